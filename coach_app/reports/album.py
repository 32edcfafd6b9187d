"""The album for the last meeting: all that the client made, as a PDF or on paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from coach_app.reports.album_flow import Placed, Thing, flow
from coach_app.reports.decoded import decoded
from coach_app.reports.home_card import CardStyle
from coach_app.reports.paper import Paper, paper_font

WIDTH, HEIGHT = 794, 1123  # an A4 page at 96 dots an inch
MARGIN = 72
APART = 46  # px between two makings on a page
LARGE, SMALL = 26, 19  # px: few words, many words
MANY = 700  # characters


@dataclass(frozen=True)
class AlbumPage:
    """One making. ``week``: its heading, in words. A picture, words, or both."""

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
    """A title page, the makings in their order, as many on a page as fit, and a last one."""

    def __init__(self, album: Album, style: CardStyle) -> None:
        self._album, self._style = album, style
        self.title = album.title

    @property
    def pages(self) -> int:
        return len(self._laid) + 2

    @cached_property
    def _laid(self) -> list[list[Placed]]:
        things = [_thing(page, self._style) for page in self._album.pages]
        return flow(things, HEIGHT - 2 * MARGIN, APART)

    def paint(self, painter: QPainter, page: int) -> None:
        album, style = self._album, self._style
        if page == 0:
            _middle(painter, album.title, HEIGHT * 0.36, style.serif, 52, style.ink)
            _middle(painter, album.name, HEIGHT * 0.44, style.sans, 22, style.ink2)
        elif page <= len(self._laid):
            for placed in self._laid[page - 1]:
                placed.bit.draw(painter, MARGIN + placed.y)
        else:
            _middle(painter, album.last, HEIGHT * 0.42, style.serif, 30, style.ink)


def _middle(painter: QPainter, text: str, y: float, family: str, size: float, colour: str) -> None:
    """Centred words from ``y``."""
    if not text:
        return
    font = paper_font(family, size)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
    box = QRectF(MARGIN, y, WIDTH - 2 * MARGIN, HEIGHT)
    high = QFontMetricsF(font).boundingRect(box, flags, text).height()
    painter.drawText(QRectF(MARGIN, y, WIDTH - 2 * MARGIN, high + 6), flags, text)


def _thing(page: AlbumPage, style: CardStyle) -> Thing:
    room, thing = QRectF(MARGIN, 0, WIDTH - 2 * MARGIN, 0), Thing()
    if page.week:
        thing.line(page.week, (style.sans, 17), style.ink2, room)
        thing.gap(4)
    if page.title:
        thing.line(page.title, (style.serif, 32), style.ink, room)
        thing.gap(12)
    thing.tie()
    image = decoded(page.picture)
    if not image.isNull():
        thing.picture(image, room, HEIGHT * 0.5)
        thing.gap(14, tied=False)
    if page.text:
        size = LARGE if len(page.text) < MANY and image.isNull() else SMALL
        thing.line(page.text, (style.serif, size), style.ink, room)
    if page.sentence:
        thing.gap(8)
        thing.line(page.sentence, (style.serif, 22), style.ink2, room)
    return thing
