"""The pause when a week was worse: the coach sees it first, with three gentle questions.

The coach chooses: show it now, later, or words only. The choice stays with the score.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from coach_app.course.worse import BadWeek
from coach_app.ui import theme
from coach_app.ui.widgets import ChoiceCard, PrimaryButton, SecondaryButton, text_label
from coach_app.ui.widgets.layout.fitting_dialog import TallDialog

if TYPE_CHECKING:
    from coach_app.data.practice import Practice


def questions() -> tuple[str, str, str]:
    """Gentle ones: about now, about what carried, about what is needed. None digs."""
    translate = QCoreApplication.translate
    return (
        translate("BadWeek", "How is it now, here at the table?"),
        translate("BadWeek", "What carried you this week, however small?"),
        translate("BadWeek", "What would be good for you today?"),
    )


class BadWeekDialog(TallDialog):
    """Three questions to ask aloud, three choices. Esc changes nothing and asks again later."""

    WIDTH = 560

    def __init__(self, parent: QWidget, bad: BadWeek) -> None:
        super().__init__(parent, "")
        self.bad = bad
        self.title.setText(self.tr("This week was harder. What do you show?"))
        self.setAccessibleName(self.title.text())
        self.choice = "shown"
        self._make()
        self._lay_out()
        self.go_on.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.fit()

    def _make(self) -> None:
        self.lead = text_label(
            self.tr("You see it first. Ask something gentle before you look together."),
            "body",
            "ink2",
        )
        self.asked = [text_label(text, "script", "ink") for text in questions()]
        self.cards = [
            ChoiceCard(self.tr("Show now"), self.tr("The stone of this week lies lower."), "shown"),
            ChoiceCard(
                self.tr("Later"), self.tr("The stone stays away until you choose again."), "later"
            ),
            ChoiceCard(
                self.tr("Words only"), self.tr("The own sentence, without a height."), "words"
            ),
        ]
        self.go_on = PrimaryButton(self.tr("Go on"))
        self.cancel = SecondaryButton(self.tr("Not now"))

    def _lay_out(self) -> None:
        self.inner.addWidget(self.lead)
        for label in self.asked:
            self.inner.addWidget(label)
        self.inner.addSpacing(theme.px(4))
        for card in self.cards:
            card.setCheckable(True)
            card.setAutoExclusive(True)
            self.inner.addWidget(card)
        self.cards[0].setChecked(True)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.go_on)
        self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> str:
        """ "shown", "later" or "words"."""
        for card, value in zip(self.cards, ("shown", "later", "words"), strict=True):
            if card.isChecked():
                return value
        return "later"


def ask(
    parent: QWidget,
    practice: Practice,
    bad: BadWeek,
    on_choice: Callable[[str], object] | None = None,
) -> BadWeekDialog:
    """Open the pause; the choice is kept with the score, then ``on_choice(state)`` runs."""
    dialog = BadWeekDialog(parent, bad)

    def keep() -> None:
        state = dialog.chosen()
        practice.scores.set_shown(bad.score_id, state)
        if on_choice is not None:
            on_choice(state)

    dialog.accepted.connect(keep)
    dialog.open()
    return dialog
