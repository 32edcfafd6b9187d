"""What is heard under an exercise as it plays."""

import pytest
from shiboken6 import isValid

from coach_app.exercises import load_exercises
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.player.flow import ExerciseFlow, PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from tests.ui.player.stage import past_the_stones
from tests.ui.player.test_own_sound import Heard


@pytest.fixture
def played(qtbot, practice, person):
    """An exercise that begins to play, and what the sound was told."""
    flows = []

    def play(exercise_id, **options):
        sound = Heard()
        made = PlayerOptions(tension=False, **options)
        request = PlayRequest(load_exercises()[exercise_id], "nl", made, person.id)
        practice.clients.set_loudness(person.id, 10)
        flow = ExerciseFlow(practice, request, sound=sound)
        page = past_the_stones(flow.first_page(), flow)
        qtbot.addWidget(page)
        page.begin()
        flows.append((flow, page))
        return flow.session, sound.told

    yield play
    for flow, _page in flows:
        flow.abandon()


def choose(qapp, texts, place):
    """The client taps the card of a place."""
    items = load_exercises()["R10"].steps[0].items
    words = next(item.text.text(texts.language) for item in items if item.id == place)
    cards = [one for one in qapp.allWidgets() if isinstance(one, PickCard) and isValid(one)]
    next(one for one in cards if one.accessibleName() == words).click()


def under(told):
    return [one[1] for one in told if one[0] in ("ambience", "piece")]


def test_it_is_the_one_that_fits_unless_the_coach_chose(played):
    assert under(played("R01")[1]) == ["wind"]
    assert under(played("R01", ambience="rain")[1]) == ["rain"]
    assert under(played("R09")[1]) == []


def test_a_drawing_may_have_a_piece_under_it(played):
    _, told = played("C14")
    assert ("piece", "piece2") in told
    assert ("ambience", "piece2") not in told


@pytest.mark.parametrize(("place", "sound"), [("attic", "rain"), ("garden", "garden")])
def test_a_good_place_sounds_as_itself(qapp, played, place, sound):
    session, told = played("R10")
    choose(qapp, session.kit.texts, place)
    session.next()
    assert under(told) == ["sea", sound]
    session.next()
    assert under(told) == ["sea", sound]  # it goes on, it does not begin again


def test_the_background_of_the_coach_stays_in_every_place(qapp, played):
    session, told = played("R10", ambience="rain")
    choose(qapp, session.kit.texts, "sea")
    session.next()
    assert under(told) == ["rain"]


def test_while_somebody_tells_it_is_softer_and_comes_back(played):
    session, told = played("C09")
    session.next()
    loud = session.options.volumes["ambience"]
    assert loud == PlayerOptions().volumes["ambience"]
    assert session.step.do == "talk"
    assert [one for one in told if one[0] == "set_volume"][-1][2] < loud / 2
    session.next()
    assert [one for one in told if one[0] == "set_volume"][-1] == ("set_volume", "ambience", loud)
