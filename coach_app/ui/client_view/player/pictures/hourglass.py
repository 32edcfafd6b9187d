"""Talking in turns: whose turn it is in large letters, and sand that runs from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from coach_app.exercises import ExerciseStep, Now, Turn
from coach_app.exercises.earlier import said_in
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.client_view.player.pictures.sand_glass import WIDE, SandGlass
from coach_app.ui.widgets.pictures.motifs import NAMES, draw_motif, motif_of

STEP = 10.0  # seconds between two changes of the sand, with less motion


class Hourglass(Picture):
    """Two clocks that take turns: one sand for each who talks, no figures."""

    animated = True
    title_inside = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._turn = -1
        self._glass = SandGlass()
        self._shown = -1.0  # px of sand that had run when all of the glass was painted
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def first_focus(self) -> QWidget:
        """While people talk nothing is pressed by a space that slips in."""
        return self

    def show_now(self, now: Now) -> None:
        self.now = now
        if now.turn != self._turn:
            if self._turn >= 0:
                self.kit.sounds.cue("gong")
            self._turn = now.turn
            parts = (f"{self.who()} {self.line()}", *self.cards(), *self.dice())
            self.setAccessibleDescription(". ".join(parts))
        super().show_now(now)

    def turn(self) -> Turn:
        turns = self.now.step.turns if self.now else self.step.turns
        return turns[max(0, self.now.turn if self.now else 0)]

    def who(self) -> str:
        """Whose turn it is, and the role they play."""
        turn = self.turn()
        return " ".join(filter(None, (self.whose(turn.who), self.words(turn.role))))

    def line(self) -> str:
        return self.words(said_in(self.step, self.turn(), self.kit.answers))

    def moving(self) -> QRect:
        """The falling grains; the whole glass where its sand has come a pixel further, and all
        of it where the turn changes."""
        run = round(self.part() * self._glass.box.height()) + 10_000 * max(0, self._turn)
        before, self._shown = self._shown, run
        if abs(run - before) > 1000:
            return self.rect()
        return (self._glass.stream() if run == before else self._glass.box).toAlignedRect()

    def measure(self) -> None:
        """The glass stands on the left; as high as is free, and not as broad as the words."""
        super().measure()
        high = min(self.height() * 0.86, self.width() * 0.34 / WIDE)
        glass = QRectF(0, 0, high * WIDE, high)
        glass.moveCenter(QPointF(max(self.width() * 0.2, high * WIDE / 2), self.height() * 0.5))
        self._glass.lie(glass, self.devicePixelRatioF())

    def paint_part(self, painter: QPainter, dirty: QRect) -> None:
        seconds = self.now.into if self.now and not self.still else None
        token = "pic_warm" if self.turn().who != "coach" else "lucht"
        self._glass.paint(painter, self.part(), token, seconds)
        if not self._glass.box.contains(QRectF(dirty)):
            self.paint(painter)

    def paint(self, painter: QPainter) -> None:
        """The words on their paper."""
        high, glass = self.height(), self._glass.box
        left, side = glass.right() + self.room.px(80, 26), self.room.px(38, 16)
        wide = self.width() - left - 2 * side - SHADOW
        gap = self.room.px(18, 8)
        said = self.line() or self.words(self.step.screen)
        dice = high * 0.3 if self._thrown() else 0.0
        where = min(high * 0.4, wide * 0.7) if motif_of(str(self.step.option("where", ""))) else 0.0
        cards = "\n".join(self.cards())
        seating = self.step.seating and self.texts(f"seating_{self.step.seating}")
        most = (high - 2 * side - dice - where) * (0.88 if seating else 1.0)
        shares = (0.3, 0.25, 0.45) if cards else (0.4, 0.6, 0.0)
        parts = []
        for text, style, pixels, ink, share in (
            (seating, "client_hint", 26, "sheetInk2", 0.13),  # by twos, or in a round
            (self.who(), "client_word", 64, "sheetInk", shares[0]),
            (said, "client_text", 28 if cards else 36, "sheetInk", shares[1]),
            (cards, "client_text", 34, "sheetInk", shares[2]),
        ):
            if text:
                fits = QSizeF(wide, most * share - gap)
                parts.append((text, self.room.filling(style, pixels, text, fits), ink))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        flags |= int(Qt.TextFlag.TextWordWrap)
        room = QRectF(0, 0, wide, 4000)
        sizes = [QFontMetricsF(font).boundingRect(room, flags, text) for text, font, _ink in parts]
        whole = sum(size.height() for size in sizes) + gap * (len(parts) - 1) + dice + where
        whole = min(high, whole + 2 * side)
        top = max(0.0, (high - whole) / 2)
        lay_paper(painter, QRectF(left, top, wide + 2 * side, whole))
        y = top + side
        if where:  # the place where it is played
            spot = QRectF(left + side, y - side * 0.4, where, where)
            draw_motif(painter, spot, str(self.step.option("where")))
            y += where
        for (text, font, ink), size in zip(parts, sizes, strict=True):
            box = QRectF(left + side, y, wide, size.height() + 2)
            self.write(painter, box, text, font, self.colour(ink), flags)
            y += size.height() + gap
        self._paint_dice(painter, QRectF(left + side, y - gap, wide, dice))

    def _paint_dice(self, painter: QPainter, box: QRectF) -> None:
        """The faces that were thrown stay in sight while the story is told."""
        for faces in self._thrown().values():
            side = min(box.height(), box.width() / (len(faces) * 1.15))
            for number, face in enumerate(faces):
                spot = QRectF(box.left() + number * side * 1.15, box.top(), side, side)
                draw_motif(painter, spot, NAMES[face])

    def shows(self, work: str) -> bool:
        by_key = {step.key: step.do for step in self.kit.exercise.steps}
        return by_key.get(work) == "cards" or work in self._thrown()

    def _thrown(self) -> dict[str, list[int]]:
        """The faces that were thrown, by the step's key."""
        found = {}
        for key, answer in self.kit.answers.items():
            faces = answer.get("faces") if isinstance(answer, dict) else None
            if faces:
                found[key] = [int(face) % len(NAMES) for face in faces]
        return found

    def dice(self) -> list[str]:
        return [
            self.texts(f"motif_{NAMES[face]}")
            for thrown in self._thrown().values()
            for face in thrown
        ]

    def cards(self) -> list[str]:
        """Questions that were drawn before stay in sight while they are answered."""
        found: list[str] = []
        for step in self.kit.exercise.steps:
            given = self.kit.answers.get(step.key) if step.do == "cards" else None
            if isinstance(given, dict):
                open_ids = given.get("drawn") or given.get("kept") or []
                found = [
                    self.words(item.back) or self.words(item.text)
                    for item in step.items
                    if item.id in open_ids
                ]
        return found

    def part(self) -> float:
        """How much sand has run; with less motion in steps of ten seconds."""
        part = self.now.turn_part if self.now else 0.0
        whole = self.turn().seconds
        if self.still and whole > 0:
            return min(1.0, int(part * whole / STEP) * STEP / whole)
        return part
