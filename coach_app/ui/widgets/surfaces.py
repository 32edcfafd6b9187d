"""Surfaces: cards, hairlines, tags, banners, empty states."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets.buttons import SecondaryButton
from coach_app.ui.widgets.paint import rounded
from coach_app.ui.widgets.plain import PlainLabel


def text_label(
    text: str = "", style: str = "body", token: str = "ink", *, wrap: bool = True
) -> QLabel:
    """A plain-text label (never markup) in a type style and colour."""
    label = PlainLabel(text)
    label.setFont(theme.font(style))
    label.setStyleSheet(f"color: {theme.color(token).name()};")
    label.setWordWrap(wrap)
    return label


class Card(QFrame):
    """A surface with a hairline; ``self.body`` is its column. ``strong`` = moss border."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        title: str = "",
        strong: bool = False,
        padding: int = 18,
        gap: int = 12,
    ) -> None:
        super().__init__(parent)
        self._strong, self._padding, self._gap = strong, padding, gap
        self.head = QHBoxLayout()
        if title:
            self.head.addWidget(text_label(title, "card", wrap=False))
            self.head.addStretch(1)
            self.body.addLayout(self.head)

    @property
    def body(self) -> QVBoxLayout:
        """The card's column, made on first use."""
        column = self.layout()
        if column is None:
            column = vbox(self, gap=self._gap, edge=self._padding)
        assert isinstance(column, QVBoxLayout)
        return column

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            theme.px(14),
            theme.color("surface"),
            theme.color("mos" if self._strong else "line"),
        )


class Hairline(QWidget):
    """A line of one pixel."""

    def __init__(self, parent: QWidget | None = None, *, token: str = "line") -> None:
        super().__init__(parent)
        self._token = token
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color(self._token))


TAG_COLOURS = {
    "ok": ("mosSoft", "mosInk"),
    "attention": ("honingSoft", "honingInk"),
    "private": ("heiSoft", "heiInk"),
    "shared": ("luchtSoft", "luchtInk"),
    "quiet": ("inset", "ink2"),
}


class Tag(PlainLabel):
    """A short state, 26 high, not clickable."""

    def __init__(
        self, text: str, kind: str = "quiet", icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._text, self._kind, self._icon = text, kind, icon
        self.setFont(theme.font("second"))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str, kind: str = "", icon: str | None = None) -> None:
        self._text, self._kind, self._icon = text, kind or self._kind, icon or self._icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        icon = theme.px(17) + theme.px(6) if self._icon else 0
        width = QFontMetrics(self.font()).horizontalAdvance(self._text)
        return QSize(width + icon + theme.px(18), theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, ink = TAG_COLOURS[self._kind]
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), theme.px(8), theme.color(fill), None)
        x = theme.px(9)
        if self._icon:
            pixmap = theme.pixmap(self._icon, ink, 17)
            painter.drawPixmap(x, (self.height() - theme.px(17)) // 2, pixmap)
            x += theme.px(23)
        painter.setFont(self.font())
        painter.setPen(theme.color(ink))
        painter.drawText(
            QRectF(x, 0, self.width() - x, self.height()), Qt.AlignmentFlag.AlignVCenter, self._text
        )


BANNER_COLOURS = {
    "attention": ("honingSoft", "honingInk", "info"),
    "error": ("kleiSoft", "kleiInk", "warning-circle"),
    "shared": ("luchtSoft", "luchtInk", "eye"),
    "ok": ("mosSoft", "mosInk", "check-circle"),
}


class Banner(QFrame):
    """A quiet message across its column, with at most one button. ``clicked`` is its button."""

    clicked = Signal()

    def __init__(
        self, kind: str, text: str, button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill, ink, icon = BANNER_COLOURS[kind]
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap(icon, ink, 22))
        self.label = text_label(text, "body", "ink")
        self.button = SecondaryButton(button, small=True)
        if not button:
            self.button.hide()
        row = hbox(self, gap=12, edge=(16, 10, 12, 10))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.clicked)
        self.set_text(text)

    def text(self) -> str:
        return self.label.text()

    def set_text(self, text: str) -> None:
        self.label.setText(text)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), QRectF(self.rect()), theme.px(10), theme.color(self._fill), None)


class EmptyState(QWidget):
    """One sentence and one button where there is nothing yet. ``clicked`` is the button."""

    clicked = Signal()

    def __init__(
        self, text: str, button: str = "", icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        from coach_app.ui.widgets.buttons import PrimaryButton
        from coach_app.ui.widgets.pictures.scenes import HeathStrip

        self.label = text_label(text, "body", "ink2")
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = PrimaryButton(button, icon)
        if not button:
            self.button.hide()
        self.button.clicked.connect(self.clicked)
        column = vbox(self, gap=16, edge=(0, 24, 0, 0))
        column.addWidget(self.label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(12))
        column.addStretch(1)  # on a whole page the heath lies at the foot
        column.addWidget(HeathStrip())

    def set_text(self, text: str) -> None:
        self.label.setText(text)
