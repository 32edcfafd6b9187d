"""Tools beside each other, and below each other where the width ends; none ever leaves.

Where their words would need another row, buttons with a sign show the sign alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.client_view.kit.look import Room, Roomy
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.plain import set_tip, shown_if


class ToolButton(RoundButton):
    """A sign and a word; ``set_short``: the sign alone, the word as a hint. Without a sign its
    word is written smaller then."""

    def __init__(self, words: str, icon: str, kind: str = "plain") -> None:
        super().__init__(words, kind, icon)
        self._words, self._sign, self._short = words, icon, False
        self._sayings: tuple[str, ...] = ()

    def set_words(self, words: str) -> None:
        self._words = words
        self.setText("" if self._short and self._sign else words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def room_for(self, *words: str) -> None:
        """All that it will ever say; as wide from the start, so that nothing beside it moves."""
        self._sayings = words
        self.updateGeometry()

    def set_short(self, short: bool) -> None:
        if short == self._short:
            return
        self._short = short
        if self._sign:
            self.setText("" if short else self._words)
            set_tip(self, self._words if short else "")
        self.updateGeometry()
        self.update()

    def long_width(self) -> int:
        """What it needs with its word."""
        short, words = self._short, self.text()
        self._short = False
        self.setText(self._words)
        wide = self.sizeHint().width()
        self._short = short
        self.setText(words)
        return wide

    def _high(self) -> int:
        return self._room.px(60, 50)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if not self._short:
            font = QFontMetrics(self._font())
            widest = max(map(font.horizontalAdvance, (*self._sayings, self.text())))
            size.setWidth(size.width() + widest - font.horizontalAdvance(self.text()))
        if len(self._words) < 2 or (self._short and self._sign):
            return QSize(size.height(), size.height())
        if self._short:
            small = QFontMetrics(self._small_font())
            widest = max(map(small.horizontalAdvance, (*self._sayings, self.text())))
            spare = widest - small.horizontalAdvance(self.text())
            side = 2 * self._room.px(14, 6)  # words need air
            return QSize(self._least_width() + spare + side, size.height())
        return size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint_shape(self, painter: QPainter, box: QRectF) -> None:
        super()._paint_shape(painter, box)
        if self.isChecked():
            painter.setBrush(theme.color("cShapeOut"))
            painter.setPen(QPen(theme.color("cKnob"), 3))
            radius = box.height() / 2
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        if not (self._short and self._sign):
            super()._paint_words(painter, box)
            return
        size = self._room.px(30, 24)
        theme.icon(self._sign, self._ink(), round(size / self._room.zoom)).paint(
            painter,
            round(box.center().x() - size / 2),
            round(box.center().y() - size / 2),
            size,
            size,
        )


class ToolRow(QWidget):
    def __init__(
        self,
        tools: Sequence[QWidget],
        centred: bool = False,
        together: Sequence[Sequence[QWidget]] = (),
    ) -> None:
        """``together``: tools that never part, as one step back and one forth."""
        super().__init__()
        self._flow = FlowLayout(self, centred=centred)
        self._tools = list(tools)
        self._groups = [(QWidget(), group) for group in together if group]
        for tool in tools:
            home = next((box for box, group in self._groups if tool in group), None)
            if home is None:
                self._flow.addWidget(tool)
                continue
            row = home.layout()
            if row is None:
                row = hbox(home)
                self._flow.addWidget(home)
            row.addWidget(tool)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_room(self, room: Room) -> None:
        self._flow.setSpacing(room.px(8, 4))
        for box, _group in self._groups:
            if (row := box.layout()) is not None:
                row.setSpacing(room.px(8, 4))
        for tool in self._tools:
            if isinstance(tool, Roomy):
                tool.set_room(room)
        self._shorten(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._shorten(event.size().width())

    def _shorten(self, width: int) -> None:
        """Words only where all of them fit into one row."""
        shown = [tool for tool in self._tools if tool.isVisibleTo(self)]
        needed = self._flow.spacing() * max(0, len(shown) - 1)
        for tool in shown:
            if isinstance(tool, ToolButton):
                needed += tool.long_width()
            else:
                needed += tool.sizeHint().width()
        for tool in self._tools:
            if isinstance(tool, ToolButton):
                tool.set_short(needed > width)
        self._flow.invalidate()
        self.updateGeometry()

    def stand_in(self, high: int) -> None:
        """As a column, as narrow as its tools fit into ``high`` px."""
        self._shorten(1)  # signs alone
        items = [item for n in range(self._flow.count()) if (item := self._flow.itemAt(n))]
        sizes = [item.sizeHint().width() for item in items if not item.isEmpty()]
        wide, gap = max(sizes, default=1), self._flow.spacing()
        for count in range(1, len(self._tools) + 1):
            wide = max(wide, count * max(min(sizes, default=1), 1) + (count - 1) * gap)
            if self._flow.heightForWidth(wide) <= high:
                break
        self.setFixedWidth(wide)

    def show_only(self, tool: QWidget) -> None:
        """Nothing else is needed now."""
        for one in (*self._tools, *(box for box, _group in self._groups)):
            shown_if(one, one is tool)
