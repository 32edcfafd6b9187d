"""The window: going, coming back, covering, and drawing itself anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from coach_app.data.views import ClientFields
from coach_app.settings import SettingsFile
from coach_app.ui.shell.cover import LOCK_AFTER, Cover
from coach_app.ui.window import MainWindow


@pytest.fixture
def window(qtbot, practice, home, look):
    settings = SettingsFile(home / "config")
    settings.values.look, settings.values.less_motion = "light", True
    window = MainWindow(practice, settings)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()  # shortcuts work in the active window only
    qtbot.waitUntil(window.isActiveWindow)
    window.go("today")
    yield window
    window.client_screen.close()


def page_name(window) -> str:
    return type(window.page).__name__


def test_keys_open_the_pages_of_the_side_bar(window, qtbot):
    for key, page in (
        (Qt.Key.Key_2, "ClientsPage"),
        (Qt.Key.Key_3, "ExercisesPage"),
        (Qt.Key.Key_4, "PracticePage"),
        (Qt.Key.Key_5, "SettingsPage"),
        (Qt.Key.Key_1, "TodayPage"),
    ):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert page_name(window) == page


def test_back_goes_to_where_the_coach_was_with_its_tab(window):
    window.go("settings", tab="practice")
    window.page.show_tab("safety")
    window.go("clients")
    window.back()
    assert page_name(window) == "SettingsPage"
    assert window.page.tabs.current() == "safety"


def test_the_place_survives_a_lock(window, practice):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    window.go("client", client_id=client, tab="profile")
    place = window.place()
    window.go("today")
    window.go_place(place)
    assert page_name(window) == "ClientPage"
    assert window.place()["args"]["tab"] == "profile"


@pytest.mark.parametrize(
    "place",
    [
        None,
        {},
        {"page": "nowhere"},
        {"page": "client", "args": {"client_id": "0" * 32}},
        {"page": "client", "args": {"wrong": 1}},
        {"page": "meeting", "args": {"meeting_id": "x"}},
    ],
)
def test_a_place_that_is_gone_opens_today(window, place):
    window.go_place(place)
    assert page_name(window) == "TodayPage"


def test_the_title_never_names_a_client(window, practice):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    window.go("client", client_id=client)
    assert window.windowTitle() == "Coach App"


def cover(window):
    """The cover as it is seen, also after the window was built anew."""
    return next(one for one in window.findChildren(Cover) if one.isVisible())


def test_cover_hides_everything_and_a_key_brings_it_back(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.is_covered()
    assert cover(window).geometry() == window.rect()
    qtbot.keyClick(cover(window), Qt.Key.Key_Space)
    assert not window.is_covered()


def test_a_long_cover_locks(window, qtbot, monkeypatch):
    assert LOCK_AFTER == 2 * 60 * 1000
    monkeypatch.setattr("coach_app.ui.shell.cover.LOCK_AFTER", 10)
    with qtbot.waitSignal(window.lock_wanted) as asked:
        window.cover()
    assert asked.args == ["cover"]


def test_ctrl_l_locks(window, qtbot):
    with qtbot.waitSignal(window.lock_wanted):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_language_and_look_change_while_running_and_the_place_stays(window, qtbot):
    window.go("settings", tab="display")
    window.settings.values.language = "en"
    window.rebuild()
    assert page_name(window) == "SettingsPage"
    assert window.page.header.title.text() == "Settings"
    window.settings.values.language = "nl"
    window.settings.values.look = "dark"
    window.settings.values.zoom = 200
    window.rebuild()
    assert window.page.header.title.text() == "Instellingen"


def test_the_look_follows_the_system_only_if_asked(window, qtbot, monkeypatch):
    rebuilt = []
    monkeypatch.setattr(window, "rebuild", lambda: rebuilt.append(1))
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qtbot.wait(1)
    assert rebuilt == []
    window.settings.values.look = "system"
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: rebuilt == [1])


def test_a_toast_fades_in_and_is_sharp_after_that(window, qtbot, qapp):
    from coach_app.ui import theme

    theme.apply(qapp, "light", 100, False)
    try:
        window.toast("Kopie gemaakt")
        qtbot.waitUntil(lambda: window.toasts.graphicsEffect() is None, timeout=2000)
    finally:
        theme.apply(qapp, "light", 100, True)


def test_a_toast_offers_undo_once(window, qtbot):
    undone = []
    window.toast("Kopie gemaakt", lambda: undone.append(1))
    assert window.toasts.isVisible()
    qtbot.mouseClick(window.toasts.undo, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert not window.toasts.isVisible()


@pytest.mark.parametrize("width", [1920, 1280, 1000, 640])
def test_the_side_bar_gives_way(window, width):
    window.resize(width, 600)
    expected = {1920: 240, 1280: 208, 1000: 72, 640: 64}[width]
    assert window.bar.width() == expected


@pytest.mark.parametrize(
    ("page", "args"),
    [
        ("today", {}),
        ("clients", {}),
        ("client_form", {}),
        ("course_form", {}),
        ("help", {}),
        *(
            ("settings", {"tab": tab})
            for tab in ("practice", "display", "safety", "client", "measures", "about")
        ),
    ],
)
def test_every_control_has_a_name(window, page, args):
    window.go(page, **args)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for kind in (QAbstractButton, QLineEdit)
        for widget in window.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_opens_in_both_languages(window, practice, language):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    window.settings.values.language = language
    window.rebuild()
    for page, args in (
        ("today", {}),
        ("clients", {}),
        ("client", {"client_id": client}),
        ("client", {"client_id": client, "tab": "meetings"}),
        ("client", {"client_id": client, "tab": "measurements"}),
        ("client", {"client_id": client, "tab": "profile"}),
        ("client_form", {}),
        ("course_form", {"client_ids": [client]}),
        ("settings", {}),
        ("help", {}),
        ("score_entry", {"client_id": client, "measure_id": "weekly"}),
    ):
        window.go(page, **args)
        assert window.page.header.title.text()
    window.settings.values.language = "nl"
    window.rebuild()


def test_the_warning_signs_are_one_key_away_and_know_the_client(window, qtbot, practice):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    window.go("client", client_id=client)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert page_name(window) == "SignsPage"
    assert window.page.client_id == client
    window.back()
    assert page_name(window) == "ClientPage"
