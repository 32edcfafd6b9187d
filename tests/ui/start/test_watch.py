"""What locks by itself: idle time, a screen left covered, sleep."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coach_app.ui.shell.watch import COVERED, JUMP, IdleWatch


class Clocks:
    """Two clocks that only move when told."""

    def __init__(self) -> None:
        self.wall = self.mono = 1_000.0

    def pass_by(self, seconds: float) -> None:
        self.wall += seconds
        self.mono += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def watch(qapp, clocks: Clocks):
    covered = {"now": False}
    made = IdleWatch(lambda: 5, lambda: covered["now"])
    made._clock, made._wall = lambda: clocks.mono, lambda: clocks.wall
    made.covered = covered
    made.said = []
    made.idle.connect(lambda: made.said.append("idle"))
    made.slept.connect(lambda: made.said.append("slept"))
    made.covered_long.connect(lambda: made.said.append("covered"))
    made.start()
    yield made
    made.stop()


def wait(watch, clocks: Clocks, seconds: float) -> None:
    """Let time go by in ticks of two seconds, as the real timer does."""
    for _ in range(int(seconds / 2)):
        clocks.pass_by(2)
        watch.look()


def test_five_minutes_without_input_is_idle(watch, clocks):
    wait(watch, clocks, 298)
    assert watch.said == []
    wait(watch, clocks, 2)
    assert watch.said == ["idle"]


def test_a_key_or_the_mouse_starts_the_time_anew(watch, clocks, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch.look()
    for act in (
        lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_A),
        lambda: QTest.mouseMove(window.windowHandle(), QPoint(40, 30)),
        lambda: QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton),
    ):
        wait(watch, clocks, 270)
        act()
        qtbot.wait(5)
        wait(watch, clocks, 20)
        assert watch.said == []


def test_a_jump_of_the_wall_clock_is_sleep(watch, clocks):
    """On Linux the monotonic clock stands still while the laptop sleeps."""
    clocks.wall += JUMP + 5
    clocks.mono += 2
    watch.look()
    assert watch.said == ["slept"]


def test_a_jump_of_both_clocks_is_sleep_too(watch, clocks):
    clocks.pass_by(3600)
    watch.look()
    assert watch.said == ["slept"]


def test_two_minutes_covered_asks_the_passphrase(watch, clocks):
    watch.covered["now"] = True
    watch.look()
    wait(watch, clocks, COVERED - 2)
    assert watch.said == []
    wait(watch, clocks, 2)
    assert watch.said == ["covered"]


def test_uncovering_in_time_counts_from_the_start_again(watch, clocks):
    watch.covered["now"] = True
    wait(watch, clocks, 100)
    watch.covered["now"] = False
    wait(watch, clocks, 2)
    watch.covered["now"] = True
    wait(watch, clocks, 100)
    assert watch.said == []
