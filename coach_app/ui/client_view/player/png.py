"""Pictures as PNG (photos as JPEG) bytes in memory: full size and small, never a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

LEAST = 0.5  # of its sheet: a small drawing comes nearer, but no further
LOOK = 320  # px, wide enough to see where something is drawn
EDGE = 0.07  # of the sheet's width, around what was drawn
FAINT = 10  # steps of 255: so much darker than the paper is drawn
THUMB = 480  # px, the longer side
VIEW = 1600  # px of a picture that stays in sight while the exercise goes on
PNG_BYTES = 3_000_000  # beyond this it is a photo, and better off as JPEG


def png_of(image: QImage) -> tuple[bytes, bytes]:
    """The whole picture and a small one."""
    small = image.scaled(
        THUMB, THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    whole = encode(image)
    if len(whole) > PNG_BYTES:
        whole = encode(image, "JPEG")
    return whole, encode(small)


def in_view(image: QImage) -> QImage:
    """The picture at the most that a later step shows of it."""
    if max(image.width(), image.height()) <= VIEW:
        return image
    keep = Qt.AspectRatioMode.KeepAspectRatio
    return image.scaled(VIEW, VIEW, keep, Qt.TransformationMode.SmoothTransformation)


def drawn_part(image: QImage) -> QRect | None:
    """Where on its plain paper something is drawn, with an edge; None for a picture that has
    none, or that fills its sheet."""
    small = image.scaledToWidth(LOOK, Qt.TransformationMode.SmoothTransformation)
    small = small.convertToFormat(QImage.Format.Format_Grayscale8)
    wide, high = small.width(), small.height()
    dots, step = bytes(small.constBits()), small.bytesPerLine()
    rows = [dots[y * step : y * step + wide] for y in range(high)]
    paper = rows[0][0]
    corners = (rows[0][-1], rows[-1][0], rows[-1][-1])
    if any(abs(one - paper) > 2 for one in corners):
        return None
    plain = range(paper - FAINT, paper + FAINT + 1)
    inked = [y for y, row in enumerate(rows) if any(dot not in plain for dot in row)]
    if not inked:
        return None
    columns = [x for x in range(wide) if any(row[x] not in plain for row in rows)]
    scale, edge = image.width() / wide, round(EDGE * image.width())
    found = QRectF(
        QPointF(columns[0], inked[0]) * scale, QPointF(columns[-1] + 1, inked[-1] + 1) * scale
    ).toAlignedRect()
    return found.adjusted(-edge, -edge, edge, edge)


def for_frames(images: Sequence[QImage]) -> list[QImage]:
    """Drawings come near, cut to what was drawn; side by side all are of one shape."""
    parts = [drawn_part(image) for image in images]
    shapes = [
        max(part.height() / part.width(), 0.42)
        for part in parts
        if part is not None and part.width() > 0
    ]
    shape = min(0.82, sum(shapes) / len(shapes)) if shapes else 0.0
    return [
        image if part is None else _cut(image, part, shape)
        for image, part in zip(images, parts, strict=True)
    ]


def _cut(image: QImage, part: QRect, shape: float) -> QImage:
    """``shape``: height by width. Where the sheet ends, its paper goes on."""
    wide = max(part.width(), part.height() / shape, image.width() * LEAST)
    if wide > image.width() * 0.92 and abs(image.height() / image.width() - shape) < 0.05:
        return image
    box = QRect(0, 0, round(wide), round(wide * shape))
    box.moveCenter(part.center())
    if box.width() <= image.width():  # within the sheet, where it fits
        box.moveLeft(min(max(box.left(), 0), image.width() - box.width()))
    if box.height() <= image.height():
        box.moveTop(min(max(box.top(), 0), image.height() - box.height()))
    cut = QImage(box.size(), QImage.Format.Format_RGB32)
    cut.fill(image.pixelColor(1, 1))
    painter = QPainter(cut)
    painter.drawImage(-box.topLeft(), image)
    painter.end()
    return cut


def encode(image: QImage, form: str = "PNG") -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stub wants bytes; at run time only a text is taken.
    image.save(buffer, form, 90 if form == "JPEG" else -1)  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())
