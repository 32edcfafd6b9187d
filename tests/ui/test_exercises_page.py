"""The library: find, filter by the client's body list, and what is offered instead."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from coach_app.course.client_sees import exercise_for
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.exercises import BODY, allowed, load_exercises
from coach_app.ui.exercises.library_page import ExercisesPage
from coach_app.ui.papers.home_card_dialog import HomeCardDialog

KNOWN = load_exercises()


def page_for(ctx, qtbot, **args):
    page = ExercisesPage(ctx, **args)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.show()
    return page


def shown(page):
    return [card.exercise.id for card in page.grid.cards]


@pytest.fixture
def page(ctx, qtbot):
    return page_for(ctx, qtbot)


def test_without_a_choice_all_are_there_and_counted(page):
    assert set(shown(page)) == set(KNOWN)
    assert "52" in page.count.text()
    assert not page.hidden.isVisible()


def test_search_kind_length_and_week_narrow_it_down(ctx, qtbot, page):
    page.chips["relax"].setChecked(True)
    assert {KNOWN[key].kind for key in shown(page)} == {"relax"}
    page.length.parts[0].click()  # up to 5 minutes
    assert shown(page)
    assert all(KNOWN[key].minutes <= 5 for key in shown(page))
    page.week.setFocus()
    qtbot.keyClick(page.week, Qt.Key.Key_Home)
    qtbot.keyClick(page.week, Qt.Key.Key_Down)
    assert page.week.value() == 1
    assert all(KNOWN[key].week <= 1 for key in shown(page))
    page.search.setText("xyzzy")
    qtbot.waitUntil(page.nothing.isVisible)
    page.nothing.button.click()
    assert len(shown(page)) == 52
    page.search.setText("butterfly" if ctx.settings.values.language == "en" else "vlinder")
    qtbot.waitUntil(lambda: len(shown(page)) < 52)
    assert "R12" in shown(page)


def test_what_fits_nothing_says_so_and_goes_back_to_all(page, qtbot):
    page.search.setText("xyzzy")
    qtbot.waitUntil(page.nothing.isVisible)
    assert not page.grid.isVisible()
    page.nothing.button.click()
    assert len(shown(page)) == 52


@pytest.mark.parametrize("entry", BODY)
def test_the_body_list_hides_and_offers_and_refuses(ctx, qtbot, entry, monkeypatch):
    monkeypatch.setattr("coach_app.ui.exercises.library_page.Menu.popup", lambda *_: None)
    client = ctx.practice.clients.create(ClientFields(name="Anna Voorbeeld", body=(entry,)))
    page = page_for(ctx, qtbot, client_id=client)
    out = {key for key, one in KNOWN.items() if not allowed(one, (entry,))}
    assert out, "every entry hides something"
    assert set(shown(page)) == set(KNOWN) - out
    assert page.hidden.isVisible()
    page.hidden.click()
    offered = {str(action.data()) for action in page.menu.actions()}
    assert offered
    assert all(allowed(KNOWN[key], (entry,)) for key in offered)
    page.menu.deleteLater()
    for key in out:
        with pytest.raises(UserError):
            exercise_for(ctx.practice, KNOWN[key], client)


def test_a_favourite_is_found_again(qtbot, page):
    card = next(one for one in page.grid.cards if one.exercise.id == "C02")
    qtbot.keyClick(card, Qt.Key.Key_S)
    page.starred.setChecked(True)
    page.refresh(page.topics)
    assert shown(page) == ["C02"]


def test_what_works_needs_four_times(ctx, qtbot):
    practice = ctx.practice
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    page = page_for(ctx, qtbot, client_id=client)
    assert page.works.isVisible()
    for number in range(4):
        run = practice.runs.add(
            client,
            "R01",
            1,
            "nl",
            planned=300,
            started_at=dt.datetime(2026, 3, 3 + number, 11, tzinfo=dt.UTC),
        )
        practice.runs.save(run, seconds=300, stopped=False, before=6, after=4, helpful=3)
    page.refresh(page.topics)
    words = " ".join(b.text() for b in page.works.findChildren(type(page.hidden)))
    assert KNOWN["R01"].name.text(ctx.settings.values.language) in words


def test_the_card_for_at_home_is_an_a5_pdf(ctx, qtbot, tmp_path, look):
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtWidgets import QWidget

    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1280, 800)
    dialog = HomeCardDialog(host, ctx, KNOWN["R01"], "nl")
    dialog.outlet.write(str(tmp_path / "kaart.pdf"))
    document = QPdfDocument()
    document.load(str(tmp_path / "kaart.pdf"))
    assert document.pageCount() == 1
    size = document.pagePointSize(0)
    assert (round(size.width() / 72 * 25.4), round(size.height() / 72 * 25.4)) == (148, 210)
    text = " ".join(document.getAllText(0).text().split())
    for line in KNOWN["R01"].home.text("nl").splitlines():
        assert " ".join(line.split()) in text
    for line in KNOWN["R01"].how.text("nl").splitlines():
        assert not line.strip() or line.strip() not in text
    document.close()


def test_a_card_that_cannot_be_saved_says_so(ctx, qtbot, tmp_path):
    from PySide6.QtWidgets import QWidget

    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1280, 800)
    dialog = HomeCardDialog(host, ctx, KNOWN["R01"], "nl")
    dialog.outlet.write(str(tmp_path / "no" / "such" / "kaart.pdf"))
    assert not dialog.outlet.fault.isHidden()
    assert dialog.result() == 0
