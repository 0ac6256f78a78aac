"""The parse of spaCy, copied into a `Doc` of our own, one an article; character offsets equal those of the text."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import batched
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc as Parse
from spacy.util import compile_infix_regex

from dragoman.engines.blas import multiply_with_numpy, one_thread
from dragoman.engines.copied import copied
from dragoman.engines.distinct import embed_distinct
from dragoman.engines.models import altered_files, locate, model_table
from dragoman.errors import EngineError
from dragoman.languages import load_language
from dragoman.model.parse import Doc

BATCH = 16
_LABELLED = r"\.[–—](?=[A-ZÀ-Þ])"
"""The end of a label that touches the sentence behind it: "OSLO, May 2[.—]The premier"."""
_QUOTED = r"""(?<=\w['’])[«“"]"""
"""A quote mark right behind an elided word."""

_BLANKS = " \u00a0\u202f"
_DASHES = "-–—"
_HYPHENED = re.compile(r"[A-ZÀ-Ý][a-zà-ÿœ]+(?:-[A-ZÀ-Ý][a-zà-ÿœ]+)+")


@dataclass(frozen=True, slots=True)
class Request:
    """A text to parse. `starts` are offsets where a sentence must start, `joins` offsets where none may."""

    text: str
    starts: Collection[int] = ()
    joins: Collection[int] = ()


def parsed_languages() -> tuple[str, ...]:
    """Languages that a parsing model is known for."""
    return tuple(model_table())


@cache
def load(language: str) -> Language:
    """The pipeline of a language with every packaged component. Raises `EngineError` (missing or altered model)."""
    entry = model_table().get(language)
    if entry is None:
        raise EngineError(f"no parsing model for {language!r}; known: {', '.join(parsed_languages())}")
    folder, name = locate(entry)
    if name == entry.package and (altered := altered_files(entry, folder)):
        raise EngineError(
            f"the model {name} is not the one this version was made with ({', '.join(altered[:3])} differ); "
            f"pip install --force-reinstall {entry.install}"
        )
    nlp = embed_distinct(multiply_with_numpy(spacy.load(folder)))
    tokenizer: Any = nlp.tokenizer  # Cython, without types
    known = load_language(language)
    for title in known.titles.honorifics:
        if title.endswith("."):  # "MM." and its kin are one token and end no sentence
            _keep_whole(tokenizer, title)
    for word in known.elisions:  # « d'« acte » »: the apostrophe is no mark of its own
        for written in (word, word.replace("'", "’")):
            _keep_whole(tokenizer, written)
    for word in known.compounds:
        _keep_whole(tokenizer, word)
    if known.elisions:
        tokenizer.token_match = _or_hyphened(tokenizer.token_match)
    infixes = [*(nlp.Defaults.infixes or ()), _LABELLED, *([_QUOTED] if known.elisions else [])]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp


def _or_hyphened(known: Callable[[str], object] | None) -> Callable[[str], object]:
    """Names of capitals joined by hyphens are one token, as in the parser's training text: « La Presse-Océane »."""
    return lambda word: (known is not None and known(word)) or ("-" in word and _HYPHENED.fullmatch(word))


def _keep_whole(tokenizer: Any, word: str) -> None:
    for written in {word, word.capitalize(), word.upper()}:
        tokenizer.add_special_case(written, [{"ORTH": written}])


def parse_many(language: str, requests: Iterable[Request], *, batch_size: int = BATCH) -> Iterator[Doc]:
    """Parse texts in order. Token offsets are offsets of the text; preset sentence starts are kept by the parser."""
    nlp = load(language)
    for batch in batched(requests, batch_size):
        with one_thread():  # not around a yield: what the caller does meanwhile is its own
            parses = list(nlp.pipe((_prepared(nlp, request) for request in batch), batch_size=batch_size))
        yield from map(_copied, parses, batch)


def _dashes(request: Request) -> list[int]:
    """Where a dash stands right in front of a start, on its line: "OSLO, May 2 - Farmers …"."""
    text, found = request.text, list[int]()
    for start in request.starts:
        at = start - 1
        while at > 0 and text[at] in _BLANKS:
            at -= 1
        if 0 < at < start - 1 and text[at] in _DASHES and text[at - 1] in _BLANKS:
            found.append(at)
    return found


def _stopped(request: Request) -> str:
    """The text as the parser gets it: a label ends in a stop, as no dash in its training text parts two sentences."""
    text = request.text
    for at in _dashes(request):
        text = f"{text[:at]}.{text[at + 1 :]}"
    return text


def _copied(parse: Parse, request: Request) -> Doc:
    """The parse with the text as it was."""
    doc = copied(parse)
    if doc.text == request.text:
        return doc
    doc.text, places = request.text, set(_dashes(request))
    for token in doc:
        if token.idx in places:
            token.text = token.lower = token.lemma = request.text[token.idx : token.idx + len(token.text)]
            doc.lowers[token.i], doc.lemmas[token.i] = token.lower, token.lemma
    return doc


def _prepared(nlp: Language, request: Request) -> Parse:
    doc = nlp.make_doc(_stopped(request))
    offsets = doc.to_array("IDX")
    index = {int(offset): i for i, offset in enumerate(offsets)}
    for offset in request.joins:
        if (at := index.get(offset)) is not None:
            doc[at].is_sent_start = False
    for space in doc.to_array("IS_SPACE").nonzero()[0]:
        doc[int(space)].is_sent_start = False
    for offset in request.starts:
        if (at := index.get(offset)) is not None:
            doc[at].is_sent_start = True
    return doc
