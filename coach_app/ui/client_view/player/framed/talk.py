"""Two at a table with what they say in bubbles over them."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room, even_lines
from coach_app.ui.client_view.kit.paper import lay_shape
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.scenery.places.table_for_two import paint_two

PICTURE = QSize(1500, 1000)  # px of the picture that hangs on the wall
_LARGE = Room(QSize(2400, 1500))  # whose letters are read from afar in it
_SAID = re.compile(r"[‘“]([^’”]+)[’”]")


def told_in(step: ExerciseStep, language: str) -> str:
    """What is told stands in quotation marks in what is said at the step."""
    return next(iter(_SAID.findall(step.say.text(language))), "")


def pair_of(step: ExerciseStep, key: str) -> str:
    """Which two sit there, by the icon of the card."""
    icon = next((one.icon for one in step.items if one.id == key), "")
    return icon.removeprefix("news_")


def paint_talk(
    painter: QPainter,
    people: QRectF,
    free: QRectF,
    said: tuple[str, str],
    room: Room,
    *,
    day: bool = False,
) -> None:
    """``said``: on the left and on the right, "" for nothing. The bubbles stay within ``free``.
    ``day``: light paper, whatever the look."""
    light = theme.tokens("light")
    sheet = QColor(light["sheet"]) if day else theme.color("sheet")
    painter.setPen(QColor(light["sheetInk"]) if day else theme.color("sheetInk"))
    unit, top = people.width() / 100, free.top() + room.px(20, 4)
    for words, left in zip(said, (True, False), strict=True):
        near = people.center().x() + (-45 if left else 48) * unit
        edge = free.left() if left else free.right()
        most = QSizeF(max(60.0, abs(edge - near) - room.px(60, 22)), people.height() * 0.5)
        if words:
            down = 0 if left else room.px(18, 4)
            box = (QPointF(near, top + down), most, left)
            _paint_bubble(painter, words, box, room, sheet)


def _paint_bubble(
    painter: QPainter, words: str, where: tuple[QPointF, QSizeF, bool], room: Room, sheet: QColor
) -> None:
    """As large as its words. ``where``: its upper corner on the side of who says it, with the
    tail below it; the most that the words may take; whether it stands on the left."""
    at, most, left = where
    pad = float(room.px(26, 10))
    painter.setFont(room.filling("client_text", 36, words, most))
    metrics = painter.fontMetrics()
    lines = even_lines(words, metrics, round(most.width()))
    wide = max(map(metrics.horizontalAdvance, lines)) + 2 * pad
    high = len(lines) * metrics.lineSpacing() + 1.5 * pad
    box = QRectF(at.x() - wide if left else at.x(), at.y(), wide, high)
    path, tail = QPainterPath(), QPainterPath()
    path.addRoundedRect(box, pad, pad)
    way = 1 if left else -1
    root, low = at.x() - way * pad * 1.6, box.bottom()
    tail.moveTo(root - pad * 0.6, low - 4)
    tail.quadTo(QPointF(root, low + pad * 0.4), QPointF(root + way * pad * 1.1, low + pad * 1.1))
    tail.quadTo(QPointF(root + pad * 0.7, low + pad * 0.3), QPointF(root + pad * 0.7, low - 4))
    lay_shape(painter, path.united(tail))
    painter.fillPath(path.united(tail), sheet)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "\n".join(lines))


def talk_image(kit: Kit) -> QImage | None:
    """The first of the answers at the table, the one to remember, as it hangs on the wall; None
    where the exercise has no such table."""
    step = next((one for one in kit.exercise.steps if one.option("look") == "faces"), None)
    if step is None or not step.items:
        return None
    first = step.items[0]
    image = QImage(PICTURE, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.tokens("light")["paper"]))
    painter = QPainter(image)
    box = QRectF(image.rect())
    edges = (box.height() * 0.3, box.height() * 0.84)
    people = paint_two(painter, box, edges, pair_of(step, first.id), night=False)
    said = (told_in(step, kit.language), first.back.text(kit.language))
    if not people.isEmpty():
        paint_talk(painter, people, box.adjusted(24, 24, -24, 0), said, _LARGE, day=True)
    painter.end()
    return image
