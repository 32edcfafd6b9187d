"""The app makes no network connection: its system calls say so. And what the tour leaves on disk.

Python-level guards do not see Qt's own sockets, so this asks the kernel.
"""

import os
import stat
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.proof.test_exercise_traces import SPACES
from tests.proof.test_strings import readable

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
# Somebody of the demo practice, as it stands in notes and profiles.
TOLD = ["Carla Fictief", "Margriet Voorbeeld", "Praktijk De Heide", "eerste keer koor"]


@dataclass
class Watched:
    """What a program did: system calls of the network, and files that others might read."""

    calls: list[str] = field(default_factory=list)
    words: set[tuple[str, str]] = field(default_factory=set)
    open_to_others: set[str] = field(default_factory=set)
    files: int = 0

    @property
    def internet(self) -> list[str]:
        return [line for line in self.calls if "AF_INET" in line]

    def look(self, disk: Path) -> None:
        self.words.update(readable(disk, TOLD))
        paths = list(disk.rglob("*"))
        self.files = max(self.files, len(paths))
        for path in paths:
            mode = path.lstat().st_mode
            ours = "vault" in str(path) or "demo" in str(path) or "config" in str(path)
            if ours and not stat.S_ISLNK(mode) and mode & 0o077:
                self.open_to_others.add(f"{path.name} {stat.S_IMODE(mode):o}")


def watch(scratch: Path, *command: str) -> Watched:
    """Run it under strace with its own places for files, which are looked at all the while."""
    seen, over = Watched(), threading.Event()
    disk, trace = scratch / "disk", scratch / "trace"
    spaces = {name: str(disk / name.lower()) for name in SPACES}
    for place in spaces.values():
        Path(place).mkdir(parents=True, mode=0o700)

    def look() -> None:
        while not over.wait(0.2):
            try:
                seen.look(disk)
            except FileNotFoundError:  # gone between the list and the look
                continue

    looker = threading.Thread(target=look)
    looker.start()
    try:
        subprocess.run(
            ["strace", "-f", "--seccomp-bpf", "-e", "trace=network", "-o", str(trace), *command],
            cwd=ROOT,
            env={**os.environ, **spaces, "PYTHONPATH": str(ROOT)},
            check=True,
            stdout=subprocess.DEVNULL,
            timeout=240,  # strace waits for whatever the program has started
            umask=0,
        )
    finally:
        over.set()
        looker.join()
    seen.look(disk)
    seen.calls = trace.read_text(errors="replace").splitlines()
    assert seen.calls, "the trace is empty: nothing was watched"
    return seen


@pytest.fixture(scope="module")
def tour(tmp_path_factory) -> Watched:
    scratch = tmp_path_factory.mktemp("tour")
    out = scratch / "pictures"
    seen = watch(scratch, sys.executable, "-m", "tests.tour", str(out), "--quick")
    assert list(out.glob("*.png")), "the tour drew nothing"
    return seen


def test_the_whole_tour_opens_no_internet_socket(tour, proof_row):
    proof_row("proof: network", tries=len(tour.calls), lost=len(tour.internet))
    assert tour.internet == []


def test_the_check_sees_a_program_that_does(tmp_path):
    assert watch(tmp_path, sys.executable, "-c", CONTROL).internet


def test_no_word_of_the_tour_stands_readable_in_any_file(tour, proof_row):
    assert tour.files > 20, "nothing was written where it was looked"
    proof_row("proof: strings", tries=tour.files, lost=len(tour.words))
    assert tour.words == set()


def test_nothing_that_the_tour_writes_is_open_to_others(tour, proof_row):
    """With a umask of 0: what keeps others out is the program itself."""
    proof_row("point 10", tries=tour.files, lost=len(tour.open_to_others))
    assert tour.open_to_others == set()
