"""Large practices made quickly: one real client, copied with new ids and other words."""

from __future__ import annotations

import datetime as dt
import random
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from coach_app.data.practice import Practice
from coach_app.data.storage.passphrase import words
from coach_app.data.vault import FAST_KDF, Vault
from coach_app.data.views import ClientFields

PASSPHRASE = "een twee drie vier vijf zes"
TODAY = dt.date.today()
NOTE_LENGTH = 777  # characters, as in the measurements of the design
# Owners before what they own.
TABLES = ("client", "course", "participant", "meeting", "note", "participant_line", "step", "score")


@lru_cache(maxsize=1)
def vocabulary() -> tuple[list[str], list[float]]:
    """20 000 words, some in every note and most in few, as in real texts (Zipf)."""
    chance, pool = random.Random(5), words("nl")
    made = [*pool, *(chance.choice(pool) + chance.choice(pool) for _ in range(20_000 - len(pool)))]
    chance.shuffle(made)
    return made, list(accumulate(1 / (rank + 10) for rank in range(len(made))))


def some_words(chance: random.Random, length: int) -> str:
    made, weights = vocabulary()
    return " ".join(chance.choices(made, cum_weights=weights, k=length // 8))[:length].strip()


def one_client(practice: Practice, name: str, weeks: int = 8, extra: int = 0) -> str:
    """A client with a course, held meetings, notes, steps and scores."""
    client = practice.clients.create(ClientFields(name=name))
    start = TODAY - dt.timedelta(weeks=weeks, days=2)  # nobody meets today
    course = practice.courses.start(
        [client], start_on=start, weekday=start.weekday(), time=dt.time(10), minutes=60
    )
    chance = random.Random(7)
    for number in range(extra):
        day = dt.datetime.combine(start - dt.timedelta(days=number), dt.time(15))
        practice.meetings.add_extra(course, day, 60)
    for meeting in practice.meetings.of_course(course)[: weeks + 1 + extra]:
        practice.meetings.set_status(meeting.id, "held")
        practice.notes.save(meeting.id, shared=some_words(chance, NOTE_LENGTH), private="rustig")
        practice.steps.add(meeting.id, "elke dag een foto")
        practice.scores.add(client, "weekly", [5, 6, 5, 4], meeting_id=meeting.id, how="screen")
        if meeting.week in (0, 4, 8):
            answers = [2, 1, 2, 1, 1, 2, 3, 2, 3, 2, 3]
            practice.scores.add(client, "djg-11", answers, meeting_id=meeting.id)
    return client


def make_vault(folder: Path) -> Practice:
    vault, _ = Vault.create(folder, PASSPHRASE, kdf=FAST_KDF)
    return Practice(vault)


def copy_client(practice: Practice, times: int) -> None:
    """Copy everything of the first client ``times`` times, in one transaction."""
    link = practice.vault.connect()
    chance = random.Random(11)
    try:
        originals = {}
        for table in TABLES:
            cursor = link.execute(f"SELECT * FROM {table}")
            originals[table] = ([c[0] for c in cursor.description], cursor.fetchall())
        ids = {
            v
            for _, rows in originals.values()
            for row in rows
            for v in row
            if isinstance(v, str) and len(v) == 32
        }
        link.execute("BEGIN IMMEDIATE")
        for table in TABLES:
            columns, rows = originals[table]
            marks = ", ".join("?" * len(columns))
            statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
            link.executemany(
                statement,
                (
                    _copied(table, columns, row, number, ids, chance)
                    for number in range(1, times + 1)
                    for row in rows
                ),
            )
        link.execute("COMMIT")
        link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        link.close()


def _copied(table, columns, row, number, ids, chance):
    values = [f"{number:08x}{v[8:]}" if v in ids else v for v in row]
    if table == "client":
        values[columns.index("name")] = f"{chance.choice(words('nl')).title()} Voorbeeld {number}"
    if table == "note":
        values[columns.index("shared")] = some_words(chance, NOTE_LENGTH)
    return values
