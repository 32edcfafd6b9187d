"""Meetings as an iCalendar file (RFC 5545): alias or a plain word, never more than chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

FOLD = 75  # octets of a line, RFC 5545 3.1


@dataclass(frozen=True)
class CalendarEntry:
    """``key``: the meeting's id, so that a second import replaces the first."""

    key: str
    start: dt.datetime
    minutes: int
    title: str
    cancelled: bool = False


def agenda(entries: Sequence[CalendarEntry], now: dt.datetime) -> bytes:
    """The file. Times are UTC; ``now`` stamps each entry."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Coach App//Agenda//NL"]
    for one in entries:
        end = one.start + dt.timedelta(minutes=one.minutes)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{one.key}@coach-app.invalid",
            f"DTSTAMP:{_utc(now)}",
            f"DTSTART:{_utc(one.start)}",
            f"DTEND:{_utc(end)}",
            f"SUMMARY:{_text(one.title)}",
            "CLASS:PRIVATE",
            f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines).encode()


def _utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    for old, new in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(old, new)
    return text


def _folded(line: str) -> str:
    """At most 75 octets a line, never inside a character; a space leads what follows."""
    found, rest = [], line.encode()
    room = FOLD
    while len(rest) > room:
        cut = room
        while rest[cut] & 0xC0 == 0x80:
            cut -= 1
        found.append(rest[:cut].decode())
        rest, room = rest[cut:], FOLD - 1
    found.append(rest.decode())
    return "\r\n ".join(found)
