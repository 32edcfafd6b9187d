"""Colours, sizes and fonts of one drawing: of the screen as it is, or of paper (always light)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from coach_app.ui import theme


@dataclass(frozen=True)
class Style:
    """``scale`` is 1 at 100 %. Sizes come in design pixels and leave in logical ones."""

    tokens: Mapping[str, str]
    scale: float
    paper: bool = False

    @classmethod
    def screen(cls) -> Style:
        return cls(theme.tokens(), theme.px(100) / 100)

    @classmethod
    def printed(cls, scale: float = 1.0) -> Style:
        return cls(theme.tokens("light"), scale, paper=True)

    def color(self, token: str) -> QColor:
        return QColor(self.tokens[token])

    def mixed(self, token: str, other: str, share: float) -> QColor:
        """Opaque mix with ``share`` of ``other``: transparency has no place in a document."""
        one, two = self.color(token), self.color(other)
        ends = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
        return QColor(*[round(a + (b - a) * share) for a, b in ends])

    def px(self, value: float) -> float:
        return value * self.scale

    def pen(self, token: str, width: float, dashes: tuple[float, ...] = ()) -> QPen:
        """A pen of ``width`` design pixels; ``dashes`` in design pixels as well."""
        pen = QPen(self.color(token), self.px(width))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([part / width for part in dashes])
        return pen

    def font(self, size: float = 14, bold: bool = False, serif: bool = False) -> QFont:
        font = QFont(theme.font("quote" if serif else "axis"))
        font.setPixelSize(max(1, round(self.px(size))))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        if self.paper:
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def metrics(self, size: float = 14, bold: bool = False) -> QFontMetricsF:
        return QFontMetricsF(self.font(size, bold))


def wrapped(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Lines of at most ``width``, broken at spaces; a longer word keeps its own line."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and metrics.horizontalAdvance(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines
