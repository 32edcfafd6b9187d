"""What works for this client: a plain ranking of exercises by tension before and after.

No statistics are claimed: a median of a few differences, the number of times beside it,
and nothing at all before the fourth time. The limits are our own choice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from coach_app.exercises.filters import allowed
from coach_app.exercises.model import Exercise

ENOUGH = 4  # uses with a before and an after, over all exercises, before anything is ranked
FEW = 4  # below this an exercise's own place is called uncertain


@dataclass(frozen=True)
class Use:
    """One time an exercise was done. Tension 0-10; ``helpful`` 1 (not) to 3 (yes) or None."""

    exercise_id: str
    on: dt.date
    before: int | None = None
    after: int | None = None
    helpful: int | None = None
    stopped: bool = False


@dataclass(frozen=True)
class Ranked:
    exercise_id: str
    times: int
    change: float | None  # median of after − before; below 0 = calmer
    helpful: int  # times called helpful
    asked: int  # times that was asked
    few: bool


def rank(uses: Iterable[Use]) -> list[Ranked]:
    """Best first: the largest fall in tension, then how often it was called helpful.

    Empty below ENOUGH uses that tell something.
    """
    by_id: dict[str, list[Use]] = {}
    telling = 0
    for use in uses:
        by_id.setdefault(use.exercise_id, []).append(use)
        telling += _tells(use)
    if telling < ENOUGH:
        return []
    ranked = [_ranked(key, found) for key, found in by_id.items() if any(map(_tells, found))]
    return sorted(ranked, key=lambda one: (_order(one), one.exercise_id))


def _tells(use: Use) -> bool:
    return (use.before is not None and use.after is not None) or use.helpful is not None


def _ranked(key: str, uses: list[Use]) -> Ranked:
    changes = [
        use.after - use.before for use in uses if use.before is not None and use.after is not None
    ]
    marks = [use.helpful for use in uses if use.helpful is not None]
    return Ranked(
        key,
        len(uses),
        float(median(changes)) if changes else None,
        sum(mark == 3 for mark in marks),
        len(marks),
        len(uses) < FEW,
    )


def _order(one: Ranked) -> tuple[float, float]:
    change = 0.0 if one.change is None else one.change
    share = one.helpful / one.asked if one.asked else 0.5
    return change, -share


def suggest(
    known: Mapping[str, Exercise],
    uses: Collection[Use],
    body: Collection[str],
    week: int,
    kind: str = "relax",
) -> tuple[Exercise | None, str]:
    """An exercise for today and why: "worked" before, "new" to this client, "again" or "".

    Only what suits the body list and the week. What made tension rise is not offered.
    """
    fits = {
        key: one
        for key, one in known.items()
        if one.kind == kind and one.week <= week and allowed(one, body)
    }
    for ranked in rank(uses):
        if ranked.exercise_id in fits and ranked.change is not None and ranked.change <= -1:
            return fits[ranked.exercise_id], "worked"
    rose = {
        use.exercise_id
        for use in uses
        if use.before is not None and use.after is not None and use.after > use.before
    }
    done = {use.exercise_id for use in uses}
    calm = sorted(
        (one for key, one in fits.items() if key not in rose), key=lambda e: (e.week, e.id)
    )
    new = [one for one in calm if one.id not in done]
    if new:
        return new[0], "new"
    return (calm[0], "again") if calm else (None, "")
