"""Rows of a dossier as plain values of JSON, and as cells of CSV that no spreadsheet runs."""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Iterable, Mapping

from coach_app import csv_cells
from coach_app.data.rights.views import Row
from coach_app.json_values import JsonValue


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
    """One cell, that no spreadsheet runs: see ``csv_cells``."""
    return csv_cells.cell(_shown(value))


def _shown(value: object) -> object:
    if value is None:
        return ""
    found = plain(value)
    if isinstance(found, str | int | float):
        return found
    return json.dumps(found, ensure_ascii=False)


def csv_text(rows: Iterable[Row]) -> str:
    """With a line of heads; the mark before it lets spreadsheets read it as UTF-8."""
    found = list(rows)
    heads = [name for name, value in found[0].items() if not isinstance(value, bytes)]
    cells = [[_shown(row.get(head)) for head in heads] for row in found]
    return "\ufeff" + csv_cells.text([heads, *cells])
