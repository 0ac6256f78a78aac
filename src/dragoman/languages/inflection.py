"""Inflected forms by table, so that a frame is found where a parser gives a word the wrong lemma.

A parser that reads « estime » as its own lemma, or “hopes” as a form of *hop*, hides the verb from a lookup by lemma.
Each language may list classes of words in inflection.toml; the class with the longest matching ending applies.
"""

from dataclasses import dataclass

from dragoman.ontology.entries import Entry


@dataclass(frozen=True, slots=True)
class Inflection:
    """Words of `pos` that end in `ending`: it is replaced by each of `forms`."""

    pos: str
    ending: str
    forms: tuple[str, ...]


def read_inflections(entry: Entry) -> tuple[Inflection, ...]:
    """The classes of inflection.toml, longest ending first.

    A class gives `forms` outright, or takes those of the lists named in `with`, each behind its stem:
    `with = ["é:er.full", "è:er.mute"]` puts é before every form of the list er.full. Raises KnowledgeError.
    """
    lists = entry.table("lists")
    named = {name: lists.texts(name) for name in lists.names()}
    found: list[Inflection] = []
    for group in entry.tables("class"):
        forms = list(group.texts("forms"))
        for part in group.texts("with"):
            stem, _, name = part.partition(":")
            if name not in named:
                raise group.fail(f"`with` names the list {name!r}; valid: {', '.join(named)}")
            forms.extend(stem + form for form in named[name])
        pos = group.text("pos", "verb")
        found.extend(Inflection(pos, ending, tuple(forms)) for ending in group.texts("ending"))
        group.done()
    return tuple(sorted(found, key=lambda item: -len(item.ending)))


def forms_of(lemma: str, pos: str, inflections: tuple[Inflection, ...]) -> tuple[str, ...]:
    """The forms of `lemma` by the first class that fits; none where no class does."""
    for item in inflections:
        if item.pos == pos and lemma.endswith(item.ending):
            stem = lemma.removesuffix(item.ending)
            return tuple(stem + form for form in item.forms)
    return ()
