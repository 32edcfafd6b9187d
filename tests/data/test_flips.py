"""One bit flipped anywhere in a vault: harmless, or told and read-only. Never a raw error, never
a text that silently differs."""

import collections
import os
import shutil

import pytest

from tests.data import flips

COUNT = int(os.environ.get("COACH_APP_FLIPS", "12"))


@pytest.fixture(scope="session")
def known(demo_template, tmp_path_factory) -> flips.Known:
    return flips.demo(demo_template, tmp_path_factory.mktemp("flips"))


def test_a_flip_is_harmless_or_told_and_read_only(known, tmp_path):
    found = list(flips.tries(known, COUNT, tmp_path))
    assert [one for one in found if one.wrong] == []
    told = collections.Counter(one.told for one in found)
    assert told["database-damaged"] > COUNT // 5, told


def test_without_a_flip_nothing_is_told(known, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(known.folder, copy)
    assert flips.judge(known, copy, "nowhere") == flips.Try("nowhere")
