"""How somebody moves who shakes themselves loose: what follows comes later, and softer.

Pure sums: a part of the body swings as a late sine of the beat, the farther out the later.
"""

from __future__ import annotations

import math
from dataclasses import replace

from coach_app.ui.scenery.people.standing import AT_EASE, Arm, Sway

FAST = 1.5  # swings in a beat: 100 beats a minute are 2.5 swings a second
ELBOW, WRIST = 0.9, 1.8  # radians that each comes after the shoulder
HOLDS_ON = Arm(44, -8, -52)  # to the back of the chair beside them
BREATH = 6.0  # seconds of a breath of somebody who stands still


def shaken(
    part: str, beats: float, strong: float, *, seated: bool = False, late: float = 0.0,
    half: int = 0,
) -> Sway:  # fmt: skip
    """After so many ``beats``. ``strong``: 1 at full swing. ``late``: radians that this person
    comes after the beat. ``half``: which leg is on, 0 or 1."""
    turn = 2 * math.pi * FAST * beats - late

    def wave(lag: float) -> float:
        return strong * math.sin(turn - lag)

    rest = AT_EASE[seated]
    if part == "hands":  # they hang from the wrist, and follow whatever the elbow does
        arms = [
            Arm(19 + 3 * wave(lag), 84 + 9 * wave(lag + ELBOW), -46 + 44 * wave(lag + WRIST))
            for lag in (0.0, 0.5)
        ]
        return Sway(
            arms[0], arms[1], drop=3 * abs(wave(0.4)), nod=1.6 * wave(1.2), hair=0.05 * wave(1.9)
        )
    if part == "arms":
        arms = [
            Arm(34 + 15 * wave(lag), 30 + 30 * wave(lag + ELBOW), 46 * wave(lag + WRIST),
                3 + 4 * wave(lag - 0.4))
            for lag in (0.0, math.pi)
        ]  # fmt: skip
        return Sway(arms[0], arms[1], (0.0, 0.0), 4 + 5 * wave(0.3), 3.2 * wave(0.4),
                    -4 * wave(1.1), 0.12 * wave(1.7))  # fmt: skip
    if part == "legs":
        if seated:
            feet = (0.42 * max(0.0, wave(0)), 0.42 * max(0.0, wave(math.pi)))
            kick = (5 * wave(WRIST), 5 * wave(WRIST + math.pi))
            return Sway(rest.left, rest.right, feet, drop=1.5 * wave(0.6), nod=1.5 * wave(1),
                        hair=0.04 * wave(1.6), kick=kick)  # fmt: skip
        up, swing = 0.5 + 0.26 * wave(0), 15 * wave(ELBOW)
        free = Arm(22 + 5 * wave(0.8), 20 + 9 * wave(0.8 + ELBOW), 15 * wave(0.8 + WRIST))
        return Sway(HOLDS_ON, free, (up, 0) if half else (0, up), 2 + 3 * wave(0.5),
                    1.6 * wave(0.4), -2 * wave(1), 0.07 * wave(1.6),
                    (swing, 0) if half else (0, swing))  # fmt: skip
    if part == "all":
        arms = [
            Arm(24 + 12 * wave(lag), 36 + 25 * wave(lag + ELBOW), 40 * wave(lag + WRIST),
                2 + 3 * wave(lag - 0.4))
            for lag in (0.0, math.pi)
        ]  # fmt: skip
        feet = (0.3 * max(0.0, wave(0.3)), 0.3 * max(0.0, wave(0.3 + math.pi)))
        kick = (5 * wave(1.2), 5 * wave(1.2 + math.pi))
        return Sway(arms[0], arms[1], feet, 6 * abs(wave(0.2)), 3 * wave(0.5), -3.4 * wave(1.1),
                    0.1 * wave(1.7), kick)  # fmt: skip
    if part == "walk":
        step = math.sin(math.pi * beats)
        return Sway(Arm(12 + 9 * step, 12), Arm(12 - 9 * step, 12),
                    (0.5 * max(0.0, step), 0.5 * max(0.0, -step)), -4 * abs(step))  # fmt: skip
    return rest


def breathing(sway: Sway, seconds: float) -> Sway:
    """Nobody stands like a doll: the shoulders rise by a little."""
    rise = 1.6 * (1 - math.cos(2 * math.pi * seconds / BREATH))
    return replace(sway, drop=-rise)
