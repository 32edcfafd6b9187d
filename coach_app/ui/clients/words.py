"""What the client list says about one client, in words: painted, and read aloud."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from coach_app.data.views import FOLLOW_UP_WEEK, ClientRow
from coach_app.ui import formats

# The first of these that waits is what the row says; the icon is the same on Today.
ATTENTION_ICONS = {
    "no_next_date": "phone",
    "not_seen": "phone",
    "score_missing": "clipboard-text",
    "note_missing": "note-pencil",
    "off_track": "hand-palm",
}


def attention_words(code: str) -> str:
    """What waits, in two or three words."""
    translate = QCoreApplication.translate
    words = {
        "no_next_date": translate("ClientWords", "No appointment"),
        "not_seen": translate("ClientWords", "Not seen for 2 weeks"),
        "score_missing": translate("ClientWords", "Measurement is late"),
        "note_missing": translate("ClientWords", "Note not finished"),
        "off_track": translate("ClientWords", "Look at the chart"),
    }
    return words.get(code, code)


def attention(row: ClientRow) -> tuple[str, str] | None:
    """Icon name and words of the most pressing thing that waits, or None."""
    for code, icon in ATTENTION_ICONS.items():
        if code in row.attention:
            return icon, attention_words(code)
    return None


def started(row: ClientRow, now: dt.datetime) -> str:
    """The second line under the name."""
    translate = QCoreApplication.translate
    if row.status == "archived":
        return translate("ClientWords", "archived")
    if row.started_on is None or row.status == "new":
        return translate("ClientWords", "new")
    day = formats.day_month(row.started_on, now.date())
    if row.in_group:
        return translate("ClientWords", "group, started {day}").format(day=day)
    return translate("ClientWords", "started {day}").format(day=day)


def week(number: int | None) -> str:
    """ "week 4", or "follow-up" """
    translate = QCoreApplication.translate
    if number is None:
        return ""
    if number >= FOLLOW_UP_WEEK:
        return translate("ClientWords", "follow-up")
    return translate("ClientWords", "week {week}").format(week=number)


def score(value: float) -> str:
    """A total as written: without decimals where it is whole."""
    return formats.number(value, 0 if float(value).is_integer() else 1)


def next_meeting(row: ClientRow, now: dt.datetime) -> str:
    return formats.near(row.next_meeting, now, brief=True) if row.next_meeting else ""
