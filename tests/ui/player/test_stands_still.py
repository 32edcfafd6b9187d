"""Less motion: nothing moves on any surface of any exercise. What tells the time may step: a
change, and then it stands for a while."""

import itertools

import pytest
from PySide6.QtCore import QCoreApplication

from coach_app.exercises import Timeline, load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.player.session import for_client
from coach_app.ui.client_view.player.surfaces import surface_for
from tests.ui.player.stage import Stage

STEPS = [
    pytest.param(key, number, id=f"{key}-{number}-{step.do}")
    for key, exercise in load_exercises().items()
    for number, step in enumerate(exercise.steps)
]
SECONDS = 9.0  # looked at four times a second
MOST = 2  # quarters of a second in a row that differ: a word comes, and a ring steps


@pytest.mark.parametrize(("key", "number"), STEPS)
def test_a_surface_stands(qtbot, look, monkeypatch, key, number):
    monkeypatch.setattr(theme._State, "less_motion", True)
    exercise = for_client(load_exercises()[key])
    stage = Stage(qtbot, key)
    kit = stage.session.kit
    surface = surface_for(exercise.steps[number], kit)
    qtbot.addWidget(surface)
    surface.resize(800, 500)
    surface.set_room(Room(surface.size()))
    surface.show()
    timeline = Timeline.of(exercise)
    seen = []
    # A little after the beginning: what fades in at once has done so.
    for quarter in range(int(SECONDS * 4)):
        surface.show_now(timeline.within(number, 0.5 + quarter / 4))
        QCoreApplication.processEvents()
        seen.append(surface.grab().toImage())
    changes = [a != b for a, b in itertools.pairwise(seen)]
    moving = [len(list(run)) for moved, run in itertools.groupby(changes) if moved]
    assert max(moving, default=0) <= MOST
