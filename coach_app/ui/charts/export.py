"""Writes the chart as PNG, SVG, PDF or CSV. Paper is always light; a PDF holds no bitmap."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QRectF,
    QSize,
    QSizeF,
)
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from coach_app import csv_cells
from coach_app.content import Words
from coach_app.course.chart_data import CourseChart
from coach_app.data.storage import files
from coach_app.errors import UserError
from coach_app.ui.charts.coach_chart import ChartView
from coach_app.ui.charts.geometry import Show, height_for
from coach_app.ui.charts.style import Style
from coach_app.ui.charts.table_data import table_of

WIDTH = 900  # logical pixels of the drawing on paper
MARGIN = 32


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a literal for the translators; errors are translated where they are shown."""
    return text


def default_name(today: dt.date, kind: str, language: str = "") -> str:
    """A file name without a word about the client: "verloop-2026-03-10.png"."""
    word = Words("papers", "file")["course"].text(language)
    return f"{word}-{today.isoformat()}.{kind}"


def paper(chart: CourseChart, show: Show, title: str) -> ChartView:
    """The drawing on a light page: never shown, only rendered."""
    from dataclasses import replace

    style = Style.printed()
    options = replace(show, title=title, legend=True)
    view = ChartView(style)
    view.resize(QSize(WIDTH, round(height_for(chart, options, style, WIDTH))))
    view.set_chart(chart, options)
    view.arrange(view.size())
    return view


def image(view: ChartView, ratio: float = 2.0) -> QImage:
    """The page as a picture at ``ratio`` times its size, with a margin."""
    size = _page(view)
    picture = QImage(
        round(size.width() * ratio), round(size.height() * ratio), QImage.Format.Format_RGB32
    )
    picture.setDevicePixelRatio(ratio)
    picture.fill(view.drawing.style.color("paper"))
    painter = QPainter(picture)
    _paint(view, painter)
    painter.end()
    return picture


def _page(view: ChartView) -> QSize:
    return QSize(view.width() + 2 * MARGIN, view.height() + 2 * MARGIN)


def _paint(view: ChartView, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    target = QRectF(MARGIN, MARGIN, view.width(), view.height())
    view.draw(painter, target)


def png(view: ChartView) -> bytes:
    return _bytes(lambda device: image(view).save(device, "PNG"))  # type: ignore[call-overload]  # the stub wants bytes, Qt a str


def svg(view: ChartView) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    def write(device: QBuffer) -> bool:
        generator = QSvgGenerator()
        generator.setOutputDevice(device)
        generator.setSize(_page(view))
        generator.setResolution(96)
        generator.setViewBox(QRectF(0, 0, _page(view).width(), _page(view).height()))
        generator.setTitle("Coach App")
        generator.setDescription(view.summary())
        painter = QPainter(generator)
        size = _page(view)
        painter.fillRect(
            QRectF(0, 0, size.width(), size.height()), view.drawing.style.color("paper")
        )
        _paint(view, painter)
        return painter.end()

    return _bytes(write)


def pdf(view: ChartView, title: str = "") -> bytes:
    """One page as large as the drawing. 96 dots an inch, so that pens keep their width."""

    def write(device: QBuffer) -> bool:
        writer = QPdfWriter(device)
        writer.setTitle(title or "Coach App")
        writer.setCreator("Coach App")
        writer.setResolution(96)
        size = QSizeF(_page(view)) * 72 / 96
        layout = QPageLayout(
            QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
        writer.setPageLayout(layout)
        painter = QPainter(writer)
        _paint(view, painter)
        return painter.end()

    return _bytes(write)


def _bytes(write: Callable[[QBuffer], bool]) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    done = write(buffer)
    buffer.close()
    if not done or kept.isEmpty():
        raise _not_made()
    return bytes(kept.data())


def csv_text(chart: CourseChart, title: str) -> str:
    """The table as CSV for a spreadsheet, see ``csv_cells``."""
    table = table_of(chart)
    rows: list[Sequence[str]] = [[title], table.head]
    for row in table.rows:
        week, _, *rest = row.cells
        rows.append([week, row.day.isoformat() if row.day else "", *rest])
    return csv_cells.text(rows)


def content(kind: str, chart: CourseChart, show: Show, title: str) -> bytes:
    """The whole file in memory. ``kind`` is "pdf", "png", "svg" or "csv"."""
    if kind == "csv":
        return csv_text(chart, title).encode("utf-8-sig")
    view = paper(chart, show, title)
    try:
        if kind == "png":
            return png(view)
        return svg(view) if kind == "svg" else pdf(view, title)
    finally:
        view.deleteLater()


def save(path: Path, data: bytes) -> None:
    """Write beside, then put in place: a full disk leaves the old file whole.

    Raises UserError with what to do.
    """
    try:
        files.export(path, data)
    except OSError as error:
        raise _not_written(error) from error


def _not_made() -> UserError:
    return UserError(
        "chart-not-made",
        QT_TRANSLATE_NOOP("Errors", "The chart could not be drawn."),
        QT_TRANSLATE_NOOP("Errors", "Try another kind of file."),
    )


def _not_written(error: OSError) -> UserError:
    import errno

    if error.errno == errno.ENOSPC:
        return UserError(
            "chart-disk-full",
            QT_TRANSLATE_NOOP("Errors", "There is no room left in this folder."),
            QT_TRANSLATE_NOOP("Errors", "Choose another folder or make room."),
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserError(
            "chart-no-access",
            QT_TRANSLATE_NOOP("Errors", "This folder may not be written to."),
            QT_TRANSLATE_NOOP("Errors", "Choose another folder."),
        )
    return UserError(
        "chart-not-written",
        QT_TRANSLATE_NOOP("Errors", "The file could not be saved."),
        QT_TRANSLATE_NOOP("Errors", "Check the folder and try again."),
    )


def whose(name: str, chart: CourseChart) -> str:
    """Heading of an exported chart: under which name, and of which course."""
    from coach_app.ui import formats

    text = QCoreApplication.translate("Chart", "{name} · course from {day}")
    start = formats.day(chart.started_on, year=True, weekday=False)
    return text.format(name=name, day=start) if name else start
