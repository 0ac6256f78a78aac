"""Whose "his country" is: "Soto, the Chilean premier, said her [country] would wait" speaks of Chile."""

from collections.abc import Iterable

from dragoman.model.span import Span
from dragoman.reading.actors.entities import Draft, country_draft
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Words


def give_countries(scan: Scan, drafts: list[Draft], pronouns: Iterable[tuple[Span, int]], words: Words) -> None:
    """Add such nouns to the country of whom the possessive in front stands for."""
    nouns = words.state_nouns - words.more_than_countries
    meant = {span.start: number for span, number in pronouns}
    for at, word in enumerate(scan.folded):
        token = scan.tokens[at]
        if word not in nouns or not at or token.pos != "NOUN" or "Number=Plur" in token.morph:
            continue
        before = token.nbor(-1)
        if before.pos == "ADJ" and "Poss=Yes" not in before.morph and before.i:
            before = before.nbor(-1)
        number = meant.get(before.idx)
        state = _state(drafts[number]) if number is not None else None
        if state is None:
            continue
        known = next((d for d in drafts if d.key == state.key), None)
        if known is None:
            drafts.append(state)
        (known or state).mentions.append((scan.span(at, at + 1), "nominal"))


def _state(draft: Draft) -> Draft | None:
    if draft.type == "country":
        return draft
    if draft.owner is not None and draft.owner.type == "country":
        return draft.owner
    return country_draft(draft.country) if draft.country is not None and draft.type != "place" else None
