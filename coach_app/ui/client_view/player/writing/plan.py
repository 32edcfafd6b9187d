"""The if-then plan: who, what and when on the left, and a way out for each "if" on the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Heading, Scroller
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.player.writing.write import Writing


class WritePlan(Writing):
    """Items "if…" and "then…" with the same ending stand beside each other."""

    pixels = 22.0
    wide = True

    def lay_out(self) -> None:
        left, self._pairs = QVBoxLayout(), QGridLayout()
        row = 0
        for item in self.items:
            if item.id.startswith(("if", "then")):
                second = item.id.startswith("then")
                self._pairs.addWidget(Heading(self.words(item.text), 20), row, int(second))
                self._pairs.addWidget(self.fields[item.id], row + 1, int(second))
                row += 2 if second else 0
                continue
            left.addWidget(Heading(self.words(item.text), 20))
            left.addWidget(self.fields[item.id])
        left.addStretch(1)
        self._pairs.setRowStretch(row + 2, 1)
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.addLayout(left, 4)
        self._row.addLayout(self._pairs, 6)
        self._outer = vbox(self)
        self._outer.addWidget(Scroller(inner))

    def sheet(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SHADOW, 4, -SHADOW, -SHADOW)

    def arrange(self) -> None:
        side, top = SHADOW + self.room.px(28, 8), SHADOW + self.room.px(6, 2)
        self._outer.setContentsMargins(side, top, side, top)
        self._pairs.setVerticalSpacing(self.room.px(2, 2))
        self._row.setSpacing(self.room.px(36, 10))
        self._pairs.setHorizontalSpacing(self.room.px(16, 8))
        narrow = self.room.narrow
        self._row.setDirection(
            QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
