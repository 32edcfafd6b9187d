"""What moved between two circle maps, told without a judgement: closer or further is a fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Moved:
    """``before`` and ``now`` are rings (1 is close) or None: not on the map."""

    key: str
    before: int | None
    now: int | None

    @property
    def kind(self) -> str:
        """One of new, gone, closer, further, same."""
        if self.before is None:
            return "new"
        if self.now is None:
            return "gone"
        if self.now == self.before:
            return "same"
        return "closer" if self.now < self.before else "further"


def moves(before: Mapping[str, int], now: Mapping[str, int]) -> list[Moved]:
    """By person, who changed first; both maps give the ring by person."""
    keys = [*now, *(key for key in before if key not in now)]
    found = [Moved(key, before.get(key), now.get(key)) for key in keys]
    return sorted(found, key=lambda one: one.kind == "same")
