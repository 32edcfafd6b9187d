"""A paper of running text: one document laid out on A4, as many pages as it needs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter, QTextDocument

from coach_app.reports.home_card import CardStyle
from coach_app.reports.paper import Paper, paper_font

MARGIN = 76
TEXT = QSizeF(Paper.width - 2 * MARGIN, Paper.height - 2 * MARGIN)
BASE = 15  # px; headings are twice and one and a half times that


def empty_document(style: CardStyle) -> QTextDocument:
    """With a font of its own: else headings would grow with the letters of the app."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultFont(paper_font(style.sans, BASE))
    return made


class TextPaper(Paper):
    def __init__(self, title: str, made: QTextDocument) -> None:
        self.title, self._made = title, made
        # The page size comes last: set earlier, late parts silently vanish.
        made.setPageSize(TEXT)

    @property
    def pages(self) -> int:
        return self._made.pageCount()

    def paint(self, painter: QPainter, page: int) -> None:
        at = page * TEXT.height()
        painter.save()
        painter.translate(MARGIN, MARGIN - at)
        self._made.drawContents(painter, QRectF(0, at, TEXT.width(), TEXT.height()))
        painter.restore()

    def spoken(self) -> str:
        return self._made.toPlainText()
