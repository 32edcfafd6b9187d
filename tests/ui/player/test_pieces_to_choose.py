"""Music to choose: a picture for each piece; where nothing is heard, nothing is to be chosen."""

from dataclasses import replace

from coach_app.exercises import load_exercises
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.surfaces import surface_for


def test_each_piece_has_a_picture_and_silence_has_no_choice(qtbot, look):
    exercise = load_exercises()["R17"]
    step = exercise.steps[0]
    kit = Kit(ClientTexts("nl"), exercise)
    heard = surface_for(step, kit)
    silent = surface_for(replace(step, screen=step.variants["silent"].screen), kit)
    for one in (heard, silent):
        qtbot.addWidget(one)
    assert len({item.icon for item in step.items}) == len(step.items) == len(heard.cards) == 5
    assert all(card.drawing() for card in heard.cards)
    assert silent.cards == []
