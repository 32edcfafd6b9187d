"""The ways in which the program may lock by itself, and which of them work on this computer."""

from __future__ import annotations

from enum import Enum
from typing import Protocol

from PySide6.QtGui import QWindow

IDLE, SUSPEND, LID, SYSTEM_LOCK = "idle", "suspend", "lid", "system-lock"
WAYS = (IDLE, SUSPEND, LID, SYSTEM_LOCK)


class Works(Enum):
    YES = "yes"  # in time
    LATE = "late"  # as soon as it is over: seen by the clocks
    NO = "no"


class Watch(Protocol):
    """What notices some of the ways. Says so by signals of its own."""

    def start(self, window: QWindow | None = None) -> None: ...
    def stop(self) -> None: ...
    def works(self) -> dict[str, Works]:
        """What it can tell here, by way. One that is left out means nothing here, as a lid
        does on a computer without one."""
        ...


def ways_here() -> dict[str, Works]:
    """Of all watches together, the best that each way gets; in the order of WAYS."""
    from coach_app.ui.shell.watch.idle import IdleWatch
    from coach_app.ui.shell.watch.system import SystemWatch

    order = list(Works)
    found: dict[str, Works] = {}
    for watch in (IdleWatch(lambda: 0), SystemWatch()):
        for way, works in watch.works().items():
            found[way] = min(works, found.get(way, works), key=order.index)
    return {way: found[way] for way in WAYS if way in found}
