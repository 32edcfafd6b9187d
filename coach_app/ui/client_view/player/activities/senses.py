"""The senses as cards: the middle one is now. A tap on it is one thing noticed: one stone.

What was noticed before stays in sight on its own card, and so does what comes.
"""

from __future__ import annotations

import functools
import math
import random
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, ExerciseStep
from coach_app.exercises.step_kinds import STEP_KINDS
from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.kit.look import SMALLEST
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.scenery.papercut import motifs, paint_table
from coach_app.ui.scenery.paths import spline

# Sizes at 1920 x 1080 (scenes.md, 27).
SMALL, LARGE, GAP = (300.0, 500.0), (400.0, 624.0), 28.0
PICTURE = 0.56  # of a card's height
STONE_MS = 300
WORD = 28.0


@dataclass(frozen=True)
class Sense:
    """What stands on a card. ``found``: how many of its ``stones`` are filled, and how far the
    last of them is."""

    name: str
    word: str
    stones: int
    found: int = 0
    last: float = 1.0
    hint: str = ""


@functools.lru_cache(maxsize=12)
def _picture(name: str, wide: int, high: int) -> QImage:
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(wide / 2, high / 2)
    scale = max(wide / 107, high / 100)
    painter.scale(scale, scale)
    paint_table(painter, motifs()[f"sense_{name}"], image.size())
    painter.end()
    return image


@functools.cache
def _stone(seed: int) -> QPainterPath:
    """A flat stone round the middle, one wide."""
    dice = random.Random(seed)
    turns = [2 * math.pi * i / 9 for i in range(9)]
    points = [
        (
            math.cos(a) * 0.56 * dice.uniform(0.95, 1.04),
            math.sin(a) * 0.25 * dice.uniform(0.93, 1.05),
        )
        for a in turns
    ]
    return spline(points, closed=True)


def paint_sense(painter: QPainter, box: QRectF, sense: Sense, scale: float, *, now: bool) -> None:
    """A card in ``box``; ``scale``: pixels for one of the sizes above."""
    radius = 18 * scale
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, down in ((7, 9), (4.5, 7), (2, 5)):  # a soft shadow, in three
        painter.setBrush(QColor(58, 44, 24, 16))
        shadow = box.adjusted(-grow, -grow, grow, grow).translated(0, down * scale)
        painter.drawRoundedRect(shadow, radius + grow, radius + grow)
    painter.setBrush(theme.color("cPaper"))
    painter.drawRoundedRect(box, radius, radius)
    lines = _lines(sense, scale, now)
    # Large type in a small card: the picture gives way to the words.
    high = min(box.height() * PICTURE, box.height() - _STONES * scale - sum(h for *_, h in lines))
    _paint_picture(painter, box, high, sense.name, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if now:
        painter.setPen(QPen(theme.color("mos"), 3))
        painter.drawRoundedRect(box, radius, radius)
    _paint_words(painter, box, high, lines, scale)
    _paint_stones(painter, box, sense, scale, now)


def _paint_picture(painter: QPainter, box: QRectF, high: float, name: str, radius: float) -> None:
    whole, upper = QPainterPath(), QPainterPath()
    whole.addRoundedRect(box, radius, radius)
    spot = QRectF(box.x(), box.y(), box.width(), max(8.0, high))
    upper.addRect(spot)
    painter.save()
    painter.setClipPath(whole.intersected(upper))
    fine = painter.device().devicePixelRatioF()
    image = _picture(name, max(8, round(spot.width() * fine)), max(8, round(spot.height() * fine)))
    painter.drawImage(spot, image)
    painter.restore()


def _font(style: str, pixels: float) -> QFont:
    font = QFont(theme.font(style))
    font.setPixelSize(round(max(theme.px(SMALLEST), pixels)))
    return font


_STONES = 84  # the room that they take below the words
Line = tuple[str, str, QFont, float]  # text, ink, font, height


def _lines(sense: Sense, scale: float, now: bool) -> list[Line]:
    """Number, sense and hint; the first two on one line where type is large."""

    def line(text: str, ink: str, style: str, pixels: float) -> Line:
        font = _font(style, pixels * scale)
        return text, ink, font, QFontMetricsF(font).height() * 1.02

    small = theme.px(SMALLEST) > 34 * scale
    word = line(sense.word, "cInk", "client_button", 38 if now else WORD)
    lines = [line(str(sense.stones), "cInk", "client_word", 68 if now else 60), word]
    if small:
        lines = [line(f"{sense.stones} {sense.word}", "cInk", "client_button", 34)]
    if sense.hint:
        lines.append(line(sense.hint, "cInk", "client_text", 35))
    return lines


def _paint_words(
    painter: QPainter, box: QRectF, top: float, lines: list[Line], scale: float
) -> None:
    room = box.height() - top - _STONES * scale - sum(high for *_, high in lines)
    y = box.y() + top + max(0.0, room) / 2
    for text, ink, font, high in lines:
        painter.setPen(theme.color(ink))
        painter.setFont(font)
        spot = QRectF(box.x() + 8, y, box.width() - 16, high)
        fits = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, spot.width())
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, fits)
        y += high


def _paint_stones(painter: QPainter, box: QRectF, sense: Sense, scale: float, now: bool) -> None:
    wide, gap = (52.0, 15.0) if now else (34.0, 10.0)
    wide, gap = wide * scale, gap * scale
    left = box.center().x() - (sense.stones - 1) * (wide + gap) / 2
    y = box.bottom() - (44 if now else 46) * scale
    ring = theme.color("cRing")
    for number in range(sense.stones):
        painter.save()
        painter.translate(left + number * (wide + gap), y)
        painter.scale(wide, wide)
        stone = _stone(number + sense.stones + 11)
        full = 0.0 if number >= sense.found else sense.last if number == sense.found - 1 else 1.0
        painter.strokePath(stone, QPen(theme.color("edge"), 2 / wide))
        if full:
            painter.setOpacity(full)
            painter.fillPath(stone.translated(0, 0.07), ring.darker(135))
            painter.fillPath(stone, ring)
        painter.restore()


class SenseCard(PickCard):
    """The card of now; all of it is the target. Backspace takes the last stone away."""

    def __init__(self, owner: SenseCards) -> None:
        super().__init__("now", "")
        self._owner = owner
        self.setCheckable(False)

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._owner.take_back()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = MARGIN * self._owner.scale
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        paint_sense(painter, box, self._owner.sense(), self._owner.scale, now=True)
        if keys_stand_on(self):
            radius = 18 * self._owner.scale + 5
            painter.setPen(QPen(theme.color("cKnob"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-5, -5, 5, 5), radius, radius)
        painter.end()


MARGIN = 18.0  # round the card of now, for its shadow and its focus ring


class SenseCards(Surface):
    """Options ``show`` and ``sense``. Answer: {"seen": [ids]}; nothing has to be tapped."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._items = self._things(step)
        self._seen: list[str] = []
        self._last = 1.0
        self.scale = 1.0
        self.beside: list[tuple[QRectF, Sense]] = []
        self.card = SenseCard(self)
        self.card.setParent(self)
        self.card.clicked.connect(self._tapped)
        self._fills = QVariantAnimation(self)
        self._fills.setStartValue(0.0)
        self._fills.setEndValue(1.0)
        self._fills.setDuration(STONE_MS)
        self._fills.valueChanged.connect(self._filled)
        self._tell()

    def _things(self, step: ExerciseStep) -> list[ExerciseItem | str]:
        """As many as are to be noticed: the items, and nameless ones where there are too few."""
        count = step.whole("show", len(step.items)) or 1
        things: list[ExerciseItem | str] = list(step.items[:count])
        return things + [f"more{number}" for number in range(len(things), count)]

    def _key(self, thing: ExerciseItem | str) -> str:
        return thing if isinstance(thing, str) else thing.id

    # -- what stands on the cards

    def sense(self) -> Sense:
        """The card of now."""
        keys = [self._key(thing) for thing in self._items]
        found = sum(key in self._seen for key in keys)
        return self._sense(self.step, len(keys), found, self._last, self.hint())

    def hint(self) -> str:
        """What may be looked for next."""
        for thing in self._items:
            if self._key(thing) not in self._seen:
                return "" if isinstance(thing, str) else self.words(thing.text)
        return ""

    def _sense(
        self, step: ExerciseStep, stones: int, found: int, last: float = 1.0, hint: str = ""
    ) -> Sense:
        name = str(step.option("sense", "any"))
        word = self.texts(f"sense_{name}") if name != "any" else ""
        return Sense(name, word, stones, found, last, hint)

    def _others(self) -> list[Sense | None]:
        """All cards of this exercise in their order; None is the one of now."""
        found: list[Sense | None] = []
        for step in self.kit.exercise.steps:
            if STEP_KINDS[step.do].drawn(step) != "senses" or step.do != "cards":
                continue
            if step.key == self.step.key:
                found.append(None)
                continue
            answer = self.kit.answers.get(step.key)
            seen = answer.get("seen", []) if isinstance(answer, dict) else []
            count = len(self._things(step))
            found.append(self._sense(step, count, min(count, len(seen))))
        return found if None in found else [None]

    # -- acting

    @Slot()
    def _tapped(self) -> None:
        for thing in self._items:
            key = self._key(thing)
            if key not in self._seen:
                self._seen.append(key)
                self.kit.sounds.cue("chime")
                self._last = 1.0
                if not theme.less_motion():
                    self._last = 0.0
                    self._fills.start()
                self._tell()
                self.kept.emit()
                return

    def take_back(self) -> None:
        if self._seen:
            self._seen.pop()
            self._fills.stop()
            self._last = 1.0
            self._tell()
            self.kept.emit()

    @Slot(object)
    def _filled(self, value: float) -> None:
        self._last = float(value)
        self.card.update()

    def _tell(self) -> None:
        sense = self.sense()
        self.card.setAccessibleName(" ".join((self.words(self.step.screen), sense.word)).strip())
        self.card.setAccessibleDescription(
            ". ".join(part for part in (f"{sense.found}/{sense.stones}", sense.hint) if part)
        )
        self.card.update()

    def answer(self) -> Json:
        return {"seen": list(self._seen)} if self._seen else None

    def restore(self, answer: Json) -> None:
        keys = [self._key(thing) for thing in self._items]
        seen = answer.get("seen", []) if isinstance(answer, dict) else []
        self._seen = [key for key in keys if key in seen]
        self._tell()

    # -- where

    def arrange(self) -> None:
        cards = self._others()
        at = cards.index(None)
        for beside in (len(cards), 1, 0):  # all of them, the neighbours, or only the one of now
            first, last = max(0, at - beside), min(len(cards), at + beside + 1)
            shown = cards[first:last]
            wide = LARGE[0] + (len(shown) - 1) * (SMALL[0] + GAP) + 2 * MARGIN
            high = LARGE[1] + 2 * MARGIN
            across, upright = self.width() / wide, self.height() / high
            self.scale = max(0.1, min(across, upright))
            # Where it is the height that is short, fewer cards would be no larger.
            if WORD * self.scale >= theme.px(SMALLEST) or upright <= across:
                break
        self._lay_out(shown, wide)
        self.update()

    def _lay_out(self, shown: list[Sense | None], wide: float) -> None:
        scale = self.scale
        x = (self.width() - wide * scale) / 2 + MARGIN * scale
        middle = self.height() / 2
        self.beside = []
        for sense in shown:
            across, down = ((LARGE if sense is None else SMALL)[i] * scale for i in (0, 1))
            box = QRectF(x, middle - down / 2, across, down)
            if sense is None:
                room = MARGIN * scale
                self.card.setGeometry(box.adjusted(-room, -room, room, room).toRect())
            else:
                self.beside.append((box, sense))
            x += across + GAP * scale

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for box, sense in self.beside:
            paint_sense(painter, box, sense, self.scale, now=False)
        painter.end()

    def first_focus(self) -> QWidget:
        return self.card

    def leave(self) -> None:
        self._fills.stop()
