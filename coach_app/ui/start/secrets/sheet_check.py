"""Print the sheet, keep it, type two groups back: for the first run and for Settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.start.secrets.group_edit import GroupEdit
from coach_app.ui.start.secrets.parts import AlignedBox, ErrorText, Ringed, align, button_row
from coach_app.ui.start.secrets.recovery_sheet import (
    RecoverySheet,
    SheetPreview,
    print_on,
    write_pdf,
)
from coach_app.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.plain import PlainLabel
from coach_app.ui.widgets.surfaces import text_label


class SheetCheck(Aligned, QWidget):
    """Three numbered acts at the left, the sheet at the right."""

    changed = Signal()
    submitted = Signal()

    def __init__(
        self,
        sheet: RecoverySheet,
        asked: tuple[int, int],
        typed: dict[int, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.sheet, self.asked = sheet, asked
        self._make(typed or {})
        self._lay_out()
        self._connect()

    def _make(self, typed: dict[int, str]) -> None:
        self.print_button = PrimaryButton(self.tr("Print"), "printer")
        self.pdf_button = SecondaryButton(self.tr("Save as PDF"))
        self.told = text_label(self.tr("Do not keep a PDF on this laptop."), "second", "ink2")
        self.error = ErrorText()
        self.groups = [GroupEdit(i, self.sheet.groups[i]) for i in self.asked]
        for index, edit in zip(self.asked, self.groups, strict=True):
            edit.setText(typed.get(index, ""))
        self.preview = SheetPreview()
        self.preview.set_sheet(self.sheet, self.asked)
        self.reveal = TextButton(self.tr("Show code"), "eye")
        self.mind = text_label(self.tr("Mind who is looking"), "second", "ink2", wrap=False)

    def _lay_out(self) -> None:
        acts = vbox(gap=24)
        acts.addLayout(self._act(1, self.tr("Print the sheet"), self._printing()))
        keep = text_label(
            self.tr("For example in a folder at home, far from your laptop. Take no photo of it."),
            "body",
            "ink2",
        )
        acts.addLayout(self._act(2, self.tr("Keep it safe"), keep))
        acts.addLayout(self._act(3, self.tr("Check your paper"), self._checking()))
        acts.addStretch(1)
        self.reveal.padding = 7  # its icon stands under the edge of the sheet
        sheet = vbox(gap=10)
        sheet.addWidget(self.preview)
        align(sheet)
        row = hbox(edge=(0, 0, 4, 0))
        row.addWidget(self.reveal)
        row.addStretch(1)
        row.addWidget(self.mind)
        sheet.addLayout(row)
        sheet.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(acts, 1)
        self._row.addLayout(sheet)

    def fit(self, tiny: bool, gap: int) -> None:
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if tiny else ways.LeftToRight)
        self._row.setSpacing(theme.px(gap))

    def _act(self, number: int, title: str, body: QWidget) -> QHBoxLayout:
        mark = PlainLabel(str(number))
        mark.setFont(theme.font("body_bold"))
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark.setFixedSize(theme.px(30), theme.px(30))
        mark.setStyleSheet(
            f"background: {theme.color('mosSoft').name()}; color: {theme.color('mosInk').name()};"
            "border-radius: 8px;"
        )
        column = vbox(gap=6)
        heading = text_label(title, "body_bold")
        heading.setMinimumHeight(theme.px(30))
        column.addWidget(heading)
        column.addWidget(body)
        row = hbox(gap=12, edge=(4, 0, 0, 0))
        align(column)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return row

    def _printing(self) -> QWidget:
        box = AlignedBox()
        column = vbox(box, gap=8)
        row = button_row(self.print_button, self.pdf_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.error)
        align(column)
        return box

    def _checking(self) -> QWidget:
        box = AlignedBox()
        column = vbox(box, gap=8)
        words = self.tr("Type these two groups from the sheet.")
        column.addWidget(text_label(words, "body", "ink2"))
        row = hbox(gap=8)
        for index, edit in zip(self.asked, self.groups, strict=True):
            pair = vbox(gap=6)
            name = self.tr("Group {number}").format(number=index + 1)
            edit.setAccessibleName(name)
            pair.addWidget(text_label(name, "body_bold", wrap=False))
            pair.addWidget(Ringed(edit))
            align(pair)
            row.addLayout(pair)
        row.addStretch(1)
        column.addLayout(row)
        self.group_error = ErrorText()
        column.addWidget(self.group_error)
        align(column)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        return box

    def _connect(self) -> None:
        self.print_button.clicked.connect(self.print_sheet)
        self.pdf_button.clicked.connect(self.choose_pdf)
        self.reveal.clicked.connect(self._toggle)
        for edit in self.groups:
            edit.textChanged.connect(self._typed)
        self.groups[0].completed.connect(self.groups[1].setFocus)
        self.groups[1].returnPressed.connect(self.submitted)

    # --- acts

    @Slot()
    def print_sheet(self) -> None:
        """The system's print dialog; without a printer the PDF is the way."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._dialog = QPrintDialog(self._printer, self)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.accepted.connect(self._print)
        QDialog.open(self._dialog)  # QPrintDialog hides the one that asks for nothing

    @Slot()
    def _print(self) -> None:
        if print_on(self.sheet, self._printer):
            self._tell(self.tr("Sent to the printer. Look whether the code can be read."))
        else:
            self.error.set_text(self.tr("The printer does not answer. Save a PDF instead."))

    @Slot()
    def choose_pdf(self) -> None:
        self._files = QFileDialog(self, self.tr("Save as PDF"))
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._files.setNameFilter("PDF (*.pdf)")
        self._files.setDefaultSuffix("pdf")
        self._files.selectFile(self.tr("recovery-sheet.pdf"))
        self._files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files.fileSelected.connect(self.save_pdf)
        self._files.open()

    @Slot(str)
    def save_pdf(self, path: str) -> None:
        try:
            write_pdf(self.sheet, Path(path))
        except OSError:
            self.error.set_text(self.tr("The PDF cannot be saved there. Choose another folder."))
            return
        self._tell(self.tr("PDF saved. Move it to a USB stick, off this laptop."))

    def _tell(self, words: str) -> None:
        self.error.set_text("")
        self.told.setText(words)

    @Slot()
    def _toggle(self) -> None:
        shown = self.reveal.text() == self.tr("Hide code")
        self.preview.set_revealed(not shown)
        self.reveal.setText(self.tr("Show code") if shown else self.tr("Hide code"))

    # --- what the step asks

    @Slot()
    def _typed(self) -> None:
        wrong = next((edit for edit in self.groups if edit.wrong()), None)
        words = self.tr("Group {number} is different. Look at your sheet again.")
        self.group_error.set_text(words.format(number=wrong.number) if wrong else "")
        self.changed.emit()

    def typed(self) -> dict[int, str]:
        return {i: edit.text() for i, edit in zip(self.asked, self.groups, strict=True)}

    def first_open(self) -> GroupEdit:
        return next((edit for edit in self.groups if not edit.right()), self.groups[0])

    def reason(self) -> str:
        for edit in self.groups:
            if not edit.right():
                return self.tr("Fill in group {number} first").format(number=edit.number)
        return ""
