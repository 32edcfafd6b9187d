"""Story dice: five of our paper-cuts. They roll over the table; throw again, or hold one back."""

from __future__ import annotations

import random

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Heading
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.player.activities.die import TALL, Die
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.widgets.pictures.motifs import NAMES, draw_motif

COUNT = 5
GAP = 16  # px over the button
ROLL_MS, LONG_MS = 33, 1100  # between two looks at a rolling die; how long it rolls
FACES = 6  # shown while it rolls
EACH = 0.1  # of the throw: so much later each comes to lie than the one before


class Dice(Surface):
    """Answer: {"faces": [number of each face]}."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._chance = random.Random(int(kit.seed() * 1e9)) if kit.seed else random.Random()
        self.dice = [Die(kit.texts, number) for number in range(COUNT)]
        self.throw_button = RoundButton(kit.texts("throw"), "plain", "dice-five")
        self._hint = Heading(kit.texts("hold_die"), token="cInk")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        for die in self.dice:
            self._row.addWidget(die)
        self._row.addStretch(1)
        box = vbox(self)
        box.addStretch(2)
        box.addLayout(self._row)
        box.addWidget(self._hint)
        box.addSpacing(GAP)
        box.addWidget(self.throw_button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)
        self._thrown, self._shown = QElapsedTimer(), 0
        self._timer = QTimer(self)
        self._timer.setInterval(ROLL_MS)
        self._timer.timeout.connect(self._roll)
        self.throw_button.clicked.connect(self.throw)
        self.deal()

    @Slot()
    def throw(self) -> None:
        if theme.less_motion():
            self.deal()
            self.kit.sounds.cue("wood")
            self.kept.emit()
            return
        self._shown = 0
        self._thrown.start()
        self._timer.start()

    @Slot()
    def _roll(self) -> None:
        part = min(1.0, self._thrown.elapsed() / LONG_MS)
        if part * FACES > self._shown:
            self._shown += 1
            self.deal()
            self.kit.sounds.cue("wood")
        for number, die in enumerate(self.dice):
            long = 1 - EACH * (COUNT - 1 - number)
            die.roll(1.0 if die.isChecked() else min(1.0, part / long))
        if part >= 1:
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
            spot = QRectF(gap + number * (side + gap), gap, side, side)
            draw_motif(painter, spot, NAMES[die.face])
        painter.end()
        return image

    def keepsake_words(self) -> str:
        return ", ".join(die.accessibleName() for die in self.dice)

    def covered(self) -> list[QRect]:
        return [one.geometry() for one in (*self.dice, self.throw_button)]

    def arrange(self) -> None:
        self._row.setSpacing(0)
        self._hint.setVisible(not self.room.narrow)
        below = self.throw_button.sizeHint().height() + 2 * GAP
        below += self._hint.heightForWidth(self.width()) if not self.room.narrow else 0
        high = round((self.height() - below - 2 * GAP) / TALL)
        for die in self.dice:
            die.set_most(max(48, min(self.width() // COUNT, high)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def first_focus(self) -> QWidget:
        return self.throw_button

    def leave(self) -> None:
        self._timer.stop()
