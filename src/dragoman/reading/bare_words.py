"""Words without a noun that are a party by themselves: « le premier », "the other", « certains »."""

from dragoman.model.parse import Token
from dragoman.reading.source_words import SourceWords
from dragoman.text.fold import fold


def stands_for_somebody(head: Token, words: SourceWords) -> bool:
    """Whether words without a noun are a party by themselves: « le premier », "the other", « d'autres »."""
    return said(head) in words.firsts | words.seconds | words.two | words.unnamed


def nobody_named(head: Token, words: SourceWords) -> bool:
    """« certains », "some": who speaks is not said."""
    return said(head) in words.unnamed


def said(head: Token) -> str:
    """The words without a noun: an article in front, nothing that they are an adjective of behind."""
    after = head.nbor() if head.i + 1 < len(head.doc) else None
    if head.pos not in ("ADJ", "PRON", "NOUN", "NUM", "DET") or (after is not None and after.pos in ("NOUN", "PROPN")):
        return ""
    text = fold(head.text)
    first = max(head.i - 2, head.sent.start)
    for token in (head.doc[at] for at in range(head.i - 1, first - 1, -1)):
        if token.pos not in ("DET", "ADJ", "PRON") or not token.text.strip():
            break
        text = f"{fold(token.text)}{'' if token.text.endswith(("'", '’')) else ' '}{text}"
    return text
