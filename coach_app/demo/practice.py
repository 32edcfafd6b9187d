"""The demo practice: a throwaway vault with twelve invented clients, told around one day.

Texts lie in ``resources/demo``; the courses, dates and scores are here and the same in every
language. The same day and language give the same practice, ids included.
"""

from __future__ import annotations

import datetime as dt
import secrets
from pathlib import Path

from coach_app.data.practice import Practice
from coach_app.data.vault import FAST_KDF, Vault
from coach_app.data.views import FOLLOW_UP_WEEK
from coach_app.demo.build import Builder, DemoCourse, Person, load_texts, told_in
from coach_app.demo.exercises import add_exercises
from coach_app.moments import local_now

DAY = dt.timedelta(days=1)
WEEK = dt.timedelta(weeks=1)
MEASURES_ON = ["djg-11", "djg-6", "ucla-3", "direct", "who-5", "lsns-6", "tension", "weekly"]

Weekly = dict[int, tuple[int | None, ...]]  # week -> connected, alive, relaxed, lonely
Scores = dict[int, dict[str, int]]  # week -> measure -> total


def make_demo(
    folder: Path, language: str, today: dt.date, now: dt.datetime | None = None
) -> tuple[Vault, Practice]:
    """A new vault in ``folder`` (which must not exist) with the demo practice, open.

    ``now`` moves today's meetings so that one of them is soon; without it they do so when
    ``today`` is really today, and else stand at fixed hours. The passphrase is random and
    told to nobody: the vault is meant to be thrown away.
    """
    language = told_in(language)
    if now is None and local_now().date() == today:
        now = local_now()
    vault, _ = Vault.create(folder, secrets.token_urlsafe(24), FAST_KDF)
    practice = Practice(vault)
    builder = Builder(load_texts(language), language, today)
    _fill(builder, *_hours(now))
    builder.save(practice, measures_on=MEASURES_ON)
    add_exercises(practice, builder.people, language)
    return vault, practice


def _hours(now: dt.datetime | None) -> tuple[dt.time, dt.time, dt.time, dt.time]:
    """Start of today's four meetings; the second is soon."""
    if now is None:
        return dt.time(9, 30), dt.time(11), dt.time(13, 30), dt.time(15, 30)
    minutes = now.hour * 60 + now.minute
    soon = min(max(-(-(minutes + 7) // 15) * 15, 105), 18 * 60)
    after = (150, 270) if soon <= 14 * 60 else (90, 180)
    starts = (soon - 90, soon, soon + after[0], soon + after[1])
    first, second, third, fourth = (dt.time(*divmod(start, 60)) for start in starts)
    return first, second, third, fourth


def _working(day: dt.date) -> dt.date:
    """The day itself, or the Monday after it."""
    return day + DAY * max(0, 7 - day.weekday()) if day.weekday() > 4 else day


def _fill(b: Builder, first: dt.time, second: dt.time, third: dt.time, fourth: dt.time) -> None:
    today = b.today
    _anna(b, today - 4 * WEEK, second)
    _bram(b, today - WEEK, first)
    _carla(b, today - 7 * WEEK, third)
    _dirk(b, today, fourth)
    _farid(b, _working(today + 2 * DAY) - 4 * WEEK)
    _lars(b, _working(today - 19 * DAY) - 19 * WEEK)
    _group(b, _working(today + DAY) - 4 * WEEK)


# -- one to one ----------------------------------------------------------------------


def _anna(b: Builder, week1: dt.date, time: dt.time) -> None:
    """Stays about the same: 9, then 8."""
    person = b.person("anna", 1961, ("panic",), since=week1 - WEEK)
    plan = DemoCourse(week1, time, 60, held=(0, 1, 2, 3, 4))
    weekly: Weekly = {
        1: (3, 4, 3, 8),
        2: (4, 4, 4, 8),
        3: (4, 3, 5, 7),
        4: (5, 5, 5, 7),
    }
    scores: Scores = {
        0: {"djg-11": 9, "direct": 4, "lsns-6": 9, "who-5": 44},
        4: {"djg-11": 8, "who-5": 48},
    }
    course = b.course(plan, [person], {"anna": weekly}, {"anna": scores})
    b.baseline(course, person, ((3, 3, 4, 8), (3, 4, 3, 7), (2, 4, 3, 8)))
    b.rate(person, 0, (2, 3, 3), week1)
    b.rate(person, 1, (1, 4), week1)


def _bram(b: Builder, week1: dt.date, time: dt.time) -> None:
    """Just started; today's note is still to be written."""
    person = b.person("bram", 1990, (), since=week1 - WEEK)
    plan = DemoCourse(week1, time, 60, held=(0, 1, 2), unwritten=(2,))
    weekly: Weekly = {1: (3, 2, 3, 8), 2: (4, 3, 5, 8)}
    scores: Scores = {0: {"djg-11": 10, "direct": 5, "lsns-6": 7, "who-5": 40}}
    b.course(plan, [person], {"bram": weekly}, {"bram": scores})
    b.rate(person, 0, (2,), week1)


def _carla(b: Builder, week1: dt.date, time: dt.time) -> None:
    """Improves: 9, 7, 4. The last meeting is today; measured yesterday."""
    person = b.person("carla", 1957, ("operation",), since=week1 - WEEK)
    plan = DemoCourse(week1, time, 60, held=tuple(range(8)))
    weekly: Weekly = {
        1: (2, 3, 4, 8),
        2: (3, 4, 5, 7),
        3: (3, 2, 4, 8),
        4: (5, 4, 6, 6),
        5: (7, 5, 6, 5),
        6: (4, 6, 5, 6),
        7: (8, 6, 7, 4),
        8: (7, 8, 6, 4),
    }
    scores: Scores = {
        0: {"djg-11": 9, "direct": 4, "lsns-6": 10, "who-5": 36},
        4: {"djg-11": 7, "who-5": 48},
        8: {"djg-11": 4, "direct": 3, "lsns-6": 15, "who-5": 64},
    }
    course = b.course(plan, [person], {"carla": weekly}, {"carla": scores})
    b.correction(course, person, "djg-11", 4, was=8)
    b.addendum(course, 6)
    b.rate(person, 0, (1, 3, 6), week1)
    b.rate(person, 1, (2, 4, 7), week1)
    for mode_week in (1, 2, 3, 4):
        b.shown(course, person, mode_week)


def _dirk(b: Builder, today: dt.date, time: dt.time) -> None:
    """New: the intake is today."""
    person = b.person("dirk", 1972, (), since=today - 5 * DAY, consent=False)
    b.course(DemoCourse(today + WEEK, time, 45, held=()), [person], {}, {})


def _farid(b: Builder, week1: dt.date) -> None:
    """Missed twice; what was planned after that was called off."""
    person = b.person("farid", 1984, (), since=week1 - WEEK)
    plan = DemoCourse(
        week1, dt.time(16), 60, held=(0, 1, 2), missed=(3,), cancelled=(4, 5, 6, 7, 8, 20)
    )
    if b.today >= week1 + 4 * WEEK:  # on a weekend the calendar runs a little later
        plan.cancelled = (5, 6, 7, 8, 20)
        plan.missed = (3, 4)
    weekly: Weekly = {1: (5, 5, 5, 6), 2: (4, 3, 5, 7)}
    scores: Scores = {0: {"djg-11": 7, "direct": 4, "lsns-6": 11}}
    course = b.course(plan, [person], {"farid": weekly}, {"farid": scores})
    b.score(course, person, "who-5", 0, answers=(3, 2, None, 3, 2))  # one open: not valid
    b.rate(person, 0, (2,), week1)


def _lars(b: Builder, week1: dt.date) -> None:
    """Finished, with the follow-up three months later, and better."""
    person = b.person("lars", 1955, (), since=week1 - 2 * WEEK)
    plan = DemoCourse(
        week1, dt.time(10), 60, held=(0, 1, 2, 3, 4, 6, 7, 8, 20), missed=(5,), finished=True
    )
    weekly: Weekly = {
        1: (3, 4, 5, 6),
        2: (4, 6, 5, 6),
        3: (5, 5, 6, 5),
        4: (5, 6, 6, 4),
        6: (6, 7, 6, 4),
        7: (7, 7, 8, 3),
        8: (7, 8, 8, 2),
        20: (7, 7, 7, 3),
    }
    scores: Scores = {
        0: {"djg-11": 8, "direct": 4, "lsns-6": 8, "who-5": 40},
        4: {"djg-11": 5, "who-5": 56},
        8: {"djg-11": 3, "direct": 2, "lsns-6": 14, "who-5": 68},
        FOLLOW_UP_WEEK: {"djg-11": 3, "direct": 2, "lsns-6": 15, "who-5": 64},
    }
    course = b.course(plan, [person], {"lars": weekly}, {"lars": scores})
    b.baseline(course, person, ((3, 4, 4, 7), (2, 4, 4, 7), (3, 3, 4, 6)))
    b.rate(person, 0, (1, 4, 8), week1)


# -- the group of six ------------------------------------------------------------------


def _group(b: Builder, week1: dt.date) -> None:
    """Six people of different courses; one was measured too late, one gets worse."""
    people = [
        b.person("els", 1949, ("hearing",), since=week1 - 2 * WEEK),
        _greet(b),
        b.person("hans", 1966, ("bereavement",), since=week1 - 2 * WEEK),
        b.person("ineke", 1978, (), since=week1 - 2 * WEEK),
        b.person("joost", 1998, (), since=week1 - 2 * WEEK),
        b.person("karin", 1987, ("trauma",), since=week1 - WEEK),
    ]
    plan = DemoCourse(
        week1, dt.time(10), 90, held=(0, 1, 2, 3, 4), group=True, absent={"karin": (3,)}
    )
    b.course(plan, people, _GROUP_WEEKLY, _GROUP_SCORES)
    for person in people:
        b.rate(person, 0, (3,) if person.key == "hans" else (2, 4), week1)


_GROUP_WEEKLY: dict[str, Weekly] = {
    "els": {1: (4, 4, 5, 7), 2: (4, 4, 4, 7), 3: (6, 5, 6, 6), 4: (5, 6, 6, 6)},
    "greet": {1: (5, 5, 4, 6), 2: (5, 6, 5, 6), 3: (6, 6, 6, 5), 4: (7, 6, 6, 4)},
    "hans": {1: (5, 4, 4, 6), 2: (4, 3, 3, 7), 3: (4, 4, 3, 8), 4: (2, 2, 2, 9)},
    "ineke": {1: (4, 5, 4, 7), 2: (5, 5, 6, 6), 3: (6, 6, 6, 5), 4: (7, 6, 7, 4)},
    "joost": {1: (5, 5, 5, 5), 2: (5, 5, 4, 5), 3: (5, 6, 5, None), 4: (5, 5, 5, None)},
    "karin": {1: (3, 4, 2, 8), 2: (4, 4, 4, 7), 4: (6, 6, 5, 5)},
}

_GROUP_SCORES: dict[str, Scores] = {
    "els": {0: {"djg-11": 9, "direct": 4, "lsns-6": 8, "who-5": 48}},
    "greet": {
        0: {"djg-11": 8, "direct": 4, "lsns-6": 14, "who-5": 52},
        4: {"djg-11": 6, "who-5": 60},
    },
    "hans": {
        0: {"djg-11": 7, "direct": 4, "lsns-6": 10, "who-5": 48},
        4: {"djg-11": 11, "who-5": 32},
    },
    "ineke": {
        0: {"djg-11": 9, "direct": 4, "lsns-6": 11, "who-5": 44},
        4: {"djg-11": 5, "who-5": 60},
    },
    "joost": {
        0: {"djg-11": 6, "direct": 3, "lsns-6": 9, "who-5": 56},
        4: {"djg-11": 6, "who-5": 56},
    },
    "karin": {
        0: {"djg-11": 8, "direct": 5, "lsns-6": 7, "who-5": 40},
        4: {"djg-11": 5, "who-5": 52},
    },
}


# -- ten years -----------------------------------------------------------------------

# Weeks ago that week 1 was, the hour, and the scores at weeks 0, 4, 8 and follow-up.
_GREET: tuple[tuple[int, int, tuple[int, ...], tuple[int, ...]], ...] = (
    (521, 14, (10, 8, 6, 5), (28, 40, 52, 56)),
    (365, 11, (9, 7, 5, 6), (36, 48, 60, 52)),
    (208, 11, (8, 6), (44, 52)),  # stopped after week 5
    (78, 14, (7, 6, 4, 4), (48, 56, 68, 64)),
)


def _greet(b: Builder) -> Person:
    """Ten years of history: four courses before the group."""
    starts = [_working(b.today - WEEK * ago) for ago, *_ in _GREET]
    person = b.person("greet", 1944, ("operation",), since=starts[0] - WEEK)
    for start, (_, hour, loneliness, wellbeing) in zip(starts, _GREET, strict=True):
        whole = len(loneliness) == 4
        weeks = (0, 4, 8, FOLLOW_UP_WEEK)[: len(loneliness)]
        scores: Scores = {
            week: {"djg-11": lonely, "who-5": well}
            for week, lonely, well in zip(weeks, loneliness, wellbeing, strict=True)
        }
        last = 8 if whole else 5
        # The weekly check climbs with the years, and dips once in every course.
        low = 3 + _GREET.index((_, hour, loneliness, wellbeing)) // 2
        weekly: Weekly = {
            week: (low + week // 3, low + week // 4 - (week == 3), low + week // 2, 8 - week // 2)
            for week in range(1, last + 1)
        }
        plan = DemoCourse(
            start,
            dt.time(hour),
            60,
            held=(*range(last + 1), FOLLOW_UP_WEEK) if whole else tuple(range(last + 1)),
            cancelled=() if whole else (6, 7, 8, FOLLOW_UP_WEEK),
            finished=True,
            old=True,
        )
        b.course(plan, [person], {"greet": weekly}, {"greet": scores})
        b.rate(person, 0, (low, low + 2), start)
    return person
