"""Our tokens answer as spaCy's do."""

import pytest
from spacy.tokens import Doc as Parse

from dragoman.engines.copied import copied
from dragoman.engines.parse import load
from dragoman.model.parse import Doc, Token

TEXTS = {
    "en": (
        "The Danish envoy, Lars Holm, told reporters in Vienna on Monday that no fleet would sail.\n"
        "“We will not sign,” said the premier. Her ministers, who had left early, declined to comment on 3 of 40 plans.",
        "A hearing was held on the issue yesterday that nobody had asked for.",
    ),
    "fr": (
        "Le ministre chilien a déclaré lundi, à Lima, que la flotte ne quitterait pas le port.\n"
        "« Nous ne signerons pas », a dit la première ministre, dont les conseillers étaient partis à 8 heures.",
        "La question à laquelle il a été répondu hier par la reine que posait le préfet.",
    ),
}


def words(tokens) -> list[int]:
    return [token.i for token in tokens]


PLAIN = (
    *("i", "idx", "text", "is_alpha", "is_digit", "is_punct", "is_quote", "is_space", "is_title", "like_num"),
    *("is_sent_start", "is_sent_end"),
)
STRINGS = ("lower", "pos", "tag", "dep", "ent_type", "ent_iob", "whitespace", "lang")


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_every_attribute_is_that_of_the_parser(language: str) -> None:
    for parse in load(language).pipe(TEXTS[language]):
        doc = copied(parse)
        assert (doc.text, len(doc)) == (parse.text, len(parse))
        for ours, theirs in zip(doc, parse, strict=True):
            assert [getattr(ours, name) for name in PLAIN] == [getattr(theirs, name) for name in PLAIN]
            assert [getattr(ours, name) for name in STRINGS] == [getattr(theirs, f"{name}_") for name in STRINGS]
            assert ours.lemma == theirs.lemma_.lower()
            assert ours.morph == {
                f"{name}={value}" for name in theirs.morph.to_dict() for value in theirs.morph.get(name)
            }
        assert [(e.start, e.end, e.label, e.text) for e in doc.ents] == [
            (e.start, e.end, e.label_, e.text) for e in parse.ents
        ]


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_tree_is_that_of_the_parser(language: str) -> None:
    for parse in load(language).pipe(TEXTS[language]):
        doc = copied(parse)
        for ours, theirs in zip(doc, parse, strict=True):
            assert tree_of(ours) == tree_of(theirs)
            assert [token for token, _ in ours.below] == ours.children or not ours.children
            assert ours.labels == {child.dep_ for child in theirs.children}
        assert [words(sent) for sent in doc.sents] == [words(sent) for sent in parse.sents]
        assert [sent.root.i for sent in doc.sents] == [sent.root.i for sent in parse.sents]
        assert [(s.start_char, s.end_char, s.text) for s in doc.sents] == [
            (s.start_char, s.end_char, s.text) for s in parse.sents
        ]


def tree_of(token) -> tuple[object, ...]:
    return (
        token.head.i,
        words(token.children),
        words(token.lefts),
        words(token.subtree),
        words(token.ancestors),
        (token.left_edge.i, token.right_edge.i),
        (token.sent.start, token.sent.end),
    )


def test_a_neighbour_outside_the_text_is_an_error() -> None:
    doc = copied(load("en")("Quito replied."))
    assert (doc[0].nbor().text, doc[2].nbor(-2).text) == ("replied", "Quito")
    for token, by in ((doc[0], -1), (doc[2], 1)):
        with pytest.raises(IndexError):
            token.nbor(by)


@pytest.mark.parametrize("moves", [{0: 2}, {2: 1, 1: 1}, {1: 4, 4: 4}, {3: 3}, {5: 0}, {0: 0, 1: 0, 5: 1}])
def test_a_moved_token_leaves_the_tree_that_would_be_made_anew(moves: dict[int, int]) -> None:
    rows = [("Peru", 1), ("says", 1), ("that", 3), ("Chile", 4), ("left", 1), (".", 1)]
    ours, anew = (made(rows) for _ in range(2))
    ours.answers["asked"][1] = "told"
    moved: dict[Token, Token] = {}
    for at, head in moves.items():
        moved[ours[at]] = ours[at].head
        for doc in (ours, anew):
            doc[at].head, doc[at].dep = doc[head], "moved"
    ours.relink(moved)
    anew.link()
    for one, other in zip(ours, anew, strict=True):
        assert tree_of(one) == tree_of(other)
        assert [(child.i, label) for child, label in one.below] == [(child.i, label) for child, label in other.below]
        assert one.labels == other.labels
    assert not ours.answers


def made(rows: list[tuple[str, int]]) -> Doc:
    heads = [head for _, head in rows]
    return copied(Parse(load("en").vocab, words=[w for w, _ in rows], heads=heads, deps=["dep"] * len(rows)))  # type: ignore[arg-type]
