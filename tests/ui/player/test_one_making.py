"""One run leaves one making of a work: a tune and a map go on, deciding nothing keeps all."""

from coach_app.ui.client_view.player.activities.choose import ChooseCards
from coach_app.ui.client_view.player.activities.circles import CirclesSurface
from coach_app.ui.client_view.player.activities.weave import Weave


def played_with(played, act):
    played.act = lambda: act(played.page.surface)
    played.play()
    played.finish()


def test_the_other_answers_the_same_tune(table, practice, person):
    played, heard = table("C15"), []

    def weave(surface):
        if isinstance(surface, Weave):
            heard.append(set(surface.grid.notes))
            surface.toggle(len(heard), 2)

    played_with(played, weave)
    assert heard == [set(), {(1, 2)}, {(1, 2), (2, 2)}]
    (made,) = practice.makings.of_client(person.id)
    notes = practice.makings.get(made.id).payload["notes"]
    assert [note[:2] for note in notes] == [[1, 2], [2, 2], [3, 2]]


def test_a_map_over_two_steps_is_one_making(table, practice, person):
    def add(surface):
        if isinstance(surface, CirclesSurface):
            surface.field.setText("buurvrouw")
            surface.add()

    played_with(table("S01"), add)
    (made,) = practice.makings.of_client(person.id)
    assert made.kind == "map"
    assert made.has_picture


def drew(played, choose):
    def act(surface):
        if isinstance(surface, ChooseCards):
            for card in surface.cards:
                if card.key == choose:
                    card.click()
        else:
            type(played).act(played)

    played_with(played, act)


def test_whoever_decides_nothing_loses_nothing(table, practice, person):
    """Two drawings were made: which of them is thrown away is nobody's choice but theirs."""
    drew(table("C02"), "")
    assert len(practice.makings.of_client(person.id)) == 2


def test_both_is_a_choice_too(table, practice, person):
    drew(table("C02"), "both")
    assert len(practice.makings.of_client(person.id)) == 2


def test_the_one_that_was_chosen_is_kept(table, practice, person):
    drew(table("C02"), "line_two")
    assert len(practice.makings.of_client(person.id)) == 1


def test_whoever_stops_before_the_choice_keeps_both(table, practice, person):
    played = table("C02")
    played.act = lambda: type(played).act(played)
    played.begin()
    for _ in range(3):
        played.turn()
        played.flow.session.tick()
        played.act()
        played.flow.session.next()
    played.turn()
    played.page.escape()
    played.turn()
    played.finish(helpful="no")
    assert len(practice.makings.of_client(person.id)) == 2
