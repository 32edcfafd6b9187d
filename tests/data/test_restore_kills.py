"""Killed at each step that touches the disk, a restore or an erasure leaves one state, whole."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.restore import preview, restore
from coach_app.data.storage.backup import Backups, check_database, list_backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.layout import generations
from coach_app.data.vault import Vault, state
from tests.data import world

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
DAY = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
LATER = DAY + dt.timedelta(days=9)
GONE, STAYS, NEW = "Anna Weg", "Bram Blijft", "Cor Nieuw"
STEPS = ("replace", "fsync", "unlink", "mkdir", "rmdir", "open")


@pytest.fixture
def house(practice) -> tuple[Path, DataKey]:
    """A closed vault: a backup of two clients, of whom one was erased and a third came."""
    gone = world.client(practice, GONE)
    world.client(practice, STAYS)
    Backups(practice.vault).make(DAY)
    practice.clients.remove(gone)
    practice.purge()
    world.client(practice, NEW)
    folder, key = practice.vault.folder, DataKey(bytes(practice.vault.key()))
    practice.close()
    return folder, key


def killed_at(step: int, act: Callable[[], object]) -> bool:
    """Run ``act`` in a child that dies before its ``step``-th call; False if it got through."""
    child = os.fork()
    if child == 0:
        left = [step]

        def dying(real):
            def call(*arguments, **how):
                left[0] -= 1
                if left[0] <= 0:
                    os._exit(9)
                return real(*arguments, **how)

            return call

        try:
            for name in STEPS:
                setattr(os, name, dying(getattr(os, name)))
            act()
        except BaseException:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9), f"the act itself failed at step {step}"
    return code == 9


def names(folder: Path, key: DataKey) -> list[str]:
    practice = Practice(Vault.open(folder, key))
    link = practice.vault.connect()
    check_database(link)
    link.close()
    found = sorted(row.name for row in practice.clients.rows(DAY.date()))
    practice.close()
    return found


def test_a_restore_that_is_killed_leaves_the_old_or_the_new_one(house, tmp_path):
    template, key = house
    step, seen = 0, []
    while True:
        step += 1
        folder = tmp_path / f"kill-{step}"
        shutil.copytree(template, folder)
        oldest = list_backups(folder / "backups")[-1].path
        dead = killed_at(step, partial(restore, folder, oldest, key, now=LATER))
        assert state(folder) == "ready"
        found = names(folder, key)
        seen.append(found)
        assert found in ([STAYS, NEW], [STAYS])
        assert [path.name for path in folder.rglob("*") if ".part" in path.name] == []
        assert not list(folder.rglob("*.new"))
        if found == [STAYS]:  # what was before can still be had
            safety = [info for info in list_backups(folder / "backups") if info.kind == "safety"]
            assert [info.clients for info in safety] == [2]
        assert len(generations(folder)) == 1  # and nothing of it lies about
        shutil.rmtree(folder)
        if not dead:
            break
    assert step > 20
    assert seen[0] == [STAYS, NEW]
    assert seen == sorted(seen, key=len, reverse=True)  # one moment, and never back again


def test_an_erasure_that_is_killed_is_done_at_the_next_start(practice, tmp_path):
    gone = world.client(practice, GONE)
    world.client(practice, STAYS)
    Backups(practice.vault).make(DAY)
    Backups(practice.vault).make(LATER)
    template, key = practice.vault.folder, DataKey(bytes(practice.vault.key()))
    practice.clients.remove(gone)
    practice.vault.close()  # marked, and not erased yet

    def erase(folder: Path) -> None:
        opened = Practice(Vault.open(folder, key))
        opened.close()

    step = 0
    while True:
        step += 1
        folder = tmp_path / f"kill-{step}"
        shutil.copytree(template, folder)
        dead = killed_at(step, partial(erase, folder))
        assert names(folder, key) == [STAYS]
        for info in list_backups(folder / "backups"):
            assert set(preview(info.path).erased or {}) == {gone}
        oldest = list_backups(folder / "backups")[-1].path
        fresh = tmp_path / f"fresh-{step}"
        restore(fresh, oldest, key)
        assert names(fresh, key) == [STAYS]
        shutil.rmtree(folder)
        shutil.rmtree(fresh)
        if not dead:
            break
    assert step > 10
