"""The hands and eyes of the person at the screen: what is visible, by the name it carries."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from coach_app.ui.client_view.kit.parts import ScreenPage
from coach_app.ui.widgets import Segmented

T = TypeVar("T")


def button(root: QWidget, name: str) -> QAbstractButton:
    """The one button in sight that says or is called ``name``."""
    found = [
        one
        for one in root.findChildren(QAbstractButton)
        if one.isVisible() and name in (one.text(), one.accessibleName())
    ]
    assert len(found) == 1, f"{len(found)} buttons in sight are called “{name}”"
    return found[0]


def press(root: QWidget, name: str) -> None:
    """Click the button in sight that says ``name``."""
    QCoreApplication.processEvents()  # laid out, as it is for a person
    QTest.mouseClick(button(root, name), Qt.MouseButton.LeftButton)


def choose(field: QComboBox, value: object) -> None:
    """Choose ``value`` from a list, as a click on its line does."""
    at = field.findData(value)
    assert at >= 0, f"{value} is not offered"
    field.setCurrentIndex(at)
    field.activated.emit(at)


def pick(parts: Segmented[T], value: T) -> None:
    """Click the part of a row of choices that stands for ``value``."""
    next(part for part in parts.parts if part.value == value).click()


def words(root: QWidget) -> list[str]:
    """What can be read below ``root``, piece by piece."""
    return [one.text() for one in root.findChildren(QLabel) if one.isVisible() and one.text()]


def client_button(page: ScreenPage, key: str) -> QAbstractButton:
    """A button of a page of the client, by its word in the client's own language."""
    return button(page, page.texts(key))


def tap(page: ScreenPage, key: str) -> None:
    """The client taps a button: ``tap(page, "next")``."""
    QCoreApplication.processEvents()
    QTest.mouseClick(client_button(page, key), Qt.MouseButton.LeftButton)
