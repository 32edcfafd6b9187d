"""How an album flows over its pages: nothing is left out, and what belongs together stays so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout, QTextOption

from coach_app.reports.paper import paper_font

PROSE = 90  # characters of one line
SPREAD = 90.0  # px that two things on a page may be moved apart to fill it


@dataclass(frozen=True)
class Bit:
    """A line or a picture. ``tied``: it never stands alone at the foot of a page."""

    high: float
    draw: Callable[[QPainter, float], None]
    tied: bool = False


@dataclass
class Thing:
    """One making: its bits below each other."""

    bits: list[Bit] = field(default_factory=list)

    @property
    def high(self) -> float:
        return sum(bit.high for bit in self.bits)

    def line(self, text: str, font: tuple[str, float], colour: str, room: QRectF) -> None:
        """As many lines as it takes. A poem stands in the middle, prose begins at the left."""
        family, size = font
        prose = max((len(line) for line in text.splitlines()), default=0) > PROSE
        side = Qt.AlignmentFlag.AlignLeft if prose else Qt.AlignmentFlag.AlignHCenter
        for layout in _lines(text, (family, size), side, room.width()):
            self.bits.append(_line_bit(layout, colour, room))

    def picture(self, image: QImage, room: QRectF, most: float) -> None:
        size = QSizeF(image.size()).scaled(
            QSizeF(room.width(), most), Qt.AspectRatioMode.KeepAspectRatio
        )

        def draw(painter: QPainter, y: float) -> None:
            left = room.left() + (room.width() - size.width()) / 2
            box = QRectF(left, y, size.width(), size.height())
            painter.drawImage(box, image)
            painter.setOpacity(0.25)
            painter.setPen(QColor("#5B5F54"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            painter.setOpacity(1.0)

        self.bits.append(Bit(size.height(), draw))

    def gap(self, high: float, tied: bool = True) -> None:
        self.bits.append(Bit(high, lambda _painter, _y: None, tied))

    def tie(self) -> None:
        """What stands so far goes with what follows."""
        self.bits = [Bit(bit.high, bit.draw, tied=True) for bit in self.bits]


def _lines(
    text: str, font: tuple[str, float], side: Qt.AlignmentFlag, width: float
) -> list[QTextLayout]:
    found = []
    for paragraph in text.splitlines() or [""]:
        rest = paragraph.strip()
        while rest:
            layout = _laid(rest, font, side, width)
            line = layout.lineAt(0)
            long = max(1, line.textLength())
            found.append(_laid(rest[:long].rstrip(), font, side, width))
            rest = rest[long:].lstrip()
        if not paragraph.strip():
            found.append(_laid(" ", font, side, width))
    return found


def _laid(text: str, font: tuple[str, float], side: Qt.AlignmentFlag, width: float) -> QTextLayout:
    layout = QTextLayout(text, paper_font(*font))
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    line.setPosition(QPointF())
    layout.endLayout()
    return layout


def _line_bit(layout: QTextLayout, colour: str, room: QRectF) -> Bit:
    def draw(painter: QPainter, y: float) -> None:
        painter.setPen(QColor(colour))
        layout.draw(painter, QPointF(room.left(), y))

    return Bit(layout.lineAt(0).height() * 1.12, draw)


@dataclass(frozen=True)
class Placed:
    y: float
    bit: Bit


def flow(things: Sequence[Thing], high: float, apart: float) -> list[list[Placed]]:
    """The pages: what stands at which height, 0 to ``high``. ``apart``: between two things."""
    pages: list[list[list[Bit]]] = [[]]
    left = high
    for thing in things:
        space = apart if pages[-1] else 0
        whole = thing.high
        if pages[-1] and whole + space > left and (whole <= high or left < high * 0.3):
            pages.append([])
            left, space = high, 0
        left -= space
        pages[-1].append([])
        for at, bit in enumerate(thing.bits):
            needed = bit.high + (_tied_to(thing.bits, at) if bit.tied else 0)
            if needed > left and pages[-1][-1] and left < high:
                pages.append([[]])
                left = high
            pages[-1][-1].append(bit)
            left -= bit.high
    return [_spread(page, high, apart) for page in pages if any(page)]


def _tied_to(bits: Sequence[Bit], at: int) -> float:
    """The height of what must follow on the same page."""
    high = 0.0
    for bit in bits[at + 1 :]:
        high += bit.high
        if not bit.tied:
            break
    return high


def _spread(page: list[list[Bit]], high: float, apart: float) -> list[Placed]:
    """Evenly over the page: a little apart, and as much room above as below."""
    things = [thing for thing in page if thing]
    used = sum(bit.high for thing in things for bit in thing) + apart * (len(things) - 1)
    spare = max(0.0, high - used)
    more = min(SPREAD, spare / (len(things) + 1)) if len(things) > 1 else 0.0
    goes_on = len(things) == 1 and not things[0][0].tied  # a letter that began before
    y = 0.0 if goes_on else max(0.0, (spare - more * (len(things) - 1)) / 2)
    found = []
    for thing in things:
        for bit in thing:
            found.append(Placed(y, bit))
            y += bit.high
        y += apart + more
    return found
