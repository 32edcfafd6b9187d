"""``backed-up`` in the vault's folder: which backup holds everything that is in the vault.

It is taken away before the first change, so that a full disk cannot keep a change from being
noted: what is missing means that there is something new.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from coach_app.data.storage import files
from coach_app.data.storage.layout import SAVED
from coach_app.errors import UserError

OLD = "changed"  # of earlier versions, which noted a change instead


def read(generation: Path) -> str:
    """The name of the backup; "" where something is newer, or the vault was restored since."""
    try:
        text = files.read(generation.parent / SAVED, 200).decode()
    except (OSError, UserError, UnicodeDecodeError):
        return ""
    of, _, name = text.strip().partition(" ")
    return name if of == generation.name else ""


def write(generation: Path, name: str) -> None:
    """Not worth failing for: without it the next backup is made a little early."""
    folder = generation.parent
    with contextlib.suppress(OSError):
        files.write_atomic(folder / SAVED, f"{generation.name} {name}\n".encode())
        (folder / OLD).unlink(missing_ok=True)


def drop(folder: Path) -> None:
    """Something is about to be written. The commit tells of a disk that does not answer."""
    with contextlib.suppress(OSError):
        (folder / SAVED).unlink(missing_ok=True)
        files.sync_folder(folder)
