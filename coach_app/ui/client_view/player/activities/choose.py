"""Choose one or some of a few: cards, scenes, colours, objects, pieces of music."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.exercises.answers import OWN
from coach_app.exercises.earlier import offers, taken_from
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import (
    CardGrid,
    ColourButton,
    PickCard,
    Scroller,
)
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.kit.tinted import TintedWords
from coach_app.ui.client_view.player.ideas.made_cards import MadeCard, NoteCard, cards_for
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.client_view.player.pictures.scene import chosen_place
from coach_app.ui.client_view.player.sorting.again import (
    cards_again,
    from_cards,
    picture_of,
)
from coach_app.ui.tokens import DRAWING, PAINTS
from coach_app.ui.widgets.pictures.motifs import draw_motif
from coach_app.ui.widgets.plain import shown_if

TALL = (
    400.0,
    360.0,
    320.0,
    285.0,
    250.0,
    225.0,
    200.0,
    180.0,
    160.0,
    140.0,
    120.0,
)  # px of the pictures, of one card
LARGE = 250.0  # from here on the words are larger too
FEW = 3  # cards of which none is as wide as a third of the table
PLAIN = 150.0  # and of one without a picture at most


class ChooseCards(Surface):
    """Options: ``at_least``, ``at_most`` and ``own`` words. Answer: ids, or "own:…"."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._most = step.whole("at_most", 1)
        self.cards = self.make_cards()
        self._order: list[str] = []
        count = len(self.cards)
        # Five stand in one row, without a hole; many in two.
        self.grid = CardGrid(self.cards, 6 if count > 8 else 5 if count == 5 else 4, 196)
        self.own = LineField(kit.texts("own_words"), kit.texts("own_words"))
        shown_if(self.own, bool(step.option("own")))
        inner = QWidget()
        self._inside = box = vbox(inner)
        box.addStretch(1)
        box.addWidget(self.grid)
        box.addSpacing(16)
        self._slip = QHBoxLayout()
        self._slip.addWidget(self.own)
        box.addLayout(self._slip)
        box.addStretch(2)
        outer = vbox(self)
        outer.addWidget(Scroller(inner))
        for card in self.cards:
            card.toggled.connect(self._toggled)
        self.own.textEdited.connect(self._typed)
        self.own.returnPressed.connect(self.finished)

    def make_cards(self) -> list[PickCard]:
        if from_cards(self.step, self.kit):
            return cards_again(self.step, self.kit)
        return cards_for(self.step, self.kit)

    def keepsake(self) -> QImage | None:
        """Cards that were chosen once more stay cards, and hang on the wall."""
        chosen = {card.key: card for card in self.cards if card.key in self._order}
        if not chosen or not from_cards(self.step, self.kit):
            return super().keepsake()
        icons = {item.id: item.icon for item in self.step.items}
        return picture_of([(key, icons[key], chosen[key].text()) for key in self._order])

    def keepsake_words(self) -> str:
        chosen = {card.key: card.text() for card in self.cards if card.key in self._order}
        return ", ".join(chosen.values()) if from_cards(self.step, self.kit) else ""

    def shows(self, work: str) -> bool:
        on_cards = any(isinstance(c, MadeCard) and c.key == work for c in self.cards)
        words = any(isinstance(card, NoteCard) for card in self.cards)
        words = words or from_cards(self.step, self.kit)
        taken = taken_from(self.kit.exercise, self.step) if words else ()
        return super().shows(work) or on_cards or work in [step.key for step in taken]

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        card = self.sender()
        if not isinstance(card, PickCard):
            return
        if on:
            self._order.append(card.key)
            while len(self._order) > self._most:
                self._uncheck(self._order.pop(0))
            if self._most == 1 and self.own.text():
                self.own.clear()
        elif card.key in self._order:
            self._order.remove(card.key)
        self.chosen_changed()
        self.kept.emit()

    def _uncheck(self, key: str) -> None:
        for card in self.cards:
            if card.key == key:
                card.blockSignals(True)
                card.setChecked(False)
                card.blockSignals(False)
                card.update()

    @Slot()
    def _typed(self) -> None:
        if self._most == 1 and self.own.text().strip():
            for key in self._order:
                self._uncheck(key)
            self._order = []
        self.kept.emit()

    def chosen_changed(self) -> None:
        """Another card is chosen."""

    def answer(self) -> Json:
        own = self.own.text().strip()
        found = [*self._order, *([OWN + own] if own else [])]
        return found or None

    def restore(self, answer: Json) -> None:
        for key in answer if isinstance(answer, list) else []:
            if str(key).startswith(OWN):
                self.own.setText(str(key)[len(OWN) :])
                continue
            for card in self.cards:
                if card.key == key:
                    card.setChecked(True)

    def arrange(self) -> None:
        tall = self._tall()
        for card in self.cards:
            card.tall = tall if card.drawing() else min(tall, PLAIN)
            if type(card) is PickCard:
                card.pixels = 32.0 if tall >= LARGE and card.drawing() else 26.0
        few = all(card.drawing() for card in self.cards) and 0 < len(self.cards) <= FEW
        spare = (self.width() - len(self.cards) * self.room.px(400)) // 2 if few else 0
        self._inside.setContentsMargins(max(0, spare), 0, max(0, spare), 0)
        self.grid.set_room(self.room)
        side = max(8, (self.width() - self.room.px(760)) // 2)
        self._slip.setContentsMargins(side, 0, side, 0)

    def _tall(self) -> float:
        """The tallest cards of which all rows fit: pictures are to be seen from the chair."""
        room, count = self.room, max(1, len(self.cards))
        across = self.grid.columns_at(self.width())
        rows = -(-count // across)
        own = room.px(64, 52) + 24 if self.step.option("own") else 0
        free = self.height() - own - room.px(24, 12)
        fits = (one for one in TALL if rows * (room.px(one, 76) + room.px(22, 16)) <= free)
        return next(fits, PickCard.tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def covered(self) -> list[QRect]:
        seen = [one for one in (*self.cards, self.own) if one.isVisibleTo(self)]
        return [one.rect().translated(one.mapTo(self, QPoint())) for one in seen]

    def first_focus(self) -> QWidget | None:
        return self.cards[0] if self.cards else self.own


class SceneCard(PickCard):
    """A small picture of the scene above its name."""

    _layers: Layers | None = None
    _size = QSize()

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(300, 150), self._room.px(210, 120))

    def hasHeightForWidth(self) -> bool:
        return False  # the chooser gives all cards one height

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room.px(180, 120), self._room.px(110, 90))

    def draw(self, painter: QPainter, size: QSize) -> None:
        """The place itself, small; the quiet sky until it is painted."""
        if self._layers is None or size != self._size:
            self._layers, self._size = Layers(self, (chosen_place([self.key]),)), size
            self._layers.changed.connect(self.update)
            self._layers.measure(size)
        box = QRect(0, 0, size.width(), size.height())
        self._layers.quiet(painter, box)
        self._layers.draw(painter, chosen_place([self.key]), box)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        font = self._room.fitting(
            "client_hint", 22, self.text().replace(" ", "_"), box.width() - 16
        )
        high = max(self._room.px(46, 36), QFontMetrics(font).height() + 8)
        inside = box.adjusted(8, 8, -8, -high)
        picture = QPixmap(inside.size().toSize())
        picture.fill(Qt.GlobalColor.transparent)
        inner = QPainter(picture)
        self.draw(inner, picture.size())
        inner.end()
        clip = QPainterPath()
        clip.addRoundedRect(inside, 10, 10)
        painter.save()
        painter.setClipPath(clip)
        painter.drawPixmap(inside.topLeft(), picture)
        painter.restore()
        words = QRectF(box.left(), inside.bottom(), box.width(), box.bottom() - inside.bottom())
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(font)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class ChooseScenes(ChooseCards):
    def make_cards(self) -> list[PickCard]:
        return [SceneCard(item.id, self.words(item.text)) for item in self.step.items]

    def arrange(self) -> None:
        """Two rows of pictures fit without scrolling."""
        self.grid._most = 3
        super().arrange()
        rows = -(-len(self.cards) // 3)
        room = self.height() - (self.room.px(90, 60) if self.own.isVisibleTo(self) else 0)
        each = max(self.room.px(140, 96), room // max(1, rows) - self.room.px(18, 12))
        for card in self.cards:
            card.setFixedHeight(min(each, self.room.px(290, 180)))


class ObjectCard(SceneCard):
    def draw(self, painter: QPainter, size: QSize) -> None:
        draw_motif(painter, QRectF(0, 0, size.width(), size.height()), self.key)


class ChooseObjects(ChooseScenes):
    def make_cards(self) -> list[PickCard]:
        return [ObjectCard(item.id, self.words(item.text)) for item in self.step.items]


class ChoosePieces(ChooseCards):
    """Our five pieces; a tap plays a little of it. The client's own music where it was set.
    Where nothing can be heard there is nothing to choose, and the place itself is to be seen."""

    def make_cards(self) -> list[PickCard]:
        silent = self.step.variants.get("silent")
        if silent is not None and self.step.screen == silent.screen:
            return []
        cards = [
            PickCard(item.id, self.words(item.text), item.icon or "music-notes")
            for item in self.step.items
        ]
        if self.kit.music:
            cards.append(PickCard("own", self.kit.texts("own_music"), "music-notes"))
        return cards

    def chosen_changed(self) -> None:
        sounds = self.kit.sounds
        if not self._order:
            return
        if self._order[-1] == "own" and self.kit.music:
            sounds.fade_out(0.5, "ambience")
            sounds.music(self.kit.music)
        else:
            sounds.piece(self._order[-1])


class ChooseColours(Surface):
    """Some of the drawing colours. Answer: the colours as #RRGGBB. Where they are for words, the
    words lie above and take the colour."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._most = step.whole("at_most", 1)
        self._order: list[str] = []
        words = " ".join(one.text for one in offers(kit.exercise, step, kit.answers, kit.language))
        self.wells = [
            ColourButton(value, kit.texts(f"colour_{number}"))
            for number, value in enumerate(DRAWING if words else PAINTS, 1)
        ]
        self.sentence = TintedWords(words) if words else None
        box = vbox(self)
        if self.sentence is not None:
            box.addWidget(self.sentence, 1)
        self._outer = QGridLayout()
        row = QHBoxLayout()
        box.addLayout(row, 1)
        row.addStretch(1)
        row.addLayout(self._outer)
        row.addStretch(1)
        across = len(self.wells) if words else -(-len(self.wells) // 2)
        for number, well in enumerate(self.wells):
            well.wide = 110 if words else 172  # as paint on a table, not as a tool
            self._outer.addWidget(
                well, number // across, number % across, Qt.AlignmentFlag.AlignCenter
            )
            well.toggled.connect(self._toggled)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        well = self.sender()
        if not isinstance(well, ColourButton):
            return
        if on:
            self._order.append(well.value)
            if len(self._order) > self._most:
                first = self._order.pop(0)
                for other in self.wells:
                    if other.value == first:
                        other.blockSignals(True)
                        other.setChecked(False)
                        other.blockSignals(False)
                        other.update()
        elif well.value in self._order:
            self._order.remove(well.value)
        if self.sentence is not None:
            self.sentence.set_colour(self._order[-1] if self._order else "")
        self.kept.emit()

    def shows(self, work: str) -> bool:
        taken = [step.key for step in taken_from(self.kit.exercise, self.step)]
        return super().shows(work) or (self.sentence is not None and work in taken)

    def answer(self) -> Json:
        return list(self._order) or None

    def restore(self, answer: Json) -> None:
        for well in self.wells:
            if well.value in (answer or []):
                well.setChecked(True)

    def arrange(self) -> None:
        self._outer.setSpacing(self.room.px(28, 8))

    def covered(self) -> list[QRect]:
        return [well.geometry() for well in self.wells]

    def first_focus(self) -> QWidget:
        return self.wells[0]
