"""Locking and leaving: keep what was typed, make a backup, close, start anew.

After closing a database the words of notes are still in this process's memory;
after ``exec`` none are (measured, see the vault's design). So locking ends with
the program starting itself again, which shows the unlock page.

Words that the vault does not take (a full disk) would be lost with that. Then everything stays
as it is, covered, until the passphrase is given or the vault takes them.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from coach_app.errors import UserError
from coach_app.ui import tasks
from coach_app.ui.copies.second_place import second_place
from coach_app.ui.shell.backup_rules import BackupRules, NoBackups
from coach_app.ui.shell.closed_work import KINDS, ClosedWork, rekeying, restoring
from coach_app.ui.start.start_window import geometry_text

if TYPE_CHECKING:
    from coach_app.data.moves.rekey import NewKey
    from coach_app.data.practice import Practice
    from coach_app.data.storage.keys import DataKey
    from coach_app.settings import SettingsFile

__all__ = ["BackupRules", "Locker", "NoBackups", "program_command", "restart"]

log = logging.getLogger(__name__)

SLEEP_REASONS = frozenset({"suspend", "system-lock"})  # no time left for a backup
NO_BACKUP = SLEEP_REASONS | KINDS  # these make their own safety backup
NOTE = "COACH_APP_NOTE"  # tells the program started anew what happened; no client text
BESIDE = "COACH_APP_BESIDE_CLIENT"  # it locked while the client had the screen
BACKUP_PATIENCE = 40_000  # ms; a lock never waits longer for its backup


def program_command(arguments: Sequence[str]) -> list[str]:
    """How this program is started again: the frozen executable, or python -m."""
    if getattr(sys, "frozen", False):  # set by the packager alone
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "coach_app", *arguments]


def restart(arguments: Sequence[str]) -> None:
    """Start the program anew with a clean memory. Does not return.

    POSIX replaces this process; Windows has no exec that keeps the console and
    the taskbar right, so there a new process is spawned and this one ends.
    """
    command = program_command(arguments)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    import subprocess

    subprocess.Popen(command, close_fds=True)
    os._exit(0)


class Locker(QObject):
    """Owns the open practice's way out. One per unlocked window.

    ``flush`` writes what was typed into the vault; ``place`` says where to come back to.
    ``restart`` is called when locked, ``leave`` when the window was closed, both
    after the vault is closed and ``release`` (of the vault's lock file) has run.
    ``refusal`` is asked after ``flush``: why words are in memory alone, None where none are.
    ``lost``: what the next first page says of a dialog that goes with the lock, "" for nothing.
    """

    started = Signal(str)  # reason; everything private must be hidden now
    closing = Signal()  # the last moment with an open vault: nobody may ask it anything later
    copying = Signal()  # a backup is being made
    progressed = Signal(float)  # and how far it is, or the work behind the closed vault
    working = Signal(str)  # a backup is being put back, or a new key made: see closed_work.py
    held = Signal(object)  # locked, but words wait in memory: why
    refused = Signal(object)  # asked to close or restore, and words would be lost: why
    leave_asked = Signal()  # somebody closes the window while words wait
    finished = Signal(str)

    def __init__(
        self,
        practice: Practice,
        settings: SettingsFile,
        window: QWidget,
        *,
        flush: Callable[[], object],
        place: Callable[[], dict[str, object]],
        restart: Callable[[], None],
        leave: Callable[[], None],
        release: Callable[[], None],
        refusal: Callable[[], BaseException | None] = lambda: None,
        lost: Callable[[], str] = lambda: "",
        backups: BackupRules | None = None,
    ) -> None:
        super().__init__(window)
        self._practice, self._settings, self._window = practice, settings, window
        self._flush_page, self._place = flush, place
        self._restart, self._leave, self._release = restart, leave, release
        self._refusal, self._ask_lost = refusal, lost
        self.holding = False  # locked in this process, with words in memory
        self._backups = backups or BackupRules()
        self._due = False
        self._lost = ""
        self._then: Callable[[], None] | None = None
        self._stop = threading.Event()
        self._reason = ""
        self._closed = False
        self._hurried = False  # somebody did not want to wait
        self._task: tasks.Task | None = None
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(BACKUP_PATIENCE)
        self.patience.timeout.connect(self._out_of_patience)
        window.installEventFilter(self)

    @property
    def busy(self) -> bool:
        return bool(self._reason)

    @Slot(str)
    def lock(self, reason: str = "key") -> None:
        """Lock now: reason is key, button, idle, cover, suspend or system-lock."""
        self._begin(reason or "key")

    @Slot()
    def exit(self) -> None:
        """The same way out, without starting anew. Words that would be lost are asked about."""
        if self.holding:
            self.leave_asked.emit()
        elif self.busy or self._may_go():
            self._begin("exit", asked=True)

    @Slot()
    def end_session(self) -> None:
        """The system ends, and perhaps nobody is there to be asked."""
        self._begin("exit")

    @Slot()
    def give_up(self) -> None:
        """Leave without the words that wait: somebody chose so."""
        if self.holding:
            self.holding, self._reason = False, "exit"
            self.started.emit(self._reason)
            self._go_on()
        else:
            self._begin("exit", asked=True)

    def _may_go(self) -> bool:
        """Whether nothing would be lost; else it is told, and nothing happens."""
        self._try(self._flush_page)
        trouble = self._why_words_wait()
        if trouble is not None:
            self.refused.emit(trouble)
        return trouble is None

    def _why_words_wait(self) -> BaseException | None:
        """A bug in the question counts as a yes: the vault would stay open behind the cover."""
        try:
            return self._refusal()
        except (UserError, OSError) as error:
            return error
        except Exception as error:
            sys.excepthook(*sys.exc_info())
            return error

    def restore(self, path: Path, key: DataKey) -> None:
        """Close the vault, put a backup in its place, then start anew."""
        self._do_closed(restoring(self._practice.vault, path, key, self._second))

    def rekey(self, new: NewKey, *, purge: bool) -> bool:
        """Close the vault, encrypt it anew, then start with the new passphrase."""
        return self._do_closed(rekeying(self._practice.vault, new, purge, self._second))

    @property
    def _second(self) -> str:
        return self._settings.values.backup_folder

    def _do_closed(self, work: ClosedWork) -> bool:
        """Whether it begins; not behind a lock that came first."""
        if self.busy or not self._may_go():
            return False

        def begin() -> None:
            self.working.emit(work.kind)
            tasks.run(
                lambda job: work.run(job.progress, self._stop.is_set),
                on_done=self._worked,
                on_error=lambda error: self._not_worked(work, error),
                on_progress=lambda part, _text: self.progressed.emit(part),
                parent=self,
            )

        self._stop.clear()
        self._then = begin
        self._begin(work.kind, asked=True)
        return True

    def _worked(self, note: str) -> None:
        os.environ[NOTE] = note
        self._finish()

    def _not_worked(self, work: ClosedWork, error: BaseException) -> None:
        os.environ[NOTE] = work.note_of(error)
        if not isinstance(error, UserError | OSError):
            sys.excepthook(type(error), error, error.__traceback__)
        self._finish()

    @Slot()
    def stop_work(self) -> None:
        """As far as it can be stopped: a new key that is in use stays."""
        self._stop.set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Closing the window first closes the vault, then really closes."""
        if event.type() == QEvent.Type.Close and watched is self._window and not self._closed:
            event.ignore()
            self._try(self.exit)  # an error that leaves this method may crash Qt
            return True
        return False

    # --- steps

    def _begin(self, reason: str, *, asked: bool = False) -> None:
        """``asked``: whatever waits in memory was asked about before."""
        if self.holding:
            return  # covered already
        if self._reason:
            if reason in SLEEP_REASONS and not self._closed and self._reason not in KINDS:
                self._out_of_patience()  # the lid closed while a backup was running
            return
        self._reason = reason
        self.started.emit(reason)
        # The cover is painted before a full-screen client view goes: nothing shows through.
        self._window.repaint()
        self._hide_others()
        self._keep_window()
        if not asked:
            self._try(self._flush_page)
        trouble = None if asked else self._why_words_wait()
        if trouble is None:
            self._settle()
        else:
            self.holding = True
            self.held.emit(trouble)

    def _settle(self) -> None:
        """Everything is in the vault: it can close."""
        for step in (self._ask_due, self._remember_place, self._remember_lost):
            self._try(step)
        if self._reason in SLEEP_REASONS:
            self._close()
        else:
            # Not in the middle of a click on the page that asked for it.
            QTimer.singleShot(0, self, self._go_on)

    def _try(self, step: Callable[[], object]) -> None:
        """Locking comes first: what fails on the way must not keep the vault open."""
        try:
            step()
        except (UserError, OSError):
            log.warning("a step of locking was refused")  # what it may cost is asked separately
        except Exception:
            sys.excepthook(*sys.exc_info())  # told as the bug it is

    # --- words that wait

    @Slot()
    def try_again(self) -> None:
        """There may be room by now: then the lock goes on where it stopped."""
        if not self.holding:
            return
        self._try(self._flush_page)
        trouble = self._why_words_wait()
        if trouble is None:
            self.holding = False
            self.started.emit(self._reason)
            self._settle()
        else:
            self.held.emit(trouble)

    @Slot()
    def reopen(self) -> None:
        """The passphrase was right: go on as if nothing had happened."""
        self.holding, self._reason = False, ""

    @Slot()
    def _go_on(self) -> None:
        if self._closed:
            return  # the lid closed meanwhile
        if self._reason in NO_BACKUP or not self._due:
            self._close()
        else:
            self._start_backup()

    def _hide_others(self) -> None:
        """Dialogs, menus and the client screen go at once; none of them can hold us up."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for widget in QApplication.topLevelWidgets():
            if widget is not self._window and widget.isVisible():
                widget.hide()

    def _keep_window(self) -> None:
        self._settings.values.window = geometry_text(self._window.saveGeometry())
        self._settings.save()

    def _ask_due(self) -> None:
        self._due = self._backups.due(self._practice, second_place(self._settings.values))

    def _remember_place(self) -> None:
        place = self._place()
        if place:
            self._practice.preferences.set("place", place)

    def _remember_lost(self) -> None:
        if self._reason not in KINDS:  # else it was asked for there
            self._lost = self._ask_lost()

    def _start_backup(self) -> None:
        self.patience.start()
        place = second_place(self._settings.values)
        practice, make = self._practice, self._backups.make

        def work(job: tasks.Job) -> str:
            return make(practice, place, job)

        self._task = tasks.run(
            work,
            on_done=self._backup_done,
            on_error=self._backup_failed,
            on_progress=self._backup_goes_on,
            parent=self,
        )
        self.copying.emit()

    def _backup_goes_on(self, part: float, _text: str) -> None:
        self.progressed.emit(part)

    def _backup_done(self, note: str) -> None:
        if note:
            os.environ[NOTE] = note
        self._close()

    def _backup_failed(self, error: BaseException) -> None:
        """Told on the next page. Later it shows by itself: the vault is newer than its copies."""
        if not isinstance(error, UserError | OSError):
            sys.excepthook(type(error), error, error.__traceback__)
        os.environ[NOTE] = "backup-failed"
        self._close()

    @Slot()
    def skip_backup(self) -> None:
        """Somebody does not want to wait."""
        self.stop_work()
        if self._task is not None and not self._closed:
            self._out_of_patience()

    @Slot()
    def _out_of_patience(self) -> None:
        self._hurried = True
        if self._task is not None:
            self._task.cancel()
        self._close()

    def _close(self) -> None:
        self.patience.stop()
        self._task = None
        self.closing.emit()
        quick = self._hurried or self._reason in SLEEP_REASONS
        self._try(partial(self._practice.close, quick=quick))
        self._closed = True
        if self._then is not None:
            then, self._then = self._then, None
            then()
        else:
            self._finish()

    def _finish(self) -> None:
        self._release()
        reason = self._reason
        self.finished.emit(reason)
        if reason == "exit":
            self._window.close()
            self._leave()
        else:
            if self._lost:  # of a backup the pages tell as well
                os.environ[NOTE] = self._lost
            self._restart()
