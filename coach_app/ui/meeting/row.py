"""One meeting in the list of a course: the whole row opens it, the menu does the rest."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.data.views import Meeting
from coach_app.ui import formats, theme
from coach_app.ui.planning.meeting_words import STATE_ICONS, meeting_title, note_words, state_words
from coach_app.ui.widgets import IconButton
from coach_app.ui.widgets.plain import PlainButton


class MeetingRow(PlainButton):
    """Icon of the state, name and theme, day and state; caret and "…" at the right."""

    menu_asked = Signal(str)

    def __init__(
        self, meeting: Meeting, steps: int, last: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.meeting = meeting
        self.last = last
        self.is_next = False  # the first one still to come stands out
        self._first = meeting_title(meeting)
        self._second = " · ".join(self._parts(steps))
        self.setText(self._first)
        self.setAccessibleName(f"{self._first}, {formats.day_time(meeting.planned_at)}")
        self.setAccessibleDescription(self._second)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more = IconButton(
            "dots-three", self.tr("More for {meeting}").format(meeting=self._first)
        )
        self.more.setParent(self)
        self.more.clicked.connect(self._ask_menu)

    def _parts(self, steps: int) -> list[str]:
        meeting = self.meeting
        parts = [formats.day_time(meeting.planned_at), state_words(meeting.status)]
        if meeting.status == "held":
            parts.append(note_words(meeting.note_state))
        if steps:
            parts.append(self.tr("%n steps", "", steps))
        return parts

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(66))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(66))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = theme.px(40)
        left = self.width() - size - theme.px(44)
        self.more.setGeometry(left, (self.height() - size) // 2, size, size)

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self.meeting.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect().adjusted(1, 0, -1, 0), theme.color("inset"))
        if not self.last:
            left, wide = theme.px(20), self.width() - theme.px(40)
            painter.fillRect(left, self.height() - 1, wide, 1, theme.color("line"))
        self._paint_state(painter)
        left = theme.px(72)
        wide = self.more.x() - left - theme.px(8)
        quiet = self.meeting.status in ("missed", "cancelled")
        top = self.height() // 2 - theme.px(23)
        self._line(
            painter,
            QRect(left, top, wide, theme.px(24)),
            self._first,
            "body_bold",
            "ink2" if quiet else "ink",
        )
        place = QRect(left, top + theme.px(24), wide, theme.px(22))
        self._line(painter, place, self._second, "second", "ink2")
        caret = theme.pixmap("caret-right", "ink2", 19)
        size = theme.px(19)
        painter.drawPixmap(self.width() - theme.px(36), (self.height() - size) // 2, caret)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("mos"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(4, 3, -4, -4)
            painter.drawRoundedRect(ring, theme.px(8), theme.px(8))

    def _paint_state(self, painter: QPainter) -> None:
        side = theme.px(32)
        circle = QRectF(theme.px(24), (self.height() - side) / 2, side, side)
        good = self.is_next
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("mosSoft" if good else "inset"))
        painter.drawEllipse(circle)
        icon = theme.pixmap(STATE_ICONS[self.meeting.status], "mosInk" if good else "ink2", 17)
        size = theme.px(17)
        at = circle.center()
        painter.drawPixmap(round(at.x() - size / 2), round(at.y() - size / 2), icon)

    @staticmethod
    def _line(painter: QPainter, place: QRect, text: str, font: str, token: str) -> None:
        painter.setFont(theme.font(font))
        painter.setPen(theme.color(token))
        metrics = QFontMetrics(theme.font(font))
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, cut)
