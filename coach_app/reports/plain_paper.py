"""A paper of a title, short parts and lines: certificates, statements, registers, cards."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter, QTextDocument

from coach_app.reports.home_card import CardStyle
from coach_app.reports.paper import Paper
from coach_app.reports.progress import HEIGHT, MARGIN, WIDTH, paint_page


@dataclass(frozen=True)
class PlainPart:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class PlainText:
    """``above``: in small before the title, such as the practice's name. ``last``: at the end."""

    title: str
    parts: tuple[PlainPart, ...]
    above: str = ""
    lead: str = ""
    last: str = ""


class PlainPaper(Paper):
    """As many A4 pages as it needs. Everything is plain text."""

    def __init__(self, text: PlainText, style: CardStyle) -> None:
        self.title = text.title
        self._made = QTextDocument()
        self._made.setDocumentMargin(0)
        out = [
            f"<body style='font-family:\"{style.sans}\"; font-size:15px; color:{style.ink}'>",
            _small(text.above, style),
            f"<h1 style='font-size:28px; font-weight:600'>{escape(text.title)}</h1>",
            _small(text.lead, style),
        ]
        for part in text.parts:
            if part.title:
                out.append(
                    f"<h2 style='font-size:18px; font-weight:600; margin-top:16px'>"
                    f"{escape(part.title)}</h2>"
                )
            out += [
                f"<p style='white-space:pre-wrap; margin-top:4px'>{escape(line)}</p>"
                for line in part.lines
            ]
        out.append(f"{_small(text.last, style)}</body>")
        self._made.setHtml("".join(out))
        # The page size comes last: set earlier, late parts silently vanish.
        self._made.setPageSize(QSizeF(WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN))

    @property
    def pages(self) -> int:
        return self._made.pageCount()

    def paint(self, painter: QPainter, page: int) -> None:
        paint_page(painter, self._made, page)

    def spoken(self) -> str:
        return self._made.toPlainText()


def _small(text: str, style: CardStyle) -> str:
    if not text:
        return ""
    return f"<p style='color:{style.ink2}; white-space:pre-wrap'>{escape(text)}</p>"
