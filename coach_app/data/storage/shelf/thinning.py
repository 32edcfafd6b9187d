"""Which backups go when a new one was made: 7 daily, 4 weekly, 2 monthly, none older than 90 days.

Pure. A backup has a number that only rises, and a moment by the clock of that day. The clock may
have been wrong: which is newest is told by the number, and age is believed only where it can be.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

LATEST = 3  # the last ones always: what went wrong this afternoon may be in the very last
DAILY, WEEKLY, MONTHLY = 7, 4, 2
OLDEST = dt.timedelta(days=90)
LEAP = dt.timedelta(days=31)  # two backups further apart: a long pause, or a clock that leapt


class Mark(NamedTuple):
    """What thinning needs to know of one backup."""

    name: str
    number: int  # 0 for one from before there were numbers
    made_at: dt.datetime
    safety: bool = False  # made before a restore or a migration: pushes none out
    ahead: bool = False  # it holds more than the database in use: stays, pushes none out


def surplus(marks: Iterable[Mark], now: dt.datetime, zone: dt.tzinfo | None = None) -> set[str]:
    """The names of those that go. ``zone`` is where days begin; that of this computer by default.

    What is dated after ``now`` is left alone: the clock was wrong then, or is wrong now. The newest
    stays by itself: it is at least as young as all the others.
    """
    known = sorted(marks, key=_order, reverse=True)
    past = [mark for mark in known if mark.made_at <= now]
    stay = {mark.name for mark in known if mark.made_at > now or mark.safety}
    plain = [mark for mark in past if not (mark.safety or mark.ahead)]
    stay |= {mark.name for mark in plain[:LATEST]}
    for most, bucket in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        stay |= _first_of_each(plain, most, bucket, zone)
    stay -= _too_old(past, believed(past, now, zone))
    stay |= {mark.name for mark in known if mark.ahead}
    return {mark.name for mark in known} - stay


def believed(past: Iterable[Mark], now: dt.datetime, zone: dt.tzinfo | None = None) -> dt.datetime:
    """How late it is at least. After a leap the clock is believed from the second day on."""
    after, days = now, {_day(now.astimezone(zone))}
    for moment in sorted((mark.made_at for mark in past), reverse=True):
        if after - moment > LEAP:
            return moment if len(days) < 2 else now
        after = moment
        days.add(_day(moment.astimezone(zone)))
    return now


def _order(mark: Mark) -> tuple[int, dt.datetime, str]:
    return mark.number, mark.made_at, mark.name


def _first_of_each(
    plain: list[Mark],
    most: int,
    bucket: Callable[[dt.datetime], Hashable],
    zone: dt.tzinfo | None,
) -> set[str]:
    """The newest of each of the newest ``most`` days, weeks or months that have one."""
    found: dict[Hashable, str] = {}
    for mark in plain:
        found.setdefault(bucket(mark.made_at.astimezone(zone)), mark.name)
    return set(list(found.values())[:most])


def _too_old(past: list[Mark], now: dt.datetime) -> set[str]:
    """Made with a clock that was behind, a backup is at least as young as those before it."""
    old, latest = set(), dt.datetime.min.replace(tzinfo=dt.UTC)
    for mark in reversed(past):  # the oldest first
        latest = max(latest, mark.made_at) if mark.number else mark.made_at
        if now - latest > OLDEST:
            old.add(mark.name)
    return old


def _day(moment: dt.datetime) -> Hashable:
    return moment.date()


def _week(moment: dt.datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: dt.datetime) -> Hashable:
    return moment.year, moment.month
