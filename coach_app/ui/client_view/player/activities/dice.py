"""Story dice: five of our paper-cuts. Throw again, or hold one back."""

from __future__ import annotations

import random

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import Heading
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.widgets.pictures.motifs import NAMES, draw_motif
from coach_app.ui.widgets.plain import PlainButton

COUNT = 5
ROLLS = 7  # faces shown while a die rolls
ROLL_MS = 90


class Die(PlainButton):
    """One face; a tap holds it back for the next throw."""

    def __init__(self, texts: ClientTexts) -> None:
        super().__init__()
        self._texts = texts
        self.face = 0
        self._room = Room(QSize(1280, 800))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_face(self, face: int) -> None:
        self.face = face % len(NAMES)
        self.setAccessibleName(self._texts(f"motif_{NAMES[self.face]}"))
        self.update()

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = self._room.px(196, 96)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        painter.setBrush(theme.color("paper"))
        held = self.isChecked()
        painter.setPen(QPen(theme.color("cKnob" if held else "edge"), 4 if held else 1.5))
        painter.drawRoundedRect(box, box.width() * 0.16, box.width() * 0.16)
        inside = box.adjusted(*(box.width() * part for part in (0.16, 0.16, -0.16, -0.16)))
        paint_face(painter, inside, self.face)
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 2))
            painter.drawRoundedRect(
                box.adjusted(-4, -4, 4, 4), box.width() * 0.18, box.width() * 0.18
            )
        painter.end()


def paint_face(painter: QPainter, box: QRectF, face: int) -> None:
    """On paper, which stays light in both looks."""
    draw_motif(painter, box, NAMES[face])


class Dice(Surface):
    """Answer: {"faces": [number of each face]}."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._chance = random.Random(int(kit.seed() * 1e9)) if kit.seed else random.Random()
        self.dice = [Die(kit.texts) for _ in range(COUNT)]
        self.throw_button = RoundButton(kit.texts("throw"), "plain", "dice-five")
        self._hint = Heading(kit.texts("hold_die"), token="cInk")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        for die in self.dice:
            self._row.addWidget(die)
        self._row.addStretch(1)
        box = QVBoxLayout(self)
        box.addStretch(2)
        box.addLayout(self._row)
        box.addWidget(self._hint)
        box.addSpacing(16)
        box.addWidget(self.throw_button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(ROLL_MS)
        self._timer.timeout.connect(self._roll)
        self.throw_button.clicked.connect(self.throw)
        self.deal()

    @Slot()
    def throw(self) -> None:
        self._left = 1 if theme.less_motion() else ROLLS
        self._timer.start()

    @Slot()
    def _roll(self) -> None:
        self.deal()
        self.kit.sounds.cue("wood")
        self._left -= 1
        if self._left <= 0:
            self._timer.stop()
            self.kept.emit()

    def deal(self) -> None:
        """Five different faces; what is held stays."""
        free = [die for die in self.dice if not die.isChecked()]
        taken = {die.face for die in self.dice if die.isChecked()}
        faces = self._chance.sample([n for n in range(len(NAMES)) if n not in taken], len(free))
        for die, face in zip(free, faces, strict=True):
            die.set_face(face)

    def answer(self) -> Json:
        return {"faces": [die.face for die in self.dice]}

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            for die, face in zip(self.dice, answer.get("faces", []), strict=False):
                die.set_face(int(face))

    def keepsake(self) -> QImage:
        """The five faces beside each other."""
        side, gap = 300, 40
        image = QImage(
            side * COUNT + gap * (COUNT + 1),
            side + 2 * gap,
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.fill(theme.color("paper"))
        painter = QPainter(image)
        for number, die in enumerate(self.dice):
            paint_face(painter, QRectF(gap + number * (side + gap), gap, side, side), die.face)
        painter.end()
        return image

    def keepsake_words(self) -> str:
        return ", ".join(die.accessibleName() for die in self.dice)

    def arrange(self) -> None:
        self._row.setSpacing(self.room.px(16, 4))
        self._hint.setVisible(not self.room.narrow)

    def first_focus(self) -> QWidget:
        return self.throw_button

    def leave(self) -> None:
        self._timer.stop()
