"""Everything that the client screen may keep: this list, and nothing beside it.

What a client answers, makes and agrees goes into the vault through these functions, each
one act. ``client_sees`` reads, this writes; the client view knows no other way to a practice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol

from coach_app.course import client_sees
from coach_app.course.client_sees import DRAFT, AnswersView, SpotView, draft_ref
from coach_app.course.client_sees import source as reads
from coach_app.data.exercises.views import CirclePlace
from coach_app.data.views import Saved, StoredScore
from coach_app.exercises import Exercise
from coach_app.json_values import JsonValue

#: What was chosen, written or drawn: a JSON value of which only its surface knows the form.
Json = JsonValue
Answers = dict[str, Json]  # by the steps' keys


# -- what is written to; ``Practice`` fits it ---------------------------------------------


class Preferences(reads.Preferences, Protocol):
    def set(self, key: str, value: JsonValue) -> object: ...


class Clients(reads.Clients, Protocol):
    def set_loudness(self, client_id: str, loudness: int) -> object: ...


class Notes(reads.Notes, Protocol):
    def save(self, meeting_id: str, *, shared: str, base: str, apart: str) -> Saved: ...
    def save_line(
        self, meeting_id: str, participant_id: str, *, sentence: str, base: str, apart: str
    ) -> Saved: ...
    def append_did(self, meeting_id: str, line: str) -> object: ...


class Closings(reads.Closings, Protocol):
    def save(
        self,
        meeting_id: str,
        client_id: str,
        *,
        heard: object = ...,
        pace: object = ...,
        wish: object = ...,
    ) -> object: ...


class Scores(reads.Scores, Protocol):
    def add(
        self,
        client_id: str,
        measure_id: str,
        answers: Sequence[int | None],
        *,
        meeting_id: str | None,
        course_id: str | None,
        how: str,
    ) -> StoredScore: ...


class Drafts(reads.Drafts, Protocol):
    def put(self, kind: str, ref: str, payload: Answers) -> object: ...
    def drop(self, kind: str, ref: str) -> object: ...


class Runs(reads.Runs, Protocol):
    def add(
        self,
        client_id: str,
        exercise_id: str,
        version: int,
        language: str,
        *,
        meeting_id: str | None,
        planned: int,
        started_at: dt.datetime,
    ) -> str: ...
    def save(
        self,
        run_id: str,
        *,
        seconds: int | None = None,
        stopped: bool | None = None,
        before: int | None = ...,
        after: int | None = ...,
        helpful: int | None = ...,
        answers: Answers | None = None,
    ) -> object: ...


class Makings(reads.Makings, Protocol):
    def add(
        self,
        client_id: str,
        kind: str,
        *,
        exercise_id: str,
        run_id: str | None,
        meeting_id: str | None,
        title: str = "",
        sentence: str = "",
        text: str = "",
        payload: Answers | None = None,
    ) -> str: ...
    def save(
        self,
        making_id: str,
        *,
        title: str | None = None,
        sentence: str | None = None,
        text: str | None = None,
        payload: Answers | None = None,
        picture: bytes | None = None,
        thumb: bytes | None = None,
    ) -> object: ...
    def remove(self, making_id: str) -> object: ...


class Circles(reads.Circles, Protocol):
    def save_map(
        self,
        client_id: str,
        places: Sequence[CirclePlace],
        *,
        map_id: str | None,
        course_id: str | None,
        week: int | None,
    ) -> str: ...


class Steps(Protocol):
    def add(self, meeting_id: str, text: str, client_id: str | None = None) -> object: ...


class Target(reads.Source, Protocol):
    """A practice as the client screen knows it."""

    @property
    def preferences(self) -> Preferences: ...
    @property
    def clients(self) -> Clients: ...
    @property
    def notes(self) -> Notes: ...
    @property
    def closings(self) -> Closings: ...
    @property
    def scores(self) -> Scores: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def runs(self) -> Runs: ...
    @property
    def makings(self) -> Makings: ...
    @property
    def circles(self) -> Circles: ...
    @property
    def steps(self) -> Steps: ...


# -- sheets ------------------------------------------------------------------------------


def keep_answers(
    practice: Target,
    client_id: str,
    measure_id: str,
    meeting_id: str | None,
    day: dt.date,
    so_far: AnswersView,
) -> None:
    """Half a sheet, as a draft: a crash or a lock in the middle loses nothing."""
    kept: Answers = {
        "day": day.isoformat(),
        "answers": list(so_far.answers),
        "skipped": sorted(so_far.skipped),
        "at": so_far.at,
    }
    practice.drafts.put(DRAFT, draft_ref(client_id, measure_id, meeting_id), kept)


def drop_answers(practice: Target, client_id: str, measure_id: str, meeting_id: str | None) -> None:
    """The sheet was handed in."""
    practice.drafts.drop(DRAFT, draft_ref(client_id, measure_id, meeting_id))


def keep_score(
    practice: Target,
    client_id: str,
    measure_id: str,
    meeting_id: str | None,
    answers: Sequence[int | None],
) -> str:
    """A whole sheet; it belongs to its meeting, else to the course that runs. Answers its id."""
    course = practice.courses.current(client_id) if meeting_id is None else None
    stored = practice.scores.add(
        client_id,
        measure_id,
        list(answers),
        meeting_id=meeting_id,
        course_id=course.id if course is not None else None,
        how="screen",
    )
    return stored.id


# -- the close ---------------------------------------------------------------------------


def keep_closing(
    practice: Target,
    meeting_id: str,
    client_id: str,
    key: str,
    value: str | int | None,
    base: str = "",
    *,
    apart: str = "",
) -> str:
    """One answer of the close; answers the text that is kept now, "" for a mark.

    The shared note only where it was shown: one to one. ``base`` is the text that the client
    began with: what the coach wrote in it since stays too, below ``apart`` where both changed
    the same words.
    """
    note, text = practice.notes.get(meeting_id), str(value or "")
    if key == "note":
        if not client_sees.is_for_two(practice, note, client_id):
            return text
        return practice.notes.save(meeting_id, shared=text, base=base, apart=apart).text
    if key == "sentence":
        mine = next(one.participant_id for one in note.lines if one.client_id == client_id)
        saved = practice.notes.save_line(meeting_id, mine, sentence=text, base=base, apart=apart)
        return saved.text
    if key == "heard":
        practice.closings.save(meeting_id, client_id, heard=value)
    elif key == "pace":
        practice.closings.save(meeting_id, client_id, pace=value)
    elif key == "wish":
        practice.closings.save(meeting_id, client_id, wish=value)
    else:
        raise KeyError(key)
    return value if isinstance(value, str) else ""


# -- exercises ---------------------------------------------------------------------------


def keep_loudness(practice: Target, client_id: str | None, loudness: int) -> None:
    """How loud sound may be for this client, or for everybody who is not one."""
    if client_id is not None:
        practice.clients.set_loudness(client_id, loudness)
    else:
        practice.preferences.set(client_sees.LOUDNESS_KEY, loudness)


def begin_run(
    practice: Target, client_id: str, exercise: Exercise, language: str, meeting_id: str | None
) -> str:
    return practice.runs.add(
        client_id,
        exercise.id,
        exercise.version,
        language,
        meeting_id=meeting_id,
        planned=round(exercise.seconds),
        started_at=dt.datetime.now().astimezone(),
    )


def keep_run(practice: Target, run_id: str, answers: Answers) -> None:
    practice.runs.save(run_id, answers=dict(answers))


def end_run(
    practice: Target,
    run_id: str,
    seconds: int,
    stopped: bool,
    answers: Answers,
    marks: Mapping[str, int | None],
) -> None:
    """``marks``: before, after and helpful, as far as given."""
    practice.runs.save(run_id, seconds=seconds, stopped=stopped, answers=dict(answers), **marks)


def keep_played(practice: Target, meeting_id: str, line: str) -> None:
    """One line below "what we did". UserError("note-locked") once the note is finished."""
    practice.notes.append_did(meeting_id, line)


def add_making(
    practice: Target,
    client_id: str,
    kind: str,
    exercise_id: str,
    run_id: str | None,
    meeting_id: str | None,
    *,
    title: str = "",
    sentence: str = "",
    text: str = "",
    payload: Answers | None = None,
) -> str:
    return practice.makings.add(
        client_id,
        kind,
        exercise_id=exercise_id,
        run_id=run_id,
        meeting_id=meeting_id,
        title=title,
        sentence=sentence,
        text=text,
        payload=payload,
    )


def keep_drawing(practice: Target, making_id: str, payload: Answers) -> None:
    practice.makings.save(making_id, payload=payload)


def keep_picture(practice: Target, making_id: str, picture: bytes, thumb: bytes) -> None:
    """The finished drawing, full size and small."""
    practice.makings.save(making_id, picture=picture, thumb=thumb)


def name_making(practice: Target, making_id: str, *, title: str, sentence: str, text: str) -> None:
    practice.makings.save(making_id, title=title, sentence=sentence, text=text)


def drop_making(practice: Target, making_id: str) -> None:
    practice.makings.remove(making_id)


def keep_circle(
    practice: Target,
    client_id: str,
    meeting_id: str | None,
    places: Sequence[SpotView],
    map_id: str | None = None,
) -> tuple[str, list[str]]:
    """The circle map of today; answers its id and the people's, in the order of the places.

    Without ``map_id`` it goes on on the map of the same meeting's week, where there is one.
    """
    meeting = practice.meetings.get(meeting_id) if meeting_id is not None else None
    if map_id is None and meeting is not None:
        map_id = next(
            (m.id for m in reversed(practice.circles.maps(client_id)) if m.week == meeting.week),
            None,
        )
    kept = [
        CirclePlace(
            one.person_id,
            one.label,
            one.kind,
            one.ring,
            one.angle,
            one.distance,
            one.quality,
            one.gives,
            one.contact,
        )
        for one in places
    ]
    map_id = practice.circles.save_map(
        client_id,
        kept,
        map_id=map_id,
        course_id=meeting.course_id if meeting is not None else None,
        week=meeting.week if meeting is not None else None,
    )
    saved = next(one for one in practice.circles.maps(client_id) if one.id == map_id)
    return map_id, [place.person_id for place in saved.places]


def agree_step(practice: Target, meeting_id: str, client_id: str | None, text: str) -> None:
    """A step for this week. UserError where there is no room for it."""
    practice.steps.add(meeting_id, text, client_id=client_id)
