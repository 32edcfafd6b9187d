"""All knowledge cards, to look at, to show and to print, also outside a meeting."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot

from coach_app.programme.cards import cards
from coach_app.ui.context import Context
from coach_app.ui.exercises.card_row import CardRow
from coach_app.ui.page import Page
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import Hairline, text_label
from coach_app.ui.widgets.layout.section import Section


class CardsPage(Page):
    def __init__(self, ctx: Context, **args: Any) -> None:
        super().__init__(ctx, **args)
        language = ctx.settings.values.language
        self.header.set_title(self.tr("Knowledge cards"))
        self.header.set_back(True)
        card = Section()
        words = self.tr("Short, in plain words. Below each stands how sure it is, for you alone.")
        card.body.addWidget(text_label(words, "body", "ink2"))
        self.rows: dict[str, CardRow] = {}
        for key, one in cards().items():
            card.body.addWidget(Hairline())
            row = self.rows[key] = CardRow(one, language, language)
            row.wanted.connect(self._show)
            card.body.addWidget(row)
        self.body.addWidget(card)
        self.body.addStretch(1)

    @Slot(str)
    def _show(self, key: str) -> None:
        attempt(self.ctx, lambda: self.ctx.client_screen.show_card(key))
