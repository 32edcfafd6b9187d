"""The pictures of the client screen at 1920 x 1080: one frame of each, painting them beforehand,
what they hold in memory; and the breathing sun against a bare circle of the same change.

Frames are measured in processor time: what else runs on the machine does not count.

    python -m benchmarks.scenery
"""

from __future__ import annotations

import time

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.timing import line, median, percentile, timed

SIZE = (1920, 1080)
FRAME_AIM = 4.0  # ms
FRAMES = 240
# Exercise, steps to skip, seconds into the step, place.
SURFACES = (
    ("breathing sun", "R01", 1, 1.0, ""),
    ("breathing wave", "R02", 1, 1.0, ""),
    ("breathing square", "R05", 1, 1.0, ""),
    ("bell that fades", "R14", 1, 0.2, ""),
    ("rings on the mere", "R15", 3, 1.0, ""),
    ("slow waves", "R17", 1, 1.0, ""),
    ("sea", "R10", 1, 1.0, "sea"),
    ("garden", "R10", 1, 1.0, "garden"),
    ("body, tense and let go", "R06", 3, 4.5, ""),
    ("body, all of it warm", "R08", 9, 1.0, ""),
    ("moth", "R12", 1, 0.9, ""),
    ("shaking loose", "R18", 4, 1.0, ""),
)


def stage(key: str, skip: int, place: str):
    """A page at one step, on a clock that the measure moves."""
    from coach_app.exercises import load_exercises
    from coach_app.ui.client_view.kit.texts import ClientTexts
    from coach_app.ui.client_view.player.keeper import RunKeeper
    from coach_app.ui.client_view.player.kit import Kit
    from coach_app.ui.client_view.player.options import PlayerOptions
    from coach_app.ui.client_view.player.page import PlayPage
    from coach_app.ui.client_view.player.session import PlaySession, for_client
    from coach_app.ui.client_view.window import ClientWindow

    exercise, clock = load_exercises()[key], [100.0]
    session = PlaySession(
        exercise, Kit(ClientTexts("nl"), for_client(exercise)), PlayerOptions(),
        clock=lambda: clock[0],
    )  # fmt: skip
    keeper = RunKeeper(None, exercise, "nl", client_id=None)
    if place:
        keeper.answers["scene"] = [place]
    page = PlayPage(session, keeper)
    window = ClientWindow()
    window.resize(*SIZE)
    window.set_page(page)
    window.show()
    page.begin()
    for _ in range(skip):
        session.next()
    QApplication.processEvents()
    page._frames.stop()
    return window, page, session, clock


class Frames:
    """Draws into an image only what a surface asks to have repainted."""

    def __init__(self, surface: QWidget) -> None:
        self.surface = surface
        self.image = QImage(*SIZE, QImage.Format.Format_RGB32)
        self.box = QRect()
        surface.update = self._asked  # type: ignore[method-assign]

    def _asked(self, *box: object) -> None:
        asked = box[0] if box and isinstance(box[0], QRect) else self.surface.rect()
        self.box = self.box.united(asked)

    def draw(self) -> float | None:
        """Milliseconds; None where nothing had changed."""
        box, self.box = self.box.intersected(self.surface.rect()), QRect()
        if box.isEmpty():
            return None
        begun = time.thread_time()
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(box)
        self.surface.paint_part(painter, box)
        painter.end()
        return (time.thread_time() - begun) * 1000


def frames(name: str, key: str, skip: int, into: float, place: str) -> list[float]:
    window, page, session, clock = stage(key, skip, place)
    drawn = Frames(page.surface)
    clock[0] += into
    took: list[float] = []
    for _ in range(FRAMES):
        clock[0] += 1 / 60
        page.surface.show_now(session.playback.now())
        one = drawn.draw()
        if one is not None:
            took.append(one)
    window.close_for_good()
    line(
        f"frame at 1080p, {name}",
        f"{median(took):.2f} · {percentile(took, 0.95):.2f} · {percentile(took, 0.99):.2f} ms",
        f"{FRAME_AIM:.0f} (median · p95 · p99; {len(took)} of {FRAMES} drawn)",
    )
    return took


def bare_circle() -> list[float]:
    """A flat disc that grows and sinks as the sun does, on a flat ground."""
    import math

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor

    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    took = []
    for number in range(FRAMES):
        radius = 150 + 76 * (1 - math.cos(2 * math.pi * number / 600)) / 2
        begun = time.thread_time()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRect(630, 100, 660, 660))  # as large as what the sun changes
        painter.fillRect(630, 100, 660, 660, QColor("#F0EFE6"))
        painter.setBrush(QColor("#C3D2B2"))
        painter.drawEllipse(QPointF(960, 440), radius, radius)
        painter.end()
        took.append((time.thread_time() - begun) * 1000)
    return took


def before_hand() -> None:
    """Painting the pictures in the background, and what they hold."""
    from coach_app.ui.scenery.pictures import PAINTED, PLACES, Wanted, painted

    slowest, whole = 0.0, 0
    for name in (*PAINTED, *PLACES):
        took = timed(lambda name=name: painted(Wanted(name, *SIZE)), 1, warm=0)[0]
        slowest = max(slowest, took)
        if name in ("sky", "land", "bench", "sea", "hill", "wood"):
            line(f"painting {name} at 1080p, off the window's thread", f"{took:.0f} ms")
    line("  the slowest of all", f"{slowest:.0f} ms")
    whole = 2 * SIZE[0] * SIZE[1] * 4
    for radius in range(150, 227, 4):
        whole += (2 * round(radius * 1.44 + 2)) ** 2 * 4 + (2 * radius) ** 2 * 4
    line("  memory: sky, land and the sun's light", f"{whole / 2**20:.0f} MB", "80")


def run(_app: QApplication) -> None:
    from coach_app.ui import theme
    from coach_app.ui.scenery.prepared import PREPARED

    theme.apply(_app, "light", 100, False)
    before_hand()
    was, PREPARED.at_once = PREPARED.at_once, True
    bare = bare_circle()
    for number, one in enumerate(SURFACES):
        took = frames(*one)
        if number == 0:
            line(
                "  its painting alone, against that of one flat disc",
                f"{median(took) / median(bare):.2f}",
            )
    PREPARED.at_once = was
    PREPARED.forget()


def main() -> None:
    from coach_app.ui import language

    app = QApplication([])
    language.install("nl")
    run(app)


if __name__ == "__main__":
    main()
