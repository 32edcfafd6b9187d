"""Sizes and fonts of client pages. They follow the room there is, never below 19 px."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QLabel

from coach_app.ui import theme

SMALLEST = 19  # px at 100 %
TITLE_SMALLEST = 26
LARGEST = 2.0  # times the sizes at 1280 x 800
_WRAP = Qt.TextFlag.TextWordWrap
TARGET = 44  # px at 100 %: nothing to tap is ever smaller


@dataclass(frozen=True)
class Room:
    """What fits a client page of ``size``. All results are in device-independent px."""

    size: QSize

    @property
    def zoom(self) -> float:
        return theme.px(100) / 100

    @property
    def part(self) -> float:
        """1 at 1280 x 800 and 100 %, smaller where there is less room, larger with the screen:
        at 1920 x 1080 a step's line is 46 px, to be read from two metres."""
        wide = self.size.width() / (1280 * self.zoom)
        high = self.size.height() / (800 * self.zoom)
        return max(0.45, min(wide, high, LARGEST))

    @property
    def narrow(self) -> bool:
        """At 200 % on a small screen: the question shrinks, the buttons keep their size."""
        return self.size.width() < 900 * self.zoom or self.size.height() < 560 * self.zoom

    def px(self, value: float, least: float = 0) -> int:
        """A size of the pictures (1280 x 800), scaled; never below ``least``.

        What can be tapped gives way a little where a large zoom leaves few lines of height.
        """
        if least >= TARGET:
            least = max(TARGET, least * self.tight)
        return round(max(least, value * self.part) * self.zoom)

    @property
    def tight(self) -> float:
        """1 from 480 lines of height on (at this zoom), less below: 600 px at 200 % are 300."""
        return min(1.0, self.size.height() / (480 * self.zoom))

    def text(self, value: float) -> int:
        return self.px(value, SMALLEST)

    def font(self, style: str, pixels: float) -> QFont:
        """The family of a theme style at another size, in logical px of the pictures."""
        font = QFont(theme.font(style))
        least = TITLE_SMALLEST if style == "client_title" else SMALLEST
        font.setPixelSize(self.px(pixels, least))
        return font

    def fitting(self, style: str, pixels: float, text: str, width: float) -> QFont:
        """The font, smaller where the longest word of ``text`` is wider than ``width``."""
        font = self.font(style, pixels)
        longest = max(text.split() or [""], key=QFontMetrics(font).horizontalAdvance)
        while font.pixelSize() > SMALLEST - 6:
            if QFontMetrics(font).horizontalAdvance(longest) <= width:
                break
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def filling(
        self, style: str, pixels: float, text: str, box: QSizeF, flags: int = int(_WRAP)
    ) -> QFont:
        """The largest font, up to ``pixels``, at which the whole text fits into ``box``."""
        font = self.fitting(style, pixels, text, box.width())
        room = QRectF(0, 0, box.width(), 100_000)
        while font.pixelSize() > SMALLEST - 6:
            if QFontMetricsF(font).boundingRect(room, flags, text).height() <= box.height():
                break
            font.setPixelSize(font.pixelSize() - 1)
        return font

    @property
    def margin(self) -> int:
        return self.px(96 if not self.narrow else 40, 24)


@runtime_checkable
class Roomy(Protocol):
    """A widget of ours whose sizes follow the room."""

    def set_room(self, room: Room) -> None: ...


def colour(name: str) -> str:
    return theme.color(name).name()


def balanced(label: QLabel, text: str, most: int) -> None:
    """Set a wrapped text in lines of about one length: no word is left alone on the last."""
    label.setText(text)
    label.setMaximumWidth(even_width(text, QFontMetrics(label.font()), most))


def even_width(text: str, metrics: QFontMetrics, most: int) -> int:
    """The narrowest width at which ``text`` takes no more lines than at ``most`` and cuts no
    word, down to half of ``most``; ``most`` for a text of one line."""
    count = len(_lines(text, metrics, most))
    if count == 1:
        return most
    longest = max(map(metrics.horizontalAdvance, text.split()))
    best = most
    for width in range(most, max(most // 2, longest), -max(4, most // 120)):
        if len(_lines(text, metrics, width)) > count:
            break
        best = width
    return min(most, best + 2)


def even_lines(text: str, metrics: QFontMetrics, most: int) -> list[str]:
    """The lines of a headline: sentences stay whole where they can, else lines of one length."""
    lines = _lines(text, metrics, most)
    if len(lines) == 1:
        return lines
    whole: list[str] = []
    for sentence in re.split(r"(?<=[.!?…])\s+", text):
        longer = f"{whole[-1]} {sentence}" if whole else sentence
        if whole and metrics.horizontalAdvance(longer) <= most:
            whole[-1] = longer
        else:
            whole.append(sentence)
    fits = max(map(metrics.horizontalAdvance, whole)) <= most
    if fits and len(whole) <= len(lines) and len(whole[-1].split()) > 1:
        return whole
    return _lines(text, metrics, even_width(text, metrics, most))


def _lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Greedy wrap at spaces, as a label does it."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and metrics.horizontalAdvance(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
