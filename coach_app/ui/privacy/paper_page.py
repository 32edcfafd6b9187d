"""One paper of the practice: filled in, to change, to print; with a clock for a lost laptop."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app.errors import PlaceGone
from coach_app.reports.plain_paper import PlainPaper, PlainPart, PlainText
from coach_app.rights.papers import (
    LAPTOP,
    NAMES,
    deadline,
    filled_in,
    key_of,
    own_version,
    parts_of,
    title,
)
from coach_app.ui import formats
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.papers.outlet import Outlet, card_style
from coach_app.ui.papers.sheets import Sheets
from coach_app.ui.privacy.facts import facts_of
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.widgets import (
    DateField,
    Field,
    PrimaryButton,
    SecondaryButton,
    TextArea,
    TimeField,
    text_label,
)
from coach_app.ui.widgets.layout.section import Section


class PaperPage(Page):
    """``name``: statement, register or laptop."""

    topics: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, ctx: Context, name: str = LAPTOP) -> None:
        super().__init__(ctx, name=name)
        if name not in NAMES:
            raise PlaceGone(name)
        self.name = name
        self._language = ctx.settings.values.language
        self._offered = filled_in(name, facts_of(ctx), self._language)
        self._make()
        self._lay_out()
        self._connect()
        self._draw()

    def _make(self) -> None:
        self.header.set_back(True)
        self.header.set_title(title(self.name, self._language))
        self.outlet = Outlet(
            self,
            self.ctx,
            self.paper,
            SecondaryButton("", "floppy-disk"),
            PrimaryButton("", "printer"),
        )
        self.outlet.name(self.tr("Save the paper"), self._file(), self.tr("Paper saved"))
        kept = own_version(self.ctx.practice.preferences.get(key_of(self.name)))
        self.text = TextArea(kept or self._offered, lines=16)
        self.field = Field(
            self.tr("The text"), self.text, self.tr("A line that begins with # is a heading.")
        )
        self.again = SecondaryButton(self.tr("Fill in anew"), small=True)
        self.clock = ClockSection() if self.name == LAPTOP else None

    def _file(self) -> str:
        return {
            "statement": self.tr("privacy-statement"),
            "register": self.tr("register"),
            "laptop": self.tr("laptop-gone"),
        }[self.name]

    def _lay_out(self) -> None:
        self.header.add_after(self.outlet.save)
        self.header.add_after(self.outlet.print)
        left = vbox(gap=14)
        if self.clock is not None:
            left.addWidget(self.clock)
        left.addWidget(self.field)
        left.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        self.sheets = Sheets(left)
        self.body.addWidget(self.outlet.fault)
        self.body.addLayout(self.sheets)

    def _connect(self) -> None:
        save_by(self.ctx, self.text, self.keep)
        self.again.clicked.connect(self._fill_anew)

    def keep(self, text: str) -> None:
        """Only what differs from what the app fills in is the coach's own."""
        own = text.strip()
        value = own if own and own != self._offered else None
        self.ctx.practice.preferences.set(key_of(self.name), value)
        self._draw()

    @Slot()
    def _fill_anew(self) -> None:
        before = self.text.text()
        self.text.set_text(self._offered)
        self.text.flush()
        if before.strip() == self._offered:
            return
        prefs, key = self.ctx.practice.preferences, key_of(self.name)
        self.ctx.toast(self.tr("Filled in anew"), lambda: prefs.set(key, before.strip()))

    def paper(self) -> PlainPaper:
        parts = tuple(PlainPart(head, lines) for head, lines in parts_of(self.text.text()))
        return PlainPaper(PlainText(title(self.name, self._language), parts), card_style())

    def _draw(self) -> None:
        self.sheets.draw(self.paper())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheets.fit(self.room())
        self.outlet.show_words(self.design_width() >= 1000)

    def flush(self) -> None:
        self.text.flush()


class ClockSection(Section):
    """When it was noticed, and until when it is to be reported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("The clock of 72 hours"))
        now = dt.datetime.now().astimezone()
        self.day, self.time = DateField(now.date()), TimeField(now.time())
        row = hbox(gap=12)
        row.addWidget(Field(self.tr("Noticed on"), self.day), 2)
        row.addWidget(Field(self.tr("At"), self.time), 1)
        self.until = text_label("", "body_bold")
        self.body.addLayout(row)
        self.body.addWidget(self.until)
        self.day.changed.connect(self.count)
        self.time.changed.connect(self.count)
        self.count()

    @Slot()
    def count(self, *_: object) -> None:
        from coach_app.data.types import at_wall_time

        until = deadline(at_wall_time(self.day.day(), self.time.time_of_day()))
        self.until.setText(self.tr("Report before {moment}").format(moment=formats.day_time(until)))
