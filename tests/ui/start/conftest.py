"""What the tests of the start share."""

from __future__ import annotations

import pytest

from coach_app.data import vault as vaults


@pytest.fixture(autouse=True)
def no_failures_yet(monkeypatch: pytest.MonkeyPatch):
    """Wrong passphrases of one test do not slow down the next."""
    monkeypatch.setattr(vaults, "_failures", 0)


@pytest.fixture
def folder(vault_template, tmp_path):
    """A closed vault with the passphrase of `passphrase`."""
    import shutil

    copy = tmp_path / "kluis #1 é%"
    shutil.copytree(vault_template, copy)
    return copy
