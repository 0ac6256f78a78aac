"""The record as it stood, and what changed since."""

from collections.abc import Callable, Mapping, Set
from typing import TYPE_CHECKING, Self

from dragoman.store.adding import Reader
from dragoman.store.decided import given_days, in_force
from dragoman.store.opening import open_store
from dragoman.store.past import is_present, open_past, read_runs, run_at
from dragoman.store.project import Project
from dragoman.store.store import Store
from dragoman.store.tabular import Rows

if TYPE_CHECKING:
    from dragoman.views.diff import Change


class TimeTravel:
    """The part of `dragoman.api.Record` that looks back."""

    store: Store
    project: Project

    def __init__(self, store: Store, project: Project, *, past: bool = False) -> None:
        self.store = store
        self.project = project
        self.past = past

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read_for(
        self, before: Mapping[str, str | None], after: Mapping[str, str | None], reader: Reader | None
    ) -> dict[str, bytes]:
        raise NotImplementedError

    def as_of(
        self,
        moment: str | int,
        *,
        on_progress: Callable[[int, int], None] | None = None,
        reader: Reader | None = None,
    ) -> Self:
        """The record as it stood when a day, month or time (UTC) or a run was over; it cannot be written to.

        Told by the rules of today, replayed when first asked for and then kept. Raises `UsageError`.
        """
        return self._stood(run_at(read_runs(self.store.engine), str(moment)), on_progress, reader)

    def diff(
        self,
        since: str | int,
        *,
        kind: str | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        reader: Reader | None = None,
    ) -> "Rows[Change]":
        """What is new, changed or withdrawn since a day, month or time (UTC) began, or since a run was over."""
        from dragoman.views.diff import diff

        run = run_at(read_runs(self.store.engine), str(since), before=True)
        with self._stood(run, on_progress, reader) as before:
            return Rows(diff(before.store, self.store, kind=kind))

    def _stood(self, run: int, on_progress: Callable[[int, int], None] | None, reader: Reader | None) -> Self:
        if is_present(self.store.engine, run):
            return type(self)(open_store(self.store.place), self.project, past=True)
        today = given_days(in_force(self.store.decisions()))

        def reread(then: Mapping[str, str | None], articles: Set[str]) -> Mapping[str, bytes]:
            now, before = ({one: day for one, day in told.items() if one in articles} for told in (today, then))
            return self._read_for(now, before, reader)

        engine = open_past(self.store.engine, self.project.folder, run, reread, on_progress)
        return type(self)(Store(engine), Project(), past=True)
