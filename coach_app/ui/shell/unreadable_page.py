"""In the place of a page that cannot be read, where there is no other one to stay on."""

from __future__ import annotations

from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.widgets import EmptyState


class UnreadablePage(Page):
    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.header.set_title(self.tr("This page cannot be read"))
        words = self.tr("Choose another page at the left. What is not damaged can be read there.")
        self.body.addWidget(EmptyState(words))
