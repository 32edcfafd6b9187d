"""What lies in a vault's folder before a restore: whose it is, what of it can still be read.

Nothing is changed here but for the safety backup that is added.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from coach_app.data.faults import fault_of
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import header as headers
from coach_app.data.storage.backup import Backups, erased_in, list_backups
from coach_app.data.storage.condition import Condition
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.layout import (
    BACKUPS,
    DATABASE,
    HEADER,
    HEADER_LOST,
    check_file,
    generations,
    header_copy,
    newest_header,
    salt_in_file,
    unreadable,
)
from coach_app.data.storage.ledger import Erased, known, union
from coach_app.data.storage.ledger import read as read_ledger
from coach_app.data.storage.ledger_spread import in_backups
from coach_app.data.storage.log_binding import settle_log
from coach_app.data.storage.shelf.kept import Stop
from coach_app.data.storage.shelf.readings import Readings
from coach_app.data.storage.wal import check_log
from coach_app.errors import UserError

T = TypeVar("T")

# What is told of a generation that nobody can read; any other refusal may pass by itself.
UNREADABLE = (
    *HEADER_LOST,
    "vault-newer",
    "database-missing",
    "database-empty",
    "database-plain",
    "database-unreadable",
    "database-damaged",
    "log-foreign",
)


# -- whose vault it is -------------------------------------------------------------------------


def refuse_other_vault(folder: Path, vault_id: str, besides: Path) -> None:
    """UserError("other-vault") when anything in ``folder`` tells another id than ``vault_id``.

    The newest header decides. Where it is lost: its copy and the ledger, then older
    generations, and if all that is gone the backups that lie there.
    """
    for told in _ids(folder, besides):
        if told:
            if told != {vault_id}:
                raise other_vault()
            return
    backups = {
        info.vault_id for info in list_backups(folder / BACKUPS) if not _same(info.path, besides)
    }
    if backups and vault_id not in backups:
        raise other_vault()


def vault_id_in(folder: Path) -> str:
    """Whose vault it is; empty where only backups could tell, or where they disagree."""
    for told in _ids(folder):
        if told:
            return next(iter(told)) if len(told) == 1 else ""
    return ""


def _ids(folder: Path, besides: Path | None = None) -> Iterator[set[str]]:
    found = [path for path in generations(folder) if not _same(path, besides)]
    yield {_id_in(path / HEADER) for path in found[:1]} - {""}
    copy, ledger = header_copy(folder), None
    with contextlib.suppress(UserError):
        ledger = read_ledger(folder)
    yield {copy.vault_id if copy else "", ledger.vault_id if ledger else ""} - {""}
    yield {_id_in(path / HEADER) for path in found[1:]} - {""}


def _id_in(path: Path) -> str:
    try:
        return headers.read(path).vault_id
    except (UserError, OSError):
        return ""


def _same(one: Path, other: Path | None) -> bool:
    return other is not None and one.absolute() == other.absolute()


def other_vault() -> UserError:
    return UserError(
        "other-vault",
        QT_TRANSLATE_NOOP("Errors", "This backup belongs to another vault."),
        QT_TRANSLATE_NOOP("Errors", "Choose a backup of this vault, or another folder."),
    )


# -- what can be read of it --------------------------------------------------------------------


@dataclass(frozen=True)
class Kept:
    """What of the present is safe: the backup of it, and who it says was erased."""

    generation: Path | None = None
    safety: Path | None = None
    erased: Erased | None = None  # None: nobody can read it


class Closed:
    """A vault that is not open, as ``Backups`` knows one: no migration, no clearing away."""

    def __init__(self, generation: Path, header: Header, key: DataKey) -> None:
        self.folder, self.header, self._key = generation.parent, header, key
        self.database, self.vault_id = generation / DATABASE, header.vault_id
        self.condition = Condition()
        self.readings = Readings(self.folder)

    def key(self) -> DataKey:
        return self._key

    def backed_up_as(self) -> str:
        return ""

    def check_ours(self, source: KeyedConnection) -> None:
        """It was opened for this, and is watched by nobody."""

    def mark_changed(self) -> None:
        """It is as it is."""

    def mark_backed_up(self, name: str) -> None:
        """Another generation takes its place: that one is in no backup yet."""

    def hear(self, also: Iterable[Path] = (), stop: Stop = lambda: False) -> None:
        """A restore takes all lists together by itself."""

    def spread_ledger(self, also: Iterable[Path] = ()) -> list[Path]:
        return []


def keep_present(
    folder: Path, key: DataKey, header: Header, now: dt.datetime, stop: Callable[[], bool]
) -> Kept:
    """Back up what is there now, and read who was erased.

    ``header`` is tried where that of the present is lost. What cannot be read is not backed
    up, and its files stay. UserError or OSError for what may pass: a full disk, a busy file.
    """
    for generation in generations(folder)[:1]:
        for fitting in headers_for(generation, header, key):
            closed = Closed(generation, fitting.sealed(key), key)
            erased = _told(partial(_erased, closed))
            if erased is None:
                continue
            made = _told(partial(Backups(closed).make, now, "safety", is_cancelled=stop))
            return Kept(generation, made.path if made else None, erased)
        return Kept(generation)
    return Kept()


def headers_for(generation: Path, spare: Header, key: DataKey) -> list[Header]:
    """The header of a generation; where it is lost, or was changed by somebody without the
    key, the spare one, with either salt."""
    try:
        return [newest_header(generation, key)]
    except UserError as error:
        if error.code not in (*HEADER_LOST, "header-changed"):
            return []
    except OSError:
        pass
    found = [replace(spare, db_salt=salt_in_file(generation) or spare.db_salt)]
    return found if found == [spare] else [*found, spare]


def opened(path: Path, key: DataKey, salt: bytes, *, safe: bool = False) -> KeyedConnection:
    """A connection to a database that nobody has open. A log that is not its own is set aside,
    but only by who has the key: to anybody else every log looks foreign.

    ``safe``: to read only. Closed, it leaves the log that is its own where it is."""
    check_file(path)
    try:
        check_log(path, key, salt)
    except UserError:
        connect(path, key, salt, safe=True, alone=True, pragmas=()).close()
    settle_log(path, key, salt)
    return connect(path, key, salt, safe=safe, pragmas=())


def _erased(closed: Closed) -> Erased:
    """Its ledger, and who was removed and not erased yet when the program was killed."""
    connection = opened(closed.database, closed.key(), closed.header.db_salt, safe=True)
    try:
        removed = connection.execute("SELECT id, removed_at FROM client WHERE removed_at NOT NULL")
        return union({str(key): str(at) for key, at in removed}, erased_in(connection))
    finally:
        connection.close()


def _told(act: Callable[[], T]) -> T | None:
    """None for what cannot be read. What may pass by itself is raised."""
    try:
        with in_words(unreadable):
            return act()
    except UserError as error:
        if error.code not in UNREADABLE:
            raise
    return None


@contextlib.contextmanager
def in_words(damage: Callable[[], UserError] | None = None) -> Iterator[None]:
    """Faults of disks and locks as sentences; what is left of the library's is ``damage``.

    Without it the rest is a bug, and stays one.
    """
    import sqlcipher3.dbapi2 as sqlcipher
    from sqlalchemy.exc import DBAPIError

    try:
        yield
    except UserError as error:
        if error.code != "database-damaged" or damage is None:
            raise
        raise damage() from error
    except (sqlcipher.DatabaseError, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        told = fault_of(str(cause)) or (damage() if damage else None)
        if told is None:
            raise
        raise told from error


# -- who was erased ----------------------------------------------------------------------------


def account(folder: Path, vault_id: str, present: Erased | None, places: Iterable[Path]) -> Erased:
    """All lists together: beside the database, in it, and in every backup within reach."""
    manifests, _ = in_backups(folder, vault_id, places)
    return union(known(folder, vault_id), present or {}, manifests)


def is_account_sure(folder: Path, vault_id: str, present: Erased | None) -> bool:
    """Whether one of the lists that each erasure enters itself in can still be read."""
    if present is not None:
        return True
    with contextlib.suppress(UserError):
        ledger = read_ledger(folder)
        if ledger is not None and ledger.vault_id == vault_id:
            return True
    _, told = in_backups(folder, vault_id)
    return told
