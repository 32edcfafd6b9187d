"""The sheet of circles, looked at: the silliest is pointed at, and two that belong together.

What is pointed at glows and gets a star, two that belong together a bow: they are drawn on the
sheet, in the client's picture, and go with it to the wall and into the album. The glow is only
while one looks.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRadialGradient,
)
from PySide6.QtWidgets import QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.client_view.kit.tool_row import ToolButton, ToolRow
from coach_app.ui.client_view.player.key_pen import ARROWS, PEN
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.tokens import DRAWING
from coach_app.ui.widgets.drawing.paint import render
from coach_app.ui.widgets.drawing.rings import ring_at, ring_places
from coach_app.ui.widgets.drawing.strokes import UNITS, Drawing, Stroke

DUSK = QColor(20, 18, 12, 26)
_GLOWS = ("#F2C14E", "#A9C98A")  # honey for the one, moss for the two


class SheetView(QWidget):
    """``pointed``: the number of a circle, touched or chosen by keys."""

    pointed = Signal(int)

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing
        self.glows: list[tuple[int, str]] = []  # circle, colour
        self.names: list[tuple[Sequence[int], str]] = []  # circles, what they are called
        self.at = min(ring_places(drawing))  # where the keys are
        self._room = Room(self.size())
        self._image = QImage()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.update()

    def paper(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(SHADOW, 4, -SHADOW, -SHADOW)
        wide = min(room.width(), room.height() / self.drawing.aspect)
        box = QRectF(0, 0, wide, wide * self.drawing.aspect)
        box.moveCenter(room.center())
        return QRectF(box.toRect())

    def renew(self) -> None:
        self._image = QImage()
        self.update()

    def ring(self, number: int) -> QRectF:
        """A circle, in px."""
        box, scale = ring_places(self.drawing)[number], self.paper().width() / UNITS
        corner = self.paper().topLeft() + box.topLeft() * scale
        return QRectF(corner.x(), corner.y(), box.width() * scale, box.height() * scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        paper = self.paper()
        at = (event.position() - paper.topLeft()) * (UNITS / max(1.0, paper.width()))
        number = ring_at(self.drawing, at.x(), at.y())
        if number is not None:
            self.at = number
            self.pointed.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self._go(*ARROWS[Qt.Key(event.key())])
        elif event.key() in PEN and not event.isAutoRepeat():
            self.pointed.emit(self.at)
        else:
            super().keyPressEvent(event)

    def _go(self, across: int, along: int) -> None:
        """To the nearest circle on that side; none that lies further aside than ahead."""
        places = ring_places(self.drawing)
        here, found = places[self.at].center(), []
        for number, box in places.items():
            off = box.center() - here
            ahead = off.x() * across + off.y() * along
            aside = abs(off.x() * along) + abs(off.y() * across)
            if ahead > 0 and aside <= ahead:
                found.append((ahead + 2 * aside, number))
        self.at = min(found)[1] if found else self.at
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = self.paper()
        wide = round(paper.width() * self.devicePixelRatioF())
        if self._image.width() != wide:
            self._image = render(self.drawing, max(1, wide))
        lay_paper(painter, paper, round_by=2)
        painter.drawImage(paper, self._image)
        painter.setClipRect(paper)
        # As light falls on paper: what was drawn stays as dark as it is.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for number, colour in self.glows:
            self._glow(painter, self.ring(number), QColor(colour))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if theme.is_dark():  # paper in the evening
            painter.fillRect(paper, DUSK)
        for numbers, name in self.names:
            self._name(painter, [self.ring(number) for number in numbers], name)
        if keys_stand_on(self):
            pen = QPen(QColor(theme.tokens("light")["sheetDo"]), 3, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.ring(self.at).adjusted(-7, -7, 7, 7))
        painter.end()

    def _glow(self, painter: QPainter, ring: QRectF, colour: QColor) -> None:
        far = ring.width() * 0.86
        light = QRadialGradient(ring.center(), far)
        for at, strong in ((0.0, 0.85), (0.55, 0.7), (1.0, 0.0)):
            colour.setAlphaF(strong)
            light.setColorAt(at, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        painter.drawEllipse(ring.center(), far, far)

    def _name(self, painter: QPainter, rings: list[QRectF], name: str) -> None:
        """On a slip of paper below the circle, or between the two."""
        font = self._room.font("client_text", 26)
        words = QFontMetricsF(font)
        slip = QRectF(0, 0, words.horizontalAdvance(name) + 28, words.height() + 8)
        low = max(ring.bottom() for ring in rings) + self.ring(self.at).height() * 0.24
        middle = sum(ring.center().x() for ring in rings) / len(rings)
        slip.moveCenter(QPointF(middle, low))
        paper = self.paper().adjusted(8, 8, -8, -8)
        slip.moveLeft(max(paper.left(), min(slip.left(), paper.right() - slip.width())))
        slip.moveTop(min(slip.top(), paper.bottom() - slip.height()))
        light = theme.tokens("light")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(light["sheetEdge"]), 1))
        painter.setBrush(QColor(light["sheet"]))
        painter.drawRoundedRect(slip, slip.height() / 2, slip.height() / 2)
        painter.setPen(QColor(light["sheetInk"]))
        painter.setFont(font)
        painter.drawText(slip, Qt.AlignmentFlag.AlignCenter, name)


class PointOnSheet(Surface):
    """One circle for the first item, two for the last. Answer: {"marks": {item id: circles}}.
    What it says is drawn on the sheet."""

    wide = True
    keys = "point"

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._work, drawing = _sheet_of(kit, step)
        self._marks: dict[str, list[int]] = {}
        for stroke in drawing.strokes:
            if "m" in stroke:
                self._marks.setdefault(stroke["m"], []).extend(stroke.get("r", []))
        self.view = SheetView(drawing)
        self.view.setAccessibleName(kit.texts("point_at_circle"))
        self.view.pointed.connect(self.point)
        vbox(self).addWidget(self.view)
        self._asks = {item.id: ToolButton(self.words(item.text), "") for item in step.items}
        self._tools = ToolRow(list(self._asks.values()))
        for button in self._asks.values():
            button.setCheckable(True)
            button.clicked.connect(self._ask)
        self._go_for(step.items[0].id)
        self._light()

    def shows(self, work: str) -> bool:
        return super().shows(work) or work == self._work

    def tools(self) -> QWidget:
        """What is asked; one of them is on."""
        return self._tools

    @Slot()
    def _ask(self) -> None:
        self._go_for(next(k for k, button in self._asks.items() if button is self.sender()))

    def _go_for(self, key: str) -> None:
        self._now = key
        for one, button in self._asks.items():
            button.setChecked(one == key)

    @Slot(int)
    def point(self, number: int) -> None:
        """A circle was pointed at: it answers what is asked now; once more, and it is let go."""
        first, last = self.step.items[0].id, self.step.items[-1].id
        most = 1 if self._now == first else 2
        chosen = self._marks.get(self._now, [])
        chosen = [one for one in chosen if one != number] if number in chosen else [*chosen, number]
        self._marks[self._now] = chosen[-most:]
        self.kit.sounds.cue("wood")
        if self._now == first and chosen:
            self._go_for(last)
        self._draw_marks()
        self.kept.emit()

    def _draw_marks(self) -> None:
        drawing = self.view.drawing
        plain = [stroke for stroke in drawing.strokes if "m" not in stroke]
        drawing.strokes[:] = [*plain, *_strokes(self._marks, drawing, self.step.items[0].id)]
        self._light()
        self.view.renew()

    def _light(self) -> None:
        """What was pointed at glows, and says what it is."""
        self.view.glows, self.view.names = [], []
        places, first = ring_places(self.view.drawing), self.step.items[0].id
        for item in self.step.items:
            chosen = [number for number in self._marks.get(item.id, []) if number in places]
            self.view.glows += [(number, _GLOWS[item.id != first]) for number in chosen]
            if len(chosen) == (1 if item.id == first else 2):
                self.view.names.append((chosen, self.words(item.back) or self.words(item.text)))
        said = [name for _numbers, name in self.view.names]
        self.view.setAccessibleDescription(", ".join(said))

    def answer(self) -> Json:
        marks = {key: list(chosen) for key, chosen in self._marks.items() if chosen}
        return {"marks": marks} if marks else None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict) and not self._marks:  # else the sheet has them itself
            self._marks = {key: list(chosen) for key, chosen in answer["marks"].items()}
            self._draw_marks()

    def redrawn(self) -> tuple[str, Json, QImage] | None:
        if not self._work or not self._marks:
            return None
        return self._work, self.view.drawing.to_json(), render(self.view.drawing, 2400)

    def first_focus(self) -> QWidget:
        return self.view

    def keyed(self) -> QWidget:
        return self.view

    def covered(self) -> list[QRect]:
        return [self.view.paper().toAlignedRect().translated(self.view.pos())]

    def arrange(self) -> None:
        self._tools.set_room(self.room)


def _sheet_of(kit: Kit, step: ExerciseStep) -> tuple[str, Drawing]:
    """The newest sheet with circles before this step, and where it is known under; an empty one
    where nothing was drawn."""
    for one in reversed(kit.exercise.steps):
        kept = kit.keepsakes.get(one.key)
        if one.option("start") == "circles" and kept is not None and kept.payload is not None:
            return one.key, Drawing.from_json(kept.payload)
    return "", Drawing(start="circles", aspect=0.4)


def _strokes(marks: Mapping[str, list[int]], drawing: Drawing, first: str) -> list[Stroke]:
    places, found = ring_places(drawing), list[Stroke]()
    for key, chosen in marks.items():
        boxes = [places[number] for number in chosen if number in places]
        if key == first:
            points = _star(boxes[0]) if boxes else []
        else:
            points = _bow(*boxes) if len(boxes) == 2 else _under(boxes)
        if points:
            found.append({"c": DRAWING[4], "w": 40, "p": points, "m": key, "r": list(chosen)})
    return found


def _star(box: QRectF) -> list[int]:
    """Five points in one line, as one draws it; at the upper right of its circle."""
    half = box.width() * 0.2
    middle = QPointF(box.right() - half * 0.2, box.top() + half * 0.2)
    points: list[int] = []
    corners = [-math.pi / 2 + number * 4 * math.pi / 5 for number in range(6)]
    for begin, end in itertools.pairwise(corners):
        for step in range(6):
            part = step / 6
            x = math.cos(begin) + (math.cos(end) - math.cos(begin)) * part
            y = math.sin(begin) + (math.sin(end) - math.sin(begin)) * part
            points += [round(middle.x() + x * half), round(middle.y() + y * half), 45]
    return points


def _bow(one: QRectF, other: QRectF) -> list[int]:
    """A line from one circle over to the other."""
    if one.center().x() > other.center().x():
        one, other = other, one
    begin = QPointF(one.center().x(), one.bottom() + one.height() * 0.06)
    end = QPointF(other.center().x(), other.bottom() + other.height() * 0.06)
    deep = min(one.height() * 0.3, 120 + math.hypot(end.x() - begin.x(), end.y() - begin.y()) / 9)
    points: list[int] = []
    for step in range(25):
        part = step / 24
        x = begin.x() + (end.x() - begin.x()) * part
        y = begin.y() + (end.y() - begin.y()) * part + deep * math.sin(part * math.pi)
        points += [round(x), round(y), 50]
    return points


def _under(boxes: list[QRectF]) -> list[int]:
    """The first of two: a short line that waits for the other end."""
    if not boxes:
        return []
    x, y, half = boxes[0].center().x(), boxes[0].bottom() + 60, boxes[0].width() * 0.2
    return [v for step in range(5) for v in (round(x - half + half * step / 2), round(y), 50)]
