"""The program in a process of its own: what is loaded, what is printed, what it leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

# Unlocks by itself as soon as everything is loaded, then tells what was imported.
UNLOCK = """
import os, sys
from PySide6.QtCore import QTimer
from coach_app import app
from coach_app.ui import trace

desks = []
first = app.Desk.__init__
def remember(self, *given):
    first(self, *given)
    desks.append(self)
app.Desk.__init__ = remember

def stamp(name):
    if name == "ready":
        QTimer.singleShot(0, unlock)
    if name == "usable":
        heavy = {"numpy", "pyqtgraph", "alembic", "zxcvbn", "PySide6.QtNetwork",
                 "PySide6.QtPrintSupport", "qtawesome"}
        print("loaded", sorted(heavy & set(sys.modules)), flush=True)
        QTimer.singleShot(0, desks[0].program.close)

def unlock():
    panel = desks[0].program.unlock_page.passphrase
    panel.field.setText(os.environ["WORDS"])
    panel.submit()

trace.stamp = stamp
sys.exit(app.main(["--vault", os.environ["VAULT"]]))
"""


def environment(home: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "COACH_APP_HOME": str(home), **more}


def test_nothing_heavy_is_loaded_when_the_window_is_up(home, folder, passphrase):
    done = subprocess.run(
        [sys.executable, "-c", UNLOCK],
        env=environment(home, VAULT=str(folder), WORDS=passphrase),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "loaded []" in done.stdout


def test_stamps_come_in_order(home, folder):
    run = subprocess.Popen(
        [sys.executable, "-m", "coach_app", "--vault", str(folder)],
        env=environment(home, COACH_APP_TRACE_START="1"),
        stderr=subprocess.PIPE,
        text=True,
    )
    names = []
    assert run.stderr is not None
    for line in run.stderr:
        if line.startswith("start "):
            names.append(line.split()[1])
        if names and names[-1] == "ready":
            break
    assert names == ["python", "painted", "page", "ready"]
    run.send_signal(signal.SIGTERM)
    assert run.wait(20) == 0


def test_a_second_start_says_so_and_ends(home, folder):
    first = subprocess.Popen(
        [sys.executable, "-m", "coach_app", "--vault", str(folder)],
        env=environment(home, COACH_APP_TRACE_START="1"),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert first.stderr is not None
    for line in first.stderr:
        if " ready " in line:
            break
    second = subprocess.run(
        [sys.executable, "-m", "coach_app", "--vault", str(folder)],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert second.returncode == 0
    assert "already open" in second.stderr
    first.kill()  # kill -9: the lock it leaves is reclaimed
    first.wait(10)
    third = subprocess.Popen(
        [sys.executable, "-m", "coach_app", "--vault", str(folder)],
        env=environment(home, COACH_APP_TRACE_START="1"),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert third.stderr is not None
    assert any(" ready " in line for line in iter(third.stderr.readline, ""))
    third.send_signal(signal.SIGTERM)
    assert third.wait(20) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc and X variables")
def test_without_a_screen_it_is_one_line_and_code_3(home):
    bare = {
        name: value
        for name, value in environment(home).items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "coach_app"],
        env=bare,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="exec is for POSIX")
def test_locking_replaces_the_program_in_the_same_process(home, folder, passphrase):
    script = UNLOCK.replace(
        "QTimer.singleShot(0, desks[0].program.close)",
        "QTimer.singleShot(0, desks[0].program.session.window.lock)",
    )
    run = subprocess.Popen(
        [sys.executable, "-c", script],
        env=environment(
            home,
            VAULT=str(folder),
            WORDS=passphrase,
            COACH_APP_TRACE_START="1",
            PYTHONUNBUFFERED="1",
        ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.stderr is not None
    names = []
    until = time.monotonic() + 60
    while time.monotonic() < until and "ready" not in names:
        line = run.stderr.readline()
        if line.startswith("start "):
            names.append(line.split()[1])
    # The first run has its own stamps taken away; these come from the one started anew.
    assert names == ["python", "painted", "page", "ready"]
    command = Path(f"/proc/{run.pid}/cmdline")
    if command.exists():
        assert command.read_bytes().split(b"\0")[1:5] == [
            b"-m",
            b"coach_app",
            b"--vault",
            os.fsencode(folder),
        ]
    run.send_signal(signal.SIGTERM)
    assert run.wait(20) == 0
