"""The vault cannot be opened: what happened, what still works, what to do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_app.errors import UserError
from coach_app.ui import formats, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import align
from coach_app.ui.trouble.errors_text import sentences
from coach_app.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from coach_app.ui.widgets.surfaces import Banner, text_label

# Where there is nothing to open: no vault, no key file, or no file with notes.
HOPELESS = (
    "vault-missing",
    "header-missing",
    "header-damaged",
    "database-missing",
    "database-empty",
    "database-plain",
)


class FaultPanel(QWidget):
    """Never changes anything by itself: each way on is the coach's choice."""

    retry = Signal()
    restore = Signal()
    choose = Signal()
    safe = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner("error", "")
        self.ways = text_label("", "body", "ink2")
        self.place = text_label("", "second", "ink3")
        self.restore_button = PrimaryButton(self.tr("Put back a backup"), "arrow-counter-clockwise")
        self.retry_button = SecondaryButton(self.tr("Try again"))
        self.safe_button = SecondaryButton(self.tr("Open in safe mode, to read only"))
        self.choose_button = TextButton(self.tr("Choose another vault"))
        self._lay_out()
        self.restore_button.clicked.connect(self.restore)
        self.retry_button.clicked.connect(self.retry)
        self.safe_button.clicked.connect(self.safe)
        self.choose_button.clicked.connect(self.choose)

    def _lay_out(self) -> None:
        column = vbox(self, gap=10)
        column.addWidget(text_label(self.tr("The vault does not open"), "page"))
        column.addWidget(self.banner)
        column.addWidget(self.ways)
        column.addWidget(self.place)
        column.addSpacing(theme.px(6))
        column.addWidget(self.restore_button)
        column.addWidget(self.retry_button)
        column.addWidget(self.safe_button)
        column.addWidget(self.choose_button)
        align(column)

    def set_error(self, error: BaseException, folder: Path, places: list[Path]) -> None:
        what, do = sentences(error)
        code = error.code if isinstance(error, UserError) else ""
        self.safe_button.setVisible(code not in HOPELESS)
        self.ways.setText(self._ways(folder, places))
        self.banner.set_text(f"{what} {do}".strip())
        self.place.setText(str(folder))
        self.setAccessibleName(f"{what} {do}")

    def _ways(self, folder: Path, places: list[Path]) -> str:
        """What there is to go back to, after having looked."""
        from coach_app.data.back.ways_back import newest_sound, ways_back

        found = newest_sound(ways_back(folder, places))
        if found is None:
            return self.tr("There is no backup here. Look for one on a stick or another disk.")
        words = self.tr("The newest to go back to: {when}.")
        return words.format(when=formats.day_time(found.at.astimezone()))
