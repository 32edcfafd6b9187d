"""Folders of the start: is it safe to keep a vault there, and what is left behind."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from coach_app.data.storage import files
from coach_app.data.storage.lockfile import VaultLock
from coach_app.errors import UserError

STAGING, DEMO = ".coach-app-new-", ".coach-app-demo-"

# Parts of a path that tell a folder is copied to somebody's server.
_CLOUDS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud": "iCloud",
    "mobile documents": "iCloud",  # where iCloud Drive lies on macOS
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
}


def cloud_name(folder: Path) -> str:
    """Name of the service that copies this folder, or an empty string."""
    for part in folder.expanduser().absolute().parts:
        low = part.lower()
        for mark, name in _CLOUDS.items():
            if low.startswith(mark):
                return name
    return ""


def free_beside(folder: Path) -> Path:
    """A name beside this one that nothing has yet."""
    number = 2
    while (found := folder.with_name(f"{folder.name}-{number}")).exists():
        number += 1
    return found


class Scratch:
    """A throwaway folder that this program holds: a vault in the making, or a demo.

    The vault lies in ``vault``; the lock beside it tells other starts that it is in use.
    """

    def __init__(self, beside: Path, prefix: str) -> None:
        import secrets

        self.folder = beside / f"{prefix}{secrets.token_hex(6)}"
        self.vault = self.folder / "vault"
        self._lock: VaultLock | None = None

    @classmethod
    def of_vault(cls, vault: Path) -> Scratch:
        """The one around a vault that ``hold`` made before (after starting anew)."""
        found = cls(vault.parent.parent, "")
        found.folder, found.vault = vault.parent, vault
        return found

    def hold(self) -> None:
        """Make the folder and hold it. Raises OSError where that cannot be."""
        files.make_folder(self.folder)
        self._lock = VaultLock(self.folder)
        self._lock.acquire()

    def let_go(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def remove(self) -> None:
        """Let go and delete everything in it."""
        self.let_go()
        shutil.rmtree(self.folder, ignore_errors=True)


def sweep(parent: Path, prefixes: tuple[str, ...], keep: Path | None = None) -> None:
    """Remove half-made vaults and demo practices that a crash left behind.

    A folder that another program holds is left alone.
    """
    if not parent.is_dir():
        return
    for folder in list(parent.iterdir()):
        if folder == keep or not folder.name.startswith(prefixes) or not folder.is_dir():
            continue
        with contextlib.suppress(OSError, UserError):  # one stubborn folder must not stop the start
            lock = VaultLock(folder)
            if lock.acquire():
                lock.release()
                shutil.rmtree(folder, ignore_errors=True)
