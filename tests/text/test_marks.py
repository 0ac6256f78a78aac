import pytest

from dragoman.errors import UsageError
from dragoman.model.span import Span
from dragoman.text.marks import pair_marks, speech_hints


def paragraphs(text: str) -> list[Span]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return [span for span in spans if span.end > span.start]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“We stay,” she said, “for now.”", ["We stay,", "for now."]),
        ('"We stay", she said, "for now."', ["We stay", "for now."]),
        ("« Nous restons », dit-elle.", ["Nous restons"]),
        ("«\u00a0Nous restons\u00a0», dit-elle. «\u202fEncore\u202f»", ["Nous restons", "Encore"]),
        ("„Wir bleiben“, sagte sie, »und zwar heute«.", ["Wir bleiben", "und zwar heute"]),
        ("”Vi stannar”, sade hon.", ["Vi stannar"]),
        ("``We stay'', she said.", ["We stay"]),
        ("‘We stay,’ he said.", ["We stay,"]),
        ("He called it 'the last offer' again.", ["the last offer"]),
        ("‹Nous restons›", ["Nous restons"]),
        # the opening glyph closes
        ("She warned: “We leave at noon. “ Nobody answered.", ["We leave at noon."]),
        ("Then came the ” embargo “ of the spring.", ["embargo"]),
        ("The talks begin ” in May “, he said.", ["in May"]),
        ("“We are ready ”Ms. Ortega told the press.", ["We are ready"]),
        ("Zeugen hörten „Halt“ und „Stopp“.", ["Halt", "Stopp"]),
        # nested
        ("“He told me ‘never’ twice.”", ["He told me ‘never’ twice.", "never"]),
        ("« Il a dit “jamais” deux fois »", ["Il a dit “jamais” deux fois", "jamais"]),
        ("“She wrote “never” in the margin.”", ["She wrote “never” in the margin.", "never"]),
        # never closed
        ("He said: “We will not sign. The end.", ["We will not sign. The end."]),
        (
            "He asked for “firm guarantees and left. She wanted “peace”.",
            ["firm guarantees and left. She wanted", "peace"],
        ),
        ('"Rien à dire. "Partez", a-t-il ajouté.', ["Rien à dire.", "Partez"]),
        # a lone closing mark is nobody's quotation
        ("We will not sign,” he said.", []),
        ("The end. “", []),
        # apostrophes, feet and inches
        ("They don't know the Joneses' dog; it's the '90s.", []),
        ("L’accord de l'Est et l ‘Ouest n’est pas né.", []),
        ("A 6'2\" man and a 12\" pipe, at 40' depth.", []),
        ("'It's the Joneses' house,' he said.", ["It's the Joneses' house,"]),
        ("the workers’ ‘strike’ of the ’70s", ["strike"]),
        ('He said "in 1962" and "no".', ["in 1962", "no"]),
        ("An empty “ ” pair.", []),
    ],
)
def test_pairs(text: str, inner: list[str]) -> None:
    assert [pair.inner.of(text) for pair in pair_marks(text, paragraphs(text))] == inner


def test_nothing_pairs_across_paragraphs() -> None:
    text = "He said “wait and left.\nNobody” came."
    (pair,) = pair_marks(text, paragraphs(text))
    assert not pair.closed and pair.close is None
    assert pair.inner.of(text) == "wait and left."


def test_paragraphs_that_open_an_ongoing_quotation_again() -> None:
    text = "She said: “First, the port.\n“Second, the road.\n“Third, the bridge.”\n“Fine,” he said."
    pairs = pair_marks(text, paragraphs(text))
    assert [(p.closed, p.resumes) for p in pairs] == [(False, False), (False, True), (True, True), (True, False)]


def test_levels_and_spans_hold() -> None:
    text = "“A ‘b’ c”"
    outer, inner = pair_marks(text, [Span(0, len(text))])
    assert (outer.level, inner.level) == (0, 1)
    assert outer.outer == (0, 9) and outer.inner == (1, 8) and (outer.open, outer.close) == (0, 8)
    assert inner.outer.of(text) == "‘b’" and inner.glyph == "‘"


def test_crossed_marks_end_together() -> None:
    text = "“He said « no” and left."
    assert [(p.inner.of(text), p.closed) for p in pair_marks(text, [Span(0, len(text))])] == [
        ("He said « no", True),
        ("no", False),
    ]


def test_only_the_marks_asked_for() -> None:
    text = "“one” «two»"
    assert [p.inner.of(text) for p in pair_marks(text, [Span(0, len(text))], marks=("«", "»"))] == ["two"]
    with pytest.raises(UsageError, match="valid"):
        pair_marks(text, [Span(0, len(text))], marks=("#",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “We will never sign this paper.”", (6, True, True, False)),
        ("The so-called “volunteers” left.", (1, False, False, False)),
        ("They left. “Nobody was hurt there.” It rained.", (4, True, False, True)),
        ("She promised “a firm answer” soon.", (3, False, False, False)),
    ],
)
def test_speech_hints(text: str, expected: tuple[int, bool, bool, bool]) -> None:
    hints = speech_hints(text, pair_marks(text, [Span(0, len(text))])[0])
    assert (hints.words, hints.sentence, hints.introduced, hints.enclosed) == expected


@pytest.mark.parametrize("text", ["“Our goats sleep », he said.", '"Our goats sleep”, he said.'])
def test_marks_of_two_kinds_close_one_another(text: str) -> None:
    (pair,) = pair_marks(text, [Span(0, len(text))])
    assert pair.inner.of(text) == "Our goats sleep" and pair.closed
