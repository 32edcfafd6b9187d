"""The consent text that the app offers; the coach may change it before it is kept."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from coach_app import paths


@dataclass(frozen=True)
class ConsentText:
    version: str
    texts: dict[str, str]  # by language

    def text(self, language: str) -> str:
        return self.texts.get(language, self.texts["nl"])


@cache
def consent_text() -> ConsentText:
    """Read once. A missing key raises KeyError naming it: the file ships with the app."""
    path = paths.resources() / "programme" / "consent.toml"
    raw = tomllib.loads(path.read_text("utf-8"))
    return ConsentText(raw["version"], {k: v.strip() for k, v in raw["text"].items()})
