"""What repositories hand out: small frozen values, never attached to a connection.

Widgets hold ids (32 hex digits). Moments are aware datetimes in the offset of
entry; days are plain dates. Texts are as typed, cleaned of NUL and lone surrogates.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from coach_app.content import languages

# -- clients ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Goal:
    """An own goal in the client's own words, rated 0-10 over time (oldest first)."""

    id: str
    wording: str
    ratings: tuple[tuple[dt.datetime, int], ...] = ()
    closed: bool = False


@dataclass(frozen=True)
class Consent:
    id: str
    version: str
    text: str  # the text the client agreed to, kept word for word
    given_on: dt.date
    how: str  # "written", "spoken", "digital"
    withdrawn_on: dt.date | None = None
    covers: tuple[str, ...] = ()  # codes of COVERS; () with a text from before they were asked
    keep_months: int | None = None  # how long after the course, as it was told
    parents: str = ""  # who agreed for a client under sixteen


#: What a consent may cover, in the order of the form.
COVERS = ("notes", "measures", "makings", "photos", "circles", "recordings")


@dataclass(frozen=True)
class ClientFields:
    """What the profile form edits. ``body`` holds codes of BODY_LIST."""

    name: str
    is_alias: bool = False  # the name is an alias chosen with the client
    alias: str = ""  # shown on exports instead of the name; "" = initials
    reach: str = ""  # how to reach: phone, mail, "not on Fridays"
    birth_year: int | None = None
    language: str = field(default_factory=languages.first)  # of the texts shown to this client
    strengths: str = ""
    joys: str = ""
    body: tuple[str, ...] = ()
    safety: str = ""  # safety agreements; short, shown under "Let op"
    emergency: str = ""  # emergency contact
    private: str = ""  # for the coach only


BODY_LIST = (
    "lungs",
    "heart",
    "pregnancy",
    "epilepsy",
    "panic",
    "hearing",
    "pain",
    "operation",
    "trauma",
    "psychosis",
    "eating",
    "bereavement",
)  # facts.md 4: asthma/COPD ... recent bereavement


LOUDEST = 10  # of the line on which a client says how loud sound may be; 0 is silent


@dataclass(frozen=True)
class Client:
    id: str
    fields: ClientFields
    goals: tuple[Goal, ...]
    consents: tuple[Consent, ...]  # newest first
    archived: bool
    removed: bool  # waits for the lock; can still be undone
    created_at: dt.datetime
    frozen_at: dt.datetime | None = None  # nothing about them is changed or shown
    keep_until: dt.date | None = None  # after the period: kept on until this day
    loudness: int | None = None  # of the sound of exercises, 0 to LOUDEST; None: not asked yet

    @property
    def name(self) -> str:
        return self.fields.name


@dataclass(frozen=True)
class WeekDot:
    """State of one week of the running course: done, now, planned or missed."""

    week: int
    state: str


@dataclass(frozen=True)
class ClientRow:
    """One line of the client list, complete: the list asks nothing more per row."""

    id: str
    name: str
    status: str  # "new", "running", "aftercare", "finished", "archived"
    course_id: str | None
    started_on: dt.date | None
    dots: tuple[WeekDot, ...]  # weeks 1-8, () without a course
    weekly: tuple[float | None, ...]  # weekly check totals by week 1-8, None = gap
    last_score: float | None  # headline measure
    last_score_week: int | None
    headline: str  # measure id
    next_meeting: dt.datetime | None
    next_meeting_id: str | None
    attention: tuple[str, ...]  # codes of ATTENTION
    in_group: bool = False


# -- courses and meetings --------------------------------------------------------------

FOLLOW_UP_WEEK = 20  # twelve weeks after week 8: the follow-up's place on a week axis


@dataclass(frozen=True)
class Participant:
    id: str
    client_id: str
    name: str
    left_on: dt.date | None = None


@dataclass(frozen=True)
class Course:
    id: str
    title: str  # name of the group, "" one to one
    participants: tuple[Participant, ...]
    started_on: dt.date
    weekday: int  # Monday 0
    time: dt.time
    minutes: int
    status: str  # "running", "aftercare", "finished"
    headline: str  # measure id that carries the loneliness score
    headline_every: str  # "course" = weeks 0, 4, 8 and follow-up; "week" = each week
    calendar: dict[int, tuple[str, ...]]  # changed weeks only: week -> measure ids
    client_chart: str  # "line", "words", "nothing": what the client may see

    @property
    def is_group(self) -> bool:
        return len(self.participants) > 1 or bool(self.title)


@dataclass(frozen=True)
class Meeting:
    id: str
    course_id: str
    kind: str  # "intake", "week", "extra", "follow_up"
    week: int  # 0 intake, 1-8, FOLLOW_UP_WEEK; an extra meeting has the week before it
    planned_at: dt.datetime
    minutes: int
    status: str  # "planned", "held", "missed", "cancelled"
    theme: str = ""
    note_state: str = "none"  # "none", "open", "locked"
    held_at: dt.datetime | None = None  # when it was started or marked as held


@dataclass(frozen=True)
class Saved:
    """What a save made of one text. ``merged``: somebody else had written there meanwhile."""

    text: str
    merged: bool = False


@dataclass(frozen=True)
class Addendum:
    id: str
    private: bool
    text: str
    written_at: dt.datetime


@dataclass(frozen=True)
class ParticipantLine:
    """One participant in one meeting: present, own sentence, the coach's private line."""

    participant_id: str
    client_id: str
    name: str
    present: bool | None = None
    sentence: str = ""  # what went well, in the client's own words
    private: str = ""


@dataclass(frozen=True)
class Note:
    meeting_id: str
    did: str
    shared: str
    private: str
    lines: tuple[ParticipantLine, ...]
    addenda: tuple[Addendum, ...] = ()
    locked_at: dt.datetime | None = None
    saved_at: dt.datetime | None = None


STEP_STATES = ("open", "done", "partly", "not_yet")


@dataclass(frozen=True)
class Step:
    id: str
    meeting_id: str  # agreed in this meeting
    client_id: str | None  # None: agreed with the whole group
    text: str
    state: str = "open"


@dataclass(frozen=True)
class AgendaItem:
    """One meeting on Today, with what the card shows."""

    meeting: Meeting
    title: str  # client's name, or the group's
    client_id: str | None  # None for a group
    dots: tuple[WeekDot, ...]
    last_steps: tuple[str, ...]  # what was agreed last time
    mind: tuple[str, ...]  # what to mind: first lines of the safety agreements
    body: tuple[str, ...] = ()  # body-list codes of the participants


ATTENTION = ("note_missing", "score_missing", "no_next_date", "off_track", "not_seen")


@dataclass(frozen=True)
class AttentionItem:
    """One thing that waits, with what a click needs to solve it."""

    kind: str  # one of ATTENTION
    client_id: str
    name: str
    course_id: str | None = None
    meeting_id: str | None = None
    week: int | None = None
    measure_id: str | None = None
    since: dt.date | None = None


# -- measuring -------------------------------------------------------------------------


@dataclass(frozen=True)
class StoredScore:
    """A score as kept: raw answers (option codes, None = skipped), totals, version, time."""

    id: str
    client_id: str
    course_id: str | None
    meeting_id: str | None
    week: int | None  # the meeting's week; FOLLOW_UP_WEEK at follow-up
    measure_id: str
    measure_version: int
    answers: tuple[int | None, ...]
    total: float | None
    subscales: dict[str, float | None]
    category: str | None
    valid: bool
    taken_at: dt.datetime
    how: str  # "paper", "screen", "spoken"
    shown: str = "not_yet"  # bad-week pause: "not_yet", "shown", "later", "words"
    corrected: bool = False  # replaces an older value, which is kept


@dataclass(frozen=True)
class Wording:
    """Official wording that the coach loaded once; never shipped."""

    measure_id: str
    language: str
    items: tuple[str, ...]
    source: str
    loaded_at: dt.datetime


@dataclass(frozen=True)
class ChartEvent:
    id: str
    course_id: str
    client_id: str
    on: dt.date
    text: str


@dataclass(frozen=True)
class Snippet:
    id: str
    title: str
    text: str


# -- search ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Hit:
    """One finding. ``excerpt`` marks the found words with \\x02 and \\x03."""

    kind: str  # "client", "note", "sentence", "step", "goal", "event", "addendum", "making"
    client_id: str | None
    name: str
    ref: str  # meeting id for notes, sentences, steps; else the thing's id
    excerpt: str
    private: bool
    at: dt.datetime | None = None


@dataclass(frozen=True)
class Removal:
    """What goes when a client is removed, in numbers, before it is done."""

    client_id: str
    name: str
    courses: int = 0
    meetings: int = 0
    notes: int = 0
    scores: int = 0
    steps: int = 0
    others: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Since:
    """How much was written since a moment: what going back to it would cost."""

    clients: int
    notes: int
    scores: int
