"""Exercises leave nothing on the disk but the vault, and a kill costs a second of drawing."""

import datetime as dt
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from tests.proof.test_strings import WORDS, readable

pytestmark = pytest.mark.proof

ROOT = Path(__file__).parent.parent.parent
SPACES = (
    "TMPDIR",
    "HOME",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "COACH_APP_HOME",
)
PICTURES = {"a PNG": b"\x89PNG\r\n", "strokes": b'"strokes"', "a WAV": b"RIFF"}


def child(*arguments: str, **spaces: str) -> subprocess.Popen:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **spaces}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.proof.player_child", *arguments],
        cwd=ROOT,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )


def drawn(folder: Path) -> list[tuple[str, str]]:
    found = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        raw = path.read_bytes()
        found += [(path.name, what) for what, mark in PICTURES.items() if mark in raw]
    return found


def test_no_word_and_no_drawing_stands_in_any_file(practice, passphrase, tmp_path):
    client = practice.clients.create(ClientFields(name=WORDS[0]))
    today = dt.date.today()
    course = practice.courses.start(
        [client], start_on=today, weekday=today.weekday(), time=dt.time(11), minutes=60
    )
    meeting = practice.meetings.of_course(course)[0].id
    practice.meetings.start(meeting)
    folder = practice.vault.folder
    practice.close()
    spaces = {}
    for name in SPACES:
        spaces[name] = str(tmp_path / "disk" / name.lower())
        Path(spaces[name]).mkdir(parents=True, mode=0o700)

    process = child("write", str(folder), passphrase, client, meeting, *WORDS[1:], **spaces)
    seen: list[tuple[str, str]] = []
    over = threading.Event()

    def look() -> None:
        """During: again and again, while it is played."""
        while not over.is_set():
            for place in (tmp_path / "disk", folder):
                try:
                    seen.extend(readable(place, WORDS) + drawn(place))
                except FileNotFoundError:  # gone between the list and the look
                    continue

    looker = threading.Thread(target=look)
    looker.start()
    try:
        assert process.stdout.readline().strip() == "done"
        over.set()
        looker.join()
        for place in (tmp_path / "disk", folder):
            seen += readable(place, WORDS) + drawn(place)
    finally:
        over.set()
        process.communicate("\n", timeout=60)
    for place in (tmp_path / "disk", folder):
        seen += readable(place, WORDS) + drawn(place)
    assert seen == []

    again = Practice(Vault.open(folder, unlock_with_passphrase(folder, passphrase)))
    kept = again.makings.of_client(client)
    assert any(again.makings.picture(one.id) for one in kept), "something was drawn"
    assert any(word in one.text + one.title + one.sentence for one in kept for word in WORDS)
    again.close()


def test_the_look_finds_a_drawing_that_lies_open(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "b.json").write_text('{"strokes": []}')
    assert [what for _, what in drawn(tmp_path)] == ["a PNG", "strokes"]


@pytest.mark.parametrize("after", [1.7, 2.4, 3.3])
def test_a_kill_takes_at_most_the_last_second_of_a_line(practice, passphrase, after):
    client = practice.clients.create(ClientFields(name="Wilma Bedacht"))
    folder = practice.vault.folder
    practice.close()
    process = child("draw", str(folder), passphrase, client)
    told: list[tuple[int, float]] = []
    while not told or told[-1][1] - told[0][1] < after:
        number, when = process.stdout.readline().split()
        told.append((int(number), float(when)))
    process.send_signal(signal.SIGKILL)
    for line in process.stdout.read().splitlines():
        told.append((int(line.split()[0]), float(line.split()[1])))
    process.wait()
    again = Practice(Vault.open(folder, unlock_with_passphrase(folder, passphrase)))
    (making,) = again.makings.of_client(client)
    points = sum(len(one["p"]) // 3 for one in again.makings.get(making.id).payload["strokes"])
    older = [number for number, when in told if told[-1][1] - when > 1.0]
    again.close()
    assert points >= max(older)
