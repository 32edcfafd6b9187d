"""Words for the client, in the client's own language, apart from the app's language."""

from __future__ import annotations

import functools
from pathlib import Path

from coach_app import paths
from coach_app.content import Text, languages, read


def table() -> dict[str, Text]:
    """resources/client_texts.toml. Raises ContentError that names a text without a language."""
    return _read(paths.resources())


@functools.cache
def _read(folder: Path) -> dict[str, Text]:
    return read(folder / "client_texts.toml").texts()


class ClientTexts:
    """``texts("next")`` in one language."""

    def __init__(self, language: str) -> None:
        self.language = languages.code_of(language)

    def __call__(self, key: str, **values: object) -> str:
        text = table()[key].text(self.language)
        return text.format(**values) if values else text
