"""Small parts that the start pages share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.widgets import LineEdit

WAIT_BEFORE_WORDS = 400  # ms: shorter waits show nothing


def text_label(text: str, style: str = "body", token: str = "ink", *, wrap: bool = True) -> QLabel:
    """A label in one of the look's styles and colours; plain text only."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font(style))
    label.setWordWrap(wrap)
    set_token(label, token)
    return label


def set_token(label: QLabel, token: str) -> None:
    palette = label.palette()
    palette.setColor(label.foregroundRole(), theme.color(token))
    label.setPalette(palette)


def icon_label(name: str, token: str = "ink2", size: int = 20) -> QLabel:
    label = QLabel()
    label.setPixmap(theme.icon(name, token, size).pixmap(QSize(theme.px(size), theme.px(size))))
    label.setFixedSize(theme.px(size), theme.px(size))
    return label


class PassphraseEdit(LineEdit):
    """A field for a secret: dots, a button to show them, and a hint about Caps Lock."""

    caps_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps: bool | None = None
        self.show_button = QToolButton(self)
        self._dress()
        self.show_button.toggled.connect(self._reveal)

    def _dress(self) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        # No copy of a secret in the clipboard's history by a careless Ctrl+C.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        button = self.show_button
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setIconSize(QSize(theme.px(22), theme.px(22)))
        button.setFixedSize(theme.px(40), theme.px(38))
        self.setTextMargins(0, 0, theme.px(40), 0)
        self._name_button()

    def _name_button(self) -> None:
        shown = self.show_button.isChecked()
        name = self.tr("Hide passphrase") if shown else self.tr("Show passphrase")
        self.show_button.setAccessibleName(name)
        self.show_button.setToolTip(name)
        self.show_button.setIcon(theme.icon("eye-slash" if shown else "eye", "ink2", 22))

    @Slot(bool)
    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._name_button()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inner = self.contentsRect()
        button = self.show_button
        button.move(
            inner.right() - button.width() - theme.px(4),
            inner.center().y() - button.height() // 2 + 1,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt cannot ask for Caps Lock: a capital without Shift gives it away."""
        text = event.text()
        if len(text) == 1 and text.lower() != text.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps(text.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock and self._caps is not None:
            self._set_caps(not self._caps)
        super().keyPressEvent(event)

    def _set_caps(self, on: bool) -> None:
        if on != self._caps:
            self._caps = on
            self.caps_changed.emit(on)

    def wipe(self) -> None:
        """Empty the field, its undo history too, and hide what comes next."""
        self.show_button.setChecked(False)
        self.clear()


class StrengthMeter(QWidget):
    """Five short bars and the same in words; colour never works alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = -1
        self._bar = _Bars()
        self._words = text_label("", "second", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        self.set_score(-1)

    def set_score(self, score: int) -> None:
        """``score`` from 0 (weak) to 4 (very strong); -1 is an empty field."""
        self._score = score
        words = {
            -1: "",
            0: self.tr("Too weak: easy to guess"),
            1: self.tr("Too weak: easy to guess"),
            2: self.tr("Almost: add a word"),
            3: self.tr("Strong enough"),
            4: self.tr("Very strong"),
        }[score]
        self._words.setText(words)
        self._bar.set_score(score)
        self.setAccessibleName(self.tr("Strength of the passphrase"))
        self.setAccessibleDescription(words)


class _Bars(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._score = -1
        self.setFixedSize(theme.px(150), theme.px(8))

    def set_score(self, score: int) -> None:
        self._score = score
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = theme.px(5)
        width = (self.width() - 4 * gap) / 5
        strong = self._score >= 3
        for index in range(5):
            filled = index <= self._score
            token = ("mos" if strong else "honing") if filled else "line"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(token))
            painter.drawRoundedRect(
                QRectF(index * (width + gap), 0, width, self.height()), 4, 4
            )


class WaitBar(QWidget):
    """"One moment" with a thin bar, for waits of more than a blink. No spinner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text_label(self.tr("One moment"), "second", "ink2", wrap=False)
        self._line = _ThinBar()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(WAIT_BEFORE_WORDS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._words)
        column.addWidget(self._line)
        self._delay.timeout.connect(self._appear)
        self._set_visible(False)

    def start(self, words: str = "") -> None:
        self._words.setText(words or self.tr("One moment"))
        self._line.set_part(-1)
        self._delay.start()

    def set_part(self, part: float) -> None:
        self._line.set_part(part)

    def stop(self) -> None:
        self._delay.stop()
        self._set_visible(False)

    @Slot()
    def _appear(self) -> None:
        self._set_visible(True)

    def _set_visible(self, shown: bool) -> None:
        # The room is kept, so that nothing on the page jumps.
        self._words.setVisible(shown)
        self._line.setVisible(shown)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)


class _ThinBar(QWidget):
    """A bar of 4 px; without a known part it stands still at a third."""

    def __init__(self) -> None:
        super().__init__()
        self._part = -1.0
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_part(self, part: float) -> None:
        self._part = part
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
        part = self._part if self._part >= 0 else 1 / 3
        painter.setBrush(theme.color("mos"))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * min(part, 1.0), 4), 2, 2)


class ErrorText(QWidget):
    """What went wrong, under a field: icon and words in clay. Empty = no room taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon_label("warning-circle", "kleiInk", 19)
        self._words = text_label("", "second", "kleiInk")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def set_text(self, text: str) -> None:
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        return self._words.text()


class Hint(QWidget):
    """A quiet remark with an icon in front (Caps Lock, a folder that syncs)."""

    def __init__(self, icon: str, token: str = "honingInk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text_label("", "second", token)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(icon_label(icon, token, 19), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def set_text(self, text: str) -> None:
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        return self._words.text()


class Watcher(QObject):
    """Tells a page about a language change of the application."""

    language_changed = Signal()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()
        return False


def rule() -> QFrame:
    """A hairline."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    palette = line.palette()
    palette.setColor(line.backgroundRole(), theme.color("line"))
    line.setPalette(palette)
    return line
