"""The agenda file: what a calendar reads, and not a word more."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from coach_app.reports.agenda import CalendarEntry, agenda

NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
START = dt.datetime(2026, 3, 17, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def unfolded(raw: bytes) -> list[str]:
    return raw.decode().replace("\r\n ", "").split("\r\n")


def test_one_meeting():
    lines = unfolded(agenda([CalendarEntry("a1", START, 60, "A.V.")], NOW))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "DTSTART:20260317T083000Z" in lines
    assert "DTEND:20260317T093000Z" in lines
    assert "SUMMARY:A.V." in lines
    assert "UID:a1@coach-app.invalid" in lines
    assert "CLASS:PRIVATE" in lines
    assert "STATUS:CONFIRMED" in lines


def test_a_cancelled_meeting_says_so():
    assert b"STATUS:CANCELLED" in agenda([CalendarEntry("a", START, 60, "A.V.", True)], NOW)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_title_survives_and_no_line_is_too_long(title):
    raw = agenda([CalendarEntry("a", START, 60, title)], NOW)
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    kept = next(line for line in unfolded(raw) if line.startswith("SUMMARY:"))[8:]
    found, at = "", 0
    while at < len(kept):
        if kept[at] == "\\":
            at += 1
        found += kept[at]
        at += 1
    assert found == title
