"""Small parts that the start pages share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets.buttons import Button, PrimaryButton
from coach_app.ui.widgets.controls import Segmented
from coach_app.ui.widgets.fields import LineEdit
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.paint import RING_SPACE, draw_focus_ring
from coach_app.ui.widgets.plain import PlainLabel, set_tip
from coach_app.ui.widgets.surfaces import text_label

DOT_GAP = 2.0  # px between the dots of a hidden passphrase
QWIDGETSIZE_MAX = 16777215
WAIT_BEFORE_WORDS = 400  # ms: shorter waits show nothing


def set_token(label: QLabel, token: str) -> None:
    """Colour of a label; the style sheet of the app would win from a palette."""
    label.setStyleSheet(f"color: {theme.color(token).name()};")


def icon_label(name: str, token: str = "ink2", size: int = 20) -> QLabel:
    label = PlainLabel()
    label.setPixmap(theme.pixmap(name, token, size))
    label.setFixedSize(theme.px(size), theme.px(size))
    return label


def button_row(*buttons: QWidget, spacing: float = 10) -> QHBoxLayout:
    """Buttons side by side, ``spacing`` apart between their visible edges."""
    row = hbox(gap=spacing - 2 * RING_SPACE)
    for button in buttons:
        row.addWidget(button)
    return row


class AlignedBox(Aligned, QWidget):
    """A box whose own column brings the edges in line."""


class Ringed(Aligned, QWidget):
    """Draws the focus ring round a field, 2 px outside it, as round every control."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self.field = field
        space = theme.px(RING_SPACE)
        box = QHBoxLayout(self)
        box.setContentsMargins(space, space, space, space)
        box.addWidget(field)
        if field.maximumWidth() < QWIDGETSIZE_MAX:
            self.setMaximumWidth(field.maximumWidth() + 2 * space)
        field.setStyleSheet(
            f"QLineEdit {{ lineedit-password-character: 8226; min-height: {theme.px(28)}px; }}"
            f"QLineEdit:focus {{ border: 1px solid {theme.color('mos').name()};"
            f" padding: {theme.px(8)}px {theme.px(13)}px; }}"
        )
        field.installEventFilter(self)
        self.setFocusProxy(field)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.field.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus_ring(painter, QRectF(self.field.geometry()), theme.px(10))


def align(column: QVBoxLayout) -> None:
    """Bring edges in line: controls keep space for their ring, all else gets it as a margin."""
    space = theme.px(RING_SPACE)
    for index in range(column.count()):
        item = column.itemAt(index)
        widget = None if item is None else item.widget()
        if (
            item is not None
            and widget is not None
            and not isinstance(widget, Button | Segmented | Aligned)
        ):
            stretch = column.stretch(index)
            row = QHBoxLayout()
            row.setContentsMargins(space, 0, space, 0)
            # The same item: a widget tells only its first one that its text grew, and the height
            # of a second one would stay as it is.
            column.takeAt(index)
            row.addItem(item)
            row.setStretch(0, 1)
            if widget.maximumWidth() < QWIDGETSIZE_MAX:
                row.addStretch(0)
            column.insertLayout(index, row, stretch)


class GatedButton(PrimaryButton):
    """A primary button that can be shut with a reason, and then still takes the focus.

    A screen reader that lands on it reads the reason; a click goes to the page, which
    moves the focus to what is missing.
    """

    def __init__(self, text: str = "", icon: str | None = None) -> None:
        super().__init__(text, icon)
        self.reason = ""

    def shut(self, reason: str) -> None:
        """Close it for this reason; an empty one opens it."""
        self.reason = reason
        self.setAccessibleDescription(reason)
        shape = Qt.CursorShape.ArrowCursor if reason else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.update()

    def _colours(self) -> tuple[str | None, str | None, str]:
        return ("inset", "line", "ink3") if self.reason else super()._colours()


class PassphraseEdit(LineEdit):
    """A field for a secret: dots, a button to show them, and a hint about Caps Lock."""

    caps_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._caps: bool | None = None
        self.show_button = QToolButton(self)
        self._dress()
        self._reveal(False)
        self.show_button.toggled.connect(self._reveal)

    def _dress(self) -> None:
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setAcceptDrops(False)  # a file that falls on it would be its path as text
        # No copy of a secret in the clipboard's history by a careless Ctrl+C.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        button = self.show_button
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setIconSize(QSize(theme.px(22), theme.px(22)))
        button.setFixedSize(theme.px(38), theme.px(34))
        button.setStyleSheet(
            "QToolButton { border: 2px solid transparent; border-radius: 8px; }"
            f"QToolButton:focus {{ border-color: {theme.color('mos').name()}; }}"
            f"QToolButton:hover {{ background: {theme.color('inset').name()}; }}"
        )
        self.setTextMargins(0, 0, theme.px(40), 0)
        self._name_button()

    def _name_button(self) -> None:
        shown = self.show_button.isChecked()
        name = self.tr("Hide passphrase") if shown else self.tr("Show passphrase")
        self.show_button.setAccessibleName(name)
        set_tip(self.show_button, name)
        self.show_button.setIcon(theme.icon("eye-slash" if shown else "eye", "ink2", 22))

    @Slot(bool)
    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        font = self.font()
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0 if shown else DOT_GAP)
        self.setFont(font)
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
        row = hbox(self, gap=12)
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
            painter.drawRoundedRect(QRectF(index * (width + gap), 0, width, self.height()), 4, 4)


class WaitBar(QWidget):
    """ "One moment" with a thin bar, for waits of more than a blink. No spinner."""

    def __init__(self, parent: QWidget | None = None, *, keep_room: bool = False) -> None:
        super().__init__(parent)
        self._words = text_label(self.tr("One moment"), "second", "ink2", wrap=False)
        self._line = _ThinBar()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(WAIT_BEFORE_WORDS)
        column = vbox(self, gap=6)
        column.addWidget(self._words)
        column.addWidget(self._line)
        for part in (self._words, self._line):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(keep_room)
            part.setSizePolicy(policy)
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
        self._words.setVisible(shown)
        self._line.setVisible(shown)


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
        row = hbox(self, gap=8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def set_text(self, text: str) -> None:
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        return self._words.text()


class Remark(QWidget):
    """A quiet remark with an icon in front (Caps Lock, a folder that syncs)."""

    def __init__(self, icon: str, token: str = "honingInk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text_label("", "second", token)
        row = hbox(self, gap=8)
        row.addWidget(icon_label(icon, token, 19), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def set_text(self, text: str) -> None:
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        return self._words.text()
