"""The window: navigation only. Pages are made when they are opened, by name."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from coach_app.errors import PlaceGone, UserError, must_exist
from coach_app.ui import commands, language, tasks, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.commands import PAGES, Command
from coach_app.ui.context import Context, Restorer
from coach_app.ui.page import Page
from coach_app.ui.page_maker import fits, make_page
from coach_app.ui.shell.cover import Cover
from coach_app.ui.shell.curtain import Curtain
from coach_app.ui.shell.keeper import Keeper
from coach_app.ui.shell.keys import KeyLayer, Wish
from coach_app.ui.shell.side_bar import SideBar
from coach_app.ui.shell.toast import Toast
from coach_app.ui.shell.unreadable_page import UnreadablePage
from coach_app.ui.shell.vault_banner import VaultBanner
from coach_app.ui.trouble.attempt import tell_refusal
from coach_app.ui.trouble.trouble import tell_bug
from coach_app.ui.unsaved import Unsaved, waiting_in
from coach_app.ui.widgets import AppDialog, TextArea
from coach_app.ui.widgets.keyboard import TabInSight

if TYPE_CHECKING:
    from coach_app.data.practice import Practice
    from coach_app.settings import SettingsFile
    from coach_app.ui.client_screen import ClientScreen

MAX_HISTORY = 50

log = logging.getLogger(__name__)


class MainWindow(TabInSight, QMainWindow):
    """Everything after unlocking. ``lock_wanted(reason)`` asks the session to lock."""

    lock_wanted = Signal(str)
    skip_wanted = Signal()  # while the vault closes: without waiting for the backup
    as_usual = Signal()  # out of safe mode
    practice_changed = Signal(object)
    _damage_found = Signal()
    _apart_found = Signal()
    _page_news = Signal(object)

    def __init__(self, practice: Practice, settings: SettingsFile, *, demo: bool = False) -> None:
        super().__init__()
        self.practice, self.settings, self.demo = practice, settings, demo
        self.locker: Restorer | None = None
        self.ctx = Context(practice, settings, self)
        self.client_screen: ClientScreen = self._make_client_screen()
        self.page: Page | None = None
        self.keeper = Keeper(practice)
        self._where: tuple[str, dict[str, object]] = ("", {})
        self._history: list[tuple[str, dict[str, object]]] = []
        self._palette: QWidget | None = None
        self.setWindowTitle("Coach App")  # never a client's name
        self.setMinimumSize(640, 400)
        self.resize(1280, 800)
        self._build_shell()
        self._make_shortcuts()
        self._curtain = Curtain(self._covers_itself, self)
        self.keys = KeyLayer(self.is_covered, self._is_clients, self)
        self.keys.wished.connect(self._wished)
        self.keys.left.connect(self._left)
        self.client_screen.changed.connect(self.keys.follow)
        practice.changed.subscribe(self._tell_changed)
        condition = practice.vault.condition
        condition.subscribe(self._damage_found.emit)  # on whatever thread
        if condition.damaged:
            QTimer.singleShot(0, self, self._gather)
        self._damage_found.connect(self._damaged, Qt.ConnectionType.QueuedConnection)
        condition.subscribe_apart(self._apart_found.emit)
        self._apart_found.connect(self._apart, Qt.ConnectionType.QueuedConnection)
        self._page_news.connect(self._changed, Qt.ConnectionType.QueuedConnection)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _make_client_screen(self) -> ClientScreen:
        from coach_app.ui.client_view.controller import ScreenController

        screen = ScreenController(self.ctx, self)
        screen.uncovered.connect(self.uncover)
        return screen

    # -- the shell

    def _build_shell(self) -> None:
        """Side bar and an empty room; this is what paints first."""
        self._centre = centre = QWidget()
        centre.setObjectName("canvas")
        minutes = self.settings.values.lock_minutes
        self.bar = SideBar(minutes, self.demo)
        self.room = QWidget()
        self._room = vbox(self.room, gap=0)
        self.vault_banner = self._make_banner()
        self._room.addWidget(self.vault_banner)
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

    def _make_banner(self) -> VaultBanner:
        banner, vault = VaultBanner(), self.practice.vault
        banner.restore.connect(self._restore)
        banner.as_usual.connect(self.as_usual)
        if vault.condition.damaged:
            banner.show_damage(vault, self.settings.values.backup_folder)
        if vault.condition.safe:
            banner.show_safe()
        notices, vault.notices = vault.notices, ()
        for notice in notices:
            banner.add_notice(notice)
        return banner

    @Slot()
    def _restore(self) -> None:
        from coach_app.ui.start.secrets.restore_dialog import RestoreDialog

        RestoreDialog(self.ctx).open()

    @Slot()
    def _damaged(self) -> None:
        """From now on nothing is written: what stands in a field can be copied, no more."""
        self.vault_banner.show_damage(self.practice.vault, self.settings.values.backup_folder)
        self._fit_to_condition()
        self._gather()

    @Slot()
    def _apart(self) -> None:
        """The vault's files lie elsewhere: what is open still goes into a backup at once."""
        vault = self.practice.vault
        fault = vault.condition.apart
        if fault is None:
            return
        self.vault_banner.show_apart(fault, None)
        self._fit_to_condition()
        tasks.run(
            vault.rescue,
            on_done=lambda saved: self.vault_banner.show_apart(fault, saved),
            on_error=self._not_gathered,
            parent=self,
        )

    def _gather(self) -> None:
        """What can be read, row by row: broken pages hold rows of many pages of ours."""
        vault = self.practice.vault
        words = self.tr("This note stands on the damaged part of the vault. It cannot be read.")
        tasks.run(
            lambda: vault.gather(words),
            on_done=self._gathered,
            on_error=self._not_gathered,
            parent=self,
        )

    def _gathered(self, _result: object) -> None:
        """Show it, unless that would take a text from the screen that nothing else holds."""
        if self.keys.is_shut or (self.page is not None and waiting_in(self.page)):
            return
        if self._where[0]:
            self._open(*self._here())

    def _not_gathered(self, error: BaseException) -> None:
        """No room, for one: what could be read before can be read still."""
        if not isinstance(error, UserError | OSError):
            tell_bug(error)

    def _fit_to_condition(self) -> None:
        read_only = self.practice.vault.condition.read_only
        if not read_only:
            self.vault_banner.drop_apart()
        if self.page is not None and read_only:
            for area in self.page.findChildren(TextArea):
                area.setReadOnly(True)

    def _make_shortcuts(self) -> None:
        """Those of this window alone. F8 and Ctrl+L work everywhere, see keys.py."""
        for command in commands.of_window():
            shortcut = QShortcut(QKeySequence(command.key), self)
            shortcut.activated.connect(partial(self._run, command))

    def _run(self, command: Command) -> None:
        if not self.is_covered() and not self.keys.is_shut:
            command.act(self)

    def _fit(self) -> None:
        width = round(self.width() * 100 / max(theme.zoom(), 1))
        self.bar.fit(width)
        # On wide displays the content stays readable: at most 1360, the rest is empty.
        wide = theme.px(1360 if self.page is None or not self.page.own_rail else 1720)
        self._room.setContentsMargins(0, 0, max(0, self.room.width() - wide), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._cover.on:
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

    def go(self, page: str, **args: object) -> None:
        """Open a page; what was typed on the one before is saved first."""
        if page not in PAGES:
            raise KeyError(page)
        # A form that is done is no place to come back to: it has ``passing`` set.
        passing = self.page is not None and self.page.passing
        leaves = bool(self._where[0]) and self._where != (page, args) and not passing
        before = self._here() if leaves else None
        if self._open(page, args) and before is not None:
            self._history = [*self._history, before][-MAX_HISTORY:]

    def back(self) -> None:
        """Where the coach came from; Today when there is nothing before."""
        if not self._history:
            self._open("today", {})
        elif self._open(*self._history[-1]):
            self._history.pop()

    def _here(self) -> tuple[str, dict[str, object]]:
        name, args = self._where
        return (name, self.page.place() if self.page is not None else args)

    def _open(self, name: str, args: dict[str, object]) -> bool:
        """Whether another page is open now. What fails is told, and the old page stays."""
        self.flush()
        try:
            page = make_page(name, self.ctx, args)
        except PlaceGone as error:
            if name != "today":
                log.warning("place is gone: %s", name)
                return self._open("today", {})
            tell_bug(error)
        except (UserError, OSError) as error:
            tell_refusal(self, error)
            if self.page is None and name == "today":
                self._put(name, args, UnreadablePage(self.ctx))
        except Exception as error:
            tell_bug(error)
        else:
            self._put(name, args, page)
            return True
        # Right after unlocking there is no page to stay on.
        return self.page is None and name != "today" and self._open("today", {})

    def _put(self, name: str, args: dict[str, object], page: Page) -> None:
        old, self.page = self.page, page
        self._where = (name, dict(args))
        if old is not None:
            self.keeper.let_go(old)
            self._room.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._room.addWidget(page)
        self.bar.setVisible(not page.own_rail)
        self._fit()
        self.bar.set_page(PAGES[name].bar)
        self.toasts.raise_()
        self._offer_kept(page)
        self._fit_to_condition()
        self._focus_first(page)

    def _focus_first(self, page: Page) -> None:
        """Keyboard users start in the page, not in the side bar."""
        if page.focusWidget() is None:
            page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def refusal(self) -> BaseException | None:
        """Why words are in memory alone after ``flush``; None where the vault has them all."""
        return self.keeper.refusal() or self.client_screen.refusal()

    def flush(self) -> None:
        """Write what was typed on the page into the vault. Never fails: see `Keeper`."""
        self._flush(())

    def flush_all(self) -> None:
        """On the way out also what stands in a dialog that is open: it goes with the window."""
        shown = [one for one in self._open_dialogs() if one.keeps_words]
        self._flush([text for one in shown for text in waiting_in(one, everything=True)])

    def note_of_lock(self) -> str:
        """What a dialog that is open wants to be told when a lock takes it away."""
        return next((one.note_of_lock for one in self._open_dialogs() if one.note_of_lock), "")

    def _open_dialogs(self) -> list[AppDialog]:
        found = self.findChildren(AppDialog)
        return [one for one in found if one.isVisible() or self._curtain.holds(one)]

    def _flush(self, besides: Sequence[Unsaved]) -> None:
        if self.page is not None and not self.keeper.flush(self.page, besides):
            self.toast(
                self.tr("Not everything could be saved. You find it again where you typed it.")
            )

    def _offer_kept(self, page: Page) -> None:
        """What could not be saved here before."""
        from coach_app.ui.shell.kept_banner import KeptBanner

        for text in self.keeper.offers(page):
            page.add_notice(KeptBanner(self.keeper, page, text))

    def place(self) -> dict[str, object]:
        """Where the coach is: {"page": name, "args": {...}}, to come back after a lock."""
        if not self._where[0]:
            return {}
        name, args = self._here()
        return {"page": name, "args": args}

    def go_place(self, place: dict[str, object] | None) -> None:
        """Return to a place that ``place`` gave; to Today when it makes no sense any more."""
        page, args = (place or {}).get("page", "today"), (place or {}).get("args", {})
        if isinstance(page, str) and isinstance(args, dict) and fits(page, args):
            self.go(page, **args)
        else:
            self.go("today")

    def rebuild(self) -> None:
        """After a change of language, look or zoom: draw everything anew, at the same place."""
        if self.keys.is_shut:
            return  # a new page would lie over the cover of a vault that is closing
        self.flush()
        values = self.settings.values
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        language.install(values.language)
        theme.apply(app, values.look, values.zoom, values.less_motion)
        name, args = self._here()
        if self.page is not None:
            self.keeper.let_go(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None
        covered = self.is_covered()
        self._cover.hide()
        self._cover.deleteLater()
        self._build_shell()
        self._where = ("", {})
        if name:
            self._open(name, args)
        if covered:  # the system went dark by itself: nobody has lifted anything
            self._cover.put()

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

    def _lock_there(self) -> None:
        """At the client's window one has to know the code, if there is one: behind the page that
        asks the passphrase lies the whole computer."""
        if not self.client_screen.ask_to_lock():
            self.lock()

    @Slot()
    def _lock_by_button(self) -> None:
        self.lock("button")

    @Slot()
    def cover(self) -> None:
        """Hide everything at once, on the client screen as well."""
        if self.is_covered():
            return
        self._curtain.close()
        self._cover.put()
        self.client_screen.cover()
        if self.isVisible():
            self.activateWindow()

    @Slot()
    def uncover(self) -> None:
        self._cover.lift()

    @Slot()
    def _lifted(self) -> None:
        self.client_screen.uncover()
        if not self._curtain.open() and self.page is not None and self.isVisible():
            self.page.setFocus()

    @Slot()
    def _cover_expired(self) -> None:
        self.lock("cover")

    def is_covered(self) -> bool:
        return self._cover.on

    @Slot(object)
    def _wished(self, wish: Wish) -> None:
        act = {
            Wish.COVER: self.cover,
            Wish.LIFT: self.uncover,
            Wish.LOCK: self.lock,
            Wish.LOCK_THERE: self._lock_there,
            Wish.SKIP: self.skip_wanted.emit,
        }
        act[wish]()

    def shut(self) -> None:
        """The vault is closing: no key works any more, and no window comes over the cover."""
        self.keys.shut()
        self._curtain.close()

    def hold(self) -> None:
        """Locked with everything in its place: only the page that asks the passphrase is there."""
        self.keys.hold()
        self._centre.hide()  # nothing of it takes the keyboard or is read aloud

    def reopen(self) -> None:
        """Unlocked after ``hold``: fields, dialogs and keyboard as they were."""
        self._centre.show()
        self.keys.open()
        if self.is_covered():
            self.uncover()
        elif not self._curtain.open() and self.page is not None:
            self.page.setFocus()

    def release(self) -> None:
        """The vault is closed: nothing is kept from the screen any more."""
        self._curtain.stop()

    def _client_window(self) -> QWidget | None:
        return self.client_screen.window

    def _covers_itself(self, window: QWidget) -> bool:
        return window is self or window is self._client_window()

    def _is_clients(self, watched: QObject) -> bool:
        client = self._client_window()
        return client is not None and watched in (client, client.windowHandle())

    def somebody_there(self) -> bool:
        """Work that needs no key: the client's turn at the screen, or a meeting by the clock."""
        screen_on = self.client_screen.on
        if screen_on and self.client_screen.in_use:
            return True
        in_sight = screen_on or (self.isVisible() and not self.isMinimized())
        return in_sight and self.page is not None and self.page.by_the_clock

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
    def signs(self) -> None:
        """Warning signs, for the client or meeting that is open."""
        if self.is_covered() or self._where[0] == "signs":
            return
        place = self._here()[1]
        keys = ("client_id", "meeting_id")
        self.go("signs", **{key: place[key] for key in keys if place.get(key)})

    # -- changes

    def _tell_changed(self, topics: frozenset[str]) -> None:
        """May be called from a task's thread: the signal carries it to ours."""
        self.practice_changed.emit(topics)
        here = QThread.currentThread() is self.thread()
        if not (here and self.page is not None and self.page.is_writing()):
            self._page_news.emit(topics)

    @Slot(object)
    def _changed(self, topics: frozenset[str]) -> None:
        if self.page is None or not topics & self.page.topics:
            return
        try:
            with must_exist():
                self.page.refresh(topics)
        except PlaceGone:
            log.warning("place is gone: %s", self._where[0])
            self._open("today", {})
        except UserError as error:
            tell_refusal(self, error)
        self._fit_to_condition()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.client_screen.close()
        self._curtain.stop()
        super().closeEvent(event)

    @Slot()
    def _left(self) -> None:
        """Another program came to the front; a dialog or the client screen does not count."""
        left = QApplication.activeWindow() is None
        if left and self.settings.values.hide_on_switch and not self.keys.is_shut:
            self.cover()
