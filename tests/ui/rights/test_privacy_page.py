"""Privacy of the practice: the list of who is to be looked through, the papers, the account."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from coach_app.reports.paper import picture
from coach_app.ui.privacy.page import PrivacyPage
from coach_app.ui.privacy.paper_page import PaperPage
from tests.data import world


@pytest.fixture
def old(practice):
    """Whose last meeting was long ago."""
    client = world.client(practice, "Anna Voorbeeld")
    made = world.course(practice, client, start=dt.date(2020, 1, 7))
    for meeting in made.meetings:
        practice.meetings.set_status(meeting.id, "held")
    return client


def test_whose_period_has_passed_is_listed_and_nothing_goes_by_itself(ctx, old, show):
    page = show(PrivacyPage(ctx))
    assert [row.one.client_id for row in page.review.rows] == [old]
    page.review.rows[0].erase.click()
    assert ctx.window.went[-1] == ("erase", {"client_id": old})
    assert ctx.practice.clients.get(old).name == "Anna Voorbeeld"
    page.review.rows[0].longer.click()
    page.refresh(frozenset({"clients"}))
    assert page.review.rows == []
    ctx.window.undos[-1]()
    page.refresh(frozenset({"clients"}))
    assert len(page.review.rows) == 1


def test_another_period_is_kept_and_counts_at_once(ctx, old, show):
    page = show(PrivacyPage(ctx))
    page.practice.months.setValue(240)
    page.flush()
    assert ctx.practice.preferences.get("keep_months") == 240
    assert page.review.rows == []


def test_the_account_tells_acts_and_numbers_and_no_names(ctx, old, show):
    ctx.practice.clients.freeze(old)
    page = show(PrivacyPage(ctx))
    labels = [page.account.grid.itemAt(at).widget().text() for at in range(3)]
    assert old[:8] in labels
    assert "Bevroren" in labels
    assert not any("Anna" in text for text in labels)


def test_the_contact_stands_on_the_papers(ctx, show, qtbot):
    page = show(PrivacyPage(ctx))
    page.practice.contact.setFocus()
    qtbot.keyClicks(page.practice.contact, "Heidepad 1, 0000 AA Nergens")
    page.flush()
    for name in ("statement", "register", "laptop"):
        assert "Heidepad 1" in show(PaperPage(ctx, name)).paper().spoken()


def test_a_paper_follows_the_practice_until_it_is_changed_and_can_be_filled_in_anew(
    ctx, show, qtbot
):
    ctx.practice.preferences.set("practice_name", "Praktijk Een")
    page = show(PaperPage(ctx, "statement"))
    page.flush()
    assert ctx.practice.preferences.get("paper:statement") is None
    ctx.practice.preferences.set("practice_name", "Praktijk Twee")
    page = show(PaperPage(ctx, "statement"))
    assert "Praktijk Twee" in page.text.text()
    page.text.set_text("# Eigen kop\nEigen woorden")
    page.text.flush()
    page.keep(page.text.text())
    again = show(PaperPage(ctx, "statement"))
    assert again.text.text() == "# Eigen kop\nEigen woorden"
    assert "Eigen kop" in again.paper().spoken()
    again.again.click()
    again.keep(again.text.text())
    assert "Praktijk Twee" in again.text.text()
    assert ctx.practice.preferences.get("paper:statement") is None


def test_markup_in_a_paper_is_only_text(ctx, show):
    page = show(PaperPage(ctx, "register"))
    page.text.set_text("# <b>Kop</b>\n<img src=x> & meer")
    assert "<img src=x> & meer" in page.paper().spoken()
    assert "<b>Kop</b>" in page.paper().spoken()


def test_the_clock_says_until_when(ctx, show):
    page = show(PaperPage(ctx, "laptop"))
    page.clock.day.set_day(dt.date(2026, 3, 10))
    page.clock.time.set_time(dt.time(9, 15))
    page.clock.count()
    assert "13 maart" in page.clock.until.text()
    assert "9:15" in page.clock.until.text()


def test_every_paper_is_saved_as_a_pdf(ctx, show, tmp_path):
    for name in ("statement", "register", "laptop"):
        page = show(PaperPage(ctx, name))
        page.outlet.write(str(tmp_path / f"{name}.pdf"))
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["privacy", "laptop"])
def test_every_control_has_a_name(ctx, old, show, name):
    page = show(PrivacyPage(ctx) if name == "privacy" else PaperPage(ctx, "laptop"))
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
        for widget in page.findChildren(kind):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
                inside = widget.parentWidget().accessibleName()
                assert widget.accessibleName() or inside, widget


def test_settings_tell_how_many_are_past_their_period(ctx, old, show):
    from coach_app.ui.settings.practice import PracticeTab
    from coach_app.ui.widgets.plain import PlainLabel

    tab = show(PracticeTab(ctx))
    assert any("Van 1 cliënt" in label.text() for label in tab.findChildren(PlainLabel))
    tab.privacy.click()
    assert ctx.window.went[-1][0] == "privacy"
    tab.laptop.click()
    assert ctx.window.went[-1] == ("privacy_paper", {"name": "laptop"})


@pytest.fixture
def large(qapp, look):
    """Letters of one and a half times the size."""
    look.apply(qapp, "light", 150, True)
    yield
    look.apply(qapp, "light", 100, True)


@pytest.mark.parametrize("name", ["statement", "register", "laptop"])
def test_no_sheet_is_cut_with_large_letters(ctx, large, show, name):
    page = show(PaperPage(ctx, name), 1258, 750)
    assert page.sheets.shown
    for sheet in page.sheets.shown:
        right = sheet.mapTo(page, sheet.rect().topRight()).x()
        assert right <= page.width() - page.margin()


def test_a_paper_looks_the_same_whatever_the_size_of_the_letters(qapp, ctx, look, show):
    def drawn(zoom):
        look.apply(qapp, "light", zoom, True)
        return picture(PaperPage(ctx, "register").paper(), 0, 800)

    try:
        assert drawn(150) == drawn(100)
    finally:
        look.apply(qapp, "light", 100, True)
