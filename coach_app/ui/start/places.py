"""Folders of the start: is it safe to keep a vault there, and what is left behind."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from pathlib import Path

STAGING, DEMO = ".coach-app-new-", "demo-"

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


def staging_for(vault: Path) -> Path:
    """A folder beside the coming vault, on the same disk, so that it can be renamed."""
    return vault.parent / f"{STAGING}{secrets.token_hex(4)}"


def new_demo(data: Path) -> Path:
    return data / f"{DEMO}{secrets.token_hex(6)}"


def is_demo(folder: Path, data: Path) -> bool:
    return folder.parent == data and folder.name.startswith(DEMO)


def sweep(data: Path, keep: Path | None = None) -> None:
    """Remove half-made vaults and demo practices that a crash left behind.

    A folder in use by another program holds its lock and is left alone.
    """
    if not data.is_dir():
        return
    from coach_app.data.lockfile import VaultLock

    for folder in list(data.iterdir()):
        ours = folder.name.startswith((STAGING, DEMO)) and folder.is_dir()
        if not ours or folder == keep:
            continue
        with contextlib.suppress(Exception):  # one stubborn folder must not stop the start
            lock = VaultLock(folder)
            if lock.acquire():
                lock.release()
                remove(folder)


def remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
