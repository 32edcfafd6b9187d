"""Lines to write beside the sheet of circles; pointing at a circle does as well as writing.

What is pointed at gets a star, two that belong together a bow: they are drawn on the sheet, in
the client's picture, and go with it to the wall and into the album.
"""

from __future__ import annotations

import itertools
import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.writing.write import WriteLines
from coach_app.ui.tokens import DRAWING
from coach_app.ui.widgets.drawing.paint import render
from coach_app.ui.widgets.drawing.rings import ring_at, ring_places
from coach_app.ui.widgets.drawing.strokes import UNITS, Drawing, Stroke

DUSK = QColor(20, 18, 12, 26)


class SheetView(QWidget):
    """``pointed``: the number of a circle."""

    pointed = Signal(int)

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing
        self._image = QImage()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paper(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(SHADOW, 4, -SHADOW, -SHADOW)
        wide = min(room.width(), room.height() / self.drawing.aspect)
        box = QRectF(0, 0, wide, wide * self.drawing.aspect)
        box.moveCenter(room.center())
        return QRectF(box.toRect())

    def renew(self) -> None:
        self._image = QImage()
        self.update()

    def spot(self, number: int) -> QPointF:
        """The middle of a circle, in px."""
        paper = self.paper()
        return paper.topLeft() + ring_places(self.drawing)[number].center() * (
            paper.width() / UNITS
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        paper = self.paper()
        at = (event.position() - paper.topLeft()) * (UNITS / max(1.0, paper.width()))
        number = ring_at(self.drawing, at.x(), at.y())
        if number is not None:
            self.pointed.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = self.paper()
        wide = round(paper.width() * self.devicePixelRatioF())
        if self._image.width() != wide:
            self._image = render(self.drawing, max(1, wide))
        lay_paper(painter, paper, round_by=2)
        painter.drawImage(paper, self._image)
        if theme.is_dark():  # paper in the evening
            painter.fillRect(paper, DUSK)
        painter.end()


class WriteOnSheet(WriteLines):
    """The first line is about one circle, the second about two. Answer: as other lines."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._work, drawing = _sheet_of(kit, step)
        self._marks: dict[str, list[int]] = {}
        self._now = self.items[0].id
        self.view: SheetView | None = None
        if drawing is not None:
            for stroke in drawing.strokes:
                if "m" in stroke:
                    self._marks.setdefault(stroke["m"], []).extend(stroke.get("r", []))
            self.view = SheetView(drawing)
            self.view.setParent(self)
            self.view.setAccessibleName(kit.texts("point_at_circle"))
            self.view.pointed.connect(self.point)

    def shows(self, work: str) -> bool:
        return super().shows(work) or (self.view is not None and work == self._work)

    def point(self, number: int) -> None:
        """A circle was pointed at: it answers the line that is on."""
        first, second = self.items[0].id, self.items[-1].id
        here = self.window().focusWidget()
        fields = self.fields.items()
        focused = [
            key
            for key, field in fields
            if here is not None and (field is here or field.isAncestorOf(here))
        ]
        key = focused[0] if focused else self._now
        most = 1 if key == first else 2
        chosen = self._marks.get(key, [])
        chosen = [one for one in chosen if one != number] if number in chosen else [*chosen, number]
        self._marks[key] = chosen[-most:]
        words = self.texts("circle_star" if key == first else "circles_bow")
        field, whole = self.fields[key], len(self._marks[key]) == most
        if whole and not field.text().strip():
            field.setText(words)
        elif not whole and field.text().strip() == words:
            field.setText("")
        if whole and key == first:
            self._now = second
            self.fields[second].setFocus(Qt.FocusReason.OtherFocusReason)
        self._draw_marks()
        self.kept.emit()

    def _draw_marks(self) -> None:
        if self.view is None:
            return
        drawing = self.view.drawing
        places = ring_places(drawing)
        plain = [stroke for stroke in drawing.strokes if "m" not in stroke]
        marks: list[Stroke] = []
        for key, chosen in self._marks.items():
            boxes = [places[number] for number in chosen if number in places]
            if key == self.items[0].id:
                points = _star(boxes[0]) if boxes else []
            else:
                points = _bow(*boxes) if len(boxes) == 2 else _under(boxes)
            if points:
                marks.append({"c": DRAWING[4], "w": 40, "p": points, "m": key, "r": list(chosen)})
        drawing.strokes[:] = [*plain, *marks]
        self.view.renew()

    def redrawn(self) -> tuple[str, Json, QImage] | None:
        if self.view is None or not self._marks:
            return None
        return self._work, self.view.drawing.to_json(), render(self.view.drawing, 2400)

    def first_focus(self) -> QWidget | None:
        """The first line, also where it holds words: who comes back may take its star away."""
        return next(iter(self.fields.values()), None)

    # -- room

    def _view_wide(self) -> int:
        return round(self.width() * 0.6) if self.view is not None else 0

    def sheet(self) -> QRectF:
        whole, left = super().sheet(), self._view_wide()
        if not left:
            return whole
        room = self.width() - left - 2 * SHADOW
        wide = min(whole.width(), room)
        return QRectF(left + (room - wide) / 2 + SHADOW, whole.top(), wide, whole.height())

    def covered(self) -> list[QRect]:
        seen = [] if self.view is None else [self.view.geometry()]
        return [*super().covered(), *seen]

    def arrange(self) -> None:
        super().arrange()
        if self.view is not None:
            sheet = self.sheet().toRect()
            below = self.height() - sheet.bottom() - 1
            right = self.width() - sheet.right() - 1
            self._outer.setContentsMargins(sheet.left(), sheet.top(), right, below)
            self.view.setGeometry(0, 0, self._view_wide(), self.height())


def _sheet_of(kit: Kit, step: ExerciseStep) -> tuple[str, Drawing | None]:
    """The newest sheet with circles before this step, and where it is known under."""
    for one in reversed(kit.exercise.steps):
        kept = kit.keepsakes.get(one.key)
        if one.option("start") == "circles" and kept is not None and kept.payload is not None:
            return one.key, Drawing.from_json(kept.payload)
    return "", None


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
