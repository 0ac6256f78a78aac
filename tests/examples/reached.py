"""What of a check the record misses: one function a kind of check, None where nothing is missing."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations

from tests.examples.expected import Check, Row, load_expected, short
from tests.examples.held import Held, Place

from dragoman.model.article import Published
from dragoman.model.record import Event, Statement

OVERLAP = 0.5  # of the words of a content
type Missing = str | None


def missing(check: Check, held: Held) -> Missing:
    """Why the check is not passed, in a few words."""
    return CHECKS[check.what](check.row, held)


# ---- articles


def language(row: Row, held: Held) -> Missing:
    found = held.articles[row["file"]].language
    return None if found == row["language"] else f"language is {found}"


def title(row: Row, held: Held) -> Missing:
    span = held.readings[row["file"]].article.title
    found = span.of(held.texts[row["file"]]).strip() if span else ""
    return None if found == row["title"] else f"title is {found!r}"


def stated(row: Row, held: Held) -> Missing:
    found = held.articles[row["file"]].stated_date
    return None if found == row.get("stated_date") else f"stated date is {found}"


def furniture(row: Row, held: Held) -> Missing:
    text = held.texts[row["file"]]
    spans = held.readings[row["file"]].article.furniture
    found = {line.strip() for span in spans for line in span.of(text).split("\n") if line.strip()}
    wanted = {line.strip() for line in row["furniture"]}
    if found == wanted:
        return None
    return f"{len(wanted - found)} lines of furniture missed, {len(found - wanted)} too many"


def published(row: Row, held: Held) -> Missing:
    found: Published = held.articles[row["file"]].published
    said = f"published is {found.value or (found.earliest, found.latest)} ({found.basis})"
    if "published" in row:
        return None if (found.value, found.basis) == (row["published"], row["basis"]) else said
    if found.value or not (found.earliest and found.latest):
        return said
    return None if _days_iou((found.earliest, found.latest), (row["earliest"], row["latest"])) >= OVERLAP else said


def _days_iou(left: tuple[str, str], right: tuple[str, str]) -> float:
    (a, b), (c, d) = ([date.fromisoformat(day[:10]).toordinal() for day in pair] for pair in (left, right))
    return max(0, min(b, d) - max(a, c) + 1) / (max(b, d) - min(a, c) + 1)


# ---- statements and events


def statement(row: Row, held: Held) -> Missing:
    """Each quote is attested, with its speaker and act."""
    return _first(_quote_misses(row, quote, held) for quote in row["quotes"])


def _quote_misses(row: Row, quote: Row, held: Held) -> Missing:
    found = statements_at(held, quote)
    where = short(quote["file"])
    if not found:
        return f"words not found in {where}"
    spoken = [one for one in found if held.are_named(one.speaker, row["speaker"])]
    if not spoken:
        return f"speaker in {where} is {held.written(found[0].speaker)}"
    return None if any(one.act == row["act"] for one in spoken) else f"act in {where} is {spoken[0].act}"


def statements_at(held: Held, quoted: Row) -> list[Statement]:
    """The statements whose attestations render these words (half of the words of both), nearest first."""
    wanted = held.expected_place(quoted)
    scored = [
        (max((held.place(a.article, a.content).iou(wanted) for a in one.attestations), default=0.0), one)
        for one in held.statements
    ]
    return [one for score, one in sorted(scored, key=lambda pair: -pair[0]) if score >= OVERLAP]


def event(row: Row, held: Held) -> Missing:
    """Each trigger is attested by an event of the type, with its actors and recipients."""
    return _first(_trigger_misses(row, trigger, held) for trigger in row["triggers"])


def _trigger_misses(row: Row, trigger: Row, held: Held) -> Missing:
    found = events_at(held, trigger)
    where = short(trigger["file"])
    if not found:
        return f"no event in {where}"
    typed = [one for one in found if one.named_type == row["type"]]
    if not typed:
        return f"type in {where} is {found[0].named_type}"
    acted = [one for one in typed if _roles_right(row, one, held)]
    one = typed[0]
    roles = f"{held.written(one.actors)} → {held.written(one.recipients)}"
    return None if acted else f"roles in {where} are {roles}"


def _roles_right(row: Row, one: Event, held: Held) -> bool:
    if held.are_named(one.actors, row["actors"]) and held.are_named(one.recipients, row["recipients"]):
        return True
    parties = [*row["actors"], *row["recipients"]]
    return not one.recipients and len(one.actors) > 1 and held.are_named(one.actors, parties)


def events_at(held: Held, trigger: Row) -> list[Event]:
    """The events with a trigger inside this stretch."""
    wanted = held.expected_place(trigger)
    return [one for one in held.events if any(held.place(a.article, a.trigger).meets(wanted) for a in one.attestations)]


def said_on(row: Row, held: Held) -> Missing:
    found = [one.said_on for quote in row["quotes"] for one in statements_at(held, quote)]
    days = [(when.start, when.end) for when in found if when]
    wanted = row["said_on"]
    return None if (wanted, wanted) in days else f"said on {days[0] if days else 'no day'}"


def happened(row: Row, held: Held) -> Missing:
    found = [one.when for one in _typed(row, held)]
    days = [(when.start, when.end) for when in found if when]
    return None if (row["when"], row["when"]) in days else f"day is {days[0] if days else 'open'}"


def behalf(row: Row, held: Held) -> Missing:
    found = [one.on_behalf for quote in row["quotes"] for one in statements_at(held, quote)]
    named = any(entity is not None and held.is_named(entity, row["on_behalf"]) for entity in found)
    return None if named else f"on behalf of {held.written(entity for entity in found if entity)}"


def addressee(row: Row, held: Held) -> Missing:
    found = [one.addressee for quote in row["quotes"] for one in statements_at(held, quote)]
    named = any(held.are_named(entities, row["addressee"]) for entities in found)
    return None if named else f"addressee is {held.written(found[0] if found else ())}"


def mode(row: Row, held: Held) -> Missing:
    found = {one.mode for one in _typed(row, held)}
    return None if row["mode"] in found else f"mode is {', '.join(sorted(str(one) for one in found)) or 'open'}"


def saying(row: Row, held: Held) -> Missing:
    """The event belongs to the statement that performs it."""
    performing = next(one for one in load_expected(held.example)["statement"] if one["id"] == row["performed_by"])
    said = {one.id for quote in performing["quotes"] for one in statements_at(held, quote)}
    return None if any(one.statement in said for one in _typed(row, held)) else "event and statement are apart"


def _typed(row: Row, held: Held) -> list[Event]:
    return [one for trigger in row["triggers"] for one in events_at(held, trigger) if one.named_type == row["type"]]


# ---- entries that are one, or are not


def same(row: Row, held: Held) -> Missing:
    members = list(_members(row, held))
    lost = [name for name, ids in members if not ids]
    if lost:
        return f"no entry for {', '.join(lost)}"
    return None if set.intersection(*(ids for _, ids in members)) else f"{len(members)} members are not one entry"


def different(row: Row, held: Held) -> Missing:
    groups = [list(_members({**row, "members": [member]}, held)) for member in row["members"]]
    lost = [name for group in groups for name, ids in group if not ids]
    if lost:
        return f"no entry for {', '.join(lost)}"
    whole = [set[str]().union(*(ids for _, ids in group)) for group in groups]
    return "MERGED although they must stay apart" if any(a & b for a, b in combinations(whole, 2)) else None


def _members(row: Row, held: Held) -> Iterator[tuple[str, set[str]]]:
    """(where, the entries that stand there), one a quote or trigger."""
    expected = {one["id"]: one for one in load_expected(held.example)[row["kind"]]}
    for member in row["members"]:
        entry = expected[member] if isinstance(member, str) else {"quotes": [member], "triggers": [member]}
        for place in entry["quotes" if row["kind"] == "statement" else "triggers"]:
            found: list[Statement] | list[Event]
            if row["kind"] == "statement":
                found = statements_at(held, place)
            else:
                found = [one for one in events_at(held, place) if one.named_type == entry.get("type", one.named_type)]
            yield short(place["file"]), {one.id for one in found}


# ---- between articles


def origin(row: Row, held: Held) -> Missing:
    found = {held.articles[file].origin for file in row["files"]}
    return None if len(found) == 1 else f"{len(found)} origins"


def origins(row: Row, held: Held) -> Missing:
    """No article has an origin in common with another that it does not copy."""
    shared = [(a, b) for a, b in combinations(sorted(held.articles), 2) if _one_origin(held, a, b)]
    false = [pair for pair in shared if not any(set(pair) <= set(files) for files in row["known"])]
    return None if not false else f"one origin for {', '.join(f'{short(a)} and {short(b)}' for a, b in false)}"


def _one_origin(held: Held, a: str, b: str) -> bool:
    return held.articles[a].origin == held.articles[b].origin


def disagreement(row: Row, held: Held) -> Missing:
    wanted = held.expected_place(row["left"]), held.expected_place(row["right"])
    near = []
    for one in held.disagreements:
        left, right = held.evidence(one.left), held.evidence(one.right)
        if _both(left, right, wanted) or _both(right, left, wanted):
            near.append(one.kind)
    return None if row["kind"] in near else f"found as {near[0]}" if near else "not found"


def _both(left: Place, right: Place, wanted: tuple[Place, Place]) -> bool:
    return left.meets(wanted[0]) and right.meets(wanted[1])


def issues(row: Row, held: Held) -> Missing:
    """The issues that a statement is on by its own words, all of its quotes together."""
    said = {one.id for quote in row["quotes"] for one in statements_at(held, quote)}
    if not said:
        return "no such statement"
    found = {one.issue for one in held.ties if one.entry in said and one.how == "stated"}
    return None if found == set(row.get("issues", [])) else f"on {', '.join(sorted(found)) or 'no issue'}"


def shift(row: Row, held: Held) -> Missing:
    before, after = ({one.id for one in _claims(row[side], held)} for side in ("before", "after"))
    for one in held.shifts:
        sides = before & set(one.before) and after & set(one.after)
        if sides and one.issue == row["issue"] and held.is_named(one.holder, row["holder"]):
            return None
    return "not found"


def _claims(quoted: Row, held: Held) -> list[Statement | Event]:
    """Also the statements of which these words are a part: what is shown of a shift are whole statements."""
    wanted = held.expected_place(quoted)
    places = ((one, held.place(a.article, a.content)) for one in held.statements for a in one.attestations)
    whole = [one for one, place in places if place.file == wanted.file and wanted.words <= place.words]
    return [*statements_at(held, quoted), *whole, *events_at(held, quoted)]


def _first(found: Iterator[Missing]) -> Missing:
    return next((one for one in found if one), None)


CHECKS: dict[str, Callable[[Row, Held], Missing]] = {
    "article-language": language,
    "article-title": title,
    "article-published": published,
    "article-stated": stated,
    "article-furniture": furniture,
    "statement": statement,
    "statement-day": said_on,
    "statement-behalf": behalf,
    "statement-addressee": addressee,
    "statement-issues": issues,
    "event": event,
    "event-day": happened,
    "event-mode": mode,
    "event-saying": saying,
    "same": same,
    "different": different,
    "origin": origin,
    "origins": origins,
    "disagreement": disagreement,
    "shift": shift,
}
