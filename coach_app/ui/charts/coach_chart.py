"""The coach's chart: two panels over one week axis, to look at, to step through, to export."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.course.chart_data import CourseChart
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.charts import words
from coach_app.ui.charts.access import Described, announce, install
from coach_app.ui.charts.drawing import ChartDrawing
from coach_app.ui.charts.geometry import Show, height_for
from coach_app.ui.charts.stops import Stop, nearest, step, stops_of
from coach_app.ui.charts.style import Style
from coach_app.ui.charts.tip import TipCard
from coach_app.ui.widgets import text_label

# pyqtgraph drops moves that follow each other within 10 ms, the last of them too: the pointer
# would rest on a point that tells nothing. To find the point takes microseconds.
pg.setConfigOption("mouseRateLimit", 0)

_KEYS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
}


class Ring(pg.GraphicsObject):
    """The focus ring round the point where the arrow keys stand."""

    def __init__(self) -> None:
        super().__init__()
        self._at: QPointF | None = None
        self._radius = 0.0
        self.setZValue(10)

    def show_at(self, at: QPointF | None, radius: float = 0) -> None:
        self.prepareGeometryChange()
        self._at, self._radius = at, radius
        self.update()

    def boundingRect(self) -> QRectF:
        if self._at is None:
            return QRectF()
        reach = self._radius + 4
        return QRectF(self._at.x() - reach, self._at.y() - reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, *_: object) -> None:
        if self._at is None:
            return
        painter.setPen(QPen(theme.color("mos"), theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(self._at, self._radius, self._radius)


class ChartView(pg.GraphicsView, Described):
    """The drawing on screen. Never zooms, never scrolls; a pointer or the arrow keys ask it."""

    meeting_chosen = Signal(str)
    event_chosen = Signal(str)
    stop_changed = Signal(str)  # the words of the point that has the focus, "" for none

    def __init__(self, style: Style | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._own_style = style
        self.setAntialiasing(True)
        self.setStyleSheet("QGraphicsView { background: transparent; border: none; }")
        self.viewport().setAutoFillBackground(False)
        self.drawing = ChartDrawing(self.sceneObj)
        self.ring = Ring()
        self.sceneObj.addItem(self.ring)
        self.tip = TipCard(self)
        self.stops: list[Stop] = []
        self.current = -1  # where the keys stand
        self.hovered = -1
        self.sigDeviceRangeChanged.connect(self._resized)
        self.sceneObj.sigMouseMoved.connect(self._hover)
        self.sceneObj.sigMouseClicked.connect(self._click)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        install()

    def set_chart(self, chart: CourseChart, show: Show) -> None:
        style = self._own_style or Style.screen()
        self.drawing.set_content(chart, show, style)
        self.current = self.hovered = -1
        self.updateGeometry()
        self.arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at which the drawing reads well at this width."""
        drawing = self.drawing
        if drawing.blank:
            return theme.px(200)
        wide = max(width, theme.px(200))
        return round(height_for(drawing.chart, drawing.options, drawing.style, wide))

    def sizeHint(self) -> QSize:
        width = theme.px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(160))

    def arrange(self, size: QSize | None = None) -> None:
        """Lay the drawing out for ``size`` (this widget's own without one)."""
        if self.drawing.blank:
            return
        size = size or self.size()
        self.drawing.arrange(QSizeF(size))
        self.stops = stops_of(self.drawing)
        if self.current >= len(self.stops):
            self.current = -1
        self._show_stop()

    def _resized(self, *_: object) -> None:
        if self.drawing.size != QSizeF(self.size()):  # pyqtgraph tells each change twice
            self.arrange()

    def draw(self, painter: QPainter, target: QRectF) -> None:
        """Render the chart into ``target`` of any paint device, without the focus ring."""
        self.ring.setVisible(False)
        self.render(painter, target, QRect(QPoint(0, 0), self.size()))
        self.ring.setVisible(True)

    # -- pointer -----------------------------------------------------------------------

    def _hover(self, at: QPointF) -> None:
        found = nearest(self.stops, at)
        if found != self.hovered:
            self.hovered = found
            self._show_tip(found if found >= 0 else self._kept())
            stop = self.stops[found] if found >= 0 else None
            opens = stop is not None and (stop.meeting_id or stop.event_id)
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
            )

    def _click(self, click: pg.MouseClickEvent) -> None:
        found = nearest(self.stops, click.scenePos())
        if found >= 0 and click.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._go(found)
            self._open(found)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered = -1
        self._show_tip(self._kept())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        event.accept()  # the page under the chart is not meant

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, the scale never zooms; an axis would take the wheel

    # -- keys --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _KEYS.get(Qt.Key(event.key()))
        if key is not None:
            self._go(step(self.stops, self.current, key))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.current)
        elif event.key() == Qt.Key.Key_Escape and self.current >= 0:
            self._go(-1)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_stop()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_stop()
        self.viewport().update()

    def _go(self, index: int) -> None:
        self.current = index
        self._show_stop()
        text = self.value_text()
        self.stop_changed.emit(text)
        announce(self, text)

    def _open(self, index: int) -> None:
        if not 0 <= index < len(self.stops):
            return
        stop = self.stops[index]
        if stop.meeting_id:
            self.meeting_chosen.emit(stop.meeting_id)
        elif stop.event_id:
            self.event_chosen.emit(stop.event_id)

    def _kept(self) -> int:
        return self.current if self.hasFocus() else -1

    def _show_stop(self) -> None:
        index = self._kept()
        if 0 <= index < len(self.stops):
            stop = self.stops[index]
            self.ring.show_at(stop.at, stop.radius + 2)
        else:
            self.ring.show_at(None)
        self._show_tip(self.hovered if self.hovered >= 0 else index)

    def _show_tip(self, index: int) -> None:
        if 0 <= index < len(self.stops):
            stop = self.stops[index]
            point = self.mapFromScene(stop.at)
            self.tip.tell(stop.lines, point, round(stop.radius), bool(stop.meeting_id))
        else:
            self.tip.hide()

    # -- for screen readers --------------------------------------------------------------

    def value_text(self) -> str:
        """The words of the point where the keys stand, else the summary."""
        if 0 <= self.current < len(self.stops):
            return self.stops[self.current].sentence
        return self.summary()

    def summary(self) -> str:
        return "" if self.drawing.blank else words.summary(self.drawing.chart)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.current < 0:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("mos"), theme.px(2)))
            box = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, theme.px(8), theme.px(8))


class CoachChart(QWidget):
    """The chart with the line of words under it. Hand it a `CourseChart`.

    ``meeting_chosen`` carries a meeting's id, ``event_chosen`` a moment's.
    """

    meeting_chosen = Signal(str)
    event_chosen = Signal(str)

    def __init__(
        self,
        chart: CourseChart | None = None,
        show: Show | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._show_options = show or Show()
        self.view = ChartView()
        self.caption = text_label("", "second", "ink2")
        self._lay_out()
        self.view.meeting_chosen.connect(self.meeting_chosen)
        self.view.event_chosen.connect(self.event_chosen)
        self.view.stop_changed.connect(self._tell)
        if chart is not None:
            self.set_chart(chart)

    def _lay_out(self) -> None:
        column = vbox(self, gap=4)
        column.addWidget(self.view, 1)
        column.addWidget(self.caption)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        # Two lines are kept free, so that walking along the points moves nothing below.
        self.caption.setMinimumHeight(2 * self.caption.fontMetrics().lineSpacing())
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)

    @property
    def chart(self) -> CourseChart | None:
        return None if self.view.drawing.blank else self.view.drawing.chart

    @property
    def options(self) -> Show:
        return self._show_options

    def set_chart(self, chart: CourseChart, show: Show | None = None) -> None:
        """Draw ``chart``; ``show`` says what stands beside the scores."""
        self._show_options = show or self._show_options
        self.view.set_chart(chart, self._show_options)
        self.view.setAccessibleName(self.tr("Chart of the course"))
        self.view.setAccessibleDescription(self.summary())
        self._tell("")
        self.updateGeometry()

    def summary(self) -> str:
        """The whole chart in a few sentences."""
        return self.view.summary()

    def _tell(self, text: str) -> None:
        on_point = 0 <= self.view.current < len(self.view.stops)
        hint = self.tr("Arrow keys walk along the points. Enter opens the meeting.")
        self.caption.setText(text if text and on_point else hint)
