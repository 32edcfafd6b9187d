"""The parts of the meeting at the left: done, at hand, to come; planned and used minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.meeting.part_words import ICONS
from coach_app.ui.widgets import Hairline, text_label
from coach_app.ui.widgets.paint import RING_SPACE, draw_focus_ring, rounded
from coach_app.ui.widgets.plain import PlainButton

WIDE = 244


@dataclass(frozen=True)
class RailPart:
    key: str
    name: str
    minutes: str
    state: str  # "open", "done", "skipped"
    here: bool = False
    share: float = 0.0  # how much of the planned time is used, 0-1
    busy: str = ""


class PartRow(PlainButton):
    """One part; the one at hand is a card with a thin bar. A click goes there."""

    def __init__(self, part: RailPart) -> None:
        super().__init__()
        self.part = part
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_part(part)

    def set_part(self, part: RailPart) -> None:
        self.part = part
        self.setText(part.name)
        states = {
            "done": self.tr("done"),
            "skipped": self.tr("skipped"),
            "open": self.tr("to come"),
        }
        how = part.busy if part.here else states[part.state]
        self.setAccessibleName(f"{part.name}, {part.minutes}, {how}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        high = 90 if self.part.here else 46
        return QSize(theme.px(180), theme.px(high))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, part, space = QPainter(self), self.part, theme.px(RING_SPACE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(space, space / 2, -space, -space / 2)
        if part.here:
            rounded(painter, box, theme.px(12), theme.color("surface"), theme.color("mos"))
        elif self.underMouse():
            rounded(painter, box, theme.px(10), theme.color("canvas"), None)
        line = box.adjusted(theme.px(12), 0, -theme.px(12), 0)
        if part.here:
            line.setHeight(theme.px(46))
        size = theme.px(22)
        icon = {"done": "check-circle", "skipped": "arrow-right"}.get(part.state, ICONS[part.key])
        ink = "mos" if part.here or part.state == "done" else "ink2"
        picture = theme.pixmap(ICONS[part.key] if part.here else icon, ink, 22)
        painter.drawPixmap(round(line.left()), round(line.center().y() - size / 2), picture)
        painter.setPen(theme.color("ink" if part.here else "ink2"))
        painter.setFont(theme.font("second"))
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(line, right, part.minutes)
        wide = painter.fontMetrics().horizontalAdvance(part.minutes)
        painter.setFont(theme.font("body_bold" if part.here else "body"))
        words = line.adjusted(size + theme.px(12), 0, -wide - theme.px(8), 0)
        text = painter.fontMetrics().elidedText(
            part.name, Qt.TextElideMode.ElideRight, round(words.width())
        )
        left = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, left, text)
        if part.here:
            self._paint_bar(painter, line)
        if self.hasFocus():
            draw_focus_ring(painter, box, theme.px(12))
        painter.end()

    def _paint_bar(self, painter: QPainter, line: QRectF) -> None:
        bar = QRectF(line.left(), line.bottom(), line.width(), theme.px(6))
        rounded(painter, bar, bar.height() / 2, theme.color("mosSoft"), None)
        used = QRectF(bar.left(), bar.top(), bar.width() * min(1.0, self.part.share), bar.height())
        if used.width() >= bar.height():
            rounded(painter, used, bar.height() / 2, theme.color("mos"), None)
        painter.setFont(theme.font("second"))
        painter.setPen(theme.color("ink2"))
        below = QRectF(line.left(), bar.bottom() + theme.px(6), line.width(), theme.px(22))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), self.part.busy)


class PartsRail(QWidget):
    """``chosen(part)``. The foot says how long it takes in all and when it ends."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, PartRow] = {}
        self._list = vbox(gap=3)
        self.total = text_label("", "second_bold")
        self.end = text_label("", "second", "ink2")
        column = QVBoxLayout(self)
        side = theme.px(12) - theme.px(RING_SPACE)
        column.setContentsMargins(side, theme.px(14), side, theme.px(16))
        column.setSpacing(theme.px(8))
        column.addLayout(self._list)
        column.addStretch(1)
        column.addWidget(Hairline())
        for words in (self.total, self.end):
            words.setContentsMargins(theme.px(14), 0, theme.px(8), 0)
            column.addWidget(words)

    def fill(self, parts: Sequence[RailPart], total: str, end: str) -> None:
        for part in parts:
            if part.key in self.rows:
                self.rows[part.key].set_part(part)
                continue
            row = self.rows[part.key] = PartRow(part)
            row.clicked.connect(self._clicked)
            self._list.addWidget(row)
        self.total.setText(total)
        self.end.setText(end)

    @Slot()
    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, PartRow):
            self.chosen.emit(sender.part.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("rail"))
        painter.end()
