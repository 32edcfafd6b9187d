"""Tables for a spreadsheet: semicolons, and no cell that acts as a formula when it is opened."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Sequence

from coach_app.plain_text import unturned

_BEGINS = frozenset("=+-@|%")
# What a spreadsheet passes over before it looks whether a cell is a formula.
_PASSED_OVER = frozenset({"Cc", "Cf", "Cn", "Mn", "Me", "Zs", "Zl", "Zp"})


def table(rows: Iterable[Sequence[object]]) -> bytes:
    """A CSV file, with the mark by which a spreadsheet knows UTF-8."""
    return text(rows).encode("utf-8-sig", "replace")


def text(rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()


def cell(value: object) -> str:
    """A number is no formula, also below zero."""
    if isinstance(value, int | float):
        return json.dumps(value)
    return harmless(str(value))


def harmless(cell: str) -> str:
    """A cell that no spreadsheet runs: what could begin a formula gets a quote before it.

    Also by a sign that only looks like one (full width, small, superscript), behind what cannot
    be seen, or on a later line: some programs take each line for a cell.
    """
    cell = unturned(cell.replace("\x00", "")).replace("\r\n", "\n").replace("\r", "\n")
    risky = cell[:1] in ("\t", "\n") or any(_begins_formula(line) for line in cell.split("\n"))
    return "'" + cell if risky else cell


def _begins_formula(line: str) -> bool:
    for char in line:
        if unicodedata.category(char) in _PASSED_OVER:
            continue
        return unicodedata.normalize("NFKC", char)[:1] in _BEGINS
    return False
