"""Where the keyboard goes: Tab shows what it reaches, in an order that a reader expects."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

MARGIN = 12  # pixels between what was reached and the edge of its scrolling room

if TYPE_CHECKING:
    _Window = QWidget
else:
    _Window = object


class TabInSight(_Window):
    """For every window of the app: what Tab reaches is scrolled into sight.

    A scrolling room of Qt follows only the focus that moves inside it, not the focus that
    comes in from beside or from behind (Shift+Tab).
    """

    def focusNextPrevChild(self, next: bool) -> bool:
        moved = super().focusNextPrevChild(next)
        reached = self.focusWidget()
        if moved and reached is not None:
            bring_into_sight(reached)
        return moved


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every room around this widget as far as needed, the innermost first."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            inner = above.widget()
            if inner is not None and (inner.isAncestorOf(widget) or inner is widget):
                _scroll_to(above, inner, widget)
        above = above.parentWidget()


def _scroll_to(room: QScrollArea, inner: QWidget, widget: QWidget) -> None:
    place = QRect(widget.mapTo(inner, widget.rect().topLeft()), widget.size())
    if place.height() > room.viewport().height() - 2 * MARGIN:
        if isinstance(widget, QPlainTextEdit):
            room.ensureWidgetVisible(widget, MARGIN, MARGIN)  # where the cursor stands
        else:
            room.verticalScrollBar().setValue(place.top() - MARGIN)
        return
    room.ensureVisible(place.right(), place.bottom(), MARGIN, MARGIN)
    room.ensureVisible(place.left(), place.top(), MARGIN, MARGIN)


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops here once it can be seen and is switched on."""
    wants = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants and widget.focusProxy() is None


def stops_in(room: QWidget) -> list[QWidget]:
    """The stops of the Tab key inside this widget, itself included, in their order."""
    found: list[QWidget] = []
    each: QWidget | None = room
    while each is not None:
        if is_stop(each) and (each is room or room.isAncestorOf(each)):
            found.append(each)
        each = each.nextInFocusChain()
        if each is room:
            break
    return found


def tab_through(*rooms: QWidget) -> None:
    """Tab goes through these widgets one after another, each with all that is inside it.

    Qt puts what is made later at the end of the window: a list that is filled anew, or a part
    that is opened, would come after everything else. All must stand in the same window.
    """
    stops = [stop for room in rooms for stop in stops_in(room)]
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)


def tab_within(room: QWidget, *parts: QWidget) -> None:
    """Tab goes through these parts in this order, at the place where their room stands."""
    before = room.previousInFocusChain()
    while before is not None and before is not room:
        if is_stop(before) and not room.isAncestorOf(before):
            break
        before = before.previousInFocusChain()
    # Nothing else may stand in this window.
    start = [] if before is None or before is room else [before]
    inside = [stop for part in parts for stop in stops_in(part)]
    for first, second in pairwise([*start, *inside]):
        QWidget.setTabOrder(first, second)


def show_if(widget: QWidget, on: bool) -> None:
    """Hide it, or let it be seen; for use before it stands in its place as well.

    A widget without a parent that is shown is a window for a moment: it flashes, and takes the
    keyboard away. Without a parent it only waits: it is seen when its parent is.
    """
    if not on or widget.parentWidget() is not None:
        widget.setVisible(on)
