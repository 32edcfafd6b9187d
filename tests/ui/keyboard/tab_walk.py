"""Pressing Tab until it is round, with real key events, and saying where it goes wrong."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDateTimeEdit, QWidget
from shiboken6 import isValid

MOST = 400  # stops of one window; more is a cycle that never closes
TAB_STOP = Qt.FocusPolicy.TabFocus.value


def called(widget: QWidget | None) -> str:
    """Kind and accessible name of a widget, for the reader of a failing test."""
    if widget is None:
        return "nothing"
    if not isValid(widget):
        return "a widget that is gone"
    path, above = [], widget.parentWidget()
    while above is not None and len(path) < 3:
        if type(above) is not QWidget:
            path.append(type(above).__name__)
        above = above.parentWidget()
    name = widget.accessibleName() or "(no name)"
    return f"{type(widget).__name__} {name!r} in {' < '.join(path)}"


def part_of(widget: QWidget | None) -> int:
    """Day, month or year: Qt's Tab goes through the parts of a date before it leaves it."""
    return widget.currentSectionIndex() if isinstance(widget, QDateTimeEdit) else -1


def stops(window: QWidget) -> list[QWidget]:
    """Everything that the Tab key has to reach: seen, switched on, and wanting the keyboard."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.window() is window
        and widget.isVisible()
        and QWidget.isEnabled(widget)
        and widget.focusPolicy().value & TAB_STOP
        and widget.focusProxy() is None
    ]


def in_sight(widget: QWidget) -> bool:
    """All of it, or as much as its scrolling room can show, is inside that room."""
    if not widget.isVisible():
        return False
    window = widget.window()
    room, above = QRect(window.rect()), widget.parentWidget()
    inside = widget
    while above is not None and above is not window:
        if isinstance(above, QAbstractScrollArea) and above.viewport().isAncestorOf(inside):
            port = above.viewport()
            room &= QRect(port.mapTo(window, port.rect().topLeft()), port.size())
        above = above.parentWidget()
    place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    seen = room & place
    high = min(place.height(), room.height()) - 2
    wide = min(place.width(), room.width()) - 2
    return seen.height() >= min(high, 24 + high // 2) and seen.width() >= wide // 2


def stops_of(window: QWidget) -> list[QWidget]:
    """The stops in the order in which Tab reaches them, from the one that has the keyboard."""
    walk = Round(window)
    walk.go()
    return walk.seen


@dataclass
class Round:
    """One walk round a window."""

    window: QWidget
    seen: list[QWidget] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def go(self, *, back: bool = False) -> None:
        key = "Shift+Tab" if back else "Tab"
        for _ in range(MOST):
            before, part = QApplication.focusWidget(), part_of(QApplication.focusWidget())
            press_tab(self.window, back=back)
            now = QApplication.focusWidget()
            if now is before and part != part_of(now):
                continue  # from the day to the month of the same date
            if now is before:
                if len(stops(self.window)) > 1:
                    self.faults.append(f"{key} sticks at {called(now)}")
                return
            if now is None or now.window() is not self.window:
                self.faults.append(f"{key} leaves the window, from {called(before)}")
                return
            if now in self.seen:
                break
            self.seen.append(now)
            if not in_sight(now):
                self.faults.append(f"{key} goes out of sight: {called(now)}")
        else:
            self.faults.append(f"{key} never comes round")
        left = [w for w in stops(self.window) if w not in self.seen]
        self.faults += [f"{key} leaves out {called(w)}" for w in left]


def press_tab(window: QWidget, *, back: bool = False) -> None:
    """Through the window system, as the keyboard does."""
    shift = Qt.KeyboardModifier.ShiftModifier
    handle = window.windowHandle()
    assert handle is not None
    if back:
        QTest.keyClick(handle, Qt.Key.Key_Backtab, shift)
    else:
        QTest.keyClick(handle, Qt.Key.Key_Tab)


def faults_of(window: QWidget) -> list[str]:
    """Both ways round this window; an empty list when the keyboard reaches all of it."""
    faults: list[str] = []
    for back in (False, True):
        walk = Round(window)
        walk.go(back=back)
        faults += walk.faults
    return faults


def make_active(window: QWidget) -> None:
    """Real keys go to the active window only."""
    for _ in range(3):  # a page lays itself out in some turns
        QApplication.processEvents()
    window.activateWindow()
    for _ in range(200):
        if window.isActiveWindow():
            return
        QApplication.processEvents()
    raise AssertionError("the window does not become active")
