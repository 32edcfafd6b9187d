"""Rights and privacy of one client: reading, copying, correcting, freezing."""

import csv
import datetime as dt
import io
import json
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from coach_app.ui.rights.answer_dialog import AnswerDialog
from coach_app.ui.rights.look_page import LookPage
from coach_app.ui.rights.page import RightsPage
from coach_app.ui.widgets import QuestionDialog


@pytest.fixture
def page(ctx, people, show):
    return show(RightsPage(ctx, people.anna))


def acts(practice):
    return [line.act for line in practice.requests.audit_log()]


def test_what_waits_is_told_and_leads_to_looking_through(page, ctx):
    assert page.kept.waits.isVisible()
    assert "2" in page.kept.waits.text()
    page.kept.waits.button.click()
    assert ctx.window.went[-1][0] == "look_through"


def test_showing_it_asks_the_client_screen_and_is_entered_without_content(page, ctx, people):
    page.kept.show_button.click()
    assert ctx.client_screen.asked == [("kept", (people.anna,))]
    line = ctx.practice.requests.audit_log()[0]
    assert (line.act, line.ref) == ("kept-shown", people.anna)


def test_the_page_is_saved_as_a_pdf_without_own_notes(page, ctx, tmp_path):
    page.kept.outlet.write(str(tmp_path / "a.pdf"))
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    spoken = page.kept.outlet._paper().spoken()
    assert "Samen gewandeld" in spoken
    assert "Els" not in spoken
    assert acts(ctx.practice)[0] == "kept-printed"


def test_a_copy_is_saved_after_the_warning_with_all_its_parts(page, ctx, people, tmp_path):
    page.copy.copy.click()
    asked = page.findChildren(QuestionDialog)[-1]
    assert "niet versleuteld" in asked.accessibleName()
    asked.reject()
    page.copy.write(str(tmp_path / "a.zip"))
    with zipfile.ZipFile(tmp_path / "a.zip") as file:
        names = set(file.namelist())
        whole = json.loads(file.read("data.json"))
        notes = file.read("csv/note.csv").decode("utf-8-sig")
        everything = b"".join(file.read(name) for name in names)
    assert {"lees-mij.txt", "wat-staat-er-over-mij.pdf", "data.json", "csv/client.csv"} <= names
    assert whole["client"] == people.anna
    assert whole["left_out"] == {"waiting": 2}
    rows = list(csv.DictReader(io.StringIO(notes), delimiter=";"))
    assert {row["shared"] for row in rows} == {"Samen gewandeld"}
    assert b"Els" not in everything
    assert acts(ctx.practice)[0] == "kept-exported"


def test_a_copy_that_cannot_be_written_is_told_and_not_entered(page, ctx, tmp_path):
    page.copy.write(str(tmp_path / "not there" / "a.zip"))
    assert page.fault.isVisible()
    assert "kept-exported" not in acts(ctx.practice)


def test_a_correction_is_recorded_answered_and_stays(page, ctx, people, qtbot):
    qtbot.keyClicks(page.corrections.what, "Mijn zus heet Els")
    page.corrections.add.click()
    one = ctx.practice.requests.corrections(people.anna)[0]
    assert (one.what, one.state, one.asked_on) == ("Mijn zus heet Els", "open", dt.date.today())
    page.refresh(frozenset({"clients"}))
    row = page.corrections.list.itemAt(0).widget()
    row.ask("declined")
    dialog = page.findChildren(AnswerDialog)[-1]
    dialog.yes.click()
    assert dialog.field.error()  # a refusal needs its reason
    dialog.answer.setText("Zo stond het in de brief")
    dialog.yes.click()
    one = ctx.practice.requests.corrections(people.anna)[0]
    assert (one.state, one.answer) == ("declined", "Zo stond het in de brief")


def test_half_a_correction_outlives_a_lock(page, ctx, people, qtbot, show):
    qtbot.keyClicks(page.corrections.what, "Mijn zus")
    page.flush()
    again = show(RightsPage(ctx, people.anna))
    assert again.corrections.what.text() == "Mijn zus"
    again.corrections.what.clear()
    again.flush()
    assert ctx.practice.drafts.get("correction", people.anna) is None


def test_frozen_nothing_goes_out_until_lifted(page, ctx, people):
    page.freeze.button.click()
    assert ctx.client_screen.asked == [("stop", ())]  # also what another display shows
    page.refresh(frozenset({"clients"}))
    assert ctx.practice.clients.get(people.anna).frozen_at is not None
    assert page.frozen.isVisible()
    for button in (page.kept.show_button, page.kept.outlet.save, page.copy.copy):
        assert not button.isEnabled()
    page.erase.button.click()
    assert not any(went[0] == "erase" for went in ctx.window.went)
    page.frozen.button.click()
    page.refresh(frozenset({"clients"}))
    assert ctx.practice.clients.get(people.anna).frozen_at is None
    assert page.kept.show_button.isEnabled()


def test_consent_that_does_not_cover_what_is_kept_is_told(page, ctx, people):
    ctx.practice.clients.add_consent(
        people.anna, "1", "ja", dt.date.today(), "spoken", covers=["makings"]
    )
    page.refresh(frozenset({"clients"}))
    assert page.consent.gap.isVisible()
    assert "verslagen" in page.consent.gap.text().lower()


def test_every_control_has_a_name_and_it_fits_a_small_window(page, qtbot):
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
        for widget in page.findChildren(kind):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
                assert widget.accessibleName(), widget
    page.resize(560, 600)
    inner = page.scroller.widget()
    qtbot.waitUntil(lambda: inner.minimumSizeHint().width() <= page.width())


# -- looking through


@pytest.fixture
def looker(ctx, people, show):
    return show(LookPage(ctx, people.anna))


def card(looker, text):
    return next(one for one in looker.cards if text in one.one.text)


def test_only_what_waits_is_listed_first_and_all_on_demand(looker):
    assert {one.one.text for one in looker.cards} == {"Lijkt op zus Els", "Els belt elke dag"}
    looker.kind.set_value("all")
    looker.again()
    assert any(one.one.text == "Samen gewandeld" for one in looker.cards)


def test_a_selected_passage_is_cut_and_the_rest_is_read(looker, ctx, people):
    from coach_app.course import client_sees

    one = card(looker, "belt")
    assert not one.cut.isEnabled()
    cursor = one.view.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    one.view.setTextCursor(cursor)
    one.cut.click()
    card(looker, "Lijkt").own.click()
    page = "\n".join(
        line for part in client_sees.kept(ctx.practice, people.anna).parts for line in part.lines
    )
    assert "[…] belt elke dag" in page
    assert "Els" not in page
    assert "werkaantekening" in page


def test_a_choice_stays_and_can_be_taken_back(looker, ctx, people, show):
    card(looker, "belt").others.click()
    again = show(LookPage(ctx, people.anna))
    assert [one.one.text for one in again.cards] == ["Lijkt op zus Els"]
    again.kind.set_value("left")
    again.again()
    card(again, "belt").show_button.click()
    from coach_app.rights.telling import tell

    told = tell(ctx.practice.dossiers.of(people.anna))
    assert any(row["private"] == "Els belt elke dag" for row in told.dossier.rows("note"))
