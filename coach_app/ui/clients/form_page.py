"""A new client: the name is enough; the rest is folded and can wait."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from coach_app.content import languages
from coach_app.data.views import ClientFields
from coach_app.ui import language, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.clients.fields import Namesakes, birth_year
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    Field,
    LineEdit,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.check_row import CheckRow
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.text.rhythm import SaveTimer

DRAFT = "client_form"


class ClientFormPage(Page):
    """Saves as a draft while typing; "Save client" makes the client and opens it."""

    topics: ClassVar[frozenset[str]] = frozenset()
    passing = False  # set when done: Back then skips this page

    def __init__(self, ctx: Context, **args: object) -> None:
        super().__init__(ctx, **args)
        self._namesakes = Namesakes(ctx)
        self._make()
        self._lay_out()
        self._fill()
        self._connect()
        QTimer.singleShot(0, self.name, self._focus_name)

    def _make(self) -> None:
        self.header.set_title(self.tr("New client"))
        self.header.set_back(True)
        self.section = Section("")
        self.section.title.hide()
        self.name = LineEdit()
        self.name_field = Field(
            self.tr("Name or alias"),
            self.name,
            self.tr("Choose an alias together if that feels safer."),
        )
        self.hint = text_label("", "second", "honingInk")
        self.is_alias = CheckRow(self.tr("This is an alias"))
        self.more_button = TextButton(self.tr("More details"), "caret-down")
        self.more = QWidget()
        self.reach = LineEdit()
        self.reach_field = Field(
            self.tr("How to reach"), self.reach, self.tr("Phone, mail, and when it suits.")
        )
        self.year = LineEdit()
        self.year_field = Field(self.tr("Year of birth"), self.year)
        self.language = Segmented(language.choices(), languages.first())
        self.language_field = Field(
            self.tr("Language of the client’s texts"),
            self.language,
            self.tr("What this client sees on the client screen."),
        )
        self.later = text_label(
            self.tr("Goals, body list, agreements and consent are on the profile."),
            "second",
            "ink2",
        )
        self.save_button = PrimaryButton(self.tr("Save client"))
        self.cancel_button = SecondaryButton(self.tr("Cancel"))

    def _lay_out(self) -> None:
        more = vbox(self.more, gap=16)
        for field in (self.reach_field, self.year_field, self.language_field):
            more.addWidget(field)
        more.addWidget(self.later)
        self.more.hide()
        self.year.setMaximumWidth(theme.px(160))
        body = self.section.body
        body.addWidget(self.name_field)
        body.addWidget(self.hint)
        body.addWidget(self.is_alias)
        body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.more)
        buttons = hbox(gap=12)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        self.section.setMaximumWidth(theme.px(640))
        self.body.addWidget(self.section)
        self.body.addSpacing(theme.px(20))
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._typing = SaveTimer(self._pause, self, 400)
        for edit in (self.name, self.reach, self.year):
            edit.textChanged.connect(self._typing.touch)
            edit.returnPressed.connect(self._save)
        self.name.editingFinished.connect(self._check_namesake)
        self.year.editingFinished.connect(self._check_year)
        self.more_button.clicked.connect(self._toggle_more)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)

    # -- draft -------------------------------------------------------------------------

    def _fill(self) -> None:
        draft = self.ctx.practice.drafts.get(DRAFT, "new") or {}
        self.name.setText(draft.get("name", ""))
        self.is_alias.setChecked(bool(draft.get("is_alias")))
        self.reach.setText(draft.get("reach", ""))
        self.year.setText(draft.get("year", ""))
        preferred = self.ctx.practice.preferences.get("language")
        # One whose file is not on this computer is passed over: there is always one chosen.
        wanted = [code for code in (preferred, draft.get("language")) if code in languages.codes()]
        if wanted:
            self.language.set_value(wanted[-1])
        self.hint.hide()
        if draft.get("reach") or draft.get("year"):
            self._toggle_more()

    def flush(self) -> None:
        self._typing.stop()
        self._keep_draft()

    def _pause(self) -> None:
        self._keep_draft()
        self._check_namesake()

    def _keep_draft(self) -> None:
        draft = {
            "name": self.name.text(),
            "is_alias": self.is_alias.isChecked(),
            "reach": self.reach.text(),
            "year": self.year.text(),
            "language": self.language.value(),
        }
        if self.name.text() or self.reach.text() or self.year.text():
            self.ctx.practice.drafts.put(DRAFT, "new", draft)
        else:
            self.ctx.practice.drafts.drop(DRAFT, "new")

    # -- checks ------------------------------------------------------------------------

    def _check_namesake(self) -> None:
        hint = self._namesakes.hint(self.name.text())
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _check_year(self) -> bool:
        _, error = birth_year(self.year.text(), dt.date.today())
        self.year_field.set_error(error)
        return not error

    def _focus_name(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_more(self) -> None:
        shown = self.more.isVisibleTo(self)
        self.more.setVisible(not shown)
        self.more_button.set_icon("caret-down" if shown else "caret-up")
        self.more_button.setText(self.tr("More details") if shown else self.tr("Fewer details"))

    # -- acts --------------------------------------------------------------------------

    def _save(self) -> None:
        name = self.name.text().strip()
        self.name_field.set_error("" if name else self.tr("Fill in a name or an alias."))
        if not name:
            self._focus_name()
            return
        if not self._check_year():
            self.more.show()
            self.year.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._typing.stop()
        year, _ = birth_year(self.year.text(), dt.date.today())
        fields = ClientFields(
            name=name,
            is_alias=self.is_alias.isChecked(),
            reach=self.reach.text().strip(),
            birth_year=year,
            language=self.language.value(),
        )
        attempt(self.ctx, partial(self._create, fields))

    def _create(self, fields: ClientFields) -> None:
        client_id = self.ctx.practice.clients.create(fields)
        self.ctx.practice.drafts.drop(DRAFT, "new")
        self._clear()
        self.passing = True
        self.ctx.go("client", client_id=client_id)
        self.ctx.toast(self.tr("{name} is saved").format(name=fields.name))

    def _clear(self) -> None:
        """Leaving flushes: an emptied form leaves no draft behind."""
        for edit in (self.name, self.reach, self.year):
            edit.clear()
        self._typing.stop()

    def _cancel(self) -> None:
        self._clear()
        self.ctx.practice.drafts.drop(DRAFT, "new")
        self.ctx.back()
