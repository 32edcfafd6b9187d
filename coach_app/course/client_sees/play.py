"""What an exercise shows of a client: the own circle map, the own ladder, what is heard."""

from __future__ import annotations

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.views import LOUDEST
from coach_app.errors import UserError
from coach_app.exercises import Exercise, advice
from coach_app.exercises.filters import softened

from .sheets import questions
from .source import Source
from .values import CircleView, ExerciseView, SoundsView, SpotView

LOUDNESS_KEY = "loudness"  # in the practice's preferences: of exercises without a client


def exercise_for(practice: Source, exercise: Exercise, client_id: str | None) -> Exercise:
    """At the gentler pace that the client's body list asks for.

    Raises UserError where the body list forbids it.
    """
    if client_id is None:
        return exercise
    body = practice.clients.get(client_id).fields.body
    if not advice(exercise, body).allowed:
        raise UserError(
            "exercise-unsuited",
            QT_TRANSLATE_NOOP("Errors", "This exercise does not suit this client’s body list."),
            QT_TRANSLATE_NOOP("Errors", "Choose the one that is offered instead."),
        )
    return softened(exercise, body)


def exercise(
    practice: Source,
    played: Exercise,
    language: str,
    client_id: str | None,
    *,
    sound: bool = False,
    own_voice: bool = False,
) -> ExerciseView:
    """Beside its own words. Without a client it holds nothing of anybody."""
    sounds = _sounds(practice, played, language, own_voice) if sound else SoundsView()
    if client_id is None:
        return ExerciseView(sounds=sounds)
    return ExerciseView(
        questions(practice, client_id, "tension").questions,
        _circle(practice, played, client_id),
        _ladder(practice, played, client_id),
        sounds,
    )


def loudness(practice: Source, client_id: str | None) -> int | None:
    """How loud sound may be for this client, or where nobody's is kept: 0 (silent) to LOUDEST.

    None: not asked yet.
    """
    if client_id is not None:
        return practice.clients.get(client_id).loudness
    kept = practice.preferences.get(LOUDNESS_KEY)
    return kept if isinstance(kept, int) and 0 <= kept <= LOUDEST else None


def _circle(practice: Source, played: Exercise, client_id: str) -> CircleView | None:
    """The last map of this client; None where the exercise has no circles."""
    if not any(step.option("board") == "circles" for step in played.steps):
        return None
    maps = practice.circles.maps(client_id)
    return CircleView(
        tuple(
            SpotView(
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
            for one in (maps[-1].places if maps else ())
        )
    )


def _ladder(practice: Source, played: Exercise, client_id: str) -> tuple[str, ...]:
    """Rungs of the ladder stay lit over the weeks."""
    steps = [step for step in played.steps if step.option("board") == "ladder"]
    if not steps:
        return ()
    key = steps[0].key
    for run in practice.runs.of_client(client_id):
        if run.exercise_id == played.id and key in run.answers:
            answer = run.answers[key]
            done = answer.get("done") if isinstance(answer, dict) else None
            return tuple(str(rung) for rung in done or ())
    return ()


def _sounds(practice: Source, played: Exercise, language: str, own_voice: bool) -> SoundsView:
    """The coach's own voice by step, and the sound file of an exercise of their own."""
    voice = practice.recordings.get(played.id, language) if own_voice else {}
    return SoundsView(
        tuple((step, practice.recordings.data(one.id), one.rate) for step, one in voice.items()),
        practice.own_exercises.audio(played.id) if played.own else None,
    )
