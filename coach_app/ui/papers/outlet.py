"""The way out of a paper: its two buttons, the file dialog, the printer, and what is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QPagedPaintDevice, QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QWidget

from coach_app.errors import UserError
from coach_app.reports.home_card import CardStyle
from coach_app.reports.paper import Paper, draw_on, pdf, picture
from coach_app.ui import theme
from coach_app.ui.context import Context
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import Banner, Button
from coach_app.ui.widgets.plain import set_tip

SHEET = 470  # design px: how wide a page is in its preview


class Outlet(QObject):
    """Saves and prints what ``paper`` answers at that moment; faults go to ``fault``."""

    saved = Signal()
    printed = Signal()
    told = Signal()  # a fault is shown, or taken away

    def __init__(
        self, on: QWidget, ctx: Context, paper: Callable[[], Paper], save: Button, print: Button
    ) -> None:
        super().__init__(on)
        self._on, self._ctx, self._paper = on, ctx, paper
        self.save, self.print = save, print
        self.fault = Banner("error", "")
        self.fault.hide()
        self._title, self._file_name, self._done = "", "paper", ""
        self.show_words(True)
        save.clicked.connect(self.choose_file)
        print.clicked.connect(self.choose_printer)

    def name(self, title: str, file_name: str, done: str) -> None:
        """Title of the file dialog, suggested name without a client's, words once it is kept."""
        self._title, self._file_name, self._done = title, file_name, done

    def show_words(self, roomy: bool) -> None:
        """Without room the buttons show their picture alone, so that the title is whole."""
        for button, words in (
            (self.save, self.tr("Save as PDF…")),
            (self.print, self.tr("Print…")),
        ):
            button.setText(words if roomy else "")
            button.setAccessibleName(words)
            set_tip(button, "" if roomy else words)

    @Slot()
    def choose_file(self) -> None:
        choose_file(self._on, self._title, f"{self._file_name}.pdf", self.write)

    @Slot(str)
    def write(self, path: str) -> None:
        if write_file(path, lambda: pdf(self._paper()), self.tell):
            self._ctx.toast(self._done)
            self.saved.emit()

    @Slot()
    def choose_printer(self) -> None:
        choose_printer(self._on, self.put_on)

    def put_on(self, printer: QPagedPaintDevice) -> None:
        if draw_on(self._paper(), printer):
            self.tell("")
            self._ctx.toast(self.tr("Sent to the printer"))
            self.printed.emit()
        else:
            self.tell(self.tr("The printer did not answer. Save a PDF instead."))

    def tell(self, fault: str) -> None:
        """What went wrong, in the banner; "" takes it away."""
        self.fault.set_text(fault)
        self.fault.setVisible(bool(fault))
        self.told.emit()


def choose_file(on: QWidget, title: str, name: str, then: Callable[[str], None]) -> QFileDialog:
    """Ask where to save; the extension of ``name`` is added where it is left out."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    kind = name.rpartition(".")[2]
    dialog = QFileDialog(on, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(kind)
    dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def choose_printer(on: QWidget, then: Callable[[QPagedPaintDevice], object]) -> None:
    """The system's print dialog; it also offers a file where there is no printer."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, on)
    dialog.accepted.connect(lambda: then(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # QPrintDialog.open without a slot is not in its stubs


def write_file(path: str, make: Callable[[], bytes], tell: Callable[[str], None]) -> bool:
    """Write what ``make`` answers, whole or not at all; a fault is told in a sentence."""
    from coach_app.ui.charts.export import save

    try:
        save(Path(path), make())
    except (UserError, OSError) as error:
        tell(one_line(error))
        return False
    tell("")
    return True


def card_style() -> CardStyle:
    """Fonts and colours of every paper: always the light ones."""
    light = theme.tokens("light")
    sans, serif, _icons = theme.families()
    return CardStyle(sans, serif, light["ink"], light["ink2"], light["cRing"], light["mosSoft"])


def show_page(sheet: QLabel, paper: Paper, page: int = 0, width: int = SHEET) -> None:
    """The preview of one page, ``width`` design px wide, sharp on the display it is on."""
    ratio = sheet.devicePixelRatioF()
    image = picture(paper, page, round(theme.px(width) * ratio))
    image.setDevicePixelRatio(ratio)
    sheet.setPixmap(QPixmap.fromImage(image))
    sheet.setAccessibleName("" if page else paper.spoken())
