"""Whether a database is whole, and what a manifest tells of it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from coach_app.data.faults import fault_of, passing_fault
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.ledger import Erased, to_rows
from coach_app.data.storage.look import broken_pages
from coach_app.data.storage.wal import in_log
from coach_app.errors import UserError
from coach_app.json_values import JsonTable


def check_database(connection: KeyedConnection, *, mend_index: bool = False) -> None:
    """Both integrity checks and the search index; UserError("database-damaged").

    integrity_check alone said "ok" on a page that cipher_integrity_check caught. With
    ``mend_index`` a search index that is out of step is made anew from the texts.
    """
    try:
        pages_are_whole(connection)
        if indexes_fit(connection):
            return
    except IndexOutOfStep:
        pass
    if not mend_index:
        raise damaged()
    make_indexes_anew(connection)
    check_database(connection)


class IndexOutOfStep(Exception):
    """The texts are whole, the search index beside them is not."""


def pages_are_whole(connection: KeyedConnection) -> None:
    """Both integrity checks, which keep nobody from writing. UserError, or IndexOutOfStep."""
    import sqlcipher3.dbapi2 as sqlcipher

    with _damage_told():
        broken = broken_pages(connection)
        if broken and not broken <= in_log(_file(connection)).pages:
            raise damaged()
        if broken:
            # A power cut tore them in the middle of a checkpoint; written again from the log.
            with contextlib.suppress(sqlcipher.OperationalError):  # to read only
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    if found and all("fts5" in line.lower() for line in found):
        raise IndexOutOfStep
    if found:
        raise damaged()


def _file(connection: KeyedConnection) -> Path:
    return Path(str(connection.execute("PRAGMA database_list").fetchone()[2]))


def indexes_fit(connection: KeyedConnection) -> bool:
    """Whether the search indexes fit their texts. Nobody else can write meanwhile: ask a copy."""
    with _damage_told():
        return not _indexes_out_of_step(connection)


def make_indexes_anew(connection: KeyedConnection) -> None:
    """From the texts; counted as one write, as any other is (see log_mark)."""
    with _damage_told():
        connection.execute("BEGIN IMMEDIATE")
        for name in _indexes(connection):
            connection.execute(f'INSERT INTO "{name}"("{name}") VALUES(\'rebuild\')')
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'log_mark'").fetchone():
            connection.execute("UPDATE log_mark SET writes = writes + 1")
        connection.execute("COMMIT")


@contextlib.contextmanager
def _damage_told() -> Iterator[None]:
    """What a disk or a lock refused is no damage: it goes on as it is, to who knows the place."""
    import sqlcipher3.dbapi2 as sqlcipher

    try:
        yield
    except sqlcipher.DatabaseError as error:
        if passing_fault(error) is not None:
            raise
        raise damaged() from error


def _indexes(connection: KeyedConnection) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type='table' AND sql LIKE '%USING fts5%'"
    )
    return [str(name) for (name,) in rows.fetchall()]


def _indexes_out_of_step(connection: KeyedConnection) -> bool:
    import sqlcipher3.dbapi2 as sqlcipher

    for name in _indexes(connection):
        try:
            connection.execute(f'INSERT INTO "{name}"("{name}") VALUES(\'integrity-check\')')
        except sqlcipher.DatabaseError as error:
            if fault_of(str(error)):
                raise
            return True
    return False


def damaged() -> UserError:
    """The database of the open vault has damage: nothing is copied."""
    return UserError(
        "database-damaged",
        QT_TRANSLATE_NOOP("Errors", "The file with your notes is damaged."),
        QT_TRANSLATE_NOOP("Errors", "No backup was made. Restore an earlier one."),
    )


def verify(path: Path, key: DataKey, salt: bytes) -> JsonTable:
    """Open the copy anew and check it; what the manifest tells of it.

    UserError("database-damaged"), or IndexOutOfStep.
    """
    connection = connect(path, key, salt, pragmas=())
    try:
        pages_are_whole(connection)
        if not indexes_fit(connection):
            raise IndexOutOfStep
        asked = {
            "clients": "SELECT count(*) FROM client",
            "meetings": "SELECT count(*) FROM meeting",
            "schema": "SELECT version_num FROM alembic_version",
        }
        told = {name: connection.execute(sql).fetchone()[0] for name, sql in asked.items()}
        told["writes"] = _writes(connection)
        return told | {"erased": to_rows(erased_in(connection))}
    finally:
        connection.close()


def _writes(connection: KeyedConnection) -> int:
    """How many commits there ever were; 0 in one of before they were counted."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'log_mark'").fetchone() is None:
        return 0
    return int(connection.execute("SELECT writes FROM log_mark").fetchone()[0])


def erased_in(connection: KeyedConnection) -> Erased:
    """The ledger that the database itself keeps."""
    rows = connection.execute("SELECT client_id, erased_at FROM erasure_ledger").fetchall()
    return {str(key): str(at) for key, at in rows}
