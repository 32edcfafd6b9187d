"""When a newest score is clearly worse than the one before.

Until the coach has chosen what the client sees of it, the client sees no height of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach_app.data.views import Course, StoredScore
from coach_app.measures import Measure, change_of

WEEKLY = "weekly"
#: Our own choice: on the weekly check, 0-10, two points is more than a week's ordinary sway.
WEEKLY_DROP = 2.0
NOT_YET = "not_yet"  # nobody chose what the client sees
HELD_BACK = ("later", "words")  # the client sees no height


@dataclass(frozen=True)
class BadWeek:
    """The newest score of a scale is clearly worse than the one before it."""

    score_id: str
    measure_id: str
    week: int | None
    before: float
    after: float


def pending(
    course: Course, scores: Sequence[StoredScore], measures: dict[str, Measure]
) -> BadWeek | None:
    """What the coach should see before the client does; None when nothing waits.

    ``scores``: one client's own of this course, by time. ``measures``: with the coach's inputs.
    """
    for measure_id in dict.fromkeys((WEEKLY, course.headline)):
        found = _last_two(scores, measure_id, (NOT_YET,))
        if found is not None and _is_worse(measures[measure_id], found):
            return found
    return None


def held_back(scores: Sequence[StoredScore]) -> BadWeek | None:
    """The newest weekly check, where the coach chose "later" or "words only" for it."""
    return _last_two(scores, WEEKLY, HELD_BACK)


def _last_two(
    scores: Sequence[StoredScore], measure_id: str, shown: tuple[str, ...]
) -> BadWeek | None:
    """The newest two totals of a scale, where the newest is ``shown`` in this way."""
    known = [
        (score, score.total)
        for score in scores
        if score.measure_id == measure_id and score.total is not None
    ]
    if len(known) < 2 or known[-1][0].shown not in shown:
        return None
    (_, before), (last, after) = known[-2:]
    return BadWeek(last.id, measure_id, last.week, before, after)


def _is_worse(measure: Measure, two: BadWeek) -> bool:
    if measure.slider:
        return two.before - two.after >= WEEKLY_DROP
    return change_of(measure, two.before, two.after).worse
