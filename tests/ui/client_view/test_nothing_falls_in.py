"""A file that is dragged onto a field of the client's does not tell where it lies."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication

from coach_app.ui.client_view.kit.fields import LineField, TextField
from coach_app.ui.start.secrets.parts import PassphraseEdit


@pytest.mark.parametrize(
    "make", [lambda: LineField("naam"), lambda: TextField("tekst"), PassphraseEdit]
)
def test_a_field_takes_no_dragged_file(qtbot, look, make):
    field = make()
    qtbot.addWidget(field)
    field.show()
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile("/thuis/Verzonnen/plan.txt")])
    carried.setText("/thuis/Verzonnen/plan.txt")
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    under = field.childAt(5, 5) or field
    for one in (under, field):
        if one.acceptDrops():
            QApplication.sendEvent(one, event)
    assert not event.isAccepted()
