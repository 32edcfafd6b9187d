"""What a file that anybody may have made must pass before it is read at all.

Reading a key of very many parts takes all memory, so its dots are counted first.
"""

from __future__ import annotations

import re

from .toml import ContentError, check_size

MOST_PARTS = 8  # of a key with dots in it

# Strings and comments: dots in them are only dots. One without an end runs to the end of its
# line or of the file, so that every sign is looked at once.
_QUOTED = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"""|\Z)'
    r"|'''.*?(?:'''|\Z)"
    r'|"(?:\\.|[^"\\\n])*"?'
    r"|'[^'\n]*'?"
    r"|#[^\n]*",
    re.DOTALL,
)
_KEYS = re.compile(r"[^\w\-. \t]+")


def check_harmless(file: str, raw: bytes) -> None:
    """Raises ContentError."""
    check_size(file, raw)
    text = raw.decode("utf-8-sig", "replace")
    for chunk in _KEYS.split(_QUOTED.sub("s", text)):
        if chunk.count(".") >= MOST_PARTS:
            raise ContentError(file, "file", "a key with too many parts")
