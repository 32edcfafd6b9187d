"""What a good place is: a picture, and one small thing in it that moves, so that one looks."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from coach_app.ui.scenery.brush import Brush


@dataclass(frozen=True)
class Spot:
    """Where the small thing is, in scene coordinates; ``turn`` in degrees; ``wide``: its breadth
    against its own, as of wings that fold; ``seen``: 0 to 1."""

    x: float
    y: float
    turn: float = 0.0
    wide: float = 1.0
    seen: float = 1.0


@dataclass(frozen=True)
class View:
    """How near one stands: ``zoom`` times, with (x, y) of the scene in the middle."""

    zoom: float = 1.0
    x: float = 960.0
    y: float = 1080.0


@dataclass(frozen=True)
class Place:
    """``thing`` is painted round (0, 0), no broader or higher than ``size``. ``where`` gives its
    spot after so many seconds; with less motion it stays at ``rest``. ``views``: the whole first,
    then what to listen to, what to feel, something else."""

    paint: Callable[[Brush], None]
    thing: Callable[[Brush], None]
    size: float
    rest: Spot
    where: Callable[[float], Spot]
    views: tuple[View, ...]


def swing(seconds: float, turn: float, reach: float) -> float:
    """To and fro in ``turn`` seconds, ``reach`` to either side of 0."""
    return reach * math.sin(2 * math.pi * seconds / turn)


def eased(part: float) -> float:
    """0 to 1, slow at both ends."""
    return (1 - math.cos(math.pi * min(1.0, max(0.0, part)))) / 2
