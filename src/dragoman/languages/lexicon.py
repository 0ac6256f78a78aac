"""The frame lexicon of a language, from its folder: frames/*.toml, support.toml, contractions.toml, inflection.toml,
things.toml, alike.toml."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.errors import KnowledgeError
from dragoman.languages.frame_entries import phrase_cues, read_frames, read_support
from dragoman.languages.frames import Acts, Frame, FrameLexicon, SupportVerb
from dragoman.languages.inflection import Inflection, forms_of, read_inflections
from dragoman.ontology.entries import Entry, read_entry, resource, toml_files

PACKAGE = "dragoman.languages"
_SEVERAL = 3
"""Words of one class that a guard lists before it means the class."""


@dataclass(frozen=True, slots=True)
class SmallTables:
    """The small tables beside the frames; empty where a language has none."""

    supports: tuple[SupportVerb, ...] = ()
    contractions: Mapping[str, tuple[str, ...]] | None = None
    inflections: tuple[Inflection, ...] = ()
    alike: tuple[frozenset[str], ...] = ()


@lru_cache(maxsize=64)
def load_frames(code: str) -> FrameLexicon:
    """The frame lexicon of a language; an empty one where the language has none.

    Raises KnowledgeError, naming file and entry, for a slot, type, mode or key that does not exist, for an example that
    does not hold its lemma, and for a sense given twice.
    """
    found: list[Frame] = []
    things = _words(code, "alike") | _words(code, "things")
    for source in toml_files(resource(PACKAGE, code, "frames")):
        found.extend(read_frames(read_entry(source, f"languages/{code}/frames/{source.name}"), things))
    return build_lexicon(code, found, _small_tables(code))


def _words(code: str, name: str) -> dict[str, tuple[str, ...]]:
    """A table of word lists, by the name of the list."""
    groups = _table(code, name)
    return {one: groups.texts(one) for one in groups.names()}


def _small_tables(code: str) -> SmallTables:
    supports, contractions = _table(code, "support"), _table(code, "contractions")
    return SmallTables(
        tuple(read_support(item) for item in supports.tables("support")),
        {word: contractions.texts(word) for word in contractions.names()},
        read_inflections(_table(code, "inflection")),
        tuple(frozenset(words) for words in _words(code, "alike").values()),
    )


def _table(code: str, name: str) -> Entry:
    source, where = resource(PACKAGE, code, f"{name}.toml"), f"languages/{code}/{name}.toml"
    return read_entry(source, where) if source.is_file() else Entry({}, where)


def build_lexicon(code: str, frames: Iterable[Frame], small: SmallTables = SmallTables()) -> FrameLexicon:
    """Number, sort and index `frames`. Raises KnowledgeError for a sense given twice."""
    named = tuple(_widened(frame, small.alike) for frame in _named(code, sorted(frames, key=_order)))
    by_lemma: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    by_form: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    supports: dict[str, list[SupportVerb]] = defaultdict(list)
    phrases = [cue for frame in named if frame.pos == "phrase" for cue in phrase_cues(frame, small.contractions)]
    printed: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for frame in named:
        printed[frame.lemma, frame.pos] += frame.forms
    for frame in named:
        if frame.pos == "phrase":
            continue
        by_lemma[frame.lemma, frame.pos].append(frame)
        forms = printed[frame.lemma, frame.pos]  # what one sense says of its word holds for all of them
        for form in dict.fromkeys((*forms, *forms_of(frame.lemma, frame.pos, small.inflections))):
            by_form[form, frame.pos].append(frame)
    for support in small.supports:
        for form in (support.lemma, *forms_of(support.lemma, "verb", small.inflections)):
            if support not in supports[form]:
                supports[form].append(support)
    acts_by_lemma, acts_by_form = _acts(by_lemma), _acts(by_form)
    return FrameLexicon(
        frames=named,
        phrases=tuple(phrases),
        by_lemma={key: tuple(senses) for key, senses in by_lemma.items()},
        by_form={key: tuple(senses) for key, senses in by_form.items()},
        supports={lemma: tuple(group) for lemma, group in supports.items()},
        acts_by_lemma=acts_by_lemma,
        acts_by_form=acts_by_form,
        verb_forms=frozenset(form for form, pos in by_form if pos == "verb"),
        telling=frozenset((*_telling(acts_by_lemma, by_lemma), *_telling(acts_by_form, by_form), *supports)),
    )


def _telling(acts: Mapping[tuple[str, str], Acts], senses: Mapping[tuple[str, str], list[Frame]]) -> Iterator[str]:
    """Words with a sense that names an event or, of verbs, that may say what somebody must do."""
    yield from (word for (word, _), known in acts.items() if known.frames)
    yield from (word for (word, pos), group in senses.items() if pos == "verb" and any(f.states for f in group))


def _widened(frame: Frame, alike: tuple[frozenset[str], ...]) -> Frame:
    """The frame with guards that hold the classes of nouns which they list several of."""
    needs = tuple(
        need if need.slot == "subject" else replace(need, lemmas=_with_alike(need.lemmas, alike))
        for need in frame.needs
    )
    return frame if needs == frame.needs else replace(frame, wider=needs)


def _with_alike(words: frozenset[str], alike: tuple[frozenset[str], ...]) -> frozenset[str]:
    return words.union(*(one for one in alike if len(one & words) >= _SEVERAL))


def _acts(senses: Mapping[tuple[str, str], list[Frame]]) -> dict[tuple[str, str], Acts]:
    """The senses that name an event, those with most guards first."""
    acts = {key: [frame for frame in group if frame.event] for key, group in senses.items()}
    return {key: Acts.of(tuple(sorted(group, key=lambda frame: -frame.rank))) for key, group in acts.items()}


def _order(frame: Frame) -> tuple[str, str, int]:
    return frame.pos, frame.lemma, -frame.rank


def _named(code: str, frames: Iterable[Frame]) -> Iterator[Frame]:
    """Frames with their ids (language:pos:lemma, the second sense :2), each sense once."""
    count: Counter[str] = Counter()
    seen: set[tuple[object, ...]] = set()
    for frame in frames:
        sense = (
            frame.lemma,
            frame.pos,
            frame.particle,
            frame.reflexive,
            frame.needs,
            frame.unless,
            frame.content,
            frame.event,
        )
        if sense in seen:
            raise KnowledgeError(f"languages/{code}/frames: the {frame.pos} {frame.lemma!r} has the same sense twice")
        seen.add(sense)
        key = f"{code}:{frame.pos}:{frame.lemma}"
        count[key] += 1
        yield replace(frame, id=key if count[key] == 1 else f"{key}:{count[key]}")
