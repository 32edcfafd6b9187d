"""The dates a new course would get, with what stands in their way. No widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coach_app.programme.holidays import holiday
from coach_app.programme.planning import WEEK, overlap, plan

Busy = Callable[[dt.date], Sequence[tuple[dt.datetime, int, str]]]  # start, minutes, whose


@dataclass(frozen=True)
class PlanLine:
    """One date of the preview. ``week``: 0 intake, None follow-up; skipped weeks have -1."""

    week: int | None
    when: dt.datetime
    holiday: str = ""  # code, "" = none
    clash: str = ""  # name of the other meeting, "" = none
    skipped: bool = False

    @property
    def can_skip(self) -> bool:
        return not self.skipped and self.week != 0 and bool(self.holiday or self.clash)


def preview(
    start_on: dt.date,
    weekday: int,
    time: dt.time,
    minutes: int,
    skip: Collection[dt.date],
    busy: Busy,
) -> list[PlanLine]:
    """The ten dates with holidays and clashes, and the skipped weeks between them."""
    lines: list[PlanLine] = []
    for item in plan(start_on, weekday, skip):
        line = _line(item.week, item.on, time, minutes, busy)
        lines.extend(_skipped_before(lines, line, skip, time))
        lines.append(line)
    return lines


def _line(week: int | None, on: dt.date, time: dt.time, minutes: int, busy: Busy) -> PlanLine:
    when = dt.datetime.combine(on, time).astimezone()
    clash = ""
    for start, length, name in busy(on):
        if overlap(when, minutes, [(start, length)]):
            clash = name
            break
    return PlanLine(week, when, holiday(on) or "", clash)


def _skipped_before(
    lines: Sequence[PlanLine],
    line: PlanLine,
    skip: Collection[dt.date],
    time: dt.time,
) -> list[PlanLine]:
    """Skipped weeks between the last line and this one, straight before it."""
    day, out = line.when.date() - WEEK, []
    while lines and day in skip and day > lines[-1].when.date():
        when = dt.datetime.combine(day, time).astimezone()
        out.append(PlanLine(-1, when, holiday(day) or "", skipped=True))
        day -= WEEK
    return out[::-1]


def holiday_name(code: str) -> str:
    """The name of a holiday of coach_app.programme.holidays."""
    translate = QCoreApplication.translate
    names = {
        "new_year": translate("Holidays", "New Year’s Day"),
        "good_friday": translate("Holidays", "Good Friday"),
        "easter": translate("Holidays", "Easter Sunday"),
        "easter_monday": translate("Holidays", "Easter Monday"),
        "kings_day": translate("Holidays", "King’s Day"),
        "liberation": translate("Holidays", "Liberation Day"),
        "ascension": translate("Holidays", "Ascension Day"),
        "whit_sunday": translate("Holidays", "Whit Sunday"),
        "whit_monday": translate("Holidays", "Whit Monday"),
        "christmas": translate("Holidays", "Christmas Day"),
        "boxing_day": translate("Holidays", "Boxing Day"),
    }
    return names.get(code, code)
