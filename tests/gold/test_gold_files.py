"""The gold files keep their own promises: words occur in their texts, values are of the codebook, counts hold."""

import datetime
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parents[2] / "gold"
LANGUAGES = ("en", "fr")
HALVES = ("dev", "test")
MINIMUM = {
    "furniture": 20,
    "dates": 20,
    "times": 20,
    "quotations": 32,
    "articles": 6,
    "constructions": 128,
    "speakers": 12,
    "acts": 150,
    "actors": 20,
    "events": 30,
    "deeds": 140,
    "figures": 20,
}
QUOTED = ("quotations", "articles", "constructions", "speakers", "acts")  # the stages whose answers are quotations
UNPARSED = ("de", "es")  # read without a parser: two stages have gold
MINIMUM_UNPARSED = {"times": 12, "quotations": 15}
FILES = [(stage, language, half) for stage in MINIMUM for language in LANGUAGES for half in HALVES]
FILES += [(stage, language, half) for stage in MINIMUM_UNPARSED for language in UNPARSED for half in HALVES]
ANSWERS = {
    "times": "time",
    **dict.fromkeys(QUOTED, "quotation"),
    "actors": "entity",
    **dict.fromkeys(("events", "deeds"), "event"),
    "figures": "figure",
}
WORDS_OF = {
    "times": ("span",),
    **dict.fromkeys(QUOTED, ("content", "cue", "source", "condition")),
    "actors": ("mentions",),
    **dict.fromkeys(("events", "deeds"), ("trigger",)),
    "figures": ("span",),
}

ACTS = set("demand request propose promise agree reject threaten accuse deny praise warn state".split())
# Ways of saying; gold/README.md describes them. Two are of one language.
CONSTRUCTIONS = set(
    "clause direct-final direct-inverted medial mixed shared-subject spans floating according-to hearsay headline "
    "participle elliptical noun-object accuse call-for infinitive person-complement nominal-clause nominal-complement "
    "document nested belief intent evidence relative question told passive impersonal trap".split()
)
CONSTRUCTIONS_OF = {"en": CONSTRUCTIONS | {"bare-clause"}, "fr": CONSTRUCTIONS | {"inverted-final"}}
STATUSES = set("actual planned conditional demanded denied unknown".split())
GRANULARITIES = set("day week month season year decade".split())
ENTITY_TYPES = set("person country organization group place".split())
BASES = set("given metadata dateline inferred unknown".split())
MODES: dict[str, set[str]] = {
    "AGREE": set(),
    "CONSULT": {"visit", "third-party", "multilateral", "phone"},
    "SUPPORT": set(),
    "CONCEDE": set(),
    "COOPERATE": set(),
    "AID": set(),
    "RETREAT": {"withdraw", "release", "disarm", "ceasefire", "access", "resign"},
    "REQUEST": {"assist", "change", "yield", "meet"},
    "REJECT": {"assist", "change", "yield", "meet"},
    "ACCUSE": {"disapprove", "investigate", "allege"},
    "THREATEN": {"restrict", "arrest", "relations", "expel", "territory", "violence"},
    "PROTEST": {"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"},
    "SANCTION": {"convict", "expel", "withdraw", "discontinue"},
    "MOBILIZE": {"troops", "weapons", "police", "militia"},
    "COERCE": set(
        "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber".split(),
    ),
    "ASSAULT": set(
        "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
        "heavy-weapons crowd-control unconventional".split(),
    ),
}


def load(*parts: str) -> dict[str, Any]:
    return tomllib.loads(GOLD.joinpath(*parts).read_text(encoding="utf-8"))


def places(text: str, words: str) -> list[int]:
    """Where `words` start in `text`, in code points, not as a part of longer words."""
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w$", words) else ""
    return [match.start() for match in re.finditer(before + re.escape(words) + after, text)]


def words_and_nth(answer: Any) -> tuple[str, int]:
    """A plain string means its first place."""
    return (str(answer["text"]), int(answer["nth"])) if isinstance(answer, dict) else (str(answer), 1)


def complaint(text: str, answer: Any) -> str | None:
    """Why this answer points nowhere in its text; None where it points somewhere."""
    words, nth = words_and_nth(answer)
    found = len(places(text, words))
    return None if 1 <= nth <= found else f"{words!r}: place {nth} of {found}"


def place(text: str, answer: Any) -> int:
    """Where `answer` starts in `text`, in code points."""
    words, nth = words_and_nth(answer)
    return places(text, words)[nth - 1]


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize(("stage", "language", "half"), FILES)
def test_enough_examples_each_with_its_own_id(stage: str, language: str, half: str) -> None:
    examples = load(stage, language, f"{half}.toml")["example"]
    ids = [example["id"] for example in examples]
    assert len(examples) >= (MINIMUM_UNPARSED if language in UNPARSED else MINIMUM)[stage]
    assert len(set(ids)) == len(ids)
    assert len({example["text"] for example in examples}) == len(examples)


@pytest.mark.parametrize(("stage", "language", "half"), [file for file in FILES if file[0] in ANSWERS])
def test_every_answer_stands_in_its_text(stage: str, language: str, half: str) -> None:
    wrong = []
    for example in load(stage, language, f"{half}.toml")["example"]:
        for row in example.get(ANSWERS[stage], []):
            answers = [answer for field in WORDS_OF[stage] if field in row for answer in as_list(row[field])]
            wrong += [(example["id"], why) for answer in answers if (why := complaint(example["text"], answer))]
    assert wrong == []


@pytest.mark.parametrize(("stage", "language", "half"), [file for file in FILES if file[0] in {"furniture", "dates"}])
def test_titles_and_furniture_are_whole_lines(stage: str, language: str, half: str) -> None:
    for example in load(stage, language, f"{half}.toml")["example"]:
        lines = example["text"].split("\n")
        marked = [*example.get("furniture", []), *([example["title"]] if "title" in example else [])]
        assert [line for line in marked if line not in lines] == [], example["id"]


@pytest.mark.parametrize(("stage", "language", "half"), [file for file in FILES if file[0] in QUOTED])
def test_quotation_values(stage: str, language: str, half: str) -> None:
    for example in load(stage, language, f"{half}.toml")["example"]:
        rows = example.get("quotation", [])
        for number, row in enumerate(rows):
            assert row["act"] in ACTS, example["id"]
            assert row["form"] in {"direct", "indirect", "mixed"}, example["id"]
            assert row["kind"] in {"speech", "belief", "intent", "evidence"}, example["id"]
            content = [place(example["text"], part) for part in as_list(row["content"])]
            assert content == sorted(content), example["id"]
            assert row.get("parent") != number and row.get("parent", 0) < len(rows), example["id"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", HALVES)
def test_each_construction_has_examples(language: str, half: str) -> None:
    examples = load("constructions", language, f"{half}.toml")["example"]
    shown = [example["construction"] for example in examples]
    assert set(shown) == CONSTRUCTIONS_OF[language]
    assert [name for name in CONSTRUCTIONS_OF[language] if shown.count(name) < 4] == []
    # the traps, and only they, hold no quotation
    assert [row["id"] for row in examples if ("quotation" in row) == (row["construction"] == "trap")] == []
    assert [row["id"] for row in examples if not 8 <= len(row["text"].split()) <= 45] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", HALVES)
def test_the_form_of_a_construction_is_that_of_its_name(language: str, half: str) -> None:
    forms = {"direct-final": "direct", "direct-inverted": "direct", "medial": "direct", "mixed": "mixed"}
    for example in load("constructions", language, f"{half}.toml")["example"]:
        if form := forms.get(example["construction"]):
            assert {row["form"] for row in example["quotation"]} == {form}, example["id"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", HALVES)
def test_articles_are_long_and_full_of_quotations(language: str, half: str) -> None:
    for example in load("articles", language, f"{half}.toml")["example"]:
        assert len(example["text"].split()) >= 240, example["id"]
        assert len(example["quotation"]) >= 12, example["id"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", HALVES)
def test_each_speech_act_has_examples_of_its_own(language: str, half: str) -> None:
    examples = load("acts", language, f"{half}.toml")["example"]
    assert {len(example["quotation"]) for example in examples} == {1}
    acts = [example["quotation"][0]["act"] for example in examples]
    assert {act for act in ACTS if acts.count(act) >= 12} == ACTS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", HALVES)
def test_some_texts_hold_no_quotation_and_no_event(language: str, half: str) -> None:
    for stage, share in (("quotations", 0.1), ("events", 0.1), ("deeds", 0.08), ("times", 0.1), ("figures", 0.1)):
        examples = load(stage, language, f"{half}.toml")["example"]
        empty = [example for example in examples if ANSWERS[stage] not in example]
        assert len(empty) >= share * len(examples), stage


@pytest.mark.parametrize(("stage", "language", "half"), [file for file in FILES if file[0] in {"events", "deeds"}])
def test_event_values(stage: str, language: str, half: str) -> None:
    for example in load(stage, language, f"{half}.toml")["example"]:
        for row in example.get("event", []):
            assert {row["type"], row["named_type"]} <= set(MODES), example["id"]
            assert row.get("mode") in MODES[row["type"]] | MODES[row["named_type"]] | {None}, example["id"]
            assert row["status"] in STATUSES, example["id"]
            assert isinstance(row["actors"], list) and isinstance(row["recipients"], list), example["id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_deeds_to_look_at_cover_every_type_and_status(language: str) -> None:
    events = [row for one in load("deeds", language, "dev.toml")["example"] for row in one.get("event", [])]
    statuses, types = ([row[field] for row in events] for field in ("status", "type"))
    assert {one for one in STATUSES - {"unknown"} if statuses.count(one) >= 20} == STATUSES - {"unknown"}
    assert {one for one in MODES if types.count(one) >= 4} == set(MODES)


@pytest.mark.parametrize("language", [*LANGUAGES, *UNPARSED])
@pytest.mark.parametrize("half", HALVES)
def test_time_values(language: str, half: str) -> None:
    for example in load("times", language, f"{half}.toml")["example"]:
        datetime.date.fromisoformat(example["published"])
        for row in example.get("time", []):
            start, end = (datetime.date.fromisoformat(row[field]) for field in ("start", "end"))
            assert start <= end and row["granularity"] in GRANULARITIES, example["id"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", HALVES)
def test_date_values(language: str, half: str) -> None:
    for example in load("dates", language, f"{half}.toml")["example"]:
        published = example["published"]
        days = [
            datetime.date.fromisoformat(published[key]) for key in ("earliest", "value", "latest") if key in published
        ]
        assert days == sorted(days) and published["basis"] in BASES, example["id"]
        assert ("value" in published) != (published["basis"] == "unknown"), example["id"]
        datetime.date.fromisoformat(example.get("stated_date", "2000-01-01"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", HALVES)
def test_actor_and_figure_values(language: str, half: str) -> None:
    for example in load("actors", language, f"{half}.toml")["example"]:
        for row in example.get("entity", []):
            assert row["type"] in ENTITY_TYPES and re.fullmatch("[A-Z]{3}", row.get("country", "XXX")), example["id"]
    for example in load("figures", language, f"{half}.toml")["example"]:
        for row in example.get("figure", []):
            assert "low" in row or "high" in row, example["id"]
            assert row.get("low", float("-inf")) <= row.get("high", float("inf")), example["id"]


@pytest.mark.parametrize("half", HALVES)
def test_names(half: str) -> None:
    pairs = load("names", f"{half}.toml")["pair"]
    assert len(pairs) >= 50 and len({pair["id"] for pair in pairs}) == len(pairs)
    assert 0.3 <= sum(pair["same"] for pair in pairs) / len(pairs) <= 0.7


@pytest.mark.parametrize("language", LANGUAGES)
def test_none_holds_three_hundred_different_sentences(language: str) -> None:
    texts = [example["text"] for example in load("none", f"{language}.toml")["example"]]
    assert len(set(texts)) == len(texts) >= 300


@pytest.mark.parametrize("language", UNPARSED)
@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("stage", MINIMUM_UNPARSED)
def test_some_texts_of_an_unparsed_language_are_traps(stage: str, language: str, half: str) -> None:
    examples = load(stage, language, f"{half}.toml")["example"]
    assert len([example for example in examples if ANSWERS[stage] not in example]) >= 0.1 * len(examples)


@pytest.mark.parametrize(("stage", "language"), sorted({file[:2] for file in FILES}))
def test_no_text_stands_in_both_halves(stage: str, language: str) -> None:
    dev, test = ({row["text"] for row in load(stage, language, f"{half}.toml")["example"]} for half in HALVES)
    assert dev.isdisjoint(test)
