"""A collage from shapes of our own, own colours, words, and pictures the coach chose."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.reports.decoded import decoded
from coach_app.ui import theme
from coach_app.ui.boxes import grid_box
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import (
    ColourButton,
    Heading,
    PickCard,
    Scroller,
)
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.tool_row import ToolButton, ToolRow
from coach_app.ui.client_view.player.activities.collage_place import paint_collage, place_of
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.tokens import DRAWING
from coach_app.ui.widgets.pictures.motifs import ROWS, draw_motif
from coach_app.ui.widgets.plain import shown_if

SMALLEST, LARGEST = 0.05, 0.9  # of the board's width
FULL = QSize(2000, 1300)


class Board(QWidget):
    """Drag to move; the wheel, + and − change the size; arrow keys move what is chosen."""

    def __init__(self, owner: Collage) -> None:
        super().__init__()
        self._owner = owner
        self.items: list[dict[str, Json]] = []
        self.chosen = -1
        self._grip: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(220, 160)
        self.setAccessibleName(owner.words(owner.step.screen))

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(2, 2, -2, -2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen = -1
        for number in range(len(self.items) - 1, -1, -1):
            spot = place_of(self.items[number], self._box(), self._owner.images)
            if spot.adjusted(-8, -8, 8, 8).contains(event.position()):
                self.chosen = number
                self._grip = event.position() - spot.center()
                self._owner.remember()
                break
        self._owner.show_chosen()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.chosen < 0 or self._grip is None:
            return
        at, box = event.position() - self._grip, self._box()
        self._to((at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and self.chosen >= 0:
            self._owner.moved()
        self._grip = None

    def _to(self, x: float, y: float) -> None:
        item = self.items[self.chosen]
        item["x"], item["y"] = round(min(1, max(0, x)), 4), round(min(1, max(0, y)), 4)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves: dict[int, tuple[float, float]] = {
            Qt.Key.Key_Left: (-0.02, 0),
            Qt.Key.Key_Right: (0.02, 0),
            Qt.Key.Key_Up: (0, -0.02),
            Qt.Key.Key_Down: (0, 0.02),
        }
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self.items:
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self.chosen = (self.chosen + step) % len(self.items)
            self._owner.show_chosen()
            self.update()
        elif self.chosen >= 0 and key in moves:
            self._owner.remember()
            item, (x, y) = self.items[self.chosen], moves[key]
            self._to(item["x"] + x, item["y"] + y)
            self._owner.kept.emit()
        elif self.chosen >= 0 and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._owner.grow(1.15)
        elif self.chosen >= 0 and key == Qt.Key.Key_Minus:
            self._owner.grow(1 / 1.15)
        elif self.chosen >= 0 and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._owner.take_away()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        path = QPainterPath()
        path.addRoundedRect(box, 12, 12)
        painter.fillPath(path, theme.color("paper"))
        painter.setClipPath(path)
        paint_collage(painter, box, self.items, self._owner.images, self.chosen)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("cKnob" if keys_stand_on(self) else "line"), 1))
        painter.drawRoundedRect(box, 12, 12)
        painter.end()


class MotifCard(PickCard):
    """A motif to lay on the board."""

    def heightForWidth(self, width: int) -> int:
        return width

    def minimumSizeHint(self) -> QSize:
        side = self._room.px(84, 72)
        return QSize(side, side)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        draw_motif(painter, box.adjusted(6, 6, -6, -6), self.key)


class PictureCard(MotifCard):
    def __init__(self, number: int, name: str, image: QImage) -> None:
        super().__init__(str(number), name)
        self._image = image

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        size = QSize(self._image.size()).scaled(
            box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
        )
        spot = QRectF(0, 0, size.width() - 10, size.height() - 10)
        spot.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(spot, self._image)


class Collage(Surface):
    """Option ``most``. Answer: {"items": [{"k", "v", "x", "y", "s", "c"}]}, far to near."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._most = step.whole("most", 20)
        self.images = [i for i in map(decoded, kit.pictures) if not i.isNull()]
        self._colour = DRAWING[0]
        self.board = Board(self)
        self._make_palette()
        self._make_acts()
        left = QVBoxLayout()
        left.addWidget(self.tray, 1)
        left.addWidget(self.word)
        self._left = left
        self._outer = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left)
        row.addWidget(self.board, 1)
        self.show_chosen()

    def _make_palette(self) -> None:
        inner = QWidget()
        self._grid = grid_box(inner)
        cards: list[PickCard] = [
            PictureCard(n, self.texts("picture_number", number=n + 1), image)
            for n, image in enumerate(self.images)
        ]
        self._trays = [(self._heading(""), cards)] if cards else []
        for row, names in ROWS.items():
            motifs: list[PickCard] = [
                MotifCard(name, self.texts(f"motif_{name}")) for name in names
            ]
            self._trays.append((self._heading(self.texts(f"motifs_{row}")), motifs))
        self.cards = [card for _heading, row_cards in self._trays for card in row_cards]
        for card in self.cards:
            card.setCheckable(False)
            card.clicked.connect(self._add_card)
        self.tray = Scroller(inner)
        self.word = LineField(self.texts("add_word"), self.texts("add_word"), 22, most=40)
        self.word.returnPressed.connect(self._add_word)

    def _heading(self, text: str) -> Heading:
        heading = Heading(text, 24, "cInk")
        shown_if(heading, bool(text))
        return heading

    def _make_acts(self) -> None:
        self.wells = []
        for number, value in enumerate(DRAWING, 1):
            well = ColourButton(value, self.texts(f"colour_{number}"))
            well.setChecked(value == self._colour)
            well.picked.connect(self._paint)
            self.wells.append(well)
        self.buttons = {
            name: ToolButton(self.texts(f"collage_{name}"), icon)
            for name, icon in (
                ("larger", "plus"),
                ("smaller", "minus"),
                ("front", "stack"),
                ("away", "x"),
            )
        }
        self.undo_button = ToolButton(self.texts("step_back"), "arrow-u-up-left")
        self._acts = ToolRow([*self.wells, *self.buttons.values(), self.undo_button])
        self._before: list[list[dict[str, Json]]] = []
        self.undo_button.clicked.connect(self.undo)
        self.buttons["larger"].clicked.connect(self._larger)
        self.buttons["smaller"].clicked.connect(self._smaller)
        self.buttons["front"].clicked.connect(self._front)
        self.buttons["away"].clicked.connect(self.take_away)

    def tools(self) -> QWidget:
        return self._acts

    def moved(self) -> None:
        """The hand let go; a tap that moved nothing leaves nothing to undo."""
        if self._before and self._before[-1] == self.board.items:
            self._before.pop()
        self.show_chosen()
        self.kept.emit()

    # -- acting

    def remember(self) -> None:
        """How it lies now, before something changes it."""
        self._before.append([dict(item) for item in self.board.items])

    @Slot()
    def undo(self) -> None:
        if self._before:
            self.board.items = self._before.pop()
            self.board.chosen = -1
            self._done()

    @Slot()
    def _add_card(self) -> None:
        card = self.sender()
        if isinstance(card, PictureCard):
            self.add({"k": "picture", "v": int(card.key), "s": 0.3})
        elif isinstance(card, PickCard):
            self.add({"k": "motif", "v": card.key, "s": 0.16})

    @Slot()
    def _add_word(self) -> None:
        text = " ".join(self.word.text().split())
        if text and not self.word.limit.over:
            self.add({"k": "word", "v": text, "s": 0.2})
            self.word.clear()

    def add(self, item: dict[str, Json]) -> None:
        items = self.board.items
        if len(items) >= self._most:
            return
        self.remember()
        # Not all on one heap: each a little further along a wide spiral.
        place = len(items)
        item |= {"x": 0.5 + 0.09 * ((place * 2) % 7 - 3), "y": 0.5 + 0.1 * ((place * 3) % 5 - 2)}
        item["c"] = self._colour
        items.append(item)
        self.board.chosen = len(items) - 1
        self._done()

    def _done(self) -> None:
        self.show_chosen()
        self.board.update()
        self.kept.emit()

    def grow(self, times: float) -> None:
        if self.board.chosen >= 0:
            self.remember()
            item = self.board.items[self.board.chosen]
            item["s"] = round(min(LARGEST, max(SMALLEST, item["s"] * times)), 4)
            self._done()

    @Slot()
    def _larger(self) -> None:
        self.grow(1.2)

    @Slot()
    def _smaller(self) -> None:
        self.grow(1 / 1.2)

    @Slot()
    def _front(self) -> None:
        if self.board.chosen >= 0:
            self.remember()
            self.board.items.append(self.board.items.pop(self.board.chosen))
            self.board.chosen = len(self.board.items) - 1
            self._done()

    @Slot()
    def take_away(self) -> None:
        if self.board.chosen >= 0:
            self.remember()
            self.board.items.pop(self.board.chosen)
            self.board.chosen = -1
            self._done()

    @Slot(str)
    def _paint(self, value: str) -> None:
        self._colour = value
        for well in self.wells:
            well.setChecked(well.value == value)
        if self.board.chosen >= 0:
            self.remember()
            self.board.items[self.board.chosen]["c"] = value
            self._done()

    def show_chosen(self) -> None:
        for button in self.buttons.values():
            button.setEnabled(self.board.chosen >= 0)
        self.undo_button.setEnabled(bool(self._before))

    # -- keeping

    def answer(self) -> Json:
        return {"items": [dict(item) for item in self.board.items]} if self.board.items else None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            self.board.items = [dict(item) for item in answer.get("items", [])]

    def picture_kind(self) -> str:
        return "picture"

    def render_picture(self) -> QImage | None:
        if not self.board.items:
            return None
        image = QImage(FULL, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.tokens("light")["paper"]))
        painter = QPainter(image)
        paint_collage(painter, QRectF(image.rect()), self.board.items, self.images)
        painter.end()
        return image

    def arrange(self) -> None:
        room = self.room
        self._acts.set_room(room)
        self._outer.setSpacing(room.px(20, 8))
        self._left.setSpacing(room.px(10, 4))
        gap, side = room.px(8, 4), self.cards[0].minimumSizeHint().width()
        self._grid.setSpacing(gap)
        across = 3 if not room.narrow else 2
        bar = self.tray.verticalScrollBar().sizeHint().width()
        self.tray.setFixedWidth(across * side + (across - 1) * gap + bar + 2)
        self.word.setFixedWidth(self.tray.width())
        line = 0
        for heading, cards in self._trays:
            self._grid.addWidget(heading, line, 0, 1, across)
            for number, card in enumerate(cards):
                self._grid.addWidget(card, line + 1 + number // across, number % across)
            line += 1 - (-len(cards) // across)

    keys = "collage"

    def keyed(self) -> QWidget:
        return self.board

    def first_focus(self) -> QWidget | None:
        return self.cards[0]
