"""A paper of a title, short parts and lines: certificates, statements, registers, cards."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from coach_app.reports.home_card import CardStyle
from coach_app.reports.text_paper import TextPaper, empty_document


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


class PlainPaper(TextPaper):
    """As many A4 pages as it needs. Everything is plain text."""

    def __init__(self, text: PlainText, style: CardStyle) -> None:
        out = [
            f"<body style='font-family:\"{style.sans}\"; font-size:15px; color:{style.ink}'>",
            _small(text.above, style),
            f"<h1 style='font-weight:600'>{escape(text.title)}</h1>",
            _small(text.lead, style),
        ]
        for part in text.parts:
            if part.title:
                out.append(
                    f"<h2 style='font-weight:600; margin-top:16px'>{escape(part.title)}</h2>"
                )
            out += [
                f"<p style='white-space:pre-wrap; margin-top:4px'>{escape(line)}</p>"
                for line in part.lines
            ]
        out.append(f"{_small(text.last, style)}</body>")
        made = empty_document(style)
        made.setHtml("".join(out))
        super().__init__(text.title, made)


def _small(text: str, style: CardStyle) -> str:
    if not text:
        return ""
    return f"<p style='color:{style.ink2}; white-space:pre-wrap'>{escape(text)}</p>"
