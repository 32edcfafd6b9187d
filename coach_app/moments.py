"""Moments in the zone of this computer. Imports nothing: pages use it before the vault is open."""

from __future__ import annotations

import datetime as dt


def local_now() -> dt.datetime:
    """Now, with this computer's offset."""
    return dt.datetime.now().astimezone()
