"""An exercise on a client window, driven by a clock that the test moves."""

import datetime as dt
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from coach_app.course.client_sees import ExerciseView, questions
from coach_app.data.views import ClientFields
from coach_app.exercises import load_exercises
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.moments import ClosingPage, LeadInPage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.pages.wall_page import WallPage
from coach_app.ui.client_view.player.flow import ExerciseFlow, PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.page import PlayPage
from coach_app.ui.client_view.window import ClientWindow
from tests.ui.hands import client_button

SPEED = 60
FRAME = 1 / 30  # seconds of the real clock between two looks


class Clock:
    def __init__(self):
        self.at = 1000.0

    def __call__(self):
        return self.at


class Table:
    """Plays an exercise to its end, or stops it, as two people at a table would."""

    def __init__(self, qtbot, practice, request, client_id, speed=SPEED):
        self.clock = Clock()
        self.practice, self.client_id = practice, client_id
        self.window = ClientWindow()
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.seen, self.surfaces, self.done, self.reports = set(), [], [], []
        known = load_exercises()
        asked = questions(practice, client_id, "tension").questions
        self.flow = ExerciseFlow(
            practice,
            request,
            known.get("R09"),
            view=ExerciseView(tension=asked),
            clock=self.clock,
            speed=speed,
        )
        self.flow.page.connect(self.show)
        self.flow.finished.connect(lambda: self.done.append(True))
        self.flow.reported.connect(self.reports.append)
        self.show(self.flow.first_page())
        self.window.show()

    @property
    def page(self):
        return self.window.page

    def show(self, page):
        self.window.set_page(page)

    def turn(self):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()

    # -- hands

    def act(self):
        """Do what the step asks: choose, write, draw, tap."""
        surface = self.page.surface
        for field in surface.findChildren(QLineEdit):
            if not field.text() and field.isVisibleTo(surface):
                field.setText("warm")
                field.textEdited.emit("warm")
        for field in surface.findChildren(QPlainTextEdit):
            if not field.toPlainText():
                field.setPlainText("een zachte dag")
        cards = [card for card in surface.findChildren(PickCard) if card.isVisibleTo(surface)]
        for card in cards[:2]:
            card.click()
        canvas = getattr(surface, "canvas", None)
        if canvas is not None:
            middle = QPointF(canvas.middle())
            canvas.begin(middle)
            for step in range(1, 12):
                canvas.extend(middle + QPointF(12 * step, 7 * step % 40))
            canvas.end()
        grid = getattr(surface, "grid", None)
        if hasattr(surface, "toggle") and grid is not None:
            surface.toggle(1, 2)
            surface.toggle(3, 5)

    def look(self, surface):
        """What the client reads now, for the allow-list."""
        self.seen.update(words_of(self.window))

    def play(self, acts=True, paint_every=20):
        """To the end of the last step, at sixty times the pace."""
        self.begin()
        shown, frames = None, 0
        while isinstance(self.page, PlayPage) and not self.flow.session.over:
            self.clock.at += FRAME
            session = self.flow.session
            session.tick()
            frames += 1
            surface = self.page.surface if isinstance(self.page, PlayPage) else None
            if surface is not None and surface is not shown:
                shown = surface
                self.surfaces.append(type(surface).__name__)
                self.turn()
                self.window.grab()
                self.look(surface)
                if acts and surface.step.waits:
                    self.act()
                    self.look(surface)
            elif frames % paint_every == 0 and surface is not None:
                surface.grab()
            if surface is not None and session.playback.now().waiting:
                self.press(self.next_button())
            assert frames < 5000, "it never ends"
        self.turn()
        if isinstance(self.page, ClosingPage):
            self.page.done.emit()
            self.turn()

    def begin(self):
        """Past the words on sound and the question before, and start the clock."""
        if isinstance(self.page, ChoicePage):  # there is none here, and the exercise is about it
            self.press(self.page.buttons["on"])
        if isinstance(self.page, QuestionPage):
            self.page.answered.emit(6)
            self.page.next.emit()
        self.turn()
        if isinstance(self.page, LeadInPage):
            self.page.done.emit()
        self.turn()
        assert isinstance(self.page, PlayPage)
        self.page.begin()

    def next_button(self) -> QAbstractButton:
        """It says “Done” where something was made, and at the end."""
        said = [one.text() for one in self.page.findChildren(RoundButton) if one.isVisible()]
        return client_button(self.page, "next" if self.page.texts("next") in said else "done")

    def press(self, button: QAbstractButton):
        assert button.isEnabled()
        button.click()
        self.turn()

    def finish(self, after=4, helpful="3"):
        """Answer what comes after, up to the thank-you page."""
        for _ in range(6):
            self.turn()
            if self.done:
                return
            if isinstance(self.page, WallPage):
                self.press(client_button(self.page, "done"))
            elif isinstance(self.page, QuestionPage):
                if after is not None:
                    self.page.answered.emit(after)
                self.page.next.emit()
            elif isinstance(self.page, ClosingPage):
                self.page.done.emit()
            elif isinstance(self.page, ChoicePage):
                keys = self.page.buttons
                self.press(keys.get(helpful) or keys.get("no"))
        assert self.done


def words_of(widget):
    """Everything a client could read or hear from a screen reader."""
    from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

    found = set()
    for one in widget.findChildren(QWidget):
        if not one.isVisibleTo(widget):
            continue
        if isinstance(one, QLabel | QAbstractButton):
            found.add(one.text())
        found.update((one.accessibleName(), one.accessibleDescription(), one.toolTip()))
    return {text for text in found if text}


@pytest.fixture
def person(practice):
    key = practice.clients.create(ClientFields(name="Carla Fictief"))
    course = practice.courses.start(
        [key], start_on=dt.date(2026, 3, 3), weekday=1, time=dt.time(11), minutes=60
    )
    meetings = {m.week: m.id for m in practice.meetings.of_course(course)}
    practice.meetings.start(meetings[1])
    return SimpleNamespace(id=key, course=course, meetings=meetings)


@pytest.fixture
def look(look):
    from coach_app.ui import language

    language.install("en")
    return look


@pytest.fixture
def table(qtbot, practice, person, look):
    def make(exercise_id, language="nl", speed=SPEED, **options):
        exercise = load_exercises()[exercise_id]
        request = PlayRequest(
            exercise, language, PlayerOptions(**options), person.id, person.meetings[1]
        )
        return Table(qtbot, practice, request, person.id, speed)

    return make
