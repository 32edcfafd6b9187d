"""The small-talk ladder: a rung lights because it was done, not because of how it went.

Rungs that were done in earlier weeks stay lit (they come in through the answers). A cat sits as
high as anybody came; on the rung that is practised, where one is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRadialGradient,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import PickCard, Scroller
from coach_app.ui.client_view.kit.parts import RING
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.pictures.motifs import draw_motif

LADDER = 300  # px of the pictures: how broad it is at its foot, with the cat beside it
PICTURE = QSize(900, 760)
_TAG = 0.34  # of a picture's width, where its tags begin


class Rung(PickCard):
    """What is on one rung: a tag of paper that hangs beside it. A rung without words is bare."""

    share = 0  # px of the height that each rung may take

    def __init__(self, key: str, text: str, bare: bool) -> None:
        super().__init__(key, "" if bare else text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(700, 260), self._room.px(84, 64))

    def heightForWidth(self, width: int) -> int:
        inside = width - 2 * self._room.px(30, 16) - 2 * RING
        flags = int(Qt.TextFlag.TextWordWrap)
        font = self.font_used(width)
        words = QFontMetrics(font).boundingRect(0, 0, max(40, inside), 4000, flags, self.text())
        return max(self.least_height(), words.height() + 12) + 2 * RING

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room.px(150, 110), self.least_height() + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.text():
            super().paintEvent(event)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        edge = self._room.px(30, 16)
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(self.font_used())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(edge, 2, -edge, -2), align, self.text())

    def least_height(self) -> int:
        return min(self._room.px(92, 60), max(self._room.px(60, 52), self.share))


class Ladder(Surface):
    """Items go from low to high. Answer: {"done": [ids]}."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        shown = {item.id for item in step.items}
        self.rungs = [
            Rung(item.id, self.words(item.text), bare=item.id not in shown)
            for item in self.all_rungs()
        ]
        self.ground = LadderGround(self.rungs)
        box = QVBoxLayout(self.ground)
        for rung in reversed(self.rungs):
            box.addWidget(rung)
            if not rung.text():
                rung.setEnabled(False)
                rung.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            rung.toggled.connect(self._lit)
        self._inner = box
        outer = vbox(self)
        outer.addWidget(Scroller(self.ground))
        self.begin()
        self._show()

    def begin(self) -> None:
        before = self.kit.answers.get("ladder_before")
        if isinstance(before, dict):
            self.check(before.get("done", []))

    def all_rungs(self) -> Sequence[ExerciseItem]:
        return self.step.items

    @Slot(bool)
    def _lit(self, on: bool) -> None:
        if on:
            self.kit.sounds.cue("chime")
        self._show()
        self.kept.emit()

    def done(self) -> set[str]:
        return {rung.key for rung in self.rungs if rung.isChecked()}

    def _show(self) -> None:
        """The ladder as it is now."""
        done = self.done()
        self.ground.show_rungs(
            done, max((n for n, r in enumerate(self.rungs) if r.key in done), default=-1)
        )

    def answer(self) -> Json:
        done = [rung.key for rung in self.rungs if rung.isChecked()]
        return {"done": done} if done else None

    def restore(self, answer: Json) -> None:
        done = answer.get("done", []) if isinstance(answer, dict) else []
        self.check(done)
        self._show()

    def check(self, keys: Sequence[str]) -> None:
        for rung in self.rungs:
            rung.blockSignals(True)
            rung.setChecked(rung.key in keys)
            rung.blockSignals(False)
            rung.update()

    def keepsake(self) -> QImage:
        """The ladder with what is on its rungs, and the cat where it sits."""
        image = QImage(PICTURE, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.tokens("light")["sheet"]))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high, wide = PICTURE.height(), PICTURE.width()
        each = high / (len(self.rungs) + 0.6)
        middles = [high - each * (number + 0.8) for number in range(len(self.rungs))]
        rails = QRectF(wide * 0.08, 24, wide * 0.2, high - 48)
        paint_ladder(painter, rails, middles, self.ground.lit, self.ground.cat, each * 0.7)
        font = theme.font("client_text")
        font.setPixelSize(54)
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens("light")["sheetInk"]))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        for rung, y in zip(self.rungs, middles, strict=True):
            words = QRectF(wide * _TAG + 30, y - each / 2, wide * (0.97 - _TAG) - 30, each)
            painter.drawText(words, flags, rung.text())
        painter.end()
        return image

    def keepsake_words(self) -> str:
        return ", ".join(rung.text() for rung in self.rungs if rung.isChecked())

    def arrange(self) -> None:
        side = max(self.room.px(30, 16), (self.width() - self.room.px(1000)) // 2)
        gap = self.room.px(12, 6)
        self.ground.ladder = min(self.room.px(LADDER), round(self.width() * 0.34))
        self._inner.setContentsMargins(side + self.ground.ladder, 4, side, 4)
        self._inner.setSpacing(gap)
        count = max(1, len(self.rungs))
        for rung in self.rungs:  # all of them are seen at once, where that can be
            rung.share = (self.height() - 8 - (count - 1) * gap) // count - 2 * RING
            rung.updateGeometry()
        self.ground.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def first_focus(self) -> QWidget | None:
        return next((rung for rung in self.rungs if rung.isEnabled()), None)


class LadderChoice(Ladder):
    """Which rung is practised: on the ladder of an earlier step, whose rungs are still lit; what
    is not to be chosen is a bare rung. Answer: [id]."""

    def all_rungs(self) -> Sequence[ExerciseItem]:
        ladders = [one for one in self.kit.exercise.steps if one.option("board") == "ladder"]
        return ladders[0].items if ladders else self.step.items

    _chosen = ""

    def begin(self) -> None:
        """Nothing is chosen yet."""

    def _show(self) -> None:
        """One rung at a time: the one that was tapped last."""
        new = self.done() - {self._chosen}
        if new and self._chosen:
            self.check(sorted(new)[:1])
        self._chosen = next(iter(self.done()), "")
        lit: set[str] = set()
        for one in self.kit.exercise.steps:
            given = self.kit.answers.get(one.key) if one.option("board") == "ladder" else None
            lit |= set(given.get("done", [])) if isinstance(given, dict) else set()
        on = [number for number, rung in enumerate(self.rungs) if rung.isChecked()]
        self.ground.show_rungs(lit, on[0] if on else -1)

    def answer(self) -> Json:
        return [rung.key for rung in self.rungs if rung.isChecked()] or None

    def restore(self, answer: Json) -> None:
        self.check([str(key) for key in answer] if isinstance(answer, list) else [])
        self._show()


class LadderGround(QWidget):
    """What the tags lie on: the ladder at their left, and a thread from each rung to its tag."""

    ladder = LADDER

    def __init__(self, rungs: Sequence[Rung]) -> None:
        super().__init__()
        self._rungs, self._done = rungs, set[str]()
        self.cat = -1

    @property
    def lit(self) -> list[bool]:
        return [rung.key in self._done for rung in self._rungs]

    def show_rungs(self, done: set[str], cat: int) -> None:
        """``cat``: the number of its rung; -1: it sits at the foot."""
        self._done, self.cat = done, cat
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rungs:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first = self._rungs[0].geometry()
        middles = [float(rung.geometry().center().y()) for rung in self._rungs]
        left = first.left() - self.ladder
        wide = self.ladder * 0.6
        rails = QRectF(left + self.ladder * 0.16, 6, wide, self.height() - 16)
        high = first.height() * 1.15
        paint_ladder(painter, rails, middles, self.lit, self.cat, min(high, self.ladder * 0.4))
        for rung, y in zip(self._rungs, middles, strict=True):
            if rung.text():
                _paint_thread(painter, QPointF(rails.right() + 6, y), QPointF(first.left() + 14, y))
        painter.end()


def _paint_thread(painter: QPainter, start: QPointF, end: QPointF) -> None:
    path = QPainterPath(start)
    path.quadTo((start.x() + end.x()) / 2, start.y() + 14, end.x(), end.y())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("pic_wood2"), 2))
    painter.drawPath(path)


def paint_ladder(
    painter: QPainter,
    rails: QRectF,
    middles: Sequence[float],
    lit: Sequence[bool],
    cat: int,
    side: float,
) -> None:
    """Two rails that come closer to each other higher up, a round rung at each of ``middles``
    (lowest first), the ``lit`` ones golden; a cat ``side`` px high on rung ``cat``."""
    thick = max(9.0, rails.width() * 0.085)
    narrow = rails.width() * 0.09

    def at(y: float) -> tuple[float, float]:
        part = (rails.bottom() - y) / max(1.0, rails.height())
        return rails.left() + narrow * part, rails.right() - narrow * part

    for y, on in zip(middles, lit, strict=True):
        left, right = at(y)
        _paint_rung(painter, QRectF(left, y - thick * 0.55, right - left, thick * 1.1), on)
    for number in (0, 1):
        top, foot = at(rails.top())[number], at(rails.bottom())[number]
        _paint_rail(painter, QPointF(top, rails.top()), QPointF(foot, rails.bottom()), thick)
    if cat >= 0:
        spot = QRectF(rails.center().x() - side / 2, middles[cat] - thick * 0.3 - side, side, side)
    else:
        spot = QRectF(rails.right() - side * 0.1, rails.bottom() - side, side, side)
        spot.moveRight(rails.left() + side * 0.25)
    draw_motif(painter, spot, "cat")


def _paint_rail(painter: QPainter, top: QPointF, foot: QPointF, thick: float) -> None:
    wood, dark = QColor("#B98F66"), QColor("#8A6542")
    for wide, alpha in ((thick + 8, 16), (thick + 3, 30)):
        pen = QPen(QColor(60, 38, 12, alpha), wide)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(top + QPointF(-3, 5), foot + QPointF(-3, 5))
    for ink, wide, aside in ((dark, thick, 0.0), (wood, thick * 0.72, -thick * 0.1)):
        pen = QPen(ink, wide)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(top + QPointF(aside, 0), foot + QPointF(aside, 0))
    painter.setPen(QPen(QColor(255, 240, 214, 120), thick * 0.14))
    shine = QPointF(-thick * 0.26, 0)
    painter.drawLine(top + shine, foot + shine)


def _paint_rung(painter: QPainter, bar: QRectF, on: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if on:  # it gives light
        middle = bar.center()
        glow = QRadialGradient(middle, bar.width() * 0.62)
        for at, alpha in ((0.0, 170), (0.5, 80), (1.0, 0)):
            glow.setColorAt(at, QColor(255, 206, 96, alpha))
        painter.save()
        painter.translate(middle)
        painter.scale(1, 0.42)
        painter.translate(-middle)
        painter.setBrush(glow)
        painter.drawEllipse(middle, bar.width() * 0.62, bar.width() * 0.62)
        painter.restore()
    painter.setBrush(QColor(60, 38, 12, 46))
    painter.drawRoundedRect(bar.translated(-3, 5), bar.height() / 2, bar.height() / 2)
    wood = QColor("#F2B848" if on else "#C29A72")
    light = QLinearGradient(bar.topLeft(), bar.bottomLeft())
    light.setColorAt(0.0, mix(wood, QColor("#FFF6E4"), 0.5))
    light.setColorAt(0.4, wood)
    light.setColorAt(1.0, mix(wood, QColor("#4A2E10"), 0.42))
    painter.setBrush(light)
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
