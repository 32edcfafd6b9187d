"""Drawing on the client's screen: brushes, starting shapes, blind, in turns, mirrored."""

from __future__ import annotations

import random

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.kit.tool_row import ToolButton
from coach_app.ui.client_view.player.activities.draw_tools import DrawTools
from coach_app.ui.client_view.player.key_pen import KeyPen
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.client_view.player.writing.list import ChosenIdeas
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
        paints = PAINTS if start == "two" else DRAWING
        self._tools = DrawTools(kit.texts, brush, symmetry, self._more, paints)
        self._outer = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._fields)
        box.addWidget(self._whose)
        row = QHBoxLayout()
        row.addWidget(self.canvas, 5)
        ideas = any(one.option("form") == "list" for one in kit.exercise.steps)
        self._ideas = ChosenIdeas(kit) if ideas else None
        if self._ideas is not None:
            row.addWidget(self._ideas, 1)
        self._across = row
        box.addLayout(row, 1)
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
        for answer in self.kit.answers.values():
            if isinstance(answer, list) and answer and answer[0] in PAINTS:
                self.canvas.colour = answer[0]
                self._tools.choose_colour(answer[0])
                if len(answer) > 1 or self.step.option("start") == "two":
                    self._tools.offer(answer)
        twelve = self.step.option("start") == "circles"
        self._more.setVisible(self._blind or twelve or self._turns > 0)
        key = "show_line" if self._blind else "pass_on" if self._turns else "fewer_circles"
        self._more.set_words(self.texts(key))
        if twelve:
            self._more.room_for(self.texts("fewer_circles"), self.texts("more_circles"))
        self._whose.setVisible(self._turns > 0)
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
        return super().shows(work) or (self._ideas is not None and work in self._ideas.works)

    def tools(self) -> QWidget:
        """Goes into the page's lowest row, beside "Klaar"."""
        return self._tools

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
            self.canvas.blind = False
            self._more.hide()
        else:
            drawing = self.canvas.drawing
            all_again(drawing) if self._few else fewer(drawing)
            self._few = not self._few
            self.canvas.renew()
            self._more.set_words(self.texts("more_circles" if self._few else "fewer_circles"))
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
        self.canvas.set_rim(colour)
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
        self._tools.set_room(self.room)
        self._outer.setSpacing(self.room.px(8, 4))
        self._across.setSpacing(self.room.px(28, 10))
        if self._ideas is not None:
            self._ideas.setVisible(not self.room.narrow)

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
