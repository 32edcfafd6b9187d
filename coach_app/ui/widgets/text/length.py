"""A text that is too long is told of, beside its field and aloud; nothing of it is cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from coach_app.limits import MAX_LINE, beyond
from coach_app.ui import theme
from coach_app.ui.widgets.plain import PlainLabel


class LengthLimit(QObject):
    """``check`` the text after each change. ``told(words)``: too long, "" when it fits again.

    ``most`` counts characters, ``size`` bytes (what the vault takes). The words stand in a
    small note under the field, unless something else shows them (``shown_elsewhere``).
    """

    told = Signal(str)

    def __init__(
        self,
        field: QWidget,
        *,
        size: int = MAX_LINE,
        most: int = 0,
        words: Callable[[int], str] | None = None,
        colours: tuple[str, str] = ("kleiInk", "surface"),
    ) -> None:
        super().__init__(parent=field)
        self._field, self._size, self._words = field, size, words or self._plain_words
        self.most = most
        self.over = 0  # characters that do not fit
        self._elsewhere = False
        self._described = ""
        self._font, self._colours = theme.font("second"), colours
        self.note: LengthNote | None = None

    def shown_elsewhere(self) -> None:
        self._elsewhere = True

    def set_font(self, font: QFont) -> None:
        """Of the note; the client's screen reads from further away."""
        self._font = font
        if self.note is not None:
            self.note.setFont(font)

    def check(self, text: str) -> None:
        over = beyond(text, self._size, self.most)
        if over == self.over:
            return
        self._show(over)

    def _show(self, over: int) -> None:
        before, self.over = self.over, over
        words = self._words(over) if over else ""
        if not self._elsewhere:
            if not before:
                self._described = self._field.accessibleDescription()
            self._field.setAccessibleDescription(words or self._described)
            self._mark(bool(over))
            if self.note is None:
                self.note = LengthNote(self._field, *self._colours)
                self.note.setFont(self._font)
            self.note.say(words)
        self.told.emit(words)

    def _mark(self, wrong: bool) -> None:
        self._field.setProperty("error", wrong)
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)

    def _plain_words(self, over: int) -> str:
        return self.tr("%n characters too long. Make it shorter.", "", over)


class LengthNote(PlainLabel):
    """Words right under a field, above what lies there; it goes along with the field."""

    def __init__(self, field: QWidget, ink: str, ground: str) -> None:
        super().__init__(parent=field)
        self._near = field
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setStyleSheet(
            f"QLabel {{ background: {theme.color(ground).name()};"
            f" color: {theme.color(ink).name()}; padding: {theme.px(4)}px;"
            f" border: 1px solid {theme.color('line').name()}; border-radius: {theme.px(6)}px; }}"
        )
        self.hide()
        field.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)

    def say(self, words: str) -> None:
        self.setText(words)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        ):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """On the nearest surface that has room below the field."""
        wide = max(theme.px(160), self._near.width())
        size = QSize(wide, self.heightForWidth(wide))
        host, at = self._host(size)
        if self.parentWidget() is not host:
            self.setParent(host)
        self.setGeometry(QRect(at, size))
        self.setVisible(bool(self.text()) and self._near.isVisibleTo(host))
        self.raise_()

    def _host(self, size: QSize) -> tuple[QWidget, QPoint]:
        host, gap = self._near, QPoint(0, self._near.height() + theme.px(2))
        while not host.isWindow():
            parent = host.parentWidget()
            if parent is None:
                break
            host = parent
            at = self._near.mapTo(host, gap)
            if at.y() + size.height() <= host.height():
                return host, at
        # No room below anywhere: over the lower edge of the window.
        at = self._near.mapTo(host, gap) if host is not self._near else QPoint(0, 0)
        return host, QPoint(at.x(), max(0, host.height() - size.height()))
