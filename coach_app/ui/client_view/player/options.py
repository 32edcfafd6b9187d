"""How exercises are played: the coach's choices, remembered in the vault."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any, Protocol

KEY = "player"  # in the practice's preferences
BELLS = ("ends", "start", "end", "all", "none")


@dataclass(frozen=True)
class PlayerOptions:
    """Sound is on; how loud, each client says once, see sound_check."""

    sound: bool = True
    ambience: str = ""  # "" = as the exercise suggests
    bells: str = "ends"  # at the start and the end; "all" also between
    voice: bool = False  # spoken by the system
    own_voice: bool = True  # the coach's recording, where there is one
    captions: bool = True  # what is said also stands on the screen
    numbers: bool = False  # seconds in the breathing shape
    tension: bool = True  # ask before and after
    volumes: dict[str, float] = field(
        default_factory=lambda: {"ambience": 0.6, "cue": 0.8, "voice": 0.9}
    )


class Preferences(Protocol):
    """Where the choices are kept: the practice's preferences. Any JSON value."""

    def get(self, key: str, default: Any = None) -> Any: ...
    def set(self, key: str, value: Any) -> None: ...


def load(preferences: Preferences) -> PlayerOptions:
    """What was kept; anything that makes no sense falls back to the default."""
    kept = preferences.get(KEY) or {}
    usual = asdict(PlayerOptions())
    known = {
        name: kept[name] for name in usual if name in kept and type(kept[name]) is type(usual[name])
    }
    default = PlayerOptions()
    found = replace(default, **known)
    if found.bells not in BELLS:
        found = replace(found, bells=default.bells)
    volumes = {
        name: min(1.0, max(0.0, float(found.volumes.get(name, loud))))
        for name, loud in default.volumes.items()
    }
    return replace(found, volumes=volumes)


def save(preferences: Preferences, options: PlayerOptions) -> None:
    preferences.set(KEY, asdict(options))
