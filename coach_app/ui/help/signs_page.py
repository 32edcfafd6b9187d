"""Warning signs, one key away: what to ask, what to do, whom to call. For the coach only."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach_app.errors import UserError
from coach_app.programme.red_flags import Address, Sign, red_flags
from coach_app.ui import formats, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import Banner, LineEdit, SecondaryButton, TextButton, text_label
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.section import Section

NUMBERS = "red_flag_numbers"  # preference: id -> number and day of the last look
TWO_COLUMNS = 900  # design px


class Kept(Protocol):
    """The preferences of the practice, or what a page read of them."""

    def get(self, key: str, /) -> Any: ...


def kept_address(preferences: Kept, address: Address) -> tuple[str, dt.date | None]:
    """The coach's own number and the day it was looked at, else what ships."""
    own = (preferences.get(NUMBERS) or {}).get(address.id)
    if not isinstance(own, dict):
        return address.number, address.checked
    day = own.get("checked")
    return str(own.get("number", "")), dt.date.fromisoformat(day) if day else None


class AddressRow(QWidget):
    """Name and note, the number to change, and when it was last looked at."""

    def __init__(self, ctx: Context, address: Address) -> None:
        super().__init__()
        self.ctx, self.address = ctx, address
        name = address.name.text(ctx.settings.values.language)
        note = address.note.text(ctx.settings.values.language)
        self.field = LineEdit("", self.tr("Number"))
        self.field.setAccessibleName(self.tr("Number of {name}").format(name=name))
        self.state = text_label("", "second", "ink2")
        self.checked = TextButton(self.tr("Checked today"), "check", small=True)
        self.checked.setAccessibleName(self.tr("{name}: checked today").format(name=name))
        box = vbox(self, gap=4)
        box.addWidget(text_label(name, "body_bold"))
        if note:
            box.addWidget(text_label(note, "second", "ink2"))
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.checked)
        box.addLayout(row)
        box.addWidget(self.state)
        self._fill()
        self.field.editingFinished.connect(self._changed)
        self.checked.clicked.connect(self._look)

    def _fill(self) -> None:
        number, day = kept_address(self.ctx.practice.preferences, self.address)
        self.field.follow(number)
        if day is None:
            self.state.setText(self.tr("Not checked yet"))
        else:
            self.state.setText(self.tr("Checked on {day}").format(day=formats.day(day, year=True)))

    def _keep(self, checked: dt.date | None) -> None:
        kept = dict(self.ctx.practice.preferences.get(NUMBERS) or {})
        kept[self.address.id] = {
            "number": self.field.text().strip(),
            "checked": checked.isoformat() if checked else "",
        }
        self.ctx.practice.preferences.set(NUMBERS, kept)
        self._fill()

    @Slot()
    def _changed(self) -> None:
        number, _ = kept_address(self.ctx.practice.preferences, self.address)
        if self.field.text().strip() != number:
            self._keep(dt.date.today())  # who types a number has just looked it up

    @Slot()
    def _look(self) -> None:
        self._keep(dt.date.today())


class SignCard(Section):
    def __init__(self, ctx: Context, sign: Sign, can_note: bool) -> None:
        super().__init__(sign.sign.text(ctx.settings.values.language))
        language = ctx.settings.values.language
        self.sign = sign
        self.body.addWidget(text_label(sign.ask.text(language), "body"))
        self.body.addWidget(
            text_label(self.tr("Do: {words}").format(words=sign.act.text(language)), "body")
        )
        self.numbers = text_label(self._numbers(ctx), "body_bold")
        self.body.addWidget(self.numbers)
        self.numbers.setVisible(bool(self.numbers.text()))
        self.note = SecondaryButton(self.tr("Put in my private note"), "note-pencil", small=True)
        self.note.setAccessibleName(f"{self.note.text()}: {self.title.text()}")
        self.note.setProperty("sign", sign.id)
        show_if(self.note, can_note)
        row = QHBoxLayout()
        row.addWidget(self.note)
        row.addStretch(1)
        self.body.addLayout(row)

    def _numbers(self, ctx: Context) -> str:
        known, language = red_flags().addresses, ctx.settings.values.language
        found = []
        for key in self.sign.call:
            number, _ = kept_address(ctx.practice.preferences, known[key])
            name = known[key].name.text(language)
            if number and number != name:
                found.append(f"{name}: {number}")
        return "\n".join(found)


class SignsPage(Page):
    """``client_id`` and ``meeting_id``: for whom a used sign leaves a dated private line."""

    topics: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, ctx: Context, client_id: str = "", meeting_id: str = "") -> None:
        super().__init__(ctx, client_id=client_id, meeting_id=meeting_id)
        self.client_id, self.meeting_id = client_id, meeting_id
        self.header.set_title(self.tr("Warning signs"))
        self.header.set_back(True)
        self.fault = Banner("error", "")
        self.fault.hide()
        language = ctx.settings.values.language
        can_note = bool(client_id or meeting_id)
        self.cards = {one.id: SignCard(ctx, one, can_note) for one in red_flags().signs}
        for card in self.cards.values():
            card.note.clicked.connect(self._note)
        self.rows = {key: AddressRow(ctx, one) for key, one in red_flags().addresses.items()}
        signs, numbers = QVBoxLayout(), Section(self.tr("Whom to call"))
        signs.setSpacing(theme.px(12))
        signs.addWidget(
            text_label(
                self.tr("Coaching stops where care is needed. Asking early is right."), "body"
            )
        )
        for card in self.cards.values():
            signs.addWidget(card)
        signs.addStretch(1)
        for row in self.rows.values():
            numbers.body.addWidget(row)
        side = QVBoxLayout()
        side.addWidget(numbers)
        side.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(16))
        self._columns.addLayout(signs, 3)
        self._columns.addLayout(side, 2)
        self.body.addWidget(self.fault)
        self.body.addLayout(self._columns)
        self._language = language

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.design_width() >= TWO_COLUMNS
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    # -- a sign was used

    @Slot()
    def _note(self) -> None:
        sender: QObject | None = self.sender()
        if sender is None:
            return
        card = self.cards[str(sender.property("sign"))]
        now = dt.datetime.now().astimezone()
        line = self.tr("{when}, warning sign: {sign}. {act}").format(
            when=formats.day_time(now),
            sign=card.title.text(),
            act=card.sign.act.text(self._language),
        )
        try:
            self._keep(line)
        except (UserError, OSError) as error:
            self.fault.set_text(one_line(error))
            self.fault.show()
            return
        self.fault.hide()
        card.note.setEnabled(False)  # once is enough
        self.ctx.toast(self.tr("In your private note"))

    def _keep(self, line: str) -> None:
        practice = self.ctx.practice
        if self.meeting_id:
            note = practice.notes.get(self.meeting_id)
            if note.locked_at is not None:
                practice.notes.add_addendum(self.meeting_id, line, True)
                return
            text = "\n".join(part for part in (note.private.rstrip(), line) if part)
            practice.notes.save(self.meeting_id, private=text, base=note.private)
            return
        import dataclasses

        fields = practice.clients.get(self.client_id).fields
        private = "\n".join(part for part in (fields.private.rstrip(), line) if part)
        practice.clients.save(self.client_id, dataclasses.replace(fields, private=private))
