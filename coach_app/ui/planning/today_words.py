"""Words of Today: what a meeting is, when it is, what waits. No widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from coach_app.data.views import FOLLOW_UP_WEEK, AgendaItem, AttentionItem, Meeting
from coach_app.ui import formats
from coach_app.ui.exercises.body_words import body_words

SOON = 90  # minutes before a meeting in which its card counts down

ATTENTION_ICONS = {
    "note_missing": "note-pencil",
    "score_missing": "clipboard-text",
    "no_next_date": "calendar-plus",
    "off_track": "chart-line-up",
    "not_seen": "phone",
}


class TodayWords(QObject):
    """Texts with a number: lupdate finds plural forms only in ``self.tr``."""

    def days_late(self, days: int) -> str:
        return self.tr("%n days late", "", days)


def meeting_number(meeting: Meeting) -> str:
    """ "Meeting 5 of 8", "Intake", "Extra meeting", "Follow-up" """
    translate = QCoreApplication.translate
    if meeting.kind == "intake":
        return translate("TodayWords", "First meeting")
    if meeting.kind == "follow_up":
        return translate("TodayWords", "Follow-up after three months")
    if meeting.kind == "extra":
        return translate("TodayWords", "Extra meeting")
    return translate("TodayWords", "Meeting {week} of 8").format(week=meeting.week)


def meeting_line(meeting: Meeting) -> str:
    """Number, then the theme; for what is over, how it went."""
    translate = QCoreApplication.translate
    over = {
        "held": translate("TodayWords", "held"),
        "missed": translate("TodayWords", "missed"),
        "cancelled": translate("TodayWords", "cancelled"),
    }
    parts = [meeting_number(meeting)]
    if meeting.status in over:
        parts.append(over[meeting.status])
    elif meeting.theme:
        parts.append(meeting.theme)
    return " · ".join(parts)


def end(meeting: Meeting) -> dt.datetime:
    return meeting.planned_at + dt.timedelta(minutes=meeting.minutes)


def next_item(items: Sequence[AgendaItem], now: dt.datetime) -> AgendaItem | None:
    """The planned meeting that comes first, or is going on; else the oldest still planned."""
    planned = [item for item in items if item.meeting.status == "planned"]
    coming = [item for item in planned if end(item.meeting) > now]
    return next(iter(coming or planned), None)


def countdown(meeting: Meeting, now: dt.datetime) -> str:
    """ "in 12 minutes", "now", or "" when it is not near."""
    translate = QCoreApplication.translate
    if now >= meeting.planned_at:
        return translate("TodayWords", "now") if now < end(meeting) else ""
    minutes = -(-int((meeting.planned_at - now).total_seconds()) // 60)
    if minutes > SOON:
        return ""
    return formats.in_minutes(minutes)


def to_mind(item: AgendaItem) -> list[str]:
    """Safety agreements first, then what the body list leaves out; each once."""
    lines = [*item.mind, *(body_words(code)[1] for code in item.body)]
    return list(dict.fromkeys(line for line in lines if line))


def attention_title(item: AttentionItem) -> str:
    translate = QCoreApplication.translate
    if item.kind == "score_missing":
        if item.week == FOLLOW_UP_WEEK:
            return translate("TodayWords", "Follow-up measurement")
        if item.week == 0:
            return translate("TodayWords", "Measurement at the start")
        if item.week is None:
            return translate("TodayWords", "Measurement missing")
        return translate("TodayWords", "Measurement week {week}").format(week=item.week)
    titles = {
        "note_missing": translate("TodayWords", "Note not finished"),
        "no_next_date": translate("TodayWords", "No next date"),
        "off_track": translate("TodayWords", "Look at the chart"),
        "not_seen": translate("TodayWords", "Not seen for 2 weeks"),
    }
    return titles.get(item.kind, item.kind)


def attention_line(item: AttentionItem, today: dt.date) -> str:
    """Who it is about, and since when."""
    translate = QCoreApplication.translate
    when = ""
    if item.since is not None:
        days = (today - item.since).days
        if item.kind == "score_missing" and days > 0:
            when = TodayWords().days_late(days)
        elif item.kind == "not_seen":
            text = translate("TodayWords", "last on {day}")
            when = text.format(day=formats.day_month(item.since, today))
        elif item.kind in ("note_missing", "score_missing"):
            when = formats.near(item.since, dt.datetime.combine(today, dt.time(12)).astimezone())
    return f"{item.name} · {when}" if when else item.name
