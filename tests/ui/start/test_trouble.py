"""A bug is told once, calmly, and carries nothing that a coach typed."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from sqlalchemy.exc import IntegrityError

from coach_app.errors import UserError
from coach_app.ui.trouble.dialog import TroubleDialog
from coach_app.ui.trouble.trouble import LOG_BYTES, Log, Trouble, details, outline
from coach_app.ui.widgets import QuestionDialog

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


def test_the_same_bug_again_is_told_quietly_and_does_not_fill_the_log(tmp_path: Path, qtbot):
    trouble = Trouble(Log(tmp_path), dialogs=False)
    told: list[object] = []
    again: list[object] = []
    trouble.caught.connect(told.append)
    trouble.came_again.connect(again.append)
    for _ in range(1000):
        kind, error, trace = caught()
        trouble.on_exception(kind, error, trace)
    qtbot.waitUntil(lambda: len(again) == 999)
    assert len(told) == 1
    log = (tmp_path / "coach-app.log").read_text("utf-8")
    assert 2 <= log.count("ValueError") <= 11
    assert SECRET not in log


class Window(QWidget):
    """A coach's window with a line for what is said quietly."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []


@pytest.fixture
def window(qtbot, look):
    shown = Window()
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def dialogs(window, kind) -> list:
    return [one for one in window.findChildren(kind) if one.isVisible()]


def test_one_bug_twice_is_shown_twice(tmp_path: Path, qtbot, window):
    trouble = Trouble(Log(tmp_path))
    trouble.say = window.said.append
    kind, error, trace = caught()
    trouble.on_exception(kind, error, trace)
    qtbot.waitUntil(lambda: len(dialogs(window, TroubleDialog)) == 1)
    dialogs(window, TroubleDialog)[0].go_on.click()
    qtbot.waitUntil(lambda: dialogs(window, TroubleDialog) == [])
    for _ in range(5):
        trouble.on_exception(kind, error, trace)
    qtbot.waitUntil(lambda: len(window.said) == 1)
    assert dialogs(window, TroubleDialog) == []


def test_another_bug_while_the_dialog_is_open_is_in_it_as_well(tmp_path: Path, qtbot, window):
    trouble = Trouble(Log(tmp_path))
    kind, error, trace = caught()
    trouble.on_exception(kind, error, trace)
    qtbot.waitUntil(lambda: len(dialogs(window, TroubleDialog)) == 1)
    (dialog,) = dialogs(window, TroubleDialog)
    trouble.on_exception(ZeroDivisionError, ZeroDivisionError(SECRET), None)
    qtbot.waitUntil(lambda: "ZeroDivisionError" in dialog.details.toPlainText())
    assert SECRET not in dialog.details.toPlainText()
    dialog.accept()


def test_a_refusal_that_nobody_caught_is_told_in_its_own_words(tmp_path: Path, qtbot, window):
    trouble = Trouble(Log(tmp_path))
    error = UserError("busy", "Another program is busy with the vault.", "Try again.")
    trouble.on_exception(type(error), error, None)
    qtbot.waitUntil(lambda: len(dialogs(window, QuestionDialog)) == 1)
    assert dialogs(window, TroubleDialog) == []
    dialogs(window, QuestionDialog)[0].reject()
    assert "busy" in (tmp_path / "coach-app.log").read_text("utf-8")


ODD = (
    KeyError(SECRET),
    ValueError(SECRET),
    UnicodeEncodeError("ascii", SECRET, 0, 1, SECRET),
    OSError(2, SECRET, f"/home/{SECRET}/note.txt"),
    ExceptionGroup(SECRET, [ValueError(SECRET)]),
    IntegrityError(f"INSERT INTO client VALUES ('{SECRET}')", {"name": SECRET}, Exception(SECRET)),
    type("Odd", (Exception,), {"__str__": lambda self: SECRET, "__repr__": lambda self: SECRET})(),
)


@pytest.mark.parametrize("error", ODD, ids=lambda one: type(one).__name__)
def test_no_exception_carries_its_words_into_log_or_dialog(tmp_path, qtbot, window, error, capfd):
    error.add_note(SECRET)
    error.__cause__ = KeyError(SECRET)
    trouble = Trouble(Log(tmp_path))
    told: list[list[str]] = []
    trouble.caught.connect(told.append)
    try:
        raise error
    except Exception as met:
        trouble.on_exception(type(met), met, met.__traceback__)
    qtbot.waitUntil(lambda: len(dialogs(window, TroubleDialog)) == 1)
    (dialog,) = dialogs(window, TroubleDialog)
    dialog.copy.click()
    dialog.write(str(tmp_path / "details.txt"))
    texts = [
        (tmp_path / "coach-app.log").read_text("utf-8"),
        (tmp_path / "details.txt").read_text("utf-8"),
        QGuiApplication.clipboard().text(),
        *capfd.readouterr(),
    ]
    assert type(error).__name__ in texts[0]
    assert texts[1] == texts[2] == dialog.details.toPlainText()
    for text in texts:
        assert not any(part in text for part in ("Annelies", "Vries"))
    dialog.accept()


def test_what_python_cannot_raise_is_logged_without_its_words(tmp_path, monkeypatch, capfd):
    import gc

    class Falls:
        def __del__(self):
            raise ValueError(SECRET)

    trouble = Trouble(Log(tmp_path), dialogs=False)
    monkeypatch.setattr(sys, "unraisablehook", trouble.on_unraisable)
    made = Falls()
    del made
    gc.collect()
    assert "ValueError" in (tmp_path / "coach-app.log").read_text("utf-8")
    assert SECRET not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    ("look", "words"),
    [
        (lambda: True, "heel"),
        (lambda: False, "beschadigd"),
        (lambda: 1 / 0, "niet nagekeken"),
    ],
)
def test_the_dialog_says_nothing_of_the_vault_before_it_has_looked(qtbot, look, words, request):
    request.getfixturevalue("look")
    asked = threading.Event()

    def slow() -> bool:
        asked.wait(10)
        return look()

    dialog = TroubleDialog("details", slow)
    qtbot.addWidget(dialog)
    dialog.open()
    assert "heel" not in dialog.vault.text()
    assert "veilig" not in dialog.words.text() + dialog.vault.text()
    asked.set()
    qtbot.waitUntil(lambda: words in dialog.vault.text())
    dialog.accept()


def test_without_an_open_vault_the_dialog_says_nothing_of_it(qtbot):
    dialog = TroubleDialog("details")
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.vault.isVisible()
    dialog.accept()


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


def test_qt_messages_keep_their_place_alone(tmp_path: Path):
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    trouble = Trouble(Log(tmp_path), dialogs=False)
    for text in (
        f'QFont::fromString: Bad "{SECRET}" here',
        f"QImageReader: {SECRET}.png",
        SECRET,
        f"QTextDocument {SECRET} ‘",
    ):
        trouble.on_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), text)
    log = (tmp_path / "coach-app.log").read_text("utf-8")
    assert not any(part in log for part in ("Annelies", "Vries"))
    assert "QFont::fromString" in log


def test_dialog_copies_the_details(qtbot):
    dialog = TroubleDialog("ValueError\n  a.py:1 f")
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "ValueError\n  a.py:1 f"
    dialog.go_on.click()
    assert not dialog.isVisible()
