"""Layer by layer: a question large on its own card, from its own deck, or a pile to turn."""

from tests.ui.player.stage import Stage, words_on


def test_each_layer_asks_its_own_question(qtbot, look):
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
    light = [i.text.text("nl") for i in stage.exercise.steps[0].items if i.id.startswith("light")]
    assert asked in light
    stage.on()
    assert stage.surface.question() == drawn
    assert asked not in words_on(stage.page)
    stage.on()
    stage.on()
    assert {asked, drawn} <= {note.key for note in stage.surface.notes}, "to look back on"


def test_another_card_takes_the_place_of_the_one_that_lies_there(qtbot, look):
    stage = Stage(qtbot, "S11")
    stage.surface.decks[0].click()
    stage.on()
    first = stage.surface.question()
    stage.surface.pile.click()
    assert stage.surface.question() not in ("", first)
