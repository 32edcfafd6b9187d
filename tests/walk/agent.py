"""Run the real app, and answer where things are on the screen.

    python -m tests.walk.agent SOCKET [arguments of coach-app]

The walk acts with the mouse and keyboard of the X server only; this agent tells where a
named control is, so that the walk need not know pixels. It never acts itself.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import threading

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)


def name_of(widget: QWidget) -> str:
    """What a user reads on or hears of this widget."""
    for attribute in ("accessibleName", "text", "title", "placeholderText"):
        getter = getattr(widget, attribute, None)
        value = getter() if callable(getter) else ""
        if isinstance(value, str) and value:
            return value.replace("&", "")
    return ""


def described(widget: QWidget, area=None) -> dict:
    area = area or widget.visibleRegion().boundingRect()
    corner = widget.mapToGlobal(area.center())
    return {
        "name": name_of(widget),
        "kind": type(widget).__name__,
        "x": corner.x(),
        "y": corner.y(),
        "w": area.width(),
        "h": area.height(),
        "enabled": widget.isEnabled(),
    }


def visible_widgets() -> list[QWidget]:
    """All widgets on the screen; those of a modal or covering window alone where one is up."""
    modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    tops = [modal] if modal else [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    return [
        w
        for top in tops
        for w in [top, *top.findChildren(QWidget)]
        if w.isVisible() and not w.visibleRegion().isEmpty()
    ]


def find(text: str, kind: str = "", part: bool = False) -> list[dict]:
    """Controls with this name, the smallest first; rows of lists that show it as well."""
    found = []
    for widget in visible_widgets():
        name = name_of(widget)
        same = text.lower() in name.lower() if part else name == text
        if same and kind.lower() in type(widget).__name__.lower():
            found.append(described(widget))
        if isinstance(widget, QAbstractItemView) and widget.model():
            found += rows(widget, text)
    return sorted(found, key=lambda d: (not d["enabled"], d["w"] * d["h"]))


def read(name: str) -> str | None:
    """What stands in the field whose name begins like this; None where there is none."""
    for widget in visible_widgets():
        if isinstance(widget, QPlainTextEdit | QLineEdit) and name_of(widget).startswith(name):
            return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()
    return None


def rows(view: QAbstractItemView, text: str) -> list[dict]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    model = view.model()
    for row in range(min(model.rowCount(), 200)):
        index = model.index(row, 0)
        if any(text in str(index.data(role) or "") for role in roles):
            area = view.visualRect(index).intersected(view.viewport().rect())
            if not area.isEmpty():
                return [described(view.viewport(), area) | {"name": text, "kind": "row"}]
    return []


def sheet_groups() -> dict[str, str]:
    """The two groups asked for, as a user reads them from the printed recovery sheet."""
    from coach_app.ui.start.secrets.sheet_check import SheetCheck

    for widget in visible_widgets():
        if isinstance(widget, SheetCheck):
            return {str(i + 1): widget.sheet.groups[i] for i in widget.asked}
    return {}


class Agent(QObject):
    """Carries each question to the UI thread and its answer back."""

    asked = Signal(object)

    def __init__(self, path: str) -> None:
        super().__init__()
        self.asked.connect(self.answer, Qt.ConnectionType.QueuedConnection)
        if os.path.exists(path):
            os.unlink(path)
        self.server = socket.socket(socket.AF_UNIX)
        self.server.bind(path)
        self.server.listen()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        while True:
            connection, _ = self.server.accept()
            with connection, connection.makefile("rwb") as stream:
                question = json.loads(stream.readline() or b"{}")
                slot: dict = {"question": question, "done": threading.Event()}
                self.asked.emit(slot)
                slot["done"].wait(20)
                stream.write(json.dumps(slot.get("answer")).encode() + b"\n")

    @Slot(object)
    def answer(self, slot: dict) -> None:
        try:
            slot["answer"] = self.reply(slot["question"])
        except Exception as error:
            slot["answer"] = {"error": repr(error)}
        slot["done"].set()

    def reply(self, question: dict) -> object:
        if "find" in question:
            return find(question["find"], question.get("kind", ""), question.get("part", False))
        if "texts" in question:
            return sorted({name_of(w) for w in visible_widgets()} - {""})
        if "read" in question:
            return read(question["read"])
        if "grab" in question:
            screen = QGuiApplication.primaryScreen()
            return screen.grabWindow(0).save(question["grab"])
        if "sheet" in question:
            return sheet_groups()
        if "focus" in question:
            widget = QApplication.focusWidget()
            return described(widget) if widget else None
        if "under" in question:
            widget = QApplication.widgetAt(QPoint(*question["under"]))
            return described(widget) if widget else None
        return {"pid": os.getpid()}


def main() -> int:
    from coach_app import app
    from coach_app.ui.shell import lock

    path, *arguments = sys.argv[1:]
    # The program starts itself anew when it locks: the agent comes along.
    lock.program_command = lambda rest: [sys.executable, "-m", "tests.walk.agent", path, *rest]
    keep: list[Agent] = []
    real_exec = QApplication.exec

    def exec_with_agent(*args):
        keep.append(Agent(path))
        return real_exec()

    QApplication.exec = exec_with_agent
    return app.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
