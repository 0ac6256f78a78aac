"""Cooperation or conflict: the side of PLOVER's quad classes that a type or a speech act is on, shown as a colour.

Speech acts follow the PLOVER type they most often perform; plain statements and denials lean to neither.
"""

from collections.abc import Mapping

COOPERATION, CONFLICT, NEUTRAL = "cooperation", "conflict", "neutral"
TONES: Mapping[str, str] = {
    "AGREE": COOPERATION,
    "CONSULT": COOPERATION,
    "SUPPORT": COOPERATION,
    "CONCEDE": COOPERATION,
    "COOPERATE": COOPERATION,
    "AID": COOPERATION,
    "RETREAT": COOPERATION,
    "REQUEST": CONFLICT,
    "REJECT": CONFLICT,
    "ACCUSE": CONFLICT,
    "THREATEN": CONFLICT,
    "PROTEST": CONFLICT,
    "SANCTION": CONFLICT,
    "MOBILIZE": CONFLICT,
    "COERCE": CONFLICT,
    "ASSAULT": CONFLICT,
    "promise": COOPERATION,
    "agree": COOPERATION,
    "propose": COOPERATION,
    "praise": COOPERATION,
    "demand": CONFLICT,
    "reject": CONFLICT,
    "threaten": CONFLICT,
    "accuse": CONFLICT,
    "warn": CONFLICT,
    "request": NEUTRAL,
    "deny": NEUTRAL,
    "state": NEUTRAL,
}


def tone(act: str) -> str:
    """The tone of a speech act or PLOVER type."""
    return TONES.get(act, NEUTRAL)
