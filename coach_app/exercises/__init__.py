"""Exercises: load, filter, timeline, ranking, sound. Knows neither Qt nor SQL."""

from .filters import Advice, advice, allowed, replacement
from .loader import ExerciseFileError, NewerExerciseFile, load_bytes, load_exercises, load_folder
from .model import (
    AMBIENCES,
    BACKGROUNDS,
    BODY,
    CUES,
    FORMAT,
    KINDS,
    PIECES,
    PLACE_SOUNDS,
    RESCUE,
    Breath,
    Caution,
    Exercise,
    ExerciseItem,
    ExerciseStep,
    Line,
    Turn,
)
from .outcome import RunOutcome, outcome
from .timeline import Now, Playback, Span, Timeline
from .variants import fitted
from .works import Ranked, Use, rank, suggest

__all__ = [
    "AMBIENCES",
    "BACKGROUNDS",
    "BODY",
    "CUES",
    "FORMAT",
    "KINDS",
    "PIECES",
    "PLACE_SOUNDS",
    "RESCUE",
    "Advice",
    "Breath",
    "Caution",
    "Exercise",
    "ExerciseFileError",
    "ExerciseItem",
    "ExerciseStep",
    "Line",
    "NewerExerciseFile",
    "Now",
    "Playback",
    "Ranked",
    "RunOutcome",
    "Span",
    "Timeline",
    "Turn",
    "Use",
    "advice",
    "allowed",
    "fitted",
    "load_bytes",
    "load_exercises",
    "load_folder",
    "outcome",
    "rank",
    "replacement",
    "suggest",
]
