"""Entities in the making, while an article is read on the surface."""

from dataclasses import dataclass, field

from dragoman.model.entity import MentionForm
from dragoman.model.span import Span
from dragoman.reading.actors.entities import Draft
from dragoman.reading.actors.same_office import GENERIC
from dragoman.text.fold import fold

_SHORTEST = 5  # letters of an office that may end a longer word


@dataclass(slots=True)
class Drafts:
    """All drafts by key, the person of each last name, and the words of each named person's titles."""

    by_key: dict[tuple[str, str], Draft] = field(default_factory=dict)
    surnames: dict[str, Draft] = field(default_factory=dict)
    titles: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def add(self, draft: Draft, span: Span, form: MentionForm) -> Draft:
        """The draft of this key, with one more mention; its owners are kept too."""
        kept = self.by_key.setdefault(draft.key, draft)
        if (span, form) not in kept.mentions:
            kept.mentions.append((span, form))
        owned = kept
        while owned.owner is not None:
            owned.owner = self.by_key.setdefault(owned.owner.key, owned.owner)
            owned = owned.owner
        return kept

    def person(self, name: str) -> Draft:
        """The person of that name: the one known by it or by its last word, else a new one."""
        last = fold(name.split()[-1])
        known = self.surnames.get(last)
        if known is not None and (1 in (len(name.split()), len(known.name.split())) or fold(known.name) == fold(name)):
            known.name = max(known.name, name, key=lambda one: len(one.split()))
            return known
        self.surnames[last] = Draft(("person", fold(name)), "person", name)
        return self.surnames[last]

    def holder(self, word: str, owner: Draft | None, office: str = "") -> Draft | None:
        """The person named last whose title holds the office `word` („Minister“ in „Außenminister“), of that owner; or
        whose office the plain `office` can stand for («el canciller Soto … el ministro»)."""
        found = [
            draft
            for key, words in self.titles.items()
            if any(word == one or (len(word) >= _SHORTEST and one.endswith(word)) for one in words)
            or self.by_key[key].office in GENERIC.get(office, ())
            for draft in (self.by_key[key],)
            if owner is None or draft.owner is None or draft.owner.key == owner.key
        ]
        return max(found, key=lambda draft: max(span.start for span, _ in draft.mentions), default=None)

    def mentioned(self, span: Span) -> list[tuple[Draft, Span]]:
        """Drafts with a mention inside `span`, in the order of their mentions."""
        found = [(d, s) for d in self.by_key.values() for s, _ in d.mentions if span.contains(s)]
        return sorted(found, key=lambda item: (item[1].start, -item[1].end))


def inside(span: Span, parts: list[Span] | tuple[Span, ...]) -> bool:
    """Whether `span` shares a character with any of `parts`."""
    return any(part.overlaps(span) for part in parts)
