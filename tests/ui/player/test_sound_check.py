"""Sound is on; how loud it may be each client says once, and who wants none gets none."""

import dataclasses

import pytest
from PySide6.QtCore import Qt

from coach_app.course import client_sees
from coach_app.exercises import load_exercises
from coach_app.ui.client_view.exercise_play import ExercisePlay
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.moments import LeadInPage
from coach_app.ui.client_view.pages.volume_page import VolumePage
from coach_app.ui.client_view.player.flow import ExerciseFlow, PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.page import PlayPage
from tests.ui.player.test_own_sound import Heard

MAKE_SOUND = ExercisePlay._make_sound  # as it is where there is a speaker


class Visit:
    """One exercise with one client; ``pages`` in the order they came."""

    def __init__(self, practice, client_id, exercise_id="R01", device=True, again=False, **options):
        self.sound = Heard() if device and options.get("sound", True) else None
        self.turned_on = 0
        made = PlayerOptions(tension=False, **options)
        self.request = PlayRequest(load_exercises()[exercise_id], "nl", made, client_id)
        self.request.ask_volume = again
        self.flow = ExerciseFlow(practice, self.request, sound=self.sound, turn_on=self.turn_on)
        self.pages = []
        self.flow.page.connect(self.pages.append)
        self.pages.append(self.flow.first_page())

    def turn_on(self):
        self.turned_on += 1
        self.sound = Heard()
        return self.sound

    @property
    def page(self):
        """The page that is on, past the three stones."""
        if isinstance(self.pages[-1], LeadInPage):
            self.pages[-1].done.emit()
        return self.pages[-1]

    def volume(self, group):
        told = [one for one in self.sound.told if one[:2] == ("set_volume", group)]
        return told[-1][2]


@pytest.fixture
def visit(qtbot, practice, person, look):
    made = []

    def make(*args, client=person.id, **more):
        one = Visit(practice, client, *args, **more)
        made.append(one)
        return one

    yield make
    for one in made:
        one.flow.abandon()
        for page in one.pages:
            page.deleteLater()


def test_sound_is_on_unless_the_coach_turned_it_off():
    assert PlayerOptions().sound


def test_the_first_exercise_asks_how_loud_and_the_next_knows_it(visit, practice, person):
    first = visit()
    assert isinstance(first.page, VolumePage)
    first.page.line.answered.emit(5)
    assert ("cue", "bell", 6.0) in first.sound.told  # as loud as it would be
    assert first.volume("cue") < PlayerOptions().volumes["cue"] / 2
    first.page.line.set_answer(5)
    first.page.good.click()
    assert isinstance(first.page, PlayPage)
    assert practice.clients.get(person.id).loudness == 5
    second = visit("R02")
    assert isinstance(second.page, PlayPage)
    assert second.volume("cue") == first.volume("cue")
    assert isinstance(visit("R02", again=True).page, VolumePage)


def test_it_works_by_keys(qtbot, visit, practice, person):
    page = visit().page
    qtbot.addWidget(page)
    assert page.first_focus() is page.line
    qtbot.keyClick(page.line, Qt.Key.Key_Left)
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    assert practice.clients.get(person.id).loudness == 7
    names = {one.accessibleName() for one in (page.line, page.bell, page.none, page.later)}
    assert len(names) == 4
    assert all(names)


def test_who_skips_it_is_asked_the_next_time(visit, practice, person):
    one = visit()
    one.page.later.click()
    assert isinstance(one.page, PlayPage)
    assert practice.clients.get(person.id).loudness is None
    assert isinstance(visit().page, VolumePage)


def test_who_wants_no_sound_hears_nothing_and_reads_on(visit, practice, person):
    one = visit()
    one.page.none.click()
    assert isinstance(one.page, PlayPage)
    assert one.flow.session.sound is None
    assert practice.clients.get(person.id).loudness == 0


def test_without_a_client_the_practice_remembers(visit, practice, person):
    one = visit(client=None)
    one.page.line.set_answer(6)
    one.page.good.click()
    assert isinstance(visit(client=None).page, PlayPage)
    assert client_sees.loudness(practice, None) == 6
    assert practice.clients.get(person.id).loudness is None
    practice.preferences.set(client_sees.LOUDNESS_KEY, "loud")
    assert client_sees.loudness(practice, None) is None


def test_the_sound_is_opened_unless_somebody_wants_none(ctx, practice, person, look):
    def sound(again=False, **options):
        request = PlayRequest(load_exercises()["R01"], "nl", PlayerOptions(**options), person.id)
        request.ask_volume = again
        return MAKE_SOUND(ExercisePlay(ctx, request))

    assert sound() is not None
    assert sound(sound=False) is None
    practice.clients.set_loudness(person.id, 0)
    assert sound() is None
    assert sound(again=True) is not None


# -- an exercise that lives by sound -------------------------------------------------------


def said(page):
    return f"{page._title.text()} {page._more.text()}"


def test_it_asks_for_sound_where_it_is_off(visit):
    bell = load_exercises()["R14"]
    one = visit("R14", sound=False)
    assert isinstance(one.page, ChoicePage)
    assert bell.silent.text("nl") in " ".join(said(one.page).split())
    one.page.buttons["on"].click()
    assert isinstance(one.page, VolumePage)
    one.page.good.click()
    assert isinstance(one.page, PlayPage)
    assert one.flow.session.sound is one.sound
    assert one.turned_on == 1


def test_it_goes_on_without_where_the_client_wants_none(visit):
    one = visit("R17", sound=False)
    one.page.buttons["off"].click()
    assert isinstance(one.page, PlayPage)
    assert one.turned_on == 0


def test_it_says_what_is_left_where_there_is_no_device(visit):
    one = visit("R14", device=False)
    assert load_exercises()["R14"].silent.text("nl") in " ".join(said(one.page).split())
    one.page.buttons["on"].click()
    assert isinstance(one.page, PlayPage)


def test_who_chose_silence_is_not_asked_twice_in_a_row(visit):
    one = visit("R14")
    one.page.none.click()
    assert isinstance(one.page, ChoicePage)
    assert set(one.page.buttons) == {"on"}  # what is left is told; nothing is asked again
    one.page.buttons["on"].click()
    assert isinstance(one.page, PlayPage)


def test_other_exercises_do_not_ask(visit):
    assert isinstance(visit("R01", sound=False).page, PlayPage)
    assert isinstance(visit("R01", device=False).page, PlayPage)


def test_an_own_exercise_about_sound_asks_too(practice, person, visit, monkeypatch):
    from coach_app.content import Text

    own = dataclasses.replace(load_exercises()["R14"], id="own-1", own=True, silent=Text())
    monkeypatch.setattr("tests.ui.player.test_sound_check.load_exercises", lambda: {"own-1": own})
    assert isinstance(visit("own-1", sound=False).page, ChoicePage)
