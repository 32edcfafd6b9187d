"""The two gates: pure rules over what is in the file. They advise; they never lock.

Source: the original outline of the programme (facts of the field, 3.3). G1 opens relation
skills with somebody else than the coach (week 4), G2 contact out of doors (week 6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FELL = 2  # points of tension, before minus after
LAST, ENOUGH = 3, 2  # in 2 of the last 3 relaxations
LIFT = 1  # points of vitality above the baseline
UNSAFE_DROP = 10  # points of WHO-5 (0-100): ask about safety


@dataclass(frozen=True)
class Tension:
    """Before and after one relaxation, 0–10."""

    before: int
    after: int

    @property
    def fall(self) -> int:
        return self.before - self.after


@dataclass(frozen=True)
class Gate:
    """``met`` None: too little is known to say. ``fell`` of ``looked``: the evidence of G1."""

    met: bool | None
    fell: int = 0
    looked: int = 0
    said: bool = False
    missing: tuple[str, ...] = ()  # of G2: "g1", "vitality", "safe-person"


def first_gate(tensions: Sequence[Tension], says_easier: bool = False) -> Gate:
    """``tensions`` oldest first. Met when tension fell by 2 or more in 2 of the last 3, or
    when the client says that it goes easier."""
    last = tensions[-LAST:]
    fell = sum(one.fall >= FELL for one in last)
    met: bool | None = says_easier or fell >= ENOUGH
    if not met and fell + (LAST - len(last)) >= ENOUGH:
        met = None  # what is not measured yet could still make it
    return Gate(met, fell, len(last), says_easier)


def second_gate(
    first: Gate,
    vitality_baseline: float | None,
    vitality_now: float | None,
    wants: bool,
    safe_people: int,
) -> Gate:
    """G1, and more vitality (at least 1 above the baseline) or the wish, and one safe person."""
    missing = []
    if first.met is not True:
        missing.append("g1")
    known = vitality_baseline is not None and vitality_now is not None
    lifted = known and vitality_now - vitality_baseline >= LIFT  # type: ignore[operator]
    if not (lifted or wants):
        missing.append("vitality")
    if safe_people < 1:
        missing.append("safe-person")
    met: bool | None = not missing
    unknown = {"g1"} if first.met is None else set()
    if not known:
        unknown.add("vitality")
    if missing and set(missing) <= unknown:
        met = None
    return Gate(met, first.fell, first.looked, wants, tuple(missing))


@dataclass(frozen=True)
class Halfway:
    """``lands`` False: change the relaxing track and open no contact tasks. None: unknown."""

    lands: bool | None
    ask_safety: bool


def halfway(
    tensions: Sequence[Tension],
    vitality_baseline: float | None,
    vitality_now: float | None,
    who5_before: float | None = None,
    who5_now: float | None = None,
) -> Halfway:
    """The look at week 4 (facts, 2.4). Relaxing does not land when tension never fell after
    a relaxation and vitality is not up; with fewer than three measured, nobody can tell."""
    ever = any(one.fall > 0 for one in tensions)
    up = (
        vitality_baseline is not None
        and vitality_now is not None
        and vitality_now > vitality_baseline
    )
    lands: bool | None = ever or up
    if not lands and (len(tensions) < LAST or vitality_baseline is None or vitality_now is None):
        lands = None
    drop = who5_before is not None and who5_now is not None and who5_before - who5_now
    return Halfway(lands, bool(drop) and drop >= UNSAFE_DROP)
