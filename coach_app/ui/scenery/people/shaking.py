"""How somebody moves who shakes themselves loose: what follows comes later, and softer.

Pure sums: a part of the body swings as a late sine of the beat, the farther out the later.
"""

from __future__ import annotations

import math

from coach_app.ui.scenery.people.standing import AT_EASE, Arm, Sway

FAST = 1.5  # swings in a beat: 100 beats a minute are 2.5 swings a second
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
    if part == "hands":
        arms = [Arm(17, 104 + 7 * wave(lag), 46 * wave(lag + 0.9)) for lag in (0.0, 0.5)]
        return Sway(
            arms[0], arms[1], drop=3 * abs(wave(0.4)), nod=1.6 * wave(1.2), hair=0.05 * wave(1.9)
        )
    if part == "arms":
        arms = [
            Arm(40 + 17 * wave(lag), 34 + 26 * wave(lag + 0.6), 40 * wave(lag + 1.3))
            for lag in (0.0, math.pi)
        ]
        return Sway(arms[0], arms[1], (0.0, 0.0), 4 + 5 * wave(0.3), 3.2 * wave(0.4),
                    -4 * wave(1.1), 0.12 * wave(1.7))  # fmt: skip
    if part == "legs":
        if seated:
            feet = (0.42 * max(0.0, wave(0)), 0.42 * max(0.0, wave(math.pi)))
            return Sway(rest.left, rest.right, feet, drop=1.5 * wave(0.6), nod=1.5 * wave(1),
                        hair=0.04 * wave(1.6))  # fmt: skip
        up = 0.46 + 0.3 * wave(0)
        free = Arm(26 + 5 * wave(0.8), 22 + 8 * wave(1.2), 14 * wave(1.8))
        return Sway(Arm(46, -4, 58), free, (up, 0) if half else (0, up), 2 + 3 * wave(0.5),
                    1.6 * wave(0.4), -2 * wave(1), 0.07 * wave(1.6))  # fmt: skip
    if part == "all":
        arms = [
            Arm(26 + 12 * wave(lag), 40 + 24 * wave(lag + 0.6), 36 * wave(lag + 1.3))
            for lag in (0.0, math.pi)
        ]
        feet = (0.3 * max(0.0, wave(0.3)), 0.3 * max(0.0, wave(0.3 + math.pi)))
        return Sway(arms[0], arms[1], feet, 6 * abs(wave(0.2)), 3 * wave(0.5), -3.4 * wave(1.1),
                    0.1 * wave(1.7))  # fmt: skip
    if part == "walk":
        step = math.sin(math.pi * beats)
        return Sway(Arm(12 + 9 * step, 12), Arm(12 - 9 * step, 12),
                    (0.5 * max(0.0, step), 0.5 * max(0.0, -step)), -4 * abs(step))  # fmt: skip
    return rest


def breathing(sway: Sway, seconds: float) -> Sway:
    """Nobody stands like a doll: the shoulders rise by a little."""
    rise = 1.6 * (1 - math.cos(2 * math.pi * seconds / BREATH))
    return Sway(sway.left, sway.right, sway.lift, -rise)
