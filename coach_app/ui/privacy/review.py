"""The card "To look through": whose period of keeping has passed. Nothing goes by itself."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtWidgets import QWidget

from coach_app.rights.consent import KEEP_KEY
from coach_app.rights.retention import Due, add_months, due
from coach_app.ui import formats, theme
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.context import Context
from coach_app.ui.papers.frozen import shut_if_frozen
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import Hairline, SecondaryButton, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section

LONGER = 12  # months
MOST = 30


class ReviewCard(Section):
    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx = ctx
        self.set_title(self.tr("To look through"))
        self.words = text_label("", "body", "ink2")
        self.rows: list[ReviewRow] = []
        self._list = vbox(gap=12)
        self.body.addWidget(self.words)
        self.body.addLayout(self._list)

    def fill(self) -> None:
        practice, today = self.ctx.practice, dt.date.today()
        found = due(practice.requests.last_seen(), practice.preferences.get(KEEP_KEY), today)
        if found:
            self.words.setText(
                self.tr(
                    "%n clients are past their period. You decide; nothing goes by itself.",
                    "",
                    len(found),
                )
            )
        else:
            self.words.setText(self.tr("Nobody is past the period of keeping."))
        clear_layout(self._list)
        self.rows = []
        for place, one in enumerate(found[:MOST]):
            if place:
                self._list.addWidget(Hairline())
            row = ReviewRow(self.ctx, one)
            self.rows.append(row)
            self._list.addWidget(row)


class ReviewRow(QWidget):
    """Who, since when, and what can be done."""

    def __init__(self, ctx: Context, one: Due, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self.one = ctx, one
        today = dt.date.today()
        self.name = text_label(one.name, "body_bold")
        said = self.tr("Last meeting {last}, period over since {end}").format(
            last=formats.day(one.last, today), end=formats.day(one.end, today)
        )
        self.words = text_label(said, "second", "ink2")
        self.erase = SecondaryButton(self.tr("Erase…"), small=True)
        self.longer = SecondaryButton(self.tr("Keep a year longer"), small=True)
        self.open = SecondaryButton(self.tr("Open"), small=True)
        row = FlowLayout(gap=theme.px(8))
        for button in (self.open, self.longer, self.erase):
            button.setAccessibleName(f"{button.text()} · {one.name}")
            row.addWidget(button)
        shut_if_frozen(one.frozen_at, self.longer, self.erase)
        column = vbox(self, gap=4)
        column.addWidget(self.name)
        column.addWidget(self.words)
        column.addLayout(row)
        key = one.client_id
        self.open.clicked.connect(partial(ctx.go, "rights", client_id=key))
        self.erase.clicked.connect(partial(ctx.go, "erase", client_id=key))
        self.longer.clicked.connect(self._longer)

    def _longer(self) -> None:
        clients, key = self.ctx.practice.clients, self.one.client_id
        before = clients.get(key).keep_until
        until = add_months(max(self.one.end, dt.date.today()), LONGER)
        ctx = self.ctx
        if attempt(ctx, partial(clients.keep_until, key, until)):
            text = self.tr("Kept until {day}").format(day=formats.day(until, dt.date.today()))
            ctx.toast(text, partial(attempt, ctx, partial(clients.keep_until, key, before)))
