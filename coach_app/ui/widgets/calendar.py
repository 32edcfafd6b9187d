"""The month that opens under a date: our colours, Monday first, no red weekends."""

from __future__ import annotations

from PySide6.QtCore import QDate, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.paint import draw_focus_ring, rounded


class Calendar(QCalendarWidget):
    """Chosen day in moss, today with a border, days of other months in hint ink."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setMinimumSize(theme.px(336), theme.px(320))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if (inside := self.layout()) is not None:
            inside.setContentsMargins(*[theme.px(8)] * 4)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())
        head = QTextCharFormat()
        head.setForeground(theme.color("ink2"))
        self.setHeaderTextFormat(head)
        self._dress_arrows()

    def _dress_arrows(self) -> None:
        arrows = (
            ("qt_calendar_prevmonth", "caret-left", self.tr("Month before")),
            ("qt_calendar_nextmonth", "caret-right", self.tr("Month after")),
        )
        for object_name, icon, name in arrows:
            button = self.findChild(QToolButton, object_name)
            if button is not None:
                button.setIcon(QIcon(theme.pixmap(icon, "ink2", 20)))
                button.setAccessibleName(name)
        table = self.findChild(QTableView)
        if table is not None:
            table.setAccessibleName(self.tr("Days of the month"))

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        side = min(rect.width(), rect.height()) - theme.px(4)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        chosen = date == self.selectedDate()
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        if chosen:
            rounded(painter, box, theme.px(10), theme.color("mos"), None)
        elif date == QDate.currentDate():
            rounded(painter, box, theme.px(10), None, theme.color("edge"))
        inside = date.month() == self.monthShown()
        ink = "onMos" if chosen else ("ink" if inside else "ink3")
        painter.setFont(theme.font("body_bold" if chosen else "body"))
        painter.setPen(theme.color(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))
        table = self.findChild(QTableView)
        if chosen and table is not None and table.hasFocus():
            inner = theme.px(3)
            draw_focus_ring(painter, box.adjusted(inner, inner, -inner, -inner), theme.px(7))
        painter.restore()
