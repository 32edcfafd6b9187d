"""Damage of an open vault: known from before, looked for, and what can still be read gathered."""

from __future__ import annotations

import contextlib
import secrets
from pathlib import Path

from sqlalchemy import Engine

from coach_app.data.new_database import new_database
from coach_app.data.storage import files
from coach_app.data.storage.condition import Condition, Source
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.layout import DAMAGED, GATHERED, PAGE
from coach_app.data.storage.wal import has_frames
from coach_app.errors import UserError


class Damage:
    """Of one database; what is found is told to its ``condition``."""

    def __init__(
        self, database: Path, key: DataKey, db_salt: bytes, engine: Engine, condition: Condition
    ) -> None:
        self._database, self._key, self._salt = database, key, db_salt
        self._engine, self._condition = engine, condition
        self._mark = database.with_name(DAMAGED)

    def see_old(self) -> None:
        """Damage that was found before stays told, until the file is whole again."""
        # A power cut in the middle of a checkpoint may leave half a page; the log has it whole.
        if self._database.stat().st_size % PAGE and not has_frames(self._database):
            self._condition.found_damage()
        elif self._mark.exists() and self.is_whole() and not self._condition.safe:
            with contextlib.suppress(OSError):
                self._mark.unlink()

    def remember(self) -> None:
        """The next opening begins with a look at every page."""
        with contextlib.suppress(OSError, UserError):
            files.open_kept(self._mark).close()

    def is_whole(self) -> bool:
        """See ``Vault.is_whole``."""
        from coach_app.data.storage import look as looks

        if looks.look(self._database, self._key, self._salt) != looks.DAMAGED:
            return True
        self._condition.found_damage()
        return False

    def gather(self, words: str) -> bool:
        """See ``Vault.gather``."""
        from coach_app.data.damage import salvage

        if self._condition.safe:
            return False
        if self._condition.gathered is not None:
            return True
        place = Source(self._database.with_name(GATHERED), secrets.token_bytes(16))
        self.drop_gathered()

        def source() -> KeyedConnection:
            return connect(self._database, self._key, self._salt, safe=True, pragmas=())

        try:
            new_database(place.path, self._key, place.db_salt)
            with contextlib.closing(connect(place.path, self._key, place.db_salt)) as target:
                salvage.gather(source, target, words)
        except Exception:
            self.drop_gathered()
            raise
        self._condition.gathered = place
        self._engine.dispose()
        return True

    def drop_gathered(self) -> None:
        for path in self._database.parent.glob(f"{GATHERED}*"):
            with contextlib.suppress(OSError):
                path.unlink()
