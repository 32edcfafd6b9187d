"""The frame of the first page: the heath behind, a card in front, one quiet line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.start.secrets.parts import align, icon_label
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.pictures.logo import Logo
from coach_app.ui.widgets.pictures.scenes import Landscape
from coach_app.ui.widgets.surfaces import Card, text_label

CARD_WIDTH = 452
WIDE_LEFT, NARROW_LEFT = 104, 48  # left margin from 1180 up, and below it
NARROW, TINY = 1180, 760  # window widths; below TINY the card fills and the picture goes


class StartPage(QWidget):
    """Panels in a card; subclasses add panels and show one at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panels = PanelHolder()
        self.card = Card()
        self.landscape = Landscape(self)
        self._footer = self._make_footer()
        self._lay_out()

    def _make_footer(self) -> QWidget:
        footer = QWidget()
        row = hbox(footer, gap=10)
        row.addWidget(icon_label("hard-drives", "ink", 18))
        words = self.tr("Everything stays on this laptop. Nothing goes to the internet.")
        row.addWidget(text_label(words, "second"), 1)
        return footer

    def _lay_out(self) -> None:
        inner = self.card.body
        inner.setContentsMargins(theme.px(36), theme.px(36), theme.px(36), theme.px(28))
        inner.setSpacing(theme.px(24))
        inner.addWidget(Logo(30, "name"))
        inner.addWidget(self.panels)
        align(inner)
        self._inside = inner
        holder = QWidget()
        holder.setObjectName("startHolder")
        column = QVBoxLayout(holder)
        column.setSpacing(theme.px(20))
        row = hbox()  # asks the card how high it is at its own width, not at the window's
        row.addWidget(self.card)
        row.addStretch(1)
        column.addStretch(112)
        column.addLayout(row)
        column.addStretch(92)
        column.addWidget(self._footer)
        self._column = column
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(holder)
        for widget in (self._scroll, self._scroll.viewport(), holder):
            widget.setAutoFillBackground(False)
        self._scroll.setStyleSheet(
            "QScrollArea, QScrollArea > QWidget, #startHolder { background: transparent; }"
        )

    def show_panel(self, panel: QWidget) -> None:
        self.panels.set_panel(panel)
        self._scroll.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.landscape.setGeometry(self.rect())
        self._scroll.setGeometry(self.rect())
        width = self.width()
        tiny = width < theme.px(TINY)
        self.landscape.setVisible(not tiny)
        self.card.setProperty("bare", tiny)
        side = 16 if tiny else NARROW_LEFT if width < theme.px(NARROW) else WIDE_LEFT
        self._column.setContentsMargins(
            theme.px(side), theme.px(8 if tiny else 24), theme.px(16), theme.px(8 if tiny else 34)
        )
        card = width - theme.px(32) if tiny else min(theme.px(CARD_WIDTH), width - theme.px(64))
        self.card.setFixedWidth(max(card, theme.px(260)))
        pad = 16 if tiny else 36
        self._inside.setContentsMargins(
            theme.px(pad), theme.px(20 if tiny else 36), theme.px(pad), theme.px(28)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("canvas"))


class PanelHolder(Aligned, QWidget):
    """Shows one panel and is as high as that one; the others wait, hidden."""

    def __init__(self) -> None:
        super().__init__()
        self._panel: QWidget | None = None
        self._column = vbox(self)

    def currentWidget(self) -> QWidget | None:
        return self._panel

    def set_panel(self, panel: QWidget) -> None:
        if panel is self._panel:
            return
        if self._panel is not None:
            self._column.removeWidget(self._panel)
            self._panel.hide()
        self._panel = panel
        self._column.addWidget(panel)
        panel.show()
