"""A backup while the coach types: frame times of the window, with and without one under way.

python -m benchmarks.copies
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import fill
from benchmarks.player import intervals, spin
from benchmarks.timing import line, median, percentile

NOTES = 20_000
SECONDS = 8.0
FRAME, KEY = 16, 90  # ms: a frame at sixty hertz, and somebody who types fast
AIM = 34.0  # ms, p99


class Pulse(QWidget):
    """Draws at every frame and notes when."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.frames: list[float] = []
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self.update)
        self._timer.start()

    def paintEvent(self, _event) -> None:
        self.frames.append(time.perf_counter())


class Copying(threading.Thread):
    """One backup after another, as the task of the program makes them."""

    def __init__(self, practice, place) -> None:
        super().__init__(daemon=True)
        self._practice, self._place = practice, place
        self.on, self.made, self.seconds = True, 0, 0.0

    def run(self) -> None:
        while self.on:
            begun = time.perf_counter()
            self._practice.copies.make(self._place)
            self.seconds = time.perf_counter() - begun
            self.made += 1


def run(app: QApplication) -> None:
    from coach_app.data.storage.shelf.second_place import SecondPlace
    from coach_app.settings import SettingsFile
    from coach_app.ui.window import MainWindow

    with tempfile.TemporaryDirectory() as scratch:
        practice = fill.make_vault(Path(scratch) / "vault")
        client = fill.one_client(practice, "Anna Voorbeeld", extra=41)
        course = practice.courses.current(client)
        held = [m for m in practice.meetings.of_course(course.id) if m.status == "held"]
        fill.copy_client(practice, NOTES // len(held))
        stick = Path(scratch) / "stick"
        stick.mkdir()
        window = MainWindow(practice, SettingsFile(Path(scratch)), demo=True)
        window.show()
        window.go("meeting", meeting_id=held[0].id)
        area = window.page.shared.area
        area.setFocus()
        typing = QTimer()
        typing.setInterval(KEY)
        typing.timeout.connect(lambda: QTest.keyClicks(area, "a"))
        typing.start()
        pulse = Pulse(window)
        pulse.setGeometry(0, 0, 8, 8)
        pulse.show()
        spin(2)
        for name, copies in (("typing", None), ("typing beside a backup", practice.copies)):
            pulse.frames.clear()
            copying = Copying(practice, SecondPlace(stick)) if copies is not None else None
            if copying is not None:
                copying.start()
            spin(SECONDS)
            steps = intervals(pulse.frames)
            line(f"frames, {name}: median", f"{median(steps):.1f} ms")
            line("  p99", f"{percentile(steps, 0.99):.1f} ms", f"{AIM:.0f} ms")
            line("  longest", f"{max(steps):.1f} ms")
            if copying is not None:
                copying.on = False
                copying.join()
                size = practice.copies.backups.last().size / 1e6
                line(f"  {copying.made} backups of {size:.0f} MB", f"{copying.seconds:.1f} s each")
        typing.stop()
        window.close()
        practice.close()


if __name__ == "__main__":
    os.environ.setdefault("COACH_APP_HOME", tempfile.mkdtemp(prefix="bench-"))
    application = QApplication([])
    from coach_app.ui import language, theme

    language.install("nl")
    theme.apply(application, "light", 100, True)
    run(application)
    sys.exit(0)
