"""The base of pictures in the room: prepared once, raised where words below would hide somebody."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent

from coach_app.exercises import ExerciseStep
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture

SINKS = 70.0  # scene units that the room may come down: floor enough is left


class RoomPicture(Picture):
    """``scene`` names the layer. ``somebody``: what must not be hidden, in scene coordinates.

    Subclasses paint what moves in ``paint_moving``, in a painter that stands where the prepared
    picture stands; ``place`` says where a box of the scene lies in the widget.
    """

    animated = True
    full = True
    sky = True  # above everybody there is quiet wall

    def __init__(
        self,
        step: ExerciseStep,
        kit: Kit,
        scene: str,
        *more: str,
        night: bool = False,
    ) -> None:
        """``more``: what lies before it, painted by ``paint_moving``. ``night``: always, not only
        where eyes are closed."""
        super().__init__(step, kit)
        self.scene, self.lift = scene, 0
        self.night = night or step.eyes_closed
        self.layers = Layers(self, (scene, *more), of=kit.exercise.id, night=self.night)
        self.layers.changed.connect(self.update)
        # It paints its whole ground: nothing behind it needs painting at every frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def somebody(self) -> QRectF:
        raise NotImplementedError

    def open_room(self) -> QRectF:
        """Where no words of the page stand."""
        return QRectF(self.free if not self.free.isEmpty() else self.rect())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The page says when there is new room."""

    def measure(self) -> None:
        self.layers.measure(self.room.size)
        frame, box, room = self.layers.frame, self.somebody(), self.open_room()
        hidden = frame.y(box.bottom()) - room.bottom()
        spare = frame.y(box.top()) - room.top()
        # Higher where words below would hide somebody; a little lower where those above would.
        lowest = round(-SINKS * frame.scale)
        self.lift = max(0, round(min(hidden, spare))) if spare > 0 else max(lowest, round(spare))

    def place(self, box: QRectF) -> QRectF:
        frame = self.layers.frame
        top = frame.y(box.y()) - self.lift
        return QRectF(frame.x(box.x()), top, box.width() * frame.scale, box.height() * frame.scale)

    def paint_part(self, painter: QPainter, dirty: QRect) -> None:
        layers = self.layers
        layers.quiet(painter, dirty, "pic_wall")
        if self.lift < 0:  # the same piece of wall once more, above it
            above = QRect(0, 0, self.width(), -self.lift)
            layers.draw(painter, self.scene, above.intersected(dirty))
        painter.save()
        painter.translate(QPointF(0, -self.lift))
        whole = QRect(0, 0, self.width(), self.height())
        layers.draw(painter, self.scene, dirty.translated(0, self.lift).intersected(whole))
        painter.restore()
        if self.lift > 0 and layers.there:
            below = QRect(0, self.height() - self.lift, self.width(), self.lift)
            painter.fillRect(below.intersected(dirty), self.colour("pic_floor2"))
        if layers.there:
            painter.save()
            self.paint_moving(painter, dirty)
            painter.restore()

    def paint_moving(self, painter: QPainter, dirty: QRect) -> None:
        raise NotImplementedError
