"""The pages, in the order of the menu."""

from dragoman.web.pages import (
    about,
    actors,
    article,
    articles,
    corrections,
    disagreements,
    event,
    events,
    issues,
    positions,
    shifts,
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
    issues.PAGE,
    shifts.PAGE,
    disagreements.PAGE,
    stories.PAGE,
    articles.PAGE,
    actors.PAGE,
    corrections.PAGE,
    about.PAGE,
    statement.PAGE,
    event.PAGE,
    article.PAGE,
)
