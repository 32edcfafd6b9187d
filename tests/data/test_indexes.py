"""One client's page must not feel the others: no query of it reads a whole table."""

import pytest
from sqlalchemy import event

from coach_app.data.exercises.views import CirclePlace
from tests.data import world

GROWING = (
    "client",
    "consent",
    "goal",
    "goal_rating",
    "course",
    "participant",
    "meeting",
    "note",
    "participant_line",
    "addendum",
    "step",
    "score",
    "score_history",
    "chart_event",
    "search_entry",
    "exercise_run",
    "making",
    "making_picture",
    "circle_person",
    "circle_map",
    "circle_place",
    "closing",
    "prompt_use",
    "guided",
    "guided_part",
    "decision",
)


@pytest.fixture
def made(practice):
    made = world.course(practice)
    world.hold(practice, made, 0, 1)
    practice.steps.add(made.week(1), "foto", made.clients[0])
    practice.scores.add(made.clients[0], "weekly", [5, 5, 5, 5], meeting_id=made.week(1))
    run = practice.runs.add(made.clients[0], "S01", 1, "nl", meeting_id=made.week(1))
    practice.makings.add(made.clients[0], "text", run_id=run, meeting_id=made.week(1), thumb=b"x")
    practice.circles.save_map(made.clients[0], [CirclePlace("", "zus", "", 1, 0, 0.5)])
    return made


def scans(practice, act) -> list[str]:
    """Whole tables that the queries of ``act`` read."""
    asked = []

    def remember(connection, cursor, statement, values, context, many):
        asked.append((statement, values[0] if many else values))

    event.listen(practice.vault.engine, "before_cursor_execute", remember)
    act()
    event.remove(practice.vault.engine, "before_cursor_execute", remember)
    found = []
    with practice.vault.engine.connect() as connection:
        for statement, values in asked:
            if not statement.lstrip().upper().startswith(("SELECT", "INSERT", "UPDATE", "DELETE")):
                continue
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps = [row[3].split() for row in plan]
            found += [step[1] for step in steps if step[0] == "SCAN" and step[1] in GROWING]
    return found


def run_of(practice, made) -> str:
    return practice.runs.of_client(made.clients[0])[0].id


def group_of(practice, made):
    return world.course(practice, made.clients[0], world.client(practice, "Bram Testman"))


PAGE = {
    "client": lambda p, m: p.clients.get(m.clients[0]),
    "courses": lambda p, m: p.courses.of_client(m.clients[0]),
    "current course": lambda p, m: p.courses.current(m.clients[0]),
    "course": lambda p, m: p.courses.get(m.id),
    "meetings": lambda p, m: p.meetings.of_course(m.id),
    "meeting": lambda p, m: p.meetings.get(m.week(1)),
    "file of a client": lambda p, m: p.course_files.of_client(m.clients[0]),
    "whole file": lambda p, m: p.course_files.whole(m.id, m.clients[0]),
    "file of a meeting": lambda p, m: p.course_files.of_meeting(m.week(1)),
    "file of a group": lambda p, m: p.course_files.of_meeting(group_of(p, m).week(1)),
    "agenda": lambda p, m: p.meetings.on(world.START),
    "note": lambda p, m: p.notes.get(m.week(1)),
    "previous note": lambda p, m: p.notes.previous(m.week(2)),
    "sentences": lambda p, m: p.notes.sentences(m.id, m.clients[0]),
    "save a note": lambda p, m: p.notes.save(m.week(1), shared="nieuw", private="ook"),
    "steps": lambda p, m: p.steps.agreed_in(m.week(2)),
    "scores": lambda p, m: p.scores.of_course(m.id, m.clients[0]),
    "runs": lambda p, m: p.runs.of_client(m.clients[0]),
    "runs of a meeting": lambda p, m: p.runs.of_meeting(m.week(1)),
    "save a run": lambda p, m: p.runs.save(run_of(p, m), answers={"a": 1}),
    "makings": lambda p, m: p.makings.of_client(m.clients[0]),
    "picture": lambda p, m: p.makings.thumb(p.makings.of_client(m.clients[0])[0].id),
    "story": lambda p, m: p.makings.story_pictures(m.id, m.clients[0]),
    "save a making": lambda p, m: p.makings.save(
        p.makings.of_client(m.clients[0])[0].id, payload={"a": 1}, text="nieuw", week=2
    ),
    "circles": lambda p, m: p.circles.maps(m.clients[0]),
    "save a map": lambda p, m: p.circles.save_map(
        m.clients[0], p.circles.maps(m.clients[0])[0].places
    ),
    "purge": lambda p, m: p.purge(),
    "removal": lambda p, m: p.clients.removal(m.clients[0]),
}


@pytest.mark.parametrize("part", PAGE)
def test_no_part_of_a_page_reads_a_whole_table(practice, made, part):
    assert scans(practice, lambda: PAGE[part](practice, made)) == []
