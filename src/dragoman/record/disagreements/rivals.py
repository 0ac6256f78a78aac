"""Disputes that nobody's refusal tells: two who call one land their own, and words that answer another side.

"The islands remain British", says one, "the islands are Argentine", the other: both name their own country behind a
word for being or belonging. And "a settled people cannot decide", in reply to London, which invokes the wishes of the
islanders: what answers a side denies something, and the issue stands in the words beside it.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from importlib.resources import files
from typing import cast

from dragoman.languages.naming import load_naming
from dragoman.model.quotation import Act
from dragoman.model.record import Disagreement
from dragoman.ontology.countries import load_countries
from dragoman.record.contents.concepts import items_of
from dragoman.record.contents.words import word_tables
from dragoman.record.desk import Desk
from dragoman.record.disagreements.opposed import oppose, said, tell, told_before
from dragoman.record.issues.assigning import find_issues, stated_issues
from dragoman.record.issues.ties import told_quotation
from dragoman.record.nodes import QuotationView
from dragoman.text.fold import fold

BEHIND = 4  # words behind one for being or belonging among which the own country stands
FRONT = 4  # words in front of it among which the land stands
CLAIMING: frozenset[Act] = frozenset({"state", "promise", "reject", "deny", "warn", "demand"})
type Table = dict[str, list[str]]
type Earlier = Callable[[], Sequence[QuotationView]]  # asked only where the article has what may be opposed to them


def find_rival_claims(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[Disagreement]:
    """Claims to a land by two states, and answers with what they answer; one of each pair in the article."""
    number = desk.keeper.source(article).number
    own, before = said(desk, [article], CLAIMING), partial(said, desk, earlier, CLAIMING)
    yield from _owned(desk, own, before, number)
    yield from _answered(desk, own, before)


# ---- whose a land is -------------------------------------------------------------------------------------------------
def _owned(desk: Desk, own: Sequence[QuotationView], before: Earlier, number: int) -> Iterator[Disagreement]:
    """One a pair of countries: what told it first stands for it."""
    mine = [(view, lands) for view in own if (lands := _lands(view))]
    theirs = [(view, lands) for view in before() if (lands := _lands(view))] if mine else []
    told: set[frozenset[str]] = set()
    for answer, held in mine:
        for claim, lands in theirs:
            pair = lands | held
            if lands & held or pair in told or not (answer.states & held or claim.states & lands):
                continue
            for sides in oppose(desk, [claim], answer) if not told_before(desk, "dispute", claim, number) else ():
                told.add(pair)
                yield tell(desk, "dispute", sides, "each says whose it is: {} and {}")


def _lands(view: QuotationView) -> frozenset[str]:
    """Whose a land, or what has a name, is by these words."""
    pattern = _pattern("owned", view.language)
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", view.text)
    folded = [fold(word) for word in words]
    table = word_tables().get(view.language)
    no = {word for phrase in table.negations for word in phrase} if table else set[str]()
    for at, word in enumerate(folded if pattern else ()):
        near = folded[max(0, at - 1) : at + 3]
        if pattern is None or not pattern.fullmatch(word) or no & set(near):
            continue
        found = _countries(" ".join(words[at + 1 : at + 1 + BEHIND]), view.language)
        if found and _is_land(words, folded, at, view.language):
            return found
    return frozenset()


def _is_land(words: Sequence[str], folded: Sequence[str], at: int, language: str) -> bool:
    """A noun for a land near by ("remain British territory"), or a name in front that is no first word."""
    lands = _pattern("lands", language)
    near = folded[max(0, at - FRONT) : at + 1 + BEHIND]
    if lands is not None and any(lands.fullmatch(word) for word in near):
        return True
    return any(word[:1].isupper() for word in words[max(1, at - FRONT) : at])


def _countries(text: str, language: str) -> frozenset[str]:
    table, naming = load_countries(), load_naming(language)
    keys = {key[1:] for item in items_of(text, language) for key in item.keys if key[0] == "@"}
    if naming is not None:
        keys |= {naming.demonyms[fold(word)] for word in text.split() if fold(word) in naming.demonyms}
    return frozenset(keys | {place.code for word in text.split() for place in table.find(fold(word), language)[:1]})


# ---- answers ---------------------------------------------------------------------------------------------------------
def _answered(desk: Desk, own: Sequence[QuotationView], before: Earlier) -> Iterator[Disagreement]:
    """What denies something in answer to a state, with the last of that state's words on the issue."""
    for answer in own:
        asked = _answers(answer)
        issues = _issues_beside(desk, answer) if asked else frozenset[str]()
        if not issues:
            continue
        claims = [view for view in before() if view.states & asked and not view.denied and issues & _issues(desk, view)]
        best = max(oppose(desk, claims, answer), key=lambda one: _latest(desk, one.claim), default=None)
        if best is not None:
            yield tell(desk, "dispute", best, "one says {}, the other answers {}")


def _latest(desk: Desk, claim: QuotationView) -> tuple[int, float]:
    """What is answered is what arrived last."""
    return desk.keeper.source(claim.article).number, claim.position


def _answers(view: QuotationView) -> frozenset[str]:
    """The states that the words beside a denial say it answers."""
    pattern = _pattern("replying", view.language)
    if pattern is None or not (view.denied or view.markers.negated):
        return frozenset()
    beside = view.sentence.replace(view.text, " ")
    found = pattern.search(fold(beside))
    return _countries(" ".join(beside[found.end() :].split()[:BEHIND]), view.language) if found else frozenset()


def _issues_beside(desk: Desk, view: QuotationView) -> frozenset[str]:
    told = told_quotation(desk.keeper.source(view.article), view.quotation)
    return stated_issues(replace(told, content=told.sentence), desk.keeper.issues())


def _issues(desk: Desk, view: QuotationView) -> frozenset[str]:
    told = told_quotation(desk.keeper.source(view.article), view.quotation)
    return frozenset(one.issue for one in find_issues(told, desk.keeper.issues(), desk.keeper.vectors))


# ---- tables ----------------------------------------------------------------------------------------------------------
@cache
def _table() -> dict[str, Table]:
    source = files("dragoman.record").joinpath("data/answers.toml").read_text(encoding="utf-8")
    return cast(dict[str, Table], tomllib.loads(source))


@cache
def _pattern(name: str, language: str) -> re.Pattern[str] | None:
    listed = _table()[name].get(language)
    if not listed:
        return None
    words = (re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in listed)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
