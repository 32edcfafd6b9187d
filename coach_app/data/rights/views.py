"""What the repositories of rights hand out: small frozen values, as in ``views``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from coach_app.data.views import Removal

#: What of a dossier another Coach App takes in, owners first. Not the account, half-filled forms,
#: what the app wrote by itself, or who sat with whom.
IN_PACKAGE = (
    "client",
    "consent",
    "goal",
    "goal_rating",
    "course",
    "participant",
    "meeting",
    "note",
    "participant_line",
    "addendum",
    "step",
    "score",
    "score_history",
    "chart_event",
    "exercise_run",
    "making",
    "making_picture",
    "circle_person",
    "circle_map",
    "circle_place",
    "closing",
    "intake",
    "decision",
    "prompt_use",
    "correction",
)

Row = Mapping[str, object]  # columns by name: texts, numbers, days, moments, bytes, JSON


@dataclass(frozen=True)
class Correction:
    """What a client asked to have put right. ``state``: open, done or declined."""

    id: str
    client_id: str
    asked_on: dt.date
    what: str
    state: str = "open"
    answer: str = ""
    answered_on: dt.date | None = None


@dataclass(frozen=True)
class Disclosure:
    """What the coach chose for one text of a dossier.

    ``cuts``: passage and reason. ``digest``: of the text that was looked at.
    """

    place: str
    shown: bool
    reason: str = ""  # of a text that is left out: "others" or "own"
    cuts: tuple[tuple[str, str], ...] = ()
    digest: str = ""


@dataclass(frozen=True)
class Dossier:
    """Everything that is kept about one client, table by table, owners first.

    ``groups``: courses in which others take part; what stands there is about them as well.
    """

    client_id: str
    made_at: dt.datetime
    schema: str
    tables: Mapping[str, tuple[Row, ...]]
    groups: frozenset[str] = frozenset()
    choices: Mapping[str, Disclosure] = field(default_factory=dict)

    def rows(self, table: str) -> tuple[Row, ...]:
        return self.tables.get(table, ())


@dataclass(frozen=True)
class AuditLine:
    """Who-did-what without content."""

    at: dt.datetime
    act: str
    ref: str


@dataclass(frozen=True)
class ErasedClient:
    """What went, in numbers; and when. Of whom, only the id tells."""

    removal: Removal
    at: dt.datetime


@dataclass(frozen=True)
class LastSeen:
    """What the list of periods needs of one client. ``keep_months``: of the consent in force."""

    client_id: str
    name: str
    last: dt.date | None
    still_planned: bool
    keep_months: int | None
    keep_until: dt.date | None
    frozen_at: dt.datetime | None
