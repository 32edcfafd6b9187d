"""In which language a client reads."""

from __future__ import annotations

from coach_app.content import languages

from .source import Source
from .values import WelcomeView


def language_of(practice: Source, client_id: str | None) -> str:
    """The language of the texts shown to this client; without a client, the practice's."""
    if client_id is None:
        return languages.code_of(str(practice.preferences.get("language") or ""))
    return practice.clients.get(client_id).fields.language


def welcome(practice: Source, client_id: str | None = None) -> WelcomeView:
    return WelcomeView(language_of(practice, client_id))
