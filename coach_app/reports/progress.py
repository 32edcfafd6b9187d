"""The progress report: a document from plain values, A4, with the chart drawn as vectors.

Three readers: the client, somebody the client is referred to, and the coach's own file. A
private note has no field here, so that it can stand in none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from coach_app.reports.home_card import CardStyle
from coach_app.reports.text_paper import TEXT, TextPaper, empty_document

CHART = QTextFormat.ObjectTypes.UserObject + 1

DrawChart = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class ReportPart:
    """One heading. ``lines``: paragraphs; ``table``: a first row of heads, then rows."""

    key: str
    title: str
    lines: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    quotes: tuple[str, ...] = ()
    chart: bool = False


@dataclass(frozen=True)
class Report:
    """``about``: who and when, in one line. ``last``: the closing line, always there."""

    title: str
    practice: str
    about: str
    parts: tuple[ReportPart, ...]
    last: str
    language: str = ""
    draw: DrawChart | None = field(default=None, compare=False)
    ratio: float = 0.6  # height of the chart to its width


class _Chart(QPyTextObject):
    def __init__(self, draw: DrawChart, ratio: float) -> None:
        super().__init__()
        self._draw, self._ratio = draw, ratio

    def intrinsicSize(self, doc: QTextDocument, at: int, form: QTextFormat) -> QSizeF:
        return QSizeF(TEXT.width(), TEXT.width() * self._ratio)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        at: int,
        form: QTextFormat,
    ) -> None:
        painter.save()
        self._draw(painter, QRectF(rect))
        painter.restore()


def html(report: Report, style: CardStyle) -> str:
    """The words of the report; the chart stands where its mark is."""
    out = [
        f"<body style='font-family:\"{style.sans}\"; font-size:15px; color:{style.ink}'>",
        f"<p style='color:{style.ink2}'>{escape(report.practice)}</p>" if report.practice else "",
        f"<h1 style='font-weight:600'>{escape(report.title)}</h1>",
        f"<p style='color:{style.ink2}'>{escape(report.about)}</p>",
    ]
    for part in report.parts:
        out.append(f"<h2 style='font-weight:600; margin-top:18px'>{escape(part.title)}</h2>")
        out += [f"<p>{escape(line)}</p>" for line in part.lines]
        out += [
            f"<p style='font-family:\"{style.serif}\"; font-size:17px; margin-left:14px'>"
            f"‘{escape(quote)}’</p>"
            for quote in part.quotes
        ]
        if part.table:
            out.append(_table(part.table, style))
        if part.chart and report.draw is not None:
            out.append("<p>@chart@</p>")
    out.append(f"<p style='margin-top:22px; color:{style.ink2}'>{escape(report.last)}</p></body>")
    return "".join(out)


def _table(rows: tuple[tuple[str, ...], ...], style: CardStyle) -> str:
    found = ["<table width='100%' cellspacing='0' cellpadding='5'>"]
    for at, row in enumerate(rows):
        tag, colour = ("th", style.ink2) if not at else ("td", style.ink)
        cells = "".join(
            f"<{tag} align='left' style='color:{colour}; border-bottom:1px solid {style.soft}'>"
            f"{escape(cell)}</{tag}>"
            for cell in row
        )
        found.append(f"<tr>{cells}</tr>")
    return "".join(found) + "</table>"


def document(report: Report, style: CardStyle) -> QTextDocument:
    """The words, with the chart where its mark was."""
    made = empty_document(style)
    made.setHtml(html(report, style))
    if report.draw is not None:
        chart = _Chart(report.draw, report.ratio)
        chart.setParent(made)
        made.documentLayout().registerHandler(CHART, chart)
        mark = made.find("@chart@")
        while not mark.isNull():
            _put_chart(mark)
            mark = made.find("@chart@", mark)
    return made


def _put_chart(cursor: QTextCursor) -> None:
    form = QTextCharFormat()
    form.setObjectType(CHART)
    cursor.removeSelectedText()
    cursor.insertText("\ufffc", form)


class ProgressPaper(TextPaper):
    """As many A4 pages as the report needs."""

    def __init__(self, report: Report, style: CardStyle) -> None:
        super().__init__(report.title, document(report, style))
