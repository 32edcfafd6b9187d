"""Photos that the coach chose from disk: take one, crop it, give it a tint."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.reports.decoded import decoded
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import CardGrid, PickCard
from coach_app.ui.client_view.kit.tool_row import ToolButton
from coach_app.ui.client_view.player.activities.draw import FULL_WIDTH
from coach_app.ui.client_view.player.activities.draw_tools import DrawTools
from coach_app.ui.client_view.player.activities.empty_frame import EmptyFrame
from coach_app.ui.client_view.player.key_pen import KeyPen
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.scenery.wall import paint_frame
from coach_app.ui.tokens import PAINTS
from coach_app.ui.widgets.drawing.paint import render
from coach_app.ui.widgets.drawing.strokes import Drawing
from coach_app.ui.widgets.plain import shown_if

CROPS = {"whole": 0.0, "square": 1.0, "wide": 16 / 9}
FRAME_PAINTS = (*PAINTS[1:3], *PAINTS[7:])  # light and clear: something beautiful was seen
RIM = 26  # px of the frame's wood, at its own size
TINTS = {"none": "", "warm": "#F5C16C", "cool": "#6FA8C7", "soft": "#FFFFFF"}


def finished(image: QImage, crop: str, tint: str) -> QImage:
    """The photo cut from its middle and laid under a thin veil of colour."""
    ratio = CROPS.get(crop, 0.0)
    if ratio:
        wide = min(image.width(), round(image.height() * ratio))
        high = round(wide / ratio)
        image = image.copy(
            QRect((image.width() - wide) // 2, (image.height() - high) // 2, wide, high)
        )
    veil = TINTS.get(tint, "")
    if veil:
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        colour = QColor(veil)
        colour.setAlphaF(0.22)
        painter = QPainter(image)
        painter.fillRect(image.rect(), colour)
        painter.end()
    return image


class PhotoView(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setMinimumSize(160, 100)

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rim = RIM * max(0.3, min(1.0, self.height() / 560))
        room = self.size() - QSize(round(2 * rim) + 24, round(2 * rim) + 24)
        size = QSize(self.image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        paint_frame(painter, box.adjusted(-rim, -rim, rim, rim), rim / RIM)
        painter.drawImage(box, self.image)
        painter.end()


class Photos(Surface):
    """Answer: {"picture": which, "crop": …, "tint": …}; without a photo an empty frame waits to be
    painted in, and a slip for words: {"told": text}, beside the strokes where some were made."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._images = [decoded(data) for data in kit.pictures]
        self._images = [image for image in self._images if not image.isNull()]
        self._at, self._crop, self._tint = 0, "whole", "none"
        self.view = PhotoView()
        self.empty = EmptyFrame(self.words(step.screen), kit.texts("photo_told"))
        self.empty.field.textChanged.connect(self.kept)
        self._pen = KeyPen(self.empty.canvas)
        self._paints = self._make_paints()
        self._cards: list[PickCard] = []
        self._groups = [
            self._choices([(str(n), str(n + 1)) for n in range(len(self._images))], self._choose)
            if len(self._images) > 1
            else None,
            self._choices([(key, kit.texts(f"crop_{key}")) for key in CROPS], self._cut),
            self._choices([(key, kit.texts(f"tint_{key}")) for key in TINTS], self._veil),
        ]
        box = vbox(self)
        box.addWidget(self.empty, 1)
        box.addWidget(self.view, 1)
        self._grid = CardGrid(self._cards, len(self._cards), 120)
        box.addWidget(self._grid)
        self._show()

    def _make_paints(self) -> DrawTools:
        canvas, more = self.empty.canvas, ToolButton("", "")
        more.hide()
        paints = DrawTools(self.texts, canvas.brush, 0, more, FRAME_PAINTS)
        canvas.colour = FRAME_PAINTS[0]
        paints.brush.connect(self._brush)
        paints.colour.connect(self._colour)
        paints.undo.connect(canvas.undo)
        paints.redo.connect(canvas.redo)
        canvas.history.connect(paints.set_history)
        canvas.changed.connect(self.kept)
        return paints

    @Slot(int)
    def _brush(self, number: int) -> None:
        self.empty.canvas.brush = number

    @Slot(str)
    def _colour(self, value: str) -> None:
        self.empty.canvas.colour = value

    def tools(self) -> QWidget | None:
        return None if self._images else self._paints

    def _choices(
        self, entries: list[tuple[str, str]], act: Callable[[PickCard], None]
    ) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, (key, name) in enumerate(entries):
            card = PickCard(key, name)
            card.pixels = 20
            card.style_name = "client_hint"
            group.addButton(card, number)
            self._cards.append(card)
            card.setChecked(number == 0)
        group.buttonClicked.connect(act)
        return group

    @Slot(object)
    def _choose(self, card: PickCard) -> None:
        self._at = int(card.key)
        self._show()
        self.kept.emit()

    @Slot(object)
    def _cut(self, card: PickCard) -> None:
        self._crop = card.key
        self._show()
        self.kept.emit()

    @Slot(object)
    def _veil(self, card: PickCard) -> None:
        self._tint = card.key
        self._show()
        self.kept.emit()

    def _show(self) -> None:
        has = bool(self._images)
        self.empty.setVisible(not has)
        self.view.setVisible(has)
        if has:
            self._paints.hide()
        for group in self._groups:
            for card in group.buttons() if group is not None else ():
                shown_if(card, has)
        if has:
            self._at = min(self._at, len(self._images) - 1)
            self.view.show_image(finished(self._images[self._at], self._crop, self._tint))

    takes_pictures = True

    def add_pictures(self, pictures: list[bytes]) -> None:
        """The coach chose photos while the step was on."""
        self.kit.pictures = pictures
        self._images = [i for i in map(decoded, pictures) if not i.isNull()]
        self._show()
        self.kept.emit()

    def answer(self) -> Json:
        if not self._images:
            told, drawing = self.empty.field.text().strip(), self.empty.canvas.drawing
            painted = drawing.to_json() if drawing.strokes else {}
            return {**painted, **({"told": told} if told else {})} or None
        return {"picture": self._at, "crop": self._crop, "tint": self._tint}

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            self.empty.field.setText(str(answer.get("told", "")))
            if "strokes" in answer:
                self.empty.canvas.set_drawing(Drawing.from_json(answer))
                self._paints.set_history(True, False)
            self._at = int(answer.get("picture", 0))
            self._crop = str(answer.get("crop", "whole"))
            self._tint = str(answer.get("tint", "none"))
            self._show()

    def picture_kind(self) -> str:
        if self._images:
            return "picture"
        return "drawing" if self.empty.canvas.drawing.strokes else ""

    def first_focus(self) -> QWidget | None:
        return None if self._images else self.empty.field

    def render_picture(self) -> QImage | None:
        if not self._images:
            drawing = self.empty.canvas.drawing
            return render(drawing, FULL_WIDTH) if drawing.strokes else None
        return finished(self._images[self._at], self._crop, self._tint)

    def keepsake_words(self) -> str:
        return "" if self._images else self.empty.field.text().strip()

    def leave(self) -> None:
        self._pen.lift()
        self.empty.canvas.end()

    def arrange(self) -> None:
        self._paints.set_room(self.room)
        self.empty.set_room(self.room)
        self._grid.set_room(self.room)
