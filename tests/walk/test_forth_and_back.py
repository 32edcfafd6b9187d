"""A meeting in a real window, forth and back through every part twice: no word is lost.

The real program, with the X server's keys and mouse. On the first way forth, in each of the
nine parts: a word in the private note and one in the shared note, the screen to the client
while that word is not saved yet, on with typing where one was, a part back and on again, F8
over a half-typed line, and Ctrl+L in the middle of it. Each lock starts the program anew.
Where a part has something for the client it is answered there, and locked in the middle too.
Then back to the beginning, forth again with more words, back and forth by the rail, finished.

At the end the vault is opened from outside: every word stands there once, in order.
Every lock is a real one that starts the program anew, thirteen starts in all. That is most of
the run time: 35 s of processor and 30 s of holding keys; minutes on a machine that is busy.
"""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select

from coach_app.data.practice import Practice
from coach_app.data.records import Draft
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.programme import PARTS as KEYS
from tests.data import world
from tests.walk.desk import PATIENCE, Desk, xdotool

pytestmark = pytest.mark.proof

PICTURES = Path(__file__).parent.parent.parent / "build" / "walk"
NAME = "Wilma Bedacht"
PARTS = {
    "Aankomen": "aankomen",
    "Vorige stappen": "stappen",
    "Check-in": "checkin",
    "Ontspannen": "ontspannen",
    "Maken": "maken",
    "Weten": "weten",
    "Samen": "samen",
    "Stap thuis": "thuis",
    "Afronden": "afronden",
}
NAMES = list(PARTS)
FINISH = "Rond de bijeenkomst af"
SHARED, PRIVATE, DID = "Samen, ", "Alleen voor mij", "Wat deden we"
SENTENCE, STEP = f"Wat ging goed, {NAME}", "Nieuwe stap"
KINDS = {STEP: "LineEdit"}  # the others are text areas
WISH = "Wat wil je de volgende keer graag?"
KEPT = "Eén zin om te bewaren van deze week"
NOTE = "Klopt dit zo? Je mag het veranderen."
TROUBLE = ("TroubleDialog", "KeptBanner", "FailedDialog")  # none of these is ever seen


@dataclass
class Meeting:
    """The person at the desk: what was typed where, in order."""

    desk: Desk
    passphrase: str
    words: dict[str, list[str]] = field(default_factory=dict)

    # -- looking

    def at(self, part: str) -> None:
        """The guide is open at this part, and nothing went wrong on the way."""
        place = NAMES.index(part)
        last = place == len(NAMES) - 1
        self.desk.see(FINISH if last else f"Volgende: {NAMES[place + 1]}", "PrimaryButton")
        for kind in TROUBLE:
            assert self.desk.ask(find="", kind=kind, part=True) == [], kind

    def reads(self, name: str, *, words_of: str = "") -> None:
        """Every word so far stands in this field, in order."""
        wanted = self.words.get(words_of or name, [])
        self.into_sight(name)

        def look() -> bool:
            text = self.desk.ask(read=name)
            return isinstance(text, str) and [w for w in text.split() if w in wanted] == wanted

        self.desk.until(look, f"{wanted} in {name}")

    # -- typing

    def open(self, name: str) -> None:
        """Go to the end of a field; the private note is unfolded first."""
        if name == PRIVATE and self.desk.ask(read=PRIVATE) is None:
            self.desk.click("Toon de privénotitie")
        self.into_sight(name)
        self.desk.click(name, KINDS.get(name, "TextArea"), part=True)
        self.in_field()
        self.desk.key("ctrl+End" if name != STEP else "End")

    def into_sight(self, name: str) -> None:
        """What stands in the middle may have to be scrolled to."""
        if name in (DID, SENTENCE, STEP) and self.desk.ask(read=name) is None:
            self.desk.wheel(-20)
            self.desk.scroll_to(name, KINDS.get(name, "TextArea"))

    def in_field(self) -> None:
        def look() -> bool:
            focus = self.desk.ask(focus=True)
            return isinstance(focus, dict) and focus["kind"] in {
                "TextArea",
                "LineEdit",
                "TextField",
            }

        self.desk.until(look, "the cursor in a field")

    def add(self, name: str, word: str, *keys: str) -> None:
        """Type one more word where the cursor is; the keys follow without a pause."""
        self.words.setdefault(name, []).append(word)
        then = [part for key in keys for part in ("key", key)]
        xdotool("type", "--delay", "8", "--args", "1", f" {word}", *then)

    # -- the ways out and back

    def client_comes_and_goes(self) -> None:
        """The screen was given with F5: the client looks, and the coach takes it back."""
        self.desk.see("Scherm voor jou", "ClientWindow")
        self.coach_takes_over()
        self.in_field()

    def coach_takes_over(self) -> None:
        self.desk.hold_key("Escape", 1.2)
        self.desk.gone("Scherm voor jou")

    def lift(self) -> None:
        """F8 was pressed: any key takes the cover away, and goes nowhere else."""
        self.desk.until(lambda: self.desk.ask(find="", kind="Cover", part=True), "the cover")
        self.desk.key("x")
        self.desk.until(lambda: self.desk.ask(find="", kind="Cover", part=True) == [], "no cover")
        self.in_field()

    def unlock(self, part: str) -> None:
        self.desk.see("Open de kluis")
        self.desk.see("Wachtzin", "Edit")
        self.in_passphrase()
        self.desk.type(self.passphrase)
        self.desk.key("Return")
        self.at(part)

    def in_passphrase(self) -> None:
        def look() -> bool:
            focus = self.desk.ask(focus=True)
            return isinstance(focus, dict) and focus["kind"] == "PassphraseEdit"

        self.desk.until(look, "the cursor in the passphrase")

    def step(self, to: str, here: str) -> None:
        """One part back or on, with the buttons below."""
        on = NAMES.index(to) > NAMES.index(here)
        if on:
            self.desk.click(f"Volgende: {to}", "PrimaryButton")
        else:
            self.desk.click(to, "SecondaryButton")
        self.at(to)

    # -- one part

    def forth_with_a_lock(self, part: str) -> None:
        """All that can come in between, while one writes."""
        key = PARTS[part]
        self.open(PRIVATE)
        self.add(PRIVATE, f"alleen1{key}")
        self.open(SHARED)
        self.add(SHARED, f"voor1{key}", "F5")
        self.client_comes_and_goes()
        self.add(SHARED, f"na1{key}")
        self.back_and_on_again(part)
        self.open(SHARED)
        self.add(SHARED, f"onder1{key}", "F8")
        self.lift()
        self.add(SHARED, f"slot1{key}", "ctrl+l")
        self.unlock(part)
        self.words_are_there()

    def back_and_on_again(self, part: str) -> None:
        place = NAMES.index(part)
        other = NAMES[place - 1] if place else NAMES[1]
        self.step(other, part)
        self.step(part, other)

    def words_are_there(self) -> None:
        self.reads(SHARED)
        if self.desk.ask(read=PRIVATE) is None:
            self.desk.click("Toon de privénotitie")
        self.reads(PRIVATE)

    # -- what the parts have for the client

    def weekly_check(self) -> None:
        """Two answers, the lock, and on where the client was."""
        self.desk.click("Laat cliënt invullen: Weekcheck", part=True)
        for number in (1, 2):
            self.answer(number)
        self.desk.see("Vraag 3 van 4")
        self.desk.key("ctrl+l")
        self.unlock("Check-in")
        self.words_are_there()
        self.desk.click("Laat cliënt invullen: Weekcheck", part=True)
        for number in (3, 4):
            self.answer(number)
        self.desk.see("Klopt het zo?")
        self.desk.shot("heen-en-terug-2-check-in")
        self.desk.click("Klaar")
        self.desk.see("Dank je wel.")
        self.coach_takes_over()
        self.at("Check-in")

    def answer(self, number: int) -> None:
        self.desk.see(f"Vraag {number} van 4")
        self.desk.key(str(number + 3), "Return")

    def card(self) -> None:
        self.desk.scroll_to("Laat zien", "ClientButton", part=True)
        self.desk.click("Laat zien", "ClientButton", part=True)
        self.desk.see("Verder", "RoundButton")
        self.desk.key("F8")
        self.desk.until(lambda: self.desk.ask(find="", kind="CoverPage", part=True), "the heath")
        self.desk.key("space")
        self.desk.see("Verder", "RoundButton")
        self.coach_takes_over()
        self.at("Weten")

    def exercise(self) -> None:
        """Begun, and stopped by the coach: Esc ends it, held it asks for the coach."""
        self.desk.click("Start op het cliëntscherm", "ClientButton")
        self.desk.see("", "PlayPage", part=True)  # who stops at the three stones began nothing

        def stopped() -> bool:
            if self.desk.ask(find="Nee, klaar"):
                return True
            self.desk.key("Escape")  # it may just be beginning
            return False

        self.desk.until(stopped, "the exercise stopped")
        self.coach_takes_over()
        self.at("Maken")
        self.words_are_there()

    def closing(self, turn: str, *, lock: bool) -> None:
        """Two answers, two texts, and the note for two, to which the client adds a word."""
        self.ask_the_three_questions()
        self.desk.see(WISH)
        self.type_at(WISH, f"wens{turn}", *(["ctrl+l"] if lock else []))
        if lock:
            self.unlock("Afronden")
            self.words_are_there()
            self.ask_the_three_questions()
            self.reads(WISH)
        self.desk.click("Verder", "RoundButton")
        self.desk.see(KEPT)
        self.type_at(SENTENCE, f"client{turn}")
        self.desk.click("Verder", "RoundButton")
        self.desk.see(NOTE)
        self.reads(NOTE, words_of=SHARED)
        self.type_at(SHARED, f"client{turn}")
        self.desk.shot(f"heen-en-terug-3-verslag-{turn}")
        self.desk.click("Klaar", "RoundButton")
        self.desk.see("Dank je wel.")
        self.coach_takes_over()
        self.at("Afronden")
        self.words_are_there()

    def ask_the_three_questions(self) -> None:
        self.desk.wheel(-20)
        self.desk.click("Drie vragen aan Wilma", "ClientButton")
        self.desk.see("Voelde je je vandaag gehoord?")
        self.desk.click("Ja", "RoundButton")
        self.desk.see("Hoe was het tempo?")
        self.desk.click("Precies goed", "RoundButton")

    def type_at(self, name: str, word: str, *keys: str) -> None:
        """In the field of the client page, which has the cursor."""
        self.in_field()
        self.desk.key("ctrl+End")
        self.add(name, word, *keys)


def a_meeting_today(practice: Practice) -> str:
    """The first week of a course: there is a step to look back on, and a check to fill in."""
    client = world.client(practice, NAME)
    today = dt.date.today()
    course = world.course(
        practice,
        client,
        start=today - dt.timedelta(days=7),
        weekday=today.weekday(),
        time=dt.time(23),
    )
    world.hold(practice, course, 0)
    practice.steps.add(course.week(0), "Zwaai naar de buurvrouw", client)
    return course.week(1)


def test_forth_and_back_twice(practice, passphrase, home):
    meeting = a_meeting_today(practice)
    folder = practice.vault.folder
    practice.close()
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('less_motion = true\nlook = "light"\n')
    desk = Desk(home, PICTURES, "--vault", str(folder), "--language", "nl")
    walk = Meeting(desk, passphrase)
    try:
        began = [time.monotonic()]
        for way in (start, first_way_forth, first_way_back, second_way_forth, finish):
            way(walk)
            timed(way.__name__, began)
        desk.program.terminate()  # closes the vault as closing the window does
        assert desk.program.wait(PATIENCE) == 0
    except BaseException:
        desk.shot("heen-en-terug-waar-het-misging")
        raise
    finally:
        desk.kill()
    nothing_was_told(home)
    everything_is_kept(walk, folder, meeting)


def timed(what: str, since: list[float]) -> None:
    """How long each way took, to be read with -s."""
    since.append(time.monotonic())
    print(f"{what}: {since[-1] - since[-2]:.0f} s")


def start(walk: Meeting) -> None:
    walk.in_passphrase()
    walk.desk.type(walk.passphrase)
    walk.desk.key("Return")
    walk.desk.click("Start bijeenkomst", "Button", part=True)
    walk.at("Aankomen")


def first_way_forth(walk: Meeting) -> None:
    for part, after in zip(NAMES, [*NAMES[1:], ""], strict=True):
        walk.forth_with_a_lock(part)
        if part == "Aankomen":
            walk.desk.shot("heen-en-terug-1-na-het-slot")
        if part == "Check-in":
            walk.weekly_check()
        if part == "Weten":
            walk.card()
        if part == "Stap thuis":
            a_step(walk, "stap1")
        if part == "Afronden":
            the_close(walk, "1", lock=True)
        if after:
            walk.step(after, part)


def a_step(walk: Meeting, word: str) -> None:
    """A step that is not added yet when the vault is locked, or another part opened."""
    walk.open(STEP)
    walk.add(STEP, word, "ctrl+l")
    walk.unlock("Stap thuis")
    walk.reads(STEP)
    walk.back_and_on_again("Stap thuis")
    walk.reads(STEP)
    walk.open(STEP)
    walk.desk.key("Return")
    walk.words.setdefault("steps", []).append(word)
    walk.words[STEP].remove(word)


def the_close(walk: Meeting, turn: str, *, lock: bool) -> None:
    walk.open(DID)
    walk.add(DID, f"gedaan{turn}")
    walk.open(SENTENCE)
    walk.add(SENTENCE, f"zin{turn}")
    walk.closing(turn, lock=lock)
    walk.reads(SENTENCE)
    walk.reads(DID)
    walk.desk.shot(f"heen-en-terug-4-afronden-{turn}")


def first_way_back(walk: Meeting) -> None:
    for part, before in zip(NAMES[::-1], [*NAMES[-2::-1], ""], strict=True):
        walk.open(SHARED)
        walk.add(SHARED, f"terug1{PARTS[part]}")
        if before:
            walk.step(before, part)


def second_way_forth(walk: Meeting) -> None:
    for part, after in zip(NAMES, [*NAMES[1:], ""], strict=True):
        walk.open(PRIVATE)
        walk.add(PRIVATE, f"alleen2{PARTS[part]}")
        walk.open(SHARED)
        walk.add(SHARED, f"voor2{PARTS[part]}")
        if part == "Maken":
            walk.exercise()
        if part in ("Vorige stappen", "Samen"):
            walk.desk.key("F5")
            walk.client_comes_and_goes()
            walk.add(SHARED, f"na2{PARTS[part]}")
        if part == "Afronden":
            the_close(walk, "2", lock=False)
        if after:
            walk.step(after, part)


def finish(walk: Meeting) -> None:
    """Back to the beginning part by part, to the end by the rail, and the meeting is over."""
    for part, before in zip(NAMES[:0:-1], NAMES[-2::-1], strict=True):
        walk.step(before, part)
    walk.words_are_there()
    for part in NAMES[1:]:
        walk.desk.click(f"{part}, ", "PartRow", part=True)
        walk.at(part)
    walk.words_are_there()
    walk.reads(DID)
    walk.reads(SENTENCE)
    walk.desk.click(FINISH, "PrimaryButton")
    walk.desk.see("Zet terug op gepland")  # the page of a meeting that was held
    walk.reads(SHARED)
    walk.desk.shot("heen-en-terug-5-afgerond")


def nothing_was_told(home: Path) -> None:
    """No bug, no warning of Qt, nothing on the terminal."""
    for log in (home / "log").glob("*.log"):
        assert log.read_text() == "", log.name
    assert (home / "output.txt").read_text() == ""


def everything_is_kept(walk: Meeting, folder: Path, meeting: str) -> None:
    """With the program gone, the vault tells the same."""
    practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, walk.passphrase)))
    words, note = walk.words, practice.notes.get(meeting)
    client = note.lines[0].client_id
    assert note.shared.split() == words[SHARED]
    assert note.private.split() == words[PRIVATE]
    assert note.lines[0].sentence.split() == words[SENTENCE]
    did = [word for word in note.did.split() if word.startswith("gedaan")]
    assert did == words[DID]
    closing = practice.closings.get(meeting, client)
    assert (closing.heard, closing.pace, closing.wish.split()) == (1, 2, words[WISH])
    assert [step.text for step in practice.steps.agreed_in(meeting)] == words["steps"]
    (score,) = practice.course_files.of_client(client).scores
    assert (score.measure_id, list(score.answers)) == ("weekly", [4, 5, 6, 7])
    guided = practice.guided.get(meeting)
    assert guided.finished_at is not None
    assert {guided.of(part).state for part in KEYS} == {"done"}
    assert [run.stopped for run in practice.runs.of_meeting(meeting)] == [True]
    with practice._store.read() as session:
        assert session.scalars(select(Draft.kind)).all() == []
    practice.close()
