"""Files and folders for this user alone: 0600 and 0700, whatever the umask, and never a link.

A link that somebody put where a file of ours belongs would make us write over his file, or
read another. New files are made under a name that is free; a kept file is opened only where it
is a file itself. On Windows the rights of the folder hold, and links need an administrator.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import IO, BinaryIO

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError

FILE, FOLDER = 0o600, 0o700
if sys.platform == "win32":
    _PLAIN, _NEW = os.O_BINARY, os.O_BINARY
else:
    _PLAIN = os.O_NOFOLLOW | os.O_NONBLOCK  # never held up by a pipe that nobody reads
    _NEW = os.O_NOFOLLOW
_BESIDE = re.compile(r"\.coach-app-[0-9a-f]{16}\.part")
_LEFT = 3600  # s after which a part beside an export is one that a crash left


def refused(path: Path) -> UserError:
    """Something that is no file of its own lies under a name of ours."""
    return UserError(
        "not-a-file",
        QT_TRANSLATE_NOOP("Errors", "“{name}” in the folder of your vault is not a plain file."),
        QT_TRANSLATE_NOOP("Errors", "Remove it, then try again. Nothing was changed."),
        name=path.name,
    )


def make_folder(path: Path) -> None:
    """Make ``path`` and what is missing above it. What is there already stays as it is."""
    if path.is_dir():
        return
    if path.parent != path:
        make_folder(path.parent)
    try:
        new_folder(path)
    except FileExistsError:
        if not path.is_dir():
            raise


def new_folder(path: Path) -> None:
    """FileExistsError where anything lies there."""
    path.mkdir(mode=FOLDER)
    _set_mode(path, FOLDER)


def create(path: Path) -> BinaryIO:
    """A new file to write. FileExistsError where anything lies there, a link too."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NEW, FILE)
    _set_mode(path, FILE)
    return os.fdopen(handle, "wb")


def create_anew(path: Path) -> BinaryIO:
    """A new file in the place of what a crash left; a link goes, what it points at stays."""
    path.unlink(missing_ok=True)
    return create(path)


def open_kept(path: Path) -> BinaryIO:
    """A file that stays, made where it is missing, to read and write. UserError for a link."""
    return os.fdopen(kept_handle(path), "r+b")


def kept_handle(path: Path) -> int:
    """The same, as the system's number of an open file."""
    return _open(path, os.O_RDWR | os.O_CREAT)


def append(path: Path) -> IO[str]:
    """A text to write on at its end."""
    handle = _open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    return os.fdopen(handle, "a", encoding="utf-8", errors="replace")


def read(path: Path, most: int) -> bytes:
    """At most ``most`` bytes of a plain file: never a device without end, never a pipe."""
    with os.fdopen(_open(path, os.O_RDONLY), "rb") as file:
        return file.read(most)


def _open(path: Path, flags: int) -> int:
    try:
        handle = os.open(path, flags | _PLAIN, FILE)
    except OSError as error:
        # ELOOP: a link. ENXIO: a pipe nobody reads, or a socket.
        if error.errno in (errno.ELOOP, errno.EMLINK, errno.ENXIO):
            raise refused(path) from error
        raise
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        os.close(handle)
        raise refused(path)
    if flags & os.O_CREAT and found.st_nlink == 1:  # else it is somebody's other file as well
        _set_mode(path, FILE)
    return handle


def write_atomic(path: Path, content: bytes) -> None:
    """Replace a file whole. OSError leaves the one of before, and nothing half written."""
    part = path.with_name(path.name + ".new")
    put_in_place(part, path, content)


def put_in_place(part: Path, path: Path, content: bytes) -> None:
    """Write ``part``, make sure that it is on the disk, and give it the name of ``path``."""
    try:
        with create_anew(part) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def export(path: Path, content: bytes) -> None:
    """A file in a folder that is not ours: written whole beside it, then put in its place."""
    for left in path.parent.iterdir():
        with contextlib.suppress(OSError):
            if _BESIDE.fullmatch(left.name) and time.time() - left.lstat().st_mtime > _LEFT:
                left.unlink()
    put_in_place(path.with_name(f".coach-app-{secrets.token_hex(8)}.part"), path, content)


def sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            with contextlib.suppress(OSError):  # some sticks cannot sync a folder
                os.fsync(handle)
        finally:
            os.close(handle)


def tighten(folders: Iterable[Path], files: Iterable[Path]) -> None:
    """Take from others what they may read of these. What cannot be changed stays as it is."""
    for path in (*folders, *files):
        with contextlib.suppress(OSError):
            _tighten(path)


def _tighten(path: Path) -> None:
    mode = path.lstat().st_mode
    wanted = FOLDER if stat.S_ISDIR(mode) else FILE
    if (stat.S_ISDIR(mode) or stat.S_ISREG(mode)) and stat.S_IMODE(mode) & ~wanted:
        _set_mode(path, wanted)


def _set_mode(path: Path, mode: int) -> None:
    if os.name == "posix":
        with contextlib.suppress(OSError):  # a stick that knows no rights
            os.chmod(path, mode)
