"""Markup that somebody typed is text: on every page, in every tooltip, dialog, paper and file."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from coach_app.exercises import load_bytes
from coach_app.exercises.writer import to_toml
from coach_app.measures import Text
from coach_app.reports import paper
from coach_app.ui.charts.export import csv_text
from coach_app.ui.courses.group_actions import GroupActions
from coach_app.ui.meeting.snippets_menu import SnippetsButton
from coach_app.ui.papers.album_dialog import AlbumDialog
from coach_app.ui.rights.kept_card import Kept
from coach_app.ui.widgets.plain import PlainLabel, set_tip, tip
from tests.ui.keyboard import markup
from tests.ui.keyboard.markup import HEAD, MARK, faults_of, faults_of_action, shown_in
from tests.ui.keyboard.tab_walk import make_active
from tests.ui.keyboard.test_tab_dialogs import MAKERS, table  # noqa: F401  # a fixture

JOINER = "\N{WORD JOINER}"


# -- the helper ------------------------------------------------------------------------------


@given(st.text(alphabet=st.sampled_from('<>b/ a&lt;!?xml\n\t img="docA1'), max_size=60))
def test_no_tooltip_is_ever_taken_for_markup(text):
    made = tip(text)
    assert not markup.is_markup(made)
    assert made.replace(JOINER, "") == text


def test_a_tooltip_takes_the_room_of_what_was_typed(look):
    for style in ("body", "second"):
        wide = QFontMetrics(look.font(style)).horizontalAdvance
        assert wide(tip(MARK)) == wide(MARK)


def test_a_label_is_plain_whatever_it_is_given(qapp):
    made = PlainLabel(MARK)
    plain = made.sizeHint()
    rich = QLabel(MARK)
    assert plain.width() > rich.sizeHint().width()  # Qt's own swallows the tags
    made.setText("")
    made.setText(MARK)
    assert made.sizeHint() == plain


def test_the_judge_sees_what_qt_would_draw(qtbot, look):
    """The control: each of the old ways is a fault."""
    label = QLabel(MARK)
    qtbot.addWidget(label)
    label.setToolTip(MARK)
    assert len(faults_of(label)) == 2
    made = PlainLabel(MARK)
    qtbot.addWidget(made)
    set_tip(made, MARK)
    assert faults_of(made) == []


# -- everything that can be opened -----------------------------------------------------------


def test_every_text_of_the_vault_is_planted(planted):
    """A new column is planted by itself, or stands in CODES because nobody types it."""
    assert len(markup.texts()) >= 34
    with planted.practice.vault.engine.connect() as link:
        for place in markup.texts():
            table, column = place.split(".")
            odd = link.exec_driver_sql(f"SELECT 1 FROM {table} WHERE {column} <> ?", (MARK,))
            assert odd.first() is None, place


@pytest.fixture(scope="module")
def planted(desk):
    markup.plant(desk.practice)
    kept = desk.practice.own_exercises.get(desk.own)
    made = load_bytes(desk.own, kept.source.encode(), own=True)
    desk.practice.own_exercises.save(desk.own, to_toml(replaced(made)))
    desk.window.practice_changed.emit(frozenset())
    return desk


def replaced(exercise):
    """An own exercise with markup in all that its coach writes."""
    from dataclasses import replace

    words = Text(MARK, MARK)
    steps = tuple(replace(step, coach=words, screen=words) for step in exercise.steps)
    return replace(exercise, name=words, how=words, origin=words, purpose=words, steps=steps)


def test_no_page_draws_markup(planted):
    faults, shown = [], 0
    for place in planted.places:
        planted.window.go(place.page, **place.args)
        QApplication.processEvents()
        faults += [f"{place.name}: {fault}" for fault in faults_of(planted.window)]
        shown += shown_in(planted.window)
    assert not faults, "\n".join(faults)
    assert shown > 500


@pytest.mark.parametrize("kind", list(MAKERS), ids=lambda kind: kind.__name__)
def test_no_dialog_draws_markup(planted, table, kind):  # noqa: F811
    planted.window.go("settings")
    dialog = MAKERS[kind](table)
    dialog.open()
    make_active(dialog)
    faults = faults_of(dialog)
    dialog.reject()
    assert not faults, "\n".join(faults)


def test_no_menu_draws_markup(planted):
    who, ctx = planted.who, planted.window.ctx
    planted.window.go("meeting", meeting_id=who.meetings(who.carla)[7])
    snippets = planted.window.page.findChild(SnippetsButton).make_menu()
    people = GroupActions(ctx, planted.window.page).menu(who.course(who.in_group))
    for menu in (snippets, people):
        assert [f for action in menu.actions() for f in faults_of_action(action)] == []
        assert any(HEAD in action.text().replace("&&", "&") for action in menu.actions())
        menu.deleteLater()


def test_nothing_on_the_client_screen_draws_markup(planted):
    who, screen = planted.who, planted.window.client_screen
    planted.window.go("today")
    carla, course = who.carla.id, who.course(who.carla).id
    weeks, group = who.meetings(who.carla), who.course(who.in_group).id
    making = planted.practice.makings.of_client(carla)[0].id
    shows = {
        "story": lambda: screen.show_story(course, carla),
        "making": lambda: screen.show_making(making),
        "group": lambda: screen.show_group(group, who.in_group.id),
        "closing": lambda: screen.show_closing(weeks[7], carla),
        "note": lambda: screen.show_closing(weeks[7], carla, note_only=True),
        "turn": lambda: screen.pass_round([(carla, "weekly")], weeks[7]),
        "sheet": lambda: screen.hand_over(carla, "djg-11"),
    }
    faults, shown = [], 0
    for name, show in shows.items():
        show()
        QApplication.processEvents()
        window = screen.window
        faults += [f"{name}: {fault}" for fault in faults_of(window)]
        faults += [f"{name}: title"] if "<" in window.windowTitle() else []
        shown += shown_in(window)
        screen.stop()
    assert not faults, "\n".join(faults)
    assert shown > 5


def test_a_tooltip_on_the_screen_is_plain(planted, qtbot):
    """The window that Qt itself makes for it."""
    label = PlainLabel("x")
    qtbot.addWidget(label)
    label.show()
    set_tip(label, MARK)
    QToolTip.showText(QPoint(5, 5), label.toolTip(), label)
    shown = [w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel")]
    assert any(not markup.is_markup(w.text()) and HEAD[:1] in w.text() for w in shown)
    QToolTip.hideText()


# -- papers and files ------------------------------------------------------------------------


def words_of(pdf: bytes, tmp_path) -> str:
    """What a reader of the PDF reads, without its line breaks."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not there")
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return re.sub(r"\s+", "", told.stdout.decode())


SOLID = re.sub(r"\s+", "", MARK)


def test_papers_print_what_was_typed(planted, tmp_path):
    who, window = planted.who, planted.window
    carla, weeks = who.carla.id, who.meetings(who.carla)
    papers = {}
    for page, args in (
        ("report", {"course_id": who.course(who.carla).id, "client_id": carla}),
        ("goodbye", {"meeting_id": weeks[8], "client_id": carla}),
    ):
        window.go(page, **args)
        papers[page] = window.page.paper()
    papers["kept"] = Kept(window.ctx, carla).paper()
    papers["album"] = AlbumDialog(window, window.ctx, carla, {}).paper()
    for name, made in papers.items():
        read = words_of(paper.pdf(made), tmp_path)
        assert SOLID in read, f"{name}: {read[:2000]}"


def test_files_hold_what_was_typed(planted):
    window = planted.window
    window.go("practice")
    window.page.names.set_value("name")
    found = {}
    for kind in ("csv", "ics"):
        path = planted.home / f"out.{kind}"
        window.page.write(kind, str(path))
        found[kind] = path.read_bytes().decode("utf-8-sig")
    agenda = found["ics"].replace("\r\n ", "").replace("\\;", ";").replace("\\,", ",")
    assert f"SUMMARY:{MARK}" in agenda
    assert list(csv.reader(io.StringIO(found["csv"]), delimiter=";"))


def test_the_chart_as_a_file_holds_what_was_typed(planted):
    planted.window.go("client", client_id=planted.who.carla.id, tab="overview")
    chart = planted.window.page.tabs["overview"].chart_card.chart
    rows = csv.reader(io.StringIO(csv_text(chart, MARK)), delimiter=";")
    cells = [cell for row in rows for cell in row]
    assert sum(MARK in cell for cell in cells) > 1  # the title, and what happened
