"""Turns of type: what the act named becomes by where it stands (planned, refused, ended).

The rules are those of the PLOVER manual, version 2.0 (draft), and what follows from its definitions; each has a name.
"""

from dataclasses import dataclass

_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"})
_FRIENDLY = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_YIELDING = frozenset({"RETREAT", "CONCEDE"})
_COOPERATION = _FRIENDLY | _YIELDING | {"AGREE"}


@dataclass(frozen=True, slots=True)
class Turn:
    """In situation `cue` an act of one of `named` counts as `becomes`."""

    rule: str
    cue: str
    named: frozenset[str]
    becomes: str


# Cues: planned, committed (planned in the doer's own words), conditional, denied, refused (denied and not past: "will
# not", "does not"; called off, failed), ended, or the type of the cue
# word that governs the act (THREATEN: "threatened to …").
TURNS: tuple[Turn, ...] = (
    Turn("planned cooperation is AGREE", "planned", _FRIENDLY, "AGREE"),
    Turn("planned yielding is CONCEDE", "planned", frozenset({"RETREAT"}), "CONCEDE"),
    Turn("announced cooperation is AGREE", "committed", _COOPERATION | {"MOBILIZE"}, "AGREE"),
    Turn(
        "announced hostility is THREATEN",
        "committed",
        frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"}),
        "THREATEN",
    ),
    Turn("planned hostility is THREATEN", "planned", frozenset({"ASSAULT", "COERCE", "SANCTION"}), "THREATEN"),
    Turn("conditional cooperation is AGREE", "conditional", _FRIENDLY, "AGREE"),
    Turn("conditional yielding is CONCEDE", "conditional", frozenset({"RETREAT"}), "CONCEDE"),
    Turn("hypothetical hostility is THREATEN", "conditional", frozenset({"ASSAULT", "COERCE", "SANCTION"}), "THREATEN"),
    Turn("refused cooperation is REJECT", "refused", _COOPERATION, "REJECT"),
    Turn(
        "ended cooperation is SANCTION",
        "ended",
        frozenset({"AID", "COOPERATE", "CONSULT", "SUPPORT", "AGREE"}),
        "SANCTION",
    ),
    Turn("ended hostility is RETREAT", "ended", _HOSTILE | {"THREATEN"}, "RETREAT"),
    Turn(
        "threatened act is THREATEN", "THREATEN", _HOSTILE | _COOPERATION | {"REJECT", "ACCUSE", "REQUEST"}, "THREATEN"
    ),
    Turn(
        "promised hostility is THREATEN", "AGREE", frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"}), "THREATEN"
    ),
    Turn("support put in words is SUPPORT", "voiced", frozenset({"SUPPORT"}), "SUPPORT"),
    Turn("hostility called for is THREATEN", "called for", _HOSTILE, "THREATEN"),
    Turn("troops for peacekeeping are AID", "peacekeeping", frozenset({"MOBILIZE"}), "AID"),
    Turn(
        "promised act is AGREE",
        "AGREE",
        _COOPERATION | {"MOBILIZE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"},
        "AGREE",
    ),
    Turn(
        "refused act is REJECT",
        "REJECT",
        _HOSTILE | _COOPERATION | {"REQUEST", "ACCUSE", "THREATEN", "REJECT"},
        "REJECT",
    ),
    Turn("yielding in words is CONCEDE", "CONCEDE", _HOSTILE | _COOPERATION, "CONCEDE"),
)
_BY_CUE = {(turn.cue, named): turn for turn in TURNS for named in turn.named}

_THREATENED = {
    ("SANCTION", "expel"): "expel",
    ("SANCTION", "withdraw"): "relations",
    ("SANCTION", "discontinue"): "relations",
    ("COERCE", "arrest"): "arrest",
    ("COERCE", "seize"): "territory",
    ("COERCE", "deport"): "expel",
    ("SANCTION", "convict"): "arrest",
}
_ASKED = {"AID": "assist", "COOPERATE": "assist", "CONSULT": "meet", "RETREAT": "yield", "CONCEDE": "yield"}
_ENDED = {"ASSAULT": "ceasefire", "SANCTION": "access", "COERCE": "access", "MOBILIZE": "withdraw"}


_WITHOUT_MODES = frozenset({"AGREE", "CONCEDE", "SUPPORT", "COOPERATE", "AID"})
"""Types that the manual gives no modes: the one of the act named stays ("will visit": AGREE, visit)."""


def turn_of(named: str, cue: str) -> Turn | None:
    """The turn for an act of type `named` in situation `cue`; None where it stays what it is."""
    return _BY_CUE.get((cue, named))


def turned_mode(turned: str, named: str, mode: str | None) -> str | None:
    """The mode after a turn: what is threatened, asked for, refused or ended; of types without
    modes that of the act named."""
    if turned == "THREATEN":
        fallback = {"ASSAULT": "violence", "SANCTION": "restrict", "COERCE": "restrict"}
        return _THREATENED.get((named, mode or "")) or fallback.get(named)
    if turned in ("REQUEST", "REJECT"):
        return _ASKED.get(named, "change") if named in _COOPERATION | _HOSTILE else None
    if turned == "RETREAT":
        return _ENDED.get(named)
    if turned == "SANCTION":
        return "discontinue"
    return mode if turned in _WITHOUT_MODES else None
