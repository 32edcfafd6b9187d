"""What the client made is touched, not typed again; a second version begins with the first."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.player.ideas.idea_notes import note_colour
from coach_app.ui.client_view.player.ideas.made_cards import MadeCard, NoteCard
from coach_app.ui.client_view.player.ideas.plants import PlantCard
from coach_app.ui.client_view.player.made.works import wall_of
from tests.ui.player.stage import Stage, photo, words_on


def to(stage, key):
    while stage.step.key != key:
        stage.make()
        assert stage.on()


def idea(stage, text):
    return next(note for note in stage.surface.notes if note.key == text)


def test_the_silliest_idea_is_touched_and_names_the_list(qtbot, look):
    stage = Stage(qtbot, "C04")
    to(stage, "ideas")
    stage.surface.field.setText("een bootje voor een muis")
    stage.surface.add()
    stage.surface.field.setText("een helm")
    stage.surface.add()
    stage.on()
    stage.on()
    note = idea(stage, "een helm")
    assert "Je coach" in note.accessibleName(), "who said it"
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    assert note.isChecked()
    assert stage.keeper.answers["silliest"] == {"silliest": "een helm"}
    assert stage.keeper.outcome().title == "een helm"
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    assert not note.isChecked()
    assert "silliest" not in stage.keeper.answers, "put back"


def test_what_was_touched_is_not_written_once_more_below(qtbot, look):
    """The note itself says that it is chosen; put back, own words are possible again."""
    for key, step in (("C04", "kindest"), ("C11", "aloud")):
        stage = Stage(qtbot, key)
        to(stage, step)
        note, field = stage.surface.notes[0], stage.surface.fields[step]
        assert field.isVisible()
        note.click()
        assert not field.isVisible()
        note.click()
        assert field.isVisible()


def test_ideas_stay_notes_in_two_colours_up_to_the_wall(qtbot, look):
    stage = Stage(qtbot, "C04")
    to(stage, "kindest")
    mine, coachs = stage.surface.notes[:2]
    dots = [
        note.grab().toImage().pixelColor(note.width() // 2, note.height() * 3 // 4)
        for note in (mine, coachs)
    ]
    assert dots == [note_colour("client"), note_colour("coach")]
    coachs.click()
    stage.on()
    to(stage, "sketch")
    stage.make()
    stage.page.put_away()
    wall = wall_of(stage.session.kit, stage.keeper)
    assert all(work.image is not None for work in wall.works)
    assert len(wall.works) == 2
    board = wall.works[0]
    seen = {
        board.image.pixelColor(x, y).name() for x in range(0, 1600, 40) for y in range(0, 1000, 40)
    }
    assert {note_colour("client").name(), note_colour("coach").name()} <= seen
    assert board.title, "the silliest names the list"


def test_the_plants_that_grew_are_chosen_from_and_hang(qtbot, look):
    stage = Stage(qtbot, "C11")
    to(stage, "aloud")
    note = stage.surface.notes[1]
    assert isinstance(note, PlantCard)
    plain = note.grab().toImage()
    note.click()
    assert note.grab().toImage() != plain
    assert stage.keeper.answers["aloud"] == {"aloud": "woord 0 1"}
    stage.page.put_away()
    (work,) = wall_of(stage.session.kit, stage.keeper).works
    assert work.image is not None


def test_own_words_stay_possible(qtbot, look):
    stage = Stage(qtbot, "C04")
    to(stage, "kindest")
    (field,) = stage.surface.findChildren(LineField)
    stage.surface.notes[0].click()
    field.setText("een heel ander idee")
    assert not any(note.isChecked() for note in stage.surface.notes)
    assert stage.keeper.answers["kindest"] == {"kindest": "een heel ander idee"}


def test_what_was_put_aside_lies_not_among_the_cards_to_choose_from(qtbot, look):
    stage = Stage(qtbot, "S13")
    for card, bin_id in (("laugh", "bin_much"), ("nature", "bin_some"), ("touch", "bin_notnow")):
        stage.surface.cards[card].click()
        stage.surface.place(bin_id)
    stage.on()
    assert [c.text() for c in stage.surface.cards] == ["samen lachen", "samen buiten zijn"]
    for card in reversed(stage.surface.cards):
        card.click()
    assert stage.keeper.answers["top"] == ["nature", "laugh"]
    stage.page.put_away()
    (work,) = wall_of(stage.session.kit, stage.keeper).works
    assert work.image is not None, "they hang there as cards"


def test_a_person_of_the_map_goes_where_a_person_is_asked(qtbot, look):
    stage = Stage(qtbot, "S01")
    to(stage, "closer")
    stage.surface.fields["step"].setFocus()
    stage.surface.notes[0].click()
    assert stage.surface.fields["who"].text() == "Buurvrouw Annemarie"


def test_words_of_ones_own_stand_on_the_cards(qtbot, look):
    stage = Stage(qtbot, "S10")
    to(stage, "chosen")
    clouds = [card.text() for card in stage.surface.cards if isinstance(card, NoteCard)]
    # The first thought is not taken along; all of them is a choice too.
    assert clouds == ["woord 1 1", "woord 1 2", "alle drie, ik weet het nog niet"]
    assert "de vriendelijke" in stage.surface.cards[0].accessibleName()


def test_a_drawing_is_chosen_by_touching_it(qtbot, look):
    stage = Stage(qtbot, "C02")
    to(stage, "keep")
    first, second, both = (card for card in stage.surface.cards if isinstance(card, MadeCard))
    assert (first.text(), second.text(), both.text()) == ("woord 1 0", "woord 3 0", "allebei")
    image = both.grab().toImage()
    reds = [
        image.pixelColor(x, y).red() > 200 and image.pixelColor(x, y).green() < 120
        for x in range(image.width() // 2)
        for y in range(0, image.height(), 2)
    ]
    assert any(reds), "both drawings are on it"
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert stage.keeper.answers["keep"] == ["line_two"]


def test_six_words_stand_there_already_and_one_may_change(qtbot, look):
    stage = Stage(qtbot, "C05")
    to(stage, "lighter")
    words = [field.text() for field in stage.surface.fields.values()]
    assert words == [f"w1{n}" for n in range(6)]
    stage.on()
    assert "lighter" not in stage.keeper.answers, "nothing was changed: nothing new is kept"
    stage.session.back()
    stage.turn()
    stage.surface.fields["w6"].setText("zon")
    stage.on()
    assert stage.keeper.answers["lighter"] == dict(stage.keeper.answers["story"], w6="zon")
    assert stage.keeper.outcome().sentence.endswith("w14 zon")


def test_what_was_let_go_is_gone_and_what_stays_stays(qtbot, look):
    stage = Stage(qtbot, "S15")
    to(stage, "boat")
    stage.surface.fields["let_go"].setText("het wachten")
    stage.surface.let_go()
    while stage.on():
        assert "het wachten" not in words_on(stage.page)
        assert "w30" in words_on(stage.page)
    assert "het wachten" not in stage.keeper.outcome().text


def test_the_rung_that_was_chosen_is_played(qtbot, look):
    stage = Stage(qtbot, "S04")
    stage.on()
    stage.surface.rungs[0].click()  # a nod
    stage.on()
    stage.clock += 21
    stage.session.tick()
    said = stage.surface.accessibleDescription()
    assert "Jij als klant" in said
    assert "Je kijkt op en knikt" in said
    assert "Goedemorgen" not in said
    stage.clock += 15
    stage.session.tick()
    assert "Je coach als bakker" in stage.surface.accessibleDescription()


def test_going_on_lets_the_boat_sail_too(qtbot, look):
    """The words stand on the boat; “Verder” shows it sail, and nothing of them comes along."""
    stage = Stage(qtbot, "S15")
    to(stage, "boat")
    surface = stage.surface
    empty = surface.sea.grab().toImage()
    surface.fields["let_go"].setText("het wachten")
    assert surface.sea.cargo == "het wachten"
    assert surface.sea.grab().toImage() != empty
    at = stage.session.index
    qtbot.mouseClick(stage.page.next_button, Qt.MouseButton.LeftButton)
    assert stage.session.index == at
    assert not surface.slip.isVisible()
    assert surface.sea.gone == 1, "with less motion it is away at once"
    qtbot.mouseClick(stage.page.next_button, Qt.MouseButton.LeftButton)
    assert stage.session.index == at + 1
    assert "het wachten" not in words_on(stage.page)


def test_words_that_were_left_on_the_slip_are_gone_too(qtbot, look):
    stage = Stage(qtbot, "S15")
    to(stage, "boat")
    stage.surface.fields["let_go"].setText("het wachten")
    while stage.on():
        assert "het wachten" not in words_on(stage.page)
    assert "het wachten" not in stage.keeper.outcome().text


@pytest.mark.parametrize("key", ["C06", "C10", "C12", "C18", "S03", "S08", "S15"])
def test_looking_ends_when_they_are_ready(qtbot, look, key):
    """No clock that nobody explained: “Verder” is there, and says so."""
    stage = Stage(qtbot, key)
    assert stage.step.waits
    assert stage.page.next_button.isVisible()
    stage.clock += 600
    stage.session.tick()
    assert stage.session.index == 0, "it waits"
    stage.page.next_button.click()
    assert stage.session.index == 1


def test_without_a_photo_it_is_told(qtbot, look):
    """An empty frame to tell in; no later sentence speaks of a photo that is not there."""
    stage = Stage(qtbot, "C06", pictures=())
    stage.on()
    assert stage.surface.first_focus() is stage.surface.empty.field
    stage.surface.empty.field.setText("rijp op het hek")
    while True:
        said = words_on(stage.page).lower()
        assert "foto" not in said.replace("foto van iets moois", "")
        assert "rijp op het hek" in said
        stage.page.caption.show_line(stage.step.spoken[-1])
        if not stage.on():
            break
    assert "rijp op het hek" in stage.keeper.outcome().text
    assert not stage.keeper.made, "no picture was made"


def test_a_photo_that_comes_later_takes_the_frame(qtbot, look):
    stage = Stage(qtbot, "C06", pictures=())
    stage.on()
    stage.surface.empty.field.setText("rijp op het hek")
    stage.surface.add_pictures([photo()])
    assert not stage.surface.empty.isVisible()
    assert stage.surface.view.isVisible()


@pytest.mark.parametrize("key", ["C09", "S02", "S04", "S06", "S09"])
def test_a_space_while_talking_stops_nothing(qtbot, look, key):
    """Who types along hits no button; who is done can go on."""
    stage = Stage(qtbot, key)
    while stage.step.do != "talk":
        stage.make()
        stage.on()
    stops = []
    stage.page.stop_wanted.connect(lambda: stops.append(1))
    at = stage.session.index
    for press in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_A):
        qtbot.keyClick(stage.window.focusWidget(), press)
    assert (stops, stage.session.index) == ([], at)
    assert stage.page.next_button.isVisible()
    qtbot.mouseClick(stage.page.next_button, Qt.MouseButton.LeftButton)
    assert stage.session.index == at + 1 or stage.session.over


def test_a_plan_is_written_in_small_pages_and_gathered(qtbot, look):
    """Unchanged it is agreed as it stands; what was gathered is not told twice."""
    stage = Stage(qtbot, "S09")
    to(stage, "plan")
    assert stage.surface.fields["who"].text() == "woord 0 0"
    stage.on()
    assert stage.keeper.answers["plan"] == {
        "who": "woord 0 0",
        "what": "woord 1 0",
        "when": "woord 1 1",
        "if": "woord 2 0",
        "then": "woord 2 1",
        "reward": "woord 3 0",
    }
    found = stage.keeper.outcome()
    assert found.steps == (
        "Ik zie of spreek woord 0 0. Ik ga woord 1 0. Wanneer: woord 1 1."
        " Als woord 2 0, dan woord 2 1. En daarna woord 3 0.",
    ), "in sentences, with its “if … then” and what is nice afterwards"
    assert found.text.count("woord 0 0") == 1


def test_a_card_grows_and_hangs_with_what_helps(qtbot, look):
    """What was written stays on it in sentences; the sign that weighs is on no wall."""
    stage = Stage(qtbot, "S16")
    stage.surface.fields["one"].setText("de gordijnen dicht blijven")
    stage.on()
    assert "Ik merk het als de gordijnen dicht blijven." in words_on(stage.page)
    stage.on()
    assert stage.session.kit.keepsakes == {}, "nothing that helps yet"
    stage.surface.fields["who"].setText("Noor")
    stage.on()
    assert "En dan zoek ik Noor op." in words_on(stage.page)
    stage.on()
    stage.page.put_away()
    wall = wall_of(stage.session.kit, stage.keeper)
    assert [work.image is not None for work in wall.works] == [True]


def test_a_choice_alone_is_no_plan_yet(qtbot, look):
    stage = Stage(qtbot, "S14")
    stage.make()
    stage.on()
    assert stage.surface.fields["what"].text()
    stage.on()
    assert not stage.keeper.outcome().steps


@pytest.mark.parametrize("key", ["C11", "C12", "C16"])
def test_no_name_of_a_field_hangs_on_the_wall(qtbot, look, key):
    stage = Stage(qtbot, key)
    stage.make()
    while stage.on():
        if stage.step.do != "draw":
            stage.make()
    stage.page.put_away()
    wall = wall_of(stage.session.kit, stage.keeper)
    said = "\n".join(work.words for work in wall.works)
    names = [item.text.text("nl") for step in stage.exercise.steps for item in step.items]
    assert not [name for name in names if name and f"{name}:" in said]
    if key == "C16":
        assert said == "Het was net als woord 1 0, omdat woord 1 1.", (
            "the client’s, not the coach’s"
        )


def test_people_on_the_map_stay_also_with_nobody(qtbot, look):
    """Tried out without a client, the map goes along to the next step."""
    stage = Stage(qtbot, "S01")
    stage.session.kit.circle = None
    stage.on()
    for name in ("Els", "de bakker"):
        stage.surface.field.setText(name)
        stage.surface.add()
    stage.on()
    assert [spot.label for spot in stage.surface.map.spots()] == ["Els", "de bakker"]


@pytest.mark.parametrize(("key", "hidden"), [("S16", "signals"), ("S10", "thoughts")])
def test_what_is_heavy_is_not_framed(qtbot, look, key, hidden):
    stage = Stage(qtbot, key)
    stage.make()
    while stage.on():
        stage.make()
    stage.page.put_away()
    said = "\n".join(w.words for w in wall_of(stage.session.kit, stage.keeper).works)
    heavy = list(stage.keeper.answers[hidden].values())
    left = heavy[:1] + heavy[2:] if key == "S10" else heavy
    assert not [words for words in left if words in said]
    if key == "S10":
        assert "woord 1 1" in said, "the way of seeing it that was chosen"


def test_sentences_are_underlined_in_ones_own_letter(qtbot, look):
    """The letter stays a letter: a tap underlines, another takes the line away again."""
    stage = Stage(qtbot, "C12")
    stage.on()
    letter = "Ik zet koffie. Mijn zus komt langs. Ik zwaai naar de buren. Het is stil."
    next(iter(stage.surface.fields.values())).setText(letter)
    stage.on()
    surface = stage.surface
    sheet = surface.letter
    spots = (QPoint(x, y) for y in range(0, sheet.height(), 4) for x in range(0, sheet.width(), 8))
    spot = next(at for at in spots if sheet.sentence_at(QPointF(at)) == 1)
    qtbot.mouseClick(surface.letter, Qt.MouseButton.LeftButton, pos=spot)
    assert surface.answer() == {"one": "Mijn zus komt langs."}
    surface.toggle(3)
    surface.toggle(1)
    assert surface.answer() == {"one": "Het is stil."}
    stage.on()
    assert "Het is stil." in words_on(stage.page)
    assert "Ik zwaai naar de buren." in words_on(stage.page)
