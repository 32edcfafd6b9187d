"""Air between leaves, and who sings in it: the wood and the garden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from coach_app.exercises.sound.loops import PART, PART_SECONDS, PARTS, Bus, Curve, wander
from coach_app.exercises.sound.noise import Bands
from coach_app.exercises.sound.places import birds
from coach_app.exercises.sound.space import WOODLAND, pan, within
from coach_app.exercises.sound.tones import Stereo, frames

_REACH = frames(12.0)  # the longest call with its echo
_QUIET_END = 10.0  # seconds at the end of the loop in which nobody begins
_CENTRES = (260.0, 520.0, 1000.0, 1900.0, 3500.0, 6300.0)


@dataclass(frozen=True)
class Singer:
    """``where`` −1 to 1; ``far`` 0 to 1; sings ``bout`` calls, then is silent ``away`` seconds."""

    song: birds.Song
    where: float
    far: float
    loud: float
    first: float  # seconds
    between: tuple[float, float]
    bout: tuple[int, int]
    away: tuple[float, float]
    passes: bool = False  # moves from one side to the other


WOOD = (
    Singer(birds.blackbird, 0.35, 0.5, 0.24, 2.6, (4.5, 8), (3, 6), (12, 22)),
    Singer(birds.wood_pigeon, -0.5, 0.7, 0.033, 14.0, (6, 10), (1, 3), (22, 36)),
    Singer(birds.robin, 0.75, 0.55, 0.26, 22.0, (4, 7), (2, 4), (16, 28)),
    Singer(birds.great_tit, -0.7, 0.55, 0.22, 32.0, (3.5, 6), (2, 4), (16, 28)),
    Singer(birds.chiffchaff, 0.1, 0.75, 0.26, 41.0, (4, 7), (2, 3), (22, 34)),
    Singer(birds.blackbird, -0.3, 0.88, 0.22, 47.0, (5, 9), (2, 5), (18, 30)),  # it answers
    Singer(birds.cuckoo, -0.2, 0.93, 0.05, 62.0, (8, 12), (1, 2), (80, 90)),
)
GARDEN = (
    Singer(birds.blackbird, -0.6, 0.75, 0.26, 3.0, (5, 9), (3, 6), (14, 26)),
    Singer(birds.bumblebee, 0.0, 0.1, 0.07, 8.0, (5, 9), (1, 3), (16, 28), passes=True),
    Singer(birds.sparrows, 0.6, 0.5, 0.13, 13.0, (3, 6), (2, 4), (14, 28)),
    Singer(birds.grasshopper, 0.4, 0.35, 0.04, 20.0, (3, 5), (2, 5), (15, 28)),
    Singer(birds.wood_pigeon, 0.2, 0.9, 0.03, 33.0, (7, 11), (1, 3), (35, 50)),
    Singer(birds.great_tit, -0.35, 0.7, 0.12, 48.0, (4, 7), (2, 3), (35, 55)),
)


def wood() -> Iterator[Stereo]:
    leaves = (0.016, 0.017, 0.021, 0.028, 0.030, 0.018)
    yield from _outdoors(leaves, 0.5, WOOD, 37)


def garden() -> Iterator[Stereo]:
    breeze = (0.022, 0.022, 0.018, 0.014, 0.010, 0.006)
    yield from _outdoors(breeze, 0.3, GARDEN, 57)


def calls(singers: Sequence[Singer], seed: int) -> list[tuple[float, Singer, int]]:
    """When who sings: seconds, the singer, and the seed of a call of its own."""
    found = []
    for number, singer in enumerate(singers):
        draw = np.random.default_rng(seed * 100 + number)
        at, left = singer.first, int(draw.integers(*singer.bout, endpoint=True))
        while at < PART_SECONDS * PARTS - _QUIET_END:
            found.append((at, singer, int(draw.integers(1 << 30))))
            left -= 1
            at += float(draw.uniform(*singer.between))
            if left <= 0:
                at += float(draw.uniform(*singer.away))
                left = int(draw.integers(*singer.bout, endpoint=True))
    return sorted(found, key=lambda call: call[0])


def _outdoors(
    loud: Sequence[float], gusty: float, singers: Sequence[Singer], seed: int
) -> Iterator[Stereo]:
    left = _leaves(loud, gusty, seed)
    right = np.stack([np.roll(row, 85 + 20 * band) for band, row in enumerate(left)])
    noise, bus, waiting = Bands(_CENTRES, seed, wide=0.5), Bus(_REACH), calls(singers, seed)
    for number in range(PARTS):
        bus.open(PART)
        bus.add(0, noise.part(number, left, right))
        while waiting and waiting[0][0] < (number + 1) * PART_SECONDS:
            at, singer, own = waiting.pop(0)
            bus.add(frames(at) - number * PART, _heard(singer, own))
        yield bus.close()


def _leaves(loud: Sequence[float], gusty: float, seed: int) -> Curve:
    """A breath of wind goes through the crowns: high leaves flutter faster than low ones."""
    gust = wander(seed * 10, 38, 5, tilt=0.8)
    rows = []
    for band, much in enumerate(loud):
        flutter = (0.05 + 0.035 * band) * wander(seed * 10 + 1 + band, 2.5, 0.12, tilt=0.4)
        rows.append(much * np.exp(gusty * np.tanh(gust) * (0.6 + 0.14 * band) + flutter))
    return np.stack(rows).astype(np.float32)


def _heard(singer: Singer, seed: int) -> Stereo:
    """A call as it comes through the trees. Farther: more of the wood, less of the bird."""
    call = singer.song(np.random.default_rng(seed))
    if singer.passes:
        side = np.linspace(-0.9, 0.9, len(call), dtype=np.float32) * (1 if seed % 2 else -1)
        turn = (side + 1) * np.float32(np.pi / 4)
        both = np.stack([call * np.cos(turn), call * np.sin(turn)], axis=1)
    else:
        left, right = pan(singer.where * 0.6)
        later = frames(0.0002 * abs(singer.where))  # the farther ear hears it later
        near = np.concatenate([call, np.zeros(later, dtype=np.float32)])
        far = np.concatenate([np.zeros(later, dtype=np.float32), call])
        ears = (far, near) if singer.where > 0 else (near, far)
        both = np.stack([ears[0] * left, ears[1] * right], axis=1).astype(np.float32)
    return within(both, WOODLAND, singer.far) * np.float32(singer.loud)
