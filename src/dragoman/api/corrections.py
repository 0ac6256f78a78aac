"""What a person may say of a record: every word is logged, outweighs the rules, and can be taken back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from dragoman.api.past import TimeTravel
from dragoman.errors import RecordError, UsageError
from dragoman.model.article import Article
from dragoman.model.judgement import Subject, Told, Word, WordVerdict
from dragoman.model.reading import Reading
from dragoman.store.adding import Reader
from dragoman.store.anchoring import anchors_of, entity_anchor, refuse_performed
from dragoman.store.candidates import CandidateReader
from dragoman.store.codec import pack
from dragoman.store.decided import given_days, in_force
from dragoman.store.speaking import NewWord, find_word, speak, take_back

if TYPE_CHECKING:
    from dragoman.reading.read import ReadFailure

type Names = str | Sequence[str]


class Corrections(TimeTravel):
    """The part of `dragoman.api.Record` that takes a person's words. `by` is who speaks, `note` says why."""

    def _reader(self, articles: Iterable[Article]) -> Iterator["Reading | ReadFailure"]:
        raise NotImplementedError

    # ---- pairs -------------------------------------------------------------------------------------------------------
    def same(self, a: str, b: str, *, by: str, note: str | None = None) -> int:
        """Say that two entries are one; the decision's number. Raises `UnknownIdError`, `UsageError`.

        Two statements, events, actors or stories; two articles: that one copies or translates the other.
        """
        return self._pair("same", a, b, by, note)

    def different(self, a: str, b: str, *, by: str, note: str | None = None) -> int:
        """Say that two entries are not one. To take an entry apart, name two of its attestations (article:local id)."""
        return self._pair("different", a, b, by, note)

    def move(self, article: str, story: str | None, *, by: str, note: str | None = None) -> int:
        """Say that an article belongs to another story, or, with None, to a story of its own."""
        with self.store.engine.connect() as connection:
            reader = CandidateReader(connection)
            kind, left, _ = anchors_of(reader, article)
            home = reader.story_of([article]).get(article)
            target = reader.current(story or home or "")
            others = [one for one in reader.articles_of_story(target) if one != article]
            if kind != "article" or not others:
                raise UsageError(_no_move(kind, article, story))
            if target == home and story is not None:
                raise UsageError(f"{article} is in the story {home} already")
            right = anchors_of(reader, others[0])[1]
        verdict: WordVerdict = "different" if story is None else "move"
        sides = (replace(left, field="story:"), replace(right, field="story:"))
        told = (Told(home or ""), Told(story or "a story of its own"))
        return self._say(NewWord(by, "story", verdict, *sides, before=told[0], after=told[1], note=note))

    def move_all(
        self, articles: Sequence[str], story: str | None, *, by: str, note: str | None = None
    ) -> tuple[int, ...]:
        """Move several articles to one story; with None, to a new one that they share."""
        first, *others = articles
        numbers = [self.move(first, story, by=by, note=note)]
        target = story or self.store.story_of(first)
        return (*numbers, *(self.move(one, target, by=by, note=note) for one in others))

    def _pair(self, verdict: Literal["same", "different"], a: str, b: str, by: str, note: str | None) -> int:
        with self.store.engine.connect() as connection:
            reader = CandidateReader(connection)
            (left_kind, left, _), (right_kind, right, _) = anchors_of(reader, a), anchors_of(reader, b)
            if left_kind != right_kind:
                raise UsageError(f"{a} is of kind {left_kind} and {b} of kind {right_kind}; both must be of one kind")
            if left_kind == "disagreement":
                raise UsageError("a disagreement rests on two claims; say of those whether they are one")
            if left_kind == "story" and verdict == "different":
                raise UsageError("two stories are apart already; `dragoman move ARTICLE --to new` takes one apart")
            if left == right:
                raise UsageError(f"{a} and {b} stand on the same words; name two attestations as ARTICLE:LOCAL-ID")
            if left_kind == "event":
                for anchor in (left, right):
                    refuse_performed(reader, anchor)
        return self._say(NewWord(by, left_kind, verdict, left, right, before=Told(f"{a} and {b}"), note=note))

    # ---- single fields -----------------------------------------------------------------------------------------------
    def rename(self, id: str, name: str, *, by: str, note: str | None = None) -> int:  # noqa: A002  the contract's word
        """Say what an actor or a story is called."""
        if not name.strip():
            raise UsageError("a name must have a letter")
        return self._field(id, ("entity", "story"), "rename", "name", Told(name.strip()), by, note)

    def redate(
        self,
        id: str,  # noqa: A002  the contract's word
        day: str,
        *,
        by: str,
        note: str | None = None,
        reader: Reader | None = None,
    ) -> int:
        """Say when a statement was made, an event was, or an article was published (a day, by which it is read again).

        `day` is a day, month or year, two of them with ``..`` between, or "unknown".
        """
        from dragoman.views.corrected import DAY_FIELDS, read_day

        kind = self._kind(id)
        when = read_day(day)
        if kind == "article" and (when is None or when.start != when.end):
            raise UsageError(f"an article is published on one day; {day!r} is none")
        fields = {name: field for name, field in DAY_FIELDS.items() if name == kind}
        told = Told(day, when)
        return self._field(id, tuple(DAY_FIELDS), "redate", fields.get(kind, ""), told, by, note, reader)

    def reattribute(
        self,
        id: str,  # noqa: A002  the contract's word
        *,
        by: str,
        speaker: Names | None = None,
        on_behalf: Names | None = None,
        addressee: Names | None = None,
        actor: Names | None = None,
        recipient: Names | None = None,
        note: str | None = None,
    ) -> tuple[int, ...]:
        """Say who spoke, for whom and to whom, or who did it to whom: ids or names of actors; an empty list is nobody.

        The numbers of the decisions, one a field.
        """
        given = {"speaker": speaker, "on_behalf": on_behalf, "addressee": addressee}
        given |= {"actors": actor, "recipients": recipient}
        asked = {field: [names] if isinstance(names, str) else list(names) for field, names in given.items()
                 if names is not None}  # fmt: skip
        if not asked:
            raise UsageError("say who: speaker, on_behalf or addressee of a statement, actor or recipient of an event")
        kind, subjects = self._kind(id), {"statement": list(given)[:3], "event": list(given)[3:]}
        wrong = [field for field in asked if field not in subjects.get(kind, [])]
        if wrong:
            raise UsageError(f"{id} is of kind {kind} and has no {' or '.join(wrong)}")
        told = {field: self._who(names) for field, names in asked.items()}
        return tuple(
            self._field(id, ("statement", "event"), "reattribute", field, one, by, note) for field, one in told.items()
        )

    def reject(self, id: str, *, by: str, note: str | None = None) -> int:  # noqa: A002  the contract's word
        """Say that a statement, event, disagreement or actor is none: it is hidden, and listed among the rejected."""
        kinds: tuple[Subject, ...] = ("statement", "event", "disagreement", "entity")
        return self._field(id, kinds, "reject", "review", Told("rejected"), by, note)

    def confirm(self, id: str, *, by: str, note: str | None = None) -> int:  # noqa: A002  the contract's word
        """Say that an entry is right as it stands."""
        kinds: tuple[Subject, ...] = ("statement", "event", "disagreement", "entity", "story")
        return self._field(id, kinds, "confirm", "review", Told("confirmed"), by, note)

    def _who(self, names: Sequence[str]) -> Told:
        from dragoman.views.corrected import called, told_who

        found = [called(self.store, name) for name in names]
        with self.store.engine.connect() as connection:
            reader = CandidateReader(connection)
            return told_who([(named, entity_anchor(reader, named.id)) for named in found])

    def _kind(self, name: str) -> Subject:
        with self.store.engine.connect() as connection:
            return anchors_of(CandidateReader(connection), name)[0]

    def _field(
        self,
        name: str,
        kinds: Sequence[Subject],
        verdict: WordVerdict,
        field: str,
        after: Told,
        by: str,
        note: str | None,
        reader: Reader | None = None,
    ) -> int:
        from dragoman.views.corrected import field_today

        with self.store.engine.connect() as connection:
            kind, left, right = anchors_of(CandidateReader(connection), name)
        if kind not in kinds:
            raise UsageError(f"{name} is of kind {kind}; to {verdict} is for: {', '.join(kinds)}")
        before = field_today(self.store, kind, name, field)
        return self._say(NewWord(by, kind, verdict, left, right, field, before, after, note), reader)

    # ---- the log -----------------------------------------------------------------------------------------------------
    def log(self) -> list[Word]:
        """Everything people said, undone words and undoings included, oldest first."""
        return self.store.decisions()

    def undo(
        self,
        decision_id: int | str | None = None,
        *,
        by: str = "",
        note: str | None = None,
        reader: Reader | None = None,
    ) -> int:
        """Take a word back (the latest in force by default; an undoing too); its number. It stays in the log."""
        self._now("undo")
        if isinstance(decision_id, str) and not decision_id.isdigit():
            raise UsageError(f"no decision {decision_id!r}; decisions are numbered, see `dragoman log`")
        words = self.store.decisions()
        target = find_word(words, None if decision_id is None else int(decision_id))
        undoing = replace(target, id=words[-1].id + 1, verdict="undo", undoes=target.id)
        readings = self._read_for(given_days(in_force(words)), given_days(in_force([*words, undoing])), reader)
        with self.store.writer("undo") as writer:
            return take_back(writer, target, by, note, readings)

    def _say(self, word: NewWord, reader: Reader | None = None) -> int:
        self._now(word.verdict)
        days = given_days(in_force(self.store.decisions()))
        after = dict(days)
        if word.subject == "article" and word.field == "published" and word.after and word.after.when:
            after[word.left.article] = word.after.when.start
        readings = self._read_for(days, after, reader)
        with self.store.writer(word.verdict) as writer:
            return speak(writer, word, readings)

    def _now(self, verdict: str) -> None:
        if self.past:
            raise UsageError(
                f"this is the record as it stood and cannot be changed; {verdict} is for the record of today"
            )

    def _read_for(
        self, before: Mapping[str, str | None], after: Mapping[str, str | None], reader: Reader | None
    ) -> dict[str, bytes]:
        """New readings of the articles whose day a person gives or no longer gives."""
        changed = {name for name in (*before, *after) if before.get(name) != after.get(name)}
        if not changed:
            return {}
        articles = [a for a in self.store.frozen_articles() if a.id in changed]
        found: dict[str, bytes] = {}
        for article, result in zip(articles, (reader or self._reader)(dated(articles, after)), strict=True):
            if not isinstance(result, Reading):
                raise RecordError(f"{article.path or article.id} could not be read again: {result.reason}")
            found[article.id] = pack(result)
        return found


def dated(articles: Iterable[Article], days: Mapping[str, str | None]) -> list[Article]:
    """`articles` with the days that people gave them."""
    return [
        replace(one, published_given=days[one.id], published_basis="given") if days.get(one.id) else one
        for one in articles
    ]


def _no_move(kind: str, article: str, story: str | None) -> str:
    if kind != "article":
        return f"{article} is of kind {kind}; only an article moves to another story"
    if story is None:
        return f"{article} is alone in its story already"
    return f"the record holds no story {story!r} with another article; see `dragoman stories`"
