"""Which scales the coach has switched on, after reading their conditions of use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from coach_app.measures import Measure, load_measures
from coach_app.ui import language, theme
from coach_app.ui.boxes import hbox
from coach_app.ui.context import Context
from coach_app.ui.widgets import Card, PrimaryButton, SecondaryButton
from coach_app.ui.widgets.surfaces import text_label

KEY = "measures_on"


def switched_on(ctx: Context) -> list[str]:
    """Ids in use. Scales with our own wording need no decision."""
    chosen = set(ctx.practice.preferences.get(KEY) or ())
    return [key for key, scale in load_measures().items() if scale.wording_shipped or key in chosen]


def is_on(ctx: Context, measure_id: str) -> bool:
    return measure_id in switched_on(ctx)


def switch(ctx: Context, measure_id: str, on: bool) -> None:
    """Switch one scale on or off; its scores stay."""
    chosen = [key for key in switched_on(ctx) if key != measure_id]
    ctx.practice.preferences.set(KEY, [*chosen, measure_id] if on else chosen)


def can_hand_over(ctx: Context, measure: Measure, client_language: str) -> bool:
    """Whether the client can fill the scale in on the screen: our wording, or loaded and on."""
    if measure.wording_shipped:
        return True
    wording = ctx.practice.wordings.get(measure.id, client_language)
    return wording is not None and is_on(ctx, measure.id)


def licence_words(measure: Measure) -> str:
    """What the licence light means, in words."""
    if measure.licence == "green":
        return QCoreApplication.translate("MeasureUse", "Free to use with the source named.")
    if measure.licence == "amber":
        return QCoreApplication.translate(
            "MeasureUse", "Use unaltered and non-commercially. Ask when in doubt."
        )
    return QCoreApplication.translate("MeasureUse", "Ask the authors before use in paid work.")


class ConditionsCard(Card):
    """The conditions of one scale, with the decision to use it."""

    agreed = Signal()
    declined = Signal()

    def __init__(
        self, measure: Measure, parent: QWidget | None = None, *, named: bool = True
    ) -> None:
        super().__init__(parent, padding=20, gap=10)
        lang = language.current()
        self.title = text_label(measure.name.text(lang), "card")
        self.about = text_label(measure.about.text(lang))
        self.head = text_label(self.tr("Conditions of use"), "body_bold")
        self.conditions = text_label(measure.conditions.text(lang))
        self.licence = text_label(licence_words(measure), "second", "ink2")
        self.author = text_label(
            self.tr("Made by {author}").format(author=measure.author), "second", "ink2"
        )
        self.yes = PrimaryButton(self.tr("I keep to this, switch on"))
        self.no = SecondaryButton(self.tr("Not now"))
        self._lay_out()
        self.title.setVisible(named)
        self.about.setVisible(named)
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.declined)

    def _lay_out(self) -> None:
        column = self.body
        for part in (self.title, self.about, self.head, self.conditions, self.licence, self.author):
            column.addWidget(part)
        line = hbox(gap=12)
        line.addWidget(self.no)
        line.addWidget(self.yes)
        line.addStretch(1)
        column.addSpacing(theme.px(6))
        column.addLayout(line)
        self.setMaximumWidth(theme.px(680))
        self.yes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
