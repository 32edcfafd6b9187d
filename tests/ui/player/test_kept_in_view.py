"""What was made in a step stays in sight at every later step of its exercise: all 52."""

import pytest

from coach_app.exercises import load_exercises
from coach_app.ui.client_view.player.activities.layer_talk import LayerTalk
from coach_app.ui.client_view.player.activities.weave import Weave
from coach_app.ui.client_view.player.made.views import KeptWords
from tests.ui.player.stage import Stage, has_colour, has_picture, words_on

#: Left behind on purpose: a first thought that hurts is not carried along, and what was given
#: to the boat is gone. Beside the sheet to draw an idea on lies the chosen one, not the whole list.
LEFT = {
    *(("S10", "woord 1 0", 3), ("S15", "woord 5 0", 6), ("S15", "woord 5 0", 7)),
    *(("C04", "woord 1 0", 4), ("C04", "woord 1 1", 4)),
}


def lost(stage, made):
    """What of ``made`` can no longer be seen on the page."""
    said = words_on(stage.page)
    gone = [word for word in made.words if word not in said]
    gone += [colour for colour in made.colours if not has_colour(stage.page, colour)]
    if made.note is not None and not heard(stage, made.note):
        gone.append(made.note)
    return gone


def heard(stage, note):
    """On the grid itself while it is woven, on its picture afterwards."""
    if isinstance(stage.surface, Weave):
        return note in stage.surface.grid.notes
    woven = [step for step in stage.exercise.steps if step.option("game") == "weave"]
    return has_picture(stage.page, woven[-1].screen.text("nl"))


@pytest.mark.parametrize("key", list(load_exercises()))
def test_what_was_made_stays_in_sight(qtbot, look, key):
    stage = Stage(qtbot, key)
    so_far, missing, left = [], [], set()
    while True:
        for made in so_far:
            for gone in lost(stage, made):
                if (key, gone, stage.session.index) in LEFT:
                    left.add((key, gone, stage.session.index))
                elif not of_another_layer(stage, gone):
                    missing.append((made.step, stage.session.index, gone))
        notes = [
            note.label.text() for note in stage.page.findChildren(KeptWords) if note.isVisible()
        ]
        assert len(notes) == len(set(notes)), "it lies there twice"
        so_far.append(stage.make())
        if not stage.on():
            break
    assert not missing, f"{key}: made in step, gone at step, what: {missing}"
    assert left == {one for one in LEFT if one[0] == key}, "it is left behind no more"


def of_another_layer(stage, gone):
    """Each layer has its own question in sight, large."""
    return isinstance(stage.surface, LayerTalk) and stage.surface.question() not in ("", gone)
