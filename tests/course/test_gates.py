"""What counts for a gate and what does not; the least that evidence and due scales need."""

import dataclasses
import datetime as dt

from coach_app.course.due import done_in, due_items, turns
from coach_app.course.evidence import evidence_of, steps_of
from coach_app.course.figures import figures_of
from coach_app.course.gates import Gates, gates_of, safe_people, tensions_of, vitality_of
from coach_app.course.worse import pending
from coach_app.data.views import Goal
from coach_app.measures import load_measures
from coach_app.programme import Gate
from tests.course.fake import CLIENT, START, FakeCourse
from tests.course.test_gates_and_evidence import circle, meeting, run


def three_falls(course: FakeCourse):
    return tuple(run(course, week, 7, 4) for week in (1, 2, 3))


def test_close_and_trusted_people_are_safe_and_others_are_not():
    course = FakeCourse()
    assert safe_people(course.whole(maps=(circle(0, 1, 2, 2, 3, 4),)), CLIENT) == 3


def test_before_the_second_gate_nobody_is_counted_as_safe():
    assert Gates(Gate(True)).safe == 0
    course = FakeCourse()
    file = course.whole(runs=three_falls(course), maps=(circle(1, 1),))
    assert gates_of(file, meeting(file, 5)) == Gates(Gate(True, 3, 3))


def test_the_wish_of_the_client_is_never_taken_for_granted():
    course = FakeCourse()
    for week, alive in ((1, 4), (5, 4)):
        course.score("weekly", week, 5, answers=[5, alive, 5, 5])
    file = course.whole(runs=three_falls(course), maps=(circle(1),))
    second = gates_of(file, meeting(file, 6)).second
    assert (second.met, second.missing, second.said) == (False, ("vitality",), False)
    course.score("weekly", 6, 5, answers=[5, 5, 5, 5])
    file = course.whole(runs=three_falls(course), maps=(circle(1),))
    assert gates_of(file, meeting(file, 6)).second.met is True


def test_a_relaxation_counts_with_both_marks_only():
    course = FakeCourse()
    runs = (run(course, 1, 7, None), run(course, 2, None, 3), run(course, 3, 6, 0))
    found = tensions_of(course.whole(runs=runs), CLIENT)
    assert [(one.before, one.after) for one in found] == [(6, 0)]


def test_feeling_alive_is_asked_in_the_weekly_check_alone():
    course = FakeCourse()
    course.score("who-5", 0, 40)
    course.score("weekly", 1, 5, answers=[5, 2, 5, 5])
    course.score("weekly", 2, 5, answers=[5, 0, 5, 5])
    course.score("djg-11", 8, 4)
    assert vitality_of(course.whole(), CLIENT) == (2, 0)


# -- evidence -------------------------------------------------------------------------


def test_one_score_or_week_is_no_change_and_two_are():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    course.score("weekly", 8, 6)
    seen = evidence_of(course.whole(), CLIENT)
    assert (seen.headline, seen.change, seen.weekly_ends) == (((0, 9),), None, None)
    assert seen.weekly == (None,) * 7 + (6,)
    course.score("djg-11", 4, 7)
    course.score("weekly", 3, 4)
    seen = evidence_of(course.whole(), CLIENT)
    assert (seen.change.before, seen.change.after) == (9, 7)
    assert seen.weekly_ends == (4, 6)


def test_each_scale_stays_with_its_own_and_a_sheet_without_total_is_none():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    course.score("who-5", 0, 40)
    course.score("who-5", 4, 60)
    course.score("weekly", 4, 3)
    course.score("djg-11", 4, 7)
    course.taken[-1] = dataclasses.replace(course.taken[-1], total=None)
    seen = evidence_of(course.whole(), CLIENT)
    assert seen.measure.id == "djg-11"
    assert (seen.headline, seen.change) == (((0, 9),), None)
    assert (seen.who5, seen.last_who5) == ((40, 60), 60)
    assert seen.weekly[3] == 3


def test_evidence_holds_marks_people_and_words_as_they_stand():
    course = FakeCourse()
    course.score("weekly", 1, 5, answers=[5, 3, 5, 5])
    course.score("weekly", 2, 5, answers=[5, 6, 5, 5])
    course.said = {course.id_of(1): "first", course.id_of(2): "second"}
    file = course.whole(runs=three_falls(course), maps=(circle(3, 1), circle(1, 2, key="n")))
    goals = (Goal("g", "sing", ()),)
    file = dataclasses.replace(file, people=(dataclasses.replace(file.people[0], goals=goals),))
    seen = evidence_of(file, CLIENT)
    assert seen.people_first == ((3, "p0"), (1, "p1"))
    assert seen.people_now == ((1, "p0"), (2, "p1"))
    assert [one.fall for one in seen.tensions] == [3, 3, 3]
    assert seen.vitality == (3, 6)
    assert seen.goals == (("sing", None, None),)
    assert (seen.steps_done, seen.steps_told, seen.sentence) == (0, 0, "second")


def test_a_meeting_without_steps_is_passed_over():
    course = FakeCourse()
    course.agree(5, "walk", client="d" * 32)
    assert steps_of(course.whole(), CLIENT) == []


# -- due ------------------------------------------------------------------------------


def on(day: int) -> dt.date:
    return START + dt.timedelta(days=day)


def test_todays_meeting_is_the_last_one_and_not_the_next():
    course = FakeCourse()
    found = due_items(course.file(), CLIENT, on(14))
    assert [one.meeting.week for one in found] == [2, 3]


def test_an_extra_meeting_is_never_due():
    course = FakeCourse()
    course.meet(2, on(16), kind="extra")
    found = due_items(course.file(), CLIENT, on(17))
    assert [one.meeting.kind for one in found] == ["week", "week"]


def test_of_an_extra_meeting_what_was_filled_in_there_is_done():
    course = FakeCourse()
    key = course.score("weekly", 2, 3)
    course.score("who-5", 3, 40)
    of_week = next(one for one in course.plan if one.week == 2)
    extra = dataclasses.replace(of_week, kind="extra")
    scores = course.file().scores_of(CLIENT)
    assert {name: one.id for name, one in done_in(scores, extra).items()} == {"weekly": key}
    assert {name: one.id for name, one in done_in(scores, of_week).items()} == {"weekly": key}


def test_another_scale_in_this_meeting_leaves_the_turn():
    course = FakeCourse()
    course.score("who-5", 2, 40)
    course.score("weekly", 1, 3)
    assert turns(course.now(2), [CLIENT]) == [(CLIENT, "weekly")]


# -- figures and worse ----------------------------------------------------------------


def test_a_second_score_is_not_judged_by_another_scale_nor_by_an_empty_sheet():
    course = FakeCourse()
    course.score("who-5", 0, 40)
    assert figures_of(course.file(), CLIENT).basis is None
    course.score("djg-11", 0, 9)
    course.score("djg-11", 4, 2)
    course.taken[-1] = dataclasses.replace(course.taken[-1], total=None)
    basis = figures_of(course.file(), CLIENT).basis
    assert (basis.measure.id, basis.first, basis.last, basis.change) == ("djg-11", 9, 9, None)
    course.score("djg-11", 8, 4)
    basis = figures_of(course.file(), CLIENT).basis
    assert (basis.last, basis.change.before, basis.change.after) == (4, 9, 4)


def test_figures_judge_with_the_coachs_own_inputs():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    course.score("djg-11", 8, 4)
    assert figures_of(course.file(), CLIENT).basis.change.reliable
    course.kept["measure_inputs"] = {"djg-11": {"sd": 9.0, "reliability": 0.2}}
    assert not figures_of(course.file(), CLIENT).basis.change.reliable
    course.kept["measure_inputs"] = "nonsense"
    assert figures_of(course.file(), CLIENT).basis.change.reliable


def test_isolation_begins_below_twelve():
    for people, alone in ((11, True), (12, False)):
        course = FakeCourse()
        course.score("djg-11", 0, 9)
        course.score("lsns-6", 0, people)
        assert figures_of(course.file(), CLIENT).alone is alone


def test_people_alone_do_not_say_who_is_lonely():
    course = FakeCourse()
    course.score("lsns-6", 0, 6)
    found = figures_of(course.file(), CLIENT)
    assert (found.feels, found.alone) == (None, None)
    course.score("djg-11", 0, 9)
    course.taken[-1] = dataclasses.replace(course.taken[-1], category=None)
    found = figures_of(course.file(), CLIENT)
    assert (found.feels, found.alone) == (None, None)


def test_a_sheet_without_a_total_says_nothing_of_people():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    course.score("lsns-6", 0, 6)
    course.score("lsns-6", 4, 20)
    course.taken[-1] = dataclasses.replace(course.taken[-1], total=None)
    assert figures_of(course.file(), CLIENT).alone is True


def test_the_newest_of_each_says_how_it_is():
    course = FakeCourse()
    for week, lonely, people in ((0, 9, 6), (8, 1, 20)):
        course.score("djg-11", week, lonely)
        course.score("lsns-6", week, people)
    found = figures_of(course.file(), CLIENT)
    assert (found.feels, found.alone) == (False, False)


def test_a_scale_that_is_gone_says_nothing():
    course = FakeCourse()
    course.score("lsns-6", 0, 6)
    course.score("djg-11", 0, 9)
    course.taken.append(dataclasses.replace(course.taken[-1], id="x", measure_id="gone"))
    found = figures_of(course.file(), CLIENT)
    assert (found.feels, found.alone) == (True, True)


def test_the_direction_is_of_weeks_and_the_weekly_check():
    course = FakeCourse()
    course.score("who-5", 0, 40)
    for week, total in ((1, 8), (2, 7), (3, 6), (4, 5), (5, 4)):
        course.score("weekly", week, total)
    weekly = figures_of(course.file(), CLIENT).weekly
    assert weekly.trend.slope == -1
    assert weekly.overlap is None
    course.taken = course.taken[:1]
    assert figures_of(course.file(), CLIENT).weekly is None


def test_five_checks_in_two_weeks_have_a_direction():
    course = FakeCourse()
    for week, total in ((1, 4), (1, 4), (1, 4), (2, 6), (2, 6)):
        course.score("weekly", week, total)
    assert figures_of(course.file(), CLIENT).weekly.trend.slope == 2


def test_lower_after_than_before_is_no_overlap_to_be_glad_of():
    course = FakeCourse()
    for day in range(3):
        course.score("weekly", 0, 8, day=on(day), meeting=False)
    course.taken = [dataclasses.replace(one, week=0) for one in course.taken]
    course.score("weekly", 1, 3)
    assert figures_of(course.file(), CLIENT).weekly.overlap.nap == 0.0
    course.taken = [dataclasses.replace(one, week=one.week or None) for one in course.taken]
    assert figures_of(course.file(), CLIENT).weekly.overlap.nap == 0.0


def test_a_fall_of_exactly_two_waits_and_a_climb_does_not():
    measures = load_measures()
    for totals, waits in (((6, 4), True), ((6, 5), False), ((4, 6), False)):
        course = FakeCourse()
        for week, total in enumerate(totals, start=1):
            course.score("weekly", week, total)
        found = pending(course.course, course.file().scores_of(CLIENT), measures)
        assert (found is not None) is waits


def test_what_waits_is_named_by_its_sheet():
    course = FakeCourse()
    course.score("weekly", 1, 7)
    course.score("djg-11", 1, 7)
    last = course.score("weekly", 2, 3)
    found = pending(course.course, course.file().scores_of(CLIENT), load_measures())
    assert (found.score_id, found.measure_id, found.week) == (last, "weekly", 2)


def test_done_and_partly_are_done_and_whatever_is_no_longer_open_was_told():
    course = FakeCourse()
    for number, state in enumerate(("done", "partly", "not_yet", "dropped", "open")):
        course.agree(1, f"step {number}", state)
    seen = evidence_of(course.whole(), CLIENT)
    assert (seen.steps_done, seen.steps_told) == (2, 4)
