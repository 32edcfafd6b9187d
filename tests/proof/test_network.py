"""The app makes no network connection: its system calls say so.

Python-level guards do not see Qt's own sockets, so this asks the kernel.
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.proof

CONTROL = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QTcpSocket
app = QCoreApplication([])
link = QTcpSocket()
link.connectToHost("127.0.0.1", 9)
link.waitForConnected(200)
"""


def internet_calls(trace: Path, *command: str) -> list[str]:
    """The lines of the trace that name an internet address family."""
    subprocess.run(
        ["strace", "-f", "--seccomp-bpf", "-e", "trace=network", "-o", str(trace), *command],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    lines = trace.read_text(errors="replace").splitlines()
    assert lines, "the trace is empty: nothing was watched"
    return [line for line in lines if "AF_INET" in line]


def test_the_whole_tour_opens_no_internet_socket(tmp_path):
    command = [sys.executable, "-m", "tests.tour", str(tmp_path / "tour"), "--quick"]
    assert internet_calls(tmp_path / "tour.trace", *command) == []
    assert list((tmp_path / "tour").glob("*.png")), "the tour drew nothing"


def test_the_check_sees_a_program_that_does(tmp_path):
    calls = internet_calls(tmp_path / "control.trace", sys.executable, "-c", CONTROL)
    assert calls
