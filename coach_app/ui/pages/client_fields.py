"""Editing one client's fields: each text keeps itself, errors stand next to the field."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from coach_app.data.views import ClientFields
from coach_app.ui.context import Context
from coach_app.ui.pages.client_selection import fold

OLDEST = 120  # years


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


def namesake_hint(ctx: Context, name: str, own_id: str = "") -> str:
    """A hint when another client has this name already; "" when it is the only one."""
    wanted = " ".join(fold(name).split())
    if not wanted:
        return ""
    rows = ctx.practice.clients.rows(dt.date.today())
    if any(" ".join(fold(row.name).split()) == wanted and row.id != own_id for row in rows):
        return QCoreApplication.translate(
            "ClientFields", "Another client has this name. Add something to tell them apart."
        )
    return ""


class ClientEditor(QObject):
    """Keeps one client's fields and writes each change at once."""

    renamed = Signal(str)

    def __init__(self, ctx: Context, client_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.client_id = client_id
        self.fields: ClientFields = ctx.practice.clients.get(client_id).fields

    def saver(self, field: str) -> partial[None]:
        """A slot that keeps one field."""
        return partial(self.save, field)

    def save(self, field: str, value: Any) -> None:
        if getattr(self.fields, field) == value:
            return
        # Another window of the app may have changed other fields: change only this one.
        now = self.ctx.practice.clients.get(self.client_id).fields
        self.fields = replace(now, **{field: value})
        self.ctx.practice.clients.save(self.client_id, self.fields)
        if field == "name":
            self.renamed.emit(value)
