"""What a generation took the place of, and which backup holds that: ``restored.json`` in it.

It gets its name together with the generation, so a program that is killed behind that moment
finds at the next start what may be cleared away, and what "how it was before" is.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import re
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from coach_app.data.storage import files
from coach_app.data.storage.layout import (
    AHEAD,
    BACKUPS,
    BEGUN,
    CURRENT,
    ERASED,
    HEADER,
    OLD_KEYS,
    READ,
    SAVED,
    generation_number,
    generations,
)
from coach_app.data.storage.log_binding import ASIDE, LAST_WRITE
from coach_app.errors import UserError
from coach_app.moments import LATEST, sane_moment

NAME = "restored.json"
# Parts that this program makes: a crash may leave them, and nothing else is ever cleared away.
_PARTS = re.compile(r"\d{8}T\d{6}Z(-\d+)?\.(db|ccb)\.part(-journal|-wal|-shm)?")
# Small files that are replaced whole: what is cut off leaves ``NAME.new``.
OF_VAULT = (CURRENT, HEADER, ERASED, READ, SAVED, BEGUN)
OF_GENERATION = (HEADER, NAME, OLD_KEYS, AHEAD, LAST_WRITE)
_GENERATION_PART = re.compile(r"gen-\d{4,9}\.part")


@dataclass(frozen=True)
class Succession:
    """``replaced`` and ``safety`` are names in the vault's folder, empty where there is none."""

    replaced: str  # the generation of before
    safety: str  # the verified backup of what it held
    source: str  # made_at of the backup that was put back, ISO in UTC
    at: str  # when, ISO in UTC


def write(part: Path, what: Succession) -> None:
    files.write_atomic(part / NAME, json.dumps(asdict(what), indent=1).encode())


def of(generation: Path) -> Succession | None:
    """None where it replaced nothing, or where nobody can read what."""
    try:
        found = json.loads(files.read(generation / NAME, 10_000))
        what = Succession(**found)
    except (OSError, UserError, ValueError, TypeError, RecursionError):
        return None
    if not all(isinstance(text, str) for text in asdict(what).values()):
        return None
    names = (what.replaced, what.safety)
    return what if all(Path(name).name == name for name in names) else None


def went_back_at(generation: Path) -> dt.datetime | None:
    """When this generation took the place of another one, by a restore. None for the first; the
    end of time where nobody can tell, as for one under a new key."""
    if generation_number(generation) == 1:
        return None
    what = of(generation)
    try:
        return sane_moment(what.at) if what is not None else LATEST
    except ValueError:
        return LATEST


def drop_replaced(folder: Path) -> None:
    """Clear away the generation of before, once a verified backup holds what it held.

    What could not be backed up stays: it may be the only copy there is.
    """
    from coach_app.data.storage.shelf.backup_file import is_whole

    for newest in generations(folder)[:1]:
        what = of(newest)
        if what is None or not what.safety:
            continue
        old = folder / what.replaced
        if not 0 < generation_number(old) < generation_number(newest) or not old.is_dir():
            continue
        unread = any(old.glob(f"*{ASIDE}*"))  # a log set aside: no backup holds what is in it
        if not unread and is_whole(folder / BACKUPS / what.safety):
            drop(old)


def drop(generation: Path) -> None:
    """A name of no generation first: what is cut off half-way is swept, and never opened."""
    part = generation.with_name(generation.name + ".part")
    with contextlib.suppress(OSError):
        shutil.rmtree(part, ignore_errors=True)
        os.replace(generation, part)
        shutil.rmtree(part, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove what a crash left of our own: parts of backups, of headers and of generations."""
    left = [path for path in (folder / BACKUPS).glob("*.part*") if _PARTS.fullmatch(path.name)]
    left += [folder / f"{name}.new" for name in OF_VAULT]
    for generation in generations(folder):
        left += [generation / f"{name}.new" for name in OF_GENERATION]
    parts = [path for path in folder.glob("gen-*") if _GENERATION_PART.fullmatch(path.name)]
    for path in left:
        with contextlib.suppress(OSError):
            if path.is_file() and not path.is_symlink():
                path.unlink()
    for path in parts:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
