"""Everything that is kept about a client, on A4: the same words as on the client screen."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument

from coach_app.reports.decoded import decoded
from coach_app.reports.home_card import CardStyle
from coach_app.reports.paper import Paper
from coach_app.reports.progress import HEIGHT, MARGIN, WIDTH, paint_page
from coach_app.rights.kept import KeptPage
from coach_app.rights.kept_words import KeptPart

PICTURE = 150  # px wide on the sheet
MOST_BYTES = 20_000_000


class KeptPaper(Paper):
    def __init__(self, page: KeptPage, practice: str, style: CardStyle) -> None:
        self.title = page.title
        self._made = QTextDocument()
        self._made.setDocumentMargin(0)
        self._pictures = 0
        body = "".join(self._part(part, style) for part in page.parts)
        self._made.setHtml(
            f"<body style='font-family:\"{style.sans}\"; font-size:14px; color:{style.ink}'>"
            f"<p style='color:{style.ink2}'>{escape(practice)}</p>"
            f"<h1 style='font-size:28px; font-weight:600'>{escape(page.title)}</h1>"
            f"<p style='color:{style.ink2}'>{escape(page.lead)}</p>{body}</body>"
        )
        # The page size comes last: set earlier, late parts silently vanish.
        self._made.setPageSize(QSizeF(WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN))

    def _part(self, part: KeptPart, style: CardStyle) -> str:
        out = [
            f"<h2 style='font-size:18px; font-weight:600; margin-top:18px'>"
            f"{escape(part.title)}</h2>"
        ]
        for at, line in enumerate(part.lines):
            weight = "; font-weight:600; margin-top:10px" if at in part.heads else ""
            form = f"white-space:pre-wrap; margin-top:4px; margin-bottom:0px{weight}"
            out.append(f"<p style='{form}'>{escape(line)}</p>")
        pictures = "".join(self._picture(raw) for raw in part.pictures)
        if pictures:
            out.append(f"<p style='margin-top:10px'>{pictures}</p>")
        return "".join(out)

    def _picture(self, raw: bytes) -> str:
        image = decoded(raw) if len(raw) < MOST_BYTES else QImage()
        if image.isNull():
            return ""
        name = f"kept:{self._pictures}"
        self._pictures += 1
        self._made.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        return f"<img src='{name}' width='{min(PICTURE, image.width())}'/> "

    @property
    def pages(self) -> int:
        return self._made.pageCount()

    def paint(self, painter: QPainter, page: int) -> None:
        paint_page(painter, self._made, page)

    def spoken(self) -> str:
        return self._made.toPlainText()
