"""What the client screen keeps goes to the vault as it was given, and to the right person."""

import datetime as dt
from types import SimpleNamespace

import pytest

from coach_app.course import client_sees, client_writes
from coach_app.course.client_sees import AnswersView, SpotView
from coach_app.data.views import ClientFields
from coach_app.exercises import load_exercises

START = dt.date(2026, 1, 6)
DAY = dt.date(2026, 1, 13)


@pytest.fixture
def anna(practice) -> SimpleNamespace:
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    course = practice.courses.start(
        [client], start_on=START, weekday=1, time=dt.time(11), minutes=60
    )
    weeks = {one.week: one.id for one in practice.meetings.of_course(course)}
    return SimpleNamespace(id=client, course=course, week=weeks)


def test_half_a_sheet_is_found_again_as_it_was_left(practice, anna):
    left = AnswersView((3, None, 7, None), skipped=(3, 1), at=2)
    client_writes.keep_answers(practice, anna.id, "weekly", anna.week[1], DAY, left)

    def found(client=anna.id, measure="weekly", meeting=anna.week[1], day=DAY, count=4):
        return client_sees.answers_so_far(practice, client, measure, meeting, day, count)

    assert found() == AnswersView((3, None, 7, None), skipped=(1, 3), at=2)
    clean = AnswersView((None,) * 4)
    assert found(meeting=anna.week[2]) == found(meeting=None) == clean
    assert found(measure="tension") == found(client="somebody") == clean
    assert found(day=DAY + dt.timedelta(days=1)) == clean
    assert found(count=5) == AnswersView((None,) * 5)
    client_writes.drop_answers(practice, anna.id, "weekly", anna.week[2])
    assert found().at == 2
    client_writes.drop_answers(practice, anna.id, "weekly", anna.week[1])
    assert found() == clean


def test_the_names_under_which_the_vault_keeps_things_stay_the_same():
    """Drafts and the code of a vault that is in use stand under these names."""
    assert (client_sees.DRAFT, client_sees.CODE_KEY) == ("hand_over", "client_code_hash")
    assert client_sees.draft_ref("c", "weekly", "m") == "c:weekly:m"
    assert client_sees.draft_ref("c", "weekly", None) == "c:weekly:"


def test_the_coachs_code_is_handed_out_as_it_is_kept(practice):
    assert client_sees.code_hash(practice) == ""
    practice.preferences.set("client_code_hash", "abc")
    assert client_sees.code_hash(practice) == "abc"


def test_a_sheet_outside_a_meeting_is_found_again_too(practice, anna):
    client_writes.keep_answers(practice, anna.id, "weekly", None, DAY, AnswersView((1, 2), at=9))
    found = client_sees.answers_so_far(practice, anna.id, "weekly", None, DAY, 2)
    assert found == AnswersView((1, 2), at=2)  # never beyond the last question


def test_an_older_draft_without_skipped_places_is_read(practice, anna):
    ref = client_sees.draft_ref(anna.id, "weekly", None)
    practice.drafts.put(client_sees.DRAFT, ref, {"day": DAY.isoformat(), "answers": [1, 2]})
    found = client_sees.answers_so_far(practice, anna.id, "weekly", None, DAY, 2)
    assert found == AnswersView((1, 2), (), 0)


def test_a_sheet_belongs_to_its_meeting_else_to_the_course_that_runs(practice, anna):
    key = client_writes.keep_score(practice, anna.id, "weekly", anna.week[2], (5, 5, 5, 5))
    other = client_writes.keep_score(practice, anna.id, "weekly", None, (6, 6, 6, 6))
    kept = {one.id: one for one in practice.course_files.of_client(anna.id).scores}
    assert (kept[key].meeting_id, kept[key].week) == (anna.week[2], 2)
    assert (kept[other].meeting_id, kept[other].course_id) == (None, anna.course)
    assert kept[key].answers == (5, 5, 5, 5)
    assert {one.how for one in kept.values()} == {"screen"}
    nobody = practice.clients.create(ClientFields(name="Bea Testman"))
    alone = client_writes.keep_score(practice, nobody, "weekly", None, (1, 1, 1, 1))
    (found,) = practice.course_files.of_client(nobody).scores
    assert (found.id, found.course_id) == (alone, None)


def test_each_answer_of_the_close_says_what_is_kept(practice, anna):
    def keep(key, value, base="", **more):
        return client_writes.keep_closing(practice, anna.week[1], anna.id, key, value, base, **more)

    assert keep("heard", 2) == keep("pace", 3) == keep("heard", None) == ""
    assert keep("wish", "Rustig aan") == "Rustig aan"
    assert keep("sentence", "Fijn.") == "Fijn."
    assert keep("note", "Samen thee.") == "Samen thee."
    assert keep("note", None, "Samen thee.") == ""
    with pytest.raises(KeyError, match="other"):
        keep("other", "x")


def test_what_two_wrote_at_once_stays_with_the_words_between(practice, anna):
    practice.notes.save(anna.week[1], shared="coach schreef")
    kept = client_writes.keep_closing(
        practice, anna.week[1], anna.id, "note", "client ook", "begin", apart="~~"
    )
    assert kept == "coach schreef\n~~\nclient ook"
    assert practice.notes.get(anna.week[1]).shared == kept
    line = practice.notes.get(anna.week[1]).lines[0].participant_id
    practice.notes.save_line(anna.week[1], line, sentence="coach hoorde")
    kept = client_writes.keep_closing(
        practice, anna.week[1], anna.id, "sentence", "ik zei", "begin", apart="~~"
    )
    assert kept == "coach hoorde\n~~\nik zei"
    assert practice.notes.get(anna.week[1]).lines[0].sentence == kept


def test_without_a_text_to_begin_with_both_began_with_nothing(practice, anna):
    for text in ("coach", "client"):
        kept = client_writes.keep_closing(practice, anna.week[1], anna.id, "note", text)
    assert kept == "coach\nclient"
    practice.notes.save(anna.week[1], shared="een")
    assert (
        client_writes.keep_closing(practice, anna.week[1], anna.id, "note", "twee", "drie")
        == "een\n\ntwee"
    )


def test_of_a_groups_note_nothing_is_kept_and_the_words_stay_with_the_client(practice):
    ids = [practice.clients.create(ClientFields(name=name)) for name in ("Bea", "Cor")]
    course = practice.courses.start(ids, start_on=START, weekday=1, time=dt.time(11), minutes=60)
    meeting = practice.meetings.of_course(course)[1].id
    assert client_writes.keep_closing(practice, meeting, ids[0], "note", "van Bea") == "van Bea"
    assert practice.notes.get(meeting).shared == ""


def test_a_run_is_begun_kept_and_ended(practice, anna):
    played = next(iter(load_exercises().values()))
    before = dt.datetime.now().astimezone()
    run = client_writes.begin_run(practice, anna.id, played, "nl", anna.week[1])
    (begun,) = practice.runs.of_client(anna.id)
    assert (begun.id, begun.exercise_id, begun.version) == (run, played.id, played.version)
    assert (begun.language, begun.meeting_id) == ("nl", anna.week[1])
    assert begun.planned == round(played.seconds)
    assert abs(begun.started_at - before) < dt.timedelta(minutes=5)
    client_writes.keep_run(practice, run, {"step": {"done": ["a"]}})
    assert practice.runs.get(run).answers == {"step": {"done": ["a"]}}
    marks = {"before": 8, "after": 4, "helpful": 2}
    client_writes.end_run(practice, run, 61, True, {"step": 5}, marks)
    ended = practice.runs.get(run)
    assert (ended.seconds, ended.stopped, ended.answers) == (61, True, {"step": 5})
    assert (ended.before, ended.after, ended.helpful) == (8, 4, 2)


def test_what_was_played_stands_below_what_we_did(practice, anna):
    practice.notes.save(anna.week[1], did="Thee")
    client_writes.keep_played(practice, anna.week[1], "Bodyscan, 5 min")
    assert practice.notes.get(anna.week[1]).did == "Thee\nBodyscan, 5 min"


def test_a_making_is_kept_named_drawn_and_removed(practice, anna):
    played = next(iter(load_exercises().values()))
    run = client_writes.begin_run(practice, anna.id, played, "nl", anna.week[1])
    key = client_writes.add_making(
        practice,
        anna.id,
        "text",
        played.id,
        run,
        anna.week[1],
        title="Brief",
        sentence="Lief",
        text="Lieve jij",
        payload={"lines": [1]},
    )
    kept = practice.makings.get(key)
    assert (kept.kind, kept.title, kept.sentence, kept.text) == (
        "text",
        "Brief",
        "Lief",
        "Lieve jij",
    )
    assert (kept.exercise_id, kept.run_id, kept.meeting_id) == (played.id, run, anna.week[1])
    assert kept.payload == {"lines": [1]}
    client_writes.keep_drawing(practice, key, {"lines": [2]})
    client_writes.keep_picture(practice, key, b"large", b"small")
    client_writes.name_making(practice, key, title="Boom", sentence="Groot", text="stam")
    kept = practice.makings.get(key)
    assert (kept.title, kept.sentence, kept.text) == ("Boom", "Groot", "stam")
    assert kept.payload == {"lines": [2]}
    assert (practice.makings.picture(key), practice.makings.thumb(key)) == (b"large", b"small")
    client_writes.drop_making(practice, key)
    assert practice.makings.of_client(anna.id) == []
    bare = client_writes.add_making(practice, anna.id, "text", played.id, None, None)
    kept = practice.makings.get(bare)
    assert (kept.title, kept.sentence, kept.text) == ("", "", "")


SPOT = SpotView("", "zus", "family", 1, 30.0, 0.25, "warm", "both", "weekly")


def test_a_circle_map_goes_on_within_its_week_and_begins_anew_in_another(practice, anna):
    other = SpotView("", "buurman", "neighbour", 3, 120.0, 0.75)
    first, people = client_writes.keep_circle(practice, anna.id, anna.week[1], [SPOT, other])
    (made,) = practice.circles.maps(anna.id)
    assert (made.id, made.course_id, made.week) == (first, anna.course, 1)
    assert people == [place.person_id for place in made.places]
    places = {
        place.label: (
            place.kind,
            place.ring,
            place.angle,
            place.distance,
            place.quality,
            place.gives,
            place.contact,
        )
        for place in made.places
    }
    assert places == {
        "zus": ("family", 1, 30.0, 0.25, "warm", "both", "weekly"),
        "buurman": ("neighbour", 3, 120.0, 0.75, "", "", ""),
    }
    again, _ = client_writes.keep_circle(practice, anna.id, anna.week[1], [SPOT])
    assert again == first
    later, people = client_writes.keep_circle(practice, anna.id, anna.week[2], [SPOT, other])
    assert later != first
    kept = next(one for one in practice.circles.maps(anna.id) if one.id == later)
    assert people == [place.person_id for place in kept.places]
    assert len(people) == 2
    named, _ = client_writes.keep_circle(practice, anna.id, anna.week[2], [SPOT], first)
    assert named == first
    loose, _ = client_writes.keep_circle(practice, anna.id, None, [SPOT])
    assert loose not in (first, later)
    found = next(one for one in practice.circles.maps(anna.id) if one.id == loose)
    assert (found.course_id, found.week) == (None, None)


def test_an_agreed_step_is_the_clients_own_or_everybodys(practice, anna):
    client_writes.agree_step(practice, anna.week[1], anna.id, "Zus bellen")
    client_writes.agree_step(practice, anna.week[1], None, "Samen koken")
    kept = practice.steps.agreed_in(anna.week[1])
    assert [(one.client_id, one.text) for one in kept] == [
        (anna.id, "Zus bellen"),
        (None, "Samen koken"),
    ]
