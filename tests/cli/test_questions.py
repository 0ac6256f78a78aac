import json

import pytest

pytestmark = pytest.mark.usefixtures("record")


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (
            ["timeline"],
            [
                "Tuesday 5 May 1931",
                "Ilya Maren for Veldania → Karsova",
                "2 articles, at most 1 origin",
                "day of publication",
            ],
        ),
        (["timeline", "--actor", "Marène", "--since", "1931-05"], ["threaten", "s1"]),
        (["timeline", "--kind", "event"], ["coercion, denied, actual  COERCE · restrict", "canonnières [croisent]"]),
        (["timeline", "--article", "a06"], ["denies", "s3"]),
        (["statements", "--speaker", "Orédine", "--act", "deny"], ["his country had closed", "Harbour Post", "s3"]),
        (["events", "--type", "coerce"], ["denied, according to Tomas Oredin", "actual, according to the outlet"]),
        (["articles"], ["Le Fanal", "given", "a04"]),
        (["actors"], ["Tomas Orédine", "n-oredin"]),
        (["positions", "--actor", "Veldania"], ["Passage of the Strait", "s1", "1 without a day of their own"]),
        (["disagreements"], ["Some 40 gunboats", "figure"]),
        (["stories"], ["The Orm deadline", "1931-05-05 to 1931-05-06"]),
        (
            ["show", "s1"],
            ["speaker: Ilya Maren, stated", "1 and 2: same 0.91 by rule", "“[We will wait", "«\u202fNous attendrons"],
        ),
        (["show", "e2"], ["status: denied, according to Tomas Oredin"]),
        (["show", "a01"], ["language: en", "demand"]),
        (["show", "n-maren"], ["Ilya Marène"]),
        (["log"], ["nobody has corrected this record"]),
        (["statements", "--text", "no such words"], ["answers that; who speaks in it: Tomas Oredin (4), The"]),
        (["events", "--type", "AID"], ["no event in this record answers that; types in it: AGREE (1)"]),
        (["disagreements", "--kind", "date"], ["no disagreement of kind date was found"]),
    ],
)
def test_tables_for_people(run, command, shown):
    code, out, err = run(*command)
    assert (code, err) == (0, "")
    assert [words for words in shown if words not in out] == []


@pytest.mark.parametrize(
    ("command", "ids"),
    [
        (["timeline", "--until", "1931-05-04"], ["e2"]),
        (["statements", "--act", "demand"], ["s2"]),
        (["events"], ["e2", "e1", "e3"]),
        (["articles", "--language", "fr"], ["a02", "a04"]),
        (["actors", "--name", "Marène"], ["n-maren"]),
        (["disagreements"], ["d1"]),
        (["stories"], ["y1"]),
    ],
)
def test_json_for_programs_is_one_array(run, command, ids):
    code, out, _ = run(*command, "--json")
    assert code == 0
    assert [row["id"] for row in json.loads(out)] == ids


def test_those_who_are_only_named_are_listed_on_request(run):
    assert "1 more are only named" in " ".join(run("actors")[1].split())
    assert "n-lune" not in run("actors")[1]
    assert "n-lune" in run("actors", "--all")[1]
    assert "n-lune" in run("actors", "--name", "Lune")[1]


def test_json_of_an_entry_is_one_object(run):
    _, out, _ = run("show", "s1", "--json")
    assert json.loads(out)["statement"]["speaker"] == [{"id": "n-maren", "name": "Ilya Maren"}]


def test_entries_stand_under_ruled_days_with_their_id_at_the_far_end(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    lines = run("timeline")[1].splitlines()
    heads = [line for line in lines if line.endswith("─")]
    assert [line.rstrip("─ ") for line in heads][:2] == ["Sunday 3 May 1931", "Tuesday 5 May 1931"]
    assert {len(line) for line in heads} == {80}
    assert next(line for line in lines if line.endswith("s1")).startswith(
        "Ilya Maren for Veldania → Karsova  threatens"
    )


def test_piped_output_has_no_colour_and_no_escape(run):
    _, out, _ = run("timeline")
    assert "\x1b" not in out


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_long_words_are_wrapped_and_never_cut(run, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    _, out, _ = run("statements", "--text", "not an hour longer")
    assert "…" not in out
    assert max(len(line) for line in out.splitlines()) <= int(width)
    words = " ".join(out.split())
    assert all(word in words for word in "We will wait until Friday".split())


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["statements", "--act", "shout"], "valid: demand, request"),
        (["events", "--type", "WAR"], "valid: AGREE, CONSULT"),
        (["statements", "--speaker", "Tomaso Oredinovsky"], "near: Tomas Oredin"),
        (["statements", "--speaker", "Zebulon"], "named most often: Karsova, Tomas Oredin"),
        (["timeline", "--since", "soon"], "valid: a day, month or year"),
        (["show", "s99"], "near: s"),
        (["export", "--as", "xlsx", "out"], "valid: jsonl, csv"),
        (["timelime"], "timeline"),
        (["timeline", "--colour"], "--colour"),
        (["serve", "--host", "0.0.0.0"], "valid: 127.0.0.1"),
        (["read", "x.txt", "--published", "yesterday"], "valid: a day"),
    ],
)
def test_a_wrong_value_is_exit_code_2_and_says_what_is_valid(run, command, said):
    code, out, err = run(*command)
    assert (code, out) == (2, "")
    assert said in " ".join(err.split())
    assert "Traceback" not in err


def test_debug_shows_the_error_itself(run):
    with pytest.raises(Exception, match="valid: demand"):
        run("statements", "--act", "shout", "--debug")
