"""Storage: search in 100 000 notes, and the commit of one note."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from benchmarks import fill
from benchmarks.timing import line, median, percentile, timed
from coach_app.data.storage.passphrase import words

NOTES = 100_000


def run() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        practice = fill.make_vault(Path(scratch) / "vault")
        client = fill.one_client(practice, "Anna Voorbeeld", extra=41)
        course = practice.courses.current(client)
        held = [m for m in practice.meetings.of_course(course.id) if m.status == "held"]
        fill.copy_client(practice, NOTES // len(held))
        chance = random.Random(3)
        pool = words("nl")
        made, weights = fill.vocabulary()
        asked = chance.choices(made, cum_weights=weights, k=40) + chance.sample(made, 40)
        asked += [f"{chance.choice(pool)} {chance.choice(made)}" for _ in range(30)]
        asked += [word[1:-1] for word in asked[:30] if len(word) > 5]
        times = [timed(lambda q=query: practice.search(q), 1, warm=0)[0] for query in asked]
        line(f"search in {NOTES} notes, median", f"{median(times):.1f} ms")
        line(f"search in {NOTES} notes, p95", f"{percentile(times, 0.95):.1f} ms", "≤ 50 ms")
        number = iter(range(10_000))
        text = "zin " * 190
        commits = timed(
            lambda: practice.notes.save(held[0].id, shared=f"{next(number)} {text}"), 200, warm=20
        )
        line("commit of one note, median", f"{median(commits):.2f} ms")
        practice.close()
