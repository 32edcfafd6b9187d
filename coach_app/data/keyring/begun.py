"""``new-key-begun`` in the vault's folder: which generation was to get a new key.

It goes when the new key is in force or was told to have failed. Where it is still there beside
the same generation, the program was cut off: the sheet that was printed for it opens nothing.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from coach_app.data.storage import files
from coach_app.data.storage.layout import BEGUN, generations
from coach_app.errors import UserError


def begin(generation: Path) -> None:
    """Not worth failing for."""
    with contextlib.suppress(OSError, UserError):
        files.write_atomic(generation.parent / BEGUN, generation.name.encode("ascii"))


def end(folder: Path) -> None:
    """It is in force, or somebody was told that it is not."""
    with contextlib.suppress(OSError):
        (folder / BEGUN).unlink(missing_ok=True)


def never_came(folder: Path) -> bool:
    """Whether a new key was begun and the generation of before is still the vault."""
    try:
        name = files.read(folder / BEGUN, 100).decode("ascii")
    except (OSError, UserError, UnicodeDecodeError):
        return False
    newest = generations(folder)[:1]
    return bool(newest) and newest[0].name == name
