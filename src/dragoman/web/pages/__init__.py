"""The pages, in the order of the menu."""

from dragoman.web.pages import (
    about,
    actors,
    article,
    articles,
    disagreements,
    event,
    events,
    statement,
    statements,
    timeline,
)
from dragoman.web.pages.page import Page

PAGES: tuple[Page, ...] = (
    timeline.PAGE,
    statements.PAGE,
    events.PAGE,
    articles.PAGE,
    actors.PAGE,
    disagreements.PAGE,
    about.PAGE,
    statement.PAGE,
    event.PAGE,
    article.PAGE,
)
