"""From unlocking to locking: the window over one open practice, and what watches it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager

from coach_app.errors import UserError
from coach_app.json_values import JsonTable
from coach_app.ui.copies.rhythm import CopyRhythm
from coach_app.ui.shell import capture, lock
from coach_app.ui.shell.clipboard import OurClipboard
from coach_app.ui.shell.closed_work import NO_NEW_KEY
from coach_app.ui.shell.closing_cover import ClosingCover
from coach_app.ui.shell.lock import BackupRules, Locker, NoBackups
from coach_app.ui.shell.watch import IdleWatch, SystemWatch
from coach_app.ui.start.start_window import geometry_bytes
from coach_app.ui.trouble.attempt import tell_refusal
from coach_app.ui.trouble.errors_text import why
from coach_app.ui.trouble.trouble import Trouble
from coach_app.ui.widgets import QuestionDialog
from coach_app.ui.widgets.painted import AfterPaint
from coach_app.ui.window import MainWindow

if TYPE_CHECKING:
    from coach_app.data.practice import Practice
    from coach_app.settings import SettingsFile
    from coach_app.ui.shell.held_page import HeldPage


class Session(QObject):
    """Owns the window, the locker and the watches; ends by restart or leave."""

    def __init__(
        self,
        practice: Practice,
        settings: SettingsFile,
        *,
        demo: bool,
        restart: Callable[[], None],
        leave: Callable[[], None],
        release: Callable[[], None],
        backups: BackupRules | None = None,
    ) -> None:
        super().__init__()
        self.practice, self.settings, self._demo = practice, settings, demo
        self.window = MainWindow(practice, settings, demo=demo)
        self.window.restoreGeometry(geometry_bytes(settings.values.window))
        self.locker = Locker(
            practice,
            settings,
            self.window,
            flush=self.window.flush_all,
            refusal=self._refusal,
            place=self._place_to_keep,
            lost=self.window.note_of_lock,
            restart=restart,
            leave=leave,
            release=release,
            backups=NoBackups() if demo else backups,
        )
        self.window.locker = self.locker  # for the restore dialog
        self._cover: ClosingCover | None = None
        self.held_page: HeldPage | None = None
        self._stood = True  # whether the coach's window was to be seen when the lock began
        self._captured: bool | None = None
        self.idle = IdleWatch(
            self._minutes, self.window.is_covered, self.window.somebody_there, self
        )
        self.sleep = SystemWatch(self)
        self.clipboard = OurClipboard(self)
        self.copies = CopyRhythm(practice, settings, self)
        self._connect()

    def _connect(self) -> None:
        self.window.lock_wanted.connect(self.locker.lock)
        self.locker.started.connect(self._closing)
        self.locker.closing.connect(self._drop_page)
        self.locker.finished.connect(self.window.release)
        self.locker.copying.connect(self._copying)
        self.locker.working.connect(self._working)
        self.locker.progressed.connect(self._progressed)
        self.locker.held.connect(self._hold)
        self.locker.refused.connect(self._refused)
        self.locker.leave_asked.connect(self._leave_asked)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.system_ends, Qt.ConnectionType.DirectConnection)
        self.window.keys.touched.connect(self.idle.touch)
        self.window.skip_wanted.connect(self.locker.skip_backup)
        # Who comes to the client's screen, or goes, finds nothing of anybody else to paste.
        self.window.client_screen.changed.connect(self.clipboard.empty)
        self.idle.idle.connect(self._idle)
        self.idle.covered_long.connect(self._covered_long)
        self.idle.slept.connect(self._slept)
        self.sleep.sleeping.connect(self._slept)
        self.sleep.lid_closed.connect(self._slept)
        self.sleep.system_locked.connect(self._system_locked)
        self.window.installEventFilter(self)

    def show(self, page: str = "") -> None:
        """Show the window; with ``page`` go there, else back to where the coach was."""
        trouble = Trouble.installed
        if trouble is not None:
            trouble.look, trouble.say = self.practice.vault.is_whole, self.window.toast
        self.window.show()
        self._go_first(page)
        self._hide_from_capture()
        self._seen = AfterPaint(self.window.page or self.window, "usable", self._start_watches)

    @Slot()
    def take_focus(self) -> None:
        """The keyboard belongs to the new window, also where nothing manages windows."""
        self.window.activateWindow()

    def _go_first(self, page: str) -> None:
        if page:
            self.window.go(page)
        else:
            self.window.go_place(self._last_place())

    def _place_to_keep(self) -> dict[str, object]:
        return {} if self.practice.vault.condition.read_only else self.window.place()

    def _last_place(self) -> JsonTable | None:
        """None too where the page on which it is kept is damaged: the window says so."""
        try:
            place = self.practice.preferences.get("place")
        except UserError:
            return None
        return place if isinstance(place, dict) else None

    @Slot()
    def _start_watches(self) -> None:
        if self.locker.busy:
            return
        page, focus = self.window.page, self.window.focusWidget()
        if page is not None and (focus is None or not page.isAncestorOf(focus)):
            page.setFocus(Qt.FocusReason.OtherFocusReason)  # not the side bar's first button
        self._watch()
        self.sleep.start(self.window.windowHandle())

    def _watch(self) -> None:
        self.idle.start()
        if not self._demo:
            self.copies.start()

    def _refusal(self) -> BaseException | None:
        """Why words would be lost. Where none would be, an exercise that plays ends here: its
        run and its line in the note are kept as well."""
        trouble = self.window.refusal()
        if trouble is None:
            self.window.client_screen.close()
            self.window.flush_all()
            trouble = self.window.refusal()
        return trouble

    # --- what locks

    def _minutes(self) -> int:
        return int(self.settings.values.lock_minutes)

    @Slot()
    def _idle(self) -> None:
        self.locker.lock("idle")

    @Slot()
    def _covered_long(self) -> None:
        self.locker.lock("cover")

    @Slot()
    def _slept(self) -> None:
        if self.settings.values.lock_on_suspend:
            self.locker.lock("suspend")

    @Slot()
    def _system_locked(self) -> None:
        if self.settings.values.lock_on_suspend:
            self.locker.lock("system-lock")

    @Slot(str)
    def _closing(self, _reason: str) -> None:
        """Nothing of a client is on the screen any more from here on."""
        if self.window.client_screen.on:
            os.environ[lock.BESIDE] = "1"  # who sits there may not be the coach
        if Trouble.installed is not None:
            Trouble.installed.look = Trouble.installed.say = None
        self.idle.stop()
        self.clipboard.empty()
        if self.held_page is None:
            self._stood = self.window.isVisible()
        else:  # the vault has taken the words, or they were given up
            page, self.held_page = self.held_page, None
            page.hide()
            page.deleteLater()
        self.copies.stop()
        self.window.shut()
        if self._cover is None:
            self._cover = ClosingCover(self.window)
            self._cover.skipped.connect(self.locker.skip_backup)
            self.locker.progressed.connect(self._cover.show_part)
        self._cover.start()
        self.window.show()  # it may be hidden behind the client screen; the cover lies over it

    @Slot()
    def _drop_page(self) -> None:
        """A page that hears of a change later would open the vault again to look."""
        self.window.client_screen.close()  # it is off by now, unless words were given up
        page, self.window.page = self.window.page, None
        if page is not None:
            page.hide()
            page.deleteLater()
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)

    @Slot()
    def _copying(self) -> None:
        if self._cover is not None:
            self._cover.copying()

    @Slot(str)
    def _working(self, kind: str) -> None:
        if self._cover is not None:
            self._cover.working(kind)

    @Slot(float)
    def _progressed(self, part: float) -> None:
        if self._cover is not None:
            self._cover.show_part(part)

    # --- words that the vault does not take

    @Slot(object)
    def _hold(self, trouble: BaseException) -> None:
        """Locked, and nothing is dropped: the passphrase is asked over everything."""
        if self.held_page is not None:
            self.held_page.tell(trouble)
            return
        from coach_app.ui.shell.held_page import HeldPage

        playing = self.window.client_screen.session
        if playing is not None and not playing.paused:
            playing.pause()
        self.held_page = page = HeldPage(self.window, self.practice.vault.header)
        page.opened.connect(self._reopen)
        page.again.connect(self.locker.try_again)
        page.given_up.connect(self.locker.give_up)
        self.window.hold()
        page.put(trouble)

    @Slot()
    def _reopen(self) -> None:
        page, self.held_page = self.held_page, None
        cover, self._cover = self._cover, None
        for over in (page, cover):
            if over is not None:
                over.hide()
                over.deleteLater()
        self.locker.reopen()
        client = self.window.client_screen.window
        if client is not None:  # on the coach's own display it lay over the coach's window
            client.show()
            self.window.setVisible(self._stood)
        self.window.reopen()
        self._watch()
        self.window.flush_all()
        trouble = self.window.refusal()  # there may be room by now
        if isinstance(trouble, UserError | OSError):  # a bug was told as one
            tell_refusal(self.window, trouble)

    @Slot(object)
    def _refused(self, trouble: BaseException) -> None:
        """The window was to be closed, or another vault to take this one's place."""
        words = self.tr("What you typed last is not saved. {why}").format(why=why(trouble))
        if self.window.note_of_lock() == NO_NEW_KEY:
            sheet = self.tr("Your vault gets no new key then: throw the new sheet away.")
            words = f"{words} {sheet}"
        QuestionDialog.ask(
            self.window,
            self.tr("Close and lose words?"),
            words,
            self.tr("Close without these words"),
            self.tr("Stay"),
            danger=True,
            on_yes=self.locker.give_up,
        )

    @Slot()
    def _leave_asked(self) -> None:
        if self.held_page is not None:
            self.held_page.ask_to_leave()

    @Slot(QSessionManager)
    def system_ends(self, manager: QSessionManager) -> None:
        """Logging out, or the computer goes off: save now, and say no where words would go."""
        if not self.locker.busy:
            self.locker.end_session()
        if self.locker.holding:
            manager.cancel()

    # --- screen recording

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wish may change in Settings: look again whenever the window comes to the front."""
        if event.type() == QEvent.Type.WindowActivate:
            self._hide_from_capture()
        return False

    def _hide_from_capture(self) -> None:
        wish = bool(self.settings.values.hide_from_capture)
        if capture.available() and wish != self._captured:
            self._captured = wish
            capture.hide(int(self.window.winId()), wish)
