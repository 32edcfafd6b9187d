"""What every repository stands on: short transactions, the observer, errors in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from coach_app.data import search_index
from coach_app.data.faults import damaged
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage.condition import Condition
from coach_app.data.storage.pool import seals_hold
from coach_app.errors import UserError

if TYPE_CHECKING:
    from coach_app.data.records import Base

    Record = TypeVar("Record", bound=Base)

Topics = frozenset[str]


class Changed:
    """A plain observer: after a commit, subscribers hear which topics to read again."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[Topics], None]] = []

    def subscribe(self, callback: Callable[[Topics], None]) -> None:
        if callback not in self._subscribers:
            self._subscribers.append(callback)

    def unsubscribe(self, callback: Callable[[Topics], None]) -> None:
        if callback in self._subscribers:
            self._subscribers.remove(callback)

    def publish(self, topics: Topics) -> None:
        for callback in tuple(self._subscribers):
            callback(topics)


class Store:
    """Sessions over the engine of an open vault: one for reading, one for writing."""

    def __init__(
        self,
        engine: Engine,
        changed: Changed,
        *,
        before_commit: Callable[[], None] = lambda: None,
        after_commit: Callable[[], None] = lambda: None,
        disk_full: Callable[[], object] = lambda: None,
        condition: Condition | None = None,
    ) -> None:
        """``before_commit``: a backup is due from now on. ``after_commit``: it is on the disk.
        ``disk_full``: make some room.
        """
        self.engine = engine
        self.changed = changed
        self._before_commit, self._after_commit = before_commit, after_commit
        self._disk_full = disk_full
        self.condition = condition or Condition()
        # The engine begins a write with BEGIN IMMEDIATE and a marked read with BEGIN.
        self._reading = engine.execution_options(read_only=True)

    def make_room(self) -> None:
        """The disk is full: give back what is held in reserve."""
        self._disk_full()

    @contextmanager
    def read(self) -> Iterator[Session]:
        try:
            with Session(self._reading, expire_on_commit=False, autoflush=False) as session:
                yield session
                self._check_seals(session)
        except UserError as error:
            if error.code == "search-damaged" and self._mend_search():
                raise search_index.mended() from error
            raise

    @contextmanager
    def write(self, *topics: str) -> Iterator[Session]:
        """One transaction; ``topics`` are published after the commit."""
        try:
            with Session(self.engine, expire_on_commit=False) as session:
                # The lock is taken here and not at the first write, so that a read that
                # decides what to write is part of the same transaction.
                session.connection()
                yield session
                self._check_seals(session)
                if topics:
                    self._before_commit()
                session.commit()
                self._after_commit()
        except UserError as error:
            if error.code == "disk-full":
                self.make_room()
            if error.code == "search-damaged" and self._mend_search():
                raise search_index.mended() from error
            raise
        if topics:
            self.changed.publish(frozenset(topics))

    @contextmanager
    def trial(self) -> Iterator[Connection]:
        """What a change would leave, read within it: rolled back whatever happens."""
        with self.engine.connect() as connection:
            change = connection.begin()
            try:
                yield connection
            finally:
                change.rollback()

    def _check_seals(self, session: Session) -> None:
        """What was read from a damaged page is not handed out, and nothing is written after it."""
        if not session.in_transaction():
            return
        connection = session.connection()
        if not seals_hold(connection):
            connection.invalidate()
            self.condition.found_damage()
            raise damaged()

    def _mend_search(self) -> bool:
        """Make the full text anew. False where nothing may be written, or this did not help."""
        try:
            with self.engine.begin() as connection:
                search_index.make_anew(connection)
        except UserError:
            return False
        return True


class Repository:
    """Base of the repositories: a public method is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read = store.read
        self._write = store.write


def found(session: Session, record: type[Record], key: object) -> Record:
    """The record with this key, or UserError("gone")."""
    row = session.get(record, key)
    if row is None:
        raise gone()
    return row


def gone() -> UserError:
    return UserError(
        "gone",
        QT_TRANSLATE_NOOP("Errors", "This is not in the vault any more."),
        QT_TRANSLATE_NOOP("Errors", "Go back and open it again."),
    )
