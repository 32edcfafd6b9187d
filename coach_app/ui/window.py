"""The window: navigation only. Pages are made when they are opened, by name."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QWidget

from coach_app.errors import UserError
from coach_app.ui import language, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.shell.cover import Cover
from coach_app.ui.shell.side_bar import SideBar
from coach_app.ui.shell.toast import Toast

if TYPE_CHECKING:
    from coach_app.data.practice import Practice
    from coach_app.settings import SettingsFile
    from coach_app.ui.client_screen import ClientScreen
    from coach_app.ui.shell.lock import Locker

# name: (module, class, entry of the side bar it belongs to)
PAGES = {
    "today": ("coach_app.ui.today.page", "TodayPage", "today"),
    "clients": ("coach_app.ui.clients.page", "ClientsPage", "clients"),
    "client": ("coach_app.ui.client.page", "ClientPage", "clients"),
    "client_form": ("coach_app.ui.clients.form_page", "ClientFormPage", "clients"),
    "course_form": ("coach_app.ui.courses.form_page", "CourseFormPage", "clients"),
    "meeting": ("coach_app.ui.meeting.page", "MeetingPage", "clients"),
    "runner": ("coach_app.ui.runner.page", "RunnerPage", "clients"),
    "group": ("coach_app.ui.courses.group_page", "GroupPage", "clients"),
    "plan": ("coach_app.ui.courses.plan_page", "PlanPage", "clients"),
    "decision": ("coach_app.ui.decision.page", "DecisionPage", "clients"),
    "intake": ("coach_app.ui.courses.intake_page", "IntakePage", "clients"),
    "report": ("coach_app.ui.papers.report_page", "ReportPage", "clients"),
    "goodbye": ("coach_app.ui.papers.goodbye_page", "GoodbyePage", "clients"),
    "score_entry": ("coach_app.ui.measures.paper.page", "ScoreEntryPage", "clients"),
    "exercises": ("coach_app.ui.exercises.library_page", "ExercisesPage", "exercises"),
    "exercise": ("coach_app.ui.exercises.page", "ExercisePage", "exercises"),
    "cards": ("coach_app.ui.exercises.cards_page", "CardsPage", "exercises"),
    "exercise_form": ("coach_app.ui.exercises.form.page", "ExerciseFormPage", "exercises"),
    "practice": ("coach_app.ui.practice.page", "PracticePage", "practice"),
    "settings": ("coach_app.ui.settings.page", "SettingsPage", "settings"),
    "signs": ("coach_app.ui.help.signs_page", "SignsPage", ""),
    "help": ("coach_app.ui.help.page", "HelpPage", ""),
}
MAX_HISTORY = 50

log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """Everything after unlocking. ``lock_wanted(reason)`` asks the session to lock."""

    lock_wanted = Signal(str)
    practice_changed = Signal(object)

    def __init__(self, practice: Practice, settings: SettingsFile, *, demo: bool = False) -> None:
        super().__init__()
        self.practice, self.settings, self.demo = practice, settings, demo
        self.locker: Locker | None = None
        self.ctx = Context(practice, settings, self)
        self.client_screen: ClientScreen = self._make_client_screen()
        self.page: Page | None = None
        self._where: tuple[str, dict[str, Any]] = ("", {})
        self._history: list[tuple[str, dict[str, Any]]] = []
        self._palette: QWidget | None = None
        self.setWindowTitle("Coach App")  # never a client's name
        self.setMinimumSize(640, 400)
        self.resize(1280, 800)
        self._build_shell()
        self._make_shortcuts()
        practice.changed.subscribe(self._tell_changed)
        self.practice_changed.connect(self._changed, Qt.ConnectionType.QueuedConnection)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _make_client_screen(self) -> ClientScreen:
        from coach_app.ui.client_view.controller import ScreenController

        return ScreenController(self.ctx, self)

    # -- the shell

    def _pages_of_bar(self) -> list[tuple[str, str, str]]:
        return [
            ("today", self.tr("Today"), "sun-horizon"),
            ("clients", self.tr("Clients"), "users"),
            ("exercises", self.tr("Exercises"), "wind"),
            ("practice", self.tr("Practice"), "chart-line-up"),
            ("settings", self.tr("Settings"), "gear-six"),
        ]

    def _build_shell(self) -> None:
        """Side bar and an empty room; this is what paints first."""
        centre = QWidget()
        centre.setObjectName("canvas")
        minutes = self.settings.values.lock_minutes
        self.bar = SideBar(self._pages_of_bar(), minutes, self.demo)
        self.room = QWidget()
        self._room = vbox(self.room)
        row = hbox(centre, gap=0)
        row.addWidget(self.bar)
        row.addWidget(self.room, 1)
        self.setCentralWidget(centre)
        self.toasts = Toast(self.room)
        self._cover = Cover(self)
        self.bar.chosen.connect(self._from_bar)
        self.bar.lock_wanted.connect(self._lock_by_button)
        self._cover.lifted.connect(self._lifted)
        self._cover.expired.connect(self._cover_expired)
        self._fit()

    def _make_shortcuts(self) -> None:
        keys: dict[str, Callable[[], Any]] = {
            "Ctrl+L": self.lock,
            "Ctrl+K": self.search,
            "F8": self.cover,
            "F5": self.toggle_client_screen,
            "F1": self.help,
            "F7": self.signs,
            "Alt+Left": self.back,
            "Ctrl+N": self.new_client,
            "Ctrl+1": lambda: self.go("today"),
            "Ctrl+2": lambda: self.go("clients"),
            "Ctrl+3": lambda: self.go("exercises"),
            "Ctrl+4": lambda: self.go("practice"),
            "Ctrl+5": lambda: self.go("settings"),
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(act)

    def _fit(self) -> None:
        width = round(self.width() * 100 / max(theme.zoom(), 1))
        self.bar.fit(width)
        # On wide displays the content stays readable: at most 1360, the rest is empty.
        wide = theme.px(1360 if self.page is None or not self.page.own_rail else 1720)
        self._room.setContentsMargins(0, 0, max(0, self.room.width() - wide), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._cover.isVisible():
            self._cover.setGeometry(self.rect())
        if self.toasts.isVisible():
            self.toasts.place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self._fit)

    # -- where we are

    @Slot(str)
    def _from_bar(self, page: str) -> None:
        self.go(page)

    def go(self, page: str, **args: Any) -> None:
        """Open a page; what was typed on the one before is saved first."""
        if page not in PAGES:
            raise KeyError(page)
        # A form that is done is no place to come back to: it has ``passing`` set.
        passing = self.page is not None and self.page.passing
        if self._where[0] and self._where != (page, args) and not passing:
            self._history = [*self._history, self._here()][-MAX_HISTORY:]
        self._open(page, args)

    def back(self) -> None:
        """Where the coach came from; Today when there is nothing before."""
        if self._history:
            page, args = self._history.pop()
            self._open(page, args)
        else:
            self._open("today", {})

    def _here(self) -> tuple[str, dict[str, Any]]:
        name, args = self._where
        return (name, self.page.place() if self.page is not None else args)

    def _open(self, name: str, args: dict[str, Any]) -> None:
        self.flush()
        module, cls, entry = PAGES[name]
        try:
            page = getattr(importlib.import_module(module), cls)(self.ctx, **args)
        except (LookupError, UserError):
            # What the page was about is gone (removed, or an old place): Today is always there.
            if name == "today":
                raise
            log.warning("place is gone: %s", name)
            self._open("today", {})
            return
        old, self.page = self.page, page
        self._where = (name, dict(args))
        if old is not None:
            self._room.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._room.addWidget(page)
        self.bar.setVisible(not page.own_rail)
        self._fit()
        self.bar.set_page(entry)
        self.toasts.raise_()
        self._focus_first(page)

    def _focus_first(self, page: Page) -> None:
        """Keyboard users start in the page, not in the side bar."""
        if page.focusWidget() is None:
            page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Write what was typed on the page into the vault."""
        if self.page is not None:
            self.page.flush()

    def place(self) -> dict[str, Any]:
        """Where the coach is: {"page": name, "args": {...}}, to come back after a lock."""
        if not self._where[0]:
            return {}
        name, args = self._here()
        return {"page": name, "args": args}

    def go_place(self, place: dict[str, Any] | None) -> None:
        """Return to a place that ``place`` gave; to Today when it makes no sense any more."""
        page, args = (place or {}).get("page", "today"), (place or {}).get("args", {})
        try:
            self.go(page if page in PAGES else "today", **args)
        except (TypeError, KeyError, ValueError):
            self.go("today")

    def rebuild(self) -> None:
        """After a change of language, look or zoom: draw everything anew, at the same place."""
        self.flush()
        values = self.settings.values
        app = QCoreApplication.instance()
        language.install(values.language)
        theme.apply(app, values.look, values.zoom, values.less_motion)  # type: ignore[arg-type]
        name, args = self._here()
        if self.page is not None:
            self.page.hide()
            self.page.deleteLater()
            self.page = None
        self._cover.hide()
        self._cover.deleteLater()
        self._build_shell()
        self._where = ("", {})
        if name:
            self._open(name, args)

    @Slot()
    def _system_changed(self) -> None:
        """The system went dark or light, and the look follows the system."""
        if self.settings.values.look == "system" and self.isVisible():
            QTimer.singleShot(0, self.rebuild)

    # -- verbs for pages

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.toasts.say(text, undo)

    def lock(self, reason: str = "key") -> None:
        self.lock_wanted.emit(reason)

    @Slot()
    def _lock_by_button(self) -> None:
        self.lock("button")

    @Slot()
    def cover(self) -> None:
        """Hide everything at once, on the client screen as well."""
        if not self._cover.isVisible():
            self._cover.put()
            self.client_screen.cover()

    @Slot()
    def _lifted(self) -> None:
        self.client_screen.uncover()
        if self.page is not None:
            self.page.setFocus()

    @Slot()
    def _cover_expired(self) -> None:
        self.lock("cover")

    def is_covered(self) -> bool:
        return self._cover.isVisible()

    @Slot()
    def toggle_client_screen(self) -> None:
        if not self.is_covered():
            self.client_screen.toggle()

    @Slot()
    def search(self) -> None:
        if self.is_covered():
            return
        from coach_app.ui.shell.palette import Palette

        self._palette = Palette(self.ctx, self)
        self._palette.open()

    @Slot()
    def help(self) -> None:
        if not self.is_covered():
            self.go("help")

    @Slot()
    def signs(self) -> None:
        """Warning signs, for the client or meeting that is open."""
        if self.is_covered() or self._where[0] == "signs":
            return
        place = self._here()[1]
        keys = ("client_id", "meeting_id")
        self.go("signs", **{key: place[key] for key in keys if place.get(key)})

    @Slot()
    def new_client(self) -> None:
        if not self.is_covered():
            self.go("client_form")

    # -- changes

    def _tell_changed(self, topics: frozenset[str]) -> None:
        """May be called from a task's thread: the signal carries it to ours."""
        self.practice_changed.emit(topics)

    @Slot(object)
    def _changed(self, topics: frozenset[str]) -> None:
        if self.page is not None and topics & self.page.topics:
            self.page.refresh(topics)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.client_screen.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        hide = self.settings.values.hide_on_switch
        if event.type() == QEvent.Type.ActivationChange and hide and not self.isActiveWindow():
            QTimer.singleShot(0, self._cover_if_left)

    @Slot()
    def _cover_if_left(self) -> None:
        """Another program came to the front; a dialog of ours does not count."""
        app = QCoreApplication.instance()
        if app is not None and app.activeWindow() is None:  # type: ignore[attr-defined]
            self.cover()
