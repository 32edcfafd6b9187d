"""A knowledge card on paper: one A4 page with all its drawings and sentences."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from coach_app.programme.cards import KnowledgeCard
from coach_app.reports.paper import Paper, draw_on
from coach_app.ui import theme
from coach_app.ui.papers.outlet import choose_printer
from coach_app.ui.widgets.pictures.card_picture import draw_picture

WIDTH, HEIGHT = 794, 1123  # A4 at 96 dots an inch
MARGIN = 72


def paint_card(painter: QPainter, card: KnowledgeCard, language: str) -> None:
    """In logical pixels of an A4 page; paper is always light."""
    tokens = theme.tokens("light")
    sans, serif, _icons = theme.families()
    wide = WIDTH - 2 * MARGIN
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    y = _words(painter, card.title.text(language), MARGIN, sans, 34, tokens["ink"], wide) + 24
    room = (HEIGHT - MARGIN - y) / len(card.pages)
    for page in card.pages:
        box = QRectF(MARGIN, y, 240, room - 28)
        draw_picture(painter, box, page.picture)
        text = page.text.text(language)
        font = _font(serif, 24)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(font)
        painter.setPen(QColor(tokens["ink"]))
        painter.drawText(QRectF(MARGIN + 272, y, wide - 272, room - 28), flags, text)
        y += room


def _font(family: str, size: float) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(size))
    return font


def _words(
    painter: QPainter, text: str, y: float, family: str, size: float, colour: str, wide: float
) -> float:
    font = _font(family, size)
    font.setWeight(QFont.Weight.DemiBold)
    flags = int(Qt.TextFlag.TextWordWrap)
    high = QFontMetricsF(font).boundingRect(QRectF(0, 0, wide, 2000), flags, text).height()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(MARGIN, y, wide, high + 4), flags, text)
    return y + high


class KnowledgePaper(Paper):
    def __init__(self, card: KnowledgeCard, language: str) -> None:
        self._card, self._language = card, language

    def paint(self, painter: QPainter, page: int) -> None:
        paint_card(painter, self._card, self._language)


def print_card(parent: QWidget, card: KnowledgeCard, language: str) -> None:
    """The system's print dialog; it also offers a file where there is no printer."""
    choose_printer(
        parent.window(), lambda printer: draw_on(KnowledgePaper(card, language), printer)
    )
