"""The client's profile: edited in place, kept while typing."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach_app.data.views import BODY_LIST
from coach_app.ui import language, theme
from coach_app.ui.boxes import grid_box, vbox
from coach_app.ui.client.profile.consent import ConsentSection
from coach_app.ui.client.profile.goals import GoalsSection
from coach_app.ui.clients.fields import ClientEditor, Namesakes, birth_year
from coach_app.ui.context import Context
from coach_app.ui.exercises.body_words import body_words
from coach_app.ui.meeting.notes import MinePane
from coach_app.ui.page import Tab
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import Banner, Field, LineEdit, Segmented, TextArea, text_label
from coach_app.ui.widgets.check_row import CheckRow
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.text.rhythm import SaveTimer

NARROW = 860


class ProfileTab(Tab):
    """Seven sections in two columns, or in one where the window is narrow."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.editor = ClientEditor(ctx, client_id, self)
        self._narrow: bool | None = None
        self._make(client_id)
        self._lay_out()
        self._connect()

    def _make(self, client_id: str) -> None:
        self.trouble = Banner("error", "", self.tr("Try again"))
        self.trouble.hide()
        self.who = WhoSection(self.editor)
        self.strengths = StrengthsSection(self.editor)
        self.body_list = BodySection(self.editor)
        self.goals = GoalsSection(self.ctx, client_id)
        self.safety = SafetySection(self.editor)
        # As in a meeting: with one display it starts folded, so that nobody reads along.
        self.private = MinePane([], self._one_display)
        self.private.area.set_text(self.editor.fields.private)
        self.editor.bind(self.private.area, "private")
        self.consent = ConsentSection(self.ctx, client_id)

    def _one_display(self) -> bool:
        """Whether the client may look at the coach's own screen."""
        return self.ctx.client_screen.covers_coach()

    def _lay_out(self) -> None:
        left = (self.who, self.strengths, self.body_list)
        right = (self.goals, self.safety, self.private, self.consent)
        page = vbox(self, gap=16)
        page.addWidget(self.trouble)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        page.addLayout(self.columns)
        self.columns.setSpacing(theme.px(20))
        for sections in (left, right):
            column = vbox(gap=16)
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
            self.columns.addLayout(column, 1)

    def _connect(self) -> None:
        self.editor.failed.connect(self._failed)
        self.editor.kept.connect(self.trouble.hide)
        self.trouble.clicked.connect(self.editor.retry)

    def _failed(self, error: Exception) -> None:
        """What was typed stays in its field, and waits in the editor."""
        self.trouble.set_text(one_line(error))
        self.trouble.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme.px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            way = QBoxLayout.Direction
            self.columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def flush(self) -> None:
        """Write what is being typed now."""
        for section in (self.who, self.strengths, self.safety, self.private.area, self.consent):
            section.flush()
        self.editor.retry()

    def refresh(self, topics: frozenset[str]) -> None:
        if "clients" in topics:
            self.goals.fill()
            self.consent.fill()


class WhoSection(Section):
    """Name, how to reach, year of birth, language."""

    def __init__(self, editor: ClientEditor, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.editor = editor
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        self.set_title(self.tr("Who and how to reach"))
        fields = self.editor.fields
        self._namesakes = Namesakes(self.editor.ctx, self.editor.client_id)
        self._checked_name = fields.name
        self.name = LineEdit()
        self.name.setText(fields.name)
        self.name_field = Field(self.tr("Name or alias"), self.name)
        self.hint = text_label("", "second", "honingInk")
        self.hint.hide()
        self.is_alias = CheckRow(self.tr("This is an alias"))
        self.is_alias.setChecked(fields.is_alias)
        self.alias = LineEdit()
        self.alias.setText(fields.alias)
        self.alias_field = Field(
            self.tr("Name on exports"), self.alias, self.tr("Empty: only the initials.")
        )
        self.reach = TextArea()
        self.reach.load(fields.reach)
        self.reach_field = Field(
            self.tr("How to reach"), self.reach, self.tr("Phone, mail, and when it suits.")
        )
        self.year = LineEdit()
        self.year.setText(str(fields.birth_year or ""))
        self.year_field = Field(self.tr("Year of birth"), self.year)
        self.language = Segmented(language.choices())
        self.language.set_value(fields.language)
        self.language_field = Field(self.tr("Language of the client’s texts"), self.language)

    def _lay_out(self) -> None:
        grid = grid_box(gap=16)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.year_field, 0, 0, top)
        grid.addWidget(self.alias_field, 0, 1, top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for widget in (self.name_field, self.hint, self.is_alias, self.reach_field):
            self.body.addWidget(widget)
        self.body.addLayout(grid)
        self.body.addWidget(self.language_field)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._save_name)
        self.alias.editingFinished.connect(self._save_alias)
        self.year.editingFinished.connect(self._save_year)
        self._later = SaveTimer(self._keep_so_far, self)
        for edit in (self.name, self.alias, self.year):
            edit.textEdited.connect(self._later.touch)
        self.is_alias.toggled.connect(self.editor.saver("is_alias"))
        self.editor.bind(self.reach, "reach")
        for line, field in (
            (self.name, "name"),
            (self.alias, "alias"),
            (self.year, "birth_year"),
        ):
            self.editor.watch(line, field)
        self.language.changed.connect(self.editor.saver("language"))

    def _keep_so_far(self) -> None:
        """What is right already; what is not yet is told when the field is left."""
        if self.name.text().strip():
            self._save_line("name", self.name)
        self._save_alias()
        year, error = birth_year(self.year.text(), dt.date.today())
        if not error:
            self.editor.save("birth_year", year)

    def _save_name(self) -> None:
        name = self.name.text().strip()
        self.name_field.set_error("" if name else self.tr("Fill in a name or an alias."))
        if name:
            self._save_line("name", self.name)
        if name == self._checked_name:
            return
        self._checked_name = name
        hint = self._namesakes.hint(name)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _save_alias(self) -> None:
        self._save_line("alias", self.alias)

    def _save_line(self, field: str, edit: LineEdit) -> None:
        """A line that is too long is told of beside it; it does not hold up the others."""
        if not edit.limit.over:
            self.editor.save(field, edit.text().strip())

    def _save_year(self) -> None:
        year, error = birth_year(self.year.text(), dt.date.today())
        self.year_field.set_error(error)
        if not error:
            self.editor.save("birth_year", year)

    def flush(self) -> None:
        self._save_name()
        self._save_alias()
        self._save_year()
        self.reach.flush()


class TextsSection(Section):
    """Text areas that each keep one field."""

    def __init__(self, editor: ClientEditor, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.editor = editor
        self.areas: dict[str, TextArea] = {}

    def add_text(self, field: str, name: str, help_text: str = "") -> None:
        area = TextArea()
        area.load(self.editor.text(field))
        self.editor.bind(area, field)
        self.areas[field] = area
        self.body.addWidget(Field(name, area, help_text))

    def flush(self) -> None:
        for area in self.areas.values():
            area.flush()


class StrengthsSection(TextsSection):
    """What goes well and what gives joy."""

    def __init__(self, editor: ClientEditor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.set_title(self.tr("Strengths and joys"))
        self.add_text("strengths", self.tr("What this person is good at"))
        self.add_text("joys", self.tr("What gives joy"))


class SafetySection(TextsSection):
    """Agreements about safety, and whom to call."""

    def __init__(self, editor: ClientEditor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.set_title(self.tr("Safety"))
        self.add_text(
            "safety",
            self.tr("Agreements about safety"),
            self.tr("The first line stands on Today under ‘Mind’."),
        )
        self.add_text("emergency", self.tr("Emergency contact"), self.tr("Name and phone number."))


class BodySection(Section):
    """What the body asks for; exercises that don't suit are left out later."""

    def __init__(self, editor: ClientEditor, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.editor = editor
        self.set_title(self.tr("Body list"))
        self.body.setSpacing(0)
        self.body.addWidget(
            text_label(self.tr("Tick what applies. It says what is left out."), "second", "ink2")
        )
        self.body.addSpacing(theme.px(8))
        self.rows: dict[str, CheckRow] = {}
        for code in BODY_LIST:
            row = CheckRow(*body_words(code))
            row.setChecked(code in editor.fields.body)
            row.toggled.connect(self._save)
            self.rows[code] = row
            self.body.addWidget(row)

    def _save(self) -> None:
        chosen = tuple(code for code, row in self.rows.items() if row.isChecked())
        self.editor.save("body", chosen)
