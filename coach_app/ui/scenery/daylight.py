"""The time of day in the colours of the sky: morning as drawn, a clear noon, a warm evening.

Every tint keeps the client's ink at 7 to 1 or more; a test measures it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtGui import QColor

from coach_app.ui.scenery.paths import mix
from coach_app.ui.tokens import DARK, LIGHT

NOON, EVENING = 11, 17  # from this hour on

# Token: what is mixed in, and how much of it; by day and by night.
_TINTS: dict[str, tuple[dict[str, tuple[str, float]], dict[str, tuple[str, float]]]] = {
    "morning": ({}, {}),
    "noon": (
        {
            "pic_skyA": ("#CBDFE6", 0.6),
            "pic_skyB": ("#EAF0EC", 0.6),
            "pic_skyC": ("#F6F1E2", 0.65),
            "pic_glow": ("#FBEBC0", 0.45),
        },
        {"pic_skyC": ("#33353A", 0.6), "pic_glow": ("#8F7A58", 0.5)},
    ),
    "evening": (
        {
            "pic_skyA": ("#DDDCE6", 0.6),
            "pic_skyB": ("#F4E6E0", 0.6),
            "pic_skyC": ("#FAD9BE", 0.55),
            "pic_glow": ("#F7BE86", 0.4),
            "pic_mist": ("#F8E6DA", 0.5),
        },
        {"pic_skyB": ("#231F29", 0.6), "pic_skyC": ("#513B43", 0.6)},
    ),
}


def time_of_day(now: dt.datetime | None = None) -> str:
    """ "morning", "noon" or "evening", by the clock of the laptop."""
    hour = (now or dt.datetime.now()).hour
    if 5 <= hour < NOON:
        return "morning"
    return "noon" if NOON <= hour < EVENING else "evening"


@lru_cache(maxsize=8)
def colours(dark: bool, time: str = "morning") -> Mapping[str, str]:
    """All tokens of a look, those of the sky tinted."""
    tokens = dict(DARK if dark else LIGHT)
    for token, (shade, part) in _TINTS[time][1 if dark else 0].items():
        tokens[token] = mix(QColor(tokens[token]), QColor(shade), part).name()
    return MappingProxyType(tokens)
