"""Paper to draw on with mouse, touch or pen: quick at ten thousand points, undo without limit.

The strokes are the drawing; the image on the screen is only their picture. Every point
changes a small rectangle of it. Undo starts from a snapshot kept every SNAP strokes.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QRegion,
    QResizeEvent,
    QTabletEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app import devices
from coach_app.ui import theme
from coach_app.ui.widgets.drawing.cloth import HAND, paint_cloth
from coach_app.ui.widgets.drawing.ink import Ink
from coach_app.ui.widgets.drawing.pressure import MIDDLE_PRESSURE, Pressure
from coach_app.ui.widgets.drawing.starts import draw_start
from coach_app.ui.widgets.drawing.strokes import (
    MOST_POINTS,
    UNITS,
    Drawing,
    Stroke,
    copies,
    draw_stroke,
    fill_ink,
    ink_of,
    mirrored,
)
from coach_app.ui.widgets.drawing.water import spread

SNAP = 20  # strokes between two snapshots
WIDTHS = (40, 90, 380)  # of the three brushes, in paper units
TELL_SECONDS = 0.5  # how often a stroke under way says that it grew
ROSETTE = 0.74  # height / width of its paper at least: what turns round is cut no more than this
NEAR = 14  # paper units: a step smaller than this is no new point


class DrawingCanvas(QWidget):
    """``changed``: the drawing grew or shrank. ``history``: undo or redo (in)possible.
    ``lifted``: a stroke is done."""

    changed = Signal()
    lifted = Signal()
    history = Signal(bool, bool)

    def __init__(self, drawing: Drawing | None = None) -> None:
        super().__init__()
        self.drawing = drawing or Drawing()
        self.colour = "#2B3A33"
        self.brush = 0
        self.blind = False
        self._rim, self._rim_left = "", True  # the colour of a ribbon at one side
        self._hand = QPointF()  # where it is under the cloth, while it draws blind
        self._fresh = not self.drawing.strokes  # the paper may still take its shape
        self._undone: list[Stroke] = []
        self._stroke: Stroke | None = None
        self._ink = Ink(0)  # of the stroke under way
        self._told = 0.0
        self._pressure = Pressure()
        self._image = QImage()
        self._under = QImage()  # without the stroke under way
        self._changed = QRectF()  # of that stroke, since it was last painted
        self._snaps: list[tuple[int, QImage]] = []
        self._points = sum(len(stroke["p"]) // 3 for stroke in self.drawing.strokes)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 72)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    # -- places

    def paper(self) -> QRectF:
        """The paper in the widget: as large as fits, in the drawing's own shape."""
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._fresh and not self.drawing.symmetry:
            return room
        high = min(room.height(), room.width() * self.drawing.aspect)
        wide = high / self.drawing.aspect
        box = QRectF(0, 0, wide, high)
        box.moveCenter(room.center())
        return box

    def _place(self) -> QTransform:
        """Paper units to widget pixels."""
        box = self.paper()
        place = QTransform.fromTranslate(box.left(), box.top())
        return place.scale(box.width() / UNITS, box.width() / UNITS)

    def _take_shape(self) -> None:
        """Nothing is drawn yet: the paper is as the widget is; a rosette needs height."""
        if self._fresh and self.drawing.symmetry:
            self.drawing.aspect = max(ROSETTE, min(1.0, self.height() / max(1, self.width())))
        elif self._fresh and self.height() > 10:
            self.drawing.aspect = max(0.2, min(3.0, self.paper().height() / self.paper().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._take_shape()
        self._image = QImage()
        self._snaps = []

    # -- what is drawn

    @property
    def drawing_now(self) -> bool:
        return self._stroke is not None

    def set_rim(self, colour: str, left: bool) -> None:
        """Whose turn it is: the sheet has a ribbon of their colour, at their side."""
        self._rim, self._rim_left = colour, left
        self.update()

    @property
    def can_undo(self) -> bool:
        return bool(self.drawing.strokes)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self) -> None:
        if self.drawing.strokes and self._stroke is None:
            self._undone.append(self.drawing.strokes.pop())
            self._redraw()

    def redo(self) -> None:
        if self._undone:
            stroke = self._undone.pop()
            self.drawing.strokes.append(stroke)
            self._redraw()

    def set_drawing(self, drawing: Drawing) -> None:
        self.drawing, self._undone, self._stroke = drawing, [], None
        self._fresh = not drawing.strokes
        self._take_shape()
        self._points = sum(len(stroke["p"]) // 3 for stroke in drawing.strokes)
        self._redraw(quiet=True)

    def renew(self) -> None:
        """What stands on the paper beforehand is another now, and the strokes lie as it does;
        one that was taken back would not fit any more."""
        self._snaps, self._undone = [], []
        self._redraw()

    def set_symmetry(self, count: int) -> None:
        self.drawing.symmetry = count
        self._redraw()

    def _redraw(self, quiet: bool = False) -> None:
        count = len(self.drawing.strokes)
        self._snaps = [(at, image) for at, image in self._snaps if at <= count]
        self._image = QImage()
        self.update()
        if not quiet:
            self.changed.emit()
        self.history.emit(self.can_undo, self.can_redo)

    # -- the picture of it

    def _picture(self) -> QImage:
        """The image of all strokes at the screen's resolution."""
        if self._image.devicePixelRatio() != self.devicePixelRatioF():
            self._image, self._snaps = QImage(), []  # the window is on another screen now
        if not self._image.isNull():
            if self._stroke is not None and not self._changed.isNull():
                self._ink_in(self._stroke)
            return self._image
        strokes = self.drawing.strokes[: -1 if self._stroke is not None else None]
        known = [(at, image) for at, image in self._snaps if at <= len(strokes)]
        turns = copies(self.drawing.symmetry, self.drawing.height)
        if known:
            begin, image = known[-1][0], known[-1][1].copy()
        else:
            begin, image = 0, self._blank()
        painter = self._painter(image)
        if begin == 0 and not known:
            draw_start(painter, self.drawing)
        for number in range(begin, len(strokes)):
            draw_stroke(painter, strokes[number], turns)
            if (number + 1) % SNAP == 0:
                painter.end()
                self._snap(number + 1, image)
                painter = self._painter(image)
        painter.end()
        self._image = image
        if self._stroke is not None:
            self._under = image.copy()
            self._lay(self._stroke)
            self._changed = QRectF()
        return image

    def _lay(self, stroke: Stroke) -> None:
        """The stroke under way, whole."""
        painter = self._painter(self._image)
        turns = copies(self.drawing.symmetry, self.drawing.height)
        fill_ink(painter, self._ink.path(), stroke, turns)
        painter.end()

    def _blank(self) -> QImage:
        ratio = self.devicePixelRatioF()
        image = QImage(self.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        return image

    def _painter(self, image: QImage) -> QPainter:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.paper())
        painter.setTransform(self._place(), True)
        return painter

    def _snap(self, at: int, image: QImage) -> None:
        if all(known != at for known, _ in self._snaps):
            self._snaps = [*self._snaps[-5:], (at, image.copy())]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.paper()
        path = QPainterPath()
        path.addRoundedRect(box, 12, 12)
        painter.fillPath(path, theme.color("paper"))
        if self.blind:
            paint_cloth(painter, path, event.rect(), self._hand if self.drawing_now else None)
        else:
            painter.setClipRect(event.rect())
            ratio = self.devicePixelRatioF()
            part = QRectF(event.rect())
            painter.drawImage(
                part,
                self._picture(),
                QRectF(part.topLeft() * ratio, part.size() * ratio),
            )
            painter.setClipping(False)
        painter.setPen(QPen(theme.color("cKnob" if self.hasFocus() else "line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 12, 12)
        if self._rim:
            self._paint_ribbon(painter, box, path)
        painter.end()

    def _paint_ribbon(self, painter: QPainter, box: QRectF, paper: QPainterPath) -> None:
        """Cloth sewn along one edge, of whose turn it is: who sits left, or right."""
        wide = max(10.0, box.width() * 0.013)
        left = box.left() if self._rim_left else box.right() - wide
        strip = QRectF(left, box.top(), wide, box.height())
        painter.save()
        painter.setClipPath(paper)
        painter.fillRect(strip, QColor(self._rim))
        painter.setPen(QPen(QColor(255, 255, 255, 120), 1.6, Qt.PenStyle.DashLine))
        middle = strip.center().x()
        painter.drawLine(QPointF(middle, strip.top() + 6), QPointF(middle, strip.bottom() - 6))
        painter.restore()

    def _move_hand(self, at: QPointF) -> None:
        around = QRectF(-HAND, -HAND, 2 * HAND, 2 * HAND)
        self.update(around.translated(self._hand).toAlignedRect())
        self._hand = at
        self.update(around.translated(at).toAlignedRect())

    # -- drawing

    def begin(self, at: QPointF, pressure: float | None = None) -> None:
        """``pressure``: 0 to 100, of a pen; without one the speed of the hand stands for it."""
        if self._points >= MOST_POINTS or not self.paper().adjusted(-9, -9, 9, 9).contains(at):
            return
        self._under = self._picture().copy()
        self._fresh = False
        self._undone = []
        stroke: Stroke = {"c": self.colour, "w": WIDTHS[self.brush], "p": []}
        if self.brush == 2:
            stroke["a"] = 60
        self._stroke, self._ink = stroke, ink_of(stroke)
        self._pressure.begin()
        self.drawing.strokes.append(stroke)
        self._add(stroke, at, pressure)
        self.history.emit(True, False)

    def extend(self, at: QPointF, pressure: float | None = None) -> None:
        if self._stroke is not None and self._points < MOST_POINTS:
            self._add(self._stroke, at, pressure)
            if time.monotonic() - self._told > TELL_SECONDS:
                self._told = time.monotonic()
                self.changed.emit()

    def end(self) -> None:
        if self._stroke is None:
            return
        self._picture()
        if "a" in self._stroke:  # wet paint dries: its edge runs round the whole of it
            self._image = self._under
            self._lay(self._stroke)
            self.update()
        self._stroke, self._under = None, QImage()
        if self.blind:
            self._move_hand(self._hand)
        self.lifted.emit()
        if len(self.drawing.strokes) % SNAP == 0:
            self._snap(len(self.drawing.strokes), self._picture())
        self.changed.emit()

    def _add(self, stroke: Stroke, at: QPointF, pressure: float | None) -> None:
        back = self._place().inverted()[0].map(at)
        x = round(min(UNITS, max(0.0, back.x())))
        y = round(min(float(self.drawing.height), max(0.0, back.y())))
        points = stroke["p"]
        step = abs(points[-3] - x) + abs(points[-2] - y) if points else 0
        if points and step < NEAR:
            return
        if pressure is None:
            pressure = MIDDLE_PRESSURE if self.brush == 2 else self._pressure.after(step)
        pressed = round(pressure)
        if self.blind:
            self._move_hand(at)
        points += [x, y, pressed]
        self._points += 1
        self._wait(self._ink.add(x, y, pressed))

    def _wait(self, changed: QRectF) -> None:
        """What the newest point changed is painted with the next look at it: a quick hand tells
        of more points than there are frames."""
        self._changed = self._changed.united(changed)
        if not self.blind:
            self.update(self._spots(self._near()))

    def _near(self) -> list[QRectF]:
        """What changed, wherever mirrors repeat it; in paper units, with an edge."""
        edge = 3 / self._place().m11()
        changed = self._changed.adjusted(-edge, -edge, edge, edge)
        if self._stroke is not None and "a" in self._stroke:
            changed = spread(changed, self._stroke["w"])
        return mirrored(changed, copies(self.drawing.symmetry, self.drawing.height))

    def _spots(self, near: list[QRectF]) -> QRegion:
        place, spots = self._place(), QRegion()
        for box in near:
            spots += place.mapRect(box).toAlignedRect()
        return spots

    def _ink_in(self, stroke: Stroke) -> None:
        """Paint anew what changed: what is seen is what will be kept."""
        near = self._near()
        self._changed = QRectF()
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.paper())
        painter.setClipRegion(self._spots(near), Qt.ClipOperation.IntersectClip)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(QPointF(), self._under)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setTransform(self._place(), True)
        turns = copies(self.drawing.symmetry, self.drawing.height)
        # A mirror brings into a spot what lies in the same spot turned: up to its corners.
        reach = max(near[0].width(), near[0].height()) * 0.25
        wider = [box.adjusted(-reach, -reach, reach, reach) for box in near]
        fill_ink(painter, self._ink.path(wider), stroke, turns)
        painter.end()

    # -- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._takes(event):
            self.begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._takes(event):
            self.extend(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.end()

    def _takes(self, event: QMouseEvent) -> bool:
        """A pen also sends mouse events; they would draw every line twice."""
        return event.pointerType() not in (
            QPointingDevice.PointerType.Pen,
            QPointingDevice.PointerType.Eraser,
        )

    def tabletEvent(self, event: QTabletEvent) -> None:
        if not devices.allowed():
            event.ignore()  # it comes as the mouse
            return
        pressure = max(4.0, event.pressure() * 100)
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            self.begin(event.position(), pressure)
        elif kind == QEvent.Type.TabletMove and event.pressure() > 0:
            self.extend(event.position(), pressure)
        elif kind == QEvent.Type.TabletRelease:
            self.end()
        event.accept()

    def middle(self) -> QPoint:
        return self.rect().center()
