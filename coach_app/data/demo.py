"""The demo practice: a throwaway vault with twelve invented clients of very different courses.

Texts come from resources/demo/<language>.toml; the shape of each course is here. Days are
relative to ``today``, so that Today always has four meetings.
"""

from __future__ import annotations

import datetime as dt
import secrets
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach_app import paths
from coach_app.data.practice import Practice
from coach_app.data.types import at_wall_time
from coach_app.data.vault import FAST_KDF, Vault
from coach_app.data.views import ClientFields, Meeting

MEASURES_ON = ["djg-11", "djg-6", "direct", "who-5", "lsns-6", "ucla-3"]
# Items of the De Jong Gierveld scale in the order in which a growing total counts them.
_DJG_ORDER = (3, 9, 1, 2, 8, 5, 10, 4, 11, 6, 7)
_DJG_NEGATIVE = {2, 3, 5, 6, 9, 10}
BODY = {
    "anna": ("panic",), "els": ("hearing",), "greet": ("operation",), "hans": ("bereavement",),
    "joost": (), "karin": ("trauma",), "carla": (), "lars": (),
}  # fmt: skip
BIRTH = {"anna": 1961, "bram": 1979, "carla": 1968, "dirk": 1994, "els": 1952, "farid": 1985,
         "greet": 1947, "hans": 1958, "ineke": 1972, "joost": 1990, "karin": 2001,
         "lars": 1975}  # fmt: skip


def make_demo(folder: Path, language: str, today: dt.date) -> tuple[Vault, Practice]:
    """A new vault in ``folder`` with a random passphrase, filled with the demo practice."""
    vault, _ = Vault.create(folder, secrets.token_hex(16), kdf=FAST_KDF)
    practice = Practice(vault)
    fill(practice, language, today)
    return vault, practice


def fill(practice: Practice, language: str, today: dt.date) -> None:
    """Put the demo practice into an empty one."""
    _Demo(practice, _texts(language), language, today).fill()


def _texts(language: str) -> dict[str, Any]:
    path = paths.resources() / "demo" / f"{language}.toml"
    if not path.exists():
        path = path.with_name("nl.toml")
    return tomllib.loads(path.read_text("utf-8"))


def djg_answers(total: int | None) -> list[int | None]:
    """Answers of the 11 items that make this total; two skipped, so no valid total, for None."""
    lonely = set(_DJG_ORDER[: 5 if total is None else total])
    answers: list[int | None] = []
    for item in range(1, 12):
        negative = item in _DJG_NEGATIVE
        if item in lonely:
            answers.append((3 if item % 2 else 2) if negative else (1 if item % 2 else 2))
        else:
            answers.append(1 if negative else 3)
    if total is None:
        answers[6] = answers[9] = None
    return answers


def weekly_answers(total: float, lonely: int | None) -> list[int | None]:
    """Three sliders round a mean of ``total``, and the fourth."""
    mean = round(total)
    low, high = max(0, mean - 1), min(10, mean + 1)
    return [high if high - mean == mean - low else mean, low if mean > low else mean, mean, lonely]


@dataclass(frozen=True)
class Plan:
    """One client's course: scores by week; ``None`` in ``weekly`` is a week not filled in."""

    key: str
    weeks_ago: int  # of the intake
    time: dt.time
    held: int  # last week that was held
    djg: dict[int, int | None]
    who: dict[int, int]  # raw 0-25
    weekly: Sequence[float | None] = ()
    days_ago: int = 0
    missed: tuple[int, ...] = ()


PLANS = (
    Plan("bram", 2, dt.time(9, 30), 2, {0: 10}, {0: 11}, (None, 2, 3)),
    Plan("anna", 5, dt.time(11), 4, {0: 8, 4: 8}, {0: 12, 4: 13}, (None, 4, 5, 4, 5)),
    Plan("carla", 8, dt.time(13, 30), 7, {0: 9, 4: 7, 8: 4}, {0: 10, 4: 13, 8: 17},
         (None, 3, 4, 3, 5, 6, 5, 7, 7)),
    Plan("dirk", 0, dt.time(15, 30), -1, {}, {}),
    Plan("farid", 5, dt.time(16), 2, {0: 7}, {0: 14}, (None, 5, 4), days_ago=-1, missed=(3, 4)),
    Plan("lars", 22, dt.time(19), 20, {0: 8, 4: 6, 8: 3, 20: 2}, {0: 11, 8: 18, 20: 19},
         (None, 3, 4, 5, 5, None, 6, 7, 8), days_ago=1, missed=(5,)),
)  # fmt: skip
GROUP: dict[str, tuple[dict[int, int | None], tuple[float | None, ...]]] = {
    "els": ({0: 9}, (None, 4, 3, 5, 5)),
    "greet": ({0: 6, 4: 6}, (None, 6, 6, 7, 6)),
    "hans": ({0: 7, 4: 11}, (None, 5, 4, 3, 2)),
    "ineke": ({0: 8, 4: 5}, (None, 4, 5, 6, 7)),
    "joost": ({0: 10, 4: 9}, (None, 3, 3, 4, 4)),
    "karin": ({0: 11, 4: None}, (None, 2, 3, 3, 5)),
}
GREET_BEFORE = ((10, 9, 5), (7, 8, 4), (4, 7, 4), (2, 7, None))  # years ago, first, last score


class _Demo:
    def __init__(
        self, practice: Practice, texts: dict[str, Any], language: str, today: dt.date
    ) -> None:
        self.practice, self.texts, self.language, self.today = practice, texts, language, today
        self.clients: dict[str, str] = {}

    def fill(self) -> None:
        preferences, texts = self.practice.preferences, self.texts
        preferences.set("practice_name", texts["practice"])
        preferences.set("coach_name", texts["coach"])
        preferences.set("measures_on", MEASURES_ON)
        preferences.set("is_demo", True)
        for snippet in texts["snippets"]:
            self.practice.snippets.add(snippet["title"], snippet["text"])
        for key, words in texts["clients"].items():
            self.clients[key] = self._client(key, words)
        for plan in PLANS:
            self._course(plan)
        self._old_courses()
        self._group()

    # -- people

    def _client(self, key: str, words: dict[str, Any]) -> str:
        clients = self.practice.clients
        names = ("name", "alias", "reach", "strengths", "joys", "safety", "emergency", "private")
        client = clients.create(
            ClientFields(
                **{name: words.get(name, "") for name in names},
                birth_year=BIRTH.get(key),
                language=self.language,
                body=BODY.get(key, ()),
            )
        )
        for number, wording in enumerate(words.get("goals", ())):
            goal = clients.add_goal(client, wording)
            for weeks_ago, value in ((6, 2 + number), (2, 4 + number)):
                clients.rate_goal(goal, value, self._at(self._day(weeks_ago), dt.time(12)))
        if key != "dirk":
            consent = self.texts["consent"]
            clients.add_consent(
                client, consent["version"], consent["text"], self._day(8), "written"
            )
        return client

    def _day(self, weeks_ago: float, days: int = 0) -> dt.date:
        return self.today - dt.timedelta(days=round(weeks_ago * 7) + days)

    def _at(self, day: dt.date, time: dt.time) -> dt.datetime:
        return at_wall_time(day, time)

    # -- courses one to one

    def _course(self, plan: Plan) -> None:
        client = self.clients[plan.key]
        start = self._day(plan.weeks_ago, plan.days_ago)
        course = self.practice.courses.start(
            [client], start_on=start, weekday=start.weekday(), time=plan.time, minutes=60
        )
        meetings = self.practice.meetings.of_course(course)
        self._themes(meetings)
        words = self.texts["clients"][plan.key].get("weeks", {})
        last_steps: list[tuple[str, str]] = []
        for meeting in meetings:
            if meeting.week in plan.missed:
                self.practice.meetings.set_status(meeting.id, "missed")
                self._note(course, meeting, words.get(str(meeting.week), {}))
                continue
            if meeting.week > plan.held:
                continue
            self._hold(meeting)
            last_steps = self._review(meeting, last_steps)
            week = words.get(str(meeting.week), {})
            self._note(course, meeting, week)
            last_steps = self._steps(meeting, week.get("steps", ()))
            self._weekly(client, meeting, plan.weekly)
        for meeting in meetings:
            self._scores(client, meeting, plan)
        self._particular(plan.key, course, meetings)

    def _themes(self, meetings: Sequence[Meeting]) -> None:
        for meeting in meetings[1:]:  # "intake" says enough
            themes = self.texts["themes"]
            theme = themes[meeting.week] if meeting.week < len(themes) else self.texts["follow_up"]
            self.practice.meetings.set_theme(meeting.id, theme)

    def _hold(self, meeting: Meeting) -> None:
        self.practice.meetings.set_status(meeting.id, "held")

    def _note(self, course: str, meeting: Meeting, week: dict[str, Any]) -> None:
        texts = {name: week[name] for name in ("did", "shared", "private") if week.get(name)}
        if texts:
            self.practice.notes.save(meeting.id, **texts)
        if week.get("sentence"):
            person = self.practice.courses.get(course).participants[0]
            self.practice.notes.save_line(
                meeting.id, person.id, present=True, sentence=week["sentence"]
            )

    def _steps(self, meeting: Meeting, steps: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
        return [(self.practice.steps.add(meeting.id, text), state) for text, state in steps]

    def _review(self, meeting: Meeting, steps: list[tuple[str, str]]) -> list[tuple[str, str]]:
        for step, state in steps:
            if state != "open":
                self.practice.steps.review(step, state, meeting.id)
        return []

    def _weekly(self, client: str, meeting: Meeting, totals: Sequence[float | None]) -> None:
        total = totals[meeting.week] if 0 < meeting.week < len(totals) else None
        if total is not None:
            lonely = max(0, 9 - round(total)) if meeting.week % 3 else None
            self.practice.scores.add(
                client, "weekly", weekly_answers(total, lonely), meeting_id=meeting.id,
                taken_at=meeting.planned_at, how="screen", shown="shown",
            )  # fmt: skip

    def _scores(self, client: str, meeting: Meeting, plan: Plan) -> None:
        early = meeting.planned_at - dt.timedelta(days=1)  # filled in the day before
        at = early if meeting.week > plan.held else meeting.planned_at
        if meeting.kind == "extra" or at.date() > self.today:
            return
        if meeting.week in plan.djg:
            self._djg(client, meeting, plan.djg[meeting.week], at)
        if meeting.week in plan.who:
            self._who(client, meeting, plan.who[meeting.week], at)
        if meeting.week == 0 and plan.djg:
            self.practice.scores.add(
                client, "lsns-6", [2, 1, 1, 2, 2, 1], meeting_id=meeting.id, taken_at=at
            )

    def _djg(self, client: str, meeting: Meeting, total: int | None, at: dt.datetime) -> None:
        self.practice.scores.add(
            client, "djg-11", djg_answers(total), meeting_id=meeting.id, taken_at=at
        )

    def _who(self, client: str, meeting: Meeting, raw: int, at: dt.datetime) -> None:
        answers = [raw // 5 + (1 if item < raw % 5 else 0) for item in range(5)]
        self.practice.scores.add(client, "who-5", answers, meeting_id=meeting.id, taken_at=at)

    def _particular(self, key: str, course: str, meetings: Sequence[Meeting]) -> None:
        """What only this client's course has."""
        if key == "carla":
            events = self.texts["clients"]["carla"].get("events", ())
            for week, text in events:
                day = meetings[int(week)].planned_at.date() - dt.timedelta(days=1)
                self.practice.events.add(course, self.clients[key], day, text)
            self.practice.notes.lock(meetings[0].id)
        if key == "farid":
            for meeting in meetings:
                if meeting.week > 4:
                    self.practice.meetings.set_status(meeting.id, "cancelled")
        if key == "lars":
            self.practice.courses.finish(course, meetings[-1].planned_at)

    # -- ten years of Greet

    def _old_courses(self) -> None:
        words, client = self.texts["clients"]["greet"], self.clients["greet"]
        for years, first, last in GREET_BEFORE:
            start = self._day(years * 52)
            course = self.practice.courses.start(
                [client], start_on=start, weekday=start.weekday(), time=dt.time(14), minutes=60
            )
            meetings = self.practice.meetings.of_course(course)
            self._themes(meetings)
            stopped = last is None
            for meeting in meetings:
                if stopped and meeting.week > 5:
                    self.practice.meetings.set_status(meeting.id, "cancelled")
                    continue
                self._old_meeting(client, course, meeting, words, first, last)
            if stopped:
                self.practice.notes.save(meetings[5].id, private=words["stopped"])
            self.practice.courses.finish(course, meetings[-1].planned_at)

    def _old_meeting(self, client: str, course: str, meeting: Meeting, words: dict[str, Any],
                     first: int, last: int | None) -> None:  # fmt: skip
        self._hold(meeting)
        sentences = words["old"]
        later = meeting.kind == "follow_up"
        week = {
            "did": words["old_follow_up"] if later else words["old_did"],
            "shared": words["old_shared"],
            "sentence": sentences[meeting.week % len(sentences)],
        }
        self._note(course, meeting, week)
        end = first - 1 if last is None else last
        if meeting.week in (0, 4, 8, 20):
            share = {0: 0.0, 4: 0.5, 8: 1.0}.get(meeting.week, 1.0)
            self._djg(client, meeting, round(first + (end - first) * share), meeting.planned_at)
        self._weekly(client, meeting, (None, 4, 4, 5, 5, 6, 6, 7, 7))

    # -- the group

    def _group(self) -> None:
        start = self._day(4, 1)
        course = self.practice.courses.start(
            [self.clients[key] for key in GROUP], title=self.texts["group"], start_on=start,
            weekday=start.weekday(), time=dt.time(10), minutes=120,
        )  # fmt: skip
        meetings = self.practice.meetings.of_course(course)
        self._themes(meetings)
        people = {p.client_id: p.id for p in self.practice.courses.get(course).participants}
        step = state = ""
        for meeting, week in zip(meetings, self.texts["meetings"], strict=False):
            self._hold(meeting)
            if step:
                self.practice.steps.review(step, state, meeting.id)
            self.practice.notes.save(
                meeting.id, did=week["did"], shared=week["shared"], private=week["private"]
            )
            step, state = self.practice.steps.add(meeting.id, week["step"]), week["state"]
            for key, (djg, weekly) in GROUP.items():
                self._in_group(key, people, meeting, djg, weekly)

    def _in_group(
        self, key: str, people: dict[str, str], meeting: Meeting,
        djg: dict[int, int | None], weekly: Sequence[float | None],
    ) -> None:  # fmt: skip
        client = self.clients[key]
        sentences = self.texts["clients"][key].get("sentences", ())
        sentence = sentences[meeting.week] if meeting.week < len(sentences) else ""
        self.practice.notes.save_line(
            meeting.id, people[client], present=bool(sentence), sentence=sentence
        )
        if meeting.week in djg:
            self._djg(client, meeting, djg[meeting.week], meeting.planned_at)
        self._weekly(client, meeting, weekly)
        if meeting.week in (0, 4) and key in ("hans", "ineke"):
            raw = {("hans", 0): 11, ("hans", 4): 7, ("ineke", 0): 12, ("ineke", 4): 16}
            self._who(client, meeting, raw[key, meeting.week], meeting.planned_at)
