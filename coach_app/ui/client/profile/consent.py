"""Consent: what the client agreed to, word for word, when and how; withdrawn as easily."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.data.views import Consent
from coach_app.ui import formats, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.client.profile.consent_form import DRAFT, ConsentForm, Given
from coach_app.ui.client.profile.cover_words import cover_words
from coach_app.ui.context import Context
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    Hairline,
    QuestionDialog,
    SecondaryButton,
    Tag,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.section import Section, focus_soon


class ConsentSection(Section):
    """The newest consent on top with what can be done, older ones below it."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self._clients = ctx.practice.clients
        self._make()
        self._lay_out()
        self._connect()
        self.fill()

    def _make(self) -> None:
        self.set_title(self.tr("Consent"))
        self.list = vbox(gap=12)
        self.give_button = SecondaryButton(self.tr("Record consent"), "check")
        self.form: ConsentForm | None = None

    def _lay_out(self) -> None:
        self.body.addLayout(self.list)
        self.row = QHBoxLayout()
        self.row.addWidget(self.give_button)
        self.row.addStretch(1)
        self.body.addLayout(self.row)

    def _connect(self) -> None:
        self.give_button.clicked.connect(self._open_form)

    def fill(self) -> None:
        consents = self._clients.get(self.client_id).consents
        clear_layout(self.list)
        if not consents:
            self.list.addWidget(text_label(self.tr("No consent recorded yet."), "body", "ink2"))
        for place, consent in enumerate(consents):
            if place:
                self.list.addWidget(Hairline())
            row = ConsentRow(consent)
            row.withdraw.clicked.connect(partial(self._ask_withdraw, consent))
            self.list.addWidget(row)

    def flush(self) -> None:
        if self.form is not None:
            self.form.flush()

    def _open_form(self) -> None:
        if self.form is None:
            self.form = ConsentForm(self.ctx, self.client_id)
            self.form.given.connect(self._give)
            self.form.cancelled.connect(self._close_form)
            self.body.addWidget(self.form)
        self.give_button.hide()
        self.form.start()

    def _give(self, given: Given) -> None:
        act = partial(
            self._clients.add_consent,
            self.client_id,
            given.version,
            given.text,
            given.on,
            given.how,
            covers=given.covers,
            keep_months=given.keep_months,
            parents=given.parents,
        )
        if attempt(self.ctx, act):
            self.ctx.practice.drafts.drop(DRAFT, self.client_id)
            self._close_form()
            self.ctx.toast(self.tr("Consent recorded"))

    def _close_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.give_button.show()
        focus_soon(self.give_button)

    def _ask_withdraw(self, consent: Consent) -> None:
        QuestionDialog.ask(
            self.window(),
            self.tr("Withdraw this consent?"),
            self.tr(
                "The date of today is kept with it, and the text stays readable. What is already "
                "kept does not go by itself: freeze or erase it under ‘Rights and privacy’."
            ),
            self.tr("Withdraw"),
            self.tr("Keep"),
            on_yes=partial(self._withdraw, consent),
        )

    def _withdraw(self, consent: Consent) -> None:
        act = partial(self._clients.withdraw_consent, consent.id, dt.date.today())
        if attempt(self.ctx, act):
            back = partial(self._clients.withdraw_consent, consent.id, None)
            self.ctx.toast(self.tr("Consent withdrawn"), partial(attempt, self.ctx, back))


class ConsentRow(QWidget):
    """One consent: state, version, day and way, and its text to unfold."""

    def __init__(self, consent: Consent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.consent = consent
        self._make()
        self._lay_out()
        self.read.clicked.connect(self._toggle)

    def _make(self) -> None:
        consent = self.consent
        if consent.withdrawn_on is None:
            self.state = Tag(self.tr("Given"), "ok", "check")
        else:
            self.state = Tag(self.tr("Withdrawn"), "quiet")
        hows = {
            "written": self.tr("on paper"),
            "spoken": self.tr("spoken"),
            "digital": self.tr("on the screen"),
        }
        today = dt.date.today()
        self.words = text_label(
            self.tr("{day}, {how}, version {version}").format(
                day=formats.day(consent.given_on, today),
                how=hows.get(consent.how, consent.how),
                version=consent.version,
            )
        )
        self.covered = text_label(self._covered(), "second", "ink2")
        show_if(self.covered, bool(self._covered()))
        self.withdrawn = text_label("", "second", "ink2")
        if consent.withdrawn_on is not None:
            day = formats.day(consent.withdrawn_on, today)
            self.withdrawn.setText(self.tr("withdrawn on {day}").format(day=day))
        if consent.withdrawn_on is None:
            self.withdrawn.hide()
        self.read = TextButton(self.tr("Read the text"))
        self.withdraw = TextButton(self.tr("Withdraw…"))
        if consent.withdrawn_on is not None:
            self.withdraw.hide()
        self.text = text_label(consent.text, "second", "ink2")
        self.text.hide()

    def _covered(self) -> str:
        """What it covers, for how long, and who agreed as well; "" for an older text."""
        consent, words, parts = self.consent, cover_words(), []
        if consent.covers:
            parts.append(", ".join(words[code] for code in consent.covers if code in words))
        if consent.keep_months is not None:
            parts.append(self.tr("kept for %n months", "", consent.keep_months))
        if consent.parents:
            parts.append(self.tr("also agreed: {names}").format(names=consent.parents))
        return " · ".join(parts)

    def _lay_out(self) -> None:
        top = hbox(gap=12)
        top.addWidget(self.words, 1)
        top.addWidget(self.state)
        buttons = QHBoxLayout()
        # The words stand under the words above; the button's own room goes out to the left.
        buttons.setContentsMargins(-theme.px(14), 0, 0, 0)
        buttons.setSpacing(theme.px(4))
        buttons.addWidget(self.read)
        buttons.addWidget(self.withdraw)
        buttons.addStretch(1)
        column = vbox(self, gap=4)
        column.addLayout(top)
        column.addWidget(self.covered)
        column.addWidget(self.withdrawn)
        column.addLayout(buttons)
        column.addWidget(self.text)

    def _toggle(self) -> None:
        shown = self.text.isVisible()
        self.text.setVisible(not shown)
        self.read.setText(self.tr("Read the text") if shown else self.tr("Hide the text"))
