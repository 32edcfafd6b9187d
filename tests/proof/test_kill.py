"""Kill -9 while notes are typed: what was acknowledged is there, and the vault is whole."""

import datetime as dt
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.storage.backup import check_database
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields

ROOT = Path(__file__).parent.parent.parent
TIMES = 20
pytestmark = pytest.mark.proof


def test_twenty_kills_lose_no_acknowledged_commit(practice, passphrase):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    course = practice.courses.start(
        [client], start_on=dt.date(2026, 3, 3), weekday=1, time=dt.time(11), minutes=60
    )
    meeting = practice.meetings.of_course(course)[0].id
    practice.meetings.start(meeting)
    step = practice.steps.add(meeting, "stap 0")
    folder = practice.vault.folder
    practice.close()

    chance = random.Random(20260310)
    last = 0
    for _ in range(TIMES):
        child = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.proof.typist",
                str(folder),
                passphrase,
                meeting,
                str(last + 1),
                step,
            ],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(chance.randint(1, 60)):
            last = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().split()
        child.wait()
        last = int(rest[-1]) if rest else last

        vault = Vault.open(folder, unlock_with_passphrase(folder, passphrase))
        link = vault.connect()
        check_database(link)
        link.close()
        reopened = Practice(vault)
        kept = int(reopened.notes.get(meeting).shared.split()[1])
        # The one after the last acknowledged may have been committed just before the kill.
        assert last <= kept <= last + 1
        text = reopened.steps.agreed_in(meeting)[0].text
        assert int(text.split()[1]) in (last, last + 1)
        reopened.close()
        last = kept
