"""A dialog with a form: scrolls when it is higher than the window, says what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import ErrorText, GatedButton, WaitBar, align
from coach_app.ui.widgets.buttons import SecondaryButton
from coach_app.ui.widgets.dialogs import AppDialog
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.ui.context import Context


def window_of(ctx: Context) -> QWidget:
    """The window that a dialog belongs to (tests have none of their own)."""
    window = ctx.window
    if isinstance(window, QWidget):
        return window
    return QApplication.activeWindow() or QApplication.topLevelWidgets()[0]


class _Scroll(Aligned, QScrollArea):
    """The form brings its own edges in line."""


class FormDialog(AppDialog):
    """``self.form`` is the column of fields. Esc and the left button are the safe way out."""

    keeps_words = False

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        self._aligned = False
        self.error = ErrorText()
        self.wait = WaitBar()
        self.why = text_label("", "second", "ink2")
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.accept_button = GatedButton()
        self._lay_out()
        self.cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.submit)

    def _lay_out(self) -> None:
        self._inside = QWidget()
        self._inside.setObjectName("formInside")
        column = vbox(self._inside, edge=(0, 0, 8, 4))
        self.form = vbox(gap=8)
        column.addLayout(self.form)
        column.addStretch(1)
        self._scroll = _Scroll()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setStyleSheet(
            "QScrollArea, QScrollArea > QWidget, #formInside { background: transparent; }"
        )
        self._scroll.setWidget(self._inside)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.error)
        self.body.addWidget(self.wait)
        self.body.addWidget(self.why)
        align(self.body)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.accept_button)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._aligned:
            self._aligned = True
            align(self.form)
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """As high as the form, at most as high as the window behind."""
        width = self._inside.width() if self.isVisible() else self.width() - theme.px(72)
        wanted = self.form.heightForWidth(width) if self.form.hasHeightForWidth() else -1
        wanted = max(wanted, self._inside.sizeHint().height())
        least = theme.px(48)
        self._scroll.setFixedHeight(least)
        self.column.activate()
        room = self.beneath.height() - (self.column.sizeHint().height() - least)
        self._scroll.setFixedHeight(max(least, min(wanted + theme.px(8), room)))
        self.adjustSize()

    def block(self, reason: str) -> None:
        """Shut the primary button and say why; an empty reason opens it."""
        self.why.setText(reason)
        self.accept_button.shut(reason)

    def busy(self, on: bool) -> None:
        self.accept_button.setEnabled(not on)
        if on:
            self.error.set_text("")
            self.wait.start()
        else:
            self.wait.stop()

    @Slot()
    def submit(self) -> None:
        self.accept()
