"""No input makes a reader crash, and none takes two seconds. PROOF_LONG: a million of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proof.fuzzing.readers import READERS

pytestmark = pytest.mark.proof

ROOT = Path(__file__).parents[2]
LONG = bool(os.environ.get("PROOF_LONG"))
TOTAL = 1_000_000 if LONG else 20_000
# Decoders and key derivation take their time.
COSTLY = {"decoded sound": 1_000 if LONG else 8, "package": 2_000 if LONG else 20}
FIRST = 0 if not LONG else 10_000_000


def counts() -> dict[str, int]:
    """How many each gets: all the same time, nearly; the cheap ones more."""
    made = {name: make() for name, make in READERS.items() if name not in COSTLY}
    share = {name: 1 / (reader.cost + 120) for name, reader in made.items()}
    whole = sum(share.values())
    found = {name: 1 + round(TOTAL * part / whole) for name, part in share.items()}
    return found | COSTLY


@pytest.mark.parametrize("name", READERS)
def test_no_input_crashes_a_reader_or_takes_two_seconds(name, proof_row, qapp, tmp_path):
    count = counts()[name]
    with (tmp_path / "at").open("w") as at:
        done = subprocess.run(
            [sys.executable, "-m", "tests.proof.fuzzing.run", name, str(FIRST), str(count)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=at,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            check=False,
        )
    assert done.returncode == 0, f"it died near number {(tmp_path / 'at').read_text()[:200]}"
    told = json.loads(done.stdout.splitlines()[-1])
    bad = len(told["crashes"]) + len(told["slow"])
    proof_row("proof: fuzzing", tries=told["tries"], lost=bad)
    assert not told["crashes"], "\n".join(told["crashes"][:3])
    assert not told["slow"], told["slow"]
