"""The exercise ends on the framed work: what was made, its name, the client's sentence."""

import pytest

from coach_app.exercises import load_exercises
from coach_app.ui.client_view.kit.fields import LineField, TextField
from coach_app.ui.client_view.pages.wall_page import WallPage
from coach_app.ui.client_view.player.activities.circles import CirclesSurface
from coach_app.ui.client_view.player.activities.draw import Draw
from tests.ui.hands import client_button
from tests.ui.player.stage import INK, has_colour, words_on

MAKES = [key for key, one in load_exercises().items() if one.kind != "relax" and key != "S08"]


def act(played):
    """As a client does, with a colour and words that are easy to find again."""
    surface = played.page.surface
    if isinstance(surface, Draw):
        surface.canvas.colour, surface.canvas.brush = INK, 1
    if isinstance(surface, CirclesSurface):
        surface.field.setText("Buurvrouw Annemarie")
        surface.add()
        return
    fields = [*surface.findChildren(LineField), *surface.findChildren(TextField)]
    for number, field in enumerate(fields):
        if field.isVisibleTo(surface):
            field.setText(f"w{played.flow.session.index}{number}")
    type(played).act(played)


@pytest.mark.parametrize("key", MAKES)
def test_it_ends_on_what_was_made(table, key):
    played = table(key, speed=2000)
    played.act = lambda: act(played)
    played.play()
    assert isinstance(played.page, WallPage)
    frame = played.page.frames[0]
    assert frame.work.image is not None or frame.work.words
    assert frame.width() > 300
    assert frame.height() > 150
    said = words_on(played.page)
    exercise = load_exercises()[key]
    makes = [step for step in exercise.steps if step.do == "draw"]
    if makes and key != "C02":
        assert has_colour(played.page, INK)
    named = [step for step in exercise.steps if step.option("form") == "title"]
    if named:
        assert f"w{exercise.steps.index(named[-1])}0" in said or len(played.page.frames) > 1
    private = key in ("S01", "S06")
    assert played.page.texts("kept_private" if private else "kept_album") in said
    played.press(client_button(played.page, "done"))
    assert not isinstance(played.page, WallPage)


def test_nothing_made_hangs_nothing(table):
    played = table("C07", speed=2000)
    played.play(acts=False)
    assert not isinstance(played.page, WallPage)


def test_relaxing_without_a_picture_hangs_nothing(table):
    played = table("R10", speed=2000)
    played.play()
    assert not isinstance(played.page, WallPage)


def test_a_hidden_page_is_made_anew(table):
    """After the cover or the code the same work hangs there."""
    played = table("C14", speed=2000)
    played.play()
    again = played.flow.current_page()
    assert isinstance(again, WallPage)
    assert again.frames[0].work.image is not None
    again.deleteLater()
