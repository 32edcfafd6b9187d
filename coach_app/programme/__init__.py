"""The eight weeks: plan, gates and the decision at the end. Knows neither Qt nor SQL."""

from .decision import Suggestion, suggest_end
from .gates import Gate, Halfway, Tension, first_gate, halfway, second_gate
from .loader import ProgrammeFileError, eight_weeks, load_programme, plan_for
from .model import FIRST_TRACK, PARTS, PLAYED, SECOND_TRACK, Choice, MeetingPlan

__all__ = [
    "FIRST_TRACK",
    "PARTS",
    "PLAYED",
    "SECOND_TRACK",
    "Choice",
    "Gate",
    "Halfway",
    "MeetingPlan",
    "ProgrammeFileError",
    "Suggestion",
    "Tension",
    "eight_weeks",
    "first_gate",
    "halfway",
    "load_programme",
    "plan_for",
    "second_gate",
    "suggest_end",
]
