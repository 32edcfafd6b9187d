"""After a new key: what the old one still opens, and clearing that away.

``old-keys.json`` lies in the new generation and gets its name together with it. A program that
is killed behind that moment, or a stick that is not there, finds at each opening what is left.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from coach_app.data.storage import files, succession
from coach_app.data.storage.backup import (
    BackedUp,
    BackupInfo,
    Backups,
    is_whole,
    read_header,
)
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.layout import BACKUPS, OLD_KEYS, generation_number, generations
from coach_app.data.storage.shelf import ahead
from coach_app.data.storage.shelf.kept import ours
from coach_app.data.storage.shelf.second_place import is_known_by_content
from coach_app.errors import UserError

# A copy that was cut off: nobody can open it with a passphrase, its pages are the old key's.
_PART = re.compile(r"\d{8}T\d{6}Z(-\d+)?\.ccb\.part")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class OldKeys:
    """``purge``: everything that the old key opens goes, else only the generation of before,
    once ``safety``, the verified backup of it, is there. ``places``: further folders."""

    purge: bool
    safety: str
    places: tuple[str, ...] = ()


def write(generation: Path, what: OldKeys) -> None:
    files.write_atomic(generation / OLD_KEYS, json.dumps(asdict(what), indent=1).encode())


def of(generation: Path) -> OldKeys | None:
    """None where there is nothing to clear away, or where nobody can read what."""
    try:
        found = json.loads(files.read(generation / OLD_KEYS, 100_000))
        purge, safety, places = found["purge"], found["safety"], found["places"]
        texts = [safety, *places]
    except (UserError, OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    if not isinstance(purge, bool) or not all(isinstance(text, str) for text in texts):
        return None
    return OldKeys(purge, Path(safety).name, tuple(places))


def clear(vault: BackedUp, generation: Path, now: dt.datetime) -> OldKeys | None:
    """Clear away what can be reached; answers what is left to do, None when that is nothing.

    The newest state lies in a verified backup under the new key before anything goes: it is made
    here where there is none. Without one nothing goes. Never raises: what could not be done now
    is done at the next opening.
    """
    what = of(generation)
    if what is None:
        return None
    if not _has_backup(vault):
        _back_up(vault, now)
    with contextlib.suppress(OSError):
        if not what.purge:
            if is_whole(vault.folder / BACKUPS / what.safety):
                _drop_older(vault.folder, generation)
                (generation / OLD_KEYS).unlink()
                return None
            return what
        own = vault.folder / BACKUPS
        if not _has_backup(vault):
            return what
        _drop_older(vault.folder, generation)
        left = [
            place
            for place in (own, *map(Path, what.places))
            if not _purge(vault, place, generation)
        ]
        rest = replace(what, places=tuple(str(place) for place in left if place != own))
        if not left and generations(vault.folder) == [generation]:
            (generation / OLD_KEYS).unlink()
            files.sync_folder(generation)
            return None
        if rest != what:
            write(generation, rest)
        return rest
    return what


def _has_backup(vault: BackedUp) -> bool:
    """Whether a whole one under the new key is there."""
    found = ours(vault.folder / BACKUPS, vault.vault_id)
    return any(_fits(info, vault.key()) and is_whole(info.path) for info in found)


def _back_up(vault: BackedUp, now: dt.datetime) -> None:
    """Without it nothing of the old is cleared away before the next backup and opening."""
    import sqlcipher3.dbapi2 as sqlcipher

    try:
        Backups(vault).make(now)
    except (OSError, UserError, sqlcipher.DatabaseError) as error:
        log.warning("no backup under the new key yet: %s", type(error).__name__)


def _drop_older(folder: Path, generation: Path) -> None:
    for path in generations(folder):
        if generation_number(path) < generation_number(generation):
            succession.drop(path)


def _purge(vault: BackedUp, place: Path, generation: Path) -> bool:
    """Delete this vault's backups that the new key does not open. False where some are left,
    as one that holds more than the database in use: the coach has not chosen yet."""
    if place != vault.folder / BACKUPS and not is_known_by_content(place, vault.vault_id):
        return False
    stays = ahead.read(generation).holds
    theirs = [info for info in ours(place, vault.vault_id) if not _fits(info, vault.key())]
    old = [info.path for info in theirs if not stays(info)]
    done = len(old) == len(theirs)
    for path in (*old, *(part for part in place.iterdir() if _PART.fullmatch(part.name))):
        try:
            path.unlink()
        except OSError as error:
            log.warning("a copy under the old key stays: %s", type(error).__name__)
            done = False
    files.sync_folder(place)
    return done


def _fits(info: BackupInfo, key: DataKey) -> bool:
    """Whether it was made under this key; whose header cannot be read was not."""
    try:
        return read_header(info.path).fits(key)
    except (UserError, OSError):
        return False
