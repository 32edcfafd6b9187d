"""The page "Wat staat er over mij?" on the client screen: all of the own, nothing of others."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach_app.errors import UserError
from coach_app.ui.client_view.pages.kept_page import KeptPageView
from coach_app.ui.client_view.pages.quiet_pages import ThanksPage
from tests.ui.client_view.planted import Garden
from tests.ui.client_view.test_planted_words import Reader


@pytest.fixture
def garden(practice):
    return Garden(practice)


@pytest.fixture
def reader(garden, coach):
    coach.resize(900, 600)
    return Reader(coach.client_screen)


@pytest.mark.parametrize("name", ["Anna", "Cor"])
def test_it_shows_the_own_words_and_nobody_elses_and_no_note_that_waits(garden, reader, name):
    person = garden.people[name]
    reader.screen.show_kept(person.id)
    reader.look()
    read = "\n".join(reader.take())
    own = repr(garden.practice.dossiers.of(person.id).tables)
    for text, word in garden.words.items():
        if text in read:
            assert text in own, f"{name} reads {word.what}"
            assert "private" not in word.what
            assert not word.what.startswith("draft")
    goal = next(t for t, w in garden.words.items() if w.what == "goal" and t in own)
    assert goal in read


def test_keys_move_it_and_klaar_ends_it(garden, reader):
    reader.screen.show_kept(garden.anna.id)
    page = reader.page
    assert isinstance(page, KeptPageView)
    bar = page.scroller.verticalScrollBar()
    assert bar.maximum() > 0
    page.first_focus().setFocus()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert bar.value() == 0
    page.first_focus().click()
    assert isinstance(reader.page, ThanksPage)


def test_of_a_frozen_client_it_never_comes_on(garden, reader):
    garden.practice.clients.freeze(garden.anna.id)
    with pytest.raises(UserError, match="frozen"):
        reader.screen.show_kept(garden.anna.id)
    assert not reader.screen.on
    reader.screen.show_current()  # F5 on their page: a welcome that is about nobody
    reader.look()
    assert not any(text in "\n".join(reader.take()) for text in garden.words)
