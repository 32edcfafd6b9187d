"""Where everything of a chart stands, from the size it is given. Pure arithmetic and fonts."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt

from coach_app.course.chart_data import LAST_WEEK, CourseChart, EventMark, Scale, ticks
from coach_app.ui import formats
from coach_app.ui.charts import words
from coach_app.ui.charts.style import Style, wrapped

HEADER, STRIP, BARE_STRIP, AXIS, LEGEND = 28, 30, 6, 42, 26
TOP_SHARE = 64  # of the height that panels share; the weekly check has 36
EXTRA_SHARE = 36
_RIGHT = Qt.TextElideMode.ElideRight
NARROW = 430  # design pixels below which band words stand under their title


@dataclass(frozen=True)
class Show:
    """What the coach wants to see beside the scores themselves."""

    trend: bool = True
    corridor: bool = True
    lonely: bool = True
    sliders: bool = False
    subscales: bool = False
    earlier: bool = False
    others: tuple[str, ...] = ()
    legend: bool = False  # events in words under the axis: for paper, where nothing hovers
    title: str = ""  # a heading inside the drawing: for paper


@dataclass
class PanelArea:
    """One panel: title row, plot, and its words at the right (or under the title)."""

    scale: Scale
    main: bool
    header: QRectF
    header_lines: list[str]
    plot: QRectF
    ticks: tuple[float, ...]
    side: list[tuple[str, float]] = field(default_factory=list)  # words and their value
    below: int = 0  # lines of words under the header, where there is no side column


@dataclass
class Geometry:
    width: float
    height: float
    narrow: bool
    panels: list[PanelArea]
    strip: QRectF  # numbered squares of events
    axis: QRectF  # meeting marks and week numbers
    legend: QRectF
    legend_lines: list[list[tuple[EventMark, str]]]
    title_lines: list[str]
    weeks: tuple[float, float]  # range of the week axis, margins included


def scales_of(chart: CourseChart, show: Show) -> list[Scale]:
    """Headline first, then the scales that are compared, then the weekly check."""
    found = [chart.headline]
    found += [scale for scale in chart.others if scale.measure_id in show.others]
    if chart.weekly is not None:
        found.append(chart.weekly)
    return found


def arrange(chart: CourseChart, show: Show, style: Style, width: float, height: float) -> Geometry:
    """Divide ``width`` x ``height`` (logical pixels) among the parts of the chart."""
    return _Arranger(chart, show, style, width, height).run()


def height_for(chart: CourseChart, show: Show, style: Style, width: float) -> float:
    """The height at which the chart reads well; panels grow less than the type does."""
    room = arrange(chart, show, style, width, 10_000)
    fixed = 10_000 - sum(panel.plot.height() for panel in room.panels)
    grow = 1 + (style.scale - 1) * 0.4
    wide = min(1.25, max(1.0, width / style.px(600)))
    plots = (191 + 107 * (len(room.panels) - 1)) * grow * wide
    return fixed + plots


class _Arranger:
    def __init__(
        self, chart: CourseChart, show: Show, style: Style, width: float, height: float
    ) -> None:
        self.chart, self.show, self.style = chart, show, style
        self.width, self.height = width, height
        self.narrow = width < style.px(NARROW)
        self.scales = scales_of(chart, show)

    def run(self) -> Geometry:
        px = self.style.px
        metrics = self.style.metrics()
        tick_width = max(
            metrics.horizontalAdvance(formats.figure(value))
            for scale in self.scales
            for value in ticks(scale.low, scale.high)
        )
        left = max(px(30), tick_width + px(8) + px(2))
        side = self._side_width()
        plot_width = max(px(60), self.width - left - side)
        title_lines = self._title()
        fixed_top = px(26) * len(title_lines) + (px(8) if title_lines else 0)
        rows = [self._header(scale, plot_width + side) for scale in self.scales]
        strip = px(STRIP if self.chart.shown_events else BARE_STRIP)
        legend_lines = self._legend(self.width)
        fixed = fixed_top + strip + px(AXIS) + px(LEGEND) * len(legend_lines)
        fixed += sum(self._head_height(row) for row in rows)
        fixed += px(8) * max(0, len(rows) - 2)
        shares = [TOP_SHARE] + [EXTRA_SHARE] * (len(rows) - 1)
        room = max(px(40) * len(rows), self.height - fixed - 1)
        panels, y = [], fixed_top
        strip_rect = QRectF()
        for index, (scale, row) in enumerate(zip(self.scales, rows, strict=True)):
            head = self._head_height(row)
            high = room * shares[index] / sum(shares)
            header = QRectF(left, y, plot_width + side, head)
            plot = QRectF(left, y + head, plot_width, high)
            panels.append(self._panel(scale, index == 0, header, row, plot))
            y = plot.bottom()
            if index == 0:
                strip_rect = QRectF(left, y, plot_width, strip)
                y += strip
            elif index < len(rows) - 1:
                y += px(8)
        if len(rows) == 1:
            y = strip_rect.bottom()
        axis = QRectF(left, y, plot_width, px(AXIS))
        legend = QRectF(0, axis.bottom(), self.width, px(LEGEND) * len(legend_lines))
        return Geometry(
            self.width,
            self.height,
            self.narrow,
            panels,
            strip_rect,
            axis,
            legend,
            legend_lines,
            title_lines,
            self._weeks(plot_width),
        )

    def _weeks(self, plot_width: float) -> tuple[float, float]:
        """Room for half a diamond left and for a number right of the last one."""
        left = min(self.style.px(24), plot_width * 0.07)
        right = min(self.style.px(34), plot_width * 0.1)
        per_week = (plot_width - left - right) / self.chart.axis_end
        return -left / per_week, self.chart.axis_end + right / per_week

    def _title(self) -> list[str]:
        if not self.show.title:
            return []
        return wrapped(self.show.title, self.style.metrics(18, True), self.width)

    # -- words beside a panel ----------------------------------------------------------

    def _side_width(self) -> float:
        if self.narrow:
            return self.style.px(10)
        metrics = self.style.metrics()
        most = self.width * 0.24
        widest = 0.0
        for scale in self.scales:
            texts = [band.words for band in scale.bands] or list(words.ends(scale))
            for text in texts:
                lines = wrapped(text, metrics, most)
                widest = max([widest, *(metrics.horizontalAdvance(line) for line in lines)])
        return widest + self.style.px(10) + self.style.px(6)

    def _side(self, scale: Scale) -> list[tuple[str, float]]:
        if scale.bands:
            return [(band.words, (band.low + band.high) / 2) for band in scale.bands]
        top, bottom = words.ends(scale)
        span = scale.high - scale.low
        return [(bottom, scale.low + span * 0.1), (top, scale.high - span * 0.1)]

    def _header(self, scale: Scale, width: float) -> tuple[list[str], int]:
        """Title lines of a panel, and how many lines of band words follow where it is narrow."""
        px = self.style.px
        title = self.style.metrics(15, True).horizontalAdvance(
            words.panel_title(scale, scale is self.chart.headline)
        )
        room = width - px(22) - title - px(6)
        about = words.panel_about(scale)
        metrics = self.style.metrics(15)
        if metrics.horizontalAdvance(about) <= room:
            lines = [about]
        else:
            lines = ["", *wrapped(about, metrics, width - px(22))]
        below = len(self.below_lines(scale, width)) if self.narrow else 0
        return lines, below

    def _head_height(self, row: tuple[list[str], int]) -> float:
        lines, below = row
        more = max(0, len(lines) - 1)
        return self.style.px(HEADER + 22 * more + 19 * below + (4 if below else 0))

    def below_lines(self, scale: Scale, width: float) -> list[str]:
        return wrapped(band_caption(scale), self.style.metrics(), width - self.style.px(4))

    def _panel(
        self,
        scale: Scale,
        main: bool,
        header: QRectF,
        row: tuple[list[str], int],
        plot: QRectF,
    ) -> PanelArea:
        few = not main or plot.height() < self.style.px(110)
        side = [] if self.narrow else self._side(scale)
        shown = ticks(scale.low, scale.high, few=few)
        return PanelArea(scale, main, header, row[0], plot, shown, side, row[1])

    # -- events in words -----------------------------------------------------------------

    def _legend(self, width: float) -> list[list[tuple[EventMark, str]]]:
        if not self.show.legend:
            return []
        metrics, px = self.style.metrics(15), self.style.px
        lines: list[list[tuple[EventMark, str]]] = []
        used = width
        for event in self.chart.shown_events:
            text = metrics.elidedText(event.text, _RIGHT, width * 0.6)
            need = px(20 + 8 + 18) + metrics.horizontalAdvance(text)
            if used + need > width:
                lines.append([])
                used = 0
            lines[-1].append((event, text))
            used += need
        return lines


def band_caption(scale: Scale) -> str:
    """Bands in one line for narrow charts: "0–2 niet eenzaam · 3–8 matig eenzaam"."""
    if not scale.bands:
        top, bottom = words.ends(scale)
        low, high = formats.figure(scale.low), formats.figure(scale.high)
        return f"{low} {bottom} · {high} {top}"
    parts = []
    for band in scale.bands:
        first = band.low if band.low == scale.low else int(band.low) + 1
        last = band.high if band.high == scale.high else int(-(-band.high // 1)) - 1
        spread = formats.figure(first)
        if last > first:
            spread = f"{spread}–{formats.figure(last)}"
        parts.append(f"{spread} {band.words}")
    return " · ".join(parts)


def week_labels(chart: CourseChart) -> list[tuple[int, str]]:
    """Week numbers with their words, most important first: what fits is drawn."""
    first = words.translate("Chart", "week 0")
    found = [(0, first), (LAST_WEEK, str(LAST_WEEK))]
    if chart.axis_end > LAST_WEEK:
        text = words.translate("Chart", "after 3 months")
        found.append((chart.axis_end, text))
    found += [(week, str(week)) for week in (4, 2, 6, 1, 3, 5, 7)]
    if chart.axis_end > LAST_WEEK:
        found += [(week, str(week)) for week in (12, 16)]
    return found
