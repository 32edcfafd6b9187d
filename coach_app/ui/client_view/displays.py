"""On which display the client view goes. Pure rules over geometries, so that they can be tested."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class ScreenPlace:
    """``index``: which display; ``covers_coach``: it is the coach's own; ``mirrored``: two
    displays show the same, so they act as one."""

    index: int
    covers_coach: bool
    mirrored: bool = False


def choose(coach: int, areas: list[QRect]) -> ScreenPlace:
    """The first display that is not the coach's and shows something else than it."""
    own = areas[coach]
    mirrored = False
    for index, area in enumerate(areas):
        if index == coach:
            continue
        if area.topLeft() == own.topLeft() or area.intersects(own):
            mirrored = True  # a clone, possibly at another resolution
            continue
        return ScreenPlace(index, False)
    return ScreenPlace(coach, True, mirrored)


def screens() -> list[QScreen]:
    return QGuiApplication.screens()


def place_for(coach_window: QWidget | None) -> tuple[QScreen, ScreenPlace]:
    """Display for the client view of a coach who works in ``coach_window``."""
    found = screens()
    own = coach_window.screen() if coach_window is not None else QGuiApplication.primaryScreen()
    coach = found.index(own) if own in found else 0
    place = choose(coach, [screen.geometry() for screen in found])
    return found[place.index], place
