"""Opening a page that fails: it is told, and the coach stays on a page that is whole."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from coach_app.data.faults import fault_of
from coach_app.data.store import gone
from coach_app.data.views import ClientFields
from coach_app.errors import PlaceGone, UserError
from coach_app.settings import SettingsFile
from coach_app.ui.clients.page import ClientsPage
from coach_app.ui.commands import PAGES
from coach_app.ui.trouble.dialog import TroubleDialog
from coach_app.ui.trouble.trouble import Log, Trouble
from coach_app.ui.widgets import QuestionDialog
from coach_app.ui.window import MainWindow


@pytest.fixture
def window(qtbot, practice, home, look):
    made = MainWindow(practice, SettingsFile(home / "config"))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.client_screen.close()


@pytest.fixture
def bugs(monkeypatch):
    """What would come up in the dialog for bugs."""
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: told.append(kind))
    return told


@pytest.fixture
def breaks(monkeypatch):
    """The page of clients cannot be opened any more: ``breaks(error)``; None mends it."""
    whole = ClientsPage.refresh

    def broken(error: BaseException | None) -> None:
        def refresh(*_args):
            raise error

        monkeypatch.setattr(ClientsPage, "refresh", refresh if error is not None else whole)

    return broken


def name(window) -> str:
    return type(window.page).__name__


@pytest.fixture
def writes(qtbot, window):
    """The coach is in the middle of a new client."""
    return lambda: _writes(qtbot, window)


def _writes(qtbot, window):
    window.go("today")
    window.go("client_form")
    qtbot.waitUntil(window.page.isVisible)
    window.page.name.setText("Anna Voorb")
    return window.page


def stays(window, page) -> None:
    assert window.page is page
    assert isValid(page)
    assert page.isVisible()
    assert page.name.text() == "Anna Voorb"
    assert window.place()["page"] == "client_form"
    assert window.bar.isVisible()


def sentence() -> str:
    dialogs = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QuestionDialog) and w.isVisible()
    ]
    assert len(dialogs) == 1
    text = dialogs[0].title.text()
    dialogs[0].reject()
    return text


@pytest.mark.parametrize(
    "kind", [KeyError, IndexError, TypeError, LookupError, ValueError, RuntimeError]
)
def test_a_bug_is_told_and_the_page_stays(window, writes, bugs, breaks, kind):
    page = writes()
    breaks(kind("x"))
    window.go("clients")
    stays(window, page)
    assert bugs == [kind]


def test_a_bug_is_told_again_when_it_is_asked_for_again(window, writes, bugs, breaks):
    writes()
    breaks(KeyError("x"))
    window.go("clients")
    window.go("clients")
    assert bugs == [KeyError, KeyError]


@pytest.mark.parametrize(
    "error",
    [OSError(28, "full"), PermissionError(13, "no"), UserError("busy", "The vault is busy.")],
)
def test_a_refusal_says_its_sentence_and_the_page_stays(window, writes, bugs, breaks, error):
    page = writes()
    breaks(error)
    window.go("clients")
    stays(window, page)
    assert sentence()
    assert bugs == []


def test_a_full_disk_is_called_a_full_disk(window, writes, breaks):
    writes()
    breaks(fault_of("database or disk is full"))
    window.go("clients")
    assert "vol" in sentence()


def test_the_way_back_is_as_it_was(window, writes, bugs, breaks):
    writes()
    breaks(KeyError("x"))
    window.go("clients")
    window.back()
    assert name(window) == "TodayPage"


def test_a_page_that_fails_on_the_way_back_is_still_the_one_before(window, bugs, breaks):
    window.go("clients")
    window.go("client_form")
    page = window.page
    breaks(KeyError("x"))
    window.back()
    assert window.page is page
    breaks(None)
    window.back()
    assert name(window) == "ClientsPage"


@pytest.mark.parametrize(
    "page",
    [
        "client",
        "meeting",
        "runner",
        "report",
        "group",
        "intake",
        "decision",
        "goodbye",
        "score_entry",
        "exercise",
        "exercise_form",
        "plan",
    ],
)
def test_what_is_gone_opens_today_without_a_word(window, bugs, page):
    none = "f" * 32
    args = {
        "client": {"client_id": none},
        "report": {"course_id": none, "client_id": none},
        "group": {"course_id": none},
        "plan": {"course_id": none},
        "exercise": {"exercise_id": none},
        "exercise_form": {"exercise_id": none},
        "score_entry": {"client_id": none, "measure_id": "weekly"},
        "meeting": {"meeting_id": none},
        "runner": {"meeting_id": none},
    }.get(page, {"meeting_id": none, "client_id": none})
    window.go("clients")
    window.go(page, **args)
    assert name(window) == "TodayPage"
    assert bugs == []


def test_gone_while_the_page_is_open_leads_to_today(window, qtbot, bugs, practice, monkeypatch):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    window.go("client", client_id=client)
    qtbot.wait(1)  # what creating changed has been heard

    def no_more(_topics):
        raise gone()

    monkeypatch.setattr(window.page, "refresh", no_more)
    practice.clients.create(ClientFields(name="Bram Testman"))
    qtbot.waitUntil(lambda: name(window) == "TodayPage")
    assert bugs == []


def test_another_refusal_does_not_look_like_gone(window, qtbot, bugs, practice, monkeypatch):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    window.go("client", client_id=client)
    qtbot.wait(1)  # what creating changed has been heard

    def full(_topics):
        raise UserError("disk-full", "full")

    monkeypatch.setattr(window.page, "refresh", full)
    practice.clients.create(ClientFields(name="Bram Testman"))
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QuestionDialog)))
    window.findChild(QuestionDialog).reject()
    assert name(window) == "ClientPage"
    assert bugs == []  # told in words, and no bug


def test_what_was_half_made_is_gone_and_hears_nothing(window, writes, bugs, qtbot, monkeypatch):
    half = []

    def fails(self, *_args):
        half.append(self)
        QTimer(self)
        raise KeyError("x")

    monkeypatch.setattr(ClientsPage, "refresh", fails)
    writes()
    window.go("clients")
    assert bugs == [KeyError]
    qtbot.waitUntil(lambda: not isValid(half[0]))


def test_after_unlocking_a_page_that_fails_leaves_today(window, bugs, breaks):
    breaks(KeyError("x"))
    window.go_place({"page": "clients", "args": {}})
    assert name(window) == "TodayPage"
    assert bugs == [KeyError]


@pytest.mark.parametrize(
    "place",
    [
        {"page": "client", "args": {"other": 1}},
        {"page": "clients", "args": "text"},
        {"page": ["client"]},
        {"page": "was-once"},
        {"page": "client", "args": {"client_id": "0" * 32}},
    ],
)
def test_an_old_place_is_today_and_no_bug(window, bugs, place):
    window.go_place(place)
    assert name(window) == "TodayPage"
    assert bugs == []


def test_a_bug_behind_a_good_place_is_told(window, bugs, breaks):
    window.go("today")
    page = window.page
    breaks(TypeError("x"))
    window.go_place({"page": "clients", "args": {}})
    assert window.page is page
    assert bugs == [TypeError]


def test_every_page_knows_whether_arguments_fit():
    from coach_app.ui.page_maker import fits

    assert fits("client", {"client_id": "x"})
    assert not fits("client", {})
    assert not fits("nowhere", {})
    assert all(fits(page, {}) in (True, False) for page in PAGES)


def test_the_dialog_for_bugs_comes_each_time_a_page_is_asked_for(
    window, writes, qtbot, tmp_path, monkeypatch, breaks
):
    trouble = Trouble(Log(tmp_path))
    monkeypatch.setattr(Trouble, "installed", trouble)
    writes()
    breaks(KeyError("Anna Voorbeeld"))
    for _ in range(2):
        window.go("clients")
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TroubleDialog))
        dialog = QApplication.activeModalWidget()
        dialog.copy.click()
        copied = QApplication.clipboard().text()
        assert "KeyError" in copied
        assert "Anna" not in copied
        dialog.accept()
    assert "Anna" not in (tmp_path / "coach-app.log").read_text()


def test_gone_is_told_apart_in_one_place():
    from coach_app.errors import must_exist

    with pytest.raises(PlaceGone), must_exist():
        raise gone()
    with pytest.raises(UserError), must_exist():
        raise UserError("disk-full", "full")
    with pytest.raises(KeyError), must_exist():
        raise KeyError("x")
