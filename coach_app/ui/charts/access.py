"""The chart for screen readers: role chart, a summary, and the point under the arrow keys."""

from __future__ import annotations

import weakref

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleValueChangeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Described:
    """Mixin of painted widgets that have a spoken value: ``value_text`` and ``summary``."""

    def value_text(self) -> str:
        return ""

    def summary(self) -> str:
        return ""


class ChartInterface(QAccessibleWidget):
    """Name from the widget, description the whole picture, value the point with the keys."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view, QAccessible.Role.Chart, view.accessibleName())
        self._ref = weakref.ref(view)

    @property
    def _view(self) -> Described:
        view = self._ref()
        return view if isinstance(view, Described) else Described()

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            return self._view.value_text()
        if kind == QAccessible.Text.Description:
            return self._view.summary()
        if kind == QAccessible.Text.Name:
            view = self._ref()
            return view.accessibleName() if view is not None else ""
        return super().text(kind)


_made: dict[int, ChartInterface] = {}  # Qt keeps the bare pointer, so we keep the object


def _factory(key: str, thing: QObject | None) -> ChartInterface | None:
    if not isinstance(thing, QWidget) or not isinstance(thing, Described):
        return None
    interface = ChartInterface(thing)
    number = id(thing)
    _made[number] = interface
    thing.destroyed.connect(lambda *_: _made.pop(number, None))
    return interface


_installed = False


def install() -> None:
    """Make painted charts known to Qt; once per program."""
    global _installed
    if not _installed:
        QAccessible.installFactory(_factory)
        _installed = True


def announce(view: QWidget, text: str) -> None:
    """Say ``text`` now: it is the new value of the chart."""
    if not QAccessible.isActive():
        return
    QAccessible.updateAccessibility(QAccessibleValueChangeEvent(view, text))
    QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.NameChanged))
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))
