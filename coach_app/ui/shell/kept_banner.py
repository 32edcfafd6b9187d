"""Offers a text that could not be saved earlier, on top of the page that it belongs to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.page import Page
from coach_app.ui.shell.keeper import Keeper
from coach_app.ui.unsaved import Unsaved, field_for, put_back
from coach_app.ui.widgets import Card, SecondaryButton, TextArea, TextButton
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.plain import PlainLabel
from coach_app.ui.widgets.surfaces import text_label

MOST = 400  # letters of the text that are shown


class KeptBanner(Card):
    """Goes when the text was put back or thrown away. ``done`` tells so."""

    done = Signal()

    def __init__(self, keeper: Keeper, page: Page, text: Unsaved) -> None:
        super().__init__(padding=14, gap=8)
        self._keeper, self._page, self.kept = keeper, page, text
        self.words = text_label(self._says(), "body", "ink")
        self.trouble = text_label("", "second", "kleiInk")
        self.trouble.hide()
        self.back = SecondaryButton(self.tr("Put back"), "arrow-u-up-left", small=True)
        self.copy = TextButton(self.tr("Copy"), small=True)
        self.away = TextButton(self.tr("Throw away"), "trash", small=True)
        self._lay_out()
        self.back.clicked.connect(self._put_back)
        self.copy.clicked.connect(self._copy)
        self.away.clicked.connect(self._drop)

    def _says(self) -> str:
        """A private text is not shown to whoever sits beside the coach."""
        head = self.tr("This text could not be kept earlier ({field}).")
        head = head.format(field=self.kept.label or self.tr("no name"))
        if self.kept.private:
            return head
        text = self.kept.text.strip()
        shown = text if len(text) <= MOST else f"{text[:MOST]}…"
        return f"{head}\n‘{shown}’"

    def _lay_out(self) -> None:
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap("info", "honingInk", 22))
        buttons = FlowLayout(gap=theme.px(8))
        for button in (self.back, self.copy, self.away):
            buttons.addWidget(button)
        inside = QVBoxLayout()
        inside.addWidget(self.words)
        inside.addWidget(self.trouble)
        inside.addLayout(buttons)
        row = hbox(gap=12)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(inside, 1)
        self.body.addLayout(row)

    @Slot()
    def _put_back(self) -> None:
        field = field_for(self._page, self.kept)
        if field is None:
            self.trouble.setText(
                self.tr("Its field is not here, or can’t be written in. Copy the text instead.")
            )
            self.trouble.show()
            return
        put_back(field, self.kept.text)
        if isinstance(field, TextArea):
            field.flush()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, TextArea) and field.is_dirty():
            self._go()  # not kept this time either: the page found it when it is opened again
        else:
            self._drop()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.kept.text)

    @Slot()
    def _drop(self) -> None:
        self._keeper.drop(self._page, self.kept)
        self._go()

    def _go(self) -> None:
        self.hide()
        self.deleteLater()
        self.done.emit()
