"""Folders of the start: is it free, can a vault be kept there, and what is left behind."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
import tempfile
from pathlib import Path

from coach_app.data.storage import files
from coach_app.data.storage.lockfile import VaultLock
from coach_app.errors import UserError
from coach_app.ui.start.clouds import cloud_name as cloud_name

STAGING, DEMO = ".coach-app-new-", ".coach-app-demo-"
# Lying in a folder, these alone make no vault.
_NOT_A_VAULT = {"app.lock", "reserve.bin", "bring-to-front", ".DS_Store", "desktop.ini"}
_KINDS = {
    "disk-full": "room",
    "read-only": "write",
    "disk-trouble": "write",
    "vault-exists": "filled",
    "vault-within": "vault",
}
_ROOM = 32 * 1024 * 1024  # bytes: a vault of some months with its reserve


def is_free(folder: Path) -> bool:
    """Whether nothing lies there but what a start leaves by itself."""
    try:
        return not folder.is_dir() or all(_is_litter(entry) for entry in folder.iterdir())
    except OSError:
        return False


def in_vault(folder: Path) -> bool:
    """Whether a folder is a vault, or lies in one."""
    from coach_app.data.storage.layout import generations  # with all of the database

    for one in (folder, *folder.parents):
        with contextlib.suppress(OSError):  # a folder that may not be looked into
            if generations(one):
                return True
    return False


def _is_litter(entry: Path) -> bool:
    return entry.name in _NOT_A_VAULT or _is_named(entry, (STAGING,))


def _is_named(entry: Path, prefixes: tuple[str, ...]) -> bool:
    """Only names that ``Scratch`` gives: another's folder may begin like one of ours."""
    names = "|".join(map(re.escape, prefixes))
    named = re.fullmatch(f"(?:{names})[0-9a-f]+", entry.name)
    return bool(named) and entry.is_dir() and not entry.is_symlink()


def vault_in(folder: Path) -> Path:
    """Where the vault lies in a folder that the coach chose: in a filled one it gets its own."""
    try:
        filled = folder.is_dir() and any(folder.iterdir())
    except OSError:
        filled = False
    return folder / "coach-app-vault" if filled else folder


def obstacle(folder: Path) -> str:
    """What keeps a vault from being made there, as far as can be seen; words as of ``kind_of``."""
    if in_vault(folder):
        return "vault"
    there = folder
    while not os.path.exists(there) and there.parent != there:
        there = there.parent
    try:
        if not there.is_dir():
            return "write"
        with tempfile.TemporaryFile(dir=there) as probe:
            probe.write(b"\0" * 4096)
            probe.flush()
        return "room" if shutil.disk_usage(there).free < _ROOM else ""
    except OSError as error:
        return kind_of(error)


def kind_of(error: BaseException) -> str:
    """Of an error at making a vault: "room", "write", "filled", "vault", or "" for no place's."""
    if isinstance(error, UserError):
        return _KINDS.get(error.code, "")
    if isinstance(error, OSError):
        return "room" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "write"
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
        if not self.folder.exists():
            files.make_folder(self.folder.parent)
            files.new_folder(self.folder)
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
        if folder == keep or not _is_named(folder, prefixes):
            continue
        with contextlib.suppress(OSError, UserError):  # one stubborn folder must not stop the start
            lock = VaultLock(folder)
            if lock.acquire():
                lock.release()
                shutil.rmtree(folder, ignore_errors=True)
