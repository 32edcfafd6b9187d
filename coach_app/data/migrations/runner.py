"""Bring a database to today's schema. Alembic is imported only when something is to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.migrations import HEAD, VERSIONS, is_newer, is_numbered
from coach_app.data.storage.pool import driver
from coach_app.errors import UserError

if TYPE_CHECKING:
    from alembic.runtime.migration import RevisionStep


def stored_revision(engine: Engine) -> str | None:
    """The schema's version, read without Alembic; None for a database without tables.

    "" where there are tables and no version.
    """
    with engine.connect().execution_options(read_only=True) as connection:
        known = connection.exec_driver_sql(
            "SELECT 1 FROM sqlite_master WHERE type='table' AND name='alembic_version'"
        ).first()
        if known is None:
            tables = connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first()
            return None if tables is None else ""
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
        return "" if row is None else str(row[0])


def migrate(engine: Engine, *, before_upgrade: Callable[[], object] | None = None) -> bool:
    """Create when new, upgrade when old (after ``before_upgrade``), refuse when newer.

    One transaction: old or new schema, whole. Returns whether anything was done.
    """
    current = stored_revision(engine)
    if current == HEAD:
        return False
    if current is not None:
        check_known(current)
        if before_upgrade is not None:
            before_upgrade()
    _run(engine)
    return True


def must_be_todays(engine: Engine) -> None:
    """UserError where a vault that may only be read would have to be upgraded first."""
    try:
        current = stored_revision(engine)
    except UserError as error:
        if error.code != "database-damaged":
            raise
        return  # the page with the version is the damaged one: it was today's when it was written
    if current == HEAD:
        return
    check_known(current or "")
    raise UserError(
        "schema-older",
        QT_TRANSLATE_NOOP("Errors", "This vault was made by an older Coach App."),
        QT_TRANSLATE_NOOP("Errors", "Open it as usual once, or restore a backup."),
    )


def check_known(current: str) -> None:
    """Refuse a version that is newer than this program, or that never was.

    UserError("schema-newer") or ("schema-unknown"). Revisions are numbered: "0001", "0002".
    """
    if is_newer(current):
        raise UserError(
            "schema-newer",
            QT_TRANSLATE_NOOP(
                "Errors", "This vault has version {theirs}; this app knows up to {ours}."
            ),
            QT_TRANSLATE_NOOP("Errors", "Install the newest version. Nothing was changed."),
            theirs=current,
            ours=HEAD,
        )
    if not is_numbered(current) or current < "0001":
        raise UserError(
            "schema-unknown",
            QT_TRANSLATE_NOOP("Errors", "The file with your notes does not tell its version."),
            QT_TRANSLATE_NOOP("Errors", "Restore a backup. Nothing was changed."),
        )


def _run(engine: Engine) -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("version_locations", str(VERSIONS))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)

    def upgrade(revision: str, _context: object) -> list[RevisionStep]:
        return script._upgrade_revs(HEAD, revision)

    with engine.connect() as connection:
        # Recreating a parent table with foreign keys on would delete its children.
        raw = driver(connection)
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin(), EnvironmentContext(config, script, fn=upgrade) as context:
                context.configure(connection=connection, transactional_ddl=True)
                context.run_migrations()
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise RuntimeError("the upgrade left a row without its owner")
        finally:
            raw.execute("PRAGMA foreign_keys=ON")
