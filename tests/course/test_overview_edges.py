"""The overview and the note at their edges: today, extra meetings, others at the table."""

import dataclasses
import datetime as dt

from coach_app.course import overview
from coach_app.course.meetings import held_before, neighbours, next_planned, steps_agreed
from coach_app.course.note_facts import facts_of
from coach_app.course.table import here
from coach_app.data.courses.views import Closing, Guided, PromptUse
from coach_app.data.views import Note, ParticipantLine, WeekDot
from coach_app.exercises import load_exercises
from coach_app.measures import load_measures
from coach_app.programme.cards import cards
from tests.course.fake import CLIENT, START, FakeCourse, at
from tests.course.test_note_facts import CARLA, DIRK, NOW, OTHER, a_making, a_run


def day(week: int, days: int = 0) -> dt.date:
    return START + dt.timedelta(weeks=week, days=days)


def rows(course: FakeCourse, today: dt.date):
    return overview.measure_rows(course.file(), CLIENT, today)


def brief(course: FakeCourse, today: dt.date):
    return [(one.meeting.week, one.state, one.open_ids) for one in rows(course, today)]


def test_dots_stand_in_the_order_of_the_weeks_and_of_weeks_alone():
    course = FakeCourse()
    course.meet(3, day(3, 3), kind="extra")
    dots = overview.week_dots(list(reversed(course.plan)), day(0))
    assert dots == tuple(WeekDot(week, "planned") for week in range(1, 9))


def test_a_meeting_of_today_that_was_held_is_done_and_not_now():
    course = FakeCourse()
    course.held(5)
    dots = overview.week_dots(course.plan, day(5))
    assert [dot.state for dot in dots if dot.week == 5] == ["done"]
    assert "now" not in [dot.state for dot in dots]


def test_of_several_meetings_today_the_first_is_now_and_what_was_held_is_done():
    course = FakeCourse()
    course.held(6)
    course.plan = [
        dataclasses.replace(one, planned_at=at(day(5))) if one.week in (5, 8) else one
        for one in course.plan
    ]
    states = [dot.state for dot in overview.week_dots(course.plan, day(5))]
    assert states[4:] == ["now", "done", "planned", "planned"]


def test_the_coming_meeting_is_the_first_and_the_last_held_the_last():
    course = FakeCourse()
    assert overview.last_held(course.file()) is None
    course.held(0, 1, 2)
    assert overview.coming(course.file()).week == 3
    assert overview.last_held(course.file()).week == 2
    course.held(*range(9), 20)
    assert overview.coming(course.file()) is None
    assert not overview.looks_back_next(course.file())


def test_a_row_holds_its_meeting_what_is_open_and_no_day_before_it_is_done():
    course = FakeCourse()
    row = overview.MeasureRow(course.plan[0], overview.WAITS)
    assert (row.open_ids, row.day) == ((), None)
    assert (overview.DONE, overview.WAITS, overview.COMING) == ("done", "waits", "coming")


def test_the_last_held_week_is_told_and_an_earlier_one_only_with_something_open():
    course = FakeCourse()
    course.held(0, 1, 2, 3)
    for week in (1, 2, 3):
        course.score("weekly", week, 5)
    assert brief(course, day(3, 1)) == [
        (3, "done", ()),
        (4, "coming", ("weekly", "djg-11", "who-5")),
    ]
    course.taken = [one for one in course.taken if one.week != 2]
    assert brief(course, day(3, 1))[0] == (2, "waits", ("weekly",))
    assert [one.day for one in rows(course, day(3, 1))] == [None, at(day(3)), None]


def test_the_coming_week_waits_from_its_own_day_on_and_is_done_when_filled_in():
    course = FakeCourse()
    course.held(0)
    course.change(calendar={0: (), 1: ("weekly",)})
    assert brief(course, day(0, 6)) == [(1, "coming", ("weekly",))]
    assert brief(course, day(1)) == [(1, "waits", ("weekly",))]
    course.score("weekly", 1, 5)
    assert brief(course, day(1)) == [(1, "done", ())]


def test_a_week_that_asks_for_nothing_has_no_row():
    course = FakeCourse()
    course.held(0, 1)
    course.change(calendar={0: (), 1: (), 2: ()})
    assert rows(course, day(1)) == []


def test_an_extra_meeting_has_no_row():
    course = FakeCourse()
    course.held(0)
    course.change(calendar={0: (), 1: ("weekly",)})
    course.meet(1, day(0, 3), kind="extra")
    assert rows(course, day(0, 4)) == []
    course.plan[-1] = dataclasses.replace(course.plan[-1], status="held")
    assert brief(course, day(0, 4)) == [(1, "coming", ("weekly",))]


def test_when_all_was_held_two_rows_are_left():
    course = FakeCourse()
    course.held(*range(9), 20)
    course.change(calendar={7: ("weekly",), 8: ("weekly",), 20: ("weekly",)})
    assert [row[0] for row in brief(course, day(30))] == [8, 20]


def test_another_weeks_sheet_does_not_fill_this_week():
    course = FakeCourse()
    course.held(0, 1, 2)
    course.score("weekly", 1, 5)
    assert (2, "waits", ("weekly",)) in brief(course, day(2))


def test_a_planned_meeting_of_yesterday_is_past_and_of_today_ahead():
    course = FakeCourse()
    course.held(0, 1)

    def weeks(today):
        return [one.week for one in overview.shown_meetings(course.file(), today)]

    assert weeks(day(2)) == [3, 2, 1, 0]
    assert weeks(day(2, 1)) == [3, 2, 1, 0]
    assert weeks(day(3)) == [3, 2, 1, 0]
    assert weeks(day(3, 1)) == [4, 3, 2, 1]
    assert weeks(day(8, 1)) == [20, 8, 7, 6]


def test_a_meeting_held_today_or_before_its_day_is_past_and_its_scales_wait():
    course = FakeCourse()
    course.held(0, 1, 2, 3, 4)
    for today in (day(4), day(3, 6)):
        shown = overview.shown_meetings(course.file(), today)
        assert [one.week for one in shown] == [5, 4, 3, 2]
    assert (4, "waits", ("weekly", "djg-11", "who-5")) in brief(course, day(3, 6))


def test_neighbours_at_the_ends_and_of_a_meeting_that_is_gone():
    course = FakeCourse()
    meetings = course.file().meetings
    gone = dataclasses.replace(meetings[3], id="gone")
    assert neighbours(gone, meetings) == ("", meetings[1].id)
    assert neighbours(meetings[1], meetings) == (meetings[0].id, meetings[2].id)
    assert neighbours(meetings[-2], meetings) == (meetings[-3].id, meetings[-1].id)
    assert neighbours(gone, []) == ("", "")


def test_the_next_one_is_later_and_the_one_before_earlier_whatever_their_order():
    course = FakeCourse()
    course.held(0, 1, 2, 3)
    meetings = list(reversed(course.file().meetings))
    third = next(one for one in meetings if one.week == 3)
    assert held_before(third, meetings).week == 2
    assert next_planned(third, meetings).week == 4
    fifth = next(one for one in meetings if one.week == 5)
    assert next_planned(fifth, meetings).week == 6


# -- the note -------------------------------------------------------------------------


def told(course: FakeCourse, week: int, language: str = "nl", **more):
    return facts_of(course.now(week, **more), language, load_exercises())


def test_nothing_that_was_not_said_is_told():
    course = FakeCourse()
    course.held(*range(9), 20)
    quiet = ParticipantLine("p1", CLIENT, "Carla Fictief")
    facts = told(course, 20, lines=(quiet,))
    assert (facts.group, facts.present, facts.absent, facts.people) == (False, (), (), 1)
    assert (facts.steps, facts.scores, facts.filled, facts.agreed) == ((), (), 0, ())
    assert (facts.makings, facts.cards, facts.pairs, facts.following) == ((), (), (), None)
    assert [(one.name, one.heard, one.pace, one.wish, one.sentence) for one in facts.said] == [
        ("Carla", None, None, "", "")
    ]
    assert steps_agreed(course.now(20)) == ()


def test_marks_wish_and_sentence_go_with_the_first_name():
    course = FakeCourse()
    meeting = course.id_of(2)
    closings = {(meeting, CLIENT): Closing(meeting, CLIENT, 1, 3, "tea")}
    (one,) = told(course, 2, lines=(CARLA,), closings=closings).said
    assert (one.name, one.heard, one.pace, one.wish, one.sentence) == (
        "Carla",
        1,
        3,
        "tea",
        "it went well",
    )


def test_a_scale_is_called_by_its_short_name_in_the_language_of_the_note():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    course.score("djg-11", 4, 7)
    course.score("who-5", 4, 40)
    ((first, now, before), (second, _, none)) = told(course, 4).scores
    assert load_measures()["djg-11"].short["nl"] in first
    assert load_measures()["who-5"].short["nl"] in second
    assert (now, before, none) == (7, 9, None)
    assert "{" not in first
    assert told(course, 4, "en").scores[0][0] != first
    assert load_measures()["djg-11"].short["en"] in told(course, 4, "en").scores[0][0]


def test_the_score_before_has_a_total_and_is_the_last_one():
    course = FakeCourse()
    for week, total in ((1, 3), (2, 5), (3, 7), (4, 9)):
        course.score("weekly", week, total)
    course.taken[2] = dataclasses.replace(course.taken[2], total=None)
    assert [one[1:] for one in told(course, 4).scores] == [(9, 5)]
    assert told(course, 3).scores == ()
    assert told(course, 3).filled == 1


def test_tension_is_nothing_filled_in_and_who_was_away_is_not_counted():
    course = FakeCourse()
    course.score("tension", 2, 0, answers=[6, 3])
    assert told(course, 2).filled == 0
    course.score("weekly", 2, 5)
    away = dataclasses.replace(CARLA, present=False)
    both = (away, dataclasses.replace(DIRK, present=True))
    facts = told(course, 2, lines=both)
    assert [one.name for one in facts.said] == ["Dirk"]
    all_here = (CARLA, dataclasses.replace(DIRK, present=True))
    assert told(course, 2, lines=all_here).people == 2
    assert (facts.filled, facts.people, facts.present, facts.absent) == (
        0,
        1,
        ("Dirk",),
        ("Carla",),
    )


def test_in_a_group_a_step_has_the_name_of_whose_it_is_and_of_all_none():
    course = FakeCourse()
    course.agree(2, "walk")
    course.agree(2, "sing", client=None)
    course.agree(2, "of somebody gone", client="e" * 32)
    agreed = told(course, 2, lines=(CARLA, DIRK)).agreed
    assert agreed == (("Carla", "walk"), ("", "sing"), ("", "of somebody gone"))


def test_makings_of_all_at_the_table_and_of_known_exercises():
    course, known = FakeCourse(), load_exercises()
    make = next(one.id for one in known.values() if one.kind == "make")
    runs = (a_run(course, "a", make, 2), a_run(course, "b", "gone", 2))
    makings = (
        a_making("1", "a", "a boat"),
        a_making("2", "a", "a tree", OTHER),
        a_making("3", "b", "of an exercise that is gone"),
    )
    facts = told(course, 2, lines=(CARLA, DIRK), runs=runs, makings=makings)
    assert facts.makings == (("Carla", "a boat"), ("Dirk", "a tree"))


def test_a_card_that_does_not_exist_any_more_is_not_told():
    course = FakeCourse()
    first, second, third = list(cards())[:3]
    meeting = course.id_of(2)
    prompts = (
        PromptUse(CLIENT, meeting, "card", "gone", NOW),
        PromptUse(CLIENT, meeting, "question", third, NOW),
        PromptUse(CLIENT, meeting, "card", second, NOW),
        PromptUse(CLIENT, meeting, "card", first, NOW),
    )
    facts = told(course, 2, "en", prompts=prompts)
    assert facts.cards == (cards()[second].title["en"], cards()[first].title["en"])


def test_the_following_meeting_has_its_local_time_and_pairs_their_names():
    course = FakeCourse()
    meeting = course.id_of(2)
    guided = {meeting: Guided(meeting, "arrive", NOW, NOW, pairs=(("p1", "p2"), ("p2", "gone")))}
    facts = told(course, 2, lines=(CARLA, DIRK), guided=guided)
    assert facts.pairs == (("Carla", "Dirk"), ("Dirk",))
    assert facts.following == at(day(3))
    assert facts.following.tzinfo is not None


def test_somebody_not_marked_yet_sits_at_the_table():
    unmarked = ParticipantLine("p3", "e" * 32, "Els van der Proef")
    note = Note("m", "", "", "", (CARLA, DIRK, unmarked))
    assert here(note) == [CLIENT, "e" * 32]
