"""A good place to stay in: another view of it in each step, and one small thing that moves."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.scenery.pictures import PLACES, THING
from coach_app.ui.scenery.places.place import Spot

HOME = "hill"  # where nothing was chosen


def chosen_place(answer: object) -> str:
    """The place by what was chosen under the key "scene"."""
    name = str(answer[0]) if isinstance(answer, list) and answer else HOME
    return name if name in PLACES else HOME


def view_in(step: ExerciseStep, kit: Kit) -> int:
    """Which view this step shows: the whole first, then nearer, to listen and to feel."""
    if step == kit.exercise.steps[-1]:
        return 0  # the whole once more, to leave it as one came
    scenes = [one for one in kit.exercise.steps if one.picture == "scene"]
    same = [number for number, one in enumerate(scenes) if one == step]
    return same[0] if same else 0


class ScenePicture(Picture):
    """The place that was chosen before under the key "scene"; the hill where none was."""

    animated = True
    full = True
    sky = plate = True  # trunks, leaves and clouds: the words have paper of their own

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self.name, view = self.chosen()
        self.place = PLACES[self.name]
        things = {"thing": (THING + self.name, 0, self.place.size)}
        view %= len(self.place.views)
        self.layers = Layers(self, (self.name,), things=things, view=view)
        self.layers.changed.connect(self.update)
        self._whole = sum(one.seconds for one in kit.exercise.steps)
        self._drawn = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def chosen(self) -> tuple[str, int]:
        """The place, and the number of the view of it."""
        return chosen_place(self.kit.answers.get("scene")), view_in(self.step, self.kit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page says when there is new room."""

    def measure(self) -> None:
        self.layers.measure(self.room.size)

    def spot(self) -> Spot:
        """Where the small thing is: by the exercise's own time, so that a step goes on where
        the one before was."""
        if self.still or self.now is None:
            return self.place.rest
        return self.place.where(self.now.total_part * self._whole)

    def show_now(self, now: Now) -> None:
        self.now = now
        here = self._box(self.spot())
        if not self.still and here != self._drawn:
            self.update(here.united(self._drawn))

    def _box(self, spot: Spot) -> QRect:
        """What the thing covers, however it is turned."""
        frame = self.layers.frame
        half = self.place.size * 0.72 * frame.scale + 2
        x, y = frame.x(spot.x), frame.y(spot.y)
        box = QRectF(x - half, y - half, 2 * half, 2 * half).toAlignedRect()
        return box if spot.seen > 0 else QRect()

    def paint_part(self, painter: QPainter, dirty: QRect) -> None:
        layers, spot = self.layers, self.spot()
        layers.quiet(painter, dirty)
        layers.draw(painter, self.name, dirty)
        self._drawn = self._box(spot)
        if spot.seen > 0 and dirty.intersects(self._drawn):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(spot.seen * layers.strength)
            painter.translate(layers.frame.x(spot.x), layers.frame.y(spot.y))
            painter.rotate(spot.turn)
            painter.scale(spot.wide, 1)
            layers.thing(painter, "thing")


#: Where a walk leads past, step by step: the edge of the wood, close by between its ferns, out to
#: where one hears far, a garden, and the sand under one's feet.
WALK = (("wood", 0), ("wood", 2), ("hill", 0), ("garden", 0), ("hill", 2))


class WalkPicture(ScenePicture):
    """Outside, on the way: another place in each step."""

    def chosen(self) -> tuple[str, int]:
        outside = [one for one in self.kit.exercise.steps if one.picture == "outside"]
        at = outside.index(self.step) if self.step in outside else 0
        return WALK[at % len(WALK)]
