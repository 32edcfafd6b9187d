"""Which languages there are: resources/translations/languages.toml, and nothing else, says so.

No code names a language: it asks for the one that somebody chose, and `in_order` tells what
is read where that one has no text.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import NamedTuple

from coach_app import paths

from .toml import ContentError, Table, parse


class Language(NamedTuple):
    """``name`` is its own name for itself. ``complete``: no shipped text may lack it."""

    code: str
    name: str
    locale: str
    decimal: str
    complete: bool

    def figure(self, value: float) -> str:
        """In at most one decimal, without a needless .0."""
        return f"{value:.1f}".removesuffix(".0").replace(".", self.decimal)


def known() -> dict[str, Language]:
    """By code, in the order of the file."""
    return _read(paths.resources())


def codes() -> tuple[str, ...]:
    return tuple(known())


def first() -> str:
    """Code of the language that stands in where nobody chose one, or a text lacks it."""
    return codes()[0]


def complete() -> tuple[str, ...]:
    """Codes of the languages that every shipped text has."""
    return _complete(paths.resources())


def in_order(asked: str) -> tuple[str, ...]:
    """What is read for ``asked`` ("en", "en_GB", "" for nobody's choice), best first."""
    return _in_order(paths.resources(), asked)


def code_of(asked: str) -> str:
    """The language there is that comes nearest to what is asked for."""
    return in_order(asked)[0]


def get(asked: str) -> Language:
    return known()[code_of(asked)]


@functools.cache  # by folder, so that other resources have languages of their own
def _read(folder: Path) -> dict[str, Language]:
    path = folder / "translations" / "languages.toml"
    whole = Table(path.name, parse(path.name, path.read_bytes()))
    found = {}
    for code in whole:
        one = whole.table(code)
        found[code] = Language(
            code,
            one.string("name"),
            one.string("locale"),
            one.string("decimal"),
            one.flag("complete", False),
        )
    whole.done()
    if not found or not next(iter(found.values())).complete:
        raise ContentError(path.name, "complete", "the first language must have every text")
    return found


@functools.cache
def _complete(folder: Path) -> tuple[str, ...]:
    return tuple(code for code, one in _read(folder).items() if one.complete)


@functools.lru_cache(maxsize=64)
def _in_order(folder: Path, asked: str) -> tuple[str, ...]:
    there = _read(folder)
    near = [code for code in (asked, asked.replace("-", "_").split("_")[0]) if code in there]
    return tuple(dict.fromkeys((*near, *there)))
