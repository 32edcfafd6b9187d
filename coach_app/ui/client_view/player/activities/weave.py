"""Sound weaving: a grid of eight steps and five notes that plays round and round."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep, Now
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.player.activities.loom import (
    ROWS,
    STEPS,
    paint_loom,
    place,
    place_at,
)
from coach_app.ui.client_view.player.kit import Kit, Surface

BEAT_MS = round(60_000 / 72)  # 72 beats a minute


class Grid(QWidget):
    """Tap a place to put a note or take it away. Arrow keys and space do the same."""

    def __init__(self, owner: Weave) -> None:
        super().__init__()
        self._owner = owner
        self.notes: dict[tuple[int, int], str] = {}
        self.at, self.step_on = (2, 0), -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(160)
        self.setAccessibleName(owner.words(owner.step.screen))

    def cell(self, row: int, step: int) -> QRectF:
        return place(QRectF(self.rect()), row, step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (meant := place_at(QRectF(self.rect()), event.position())) is not None:
            self.at = meant
            self._owner.toggle(*meant)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, step = self.at
        moves: dict[int, tuple[int, int]] = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (1, 0),
            Qt.Key.Key_Down: (-1, 0),
        }
        if (key := event.key()) in moves:
            up, on = moves[key]
            self.at = (min(ROWS - 1, max(0, row + up)), (step + on) % STEPS)
            self.tell()
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._owner.toggle(row, step)
        else:
            super().keyPressEvent(event)

    def tell(self) -> None:
        row, step = self.at
        whose = self.notes.get(self.at)
        state = self._owner.whose(whose) if whose else self._owner.texts("weave_empty")
        self.setAccessibleDescription(
            self._owner.texts("weave_place", step=step + 1, row=row + 1) + f": {state}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_loom(painter, QRectF(self.rect()), self.notes, self.step_on)
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 2))
            painter.drawRoundedRect(self.cell(*self.at).adjusted(4, 4, -4, -4), 12, 12)
        painter.end()


class Weave(Surface):
    """Options: ``who`` puts notes now. Answer: {"notes": [[row, step, who], …]}."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self.who = str(step.option("who", "client"))
        self.grid = Grid(self)
        box = vbox(self)
        box.addWidget(self.grid, 1)
        for answer in kit.answers.values():  # what was woven in the steps before
            if isinstance(answer, dict) and "notes" in answer:
                self.restore(answer)
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS // 2)
        self._timer.timeout.connect(self._beat)

    def toggle(self, row: int, step: int) -> None:
        if (row, step) in self.grid.notes:
            del self.grid.notes[row, step]
        else:
            who = "client" if self.who == "both" else self.who
            self.grid.notes[row, step] = who
            self.kit.sounds.note(row, who)
        self.grid.tell()
        self.grid.update()
        self.kept.emit()

    def show_now(self, now: Now) -> None:
        if not self._timer.isActive() and not now.finished:
            self._timer.start()

    @Slot()
    def _beat(self) -> None:
        self.grid.step_on = (self.grid.step_on + 1) % STEPS
        for (row, step), who in self.grid.notes.items():
            if step == self.grid.step_on:
                self.kit.sounds.note(row, who)
        if not theme.less_motion():
            self.grid.update()

    def answer(self) -> Json:
        notes = [[row, step, who] for (row, step), who in sorted(self.grid.notes.items())]
        return {"notes": notes} if notes else None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            self.grid.notes = {
                (int(row), int(step)): str(who) for row, step, who in answer.get("notes", [])
            }

    def picture_kind(self) -> str:
        return "sound"

    def render_picture(self) -> QImage | None:
        image = QImage(1600, 1000, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.tokens("light")["cBg"]))  # in both looks
        painter = QPainter(image)
        paint_loom(painter, QRectF(40, 40, 1520, 920), self.grid.notes, -1)
        painter.end()
        return image

    keys = "weave"

    def keyed(self) -> QWidget:
        return self.grid

    def first_focus(self) -> QWidget:
        return self.grid

    def leave(self) -> None:
        self._timer.stop()
