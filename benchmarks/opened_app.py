"""The real app on a vault, with the passphrase typed by a program; ends when usable."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.fill import PASSPHRASE
from coach_app import app
from coach_app.ui.start import trace

real_stamp = trace.stamp
state: dict[str, object] = {}


def stamp(name: str) -> None:
    real_stamp(name)
    if name == "ready":
        QTimer.singleShot(0, unlock)
    if name == "usable":
        QTimer.singleShot(0, leave)


def unlock() -> None:
    program = state["program"]
    panel = program.unlock_page.passphrase
    panel.edit.setText(PASSPHRASE)
    panel.submit()


def leave() -> None:
    sys.stderr.flush()
    time.sleep(0)
    QApplication.exit(0)


trace.stamp = stamp
real_start = app.Program.start


def start(program):
    state["program"] = program
    return real_start(program)


app.Program.start = start
sys.exit(app.main(["--vault", sys.argv[1]]))
