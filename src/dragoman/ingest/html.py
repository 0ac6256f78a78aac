"""A web page → its visible text blocks in order, and what its metadata say."""

import re
from collections.abc import Iterator

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.metadata import extract_metadata

from dragoman.errors import FormatError
from dragoman.ingest.article import Facts, language_code
from dragoman.ingest.decode import decode

_DROPPED = frozenset(
    "script style noscript template head title meta link svg math iframe object embed canvas audio video map"
    " select option datalist input button textarea".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span"
    " strike strong sub sup time tt u var wbr".split()
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
FIRST_NEWSPAPER = "1605-01-01"  # archives put the press of all times on pages
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")  # HTML's own white space: a no-break space is a character of the text
_DEEPEST = 400  # elements within elements; deeper pages are cut there


def read_html(raw: bytes, where: str) -> tuple[str, Facts]:
    """The visible text (blocks parted by an empty line, furniture included) and the page's own facts.

    Raises EncodingError for bytes that are no text, FormatError for a page without visible text.
    """
    declared = _DECLARED.search(raw, 0, 4096)
    markup = decode(raw, where, declared=declared[1].decode("ascii") if declared else None)
    tree = _parse(markup, where)
    blocks = [block for block in _blocks(tree) if block]
    if not blocks:
        raise FormatError("a page without visible text", where=where)
    return "\n\n".join(blocks), _facts(tree)


def _parse(markup: str, where: str) -> HtmlElement:
    # bytes with the encoding named: lxml refuses str that carries an encoding declaration
    parser = HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        return document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise FormatError(f"no page that can be parsed: {error}", where=where) from error


def _blocks(tree: HtmlElement) -> Iterator[str]:
    """Runs of text between the edges of block elements."""
    run: list[str] = []
    for piece in _pieces(tree, 0):
        if piece is None:
            yield _BLANKS.sub(" ", "".join(run)).strip(" ")
            run = []
        else:
            run.append(piece)
    yield _BLANKS.sub(" ", "".join(run)).strip(" ")


def _pieces(element: HtmlElement, depth: int) -> Iterator[str | None]:
    """Text in order; None where a block begins or ends."""
    if depth > _DEEPEST or not _visible(element):
        return
    edge = element.tag not in _INLINE
    if edge:
        yield None
    if element.text:
        yield element.text
    for child in element:
        yield from _pieces(child, depth + 1)
        if child.tail:
            yield child.tail
    if edge:
        yield None


def _visible(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _DROPPED:  # comments have no name
        return False
    if "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return False
    return not _HIDDEN_STYLE.search(element.get("style", ""))


def _facts(tree: HtmlElement) -> Facts:
    found = extract_metadata(tree)
    published = find_date(
        tree, original_date=True, extensive_search=False, outputformat="%Y-%m-%d", min_date=FIRST_NEWSPAPER
    )
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    return Facts(
        outlet=found.sitename or None,
        url=(str(canonical[0]) if canonical else None) or found.url or None,
        title=found.title or None,
        published=str(published) if published else None,
        language=language_code(tree.get("lang")),
        basis="metadata",
    )
