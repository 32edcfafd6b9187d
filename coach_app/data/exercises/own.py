"""What the coach adds to the exercises: own ones, a sound file with each, and recordings."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, defer

from coach_app.data import records_exercises as x
from coach_app.data.exercises.views import OwnExercise, Recording
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.store import Repository, found, gone
from coach_app.data.types import clean, clean_line, new_id
from coach_app.data.view_of import view_of
from coach_app.errors import UserError
from coach_app.moments import local_now

OWN = "own-"
SUFFIXES = ("mp3", "wav", "ogg", "m4a", "flac")
MOST_BYTES = 40 * 1024 * 1024  # of a sound


class OwnExercises(Repository):
    def all(self) -> list[OwnExercise]:
        """In the order of their ids."""
        with self._read() as session:
            return own_views(session)

    def get(self, exercise_id: str) -> OwnExercise:
        with self._read() as session:
            row = _found(session, exercise_id)
            return view_of(OwnExercise, row, audio_id=_audio_id(session, exercise_id))

    def save(self, exercise_id: str, source: str) -> None:
        """Add or replace; after ``delete`` this brings back sound and recordings too."""
        exercise_id, source = _own_id(exercise_id), clean(source)
        with self._write("exercises") as session:
            row = _row(session, exercise_id)
            if row is None:
                row = x.OwnExercise(id=new_id(), exercise_id=exercise_id)
                session.add(row)
            row.source, row.saved_at = source, local_now()

    def delete(self, exercise_id: str) -> str:
        """Answers the source, for undoing. Its sounds go when the practice closes."""
        with self._write("exercises") as session:
            row = _found(session, exercise_id)
            session.delete(row)
            return row.source

    # -- the sound file --------------------------------------------------------------

    def put_audio(self, exercise_id: str, data: bytes, name_suffix: str) -> str:
        """Add or replace; answers the sound's id. UserError("sound-too-large")."""
        suffix = name_suffix.lower().lstrip(".")
        if suffix not in SUFFIXES or not data:
            raise ValueError(f"no such kind of sound: {name_suffix}")
        _check_size(data)
        exercise_id = clean_line(exercise_id)
        row = x.ExerciseAudio(id=new_id(), exercise_id=exercise_id, suffix=suffix, data=data)
        with self._write("exercises") as session:
            _drop_audio(session, exercise_id)
            session.add(row)
        return row.id

    def audio(self, exercise_id: str) -> tuple[bytes, str] | None:
        """The file and its suffix."""
        query = select(x.ExerciseAudio.data, x.ExerciseAudio.suffix)
        with self._read() as session:
            row = session.execute(query.where(x.ExerciseAudio.exercise_id == exercise_id)).first()
            return None if row is None else (bytes(row[0]), row[1])

    def drop_audio(self, exercise_id: str) -> None:
        with self._write("exercises") as session:
            _drop_audio(session, exercise_id)


class Recordings(Repository):
    def get(self, exercise_id: str, language: str) -> dict[int, Recording]:
        """By place, see ``exercises.sentences``; for the first line that is the step."""
        query = (
            select(x.Recording)
            .options(defer(x.Recording.data))
            .where(x.Recording.exercise_id == exercise_id, x.Recording.language == language)
            .order_by(x.Recording.step)
        )
        with self._read() as session:
            return {row.step: view_of(Recording, row) for row in session.scalars(query)}

    def data(self, recording_id: str) -> bytes:
        with self._read() as session:
            return bytes(found(session, x.Recording, recording_id).data)

    def put(self, exercise_id: str, language: str, step: int, data: bytes, rate: int) -> str:
        """Add or replace 16-bit mono PCM; answers its id. UserError("sound-too-large")."""
        if rate <= 0 or step < 0 or not data or len(data) % 2:
            raise ValueError(f"no sound: {len(data)} bytes at {rate} for step {step}")
        _check_size(data)
        row = x.Recording(
            id=new_id(),
            exercise_id=clean_line(exercise_id),
            language=language,
            step=step,
            seconds=len(data) / 2 / rate,
            rate=rate,
            data=data,
        )
        with self._write("exercises") as session:
            session.execute(
                delete(x.Recording).where(
                    x.Recording.exercise_id == row.exercise_id,
                    x.Recording.language == language,
                    x.Recording.step == step,
                )
            )
            session.add(row)
        return row.id

    def delete(self, recording_id: str) -> None:
        with self._write("exercises") as session:
            row = session.get(x.Recording, recording_id, options=[defer(x.Recording.data)])
            if row is None:
                raise gone()
            session.delete(row)


def left_over(session: Session) -> list[str]:
    """Ids of deleted own exercises of which sounds are still there."""
    kept = select(x.OwnExercise.exercise_id)
    ids: set[str] = set()
    for column in (x.ExerciseAudio.exercise_id, x.Recording.exercise_id):
        # Distinct by the index: a sound's own pages are not read.
        query = select(column).where(column.startswith(OWN), column.not_in(kept)).distinct()
        ids.update(session.scalars(query))
    return sorted(ids)


def drop_sounds(session: Session, exercise_ids: list[str]) -> None:
    for record in (x.ExerciseAudio, x.Recording):
        session.execute(delete(record).where(record.exercise_id.in_(exercise_ids)))


# -- parts ---------------------------------------------------------------------------


def _own_id(exercise_id: str) -> str:
    exercise_id = clean_line(exercise_id)
    if not exercise_id.startswith(OWN) or exercise_id == OWN:
        raise ValueError(f"no id of an own exercise: {exercise_id}")
    return exercise_id


def _row(session: Session, exercise_id: str) -> x.OwnExercise | None:
    query = select(x.OwnExercise).where(x.OwnExercise.exercise_id == exercise_id)
    return session.scalars(query).one_or_none()


def _found(session: Session, exercise_id: str) -> x.OwnExercise:
    row = _row(session, exercise_id)
    if row is None:
        raise gone()
    return row


def _audio_id(session: Session, exercise_id: str) -> str | None:
    query = select(x.ExerciseAudio.id).where(x.ExerciseAudio.exercise_id == exercise_id)
    return session.scalar(query)


def _drop_audio(session: Session, exercise_id: str) -> None:
    session.execute(delete(x.ExerciseAudio).where(x.ExerciseAudio.exercise_id == exercise_id))


def _check_size(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise UserError(
            "sound-too-large",
            QT_TRANSLATE_NOOP("Errors", "This sound is too large to keep."),
            QT_TRANSLATE_NOOP("Errors", "Choose a shorter one, or one of at most 40 MB."),
            size=len(data),
            limit=MOST_BYTES,
        )


def own_views(session: Session) -> list[OwnExercise]:
    query = (
        select(x.OwnExercise, x.ExerciseAudio.id)
        .outerjoin(x.ExerciseAudio, x.ExerciseAudio.exercise_id == x.OwnExercise.exercise_id)
        .order_by(x.OwnExercise.exercise_id)
    )
    return [
        view_of(OwnExercise, row, audio_id=audio_id)
        for row, audio_id in session.execute(query).tuples()
    ]
