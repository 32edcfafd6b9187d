"""The wheel: it stands alone, what it stopped at lies beside it, and all cards can be seen."""

import pytest
from PySide6.QtCore import QRect

from tests.ui.player.stage import Stage

pytestmark = pytest.mark.usefixtures("look")


@pytest.mark.parametrize("key", ["S14", "C16"])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
def test_what_it_stopped_at_lies_beside_the_wheel(qtbot, key, size):
    stage = Stage(qtbot, key, size=size)
    wheel = stage.surface
    assert not any(card.isVisible() for card in wheel.cards)
    wheel.spin_button.click()
    stage.turn()
    idea = wheel.idea
    assert idea.text() == wheel.words(wheel.step.items[wheel.disc.at_top()].text)
    assert idea.visibleRegion().boundingRect() == idea.rect()
    assert not idea.geometry().intersects(wheel.disc.geometry())
    assert wheel.rect().contains(QRect(idea.geometry()))


def test_an_idea_is_held_while_the_wheel_is_spun_again(qtbot):
    stage = Stage(qtbot, "S14")
    wheel = stage.surface
    wheel.spin()
    first = wheel.idea.key
    wheel.keep_button.click()
    assert wheel.answer() == [first]
    wheel.kit.seed = lambda: 0.55
    wheel.spin()
    second = wheel.idea.key
    assert second != first
    assert wheel.answer() == [first], "the new one was not held"
    assert wheel.held.isVisible()
    assert wheel.held.key == first
    wheel.idea.click()
    assert wheel.answer() == [first, second]
    wheel.idea.click()
    assert wheel.answer() == [first]


def test_the_only_idea_counts_without_holding_it(qtbot):
    stage = Stage(qtbot, "S14")
    stage.surface.spin()
    shown = stage.surface.idea.key
    assert stage.keeper.answers["ideas"] == [shown]


def test_all_cards_lie_open_where_that_is_wanted(qtbot):
    stage = Stage(qtbot, "S14", size=(1366, 768))
    wheel = stage.surface
    wheel.all_button.click()
    stage.turn()
    assert not wheel.disc.isVisible()
    assert all(card.isVisible() and card.drawing() for card in wheel.cards)
    wheel.cards[4].click()
    wheel.all_button.click()
    assert wheel.disc.isVisible()
    assert wheel.idea.text() == wheel.cards[4].text()
    assert wheel.answer() == [wheel.cards[4].key]
