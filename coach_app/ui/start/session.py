"""From unlocking to locking: the window over one open practice, and what watches it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot

from coach_app.errors import UserError
from coach_app.json_values import JsonTable
from coach_app.ui.shell import capture
from coach_app.ui.shell.closing_cover import ClosingCover
from coach_app.ui.shell.lock import BackupRules, Locker, NoBackups
from coach_app.ui.shell.watch import IdleWatch, SleepWatch
from coach_app.ui.start.start_window import geometry_bytes
from coach_app.ui.trouble.trouble import Trouble
from coach_app.ui.widgets.painted import AfterPaint
from coach_app.ui.window import MainWindow

if TYPE_CHECKING:
    from coach_app.data.practice import Practice
    from coach_app.settings import SettingsFile


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
        self.practice, self.settings = practice, settings
        self.window = MainWindow(practice, settings, demo=demo)
        self.window.restoreGeometry(geometry_bytes(settings.values.window))
        self.locker = Locker(
            practice,
            settings,
            self.window,
            flush=self._flush,
            place=self.window.place,
            restart=restart,
            leave=leave,
            release=release,
            backups=NoBackups() if demo else backups,
        )
        self.window.locker = self.locker  # for the restore dialog
        self._cover: ClosingCover | None = None
        self._painted = False
        self._captured: bool | None = None
        self.idle = IdleWatch(
            self._minutes, self.window.is_covered, self.window.somebody_there, self
        )
        self.sleep = SleepWatch(self)
        self._connect()

    def _connect(self) -> None:
        self.window.lock_wanted.connect(self.locker.lock)
        self.locker.started.connect(self._closing)
        self.locker.closing.connect(self._drop_page)
        self.locker.finished.connect(self.window.release)
        self.locker.copying.connect(self._copying)
        self.locker.restoring.connect(self._restoring)
        self.window.keys.touched.connect(self.idle.touch)
        self.idle.idle.connect(self._idle)
        self.idle.covered_long.connect(self._covered_long)
        self.idle.slept.connect(self._slept)
        self.sleep.sleeping.connect(self._slept)
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
        self.idle.start()
        self.sleep.start(self.window.windowHandle())

    def _flush(self) -> None:
        """An exercise that plays ends here: its run and its line in the note are kept as well."""
        try:
            self.window.client_screen.close()
        finally:
            self.window.flush()

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
        if Trouble.installed is not None:
            Trouble.installed.look = Trouble.installed.say = None
        self.idle.stop()
        self.window.shut()
        self._cover = ClosingCover(self.window)
        self._cover.start()
        self.window.show()  # it may be hidden behind the client screen; the cover lies over it

    @Slot()
    def _drop_page(self) -> None:
        """A page that hears of a change later would open the vault again to look."""
        page, self.window.page = self.window.page, None
        if page is not None:
            page.hide()
            page.deleteLater()
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)

    @Slot()
    def _copying(self) -> None:
        if self._cover is not None:
            self._cover.copying()

    @Slot()
    def _restoring(self) -> None:
        if self._cover is not None:
            self._cover.restoring()

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
