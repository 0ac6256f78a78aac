"""What a pair of parties and their sentence look like to the classifier: named features with weights.

rule=T       the rules' answer          lexicon=T, governing=T  a word of the lexicon; one that a party hangs on
act=A        a speech act of the lexicon, likewise                 word, between   words, those between the parties
pair         two words in a row         actor.…, recipient.…     label, words above and beside each party
"""

from collections import defaultdict
from collections.abc import Mapping

from dragoman.model.parse import Doc, Token
from dragoman.reading.events.acts.triggers import POSITIONS
from dragoman.reading.events.words import Setting

type Features = defaultdict[str, float]

_DEPTH = 4
"""Words above a party that count: further up, other clauses begin."""
_SIDES = ("actor", "recipient")


def pair_features(
    doc: Doc, who: frozenset[int], whom: frozenset[int], rule: str | None, setting: Setting
) -> Mapping[str, float]:
    """Features of the act between the tokens `who` and `whom` (either may be empty); `rule` is the rules' type."""
    found: Features = defaultdict(float, {f"rule={rule}": 2.0})
    governing: set[int] = set()
    for side, party in zip(_SIDES, (who, whom), strict=True):
        chain = _chain(doc, party)
        beside = [c for above in chain for c in above.children if c.i not in who | whom and not c.is_punct]
        governing |= {t.i for t in (*chain, *beside)}
        _add(found, _governors(side, doc, party, chain, beside, who | whom))
    _add(found, _words(doc, who, whom))
    for token in doc:
        if token.i not in who and token.i not in whom:
            _add(found, _lexicon(token, token.i in governing, setting))
    return dict(found)


def _add(found: Features, more: Features) -> None:
    for name, value in more.items():
        found[name] += value


def _chain(doc: Doc, party: frozenset[int]) -> list[Token]:
    """The words above a party, from near to far."""
    head = next((doc[i] for i in sorted(party) if doc[i].head.i not in party or doc[i].head.i == i), None)
    chain: list[Token] = []
    while head is not None and head.head.i != head.i and len(chain) < _DEPTH - 1:
        head = head.head
        chain.append(head)
    return chain


def _governors(
    side: str, doc: Doc, party: frozenset[int], chain: list[Token], beside: list[Token], both: frozenset[int]
) -> Features:
    found: Features = defaultdict(float)
    for i in sorted(party):
        if doc[i].head.i not in party or doc[i].head.i == i:
            found[f"{side}.label={doc[i].dep}"] += 1
            break
    for far, token in enumerate(chain):
        if token.i not in both:
            found[f"{side}.above{far}={token.lemma}"] += 1
            found[f"{side}.above={token.lemma}"] += 1
    for token in beside:
        found[f"{side}.beside={token.lemma}"] += 0.5
    return found


def _words(doc: Doc, who: frozenset[int], whom: frozenset[int]) -> Features:
    """Dictionary forms, the parties as one word each; names count as names, not by what they are."""
    found: Features = defaultdict(float)
    ends = (min(min(who), min(whom)), max(max(who), max(whom))) if who and whom else (0, -1)
    before = ""
    for token in doc:
        word = _word(token, who, whom)
        if token.is_space or token.is_punct or (word in _SIDES and word == before):
            continue
        found[f"word={word}"] += 1
        if ends[0] <= token.i <= ends[1]:
            found[f"between={word}"] += 1
        if before:
            found[f"pair={before} {word}"] += 0.7
        before = word
    return found


def _word(token: Token, who: frozenset[int], whom: frozenset[int]) -> str:
    if token.i in who:
        return "actor"
    if token.i in whom:
        return "recipient"
    return "name" if token.ent_type and token.pos in ("PROPN", "NUM") else token.lemma


def _lexicon(token: Token, governing: bool, setting: Setting) -> Features:
    """What the senses of a word name; more where a party hangs on it."""
    found: Features = defaultdict(float)
    place = POSITIONS.get(token.pos)
    for frame in setting.frames.lookup(token.lemma, place, token.lower) if place else ():
        if frame.event is not None:
            found[f"lexicon={frame.event.type}"] += 1
            found[f"governing={frame.event.type}"] += 1.5 * governing
        if frame.act is not None:
            found[f"act={frame.act}"] += 0.5
            found[f"governing={frame.act}"] += governing
    return found
