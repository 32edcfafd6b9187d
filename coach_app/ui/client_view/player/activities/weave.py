"""Sound weaving: a grid of eight steps and five notes that plays round and round."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep, Now
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.scenery.papercut import paper

ROWS, STEPS = 5, 8
BEAT_MS = round(60_000 / 72)  # 72 beats a minute
_PAPERS = {"client": "clay", "coach": "sky"}
_STRINGS = ("hei", "sky", "moss", "honey", "sand")  # from the lowest up


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
        wide, high = self.width() / STEPS, self.height() / ROWS
        return QRectF(step * wide, (ROWS - 1 - row) * high, wide, high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = int(event.position().x() / max(1, self.width()) * STEPS)
        row = ROWS - 1 - int(event.position().y() / max(1, self.height()) * ROWS)
        if 0 <= row < ROWS and 0 <= step < STEPS:
            self.at = (row, step)
            self._owner.toggle(row, step)

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
        paint_grid(painter, QRectF(self.rect()), self.notes, self.step_on, theme.tokens())
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 2))
            painter.drawRoundedRect(self.cell(*self.at).adjusted(4, 4, -4, -4), 12, 12)
        painter.end()


def paint_grid(
    painter: QPainter,
    box: QRectF,
    notes: dict[tuple[int, int], str],
    step_on: int,
    tokens: Mapping[str, str],
) -> None:
    """A loom: strings across, each of its own colour, low ones thick, and threads upright where
    a note may hang; the notes (a bead for the client, a square for the coach, both cut from
    paper), and where it plays."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wide, high = box.width() / STEPS, box.height() / ROWS
    if step_on >= 0:
        _paint_beat(painter, QRectF(box.left() + step_on * wide, box.top(), wide, box.height()))
    painter.setPen(QPen(_shade(tokens["cTrack"], 0.55), 1.2))
    for step in range(STEPS):
        x = box.left() + (step + 0.5) * wide
        painter.drawLine(QPointF(x, box.top() + 4), QPointF(x, box.bottom() - 4))
    for row in range(ROWS):
        y = box.top() + (ROWS - 0.5 - row) * high
        painter.setPen(QPen(paper(_STRINGS[row]), 2.0 + 0.8 * (ROWS - row)))
        painter.drawLine(QPointF(box.left() + 4, y), QPointF(box.right() - 4, y))
        for step in range(STEPS):
            cell = QRectF(box.left() + step * wide, y - high / 2, wide, high).adjusted(5, 5, -5, -5)
            _paint_place(painter, cell, notes.get((row, step)), step == step_on, tokens)


def _shade(value: str, strong: float) -> QColor:
    shade = QColor(value)
    shade.setAlphaF(strong)
    return shade


def _paint_beat(painter: QPainter, column: QRectF) -> None:
    """Where it plays: a column of light."""
    light = QLinearGradient(column.topLeft(), column.topRight())
    for at, strong in ((0.0, 0.0), (0.5, 0.75), (1.0, 0.0)):
        light.setColorAt(at, _shade(paper("honeyL").name(), strong))
    painter.fillRect(column, light)


def _paint_place(
    painter: QPainter, cell: QRectF, whose: str | None, on: bool, tokens: Mapping[str, str]
) -> None:
    if whose is None:
        knot = min(cell.width(), cell.height()) * 0.07
        painter.setPen(QPen(QColor(tokens["edge"]), 1.4))
        painter.setBrush(QColor(tokens["cPaper"]))
        painter.drawEllipse(cell.center(), knot, knot)
        return
    size = min(cell.width(), cell.height()) * (0.40 if on else 0.34)
    note = QPainterPath()
    if whose == "client":
        note.addEllipse(cell.center(), size, size)
    else:
        corner = QPointF(size, size)
        note.addRoundedRect(QRectF(cell.center() - corner, cell.center() + corner), 8, 8)
    painter.fillPath(note.translated(0, size * 0.1), QColor(58, 44, 24, 60))
    painter.setPen(QPen(paper("white"), max(2.0, size * 0.14)))
    painter.setBrush(paper(_PAPERS[whose]))
    painter.drawPath(note)


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
        paper = theme.tokens("light")  # in both looks
        image.fill(QColor(paper["cBg"]))
        painter = QPainter(image)
        paint_grid(painter, QRectF(40, 40, 1520, 920), self.grid.notes, -1, paper)
        painter.end()
        return image

    keys = "weave"

    def keyed(self) -> QWidget:
        return self.grid

    def first_focus(self) -> QWidget:
        return self.grid

    def leave(self) -> None:
        self._timer.stop()
