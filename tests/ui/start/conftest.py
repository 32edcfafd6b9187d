"""What the tests of the start share."""

from __future__ import annotations

import pytest


@pytest.fixture
def folder(vault_template, tmp_path):
    """A closed vault with the passphrase of `passphrase`."""
    import shutil

    copy = tmp_path / "kluis #1 é%"
    shutil.copytree(vault_template, copy)
    return copy
