"""The time of day in the colours: morning as drawn, a clear noon, a warm evening; and the hours
that an exercise may have for itself: rose dawn, golden light, blue dusk.

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


#: What lies in the evening's shade: mixed into all of the land.
_LAND = (
    *("pic_heiA", "pic_heiB", "pic_heiC", "pic_heiD", "pic_mosA", "pic_mosB", "pic_mosC"),
    *("pic_mosD", "pic_far1", "pic_far2", "pic_straw", "pic_water", "pic_trunk", "pic_trunkL"),
    *("pic_sandC", "pic_seaA", "pic_seaB"),
)


def _land(shade: str, part: float) -> dict[str, tuple[str, float]]:
    return dict.fromkeys(_LAND, (shade, part))


_TINTS |= {
    "dawn": (
        {
            **_land("#E6D2DC", 0.24),
            "pic_skyA": ("#CBD8E6", 0.75),
            "pic_skyB": ("#EBE3EC", 0.75),
            "pic_skyC": ("#F7D9D2", 0.8),
            "pic_glow": ("#F8C4AE", 0.7),
            "pic_mist": ("#F6EAEE", 0.7),
        },
        {"pic_skyC": ("#4C4152", 0.7), "pic_glow": ("#A9808A", 0.5)},
    ),
    "golden": (
        {
            **_land("#E9A566", 0.15),
            "pic_skyA": ("#E9E2D2", 0.75),
            "pic_skyB": ("#FAEACB", 0.75),
            "pic_skyC": ("#FBD295", 0.8),
            "pic_glow": ("#F6A94E", 0.6),
            "pic_mist": ("#FBE6C4", 0.7),
        },
        {"pic_skyB": ("#2A251E", 0.6), "pic_skyC": ("#5A4228", 0.6)},
    ),
    "dusk": (
        {
            **_land("#565B8C", 0.3),
            "pic_skyA": ("#B3B8D4", 0.9),
            "pic_skyB": ("#CBC7DD", 0.9),
            "pic_skyC": ("#EFCDC4", 0.9),
            "pic_glow": ("#F2B79A", 0.7),
            "pic_mist": ("#DCD2E0", 0.8),
            "pic_sun0": ("#FFFBF0", 0.8),
            "pic_sun1": ("#F0E4C8", 0.8),
        },
        {
            **_land("#20264A", 0.3),
            "pic_skyA": ("#0F1426", 0.7),
            "pic_skyB": ("#1A2036", 0.7),
            "pic_skyC": ("#3F3650", 0.8),
            "pic_glow": ("#8A7086", 0.6),
        },
    ),
}
HOURS = tuple(_TINTS)


def time_of_day(now: dt.datetime | None = None) -> str:
    """ "morning", "noon" or "evening", by the clock of the laptop."""
    hour = (now or dt.datetime.now()).hour
    if 5 <= hour < NOON:
        return "morning"
    return "noon" if NOON <= hour < EVENING else "evening"


@lru_cache(maxsize=16)
def colours(dark: bool, time: str = "morning") -> Mapping[str, str]:
    """All tokens of a look, those of the sky tinted."""
    tokens = dict(DARK if dark else LIGHT)
    for token, (shade, part) in _TINTS[time][1 if dark else 0].items():
        tokens[token] = mix(QColor(tokens[token]), QColor(shade), part).name()
    return MappingProxyType(tokens)
