"""Work off the UI thread: results, errors, cancel, a page that goes away."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QObject

from coach_app.ui import tasks


def test_result_arrives_on_the_ui_thread(qtbot):
    seen: list[object] = []

    def work() -> int:
        assert threading.current_thread() is not threading.main_thread()
        return 42

    tasks.run(work, on_done=lambda value: seen.append((value, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(seen), timeout=3000)
    assert seen == [(42, threading.main_thread())]


def test_progress_comes_in_order(qtbot):
    parts: list[tuple[float, str]] = []
    done: list[object] = []

    def work(job: tasks.Job) -> str:
        for step in range(4):
            job.progress(step / 4, str(step))
        return "ready"

    tasks.run(work, on_done=done.append, on_progress=lambda p, t: parts.append((p, t)))
    qtbot.waitUntil(lambda: bool(done), timeout=3000)
    assert parts == [(0.0, "0"), (0.25, "1"), (0.5, "2"), (0.75, "3")]


def test_an_error_is_handed_over(qtbot):
    errors: list[BaseException] = []

    def work() -> None:
        raise OSError("full")

    tasks.run(work, on_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=3000)
    assert isinstance(errors[0], OSError)


def test_an_error_nobody_waits_for_is_a_bug(qtbot, monkeypatch: pytest.MonkeyPatch):
    bugs: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _e, _t: bugs.append(kind))

    def work() -> None:
        raise ValueError("x")

    tasks.run(work)
    qtbot.waitUntil(lambda: bool(bugs), timeout=3000)
    assert bugs == [ValueError]


def test_cancel_stops_work_and_runs_no_callback(qtbot):
    started, ended = threading.Event(), threading.Event()
    called: list[object] = []

    def work(job: tasks.Job) -> None:
        started.set()
        try:
            while True:
                job.check()
                threading.Event().wait(0.005)
        finally:
            ended.set()

    task = tasks.run(work, on_done=called.append, on_error=called.append)
    assert started.wait(3)
    task.cancel()
    assert ended.wait(3)
    qtbot.waitUntil(lambda: not task.running, timeout=3000)
    assert called == []


def test_nothing_is_called_after_the_page_is_gone(qtbot):
    gate = threading.Event()
    called: list[object] = []
    page = QObject()
    task = tasks.run(lambda: gate.wait(3), on_done=called.append, parent=page)
    page.deleteLater()
    qtbot.wait(30)
    gate.set()
    qtbot.waitUntil(lambda: not task.running, timeout=3000)
    assert called == []
