"""What a meeting is called, and its state in words and icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coach_app.data.views import Meeting

STATE_ICONS = {
    "held": "check",
    "planned": "calendar-blank",
    "missed": "minus",
    "cancelled": "x",
}


def meeting_name(meeting: Meeting) -> str:
    """ "Intake", "Week 5", "Extra, after week 5", "Follow-up" """
    translate = QCoreApplication.translate
    if meeting.kind == "intake":
        return translate("MeetingWords", "Intake")
    if meeting.kind == "follow_up":
        return translate("MeetingWords", "Follow-up")
    if meeting.kind == "extra":
        text = translate("MeetingWords", "Extra, after week {week}")
        return text.format(week=meeting.week)
    return translate("MeetingWords", "Week {week}").format(week=meeting.week)


def meeting_title(meeting: Meeting) -> str:
    """The name, with the theme where there is one."""
    name = meeting_name(meeting)
    return f"{name} · {meeting.theme}" if meeting.theme else name


def state_words(status: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "held": translate("MeetingWords", "held"),
        "planned": translate("MeetingWords", "planned"),
        "missed": translate("MeetingWords", "missed"),
        "cancelled": translate("MeetingWords", "cancelled"),
    }
    return words.get(status, status)


def note_words(note_state: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "none": translate("MeetingWords", "no note yet"),
        "open": translate("MeetingWords", "note open"),
        "locked": translate("MeetingWords", "note finished"),
    }
    return words.get(note_state, note_state)
