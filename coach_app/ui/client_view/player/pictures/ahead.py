"""The picture of the next step is made ready while this one is on: no page stands empty between.

It is never shown: the surface only asks for its layers, which stay where they are kept until the
real one wants them.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer, Slot

from coach_app.exercises import ExerciseStep
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.client_view.player.surfaces import surface_for

AFTER_MS = 1500  # of a step: its own picture and its first words come first


class Ahead(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._next: tuple[ExerciseStep, Kit, Room, QRect] | None = None
        self._made: Surface | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self._prepare)

    def wait_for(self, step: ExerciseStep | None, kit: Kit, room: Room, place: QRect) -> None:
        """``step`` comes next, on a page of this room; None: nothing does. ``place``: its box."""
        self.forget()
        if step is not None:
            self._next = (step, kit, room, place)
            self._soon.start()

    def forget(self) -> None:
        self._soon.stop()
        self._next = None
        if self._made is not None:
            self._made.deleteLater()
            self._made = None

    @Slot()
    def _prepare(self) -> None:
        if self._next is None:
            return
        step, kit, room, place = self._next
        surface = surface_for(step, kit)
        if not surface.full:
            surface.deleteLater()
            return
        self._made = surface
        surface.setGeometry(place)
        surface.set_room(room)
        surface.set_free(place)
