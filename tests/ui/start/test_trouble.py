"""A bug is told once, calmly, and carries nothing that a coach typed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from coach_app.ui.trouble.dialog import TroubleDialog
from coach_app.ui.trouble.trouble import LOG_BYTES, Log, Trouble, details, outline

SECRET = "Annelies de Vries"


def fail(name: str) -> None:
    raise ValueError(f"cannot save {name}")


def caught() -> tuple[type[BaseException], BaseException, object]:
    try:
        fail(SECRET)
    except ValueError:
        return sys.exc_info()  # type: ignore[return-value]
    raise AssertionError


def test_outline_has_places_but_no_values():
    kind, _error, trace = caught()
    text = details(outline(kind, trace))
    assert "builtins.ValueError" in text
    assert "fail" in text
    assert "test_trouble.py" in text
    assert SECRET not in text
    assert "cannot save" not in text
    assert str(Path.home()) not in text


def test_the_same_bug_is_told_and_logged_once(tmp_path: Path, qtbot):
    trouble = Trouble(Log(tmp_path), dialogs=False)
    told: list[object] = []
    trouble.caught.connect(told.append)
    for _ in range(5):
        kind, error, trace = caught()
        trouble.on_exception(kind, error, trace)
    qtbot.wait(20)
    assert len(told) == 1
    log = (tmp_path / "coach-app.log").read_text("utf-8")
    assert log.count("ValueError") == 1
    assert SECRET not in log


def test_the_log_is_rotated(tmp_path: Path):
    log = Log(tmp_path / "log")
    for _ in range(5):
        log.write("bug", "x" * (LOG_BYTES // 2))
    sizes = sorted(path.stat().st_size for path in (tmp_path / "log").iterdir())
    assert len(sizes) == 2
    assert sizes[-1] < 2 * LOG_BYTES


def test_a_log_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path):
    (tmp_path / "file").write_text("")
    Log(tmp_path / "file" / "log").write("bug", "x")


def test_qt_messages_lose_what_is_quoted(tmp_path: Path):
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    trouble = Trouble(Log(tmp_path), dialogs=False)
    trouble.on_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), f'Bad "{SECRET}" here')
    log = (tmp_path / "coach-app.log").read_text("utf-8")
    assert SECRET not in log
    assert "Bad" in log


def test_dialog_copies_the_details(qtbot):
    dialog = TroubleDialog("ValueError\n  a.py:1 f")
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "ValueError\n  a.py:1 f"
    dialog.go_on.click()
    assert not dialog.isVisible()
