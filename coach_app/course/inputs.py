"""The coach's own SD and reliability of a scale, and the scales with them applied."""

from __future__ import annotations

from coach_app.data.course_file_views import Preferences
from coach_app.measures import Inputs, Measure, apply_inputs, load_measures

INPUTS = "measure_inputs"  # in the practice's preferences


def inputs_of(preferences: Preferences) -> Inputs:
    kept = preferences.get(INPUTS)
    return kept if isinstance(kept, dict) else {}


def measures_of(preferences: Preferences) -> dict[str, Measure]:
    """All scales, judged as this coach wants it."""
    return apply_inputs(load_measures(), inputs_of(preferences))
