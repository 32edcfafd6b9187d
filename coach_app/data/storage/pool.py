"""The engine of an open vault: its pool of keyed connections, transactions and faults."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import QueuePool

from coach_app.data import search_index
from coach_app.data.faults import damage_of, fault_of, is_of_index
from coach_app.data.storage.condition import Condition
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.look import INDEX, look
from coach_app.errors import UserError


def make_engine(
    path: Path,
    key: DataKey,
    db_salt: bytes,
    condition: Condition | None = None,
    *,
    alone: bool = False,
) -> Engine:
    """An engine whose transactions are IMMEDIATE, or plain for connections marked read_only.

    Faults of the surroundings are UserErrors. Damage is UserError("database-damaged") whenever
    it is met, and is told to ``condition``, which refuses every transaction that may write.
    """
    import sqlcipher3.dbapi2 as sqlcipher

    state = condition or Condition()

    def open_one() -> KeyedConnection:
        if state.gathered is not None:
            return connect(state.gathered.path, key, state.gathered.db_salt)
        return connect(path, key, db_salt, safe=state.safe or state.damaged, alone=alone)

    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=open_one,
        poolclass=QueuePool,
        hide_parameters=True,
        pool_size=3,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("read_only")
        if reads:
            state.must_read_ours()
        else:
            state.must_write()
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    @event.listens_for(engine, "handle_error")
    def _tell(context: ExceptionContext) -> UserError | None:
        error = context.original_exception
        if is_of_index(error):
            return search_index.damaged()
        damage = damage_of(error)
        if damage is None:
            return fault_of(str(error)) if isinstance(error, sqlcipher.Error) else None
        if not state.damaged and look(path, key, db_salt) == INDEX:
            return search_index.damaged()
        # SQLCipher reads nothing more over a connection that met a broken seal.
        context.is_disconnect, context.invalidate_pool_on_disconnect = True, False
        state.found_damage()
        return damage

    return engine


def driver(connection: Connection) -> KeyedConnection:
    """The connection of sqlcipher3 under one of SQLAlchemy."""
    under: KeyedConnection = connection.connection.driver_connection  # type: ignore[assignment]
    return under


def seals_hold(connection: Connection) -> bool:
    """Whether no page that was read had a broken seal. FTS5 keeps that to itself: it finds less."""
    return driver(connection).execute("PRAGMA cipher_status").fetchall() == [("1",)]
