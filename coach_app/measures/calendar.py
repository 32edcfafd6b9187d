"""When to measure what: the suggestion that a coach may change per course."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .loader import headlines, load_measures

FOLLOW_UP_WEEK = 20  # twelve weeks after week 8
WEEKS = (*range(9), FOLLOW_UP_WEEK)
POINTS = (0, 8, FOLLOW_UP_WEEK)  # T0, T1, T2

EVERY = ("course", "week")  # headline at 0, 4, 8 and follow-up, or each week
BASELINE_CHECKS = 3  # weekly checks before week 1 that allow a comparison (intake and two more)


def due(week: int, headline: str = "", every: str = "course") -> tuple[str, ...]:
    """Measure ids for one week: 0 intake, 1-8, 20 follow-up; () for any other week.

    ``headline`` carries the loneliness score ("": the best scale for it), at weeks 0, 4, 8
    and follow-up ("course") or each week ("week"). A single question never
    stands alone at the three points: a scale of several questions goes with it. Raises
    ValueError for a headline that cannot be one.
    """
    headline = headline or headlines()[0]
    if headline not in headlines():
        raise ValueError(f"{headline}: not a scale that can carry the loneliness score")
    if every not in EVERY:
        raise ValueError(f"{every}: neither “course” nor “week”")
    if week not in WEEKS:
        return ()
    wanted = {"weekly"}
    if every == "week" or week in (*POINTS, 4):
        wanted.add(headline)
    if week in POINTS:
        wanted |= {"direct", "lsns-6", "who-5"}
        if headline == "direct":
            wanted.add("djg-11")
    if week == 4:
        wanted.add("who-5")
        if headline == "direct":
            wanted.add("djg-6")
    return in_order(wanted)


def asked(
    week: int, changed: Mapping[int, tuple[str, ...]], headline: str, every: str
) -> tuple[str, ...]:
    """What a course asks for in a week; ``changed``: the weeks that the coach set otherwise."""
    return changed[week] if week in changed else due(week, headline, every)


def in_order(measure_ids: Iterable[str]) -> tuple[str, ...]:
    """Ids in the order of asking: what went well first, the direct question after the scales."""
    order = {key: measure.order for key, measure in load_measures().items()}
    return tuple(sorted(set(measure_ids), key=lambda key: order.get(key, 999)))


def minutes(measure_ids: Iterable[str]) -> float:
    """How long filling in takes, in minutes."""
    known = load_measures()
    return sum(known[key].minutes for key in measure_ids if key in known)
