"""The pages as a browser without scripts gets them."""

import re
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient
from tests.fake_entries import TEXTS
from tests.fakes import fake_record

from dragoman.errors import RecordError
from dragoman.web import app
from dragoman.web.drawing import is_web_address, plural
from dragoman.web.guards import POLICY
from dragoman.web.pages import PAGES
from dragoman.web.pages.page import PER_PAGE

CLIENT = TestClient(app.build(fake_record(), name="Orm"), base_url="http://127.0.0.1", raise_server_exceptions=False)
ADDRESSES = [
    *("/", "/timeline", "/statements", "/events", "/articles", "/actors", "/disagreements", "/about"),
    *("/positions", "/stories", "/issues", "/shifts"),
    *("/statements/s1", "/statements/s9", "/events/e2", "/articles/a01", "/articles/a02", "/articles/a05"),
]
PROMISED = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Shape(HTMLParser):
    """What a page is made of: tags with their attributes, and the text inside `article.text`."""

    def __init__(self, page):
        super().__init__()
        self.tags = []
        self.depth = 0
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "article" and dict(attrs).get("class") == "text":
            self.depth = 1

    def handle_endtag(self, tag):
        if tag == "article":
            self.depth = 0

    def handle_data(self, data):
        if self.depth:
            self.text += data


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_drawn_and_its_rows_are_json_beside_it(address):
    page = CLIENT.get(address)
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    rows = CLIENT.get(f"{address}.json")
    assert rows.status_code == 200
    assert rows.json()


@pytest.mark.parametrize("address", [*ADDRESSES, "/nowhere", "/statements/s99", "/static/pages.css", "/?since=soon"])
def test_every_answer_is_guarded(address):
    headers = CLIENT.get(address).headers
    assert headers["content-security-policy"] == POLICY == PROMISED
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_asks_for_anything_the_policy_forbids(address):
    tags = Shape(CLIENT.get(address).text).tags
    assert not [t for t, a in tags if t == "style" or "style" in a or any(k.startswith("on") for k in a)]
    assert not [a for t, a in tags if t == "script" and not a.get("src", "").startswith("/static/")]
    assert not [a for t, a in tags if t in ("img", "link") and not a.get("href", "/").startswith("/")]


@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_have_landmarks_one_title_and_labelled_fields(address):
    tags = Shape(CLIENT.get(address).text).tags
    kinds = [tag for tag, _ in tags]
    assert [kinds.count(k) for k in ("main", "h1", "footer")][:2] == [1, 1]
    assert dict(tags)["html"] == {"lang": "en"}
    labelled = {a["for"] for t, a in tags if t == "label"}
    assert {a["id"] for t, a in tags if t in ("input", "select")} <= labelled
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_link_of_a_page_leads_somewhere(address):
    tags = Shape(CLIENT.get(address).text).tags
    local = {a["href"].partition("#")[0] for t, a in tags if t == "a" and a["href"].startswith("/")}
    assert {link: CLIENT.get(link).status_code for link in local if link} == dict.fromkeys(local - {""}, 200)


@pytest.mark.parametrize("address", ["/", "/statements", "/statements/s8", "/articles", "/articles/a05", "/about"])
def test_hostile_text_is_shown_as_text(address):
    page = CLIENT.get(address).text
    tags = Shape(page).tags
    assert [a for t, a in tags if t == "script" and "src" not in a] == []
    assert [t for t, _ in tags if t in ("img", "b")] == []
    assert not [a for t, a in tags if a.get("href", "").startswith("javascript:")]


def test_hostile_words_and_addresses_are_still_there_to_read():
    page = CLIENT.get("/articles/a05").text
    assert "&lt;script&gt;alert(&#39;orm&#39;)&lt;/script&gt; =cmd()" in page
    assert "javascript:alert(1)" in page


@pytest.mark.parametrize("article", sorted(TEXTS))
def test_the_text_of_an_article_is_complete(article):
    shown = " ".join(Shape(CLIENT.get(f"/articles/{article}").text).text.split())
    assert shown == " ".join(TEXTS[article].split())


def test_highlights_lead_to_entries_and_say_who_and_act():
    tags = Shape(CLIENT.get("/articles/a01").text).tags
    claims = [a for t, a in tags if t == "a" and a.get("class", "").startswith("claim")]
    assert [a["href"] for a in claims] == ["/statements/s2", "/statements/s1"]
    assert claims[1]["title"] == "Ilya Maren threatens → Karsova"


@pytest.mark.parametrize("address", ["/", "/events", "/events/e2"])
def test_an_event_is_told_in_its_sentence_with_the_trigger_marked(address):
    assert '<mark class="trigger">croisent</mark><span class="told"> au large.</span>' in CLIENT.get(address).text


@pytest.mark.parametrize("address", ["/", "/statements", "/statements/s3"])
def test_a_statement_is_told_in_its_sentence_with_its_own_words_marked(address):
    page = CLIENT.get(address).text
    assert (
        '<span class="around">Foreign Minister Tomas Oredin denied that </span>'
        '<mark class="said">his country had closed the strait</mark><span class="around">.'
    ) in page


def test_an_entry_says_who_is_named_where_and_why_its_renderings_are_one():
    page = re.sub(r"\s+", " ", CLIENT.get("/statements/s1").text)
    assert "2 renderings in 2 articles" in page
    assert "speaker: <bdi>Ilya Maren</bdi>, stated at <q>" in page
    assert '<a href="#r1">1</a> and <a href="#r2">2</a>: <strong>same</strong>' in page
    assert '<p class="motto" lang="fr" dir="auto">« Nous attendrons' in page


def test_acts_are_in_plain_words_with_the_code_beside_them():
    page = CLIENT.get("/events/e2").text
    assert '<span class="act conflict">coercion <span class="code">COERCE · restrict</span></span>' in page


def test_a_position_is_led_by_its_latest_statement_and_names_who_spoke():
    page = re.sub(r"\s+", " ", CLIENT.get("/positions?actor=Veldania").text)
    rows = CLIENT.get("/positions.json?actor=Veldania").json()
    assert [(row["issue"][:7], len(row["statements"])) for row in rows if row["issue"]] == [("Passage", 2)]
    assert f'<a href="/statements/{rows[0]["latest"]["id"]}">' in page
    assert "2 earlier or undated statements" in page


def test_an_empty_answer_says_who_speaks():
    page = re.sub(r"\s+", " ", CLIENT.get("/statements?speaker=Maren&act=praise").text)
    assert '<a href="/statements?speaker=Tomas+Oredin"><bdi>Tomas Oredin</bdi></a> (4)' in page


def test_those_who_are_only_named_are_a_link_away():
    assert "<bdi>Lune</bdi>" not in CLIENT.get("/actors").text
    assert 'href="?all=1">1 more</a> only named' in CLIENT.get("/actors").text
    assert "<bdi>Lune</bdi>" in CLIENT.get("/actors?all=1").text


def test_what_is_no_part_of_the_article_is_set_apart_and_the_marks_are_explained():
    page = CLIENT.get("/articles/a01").text
    assert '<p class="furniture">Read also' in page
    assert 'aria-label="How to read the marks"' in page


def test_attestations_stand_side_by_side_in_their_languages():
    tags = Shape(CLIENT.get("/statements/s1").text).tags
    assert [a["lang"] for t, a in tags if t == "blockquote"] == ["en", "fr"]


@pytest.mark.parametrize(
    ("address", "ids"),
    [
        ("/statements.json?speaker=Orédine&act=deny", ["s3"]),
        ("/statements.json?speaker=&act=demand&text=", ["s2"]),
        ("/timeline.json?until=1931-05-04", ["e2"]),
        ("/.json?actor=n-maren", ["s2", "s1"]),
        ("/timeline.json?kind=event&article=a04", ["e3"]),
        ("/events.json?type=AGREE", ["e3"]),
        ("/articles.json?language=fr", ["a02", "a04"]),
        ("/disagreements.json?kind=date", []),
        ("/stories.json", ["y1"]),
    ],
)
def test_filters_hold_for_pages_and_rows(address, ids):
    assert [row["id"] for row in CLIENT.get(address).json()] == ids
    assert CLIENT.get(address.replace(".json", "")).status_code == 200


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/statements?act=shout", 400, "valid: demand"),
        ("/?since=soon", 400, "valid: a day, month or year"),
        ("/?page=7", 400, "valid: 1 to 1"),
        ("/statements/s99", 404, "near: s"),
        ("/articles/..%2f..%2fetc", 404, "There is no page"),
        ("/nowhere", 404, "There is no page /nowhere"),
    ],
)
def test_what_cannot_be_shown_is_said(address, status, said):
    page = CLIENT.get(address)
    assert page.status_code == status
    assert said in re.sub(r"\s+", " ", page.text)


def test_an_error_of_rows_is_json():
    answer = CLIENT.get("/statements/s99.json")
    assert (answer.status_code, "near" in answer.json()["error"]) == (404, True)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("127.0.0.1:8470", 200),
        ("[::1]:8470", 200),
        ("evil.example", 400),
        ("localhost.evil.example", 400),
        ("", 400),
    ],
)
def test_only_this_machine_is_a_host(host, status):
    assert CLIENT.get("/about", headers={"host": host}).status_code == status


def test_a_further_host_must_be_named():
    client = TestClient(app.build(fake_record(), hosts=(*app.LOCAL_HOSTS, "desk.example")))
    assert client.get("/about", headers={"host": "desk.example"}).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_nothing_can_be_changed(method):
    assert getattr(CLIENT, method)("/statements").status_code == 405


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/x", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:", False),
        ("//a.example", False),
        ("https://[::1", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_links(url, expected):
    assert is_web_address(url) is expected


@pytest.mark.parametrize(
    ("number", "noun", "expected"),
    [(1, "entry", "1 entry"), (2, "entry", "2 entries"), (0, "article", "0 articles"), (1200, "event", "1,200 events")],
)
def test_counting_words(number, noun, expected):
    assert plural(number, noun) == expected


def test_long_lists_are_cut_into_pages_and_the_rows_say_where_they_go_on():
    record = fake_record()
    record.listed_statements = record.listed_statements * (PER_PAGE // 9 + 2)
    client = TestClient(app.build(record), base_url="http://127.0.0.1")
    total = len(record.listed_statements)
    first, second = client.get("/statements.json"), client.get("/statements.json?page=2")
    assert (len(first.json()), len(second.json())) == (PER_PAGE, total - PER_PAGE)
    assert first.headers["link"] == '<?page=2>; rel="next"'
    assert "link" not in second.headers
    assert 'rel="next"' in client.get("/statements").text


def test_the_factory_opens_the_record_it_is_told(monkeypatch):
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    with pytest.raises(RecordError, match="DRAGOMAN_RECORD is not set"):
        app.create()


def test_addresses_are_distinct():
    paths = [path for page in PAGES for path in page.paths]
    assert len(paths) == len(set(paths))
