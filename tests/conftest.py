"""Fixtures: every test gets its own folders, vaults are real and encrypted."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from tests.proof.table.plugin import proof_row

__all__ = ["proof_row"]  # a fixture: rows for the table of `make proof`

os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")
# Pages draw the same on every machine.
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ["LC_ALL"] = "C.UTF-8"
# How fast an example is says something of the machine, not of the program.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")

PASSPHRASE = "een twee drie vier vijf zes"
TODAY = dt.date(2026, 3, 10)  # a Tuesday, the day of the pictures in the design


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for settings, vault and logs; nothing touches the real one."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("COACH_APP_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_speaker(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    """Exercises sound by default; what is shown must not hang on whoever has a speaker."""
    if "qapp" in request.fixturenames:
        play = "coach_app.ui.client_view.exercise_play.ExercisePlay.make_sound"
        monkeypatch.setattr(play, lambda self: None)


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch):
    """No measuring of Argon2, and wrong passphrases of one test do not slow down the next."""
    from coach_app.data.keyring import calibrate
    from coach_app.data.keyring.tries import TRIES
    from coach_app.data.storage.keys import FAST_KDF

    monkeypatch.setattr(calibrate, "calibrated", lambda: FAST_KDF)
    TRIES.right()


@pytest.fixture(autouse=True)
def _let_widgets_go():
    """What a test closed is really gone before the next one."""
    yield
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture(scope="session")
def vault_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One empty vault, copied by every test that wants one: migrating costs time."""
    from coach_app.data.vault import FAST_KDF, Vault

    folder = tmp_path_factory.mktemp("template") / "vault"
    vault, _ = Vault.create(folder, PASSPHRASE, kdf=FAST_KDF)
    vault.close()
    return folder


@pytest.fixture(scope="session")
def vault_key(vault_template: Path) -> bytes:
    """What its passphrase gives: Argon2 takes a third of the time of an opening."""
    from coach_app.data.vault import unlock_with_passphrase

    return bytes(unlock_with_passphrase(vault_template, PASSPHRASE))


@pytest.fixture
def vault(vault_template: Path, vault_key: bytes, tmp_path: Path):
    """An open, empty vault with the passphrase of `passphrase`."""
    from coach_app.data.vault import DataKey, Vault

    folder = tmp_path / "vault"
    shutil.copytree(vault_template, folder)
    opened = Vault.open(folder, DataKey(vault_key))
    yield opened
    opened.close()


@pytest.fixture
def practice(vault):
    from coach_app.data.practice import Practice

    opened = Practice(vault)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """The demo practice of TODAY, made once: its folder and its data key."""
    from coach_app.demo.practice import make_demo

    folder = tmp_path_factory.mktemp("demo") / "vault"
    vault, practice = make_demo(folder, "nl", TODAY)
    key = bytes(vault.key())
    practice.close()
    return folder, key


@pytest.fixture
def demo(demo_template: tuple[Path, bytes], tmp_path: Path):
    """A fresh copy of the demo practice."""
    from coach_app.data.practice import Practice
    from coach_app.data.vault import DataKey, Vault

    source, key = demo_template
    folder = tmp_path / "demo-vault"
    shutil.copytree(source, folder)
    practice = Practice(Vault.open(folder, DataKey(key)))
    yield practice
    practice.close()


@pytest.fixture
def look(qapp):
    """The theme in its light form at 100 %, in Dutch."""
    from coach_app.ui import language, theme

    language.install("nl")
    theme.apply(qapp, "light", 100, True)
    return theme


def _context(practice, home: Path):
    from coach_app.settings import SettingsFile
    from coach_app.ui.context import Context
    from tests.fakes import FakeWindow

    window = FakeWindow()
    return Context(practice=practice, settings=SettingsFile(home / "config"), window=window)


@pytest.fixture
def ctx(practice, home: Path, look):
    """What pages are given, over an empty practice."""
    return _context(practice, home)


@pytest.fixture
def demo_ctx(demo, home: Path, look):
    """What pages are given, over the demo practice."""
    return _context(demo, home)
