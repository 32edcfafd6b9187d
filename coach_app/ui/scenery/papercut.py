"""Paper-cut pictures: flat planes with a white paper edge and a soft shadow below.

They are written in resources/theme/motifs.toml, in the way of coach_app/content/cut.py.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from coach_app import paths
from coach_app.content import read
from coach_app.content.cut import SIDE, Piece, read_cut
from coach_app.ui import theme
from coach_app.ui.scenery.paths import mix, outline, spline

EDGE = 1.5  # of white paper round a cut, in units of which a motif has 100
ROOM = 8.0  # round a motif, for its edge and its shadow
_FALL, _SOFT, _SHADE = 2.4, 2.0, 0.36  # the shadow: how far below, how soft, how dark
_SHADOW = "#3A2C18"
_BIGGEST = 1200  # pixels; a larger picture is drawn at this size and stretched

Pieces = tuple[Piece, ...]


@functools.cache
def motifs() -> dict[str, Pieces]:
    """Every motif by its name."""
    whole = read(paths.resources() / "theme" / "motifs.toml")
    return {name: read_cut(whole.string(name)) for name in whole}


def paper(name: str) -> QColor:
    """The colour of a paper; it is the same in both looks, as paper is."""
    token = {"skin": "pic_skin", "skinD": "pic_skin2", "hair": "pic_hair"}.get(name)
    return QColor(theme.tokens("light")[token or f"cut{name[0].upper()}{name[1:]}"])


def ink_of(piece: Piece, tint: QColor | None = None) -> QColor:
    """``tint``: the whole is cut from papers of this one colour, lighter and darker."""
    colour = paper(piece.colour)
    if piece.other:
        colour = mix(colour, paper(piece.other), piece.more)
    if tint is not None:
        bright = colour.lightnessF()
        middle = 0.48
        if bright > middle:
            colour = mix(tint, paper("white"), (bright - middle) / (1 - middle) * 0.95)
        else:
            colour = mix(tint, paper("ink"), (middle - bright) / middle * 0.75)
    return colour


def flat(pieces: Pieces) -> Iterator[tuple[Piece, QPainterPath]]:
    """Planes and strips with their paths where they lie; pictures inside are opened up."""
    where = QTransform()
    for piece in pieces:
        if piece.form == "turn":
            where = QTransform().rotate(piece.numbers[0])
        elif piece.form == "picture":
            inner = placed(piece) * where
            for part, path in flat(motifs()[piece.written]):
                scale = piece.numbers[2] / SIDE
                wide = part.wide * scale
                yield (replace(part, wide=wide) if wide else part), inner.map(path)
        else:
            yield piece, where.map(_path(piece))


def placed(piece: Piece) -> QTransform:
    x, y, side, turn, flip = (*piece.numbers, 0.0, 1.0)[:5]
    scale = side / SIDE
    return QTransform().translate(x, y).rotate(turn).scale(scale * (flip or 1.0), scale)


def _path(piece: Piece) -> QPainterPath:
    if piece.form == "path":
        return outline(piece.written)
    numbers = piece.numbers
    if piece.form == "soft":
        points = [(numbers[i], numbers[i + 1]) for i in range(0, len(numbers), 2)]
        return spline(points, closed=True)
    path = QPainterPath()
    path.addEllipse(QPointF(numbers[0], numbers[1]), numbers[2], numbers[-1])
    return path


def _strip(colour: QColor, wide: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, wide, Qt.PenStyle.SolidLine, cap, join)


def paint_planes(painter: QPainter, pieces: Pieces, tint: QColor | None = None) -> None:
    """The papers only, in the units of the painter."""
    for piece, path in flat(pieces):
        colour = ink_of(piece, tint)
        colour.setAlphaF(piece.alpha)
        if piece.wide:
            painter.strokePath(path, _strip(colour, piece.wide))
        else:
            painter.fillPath(path, colour)


def _paint_edge(painter: QPainter, pieces: Pieces, colour: QColor, edge: float) -> None:
    """All of it in one colour, ``edge`` broader on each side."""
    for piece, path in flat(pieces):
        if piece.alpha < 0.5:
            continue  # a shade on another paper, or steam: it has no edge of its own
        if not piece.wide:
            painter.fillPath(path, colour)
        painter.strokePath(path, _strip(colour, piece.wide + 2 * edge))


def paint_cut(painter: QPainter, pieces: Pieces, size: QSize, tint: QColor | None = None) -> None:
    """Papers with edge and shadow. ``size``: of the device, in its pixels; the painter's
    transform says where they lie on it."""
    shade = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    shade.fill(Qt.GlobalColor.transparent)
    on_shade = QPainter(shade)
    on_shade.setRenderHint(QPainter.RenderHint.Antialiasing)
    on_shade.setWorldTransform(painter.worldTransform())
    on_shade.translate(0, _FALL)
    _paint_edge(on_shade, pieces, QColor(_SHADOW), EDGE * 0.8)
    on_shade.end()
    soft = _softened(shade, max(1, round(_SOFT * painter.worldTransform().m11())))
    painter.save()
    painter.resetTransform()
    painter.setOpacity(_SHADE)
    painter.drawImage(0, 0, soft)
    painter.restore()
    _paint_edge(painter, pieces, paper("white"), EDGE)
    paint_planes(painter, pieces, tint)


def paint_table(painter: QPainter, pieces: Pieces, size: QSize) -> None:
    """Papers that lie on each other: each motif has its own edge and shadow, and so has each
    run of planes between them. ``size`` as for `paint_cut`."""
    for single, run in itertools.groupby(pieces, lambda piece: piece.form == "picture"):
        together = tuple(run)
        for one in (together,) if not single else ((piece,) for piece in together):
            paint_cut(painter, one, size)


def _softened(image: QImage, times: int) -> QImage:
    """Made small and large again: soft enough for a shadow, and quick."""
    small = image.scaled(
        max(1, image.width() // times),
        max(1, image.height() // times),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return small.scaled(
        image.size(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


@functools.lru_cache(maxsize=160)
def motif_image(name: str, side: int, tint: str = "") -> QImage:
    """A motif with the room round it, ``side`` pixels for its 100 units."""
    scale = side / SIDE
    whole = max(1, round((SIDE + 2 * ROOM) * scale))
    image = QImage(whole, whole, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(whole / 2, whole / 2)
    painter.scale(scale, scale)
    paint_cut(painter, motifs()[name], image.size(), QColor(tint) if tint else None)
    painter.end()
    return image


def draw_cut(painter: QPainter, box: QRectF, name: str, tint: QColor | None = None) -> None:
    """The motif in the middle of ``box``, as large as fits with its edge and shadow."""
    side = min(box.width(), box.height()) * SIDE / (SIDE + ROOM)
    device = painter.device()
    fine = painter.worldTransform().m11() ** 2 + painter.worldTransform().m12() ** 2
    pixels = side * fine**0.5 * (device.devicePixelRatioF() if device else 1.0)
    image = motif_image(name, max(8, min(_BIGGEST, round(pixels))), tint.name() if tint else "")
    whole = side * (SIDE + 2 * ROOM) / SIDE
    spot = QRectF(0, 0, whole, whole)
    spot.moveCenter(box.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(spot, image)
    painter.restore()
