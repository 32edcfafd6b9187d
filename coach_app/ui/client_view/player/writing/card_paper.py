"""The paper of a card that grows: a postcard, or a folded card with a picture on each page.

Painted the same on the table and in the frame on the wall, at any size.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from coach_app.ui import theme
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.pictures.motifs import draw_motif

_ARCH = ("sky", "moss", "honey", "clay")  # the sky behind the picture of each page
_PAD = 0.035  # of the card's width, from its edge to what is on it
_FLAGS = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Page:
    """A part of the card with its picture. ``there``: its step has come."""

    motif: str
    there: bool = True
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """Where the picture and the words of a page are."""

    picture: QRectF
    words: QRectF


def places(box: QRectF, look: str, count: int, pictures: float = 1.0) -> list[Place]:
    """For each page. ``pictures``: how large they are, 1 as meant, 0 where there is no room."""
    pad = box.width() * _PAD
    inner = box.adjusted(pad, pad * 0.8, -pad, -pad * 0.8)
    if look == "postcard":
        low = inner.height() * 0.25 * pictures
        top = inner.height() * 0.36 * pictures**0.5
        middle = inner.left() + inner.width() * 0.56
        side = QRectF(middle + pad, inner.top() + top, 0, 0)
        side.setBottomRight(QPointF(inner.right(), inner.bottom() - low))
        stamp = QRectF(0, inner.top(), top * 0.78, top * 0.92)
        stamp.moveRight(inner.right())
        told = QRectF(inner.topLeft(), QPointF(middle - pad * 0.6, inner.bottom() - low))
        land = QRectF(box.left(), inner.bottom() - low, box.width(), box.bottom())
        land.setBottom(box.bottom())
        return [Place(stamp, side), Place(land, told)]
    each = inner.width() / max(1, count)
    high = inner.height() * (0.46 if count > 2 else 0.4) * pictures
    found = []
    for number in range(count):
        whole = QRectF(inner.left() + number * each, inner.top(), each, inner.height())
        whole.adjust(pad * 0.5, 0, -pad * 0.5, 0)
        picture = QRectF(whole.left(), whole.top(), whole.width(), high)
        words = QRectF(picture.bottomLeft(), whole.bottomRight()).adjusted(0, pad * 0.3, 0, 0)
        found.append(Place(picture, words))
    return found


def paint_card(
    painter: QPainter,
    box: QRectF,
    look: str,
    pages: Sequence[Page],
    pictures: float = 1.0,
    walked: float = 1.0,
) -> None:
    """All but the paper itself; the words too, where the pages have some. ``walked``: how far
    somebody has come on the way from door to door, 0 to 1."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    where = places(box, look, len(pages), pictures)
    if look == "postcard":
        _paint_postcard(painter, box, where, pages, pictures, walked)
    else:
        _paint_folds(painter, box, where)
        for number, (place, page) in enumerate(zip(where, pages, strict=True)):
            if pictures:
                _paint_arch(painter, place.picture, page, paper(_ARCH[number % len(_ARCH)]))
    written = [(place.words, page.told) for place, page in zip(where, pages, strict=True)]
    size = min((_fitting(words, told) for words, told in written if told), default=0.0)
    for words, told in written:
        if told:
            _write(painter, words, told, size, centred=look != "postcard")


def _fitting(box: QRectF, told: Sequence[str]) -> float:
    """How large these sentences may be."""
    size = box.height() * 0.2
    while size > 12:
        font = QFont(theme.font("client_text"))
        font.setPixelSize(round(size))
        metrics = QFontMetricsF(font)
        boxes = [metrics.boundingRect(box, _FLAGS, one) for one in told]
        gap = size * 0.45
        whole = sum(one.height() for one in boxes) + gap * (len(told) - 1)
        if whole <= box.height() and max(one.width() for one in boxes) <= box.width():
            break
        size *= 0.94
    return size


def _write(painter: QPainter, box: QRectF, told: Sequence[str], size: float, centred: bool) -> None:
    """Each sentence apart."""
    align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    font = QFont(theme.font("client_text"))
    font.setPixelSize(round(size))
    metrics = QFontMetricsF(font)
    boxes = [metrics.boundingRect(box, _FLAGS, one) for one in told]
    gap = size * 0.45
    whole = sum(one.height() for one in boxes) + gap * (len(told) - 1)
    painter.setFont(font)
    painter.setPen(QColor(theme.tokens("light")["ink"]))
    y = box.top() + max(0.0, (box.height() - whole) / 2 if not centred else gap * 0.5)
    for sentence, one in zip(told, boxes, strict=True):
        spot = QRectF(box.left(), y, box.width(), one.height() + 2)
        painter.drawText(spot, _FLAGS | int(align), sentence)
        y += one.height() + gap


# -- the folded card


def _paint_folds(painter: QPainter, box: QRectF, where: Sequence[Place]) -> None:
    """A soft shade at each fold: the pages stand a little open."""
    for one, other in pairwise(where):
        x = (one.words.right() + other.words.left()) / 2
        wide = box.width() * 0.012
        for step in range(6):
            shade = QColor(70, 48, 18, 5)
            part = wide * (1 - step / 6)
            painter.fillRect(QRectF(x - part, box.top(), 2 * part, box.height()), shade)


def _paint_arch(painter: QPainter, box: QRectF, page: Page, colour: QColor) -> None:
    """The picture under an arch of coloured paper; before its time only the arch, pale."""
    white = paper("white")
    wide = min(box.width() * 0.82, box.height() * 1.15)
    arch = QRectF(0, 0, wide, box.height() * 0.98)
    arch.moveCenter(box.center())
    path = QPainterPath(arch.bottomLeft())
    round_ = min(wide / 2, arch.height() * 0.8)
    path.lineTo(arch.left(), arch.top() + round_)
    path.quadTo(arch.left(), arch.top(), arch.center().x(), arch.top())
    path.quadTo(arch.right(), arch.top(), arch.right(), arch.top() + round_)
    path.lineTo(arch.bottomRight())
    path.closeSubpath()
    painter.fillPath(path, mix(colour, white, 0.55 if page.there else 0.84))
    if not page.there:
        return
    painter.save()
    painter.setClipPath(path)
    _paint_ground(painter, arch, colour)
    painter.restore()
    side = arch.height() * 0.8
    spot = QRectF(0, 0, side, side)
    spot.moveCenter(QPointF(arch.center().x(), 0))
    spot.moveBottom(arch.bottom() - arch.height() * 0.02)
    draw_motif(painter, spot, page.motif)


def _paint_ground(painter: QPainter, arch: QRectF, colour: QColor) -> None:
    """Low hills below and a pale sun: the same quiet place behind all of them."""
    white = paper("white")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(paper("honeyL"), white, 0.35))
    size = arch.height() * 0.11
    painter.drawEllipse(QPointF(arch.right() - size * 2.4, arch.top() + size * 3), size, size)
    for high, part, bow in ((0.3, 0.32, 0.05), (0.17, 0.05, -0.04)):
        y = arch.bottom() - arch.height() * high
        hill = QPainterPath(QPointF(arch.left(), y))
        hill.quadTo(
            QPointF(arch.center().x(), y - arch.height() * bow * 3), QPointF(arch.right(), y)
        )
        hill.lineTo(arch.bottomRight())
        hill.lineTo(arch.bottomLeft())
        hill.closeSubpath()
        painter.fillPath(hill, mix(colour, white, part))


# -- the postcard


def _paint_postcard(
    painter: QPainter,
    box: QRectF,
    where: Sequence[Place],
    pages: Sequence[Page],
    pictures: float,
    walked: float,
) -> None:
    side, told = where[0], where[1]
    line = QColor(theme.tokens("light")["sheetEdge"])
    line.setAlphaF(0.7)
    painter.setPen(QPen(line, max(1.0, box.width() / 700)))
    x = (told.words.right() + side.words.left()) / 2
    painter.drawLine(QPointF(x, told.words.top()), QPointF(x, told.words.bottom()))
    if not pictures:
        return
    _paint_land(painter, box, told.picture, walked)
    _paint_stamp(painter, side.picture, pages[0].motif)
    _paint_postmark(painter, side.picture, box.width())


def _paint_stamp(painter: QPainter, box: QRectF, motif: str) -> None:
    """Perforated paper with a small picture."""
    path = QPainterPath()
    path.addRect(box)
    holes = QPainterPath()
    step = box.width() / 9
    for number in range(10):
        for y in (box.top(), box.bottom()):
            holes.addEllipse(QPointF(box.left() + number * step, y), step * 0.26, step * 0.26)
    many = round(box.height() / step)
    for number in range(many + 1):
        y = box.top() + number * box.height() / many
        for x in (box.left(), box.right()):
            holes.addEllipse(QPointF(x, y), step * 0.26, step * 0.26)
    cut = path.subtracted(holes)
    painter.fillPath(cut.translated(-1.5, 2.5), QColor(70, 48, 18, 60))
    painter.fillPath(cut, paper("white"))
    inner = box.adjusted(step * 0.7, step * 0.7, -step * 0.7, -step * 0.7)
    painter.fillRect(inner, mix(paper("sky"), paper("white"), 0.35))
    hill = QPainterPath(QPointF(inner.left(), inner.bottom() - inner.height() * 0.24))
    hill.quadTo(
        QPointF(inner.center().x(), inner.bottom() - inner.height() * 0.4),
        QPointF(inner.right(), inner.bottom() - inner.height() * 0.2),
    )
    hill.lineTo(inner.bottomRight())
    hill.lineTo(inner.bottomLeft())
    hill.closeSubpath()
    painter.fillPath(hill, paper("mossL"))
    size = min(inner.width(), inner.height()) * 0.84
    spot = QRectF(0, 0, size, size)
    spot.moveCenter(inner.center())
    draw_motif(painter, spot, motif)


def _paint_postmark(painter: QPainter, stamp: QRectF, wide: float) -> None:
    """The mark of the post over the stamp's corner: two rings and a few waves, pale."""
    ink = mix(paper("skyD"), paper("white"), 0.3)
    ink.setAlphaF(0.75)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, max(1.2, wide / 560)))
    size = stamp.height() * 0.27
    at = QPointF(stamp.left() - size * 0.55, stamp.center().y() + size * 0.25)
    painter.drawEllipse(at, size, size)
    painter.drawEllipse(at, size * 0.74, size * 0.74)
    for number in range(4):
        y = at.y() - size * 0.55 + number * size * 0.36
        wave = QPainterPath(QPointF(at.x() - size * 3.5, y))
        for step in range(1, 25):
            x = at.x() - size * 3.5 + step / 24 * size * 2.35
            wave.lineTo(x, y + size * 0.08 * math.sin(step * 1.05))
        painter.drawPath(wave)


def _paint_land(painter: QPainter, card: QRectF, land: QRectF, walked: float) -> None:
    """From my door to the other's: hills, a path, and somebody who is on the way."""
    painter.save()
    round_ = QPainterPath()
    round_.addRoundedRect(card, 5, 5)
    painter.setClipPath(round_)
    painter.setPen(Qt.PenStyle.NoPen)
    white, wide, high = paper("white"), land.width(), land.height()
    for base, swing, turn, colour in (
        (0.62, 0.07, 0.4, mix(paper("sky"), white, 0.62)),
        (0.5, 0.06, 2.2, mix(paper("moss"), white, 0.6)),
        (0.36, 0.04, 4.1, mix(paper("moss"), white, 0.32)),
    ):
        hill = QPainterPath(land.bottomLeft())
        for step in range(25):
            x = land.left() + step / 24 * wide
            hill.lineTo(x, land.bottom() - high * (base + swing * math.sin(step * 0.42 + turn)))
        hill.lineTo(land.bottomRight())
        hill.closeSubpath()
        painter.fillPath(hill, colour)
    path = _way(land)
    pen = QPen(mix(paper("sand"), white, 0.35), high * 0.11)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path, pen)
    side = high * 0.66
    for part, name in ((0.0, "house"), (1.0, "house")):
        at = path.pointAtPercent(part)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QPointF(at.x(), at.y() - side * 0.38))
        draw_motif(painter, spot, name)
    for x, y, size in ((0.2, 0.5, 0.5), (0.67, 0.46, 0.56), (0.8, 0.42, 0.36)):
        tree = QRectF(0, 0, high * size, high * size)
        tree.moveCenter(QPointF(land.left() + wide * x, land.bottom() - high * y))
        draw_motif(painter, tree, "tree")
    _paint_walker(painter, path.pointAtPercent(0.1 + 0.78 * walked), high * 0.42)
    painter.restore()


def _way(land: QRectF) -> QPainterPath:
    wide, high = land.width(), land.height()
    path = QPainterPath(QPointF(land.left() + wide * 0.09, land.bottom() - high * 0.2))
    path.cubicTo(
        QPointF(land.left() + wide * 0.34, land.bottom() - high * 0.02),
        QPointF(land.left() + wide * 0.56, land.bottom() - high * 0.5),
        QPointF(land.left() + wide * 0.91, land.bottom() - high * 0.2),
    )
    return path


def _paint_walker(painter: QPainter, foot: QPointF, high: float) -> None:
    """Somebody in a coat, seen from afar."""
    painter.save()
    painter.translate(foot)
    painter.scale(high / 100, high / 100)
    legs = QPen(paper("ink"), 8)
    legs.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(legs)
    painter.drawLine(QPointF(-3, -34), QPointF(-13, 0))
    painter.drawLine(QPointF(4, -34), QPointF(14, -2))
    painter.setPen(Qt.PenStyle.NoPen)
    coat = QPainterPath(QPointF(-8, -74))
    coat.cubicTo(QPointF(-18, -60), QPointF(-20, -40), QPointF(-19, -28))
    coat.lineTo(19, -28)
    coat.cubicTo(QPointF(20, -44), QPointF(18, -62), QPointF(9, -74))
    coat.closeSubpath()
    painter.fillPath(coat, paper("clay"))
    arm = QPen(paper("clayD"), 7)
    arm.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(_line(QPointF(6, -66), QPointF(22, -46)), arm)
    painter.setBrush(paper("skin"))
    painter.drawEllipse(QPointF(1, -84), 11, 12)
    hair = QPainterPath(QPointF(-11, -82))
    hair.cubicTo(QPointF(-14, -104), QPointF(14, -104), QPointF(12, -86))
    hair.cubicTo(QPointF(4, -92), QPointF(-4, -92), QPointF(-11, -82))
    painter.fillPath(hair, paper("hair"))
    painter.restore()


def _line(begin: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(begin)
    path.lineTo(end)
    return path
