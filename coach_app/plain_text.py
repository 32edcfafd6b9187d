"""Texts that look like something else: nothing to see, or letters told to stand the other way."""

from __future__ import annotations

import unicodedata

# What turns the order of all that follows: in a name it would turn what stands beside it too.
# Marks of a single place (U+200E, U+200F, U+061C) stay: Arabic and Hebrew need them.
_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
# Letters and signs without a picture, whatever Unicode calls them.
_BLANK = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc\U0001d159")
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zs", "Zl", "Zp"})


def is_visible(text: str) -> bool:
    """Whether there is anything to see: a space of no width is nothing."""
    return any(unicodedata.category(char) not in _UNSEEN and char not in _BLANK for char in text)


def unturned(text: str) -> str:
    return text.translate(_TURNS)


def one_line(text: str) -> str:
    """Without line breaks, controls, outer spaces, and what turns the order; "" for nothing."""
    line = " ".join(unturned(text).split())
    line = "".join(char for char in line if unicodedata.category(char) != "Cc")
    return line if is_visible(line) else ""


def seen(text: str) -> str:
    """``text`` without outer spaces, "" where there is nothing to see."""
    return text.strip() if is_visible(text) else ""
