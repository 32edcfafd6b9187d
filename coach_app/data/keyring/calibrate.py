"""Argon2's cost for this computer: a guess should take between half a second and a second."""

from __future__ import annotations

import time
from collections.abc import Callable

from coach_app.data.storage import keys
from coach_app.data.storage.keys import LARGEST_KDF, MIB, SMALL_KDF, Kdf
from coach_app.errors import UserError

SHORTEST, AIM, LONGEST = 0.5, 0.75, 1.0  # seconds
ROUNDS = 4  # each starts from the measurement before; two are usual
STEP = 16 * MIB
Derive = Callable[[str, bytes, Kdf], bytes]


def calibrated(
    derive: Derive = keys.key_from_passphrase, clock: Callable[[], float] = time.perf_counter
) -> Kdf:
    """Measure, for about a second: call it off the UI thread.

    Memory first, as it is what makes guessing dear; more passes only beyond the most memory.
    Too little free memory ends the search at what did fit.
    """
    cost = SMALL_KDF
    taken = _taken(cost, derive, clock)
    for _ in range(ROUNDS):
        if SHORTEST <= taken <= LONGEST:
            break
        wanted = _scaled(cost, AIM / max(taken, 0.001))
        if wanted == cost:
            break
        try:
            taken = _taken(wanted, derive, clock)
        except UserError as error:
            if error.code != "no-memory":
                raise
            break
        cost = wanted
    return cost


def _taken(cost: Kdf, derive: Derive, clock: Callable[[], float]) -> float:
    begun = clock()
    derive("a passphrase of nobody", bytes(16), cost)
    return clock() - begun


def _scaled(cost: Kdf, factor: float) -> Kdf:
    """About ``factor`` times the work, within what we ask of a computer."""
    work = cost.memory * cost.passes * factor
    memory = int(work / SMALL_KDF.passes) // STEP * STEP
    memory = min(max(memory, SMALL_KDF.memory), LARGEST_KDF.memory)
    passes = min(max(int(work / memory), SMALL_KDF.passes), LARGEST_KDF.passes)
    return Kdf(memory, passes, cost.lanes)
