"""A child that leads a meeting to one part and works there until it is killed.

python -m tests.proof.runner_child VAULT PASSPHRASE MEETING PART SETTINGS BEFORE: the real
page, offscreen, that has to open at BEFORE; prints "typed" once the text is older than the
second after which it keeps itself.
"""

import sys
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coach_app.data.practice import Practice
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.settings import SettingsFile
from coach_app.ui import language, theme
from coach_app.ui.window import MainWindow

folder, passphrase, meeting, part = sys.argv[1:5]
app = QApplication([])
practice = Practice(Vault.open(Path(folder), unlock_with_passphrase(Path(folder), passphrase)))
language.install("nl")
theme.apply(app, "light", 100, True)
window = MainWindow(practice, SettingsFile(Path(sys.argv[5])))
window.show()
window.go("runner", meeting_id=meeting)
page = window.page
assert page.guided.part == sys.argv[6], page.guided.part
while page.guided.part != part:
    page.next.click()
page.shared.area.moveCursor(QTextCursor.MoveOperation.End)
QTest.keyClicks(page.shared.area, f"Samen bij {part}. ")
done = QElapsedTimer()
done.start()
while done.elapsed() < 1300:
    app.processEvents()
print("typed", flush=True)
keep = SimpleNamespace(window=window)
app.exec()
