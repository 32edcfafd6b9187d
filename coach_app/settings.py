"""Preferences of this computer: language, look, last vault, window. Never client data."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from coach_app.content import ContentError, languages, parse

ZOOMS = (80, 90, 100, 115, 130, 150, 175, 200)
LOOKS = ("system", "light", "dark")
LOCK_MINUTES = (5, 10, 20, 30)


@dataclass
class Settings:
    """What this computer remembers between starts. Unknown or broken values fall back."""

    language: str = field(default_factory=languages.first)
    look: str = "system"
    zoom: int = 100  # percent
    less_motion: bool = False
    last_vault: str = ""
    backup_folder: str = ""  # a second place for backups, "" = none
    backup_apart: bool = False  # it was on another disk than the vault when it was chosen
    lock_minutes: int = 10
    lock_on_suspend: bool = True
    hide_on_switch: bool = False
    hide_from_capture: bool = True
    window: str = ""  # QMainWindow geometry, base64

    def checked(self) -> Settings:
        """Self, with every value that is not allowed set back to its default."""
        allowed: dict[str, tuple[object, ...]] = {
            "language": languages.codes(),
            "look": LOOKS,
            "zoom": ZOOMS,
            "lock_minutes": LOCK_MINUTES,
        }
        values = asdict(self)
        for name, default in asdict(Settings()).items():
            value = values[name]
            if type(value) is not type(default) or value not in allowed.get(name, (value,)):
                setattr(self, name, default)
        return self


class SettingsFile:
    """The settings and the TOML file they live in; every save replaces the file whole."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "settings.toml"
        self.values = self._load()

    def _load(self) -> Settings:
        try:
            raw = parse(self.path.name, self.path.read_bytes())
        except (OSError, ContentError):
            return Settings()
        known = {one.name for one in fields(Settings)}
        return Settings(**{k: v for k, v in raw.items() if k in known}).checked()

    def save(self) -> None:
        """Write atomically. A full disk or read-only folder is not worth stopping for."""
        import tomli_w

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            part = self.path.with_suffix(".new")
            part.write_text(tomli_w.dumps(asdict(self.values)), "utf-8")
            os.replace(part, self.path)
        except OSError:
            pass
