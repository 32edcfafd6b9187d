"""The goodbye sheet: what the client takes home on one page, chosen together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QLocale, Slot
from PySide6.QtGui import QResizeEvent

from coach_app.content import Words
from coach_app.course.choice import restful
from coach_app.course.meetings import next_planned
from coach_app.course.shelf import shelf_of
from coach_app.data.exercises.views import Making
from coach_app.errors import must_exist
from coach_app.exercises import Breath
from coach_app.programme.red_flags import red_flags
from coach_app.reports import goodbye
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.context import Context
from coach_app.ui.help.signs_page import kept_address
from coach_app.ui.page import Page
from coach_app.ui.papers.frozen import shut_if_frozen
from coach_app.ui.papers.outlet import Outlet, card_style
from coach_app.ui.papers.sheets import Sheets
from coach_app.ui.widgets import PrimaryButton, SecondaryButton, Segmented, text_label
from coach_app.ui.widgets.check_row import CheckRow
from coach_app.ui.widgets.layout.section import Section

MOST_REST, MOST_PEOPLE = 3, 6
CLOSE = (1, 2)  # rings of the circle map
WORDS = Words("papers", "goodbye")


@dataclass(frozen=True)
class Offer:
    """What there is to put on the sheet."""

    lines: dict[str, list[str]]  # rest, people, step, date, help
    breath: Breath | None
    picture: Making | None

    def told(self, key: str) -> str | None:
        """What stands there on one line, "" for a breath; None where there is nothing."""
        if key == "breath":
            return None if self.breath is None else ""
        if key == "picture":
            return None if self.picture is None else self.picture.title
        return " · ".join(self.lines[key]) if self.lines[key] else None


class GoodbyePage(Page):
    """``meeting_id``: steps and the next date come from there. ``client_id``: whose it is."""

    topics: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, ctx: Context, meeting_id: str, client_id: str) -> None:
        super().__init__(ctx, meeting_id=meeting_id, client_id=client_id)
        self._practice = ctx.practice
        with must_exist():
            self._file = self._practice.course_files.whole_at(meeting_id, client_id)
        self._client = self._file.client(client_id)
        self._meeting = next(one for one in self._file.meetings if one.id == meeting_id)
        self._language = str(self._client.fields.language)
        self._found = self._collect()
        self._make()
        self._lay_out()
        self._draw()

    # -- what there is to put on it

    def _collect(self) -> Offer:
        file, thumb = self._file, self._practice.makings.thumb
        rest = restful(file.runs, shelf_of(file.own_exercises), self._client.fields.body)
        places = file.maps[-1].places if file.maps else ()
        following = next_planned(self._meeting, file.meetings)
        lines = {
            "rest": [one.name.text(self._language) for one in rest[:MOST_REST]],
            "people": [place.label for place in places if place.ring in CLOSE][:MOST_PEOPLE],
            "step": [
                step.text
                for step in file.steps.get(self._meeting.id, ())
                if step.client_id in (None, self._client.id)
            ],
            "date": [] if following is None else [self._when(following.planned_at)],
            "help": self._help(),
        }
        breath = next((one.breath for one in rest if one.breath is not None), None)
        picture = next((one for one in file.makings if thumb(one.id)), None)
        return Offer(lines, breath, picture)

    def _when(self, at: dt.datetime) -> str:
        local = at.astimezone()
        locale = QLocale(self._language)
        from PySide6.QtCore import QDate

        day = locale.toString(QDate(local.year, local.month, local.day), "dddd d MMMM")
        return f"{day}, {local:%H:%M}"

    def _help(self) -> list[str]:
        known, lines = red_flags().addresses, []
        own, _ = kept_address(self._file.preferences, known["gp"])
        lines.append(WORDS["gp"].text(self._language).format(number=f": {own}" if own else ""))
        number, _ = kept_address(self._file.preferences, known["listen"])
        if number:
            lines.append(WORDS["listen"].text(self._language).format(number=number))
        return lines

    # -- the page

    def _make(self) -> None:
        self.header.set_title(self.tr("Goodbye sheet"), self._client.name)
        self.header.set_back(True)
        self.outlet = Outlet(
            self,
            self.ctx,
            self.paper,
            SecondaryButton("", "floppy-disk"),
            PrimaryButton("", "printer"),
        )
        self.outlet.name(
            self.tr("Save the sheet"), self.tr("goodbye-sheet"), self.tr("Sheet saved")
        )
        shut_if_frozen(self._client.frozen_at, self.outlet.save, self.outlet.print)
        words = {
            "rest": self.tr("What gives rest"),
            "people": self.tr("People"),
            "step": self.tr("Next step"),
            "date": self.tr("Next date"),
            "breath": self.tr("Breath as a line"),
            "picture": self.tr("A making"),
            "help": self.tr("When it gets hard"),
        }
        self.rows: dict[str, CheckRow] = {}
        for key, text in words.items():
            told = self._found.told(key)
            row = CheckRow(text, self.tr("nothing yet") if told is None else told)
            row.setChecked(told is not None)
            row.setEnabled(told is not None)
            self.rows[key] = row
        sizes = [("large", self.tr("large")), ("larger", self.tr("extra large"))]
        self.letters = Segmented(sizes, "large", self.tr("Letters"))

    def _lay_out(self) -> None:
        self.header.add_after(self.outlet.save)
        self.header.add_after(self.outlet.print)
        what, letters = Section(self.tr("What is on it?")), Section(self.tr("Letters"))
        what.body.setSpacing(theme.px(4))
        for row in self.rows.values():
            what.body.addWidget(row)
            row.toggled.connect(self._draw)
        letters.body.addWidget(self.letters)
        left = vbox(gap=14)
        left.addWidget(what)
        left.addWidget(letters)
        left.addWidget(
            text_label(
                self.tr("No score stands on it. The sheet is the client’s own."), "second", "ink2"
            )
        )
        left.addStretch(1)
        self.sheets = Sheets(left)
        self.body.addWidget(self.outlet.fault)
        self.body.addLayout(self.sheets)
        self.letters.changed.connect(self._draw)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheets.fit(self.room())
        self.outlet.show_words(self.design_width() >= 1000)

    # -- the sheet

    def sheet_now(self) -> goodbye.GoodbyeSheet:
        on = {key for key, row in self.rows.items() if row.isChecked()}
        parts: list[tuple[str, list[str]]] = [
            (key, self._found.lines[key])
            for key in ("rest", "people", "step", "date")
            if key in on and self._found.lines[key]
        ]
        parts = [(key, [", ".join(lines)] if key == "people" else lines) for key, lines in parts]
        picture = self._found.picture if "picture" in on else None
        first = self._client.name.split()[0]
        lead = WORDS["lead_eight" if self._meeting.week == 8 else "lead"]
        greeting = WORDS["title"].text(self._language)
        return goodbye.GoodbyeSheet(
            greeting.format(name=first),
            lead.text(self._language),
            self._language,
            parts,
            self._found.breath if "breath" in on else None,
            self._practice.makings.thumb(picture.id) if picture is not None else None,
            self._found.lines["help"] if "help" in on else [],
            str(self.letters.value() or "large"),
        )

    def paper(self) -> goodbye.GoodbyePaper:
        return goodbye.GoodbyePaper(self.sheet_now(), card_style())

    @Slot()
    def _draw(self, *_: object) -> None:
        self.sheets.draw(self.paper())
