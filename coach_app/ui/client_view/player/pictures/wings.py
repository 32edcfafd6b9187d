"""A moth whose wings light up left and right, once a second, for slow alternate taps.

Evening and wings are prepared once per size; a tap repaints one half. Less motion: the lit wing
changes without fading and does not lift.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui import theme
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.scenery.moth import WINGS, moth_box, moth_size
from coach_app.ui.scenery.pictures import Wanted
from coach_app.ui.scenery.prepared import PREPARED

PACE = 1.0  # taps a second (facts.md 4, R12)
FADE = 0.3  # seconds in which a wing lights up, and rises
STEPS = 3  # positions of a wing between rest and raised
SIZE = 1.28  # of the moth, in scene coordinates, where there is room
HALF_WIDE, ABOVE, BELOW = 540.0, 400.0, 340.0  # of the whole moth, in its own units


class Wings(Picture):
    animated = True
    full = True
    sky = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._beat = -1
        self._shown: tuple[str, int, int] = ("", -1, -1)
        self.layers = Layers(self, ("moth-evening",))
        self.layers.changed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._wanted: dict[str, Wanted] = {}
        PREPARED.came.connect(self._came)
        self.scale = 1.0  # pixels for a unit of the moth
        self.middle = QPointF()

    # -- the state

    def side(self) -> str:
        if self.now is None:
            return ""
        return "left" if int(self.now.into * PACE) % 2 == 0 else "right"

    def light(self) -> float:
        """How far the wing of this tap is lit, 0 to 1."""
        if self.now is None:
            return 0.0
        into = (self.now.into * PACE) % 1 / PACE
        return 1.0 if self.still else min(1.0, into / FADE)

    def show_now(self, now: Now) -> None:
        self.now = now
        beat = int(now.into * PACE)
        if beat != self._beat:
            self._beat = beat
            self.kit.sounds.tap(self.side())
            self.setAccessibleDescription(self.texts(f"side_{self.side()}"))
        shown = (self.side(), beat, round(self.light() * 12))
        if shown != self._shown:
            self._shown = shown
            self.update(self.moving())

    # -- where

    def resizeEvent(self, _event: object) -> None:
        """The page says when there is new room."""

    def measure(self) -> None:
        self.layers.measure(self.room.size)
        frame = self.layers.frame
        free = QRectF(self.free if not self.free.isEmpty() else self.rect())
        word = self.room.px(70, 40)  # below the wings
        fits = min(free.width() / 2 / HALF_WIDE, (free.height() - word) / (ABOVE + BELOW))
        self.scale = max(0.1, min(SIZE * frame.scale, fits))
        lowest = free.bottom() - word - BELOW * self.scale
        middle = min(max(frame.y(470), free.top() + ABOVE * self.scale), lowest)
        self.middle = QPointF(self.room.size.width() / 2, middle)
        dark = theme.is_dark()
        steps = range(STEPS + 1) if not self.still else (0,)
        names = [("moth-body", 0), *((name, step) for step in steps for name in WINGS)]
        self._wanted = {
            f"{name}{step}": Wanted(name, *moth_size(name, self.scale), dark, part=step)
            for name, step in names
        }
        PREPARED.ask(self._wanted.values(), self)

    @Slot()
    def _came(self) -> None:
        self.update()

    def moving(self) -> QRect:
        """Both wings and the word below: one rectangle, as two cost more."""
        wide = HALF_WIDE * self.scale
        top, foot = self.middle.y() - ABOVE * self.scale, self._word_box().bottom()
        box = QRectF(self.middle.x() - wide, top, 2 * wide, foot - top)
        return box.toAlignedRect().intersected(self.rect())

    def _word_box(self) -> QRectF:
        top = self.middle.y() + BELOW * self.scale
        wide = HALF_WIDE * self.scale
        return QRectF(self.middle.x() - wide, top, 2 * wide, self.room.px(70, 40))

    # -- painting

    def paint_part(self, painter: QPainter, dirty: QRect) -> None:
        layers = self.layers
        layers.quiet(painter, dirty)
        layers.draw(painter, "moth-evening", dirty)
        if not layers.there or any(PREPARED.got(one) is None for one in self._wanted.values()):
            return
        for side in ("right", "left"):
            self._paint_side(painter, side)
        painter.setOpacity(1.0)
        self._put(painter, "moth-body", 0)
        self._paint_word(painter)

    def _paint_side(self, painter: QPainter, side: str) -> None:
        """Lit on the side of this tap; the wing before goes out while the other lights up."""
        lit = self.light() if side == self.side() else 0.0
        if side != self.side() and self._beat > 0 and not self.still:
            lit = 1.0 - self.light()
        step = 0 if self.still else round(lit * STEPS)
        painter.setOpacity(1.0)
        if lit < 1.0:
            self._put(painter, f"moth-quiet-{side}", step)
        if lit > 0.0:
            painter.setOpacity(lit)
            self._put(painter, f"moth-lit-{side}", step)

    def _put(self, painter: QPainter, name: str, step: int) -> None:
        image = PREPARED.got(self._wanted[f"{name}{step}"])
        if image is not None:
            corner = self.middle + moth_box(name).topLeft() * self.scale
            painter.drawImage(round(corner.x()), round(corner.y()), image)

    def _paint_word(self, painter: QPainter) -> None:
        """ "links" or "rechts" under the wing of this tap, on paper: heather lies behind it."""
        if not self.side():
            return
        font = self.client_font("client_word", 40)
        text, box = self.texts(f"side_{self.side()}"), self._word_box()
        middle = box.center().x() + (-0.55 if self.side() == "left" else 0.55) * box.width() / 2
        wide = QFontMetricsF(font).horizontalAdvance(text) + self.room.px(48, 28)
        plate = QRectF(middle - wide / 2, box.top(), wide, box.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("cPaper"))
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        self.write(painter, plate, text, font, self.colour("cInk"))
