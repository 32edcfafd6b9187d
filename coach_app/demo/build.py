"""Turns the plan of the demo practice into rows, written in one transaction."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import FromClause, Table

from coach_app import paths
from coach_app.content import languages, parse
from coach_app.data import records as r
from coach_app.data.scores.scores import scored
from coach_app.data.types import at_wall_time
from coach_app.data.views import COVERS, FOLLOW_UP_WEEK
from coach_app.demo.sheets import sheet
from coach_app.json_values import JsonTable, JsonValue
from coach_app.rights.consent import KEEP_MONTHS

if TYPE_CHECKING:
    from coach_app.data.practice import Practice

ALL_WEEKS = (*range(9), FOLLOW_UP_WEEK)
WRITING = dt.timedelta(minutes=75)  # a note is written after the meeting

Row = JsonTable
Texts = Mapping[str, JsonValue]


def load_texts(language: str) -> Texts:
    path = paths.resources() / "demo" / f"{language}.toml"
    return parse(path.name, path.read_bytes())


def told_in(language: str) -> str:
    """The language nearest to it in which the demo is told."""
    folder = paths.resources() / "demo"
    return next(code for code in languages.in_order(language) if (folder / f"{code}.toml").exists())


@dataclass(frozen=True)
class Person:
    key: str
    id: str
    goals: tuple[str, ...]


@dataclass
class DemoCourse:
    """What became of one course; weeks that are not named are still planned."""

    week1: dt.date
    time: dt.time
    minutes: int
    held: tuple[int, ...]
    missed: tuple[int, ...] = ()
    cancelled: tuple[int, ...] = ()
    unwritten: tuple[int, ...] = ()  # held, without a note
    absent: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    group: bool = False
    finished: bool = False
    old: bool = False  # texts of years ago, common to all courses

    def day(self, week: int) -> dt.date:
        weeks = 7 + 12 if week == FOLLOW_UP_WEEK else week - 1
        return self.week1 + dt.timedelta(weeks=weeks)

    def at(self, week: int) -> dt.datetime:
        return at_wall_time(self.day(week), self.time)

    def status(self, week: int) -> str:
        if week in self.held:
            return "held"
        if week in self.missed:
            return "missed"
        return "cancelled" if week in self.cancelled else "planned"


@dataclass
class Made:
    """A course that was built: where its meetings and participants are."""

    id: str
    plan: DemoCourse
    meetings: dict[int, str]
    participants: dict[str, str]


class Builder:
    """Gathers rows per table; ids count up, so that every run makes the same ones."""

    def __init__(self, texts: Texts, language: str, today: dt.date) -> None:
        self.texts, self.language, self.today = texts, language, today
        self.people: dict[str, str] = {}  # client ids by key
        self._rows: dict[type[r.Base], list[Row]] = {}
        self._count = 0

    # -- people ----------------------------------------------------------------------

    def person(
        self,
        key: str,
        birth_year: int,
        body: Sequence[str],
        *,
        since: dt.date,
        consent: bool = True,
    ) -> Person:
        texts = self._of(key)
        at = at_wall_time(since, dt.time(9))
        names = ("name", "alias", "reach", "strengths", "joys", "safety", "emergency", "private")
        client_id = self._add(
            r.Client,
            {name: texts.get(name, "") for name in names}
            | {"is_alias": False, "birth_year": birth_year, "language": self.language}
            | {"body": list(body), "created_at": at, "archived_at": None, "removed_at": None},
        )
        goals = tuple(
            self._add(
                r.Goal,
                {"client_id": client_id, "wording": wording, "closed_at": None}
                | {"created_at": at + dt.timedelta(minutes=place)},
            )
            for place, wording in enumerate(texts.get("goals", ()))
        )
        if consent:
            self._add(
                r.Consent,
                dict(self.texts["consent"])
                | {"client_id": client_id, "given_on": since, "how": "written"}
                | {"withdrawn_on": None, "saved_at": at, "covers": list(COVERS)}
                | {"keep_months": KEEP_MONTHS, "parents": ""},
            )
        self.people[key] = client_id
        return Person(key, client_id, goals)

    def rate(self, person: Person, goal: int, values: Sequence[int], week1: dt.date) -> None:
        """Ratings at weeks 1, 4 and 8."""
        for week, value in zip((1, 4, 8), values, strict=False):
            day = min(week1 + dt.timedelta(weeks=week - 1), self.today)
            at = at_wall_time(day, dt.time(10))
            row = {"goal_id": person.goals[goal], "value": value, "rated_at": at}
            self._add(r.GoalRating, row)

    # -- courses ---------------------------------------------------------------------

    def course(
        self,
        plan: DemoCourse,
        people: Sequence[Person],
        weekly: Mapping[str, Mapping[int, tuple[int | None, ...]]],
        scores: Mapping[str, Mapping[int, Mapping[str, int]]],
    ) -> Made:
        made = self._frame(plan, people)
        for week in ALL_WEEKS:
            if plan.group:
                self._group_note(made, people, week)
            else:
                self._note(made, people[0], week)
        for person in people:
            for week, answers in weekly.get(person.key, {}).items():
                self.score(made, person, "weekly", week, answers=answers)
            for week, totals in scores.get(person.key, {}).items():
                for measure_id, total in totals.items():
                    self.score(made, person, measure_id, week, total)
            for week, text in () if plan.old else self._of(person.key).get("events", ()):
                self._event(made, person, week, text)
        return made

    def _frame(self, plan: DemoCourse, people: Sequence[Person]) -> Made:
        created = plan.at(0) - dt.timedelta(days=3)
        course_id = self._add(
            r.Course,
            {"title": self.texts["group"] if plan.group else "", "started_on": plan.day(0)}
            | {"weekday": plan.week1.weekday(), "time": plan.time, "minutes": plan.minutes}
            | {"headline": "djg-11", "headline_every": "course", "calendar": {}}
            | {"client_chart": "line", "created_at": created}
            | {"finished_at": self._finished(plan) if plan.finished else None},
        )
        participants = {
            person.key: self._add(
                r.Participant,
                {"course_id": course_id, "client_id": person.id, "place": place, "left_on": None},
            )
            for place, person in enumerate(people)
        }
        meetings = {week: self._meeting(course_id, plan, week) for week in ALL_WEEKS}
        return Made(course_id, plan, meetings, participants)

    def _finished(self, plan: DemoCourse) -> dt.datetime:
        return plan.at(max(plan.held)) + dt.timedelta(hours=2)

    def _meeting(self, course_id: str, plan: DemoCourse, week: int) -> str:
        held = week in plan.held
        themes = self.texts["themes"]
        last = week == FOLLOW_UP_WEEK
        return self._add(
            r.Meeting,
            {"course_id": course_id, "week": week, "planned_at": plan.at(week)}
            | {"kind": "intake" if week == 0 else "follow_up" if last else "week"}
            | {"minutes": plan.minutes, "status": plan.status(week)}
            | {"theme": self.texts["follow_up"] if last else themes[week]}
            | {"held_at": plan.at(week) if held else None},
        )

    # -- notes and steps -------------------------------------------------------------

    def _note(self, made: Made, person: Person, week: int) -> None:
        texts = self._old(person, week) if made.plan.old else self._week(person, week)
        meeting_id, participant_id = made.meetings[week], made.participants[person.key]
        if sentence := texts.get("sentence", ""):
            present = True if week in made.plan.held else None
            self._line(meeting_id, participant_id, present, sentence)
        if week not in made.plan.unwritten:
            self._write(made, week, texts)
        for text, state in texts.get("steps", ()):
            self._step(made, person, week, text, state)

    def _week(self, person: Person, week: int) -> Texts:
        found: Texts = self._of(person.key).get("weeks", {}).get(str(week), {})
        return found

    def _old(self, person: Person, week: int) -> Texts:
        texts = self._of(person.key)
        if week == FOLLOW_UP_WEEK:
            return {"did": "", "shared": texts["old_follow_up"]}
        if week == 6:
            return {"did": texts["old_did"], "private": "", "sentence": texts["old"][5]}
        sentence = texts["old"][week - 1] if week else ""
        return {"did": texts["old_did"], "shared": texts["old_shared"], "sentence": sentence}

    def _group_note(self, made: Made, people: Sequence[Person], week: int) -> None:
        if week not in made.plan.held:
            return
        texts = self.texts["meetings"][week]
        self._write(made, week, texts)
        self._step(made, None, week, texts["step"], texts["state"])
        for person in people:
            absent = week in made.plan.absent.get(person.key, ())
            sentence = "" if absent else self._of(person.key)["sentences"][week]
            participant_id = made.participants[person.key]
            self._line(made.meetings[week], participant_id, not absent, sentence)

    def _write(self, made: Made, week: int, texts: Texts) -> None:
        panes = {name: texts.get(name, "") for name in ("did", "shared", "private")}
        status = made.plan.status(week)
        if not any(panes.values()) or status == "planned":
            return
        if made.plan.old and status != "held":
            if week != 6:
                return
            panes = {"did": "", "shared": "", "private": self.texts["clients"]["greet"]["stopped"]}
        saved = made.plan.at(week) + WRITING
        locked = saved + dt.timedelta(days=1) if week + 1 in made.plan.held else None
        self._add(
            r.Note,
            {"meeting_id": made.meetings[week], "filled": True, "saved_at": saved}
            | {"locked_at": locked}
            | panes,
            with_id=False,
        )

    def _line(
        self, meeting_id: str, participant_id: str, present: bool | None, sentence: str
    ) -> None:
        self._add(
            r.ParticipantLine,
            {"meeting_id": meeting_id, "participant_id": participant_id, "present": present}
            | {"sentence": sentence, "private": ""},
        )

    def _step(self, made: Made, person: Person | None, week: int, text: str, state: str) -> None:
        later = [w for w in made.plan.held if w > week]
        reviewed = min(later) if later and state != "open" else None
        self._add(
            r.Step,
            {"meeting_id": made.meetings[week], "client_id": person.id if person else None}
            | {"text": text, "state": state if reviewed is not None else "open"}
            | {"created_at": made.plan.at(week) + dt.timedelta(seconds=self._count)}
            | {"reviewed_in": None if reviewed is None else made.meetings[reviewed]}
            | {"reviewed_at": None if reviewed is None else made.plan.at(reviewed)},
        )

    def addendum(self, made: Made, week: int) -> None:
        self._add(
            r.Addendum,
            {"meeting_id": made.meetings[week], "private": False}
            | {"text": self.texts["addendum"]}
            | {"written_at": made.plan.at(week) + dt.timedelta(days=2)},
        )

    def _event(self, made: Made, person: Person, week: int, text: str) -> None:
        self._add(
            r.ChartEvent,
            {"course_id": made.id, "client_id": person.id, "on_day": made.plan.day(week)}
            | {"text": text},
        )

    # -- scores ----------------------------------------------------------------------

    def score(
        self,
        made: Made,
        person: Person,
        measure_id: str,
        week: int,
        total: int | None = None,
        *,
        answers: Sequence[int | None] = (),
        at: dt.datetime | None = None,
    ) -> str:
        """A sheet with the given answers, or one that adds up to ``total``."""
        codes = list(answers) if total is None else sheet(measure_id, total, person.key)
        taken = at or made.plan.at(week)
        if taken.date() >= self.today and week not in made.plan.held:
            taken = at_wall_time(self.today - dt.timedelta(days=1), dt.time(16, 30))
        values = scored(measure_id, codes) | {"saved_at": taken}
        return self._add(
            r.Score,
            {"client_id": person.id, "course_id": made.id, "meeting_id": made.meetings[week]}
            | {"week": week, "measure_id": measure_id, "taken_at": taken}
            | {"how": "screen" if measure_id == "weekly" else "paper", "shown": "not_yet"}
            | {"corrected": False, "deleted_at": None}
            | values,
        )

    def baseline(self, made: Made, person: Person, checks: Sequence[tuple[int, ...]]) -> None:
        """Weekly checks before week 1: the intake and two more."""
        for place, answers in enumerate(checks):
            at = made.plan.at(0) + dt.timedelta(days=2 * place)
            self.score(made, person, "weekly", 0, answers=answers, at=at)

    def correction(
        self, made: Made, person: Person, measure_id: str, week: int, *, was: int
    ) -> None:
        """The score of a week was entered wrongly first."""
        row = self._score_row(made, person, measure_id, week)
        old = scored(measure_id, sheet(measure_id, was, person.key))
        later = row["taken_at"] + dt.timedelta(hours=3)
        row |= {"corrected": True, "saved_at": later}
        self._add(
            r.ScoreHistory,
            {"score_id": row["id"], "replaced_at": later} | old | {"saved_at": row["taken_at"]},
        )

    def shown(self, made: Made, person: Person, week: int) -> None:
        """The client has seen the weekly check of this week."""
        self._score_row(made, person, "weekly", week)["shown"] = "shown"

    def _score_row(self, made: Made, person: Person, measure_id: str, week: int) -> Row:
        wanted = (made.id, person.id, measure_id, week)
        names = ("course_id", "client_id", "measure_id", "week")
        for row in self._rows[r.Score]:
            if tuple(row[name] for name in names) == wanted:
                return row
        raise LookupError(wanted)

    # -- rows ------------------------------------------------------------------------

    def _of(self, key: str) -> Texts:
        found: Texts = self.texts["clients"][key]
        return found

    def _add(self, record: type[r.Base], row: Row, *, with_id: bool = True) -> str:
        self._count += 1
        key = hashlib.md5(f"demo {self._count}".encode(), usedforsecurity=False).hexdigest()
        self._rows.setdefault(record, []).append({"id": key} | row if with_id else row)
        return key

    def save(self, practice: Practice, *, measures_on: list[str]) -> None:
        for place, snippet in enumerate(self.texts["snippets"]):
            at = at_wall_time(self.today - dt.timedelta(days=90), dt.time(9, place))
            self._add(r.Snippet, dict(snippet) | {"created_at": at})
        choices = {
            "practice_name": self.texts["practice"],
            "coach_name": self.texts["coach"],
            "language": self.language,
            "is_demo": True,
            "measures_on": measures_on,
        }
        self._rows[r.Preference] = [{"key": key, "value": choices[key]} for key in choices]
        by_table = {record.__table__: rows for record, rows in self._rows.items()}
        by_table[r.Note.__table__].sort(key=lambda row: row["saved_at"])
        practice.fill((table, by_table[table]) for table in _in_order(by_table))


def _in_order(tables: Mapping[FromClause, object]) -> list[Table]:
    """Owners before what they own."""
    return [table for table in r.Base.metadata.sorted_tables if table in tables]
