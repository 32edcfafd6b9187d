"""Save or print the card for at home, after a look at it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from coach_app.errors import UserError
from coach_app.exercises import Exercise
from coach_app.reports import home_card
from coach_app.ui import theme
from coach_app.ui.context import Context
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import AppDialog, Banner, PrimaryButton, SecondaryButton


def card_style() -> home_card.CardStyle:
    light = theme.tokens("light")
    sans, serif, _icons = theme.families()
    return home_card.CardStyle(
        sans, serif, light["ink"], light["ink2"], light["cRing"], light["mosSoft"]
    )


def save_home_card(ctx: Context, parent: QWidget, exercise: Exercise, client_id: str) -> None:
    """In the client's language, without the client's name."""
    language = ctx.settings.values.language
    if client_id:
        language = str(ctx.practice.clients.get(client_id).fields.language)
    HomeCardDialog(parent, ctx, exercise, language).open()


class HomeCardDialog(AppDialog):
    def __init__(self, parent: QWidget, ctx: Context, exercise: Exercise, language: str) -> None:
        super().__init__(parent, "")
        self.title.setText(self.tr("Card for at home"))
        self.setAccessibleName(self.title.text())
        self._ctx, self._exercise, self._language = ctx, exercise, language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.fault = Banner("error", "")
        self.fault.hide()
        self.cancel = SecondaryButton(self.tr("Close"))
        self.print = SecondaryButton(self.tr("Print…"), "printer")
        self.save = PrimaryButton(self.tr("Save as PDF…"), "floppy-disk")
        self.body.addWidget(self.picture)
        self.body.addWidget(self.fault)
        for button in (self.cancel, self.print, self.save):
            self.buttons.addWidget(button)
        self.cancel.clicked.connect(self.reject)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._choose)
        self._preview()
        self.fit()

    def _foot(self) -> str:
        name = self._ctx.practice.preferences.get("practice_name") or ""
        return str(name)

    def _preview(self) -> None:
        high = max(theme.px(220), min(theme.px(460), self.parentWidget().height() - theme.px(260)))
        image = QImage(home_card.WIDTH * 2, home_card.HEIGHT * 2, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(2, 2)
        home_card.paint_card(painter, self._exercise, self._language, card_style(), self._foot())
        painter.end()
        shown = image.scaledToHeight(high, Qt.TransformationMode.SmoothTransformation)
        self.picture.setPixmap(QPixmap.fromImage(shown))
        self.picture.setAccessibleName(" ".join(home_card.lines_of(self._exercise, self._language)))

    @Slot()
    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the card"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile(f"{self._exercise.name.text(self._language)}.pdf")
        dialog.fileSelected.connect(self.write)
        self._files = dialog
        dialog.open()

    def write(self, path: str) -> None:
        from coach_app.ui.charts.export import save

        try:
            data = home_card.home_card_pdf(
                self._exercise, self._language, card_style(), self._foot()
            )
            save(Path(path), data)
        except (UserError, OSError) as error:
            self.fault.set_text(one_line(error))
            self.fault.show()
            self.fit()
            return
        self._ctx.toast(self.tr("Card saved"))
        self.accept()

    @Slot()
    def _print(self) -> None:
        from PySide6.QtCore import QSizeF
        from PySide6.QtGui import QPageSize
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QSizeF(148, 210), QPageSize.Unit.Millimeter))
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._put_on(printer))
        self._printing = dialog
        dialog.open()

    def _put_on(self, printer: object) -> None:
        painter = QPainter()
        if not painter.begin(printer):  # type: ignore[arg-type]
            self.fault.set_text(self.tr("The printer did not answer. Save a PDF instead."))
            self.fault.show()
            self.fit()
            return
        home_card.draw_on(
            painter,
            printer,
            self._exercise,
            self._language,
            card_style(),
            self._foot(),  # type: ignore[arg-type]
        )
        painter.end()
        self._ctx.toast(self.tr("Sent to the printer"))
