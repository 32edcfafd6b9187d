"""What a coach changes in the programme, for the whole practice or for one course.

``changes`` is plain data: by week ("0"–"8", "follow_up") a table with any of ``from`` (take the
plan of another week), ``relax``, ``make``, ``together`` (exercise ids in order), ``minutes`` (by
part) and ``home`` (the task in the coach's words); ``why`` says why. What is not understood is
left out, so that a plan of a newer app never keeps a meeting from opening.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from coach_app.measures import Text

from .loader import MOST_MINUTES, plan_for
from .model import PARTS, PLAYED, Choice, MeetingPlan

MOST_WEEKS = 10  # meetings of the weeks in all, repeated ones with them


def week_key(week: int | None) -> str:
    return "follow_up" if week is None else str(week)


def changed_plan(
    week: int | None, known: Collection[str], *layers: Mapping[str, object]
) -> MeetingPlan:
    """The plan of a week after the changes of each layer; later layers win. KeyError for a
    week that does not exist."""
    plan, key = plan_for(week), week_key(week)
    for layer in layers:
        change = layer.get(key)
        if isinstance(change, Mapping):
            plan = _apply(plan, change, known)
    return plan


def _apply(plan: MeetingPlan, change: Mapping[str, object], known: Collection[str]) -> MeetingPlan:
    other = change.get("from")
    if isinstance(other, int) and 1 <= other <= 8 and plan.week not in (None, 0):
        source = plan_for(other)
        plan = replace(source, id=plan.id, week=plan.week, measures=plan.measures)
    parts = dict(plan.parts)
    for part in PLAYED:
        wanted = change.get(part)
        if isinstance(wanted, list):
            keys = tuple(dict.fromkeys(str(one) for one in wanted if str(one) in known))
            before = (*plan.parts[part].suggested, *plan.parts[part].otherwise)
            parts[part] = Choice(keys, tuple(one for one in before if one not in keys))
    minutes = dict(plan.minutes)
    found = change.get("minutes")
    if isinstance(found, Mapping):
        for part in PARTS:
            value = found.get(part)
            if isinstance(value, int) and 0 <= value <= MOST_MINUTES:
                minutes[part] = value
    home = change.get("home")
    task = Text.same(home) if isinstance(home, str) and home.strip() else plan.home
    return replace(plan, parts=parts, minutes=minutes, home=task)


def too_early(keys: Collection[str], weeks: Mapping[str, int], week: int | None) -> list[str]:
    """Exercises that are meant for a later week than this one."""
    if week is None:
        return []
    return [key for key in keys if weeks.get(key, 0) > max(1, week)]


def may_repeat(held_or_planned: int) -> bool:
    """Whether one more meeting fits; ``held_or_planned``: weeks and extra meetings so far."""
    return held_or_planned < MOST_WEEKS
