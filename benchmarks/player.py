"""The player: frame times beside a writing vault, drift, processor use beside a bare circle;
the canvas at ten thousand points; how long the sounds take to make.

    python -m benchmarks.player [--drift 600]     # with a true-speed drift over so many seconds
"""

from __future__ import annotations

import itertools
import math
import sys
import tempfile
import threading
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPointF, QTimer, QVariantAnimation
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import fill
from benchmarks.timing import line, median

SECONDS = 12.0


class Bare(QWidget):
    """The least that can be drawn: one flat disc that follows an animation."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[float] = []
        self._part = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(5000)
        self._animation.setLoopCount(-1)
        self._animation.valueChanged.connect(self._step)
        self._animation.start()

    def _step(self, value: float) -> None:
        self._part = value
        self.update()

    def paintEvent(self, event) -> None:
        self.frames.append(time.perf_counter())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("#F0EFE6"))
        painter.setBrush(QColor("#C3D2B2"))
        # As large as the breathing shape, and as it swells and sinks.
        radius = 116 + 117 * (1 - math.cos(2 * math.pi * self._part)) / 2
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)
        painter.end()


def spin(seconds: float) -> float:
    """Let Qt run; answers the processor time used, per second."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    used, begun = time.process_time(), time.perf_counter()
    loop.exec()
    return (time.process_time() - used) / (time.perf_counter() - begun)


def intervals(frames: list[float]) -> list[float]:
    return [(b - a) * 1000 for a, b in itertools.pairwise(frames)]


def breathing_page(clock=time.monotonic):
    from coach_app.exercises import load_exercises
    from coach_app.ui.client_view.kit.texts import ClientTexts
    from coach_app.ui.client_view.player.keeper import RunKeeper
    from coach_app.ui.client_view.player.kit import Kit
    from coach_app.ui.client_view.player.options import PlayerOptions
    from coach_app.ui.client_view.player.page import PlayPage
    from coach_app.ui.client_view.player.session import PlaySession, for_client
    from coach_app.ui.client_view.window import ClientWindow

    exercise = load_exercises()["R01"]
    kit = Kit(ClientTexts("nl"), for_client(exercise))
    session = PlaySession(exercise, kit, PlayerOptions(), clock=clock)
    page = PlayPage(session, RunKeeper(None, exercise, "nl", client_id=None))
    window = ClientWindow()
    window.resize(1280, 800)
    window.set_page(page)
    window.show()
    page.begin()
    session.next()  # to the breathing
    return window, page, session


class Writer(threading.Thread):
    """Another part of the program writes notes all the while."""

    def __init__(self, practice, meeting: str) -> None:
        super().__init__(daemon=True)
        self._practice, self._meeting = practice, meeting
        self.on = True

    def run(self) -> None:
        number = 0
        while self.on:
            number += 1
            self._practice.notes.save(self._meeting, shared=f"regel {number} " * 40)
            time.sleep(0.05)


def run(app: QApplication) -> None:
    from coach_app.ui import theme

    theme.apply(app, "light", 100, False)
    bare = Bare()
    bare.resize(1280, 800)
    bare.show()
    spin(1)
    bare_use = spin(SECONDS)
    bare.close()
    window, _page, session = breathing_page()
    spin(4)  # the landscape is painted meanwhile, as during the three stones
    use = spin(SECONDS)
    line("processor, breathing ÷ bare circle", f"{use / bare_use:.2f}  (aim 1.2)")
    with tempfile.TemporaryDirectory() as scratch:
        practice = fill.make_vault(Path(scratch) / "vault")
        client = fill.one_client(practice, "Anna Voorbeeld")
        course = practice.courses.current(client)
        writer = Writer(practice, practice.meetings.of_course(course.id)[0].id)
        writer.start()
        paints: list[float] = []
        session.ticked.connect(lambda _now: paints.append(time.perf_counter()))
        spin(SECONDS)
        writer.on = False
        writer.join()
        practice.close()
    steps = sorted(intervals(paints))
    line("ticks of breathing beside a writing vault", f"median {median(steps):.1f} ms")
    line("  p99", f"{steps[int(len(steps) * 0.99)]:.1f} ms  (aim 18)")
    drift(session, 0)
    window.close_for_good()
    canvas()


def drift(session, seconds: float) -> None:
    """Where the pacer stands against the clock, at true speed."""
    into = session.playback.now().into
    begun = time.monotonic()
    into = session.playback.now().into
    spin(max(2.0, seconds))
    gone = time.monotonic() - begun
    off = abs((session.playback.now().into - into) - gone) * 1000
    line(f"drift after {gone:.0f} s at true speed", f"{off:.2f} ms  (aim 20 after 600 s)")


def canvas() -> None:
    from coach_app.ui.widgets.drawing.canvas import DrawingCanvas

    board = DrawingCanvas()
    board.resize(1184, 560)
    board.show()
    QApplication.processEvents()
    took: list[float] = []
    points = 0
    while points < 10_000:
        board.begin(QPointF(20, 20 + points % 500))
        for number in range(1, 200):
            at = QPointF(20 + number * 5.7, 20 + (points + number * 13) % 520)
            begun = time.perf_counter()
            board.extend(at)
            took.append((time.perf_counter() - begun) * 1000)
            points += 1
        board.end()
    line("canvas, a point at ten thousand", f"median {median(took[-2000:]):.2f} ms  (aim 1)")
    begun = time.perf_counter()
    board.undo()
    board.grab()
    line("canvas, one step back", f"{(time.perf_counter() - begun) * 1000:.0f} ms")
    board.close()


def main() -> None:
    from coach_app.ui import language, theme

    app = QApplication([])
    language.install("nl")
    theme.apply(app, "light", 100, False)
    if "--drift" in sys.argv:
        seconds = float(sys.argv[sys.argv.index("--drift") + 1])
        window, _page, session = breathing_page()
        session.playback.extend(seconds)
        drift(session, seconds)
        window.close_for_good()
    else:
        run(app)


if __name__ == "__main__":
    main()
