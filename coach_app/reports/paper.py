"""A paper: pages drawn once, the same in the preview, in a PDF and from the printer."""

from __future__ import annotations

from abc import ABC, abstractmethod

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

A4, A5 = QSizeF(210, 297), QSizeF(148, 210)  # mm


class Paper(ABC):
    """Pages in logical pixels of ``width`` × ``height``, on a sheet of ``size`` (mm)."""

    size = A4
    width, height = 794, 1123  # A4 at 96 dots an inch
    title = "Coach App"  # stands inside the PDF; never a client's name

    @property
    def pages(self) -> int:
        return 1

    @abstractmethod
    def paint(self, painter: QPainter, page: int) -> None:
        """Draw one page (0 is the first) in logical pixels; paper is always light."""

    def spoken(self) -> str:
        """The whole paper for a screen reader."""
        return ""


def paper_font(family: str, size: float, bold: bool = False) -> QFont:
    """A font of so many logical pixels."""
    font = QFont(family)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def pdf(paper: Paper) -> bytes:
    """The paper as a PDF with its fonts inside, made in memory. OSError where it can't be."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.title)
    writer.setCreator("Coach App")
    writer.setResolution(96)
    if not draw_on(paper, writer):
        raise OSError("the PDF could not be made")
    buffer.close()
    return bytes(kept.data())


def draw_on(paper: Paper, device: QPagedPaintDevice) -> bool:
    """All pages on a PDF writer or printer; False where the device does not take them."""
    device.setPageLayout(
        QPageLayout(
            QPageSize(paper.size, QPageSize.Unit.Millimeter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = min(device.width() / paper.width, device.height() / paper.height)
    painter.scale(scale, scale)
    for page in range(paper.pages):
        if page:
            device.newPage()
        _paint(paper, painter, page)
    return painter.end()


def picture(paper: Paper, page: int, width: int) -> QImage:
    """One page as an image of ``width`` pixels, smoothed from twice the logical size."""
    image = QImage(paper.width * 2, paper.height * 2, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(2, 2)
    _paint(paper, painter, page)
    painter.end()
    return image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def _paint(paper: Paper, painter: QPainter, page: int) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    paper.paint(painter, page)
    painter.restore()
