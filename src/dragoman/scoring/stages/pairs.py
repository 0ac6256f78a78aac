"""Pairs of renderings and pairs of names: one or two?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from dragoman.engines.embed import embed
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.record.nodes import Days, QuotationView, quotation_view
from dragoman.record.ports import Source
from dragoman.record.statements import judge_quotations
from dragoman.scoring.answers import NamePair, Side, StatementPair
from dragoman.scoring.metrics import Scores, Tally, share
from dragoman.scoring.parties import alike
from dragoman.text.names import same_name

SAME = 0.5
STATEMENT = "same_statement"


def score_pairs(pairs: Sequence[StatementPair], one: Callable[[StatementPair], bool]) -> Scores:
    """Precision, recall and F of "one statement"; ``traps_apart``: share of traps kept apart, in all and by kind."""
    joined = {pair.id: one(pair) for pair in pairs}
    true = {pair.id for pair in pairs if pair.relation == STATEMENT}
    found = {name for name, same in joined.items() if same}
    traps = [pair for pair in pairs if pair.trap and pair.id not in true]
    scores = Tally(len(found & true), len(found), len(true)).prf(STATEMENT)
    scores["traps_apart"] = share(sum(not joined[pair.id] for pair in traps), len(traps))
    for kind in sorted({pair.trap for pair in traps if pair.trap}):
        of_kind = [pair for pair in traps if pair.trap == kind]
        scores[f"traps_apart_{kind}"] = share(sum(not joined[pair.id] for pair in of_kind), len(of_kind))
    return scores


def score_names(pairs: Sequence[NamePair]) -> Scores:
    """Precision, recall and F of `same_name` from .5 on; ``near_misses_apart``: share of other parties told apart."""
    joined = {p.id: same_name(p.left[0], p.right[0], p.left[1], p.right[1]) >= SAME for p in pairs}
    true = {pair.id for pair in pairs if pair.same}
    found = {name for name, same in joined.items() if same}
    scores = Tally(len(found & true), len(found), len(true)).prf("same")
    misses = [pair for pair in pairs if not pair.same]
    return {**scores, "near_misses_apart": share(sum(not joined[pair.id] for pair in misses), len(misses))}


def are_one_statement(pair: StatementPair, left: Reading, right: Reading) -> bool:
    """Whether the record's rule joins a quotation of one side with one of the other.

    Speaker and day are taken from the pair, as the articles around the two sentences would have told them.
    """
    names = _identities(left, right)
    views = (
        _views(pair.left, left, names[0], "left", pair.left.speaker),
        # two writings of one speaker are one speaker
        _views(pair.right, right, names[1], "right", _right_speaker(pair)),
    )
    judged = (judge_quotations(a, b, embed) for a, b in product(*views))
    return any(judgement is not None and judgement.verdict == "same" for judgement in judged)


def _right_speaker(pair: StatementPair) -> str:
    return pair.left.speaker if alike(pair.left.speaker, pair.right.speaker) else pair.right.speaker


def _views(side: Side, reading: Reading, names: Mapping[str, str], key: str, speaker: str) -> list[QuotationView]:
    source = Source(0, Article(id=key, text=side.text, text_hash=key), reading)
    views = (quotation_view(source, quotation, names, key) for quotation in reading.quotations)
    days = Days(side.date, side.date, exact=side.date is not None)
    return [replace(view, speakers=frozenset({speaker}), days=days) for view in views]


def _identities(left: Reading, right: Reading) -> tuple[dict[str, str], dict[str, str]]:
    """Names for the entities of both readings, the same name for one party."""
    first = {entity.id: f"left {entity.id}" for entity in left.entities}
    second = {entity.id: f"right {entity.id}" for entity in right.entities}
    for a, b in product(left.entities, right.entities):
        if a.type == b.type and alike(a.name, b.name):
            second[b.id] = first[a.id]
    return first, second
