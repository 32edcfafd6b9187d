"""The columns of the client list: each is one entry of COLUMNS, and nothing else knows them.

A new column is one more ``Column``: what it is called, what it sorts by, how it is painted,
what a screen reader says of it, and how wide it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.views import ClientRow
from coach_app.ui import theme
from coach_app.ui.clients import words
from coach_app.ui.clients.cells import attention_line, halves, one_line, two_lines
from coach_app.ui.widgets.indicators import dots_text
from coach_app.ui.widgets.paint import draw_sparkline, draw_week_dots

Place = tuple[int, int]  # left edge and width, px of the list's width


@dataclass(frozen=True)
class Column:
    """``widths``: design px in a wide, a smaller and a tight list; a column with ``grows``
    above 0 takes that share of what a wider list has to give.
    """

    name: str
    title: str  # English source of its head
    widths: tuple[int, int, int]
    grows: float
    value: Callable[[ClientRow], float | None] | None  # None: sorted by the client's name
    paint: Callable[[QPainter, QRect, ClientRow, dt.datetime], None]
    spoken: Callable[[ClientRow, dt.datetime], str]  # "" where there is nothing to tell

    def heading(self) -> str:
        return QCoreApplication.translate("ClientColumns", self.title)


def column(name: str) -> Column:
    """KeyError for a name that is no column."""
    return _BY_NAME[name]


def places(width: int) -> dict[str, Place]:
    """Where each column stands in a list of ``width`` px, by name; "caret" at the end."""
    tight, small = width < theme.px(930), width < theme.px(990)
    form = 2 if tight else 1 if small else 0
    # The last column needs 150: below that the others stand closer together.
    gap, pad, caret = theme.px(12 if tight else 20), theme.px(20), theme.px(24)
    spare = max(0, width - theme.px(1006))
    right = width - pad - caret
    found: dict[str, Place] = {}
    left = pad
    for each in COLUMNS[:-1]:
        wide = theme.px(each.widths[form]) + int(spare * each.grows)
        found[each.name] = (left, wide)
        left += wide + gap
    last = COLUMNS[-1]
    found[last.name] = (left, max(theme.px(last.widths[form]), right - gap - left))
    found["caret"] = (right, caret)
    return found


# -- each column ---------------------------------------------------------------------------


def _last(row: ClientRow) -> float | None:
    return next((value for value in reversed(row.weekly) if value is not None), None)


def _held(row: ClientRow) -> float | None:
    """Weekly meetings that took place."""
    return float(sum(dot.state == "done" for dot in row.dots)) if row.dots else None


def _moment(row: ClientRow) -> float | None:
    return row.next_meeting.timestamp() if row.next_meeting else None


def _paint_name(painter: QPainter, cell: QRect, row: ClientRow, now: dt.datetime) -> None:
    two_lines(painter, cell, row.name, words.started(row, now))


def _paint_meetings(painter: QPainter, cell: QRect, row: ClientRow, now: dt.datetime) -> None:
    if row.dots:
        draw_week_dots(painter, cell, [dot.state for dot in row.dots])


def _paint_weekly(painter: QPainter, cell: QRect, row: ClientRow, now: dt.datetime) -> None:
    if _last(row) is None:
        _paint_not_yet(painter, cell)
        return
    wide, high = min(cell.width(), theme.px(116)), theme.px(44)
    area = QRect(cell.left(), cell.center().y() - high // 2, wide, high)
    draw_sparkline(painter, area, row.weekly)


def _paint_score(painter: QPainter, cell: QRect, row: ClientRow, now: dt.datetime) -> None:
    if row.last_score is None:
        _paint_not_yet(painter, cell)
        return
    number = QRect(cell.left(), cell.top(), theme.px(30), cell.height())
    one_line(painter, number, words.score(row.last_score), "card", "ink")
    rest = cell.adjusted(theme.px(32), 0, theme.px(14), 0)
    one_line(painter, rest, words.week(row.last_score_week), "second", "ink2")


def _paint_not_yet(painter: QPainter, cell: QRect) -> None:
    words_ = QCoreApplication.translate("ClientColumns", "not yet")
    one_line(painter, cell, words_, "second", "ink2")


def _paint_next(painter: QPainter, cell: QRect, row: ClientRow, now: dt.datetime) -> None:
    waiting, when = words.attention(row), words.next_meeting(row, now)
    if waiting is None:
        none = QCoreApplication.translate("ClientColumns", "none")
        one_line(painter, cell, when or none, "body", "ink" if when else "ink2")
    elif not when:
        attention_line(painter, cell, *waiting, "body")
    else:
        upper, lower = halves(cell)
        one_line(painter, upper, when, "body", "ink")
        attention_line(painter, lower, *waiting, "second")


def _say_name(row: ClientRow, now: dt.datetime) -> str:
    return f"{row.name}, {words.started(row, now)}"


def _say_meetings(row: ClientRow, now: dt.datetime) -> str:
    return dots_text(row.dots) if row.dots else ""


def _say_weekly(row: ClientRow, now: dt.datetime) -> str:
    value = _last(row)
    text = QCoreApplication.translate("ClientColumns", "last weekly check {value}")
    return "" if value is None else text.format(value=words.score(value))


def _say_score(row: ClientRow, now: dt.datetime) -> str:
    if row.last_score is None:
        return ""
    text = QCoreApplication.translate("ClientColumns", "last measurement {score}, {week}")
    return text.format(score=words.score(row.last_score), week=words.week(row.last_score_week))


def _say_next(row: ClientRow, now: dt.datetime) -> str:
    text = QCoreApplication.translate("ClientColumns", "next appointment {when}")
    when = words.next_meeting(row, now)
    waiting = words.attention(row)
    parts = [text.format(when=when) if when else "", waiting[1] if waiting else ""]
    return ", ".join(part for part in parts if part)


COLUMNS = (
    Column(
        "name",
        QT_TRANSLATE_NOOP("ClientColumns", "Name"),
        widths=(232, 216, 166),
        grows=0.5,
        value=None,
        paint=_paint_name,
        spoken=_say_name,
    ),
    Column(
        "meetings",
        QT_TRANSLATE_NOOP("ClientColumns", "Meetings"),
        widths=(196, 196, 172),
        grows=0,
        value=_held,
        paint=_paint_meetings,
        spoken=_say_meetings,
    ),
    Column(
        "weekly",
        QT_TRANSLATE_NOOP("ClientColumns", "Weekly check"),
        widths=(128, 96, 106),
        grows=0,
        value=_last,
        paint=_paint_weekly,
        spoken=_say_weekly,
    ),
    Column(
        "score",
        QT_TRANSLATE_NOOP("ClientColumns", "Last score"),
        widths=(118, 118, 113),
        grows=0,
        value=lambda row: row.last_score,
        paint=_paint_score,
        spoken=_say_score,
    ),
    Column(
        "next",
        QT_TRANSLATE_NOOP("ClientColumns", "Next appointment"),
        widths=(100, 100, 100),
        grows=0,
        value=_moment,
        paint=_paint_next,
        spoken=_say_next,
    ),
)
_BY_NAME = {each.name: each for each in COLUMNS}
