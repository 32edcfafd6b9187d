"""What Alt+F4 and the close box bring on the client screen: the way to the coach, to be held."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.code_page import AWAY
from coach_app.ui.client_view.pages.quiet_pages import WordsPage


class LeavePage(WordsPage):
    """``wants_coach`` when the button was held; ``left`` for going on, by hand or by itself."""

    left = Signal()

    def __init__(self, texts: ClientTexts) -> None:
        super().__init__(texts, texts("leave"), texts("leave_more"))
        self._coach = self.coach_button("plain")
        self._back = RoundButton(texts("back"), "main")
        self._buttons.addWidget(self._coach)
        self._buttons.addWidget(self._back)
        self._buttons.addStretch(1)
        self.away = QTimer(self)
        self.away.setSingleShot(True)
        self.away.setInterval(AWAY)
        self.away.timeout.connect(self.left)
        self._back.clicked.connect(self.left)
        self.away.start()

    def first_focus(self) -> QWidget:
        return self._back
