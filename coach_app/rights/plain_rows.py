"""Rows of a dossier as plain values of JSON, and as cells of CSV that no spreadsheet runs."""

from __future__ import annotations

import base64
import csv
import datetime as dt
import io
import json
import unicodedata
from collections.abc import Iterable, Mapping

from coach_app.data.rights.views import Row
from coach_app.json_values import JsonValue

_RUNS = frozenset("=+-@\t\r\n|%")  # what begins a formula or a command in some spreadsheet


def plain(value: object) -> JsonValue:
    """Moments with their offset, days as 2026-03-10, pictures in base64."""
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value


def cell(value: object) -> str:
    """One cell: what would begin a formula, also behind invisible or full-width characters,
    gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    found = plain(value)
    text = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)
    return f"'{text}" if _begins_formula(text) else text


def _begins_formula(text: str) -> bool:
    for char in text:
        if char in _RUNS:
            return True
        if char.isspace() or unicodedata.category(char) in ("Cf", "Cc", "Mn"):
            continue
        return unicodedata.normalize("NFKC", char)[:1] in _RUNS
    return False


def csv_text(rows: Iterable[Row]) -> str:
    """With a line of heads; the mark before it lets spreadsheets read it as UTF-8."""
    found = list(rows)
    heads = [name for name, value in found[0].items() if not isinstance(value, bytes)]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads)
    for row in found:
        writer.writerow([cell(row.get(head)) for head in heads])
    return "\ufeff" + out.getvalue()
