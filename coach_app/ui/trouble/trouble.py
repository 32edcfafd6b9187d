"""When something breaks: one calm dialog, and a log that holds no client's words.

What the coach can act on (UserError) is told in its own sentences. The rest is a bug: an
exception's message and its values may carry what a coach typed, so nothing of them is shown,
copied or logged, only the type and the lines of code. The first time a bug is told in a dialog
that looks at the vault before it says anything of it; the same bug again, in one quiet line.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, ClassVar

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)

from coach_app import __version__
from coach_app.data.storage import files
from coach_app.errors import UserError

if TYPE_CHECKING:
    from coach_app.ui.trouble.dialog import TroubleDialog

CLIENT_WAIT = 2000  # ms; while a client has the screen, the coach hears it later
LOG_BYTES = 256 * 1024  # then the file is rotated; one old file is kept
QUIET_SECONDS = 4  # between two quiet lines: a bug in a paint event comes sixty times a second
_PLACE = re.compile(r"Q\w*(::~?\w+)*")  # of a message of Qt: its class and method, no value


def _only_a_client_looks() -> bool:
    """Whether the client view is all there is on the screen: it never shows an error."""
    from PySide6.QtWidgets import QApplication

    from coach_app.ui.faces import is_for_client

    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return bool(shown) and all(is_for_client(widget) for widget in shown)


class Log:
    """A small rotating log file. (logging.handlers would import socket.)"""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "coach-app.log"
        self._lock = threading.Lock()

    def write(self, kind: str, text: str) -> None:
        """Append one entry; a full disk or read-only folder is not worth stopping for."""
        stamp = time.strftime("%Y-%m-%dT%H:%M:%S%z")
        with self._lock, contextlib.suppress(OSError, UserError):
            files.make_folder(self.path.parent)
            if self.path.exists() and self.path.stat().st_size > LOG_BYTES:
                os.replace(self.path, self.path.with_suffix(".1.log"))
            with files.append(self.path) as out:
                out.write(f"{stamp} {kind} {text}\n")


def outline(kind: type[BaseException], trace: TracebackType | None) -> list[str]:
    """The exception's type and where it happened, without its message or any value."""
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {_short(code.co_filename)}:{trace.tb_lineno} {code.co_qualname}")
        trace = trace.tb_next
    return lines


def _short(path: str) -> str:
    """The last three parts of a path: a home folder's name is nobody's business."""
    return "/".join(Path(path).parts[-3:])


def details(lines: list[str]) -> str:
    """What "Copy details" puts on the clipboard."""
    import platform

    head = (
        f"Coach App {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.machine()}"
    )
    return "\n".join([head, *lines])


def tell_bug(error: BaseException) -> None:
    """A bug that something the coach asked for ran into: told each time it is asked for."""
    if Trouble.installed is not None:
        Trouble.installed.note(type(error), error.__traceback__, again=True)
    else:
        sys.excepthook(type(error), error, error.__traceback__)


class Trouble(QObject):
    """Catches what nobody caught, on any thread, and tells it.

    ``look`` and ``say`` belong to the window over an open vault: whether the vault is whole
    (asked off the UI thread), and a quiet line.
    """

    caught = Signal(object)  # list[str]: the outline
    came_again = Signal(object)
    refused = Signal(object)  # UserError
    installed: ClassVar[Trouble | None] = None

    def __init__(self, log: Log, *, dialogs: bool = True) -> None:
        super().__init__()
        self._log = log
        self._seen: dict[tuple[str, ...], int] = {}
        self._dialog: TroubleDialog | None = None
        self._dialogs = dialogs
        self._said = -float(QUIET_SECONDS)
        self.look: Callable[[], bool] | None = None
        self.say: Callable[[str], None] | None = None
        self._crash_file: IO[str] | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self.caught.connect(self._tell, queued)
        self.came_again.connect(self._tell_again, queued)
        self.refused.connect(self._refuse, queued)

    def install(self) -> None:
        """Take over every hook. Called once, before the first window."""
        Trouble.installed = self
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self.on_unraisable
        qInstallMessageHandler(self.on_qt_message)
        with contextlib.suppress(OSError, UserError):
            files.make_folder(self._log.path.parent)
            self._crash_file = files.append(self._log.path.parent / "crash.log")
            faulthandler.enable(self._crash_file)

    def on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        if isinstance(error, UserError):
            self._refusal(error)
        else:
            self.note(kind, trace)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, UserError):
            self._refusal(args.exc_value)
        elif args.exc_type is not SystemExit:
            self.note(args.exc_type, args.exc_traceback)

    def on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        """Python would print message and values to the terminal."""
        self._log.write("unraisable", "\n".join(outline(args.exc_type, args.exc_traceback)))

    def _refusal(self, error: UserError) -> None:
        self._log.write("refused", error.code)
        with contextlib.suppress(RuntimeError):
            self.refused.emit(error)

    def note(
        self, kind: type[BaseException], trace: TracebackType | None, *, again: bool = False
    ) -> None:
        """Log a bug and show it; one that was shown before is told quietly, unless ``again``."""
        lines = outline(kind, trace)
        key = (lines[0], lines[-1])
        count = self._seen[key] = self._seen.get(key, 0) + 1
        if count == 1:
            self._log.write("bug", "\n".join(lines))
        elif count & (count - 1) == 0:  # 2, 4, 8 …: a thousand times is ten lines
            self._log.write("bug", f"{lines[0]} {lines[-1].strip()}: {count} times now")
        if sys.stderr is not None and os.environ.get("COACH_APP_DEBUG"):
            print("\n".join(lines), file=sys.stderr)
        with contextlib.suppress(RuntimeError):
            (self.caught if again or count == 1 else self.came_again).emit(lines)

    def on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        if str(context.category).startswith("qt.multimedia") or text.startswith("PulseAudio"):
            return  # which sound libraries this computer lacks: the sound itself tells "no device"
        place = _PLACE.match(text)
        self._log.write("qt", f"{kind.name} {context.category}: {place[0] if place else ''}…")
        if sys.stderr is not None and os.environ.get("COACH_APP_DEBUG"):
            print(text, file=sys.stderr)

    @Slot(object)
    def _tell(self, lines: list[str]) -> None:
        if not self._dialogs:
            return
        if _only_a_client_looks():
            QTimer.singleShot(CLIENT_WAIT, self, partial(self._tell, lines))
            return
        if self._dialog is not None:
            self._dialog.add("\n".join(lines))
            return
        try:
            from coach_app.ui.trouble.dialog import TroubleDialog

            self._dialog = TroubleDialog(details(lines), self.look)
        except Exception:  # what draws the dialog is what broke: the log has to do
            return
        self._dialog.finished.connect(self._told)
        self._dialog.open()

    @Slot()
    def _told(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    @Slot(object)
    def _tell_again(self, lines: list[str]) -> None:
        if not self._dialogs or self._dialog is not None or _only_a_client_looks():
            return
        if self.say is None:
            self._tell(lines)
        elif time.monotonic() - self._said >= QUIET_SECONDS:
            self._said = time.monotonic()
            self.say(self.tr("That went wrong again. You can go on with something else."))

    @Slot(object)
    def _refuse(self, error: UserError) -> None:
        """What nobody caught, and yet is no bug: its own sentences."""
        if not self._dialogs:
            return
        if _only_a_client_looks():
            QTimer.singleShot(CLIENT_WAIT, self, partial(self._refuse, error))
            return
        from coach_app.ui.trouble.attempt import tell_refusal
        from coach_app.ui.trouble.dialog import coach_window

        window = coach_window()
        if window is not None:
            tell_refusal(window, error)
