"""Words for the client, in the client's own language, apart from the app's language."""

from __future__ import annotations

import functools
import tomllib

from coach_app import paths

LANGUAGES = ("nl", "en")


@functools.cache
def table() -> dict[str, dict[str, str]]:
    """resources/client_texts.toml. Raises ValueError that names a text without a language."""
    path = paths.resources() / "client_texts.toml"
    loaded = tomllib.loads(path.read_text("utf-8"))
    for key, row in loaded.items():
        for language in LANGUAGES:
            if not str(row.get(language, "")).strip():
                raise ValueError(f"{path.name}: {key}.{language}: no text")
    return loaded


class ClientTexts:
    """``texts("next")`` in one language; anything but "en" reads Dutch."""

    def __init__(self, language: str) -> None:
        self.language = "en" if language.startswith("en") else "nl"

    def __call__(self, key: str, **values: object) -> str:
        text = table()[key][self.language]
        return text.format(**values) if values else text
