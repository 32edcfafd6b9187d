"""The street with thoughts above it as a picture, for the steps that follow and for the wall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.exercises.earlier import offers
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room, even_lines
from coach_app.ui.client_view.kit.paper import lay_shape
from coach_app.ui.client_view.kit.thought import cloud, puffs
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.places.street import MOMENTS, paint_street

PICTURE = QSize(1600, 940)  # px of the street with its thoughts, for the steps that follow
_WORDS, _NAME = 96.0, 38  # px of the letters on it, at most

Told = tuple[str, str]  # the name of a thought, and its words


def lead(painter: QPainter, thought: QRectF, head: QPointF, largest: float) -> None:
    """Puffs from who thinks it up to the thought."""
    begin = QPointF(thought.center().x() + (head.x() - thought.center().x()) * 0.3,
                    thought.bottom() - 6)  # fmt: skip
    lay_shape(painter, puffs(begin, head, largest))


def moment_of(kit: Kit) -> str:
    """What was chosen before of what may happen in a street; "" for something else."""
    chosen = (one for given in kit.answers.values() if isinstance(given, list) for one in given)
    return next((str(one) for one in chosen if one in MOMENTS), "")


def street_image(moment: str, told: Sequence[Told]) -> QImage:
    """The street with thoughts above it, as it hangs on a wall: always by day."""
    image = QImage(PICTURE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    box, edge, count = QRectF(image.rect()), 24.0, len(told)
    head = paint_street(painter, box, moment, night=False)
    gap = 18.0
    wide = min((box.width() - 2 * edge - (count - 1) * gap) / max(1, count), box.width() * 0.56)
    left = (box.width() - count * wide - (count - 1) * gap) / 2
    room, light = Room(QSize(1280, 800)), theme.tokens("light")
    for number, (name, words) in enumerate(told):
        spot = QRectF(left + number * (wide + gap), edge, wide, box.height() * 0.43)
        lead(painter, spot, head, 20)
        shape = cloud(spot, 34)
        lay_shape(painter, shape)
        painter.fillPath(shape, paper("white"))
        inside = spot.adjusted(46, 44, -46, -44)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        if name:
            high = QSizeF(inside.width(), inside.height() * 0.3)
            painter.setFont(room.filling("client_hint", _NAME, name, high))
            painter.setPen(QColor(light["sheetInk2"]))
            painter.drawText(inside, flags, name)
            inside.setTop(painter.boundingRect(inside, flags, name).bottom() + 8)
        painter.setFont(room.filling("client_text", _WORDS, words, inside.size()))
        painter.setPen(QColor(light["sheetInk"]))
        lines = even_lines(words, painter.fontMetrics(), round(inside.width()))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), "\n".join(lines))
    painter.end()
    return image


def taken_along(kit: Kit, step: ExerciseStep, given: Json) -> tuple[QImage, str] | None:
    """The street with only the thoughts that were chosen in ``step``, and their words; None
    where it is about something else. Who chose none still has them all."""
    thoughts = next((s for s in kit.exercise.steps if s.option("form") == "bubbles"), None)
    if thoughts is None or step.option("from") != thoughts.key:
        return None
    chosen = given if isinstance(given, list) else []
    made = offers(kit.exercise, step, kit.answers, kit.language)
    one_of = [one for one in made if one.part in chosen]
    told = [("", one.text) for one in one_of or made]  # "all of them" names none
    if not told:
        return None
    return street_image(moment_of(kit), told), "\n".join(words for _name, words in told)
