"""Every sound of the app by its role, and its figures: for the tests, the bench and the tour."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from coach_app.exercises import CUES
from coach_app.exercises.sound import BACKGROUNDS, PIECES, ambience, cue, phase_cue, piece, tap
from coach_app.exercises.sound import loudness as meter
from coach_app.exercises.sound.cues import weave_note
from coach_app.exercises.sound.tones import RATE, Sound, to_float

PHASES = ("in", "topup", "hold_in", "out", "hold_out")
ROLES: dict[str, dict[str, Callable[[], Sound]]] = {
    "background": {name: lambda name=name: ambience(name).whole() for name in BACKGROUNDS},
    "piece": {name: lambda name=name: piece(name).whole() for name in PIECES},
    "cue": {name: lambda name=name: cue(name) for name in (*CUES, "fall") if name != "none"}
    | {f"tap {side}": lambda side=side: tap(side) for side in ("left", "right")}
    | {f"note {row}": lambda row=row: weave_note(row) for row in range(5)}
    | {"note 0 coach": lambda: weave_note(0, "coach")},
    "breath": {f"breath {name}": lambda name=name: phase_cue(name, 4.0) for name in PHASES},
}
ALL = [(role, name) for role, sounds in ROLES.items() for name in sounds]


@dataclass(frozen=True)
class Figures:
    seconds: float
    lufs: float
    lost: float  # LU, on a small speaker
    correlation: float
    below_120: float  # part of the energy
    peak: float  # of full scale
    seam: tuple[float, float]  # from the last sample to the first; an ordinary large step
    jump: float  # dB, the steepest rise within 80 ms where it is not soft
    begins: float  # of its loudest sample, in the first 10 ms
    ends: float  # the same, in the last half second


@functools.cache
def figures(role: str, name: str) -> Figures:
    samples = ROLES[role][name]()
    loud = to_float(samples)
    ordinary = np.abs(np.diff(loud[: 20 * RATE], axis=0))
    lufs = meter.loudness(samples)
    swings = np.abs(loud).max(axis=1)
    peak = float(swings.max())
    return Figures(
        seconds=len(samples) / RATE,
        lufs=lufs,
        lost=lufs - meter.loudness(samples, small_speaker=True),
        correlation=meter.correlation(samples),
        below_120=meter.share_below(samples, 120),
        peak=peak,
        seam=(float(np.abs(loud[0] - loud[-1]).max()), float(np.quantile(ordinary, 0.999))),
        jump=steepest(loud),
        begins=float(swings[: RATE // 100].max()) / peak,
        ends=float(swings[-RATE // 2 :].max()) / peak,
    )


def steepest(loud) -> float:
    """How many dB the loudness of 40 ms rises within 80 ms, at most, to where it is louder than
    the sound is on the whole."""
    block = round(0.04 * RATE)
    power = np.square(loud[: len(loud) // block * block]).reshape(-1, block * 2).mean(axis=1)
    level = 10 * np.log10(power + 1e-12)
    whole = 10 * np.log10(power.mean() + 1e-12)
    rise = level[2:] - level[:-2]
    heard = level[2:] > whole
    return float(rise[heard].max()) if heard.any() else 0.0
