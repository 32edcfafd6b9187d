"""Which write-ahead log belongs to this state of this database, and whether one is missing.

SQLite believes every log with sound sums: an older one of the same file, put back by a sync
tool, takes the place of newer pages for good. So the database counts its commits in one row
(``log_mark``), and each opening gives it a new random mark. Before a log is believed, the row
with the log is compared with the row of the main file alone.

A small file beside the database (``last-write``) says how far the last program came. It holds a
mark and a count, and nothing else. It is written after each commit without waiting for the disk:
it may lag behind the log, never run ahead of it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import secrets
import shutil
import threading
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from coach_app.data.faults import damage_of, fault_of, passing_fault
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage.condition import Condition
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.in_place import InPlace
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.look import DAMAGED, look
from coach_app.data.storage.pool import driver
from coach_app.data.storage.wal import check_log, has_frames, in_log
from coach_app.errors import UserError

LAST_WRITE = "last-write"
ASIDE = "-wal.aside-"  # the name of a log that was not read, before the moment
MOST_LOG = 4 * 1024 * 1024  # bytes; then what it holds goes into the main file
_COUNT = "UPDATE log_mark SET writes = writes + 1 RETURNING mark, writes"
_ROW = "SELECT mark, before, writes FROM log_mark"
_TABLE = "SELECT 1 FROM sqlite_master WHERE name = 'log_mark'"


@dataclass(frozen=True)
class Row:
    """``mark`` of the opening, the one ``before`` it, and how many commits there ever were."""

    mark: str
    before: str
    writes: int


class Unreadable(Exception):
    """This view of the database cannot be read: in the middle of a checkpoint, or damaged."""


@dataclass(frozen=True)
class Settled:
    """What is to be told, whether there is no log that is to be read, and whether the main file
    is sound with the log: else nothing is brought into it."""

    notices: tuple[UserError, ...] = ()
    no_log: bool = False
    sound: bool = True


def settle_log(database: Path, key: DataKey, db_salt: bytes, *, safe: bool = False) -> Settled:
    """Before opening: a log that does not belong here is set aside, unread (``safe``: left)."""
    if not has_frames(database):
        return Settled(no_log=True)
    noted = read_noted(database)
    sealed = _is_sealed_here(database, key, db_salt)
    if not (sealed and _belongs(database, key, db_salt, noted, safe=safe)):
        if not safe:
            _set_aside(database)
        return Settled((_foreign(),), no_log=True)
    return Settled(sound=look(database, key, db_salt) != DAMAGED)


def _is_sealed_here(database: Path, key: DataKey, db_salt: bytes) -> bool:
    try:
        check_log(database, key, db_salt)
    except UserError:
        return False
    return True


def _belongs(
    database: Path, key: DataKey, db_salt: bytes, noted: Row | None, *, safe: bool
) -> bool:
    try:
        main = _row(database, key, db_salt, alone=True)
    except Unreadable:
        return True  # cut off within a checkpoint: only with the log is it whole
    try:
        log = _row(database, key, db_salt)
    except Unreadable:
        return False
    if main is None:
        return True  # of before this table, or just upgraded: the seal has to do
    if log is None:
        return False
    follows = log.mark == main.mark and log.writes >= main.writes
    opened = log.before == main.mark and log.writes > main.writes
    if not (follows or opened):
        return False
    ours = (noted.mark, noted.before) if noted is not None else ()
    if ours and log.mark not in ours and main.mark in ours:
        return False  # another computer went on with a copy
    short = in_log(database).broken if noted is None else log.writes < noted.writes
    if short and not safe:
        _set_aside(database, keep=True)  # what can be read of it is read
    return True


def _row(database: Path, key: DataKey, db_salt: bytes, *, alone: bool = False) -> Row | None:
    """The row as it stands; ``alone``: without the log. None without such a table.

    UserError for a disk or a lock: no log is put aside for that.
    """
    import sqlcipher3.dbapi2 as sqlcipher

    try:
        link = connect(database, key, db_salt, safe=True, alone=alone, pragmas=())
        try:
            if link.execute(_TABLE).fetchone() is None:
                return None
            return Row(*link.execute(_ROW).fetchone())
        finally:
            link.close()
    except (sqlcipher.Error, TypeError) as error:
        if (fault := passing_fault(error)) is not None:
            raise fault from error
        raise Unreadable from error


def _set_aside(database: Path, *, keep: bool = False) -> None:
    """Give the log another name (``keep``: copy it); nothing is deleted."""
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%fZ")
    log = database.with_name(f"{database.name}-wal")
    aside = database.with_name(f"{database.name}{ASIDE}{stamp}")
    if keep:
        with (
            contextlib.suppress(OSError),
            log.open("rb") as source,
            files.create(aside) as target,
        ):
            shutil.copyfileobj(source, target, 1024 * 1024)
        return
    os.replace(log, aside)
    database.with_name(f"{database.name}-shm").unlink(missing_ok=True)


# -- how far the last program came


def read_noted(database: Path) -> Row | None:
    """None where nothing is noted, or nothing that makes sense."""
    try:
        noted = files.read(database.parent / LAST_WRITE, 1000)
        mark, before, writes = noted.decode("ascii").split(" ")
        return Row(mark, before, int(writes))
    except (OSError, UserError, ValueError):
        return None


class Binding:
    """Of an open vault: counts its commits, marks the opening, empties the log in time."""

    def __init__(self, database: Path, engine: Engine, condition: Condition) -> None:
        self._database, self._engine, self._condition = database, engine, condition
        self._row: Row | None = None  # of this opening
        self._file: int | None = None
        self._lock = threading.Lock()
        self._here = threading.local()  # what this thread's last commit counted
        self.came_with = 0  # commits that there were at this opening
        self._least = 0  # commits that there are since this opening, as far as they were noted
        self.place: InPlace | None = None
        event.listen(engine, "begin", self._began)
        event.listen(engine, "commit", self._count)
        event.listen(engine, "checkin", self._let_go)

    def _began(self, connection: Connection) -> None:
        connection.info["changes"] = driver(connection).total_changes
        reads = connection.get_execution_options().get("read_only")
        if self.place is not None and not reads and not connection.info.get("writing"):
            connection.info["writing"] = True
            self.place.begin()

    def _count(self, connection: Connection) -> None:
        """Part of every transaction that changed a row, so that no state is counted twice."""
        import sqlcipher3.dbapi2 as sqlcipher

        under = driver(connection)
        if under.total_changes == connection.info.get("changes"):
            return
        self._condition.must_be_ours()
        try:
            mark, writes = under.execute(_COUNT).fetchone()
            self._check(mark, writes - 1)
            self._here.writes = writes
        except sqlcipher.DatabaseError as error:
            if "no such table" in str(error):
                return  # of before this table
            damage = damage_of(error)
            if damage is not None:
                self._condition.found_damage()
            raise (damage or fault_of(str(error)) or error) from error

    def _let_go(self, _driver: object, record: ConnectionPoolEntry) -> None:
        """Back in the pool: committed or not, what lies there now is ours."""
        if record.info.pop("writing", False) and self.place is not None:
            self.place.end()

    def watch(self, folder: Path, key: DataKey, db_salt: bytes) -> None:
        """From now on nothing is written once the files are not those of this opening."""

        def read() -> Row | None:
            with contextlib.suppress(Unreadable, UserError):
                return _row(self._database, key, db_salt, alone=True)
            return None

        def holds_all() -> bool:
            main, ours = read(), self._row
            return (
                main is not None
                and ours is not None
                and main.mark == ours.mark
                and main.writes >= self._least
            )

        if self._row is not None:
            with contextlib.suppress(OSError, UserError):
                self.place = InPlace(folder, self._database, read, holds_all)
                self._condition.watch(self.place)

    def check(self, connection: KeyedConnection) -> None:
        """UserError where what ``connection`` has open is not what was written last."""
        self._condition.must_be_ours()
        if self._row is not None and connection.execute(_TABLE).fetchone() is not None:
            mark, _, writes = connection.execute(_ROW).fetchone()
            self._check(mark, writes)

    def _check(self, mark: str, writes: int) -> None:
        if self.place is None or self._row is None:
            return
        if mark != self._row.mark or writes < self._least:
            raise self.place.found_other()

    def look(self) -> tuple[UserError, ...]:
        """Whether something that was written here before is missing; nothing is touched."""
        return self._compare(self._stored())

    def begin(self) -> tuple[UserError, ...]:
        """Empty the log of before and put this opening's mark; answers as ``look`` does."""
        row = self._stored()
        missing = self._compare(row)
        if row is None:
            return missing
        self._row = row
        if empty_log(self._engine):
            self._mark(Row(secrets.token_hex(16), row.mark, row.writes))
        else:
            self._note(row)  # a full disk: the log stays, and its mark with it
        return missing

    def _mark(self, fresh: Row) -> None:
        """The note goes first: from then on a log without this mark is the one of before."""
        before, self._row = self._row, fresh
        self._note(fresh, sync=True)
        try:
            with self._engine.begin() as connection:
                sql = "UPDATE log_mark SET mark = ?, before = ?"
                connection.exec_driver_sql(sql, (fresh.mark, fresh.before))
        except UserError as error:
            self._row = before
            if before is not None:
                self._note(before, sync=True)
            if error.code not in ("disk-full", "busy"):
                raise
        else:
            self.wrote()

    def wrote(self) -> None:
        """After a commit on this thread: note how far it came; a long log is emptied."""
        writes, self._here.writes = vars(self._here).get("writes"), None
        if writes is None or self._row is None:
            return
        with self._lock:
            self._least = max(self._least, writes)
        self._note(replace(self._row, writes=writes))
        with contextlib.suppress(OSError):
            if self._database.with_name(f"{self._database.name}-wal").stat().st_size > MOST_LOG:
                self.empty()

    def empty(self, *, wait: bool = False) -> bool:
        """See ``empty_log``."""
        with self._condition.changing():
            return empty_log(self._engine, wait=wait)

    def _stored(self) -> Row | None:
        """None in a vault of before this table."""
        with self._engine.connect().execution_options(read_only=True) as connection:
            if connection.exec_driver_sql(_TABLE).first() is None:
                return None
            row = Row(*connection.exec_driver_sql(_ROW).one())
            self.came_with = row.writes
            return row

    def _compare(self, row: Row | None) -> tuple[UserError, ...]:
        noted = read_noted(self._database)
        if row is None or (noted is None and not row.before):
            return ()  # never used
        if noted is None:
            return (_unknown(),)
        if row.mark not in (noted.mark, noted.before):
            return (_other_copy(),)
        return (_missing(),) if row.writes < noted.writes else ()

    def _note(self, row: Row, *, sync: bool = False) -> None:
        """Not worth failing for: without it, a log is still held against the main file."""
        line = _line(row)
        with self._lock, contextlib.suppress(OSError, UserError):
            if self._file is None:
                self._file = files.kept_handle(self._database.parent / LAST_WRITE)
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, line)
            if sync:
                os.ftruncate(self._file, len(line))
                os.fsync(self._file)

    def drop_set_aside(self) -> None:
        """Logs that were set aside may hold what was erased."""
        for path in self._database.parent.glob(f"{self._database.name}{ASIDE}*"):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        with self._lock:
            if self._file is not None:
                os.close(self._file)
                self._file = None


def note_end(database: Path, engine: Engine) -> None:
    """Of a generation that is made: note how far it comes, as each opening does."""
    with engine.connect().execution_options(read_only=True) as connection:
        row = Row(*connection.exec_driver_sql(_ROW).one())
    files.write_atomic(database.parent / LAST_WRITE, _line(row))


def _line(row: Row) -> bytes:
    return f"{row.mark} {row.before or '-'} {row.writes:020}".encode("ascii")


def empty_log(engine: Engine, *, wait: bool = False) -> bool:
    """Bring what the log holds into the main file. False where that did not go to the end:
    another connection reads (``wait``: for it, as long as for a lock) or the disk is full.
    """
    import sqlcipher3.dbapi2 as sqlcipher

    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        if not wait:
            cursor.execute("PRAGMA busy_timeout=0")
        try:
            busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlcipher.Error:
            return False
        finally:
            cursor.execute("PRAGMA busy_timeout=5000")
            cursor.close()
    finally:
        raw.close()
    return not busy


# -- sentences


def _foreign() -> UserError:
    return UserError(
        "log-foreign",
        QT_TRANSLATE_NOOP("Errors", "A file beside your notes did not belong to them."),
        QT_TRANSLATE_NOOP("Errors", "It was put aside, unread. Look at what you wrote last."),
    )


def _missing() -> UserError:
    return UserError(
        "writes-missing",
        QT_TRANSLATE_NOOP("Errors", "What you wrote last in this vault is not all there."),
        QT_TRANSLATE_NOOP("Errors", "Look at your last notes. A backup may hold more."),
    )


def _unknown() -> UserError:
    return UserError(
        "last-write-gone",
        QT_TRANSLATE_NOOP(
            "Errors", "Nobody can tell whether all that you wrote last in this vault is there."
        ),
        QT_TRANSLATE_NOOP("Errors", "Look at your last notes. A backup may hold more."),
    )


def _other_copy() -> UserError:
    return UserError(
        "other-copy",
        QT_TRANSLATE_NOOP("Errors", "The file with your notes is another copy than last time."),
        QT_TRANSLATE_NOOP("Errors", "Look at your last notes. A backup may hold more."),
    )
