"""What the views ask of a store: the nouns of the record, and nothing about how they are kept."""

from collections.abc import Sequence
from typing import Protocol

from dragoman.model.judgement import Judgement, Subject, Word
from dragoman.model.quotation import Act
from dragoman.model.reading import Reading
from dragoman.model.record import (
    Disagreement,
    Event,
    Issue,
    RecordArticle,
    RecordEntity,
    Shift,
    Statement,
    Story,
    Tie,
)


class RejectLike(Protocol):
    """An article that was not read: which, in which room, and why."""

    @property
    def where(self) -> str: ...
    @property
    def stage(self) -> str: ...
    @property
    def reason(self) -> str: ...


class RecordReader(Protocol):
    """The reading side of a record. Days are ISO strings; `resolve` follows aliases and raises UnknownIdError.

    `rejected` asks for what a person rejected (True), for the rest (False) or for both (None).
    """

    def articles(self) -> Sequence[RecordArticle]: ...
    def article_text(self, article_id: str, /) -> str: ...
    def reading(self, article_id: str, /) -> Reading: ...
    def entities(self, *, rejected: bool | None = None) -> Sequence[RecordEntity]: ...
    def statements(
        self,
        *,
        ids: list[str] | None = None,
        speaker_ids: list[str] | None = None,
        act: Act | None = None,
        since: str | None = None,
        until: str | None = None,
        article: str | None = None,
        rejected: bool | None = False,
    ) -> Sequence[Statement]: ...
    def events(
        self,
        *,
        ids: list[str] | None = None,
        actor_ids: list[str] | None = None,
        type: str | None = None,  # noqa: A002 - the contract's word
        since: str | None = None,
        until: str | None = None,
        article: str | None = None,
        rejected: bool | None = False,
    ) -> Sequence[Event]: ...
    def stories(self) -> Sequence[Story]: ...
    def disagreements(self, *, rejected: bool | None = False) -> Sequence[Disagreement]: ...
    def issues(self) -> Sequence[Issue]: ...
    def ties(self, entries: Sequence[str] | None = None, /) -> Sequence[Tie]: ...
    def shifts(self) -> Sequence[Shift]: ...
    def judgements(self, subject: Subject | None = None) -> Sequence[Judgement]: ...
    def undecided(self, subject: Subject, /) -> Sequence[tuple[Judgement, str, str]]: ...
    def rejects(self) -> Sequence[RejectLike]: ...
    def words_on(self, name: str, /) -> Sequence[Word]: ...
    def decisions(self) -> Sequence[Word]: ...
    def resolve(self, id: str, /) -> str: ...  # noqa: A002 - positional only
    def origins(self) -> Sequence[tuple[str, Sequence[str], Sequence[str]]]: ...
