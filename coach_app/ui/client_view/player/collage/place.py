"""How things lie on a collage; words wrap, so that no line runs off the sheet."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from coach_app.course.client_writes import Json
from coach_app.ui import theme
from coach_app.ui.tokens import DRAWING
from coach_app.ui.widgets.pictures.motifs import draw_motif

WIDEST = 0.9  # of the board's width: what words may take
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter


def _font(pixels: float) -> QFont:
    font = QFont(theme.families()[1])
    font.setPixelSize(max(8, round(pixels)))
    return font


def word_font(item: dict[str, Json], box: QRectF) -> QFont:
    """As large as was chosen; smaller where a single word is wider than the sheet."""
    pixels = item["s"] * box.width() * 0.34 * 0.72
    most = box.width() * WIDEST
    longest = max(item["v"].split() or [""], key=len)
    while pixels > 9 and QFontMetricsF(_font(pixels)).horizontalAdvance(longest) > most:
        pixels *= 0.92
    return _font(pixels)


def word_size(item: dict[str, Json], box: QRectF) -> QRectF:
    """The room that words take: as many lines as they need to stay on the sheet."""
    metrics = QFontMetricsF(word_font(item, box))
    most = QRectF(0, 0, box.width() * WIDEST, 100_000)
    used = metrics.boundingRect(most, int(WRAP), item["v"])
    edge = metrics.height() * 0.3
    return QRectF(0, 0, used.width() + edge, used.height() + edge * 0.5)


def place_of(item: dict[str, Json], box: QRectF, images: list[QImage]) -> QRectF:
    """Where an item lies on a board of ``box``. Words never run over its edge."""
    wide = high = item["s"] * box.width()
    if item["k"] == "picture" and int(item["v"]) < len(images):
        image = images[int(item["v"])]
        high = wide * image.height() / max(1, image.width())
    spot = QRectF(0, 0, wide, high) if item["k"] != "word" else word_size(item, box)
    spot.moveCenter(
        QPointF(box.left() + item["x"] * box.width(), box.top() + item["y"] * box.height())
    )
    if item["k"] == "word":
        spot.moveLeft(max(box.left(), min(spot.left(), box.right() - spot.width())))
        spot.moveTop(max(box.top(), min(spot.top(), box.bottom() - spot.height())))
    return spot


def paint_collage(
    painter: QPainter,
    box: QRectF,
    items: list[dict[str, Json]],
    images: list[QImage],
    chosen: int = -1,
) -> None:
    """Items from far to near. Places and sizes are parts of the board."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, item in enumerate(items):
        spot = place_of(item, box, images)
        ink = QColor(item.get("c", DRAWING[0]))
        if item["k"] == "motif":
            draw_motif(painter, spot, item["v"], ink)
        elif item["k"] == "word":
            _lay_strip(painter, spot)
            painter.setPen(ink)
            painter.setFont(word_font(item, box))
            painter.drawText(spot, int(WRAP), item["v"])
        elif item["k"] == "picture" and int(item["v"]) < len(images):
            path = QPainterPath()
            path.addRoundedRect(spot, 8, 8)
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(spot, images[int(item["v"])])
            painter.restore()
        if number == chosen:
            pen = QPen(QColor(theme.tokens("light")["cKnob"]), 2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(spot.adjusted(-6, -6, 6, 6), 8, 8)


def _lay_strip(painter: QPainter, spot: QRectF) -> None:
    """Words are cut from paper too: so they are read on any ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(40, 34, 24, 50))
    painter.drawRect(spot.translated(-1.5, 2.5))
    painter.setBrush(QColor(theme.tokens("light")["paper"]))
    painter.drawRect(spot)
