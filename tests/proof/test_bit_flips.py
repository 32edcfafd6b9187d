"""One flipped bit anywhere: harmless, or told and read-only. PROOF_LONG: five hundred of them."""

from __future__ import annotations

import os
import shutil
from collections import Counter

import pytest

from tests.data import flips
from tests.ui.client_view.planted import Garden

pytestmark = pytest.mark.proof

TIMES = 500 if os.environ.get("PROOF_LONG") else 15


def test_a_flipped_bit_is_harmless_or_told_and_never_a_false_comfort(practice, tmp_path, proof_row):
    garden = Garden(practice)
    assert garden.people
    crashed = tmp_path / "crashed"
    shutil.copytree(practice.vault.folder, crashed, ignore=shutil.ignore_patterns("reserve.bin"))
    vault = flips.known(crashed, bytes(practice.vault.key()), tmp_path)
    found = list(flips.tries(vault, TIMES, tmp_path, seed=2026))
    wrong = [f"{one.where}: {one.wrong}" for one in found if one.wrong]
    told = Counter(one.told or "harmless" for one in found)
    for row in ("fault 10", "point 1"):
        proof_row(
            row,
            tries=len(found),
            lost=len(wrong),
            happened=", ".join(f"{count} {code}" for code, count in told.most_common()),
        )
    assert not wrong, "\n".join(wrong)
    assert sum(count for code, count in told.items() if code != "harmless") > TIMES // 5
