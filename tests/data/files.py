"""What tests of refusals share: the files of a folder before and after."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from coach_app.errors import UserError


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file by name, with the sum of its content."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def refused(folder: Path, code: str, act: Callable[[], object]) -> None:
    """``act`` gives its sentence, and no file has changed."""
    before = fingerprint(folder)
    with pytest.raises(UserError) as caught:
        act()
    assert caught.value.code == code
    assert caught.value.what.endswith(".")
    assert caught.value.do.endswith(".")
    assert fingerprint(folder) == before


def disk_events(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """From now on: what is made sure to be on the disk ("sync"), and what gets its name."""
    events: list[tuple[str, str]] = []
    sync, put = os.fsync, os.replace

    def fsync(handle: int) -> None:
        where = Path(f"/proc/self/fd/{handle}")
        events.append(("sync", where.resolve().name if where.exists() else "?"))
        sync(handle)

    def replace(source: Path, target: Path) -> None:
        events.append(("name", Path(target).name))
        put(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    return events


def sealed(body: object) -> bytes:
    """A header as somebody writes it who can make the sum right."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return json.dumps({"h": body, "sha256": hashlib.sha256(text.encode()).hexdigest()}).encode()


class FakeClock:
    """The time that wrong passphrases have to wait by."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from coach_app.data.keyring.tries import TRIES

        self.now = 1000.0
        monkeypatch.setattr(TRIES, "_clock", lambda: self.now)
