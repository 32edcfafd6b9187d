"""The client's chart: eight stones over a landscape, with the client's own sentences.

Up is a nicer week. No line, no numbers, no cut-offs, no categories, no comparison. It shows
a `StoryView` of the client view's allow-list and knows nothing else about the client.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.course.client_sees import StoryView
from coach_app.course.client_sees import story as story_of
from coach_app.ui import theme
from coach_app.ui.charts.access import Described, announce, install
from coach_app.ui.charts.story.drawing import StoryDrawing
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.widgets.pictures import stones

if TYPE_CHECKING:
    from coach_app.data.practice import Practice

StoryData = StoryView


def story_data(practice: Practice, course_id: str, client_id: str) -> StoryData:
    """What the coach lets this client see of the eight weeks; see the allow-list."""
    return story_of(practice, course_id, client_id)


class StoryChart(QWidget, Described):
    """Arrow keys walk along the weeks; Enter or a tap shows a whole sentence."""

    page_changed = Signal(int)

    def __init__(self, data: StoryData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = data
        self.texts = ClientTexts(data.language)
        self.drawing = StoryDrawing(data)
        self.current = -1  # index of the week with the keys
        self.open_week = -1  # index of the week whose whole sentence is shown
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(120), theme.px(120))
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)
        self._name()
        install()

    def set_data(self, data: StoryData) -> None:
        """Show other weeks, or the same in another form."""
        self.data = data
        self.texts = ClientTexts(data.language)
        self.current = self.open_week = -1
        self._name()
        self.drawing.set_data(data)
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.texts("story_title"))
        self.setAccessibleDescription(self.summary())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(1280), theme.px(660))

    # -- room ----------------------------------------------------------------------------

    @property
    def page(self) -> int:
        return self.drawing.page

    @property
    def pages(self) -> int:
        return self.drawing.pages

    @property
    def per_page(self) -> int:
        return self.drawing.per_page

    def arrow_boxes(self) -> tuple[QRectF, QRectF]:
        """Where the big arrows to earlier and later weeks are; empty on a single page."""
        return self.drawing.arrow_boxes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.drawing.resize(self.width(), self.height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.drawing.paint(painter, self.current if self.hasFocus() else -1, self.open_week)
        painter.end()

    # -- acting --------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self.open_week >= 0:
            self._open(-1)
            return
        left, right = self.arrow_boxes()
        if left.contains(at):
            self.show_page(self.page - 1)
            return
        if right.contains(at):
            self.show_page(self.page + 1)
            return
        reach = max(theme.px(36), stones.WIDTH / 2 * self.drawing.part)
        for index, place in enumerate(self.drawing.places):
            if place.area(reach).contains(at):
                self.current = self.page * self.per_page + index
                self._open(self.current)
                return

    def show_page(self, page: int) -> None:
        page = min(max(0, page), self.pages - 1)
        if page != self.page:
            self.drawing.page = page
            self.drawing.arrange()
            self.update()
            self.page_changed.emit(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.open_week >= 0:
            self._open(-1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self.data.weeks) - 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.show_page(self.page + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(-1 if self.open_week >= 0 else self.current)
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        self._go(0 if self.current < 0 else self.current + by)

    def _go(self, index: int) -> None:
        if not self.data.weeks or self.data.mode == "nothing":
            return
        self.current = min(max(0, index), len(self.data.weeks) - 1)
        if self.open_week >= 0:
            self.open_week = -1
        self.show_page(self.current // self.per_page)
        self.update()
        announce(self, self.value_text())

    def _open(self, index: int) -> None:
        """Show the whole sentence of a week; -1 closes it."""
        if index >= 0 and not self.data.weeks[index].sentence.strip():
            index = -1
        self.open_week = index
        self.update()
        if index >= 0:
            announce(self, self.value_text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current < 0 and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self.current = self.page * self.per_page
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.drawing.arrange()
            self.update()

    # -- for screen readers ----------------------------------------------------------------

    def week_text(self, index: int) -> str:
        """One week in words: never a number of the check, only up or down."""
        week = self.data.weeks[index]
        name = self.texts("story_week", week=week.week)
        parts = [name[:1].upper() + name[1:]]
        height = self._height_text(index)
        if height:
            parts.append(height)
        if week.sentence.strip():
            parts.append(" ".join(week.sentence.split()))
        elif not height and week.value is None:
            parts.append(self.texts("story_open"))
        return ", ".join(parts[:2]) + (f". {parts[2]}" if len(parts) > 2 else "")

    def _height_text(self, index: int) -> str:
        weeks = self.data.weeks
        if self.data.mode != "line" or index == 0:
            return ""
        now, before = weeks[index].value, weeks[index - 1].value
        if now is None or before is None:
            return ""
        key = "story_same" if now == before else "story_higher" if now > before else "story_lower"
        return self.texts(key)

    def value_text(self) -> str:
        if 0 <= self.current < len(self.data.weeks):
            return self.week_text(self.current)
        return self.summary()

    def summary(self) -> str:
        """All weeks in words."""
        if self.data.mode == "nothing":
            return self.texts("story_none")
        said = [self.week_text(index) for index in range(len(self.data.weeks))]
        return " ".join(text.rstrip(".") + "." for text in said)
