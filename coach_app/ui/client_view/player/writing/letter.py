"""A letter as it lies on the table: its words on the lines, and what was underlined in it."""

from __future__ import annotations

import math
import random
from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from coach_app.exercises.earlier import SENTENCE
from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.widgets.pictures.motifs import draw_motif

NARROW = 800  # px of the picture of a letter at least: a short one is a small sheet
_EDGE, _TALL = 90, 0.42  # px round its words; height / width at least
_PIXELS, _SMALLEST = 46, 26  # px of its words
_LINE = {True: 27.0, False: 25.7}  # em of a line on the card, and on the page, as it was written
_LONG = 700  # letters: from here on the words get smaller, so that the whole stays in sight
LEADING = 1.5


@dataclass(frozen=True)
class Word:
    """``at``: where its line begins for it, left on the baseline. ``sentence``: its number."""

    text: str
    at: QPointF
    wide: float
    sentence: int


def sentences(text: str) -> list[str]:
    """The sentences, as they can be chosen one by one."""
    return [found for one in SENTENCE.findall(text) if (found := one.strip())]


def laid(text: str, font: QFont, wide: float) -> tuple[list[Word], float]:
    """The words of a letter on its lines, and how high they are together."""
    metrics = QFontMetricsF(font)
    line, space = metrics.height() * LEADING, metrics.horizontalAdvance(" ")
    words: list[Word] = []
    y, number = metrics.ascent(), -1
    for paragraph in text.split("\n"):
        x = 0.0
        for sentence in SENTENCE.findall(paragraph):
            if not sentence.strip():
                continue
            number += 1
            for word in sentence.split():
                long = metrics.horizontalAdvance(word)
                if x and x + long > wide:
                    x, y = 0.0, y + line
                words.append(Word(word, QPointF(x, y), long, number))
                x += long + space
        y += line
    return words, y - line + metrics.descent() + 4


def paint_words(
    painter: QPainter, words: list[Word], font: QFont, ink: QColor, under: Collection[int] = ()
) -> None:
    """``under``: the sentences that are underlined, by a crayon that is not quite straight."""
    high = QFontMetricsF(font).height()
    for word, after in zip(words, [*words[1:], None], strict=True):
        if word.sentence in under:
            on = after is not None and after.at.y() == word.at.y()
            joined = after is not None and on and after.sentence == word.sentence
            end = after.at.x() if after is not None and joined else word.at.x() + word.wide
            _stroke(painter, word.at, end, high)
    painter.setFont(font)
    painter.setPen(ink)
    for word in words:
        painter.drawText(word.at, word.text)


def _stroke(painter: QPainter, begin: QPointF, end: float, high: float) -> None:
    chance = random.Random(round(begin.x() * 3 + begin.y()))
    crayon = theme.color("cutHoney")
    for wide, strong in ((0.20, 0.45), (0.11, 0.75)):
        crayon.setAlphaF(strong)
        y = begin.y() + high * 0.17
        path = QPainterPath(QPointF(begin.x() - 1, y + chance.uniform(-1, 1)))
        middle = (begin.x() + end) / 2
        path.quadTo(middle, y + math.sin(middle) * high * 0.05, end + 1, y + chance.uniform(-1, 1))
        painter.strokePath(path, QPen(crayon, high * wide))


def letter_image(text: str, bordered: bool, under: Collection[int] = ()) -> QImage:
    """The whole letter on its paper, which is light in both looks, its lines as they were
    written; ``bordered``: it is a card, with a line round it and heather in its corner."""
    light = theme.tokens("light")
    pixels = max(_SMALLEST, min(_PIXELS, round(_PIXELS * math.sqrt(_LONG / max(1, len(text))))))
    font = Room(QSize(1280, 800)).font("client_text", 24)
    font.setPixelSize(pixels)
    words, high = laid(text, font, _LINE[bordered] * _PIXELS)
    longest = max((word.at.x() + word.wide for word in words), default=0)
    wide = max(NARROW, round(longest) + 2 * _EDGE)
    tall = max(round(_TALL * wide), round(high + 2 * _EDGE + (60 if bordered else 0)))
    image = QImage(wide, tall, QImage.Format.Format_RGB32)
    image.fill(QColor(light["sheet"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if bordered:
        painter.setPen(QPen(QColor(light["sheetEdge"]), 3))
        painter.drawRoundedRect(QRectF(28, 28, wide - 56, tall - 56), 16, 16)
        draw_motif(painter, QRectF(wide - 190, tall - 196, 150, 150), "heather")
    painter.translate(_EDGE, (tall - high) / 2 - (20 if bordered else 0))
    paint_words(painter, words, font, QColor(light["sheetInk"]), under)
    painter.end()
    return image
