"""What pages ask of the client screen when an exercise is to be played."""

from __future__ import annotations

from dataclasses import dataclass, field

from coach_app.exercises import Exercise
from coach_app.ui.client_view.player.options import PlayerOptions


@dataclass
class PlayRequest:
    """What is played for whom. Without a client nothing is kept; ``group``: those who are
    there, for whom a run with all of them is kept."""

    exercise: Exercise
    language: str
    options: PlayerOptions
    client_id: str | None = None
    meeting_id: str | None = None
    pictures: list[bytes] = field(default_factory=list)
    music: str = ""
    pace: tuple[float, float] | None = None
    group: tuple[str, ...] = ()
    ask_volume: bool = False  # again, although it was asked before

    def holds(self, silent: bool) -> set[str]:
        """Why a step may need other words, see exercises.model.VARIANTS."""
        several = {"group"} if len(self.group) > 1 else set()
        bare = set() if self.pictures else {"no_photo"}
        return several | ({"silent"} if silent else set()) | bare
