"""Save or print the card for at home, after a look at it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach_app.exercises import Exercise
from coach_app.reports import home_card
from coach_app.ui import theme
from coach_app.ui.context import Context
from coach_app.ui.papers.outlet import Outlet, card_style, show_page
from coach_app.ui.widgets import AppDialog, PrimaryButton, SecondaryButton
from coach_app.ui.widgets.plain import PlainLabel


def save_home_card(ctx: Context, parent: QWidget, exercise: Exercise, client_id: str) -> None:
    """In the client's language, without the client's name."""
    language = ctx.settings.values.language
    if client_id:
        language = str(ctx.practice.clients.get(client_id).fields.language)
    HomeCardDialog(parent, ctx, exercise, language).open()


class HomeCardDialog(AppDialog):
    def __init__(self, parent: QWidget, ctx: Context, exercise: Exercise, language: str) -> None:
        super().__init__(parent, "")
        self.title.setText(self.tr("Card for at home"))
        self.setAccessibleName(self.title.text())
        self._ctx, self._exercise, self._language = ctx, exercise, language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture = PlainLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.cancel = SecondaryButton(self.tr("Close"))
        self.outlet = Outlet(
            self, ctx, self.paper, PrimaryButton("", "floppy-disk"), SecondaryButton("", "printer")
        )
        self.outlet.name(
            self.tr("Save the card"), exercise.name.text(language), self.tr("Card saved")
        )
        self.body.addWidget(self.picture)
        self.body.addWidget(self.outlet.fault)
        for button in (self.cancel, self.outlet.print, self.outlet.save):
            self.buttons.addWidget(button)
        self.cancel.clicked.connect(self.reject)
        self.outlet.saved.connect(self.accept)
        self.outlet.told.connect(self.fit)
        high = max(220, min(460, round(parent.height() * 100 / theme.zoom()) - 260))
        show_page(
            self.picture, self.paper(), width=round(high * home_card.WIDTH / home_card.HEIGHT)
        )
        self.fit()

    def paper(self) -> home_card.HomeCard:
        foot = str(self._ctx.practice.preferences.get("practice_name") or "")
        return home_card.HomeCard(self._exercise, self._language, card_style(), foot)
