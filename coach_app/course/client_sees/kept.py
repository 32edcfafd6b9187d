"""Everything that is kept about one client, for the eyes of that client: a right, not a feature."""

from __future__ import annotations

from coach_app.course.shelf import shelf_of
from coach_app.rights.kept import kept_page

from .language import language_of
from .source import Source
from .values import KeptPartView, KeptView


def kept(practice: Source, client_id: str) -> KeptView:
    """UserError("frozen") where nothing may be shown until the coach lifts it."""
    language = language_of(practice, client_id)
    page = kept_page(practice.dossiers.of(client_id), shelf_of(practice.own_exercises.all()))
    parts = tuple(
        KeptPartView(part.title, part.lines, part.heads, part.pictures) for part in page.parts
    )
    return KeptView(language, page.title, page.lead, parts)
