"""In which language a client reads."""

from __future__ import annotations

from coach_app.content import languages
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError

from .source import Source
from .values import WelcomeView


def language_of(practice: Source, client_id: str | None) -> str:
    """The language of the texts shown to this client; without a client, the practice's.

    Whatever is shown asks this first: UserError("frozen") where nothing about them may be.
    """
    if client_id is None:
        return languages.code_of(str(practice.preferences.get("language") or ""))
    client = practice.clients.get(client_id)
    if client.frozen_at is not None:
        raise UserError(
            "frozen",
            QT_TRANSLATE_NOOP("Errors", "This client is frozen: nothing about them is shown."),
            QT_TRANSLATE_NOOP("Errors", "Lift it under ‘Rights and privacy’, and try again."),
        )
    return client.fields.language


def welcome(practice: Source, client_id: str | None = None) -> WelcomeView:
    return WelcomeView(language_of(practice, client_id))
