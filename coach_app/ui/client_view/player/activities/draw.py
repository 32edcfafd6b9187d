"""Drawing on the client's screen: brushes, starting shapes, blind, in turns, mirrored."""

from __future__ import annotations

import random

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.kit.tool_row import ToolButton, ToolRow
from coach_app.ui.client_view.player.activities.draw_tools import DrawTools
from coach_app.ui.client_view.player.ideas.chosen import ChosenIdeas
from coach_app.ui.client_view.player.key_pen import KeyPen
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.tokens import DRAWING, PAINTS
from coach_app.ui.widgets.drawing.canvas import DrawingCanvas
from coach_app.ui.widgets.drawing.paint import render
from coach_app.ui.widgets.drawing.rings import THIRTY, all_again, fewer
from coach_app.ui.widgets.drawing.starts import two_fields
from coach_app.ui.widgets.drawing.strokes import UNITS, Drawing
from coach_app.ui.widgets.plain import shown_if

FULL_WIDTH = 2400  # px of the picture that is kept
NAMES_HIGH = 150  # px over two fields, for their names
_FIELDS = ("field_now", "field_good")  # the names of two fields side by side
_UNCHOSEN = tuple(PAINTS[number] for number in (8, 2, 6, 1, 9, 12, 10, 13))  # where none was
_TURN_COLOURS = (DRAWING[0], DRAWING[2])  # the client's and the coach's


class Draw(Surface):
    """Answer: the drawing as strokes (see widgets/drawing), None while it is empty."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._turns = step.whole("turns")
        self._turn, self._passed = -1, 0  # how often somebody passed without a line
        self._own = list(_TURN_COLOURS)  # what each of the two draws with
        self._blind = bool(step.option("blind"))
        self._taken = ""  # the step whose colours lie in the tray
        self._few = False  # fewer circles than the sheet has
        symmetry = step.whole("symmetry")
        chance = kit.seed() if kit.seed is not None else random.random()
        start = str(step.option("start", "blank"))
        drawing = Drawing(start=start, seed=int(chance * 100_000) + 20, symmetry=symmetry)
        self.canvas = DrawingCanvas(drawing)
        self.canvas.setAccessibleName(self.words(step.screen))
        self.pen = KeyPen(self.canvas)
        self.canvas.blind = self._blind
        brush = step.whole("brush")
        self.canvas.brush = brush
        self._fields = self._make_fields()
        self._more = ToolButton("", "", "calm")
        self._whose = ClientLabel("client_text", 28)
        two = start == "two"
        self._tools = DrawTools(kit.texts, brush, symmetry, self._more, PAINTS if two else DRAWING)
        # Beside the sheet where that leaves it higher, and each of two papers its own colours.
        self._sides = [self._tools] if two or symmetry else list[ToolRow]()
        self._sides += [self._tools.second_tray()] if two else []
        ideas = any(one.option("form") == "list" for one in kit.exercise.steps)
        self._ideas = ChosenIdeas(kit) if ideas else None
        self._outer = column = QVBoxLayout()
        column.addWidget(self._fields)
        column.addWidget(self._whose)
        column.addWidget(self.canvas, 1)
        self._across = box = hbox(self)
        box.addLayout(column, 5)
        if self._ideas is not None:
            box.addWidget(self._ideas, 1)
        for place, side in zip((0, -1), self._sides, strict=False):
            box.insertWidget(place, side, 0, Qt.AlignmentFlag.AlignVCenter)
        self._start_colour()
        self._connect()

    def _make_fields(self) -> QWidget:
        """The names of two fields side by side, for "two"."""
        row = QWidget()
        box = hbox(row)
        two = self.step.option("start") == "two"
        for key in _FIELDS if two else ():
            label = ClientLabel("client_hint", 22)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.set_words(self.texts(key))
            box.addWidget(label, 1)
        shown_if(row, two)
        return row

    def _start_colour(self) -> None:
        if self.step.option("start") == "two":
            self.canvas.colour = _UNCHOSEN[0]
            self._tools.choose_colour(_UNCHOSEN[0])
            self._tools.offer(_UNCHOSEN)
        for key, answer in self.kit.answers.items():
            if isinstance(answer, list) and answer and answer[0] in PAINTS:
                self.canvas.colour = answer[0]
                self._tools.choose_colour(answer[0])
                if len(answer) > 1 or self.step.option("start") == "two":
                    self._tools.offer(answer)
                    self._taken = key
        twelve = self.step.option("start") == "circles"
        self._more.setVisible(self._blind or twelve or self._turns > 0)
        key = "show_line" if self._blind else "pass_on" if self._turns else "fewer_circles"
        self._more.set_words(self.texts(key))
        if twelve:
            self._more.room_for(self.texts("fewer_circles"), self.texts("more_circles"))
        self._whose.setVisible(self._turns > 0)
        if self._blind:
            self._tools.only_more()
        self._take_turn()

    def _connect(self) -> None:
        tools, canvas = self._tools, self.canvas
        tools.brush.connect(self._brush)
        tools.colour.connect(self._colour)
        tools.symmetry.connect(canvas.set_symmetry)
        tools.undo.connect(canvas.undo)
        tools.redo.connect(canvas.redo)
        canvas.history.connect(tools.set_history)
        canvas.changed.connect(self.kept)
        canvas.lifted.connect(self._take_turn)
        canvas.history.connect(self._take_turn)
        self._more.clicked.connect(self._act)

    def boards(self) -> list[QRect]:
        return [self.canvas.paper().toRect().translated(self.canvas.pos())]

    def covered(self) -> list[QRect]:
        beside = [] if self._ideas is None else [self._ideas.geometry()]
        return [*self.boards(), *beside] if beside else super().covered()

    def shows(self, work: str) -> bool:
        beside = self._ideas is not None and work in self._ideas.works
        return super().shows(work) or beside or work == self._taken != ""

    def tools(self) -> QWidget | None:
        """Goes into the page's lowest row, beside "Klaar", where it has no place at the side."""
        return None if self._sides else self._tools

    def take_next(self) -> bool:
        """A line that was hidden is seen before one goes on."""
        hidden = self.canvas.blind and bool(self.canvas.drawing.strokes)
        if hidden:
            self._reveal()
        return hidden

    @Slot(int)
    def _brush(self, number: int) -> None:
        self.canvas.brush = number

    @Slot(str)
    def _colour(self, value: str) -> None:
        self.canvas.colour = value
        if self._turns:
            self._own[self._turn % 2] = value

    @Slot()
    def _act(self) -> None:
        """Show the blind line; let the other draw; or take twelve circles for thirty."""
        if self._turns:
            self._passed += 1
            self._take_turn()
        elif self._blind:
            self._reveal()
        else:
            drawing = self.canvas.drawing
            all_again(drawing) if self._few else fewer(drawing)
            self._few = not self._few
            self.canvas.renew()
            self._more.set_words(self.texts("more_circles" if self._few else "fewer_circles"))
        self.canvas.update()

    def _reveal(self) -> None:
        self.canvas.blind = False
        self._more.hide()
        self.canvas.update()

    @Slot()
    def _take_turn(self) -> None:
        """One line each: when a line is there, the sheet is the other's, in their colour."""
        if not self._turns or self.canvas.drawing_now:
            return
        turn = len(self.canvas.drawing.strokes) + self._passed
        if turn == self._turn:
            return
        if turn > self._turn >= 0:
            self.kit.sounds.cue("wood")
        self._turn = turn
        self._whose.set_words(self.whose("client" if turn % 2 == 0 else "coach"))
        colour = self._own[turn % 2]
        self.canvas.colour = colour
        self.canvas.set_rim(colour, left=turn % 2 == 0)
        side = Qt.AlignmentFlag.AlignRight if turn % 2 else Qt.AlignmentFlag.AlignLeft
        self._whose.setAlignment(side)
        self._tools.choose_colour(colour)

    def answer(self) -> Json:
        return self.canvas.drawing.to_json() if self.canvas.drawing.strokes else None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict) and "strokes" in answer:
            self.canvas.set_drawing(Drawing.from_json(answer))
            self._few = 0 < len(self.canvas.drawing.rings) < len(THIRTY)
            if self._few:
                self._more.set_words(self.texts("more_circles"))
            self._tools.set_history(self.canvas.can_undo, False)
            self._take_turn()

    def picture_kind(self) -> str:
        return "drawing"

    def render_picture(self) -> QImage | None:
        drawing = self.canvas.drawing
        if not drawing.strokes:
            return None
        image = render(drawing, FULL_WIDTH)
        return self._named(image) if drawing.start == "two" else image

    def _named(self, fields: QImage) -> QImage:
        """With the names over the fields: without them they would mean nothing on the wall."""
        image = QImage(fields.width(), fields.height() + NAMES_HIGH, fields.format())
        image.fill(QColor(theme.tokens("light")["paper"]))
        painter = QPainter(image)
        painter.drawImage(0, NAMES_HIGH, fields)
        painter.setFont(Room(QSize(FULL_WIDTH, FULL_WIDTH)).font("client_hint", 48))
        painter.setPen(QColor(theme.tokens("light")["cInk"]))
        part = FULL_WIDTH / UNITS
        for key, box in zip(_FIELDS, two_fields(self.canvas.drawing), strict=True):
            where = QRectF(box.x() * part, 24, box.width() * part, NAMES_HIGH - 24)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self.texts(key))
        painter.end()
        return image

    def arrange(self) -> None:
        for tools in self._sides or [self._tools]:
            tools.set_room(self.room)
        for side in self._sides:
            side.stand_in(self.height())
        for side in self._sides[1:]:  # where there is little room the sheet has it
            side.setVisible(not self.room.narrow)
        self._outer.setSpacing(self.room.px(8, 4))
        self._across.setSpacing(self.room.px(28, 10))
        if self._ideas is not None:
            self._ideas.setVisible(not self.room.narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for side in self._sides:
            side.stand_in(self.height())

    def first_focus(self) -> QWidget:
        return self.canvas

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.canvas.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.canvas.redo()
        else:
            super().keyPressEvent(event)

    keys = "draw"

    def keyed(self) -> QWidget:
        return self.canvas

    def leave(self) -> None:
        self.pen.lift()
        self.canvas.end()
