"""A new key, killed before each single call that changes a folder: old or new opens, whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.data.test_rekey import House, killed_at_steps, model

__all__ = ["model"]
pytestmark = pytest.mark.proof


@pytest.mark.skipif(not hasattr(os, "fork"), reason="asks for fork")
@pytest.mark.parametrize("purge", [True, False], ids=["purge", "keep"])
def test_killed_at_every_step(model: House, tmp_path: Path, purge: bool):
    assert killed_at_steps(model, tmp_path, purge, slice(1, None)) > 25
