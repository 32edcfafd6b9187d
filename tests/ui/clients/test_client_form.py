"""Adding a client: a name is enough, mistakes stand next to the field, drafts survive."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from coach_app.content import languages
from coach_app.errors import UserError
from coach_app.ui.clients.fields import birth_year
from coach_app.ui.clients.form_page import ClientFormPage
from coach_app.ui.widgets import QuestionDialog

TODAY = dt.date(2026, 3, 10)


@pytest.fixture
def page(ctx, show):
    return show(ClientFormPage(ctx))


def test_a_name_is_enough(page, qtbot, ctx, practice):
    qtbot.keyClicks(page.name, "Dirk Proefdam")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    went, args = ctx.window.went[-1]
    assert went == "client"
    assert practice.clients.get(args["client_id"]).name == "Dirk Proefdam"
    assert "Dirk Proefdam" in ctx.window.toasts[-1]


def test_without_a_name_the_field_says_so_and_keeps_the_focus(page, qtbot, practice):
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert page.name_field.error()
    assert page.name.hasFocus()
    assert practice.clients.rows(TODAY) == []


@pytest.mark.parametrize(
    ("text", "year", "wrong"),
    [
        ("", None, False),
        (" 1968 ", 1968, False),
        ("68", None, True),
        ("1800", None, True),
        ("2099", None, True),
        ("acht", None, True),
        ("2026", 2026, False),
        ("1906", 1906, False),
        ("1905", None, True),
        ("١٩٦٨", None, True),
    ],
)
def test_years_of_birth(text, year, wrong):
    got, error = birth_year(text, TODAY)
    assert got == year
    assert bool(error) == wrong


def test_a_wrong_year_is_told_next_to_the_field_and_nothing_is_saved(page, qtbot, practice):
    qtbot.keyClicks(page.name, "Els")
    page.more_button.click()
    qtbot.keyClicks(page.year, "18")
    page.save_button.click()
    assert page.year_field.error()
    assert page.year.text() == "18"
    assert practice.clients.rows(TODAY) == []


def test_all_fields_arrive(page, qtbot, ctx, practice):
    qtbot.keyClicks(page.name, "Els")
    page.is_alias.click()
    page.more_button.click()
    qtbot.keyClicks(page.reach, "06 1")
    qtbot.keyClicks(page.year, "1950")
    page.language.parts[1].click()
    page.save_button.click()
    fields = practice.clients.get(ctx.window.went[-1][1]["client_id"]).fields
    assert (fields.is_alias, fields.reach, fields.birth_year, fields.language) == (
        True,
        "06 1",
        1950,
        "en",
    )


def test_a_second_client_of_one_name_gets_a_hint_but_may_be_saved(ctx, add, show, qtbot):
    add("Anna  Voorbeeld")
    page = show(ClientFormPage(ctx))
    qtbot.keyClicks(page.name, "anna voorbeeld")
    qtbot.waitUntil(page.hint.isVisible)
    page.save_button.click()
    assert ctx.window.went[-1][0] == "client"


def test_a_half_filled_form_survives_a_lock(ctx, show, qtbot):
    page = show(ClientFormPage(ctx))
    qtbot.keyClicks(page.name, "Half")
    page.more_button.click()
    qtbot.keyClicks(page.year, "19")
    page.flush()
    again = show(ClientFormPage(ctx, **page.place()))
    assert (again.name.text(), again.year.text()) == ("Half", "19")
    assert again.more.isVisible()


def test_a_saved_form_leaves_no_draft(page, qtbot, ctx, practice):
    qtbot.keyClicks(page.name, "Weg")
    page.save_button.click()
    page.flush()
    assert practice.drafts.get("client_form", "new") is None


def test_cancel_goes_back_and_forgets(page, qtbot, ctx, practice):
    qtbot.keyClicks(page.name, "Weg")
    page.cancel_button.click()
    page.flush()
    assert ctx.window.backs == 1
    assert practice.drafts.get("client_form", "new") is None


def test_a_full_disk_is_told_and_the_form_stays(page, qtbot, ctx, practice, monkeypatch):
    def refuse(fields):
        raise UserError("disk-full", "The disk is full.", "Make room.")

    monkeypatch.setattr(practice.clients, "create", refuse)
    qtbot.keyClicks(page.name, "Blijft")
    page.save_button.click()
    dialog = page.window().findChild(QuestionDialog)
    assert dialog.title.text() == "The disk is full."
    assert page.name.text() == "Blijft"
    dialog.yes.click()


@pytest.mark.parametrize("where", ["preference", "draft"])
def test_a_language_that_is_gone_does_not_stop_a_new_client(ctx, show, practice, qtbot, where):
    """Its file is not on this computer: the first language stands in."""
    if where == "preference":
        practice.preferences.set("language", "xx")
    else:
        practice.drafts.put("client_form", "new", {"language": "xx"})
    page = show(ClientFormPage(ctx))
    qtbot.keyClicks(page.name, "Dirk Proefdam")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    went, args = ctx.window.went[-1]
    assert went == "client"
    assert practice.clients.get(args["client_id"]).fields.language == languages.first()
