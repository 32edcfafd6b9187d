"""Passphrases: how strong one is, and a generated phrase of words."""

from __future__ import annotations

import math
import secrets
from dataclasses import dataclass
from functools import lru_cache

from coach_app import paths
from coach_app.content import languages
from coach_app.plain_text import is_visible

WORDS = 6  # six of 1296 words: 62 bits, and Argon2id makes each guess cost half a second
CAP = 72  # zxcvbn refuses more, and its time grows with the square of the length


@dataclass(frozen=True)
class Strength:
    """``score`` 0 (very weak) to 4 (strong); ``bits``: log2 of the guesses needed."""

    score: int
    bits: float


def strength(text: str) -> Strength:
    """How hard ``text`` is to guess, by zxcvbn; words of our own lists count as words."""
    if not is_visible(text):
        return Strength(0, 0.0)
    if phrase := _listed_words(text):
        bits = phrase * math.log2(len(words(languages.first())))
        return Strength(4 if bits >= 50 else 3 if bits >= 40 else 2 if bits >= 30 else 1, bits)
    from zxcvbn import zxcvbn

    found = zxcvbn(text[:CAP])
    return Strength(int(found["score"]), math.log2(max(float(found["guesses"]), 1)))


def _listed_words(text: str) -> int:
    """Number of words when all of ``text`` is different words of one of our lists, else 0."""
    parts = text.lower().split()
    if len(parts) < 3 or len(set(parts)) != len(parts):
        return 0
    known = any(
        all(part in set(words(language)) for part in parts) for language in languages.codes()
    )
    return len(parts) if known else 0


@lru_cache(maxsize=8)
def words(language: str) -> tuple[str, ...]:
    """The word list of a language: 1296 plain, friendly words, none the start of another."""
    listed = (paths.resources() / "words" / f"{code}.txt" for code in languages.in_order(language))
    return tuple(next(path for path in listed if path.exists()).read_text("utf-8").split())


def generate(language: str, words_wanted: int = WORDS) -> str:
    """A phrase of random different words, from the system's random source."""
    chosen: list[str] = []
    while len(chosen) < words_wanted:
        word = secrets.choice(words(language))
        if word not in chosen:
            chosen.append(word)
    return " ".join(chosen)
