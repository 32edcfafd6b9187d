"""What a client is called: by the first name, also where others may look on."""

from __future__ import annotations

import re
from itertools import takewhile

from coach_app.name_words import PARTICLES, TITLES

_INITIALS = re.compile(r"^(?:(?:[^\W\d_]{1,3}\.-?)+|[^\W\d_])$")


def first_name(name: str) -> str:
    """Anna of "Anna de Vries", "mevr. Anna Vries" and "de Vries, Anna".

    Of a name without a first name only letters: "J.P." of "J.P. van Dam", "D." of "van Dam".
    """
    before, comma, after = name.partition(",")
    words = (after if comma and after.strip() else before).split()
    titled = False
    while len(words) > 1 and words[0].rstrip(".").casefold() in TITLES:
        words, titled = words[1:], True
    if not words:
        return ""
    if titled and len(words) == 1:  # "mevr. Jansen"
        return _letter(words[0])
    initials = list(takewhile(_INITIALS.match, words))
    if initials:
        return " ".join(initials)
    if words[0] in PARTICLES:
        return _letter(next((word for word in words if word not in PARTICLES), words[0]))
    return words[0]


def _letter(word: str) -> str:
    return f"{word[0].upper()}."
