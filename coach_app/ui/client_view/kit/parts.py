"""Buttons, labels and the base of client pages: large, quiet, every target 72 px or more."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.hold import Hold
from coach_app.ui.client_view.kit.look import SMALLEST, Room, balanced, even_width
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.tokens import DARK
from coach_app.ui.widgets.plain import PlainButton, PlainLabel, set_tip

PLATE = (26.0, 11.0)  # paper beyond the words, at the sides and above and below
RING = 4  # room around a button for its focus ring
CALM = 0.78  # thickness of a calm button's paper
EDGE = 8  # px that words keep from the edge of their button, however narrow it is


class ClientLabel(PlainLabel):
    """Text of a client page. ``token``: cInk or cInk2."""

    def __init__(self, style: str, pixels: float, token: str = "cInk") -> None:
        super().__init__()
        self._style, self._pixels, self._token = style, pixels, token
        self._words = ""
        self._plate = self._even = self._night = False
        self._room = Room(QSize(1280, 800))
        self.setWordWrap(True)

    def set_words(self, text: str) -> None:
        self._words = text
        self.setText(text)
        self.setAccessibleName(text)
        self._keep_edges()

    def set_plate(self, on: bool) -> None:
        """A slip of paper under the words, as wide as they are: for a painted ground."""
        self._plate = on
        self._keep_edges()
        self.update()

    def set_night(self, on: bool) -> None:
        """It is night in the picture behind it: light words, in any look; from the next
        ``set_room`` on."""
        self._night = on

    def set_token(self, token: str) -> None:
        """Another ink, from the next ``set_room`` on."""
        self._token = token

    def set_even(self, on: bool) -> None:
        """Its lines get about one length: no word is left alone on the last."""
        self._even = on
        self._keep_edges()

    def _plate_edge(self) -> tuple[int, int]:
        return self._room.px(PLATE[0], 16), self._room.px(PLATE[1], 8)

    def _keep_edges(self) -> None:
        """Margins: for the paper, and for what lines of one length leave free."""
        side, top = self._plate_edge() if self._plate else (0, 0)
        left = right = side
        if self._even and self._words:
            room = max(1, self.width() - 2 * side)
            free = room - even_width(self._words, self.fontMetrics(), room)
            if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
                left, right = side + free // 2, side + free - free // 2
            else:
                right = side + free
        if self.contentsMargins() != QMargins(left, top, right, top):
            self.setContentsMargins(left, top, right, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_edges()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._plate and self._words:
            self._paint_plate()
        super().paintEvent(event)

    def _paint_plate(self) -> None:
        """One slip of paper with a breath of shadow: it lies there, and does not glow."""
        flags = int(self.alignment()) | int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(self.contentsRect(), flags, self._words)
        side, top = self._plate_edge()
        slip = QRectF(words).adjusted(-side, 2 - top, side, top - 3)
        bend = min(slip.height() / 2, self._room.px(18, 10))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(58, 44, 24, 46))
        painter.drawRoundedRect(slip.translated(0, 2), bend, bend)
        painter.setBrush(self._colour("cPaper"))
        painter.drawRoundedRect(slip, bend, bend)
        painter.end()

    def set_room(self, room: Room, most: int | None = None, pixels: float | None = None) -> None:
        self._room = room
        self.set_size(room, room.font(self._style, pixels or self._pixels).pixelSize())
        self._keep_edges()
        if most is not None:
            balanced(self, self._words, most)

    def _colour(self, token: str) -> QColor:
        return QColor(DARK[token]) if self._night else theme.color(token)

    def set_size(self, room: Room, pixels: int) -> None:
        """Its font in real pixels of the screen."""
        font = room.font(self._style, self._pixels)
        font.setPixelSize(pixels)
        self.setFont(font)
        # A style sheet of its own: the one of the app knows only the coach's pages.
        self.setStyleSheet(
            f"color: {self._colour(self._token).name()}; background: transparent; border: none;"
            f' font-family: "{font.family()}"; font-size: {font.pixelSize()}px;'
            f" font-weight: {int(font.weight())};"
        )

    def set_ink(self, ink: str) -> None:
        """A colour of the client's own instead of the token's, until the next ``set_size``."""
        style = self.styleSheet().split("/**/")[0]
        self.setStyleSheet(f"{style}/**/ color: {ink};")


class RoundButton(PlainButton):
    """``kind``: "main" (filled), "plain" (paper with an edge), "quiet" (words only), "calm"
    (small, thin paper: always there, and never what the eye goes to first)."""

    def __init__(self, text: str, kind: str = "plain", icon: str = "") -> None:
        super().__init__()
        self.kind, self._icon = kind, icon
        self._room = Room(QSize(1280, 800))
        self._on_picture = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()
        self.update()

    def set_on_picture(self, on: bool) -> None:
        """On a painted ground words alone could not be read: they get paper under them."""
        if on != self._on_picture:
            self._on_picture = on
            self.updateGeometry()
            self.update()

    def _font(self) -> QFont:
        sizes = {"quiet": 22, "calm": 20}
        font = self._room.font("client_button", sizes.get(self.kind, 24))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _high(self) -> int:
        if self.kind == "calm":
            return self._room.px(52, 52)
        return self._room.px(76 if self.kind == "main" else 72, 72)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._font()).horizontalAdvance(self.text())
        side = self._room.px({"main": 52, "calm": 26}.get(self.kind, 40), 22)
        if self.kind == "quiet":
            side = self._room.px(28 if self._on_picture else 10, 10)
        high = self._high()
        return QSize(max(wide + self._sign_room() + 2 * side, high) + 2 * RING, high + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Where a row is too narrow at a large zoom, the words give way, down to SMALLEST."""
        return QSize(self._least_width(), self.sizeHint().height())

    def _least_width(self) -> int:
        wide = QFontMetrics(self._small_font()).horizontalAdvance(self.text()) + self._sign_room()
        return max(wide + 2 * EDGE, self._high()) + 2 * RING

    def _small_font(self) -> QFont:
        font = self._font()
        font.setPixelSize(min(font.pixelSize(), self._room.px(SMALLEST)))
        return font

    def _sign_room(self) -> int:
        return self._icon_side() + self._room.px(12, 10) if self._icon else 0

    def _icon_side(self) -> int:
        return self._room.px(18, 16) if self.kind == "calm" else self._room.px(28, 24)

    def _fitting(self, font: QFont, words: str, wide: float) -> QFont:
        """``font``, smaller where the words are wider than ``wide``, down to SMALLEST."""
        least = self._room.px(SMALLEST)
        while font.pixelSize() > least and QFontMetrics(font).horizontalAdvance(words) > wide:
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        self._paint_shape(painter, box)
        self._paint_words(painter, box)
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 2))
            ring = box.adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.end()

    def _paint_shape(self, painter: QPainter, box: QRectF) -> None:
        if self.kind == "quiet" and not self._on_picture:
            return
        radius = box.height() / 2
        if self.kind == "main" and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("cDoHover" if self._hot() else "cDo"))
        else:
            calm = self.kind == "calm"
            edge = theme.color("edge" if self.isEnabled() else "cTrack")
            paper = theme.color("cShapeOut" if self._hot() else "cPaper")
            if calm and not self._hot():
                paper.setAlphaF(CALM)
            painter.setPen(QPen(edge, 1 if calm else 2))
            painter.setBrush(paper)
            box = box.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, radius, radius)

    def _hot(self) -> bool:
        return self.isEnabled() and (self.underMouse() or self.isDown())

    def _ink(self) -> str:
        if not self.isEnabled():
            return "cInk2"
        if self._on_picture and self.kind == "quiet":
            return "cInk"
        return {"main": "onMos", "quiet": "cInk2"}.get(self.kind, "cInk")

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        inside = box.width() - 2 * EDGE - self._sign_room()
        font = self._fitting(self._font(), self.text(), inside)
        painter.setFont(font)
        painter.setPen(theme.color(self._ink()))
        if self._icon:
            size = self._icon_side()
            wide = QFontMetrics(font).horizontalAdvance(self.text())
            gap = self._room.px(12, 10)
            left = box.center().x() - (wide + size + gap) / 2
            icon = theme.icon(self._icon, self._ink(), round(size / self._room.zoom))
            icon.paint(painter, round(left), round(box.center().y() - size / 2), size, size)
            box = QRectF(left + size + gap, box.top(), wide + 4, box.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class HoldButton(RoundButton):
    """Acts when held for one second, by mouse, touch, space bar or Enter. Nothing on a tap: so
    it says below its name that it wants to be held."""

    held = Signal()

    def __init__(self, text: str, hint: str, kind: str = "quiet", icon: str = "") -> None:
        super().__init__(text, kind, icon)
        self._hint = hint
        self._hold = Hold(self)
        self._hold.held.connect(self._held)
        self._hold.moved.connect(self.update)
        self.setAccessibleDescription(hint)
        set_tip(self, hint)
        self.pressed.connect(self._hold.press)
        self.released.connect(self._hold.cancel)

    @Slot()
    def _held(self) -> None:
        self.setDown(False)
        self.held.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self._hold.cancel()
        super().hideEvent(event)

    def sizeHint(self) -> QSize:
        plain = super().sizeHint()
        side = self._room.px(10 if self.kind == "quiet" else 40, 10)
        wide = QFontMetrics(self._small()).horizontalAdvance(self._hint) + 2 * (side + RING)
        return QSize(max(plain.width(), wide), max(plain.height(), self._lines() + 2 * RING))

    def minimumSizeHint(self) -> QSize:
        plain = super().minimumSizeHint()
        hint = self._fitting(self._small(), self._hint, 0)
        wide = QFontMetrics(hint).horizontalAdvance(self._hint) + 2 * (EDGE + RING)
        return QSize(max(plain.width(), wide), plain.height())

    def _lines(self) -> int:
        """Height of the name and the hint below it."""
        return sum(QFontMetrics(font).height() for font in (self._font(), self._small())) + 4

    def _small(self) -> QFont:
        return self._room.font("client_hint", 19)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        name, hint = QFontMetrics(self._font()).height(), QFontMetrics(self._small()).height()
        top = box.top() + max(0.0, (box.height() - name - hint) / 2)
        super()._paint_words(painter, QRectF(box.left(), top, box.width(), name))
        painter.setFont(self._fitting(self._small(), self._hint, box.width() - 2 * EDGE))
        painter.setPen(theme.color("cInk2" if self.kind != "main" else "onMos"))
        under = QRectF(box.left(), top + name, box.width(), hint)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self._hold.press()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self._hold.release()
            return
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        part = self._hold.part()
        if part <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING + 12, 0, -RING - 12, -RING - 4)
        line = QRectF(box.left(), box.bottom() - 5, box.width() * part, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("cRing"))
        painter.drawRoundedRect(line, 2, 2)
        painter.end()


class ScreenPage(QWidget):
    """One thing per page. ``wants_coach``: the client asked to leave (held, Esc, closed).

    ``on_picture``: it stands on a painted ground, and its buttons on paper of their own.
    """

    on_picture = False

    wants_coach = Signal()

    def __init__(self, texts: ClientTexts) -> None:
        super().__init__()
        self.texts = texts
        self.room = Room(QSize(1280, 800))
        self.below = 0  # px at the lower edge that something covers

    def keep_below(self, high: int) -> None:
        """Something lies over the lowest ``high`` px: what can be pressed goes above it."""
        if high != self.below:
            self.below = high
            self.setContentsMargins(0, 0, 0, high)
            self.arrange()

    def set_room(self, room: Room) -> None:
        """Take the sizes that fit; pages override ``arrange``."""
        self.room = room
        for child in self.findChildren(RoundButton):
            child.set_room(room)
            child.set_on_picture(self.on_picture)
        self.arrange()

    def arrange(self) -> None:
        """Fonts, margins and widths for ``self.room``."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None

    def escape(self) -> bool:
        """A short Esc: True where it meant something here. Held, it asks for the coach."""
        return False

    def coach_button(self, kind: str = "quiet") -> HoldButton:
        button = HoldButton(self.texts("coach"), self.texts("hold"), kind)
        button.held.connect(self.wants_coach)
        return button
