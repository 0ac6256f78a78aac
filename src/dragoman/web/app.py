"""The web application: routes, and the guards around them.

`create` is what a server is handed: it opens the record named by DRAGOMAN_RECORD. `build` takes an open one.
"""

import os
from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from dragoman.errors import DragomanError, RecordError, UnknownIdError, UsageError
from dragoman.model.plain import to_plain
from dragoman.views.reader import RecordReader
from dragoman.web.drawing import draw, json_response, with_query
from dragoman.web.guards import SecurityHeaders
from dragoman.web.pages import PAGES
from dragoman.web.pages.page import Answer, Cut, Page, Query

LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")
MENU = tuple((page.paths[0], page.nav) for page in PAGES if page.nav)
STATIC = Path(__file__).parent / "static"


def create() -> ASGIApp:
    """The application for the record in DRAGOMAN_RECORD; DRAGOMAN_HOSTS lists further host names, comma-separated.

    Raises RecordError where the variable is not set or the record cannot be opened.
    """
    folder = os.environ.get("DRAGOMAN_RECORD")
    if not folder:
        raise RecordError("DRAGOMAN_RECORD is not set; valid: the folder of a record (`dragoman serve` sets it)")
    from dragoman import api

    further = tuple(h.strip() for h in os.environ.get("DRAGOMAN_HOSTS", "").split(",") if h.strip())
    return build(api.open(folder).store, name=Path(folder).resolve().name, hosts=(*LOCAL_HOSTS, *further))


def build(reader: RecordReader, *, name: str = "record", hosts: tuple[str, ...] = LOCAL_HOSTS) -> ASGIApp:
    """The pages of `reader` under the title `name`, answering only when asked under one of `hosts`."""
    routes: list[BaseRoute] = [Mount("/static", StaticFiles(directory=STATIC), name="static")]
    for page in PAGES:
        for path in page.paths:
            # the JSON address first: an id may be anything but a slash, ".json" included
            routes.append(Route(f"{path}.json", _endpoint(reader, name, page, as_json=True)))
            routes.append(Route(path, _endpoint(reader, name, page, as_json=False)))
    app = Starlette(
        routes=routes,
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)],
        exception_handlers={404: _missing(name)},
    )
    return SecurityHeaders(app)


def _endpoint(reader: RecordReader, name: str, page: Page, *, as_json: bool) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        given = {key: value for key, value in request.query_params.items() if value.strip()}
        query = Query(given, str(request.path_params.get("id", "")))
        try:
            found = page.answer(reader, query)
        except DragomanError as error:
            return _refuse(error, name, as_json=as_json)
        if as_json:
            return json_response(to_plain(found.rows), headers=_next(found, query))
        around = {"name": name, "menu": MENU, "page": page, "query": query, "path": request.url.path}
        return draw(page.template, {**found.shown, **around})

    return answer


def _next(found: Answer, query: Query) -> dict[str, str]:
    """Where the rows go on, as a Link header."""
    part = found.shown.get("cut")
    if not isinstance(part, Cut) or part.number == part.of:
        return {}
    return {"Link": f'<{with_query(query.given, page=part.number + 1)}>; rel="next"'}


def _refuse(error: DragomanError, name: str, *, as_json: bool) -> Response:
    status = 404 if isinstance(error, UnknownIdError) else 400 if isinstance(error, UsageError) else 500
    if as_json:
        return json_response({"error": str(error)}, status=status)
    return _apology(str(error), name, status)


def _missing(name: str) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, _: Exception) -> Response:
        message = f"There is no page {request.url.path}. The pages are listed above."
        if request.url.path.startswith("/static/"):
            return HTMLResponse("not found", status_code=404)
        return _apology(message, name, 404)

    return answer


def _apology(message: str, name: str, status: int) -> Response:
    return draw("error.html", {"name": name, "menu": MENU, "page": None, "message": message}, status=status)
