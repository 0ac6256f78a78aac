"""Whom « celui-ci », « ces derniers » stand for: the last one named in front who agrees in number and gender."""

from collections.abc import Iterator

from dragoman.model.parse import Token
from dragoman.reading.events.words import ANY, PARTIES, Setting
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import children, conjuncts

_NAMING = ("NOUN", "PROPN")


def is_latter(token: Token, setting: Setting) -> bool:
    """A word that points to the last one named; « dernier » only behind « ce »."""
    if token.lower not in setting.words.latter:
        return False
    return token.pos == "PRON" or "-" in token.text or (token.i > 0 and "PronType=Dem" in token.nbor(-1).morph)


def latter(pronoun: Token, setting: Setting) -> list[list[Token]]:
    """Rows of heads, the last named first; one who is only where something happens comes last."""
    told = setting.words.latter[pronoun.lower].split()
    rows = [row for row in _rows(pronoun, setting) if _agrees(row, told)]
    return sorted(rows, key=lambda row: _only_where(row[0], setting))


def _rows(pronoun: Token, setting: Setting) -> Iterator[list[Token]]:
    """Parties in front, in the sentence and the one before it; whole phrases, not whom they belong to."""
    before = sentence_before(pronoun)
    start = before.start if before is not None else pronoun.sent.start
    for token in reversed(pronoun.doc[start : pronoun.i]):
        if token.pos not in _NAMING or not _is_party(token, setting):
            continue
        above = token.head
        inside = token.dep in setting.labels.oblique | setting.labels.name_part and above.pos in _NAMING
        if inside and above.i < token.i and _is_party(above, setting):
            continue  # « l'ambassade de [Chine] »: the embassy
        if token.dep not in setting.labels.conjunct:
            yield conjuncts(token, setting.labels)
        yield [token]


def _is_party(token: Token, setting: Setting) -> bool:
    kind = setting.kind_of(token)
    return kind in PARTIES or (token.pos == "PROPN" and kind is not None and kind != ANY)


def _agrees(row: list[Token], told: list[str]) -> bool:
    """By number, and by gender where the noun has one."""
    many = len(row) > 1 or "Number=Plur" in row[0].morph
    gender = [f for f in row[0].morph if f.startswith("Gender=")]
    return many == ("Plur" in told) and (len(row) > 1 or not gender or gender[0][7:] in told)


def _only_where(token: Token, setting: Setting) -> bool:
    labels, verb = setting.labels, token.head
    marks = {t.lower for t in children(token, labels.case)}
    if token.pos != "PROPN" or setting.kind_of(token) not in ("place", "country"):
        return False
    beside = any(t.i < token.i and _is_party(t, setting) for t in children(verb, labels.object))
    # « a reçu le général [à] Rangoun », « a demandé des vivres [à] Rangoun »
    return bool(marks & (setting.words.locative if beside else setting.words.locative - setting.words.dative))
