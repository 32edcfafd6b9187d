"""The recovery sheet: one drawing for the preview, the printer and the PDF."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPaintEvent,
    QPdfWriter,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.data.storage import files
from coach_app.ui import formats, theme
from coach_app.ui.widgets.pictures.logo import draw_logo

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

WIDTH, HEIGHT = 324.0, 458.0  # logical size of the drawing: an A4 page
LEFT, RIGHT = 31.0, 293.0
HIDDEN = "••••"


@dataclass(frozen=True)
class RecoverySheet:
    """What stands on the sheet. ``code`` is in groups with dashes between."""

    practice: str
    made_on: dt.date
    code: str

    @property
    def groups(self) -> list[str]:
        return self.code.split("-")


def draw(
    painter: QPainter,
    sheet: RecoverySheet,
    *,
    reveal: bool = True,
    marked: Collection[int] = (),
) -> None:
    """Draw into WIDTH x HEIGHT logical units; the caller scales. Always light colours."""
    light = {name: QColor(value) for name, value in theme.tokens("light").items()}
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_logo(painter, QRectF(LEFT - 1, 32, 20, 20), light["mos"])
    _text(painter, 63, 48, "Coach App", _font(16.5, bold=True), light["ink"])
    title = QCoreApplication.translate("RecoverySheet", "Recovery sheet")
    _text(painter, LEFT, 92, title, _font(24, bold=True), light["ink"])
    _line(painter, 115, _subtitle(painter, sheet), light["ink2"])
    _draw_groups(painter, sheet, light, reveal, marked)
    painter.setPen(light["line"])
    painter.drawLine(QPointF(LEFT, 333), QPointF(RIGHT, 333))
    first = QCoreApplication.translate("RecoverySheet", "This code lets anyone open your vault.")
    second = QCoreApplication.translate("RecoverySheet", "Keep this sheet like a passport.")
    _line(painter, 357, first, light["ink"])
    _line(painter, 377, second, light["ink"])
    kept = QCoreApplication.translate("RecoverySheet", "Kept at:")
    _line(painter, 428, f"{kept} {'.' * 120}", light["ink3"], size=14)


def _subtitle(painter: QPainter, sheet: RecoverySheet) -> str:
    """Name and day in one line; a long name gives way, the day stays."""
    day = formats.day(sheet.made_on, year=True, weekday=False)
    if not sheet.practice:
        return day
    vault = QCoreApplication.translate("RecoverySheet", "Vault ‘{practice}’ · {day}")
    painter.setFont(_font(15))
    practice, text = sheet.practice, vault.format(practice=sheet.practice, day=day)
    while len(practice) > 1 and painter.fontMetrics().horizontalAdvance(text) > RIGHT - LEFT:
        practice = practice[:-1]
        text = vault.format(practice=practice.rstrip() + "…", day=day)
    return text


def _draw_groups(
    painter: QPainter,
    sheet: RecoverySheet,
    light: dict[str, QColor],
    reveal: bool,
    marked: Collection[int],
) -> None:
    groups = sheet.groups
    rows = (len(groups) + 1) // 2
    step = 168 / max(rows, 4)
    for index, group in enumerate(groups):
        x = LEFT + (index % 2) * 148
        y = 141 + (index // 2) * step
        if index in marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(light["mosSoft"])
            painter.drawRoundedRect(QRectF(x - 10, y, 134, min(34, step - 4)), 6, 6)
        base = y + min(34, step - 4) / 2 + 5
        _text(painter, x, base, str(index + 1), _font(14), light["ink2"])
        code = _font(16 if reveal else 17, bold=not reveal)
        code.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2.5)
        _text(painter, x + 22, base, group if reveal else HIDDEN, code, light["ink"])


def _font(size: float, *, bold: bool = False) -> QFont:
    font = QFont(theme.font("body").family())
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _text(
    painter: QPainter, x: float, baseline: float, text: str, font: QFont, color: QColor
) -> None:
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(x, baseline), text)


def _line(
    painter: QPainter, baseline: float, text: str, color: QColor, *, size: float = 15
) -> None:
    """One line, shortened to the width of the sheet."""
    painter.setFont(_font(size))
    mode = Qt.TextElideMode.ElideNone if text.endswith("...") else Qt.TextElideMode.ElideRight
    if mode is Qt.TextElideMode.ElideNone:
        while painter.fontMetrics().horizontalAdvance(text) > RIGHT - LEFT and text.endswith("."):
            text = text[:-1]
    else:
        text = painter.fontMetrics().elidedText(text, mode, int(RIGHT - LEFT))
    painter.setPen(color)
    painter.drawText(QPointF(LEFT, baseline), text)


def write_pdf(sheet: RecoverySheet, path: Path) -> None:
    """One A4 page. Raises OSError when the file cannot be written."""
    page = QByteArray()
    buffer = QBuffer(page)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(QCoreApplication.translate("RecoverySheet", "Recovery sheet"))
    writer.setCreator("Coach App")
    writer.setResolution(300)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("pdf")
    _draw_page(painter, sheet, writer.width())
    painter.end()
    buffer.close()
    files.export(path, bytes(page.data()))


def print_on(sheet: RecoverySheet, printer: QPrinter) -> bool:
    """Send one page to a printer; False when the printer does not take it."""
    printer.setDocName("Coach App")
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    _draw_page(painter, sheet, printer.width())
    return painter.end()


def _draw_page(painter: QPainter, sheet: RecoverySheet, width: int) -> None:
    painter.scale(width / WIDTH, width / WIDTH)
    draw(painter, sheet)


class SheetPreview(QWidget):
    """The sheet on screen: white page, dots for the code until it is shown."""

    SHADOW = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: RecoverySheet | None = None
        self._reveal = False
        self._marked: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_sheet(self, sheet: RecoverySheet, marked: tuple[int, ...]) -> None:
        self._sheet, self._marked = sheet, marked
        self._changed()

    def set_revealed(self, reveal: bool) -> None:
        self._reveal = reveal
        self._changed()

    def _changed(self) -> None:
        self.setAccessibleName(
            QCoreApplication.translate("RecoverySheet", "Preview of the recovery sheet")
        )
        spoken = self._sheet.code if self._sheet is not None and self._reveal else ""
        self.setAccessibleDescription(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(int(WIDTH)), theme.px(int(HEIGHT)) + self.SHADOW)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        light = theme.tokens("light")
        page = QRectF(0.5, 0.5, self.width() - 1, self.height() - self.SHADOW - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(self.SHADOW, 0, -2):
            painter.setBrush(QColor(40, 38, 28, 5))
            grown = page.adjusted(2, 3, -2, spread - 2)
            painter.drawRoundedRect(grown, 6, 6)
        painter.setPen(QColor(light["line"]))
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(page, 3, 3)
        if self._sheet is not None:
            painter.scale(self.width() / WIDTH, self.width() / WIDTH)
            draw(painter, self._sheet, reveal=self._reveal, marked=self._marked)
