"""Now, for those who may not wait for the database's libraries: the first page reads it here."""

from __future__ import annotations

import datetime as dt


def local_now() -> dt.datetime:
    """Now in the zone of this computer."""
    return dt.datetime.now().astimezone()
