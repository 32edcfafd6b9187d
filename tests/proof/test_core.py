"""A crash leaves no picture of the memory, and its traces hold no word of a client."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

WORD = "Zonderlinghof"
ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="asks this system for its core dumps"
)

# As a generous system starts it: dumps of any size are wanted.
WANTED = """
import resource
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
"""
CRASH = "import os\nkept = ''.join(['Zonder', 'ling', 'hof']).encode()\nos.abort()\n"
FORBID = "from coach_app import no_dumps\nno_dumps.forbid()\n"
CHILD = "import subprocess, sys\nsubprocess.run([sys.executable, '-c', sys.argv[1]])\n"

# The whole program: unlocks, keeps a client with the word in his name, shows him, and crashes.
PROGRAM = """
import faulthandler, os, signal, sys
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
        QTimer.singleShot(0, crash)

def unlock():
    panel = desks[0].program.unlock_page.passphrase
    panel.field.setText(os.environ["WORDS"])
    panel.submit()

def crash():
    from coach_app.data.views import ClientFields
    session = desks[0].program.session
    name = "".join(["Zonder", "ling", "hof"])
    client = session.practice.clients.create(ClientFields(name=name, private=name))
    session.window.go("client", client_id=client)
    os.kill(os.getpid(), signal.SIGSEGV)

trace.stamp = stamp
sys.exit(app.main(["--vault", os.environ["VAULT"]]))
"""


def holding(folder: Path) -> list[str]:
    """The files below a folder with the word in them; a dump is told from all others."""
    return sorted(
        path.name
        for path in folder.rglob("*")
        if path.is_file() and WORD.encode() in path.read_bytes()
    )


def run(script: str, folder: Path, *arguments: str, **more: str) -> int:
    folder.mkdir(exist_ok=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **more}
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    return done.returncode


@pytest.fixture
def control(tmp_path: Path) -> None:
    """This system does write dumps, and the word would stand in one."""
    if Path("/proc/sys/kernel/core_pattern").read_text().startswith(("|", "/")):
        pytest.skip("dumps of this system go elsewhere")
    run(WANTED + CRASH, tmp_path / "control")
    if not holding(tmp_path / "control"):
        pytest.skip("this system writes no dumps")


def test_a_crash_leaves_no_core(tmp_path, control):
    assert run(WANTED + FORBID + CRASH, tmp_path / "ours") == -signal.SIGABRT
    assert list((tmp_path / "ours").iterdir()) == []


def test_nor_does_a_crash_of_what_it_started(tmp_path, control):
    run(WANTED + CHILD, tmp_path / "without", CRASH)
    assert holding(tmp_path / "without") != []
    run(WANTED + FORBID + CHILD, tmp_path / "ours", CRASH)
    assert list((tmp_path / "ours").iterdir()) == []


def test_the_limit_cannot_be_raised_again_and_others_of_this_user_cannot_look_in(tmp_path):
    script = FORBID + (
        "import ctypes, resource\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "(0, 0) 0"


@pytest.mark.proof
def test_the_whole_program_with_an_open_client_leaves_none(home, vault_template, tmp_path):
    import shutil

    folder = tmp_path / "vault"
    shutil.copytree(vault_template, folder)
    where = {"VAULT": str(folder), "WORDS": "een twee drie vier vijf zes"}
    code = run(WANTED + PROGRAM, tmp_path / "here", COACH_APP_HOME=str(home), **where)
    assert code == -signal.SIGSEGV
    assert list((tmp_path / "here").iterdir()) == []
    assert "Segmentation fault" in (home / "log" / "crash.log").read_text()
    assert holding(tmp_path) == []
