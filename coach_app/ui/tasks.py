"""Long work off the UI thread: key derivation, backup, restore, export.

The work runs on a plain thread and hands over plain data; the callbacks run on
the UI thread. Nothing in here, and nothing a job does, may touch a widget.
"""

from __future__ import annotations

import contextlib
import gc
import inspect
import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

Result = TypeVar("Result")


class Cancelled(Exception):
    """Raised by ``Job.check()`` inside the work when the coach cancelled it."""


class Job:
    """What the work sees: a way to report progress and to notice a cancel."""

    def __init__(self, report: Callable[[float, str], None]) -> None:
        self._report = report
        self._stop = threading.Event()

    def progress(self, part: float, text: str = "") -> None:
        """Report how far the work is: ``part`` runs from 0 to 1."""
        self._report(part, text)

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def check(self) -> None:
        """Leave the work when it was cancelled. Raises Cancelled."""
        if self._stop.is_set():
            raise Cancelled

    def _cancel(self) -> None:
        self._stop.set()


class Task(QObject):
    """One piece of work under way; keeps itself alive until it has reported."""

    _progressed = Signal(float, str)
    _ended = Signal(object, object)  # result, exception

    def __init__(
        self,
        fn: Callable[..., object],
        on_done: Callable[[Any], object] | None,  # Any: what fn gives; run() sees to it
        on_error: Callable[[BaseException], None] | None,
        on_progress: Callable[[float, str], None] | None,
    ) -> None:
        super().__init__()
        self._fn = fn
        self._on_done, self._on_error, self._on_progress = on_done, on_error, on_progress
        self.job = Job(self._report)
        self.running = True
        self._forgotten = False
        queued = Qt.ConnectionType.QueuedConnection
        self._progressed.connect(self._show_progress, queued)
        self._ended.connect(self._finish, queued)
        self._thread = threading.Thread(target=self._work, name="task", daemon=True)

    def start(self) -> None:
        _running.add(self)
        # Python's collector runs on whatever thread it likes, and Qt objects in old cycles
        # must not be destroyed on this one: it rests while work is under way.
        _rest_collector()
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop and forget its outcome; no callback runs after this."""
        self.job._cancel()
        self.forget()

    @Slot()
    def forget(self) -> None:
        """Run no callback any more (the asking page is gone); the work goes on."""
        self._forgotten = True
        self._on_done = self._on_error = self._on_progress = None

    def wait(self, seconds: float | None = None) -> bool:
        """Block until the work is over; used at exit, so that no backup is cut off."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    # --- on the thread of the work

    def _work(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            result = self._fn(self.job) if _wants_job(self._fn) else self._fn()
        except BaseException as caught:  # handed to the UI thread, never swallowed
            error = caught
        self._emit(self._ended, result, error)

    def _report(self, part: float, text: str) -> None:
        self._emit(self._progressed, float(part), text)

    def _emit(self, signal: SignalInstance, *values: object) -> None:
        # Qt may be gone: the program is leaving, nobody is waiting any more.
        with contextlib.suppress(RuntimeError):
            signal.emit(*values)

    # --- on the UI thread

    @Slot(float, str)
    def _show_progress(self, part: float, text: str) -> None:
        if self._on_progress is not None:
            self._on_progress(part, text)

    @Slot(object, object)
    def _finish(self, result: object, error: BaseException | None) -> None:
        self.running = False
        self._thread.join()  # it has nothing left to do, and lets go of this object
        _running.discard(self)
        if not _running:
            _wake_collector()
        done, failed, forgotten = self._on_done, self._on_error, self._forgotten
        self.forget()
        self._fn = _nothing  # let go of what the work held (a passphrase, a key)
        if error is None:
            if done is not None:
                done(result)
        elif isinstance(error, Cancelled):
            return
        elif failed is not None:
            failed(error)
        elif not forgotten:
            sys.excepthook(type(error), error, error.__traceback__)


_running: set[Task] = set()
_rests = False  # the collector was running before the first task of now


def _rest_collector() -> None:
    global _rests
    if gc.isenabled():
        gc.disable()
        _rests = True


def _wake_collector() -> None:
    global _rests
    if _rests:
        gc.enable()
        _rests = False


def _nothing() -> None:
    return None


def _wants_job(fn: Callable[..., object]) -> bool:
    """True when the work takes one argument without a default: the Job."""
    try:
        parameters = inspect.signature(fn).parameters.values()
    except (TypeError, ValueError):
        return False
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return any(p.kind in kinds and p.default is inspect.Parameter.empty for p in parameters)


def run(
    fn: Callable[[], Result] | Callable[[Job], Result],
    *,
    on_done: Callable[[Result], object] | None = None,
    on_error: Callable[[BaseException], None] | None = None,
    on_progress: Callable[[float, str], None] | None = None,
    parent: QObject | None = None,
) -> Task:
    """Run ``fn`` on a thread of its own.

    ``fn`` takes nothing, or the Job (``job.progress(0.4, text)``, ``job.check()``).
    The callbacks run on the UI thread, and not at all once ``parent`` is destroyed.
    Without ``on_error`` an exception counts as a bug and goes to sys.excepthook.
    """
    task = Task(fn, on_done, on_error, on_progress)
    if parent is not None:
        parent.destroyed.connect(task.forget)
    task.start()
    return task


def wait_all(seconds: float) -> None:
    """At exit: give work under way a last moment."""
    for task in list(_running):
        task.wait(seconds)
