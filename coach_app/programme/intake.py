"""The intake: loneliness and isolation apart, admission, and what the rule suggests.

Sources: the method (a feeling is no situation; lonely for long, wants change, can learn, can
read and write) and the trial exclusions named in the facts of the field, 3.2.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from coach_app.measures import load_measures

ADMISSION = ("long", "change", "learn", "read")
SAFETY = ("death", "unsafe", "voices", "substance")
ISOLATED_BELOW = 12  # LSNS-6
LOW_WELL_BEING = 28  # WHO-5 of 0-100
FIELDS = ("both", "lonely", "isolated", "neither")


def four_fields(lonely: bool | None, isolated: bool | None) -> str | None:
    """Which of the four fields; None while one of the two is not measured."""
    if lonely is None or isolated is None:
        return None
    if lonely:
        return "both" if isolated else "lonely"
    return "isolated" if isolated else "neither"


def is_lonely(measure_id: str, total: float | None) -> bool | None:
    """None for a scale without a healthy side, or without a total, or not of loneliness."""
    scale = load_measures().get(measure_id)
    if scale is None or scale.what != "loneliness" or scale.healthy is None or total is None:
        return None
    return total > scale.healthy


def is_isolated(total: float | None) -> bool | None:
    return None if total is None else total < ISOLATED_BELOW


@dataclass(frozen=True)
class IntakeOutcome:
    """``action`` None: too little is known. ``why``: codes of what spoke."""

    action: str | None
    why: tuple[str, ...]


def suggest_outcome(
    admission: Mapping[str, str],
    safety: Collection[str],
    field: str | None = None,
    who5: float | None = None,
) -> IntakeOutcome:
    """``admission``: "yes", "no" or "unsure" by ADMISSION. ``safety``: the signs that are there.

    Safety comes first, then what is missing, then what speaks against starting now.
    Raises ValueError for a sign or a question that does not exist.
    """
    if unknown := set(safety) - set(SAFETY):
        raise ValueError(f"no such sign: {unknown.pop()}")
    if other := set(admission) - set(ADMISSION):
        raise ValueError(f"no such question: {other.pop()}")
    urgent = [sign for sign in SAFETY if sign in safety]
    if who5 is not None and who5 <= LOW_WELL_BEING:
        urgent.append("well-being")
    if urgent:
        return IntakeOutcome("refer", tuple(urgent))
    against = [f"no-{key}" for key in ("learn", "read") if admission.get(key) == "no"]
    if against:
        return IntakeOutcome("refer", tuple(against))
    waits = [f"no-{key}" for key in ("long", "change") if admission.get(key) == "no"]
    if field in ("isolated", "neither"):
        waits.append("not-lonely")
    if waits:
        return IntakeOutcome("wait", tuple(waits))
    missing = [key for key in ADMISSION if admission.get(key) not in ("yes", "unsure")]
    if missing:
        return IntakeOutcome(None, tuple(f"ask-{key}" for key in missing))
    unsure = [key for key in ADMISSION if admission[key] == "unsure"]
    if unsure:
        return IntakeOutcome("wait", tuple(f"unsure-{key}" for key in unsure))
    return IntakeOutcome("start", ("admitted",))
