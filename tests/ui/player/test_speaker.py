"""What is said aloud: never over a bell, each line at its time, one voice in an exercise."""

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from coach_app.content import Text
from coach_app.exercises import Line, load_exercises
from coach_app.exercises.sentences import place, sentences, step_of
from coach_app.ui.client_view.player import speaker as speaks
from coach_app.ui.client_view.player.flow import ExerciseFlow, PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.speaker import PAUSE, SINKS, Speaker
from tests.ui.player.conftest import Clock
from tests.ui.player.stage import past_the_stones

RATE = 44_100


class Computer(QObject):
    """A voice of the computer that needs no time to think."""

    made = Signal(object)

    def __init__(self):
        super().__init__()
        self.said, self.stopped = [], 0

    def say(self, text):
        self.said.append(text)
        self.made.emit(np.zeros(2 * RATE, dtype=np.float32))

    def stop(self):
        self.stopped += 1


class Box:
    def __init__(self):
        self.told = []

    def voice(self, samples):
        self.told.append("voice")

    def hush(self):
        self.told.append("hush")


@pytest.fixture
def room(qapp):
    """A speaker with a computer's voice, at a clock that the test moves."""
    parent = QObject()
    clock, box, voice = Clock(), Box(), Computer()
    one = Speaker(box, voice, {}, clock, parent)
    yield one, clock, box, voice
    parent.deleteLater()


def line(words):
    return Line(0.0, Text.same(words))


def test_nobody_speaks_until_the_bell_has_sunk(room):
    one, clock, box, voice = room
    one.rang("bell")
    one.say(0, 0, line("Ga zitten."), "nl")
    clock.at += SINKS["bell"] - 0.1
    one.look()
    assert voice.said == []
    clock.at += 0.2
    one.look()
    assert voice.said == ["Ga zitten."]
    assert box.told[-1] == "voice"


def test_a_bell_that_is_listened_to_is_left_alone_for_longer(room):
    one, clock, _box, voice = room
    one.rang("bell", listens=True)
    one.say(1, 0, line("Luister."), "nl")
    clock.at += SINKS["bell"] + 1
    one.look()
    assert voice.said == []


def test_a_bell_makes_whoever_speaks_stop(room):
    one, _clock, box, voice = room
    one.say(0, 0, line("Een lange zin."), "nl")
    one.rang("gong")
    assert box.told == ["voice", "hush"]
    assert voice.stopped == 1


def test_lines_follow_each_other_with_a_pause(room):
    one, clock, _box, voice = room
    one.say(0, 0, line("een"), "nl")
    one.say(0, 1, line("twee"), "nl")
    clock.at += 2 + PAUSE - 0.1
    one.look()
    assert voice.said == ["een"]
    clock.at += 0.2
    one.look()
    assert voice.said == ["een", "twee"]


def test_what_waited_too_long_is_left_out_and_so_is_the_step_before(room):
    one, clock, _box, voice = room
    one.rang("bell", listens=True)
    one.say(0, 0, line("te laat"), "nl")
    clock.at += speaks.TOO_LATE + 1
    one.look()
    one.rang("bell")
    one.say(0, 1, line("van de vorige stap"), "nl")
    one.begin_step()
    clock.at += 10
    one.look()
    assert voice.said == []


def test_a_line_cut_off_by_a_pause_is_said_again(room):
    one, clock, _box, voice = room
    one.say(0, 0, line("een"), "nl")
    clock.at += 1
    one.hold()
    clock.at += 60
    one.go_on()
    one.look()
    assert voice.said == ["een", "een"]


def test_a_silence_is_no_line(room):
    one, _clock, box, voice = room
    one.say(0, 0, Line(3.0), "nl")
    assert voice.said == box.told == []


def test_where_the_coach_recorded_the_computer_keeps_quiet(qtbot, qapp):
    parent, clock, box, voice = QObject(), Clock(), Box(), Computer()
    pcm = (8000 * np.sin(np.arange(16_000) / 8)).astype("<i2").tobytes()
    one = Speaker(box, voice, {place(0, 1): (pcm, 16_000)}, clock, parent)
    one.say(0, 0, line("niet opgenomen"), "nl")
    assert voice.said == []
    one.say(0, 1, line("opgenomen"), "nl")
    qtbot.waitUntil(lambda: box.told == ["voice"], timeout=5000)
    assert voice.said == []
    parent.deleteLater()


def test_it_goes_on_to_the_end_of_the_exercise(qtbot, practice, person, look):
    """Each line of a long exercise is said, not only the first one."""
    computer, sound, clock = Computer(), HeardBox(), Clock()
    computer.set_volume = lambda loud: None
    practice.clients.set_loudness(person.id, 8)
    exercise = load_exercises()["R08"]
    request = PlayRequest(exercise, "nl", PlayerOptions(tension=False), person.id)
    flow = ExerciseFlow(practice, request, sound=sound, voice=computer, clock=clock)
    qtbot.addWidget(past_the_stones(flow.first_page(), flow))
    flow.session.start()
    session = flow.session
    while not session.over:
        clock.at += 0.25
        session.tick()
        if not session.over and session.playback.now().waiting:
            session.next()
    wanted = [one.text for one in sentences(session.exercise, "nl")]
    missed = [text for text in wanted if text not in computer.said]
    assert len(missed) <= len(wanted) // 20
    assert "voice" in [one[0] for one in sound.told]
    flow.abandon()


def test_places_of_lines_never_meet(qapp):
    for exercise in load_exercises().values():
        found = sentences(exercise, "nl")
        assert len({one.place for one in found}) == len(found)
        assert all(step_of(one.place) == one.step for one in found)
    assert place(7) == 7  # recordings of before stay where they were


class HeardBox:
    available = True

    def __init__(self):
        self.told = []

    def __getattr__(self, name):
        return lambda *args: self.told.append((name, *args))
