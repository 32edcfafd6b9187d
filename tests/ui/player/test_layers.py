"""Layer by layer: a question large on its own card, from its own deck, or a pile to turn."""

from coach_app.ui.client_view.player.made.works import wall_of
from tests.ui.player.stage import Stage, words_on


def test_each_layer_asks_its_own_question(qtbot, look, monkeypatch):
    stage = Stage(qtbot, "S11")
    personal = next(deck for deck in stage.surface.decks if deck.key == "personal")
    personal.click()
    (drawn,) = [card.text() for card in stage.surface.table.cards]
    stage.on()
    assert stage.surface.question() == "", "nothing was drawn from the light deck"
    assert drawn not in words_on(stage.page)
    assert stage.texts("deck_turn") in words_on(stage.page)
    stage.surface.pile.click()
    asked = stage.surface.question()
    written = []
    monkeypatch.setattr(stage.surface, "write", lambda _p, _box, text, *_: written.append(text))
    stage.surface.grab()
    assert any(asked in one for one in written)
    light = [i.text.text("nl") for i in stage.exercise.steps[0].items if i.id.startswith("light")]
    assert asked in light
    stage.on()
    assert stage.surface.question() == drawn
    assert asked not in words_on(stage.page)
    stage.on()
    stage.on()
    assert {asked, drawn} <= {card.text() for card in stage.surface.cards}, "to look back on"


def test_another_card_takes_the_place_of_the_one_that_lies_there(qtbot, look):
    stage = Stage(qtbot, "S11")
    stage.surface.decks[0].click()
    stage.on()
    first = stage.surface.question()
    stage.surface.pile.click()
    assert stage.surface.question() not in ("", first)


def test_a_tap_on_an_open_card_does_not_lose_it(qtbot, look):
    """It is laid aside by its own button, which says so."""
    stage = Stage(qtbot, "S11")
    stage.surface.decks[0].click()
    (card,) = stage.surface.table.cards
    card.click()
    assert stage.surface.answer()["drawn"] == [card.key]
    assert card.away.accessibleName() == stage.texts("deck_away")
    card.away.click()
    assert stage.surface.answer() is None


def test_the_question_that_was_chosen_hangs_as_a_card(qtbot, look):
    stage = Stage(qtbot, "S11")
    for deck in stage.surface.decks:
        deck.click()
    while stage.on():
        pass
    card = stage.surface.cards[1]
    card.click()
    stage.page.put_away()
    (work,) = wall_of(stage.session.kit, stage.keeper).works
    assert work.image is not None
    assert stage.keeper.answers["just_right"] == [card.key]
