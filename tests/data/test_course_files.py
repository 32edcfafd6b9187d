"""The file of a course: the same answers as the repositories give, asked in one transaction."""

import datetime as dt

import pytest

from coach_app.data import course_file_rows
from coach_app.data.course_file_views import course_at_hand
from coach_app.errors import UserError
from tests.data import world
from tests.data.counting import counting

CORE, WHOLE, MEETING = 12, 23, 27  # statements, however long the history is


def by_name(practice):
    return {row.name.split()[0]: row for row in practice.clients.rows()}


def test_the_file_says_what_the_repositories_say(demo):
    for row in demo.clients.rows():
        if row.course_id is None:
            continue
        file = demo.course_files.whole(row.course_id, row.id)
        course, who = row.course_id, row.id
        assert file.course == demo.courses.get(course)
        assert file.client(who) == demo.clients.get(who)
        assert list(file.courses) == demo.courses.of_client(who)
        assert list(file.meetings) == demo.meetings.of_course(course)
        assert list(file.scores_of(who)) == demo.scores.of_course(course, who)
        everything = sorted((*file.scores, *file.other_scores), key=lambda one: one.id)
        of_client = demo.course_files.of_client(who).scores
        assert everything == sorted(of_client, key=lambda one: one.id)
        for meeting in file.meetings:
            agreed = demo.steps.agreed_in(meeting.id)
            assert list(file.steps.get(meeting.id, ())) == agreed
        assert file.sentences[who] == demo.notes.sentences(course, who)
        assert list(file.runs) == demo.runs.of_client(who)
        assert list(file.makings) == demo.makings.of_client(who)
        assert list(file.maps) == demo.circles.maps(who)
        for one in file.decisions:
            held = demo.decisions.last(course, one.kind, one.client_id)
            assert file.decision(one.kind, one.client_id) == held
        assert file.changes == demo.course_plans.get(course)
        for other in file.courses:
            assert list(file.meetings_of(other.id)) == demo.meetings.of_course(other.id)
        for meeting in file.meetings:
            assert file.guided.get(meeting.id) == demo.guided.get(meeting.id)
            assert file.closing(meeting.id, who) == demo.closings.get(meeting.id, who)


def test_the_file_of_a_meeting_is_about_everybody_at_the_table(demo):
    row = next(one for one in demo.clients.rows() if one.in_group)
    meeting = demo.meetings.of_course(row.course_id)[2]
    found = demo.course_files.of_meeting(meeting.id)
    file = found.file
    assert found.meeting == meeting
    assert found.note == demo.notes.get(meeting.id)
    assert [one.id for one in file.people] == [p.client_id for p in file.course.participants]
    assert len(file.people) > 2
    for person in file.people:
        assert person == demo.clients.get(person.id)
        assert list(file.scores_of(person.id)) == demo.scores.of_course(row.course_id, person.id)
        assert file.sentences[person.id] == demo.notes.sentences(row.course_id, person.id)
    for one in file.meetings:
        assert sorted(file.runs_in(one.id), key=str) == sorted(
            demo.runs.of_meeting(one.id), key=str
        )


def test_as_many_statements_for_ten_years_as_for_one(demo):
    rows = by_name(demo)
    group = next(one for one in rows.values() if one.in_group)
    for row in (rows["Carla"], rows["Greet"], group):
        meeting = demo.meetings.of_course(row.course_id)[1].id
        for read, most in (
            (lambda row=row: demo.course_files.of_client(row.id), CORE),
            (lambda row=row: demo.course_files.whole(row.course_id, row.id), WHOLE),
            (lambda key=meeting: demo.course_files.of_meeting(key), MEETING),
        ):
            with counting(demo) as asked:
                read()
            assert len(asked.reads) <= most
            assert sum(text.startswith("BEGIN") for text in asked.statements) == 1


def test_a_file_is_one_moment(practice, monkeypatch):
    """What another connection keeps while the file is read is in none of its parts."""
    made = world.course(practice)
    client_id, read = made.clients[0], course_file_rows.events

    def meanwhile(session, course_id, people):
        practice.events.add(course_id, client_id, dt.date(2026, 1, 20), "a sister called")
        practice.steps.add(made.week(0), "walk a little", client_id)
        return read(session, course_id, people)

    monkeypatch.setattr(course_file_rows, "events", meanwhile)
    file = practice.course_files.whole(made.id, client_id)
    assert file.events == ()
    assert file.steps == {}
    monkeypatch.undo()
    again = practice.course_files.whole(made.id, client_id)
    assert (len(again.events), len(again.steps)) == (1, 1)


def test_drafts_of_this_meeting_and_this_course_only(practice):
    made, other = world.course(practice), world.course(practice)
    here = made.week(1)
    practice.drafts.put("addendum", here, {"text": "one"})
    practice.drafts.put("addendum", other.week(1), {"text": "two"})
    practice.drafts.put("decision", f"{made.id}:x:end", {"reason": "three"})
    file = practice.course_files.of_meeting(here).file
    assert file.draft("addendum", here) == {"text": "one"}
    assert file.draft("decision", f"{made.id}:x:end") == {"reason": "three"}
    assert file.draft("addendum", other.week(1)) == {}
    practice.drafts.put("client", "", {"name": "of nobody yet"})
    practice.drafts.put("gate", f"{here}:x:gate1", {"reason": "four"})
    assert practice.course_files.of_meeting(here).file.draft("gate", f"{here}:x:gate1")
    whole = practice.course_files.whole(made.id, made.clients[0])
    assert set(whole.drafts) == {("decision", f"{made.id}:x:end")}


def test_who_was_removed_is_in_no_file_of_the_group(practice):
    anna, bram = world.client(practice), world.client(practice, "Bram Testman")
    made = world.course(practice, anna, bram)
    practice.clients.remove(bram)
    file = practice.course_files.of_meeting(made.week(1)).file
    assert [one.id for one in file.people] == [anna]


def test_what_is_gone_is_said(practice):
    made = world.course(practice)
    for read in (
        lambda: practice.course_files.of_client("f" * 32),
        lambda: practice.course_files.of_meeting("f" * 32),
        lambda: practice.course_files.whole("f" * 32, made.clients[0]),
    ):
        with pytest.raises(UserError) as error:
            read()
        assert error.value.code == "gone"


def test_without_a_course_there_is_no_file(practice):
    client_id = world.client(practice)
    found = practice.course_files.of_client(client_id)
    assert (found.client.id, found.courses, found.file) == (client_id, (), None)


def test_the_course_at_hand(practice):
    client_id = world.client(practice)
    old = world.course(practice, client_id)
    new = world.course(practice, client_id, start=world.START + dt.timedelta(days=90))
    courses = practice.courses.of_client(client_id)
    assert course_at_hand(courses, client_id).id == new.id
    assert course_at_hand(courses, client_id, old.id).id == old.id
    practice.courses.leave(new.id, client_id)
    courses = practice.courses.of_client(client_id)
    assert course_at_hand(courses, client_id).id == old.id
    assert course_at_hand([], client_id) is None
