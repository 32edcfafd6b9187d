"""What the repositories of the programme hand out: small frozen values, as in ``views``."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

PART_STATES = ("open", "done", "skipped")
DECISIONS = ("intake", "gate1", "gate2", "halfway", "plan", "end")


@dataclass(frozen=True)
class GuidedPart:
    """``seconds``: spent before the part began to run now. ``wrote``: what stands in the note."""

    part: str
    state: str = "open"
    seconds: int = 0
    wrote: str = ""


@dataclass(frozen=True)
class Guided:
    """A meeting that is led part by part."""

    meeting_id: str
    part: str
    since: dt.datetime
    seen_at: dt.datetime
    finished_at: dt.datetime | None = None
    parts: dict[str, GuidedPart] = field(default_factory=dict)
    pairs: tuple[tuple[str, ...], ...] = ()

    def of(self, part: str) -> GuidedPart:
        return self.parts.get(part) or GuidedPart(part)


@dataclass(frozen=True)
class Closing:
    """``heard``: 1 yes, 2 a bit, 3 not today. ``pace``: 1 too slow, 2 right, 3 too fast."""

    meeting_id: str
    client_id: str
    heard: int | None = None
    pace: int | None = None
    wish: str = ""


@dataclass(frozen=True)
class Decision:
    id: str
    course_id: str
    client_id: str | None
    meeting_id: str | None
    kind: str
    suggested: str
    chosen: str
    says: str
    reason: str
    made_at: dt.datetime


@dataclass(frozen=True)
class PromptUse:
    client_id: str
    meeting_id: str | None
    kind: str  # "question" or "card"
    prompt: str
    used_at: dt.datetime
