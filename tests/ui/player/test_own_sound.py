"""The coach's own sound file of an exercise goes along with it."""

from coach_app.course.client_sees import ExerciseView, SoundsView
from coach_app.exercises import load_exercises
from coach_app.ui.client_view.player.flow import ExerciseFlow, PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from tests.ui.player.stage import past_the_stones


class Heard:
    """Stands in for the sound box."""

    def __init__(self):
        self.told = []

    def __getattr__(self, name):
        return lambda *args: self.told.append((name, *args))


def test_it_begins_waits_and_goes_on_with_the_exercise(qtbot, practice, person):
    sound = Heard()
    request = PlayRequest(load_exercises()["R01"], "nl", PlayerOptions(tension=False), person.id)
    practice.clients.set_loudness(person.id, 10)  # asked before
    view = ExerciseView(sounds=SoundsView(own=(b"RIFF", "wav")))
    flow = ExerciseFlow(practice, request, sound=sound, view=view)
    page = past_the_stones(flow.first_page(), flow)
    qtbot.addWidget(page)
    flow.session.start()
    flow.session.pause()
    flow.session.start()
    flow.session.stop()
    names = [one[0] for one in sound.told if one[0] in ("file", "hold", "go_on", "fade_out")]
    assert ("file", b"RIFF", "wav") in sound.told
    assert names == ["file", "go_on", "hold", "go_on", "fade_out"]
    assert ("fade_out", 1.0, None) in sound.told
    flow.abandon()
