"""A small practice for tests of the repositories."""

import datetime as dt
from dataclasses import dataclass

from coach_app.data.practice import Practice
from coach_app.data.views import ClientFields, Meeting

START = dt.date(2026, 1, 13)  # a Tuesday


@dataclass
class Course:
    id: str
    clients: list[str]
    meetings: list[Meeting]

    def week(self, week: int) -> str:
        return next(m.id for m in self.meetings if m.week == week)


def client(practice: Practice, name: str = "Anna Voorbeeld", **fields) -> str:
    return practice.clients.create(ClientFields(name=name, **fields))


def course(practice: Practice, *clients: str, start: dt.date = START, **more) -> Course:
    people = list(clients) or [client(practice)]
    values = {"start_on": start, "weekday": 1, "time": dt.time(10), "minutes": 60} | more
    key = practice.courses.start(people, **values)
    return Course(key, people, practice.meetings.of_course(key))


def hold(practice: Practice, made: Course, *weeks: int, note: str = "Rustig gesprek") -> None:
    for week in weeks:
        practice.meetings.set_status(made.week(week), "held")
        if note:
            practice.notes.save(made.week(week), shared=note)
