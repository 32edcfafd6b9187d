"""Knowledge cards: how loneliness works, in plain words. A broken file names the key."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from coach_app import paths
from coach_app.measures import Text

from .loader import ProgrammeFileError
from .model import CARDS
from .tables import rows_of, text_of

#: What a shape may be filled with; names of the look.
FILLS = ("honingSoft", "dekLucht", "dekKlei", "dekMos", "dekZand")
KINDS = "lpsSoer"  # see resources/theme/motifs.toml
WIDTH, HEIGHT = 200, 120  # of a picture

Shape = tuple[str, str, tuple[float, ...]]  # fill or "", kind, numbers


@dataclass(frozen=True)
class CardPage:
    text: Text
    picture: tuple[Shape, ...]


@dataclass(frozen=True)
class KnowledgeCard:
    """``source``: for the coach, how sure it is. The client sees the rest."""

    id: str
    title: Text
    source: Text
    pages: tuple[CardPage, ...]


@functools.cache
def cards() -> dict[str, KnowledgeCard]:
    path = Path(paths.resources()) / "knowledge" / "cards.toml"
    return load_cards(path.name, path.read_bytes())


def load_cards(file: str, raw: bytes) -> dict[str, KnowledgeCard]:
    """Raises ProgrammeFileError."""
    found: dict[str, KnowledgeCard] = {}
    for at, row in enumerate(rows_of(file, raw, "card")):
        key, name = f"card {at}", str(row.get("id", ""))
        if name not in CARDS or name in found:
            raise ProgrammeFileError(file, f"{key}.id", f"“{name}” is unknown, or there twice")
        pages = row.get("page")
        if not isinstance(pages, list) or not pages:
            raise ProgrammeFileError(file, f"{key}.page", "is missing")
        found[name] = KnowledgeCard(
            name,
            text_of(file, key, row, "title"),
            text_of(file, key, row, "source"),
            tuple(
                CardPage(
                    text_of(file, f"{key}.page {number}", page, "text"),
                    shapes(file, f"{key}.page {number}", str(page.get("picture", ""))),
                )
                for number, page in enumerate(pages)
            ),
        )
    missing = [name for name in CARDS if name not in found]
    if missing:
        raise ProgrammeFileError(file, "card", f"“{missing[0]}” is missing")
    return {name: found[name] for name in CARDS}


def shapes(file: str, key: str, line: str) -> tuple[Shape, ...]:
    """Strokes with a fill before the slash. Raises ProgrammeFileError."""
    found = []
    for piece in line.split(";"):
        head, _, rest = piece.strip().rpartition("/")
        kind, *numbers = rest.split() or [""]
        if (head and head not in FILLS) or not kind or kind not in KINDS:
            raise ProgrammeFileError(file, f"{key}.picture", f"“{piece.strip()}” is unknown")
        try:
            found.append((head, kind, tuple(float(number) for number in numbers)))
        except ValueError as error:
            raise ProgrammeFileError(file, f"{key}.picture", str(error)) from error
    return tuple(found)
