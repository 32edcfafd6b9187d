"""What is open still, and lies no longer where it was: a backup of it, where the coach finds it.

The files of the vault were moved, deleted or replaced under the running app. SQLite reads on from
those that it has open; with the program's end they would be gone.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

from coach_app.data.storage.backup import BackedUp, Backups
from coach_app.data.storage.engine import KeyedConnection
from coach_app.data.storage.in_place import InPlace
from coach_app.data.storage.layout import BACKUPS, header_copy
from coach_app.data.storage.shelf.backup_check import IndexOutOfStep
from coach_app.errors import UserError

log = logging.getLogger(__name__)


def rescue(
    vault: BackedUp, source: KeyedConnection, place: InPlace, others: Iterable[Path]
) -> Path | None:
    """The backup that was made; None where nothing could be read, or written anywhere.

    ``others``: folders for backups beside the vault's own.
    """
    import sqlcipher3.dbapi2 as sqlcipher

    for folder in _homes(vault, place, others):
        try:
            return Backups(vault, folder).rescue(source, dt.datetime.now(dt.UTC)).path
        except (UserError, OSError, IndexOutOfStep, sqlcipher.Error) as error:
            log.warning("what was open is not saved there: %s", type(error).__name__)
    return None


def _homes(vault: BackedUp, place: InPlace, others: Iterable[Path]) -> Iterator[Path]:
    """With the vault under its new name; at its old place, where the next start looks; else in
    the second place."""
    folder = vault.folder
    moved = place.moved_to()
    if moved is not None:
        yield moved / BACKUPS
    elif place.is_same_disk(folder.parent):
        copy = header_copy(folder)
        if copy is None or copy.vault_id == vault.vault_id:
            yield folder / BACKUPS
    for other in others:
        if other.is_dir():
            yield other
