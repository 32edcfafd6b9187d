"""The lines of a step as a coach writes them: one a row, its time in front, a dash for a silence.

0:20  Licht ademen is genoeg.
1:15  –
"""

from __future__ import annotations

import re

ROW = re.compile(r"\s*(?:(\d{1,3}):)?(\d{1,4})(?:\s+(.*)|)$")
SILENCE = "–"
BETWEEN = 15  # seconds after the row before, where a row has no time of its own


def written(rows: list[tuple[float, str]]) -> str:
    """(seconds, words) as text; without words a silence."""
    return "\n".join(
        f"{int(at) // 60}:{int(at) % 60:02d}  {words or SILENCE}" for at, words in rows
    )


def read(text: str) -> list[tuple[int, str]]:
    """What ``written`` gave, or what somebody made of it: in order of time, no two at once.

    A row without a time comes a while after the one before.
    """
    found: list[tuple[int, str]] = []
    for row in text.split("\n"):
        if not row.strip():
            continue
        match = ROW.match(row)
        if match:
            at = 60 * int(match[1] or 0) + int(match[2])
            words = (match[3] or "").strip()
        else:
            at, words = (found[-1][0] if found else 0) + BETWEEN, row.strip()
        found.append((max(1, at), "" if not words.strip("-–—. …") else words))
    found.sort(key=lambda row: row[0])
    apart: list[tuple[int, str]] = []
    for at, words in found:
        apart.append((max(at, apart[-1][0] + 1) if apart else at, words))
    return apart
