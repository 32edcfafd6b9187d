"""With voice and sound on there is no network either, and nobody speaks on after us."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the kernel by strace"),
]

# What Qt does with the same files by itself: the check sees it.
CONTROL = """
import sys
from pathlib import Path
from coach_app.ui.sound import file_check, offline
offline.offline = lambda: None
file_check.offline = lambda: None
from tests.proof import planted_sound_child
planted_sound_child.main(Path(sys.argv[1]))
"""
# A program that speaks for ever, under the name of ours.
ENDLESS = """#!/bin/sh
case "$1" in --voices*) echo Pty Language; echo " 5 nl -- Dutch"; exit 0;; esac
echo $$ > "{pid}"
exec yes sound
"""
SPEAKS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from coach_app.ui.sound.box import SoundBox
from coach_app.ui.sound.voice import Voice
SoundBox.open = lambda self: True
app = QApplication([])
voice = Voice("nl", 0.5)
voice.say("Adem in.")
app.exec()
"""


def traced(trace: Path, *command: str) -> tuple[list[str], str]:
    """The lines that name an internet address family, and what was printed."""
    done = subprocess.run(
        ["strace", "-f", "-e", "trace=network", "-o", str(trace), *command],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PULSE_SERVER": "tcp:127.0.0.1:9"},
        check=True,
        capture_output=True,
        text=True,
    )
    lines = trace.read_text(errors="replace").splitlines()
    assert lines, "the trace is empty: nothing was watched"
    return [line for line in lines if "AF_INET" in line], done.stdout


@pytest.fixture
def multimedia():
    asked = [sys.executable, "-c", "from PySide6 import QtMultimedia"]
    if subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("no sound library here")


@pytest.mark.usefixtures("multimedia")
def test_sound_and_voice_open_no_internet_socket(tmp_path):
    command = [sys.executable, "-m", "tests.proof.planted_sound_child", str(tmp_path)]
    calls, said = traced(tmp_path / "sound.trace", *command)
    assert calls == []
    print(said)  # shows whether this computer has a device and a voice


@pytest.mark.usefixtures("multimedia")
def test_the_check_sees_what_a_planted_sound_would_do(tmp_path):
    calls, _ = traced(tmp_path / "control.trace", sys.executable, "-c", CONTROL, str(tmp_path))
    assert any(re.search(r"127\.0\.0\.1", line) for line in calls)


def gone(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_the_voice_ends_with_us(tmp_path, end):
    fake, noted = tmp_path / "espeak-ng", tmp_path / "pid"
    fake.write_text(ENDLESS.format(pid=noted))
    fake.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    ours = subprocess.Popen(
        [sys.executable, "-c", SPEAKS],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PATH": path},
    )
    until = time.monotonic() + 30
    while not (noted.exists() and noted.read_text().strip()):
        assert time.monotonic() < until, "it never spoke"
        time.sleep(0.05)
    speaker = int(noted.read_text())
    assert not gone(speaker)
    ours.send_signal(end)
    ours.wait(10)
    until = time.monotonic() + 10
    while not gone(speaker):
        assert time.monotonic() < until, "it speaks on after us"
        time.sleep(0.05)
