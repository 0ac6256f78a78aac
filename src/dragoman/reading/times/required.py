"""Letters that a pattern cannot match without: told from its source, so that most patterns are never tried."""

import re

_TOKEN = re.compile(r"\\x[0-9a-fA-F]{2}|\\.|\[[^\]]*\]|\{[a-z_]+\d?\}|[^\W\d_]+|.")
_KIND = re.compile(r"\?(?:P<\w+>|-i:|:)")
_LOOSE = ("?", "*", "{0")


def required(pattern: str) -> frozenset[str]:
    """Runs of case-folded letters, at least one of which stands in every match; none where nothing can be told.

    `pattern` is a regular expression in which {slots} may stand for words. A "+" or a counted repetition is read as
    one, what is optional or around a match (lookahead, lookbehind) as nothing.
    """
    found: set[str] = set()
    for branch in _branches(pattern):
        best = _of_branch(branch)
        if not best:
            return frozenset()
        found |= best
    return frozenset(found)


def _branches(pattern: str) -> list[str]:
    """The alternatives at the top of `pattern`."""
    parts, depth, start = list[str](), 0, 0
    for token in _TOKEN.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == "|" and depth == 0:
            parts.append(pattern[start : token.start()])
            start = token.end()
    return [*parts, pattern[start:]]


def _of_branch(branch: str) -> frozenset[str]:
    """The most telling choice of letters in a sequence: of sets whose shortest run is longest, the smallest."""
    choices: list[frozenset[str]] = []
    at = 0
    while at < len(branch):
        token = _TOKEN.match(branch, at)
        if token is None:
            break
        at = token.end()
        if token[0] == "(":
            close = _closing(branch, at)
            inner, at = branch[at:close], close + 1
            kind = _KIND.match(inner)
            if not branch.startswith(_LOOSE, at) and (kind or not inner.startswith("?")):
                choices.append(required(inner[kind.end() if kind else 0 :]))
        elif token[0][0].isalpha():
            letters = token[0][:-1] if branch.startswith(_LOOSE, at) else token[0]
            choices.append(frozenset({letters.casefold()} - {""}))
    return max(choices, key=lambda one: (min(map(len, one), default=0), -len(one)), default=frozenset())


def _closing(branch: str, start: int) -> int:
    """Where the group ends that begins before `start`."""
    depth = 1
    for token in _TOKEN.finditer(branch, start):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if depth == 0:
            return token.start()
    return len(branch)
