"""The client's chart: eight stones over a landscape, with the client's own sentences.

Up is a nicer week. No line, no numbers, no cut-offs, no categories, no comparison. It shows
a `StoryView` of the client view's allow-list and knows nothing else about the client.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.allow_list import StoryView, StoryWeekView
from coach_app.ui.client_view.allow_list import story as story_of
from coach_app.ui.client_view.texts import ClientTexts

from . import stones
from .access import Described, announce, install
from .style import wrapped

StoryData = StoryView
LONGEST = 60  # characters under a stone; a tap shows all
SMALLEST = 19  # px at 100 %, of any text a client reads
COLUMN, TALL = 142.0, 560.0  # of the design: width of a week, height of the chart

# Heights of the ground line over the width, as parts of the ground's own height.
_GROUND = (0.16, 0.10, 0.07, 0.12, 0.17, 0.15, 0.08, 0.02, 0.06, 0.10, 0.0)


def story_data(practice: Any, course_id: str, client_id: str) -> StoryData:
    """What the coach lets this client see of the eight weeks; see the allow-list."""
    return story_of(practice, course_id, client_id)


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
class _Place:
    """One week on the page: its column, stone and words."""

    week: StoryWeekView
    column: QRectF
    stone: QPointF | None
    lines: list[str]
    words: QRectF
    label: QPointF

    def area(self, reach: float) -> QRectF:
        """What can be tapped: stone and words, at least 72 px high."""
        box = QRectF(self.words)
        if self.stone is not None:
            box = box.united(
                QRectF(self.stone.x() - reach, self.stone.y() - reach, 2 * reach, 2 * reach)
            )
        return box


class StoryChart(QWidget, Described):
    """Arrow keys walk along the weeks; Enter or a tap shows a whole sentence."""

    page_changed = Signal(int)

    def __init__(self, data: StoryData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = data
        self.texts = ClientTexts(data.language)
        self.page = 0
        self.current = -1  # index of the week with the keys
        self.open_week = -1  # index of the week whose whole sentence is shown
        self._places: list[_Place] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(120), theme.px(120))
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)
        self._name()
        install()

    def set_data(self, data: StoryData) -> None:
        """Show other weeks, or the same in another form."""
        self.data = data
        self.texts = ClientTexts(data.language)
        self.current = self.open_week = -1
        self._name()
        self._arrange()

    def _name(self) -> None:
        self.setAccessibleName(self.texts("story_title"))
        self.setAccessibleDescription(self.summary())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(1280), theme.px(660))

    # -- sizes ---------------------------------------------------------------------------

    @property
    def per_page(self) -> int:
        """Eight weeks beside each other, or fewer where the words would not fit."""
        wide = self.width() / theme.px(100) * 100
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
        high = self.height() / TALL
        wide = self._column() / COLUMN
        return max(0.62 * theme.px(100) / 100, min(high, wide, 1.5))

    def _arrow(self) -> float:
        return theme.px(72) if self.pages > 1 else 0.0

    def _column(self) -> float:
        sides = self._arrow() if self.pages > 1 else self.width() * 0.055
        return (self.width() - 2 * sides) / self.per_page

    def _font(self, pixels: float, serif: bool = True, bold: bool = False) -> QFont:
        font = QFont(theme.font("client_text" if serif else "client_button"))
        font.setPixelSize(max(theme.px(SMALLEST), round(pixels * self.part)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _ground_high(self) -> float:
        return max(theme.px(54), 118 * self.part)

    # -- layout --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.page = min(self.page, self.pages - 1)
        self._arrange()

    def _shown(self) -> list[StoryWeekView]:
        first = self.page * self.per_page
        return list(self.data.weeks[first : first + self.per_page])

    def _arrange(self) -> None:
        self._places = []
        if self.data.mode != "nothing":
            column = self._column()
            left = (self.width() - column * self.per_page) / 2
            for index, week in enumerate(self._shown()):
                box = QRectF(left + index * column, 0, column, self.height())
                self._places.append(self._place(week, box))
        self.update()

    def _place(self, week: StoryWeekView, column: QRectF) -> _Place:
        font = self._font(22)
        metrics = QFontMetricsF(font)
        line = font.pixelSize() * 1.2
        half = stones.HEIGHT / 2 * self.part
        ground = self.height() - self._ground_high()
        room = ground - 2 * half - theme.px(12)
        most = max(1, min(5, int(room * 0.55 / line)))
        width = column.width() - 14 * self.part
        lines = balanced(shortened(week.sentence), metrics, width)
        most = min(most, self._most_lines(metrics, width))
        if len(lines) > most:
            lines = lines[:most]
            lines[-1] = lines[-1].rstrip(" .,;") + "…"
        gap = 10 * self.part
        stone = self._stone(week, column, half, ground - gap - most * line - 6 * self.part)
        top = stone.y() + half + gap if stone is not None else ground - gap - len(lines) * line
        words = QRectF(column.left(), top, column.width(), len(lines) * line)
        label = QPointF(column.center().x(), ground + self._ground_high() * 0.52)
        return _Place(week, column, stone, lines, words, label)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        for place in self._places:
            self._paint_stem(painter, place)
        for index, place in enumerate(self._places):
            self._paint_week(painter, place, self.page * self.per_page + index)
        self._paint_arrows(painter)
        if self.open_week >= 0:
            self._paint_sentence(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        high, wide = self._ground_high(), self.width()
        top = self.height() - high
        step = wide / (len(_GROUND) - 1)
        points = [QPointF(i * step, top + part * high) for i, part in enumerate(_GROUND)]
        path = QPainterPath(points[0])
        for left, right in itertools.pairwise(points):
            middle = (left.x() + right.x()) / 2
            path.cubicTo(QPointF(middle, left.y()), QPointF(middle, right.y()), right)
        path.lineTo(wide, self.height())
        path.lineTo(0, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("dekMos"))
        painter.drawPath(path)

    def _paint_stem(self, painter: QPainter, place: _Place) -> None:
        if place.stone is None:
            return
        ground = self.height() - self._ground_high() * 0.9
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
        if start < ground:
            painter.drawLine(QPointF(x, start), QPointF(x, ground))

    def _paint_week(self, painter: QPainter, place: _Place, index: int) -> None:
        if place.stone is not None:
            painter.save()
            painter.translate(place.stone)
            painter.scale(self.part, self.part)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("cRing"))
            painter.drawPath(stones.outline(place.week.week - 1))
            painter.restore()
        self._paint_words(painter, place.lines, place.words, self._font(22))
        self._paint_label(painter, place, index)
        if index == self.current and self.hasFocus() and self.open_week < 0:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), theme.px(2)))
            box = place.area(stones.WIDTH / 2 * self.part + theme.px(4))
            if box.isEmpty():
                high = theme.px(40)
                box = QRectF(place.column.left(), place.label.y() - high / 2, place.column.width(),
                             high)  # fmt: skip
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

    def _paint_label(self, painter: QPainter, place: _Place, index: int) -> None:
        first = index % self.per_page == 0
        number = place.week.week
        text = self.texts("story_week", week=number) if first else str(number)
        font = self._font(20, serif=False, bold=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.color("cInk"))
        x = place.label.x() - metrics.horizontalAdvance(text) / 2
        painter.drawText(QPointF(x, place.label.y() + metrics.capHeight() / 2), text)

    def arrow_boxes(self) -> tuple[QRectF, QRectF]:
        """Where the big arrows to earlier and later weeks are; empty on a single page."""
        if self.pages == 1:
            return QRectF(), QRectF()
        wide, y = self._arrow(), (self.height() - self._ground_high()) / 2
        high = max(theme.px(72), wide)
        left = QRectF(0, y - high / 2, wide, high)
        return left, left.translated(self.width() - wide, 0)

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
                painter, round(disc.center().x() - size / 2), round(disc.center().y() - size / 2),
                size, size,
            )  # fmt: skip

    def _paint_sentence(self, painter: QPainter) -> None:
        """The whole sentence on a sheet over the landscape."""
        week = self.data.weeks[self.open_week]
        font = self._font(28)
        metrics = QFontMetricsF(font)
        most = min(self.width() - theme.px(48), 640 * self.part)
        pad = 32 * self.part
        lines = balanced(" ".join(week.sentence.split()), metrics, most - 2 * pad)
        line = metrics.height() * 1.1
        fit = max(1, int((self.height() - 2 * pad - theme.px(44)) / line))
        lines = lines[:fit]
        high = len(lines) * line + 2 * pad + theme.px(30)
        box = QRectF((self.width() - most) / 2, max(0.0, (self.height() - high) / 2), most, high)
        painter.setPen(QPen(theme.color("edge"), 2))
        painter.setBrush(theme.color("cPaper"))
        painter.drawRoundedRect(box, theme.px(18), theme.px(18))
        small = self._font(19, serif=False)
        painter.setFont(small)
        painter.setPen(theme.color("cInk2"))
        name = self.texts("story_week", week=week.week)
        x = box.center().x() - QFontMetricsF(small).horizontalAdvance(name) / 2
        painter.drawText(QPointF(x, box.top() + pad + theme.px(6)), name)
        words = QRectF(box.left(), box.top() + pad + theme.px(26), box.width(), len(lines) * line)
        self._paint_words(painter, lines, words, font)

    # -- acting --------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self.open_week >= 0:
            self._open(-1)
            return
        left, right = self.arrow_boxes()
        if left.contains(at):
            self.show_page(self.page - 1)
            return
        if right.contains(at):
            self.show_page(self.page + 1)
            return
        reach = max(theme.px(36), stones.WIDTH / 2 * self.part)
        for index, place in enumerate(self._places):
            if place.area(reach).contains(at):
                self.current = self.page * self.per_page + index
                self._open(self.current)
                return

    def show_page(self, page: int) -> None:
        page = min(max(0, page), self.pages - 1)
        if page != self.page:
            self.page = page
            self._arrange()
            self.page_changed.emit(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.open_week >= 0:
            self._open(-1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self.data.weeks) - 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.show_page(self.page + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(-1 if self.open_week >= 0 else self.current)
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        self._go(0 if self.current < 0 else self.current + by)

    def _go(self, index: int) -> None:
        if not self.data.weeks or self.data.mode == "nothing":
            return
        self.current = min(max(0, index), len(self.data.weeks) - 1)
        if self.open_week >= 0:
            self.open_week = -1
        self.show_page(self.current // self.per_page)
        self.update()
        announce(self, self.value_text())

    def _open(self, index: int) -> None:
        """Show the whole sentence of a week; -1 closes it."""
        if index >= 0 and not self.data.weeks[index].sentence.strip():
            index = -1
        self.open_week = index
        self.update()
        if index >= 0:
            announce(self, self.value_text())

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        if self.current < 0 and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self.current = self.page * self.per_page
        self.update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    # -- for screen readers ----------------------------------------------------------------

    def week_text(self, index: int) -> str:
        """One week in words: never a number of the check, only up or down."""
        week = self.data.weeks[index]
        name = self.texts("story_week", week=week.week)
        parts = [name[:1].upper() + name[1:]]
        height = self._height_text(index)
        if height:
            parts.append(height)
        if week.sentence.strip():
            parts.append(" ".join(week.sentence.split()))
        elif not height and week.value is None:
            parts.append(self.texts("story_open"))
        return ", ".join(parts[:2]) + (f". {parts[2]}" if len(parts) > 2 else "")

    def _height_text(self, index: int) -> str:
        weeks = self.data.weeks
        if self.data.mode != "line" or index == 0:
            return ""
        now, before = weeks[index].value, weeks[index - 1].value
        if now is None or before is None:
            return ""
        key = "story_same" if now == before else "story_higher" if now > before else "story_lower"
        return self.texts(key)

    def value_text(self) -> str:
        if 0 <= self.current < len(self.data.weeks):
            return self.week_text(self.current)
        return self.summary()

    def summary(self) -> str:
        """All weeks in words."""
        if self.data.mode == "nothing":
            return self.texts("story_none")
        said = [self.week_text(index) for index in range(len(self.data.weeks))]
        return " ".join(text.rstrip(".") + "." for text in said)
