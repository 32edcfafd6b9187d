"""Runs of exercises, and the line they leave in the note."""

import datetime as dt

import pytest

from coach_app.errors import UserError
from tests.data import world

AT = dt.datetime(2026, 2, 3, 10, 20, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@pytest.fixture
def made(practice):
    return world.course(practice)


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_a_run_keeps_what_was_done(practice, made):
    key = practice.runs.add(
        made.clients[0], "S01", 3, "nl", meeting_id=made.week(3), started_at=AT, planned=300
    )
    run = practice.runs.get(key)
    assert (run.client_id, run.exercise_id, run.version) == (made.clients[0], "S01", 3)
    assert (run.language, run.planned, run.seconds, run.stopped) == ("nl", 300, 0, False)
    assert (run.course_id, run.meeting_id, run.started_at) == (made.id, made.week(3), AT)
    assert (run.before, run.after, run.helpful, run.answers, run.finished_at) == (
        None,
        None,
        None,
        {},
        None,
    )
    end = AT + dt.timedelta(minutes=4)
    practice.runs.save(
        key,
        seconds=240,
        stopped=True,
        before=0,
        after=10,
        helpful=3,
        finished=end,
        answers={"where": ["borst", "buik\x00"], "n": 2, "open": None},
    )
    run = practice.runs.get(key)
    assert (run.seconds, run.stopped, run.before, run.after, run.helpful) == (240, True, 0, 10, 3)
    assert run.answers == {"where": ["borst", "buik"], "n": 2, "open": None}
    assert run.finished_at == end


def test_only_what_is_given_is_saved(practice, made):
    key = practice.runs.add(made.clients[0], "S01", 1, "nl")
    practice.runs.save(key, before=4, helpful=2, answers={"a": 1})
    practice.runs.save(key, after=6)
    run = practice.runs.get(key)
    assert (run.before, run.after, run.helpful, run.answers) == (4, 6, 2, {"a": 1})
    practice.runs.save(key, before=None)
    run = practice.runs.get(key)
    assert (run.before, run.after, run.helpful) == (None, 6, 2)


@pytest.mark.parametrize(
    "values",
    [{"before": 11}, {"after": -1}, {"helpful": 0}, {"helpful": 4}, {"seconds": -1}],
)
def test_marks_outside_their_scale_are_refused(practice, made, values):
    key = practice.runs.add(made.clients[0], "S01", 1, "nl")
    with pytest.raises(ValueError, match=r"-1|0|4|11"):
        practice.runs.save(key, **values)


def test_runs_newest_first_of_a_client_and_of_a_meeting(practice):
    people = [world.client(practice, name) for name in ("Els", "Hans")]
    made = world.course(practice, *people)
    later = AT + dt.timedelta(hours=1)
    first = practice.runs.add(people[0], "S01", 1, "nl", meeting_id=made.week(1), started_at=AT)
    last = practice.runs.add(people[0], "S02", 1, "nl", started_at=later)
    other = practice.runs.add(people[1], "S01", 1, "nl", meeting_id=made.week(1), started_at=later)
    assert [run.id for run in practice.runs.of_client(people[0])] == [last, first]
    assert [run.id for run in practice.runs.of_meeting(made.week(1))] == [other, first]
    practice.clients.remove(people[1])
    assert [run.id for run in practice.runs.of_meeting(made.week(1))] == [first]


def test_a_run_of_nobody_is_refused(practice, made):
    assert code_of(lambda: practice.runs.add("0" * 32, "S01", 1, "nl")) == "gone"
    add = practice.runs.add
    assert code_of(lambda: add(made.clients[0], "S01", 1, "nl", meeting_id="0" * 32)) == "gone"
    assert code_of(lambda: practice.runs.save("0" * 32, seconds=1)) == "gone"


def test_writes_are_told(practice, made):
    heard = []
    practice.changed.subscribe(heard.append)
    key = practice.runs.add(made.clients[0], "S01", 1, "nl")
    practice.runs.save(key, seconds=1)
    assert heard == [{"runs"}, {"runs"}]


# -- the line in the note ------------------------------------------------------------


def test_a_line_is_added_below_what_we_did(practice, made):
    meeting = made.week(1)
    practice.notes.append_did(meeting, "Ademhaling, 5 minuten")
    assert practice.notes.get(meeting).did == "Ademhaling, 5 minuten"
    assert practice.meetings.get(meeting).note_state == "open"
    practice.notes.save(meeting, did="Thee  \n", shared="samen", private="alleen ik")
    practice.notes.append_did(meeting, " Tekening\n")
    practice.notes.append_did(meeting, "Bodyscan")
    practice.notes.append_did(meeting, "  ")
    note = practice.notes.get(meeting)
    assert note.did == "Thee  \nTekening\nBodyscan"
    assert (note.shared, note.private) == ("samen", "alleen ik")


def test_a_finished_note_takes_no_line(practice, made):
    practice.notes.save(made.week(1), did="klaar")
    practice.notes.lock(made.week(1))
    assert code_of(lambda: practice.notes.append_did(made.week(1), "x")) == "note-locked"
    assert practice.notes.get(made.week(1)).did == "klaar"


def test_a_full_note_keeps_what_it_has(practice, made):
    practice.notes.save(made.week(1), did="x" * 999_999)
    assert code_of(lambda: practice.notes.append_did(made.week(1), "nog iets")) == "text-too-long"
    assert len(practice.notes.get(made.week(1)).did) == 999_999
