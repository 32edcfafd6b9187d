"""How long a client is kept after the last meeting, and who is to be looked through now.

Nothing is ever erased by itself: a period that has passed puts a client on a list.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from coach_app.data.rights.views import Dossier, LastSeen
from coach_app.data.views import Client, Consent
from coach_app.rights.consent import KEEP_MONTHS, in_force


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; the last one of a shorter month."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_for(consents: Sequence[Consent], practice: object) -> int:
    """What was told to this client, else the practice's own period."""
    told = in_force(consents)
    if told is not None and told.keep_months is not None:
        return told.keep_months
    own = isinstance(practice, int) and not isinstance(practice, bool) and practice >= 0
    return practice if own and isinstance(practice, int) else KEEP_MONTHS


def last_day(dossier: Dossier) -> dt.date | None:
    """Of the last meeting that was held; None while one is still planned, or there was none."""
    meetings = dossier.rows("meeting")
    if any(row["status"] == "planned" for row in meetings):
        return None
    days = [row["held_at"] or row["planned_at"] for row in meetings if row["status"] == "held"]
    last = max((day for day in days if isinstance(day, dt.datetime)), default=None)
    return last.date() if last is not None else None


def ends_on(dossier: Dossier, client: Client, months: int) -> dt.date | None:
    """When the period is over; what the coach kept on counts. None while it has not begun."""
    return _end(last_day(dossier), client.keep_until, months)


def _end(last: dt.date | None, kept_on: dt.date | None, months: int) -> dt.date | None:
    if last is None:
        return kept_on
    end = add_months(last, months)
    return max(end, kept_on) if kept_on is not None else end


@dataclass(frozen=True)
class Due:
    """One line of the list: who, since when."""

    client_id: str
    name: str
    last: dt.date
    end: dt.date
    frozen_at: dt.datetime | None


def due(people: Sequence[LastSeen], practice: object, today: dt.date) -> list[Due]:
    """Whose period has passed, the longest ago first."""
    found = []
    for one in people:
        if one.still_planned or one.last is None:
            continue
        own = one.keep_months if one.keep_months is not None else months_for((), practice)
        end = _end(one.last, one.keep_until, own)
        if end is not None and end <= today:
            found.append(Due(one.client_id, one.name, one.last, end, one.frozen_at))
    return sorted(found, key=lambda each: (each.end, each.name))
