"""What a client sees of a note, a week, a name and a making: decided in one place, tried here."""

import datetime as dt

import pytest

from coach_app.course import client_sees, client_writes
from coach_app.data.exercises.views import CirclePlace
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.exercises import load_exercises
from coach_app.measures import load_measures

START = dt.date(2026, 1, 6)
SHARED = "Wij tweeën spraken over wandelen"


def start(practice, *names, title=""):
    """A course of these people; their ids, the course's, and the meetings' by week."""
    ids = [practice.clients.create(ClientFields(name=name)) for name in names]
    course = practice.courses.start(
        ids, title=title, start_on=START, weekday=1, time=dt.time(11), minutes=60
    )
    weeks = {m.week: m.id for m in practice.meetings.of_course(course)}
    return ids, course, weeks


def write_line(practice, meeting, client, **texts):
    line = next(one for one in practice.notes.get(meeting).lines if one.client_id == client)
    practice.notes.save_line(meeting, line.participant_id, **texts)


@pytest.fixture
def anna(practice):
    return start(practice, "Anna Voorbeeld")


# -- the shared note ---------------------------------------------------------------------


def test_one_to_one_the_shared_note_is_read_and_written(practice, anna):
    (client,), _, weeks = anna
    practice.notes.save(weeks[1], shared=SHARED, private="geheim", did="gedaan")
    assert client_sees.closing(practice, weeks[1], client).note == SHARED
    client_writes.keep_closing(practice, weeks[1], client, "note", "Anders", SHARED)
    note = practice.notes.get(weeks[1])
    assert (note.shared, note.private, note.did) == ("Anders", "geheim", "gedaan")


def group_of_three(practice):
    return start(practice, "Bea Een", "Cor Twee", "Dik Drie", title="Groep Noord")


def pair_of_whom_one_left(practice):
    """No title, two people; one left before the meeting, so that it has a single line."""
    ids, course, weeks = start(practice, "Bea Een", "Cor Twee")
    practice.courses.leave(course, ids[1], START)
    return ids, course, weeks


def group_of_whom_one_is_kept(practice):
    """A group with a name; the others were removed from the vault."""
    ids, course, weeks = start(practice, "Bea Een", "Cor Twee", title="Groep Zuid")
    practice.clients.remove(ids[1])
    return ids, course, weeks


@pytest.mark.parametrize("make", [group_of_three, pair_of_whom_one_left, group_of_whom_one_is_kept])
def test_a_groups_note_is_never_shown_to_one_of_them(practice, make):
    ids, _, weeks = make(practice)
    practice.notes.save(weeks[3], shared="Cor vertelde over zijn broer")
    assert client_sees.closing(practice, weeks[3], ids[0]).note == ""
    client_writes.keep_closing(practice, weeks[3], ids[0], "note", "overschreven")
    assert practice.notes.get(weeks[3]).shared == "Cor vertelde over zijn broer"


def test_nobody_reads_the_note_of_a_meeting_that_is_not_theirs(practice, anna):
    _, _, weeks = anna
    (other,), _, _ = start(practice, "Bram Testman")
    practice.notes.save(weeks[1], shared=SHARED)
    assert client_sees.closing(practice, weeks[1], other).note == ""
    client_writes.keep_closing(practice, weeks[1], other, "note", "overschreven")
    assert practice.notes.get(weeks[1]).shared == SHARED


# -- sentences ---------------------------------------------------------------------------


def test_in_a_group_everybody_reads_their_own_sentence_only(practice):
    ids, course, weeks = group_of_three(practice)
    practice.meetings.set_status(weeks[1], "held")
    for number, client in enumerate(ids):
        write_line(practice, weeks[1], client, sentence=f"Zin {number}", private=f"Over {number}")
    for number, client in enumerate(ids):
        assert client_sees.closing(practice, weeks[1], client).sentence == f"Zin {number}"
        story = client_sees.story(practice, course, client)
        assert [week.sentence for week in story.weeks if week.sentence] == [f"Zin {number}"]


def test_what_one_of_a_group_writes_stands_in_their_own_line_and_nowhere_else(practice):
    ids, _, weeks = group_of_three(practice)
    client_writes.keep_closing(practice, weeks[1], ids[1], "sentence", "Ik durfde te bellen")
    note = practice.notes.get(weeks[1])
    assert [line.sentence for line in note.lines] == ["", "Ik durfde te bellen", ""]
    assert (note.did, note.shared, note.private) == ("", "", "")


def test_answers_at_the_close_are_kept_apart(practice):
    ids, _, weeks = group_of_three(practice)
    for key, value in (("heard", 3), ("pace", 1), ("wish", "Rustiger")):
        client_writes.keep_closing(practice, weeks[1], ids[0], key, value)
    own = client_sees.closing(practice, weeks[1], ids[0])
    assert (own.heard, own.pace, own.wish) == (3, 1, "Rustiger")
    other = client_sees.closing(practice, weeks[1], ids[1])
    assert (other.heard, other.pace, other.wish) == (None, None, "")
    client_writes.keep_closing(practice, weeks[1], ids[0], "heard", None)
    assert client_sees.closing(practice, weeks[1], ids[0]).heard is None
    with pytest.raises(KeyError):
        client_writes.keep_closing(practice, weeks[1], ids[0], "private", "x")


@pytest.mark.parametrize("status", ["missed", "cancelled", "planned"])
def test_a_meeting_that_was_not_held_has_no_sentence_in_the_story(practice, anna, status):
    (client,), course, weeks = anna
    practice.meetings.set_status(weeks[1], "held")
    write_line(practice, weeks[1], client, sentence="Gehouden")
    write_line(practice, weeks[2], client, sentence="Er was niemand")
    practice.meetings.set_status(weeks[2], status)
    story = client_sees.story(practice, course, client)
    assert [week.sentence for week in story.weeks] == ["Gehouden", *[""] * 7]


def test_the_sentence_of_an_extra_meeting_does_not_take_the_place_of_its_week(practice, anna):
    (client,), course, weeks = anna
    practice.meetings.set_status(weeks[1], "held")
    write_line(practice, weeks[1], client, sentence="Van de week zelf")
    later = practice.meetings.get(weeks[1]).planned_at + dt.timedelta(days=1)
    extra = practice.meetings.add_extra(course, later, 60)
    practice.meetings.set_status(extra, "held")
    write_line(practice, extra, client, sentence="Van de keer erbij")
    story = client_sees.story(practice, course, client)
    assert [week.sentence for week in story.weeks] == ["Van de week zelf", *[""] * 7]


# -- weeks -------------------------------------------------------------------------------


def rate(practice, client, meeting, *answers, shown="not_yet"):
    day = dt.datetime.combine(START, dt.time(12)).astimezone()
    week = practice.meetings.get(meeting).week
    return practice.scores.add(
        client,
        "weekly",
        list(answers),
        meeting_id=meeting,
        shown=shown,
        taken_at=day + dt.timedelta(weeks=week),
    ).id


def heights(practice, course, client):
    return [week.value for week in client_sees.story(practice, course, client).weeks[:3]]


def test_a_bad_week_has_no_height_until_the_coach_has_chosen(practice, anna):
    (client,), course, weeks = anna
    first = practice.scores.get(rate(practice, client, weeks[1], 8, 8, 8, 1)).total
    bad = rate(practice, client, weeks[2], 1, 1, 1, 9)
    assert heights(practice, course, client) == [first, None, None]
    assert client_sees.group(practice, course, client).own[:2] == (first, None)
    for state in ("later", "words"):
        practice.scores.set_shown(bad, state)
        assert heights(practice, course, client) == [first, None, None]
        assert client_sees.group(practice, course, client).own[:2] == (first, None)
    practice.scores.set_shown(bad, "shown")
    total = practice.scores.get(bad).total
    assert heights(practice, course, client) == [first, total, None]
    assert client_sees.group(practice, course, client).own[:2] == (first, total)


def test_a_week_that_waits_stays_hidden_when_a_better_one_follows(practice, anna):
    (client,), course, weeks = anna
    rate(practice, client, weeks[1], 8, 8, 8, 1)
    rate(practice, client, weeks[2], 1, 1, 1, 9, shown="later")
    rate(practice, client, weeks[3], 8, 8, 8, 1)
    assert heights(practice, course, client)[1] is None
    assert heights(practice, course, client)[2] is not None


def test_words_only_has_no_heights_and_nothing_has_no_weeks(practice, anna):
    (client,), course, weeks = anna
    practice.meetings.set_status(weeks[1], "held")
    rate(practice, client, weeks[1], 8, 8, 8, 1)
    write_line(practice, weeks[1], client, sentence="Mooi")
    practice.courses.set_client_chart(course, "words")
    story = client_sees.story(practice, course, client)
    assert (story.weeks[0].value, story.weeks[0].sentence) == (None, "Mooi")
    assert client_sees.group(practice, course, client).own == (None,) * 8
    practice.courses.set_client_chart(course, "nothing")
    assert client_sees.story(practice, course, client).weeks == ()
    assert client_sees.group(practice, course, client).own == (None,) * 8


def test_the_story_follows_on_the_weekly_check_and_only_where_it_is_shown(practice, anna):
    (client,), course, _ = anna
    assert client_sees.story_after(practice, client, "weekly") == (course, client)
    assert client_sees.story_after(practice, client, "djg-11") is None
    practice.courses.set_client_chart(course, "nothing")
    assert client_sees.story_after(practice, client, "weekly") is None


def test_without_a_course_there_is_no_story(practice):
    alone = practice.clients.create(ClientFields(name="Bram Testman"))
    assert client_sees.story_after(practice, alone, "weekly") is None
    assert client_sees.story_of_page(practice, alone, None) is None


def test_a_page_about_a_group_belongs_to_no_single_story(practice, anna):
    (client,), course, weeks = anna
    _, _, of_group = group_of_three(practice)
    assert client_sees.story_of_page(practice, None, weeks[1]) == (course, client)
    assert client_sees.story_of_page(practice, client, None) == (course, client)
    assert client_sees.story_of_page(practice, None, of_group[1]) is None
    assert client_sees.story_of_page(practice, None, None) is None


# -- names -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Anna Voorbeeld", "Anna"),
        ("Anna", "Anna"),
        ("Anne-Marie de Wit", "Anne-Marie"),
        ("anna de wit", "anna"),
        ("mevr. Anna Wit", "Anna"),
        ("Dhr. Jansen", "J."),
        ("mevrouw de Wit", "W."),
        ("J.P. van Dam", "J.P."),
        ("J. van der Berg", "J."),
        ("J van Dam", "J"),
        ("Th. A. Dam", "Th. A."),
        ("van der Berg", "B."),
        ("'t Hart", "H."),
        ("van der Berg, Anna", "Anna"),
        ("Berg, J.P. van der", "J.P."),
        ("Berg,", "Berg"),
        ("  Anna   Voorbeeld ", "Anna"),
        ("Ed Test", "Ed"),
        ("Élodie Dû", "Élodie"),
        ("", ""),
        ("mevr.", "mevr."),
        ("de", "D."),
    ],
)
def test_only_the_first_name_is_shown(name, shown):
    assert client_sees.first_name(name) == shown


def test_whose_turn_it_is_shows_no_surname(practice):
    (client,), _, _ = start(practice, "J.P. van Verzonnen")
    assert client_sees.turn(practice, client).name == "J.P."


# -- makings and exercises ---------------------------------------------------------------


def test_a_making_that_was_removed_is_gone(practice, anna):
    (client,), _, _ = anna
    key = practice.makings.add(client, "text", title="Elfje", text="wolk")
    assert client_sees.making(practice, key).text == "wolk"
    practice.makings.remove(key)
    with pytest.raises(UserError) as refused:
        client_sees.making(practice, key)
    assert refused.value.code == "gone"
    practice.makings.undo_remove(key)
    assert client_sees.making(practice, key).title == "Elfje"


def test_a_making_with_a_picture_shows_no_words_of_how_it_was_made(practice, anna):
    (client,), _, _ = anna
    key = practice.makings.add(
        client, "drawing", title="Boom", sentence="Hij staat", text="ingevuld", picture=b"PNG"
    )
    view = client_sees.making(practice, key)
    assert (view.title, view.sentence, view.text, view.picture) == ("Boom", "Hij staat", "", b"PNG")


def test_an_exercise_brings_back_the_own_map_and_ladder_and_nobody_elses(practice, anna):
    (client,), _, _ = anna
    (other,), _, _ = start(practice, "Bram Testman")
    circles, ladder = load_exercises()["S01"], load_exercises()["S04"]
    key = next(step.key for step in ladder.steps if step.option("board") == "ladder")
    for who, label, rung in ((client, "Zus", "nod"), (other, "Buurman", "smile")):
        practice.circles.save_map(who, [CirclePlace("", label, "family", 1, 30, 0.5)])
        run = practice.runs.add(who, "S04", 1, "nl")
        practice.runs.save(run, answers={key: {"done": [rung]}, "more": "geheim"})
    found = client_sees.exercise(practice, circles, "nl", client)
    assert [place.label for place in found.circle.places] == ["Zus"]
    assert found.ladder == ()
    assert len(found.tension) == 2
    found = client_sees.exercise(practice, ladder, "nl", client)
    assert (found.circle, found.ladder) == (None, ("nod",))


def test_the_newest_map_and_the_newest_ladder_of_this_exercise_come_back(practice, anna):
    (client,), _, weeks = anna
    for week, label in ((1, "Zus"), (4, "Buurman")):
        practice.circles.save_map(
            client,
            [CirclePlace("", label, "family", 1, 30, 0.5)],
            week=week,
            made_on=START + dt.timedelta(weeks=week),
        )
    ladder = load_exercises()["S04"]
    key = next(step.key for step in ladder.steps if step.option("board") == "ladder")
    day = dt.datetime.combine(START, dt.time(12)).astimezone()
    for days, exercise, rung in ((1, "S04", "nod"), (2, "S04", "smile"), (3, "S05", "ask")):
        run = practice.runs.add(
            client, exercise, 1, "nl", meeting_id=weeks[1], started_at=day + dt.timedelta(days)
        )
        practice.runs.save(run, answers={key: {"done": [rung]}})
    found = client_sees.exercise(practice, load_exercises()["S01"], "nl", client)
    assert [place.label for place in found.circle.places] == ["Buurman"]
    assert client_sees.exercise(practice, ladder, "nl", client).ladder == ("smile",)


def test_without_a_client_an_exercise_shows_nothing_of_anybody(practice, anna):
    (client,), _, _ = anna
    practice.circles.save_map(client, [CirclePlace("", "Zus", "family", 1, 30, 0.5)])
    found = client_sees.exercise(practice, load_exercises()["S01"], "nl", None)
    assert found == client_sees.ExerciseView()


def test_a_map_goes_on_in_the_same_meeting_and_begins_anew_in_the_next(practice, anna):
    (client,), course, weeks = anna
    spot = client_sees.SpotView("", "Zus", "family", 1, 30, 0.5)
    first, people = client_writes.keep_circle(practice, client, weeks[2], [spot])
    again = client_sees.SpotView(people[0], "Zus", "family", 2, 60, 0.5)
    assert client_writes.keep_circle(practice, client, weeks[2], [again]) == (first, people)
    later, same = client_writes.keep_circle(practice, client, weeks[4], [again])
    assert (later != first, same) == (True, people)
    kept = {one.id: (one.course_id, one.week) for one in practice.circles.maps(client)}
    assert kept == {first: (course, 2), later: (course, 4)}


# -- sheets ------------------------------------------------------------------------------


def test_half_a_sheet_comes_back_the_same_day_to_the_same_client_only(practice, anna):
    (client,), _, weeks = anna
    (other,), _, _ = start(practice, "Bram Testman")
    so_far = client_sees.AnswersView((7, None, None, None), (1,), 2)
    client_writes.keep_answers(practice, client, "weekly", weeks[1], START, so_far)

    def back(who=client, meeting=weeks[1], day=START, count=4):
        return client_sees.answers_so_far(practice, who, "weekly", meeting, day, count)

    clean = client_sees.AnswersView((None,) * 4)
    assert back() == so_far
    assert back(who=other) == back(meeting=weeks[2]) == clean
    assert back(day=START + dt.timedelta(days=1)) == clean
    assert back(count=3) == client_sees.AnswersView((None,) * 3)
    client_writes.drop_answers(practice, client, "weekly", weeks[1])
    assert back() == clean


def test_a_sheet_belongs_to_its_meeting_else_to_the_course_that_runs(practice, anna):
    (client,), course, weeks = anna
    key = client_writes.keep_score(practice, client, "weekly", weeks[3], [5, 5, 5, None])
    kept = practice.scores.get(key)
    assert (kept.meeting_id, kept.course_id, kept.week, kept.how) == (weeks[3], course, 3, "screen")
    kept = practice.scores.get(client_writes.keep_score(practice, client, "weekly", None, [5] * 4))
    assert (kept.meeting_id, kept.course_id, kept.week) == (None, course, None)


def test_a_scale_without_words_cannot_be_shown(practice, anna):
    (client,), _, _ = anna
    assert not client_sees.can_show(practice, client, "djg-11")
    with pytest.raises(client_sees.NoWording):
        client_sees.questions(practice, client, "djg-11")
    words = [f"uitspraak {n}" for n in range(len(load_measures()["djg-11"].items))]
    practice.wordings.save("djg-11", "en", words, "bron")
    assert not client_sees.can_show(practice, client, "djg-11")  # the client reads Dutch
    practice.wordings.save("djg-11", "nl", words, "bron")
    shown = client_sees.questions(practice, client, "djg-11")
    assert [question.text for question in shown.questions] == words


# -- frozen ------------------------------------------------------------------------------


def test_nothing_of_a_frozen_client_is_shown(practice, anna):
    (client,), course, weeks = anna
    practice.clients.freeze(client)
    for show in (
        lambda: client_sees.welcome(practice, client),
        lambda: client_sees.story(practice, course, client),
        lambda: client_sees.closing(practice, weeks[1], client),
    ):
        with pytest.raises(UserError) as caught:
            show()
        assert caught.value.code == "frozen"
    assert client_sees.story_of_page(practice, client, None) is None
    assert client_sees.story_of_page(practice, None, weeks[1]) is None


def test_a_frozen_participant_is_not_in_the_groups_band(practice):
    ids, course, weeks = start(practice, *(f"Naam {letter}" for letter in "ABCDEF"), title="Groep")
    for place, client in enumerate(ids):
        rate(practice, client, weeks[1], *[place] * 3, 5)
    whole = client_sees.group(practice, course, ids[0]).band
    practice.clients.freeze(ids[-1])
    assert client_sees.group(practice, course, ids[0]).band != whole
