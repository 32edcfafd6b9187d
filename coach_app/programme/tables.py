"""Read tables of texts from TOML files of the programme."""

from __future__ import annotations

import tomllib
from typing import Any

from coach_app.measures import Text

from .loader import ProgrammeFileError

FORMAT = 1


def rows_of(file: str, raw: bytes, key: str) -> list[dict[str, Any]]:
    """The tables under ``key``. Raises ProgrammeFileError."""
    try:
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProgrammeFileError(file, "file", str(error)) from error
    if data.get("format") != FORMAT:
        raise ProgrammeFileError(file, "format", f"must be {FORMAT}")
    rows = data.get(key)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ProgrammeFileError(file, key, "is missing")
    return rows


def text_of(file: str, at: str, row: dict[str, Any], key: str) -> Text:
    """A text in both languages. Raises ProgrammeFileError."""
    found = row.get(key)
    if not isinstance(found, dict) or not all(
        isinstance(found.get(lang), str) and found[lang].strip() for lang in ("nl", "en")
    ):
        raise ProgrammeFileError(file, f"{at}.{key}", "must have a text in nl and en")
    return Text(found["nl"], found["en"])
