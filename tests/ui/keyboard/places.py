"""Every place of the app that a coach can open, with the demo practice around it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from coach_app.data.practice import Practice
from coach_app.data.views import ClientRow, Course
from coach_app.exercises import load_exercises
from coach_app.ui.context import Context
from coach_app.ui.exercises.own import new_from

TABS = ("overview", "meetings", "measurements", "makings", "circles", "profile")
SETTINGS = ("practice", "display", "safety", "client", "measures", "about")
HELP = ("start", "keys", "measuring", "offtrack", "privacy")
FILTERS = ("running", "aftercare", "finished", "archived", "attention")


@dataclass(frozen=True)
class Place:
    name: str
    page: str
    args: dict[str, Any] = field(default_factory=dict)


class People:
    """Who the places are about: someone halfway, a group, someone new, someone ten years here."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        rows = practice.clients.rows(dt.date.today())
        self.carla = next(row for row in rows if row.name.startswith("Carla"))
        self.oldest = next(row for row in rows if row.name.startswith("Greet"))
        self.in_group = next(row for row in rows if row.in_group)
        self.new = next(row for row in rows if row.course_id is None)

    def course(self, row: ClientRow) -> Course:
        found = self.practice.courses.current(row.id)
        assert found is not None
        return found

    def meetings(self, row: ClientRow) -> dict[int, str]:
        meetings = self.practice.meetings.of_course(self.course(row).id)
        return {meeting.week: meeting.id for meeting in meetings}


def own_exercise(ctx: Context) -> str:
    """A copy of an exercise that the coach can change."""
    return new_from(ctx, load_exercises()["C02"])


def places(who: People, own: str) -> list[Place]:
    carla, course = who.carla.id, who.course(who.carla).id
    group = who.course(who.in_group).id
    weeks, of_group = who.meetings(who.carla), who.meetings(who.in_group)
    found = [Place("today", "today")]
    found += [Place(f"clients {show}", "clients", {"show": show}) for show in FILTERS]
    found.append(Place("clients, nobody found", "clients", {"query": "zzzz"}))
    for row, name in (
        (who.carla, "Carla"),
        (who.oldest, "ten years"),
        (who.new, "new"),
        (who.in_group, "group"),
    ):
        args = {"client_id": row.id}
        tabs = TABS if row is who.carla else ("overview", "measurements")
        found += [Place(f"client {name} {t}", "client", args | {"tab": t}) for t in tabs]
    found += [
        Place("client form, new", "client_form"),
        Place("course form, nobody", "course_form"),
        Place("course form, one client", "course_form", {"client_ids": [who.new.id]}),
        Place("course form, a group", "course_form", {"client_ids": [who.new.id, carla]}),
    ]
    for week in (0, 4, 7, 8):
        found.append(Place(f"meeting {week}", "meeting", {"meeting_id": weeks[week]}))
        about = {"meeting_id": weeks[week], "client_id": carla}
        found.append(Place(f"decision {week}", "decision", about))
    about = {"meeting_id": weeks[8], "client_id": carla}
    found += [
        Place("meeting of a group", "meeting", {"meeting_id": of_group[1]}),
        Place("coming meeting of a group", "meeting", {"meeting_id": of_group[6]}),
        Place("runner", "runner", {"meeting_id": weeks[8]}),
        Place("group", "group", {"course_id": group}),
        Place("group, one chosen", "group", {"course_id": group, "client_id": who.in_group.id}),
        Place("plan", "plan", {"course_id": course, "week": 3}),
        Place("plan of everyone", "plan"),
        Place("intake", "intake", {"meeting_id": weeks[0], "client_id": carla}),
        Place("report", "report", {"course_id": course, "client_id": carla}),
        Place("goodbye", "goodbye", about),
        Place("rights", "rights", {"client_id": carla}),
        Place("rights in a group", "rights", {"client_id": who.in_group.id}),
        Place("look through", "look_through", {"client_id": carla}),
        Place("erase", "erase", {"client_id": who.in_group.id}),
        Place("privacy", "privacy"),
        Place("paper statement", "privacy_paper", {"name": "statement"}),
        Place("paper laptop", "privacy_paper", {"name": "laptop"}),
        Place("exercises", "exercises"),
        Place("exercises for Carla", "exercises", {"client_id": carla}),
        Place("exercises, none found", "exercises", {"query": "zzzz"}),
        Place("exercise own", "exercise", {"exercise_id": own}),
        Place("exercise form", "exercise_form", {"exercise_id": own}),
        Place("exercise form, second step", "exercise_form", {"exercise_id": own, "step": 1}),
        Place("cards", "cards"),
        Place("practice", "practice"),
        Place("signs", "signs"),
        Place("signs, Carla", "signs", {"client_id": carla}),
        Place("signs in a meeting", "signs", {"meeting_id": weeks[8]}),
    ]
    for key in ("R01", "C02"):
        found.append(Place(f"exercise {key}", "exercise", {"exercise_id": key}))
    for measure in ("djg-11", "weekly"):
        args = {"client_id": carla, "measure_id": measure}
        found.append(Place(f"score entry {measure}", "score_entry", args))
    found += [Place(f"settings {tab}", "settings", {"tab": tab}) for tab in SETTINGS]
    found += [Place(f"help {topic}", "help", {"topic": topic}) for topic in HELP]
    return found
