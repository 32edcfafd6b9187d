"""The decision at week 8: what the rule suggests. Coach and client decide.

Source: the decision table (facts of the field, 2.4). A second round is never a default.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach_app.measures.change import (
    BETTER,
    MAYBE_BETTER,
    MAYBE_WORSE,
    NOT_JUDGED,
    RECOVERED,
    WORSE,
)

ACTIONS = ("finish", "early-follow-up", "talk", "stop-and-refer", "refer-now")
SAYS = ("better", "same", "worse", "")  # "": not asked
LOW_WELL_BEING = 28  # WHO-5 of 0-100


@dataclass(frozen=True)
class Suggestion:
    """``why``: the rows of the table that spoke, as codes."""

    action: str
    why: tuple[str, ...]


def suggest_end(
    change: str | None, says: str, who5: float | None = None, red_flag: bool = False
) -> Suggestion:
    """``change``: label of the main scale (see measures.change), None without two scores.

    Raises ValueError for words that are not in SAYS.
    """
    if says not in SAYS:
        raise ValueError(f"nobody says {says!r}")
    urgent = []
    if red_flag:
        urgent.append("red-flag")
    if who5 is not None and who5 <= LOW_WELL_BEING:
        urgent.append("well-being")
    if change in (WORSE, MAYBE_WORSE):
        urgent.append("worse")
    if urgent:
        return Suggestion("refer-now", tuple(urgent))
    if change in (None, NOT_JUDGED):
        return Suggestion("talk", ("no-change-known",))
    if says == "worse":
        return Suggestion("stop-and-refer", ("says-worse",))
    if change in (RECOVERED, BETTER, MAYBE_BETTER):
        if says != "better":
            return Suggestion("talk", ("scale-better", f"says-{says or 'nothing'}"))
        action = "early-follow-up" if change == MAYBE_BETTER else "finish"
        return Suggestion(action, ("scale-better", "says-better"))
    if says == "same":
        return Suggestion("stop-and-refer", ("scale-same", "says-same"))
    return Suggestion("talk", ("scale-same", f"says-{says or 'nothing'}"))
