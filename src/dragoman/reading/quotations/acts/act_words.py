"""The word classes of languages/<code>/act_words.toml: words that count alike when a content tells its act."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.languages import load_language
from dragoman.languages.inflection import forms_of, read_inflections
from dragoman.ontology.entries import Entry
from dragoman.ontology.events import load_types

_NONE = frozenset[str]()
_INFLECTED = ("verb", "adjective", "noun")


@dataclass(frozen=True, slots=True)
class WordClasses:
    """Words that count alike, as the names of the classes that they are of.

    `by_word`: of a dictionary form; `by_form`: of a form that the tables of inflection give it, for where a parser
    misses the lemma; `by_beginning`: of words that begin so (`retaliat*`); `by_event`: of the words of an event type.
    """

    names: frozenset[str]
    by_word: Mapping[str, frozenset[str]]
    by_form: Mapping[str, frozenset[str]]
    by_beginning: Mapping[str, frozenset[str]]
    by_event: Mapping[str, frozenset[str]]
    beginnings: tuple[str, ...]

    def of(self, lemma: str, form: str) -> frozenset[str]:
        """The classes of a word, its lemma and form in lower case, by the table's words and beginnings."""
        found = self.by_word.get(lemma, _NONE) | self.by_word.get(form, _NONE) | self.by_form.get(form, _NONE)
        for word in {lemma, form}:
            if word.startswith(self.beginnings):
                found = found.union(*(self.by_beginning[start] for start in self.beginnings if word.startswith(start)))
        return found


@cache
def load_word_classes(code: str) -> WordClasses:
    """languages/<code>/act_words.toml. Raises `KnowledgeError` for an event type or key that does not exist."""
    language = load_language(code)
    inflections = read_inflections(Entry(language.table("inflection"), f"languages/{code}/inflection.toml"))
    classes = Entry(language.table("act_words"), f"languages/{code}/act_words.toml")
    words, forms, beginnings, events = (defaultdict[str, set[str]](set) for _ in range(4))
    for name in classes.names():
        entry = classes.table(name)
        for word in entry.texts("words"):
            (beginnings if word.endswith("*") else words)[word.removesuffix("*")].add(name)
            for form in (form for pos in _INFLECTED for form in forms_of(word, pos, inflections)):
                forms[form].add(name)
        for event in entry.texts("events", load_types()):
            events[event].add(name)
        entry.text("reason")
        entry.done()
    names = frozenset(classes.names())
    return WordClasses(names, _frozen(words), _frozen(forms), _frozen(beginnings), _frozen(events), tuple(beginnings))


def _frozen(names: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(found) for word, found in names.items()}
