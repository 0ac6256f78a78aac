"""The rules of languages/<code>/acts.toml: how the content of a quotation tells or turns its act."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from dragoman.languages import load_language
from dragoman.model.quotation import ACTS, KINDS, Act
from dragoman.ontology.entries import Entry
from dragoman.ontology.events import load_types

_NONE = frozenset[str]()
DOERS = ("speaker", "state", "other", "none")
TENSES = (
    "past", "present", "future", "conditional", "infinitive", "participle", "imperative", "modal", "noun",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Links:
    """Dictionary forms that lead from one verb to the next; examples stand in the table.

    `through`: a verb or adjective whose infinitive tells the deed (going to, have to, ready to). `future`: those that
    make a future. `modal`: those that leave the deed open or due. `perfect`: auxiliaries of the perfect. `causes`:
    conjunctions of reason. The endings stand behind an infinitive (riposter-ons), none where a language has no such;
    those of the imperative stand behind any stem (cess-ez). `nobody`: subjects that deny.
    """

    through: frozenset[str]
    future: frozenset[str]
    modal: frozenset[str]
    perfect: frozenset[str]
    causes: frozenset[str]
    future_endings: frozenset[str]
    conditional_endings: frozenset[str]
    imperative_endings: frozenset[str]
    nobody: frozenset[str]


@dataclass(frozen=True, slots=True)
class WordClasses:
    """Words that count alike, as the names of the classes that they are of.

    `by_word`: of a dictionary form; `by_beginning`: of words that begin so (`retaliat*`); `by_event`: of the words of
    an event type.
    """

    by_word: Mapping[str, frozenset[str]]
    by_beginning: Mapping[str, frozenset[str]]
    by_event: Mapping[str, frozenset[str]]
    beginnings: tuple[str, ...]

    def of_form(self, form: str) -> frozenset[str]:
        """The classes of a word in lower case, by the table's words and beginnings."""
        found = self.by_word.get(form, _NONE)
        if form.startswith(self.beginnings):
            found = found.union(*(self.by_beginning[start] for start in self.beginnings if form.startswith(start)))
        return found


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which content tells an act; an empty condition always holds.

    `origin`: the acts of the frame that the rule may turn; `verb`: the deed is of one of these classes; `through`: a
    linking verb is; `holds`: a word of each class stands in the clause; `lacks`: none of any; `cue`: the cue is of one
    of these classes; `pattern`: how the content attaches to the cue; `wording`: a fixed phrase
    (beside it only `tense` counts).
    """

    act: Act
    origin: frozenset[str]
    kinds: frozenset[str]
    doer: frozenset[str]
    tense: frozenset[str]
    negated: bool | None
    passive: bool | None
    verb: tuple[str, ...]
    through: tuple[str, ...]
    holds: tuple[str, ...]
    lacks: tuple[str, ...]
    cue: tuple[str, ...]
    pattern: frozenset[str]
    wording: re.Pattern[str] | None
    reason: str
    example: str


@dataclass(frozen=True, slots=True)
class ActTable:
    """What a negated cue does instead, the words that lead from verb to verb, the word classes (their names, and
    the words by class), the rules in order and by the act and kind of the frame that they may turn.
    """

    negated: Mapping[str, Act]
    links: Links
    classes: frozenset[str]
    words: WordClasses
    rules: tuple[Rule, ...]
    by_frame: Mapping[tuple[str, str], tuple[Rule, ...]]

    def rules_for(self, act: str, kind: str) -> tuple[Rule, ...]:
        """The rules that may turn an act of the frame in a quotation of this kind, in order."""
        return self.by_frame.get((act, kind), ())


@cache
def load_acts(code: str) -> ActTable:
    """languages/<code>/acts.toml. Raises `KnowledgeError` for an act, class or key that does not exist."""
    entry = Entry(load_language(code).table("acts"), f"languages/{code}/acts.toml")
    negated = entry.table("negated")
    links = entry.table("links")
    classes = entry.table("classes")
    rules = tuple(_rule(item, classes.names()) for item in entry.tables("rule"))
    table = ActTable(
        negated={negated_act: _act(negated, negated_act) for negated_act in negated.names()},
        links=Links(**{field.name: frozenset(links.texts(field.name)) for field in fields(Links)}),
        classes=frozenset(classes.names()),
        words=_word_classes(classes),
        rules=rules,
        by_frame={
            (act, kind): tuple(rule for rule in rules if act in rule.origin and kind in rule.kinds)
            for act in ACTS
            for kind in KINDS
        },
    )
    links.done()
    entry.done()
    return table


def _act(entry: Entry, key: str) -> Act:
    named = entry.choice(key, ACTS)
    return next(act for act in ACTS if act == named)


def _word_classes(classes: Entry) -> WordClasses:
    words, beginnings, events = (defaultdict[str, set[str]](set) for _ in range(3))
    for name in classes.names():
        entry = classes.table(name)
        for word in entry.texts("words"):
            (beginnings if word.endswith("*") else words)[word.removesuffix("*")].add(name)
        for event in entry.texts("events", load_types()):
            events[event].add(name)
        entry.text("reason")
        entry.done()
    return WordClasses(_frozen(words), _frozen(beginnings), _frozen(events), tuple(beginnings))


def _frozen(names: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(found) for word, found in names.items()}


def _rule(entry: Entry, classes: tuple[str, ...]) -> Rule:
    wording = entry.optional("wording")
    rule = Rule(
        act=_act(entry, "act"),
        origin=frozenset(entry.texts("origin", ACTS) or ("state",)),
        kinds=frozenset(entry.texts("kinds", KINDS) or ("speech", "belief")),
        doer=frozenset(entry.texts("doer", DOERS)),
        tense=frozenset(entry.texts("tense", TENSES)),
        negated=entry.flag("negated") if entry.has("negated") else None,
        passive=entry.flag("passive") if entry.has("passive") else None,
        verb=entry.texts("verb", classes),
        through=entry.texts("through", classes),
        holds=entry.texts("holds", classes),
        lacks=entry.texts("lacks", classes),
        cue=entry.texts("cue", classes),
        pattern=frozenset(entry.texts("pattern")),
        wording=re.compile(wording, re.IGNORECASE) if wording else None,
        reason=entry.text("reason"),
        example=entry.text("example"),
    )
    entry.done()
    return rule
