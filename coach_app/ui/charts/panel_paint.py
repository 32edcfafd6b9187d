"""Paints what stands over a panel: title row, words at the side, lines, marks, their figures.

Why not as items of pyqtgraph: see `panel`.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from coach_app.course.chart_data import CourseChart, Mark, Scale, Series
from coach_app.ui import formats
from coach_app.ui.charts import marks, words
from coach_app.ui.charts.geometry import PanelArea, Show, band_caption
from coach_app.ui.charts.panel import Panel
from coach_app.ui.charts.style import Style, wrapped

_Shape = Callable[[QPainter, Style, QPointF, str], None]
_PART_SHAPES = (marks.small_square, marks.triangle)


class PanelPainter:
    def __init__(self, chart: CourseChart, show: Show, style: Style, narrow: bool) -> None:
        self.chart, self.show, self.style, self.narrow = chart, show, style, narrow

    def ground(self, painter: QPainter, panel: Panel) -> None:
        """Everything that lies under the events' lines."""
        area = panel.area
        self._header(painter, area)
        self._corridor(painter, panel)
        self._side(painter, panel)

    def lines(self, painter: QPainter, panel: Panel) -> None:
        scale = panel.area.scale
        self._names: list[tuple[QPointF, str]] = []
        self._trend(painter, panel)
        if panel.area.main and self.show.earlier:
            for course in self.chart.earlier:
                self._quiet_line(painter, panel, course.series, marks.small_diamond, "ink3")
        if self.show.subscales:
            for index, series in enumerate(scale.subscales):
                self._quiet_line(painter, panel, series, _PART_SHAPES[index % 2], "ink2")
        for series in scale.sliders:
            if series.key == "lonely":
                if self.show.lonely:
                    self._quiet_line(painter, panel, series, marks.triangle, "djg")
            elif self.show.sliders:
                self._quiet_line(painter, panel, series, marks.small_square, "ink3")
        self._total_line(painter, panel, scale)
        self._end_names(painter, panel)

    # -- title row ---------------------------------------------------------------------

    def _header(self, painter: QPainter, area: PanelArea) -> None:
        px, style, scale = self.style.px, self.style, area.scale
        row = QRectF(area.header.left(), area.header.top(), area.header.width(), px(28))
        glyph = QPointF(row.left() + px(7), row.center().y())
        if scale.slider:
            marks.circle(painter, style, glyph)
        else:
            marks.diamond(painter, style, glyph, 7.5)
        bold, plain = style.font(15, True), style.font(15)
        title = words.panel_title(scale, area.main)
        x = row.left() + px(22)
        marks.text(painter, bold, style.color("ink"), _from(row, x), title)
        x += style.metrics(15, True).horizontalAdvance(title) + px(6)
        marks.text(painter, plain, style.color("ink2"), _from(row, x), area.header_lines[0])
        end = x + style.metrics(15).horizontalAdvance(area.header_lines[0])
        for line in area.header_lines[1:]:
            row = row.translated(0, px(22))
            marks.text(painter, plain, style.color("ink2"), _from(row, glyph.x() + px(15)), line)
        self._key(painter, area, end)
        if self.narrow:
            self._below(painter, area)

    def _below(self, painter: QPainter, area: PanelArea) -> None:
        style, px = self.style, self.style.px
        lines = wrapped(band_caption(area.scale), style.metrics(), area.header.width() - px(4))
        for index, line in enumerate(lines):
            y = area.header.bottom() - px(19) * (len(lines) - index) - px(2)
            box = QRectF(area.header.left(), y, area.header.width(), px(19))
            marks.text(painter, style.font(), style.color("ink2"), box, line)

    def _key(self, painter: QPainter, area: PanelArea, taken: float) -> None:
        """What the error bar is, and the line of the slider that points down, where they fit."""
        style, px, scale = self.style, self.style.px, area.scale
        row = QRectF(area.header.left(), area.header.top(), area.header.width(), px(28))
        entries = []
        if scale.sem and scale.marks:
            entries.append(("bar", words.translate("Chart", "measurement error")))
        if scale.corridor is not None and self.show.corridor:
            entries.append(("corridor", words.translate("Chart", "no certain change")))
        lonely = next((line for line in scale.sliders if line.key == "lonely"), None)
        if lonely is not None and self.show.lonely:
            name = words.translate("Chart", "{name}, lower is better").format(name=lonely.name)
            entries.append(("triangle", name))
        gap = px(16)
        widths = [style.metrics(15).horizontalAdvance(name) + px(22) for _, name in entries]
        while entries and taken + gap + sum(widths) + gap * (len(widths) - 1) > row.right() - px(4):
            entries.pop()
            widths.pop()
        total = sum(widths) + gap * max(0, len(widths) - 1)
        x = row.right() - px(4) - total
        if taken + gap + total <= area.plot.right():
            x = area.plot.right() - total
        for (kind, name), width in zip(entries, widths, strict=True):
            self._key_sign(painter, kind, QPointF(x + px(7), row.center().y()))
            marks.text(painter, style.font(15), style.color("ink2"), _from(row, x + px(22)), name)
            x += width + gap

    def _key_sign(self, painter: QPainter, kind: str, at: QPointF) -> None:
        style, px = self.style, self.style.px
        if kind == "triangle":
            marks.triangle(painter, style, at, "djg")
        elif kind == "corridor":
            box = QRectF(at.x() - px(7), at.y() - px(6), px(14), px(12))
            painter.fillRect(box, style.mixed("inset", "ink", 0.08))
            painter.setPen(style.pen("edge", 1))
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        else:
            up, down = QPointF(at.x(), at.y() - px(7)), QPointF(at.x(), at.y() + px(7))
            painter.setPen(style.pen("djg", 2))
            painter.drawLine(up, down)
            for end in (up, down):
                painter.drawLine(end - QPointF(px(4), 0), end + QPointF(px(4), 0))

    # -- ground ------------------------------------------------------------------------

    def _corridor(self, painter: QPainter, panel: Panel) -> None:
        """Edges: inside, a second score differs from the first by no more than noise."""
        scale = panel.area.scale
        if scale.corridor is None or not self.show.corridor or not scale.marks:
            return
        painter.setPen(self.style.pen("edge", 1))
        start = max(panel.week_x(scale.marks[0].week), panel.plot.left())
        for value in scale.corridor:
            if scale.low < value < scale.high:
                y = panel.value_y(value)
                painter.drawLine(QPointF(start, y), QPointF(panel.plot.right(), y))

    def _side(self, painter: QPainter, panel: Panel) -> None:
        """Band words at their height; where they would touch they make room for each other."""
        style, plot = self.style, panel.plot
        if not panel.area.side:
            return
        metrics, line = style.metrics(), style.px(17)
        room = panel.area.header.right() - plot.right() - style.px(10)
        blocks = [
            (panel.value_y(value), wrapped(text, metrics, max(room, style.px(40))))
            for text, value in panel.area.side
        ]
        blocks.sort(key=lambda block: block[0])
        tops = _apart([(y, len(lines) * line) for y, lines in blocks], plot.top(), plot.bottom())
        for top, (_, lines) in zip(tops, blocks, strict=True):
            for index, text in enumerate(lines):
                box = QRectF(plot.right() + style.px(10), top + index * line, room, line)
                marks.text(painter, style.font(), style.color("ink2"), box, text)

    # -- lines and marks -----------------------------------------------------------------

    def _trend(self, painter: QPainter, panel: Panel) -> None:
        scale, style = panel.area.scale, self.style
        trend = scale.trend
        if trend is None or not self.show.trend:
            return
        token = "mos" if scale.slider else "djg"
        painter.save()
        painter.setClipRect(panel.plot)
        painter.setPen(style.pen(token, 1, (6, 3, 1.5, 3)))
        painter.drawLine(
            panel.at(trend.start, trend.at(trend.start)), panel.at(trend.end, trend.at(trend.end))
        )
        painter.restore()

    def _quiet_line(
        self, painter: QPainter, panel: Panel, series: Series, shape: _Shape, token: str
    ) -> None:
        """A thin line with open marks and its name at the end."""
        style = self.style
        points = [panel.of(mark) for mark in series.marks]
        dashes = () if shape is marks.small_square else (2.0, 2.5)
        painter.setPen(style.pen(token, 1, dashes))
        for start, end in series.runs:
            for left, right in zip(points[start:end], points[start + 1 : end], strict=False):
                painter.drawLine(left, right)
        for point in points:
            shape(painter, style, point, token)
        if points and series.key != "lonely":
            self._names.append((points[-1], series.name))

    def _end_names(self, painter: QPainter, panel: Panel) -> None:
        """Names at the ends of the quiet lines; neighbours make room for each other."""
        style, plot = self.style, panel.plot
        names = sorted(self._names, key=lambda pair: pair[0].y())
        high = style.px(16)
        tops = _apart([(at.y(), high) for at, _ in names], plot.top() + 2, plot.bottom() - 2)
        for top, (at, name) in zip(tops, names, strict=True):
            width = style.metrics().horizontalAdvance(name)
            x = at.x() + style.px(14)
            if x + width > plot.right() - style.px(2):
                x = at.x() - style.px(14) - width
            box = QRectF(x, top, width, high)
            marks.text(painter, style.font(), style.color("ink2"), box, name)

    def _total_line(self, painter: QPainter, panel: Panel, scale: Scale) -> None:
        style = self.style
        points = [panel.of(mark) for mark in scale.marks]
        pen = style.pen("mos", 1.5) if scale.slider else style.pen("djg", 1.5, (5, 3.5))
        painter.setPen(pen)
        for start, end in scale.runs:
            for left, right in zip(points[start:end], points[start + 1 : end], strict=False):
                painter.drawLine(left, right)
        if scale.slider:
            for point in points:
                marks.circle(painter, style, point)
            return
        half = marks.DIAMOND if self._roomy(points) else 6.5
        for point, mark in zip(points, scale.marks, strict=True):
            self._bar(painter, panel, scale, mark)
            marks.diamond(painter, style, point, half)
        self._numbers(painter, panel, scale, points, half)
        self._planned(painter, panel, scale)

    def _roomy(self, points: list[QPointF]) -> bool:
        gaps = [b.x() - a.x() for a, b in itertools.pairwise(points)]
        return min(gaps, default=1e9) >= self.style.px(30)

    def _bar(self, painter: QPainter, panel: Panel, scale: Scale, mark: Mark) -> None:
        if mark.sem is None or mark.total is None:
            return
        high, low = mark.total + mark.sem, mark.total - mark.sem
        caps = (high <= scale.high + 0.3, low >= scale.low - 0.2)
        top = max(panel.value_y(high), panel.plot.top())
        bottom = min(panel.value_y(low), panel.plot.bottom())
        x = panel.week_x(mark.week)
        rim = self.style.pen("surface", 5)
        painter.setPen(rim)
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        marks.bar(painter, self.style, QPointF(x, top), QPointF(x, bottom), caps)

    def _numbers(
        self, painter: QPainter, panel: Panel, scale: Scale, points: list[QPointF], half: float
    ) -> None:
        """Figures at the top right; where marks stand close, only those that fit."""
        style = self.style
        font, metrics = style.font(17, True), style.metrics(17, True)
        reach = style.px(half)
        taken = [
            QRectF(p.x() - reach, p.y() - reach, 2 * reach, 2 * reach).adjusted(1, 1, -1, -1)
            for p in points
        ]
        order = [len(points) - 1, 0, *range(1, len(points) - 1)] if points else []
        for index in dict.fromkeys(order):
            text = formats.figure(scale.marks[index].total)
            width, high = metrics.horizontalAdvance(text), style.px(17)
            x = points[index].x() + style.px(half + 4)
            y = points[index].y() - style.px(half + 11)
            y = max(y, panel.plot.top() + style.px(2))
            box = QRectF(x, y, width, high)
            if box.right() > panel.plot.right():
                box.moveRight(points[index].x() - style.px(half + 4))
            if any(box.intersects(other) for i, other in enumerate(taken) if i != index):
                continue
            taken.append(box)
            marks.text(painter, font, style.color("ink"), box, text)

    def _planned(self, painter: QPainter, panel: Panel, scale: Scale) -> None:
        style = self.style
        shown = [plan for plan in scale.planned if plan.week <= self.chart.axis_end]
        for index, plan in enumerate(shown):
            at = panel.at(plan.week, scale.low)
            marks.open_diamond(painter, style, at, dashed=True)
            if index:
                continue
            name = words.translate("Chart", "planned")
            width = style.metrics().horizontalAdvance(name)
            x = at.x() + style.px(13)
            if x + width > panel.plot.right():
                x = at.x() - style.px(13) - width
            box = QRectF(x, at.y() - style.px(17), width, style.px(16))
            marks.text(painter, style.font(), style.color("ink2"), box, name)


def _from(row: QRectF, left: float) -> QRectF:
    return QRectF(left, row.top(), row.right() - left, row.height())


def _apart(blocks: list[tuple[float, float]], top: float, bottom: float) -> list[float]:
    """Tops of blocks (centre, height) so that none overlaps, as near to their centres as can be."""
    tops = [centre - height / 2 for centre, height in blocks]
    for index in range(1, len(blocks)):
        tops[index] = max(tops[index], tops[index - 1] + blocks[index - 1][1])
    limit = bottom
    for index in range(len(blocks) - 1, -1, -1):
        tops[index] = min(tops[index], limit - blocks[index][1])
        limit = tops[index]
    return tops
