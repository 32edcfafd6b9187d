"""The album: which makings, with which name, saved as a PDF or printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.content import Words
from coach_app.data.exercises.views import Making
from coach_app.errors import UserError
from coach_app.reports import album as report
from coach_app.ui.context import Context
from coach_app.ui.papers.home_card_dialog import card_style
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import (
    AppDialog,
    Banner,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    text_label,
)


class AlbumDialog(AppDialog):
    WIDTH = 560

    def __init__(
        self, parent: QWidget, ctx: Context, client_id: str, names: dict[str, str]
    ) -> None:
        super().__init__(parent, "")
        self.title.setText(self.tr("Make the album"))
        self.setAccessibleName(self.title.text())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ctx, self._client_id, self._names = ctx, client_id, names
        self._fields = ctx.practice.clients.get(client_id).fields
        self.which = Segmented(
            [("all", self.tr("Everything")), ("story", self.tr("Only the story’s"))],
            "all",
            self.tr("Which makings"),
        )
        first = self._fields.name.split()[0] if self._fields.name.split() else ""
        self.whose = Segmented(
            [("", self.tr("No name")), (first, first)], "", self.tr("Name on the album")
        )
        self.pages = text_label("", "second", "ink2")
        self.fault = Banner("error", "")
        self.fault.hide()
        self.cancel = SecondaryButton(self.tr("Close"))
        self.print = SecondaryButton(self.tr("Print…"), "printer")
        self.save = PrimaryButton(self.tr("Save as PDF…"), "floppy-disk")
        for name, row in (
            (self.tr("Which makings"), self.which),
            (self.tr("Name on the album"), self.whose),
        ):
            self.body.addWidget(text_label(name, "body_bold"))
            self.body.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.pages)
        self.body.addWidget(self.fault)
        for button in (self.cancel, self.print, self.save):
            self.buttons.addWidget(button)
        self.which.changed.connect(self._count)
        self.cancel.clicked.connect(self.reject)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._choose)
        self._count()
        self.fit()

    def _chosen(self) -> list[Making]:
        makings = list(reversed(self._ctx.practice.makings.of_client(self._client_id)))
        if self.which.value() == "story":
            makings = [one for one in makings if one.in_story]
        return makings

    @Slot()
    def _count(self, *_: object) -> None:
        count = len(self._chosen())
        self.pages.setText(self.tr("%n makings, a page each", "", count))
        for button in (self.save, self.print):
            if count:
                button.setEnabled(True)
            else:
                button.off_because(self.tr("There is nothing to put in it"))

    def album(self) -> report.Album:
        """In the client's language."""
        language, words = str(self._fields.language), Words("papers", "album")
        week = words["week"].text(language)
        pages = []
        for one in self._chosen():
            number = one.week
            pages.append(
                report.AlbumPage(
                    week.format(week=number) if number in range(1, 9) else "",
                    one.title or self._names.get(one.exercise_id, ""),
                    one.sentence,
                    "" if one.has_picture else one.text,
                    (self._ctx.practice.makings.picture(one.id) or b"") if one.has_picture else b"",
                )
            )
        title, last = (words[key].text(language) for key in ("title", "last"))
        return report.Album(title, str(self.whose.value()), last, tuple(pages))

    @Slot()
    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the album"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile("album.pdf")
        dialog.fileSelected.connect(self.write)
        self._files = dialog
        dialog.open()

    def write(self, path: str) -> None:
        from coach_app.ui.charts.export import save

        try:
            save(Path(path), report.album_pdf(self.album(), card_style()))
        except (UserError, OSError) as error:
            self._tell(one_line(error))
            return
        self._ctx.toast(self.tr("Album saved"))
        self.accept()

    def _tell(self, text: str) -> None:
        self.fault.set_text(text)
        self.fault.show()
        self.fit()

    @Slot()
    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        report.set_page(printer)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._put_on(printer))
        self._printing = dialog
        dialog.open()

    def _put_on(self, printer: object) -> None:
        painter = QPainter()
        if not painter.begin(printer):  # type: ignore[arg-type]
            self._tell(self.tr("The printer did not answer. Save a PDF instead."))
            return
        report.paint_album(painter, printer, self.album(), card_style())  # type: ignore[arg-type]
        painter.end()
        self._ctx.toast(self.tr("Sent to the printer"))
