"""Issues suggested by statements made by hand."""

from dragoman.model.record import Attestation, Statement
from dragoman.model.span import Span
from dragoman.record.issues.suggesting import MOST, suggest


def said(number: int, *told: tuple[str, str]) -> Statement:
    attested = tuple(
        Attestation(f"a{number}{n}", None, None, "q0", (Span(0, 1),), text, language)
        for n, (language, text) in enumerate(told)
    )
    return Statement(f"s{number:02}", ("p1",), None, (), (), "state", (), None, False, None, 1, 1, attested)


RECORD = [
    said(1, ("en", "the blockade of Kell must end"), ("fr", "le blocus de Kell doit cesser")),
    said(2, ("en", "no ship runs the blockade"), ("fr", "aucun navire ne force le blocus")),
    said(3, ("en", "the blockades are an act of war"), ("fr", "le blocus est un acte de guerre")),
    said(4, ("en", "the lighthouse stays")),
    said(5, ("en", "a lighthouse of stone")),
    said(6, ("en", "the lighthouse in Kell sleeps")),
    said(7, ("en", "the government of Kell is tired")),
    said(8, ("en", "the government will answer")),
    said(9, ("en", "the government has the keys")),
]


def test_nouns_that_recur_are_suggested_with_their_statements() -> None:
    found = {one.issue.id: one.statements for one in suggest(RECORD, ["Kell"])}
    assert found["blockade"] == ("s01", "s02", "s03")
    assert found["lighthouse"] == ("s04", "s05", "s06")


def test_two_languages_are_one_issue() -> None:
    (issue,) = [one.issue for one in suggest(RECORD, ["Kell"]) if one.issue.id == "blockade"]
    assert ("fr", "blocus") in issue.terms and ("en", "blockade") in issue.terms
    assert issue.suggested


def test_names_and_words_of_any_crisis_are_no_issues() -> None:
    terms = {term for one in suggest(RECORD, ["Kell"]) for _, term in one.issue.terms}
    assert not terms & {"kell", "government"}


def test_what_one_article_says_is_no_issue_yet() -> None:
    once = [
        Statement(s.id, s.speaker, None, (), (), s.act, (), None, False, None, 1, 1, (one,))
        for s in RECORD[3:6]
        for one in [Attestation("a1", None, None, "q0", (Span(0, 1),), s.attestations[0].text, "en")]
    ]
    assert suggest(once, []) == []


def test_they_are_few() -> None:
    nouns = "dam ferry bridge mine tower canal river tunnel harbour ditch fence orchard railway quay lighthouse".split()
    many = [said(n * 10 + k, ("en", f"the {noun} is lost")) for n, noun in enumerate(nouns, 1) for k in range(4)]
    assert len(suggest(many, [])) == MOST


def test_a_suggestion_is_named_by_the_phrase_of_its_noun() -> None:
    record = [
        said(1, ("en", "the enlargement of the League is over"), ("fr", "l'élargissement de la Ligue est fini")),
        said(2, ("en", "any enlargement of the League ends"), ("fr", "tout élargissement de la Ligue cessera")),
        said(3, ("en", "an enlargement would cost us dear")),
    ]
    (issue,) = [one.issue for one in suggest(record, ["League", "Ligue"])]
    assert issue.name == "enlargement of the League"
    assert dict(issue.names)["fr"] == "élargissement de la Ligue"
    assert ("en", "enlargement") in issue.terms


def test_talks_are_an_issue_only_with_what_they_are_on() -> None:
    fishing = [
        said(n, ("en", f"the fishing talks {verb}")) for n, verb in enumerate(("failed", "stalled", "collapsed"), 1)
    ]
    others = [said(n, ("en", f"the {what} talks failed")) for n, what in enumerate(("border", "grain", "debt"), 4)]
    assert [one.issue.name for one in suggest([*fishing, *others], [])] == ["fishing talks"]


def test_what_stands_before_a_noun_is_none() -> None:
    record = [said(n, ("en", f"the immediate {what} of Kell")) for n, what in enumerate(("sale", "loss", "fall"), 1)]
    assert suggest(record, ["Kell"]) == []


def test_a_verb_behind_of_is_no_noun() -> None:
    record = [said(n, ("fr", f"il est temps d'aider les {what}")) for n, what in enumerate(("mines", "ponts", "puits"))]
    assert suggest(record, []) == []
