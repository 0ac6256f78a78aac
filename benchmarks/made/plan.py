"""What is to be written: stories with their statements, deeds and figures, and who tells which of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from heapq import heappop, heappush
from random import Random

from benchmarks.made.world import LANGUAGES, OUTLETS, Person, World, make_world, templates

FIRST = date(1971, 3, 1)
SIZES, WEIGHTS = (1, 2, 3, 5, 8, 13, 40, 120), (30, 20, 15, 12, 10, 8, 4, 1)  # articles of a story
MEAN = sum(size * weight for size, weight in zip(SIZES, WEIGHTS, strict=True)) / sum(WEIGHTS)
LANGUAGE_WEIGHTS = (5, 3, 1, 1)
COPIES = 0.3  # of the articles of a story after its first
HOWS = ("copy", "cut", "retitled", "translated")
FALSE_FIGURE = 0.15  # of the articles that give a figure, one that cannot be squared with the story's
DENIED = 0.2  # of the original articles on a deed that can be denied


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of a story: who said which content, with what in its slots, on which day."""

    key: str
    speaker: Person
    content: int
    thing: int
    place: str
    number: int
    own: str
    other: str
    day: date


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what to whom, where and when; `kind` is its number in the templates."""

    key: str
    kind: int
    actor: str
    recipient: str
    place: str
    day: date


@dataclass(frozen=True, slots=True)
class Happening:
    """One story: its deeds, of which the first opens it, what is said of it, how many fled."""

    key: str
    deeds: tuple[Deed, ...]
    figure: int
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """One article. `origin` is the key of the article it copies (its own otherwise), `how` in which way."""

    key: str
    story: Happening
    language: str
    outlet: str
    day: date
    origin: str
    how: str | None
    title: int
    deeds: tuple[tuple[Deed, int], ...]  # with its wording
    denied: bool
    figure: int | None
    claims: tuple[tuple[Claim, int, int], ...]  # with its wording and its frame
    filler: tuple[tuple[int, str], ...]


@dataclass(order=True, slots=True)
class _Waiting:
    day: date
    number: int
    plan: Plan = field(compare=False)


def plan_articles(count: int, *, seed: int = 0, per_day: float = 60.0) -> Iterator[Plan]:
    """`count` articles in order of publication, about `per_day` of them on each day, however many there are."""
    draw, world = Random(f"plan {seed}"), make_world(seed)
    waiting: list[_Waiting] = []
    given = number = 0
    opening = 0.0
    while given < count:
        story = _story(draw, world, number, FIRST + timedelta(days=int(opening)))
        for at, plan in enumerate(_plans(draw, world, story)):
            heappush(waiting, _Waiting(plan.day, number * 1000 + at, plan))
        number += 1
        opening += MEAN / per_day
        while waiting and waiting[0].day < FIRST + timedelta(days=int(opening)) and given < count:
            yield heappop(waiting).plan
            given += 1


def _story(draw: Random, world: World, number: int, day: date) -> Happening:
    # the first countries are in most of the news
    weights = [1 / (rank + 2) for rank in range(len(world.countries))]
    actor, recipient = "", ""
    while actor == recipient:
        actor, recipient = draw.choices(world.countries, weights, k=2)
    key, place = f"t{number}", draw.choice(world.towns)
    speakers = [*world.leaders[actor], *world.leaders[recipient], draw.choice(world.locals)]
    claims = tuple(
        _claim(draw, f"{key}s{at}", draw.choice(speakers), (actor, recipient), [place, draw.choice(world.towns)], day)
        for at in range(draw.randint(24, 36))
    )
    deeds = [Deed(f"{key}d0", draw.randrange(len(templates()["deed"])), actor, recipient, place, day)]
    for at in range(1, 6):
        sides = draw.sample((actor, recipient), k=2)
        where, when = draw.choice(world.towns), day - timedelta(days=draw.randint(1, 30))
        deeds.append(Deed(f"{key}d{at}", draw.randrange(len(templates()["deed"])), sides[0], sides[1], where, when))
    return Happening(key, tuple(deeds), draw.randint(20, 600) * 10, claims)


def _claim(draw: Random, key: str, speaker: Person, sides: tuple[str, str], places: Sequence[str], day: date) -> Claim:
    own = speaker.country if speaker.country in sides else sides[1]
    other = sides[0] if own == sides[1] else sides[1]
    content, thing = (draw.randrange(len(templates()[name])) for name in ("content", "thing"))
    when = day + timedelta(days=draw.randint(0, 2))
    return Claim(key, speaker, content, thing, draw.choice(places), draw.randint(3, 60), own, other, when)


def _plans(draw: Random, world: World, story: Happening) -> Iterator[Plan]:
    made: list[Plan] = []
    for number in range(draw.choices(SIZES, WEIGHTS)[0]):
        key = f"{story.key}a{number}"
        if made and draw.random() < COPIES:
            made.append(_copy(draw, key, draw.choice([plan for plan in made if plan.how is None])))
        else:
            made.append(_original(draw, world, key, story))
    yield from made


def _original(draw: Random, world: World, key: str, story: Happening) -> Plan:
    language = draw.choices(LANGUAGES, LANGUAGE_WEIGHTS)[0]
    # told on the day after the last of what it tells
    told = draw.sample(story.claims, k=min(len(story.claims), draw.randint(6, 10)))
    day = max(claim.day for claim in told) + timedelta(days=draw.randint(0, 2))
    figure = None
    if draw.random() < 0.6:
        figure = story.figure * 3 if draw.random() < FALSE_FIGURE else story.figure
    opening = templates()["deed"][story.deeds[0].kind]
    deniable = language in opening.get("denied", ())
    deeds = (story.deeds[0], *draw.sample(story.deeds[1:], k=draw.randint(2, 4)))
    return Plan(
        key, story, language, draw.choice(OUTLETS[language]), day, key, None, draw.randrange(2),
        tuple((deed, draw.randrange(2)) for deed in deeds),
        deniable and draw.random() < DENIED, figure,
        tuple((claim, draw.randrange(2), draw.randrange(2)) for claim in told),
        tuple((draw.randrange(6), draw.choice(world.towns)) for _ in range(draw.randint(3, 5))),
    )  # fmt: skip


def _copy(draw: Random, key: str, of: Plan) -> Plan:
    how = draw.choice(HOWS)
    language = (
        draw.choice([other for other in LANGUAGES if other != of.language]) if how == "translated" else of.language
    )
    if of.denied and language not in templates()["deed"][of.story.deeds[0].kind]["denied"]:
        how, language = "copy", of.language
    outlet = draw.choice([name for name in OUTLETS[language] if name != of.outlet])
    claims = of.claims[: max(2, len(of.claims) * 2 // 3)] if how == "cut" else of.claims
    filler = of.filler[:1] if how == "cut" else of.filler
    deeds = of.deeds[:2] if how == "cut" else of.deeds
    title = 1 - of.title if how in ("retitled", "cut") else of.title
    return Plan(
        key, of.story, language, outlet, of.day + timedelta(days=draw.randint(0, 1)), of.key, how, title, deeds,
        of.denied, of.figure, claims, filler,
    )  # fmt: skip
