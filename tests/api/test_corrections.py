"""A person's word: what it changes, what it leaves alone, and that it holds after everything is told anew."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.api.test_record import moved_reader, statement_of
from tests.built import article, copied, made, rows, story, write
from tests.made import CLOSED, CRISIS, CUT, ELSEWHERE, FERME, LATER, SHELLED, MadeReader

from dragoman import api
from dragoman.errors import UsageError
from dragoman.model.article import Article
from dragoman.model.event import EventMention
from dragoman.model.record import Event, Statement


def entity(record: api.Record, name: str) -> str:
    return next(e.id for e in record.store.entities() if e.name == name)


def event_of(record: api.Record, type_: str) -> Event:
    return record.store.events(type=type_, rejected=None)[0]


def statement(record: api.Record, act: str) -> Statement:
    return record.store.statements(act=act, rejected=None)[0]


def disagreement(record: api.Record, kind: str) -> str:
    return next(d.id for d in record.store.disagreements() if d.kind == kind)


WORDS: dict[str, Callable[[api.Record], object]] = {
    "merge statements": lambda r: r.same(statement_of(r, LATER), statement_of(r, CLOSED), by="ada"),
    "split a statement": lambda r: r.different(f"{article(CLOSED)}:q0", f"{article(CUT)}:q0", by="ada"),
    "merge events": lambda r: r.same(event_of(r, "ASSAULT").id, event_of(r, "COERCE").id, by="ada"),
    "split an event": lambda r: r.different(f"{article(LATER)}:e0", f"{article(SHELLED)}:e0", by="ada"),
    "merge actors": lambda r: r.same(entity(r, "Ilse Soley"), entity(r, "Odile Ferrant"), by="ada"),
    "split copies": lambda r: r.different(article(CLOSED), article(CUT), by="ada"),
    "rename an actor": lambda r: r.rename(entity(r, "Ostrel"), "Republic of Ostrel", by="ada"),
    "rename a story": lambda r: r.rename(story(r, CLOSED), "The strait", by="ada"),
    "re-date a statement": lambda r: r.redate(statement(r, "accuse").id, "1971-05-02", by="ada"),
    "re-date an event": lambda r: r.redate(event_of(r, "COERCE").id, "1971-05-01..1971-05-02", by="ada"),
    "undate a statement": lambda r: r.redate(statement(r, "promise").id, "unknown", by="ada"),
    "another speaker": lambda r: r.reattribute(statement(r, "threaten").id, speaker="Soley", by="ada"),
    "nobody": lambda r: r.reattribute(event_of(r, "COERCE").id, recipient=[], by="ada"),
    "another doer": lambda r: r.reattribute(event_of(r, "ASSAULT").id, actor=["Varnia", "Dravek"], by="ada"),
    "reject a statement": lambda r: r.reject(statement(r, "threaten").id, by="ada"),
    "reject an event": lambda r: r.reject(event_of(r, "ASSAULT").id, by="ada"),
    "reject a disagreement": lambda r: r.reject(disagreement(r, "figure"), by="ada"),
    "reject an actor": lambda r: r.reject(entity(r, "Odile Ferrant"), by="ada"),
    "confirm": lambda r: r.confirm(statement(r, "accuse").id, by="ada"),
    "move an article": lambda r: r.move(article(ELSEWHERE), story(r, CLOSED), by="ada"),
    "split a story": lambda r: r.move(article(CUT), None, by="ada"),
    "join stories": lambda r: r.same(story(r, ELSEWHERE), story(r, CLOSED), by="ada"),
}  # fmt: skip


@pytest.fixture(params=WORDS, ids=lambda name: name.replace(" ", "-"))
def spoken(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[api.Record, dict[str, list[tuple[object, ...]]]]:
    """A record after one word, and its rows before it."""
    record = copied(tmp_path)
    before = rows(record)
    WORDS[request.param](record)
    return record, before


def told(held: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """What is told: without the ids kept for ever and the marks of who was merged."""
    return {name: found for name, found in held.items() if name not in ("minted", "aliases")}


def test_telling_all_anew_gives_the_same_and_undoing_gives_what_was(spoken) -> None:
    record, before = spoken
    after = rows(record)
    assert after != before
    record.rebuild()
    assert told(rows(record)) == told(after)
    record.undo(by="ada")
    assert told(rows(record)) == told(before)
    record.undo(len(record.log()), by="ben")  # the undoing itself
    assert told(rows(record)) == told(after)


def test_a_word_before_the_rest_arrives_gives_the_same_as_one_after(tmp_path: Path) -> None:
    early, late = made(tmp_path / "early", CRISIS[:4]), copied(tmp_path / "late")
    for record in (early, late):
        record.different(f"{article(CLOSED)}:q0", f"{article(FERME)}:q0", by="ada")
        record.reattribute(statement(record, "accuse").id, speaker="Dravek", by="ada")
    early.add(write(tmp_path / "more", CRISIS[4:]), reader=MadeReader({p.text: p for p in CRISIS}))
    assert _by_anchor(early) == _by_anchor(late)


def _by_anchor(record: api.Record) -> list[tuple[object, ...]]:
    names = {e.id: e.name for e in record.store.entities()}
    return sorted(
        (sorted((a.article, a.quotation) for a in s.attestations), [names[n] for n in s.speaker], s.act)
        for s in record.store.statements()
    )


def test_the_row_says_what_the_person_says_and_the_log_says_what_was(tmp_path: Path) -> None:
    record = copied(tmp_path)
    accused = statement(record, "accuse").id
    record.redate(accused, "1971-05-02", by="ada", note="from the minutes")
    record.reattribute(accused, speaker="Milan Dravek", addressee="Ostrel", by="ben")
    (row,) = record.statements(act="accuse")
    assert (row.said_on.start, row.said_on.dated_by) == ("1971-05-02", "text")
    assert [n.name for n in (*row.speaker, *row.addressee)] == ["Milan Dravek", "Ostrel"]
    assert {r.id for r in record.statements(speaker="Dravek")} >= {accused}
    assert accused in {s.id for s in record.store.statements(speaker_ids=[entity(record, "Milan Dravek")])}
    assert accused not in {s.id for s in record.store.statements(speaker_ids=[entity(record, "Ilse Soley")])}
    dated, *attributed = record.log()
    assert (dated.by, dated.note, dated.before.text, dated.after.text) == (
        "ada", "from the minutes", "unknown", "1971-05-02",
    )  # fmt: skip
    assert [(w.field, w.before.text) for w in attributed] == [("speaker", "Ilse Soley"), ("addressee", "nobody")]
    assert all(word.run and word.at for word in record.log())


def test_an_act_done_by_saying_follows_its_statement(tmp_path: Path) -> None:
    record = copied(tmp_path)
    threat = statement(record, "threaten").id
    record.reattribute(threat, speaker="Ilse Soley", by="ada")
    assert event_of(record, "THREATEN").actors == (entity(record, "Ilse Soley"),)
    record.redate(threat, "1971-05-01", by="ada")
    assert event_of(record, "THREATEN").when.start == "1971-05-01"
    record.reject(threat, by="ada")
    assert record.store.events(type="THREATEN") == []
    with pytest.raises(UsageError, match=threat):
        record.same(event_of(record, "THREATEN").id, event_of(record, "COERCE").id, by="ada")


def test_what_is_rejected_is_hidden_and_listed_and_takes_its_disagreements_along(tmp_path: Path) -> None:
    record = copied(tmp_path)
    shelling = event_of(record, "ASSAULT").id
    assert "occurrence" in {d.kind for d in record.store.disagreements()}
    record.reject(shelling, by="ada")
    assert shelling not in {r.id for r in record.timeline()}
    assert [r.id for r in record.events(rejected=True)] == [shelling]
    assert "occurrence" not in {d.kind for d in record.store.disagreements()}
    assert [d.kind for d in record.store.disagreements(rejected=True)] == ["occurrence"]
    assert record.show(shelling).event.id == shelling
    record.confirm(shelling, by="ben")  # the latest word counts
    assert shelling in {r.id for r in record.timeline()}


def test_an_actor_that_is_none_is_listed_apart_and_still_named(tmp_path: Path) -> None:
    record = copied(tmp_path)
    nobody = entity(record, "Odile Ferrant")
    record.reject(nobody, by="ada")
    assert nobody not in {r.id for r in record.actors()}
    assert [r.name for r in record.actors(rejected=True)] == ["Odile Ferrant"]
    assert {n.name for r in record.statements(speaker="Ferrant") for n in r.speaker} == {"Odile Ferrant"}


def test_stories_are_joined_and_the_old_id_leads_to_the_new(tmp_path: Path) -> None:
    record = copied(tmp_path)
    one, other = story(record, CLOSED), story(record, ELSEWHERE)
    assert one != other
    record.same(one, other, by="ada")
    assert story(record, ELSEWHERE) == one == record.store.resolve(other)
    record.undo(by="ada")
    assert record.store.resolve(other) == other


def test_what_a_person_saw_stays_and_what_comes_follows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "dragoman.record.stories.grouping.JOIN", 0.05
    )  # so that all of the crisis is one story by the rules
    record = made(tmp_path)
    home = story(record, CLOSED)
    record.move_all([article(LATER), article(SHELLED)], None, by="ada")
    apart = story(record, SHELLED)
    assert {story(record, piece) for piece in (CLOSED, FERME, CUT)} == {home} != {apart} == {story(record, LATER)}
    again = replace(SHELLED, text=f"{SHELLED.text} Nobody was hurt.", outlet="The Mole", published="1971-05-09")
    record.add(write(tmp_path / "more", [again]), reader=MadeReader({again.text: again}))
    assert story(record, again) == apart
    held = rows(record)
    record.rebuild()
    assert told(rows(record)) == told(held)
    record.undo(1, by="ben")
    record.undo(by="ben")
    assert {story(record, piece) for piece in (*CRISIS[:-1], again)} == {home}
    held = rows(record)
    record.rebuild()
    assert told(rows(record)) == told(held)


def test_a_word_outlives_a_rereading_with_other_ids_and_spans(tmp_path: Path) -> None:
    record = copied(tmp_path)
    accused = statement(record, "accuse").id
    record.redate(accused, "1971-05-02", by="ada")
    record.reject(statement(record, "threaten").id, by="ada")
    readings = [p.reading() for p in CRISIS]
    moved = [
        replace(
            r,
            quotations=tuple(
                replace(q, id=f"x{q.id}", content=tuple(s._replace(start=s.start - 3) for s in q.content))
                for q in r.quotations
            ),
            events=tuple(_performed_by(e) for e in r.events),
        )
        for r in readings
    ]
    record.read_again(reader=moved_reader(moved))
    assert statement(record, "accuse").said_on.start == "1971-05-02"
    assert record.store.statements(act="threaten") == []
    assert record.store.orphaned() == []


def _performed_by(event: EventMention) -> EventMention:
    return replace(event, performed_by=f"x{event.performed_by}" if event.performed_by else None)


def test_words_that_stand_on_nothing_any_more_are_listed(tmp_path: Path) -> None:
    record = copied(tmp_path)
    record.redate(statement(record, "accuse").id, "1971-05-02", by="ada")
    record.reattribute(event_of(record, "ASSAULT").id, actor="Odile Ferrant", by="ben")
    record.confirm(statement(record, "threaten").id, by="eve")
    kept = {p.text: replace(p, said=p.said[:1] if p is CLOSED or p is FERME else p.said) for p in CRISIS}
    kept[ELSEWHERE.text] = replace(ELSEWHERE, who=(), said=())
    record.read_again(reader=MadeReader(kept))
    assert [word.by for word in record.store.orphaned()] == ["ada", "ben"]
    assert record.store.events(type="ASSAULT")[0].actors == (entity(record, "Ostrel"),)


def by_given_day(asked: list[tuple[str, str | None]]) -> api.Reader:
    """Reads as made, dated by what came beside the text."""

    def read(articles):
        for one in articles:
            piece = next(p for p in CRISIS if p.text == one.text)
            asked.append((one.id, one.published_given))
            yield replace(piece, published=one.published_given or piece.published).reading()

    return read


def test_an_article_that_is_re_dated_is_read_again_by_its_day(tmp_path: Path) -> None:
    record, asked = copied(tmp_path), list[tuple[str, str | None]]()
    before = rows(record)
    record.redate(article(LATER), "1971-06-08", by="ada", reader=by_given_day(asked))
    assert asked == [(article(LATER), "1971-06-08")]
    (row,) = [a for a in record.articles() if a.id == article(LATER)]
    assert (row.published.value, row.published.basis) == ("1971-06-08", "given")
    assert record.log()[0].before.text == "1971-05-08 (given)"
    record.read_again(reader=by_given_day(asked))
    assert ("1971-06-08" in {day for _, day in asked[1:]}) and len(asked) == 1 + len(CRISIS)
    record.undo(by="ada", reader=MadeReader({p.text: p for p in CRISIS}))
    assert told(rows(record)) == told(before)


def test_a_reading_that_fails_leaves_no_word_behind(tmp_path: Path) -> None:
    record = copied(tmp_path)

    def fails(articles: list[Article]):
        raise RuntimeError(str(list(articles)))
        yield

    with pytest.raises(RuntimeError):
        record.redate(article(LATER), "1971-06-08", by="ada", reader=fails)
    assert record.log() == []


@pytest.mark.parametrize(
    ("say", "says"),
    [
        (lambda r: r.rename(article(CLOSED), "X", by="a"), "to rename is for: entity, story"),
        (lambda r: r.rename(story(r, CLOSED), " ", by="a"), "a letter"),
        (lambda r: r.redate(article(CLOSED), "1971-05", by="a"), "one day"),
        (lambda r: r.redate(story(r, CLOSED), "1971-05-05", by="a"), "of kind story"),
        (lambda r: r.redate(statement(r, "accuse").id, "Monday", by="a"), "1962-10-22"),
        (lambda r: r.redate(statement(r, "accuse").id, "", by="a"), "is no day"),
        (lambda r: r.reattribute(statement(r, "accuse").id, actor="Soley", by="a"), "has no actor"),
        (lambda r: r.reattribute(statement(r, "accuse").id, by="a"), "say who"),
        (lambda r: r.reattribute(statement(r, "accuse").id, speaker="Zzyzx Qu", by="a"), "nobody in this record"),
        (lambda r: r.reject(article(CLOSED), by="a"), "to reject is for"),
        (lambda r: r.move(article(ELSEWHERE), None, by="a"), "alone in its story"),
        (lambda r: r.move(article(CLOSED), story(r, CLOSED), by="a"), "already"),
        (lambda r: r.move(story(r, CLOSED), story(r, ELSEWHERE), by="a"), "only an article moves"),
        (lambda r: r.different(story(r, CLOSED), story(r, ELSEWHERE), by="a"), "--to new"),
        (lambda r: r.same(disagreement(r, "figure"), disagreement(r, "occurrence"), by="a"), "two claims"),
    ],
)
def test_words_that_mean_nothing_are_refused_and_not_logged(unspoken: api.Record, say, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        say(unspoken)
    assert unspoken.log() == []


@pytest.fixture(scope="module")
def unspoken(tmp_path_factory: pytest.TempPathFactory) -> api.Record:
    return copied(tmp_path_factory.mktemp("unspoken"))
