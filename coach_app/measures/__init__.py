"""Scales: load, score, change over time. Knows neither Qt nor SQL."""

from coach_app.content import Text

from .calendar import asked, due, in_order, minutes
from .change import (
    CHANGE_LABELS,
    Change,
    change_of,
    floor_note,
    regression_to_mean,
    reliable_change,
)
from .loader import (
    IDS,
    MeasureFileError,
    apply_inputs,
    headlines,
    load_measures,
    with_inputs,
)
from .model import (
    SURENESS,
    Band,
    Claim,
    Cutoff,
    Inputs,
    Item,
    Measure,
    Option,
    Score,
    ScoreNote,
    Sourced,
    Subscale,
)
from .offtrack import RULES, Point, Rule, Signal, judge
from .trend import Overlap, Trend, can_draw, kendall_p, nap, theil_sen

__all__ = [
    "CHANGE_LABELS",
    "IDS",
    "RULES",
    "SURENESS",
    "Band",
    "Change",
    "Claim",
    "Cutoff",
    "Inputs",
    "Item",
    "Measure",
    "MeasureFileError",
    "Option",
    "Overlap",
    "Point",
    "Rule",
    "Score",
    "ScoreNote",
    "Signal",
    "Sourced",
    "Subscale",
    "Text",
    "Trend",
    "apply_inputs",
    "asked",
    "can_draw",
    "change_of",
    "due",
    "floor_note",
    "headlines",
    "in_order",
    "judge",
    "kendall_p",
    "load_measures",
    "minutes",
    "nap",
    "regression_to_mean",
    "reliable_change",
    "theil_sen",
    "with_inputs",
]
