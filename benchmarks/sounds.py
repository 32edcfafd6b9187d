"""Sounds: how soon the first is there, what playing costs, and a table of what they are.

python -m benchmarks.sounds
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import numpy as np

from benchmarks.timing import line, median, percentile, timed
from coach_app.exercises import load_exercises
from coach_app.exercises.sound import (
    BACKGROUNDS,
    PIECES,
    RATE,
    Loop,
    Mixer,
    Track,
    ambience,
    cue,
    pack,
    phase_cue,
    piece,
    space,
)
from tests.exercises.sounds import ALL, figures

BLOCK = RATE // 40  # 25 ms, as the box asks


def run() -> None:
    first_sounds()
    playing()
    table()


def first_sounds() -> None:
    """From nothing: no room's echo was counted before."""
    loops = {name: lambda name=name: ambience(name) for name in BACKGROUNDS}
    loops |= {name: lambda name=name: piece(name) for name in PIECES}
    begins = {
        name: cold(lambda make=make: next(iter(make().parts()))) for name, make in loops.items()
    }
    slowest = max(begins, key=lambda name: begins[name])
    line("first part of a long sound, the slowest", f"{slowest} {begins[slowest]:.0f} ms", "1000")
    wholes = [cold(lambda make=make: fill(make())) for make in loops.values()]
    line("  all three minutes of it", f"median {median(wholes):.0f} ms")
    line("the bell", f"{cold(lambda: pack(cue('bell'))):.0f} ms", "1000")
    worst = max(short_sounds(exercise) for exercise in load_exercises().values())
    line("all short sounds of one exercise, the slowest", f"{worst:.0f} ms")


def cold(act: Callable[[], object]) -> float:
    space._echo.cache_clear()
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def fill(loop: Loop) -> Track:
    track = Track(loop.count)
    for part in loop.parts():
        track.add(part)
    return track


def short_sounds(exercise) -> float:
    keys = [("cue", step.cue) for step in exercise.steps if step.cue != "none"]
    for step in exercise.steps:
        if step.breath is not None:
            keys += [("phase", *phase) for phase in step.breath.phases]

    def make() -> None:
        for kind, *rest in dict.fromkeys(keys):
            pack(cue(*rest) if kind == "cue" else phase_cue(*rest))

    return cold(make)


def playing() -> None:
    mixer = Mixer()
    mixer.play(fill(ambience("sea")), "ambience", loop=True)
    mixer.play(pack(cue("bell")))
    took = timed(lambda: mixer.render(BLOCK), 800, warm=20)
    line(
        "mixing 25 ms: sea and bell",
        f"median {median(took):.3f} ms, p99 {percentile(took, 0.99):.3f}",
    )
    speech = np.random.default_rng(1).normal(0, 0.2, 30 * RATE).astype(np.float32)
    mixer.play(speech, "voice")
    took = timed(lambda: mixer.render(BLOCK), 800, warm=20)
    line(
        "  and a voice that is turned down",
        f"median {median(took):.3f} ms, p99 {percentile(took, 0.99):.3f}",
    )
    line(
        "memory of a long sound",
        f"{fill(ambience('sea')).samples.nbytes / 1e6:.0f} MB",
        "100 in all",
    )


def table() -> None:
    print(
        f"\n{'role':<11}{'sound':<16}{'s':>6}{'LUFS':>7}{'peak':>7}{'L/R':>6}{'<120':>6}{'lost':>6}"
    )
    for role, name in ALL:
        one = figures(role, name)
        print(
            f"{role:<11}{name:<16}{one.seconds:>6.0f}{one.lufs:>7.1f}"
            f"{20 * math.log10(one.peak):>7.1f}{one.correlation:>6.2f}"
            f"{one.below_120 * 100:>5.0f}%{one.lost:>6.1f}",
            flush=True,
        )


if __name__ == "__main__":
    run()
