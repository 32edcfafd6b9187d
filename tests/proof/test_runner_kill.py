"""Kill -9 in each part of the guided meeting: it comes back there, and nothing is lost."""

import datetime as dt
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.storage.backup import check_database
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.programme import PARTS

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.proof


def test_a_kill_in_each_part_comes_back_at_that_part(practice, passphrase, tmp_path):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    course = practice.courses.start(
        [client], start_on=dt.date.today(), weekday=1, time=dt.time(11), minutes=60
    )
    meeting = practice.meetings.of_course(course)[1].id
    practice.meetings.start(meeting)
    practice.steps.add(practice.meetings.of_course(course)[0].id, "Zwaai even", client)
    folder = practice.vault.folder
    practice.close()

    before, told = PARTS[0], ""
    for part in PARTS:
        child = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.proof.runner_child",
                str(folder),
                passphrase,
                meeting,
                part,
                str(tmp_path / "settings.toml"),
                before,
            ],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )
        assert child.stdout.readline().strip() == "typed"
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()

        vault = Vault.open(folder, unlock_with_passphrase(folder, passphrase))
        link = vault.connect()
        check_database(link)
        link.close()
        practice = Practice(vault)
        kept = practice.guided.get(meeting)
        assert kept.part == part
        assert kept.finished_at is None
        earlier = PARTS[: PARTS.index(part)]
        assert all(kept.of(one).state == "done" for one in earlier)
        told += f"Samen bij {part}. "
        assert practice.notes.get(meeting).shared.replace("\n", "") == told
        assert sum(one.seconds for one in kept.parts.values()) >= PARTS.index(part)
        practice.close()
        before = part
