"""Every page of the client screen, read to the last word, over a practice of planted words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from coach_app.errors import UserError
from coach_app.exercises import load_bytes, load_exercises
from coach_app.programme.cards import cards
from coach_app.ui.client_view.pages.check_page import CheckPage
from coach_app.ui.client_view.pages.closing import TypePage
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.moments import ClosingPage, LeadInPage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.pages.quiet_pages import (
    BetweenPage,
    ThanksPage,
    TurnPage,
    WelcomePage,
)
from coach_app.ui.client_view.pages.volume_page import VolumePage
from coach_app.ui.client_view.pages.wall_page import WallPage
from coach_app.ui.client_view.player.flow import PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.page import PlayPage
from coach_app.ui.faces import is_for_client
from tests.ui.client_view.planted import LOOKED_AT, OWN_EXERCISE, Garden
from tests.ui.client_view.test_allow_list import sayings


class Reader:
    """Reads a client window as an eye and a screen reader would: widgets, titles, paint."""

    def __init__(self, screen) -> None:
        self.screen = screen
        self.read: set[str] = set()

    @property
    def page(self):
        return self.screen.window.page

    def look(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        windows = [w for w in QApplication.topLevelWidgets() if is_for_client(w) and w.isVisible()]
        assert windows, "the client screen is off"
        for window in windows:
            window.grab()  # what is painted goes through ``hears_paint``
            for widget in (window, *window.findChildren(QWidget)):
                self.read.update(sayings(widget))
                if isinstance(widget, QPlainTextEdit):
                    self.read.add(widget.toPlainText())

    def take(self) -> set[str]:
        found, self.read = self.read, set()
        return found


@pytest.fixture
def garden(practice):
    return Garden(practice)


@pytest.fixture
def reader(garden, coach, monkeypatch):
    coach.resize(900, 600)
    made = Reader(coach.client_screen)
    paint = QPainter.drawText

    def hears_paint(painter, *args):
        made.read.update(arg for arg in args if isinstance(arg, str))
        return paint(painter, *args)

    monkeypatch.setattr(QPainter, "drawText", hears_paint)
    return made


def check(garden, reader, name, page) -> None:
    assert garden.judge(name, page, reader.take()) == []


# -- opening everything -------------------------------------------------------------------


def read_close(reader) -> None:
    """Through all its pages, without answering."""
    for _ in range(8):
        reader.look()
        if isinstance(reader.page, ChoicePage):
            reader.page.buttons[""].click()
        elif isinstance(reader.page, TypePage):
            reader.page.on.click()
        else:
            assert isinstance(reader.page, ThanksPage)
            return
    raise AssertionError("the close never ends")


def read_sheet(reader) -> None:
    for _ in range(40):
        reader.look()
        if isinstance(reader.page, CheckPage):
            return
        if isinstance(reader.page, BetweenPage):
            reader.page.next.emit()
        else:
            reader.page.skipped.emit()
    raise AssertionError("the sheet never ends")


def read_exercise(reader) -> None:
    """From the first question to the thank-you page."""
    for _ in range(80):
        reader.look()
        page = reader.page
        if isinstance(page, ThanksPage):
            return
        if isinstance(page, QuestionPage):
            page.next.emit()
        elif isinstance(page, LeadInPage | ClosingPage | WallPage):
            page.done.emit()
        elif isinstance(page, ChoicePage):
            page.chosen.emit("no" if "no" in page.buttons else "3")
        elif isinstance(page, VolumePage):
            page.skipped.emit()
        elif isinstance(page, PlayPage) and reader.screen.session is not None:
            reader.screen.session.next()
    raise AssertionError("the exercise never ends")


def play(reader, exercise, person) -> None:
    request = PlayRequest(
        exercise, "nl", PlayerOptions(captions=True), person.id, person.meetings[4]
    )
    reader.screen.show_exercise(request)
    read_exercise(reader)


NAMES = ["Anna", "Bea", "Dik"]  # alone, the first and the last of a group


@pytest.mark.parametrize("name", NAMES)
def test_each_view_shows_the_own_words_and_nobody_elses(garden, reader, name):
    person, screen = garden.people[name], reader.screen
    here = person.meetings[LOOKED_AT]
    for mode in ("line", "words"):
        garden.practice.courses.set_client_chart(person.course, mode)
        screen.show_story(person.course, person.id)
        reader.look()
        check(garden, reader, name, "story")
    screen.show_group(person.course, person.id)
    reader.look()
    check(garden, reader, name, "group")
    screen.show_welcome(person.id)
    reader.look()
    screen.cover()
    reader.look()
    check(garden, reader, name, "welcome")
    for making in person.makings:
        screen.show_making(making)
        reader.look()
    check(garden, reader, name, "making")
    screen.show_closing(here, person.id)
    read_close(reader)
    check(garden, reader, name, "closing")
    screen.show_closing(here, person.id, note_only=True)
    read_close(reader)
    check(garden, reader, name, "note")
    screen.pass_round([(person.id, "weekly")], here)
    assert isinstance(reader.page, TurnPage)
    reader.look()
    check(garden, reader, name, "turn")
    for measure in ("weekly", "tension", "djg-11"):
        screen.hand_over(person.id, measure, here)
        read_sheet(reader)
    check(garden, reader, name, "sheet")


def test_cards_show_nothing_of_anybody(garden, reader):
    for key in cards():
        reader.screen.show_card(key, garden.anna.id)
        for _ in range(8):
            reader.look()
            if isinstance(reader.page, ThanksPage):
                break
            reader.page.next.click()
    check(garden, reader, "Anna", "card")


def test_without_story_the_client_is_welcomed_and_reads_nothing(garden, reader):
    garden.practice.courses.set_client_chart(garden.anna.course, "nothing")
    reader.screen.show_story(garden.anna.course, garden.anna.id)
    assert isinstance(reader.page, WelcomePage)
    reader.look()
    check(garden, reader, "Anna", "welcome")


def test_a_removed_making_never_comes_on(garden, reader):
    with pytest.raises(UserError):
        reader.screen.show_making(garden.anna.removed)
    assert not reader.screen.on


@pytest.mark.parametrize("name", ["Anna", "Cor"])
def test_an_exercise_filled_with_own_words_shows_no_others(garden, reader, name):
    person = garden.people[name]
    for key, page in (("S01", "circles"), ("S04", "ladder")):
        play(reader, load_exercises()[key], person)
        check(garden, reader, name, page)
    (own,) = garden.practice.own_exercises.all()
    play(reader, load_bytes("own.toml", own.source.encode(), own=True), person)
    assert own.exercise_id == OWN_EXERCISE
    check(garden, reader, name, "own")


def test_no_exercise_shows_a_word_of_the_vault(garden, reader):
    for key, exercise in load_exercises().items():
        if key not in ("S01", "S04"):
            play(reader, exercise, garden.bea)
    check(garden, reader, "Bea", "exercise")


def test_the_reader_hears_paint_names_and_titles(garden, reader):
    """Guards the guard: words that are only painted, named or typed are read too."""
    reader.screen.show_story(garden.anna.course, garden.anna.id)
    reader.screen.window.setWindowTitle("alleen een titel")
    reader.page.setToolTip("alleen een tip")
    reader.look()
    read = reader.take()
    assert {"alleen een titel", "alleen een tip"} <= read
    assert garden.judge("Anna", "story", set()) != []
    assert garden.judge("Bea", "story", read) != []
    sentence = next(t for t, w in garden.words.items() if w.what == "own sentence of week 1")
    assert any(text.strip("“”‘’ ") == sentence for text in read)  # as painted below its stone
