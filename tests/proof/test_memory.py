"""After locking, no word of a client, no key and no passphrase is left in the program's memory."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.vault import DataKey, Vault
from coach_app.data.views import ClientFields
from tests.proof.test_strings import WORDS

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc"),
]

ROOT = Path(__file__).parents[2]
PHRASE = "wuivend rietgors kabbelt zonnig marter dwaal"
TYPED = "Grutto-op-een-paaltje"


def found_in(pid: int, wanted: dict[str, bytes]) -> tuple[set[str], int]:
    """Which of these stand in the memory of a process, and how much was read."""
    found: set[str] = set()
    size = 0
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            where, how, *_ = line.split()
            if "w" not in how or "[vvar" in line:
                continue
            begin, end = (int(part, 16) for part in where.split("-"))
            memory.seek(begin)
            try:
                raw = memory.read(end - begin)
            except OSError:
                continue
            size += len(raw)
            found |= {name for name, sought in wanted.items() if sought in raw}
    return found, size


def forms(words: list[str]) -> dict[str, bytes]:
    """As Python, Qt and SQLite keep texts."""
    return {
        f"{word} ({code})": word.encode(code)
        for word in words
        for code in ("utf-8", "utf-16-le", "utf-32-le")
    }


def test_nothing_is_left_in_memory_after_locking(vault, home, proof_row):
    vault.set_passphrase(PHRASE, vault.header.slot("passphrase").kdf)
    key, folder = bytes(vault.key()), vault.folder
    practice = Practice(vault)
    name, private, shared, goal, reach = WORDS[:5]
    client = practice.clients.create(ClientFields(name=name, private=private, reach=reach))
    practice.clients.add_goal(client, goal)
    today = dt.date.today()
    course = practice.courses.start(
        [client], start_on=today, weekday=today.weekday(), time=dt.time(11), minutes=60
    )
    meeting = practice.meetings.of_course(course)[0].id
    practice.meetings.start(meeting)
    practice.notes.save(meeting, shared=shared)
    practice.close()

    child = subprocess.Popen(
        [sys.executable, "-m", "tests.proof.memory_child", str(folder), client, meeting],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "COACH_APP_HOME": str(home),
            "COACH_APP_TRACE_START": "1",
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        child.stdin.write(f"{PHRASE}\n{TYPED}\n")
        child.stdin.flush()
        while (line := child.stdout.readline()).strip() != "shown":
            assert line, child.stderr.read()[-2000:]
        wanted = forms([*WORDS[:5], TYPED, PHRASE]) | {"the data key": key}
        try:
            before, _ = found_in(child.pid, wanted)
        except PermissionError:
            pytest.skip("this user may not look into the memory of a program of its own")
        child.stdin.write("\n")
        child.stdin.flush()
        while " ready " not in (line := child.stderr.readline()):
            assert line, "it did not start anew"
        after, size = found_in(child.pid, wanted)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait(20)
    # The control: while it was open, they were there.
    assert {one for one in before if one.startswith((name, private, shared, TYPED))}
    assert "the data key" in before
    proof_row(
        "proof: memory",
        tries=len(wanted),
        lost=len(after),
        happened=f"{len(before)} of {len(wanted)} forms before, 0 after, in {size >> 20} MiB",
    )
    assert after == set()
    again = Practice(Vault.open(folder, DataKey(key)))
    note = again.notes.get(meeting)
    assert TYPED in note.shared + note.did + note.private
    again.close()
