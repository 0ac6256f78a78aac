"""The pages, in the order of the menu."""

from dragoman.web.pages import (
    about,
    actors,
    article,
    articles,
    disagreements,
    event,
    events,
    positions,
    statement,
    statements,
    stories,
    timeline,
)
from dragoman.web.pages.page import Page

PAGES: tuple[Page, ...] = (
    timeline.PAGE,
    statements.PAGE,
    events.PAGE,
    positions.PAGE,
    disagreements.PAGE,
    stories.PAGE,
    articles.PAGE,
    actors.PAGE,
    about.PAGE,
    statement.PAGE,
    event.PAGE,
    article.PAGE,
)
