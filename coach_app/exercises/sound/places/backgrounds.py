"""Every background by its name, each as loud as its role asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from coach_app.exercises.sound.loops import PART, PARTS, Loop
from coach_app.exercises.sound.places import drones, fire, outdoors, rain, sea, wind
from coach_app.exercises.sound.tones import Stereo

# With the gain (dB) that brings each to levels.BACKGROUND; a test measures it.
_MAKERS: dict[str, tuple[Callable[[], Iterator[Stereo]], float]] = {
    "drone": (drones.drone, -12.0),
    "two-note": (drones.two_note, -11.0),
    "sea": (sea.parts, -31.7),
    "wind": (wind.parts, -17.7),
    "rain": (rain.parts, -14.7),
    "wood": (outdoors.wood, -14.3),
    "garden": (outdoors.garden, -11.3),
    "fire": (fire.parts, -15.7),
}
BACKGROUNDS = tuple(_MAKERS)


def ambience(name: str) -> Loop:
    """A background as a loop of three minutes. KeyError for another name."""
    make, gain = _MAKERS[name]

    def parts() -> Iterator[Stereo]:
        for part in make():
            yield part * np.float32(10 ** (gain / 20))

    return Loop(PART * PARTS, parts)
