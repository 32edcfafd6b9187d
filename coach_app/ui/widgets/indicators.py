"""Small pictures with a spoken text: week dots, sparkline, a thin bar that waits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from coach_app.ui import formats, theme
from coach_app.ui.widgets.paint import draw_sparkline, draw_week_dots, week_dots_width
from coach_app.ui.widgets.plain import PlainLabel, set_tip


class Dot(Protocol):
    """A week of a course: "done", "missed", "now", …"""

    @property
    def week(self) -> int: ...
    @property
    def state(self) -> str: ...


class DotsWords(QObject):
    """The spoken form of week dots; lupdate finds its texts only in ``self.tr``."""

    def words(self, dots: Sequence[Dot]) -> str:
        done = sum(dot.state == "done" for dot in dots)
        missed = sum(dot.state == "missed" for dot in dots)
        parts = [self.tr("{done} of {all} held").format(done=done, all=len(dots))]
        if missed:
            parts.append(self.tr("%n missed", "", missed))
        today = self.tr("week {week} today")
        parts += [today.format(week=dot.week) for dot in dots if dot.state == "now"]
        return ", ".join(parts)


def dots_text(dots: Sequence[Dot]) -> str:
    """What a screen reader says: "4 of 8 held, week 5 today"."""
    return DotsWords().words(dots) if dots else ""


class WeekDots(PlainLabel):
    """The eight weeks of a course; dots have ``week`` and ``state``."""

    def __init__(self, dots: Sequence[Dot] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._dots: Sequence[Dot] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_dots(dots)

    def set_dots(self, dots: Sequence[Dot]) -> None:
        self._dots = tuple(dots)
        self.setAccessibleName(dots_text(self._dots))
        set_tip(self, dots_text(self._dots))
        if self.parent() is not None or not self._dots:  # else it would be a window
            self.setVisible(bool(self._dots))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(week_dots_width(len(self._dots) or 8), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_week_dots(QPainter(self), self.rect(), [dot.state for dot in self._dots])


class Sparkline(PlainLabel):
    """A small line of values from 0 to 10; gaps stay gaps."""

    def __init__(self, values: Sequence[float | None] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._values: Sequence[float | None] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_values(values)

    def set_values(self, values: Sequence[float | None]) -> None:
        self._values = tuple(values)
        words = [
            formats.number(value, 0 if value in (None, round(value or 0)) else 1)
            for value in self._values
        ]
        self.setAccessibleName(", ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(116), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        slots = max(8, len(self._values))
        draw_sparkline(QPainter(self), self.rect(), self._values, slots)


class ThinBar(QProgressBar):
    """Waiting, without numbers; ``set_share(None)`` where the end is not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(theme.px(4))
        self.setRange(0, 0)

    def set_share(self, share: float | None) -> None:
        self.setRange(0, 0 if share is None else 1000)
        if share is not None:
            self.setValue(round(share * 1000))
