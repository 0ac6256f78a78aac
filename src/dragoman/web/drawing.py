"""Templates to HTML. Everything is escaped; what an article says is never markup."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import quote, urlencode, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from dragoman.model.plain import Plain
from dragoman.views.context import runs
from dragoman.views.dating import TOLD, Dated
from dragoman.views.events import one_an_account
from dragoman.views.statements import one_an_article
from dragoman.views.wording import code, first_day, in_words, long_day, manner, period, said, short_day
from dragoman.web.tones import tone


def draw(template: str, shown: Mapping[str, object], *, status: int = 200) -> HTMLResponse:
    """`template` with what it shows."""
    return HTMLResponse(environment().get_template(template).render(shown), status_code=status)


def json_response(value: Plain, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """`value` as UTF-8 JSON."""
    body = json.dumps(value, ensure_ascii=False).encode("utf-8")
    return Response(body, status_code=status, media_type="application/json", headers=dict(headers or {}))


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates' environment: always escaping, and an undefined name is an error."""
    made = Environment(
        loader=PackageLoader("dragoman.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "long_day": long_day,
        "short_day": short_day,
        "first_day": first_day,
        "period": period,
        "tone": tone,
        "in_words": in_words,
        "code": code,
        "runs": runs,
        "said": said,
        "manner": manner,
        "one_an_article": one_an_article,
        "one_an_account": one_an_account,
        "language": language_name,
        "segment": lambda text: quote(str(text), safe=""),
        "file_name": lambda path: "/".join(str(path).replace("\\", "/").split("/")[-2:]),
        "join_names": lambda named: ", ".join(n.name for n in named),
        "plural": plural,
        "query": with_query,
    }
    made.tests |= {"web_address": is_web_address, "told": is_told}
    return made


@lru_cache(maxsize=256)
def language_name(code: str) -> str:
    """The English name of an ISO 639-1 code, else the code."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


def plural(number: int, noun: str) -> str:
    """`1 article`, `2 articles`, `2 copies`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def is_web_address(url: str | None) -> bool:
    """May this be a link? Only http and https, with a host."""
    if not url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def is_told(dated: Dated) -> bool:
    """Does an article say when, or do we only know when it was published?"""
    return dated.dated_by in TOLD


def with_query(given: Mapping[str, str], **changed: object) -> str:
    """The query string of `given` with some values changed; None leaves one out."""
    merged: dict[str, object] = {**given, **changed}
    pairs: Iterable[tuple[str, str]] = ((k, str(v)) for k, v in merged.items() if v is not None)
    return "?" + urlencode(list(pairs))
