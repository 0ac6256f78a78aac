"""Issues of an invented strait: the codebook read, and words tied to it."""

import pytest

from dragoman.engines.embed import embed
from dragoman.errors import KnowledgeError
from dragoman.model.span import Span
from dragoman.record.issues.assigning import Told, find_issues, read_issues

ENTRY = {"id": "strait", "name": {"en": "Passage of the strait"}, "terms": {"en": ["passage", "close the strait"]}}
CODEBOOK = read_issues(
    {
        "issue": [
            {
                "id": "strait",
                "name": {"en": "Passage of the strait", "fr": "Passage du détroit"},
                "terms": {"en": ["passage", "strait", "convoy"], "fr": ["passage", "détroit", "convoi"]},
                "scope": "Whether foreign ships may pass the strait of Kell; not what they carry.",
            },
            {
                "id": "garrison",
                "name": {"en": "Ostran garrison", "fr": "Garnison ostrane"},
                "terms": {"en": ["garrison", "withdraw", "occupation"], "fr": ["garnison", "retirer", "occupation"]},
                "scope": "Whether Ostrel's soldiers leave the island.",
            },
            {
                "id": "tax",
                "name": {"en": "Tax on salt", "fr": "Impôt sur le sel"},
                "terms": {"en": ["salt tax"], "fr": ["impôt sur le sel"]},
                "scope": "What the islanders pay for their salt.",
            },
            {
                "id": "lands",
                "name": {"en": "Return of the lands", "fr": "Retour des terres"},
                "terms": {"en": ["occupied lands", "farm"], "fr": ["terres occupées", "ferme"]},
                "scope": "Farms taken in the war: who gets them back.",
            },
        ]
    },
    "issues.toml",
)


def told(text: str, content: str, language: str = "en", before: str = "") -> Told:
    whole = f"{before} {text}".strip()
    start = whole.index(content, len(before))
    sentence = whole.index(text)
    return Told(
        whole,
        language,
        (Span(start, start + len(content)),),
        (Span(sentence, len(whole)),),
        (Span(0, len(before)),) if before else (),
    )


@pytest.mark.parametrize(
    ("one", "issues", "how"),
    [
        (told("Ostrel said that the withdrawal would begin.", "the withdrawal would begin"), ["garrison"], "stated"),
        (told("« La garnison sera retirée », dit-elle.", "La garnison sera retirée", "fr"), ["garrison"], "stated"),
        (
            told("No convoy passes until they withdraw.", "No convoy passes until they withdraw"),
            ["strait", "garrison"],
            "stated",
        ),
        (told("The occupied lands must be given back.", "The occupied lands must be given back"), ["lands"], "stated"),
        (
            told(
                "“It will not happen,” said the marshal.", "It will not happen", before="Kell wants the garrison gone."
            ),
            ["garrison"],
            "resolved",
        ),
        (told("Of the withdrawal she said: “Never.”", "Never"), ["garrison"], "resolved"),
        (told("He thanked the cooks, after talks on the strait.", "the cooks"), [], None),
        (
            told(
                "“This time we shall be early,” he said.", "This time we shall be early", before="The strait is wide."
            ),
            [],
            None,
        ),
    ],
)
def test_terms_tie_by_the_words_then_by_what_they_point_back_to(one: Told, issues: list[str], how: str | None) -> None:
    found = [a for a in find_issues(one, CODEBOOK, embed) if a.how != "inferred"]
    assert [a.issue for a in found] == issues
    assert {a.how for a in found} == ({how} if how else set())


def test_a_tie_names_the_term_and_the_words() -> None:
    one = told("Ostrel said that the withdrawal would begin.", "the withdrawal would begin")
    (found,) = find_issues(one, CODEBOOK, embed)
    assert [span.of(one.text) for span in found.spans] == ["withdrawal"]
    assert found.because == "“withdraw” stands in the words"


def test_meaning_ties_only_where_no_term_stands_and_is_marked_so() -> None:
    words = "Ships of every flag must be let through to the open sea"
    (found,) = find_issues(told(f"{words}, he said.", words), CODEBOOK, embed)
    assert (found.issue, found.how) == ("strait", "inferred")
    assert "close in meaning to" in found.because


def test_meaning_tells_few_issues_apart_from_nothing() -> None:
    words = "Ships of every flag must be let through to the open sea"
    assert find_issues(told(f"{words}, he said.", words), CODEBOOK[:3], embed) == []


def test_words_that_are_near_no_issue_are_on_none() -> None:
    words = "My aunt plays the piano badly"
    assert find_issues(told(f"{words}, he said.", words), CODEBOOK, embed) == []


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({**ENTRY, "id": ""}, "issue 1"),
        ({k: v for k, v in ENTRY.items() if k != "terms"}, "`terms` is needed"),
        ({k: v for k, v in ENTRY.items() if k != "name"}, "`id` and `name` are needed"),
        ({**ENTRY, "name": "Passage"}, "`name` must be a table"),
        ({**ENTRY, "scop": "x"}, "unknown keys scop; known: id, name, scope, terms"),
        ({**ENTRY, "terms": {"en": ["of the"]}}, "the term 'of the' (en) has no word"),
        ({**ENTRY, "terms": {"en": [3]}}, "`en` must hold strings only"),
    ],
)
def test_a_broken_codebook_is_refused_with_file_entry_and_what_is_valid(entry: dict[str, object], says: str) -> None:
    with pytest.raises(KnowledgeError, match=r"issues\.toml") as refused:
        read_issues({"issue": [entry]}, "crisis/issues.toml")
    assert says in str(refused.value)


def test_two_issues_of_one_id_are_refused() -> None:
    with pytest.raises(KnowledgeError, match="two issues have the id 'strait'"):
        read_issues({"issue": [ENTRY, ENTRY]}, "issues.toml")
