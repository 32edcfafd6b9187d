"""Moments in the zone of this computer. Imports nothing: pages use it before the vault is open."""

from __future__ import annotations

import datetime as dt


def local_now() -> dt.datetime:
    """Now, with this computer's offset."""
    return dt.datetime.now().astimezone()


EARLIEST = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)  # what a computer shows that lost its clock
LATEST = dt.datetime(9000, 1, 1, tzinfo=dt.UTC)
FARTHEST = dt.timedelta(hours=15)  # no place on earth is farther from UTC


def sane_moment(text: str) -> dt.datetime:
    """A moment out of a file that anybody may have written. ValueError for one that cannot be
    shown in every zone, or tells none."""
    moment = dt.datetime.fromisoformat(text)
    offset = moment.utcoffset()
    if offset is None or abs(offset) > FARTHEST:
        raise ValueError("no zone on earth")
    # The year first: near the ends of the calendar a conversion has no answer.
    if not EARLIEST.year - 1 <= moment.year <= LATEST.year or not EARLIEST <= moment < LATEST:
        raise ValueError("no moment of this app")
    return moment
