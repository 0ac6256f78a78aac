"""Actors: mentions, who is who, and the attributes of entities."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.model.entity import Mention
from dragoman.model.reading import Reading
from dragoman.scoring.answers import Example, GoldEntity
from dragoman.scoring.metrics import BCubed, Scores, Shares, Tally, b_cubed
from dragoman.scoring.parties import alike
from dragoman.scoring.stages.times import match_spans


def score_actors(read: list[tuple[Example[GoldEntity], Reading]]) -> Scores:
    """``mention``: words overlap by half; ``bcubed``: the clusters of mentions; of the entities that share a mention
    with a gold one: ``type``, ``country`` (where the gold has one) and ``name``.

    A mention that the reading leaves open (no entity) makes no claim and is not counted.
    """
    mentions, clusters, judged = Tally(), BCubed(), list[tuple[str, bool]]()
    for example, reading in read:
        found = [m for m in reading.mentions if m.entity is not None]
        true = [(number, span) for number, one in enumerate(example.answers) for span in one.mentions]
        pairs = match_spans(example.text, [m.span for m in found], [span for _, span in true])
        mentions += Tally(len(pairs), len(found), len(true))
        clusters += b_cubed([m.entity for m in found], [number for number, _ in true], pairs)
        twins = [(found[i], true[j][0]) for i, j in pairs]
        judged += _attributes(reading, example.answers, twins)
    return {**mentions.prf("mention"), **clusters.ratios(), **Shares.of(judged).ratios()}


def _attributes(
    reading: Reading, gold: Sequence[GoldEntity], twins: list[tuple[Mention, int]]
) -> Iterator[tuple[str, bool]]:
    """Each gold entity against the entity with which it shares most mentions."""
    by_id = {entity.id: entity for entity in reading.entities}
    for number, true in enumerate(gold):
        shared = Counter(mention.entity for mention, j in twins if j == number)
        if not shared:
            continue
        entity = by_id[str(shared.most_common(1)[0][0])]
        yield "type", entity.type == true.type
        yield "name", alike(entity.name, true.name)
        if true.country:
            yield "country", entity.country == true.country
