"""The real program, offscreen: opens a vault, shows and types planted words, and locks.

    python -m tests.proof.memory_child VAULT CLIENT MEETING

Reads the passphrase and what to type from its input. Says "shown" once all is on the screen, and
locks at the next line: the program starts anew in this same process.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coach_app import app
from coach_app.ui import trace
from coach_app.ui.widgets.text.text_area import TextArea

vault, client, meeting = sys.argv[1:4]
passphrase, typed = sys.stdin.readline().strip(), sys.stdin.readline().strip()
desks = []
first = app.Desk.__init__


def remember(self, *given) -> None:
    first(self, *given)
    desks.append(self)


def stamp(name: str) -> None:
    if name == "ready":
        QTimer.singleShot(0, unlock)
    if name == "usable":
        QTimer.singleShot(0, show)


def unlock() -> None:
    panel = desks[0].program.unlock_page.passphrase
    panel.field.setText(passphrase)
    panel.submit()


def show() -> None:
    window = desks[0].program.session.window
    for page, given in (
        ("clients", {}),
        ("client", {"client_id": client, "tab": "profile"}),
        ("client", {"client_id": client, "tab": "overview"}),
        ("meeting", {"meeting_id": meeting}),
    ):
        window.go(page, **given)
        QTest.qWait(50)
        window.grab()
    area = next(a for a in window.page.findChildren(TextArea) if a.isVisible())
    area.setFocus()
    QTest.keyClicks(area, typed)
    QApplication.processEvents()
    print("shown", flush=True)
    sys.stdin.readline()
    window.lock()


app.Desk.__init__ = remember
trace.stamp = stamp
sys.exit(app.main(["--vault", vault]))
