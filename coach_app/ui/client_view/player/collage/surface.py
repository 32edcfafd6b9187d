"""A collage from shapes of our own, own colours, words, and pictures the coach chose."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Slot
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.reports.decoded import decoded
from coach_app.ui.client_view.kit.cards import ColourButton, PickCard
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.tool_row import ToolButton, ToolRow
from coach_app.ui.client_view.player.collage.board import Board
from coach_app.ui.client_view.player.collage.grounds import GROUNDS, PLAIN, paint_ground
from coach_app.ui.client_view.player.collage.place import paint_collage, place_of
from coach_app.ui.client_view.player.collage.tray import (
    Ghost,
    GroundButton,
    MotifCard,
    PictureCard,
    Tray,
)
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.tokens import DRAWING
from coach_app.ui.widgets.pictures.motifs import ROWS

SMALLEST, LARGEST = 0.05, 0.9  # of the board's width
MOTIF, PICTURE, WORD = 0.16, 0.3, 0.2  # how large each comes
FIRST = "sky"  # inviting; plain paper is one tap away
FULL = QSize(2000, 1300)


class Collage(Surface):
    """Option ``most``. Answer: {"items": [{"k", "v", "x", "y", "s", "c"}], "ground": its name
    where it is not plain}, far to near."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._most = step.whole("most", 20)
        self.images = [i for i in map(decoded, kit.pictures) if not i.isNull()]
        self._colour = DRAWING[0]
        self.board = Board(self, self.words(step.screen))
        self.board.ground = FIRST
        self._make_palette()
        self._make_acts()
        left = QVBoxLayout()
        left.addWidget(self.tray, 1)
        left.addWidget(self.word)
        self._left = left
        self._outer = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._right = QVBoxLayout()
        self._right.addWidget(self.board, 1)
        row.addLayout(left)
        row.addLayout(self._right, 1)
        self.show_chosen()

    def _make_palette(self) -> None:
        photos: list[MotifCard] = [
            PictureCard(n, self.texts("picture_number", number=n + 1), image)
            for n, image in enumerate(self.images)
        ]
        rows = [(self.texts("motifs_photos"), photos)] if photos else []
        for row, names in ROWS.items():
            motifs = [MotifCard(name, self.texts(f"motif_{name}")) for name in names]
            rows.append((self.texts(f"motifs_{row}"), motifs))
        self.cards = [card for _name, row_cards in rows for card in row_cards]
        self._ghost = Ghost(self)
        for card in self.cards:
            card.setCheckable(False)
            card.clicked.connect(partial(self._add_card, card))
            card.dragged.connect(partial(self._carry, card))
            card.dropped.connect(partial(self._drop, card))
        self.tray = Tray(rows)
        self.word = LineField(self.texts("add_word"), self.texts("add_word"), 22, most=40)
        self.word.returnPressed.connect(self._add_word)

    def _make_acts(self) -> None:
        self.wells = []
        for number, value in enumerate(DRAWING, 1):
            well = ColourButton(value, self.texts(f"colour_{number}"))
            well.setChecked(value == self._colour)
            well.picked.connect(self._paint)
            self.wells.append(well)
        self.grounds = [GroundButton(name, self.texts(f"ground_{name}")) for name in GROUNDS]
        for button in self.grounds:
            button.clicked.connect(partial(self._lay_ground, button.ground))
        self.buttons = {
            name: ToolButton(self.texts(f"collage_{name}"), icon, "calm")
            for name, icon in (
                ("larger", "plus"),
                ("smaller", "minus"),
                ("front", "stack"),
                ("away", "x"),
            )
        }
        self.undo_button = ToolButton(self.texts("step_back"), "arrow-u-up-left")
        self._acts = ToolRow([*self.grounds, *self.wells, self.undo_button])
        self._before: list[list[dict[str, Json]]] = []
        self.undo_button.clicked.connect(self.undo)
        self.buttons["larger"].clicked.connect(partial(self.grow, 1.2))
        self.buttons["smaller"].clicked.connect(partial(self.grow, 1 / 1.2))
        self.buttons["front"].clicked.connect(self._front)
        self.buttons["away"].clicked.connect(self.take_away)
        for sign in self.buttons.values():
            sign.setParent(self.board)
            sign.set_short(True)  # at a corner of the thing itself
            sign.hide()
        self.board.resized.connect(self._place_hand)

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

    def _add_card(self, card: PickCard, at: tuple[float, float] | None = None) -> None:
        if isinstance(card, PictureCard):
            self.add({"k": "picture", "v": int(card.key), "s": PICTURE}, at)
        else:
            self.add({"k": "motif", "v": card.key, "s": MOTIF}, at)

    def _carry(self, card: MotifCard, there: QPoint) -> None:
        part = PICTURE if isinstance(card, PictureCard) else MOTIF
        self._ghost.carry(card, self.mapFromGlobal(there), round(part * self.board.box().width()))

    def _drop(self, card: MotifCard, there: QPoint) -> None:
        self._ghost.hide()
        at = self.board.part_of(QPointF(self.board.mapFromGlobal(there)))
        if at is not None:
            self._add_card(card, at)

    @Slot()
    def _add_word(self) -> None:
        text = " ".join(self.word.text().split())
        if text and not self.word.limit.over:
            self.add({"k": "word", "v": text, "s": WORD})
            self.word.clear()

    def add(self, item: dict[str, Json], at: tuple[float, float] | None = None) -> None:
        """``at``: where it was let go, in parts of the sheet."""
        items = self.board.items
        if len(items) >= self._most:
            return
        self.remember()
        # Not all on one heap: each a little further along a wide spiral.
        place = len(items)
        item |= {"x": 0.5 + 0.09 * ((place * 2) % 7 - 3), "y": 0.5 + 0.1 * ((place * 3) % 5 - 2)}
        if at is not None:
            item |= {"x": round(at[0], 4), "y": round(at[1], 4)}
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

    def _lay_ground(self, name: str) -> None:
        self.board.ground = name
        self._done()

    def show_chosen(self) -> None:
        """What can be done with a thing stands on the sheet while one is chosen."""
        for button in self.buttons.values():
            button.setVisible(self.board.chosen >= 0)
        for ground in self.grounds:
            ground.setChecked(ground.ground == self.board.ground)
        self.undo_button.setEnabled(bool(self._before))
        self._place_hand()

    def follow(self) -> None:
        """The thing moves, and what can be done with it goes along."""
        self._place_hand()

    def keep_place(self) -> None:
        self.kept.emit()

    @Slot()
    def _place_hand(self) -> None:
        """At the corners of the thing, outside of it as far as the sheet goes."""
        board = self.board
        if board.chosen < 0:
            return
        spot = place_of(board.items[board.chosen], board.box(), self.images)
        side = max(button.sizeHint().width() for button in self.buttons.values())
        least = 2 * side + 4  # none over another, however small the thing
        wide, high = max(spot.width() + side, least), max(spot.height() + side, least)
        round_it = QRectF(0, 0, wide, high)
        round_it.moveCenter(spot.center())
        within = board.box().adjusted(4, 4, -4, -4)
        left = max(within.left(), min(round_it.left(), within.right() - least))
        right = min(within.right(), max(round_it.right(), left + least))
        top = max(within.top(), min(round_it.top(), within.bottom() - least))
        low = min(within.bottom(), max(round_it.bottom(), top + least))
        corners = {
            "away": (left, top),
            "front": (right - side, top),
            "smaller": (left, low - side),
            "larger": (right - side, low - side),
        }
        if within.height() < least:  # a low sheet: beside each other
            begin = min(max(within.left(), spot.center().x() - 2 * side), within.right() - 4 * side)
            corners = {
                name: (begin + place * side, within.center().y() - side / 2)
                for place, name in enumerate(corners)
            }
        for name, (x, y) in corners.items():
            self.buttons[name].setGeometry(round(x), round(y), side, side)
            self.buttons[name].raise_()

    # -- keeping

    def answer(self) -> Json:
        if not self.board.items:
            return None
        ground = {} if self.board.ground == PLAIN else {"ground": self.board.ground}
        return {"items": [dict(item) for item in self.board.items], **ground}

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            self.board.items = [dict(item) for item in answer.get("items", [])]
            ground = answer.get("ground")
            self.board.ground = ground if ground in GROUNDS else PLAIN
            self.show_chosen()

    def picture_kind(self) -> str:
        return "picture"

    def render_picture(self) -> QImage | None:
        if not self.board.items:
            return None
        image = QImage(FULL, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_ground(painter, QRectF(image.rect()), self.board.ground)
        paint_collage(painter, QRectF(image.rect()), self.board.items, self.images)
        painter.end()
        return image

    def arrange(self) -> None:
        room = self.room
        self._acts.set_room(room)
        for button in self.buttons.values():
            button.set_room(room)
        self._outer.setSpacing(room.px(20, 8))
        self._left.setSpacing(room.px(10, 4))
        self.tray.arrange(room)
        # Under the drawer; where that would leave it no height, under the sheet.
        tight = self.height() < room.px(420, 300)
        column, other = (self._right, self._left) if tight else (self._left, self._right)
        if column.indexOf(self.word) < 0:
            other.removeWidget(self.word)
            column.addWidget(self.word)
        self._place_hand()

    keys = "collage"

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def keyed(self) -> QWidget:
        return self.board

    def first_focus(self) -> QWidget | None:
        return self.cards[0]
