"""The table by the window: what making, writing and choosing stand on, drawn once per size.

A cup, heather, a pencil and a book lie where nothing else is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.scenery.places.table_things import TABLE_THINGS

TABLE = "table"
AIR = 14  # scene units that stay free round a thing
# Where each may lie, the best place first: its middle, in parts of the page.
SPOTS: dict[str, tuple[tuple[float, float], ...]] = {
    "table-cup": ((0.91, 0.47), (0.09, 0.52), (0.92, 0.62), (0.08, 0.64), (0.88, 0.36)),
    "table-twig": ((0.085, 0.66), (0.08, 0.52), (0.06, 0.84), (0.93, 0.64), (0.4, 0.87)),
    "table-book": (
        (0.0, 0.99),
        (0.03, 1.08),
        (0.3, 1.06),
    ),  # at the lower edge
    "table-pencil": ((0.5, 0.91), (0.33, 0.92), (0.9, 0.7), (0.1, 0.4), (0.1, 0.8), (0.66, 0.92)),
}


class Tabletop(QObject):
    """The page paints with it and tells it its size. ``taken``: where the page's own things are."""

    def __init__(self, page: QWidget, taken: Callable[[], Sequence[QRect]]) -> None:
        super().__init__(page)
        self._page, self._taken, self._settled = page, taken, False
        sizes = {name: (name, 0, thing.side) for name, thing in TABLE_THINGS.items()}
        self.layers = Layers(page, (TABLE,), things=sizes)
        self.layers.changed.connect(page.update)
        self._size = QSize()
        self.lying: dict[str, QRect] = {}  # what lies there, and what it covers

    def measure(self, size: QSize) -> None:
        self._size = size
        self.layers.measure(size)

    def unsettle(self) -> None:
        """What the page shows has another place: all of it is laid and painted anew."""
        self._settled = False
        self._page.update()

    def _settle(self) -> None:
        """Lay each thing where it touches nothing else, or not at all."""
        taken = self._taken()
        self._settled, self.lying = True, {}
        scale = self.layers.frame.scale
        for name, spots in SPOTS.items():
            thing = TABLE_THINGS[name]
            wide, high = round(thing.wide * scale), round(thing.high * scale)
            air = round(AIR * scale)
            for x, y in spots:
                box = QRect(0, 0, wide, high)
                box.moveCenter(QRect(0, 0, round(2 * x * self._size.width()),
                                     round(2 * y * self._size.height())).center())  # fmt: skip
                near = box.adjusted(-air, -air, air, air)
                if not any(near.intersects(one) for one in (*taken, *self.lying.values())):
                    self.lying[name] = box
                    break

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        """Everything of the table that lies in ``dirty``."""
        if not self._settled:
            self._settle()
        layers = self.layers
        layers.quiet(painter, dirty, "pic_table")
        layers.draw(painter, TABLE, dirty)
        if not layers.there:
            return
        painter.setOpacity(layers.strength)
        for name, box in self.lying.items():
            side = round(TABLE_THINGS[name].side * layers.frame.scale)
            whole = QRect(0, 0, side, side)
            whole.moveCenter(box.center())
            if whole.intersects(dirty):
                layers.thing(painter, name, box.center().x(), box.center().y())
        painter.setOpacity(1.0)
