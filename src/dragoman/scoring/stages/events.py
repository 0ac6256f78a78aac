"""Events: type, roles, status; and texts without any."""

from collections.abc import Iterator, Sequence

from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.scoring.answers import Example, GoldEvent
from dragoman.scoring.metrics import Ratio, Scores, Shares, Tally, Words, calibrated, macro_f, match, share, surer
from dragoman.scoring.parties import Parties

type Read = tuple[Example[GoldEvent], Reading]
_STATUSES = ("actual", "planned", "conditional", "demanded", "denied")
ANY_WORD = 1e-9  # triggers agree when they share a word; the more of them, the better the pair


def score_events(read: list[Read]) -> Scores:
    """``type``: the same named type and triggers that share a word; ``roles``: also the actors and recipients (as
    sets); of the events matched: ``status`` and its macro-F1 over the classes, ``mode``, ``turned_type`` (after the
    manual's turns), ``told`` (inside somebody's words or not) and ``teller`` (in the words of the right one).
    ``traps_clean``: share of texts without an event in which none was found; ``calibrated``: how near the confidence of
    events is to the share of them that are right (type and parties), one less the mean distance over tenths; ``surer``:
    how often a right event is surer than a wrong one.

    A symmetric event may list its parties in `actors` or on both sides.
    """
    types, roles, judged = Tally(), Tally(), list[tuple[str, bool]]()
    tellers, statuses = Tally(), list[tuple[str, str]]()
    sure: list[tuple[float, bool]] = []
    for example, reading in read:
        gold, found = example.answers, reading.events
        pairs = paired(Words.of(example.text), found, gold)
        parties = Parties.of(reading, example.text)
        types += Tally(len(pairs), len(found), len(gold))
        right = {i for i, j in pairs if roles_right(found[i], gold[j], parties)}
        roles += Tally(len(right), len(found), len(gold))
        sure += [(event.confidence, i in right) for i, event in enumerate(found)]
        judged += [one for i, j in pairs for one in _attributes(found[i], gold[j])]
        judged += [("traps_clean", not found)] * (not gold)
        tellers += sum((_teller(found[i], gold[j], reading, parties) for i, j in pairs), Tally())
        statuses += [(found[i].status, gold[j].status) for i, j in pairs]
    per_status = {"status_macro_f": macro_f(statuses, _STATUSES)}
    shares = Shares.of(judged).ratios()
    told = {**types.prf("type"), **roles.prf("roles"), **shares, **per_status, **tellers.prf("teller")}
    return {**told, "calibrated": calibrated(sure), "surer": surer(sure)}


def _teller(found: EventMention, gold: GoldEvent, reading: Reading, parties: Parties) -> Tally:
    """Whose words tell of the event, where somebody's do."""
    told = next((q for q in reading.quotations if q.id == found.told_in), None)
    right = told is not None and gold.told is not None and parties.are(told.speaker, (gold.told,))
    return Tally(int(right), int(told is not None), int(gold.told is not None))


def score_none(read: list[Read]) -> Scores:
    """``no_event``: the share of texts without a political event in which none was found."""
    return {"no_event": _no_event(read)}


def _no_event(read: list[Read]) -> Ratio:
    return share(sum(not reading.events for _, reading in read), len(read))


def roles_right(found: EventMention, gold: GoldEvent, parties: Parties) -> bool:
    """Every party in its role and nobody else."""
    if parties.are(found.actors, gold.actors) and parties.are(found.recipients, gold.recipients):
        return True
    symmetric = len(found.actors) > 1 and not found.recipients
    return symmetric and bool(gold.recipients) and parties.are(found.actors, (*gold.actors, *gold.recipients))


def paired(at: Words, found: Sequence[EventMention], gold: Sequence[GoldEvent]) -> list[tuple[int, int]]:
    """Numbers of an event found and of the one of gold that it is: one named type, a word of the trigger in common."""

    def likeness(left: EventMention, right: GoldEvent) -> float:
        a, b = at.touched(left.trigger), at.touched(right.trigger)
        return len(a & b) / len(a | b) if left.named_type == right.named_type and a & b else 0.0

    return match(found, gold, likeness, least=ANY_WORD)


def _attributes(found: EventMention, gold: GoldEvent) -> Iterator[tuple[str, bool]]:
    yield "status", found.status == gold.status
    yield "turned_type", found.type == gold.type
    yield "told", (found.told_in is not None) == (gold.told is not None)
    if gold.mode or found.mode:
        yield "mode", found.mode == gold.mode
