"""A quiet question with a few large answers."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.kit.tool_row import ToolRow
from coach_app.ui.client_view.pages.quiet_pages import WordsPage


class ChoicePage(WordsPage):
    """``entries``: key, words, kind of button. ``chosen(key)``."""

    chosen = Signal(str)

    def __init__(
        self, texts: ClientTexts, title: str, more: str, entries: list[tuple[str, str, str]]
    ) -> None:
        super().__init__(texts, title, more)
        self.buttons: dict[str, RoundButton] = {}
        for key, words, kind in entries:
            button = RoundButton(words, kind)
            button.setProperty("key", key)
            button.clicked.connect(self._clicked)
            self.buttons[key] = button
        self._row = ToolRow(list(self.buttons.values()), centred=True)
        self._buttons.takeAt(0)  # the row takes the whole width
        self._buttons.addWidget(self._row)
        self._did = False

    @Slot()
    def _clicked(self) -> None:
        sender = self.sender()
        if sender is not None and not self._did:
            self._did = True  # a double click answers once
            self.chosen.emit(str(sender.property("key")))

    def arrange(self) -> None:
        super().arrange()
        self._row.set_room(self.room)

    def first_focus(self) -> QWidget:
        return next(iter(self.buttons.values()))
