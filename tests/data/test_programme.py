"""The programme in the vault: the meeting under way, closing, intake, decisions, prompts."""

import datetime as dt

import pytest

from coach_app.errors import UserError
from tests.data import world

NOON = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def meeting(practice):
    made = world.course(practice)
    return practice.meetings.of_course(made.id)[1]


def whole(practice, meeting):
    client = practice.courses.get(meeting.course_id).participants[0].client_id
    return practice.course_files.whole(meeting.course_id, client)


def test_a_meeting_goes_from_part_to_part_and_keeps_the_time_of_each(practice, meeting):
    guided = practice.guided
    assert guided.get(meeting.id) is None
    guided.begin(meeting.id, "arrive", NOON)
    guided.go(meeting.id, "steps", "done", NOON + 3 * MINUTE)
    guided.go(meeting.id, "arrive", "open", NOON + 5 * MINUTE)
    guided.go(meeting.id, "check", "skipped", NOON + 6 * MINUTE)
    now = guided.get(meeting.id)
    assert (now.part, now.since) == ("check", NOON + 6 * MINUTE)
    assert (now.of("arrive").seconds, now.of("arrive").state) == (240, "skipped")
    assert (now.of("steps").seconds, now.of("steps").state) == (120, "open")
    assert now.of("relax").state == "open"


def test_coming_back_soon_counts_on_and_after_a_flat_battery_does_not(practice, meeting):
    guided = practice.guided
    guided.begin(meeting.id, "arrive", NOON)
    guided.seen(meeting.id, NOON + 2 * MINUTE)
    assert guided.begin(meeting.id, "arrive", NOON + 4 * MINUTE).since == NOON
    guided.seen(meeting.id, NOON + 5 * MINUTE)
    back = guided.begin(meeting.id, "arrive", NOON + 95 * MINUTE)
    assert (back.since, back.of("arrive").seconds) == (NOON + 95 * MINUTE, 300)
    assert back.part == "arrive"


def test_a_finished_meeting_can_be_opened_again_where_it_ended(practice, meeting):
    guided = practice.guided
    guided.begin(meeting.id, "close", NOON)
    assert guided.unfinished() == [meeting.id]
    guided.finish(meeting.id, NOON + 4 * MINUTE)
    assert guided.unfinished() == []
    again = guided.begin(meeting.id, "arrive", NOON + 60 * MINUTE)
    assert (again.part, again.finished_at, again.of("close").seconds) == ("close", None, 240)


def test_pairs_of_a_meeting(practice, meeting):
    practice.guided.begin(meeting.id, "arrive", NOON)
    practice.guided.set_pairs(meeting.id, [["a", "b"], ["c", "d", "e"]])
    guided = whole(practice, meeting).guided[meeting.id]
    assert guided.pairs == (("a", "b"), ("c", "d", "e"))


def test_closing_answers_are_kept_one_by_one(practice, meeting):
    client = practice.courses.get(meeting.course_id).participants[0].client_id
    practice.closings.save(meeting.id, client, heard=1)
    practice.closings.save(meeting.id, client, pace=2, wish=" meer buiten ")
    kept = practice.closings.get(meeting.id, client)
    assert (kept.heard, kept.pace, kept.wish) == (1, 2, "meer buiten")
    practice.closings.save(meeting.id, client, heard=None)
    assert practice.closings.get(meeting.id, client).heard is None
    with pytest.raises(ValueError, match="no such answer"):
        practice.closings.save(meeting.id, client, pace=4)


def test_the_newest_decision_holds_and_can_be_taken_back(practice, meeting):
    course = meeting.course_id
    client = practice.courses.get(course).participants[0].client_id
    first = practice.decisions.add(course, "end", "talk", client_id=client, suggested="finish")
    second = practice.decisions.add(course, "end", "finish", client_id=client, reason=" Het koor. ")
    assert practice.decisions.last(course, "end", client).reason == "Het koor."
    assert practice.decisions.last(course, "end") is None
    practice.decisions.remove(second)
    assert practice.decisions.last(course, "end", client).id == first


def test_an_intake_replaces_its_answers(practice, meeting):
    client = practice.courses.get(meeting.course_id).participants[0].client_id
    assert practice.intakes.get(meeting.id, client) == {}
    practice.intakes.save(meeting.id, client, {"wish": "een bank in de zon"})
    practice.intakes.save(meeting.id, client, {"wish": "samen eten", "long": True})
    assert practice.intakes.get(meeting.id, client) == {"wish": "samen eten", "long": True}


def test_a_question_counts_once_in_a_meeting(practice, meeting):
    client = practice.courses.get(meeting.course_id).participants[0].client_id
    for _ in range(2):
        practice.prompts.mark(client, "question", "q1", meeting.id)
    practice.prompts.mark(client, "card", "alarm")
    assert [use.prompt for use in whole(practice, meeting).prompts] == ["q1", "alarm"]
    practice.prompts.unmark(client, "question", "q1", meeting.id)
    assert [use.kind for use in whole(practice, meeting).prompts] == ["card"]


def test_changes_of_a_course_go_when_there_are_none(practice, meeting):
    plans = practice.course_plans
    plans.save(meeting.course_id, {"order": [1, 2]})
    assert plans.get(meeting.course_id) == {"order": [1, 2]}
    plans.save(meeting.course_id, {})
    assert plans.get(meeting.course_id) == {}


def test_all_of_it_goes_with_the_client(practice, meeting):
    course = meeting.course_id
    client = practice.courses.get(course).participants[0].client_id
    practice.guided.begin(meeting.id, "arrive", NOON)
    practice.closings.save(meeting.id, client, wish="zeehond")
    practice.intakes.save(meeting.id, client, {"wish": "zeehond"})
    practice.decisions.add(course, "end", "talk", client_id=client, reason="zeehond")
    practice.prompts.mark(client, "question", "q1")
    practice.clients.remove(client)
    practice.purge()
    with practice.vault.engine.begin() as link:
        for table in ("guided", "closing", "intake", "decision", "prompt_use"):
            assert link.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0
    with pytest.raises(UserError):
        practice.guided.begin(meeting.id, "arrive")
