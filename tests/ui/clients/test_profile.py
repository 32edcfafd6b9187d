"""The profile keeps what is typed, tells what is wrong, and guards what is private."""

import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from coach_app.data.views import BODY_LIST, ClientFields
from coach_app.errors import UserError
from coach_app.ui.client.profile.consent_text import consent_text
from coach_app.ui.client.profile.goal_row import GoalRow
from coach_app.ui.client.profile.tab import ProfileTab
from coach_app.ui.exercises.body_words import body_words
from coach_app.ui.widgets import QuestionDialog, TextArea


@pytest.fixture
def client(add):
    return add("Carla Fictief", reach="06 1", strengths="Koken", private="geheim")


@pytest.fixture
def tab(ctx, client, show):
    return show(ProfileTab(ctx, client), 1000, 1400)


def fields(practice, client):
    return practice.clients.get(client).fields


def test_it_shows_what_is_kept(tab):
    assert tab.who.name.text() == "Carla Fictief"
    assert tab.who.reach.text() == "06 1"
    assert tab.strengths.areas["strengths"].text() == "Koken"
    assert tab.private.area.text() == "geheim"


def test_every_text_that_is_kept_stands_on_the_page(ctx, add, show):
    texts = {one.name for one in dataclasses.fields(ClientFields) if one.default == ""}
    client = add("Carla Fictief", **{name: f"staat bij {name}" for name in texts})
    tab = show(ProfileTab(ctx, client), 1000, 1400)
    shown = {line.text() for line in tab.findChildren(QLineEdit)}
    shown |= {area.text() for area in tab.findChildren(TextArea)}
    assert {f"staat bij {name}" for name in texts} <= shown


def test_text_keeps_itself_a_second_after_typing(tab, qtbot, practice, client):
    area = tab.safety.areas["safety"]
    area.setFocus()
    qtbot.keyClicks(area, "Bel eerst.")
    qtbot.waitUntil(lambda: fields(practice, client).safety == "Bel eerst.", timeout=3000)


def test_private_notes_start_folded_with_one_display(tab, qtbot):
    assert tab.private.folded
    qtbot.mouseClick(tab.private.fold, Qt.MouseButton.LeftButton)
    assert tab.private.area.isVisible()
    tab.private.fold_if_watched()
    assert tab.private.folded


def test_leaving_writes_at_once(tab, qtbot, practice, client):
    tab.private.set_folded(False)
    qtbot.keyClicks(tab.private.area, "Nog geheimer. ")
    tab.flush()
    assert "Nog geheimer." in fields(practice, client).private


def test_a_name_is_kept_on_enter_and_an_empty_one_is_not(tab, qtbot, practice, client):
    tab.who.name.selectAll()
    qtbot.keyClicks(tab.who.name, "Carla B.")
    qtbot.keyClick(tab.who.name, Qt.Key.Key_Return)
    assert fields(practice, client).name == "Carla B."
    tab.who.name.selectAll()
    qtbot.keyClick(tab.who.name, Qt.Key.Key_Backspace)
    qtbot.keyClick(tab.who.name, Qt.Key.Key_Return)
    assert tab.who.name_field.error()
    assert fields(practice, client).name == "Carla B."


def test_a_wrong_year_is_told_and_the_old_one_stays(tab, qtbot, practice, client):
    qtbot.keyClicks(tab.who.year, "1958")
    qtbot.keyClick(tab.who.year, Qt.Key.Key_Return)
    assert fields(practice, client).birth_year == 1958
    tab.who.year.selectAll()
    qtbot.keyClicks(tab.who.year, "3000")
    qtbot.keyClick(tab.who.year, Qt.Key.Key_Return)
    assert tab.who.year_field.error()
    assert fields(practice, client).birth_year == 1958


def test_another_client_of_this_name_gets_a_hint(tab, qtbot, add):
    add("Dubbele Naam")
    tab.who.name.selectAll()
    qtbot.keyClicks(tab.who.name, "dubbele naam")
    qtbot.keyClick(tab.who.name, Qt.Key.Key_Return)
    assert tab.who.hint.isVisible()


def test_language_and_alias_work_at_once(tab, practice, client):
    tab.who.language.parts[1].click()
    tab.who.is_alias.click()
    assert fields(practice, client).language == "en"
    assert fields(practice, client).is_alias


def test_the_body_list_is_ticked_with_the_space_bar(tab, qtbot, practice, client):
    row = tab.body_list.rows["epilepsy"]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    tab.body_list.rows["lungs"].click()
    assert fields(practice, client).body == ("lungs", "epilepsy")
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert fields(practice, client).body == ("lungs",)


def test_every_body_mark_has_words():
    for code in BODY_LIST:
        words, leaves_out = body_words(code)
        assert words
        assert leaves_out


def test_two_fields_typed_in_together_both_arrive(tab, qtbot, practice, client):
    qtbot.keyClicks(tab.strengths.areas["joys"], "Zingen")
    qtbot.keyClicks(tab.safety.areas["emergency"], "Zus")
    tab.flush()
    kept = fields(practice, client)
    assert (kept.joys, kept.emergency) == ("Zingen", "Zus")


def test_a_full_disk_keeps_the_text_and_tries_again(tab, qtbot, practice, client, monkeypatch):
    real = practice.clients.save

    def refuse(*_):
        raise UserError("disk-full", "The disk is full.", "Make room.")

    monkeypatch.setattr(practice.clients, "save", refuse)
    qtbot.keyClicks(tab.strengths.areas["joys"], "Zingen")
    tab.flush()
    assert tab.trouble.isVisible()
    assert tab.strengths.areas["joys"].text() == "Zingen"
    monkeypatch.setattr(practice.clients, "save", real)
    tab.trouble.button.click()
    assert not tab.trouble.isVisible()
    assert fields(practice, client).joys == "Zingen"


# -- goals -----------------------------------------------------------------------------


def goal_rows(tab):
    return [row for row in tab.goals.findChildren(GoalRow) if not row.isHidden()]


def add_goal(tab, qtbot, words="Ik zing weer"):
    qtbot.keyClicks(tab.goals.edit, words)
    qtbot.keyClick(tab.goals.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(row.goal.wording == words for row in goal_rows(tab)))
    return next(row for row in goal_rows(tab) if row.goal.wording == words)


def test_a_goal_is_added_and_rated_with_the_keyboard(tab, qtbot, practice, client):
    row = add_goal(tab, qtbot)
    row.rate_button.setFocus()
    qtbot.keyClick(row.rate_button, Qt.Key.Key_Return)
    qtbot.waitUntil(row.rating.hasFocus)
    qtbot.keyClick(row.rating, Qt.Key.Key_7)
    qtbot.keyClick(row.rating, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "7" in goal_rows(tab)[0].history.text())
    assert practice.clients.get(client).goals[0].ratings[-1][1] == 7
    qtbot.waitUntil(lambda: goal_rows(tab)[0].rate_button.hasFocus())


def test_a_rating_is_clicked(tab, qtbot, practice, client):
    row = add_goal(tab, qtbot)
    row.rate_button.click()
    at = row.rating.box_of(10).center().toPoint()
    qtbot.mouseClick(row.rating, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: bool(practice.clients.get(client).goals[0].ratings))
    assert practice.clients.get(client).goals[0].ratings[-1][1] == 10


def test_an_empty_goal_is_told(tab, practice, client):
    tab.goals.add_button.click()
    assert tab.goals.field.error()
    assert practice.clients.get(client).goals == ()


def test_a_goal_is_reworded_closed_and_opened_again(tab, qtbot, practice, client, ctx):
    row = add_goal(tab, qtbot)
    row.more.click()
    row.menu.actions()[0].trigger()
    row.menu.close()
    row.edit.selectAll()
    qtbot.keyClicks(row.edit, "Ik zing bij het koor")
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: goal_rows(tab)[0].goal.wording == "Ik zing bij het koor")
    goal_rows(tab)[0].close_asked.emit()
    qtbot.waitUntil(lambda: goal_rows(tab) == [])
    assert tab.goals.closed_button.isVisible()
    ctx.window.undos[-1]()
    qtbot.waitUntil(lambda: len(goal_rows(tab)) == 1)


def test_deleting_a_goal_asks_first(tab, qtbot, practice, client):
    row = add_goal(tab, qtbot)
    row.delete_asked.emit()
    dialog = tab.findChild(QuestionDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(practice.clients.get(client).goals) == 1
    row.delete_asked.emit()
    tab.findChildren(QuestionDialog)[-1].yes.click()
    qtbot.waitUntil(lambda: practice.clients.get(client).goals == ())


# -- consent ---------------------------------------------------------------------------


def test_consent_is_recorded_word_for_word(tab, qtbot, practice, client):
    tab.consent.give_button.click()
    form = tab.consent.form
    assert form.text.text() == consent_text().text("nl")
    form.how.parts[1].click()
    form.save_button.click()
    consent = practice.clients.get(client).consents[0]
    assert consent.text == consent_text().text("nl")
    assert (consent.how, consent.given_on) == ("spoken", dt.date.today())
    assert consent.version == consent_text().version
    assert tab.consent.give_button.isVisible()


def test_consent_without_text_or_of_tomorrow_is_told(tab, practice, client):
    tab.consent.give_button.click()
    form = tab.consent.form
    form.text.set_text("")
    form.day.set_day(dt.date.today() + dt.timedelta(days=1))
    form.save_button.click()
    assert form.text_field.error()
    assert form.day_field.error()
    assert practice.clients.get(client).consents == ()


def test_a_changed_consent_text_is_a_draft_until_recorded(tab, qtbot, practice, client):
    tab.consent.give_button.click()
    form = tab.consent.form
    form.text.setFocus()
    qtbot.keyClicks(form.text, "Zelf: ")
    tab.flush()
    assert practice.drafts.get("consent", client)["text"].startswith("Zelf: ")
    form.cancel_button.click()
    assert practice.drafts.get("consent", client) is None


def test_consent_is_withdrawn_after_a_question_and_that_can_be_undone(
    tab, qtbot, practice, client, ctx
):
    practice.clients.add_consent(client, "1", "Ja", dt.date.today(), "written")
    qtbot.waitUntil(lambda: tab.consent.list.count() == 1)
    row = tab.consent.list.itemAt(0).widget()
    qtbot.waitUntil(lambda: hasattr(tab.consent.list.itemAt(0).widget(), "withdraw"))
    row = tab.consent.list.itemAt(0).widget()
    row.withdraw.click()
    tab.findChildren(QuestionDialog)[-1].yes.click()
    assert practice.clients.get(client).consents[0].withdrawn_on == dt.date.today()
    ctx.window.undos[-1]()
    assert practice.clients.get(client).consents[0].withdrawn_on is None


def test_one_column_in_a_small_window(ctx, client, show, qtbot):
    tab = show(ProfileTab(ctx, client), 560, 600)
    qtbot.waitUntil(lambda: tab.goals.y() > tab.body_list.y())


def test_every_control_has_a_name(tab):
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
        for widget in tab.findChildren(kind):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
                assert widget.accessibleName(), widget


def test_consent_says_what_may_be_kept_and_how_long(tab, qtbot, practice, client):
    tab.consent.give_button.click()
    form = tab.consent.form
    form.covers["photos"].click()
    form.months.setValue(12)
    form.save_button.click()
    kept = practice.clients.get(client).consents[0]
    assert "photos" not in kept.covers
    assert "notes" in kept.covers
    assert kept.keep_months == 12
    qtbot.waitUntil(lambda: hasattr(tab.consent.list.itemAt(0).widget(), "covered"))
    assert "12" in tab.consent.list.itemAt(0).widget().covered.text()


def test_consent_to_nothing_is_none(tab, practice, client):
    tab.consent.give_button.click()
    for row in tab.consent.form.covers.values():
        row.setChecked(False)
    tab.consent.form.save_button.click()
    assert not tab.consent.form.covers_error.isHidden()
    assert practice.clients.get(client).consents == ()


def test_under_sixteen_a_parent_agrees_as_well_whatever_the_box_says(tab, practice, client):
    fields = practice.clients.get(client).fields
    young = dt.date.today().year - 14
    practice.clients.save(client, dataclasses.replace(fields, birth_year=young))
    tab.consent.give_button.click()
    form = tab.consent.form
    assert form.young.isChecked()
    form.young.setChecked(False)
    form.save_button.click()
    assert practice.clients.get(client).consents == ()
    assert form.parents_field.error()
    form.parents.setText("Els, moeder")
    form.save_button.click()
    assert practice.clients.get(client).consents[0].parents == "Els, moeder"


def test_a_half_filled_consent_outlives_a_lock_with_all_its_choices(tab, qtbot, practice, client):
    tab.consent.give_button.click()
    form = tab.consent.form
    form.covers["circles"].click()
    form.months.setValue(6)
    form.text.setFocus()
    qtbot.keyClicks(form.text, "Zelf: ")
    tab.flush()
    form.start()
    assert not form.covers["circles"].isChecked()
    assert form.months.value() == 6
