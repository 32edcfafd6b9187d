"""Lays out and paints the client's story: stones, stems, own words, the ground.

Sizes follow the room there is; no text is smaller than 19 px at 100 %.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from coach_app.course.client_sees import StoryView, StoryWeekView
from coach_app.reports.decoded import decoded
from coach_app.ui import theme
from coach_app.ui.charts.style import wrapped
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.widgets.pictures import stones

LONGEST = 60  # characters under a stone; a tap shows all
SMALLEST = 19  # px at 100 %, of any text a client reads
COLUMN, TALL = 142.0, 560.0  # of the design: width of a week, height of the chart

# Heights of the ground line over the width, as parts of the ground's own height.
_GROUND = (0.16, 0.10, 0.07, 0.12, 0.17, 0.15, 0.08, 0.02, 0.06, 0.10, 0.0)


def shortened(sentence: str, most: int = LONGEST) -> str:
    """At most ``most`` characters, cut between words, with an ellipsis."""
    text = " ".join(sentence.split())
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return at_word.rstrip(" ,.;:") + "…"


def balanced(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Lines whose last one has at least two words, where some narrower width gives that."""
    lines = wrapped(text, metrics, width)
    if len(lines) < 2:
        return lines
    for part in range(20):
        tried = wrapped(text, metrics, width * (1 - part * 0.02))
        if len(tried) > len(lines) + 1:
            break
        if len(tried[-1].split()) > 1:
            return tried
    return lines


@dataclass
class WeekColumn:
    """One week on the page: its column, stone and words."""

    week: StoryWeekView
    column: QRectF
    stone: QPointF | None
    lines: list[str]
    words: QRectF
    label: QPointF
    picture: QRectF = field(default_factory=QRectF)  # of the client's own drawing

    def area(self, reach: float) -> QRectF:
        """What can be tapped: stone and words, at least 72 px high."""
        box = QRectF(self.words)
        if self.stone is not None:
            box = box.united(
                QRectF(self.stone.x() - reach, self.stone.y() - reach, 2 * reach, 2 * reach)
            )
        return box


class StoryDrawing:
    """One page of weeks in a room of ``width`` x ``height``. Call ``resize`` before painting."""

    def __init__(self, data: StoryView) -> None:
        self.width = self.height = 100
        self.page = 0
        self.places: list[WeekColumn] = []
        self.set_data(data)

    def set_data(self, data: StoryView) -> None:
        self.data = data
        self.texts = ClientTexts(data.language)
        self._images = {week.week: decoded(week.picture) for week in data.weeks if week.picture}
        self.arrange()

    def resize(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.page = min(self.page, self.pages - 1)
        self.arrange()

    # -- sizes ---------------------------------------------------------------------------

    @property
    def per_page(self) -> int:
        """Eight weeks beside each other, or fewer where the words would not fit."""
        wide = self.width / theme.px(100) * 100
        if wide >= 8 * 104:
            return 8
        for count in (4, 2):
            if (wide - 2 * 72) / count >= 100:
                return count
        return 1

    @property
    def pages(self) -> int:
        return -(-max(1, len(self.data.weeks)) // self.per_page)

    @property
    def part(self) -> float:
        """1 at the size of the design at 100 %."""
        high = self.height / TALL
        wide = self._column() / COLUMN
        return max(0.62 * theme.px(100) / 100, min(high, wide, 1.5))

    def _arrow(self) -> float:
        return theme.px(72) if self.pages > 1 else 0.0

    def _column(self) -> float:
        sides = self._arrow() if self.pages > 1 else self.width * 0.055
        return (self.width - 2 * sides) / self.per_page

    def font(self, pixels: float, serif: bool = True, bold: bool = False) -> QFont:
        font = QFont(theme.font("client_text" if serif else "client_button"))
        font.setPixelSize(max(theme.px(SMALLEST), round(pixels * self.part)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def ground_high(self) -> float:
        return max(theme.px(36), min(max(theme.px(54), 118 * self.part), self.height * 0.3))

    # -- layout --------------------------------------------------------------------------

    def _shown(self) -> list[StoryWeekView]:
        first = self.page * self.per_page
        return list(self.data.weeks[first : first + self.per_page])

    def arrange(self) -> None:
        self.places = []
        if self.data.mode != "nothing":
            column = self._column()
            left = (self.width - column * self.per_page) / 2
            for index, week in enumerate(self._shown()):
                box = QRectF(left + index * column, 0, column, self.height)
                self.places.append(self._place(week, box))

    def _place(self, week: StoryWeekView, column: QRectF) -> WeekColumn:
        font = self.font(22)
        metrics = QFontMetricsF(font)
        line = font.pixelSize() * 1.2
        half = stones.HEIGHT / 2 * self.part
        ground = self.height - self.ground_high()
        room = ground - 2 * half - theme.px(12)
        most = max(1, min(5, int(room * 0.55 / line)))
        width = column.width() - 14 * self.part
        lines = balanced(shortened(week.sentence), metrics, width)
        most = min(most, self._most_lines(metrics, width))
        if room < line:  # no room for words: a tap shows them
            lines = []
        if len(lines) > most:
            lines = lines[:most]
            lines[-1] = lines[-1].rstrip(" .,;") + "…"
        gap = 10 * self.part
        drawn = self._picture_high(room)
        stone = self._stone(week, column, half, ground - gap - most * line - 6 * self.part - drawn)
        top = stone.y() + half + gap if stone is not None else ground - gap - len(lines) * line
        words = QRectF(column.left(), top, column.width(), len(lines) * line)
        label = QPointF(column.center().x(), ground + self.ground_high() * 0.52)
        picture = self._picture_box(week, words, width, drawn)
        return WeekColumn(week, column, stone, lines, words, label, picture)

    def _picture_high(self, room: float) -> float:
        """Room that every week leaves for a drawing, where any week has one."""
        return min(100 * self.part, room * 0.32) if self._images else 0.0

    def _picture_box(self, week: StoryWeekView, words: QRectF, width: float, high: float) -> QRectF:
        """The drawing below the words, in its own shape."""
        image = self._images.get(week.week)
        if image is None or image.isNull() or high < theme.px(36):
            return QRectF()
        size = QSizeF(image.size()).scaled(
            QSizeF(width, high - 8 * self.part), Qt.AspectRatioMode.KeepAspectRatio
        )
        box = QRectF(QPointF(0, 0), size)
        box.moveCenter(QPointF(words.center().x(), 0))
        box.moveTop(words.bottom() + 6 * self.part)
        return box

    def _most_lines(self, metrics: QFontMetricsF, width: float) -> int:
        """Of all weeks, so that every page has the same heights."""
        sentences = [shortened(week.sentence) for week in self.data.weeks]
        return max([1, *(len(balanced(text, metrics, width)) for text in sentences)])

    def _stone(
        self, week: StoryWeekView, column: QRectF, half: float, low_edge: float
    ) -> QPointF | None:
        """Centre of the stone. In a row all lie equally high; without a value there is none."""
        top = half + theme.px(6)
        bottom = max(top, low_edge - half)
        x = column.center().x()
        if self.data.mode == "words":
            said = bool(week.sentence.strip())
            return QPointF(x, top + (bottom - top) * 0.45) if said else None
        if week.value is None:
            return None
        return QPointF(x, bottom - (bottom - top) * week.value / 10)

    # -- painting ------------------------------------------------------------------------

    def paint(self, painter: QPainter, ringed: int, whole: int) -> None:
        """``ringed``: index of the week with the keys; ``whole``: whose sentence is shown."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        for place in self.places:
            self._paint_stem(painter, place)
        for index, place in enumerate(self.places):
            number = self.page * self.per_page + index
            self._paint_week(painter, place, number)
            if number == ringed and whole < 0:
                self._paint_ring(painter, place)
        self._paint_arrows(painter)
        if whole >= 0:
            self._paint_sentence(painter, self.data.weeks[whole])

    def _paint_ground(self, painter: QPainter) -> None:
        high, wide = self.ground_high(), self.width
        top = self.height - high
        step = wide / (len(_GROUND) - 1)
        points = [QPointF(i * step, top + part * high) for i, part in enumerate(_GROUND)]
        path = QPainterPath(points[0])
        for left, right in itertools.pairwise(points):
            middle = (left.x() + right.x()) / 2
            path.cubicTo(QPointF(middle, left.y()), QPointF(middle, right.y()), right)
        path.lineTo(wide, self.height)
        path.lineTo(0, self.height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("dekMos"))
        painter.drawPath(path)

    def _paint_stem(self, painter: QPainter, place: WeekColumn) -> None:
        if place.stone is None:
            return
        ground = self.height - self.ground_high() * 0.9
        half = stones.HEIGHT / 2 * self.part
        x, gap = place.stone.x(), 6 * self.part
        pen = QPen(theme.color("edge"), max(1.5, 2 * self.part), Qt.PenStyle.CustomDashLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.5, 3.5])
        painter.setPen(pen)
        start = place.stone.y() + half + gap
        if place.lines:
            painter.drawLine(QPointF(x, start), QPointF(x, place.words.top() - gap / 2))
            start = place.words.bottom() + gap
        if not place.picture.isEmpty():
            start = place.picture.bottom() + gap
        if start < ground:
            painter.drawLine(QPointF(x, start), QPointF(x, ground))

    def _paint_week(self, painter: QPainter, place: WeekColumn, index: int) -> None:
        if place.stone is not None:
            painter.save()
            painter.translate(place.stone)
            painter.scale(self.part, self.part)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("cRing"))
            painter.drawPath(stones.outline(place.week.week - 1))
            painter.restore()
        self._paint_words(painter, place.lines, place.words, self.font(22))
        self._paint_picture(painter, place)
        self._paint_label(painter, place, index)

    def _paint_picture(self, painter: QPainter, place: WeekColumn) -> None:
        """On its own paper, with a hairline: it was drawn by hand."""
        if place.picture.isEmpty():
            return
        painter.save()
        path = QPainterPath()
        path.addRoundedRect(place.picture, 8, 8)
        painter.setClipPath(path)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place.picture, self._images[place.week.week])
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("cTrack"), 1))
        painter.drawRoundedRect(place.picture, 8, 8)

    def _paint_ring(self, painter: QPainter, place: WeekColumn) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("cKnob"), theme.px(2)))
        box = place.area(stones.WIDTH / 2 * self.part + theme.px(4))
        if box.isEmpty():
            high = theme.px(40)
            box = QRectF(
                place.column.left(), place.label.y() - high / 2, place.column.width(), high
            )
        box = box.adjusted(theme.px(1), 0, -theme.px(1), theme.px(4))
        painter.drawRoundedRect(box, theme.px(12), theme.px(12))

    def _paint_words(self, painter: QPainter, lines: list[str], box: QRectF, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.color("cInk"))
        line = box.height() / max(1, len(lines))
        for index, text in enumerate(lines):
            x = box.center().x() - metrics.horizontalAdvance(text) / 2
            base = box.top() + index * line + (line + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(x, base), text)

    def _paint_label(self, painter: QPainter, place: WeekColumn, index: int) -> None:
        first = index % self.per_page == 0
        number = place.week.week
        text = self.texts("story_week", week=number) if first else str(number)
        font = self.font(20, serif=False, bold=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.color("cInk"))
        x = place.label.x() - metrics.horizontalAdvance(text) / 2
        painter.drawText(QPointF(x, place.label.y() + metrics.capHeight() / 2), text)

    def arrow_boxes(self) -> tuple[QRectF, QRectF]:
        """Where the big arrows to earlier and later weeks are; empty on a single page."""
        if self.pages == 1:
            return QRectF(), QRectF()
        wide, y = self._arrow(), (self.height - self.ground_high()) / 2
        high = max(theme.px(72), wide)
        left = QRectF(0, y - high / 2, wide, high)
        return left, left.translated(self.width - wide, 0)

    def _paint_arrows(self, painter: QPainter) -> None:
        for box, on, name in zip(
            self.arrow_boxes(),
            (self.page > 0, self.page < self.pages - 1),
            ("arrow-left", "arrow-right"),
            strict=True,
        ):
            if box.isEmpty() or not on:
                continue
            disc = QRectF(0, 0, theme.px(56), theme.px(56))
            disc.moveCenter(box.center())
            painter.setPen(QPen(theme.color("edge"), 2))
            painter.setBrush(theme.color("cPaper"))
            painter.drawEllipse(disc)
            size = theme.px(28)
            icon = theme.icon(name, "cInk", 28)
            icon.paint(
                painter,
                round(disc.center().x() - size / 2),
                round(disc.center().y() - size / 2),
                size,
                size,
            )

    def _paint_sentence(self, painter: QPainter, week: StoryWeekView) -> None:
        """The whole sentence on a sheet over the landscape."""
        font = self.font(28)
        metrics = QFontMetricsF(font)
        most = min(self.width - theme.px(48), 640 * self.part)
        pad = 32 * self.part
        lines = balanced(" ".join(week.sentence.split()), metrics, most - 2 * pad)
        line = metrics.height() * 1.1
        fit = max(1, int((self.height - 2 * pad - theme.px(44)) / line))
        lines = lines[:fit]
        high = len(lines) * line + 2 * pad + theme.px(30)
        box = QRectF((self.width - most) / 2, max(0.0, (self.height - high) / 2), most, high)
        painter.setPen(QPen(theme.color("edge"), 2))
        painter.setBrush(theme.color("cPaper"))
        painter.drawRoundedRect(box, theme.px(18), theme.px(18))
        small = self.font(19, serif=False)
        painter.setFont(small)
        painter.setPen(theme.color("cInk2"))
        name = self.texts("story_week", week=week.week)
        x = box.center().x() - QFontMetricsF(small).horizontalAdvance(name) / 2
        painter.drawText(QPointF(x, box.top() + pad + theme.px(6)), name)
        words = QRectF(box.left(), box.top() + pad + theme.px(26), box.width(), len(lines) * line)
        self._paint_words(painter, lines, words, font)
