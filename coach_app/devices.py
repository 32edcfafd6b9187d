"""Whether devices may be used that bring their own drivers: sound, microphone, voice, pen.

In safe mode none is touched: a driver that fails takes the program with it.
"""

from __future__ import annotations

_allowed = True


def allowed() -> bool:
    return _allowed


def forbid() -> None:
    """For the rest of this run."""
    global _allowed
    _allowed = False
