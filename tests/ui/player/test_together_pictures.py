"""Exercises for two: what is drawn moves, turns and stays where a client would look for it."""

import pytest
from PySide6.QtCore import QPoint

from coach_app.exercises import load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.player.activities.cards import FlipCards, SlowCards
from coach_app.ui.client_view.player.activities.choose import ChooseCards
from coach_app.ui.client_view.player.activities.ladder import Ladder, LadderChoice
from coach_app.ui.client_view.player.made.views import KeptPicture, KeptWords
from coach_app.ui.client_view.player.made.works import wall_of
from coach_app.ui.client_view.player.pictures import hourglass
from coach_app.ui.client_view.player.pictures.arm import HandOnArm
from coach_app.ui.client_view.player.pictures.hourglass import Hourglass
from coach_app.ui.client_view.player.pictures.sand_glass import SandGlass
from coach_app.ui.client_view.player.together.at_table import TableScenes
from coach_app.ui.client_view.player.together.blocks import WriteBlocks
from coach_app.ui.client_view.player.together.brook import WriteStones
from coach_app.ui.client_view.player.together.choose_thought import ChooseThought
from coach_app.ui.client_view.player.together.thoughts import WriteThoughts
from coach_app.ui.widgets.pictures.motifs import motif_of
from tests.ui.player.stage import Stage

BIG = (1366, 768)


@pytest.fixture
def staged(qtbot, look):
    def stage(key, *kinds):
        made = Stage(qtbot, key, size=BIG)
        made.session.start()
        while not isinstance(made.page.surface, kinds):
            made.session.next()
        return made

    return stage


def test_next_turns_up_one_sentence_after_another_and_then_goes_on(staged, monkeypatch):
    stage = staged("S08", SlowCards)
    cards, at = stage.page.surface, stage.session.index
    written = cards.grab().toImage()
    monkeypatch.setattr(cards, "words", lambda *_: "")
    assert cards.grab().toImage() != written, "the sentence stands on it"
    monkeypatch.undo()
    for count in (1, 2, 3):
        assert len(cards.answer()["seen"]) == count
        assert stage.session.index == at
        stage.page.next_button.click()
    assert stage.session.index == at + 1


def test_sentences_that_were_read_lie_on_the_table_in_the_pause(staged, monkeypatch):
    stage = staged("S08", SlowCards)
    for _ in range(3):
        stage.page.next_button.click()
    read = {line for piece in stage.page.surface.read for line in piece.lines}
    assert read == {item.text.text("nl") for item in load_exercises()["S08"].steps[1].items}
    told = []
    monkeypatch.setattr(HandOnArm, "write", lambda _self, _p, _box, text, *_: told.append(text))
    stage.page.surface.grab()
    assert read <= set(told)


def test_a_turned_card_tells_both_its_questions(staged):
    stage = staged("S03", FlipCards)
    card = next(iter(stage.page.surface.cards.values()))
    closed = card.text()
    card.click()
    assert card.text() != closed
    assert card.accessibleDescription() == closed


@pytest.mark.parametrize("key", ["C17", "S02", "C13"])
def test_five_cards_stand_in_one_row_with_large_pictures(staged, key):
    cards = staged(key, ChooseCards).page.surface.cards
    assert len({card.y() for card in cards}) == 1, "no hole in a second row"
    assert all(card.height() > 0.35 * BIG[1] for card in cards)


def test_a_few_doors_stand_there_at_a_time(staged):
    stage = staged("S03", FlipCards)
    stage.turn()
    doors = stage.page.surface
    first = [card for card in doors.cards.values() if card.isVisible()]
    assert len(first) == 5
    assert all(door.visibleRegion().boundingRect() == door.rect() for door in first)
    doors.more.click()
    stage.turn()
    then = [card for card in doors.cards.values() if card.isVisible()]
    assert len(then) == 5
    assert not set(first) & set(then)
    assert then[0].hasFocus()


def test_an_opened_door_is_not_lost_where_none_was_held(staged):
    """Its question can be asked in the next step."""
    stage = staged("S03", FlipCards)
    card = next(iter(stage.page.surface.cards.values()))
    card.click()
    opened = card.text()
    stage.session.next()
    assert opened in stage.page.surface.cards()


def test_the_open_door_stays_beside_what_is_taken_along(staged):
    stage = staged("S03", FlipCards)
    card = next(iter(stage.page.surface.cards.values()))
    card.click()
    opened = card.text()
    stage.session.next()
    stage.session.next()
    (picture,) = stage.page.findChildren(KeptPicture)
    assert opened in picture.accessibleDescription()


def test_a_door_looks_otherwise_when_it_is_open(staged, monkeypatch):
    monkeypatch.setattr(theme, "less_motion", lambda: True)
    stage = staged("S03", FlipCards)  # held: its window goes with it
    card = next(iter(stage.page.surface.cards.values()))
    closed = card.grab().toImage()
    card.click()
    assert card.part() == 1.0
    assert card.grab().toImage() != closed


def test_the_ladder_shows_what_was_done_while_one_rung_is_chosen_and_played(staged):
    stage = staged("S04", Ladder)
    stage.page.surface.rungs[0].click()
    stage.session.next()
    ladder = stage.page.surface
    assert isinstance(ladder, LadderChoice)
    assert ladder.ground.lit == [True, False, False, False, False]
    assert [bool(rung.text()) for rung in ladder.rungs] == [True, True, True, False, False]
    ladder.rungs[1].click()
    ladder.rungs[2].click()
    assert ladder.answer() == ["remark"]
    stage.session.next()
    assert isinstance(stage.page.surface, Hourglass)
    assert len(stage.page.findChildren(KeptPicture)) == 1


def test_no_rung_chosen_keeps_the_ladder_in_sight(staged):
    stage = staged("S04", Ladder)
    stage.page.surface.rungs[0].click()
    stage.session.next()
    stage.session.next()
    assert len(stage.page.findChildren(KeptPicture)) == 1


def test_the_picture_of_the_chosen_card_comes_along(staged):
    stage = staged("S02", ChooseCards)
    stage.page.surface.cards[1].click()
    stage.session.next()
    assert [note.motif for note in stage.page.findChildren(KeptWords)] == ["cat"]


def test_sand_runs_from_full_to_empty_and_only_its_stream_is_painted_again(staged):
    glass = SandGlass()
    levels = [glass.level(part / 10) for part in range(11)]
    hills = [-glass.hill(part / 10) for part in range(11)]
    assert levels[-1] == 0.5
    for found in (levels, hills):
        assert found == sorted(set(found))
    stage = staged("S02", Hourglass)
    surface = stage.page.surface
    surface.moving()
    first = surface.moving()
    assert not first.isEmpty()
    assert first.width() < surface.width() / 8


def test_pieces_of_a_sentence_give_an_example_that_does_not_look_filled_in(staged):
    for key in ("S06", "S07"):
        stage = staged(key, WriteBlocks)
        surface = stage.page.surface
        assert all(hand.example.text() for hand in surface.hands), "beside the line, not on it"
        assert not any(field.placeholderText() for field in surface.fields.values())
        assert surface.answer() is None


def test_one_piece_is_in_the_hand_and_the_sentence_grows_above_it(staged, qtbot):
    stage = staged("S07", WriteBlocks)
    at, surface = stage.session.index, stage.page.surface
    fields = list(surface.fields.values())
    for number, words in enumerate(("Mijn lamp is stuk.", "Ik wil licht.", "Help je?")):
        assert [hand.isVisible() for hand in surface.hands].index(True) == number
        qtbot.keyClicks(fields[number], words)
        stage.page.next_button.click()
    assert stage.session.index == at
    said = [piece.words for piece in surface.table.pieces]
    assert said == ["Mijn lamp is stuk.", "Ik wil licht.", "Help je?", ""]
    surface.table.pieces[0].click()
    assert surface.now == 0, "what lies there can be taken in the hand again"
    surface.take(3)
    stage.page.next_button.click()
    assert stage.session.index == at + 1
    (picture,) = stage.page.findChildren(KeptPicture)
    assert "Ik wil licht." in picture.accessibleDescription()


def test_each_card_seats_two_others_at_the_table_and_says_their_answer(staged):
    stage = staged("S05", TableScenes)
    surface = stage.page.surface
    first, second = list(surface.cards.values())[:2]
    before = surface.grab().toImage()
    second.click()
    assert surface.grab().toImage() != before
    assert second.accessibleDescription() == "O, leuk."
    first.click()
    second.click()
    assert surface.answer() == {"seen": [second.key, first.key], "kept": []}
    assert second.open, "tapped again, its answer is heard again"


def test_who_writes_crosses_the_brook_stone_by_stone(staged, qtbot, monkeypatch):
    monkeypatch.setattr(theme, "less_motion", lambda: True)
    stage = staged("S12", WriteStones)
    surface = stage.page.surface
    stood = [surface.crossing.geometry().center().x()]
    for number, field in enumerate(surface.fields.values(), 1):
        qtbot.keyClicks(field, "Ik was te laat.")
        assert surface.reached() == number
        stood.append(surface.crossing.geometry().center().x())
    assert stood == sorted(set(stood))


def test_the_thoughts_are_chosen_above_the_street_with_all_that_was_said_of_it(staged):
    stage = staged("S10", WriteThoughts)
    stage.make()
    while stage.on():
        stage.make()
    surface = stage.page.surface
    assert isinstance(surface, ChooseThought)
    assert [card.text() for card in surface.cards][:2] == ["woord 1 1", "woord 1 2"]
    assert "woord 2 0" in surface.about.text()
    free = surface.free
    assert all(
        free.contains(card.rect().translated(card.mapTo(surface, QPoint())))
        for card in surface.cards
    )


def test_three_views_hang_only_where_the_client_took_all(staged):
    for chosen, hangs in ((0, 1), (2, 3)):
        stage = staged("S10", WriteThoughts)
        stage.make()
        while stage.on():
            if stage.step.do == "choice":
                stage.surface.cards[chosen].click()
        stage.page.put_away()
        (work,) = wall_of(stage.session.kit, stage.keeper).works
        assert work.image is not None
        assert len(work.words.splitlines()) == hangs


def test_with_less_motion_a_card_is_turned_at_once(staged, monkeypatch):
    monkeypatch.setattr(theme, "less_motion", lambda: True)
    stage = staged("S03", FlipCards)
    card = next(iter(stage.page.surface.cards.values()))
    card.click()
    assert not card.turning


def test_what_is_talked_about_has_a_picture_of_ours():
    shown = [
        step.option("motif")
        for exercise in load_exercises().values()
        for step in exercise.steps
        if step.option("motif")
    ]
    assert {"bakery", "busstop", "lift"} <= set(shown)
    assert all(motif_of(str(motif)) == motif for motif in shown)


def test_the_place_where_it_is_played_stands_on_the_sheet(staged, monkeypatch):
    drawn = []
    monkeypatch.setattr(hourglass, "draw_motif", lambda _p, _box, name: drawn.append(name))
    stage = staged("S04", Hourglass)
    for _ in range(3):
        stage.page.surface.grab()
        stage.session.next()
    assert list(dict.fromkeys(drawn)) == ["bakery", "busstop", "lift"]
