"""The picture of the next step is there when it comes: no page stands empty between two parts."""

import pytest
from PySide6.QtWidgets import QApplication

from coach_app.exercises import load_exercises
from coach_app.ui.client_view.player.pictures import ahead
from coach_app.ui.client_view.player.pictures.wings import Wings
from coach_app.ui.scenery.prepared import PREPARED


@pytest.fixture
def real_worker(monkeypatch, qtbot):
    """Pictures are painted by the worker, as in the app."""
    PREPARED.forget()
    monkeypatch.setattr(PREPARED, "at_once", False)
    monkeypatch.setattr(ahead, "AFTER_MS", 1)
    yield
    task = PREPARED.forget()
    if task is not None:
        task.wait(20)


@pytest.mark.usefixtures("real_pictures", "real_worker")
def test_a_picture_indoors_is_ready_before_its_step(table, qtbot):
    steps = load_exercises()["R12"].steps
    number = next(at for at, step in enumerate(steps) if step.picture == "wings")
    at = table("R12", speed=1, tension=False)
    at.begin()
    for _ in range(number - 1):
        at.flow.session.next()
    at.turn()
    assert at.flow.session.index == number - 1
    qtbot.waitUntil(ready, timeout=30_000)
    at.flow.session.next()
    at.turn()
    assert isinstance(at.page.surface, Wings)
    assert at.page.surface.layers.there, "it stands there at once"


def ready() -> bool:
    """The wings to come have asked for their picture, and it is painted."""
    return PREPARED.idle and any(isinstance(one, Wings) for one in QApplication.allWidgets())
