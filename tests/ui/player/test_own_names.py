"""Each work bears the name it was given: beside the next step, on the wall, in the album."""

import pytest

from coach_app.exercises import load_exercises
from coach_app.exercises.outcome import named_in
from coach_app.ui.client_view.pages.wall_page import WallPage
from coach_app.ui.client_view.player.activities.choose import ChooseCards
from coach_app.ui.client_view.player.activities.draw import Draw
from coach_app.ui.client_view.player.made.views import KeptPicture
from tests.ui.player.stage import words_on


def names(exercise):
    """The name that the client gives in each title step, by the work it is for."""
    steps = enumerate(exercise.steps)
    return {work: f"naam {n}" for n, one in steps if (work := named_in(exercise, one))}


NAMED = [key for key, one in load_exercises().items() if names(one)]


def act(played, without=(), choose=""):
    """Name every work; draw nothing in ``without``; choose the card ``choose``, or none."""
    surface, exercise = played.page.surface, played.flow.session.exercise
    work = named_in(exercise, surface.step)
    if work:
        next(iter(surface.fields.values())).setText(names(exercise)[work])
    elif isinstance(surface, Draw) and surface.step.key in without:
        return
    elif isinstance(surface, ChooseCards) and "line_one" in [card.key for card in surface.cards]:
        for card in surface.cards:
            if card.key == choose:
                card.click()
    else:
        type(played).act(played)


def on_the_wall(played):
    """Picture by picture, the name that a looker reads with it."""
    page = played.page
    assert isinstance(page, WallPage)
    if len(page.frames) == 1:
        return [page.heading()]
    return [frame.work.title for frame in page.frames]


@pytest.mark.parametrize("key", NAMED)
def test_the_album_and_the_wall_name_each_work_as_the_client_did(table, practice, person, key):
    given = names(load_exercises()[key])
    played = table(key, speed=2000)
    played.act = lambda: act(played)
    played.play()
    hung = [name for name in on_the_wall(played) if name]
    assert hung == list(given.values())
    played.finish()
    kept = {one.title for one in practice.makings.of_client(person.id)} - {""}
    assert kept <= set(given.values())
    assert len(kept) == len(given)


@pytest.mark.parametrize(
    ("choose", "hung"),
    [("", ["naam 1", "naam 3"]), ("both", ["naam 1", "naam 3"]), ("line_one", ["naam 1"]),
     ("line_two", ["naam 3"])],
)  # fmt: skip
def test_of_two_drawings_each_keeps_its_own_name(table, practice, person, choose, hung):
    played = table("C02", speed=2000)
    played.act = lambda: act(played, choose=choose)
    played.play()
    assert on_the_wall(played) == hung
    played.finish()
    assert {one.title for one in practice.makings.of_client(person.id)} == set(hung)


def test_a_name_for_what_was_not_drawn_names_nothing_else(table, practice, person):
    played = table("C02", speed=2000)
    seen = []

    def look():
        act(played, without=("line_two",))
        seen.extend(view.piece.title for view in played.page.findChildren(KeptPicture))

    played.act = look
    played.play()
    assert "naam 3" not in seen
    assert on_the_wall(played) == ["naam 1"]
    assert "naam 3" not in words_on(played.page)
    played.finish()
    assert [one.title for one in practice.makings.of_client(person.id)] == ["naam 1"]


def test_who_stops_before_the_second_name_leaves_the_second_without(table, practice, person):
    played = table("C02", speed=2000)
    played.begin()
    for _ in range(3):
        played.turn()
        played.flow.session.tick()
        act(played)
        played.flow.session.next()
    played.turn()
    played.page.escape()
    played.turn()
    played.finish(helpful="no")
    assert sorted(one.title for one in practice.makings.of_client(person.id)) == ["", "naam 1"]
