"""One database: making it, opening it, and transactions that say clearly when another process is writing."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from sqlite3 import connect

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError, OperationalError

from dragoman.errors import RecordError

SCHEMA = "0010"  # the newest migration in migrations/versions
FILE = "record.sqlite"
PAGE = 8192  # bytes: seven vectors, where the usual page holds three
LOG = 4_000  # pages of the log that are written back at once: many articles touch the same pages
CACHE = 65_536  # KiB of pages held in memory
PATIENCE = 60  # seconds a writer waits for another
WRITERS = 19621022  # the advisory lock that writers of one PostgreSQL database take


def locate(place: str | Path) -> URL:
    """The database address of a record's folder, of its file, or of an address given as such."""
    if isinstance(place, str) and "://" in place:
        return make_url(place)
    path = Path(place)
    return URL.create("sqlite", database=str(path / FILE if path.is_dir() else path))


def create_store(place: str | Path) -> None:
    """Make the tables of a new record, or bring those of an older one up to date."""
    engine = _engine(locate(place))
    try:
        _upgrade(engine)
    finally:
        engine.dispose()


def open_database(place: str | Path) -> Engine:
    """An engine on an existing record, migrated when older. Raises `RecordError` for none, a newer or a broken one."""
    url = locate(place)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise RecordError(f"no record at {url.database}; make one with `dragoman init DIR`")
    engine = _engine(url)
    try:
        found = _schema_of(engine)
        if found != SCHEMA:
            _upgrade(engine, found=found, where=str(url.database))
    except DatabaseError as error:
        engine.dispose()
        raise RecordError(f"{url.database} cannot be opened as a record: {error.orig}") from error
    except RecordError:
        engine.dispose()
        raise
    return engine


def compact(file: Path) -> None:
    """Make the file of a database no larger than what it holds, and all of it one file."""
    with closing(connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")


def _engine(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": PATIENCE} if url.get_backend_name() == "sqlite" else {})
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: SqliteConnection, _: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, see `_begin`
    for pragma in (
        f"page_size = {PAGE}",  # of a new file; an older one keeps its own
        "journal_mode = WAL",
        "foreign_keys = ON",
        "synchronous = NORMAL",
        f"wal_autocheckpoint = {LOG}",
        f"busy_timeout = {PATIENCE * 1000}",
        f"cache_size = -{CACHE}",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # a transaction that will write takes the lock at once: one that reads first and then writes can only fail
    write = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _take_turns(connection: Connection) -> None:
    # one writer at a time, as in SQLite: numbers of arrival have no gap and no article is built twice
    connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}s'"))
    connection.execute(text(f"SELECT pg_advisory_xact_lock({WRITERS})"))


def _schema_of(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return str(found) if found else None


def _upgrade(engine: Engine, *, found: str | None = None, where: str = "") -> None:
    # loaded only when there is something to migrate
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", "dragoman.store:migrations")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise RecordError(
            f"{where} was written by a newer dragoman: its schema is {found}, this program knows up to {SCHEMA}; "
            "install the newer version to open it"
        )
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes. Raises `RecordError` when another process keeps the record locked."""
    try:
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            if engine.url.get_backend_name() == "postgresql":
                _take_turns(connection)
            yield connection
    except OperationalError as error:
        if "locked" in str(error.orig) or "lock timeout" in str(error.orig):
            raise RecordError(
                f"{engine.url.database} is being written by another process and stayed locked for {PATIENCE} s; "
                "try again when that one is done"
            ) from error
        raise
