"""Knowledge cards: how loneliness works, in plain words. A broken file names the key."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from coach_app import paths
from coach_app.content import Reader, Text
from coach_app.content.cut import Piece, read_cut

from .loader import open_file
from .model import CARDS


@dataclass(frozen=True)
class CardPage:
    text: Text
    picture: tuple[Piece, ...]  # 200 by 120 units


@dataclass(frozen=True)
class KnowledgeCard:
    """``source``: for the coach, how sure it is. The client sees the rest."""

    id: str
    title: Text
    source: Text
    pages: tuple[CardPage, ...]


@functools.cache
def cards() -> dict[str, KnowledgeCard]:
    path = paths.resources() / "knowledge" / "cards.toml"
    return load_cards(path.name, path.read_bytes())


def load_cards(file: str, raw: bytes) -> dict[str, KnowledgeCard]:
    """Raises ProgrammeFileError."""
    whole = open_file(file, raw)
    found: dict[str, KnowledgeCard] = {}
    for row in whole.tables("card", needed=True):
        name = row.choice("id", CARDS)
        if name in found:
            raise row.fail("id", f"“{name}” is there twice")
        found[name] = KnowledgeCard(name, row.text("title"), row.text("source"), _pages(row))
    whole.done()
    missing = [name for name in CARDS if name not in found]
    if missing:
        raise whole.fail("card", f"“{missing[0]}” is missing")
    return {name: found[name] for name in CARDS}


def _pages(card: Reader) -> tuple[CardPage, ...]:
    found = tuple(
        CardPage(page.text("text"), _picture(page)) for page in card.tables("page", needed=True)
    )
    if not found:
        raise card.fail("page", "is missing")
    return found


def _picture(page: Reader) -> tuple[Piece, ...]:
    try:
        return read_cut(page.string("picture"))
    except ValueError as error:
        raise page.fail("picture", str(error)) from error
