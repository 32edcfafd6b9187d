"""While the screen is covered no other window shows; afterwards all are back as they were."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QToolTip, QWidget
from shiboken6 import isValid


@dataclass
class Hidden:
    """A window that was taken away, and how it comes back."""

    widget: QWidget
    place: QRect
    modality: Qt.WindowModality

    @classmethod
    def take(cls, widget: QWidget) -> Hidden:
        found = cls(widget, widget.geometry(), widget.windowModality())
        widget.hide()
        return found

    def put_back(self) -> None:
        # Hiding a dialog ends what open() made of it.
        self.widget.setWindowModality(self.modality)
        self.widget.show()
        self.widget.setGeometry(self.place)


@dataclass
class HiddenMenu:
    """A menu is opened anew where it stood, at the line that was chosen."""

    widget: QMenu
    place: QPoint
    action: QAction | None

    @classmethod
    def take(cls, menu: QMenu) -> HiddenMenu:
        found = cls(menu, menu.pos(), menu.activeAction())
        menu.hide()
        return found

    def put_back(self) -> None:
        self.widget.popup(self.place)
        if self.action is not None and isValid(self.action):
            self.widget.setActiveAction(self.action)  # a menu inside opens from its line


@dataclass
class HiddenList:
    """The open list of a combo box; the line under the pointer stays chosen."""

    widget: QComboBox
    row: int

    @classmethod
    def take(cls, combo: QComboBox) -> HiddenList:
        found = cls(combo, combo.view().currentIndex().row())
        combo.hidePopup()
        return found

    def put_back(self) -> None:
        self.widget.showPopup()
        view = self.widget.view()
        view.setCurrentIndex(view.model().index(self.row, self.widget.modelColumn()))


class Curtain(QObject):
    """``stays`` names the windows that cover themselves: the coach's and the client's."""

    def __init__(self, stays: Callable[[QWidget], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._stays = stays
        self._windows: list[Hidden] = []  # in the order in which they were taken away
        self._popups: list[Hidden | HiddenMenu | HiddenList] = []
        self._late: list[QWidget] = []  # opened behind the curtain
        self._focus: QWidget | None = None
        self._active: QWidget | None = None
        self.closed = False

    def close(self) -> None:
        """Take everything away. What opens from now on is never seen."""
        if self.closed:
            return
        self.closed = True
        QToolTip.hideText()
        self._focus, self._active = QApplication.focusWidget(), QApplication.activeWindow()
        self._popups = self._take_popups()
        others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and not self._stays(w)]
        # The innermost first: a dialog that loses its owner would go with it.
        others.sort(key=_depth, reverse=True)
        self._windows = [Hidden.take(widget) for widget in others]
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _take_popups(self) -> list[Hidden | HiddenMenu | HiddenList]:
        taken: list[Hidden | HiddenMenu | HiddenList] = []
        while (popup := QApplication.activePopupWidget()) is not None:
            owner = popup.parentWidget()
            if isinstance(popup, QMenu):
                taken.append(HiddenMenu.take(popup))
            elif isinstance(owner, QComboBox):
                taken.append(HiddenList.take(owner))
            else:
                taken.append(Hidden.take(popup))
            if QApplication.activePopupWidget() is popup:
                break  # it will not go: the lock and the cover go on without it
        return taken

    def holds(self, widget: QWidget) -> bool:
        """Whether it took this window away."""
        return any(one.widget is widget for one in self._windows)

    def open(self) -> bool:
        """Everything back, the outermost first. Whether the keyboard is where it was."""
        if not self.closed:
            return False
        self.stop()
        self._hide_late()
        windows, self._windows = self._windows, []
        popups, self._popups = self._popups, []
        for window in reversed(windows):
            if isValid(window.widget):
                window.put_back()
        active, self._active = self._active, None
        if active is not None and isValid(active) and active.isVisible():
            active.activateWindow()
        # Last: a list that loses the keyboard to another window is a list no more.
        for popup in reversed(popups):
            if isValid(popup.widget):
                popup.put_back()
        focus, self._focus = self._focus, None
        if focus is None or not isValid(focus) or not focus.isVisible():
            return bool(popups)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def stop(self) -> None:
        """Nothing is kept back any more; what is away stays away."""
        self.closed = False
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # On the application, but only while nothing is to be seen anyway.
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not event.spontaneous()
            and not self._stays(watched)
        ):
            # It is asked before the window is really there: no flash of it.
            watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            self._late.append(watched)
            QTimer.singleShot(0, self, self._hide_late)
        return False

    @Slot()
    def _hide_late(self) -> None:
        late, self._late = self._late, []
        for widget in late:
            if isValid(widget):
                if widget.isVisible():
                    self._windows.insert(0, Hidden.take(widget))
                widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)


def _depth(widget: QWidget) -> int:
    depth, owner = 0, widget.parentWidget()
    while owner is not None:
        depth, owner = depth + 1, owner.parentWidget()
    return depth
