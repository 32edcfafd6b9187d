"""The album for the last meeting: what the client made, a page each, as a PDF or on paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from coach_app.reports.home_card import CardStyle

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


def paint_album(
    painter: QPainter, device: QPagedPaintDevice, album: Album, style: CardStyle
) -> None:
    """All pages, on a writer or a printer that is already begun."""
    scale = min(device.width() / WIDTH, device.height() / HEIGHT)
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    _middle(painter, album.title, HEIGHT * 0.36, style.serif, 52, style.ink)
    _middle(painter, album.name, HEIGHT * 0.44, style.sans, 22, style.ink2)
    for page in album.pages:
        device.newPage()
        _paint_page(painter, page, style)
    device.newPage()
    _middle(painter, album.last, HEIGHT * 0.42, style.serif, 30, style.ink)


def _font(family: str, size: float, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _middle(painter: QPainter, text: str, y: float, family: str, size: float, colour: str) -> float:
    """Centred words from ``y``; answers where they end."""
    if not text:
        return y
    font = _font(family, size)
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
    image = QImage.fromData(page.picture) if page.picture else QImage()
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
        metrics = QFontMetricsF(_font(style.serif, size))
        if metrics.boundingRect(box, flags, text).height() < HEIGHT - MARGIN - y - 110:
            break
        size -= 1
    return size


def set_page(device: QPagedPaintDevice) -> None:
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )


def album_pdf(album: Album, style: CardStyle) -> bytes:
    """The album as a PDF, fonts inside, written in memory."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(album.title)
    writer.setCreator("Coach App")
    writer.setResolution(144)
    set_page(writer)
    painter = QPainter(writer)
    paint_album(painter, writer, album, style)
    painter.end()
    buffer.close()
    return bytes(data.data())
