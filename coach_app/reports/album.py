"""The album for the last meeting: what the client made, a page each, as a PDF or on paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
)

from coach_app.reports.decoded import decoded
from coach_app.reports.home_card import CardStyle
from coach_app.reports.paper import Paper, paper_font

WIDTH, HEIGHT = 794, 1123  # an A4 page at 96 dots an inch
MARGIN = 72


@dataclass(frozen=True)
class AlbumPage:
    """``week``: its heading, in words. A picture, or words."""

    week: str
    title: str
    sentence: str
    text: str
    picture: bytes = b""


@dataclass(frozen=True)
class Album:
    """``name``: under the title, "" for nobody. ``last``: the line on the last page."""

    title: str
    name: str
    last: str
    pages: tuple[AlbumPage, ...]


class AlbumPaper(Paper):
    """A title page, a page a making, and a last one."""

    def __init__(self, album: Album, style: CardStyle) -> None:
        self._album, self._style = album, style
        self.title = album.title

    @property
    def pages(self) -> int:
        return len(self._album.pages) + 2

    def paint(self, painter: QPainter, page: int) -> None:
        album, style = self._album, self._style
        if page == 0:
            _middle(painter, album.title, HEIGHT * 0.36, style.serif, 52, style.ink)
            _middle(painter, album.name, HEIGHT * 0.44, style.sans, 22, style.ink2)
        elif page <= len(album.pages):
            _paint_page(painter, album.pages[page - 1], style)
        else:
            _middle(painter, album.last, HEIGHT * 0.42, style.serif, 30, style.ink)


def _middle(painter: QPainter, text: str, y: float, family: str, size: float, colour: str) -> float:
    """Centred words from ``y``; answers where they end."""
    if not text:
        return y
    font = paper_font(family, size)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
    box = QRectF(MARGIN, y, WIDTH - 2 * MARGIN, HEIGHT)
    high = QFontMetricsF(font).boundingRect(box, flags, text).height()
    painter.drawText(QRectF(MARGIN, y, WIDTH - 2 * MARGIN, high + 6), flags, text)
    return y + high


def _paint_page(painter: QPainter, page: AlbumPage, style: CardStyle) -> None:
    y = _middle(painter, page.week, MARGIN, style.sans, 17, style.ink2)
    y = _middle(painter, page.title, y + 10, style.serif, 34, style.ink) + 24
    image = decoded(page.picture)
    if not image.isNull():
        room = QSizeF(WIDTH - 2 * MARGIN, HEIGHT * 0.56)
        size = QSizeF(image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF((WIDTH - size.width()) / 2, y, size.width(), size.height())
        painter.drawImage(box, image)
        painter.setPen(QColor(style.ink2))
        painter.setOpacity(0.25)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.setOpacity(1.0)
        y = box.bottom() + 24
    else:
        y = _middle(painter, page.text, y, style.serif, _fitting(page.text, y, style), style.ink)
        y += 24
    _middle(painter, page.sentence, y, style.serif, 24, style.ink2)


def _fitting(text: str, y: float, style: CardStyle) -> float:
    """The largest size at which a long text stays on its page."""
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
    box = QRectF(0, 0, WIDTH - 2 * MARGIN, 100_000)
    size = 28.0
    while size > 9:
        metrics = QFontMetricsF(paper_font(style.serif, size))
        if metrics.boundingRect(box, flags, text).height() < HEIGHT - MARGIN - y - 110:
            break
        size -= 1
    return size
