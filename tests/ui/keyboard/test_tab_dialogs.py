"""Tab reaches everything in every dialog, and comes round inside it."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QDialog, QWidget

import coach_app.ui
from coach_app.course.worse import BadWeek
from coach_app.exercises import load_exercises
from coach_app.measures import load_measures
from coach_app.ui.charts.bad_week import BadWeekDialog
from coach_app.ui.charts.event_dialog import EventDialog
from coach_app.ui.charts.export_dialog import ExportDialog
from coach_app.ui.client.works.making_dialog import MakingDialog
from coach_app.ui.courses.group_dialogs import JoinDialog, LeaveDialog
from coach_app.ui.exercises.background import BackgroundDialog, Choice
from coach_app.ui.exercises.form.voice_dialog import VoiceDialog
from coach_app.ui.exercises.share import LookDialog
from coach_app.ui.measures.scales.wording import WordingDialog
from coach_app.ui.measures.week import WeekDialog
from coach_app.ui.papers.album_dialog import AlbumDialog
from coach_app.ui.papers.home_card_dialog import HomeCardDialog
from coach_app.ui.planning.reopen_dialog import ReopenDialog
from coach_app.ui.planning.when_dialog import ExtraDialog, MoveDialog
from coach_app.ui.rights.answer_dialog import AnswerDialog
from coach_app.ui.rights.package_dialogs import PackageDialog, TakeInDialog
from coach_app.ui.shell.palette import Palette
from coach_app.ui.start.secrets.change_passphrase_dialog import ChangePassphraseDialog
from coach_app.ui.start.secrets.laptop_dialog import LaptopDialog
from coach_app.ui.start.secrets.recovery_dialog import RecoveryDialog
from coach_app.ui.start.secrets.rekey_dialog import RekeyDialog
from coach_app.ui.start.secrets.restore_dialog import RestoreDialog
from coach_app.ui.trouble.dialog import TroubleDialog
from coach_app.ui.widgets import AppDialog, QuestionDialog
from tests.ui.keyboard.tab_walk import faults_of, make_active

BASES = {"FormDialog", "TallDialog", "WhenDialog"}  # nothing is opened as one of these


def chart_of(desk: SimpleNamespace) -> ExportDialog:
    desk.window.go("client", client_id=desk.who.carla.id, tab="overview")
    desk.window.page.tabs["overview"].chart_card.save.click()
    return desk.window.findChild(ExportDialog)


def making_of(desk: SimpleNamespace) -> MakingDialog:
    ids = [one.id for one in desk.practice.makings.of_client(desk.who.carla.id)]
    return MakingDialog(desk.window, desk.window.ctx, ids[0], ids, {})


MAKERS: dict[type[QDialog], Callable[[SimpleNamespace], QDialog]] = {
    QuestionDialog: lambda d: QuestionDialog(d.window, "Weg?", "Dan is het weg.", "Weg", "Niet"),
    Palette: lambda d: Palette(d.window.ctx, d.window),
    MoveDialog: lambda d: MoveDialog(d.window.ctx, d.meetings[-1], d.meetings, d.window),
    ExtraDialog: lambda d: ExtraDialog(d.window.ctx, d.course, d.meetings, d.window),
    ReopenDialog: lambda d: ReopenDialog(d.window.ctx, d.course, d.meetings[-2:], d.window),
    WordingDialog: lambda d: WordingDialog(d.measures["ucla-3"], "Nederlands", None, d.window),
    WeekDialog: lambda d: WeekDialog(d.measures, 4, ("weekly",), ("weekly",), d.window),
    HomeCardDialog: lambda d: HomeCardDialog(d.window, d.window.ctx, d.exercise, "nl"),
    VoiceDialog: lambda d: VoiceDialog(d.window.ctx, d.window, d.exercise, "nl"),
    BackgroundDialog: lambda d: BackgroundDialog(d.window, [Choice("sea", "zee", "sea")], "sea"),
    JoinDialog: lambda d: JoinDialog(d.window.ctx, d.group, d.window),
    LeaveDialog: lambda d: LeaveDialog(d.group, d.group.participants[0], d.window),
    AlbumDialog: lambda d: AlbumDialog(d.window, d.window.ctx, d.who.carla.id, {}),
    MakingDialog: making_of,
    LookDialog: lambda d: LookDialog(d.window, d.exercise, "nl"),
    EventDialog: lambda d: EventDialog(d.window, dt.date.today(), "Verhuisd"),
    ExportDialog: chart_of,
    BadWeekDialog: lambda d: BadWeekDialog(d.window, BadWeek("x", "weekly", 4, 4, 7)),
    ChangePassphraseDialog: lambda d: ChangePassphraseDialog(d.window.ctx),
    RecoveryDialog: lambda d: RecoveryDialog(d.window.ctx),
    RestoreDialog: lambda d: RestoreDialog(d.window.ctx),
    TroubleDialog: lambda d: TroubleDialog("details"),
    RekeyDialog: lambda d: RekeyDialog(d.window.ctx),
    LaptopDialog: lambda d: LaptopDialog(d.window.ctx),
    PackageDialog: lambda d: PackageDialog(d.window.ctx, d.who.carla.id, print),
    TakeInDialog: lambda d: TakeInDialog(d.window.ctx, "pakket"),
    AnswerDialog: lambda d: AnswerDialog(d.window, "declined", "", print),
}


@pytest.fixture(scope="module")
def table(desk):
    """What the dialogs are about."""
    desk.course = desk.who.course(desk.who.carla)
    desk.group = desk.who.course(desk.who.in_group)
    desk.meetings = desk.practice.meetings.of_course(desk.course.id)
    desk.measures = load_measures()
    desk.exercise = load_exercises()["R01"]
    return desk


def every_dialog() -> set[type]:
    for module in pkgutil.walk_packages(coach_app.ui.__path__, "coach_app.ui."):
        importlib.import_module(module.name)
    found, todo = set(), [QDialog]
    while todo:
        for kind in todo.pop().__subclasses__():
            todo.append(kind)
            if kind.__module__.startswith("coach_app."):
                found.add(kind)
    return {kind for kind in found if kind.__name__ not in BASES and kind is not AppDialog}


def test_no_dialog_is_forgotten():
    assert every_dialog() == set(MAKERS)


@pytest.mark.parametrize("size", [(1280, 800), (640, 480)], ids=["wide", "small"])
@pytest.mark.parametrize("kind", list(MAKERS), ids=lambda kind: kind.__name__)
def test_tab_goes_round_inside(table, kind, size):
    table.window.resize(*size)
    table.window.go("settings")
    dialog = MAKERS[kind](table)
    dialog.open()
    make_active(dialog)
    faults = faults_of(dialog)
    dialog.reject()
    assert not faults, "\n".join(faults)


def test_the_search_list_lets_tab_go_on(table):
    """With something found as well: the list has rows, and Tab does not go through them."""
    palette = Palette(table.window.ctx, table.window)
    palette.open()
    palette.look("Carla")
    make_active(palette)
    assert not faults_of(palette)
    assert isinstance(palette, QWidget)
    palette.reject()
