"""Settings, Practice: the names on paper, and own snippets of text for notes."""

from __future__ import annotations

import datetime as dt
from functools import partial

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.data.views import Snippet
from coach_app.plain_text import one_line
from coach_app.rights.consent import KEEP_KEY
from coach_app.rights.retention import due
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.context import Context
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.widgets import (
    Field,
    Hairline,
    IconButton,
    LineEdit,
    SecondaryButton,
    TextArea,
    text_label,
)
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.layout.two_columns import SettingsCard, TwoColumns
from coach_app.ui.widgets.paint import RING_SPACE
from coach_app.ui.widgets.text.rhythm import SaveTimer


class PracticeTab(TwoColumns):
    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.practice_name = LineEdit(ctx.practice.preferences.get("practice_name", ""))
        self.coach_name = LineEdit(ctx.practice.preferences.get("coach_name", ""))
        self.snippets = SnippetList(ctx)
        names = SettingsCard(self.tr("Names"))
        help_text = self.tr("Stands on the recovery sheet and on what you print.")
        names.put(Field(self.tr("Name of your practice"), self.practice_name, help_text))
        names.put(Field(self.tr("Your name"), self.coach_name))
        own = SettingsCard(self.tr("Snippets of text"))
        words = self.tr("Sentences you often use. Insert them in a note with one click.")
        own.put(text_label(words, "second", "ink2"))
        own.put(self.snippets)
        self.left.addWidget(names)
        self.left.addWidget(self._programme())
        self.left.addWidget(self._consent())
        self.right.addWidget(self._privacy())
        self.right.addWidget(own)
        self.practice_name.editingFinished.connect(self.flush)
        self.coach_name.editingFinished.connect(self.flush)

    def _programme(self) -> SettingsCard:
        """What holds for every course; one course can be changed from its meeting."""
        card = SettingsCard(self.tr("Programme"))
        words = self.tr("Swap exercises or change minutes, for all courses at once.")
        card.put(text_label(words, "second", "ink2"))
        self.adapt = SecondaryButton(self.tr("Adapt the programme"), "note-pencil", small=True)
        self.adapt.clicked.connect(self._adapt)
        card.put(self.adapt)
        return card

    def _adapt(self) -> None:
        self._ctx.go("plan")

    def _privacy(self) -> SettingsCard:
        card = SettingsCard(self.tr("Privacy"))
        words = self.tr(
            "How long you keep, papers for the AVG, and what to do if a laptop is gone."
        )
        card.put(text_label(words, "second", "ink2"))
        self.privacy = SecondaryButton(self.tr("Privacy of the practice"), small=True)
        self.laptop = SecondaryButton(self.tr("Laptop gone"), small=True)
        self.privacy.clicked.connect(partial(self._ctx.go, "privacy"))
        self.laptop.clicked.connect(partial(self._ctx.go, "privacy_paper", name="laptop"))
        if number := self._past_period():
            text = self.tr("%n clients are past their period of keeping.", "", number)
            card.put(text_label(text, "second", "honingInk"))
        card.put_buttons(self.privacy, self.laptop)
        return card

    def _past_period(self) -> int:
        practice = self._ctx.practice
        period = practice.preferences.get(KEEP_KEY)
        return len(due(practice.requests.last_seen(), period, dt.date.today()))

    def _consent(self) -> SettingsCard:
        """The text that is offered when a client agrees; what was agreed stays with the client."""
        from coach_app.ui.client.profile.consent_text import consent_text

        offered = consent_text()
        card = SettingsCard(self.tr("Consent"))
        version = self.tr("Version {number}. You can change it for each client.")
        card.put(text_label(version.format(number=offered.version), "second", "ink2"))
        card.put(Hairline())
        text = offered.text(self._ctx.settings.values.language)
        card.put(text_label(text, "second"))
        return card

    def flush(self) -> None:
        preferences = self._ctx.practice.preferences
        for key, edit in (("practice_name", self.practice_name), ("coach_name", self.coach_name)):
            if one_line(edit.text()) != preferences.get(key, ""):
                preferences.set(key, one_line(edit.text()))
        self.snippets.flush()


class SnippetList(Aligned, QWidget):
    """Snippets with title and text; they save themselves; deleting can be undone."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.rows: list[SnippetRow] = []
        self._column = vbox(gap=12)
        self.add = SecondaryButton(self.tr("Add snippet"), "plus", small=True)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        outer = vbox(self)
        ring = theme.px(RING_SPACE)
        self._column.setContentsMargins(ring, 0, ring, 0)
        outer.addLayout(self._column)
        outer.addLayout(row)
        self.add.clicked.connect(self._add)
        self.fill()

    def fill(self) -> None:
        clear_layout(self._column)
        self.rows = []
        for snippet in self._ctx.practice.snippets.all():
            row = SnippetRow(self._ctx, snippet)
            row.delete.clicked.connect(partial(self._delete, row))
            self.rows.append(row)
            self._column.addWidget(row)
            self._column.addWidget(Hairline())

    def _add(self) -> None:
        self.flush()
        self._ctx.practice.snippets.add(self.tr("New snippet"), "")
        self.fill()
        self.rows[-1].title.setFocus()
        self.rows[-1].title.selectAll()

    def _delete(self, row: SnippetRow) -> None:
        self.flush()
        snippet = row.snippet
        self._ctx.practice.snippets.delete(snippet.id)
        self.fill()
        self._ctx.toast(self.tr("Snippet deleted"), partial(self._again, snippet))

    def _again(self, snippet: Snippet) -> None:
        self._ctx.practice.snippets.add(snippet.title, snippet.text)
        if shiboken6.isValid(self):  # undo also works after the page was left
            self.fill()

    def flush(self) -> None:
        for row in self.rows:
            row.flush()


class SnippetRow(QWidget):
    def __init__(self, ctx: Context, snippet: Snippet) -> None:
        super().__init__()
        self._ctx, self.snippet = ctx, snippet
        self.title = LineEdit(snippet.title)
        self.title.setAccessibleName(self.tr("Name of the snippet"))
        self.text = TextArea(snippet.text, self.tr("Text"), lines=2)
        self.text.setAccessibleName(self.tr("Text of the snippet"))
        self.delete = IconButton("trash", self.tr("Delete this snippet"))
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.delete)
        column = vbox(self)
        column.addLayout(top)
        column.addWidget(self.text)
        self.title.editingFinished.connect(self._save)
        save_by(ctx, self.text, self._save)
        self._later = SaveTimer(self._save, self)
        self.title.textEdited.connect(self._later.touch)

    def _save(self, _text: str = "") -> None:
        title, text = self.title.text().strip(), self.text.text()
        if (title, text) != (self.snippet.title, self.snippet.text):
            self._ctx.practice.snippets.edit(self.snippet.id, title, text)
            self.snippet = Snippet(self.snippet.id, title, text)

    def flush(self) -> None:
        self.text.flush()
        self._save()
