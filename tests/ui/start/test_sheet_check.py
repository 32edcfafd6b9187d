"""The recovery sheet, printed or kept as a file, before the first client is written down."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication

from coach_app.ui.start.secrets.recovery_sheet import RecoverySheet
from coach_app.ui.start.secrets.sheet_check import SheetCheck

CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ23-4567"


def test_print_asks_which_printer(qtbot):
    check = SheetCheck(RecoverySheet("Praktijk", dt.date(2026, 3, 1), CODE), (0, 2))
    qtbot.addWidget(check)
    check.show()
    qtbot.mouseClick(check.print_button, Qt.MouseButton.LeftButton)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QPrintDialog)
    asked.reject()
