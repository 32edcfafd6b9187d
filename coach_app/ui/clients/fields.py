"""Editing one client's fields: each text keeps itself, errors stand next to the field."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLineEdit

from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.ui.clients.selection import fold
from coach_app.ui.context import Context
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.unsaved import mark
from coach_app.ui.widgets import TextArea

OLDEST = 120  # years

Changes = dict[str, Any]  # values by the name of their field; `ClientFields` knows each type


def birth_year(text: str, today: dt.date) -> tuple[int | None, str]:
    """The year in ``text`` and an error in words; an empty text is no year and no error."""
    translate = QCoreApplication.translate
    text = text.strip()
    if not text:
        return None, ""
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        return None, translate("ClientFields", "Write the year in four figures, such as 1968.")
    year = int(text)
    if year > today.year:
        return None, translate("ClientFields", "This year is still to come. Check the year.")
    if year < today.year - OLDEST:
        return None, translate("ClientFields", "This is more than 120 years ago. Check the year.")
    return year, ""


class Namesakes:
    """Whether another client has a name already; the names are read once, when first asked."""

    def __init__(self, ctx: Context, own_id: str = "") -> None:
        self._ctx = ctx
        self._own_id = own_id
        self._names: set[str] | None = None

    def hint(self, name: str) -> str:
        """A hint in words; "" when the name is the only one."""
        wanted = _plain(name)
        if not wanted:
            return ""
        if self._names is None:
            rows = self._ctx.practice.clients.rows(dt.date.today())
            self._names = {_plain(row.name) for row in rows if row.id != self._own_id}
        if wanted not in self._names:
            return ""
        return QCoreApplication.translate(
            "ClientFields", "Another client has this name. Add something to tell them apart."
        )


def _plain(name: str) -> str:
    return " ".join(fold(name).split())


class ClientEditor(QObject):
    """Keeps one client's fields and writes each change at once.

    Where the vault refuses (full disk), the value waits here and ``failed`` tells why;
    ``retry``, or the next change, writes all that waits.
    """

    renamed = Signal(str)
    failed = Signal(object)
    kept = Signal()

    def __init__(self, ctx: Context, client_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.client_id = client_id
        self.fields: ClientFields = ctx.practice.clients.get(client_id).fields
        self._waiting: Changes = {}
        self._lines: dict[str, QLineEdit] = {}

    def bind(self, area: TextArea, field: str) -> None:
        """The text of an area is one field; what could not be kept stays unsaved in it."""

        def keep(text: str) -> bool:
            self.save(field, text)
            return field not in self._waiting

        save_by(self.ctx, area, keep)

    def watch(self, line: QLineEdit, field: str) -> None:
        """Mark the line as long as its field could not be kept."""
        self._lines[field] = line

    def _mark_lines(self) -> None:
        for field, line in self._lines.items():
            mark(line, kept=field not in self._waiting)

    def saver(self, field: str) -> partial[None]:
        """A slot that keeps one field."""
        return partial(self.save, field)

    def text(self, field: str) -> str:
        """What is kept in one field of text. KeyError for a name that is none."""
        return str(asdict(self.fields)[field])

    def save(self, field: str, value: object) -> None:
        if asdict(self.fields)[field] == value and field not in self._waiting:
            return
        self._waiting[field] = value
        self.retry()

    def retry(self) -> None:
        """Write all that waits."""
        if not self._waiting:
            return
        try:
            # Another page may have changed other fields: change only these.
            now = self.ctx.practice.clients.get(self.client_id).fields
            fields = replace(now, **self._waiting)
            self.ctx.practice.clients.save(self.client_id, fields)
        except (UserError, OSError) as error:
            self._mark_lines()
            self.failed.emit(error)
            return
        renamed = "name" in self._waiting
        self.fields = fields
        self._waiting.clear()
        self._mark_lines()
        self.kept.emit()
        if renamed:
            self.renamed.emit(fields.name)
