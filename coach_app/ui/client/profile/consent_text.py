"""The consent text that the app offers; the coach may change it before it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from coach_app import paths
from coach_app.content import Text, read


@dataclass(frozen=True)
class ConsentText:
    version: str
    texts: Text

    def text(self, language: str) -> str:
        return self.texts.text(language)


@cache
def consent_text() -> ConsentText:
    """Read once. Raises ContentError that names what is missing."""
    whole = read(paths.resources() / "programme" / "consent.toml")
    found = ConsentText(whole.string("version"), whole.text("text"))
    whole.done()
    return found
