"""A full practice in which every private place carries a word of its own, and who may read it.

``Practice`` of two courses: Anna alone, and a group of Bea, Cor and Dik. A word is planted
once; ``words`` says what it is and on which page of which client it must be, or may be, read.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from coach_app.data.exercises.views import CirclePlace
from coach_app.data.views import ClientFields
from coach_app.exercises import load_exercises
from coach_app.exercises.writer import duplicate, to_toml
from coach_app.measures import Text

START = dt.date(2026, 1, 6)
HELD, MISSED, LOOKED_AT = (0, 1, 2, 3, 4), 5, 3  # weeks; the close of week 3 is opened
OWN_EXERCISE = "own-geplant"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@dataclass
class Word:
    what: str
    must: frozenset[str] = frozenset()  # pages
    may: frozenset[str] = frozenset()
    client: str = ""  # whose pages; "" = everybody's


@dataclass
class Person:
    id: str
    course: str
    meetings: dict[int, str]
    makings: list[str] = field(default_factory=list)
    removed: str = ""


class Garden:
    """Plants words, and judges what was read."""

    def __init__(self, practice) -> None:
        self.practice = practice
        self.words: dict[str, Word] = {}
        self.people: dict[str, Person] = {}
        self._of_practice()
        self.anna = self._course(["Anna"], "")[0]
        self.bea, self.cor, self.dik = self._course(["Bea", "Cor", "Dik"], self.word("group title"))
        for name, person in self.people.items():
            self._fill(name, person)
        self._notes_of(self.anna, for_two="Anna")
        self._notes_of(self.bea, for_two="")

    def word(self, what: str, client: str = "", must: str = "", may: str = "") -> str:
        text = f"Zq{len(self.words):03d}w"
        self.words[text] = Word(what, frozenset(must.split()), frozenset(may.split()), client)
        return text

    def judge(self, client: str, page: str, texts: set[str]) -> list[str]:
        """What stands there and may not, and what is missing."""
        whole = "\n".join(texts)
        wrong = []
        for text, word in self.words.items():
            own = word.client in ("", client)
            if text in whole and not (own and page in word.must | word.may):
                wrong.append(f"{client} reads on {page}: {word.what} ({word.client})")
            if text not in whole and own and page in word.must:
                wrong.append(f"{client} misses on {page}: {word.what}")
        return wrong

    # -- planting

    def _of_practice(self) -> None:
        practice = self.practice
        for key in ("practice_name", "coach_name", "phone", "address"):
            practice.preferences.set(key, self.word(f"preference {key}"))
        practice.snippets.add(self.word("snippet title"), self.word("snippet"))
        items = [self.word("wording of a scale", must="sheet") for _ in range(11)]
        practice.wordings.save("djg-11", "nl", items, self.word("source of a wording"))
        own = duplicate(load_exercises()["R01"], OWN_EXERCISE, Text(" x", " x"))
        mine = lambda what, page="": Text(self.word(what, must=page), "English")  # noqa: E731
        steps = [
            replace(step, coach=mine("coach's words in a step"), screen=mine("step", "own"))
            for step in own.steps
        ]
        own = replace(
            own,
            name=mine("own exercise's name"),
            how=mine("how to lead"),
            steps=tuple(steps),
            origin=mine("origin"),
            purpose=mine("purpose"),
        )
        practice.own_exercises.save(OWN_EXERCISE, to_toml(own))

    def _course(self, names: list[str], title: str) -> list[Person]:
        practice, ids = self.practice, []
        for name in names:
            first = self.word(f"first name of {name}", name, must="turn")
            fields = ClientFields(
                name=f"{first} {self.word('surname')} {self.word('second surname')}",
                **{
                    place: self.word(f"{place} of {name}")
                    for place in (
                        "alias",
                        "reach",
                        "strengths",
                        "joys",
                        "safety",
                        "emergency",
                        "private",
                    )
                },
            )
            ids.append(practice.clients.create(fields))
        course = practice.courses.start(
            ids, title=title, start_on=START, weekday=1, time=dt.time(11), minutes=60
        )
        meetings = {m.week: m.id for m in practice.meetings.of_course(course)}
        for week in (*HELD, MISSED):
            practice.meetings.set_theme(meetings[week], self.word("theme"))
            practice.meetings.set_status(meetings[week], "missed" if week == MISSED else "held")
        found = [Person(key, course, meetings) for key in ids]
        self.people.update(zip(names, found, strict=True))
        return found

    def _notes_of(self, person: Person, for_two: str) -> None:
        """What belongs to a meeting as a whole."""
        practice = self.practice
        for week in (*HELD, MISSED):
            here = person.meetings[week]
            shared = "closing note" if for_two and week == LOOKED_AT else ""
            practice.notes.save(
                here,
                did=self.word("what we did"),
                private=self.word("private note"),
                shared=self.word("shared note", for_two, must=shared),
            )
            practice.notes.add_addendum(here, self.word("addendum"), private=False)
            practice.notes.add_addendum(here, self.word("private addendum"), private=True)
            practice.steps.add(here, self.word("step of everybody"))
        practice.guided.begin(person.meetings[4], "steps")
        practice.guided.wrote(person.meetings[4], "steps", self.word("what the guide wrote"))
        practice.course_plans.save(person.course, {"note": self.word("changed plan")})

    def _fill(self, name: str, person: Person) -> None:
        practice, own = self.practice, person.id
        goal = practice.clients.add_goal(own, self.word("goal"))
        practice.clients.rate_goal(goal, 3)
        practice.clients.add_consent(own, "1", self.word("consent"), START, "written")
        practice.events.add(person.course, own, START, self.word("event"))
        practice.intakes.save(person.meetings[0], own, {"living": self.word("intake")})
        practice.decisions.add(
            person.course,
            "gate1",
            self.word("chosen"),
            client_id=own,
            reason=self.word("reason"),
            suggested=self.word("suggested"),
            says=self.word("says"),
        )
        practice.drafts.put("note", f"{own}:draft", {"text": self.word("draft of the coach")})
        for week in (*HELD, MISSED):
            self._line(name, person, week)
        practice.closings.save(
            person.meetings[LOOKED_AT], own, wish=self.word("wish", name, must="closing")
        )
        practice.closings.save(person.meetings[2], own, wish=self.word("wish of another week"))
        self._made(name, person)

    def _line(self, name: str, person: Person, week: int) -> None:
        practice, here = self.practice, person.meetings[week]
        line = next(n for n in practice.notes.get(here).lines if n.client_id == person.id)
        pages = " ".join(
            page
            for page, on in (("story", week in HELD and week > 0), ("closing", week == LOOKED_AT))
            if on
        )
        practice.notes.save_line(
            here,
            line.participant_id,
            present=True,
            private=self.word("private line"),
            sentence=self.word(f"own sentence of week {week}", name, must=pages),
        )
        practice.steps.add(here, self.word("step of one"), client_id=person.id)
        practice.scores.add(person.id, "weekly", [5, 6, 5, 4], meeting_id=here)

    def _made(self, name: str, person: Person) -> None:
        practice, own, here = self.practice, person.id, person.meetings[2]
        text = practice.makings.add(
            own,
            "text",
            meeting_id=here,
            title=self.word("title", name, must="making"),
            sentence=self.word("making's sentence", name, must="making"),
            text=self.word("poem", name, must="making"),
        )
        drawn = practice.makings.add(
            own,
            "drawing",
            meeting_id=here,
            picture=PNG,
            thumb=PNG,
            title=self.word("title of a drawing", name, must="making"),
            sentence=self.word("drawing's sentence", name, must="making"),
            text=self.word("words below a drawing"),
            payload={"s": self.word("payload")},
        )
        practice.makings.set_in_story(drawn, True)
        person.makings = [text, drawn]
        person.removed = practice.makings.add(
            own, "text", title=self.word("removed title"), text=self.word("removed poem")
        )
        practice.makings.remove(person.removed)
        label = self.word("somebody on the map", name, must="circles")
        gives, contact = (self.word(what, name, may="circles") for what in ("gives", "contact"))
        practice.circles.save_map(
            own, [CirclePlace("", label, "family", 1, 30, 0.5, "", gives, contact)], week=2
        )
        run = practice.runs.add(own, "S04", 1, "nl", meeting_id=here)
        practice.runs.save(run, answers={"thought": self.word("answer in an exercise")})
