"""No word that was typed stands readable in any file of a vault in use."""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from coach_app.data.storage.backup import Backups
from coach_app.data.views import ClientFields

pytestmark = pytest.mark.proof

WORDS = [
    "Zonderlinghof",
    "kwikstaartje",
    "Pimpelmeesje",
    "honingdropveter",
    "Blauwborstje",
    "schommelpaardje",
    "vergeetmenietje",
    "Wielewaaltje",
]


def readable(folder: Path, words: list[str]) -> list[tuple[str, str]]:
    """Which words stand in which files, in UTF-8 or UTF-16, in any case."""
    found = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        raw = path.read_bytes().lower()
        for word in words:
            for code in ("utf-8", "utf-16-le", "utf-16-be"):
                if word.lower().encode(code) in raw:
                    found.append((path.name, word))
    return found


def type_everything(practice) -> None:
    name, private, did, shared, note, step, sentence, goal = WORDS
    client = practice.clients.create(ClientFields(name=name, private=private))
    practice.clients.add_goal(client, goal)
    course = practice.courses.start(
        [client], start_on=dt.date(2026, 3, 3), weekday=1, time=dt.time(11), minutes=60
    )
    meeting = practice.meetings.of_course(course)[0].id
    practice.meetings.start(meeting)
    practice.notes.save(meeting, did=did, shared=shared, private=note)
    practice.steps.add(meeting, step)
    person = practice.courses.get(course).participants[0].id
    practice.notes.save_line(meeting, person, sentence=sentence)
    practice.drafts.put("note", meeting, {"text": "Zonderlinghof"})


def test_no_typed_word_is_readable_while_the_vault_is_in_use(practice):
    type_everything(practice)
    Backups(practice.vault).make(dt.datetime.now(dt.UTC))
    folder = practice.vault.folder
    names = {path.name for path in folder.rglob("*") if path.is_file()}
    assert {"notes.db", "notes.db-wal", "notes.db-shm", "vault.json"} <= names
    assert readable(folder, WORDS) == []
    assert len(practice.search("kwikstaart")) == 1, "the words are really in there"


def test_the_search_finds_words_in_a_plain_database(tmp_path):
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE note (text)")
    plain.executemany("INSERT INTO note VALUES (?)", [(word,) for word in WORDS])
    plain.commit()
    plain.close()
    assert {word for _, word in readable(tmp_path, WORDS)} == set(WORDS)
