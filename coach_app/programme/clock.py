"""The clock of a part: what counts as time of the meeting, and whether it is on schedule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

PAUSE = dt.timedelta(minutes=15)  # without a sign of life for longer, the meeting stood still
LATE = 3  # minutes over the plan that are nothing to speak of


def ran(since: dt.datetime, seen_at: dt.datetime, now: dt.datetime) -> int:
    """Seconds that the current part ran. A crash of some minutes is meeting time, for people
    talk on; a flat battery of an hour is not."""
    until = seen_at if now - seen_at > PAUSE else now
    return max(0, round((until - since).total_seconds()))


def behind(minutes: Mapping[str, int], spent: Mapping[str, int], part: str) -> int:
    """Whole minutes that the meeting runs over (below 0: is early), at the current ``part``.

    ``minutes``: planned, in the order of the parts; ``spent``: seconds. A part that was left
    counts with what it took; one that is under way only when it takes longer than planned.
    """
    total = 0
    for name, planned in minutes.items():
        took = spent.get(name, 0)
        if name == part:
            return round((total + max(0, took - planned * 60)) / 60)
        total += took - planned * 60
    return round(total / 60)


def left(minutes: Mapping[str, int], spent: Mapping[str, int], part: str) -> int:
    """Minutes until the end as planned: the rest of this part and all that follow."""
    names = list(minutes)
    at = names.index(part)
    rest = max(0, minutes[part] * 60 - spent.get(part, 0))
    return round(rest / 60) + sum(minutes[name] for name in names[at + 1 :])


def fit(minutes: Mapping[str, int], total: int) -> dict[str, int]:
    """The plan in ``total`` minutes: each part its share, whole minutes, none below one."""
    whole = sum(minutes.values()) or 1
    exact = {name: planned * total / whole for name, planned in minutes.items()}
    found = {name: max(1, int(share)) if minutes[name] else 0 for name, share in exact.items()}
    order = sorted(exact, key=lambda name: exact[name] - found[name], reverse=True)
    for name in order:
        if sum(found.values()) >= total:
            break
        if minutes[name]:
            found[name] += 1
    return found
