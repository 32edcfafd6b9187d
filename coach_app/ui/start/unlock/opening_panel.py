"""Between the right secret and the window: nothing to type, nothing to press."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import align
from coach_app.ui.widgets.surfaces import text_label


class OpeningPanel(QWidget):
    """Goes with the page, or makes room for what kept the vault from opening."""

    def __init__(self) -> None:
        super().__init__()
        title, words = self.tr("One moment"), self.tr("Your vault is being opened.")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that it is read out
        column = vbox(self, gap=0)
        column.addWidget(text_label(title, "page"))
        column.addSpacing(theme.px(4))
        column.addWidget(text_label(words, "body", "ink2"))
        align(column)
