"""The rules of languages/<code>/acts.toml: how the content of a quotation tells or turns its act."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache

from dragoman.languages import load_language
from dragoman.model.quotation import ACTS, KINDS, Act
from dragoman.ontology.entries import Entry
from dragoman.reading.quotations.acts.act_words import WordClasses, load_word_classes

DOERS = ("speaker", "hearer", "state", "other", "none")
MOODS = ("statement", "question", "exclamation")
TENSES = (
    "past", "present", "future", "conditional", "infinitive",
    "participle", "imperative", "subjunctive", "modal", "noun",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Links:
    """Dictionary forms that lead from one verb to the next; examples stand in the table.

    `through`: a verb or adjective whose infinitive tells the deed (going to, have to, ready to). `future`: those that
    make a future. `modal`: those that leave the deed open or due. `perfect`: auxiliaries of the perfect. `causes`:
    conjunctions of reason. The endings stand behind an infinitive (riposter-ons) or a stem of the future (viendr-ons),
    none where a language has no such; those of the imperative stand behind any stem (cess-ez). `nobody`: subjects that
    deny. `restricting`: words that turn a bare negation into "only" (ne … que).
    """

    through: frozenset[str]
    future: frozenset[str]
    modal: frozenset[str]
    perfect: frozenset[str]
    causes: frozenset[str]
    future_stems: frozenset[str]
    future_endings: frozenset[str]
    conditional_endings: frozenset[str]
    present_endings: frozenset[str]
    imperative_endings: frozenset[str]
    nobody: frozenset[str]
    restricting: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which content tells an act; an empty condition always holds.

    Of the cue: `origin`, the acts of its frame that the rule may turn; `kinds`; `cue`, classes one of which it is of;
    `cue_negated`; `pattern`, how the content attaches to it. Of the content: `wording`, small letters; `mood`;
    `supposed`, classes one of which a word of an if-clause is of. Of one of its clauses: `doer`, `tense`, `negated`,
    `passive`; `agent`, somebody does it, no thing; `verb`, the deed is of one of these classes; `unlike`: of none of
    these; `through`, a linking verb is of one; `holds`, a word of each stands in it; `lacks`, none of any.
    `asks`: who does the deed of that clause is who asks, not who is asked ("Lima wants guarantees").
    """

    act: Act
    origin: frozenset[str]
    kinds: frozenset[str]
    cue: tuple[str, ...]
    cue_negated: bool | None
    pattern: frozenset[str]
    wording: re.Pattern[str] | None
    mood: frozenset[str]
    supposed: tuple[str, ...]
    doer: frozenset[str]
    tense: frozenset[str]
    negated: bool | None
    passive: bool | None
    agent: bool
    verb: tuple[str, ...]
    unlike: tuple[str, ...]
    through: tuple[str, ...]
    holds: tuple[str, ...]
    lacks: tuple[str, ...]
    asks: bool
    reason: str
    example: str
    of_clause: bool = field(init=False)
    """Whether the rule asks anything of a clause."""
    of_cue: bool = field(init=False)
    """Whether the rule asks anything of the cue beside its negation."""
    needed: tuple[str, ...] = field(init=False)
    """Classes one of which some word of the content must be of: cheaper to ask than the rest of the rule."""

    def __post_init__(self) -> None:
        lexical = self.verb or self.unlike or self.through or self.holds or self.lacks
        of_clause = bool(self.doer or self.tense or lexical) or self.negated is not None or self.passive is not None
        object.__setattr__(self, "of_clause", of_clause)
        object.__setattr__(self, "of_cue", bool(self.cue or self.pattern))
        object.__setattr__(self, "needed", self.verb or self.through or self.holds)

    @property
    def classes(self) -> frozenset[str]:
        """The classes that the rule names."""
        listed = (self.cue, self.supposed, self.verb, self.unlike, self.through, self.holds, self.lacks)
        return frozenset(name for group in listed for name in group)


@dataclass(frozen=True, slots=True)
class ActTable:
    """What a negated cue does instead; wordings of conditions; words that announce an utterance ("is expected to"); the
    words that lead from verb to verb; the word classes; the rules in order and by the act and kind of the frame that
    they may turn and whether its cue is negated.
    """

    negated: Mapping[str, Act]
    conditions: tuple[re.Pattern[str], ...]
    announcing: frozenset[str]
    links: Links
    words: WordClasses
    rules: tuple[Rule, ...]
    by_frame: Mapping[tuple[str, str, bool], tuple[Rule, ...]]

    def rules_for(self, act: str, kind: str, *, denied: bool) -> tuple[Rule, ...]:
        """The rules that may turn an act of the frame (its cue negated or not) in a quotation of this kind."""
        return self.by_frame.get((act, kind, denied), ())


@cache
def load_acts(code: str) -> ActTable:
    """languages/<code>/acts.toml. Raises `KnowledgeError` for an act, class or key that does not exist."""
    entry = Entry(load_language(code).table("acts"), f"languages/{code}/acts.toml")
    negated = entry.table("negated")
    links = entry.table("links")
    words = load_word_classes(code)
    rules = tuple(_rule(item, words.names) for item in entry.tables("rule"))
    table = ActTable(
        conditions=tuple(re.compile(wording, re.IGNORECASE) for wording in entry.texts("conditions")),
        announcing=frozenset(entry.texts("announcing")),
        negated={negated_act: _act(negated, negated_act) for negated_act in negated.names()},
        links=Links(**{one.name: frozenset(links.texts(one.name)) for one in fields(Links)}),
        words=words,
        rules=rules,
        by_frame={
            (act, kind, denied): tuple(
                rule for rule in rules if act in rule.origin and kind in rule.kinds and bool(rule.cue_negated) is denied
            )
            for act in ACTS
            for kind in KINDS
            for denied in (False, True)
        },
    )
    links.done()
    entry.done()
    return table


def _act(entry: Entry, key: str) -> Act:
    named = entry.choice(key, ACTS)
    return next(act for act in ACTS if act == named)


def _rule(entry: Entry, classes: frozenset[str]) -> Rule:
    wording = entry.optional("wording")
    rule = Rule(
        act=_act(entry, "act"),
        origin=frozenset(entry.texts("origin", ACTS) or ("state",)),
        kinds=frozenset(entry.texts("kinds", KINDS) or ("speech", "belief")),
        cue=entry.texts("cue", classes),
        cue_negated=_maybe(entry, "cue_negated"),
        pattern=frozenset(entry.texts("pattern")),
        wording=re.compile(wording) if wording else None,
        mood=frozenset(entry.texts("mood", MOODS)),
        supposed=entry.texts("supposed", classes),
        doer=frozenset(entry.texts("doer", DOERS)),
        tense=frozenset(entry.texts("tense", TENSES)),
        negated=_maybe(entry, "negated"),
        passive=_maybe(entry, "passive"),
        agent=entry.flag("agent"),
        verb=entry.texts("verb", classes),
        unlike=entry.texts("unlike", classes),
        through=entry.texts("through", classes),
        holds=entry.texts("holds", classes),
        lacks=entry.texts("lacks", classes),
        asks=entry.flag("asks"),
        reason=entry.text("reason"),
        example=entry.text("example"),
    )
    entry.done()
    return rule


def _maybe(entry: Entry, key: str) -> bool | None:
    return entry.flag(key) if entry.has(key) else None
