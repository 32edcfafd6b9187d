"""What one meeting of the eight weeks holds."""

from __future__ import annotations

from dataclasses import dataclass

from coach_app.measures import Text

PARTS = ("arrive", "steps", "check", "relax", "make", "know", "together", "home", "close")
FIRST_TRACK = ("relax", "make", "know")  # relaxing the brain; "together" and "home" are the second
SECOND_TRACK = ("together", "home")
PLAYED = ("relax", "make", "together")  # parts in which exercises are played
MEASURES = ("intake", "weekly", "halfway", "end", "follow-up")
CARDS = (
    "alarm",
    "spiral",
    "feeling",
    "missing",
    "senses",
    "paths",
    "faces",
    "liking",
    "ifthen",
    "quality",
    "returns",
    "later",
)


@dataclass(frozen=True)
class Choice:
    """Exercise ids for one part: what is suggested, and what may take its place."""

    suggested: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()


@dataclass(frozen=True)
class MeetingPlan:
    """``week``: 0 is the intake, None the follow-up. ``minutes``: by part, all of PARTS.
    ``tracks``: weight of the two tracks in per cent. ``favourite``: the client's own
    favourite relaxation comes first."""

    id: str
    week: int | None
    tracks: tuple[int, int]
    theme: Text
    aim: Text
    home: Text
    skill: Text
    know: tuple[str, ...]
    measures: tuple[str, ...]
    minutes: dict[str, int]
    parts: dict[str, Choice]
    favourite: bool = False

    @property
    def total(self) -> int:
        """Minutes of the whole meeting."""
        return sum(self.minutes.values())

    @property
    def share(self) -> int:
        """What part of the working time the first track has, in per cent."""
        first = sum(self.minutes[part] for part in FIRST_TRACK)
        both = first + sum(self.minutes[part] for part in SECOND_TRACK)
        return round(100 * first / both) if both else 0
