"""All scores of a client by course, with how far each lies from the first one."""

import dataclasses
import datetime as dt

from coach_app.course.inputs import measures_of
from coach_app.course.score_list import by_course, rescored
from coach_app.measures import load_measures
from tests.course.fake import START, FakeCourse


def groups(course: FakeCourse, courses=None):
    file = course.file()
    return by_course(courses or file.courses, file.scores, measures_of(file.preferences))


def test_newest_first_with_the_change_since_the_first():
    course = FakeCourse()
    for week, total in ((0, 9), (4, 7), (8, 4)):
        course.score("djg-11", week, total)
    [group] = groups(course)
    assert [entry.kept.total for entry in group.entries] == [4, 7, 9]
    changes = [entry.change.points if entry.change else None for entry in group.entries]
    assert changes == [5, 2, None]


def test_sliders_and_sheets_without_a_total_have_no_change():
    course = FakeCourse()
    course.score("weekly", 1, 3)
    course.score("weekly", 2, 8)
    course.score("djg-11", 0, 9)
    course.score("djg-11", 4, 5)
    course.taken[-1] = dataclasses.replace(course.taken[-1], total=None)
    assert all(entry.change is None for entry in groups(course)[0].entries)


def test_a_scale_that_is_gone_is_still_listed():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    course.score("djg-11", 4, 7)
    course.taken = [dataclasses.replace(one, measure_id="gone") for one in course.taken]
    assert [entry.change for entry in groups(course)[0].entries] == [None, None]


def test_courses_first_and_what_was_taken_outside_them_last():
    course = FakeCourse()
    course.score("weekly", 1, 3)
    loose = course.score("weekly", None, 5, day=START - dt.timedelta(days=9), meeting=False)
    course.taken[-1] = dataclasses.replace(course.taken[-1], course_id=None)
    older = dataclasses.replace(course.course, id="older", started_on=dt.date(2025, 1, 7))
    course.score("weekly", 1, 4, day=dt.date(2025, 1, 14), meeting=False)
    course.taken[-1] = dataclasses.replace(course.taken[-1], course_id="older")
    empty = dataclasses.replace(older, id="empty")
    found = groups(course, [course.course, older, empty])
    assert [group.course and group.course.id for group in found] == [
        course.course.id,
        "older",
        None,
    ]
    assert [len(group.entries) for group in found] == [1, 1, 1]
    assert found[-1].entries[0].kept.id == loose


def test_a_sheet_of_an_older_version_that_fits_no_more_is_left_alone():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    kept, measure = course.taken[0], load_measures()["djg-11"]
    assert rescored(measure, kept).total == 9
    assert rescored(measure, dataclasses.replace(kept, answers=(1, 2))) is None
