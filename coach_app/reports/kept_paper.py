"""Everything that is kept about a client, on A4: the same words as on the client screen."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument

from coach_app.reports.decoded import decoded
from coach_app.reports.home_card import CardStyle
from coach_app.reports.text_paper import TextPaper, empty_document
from coach_app.rights.kept import KeptPage
from coach_app.rights.kept_words import KeptPart

PICTURE = 150  # px wide on the sheet
MOST_BYTES = 20_000_000


class KeptPaper(TextPaper):
    def __init__(self, page: KeptPage, practice: str, style: CardStyle) -> None:
        self._pictures: list[QImage] = []
        body = "".join(self._part(part, style) for part in page.parts)
        made = empty_document(style)
        for number, image in enumerate(self._pictures):
            made.addResource(QTextDocument.ResourceType.ImageResource, _name(number), image)
        made.setHtml(
            f"<body style='font-family:\"{style.sans}\"; font-size:14px; color:{style.ink}'>"
            f"<p style='color:{style.ink2}'>{escape(practice)}</p>"
            f"<h1 style='font-weight:600'>{escape(page.title)}</h1>"
            f"<p style='color:{style.ink2}'>{escape(page.lead)}</p>{body}</body>"
        )
        super().__init__(page.title, made)

    def _part(self, part: KeptPart, style: CardStyle) -> str:
        out = [f"<h2 style='font-weight:600; margin-top:18px'>{escape(part.title)}</h2>"]
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
        self._pictures.append(image)
        name = _name(len(self._pictures) - 1).toString()
        return f"<img src='{name}' width='{min(PICTURE, image.width())}'/> "


def _name(number: int) -> QUrl:
    return QUrl(f"kept:{number}")
