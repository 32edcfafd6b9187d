"""Preferences of this computer: language, look, last vault, window. Never client data."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

from coach_app import paths
from coach_app.content import ContentError, languages, parse
from coach_app.content.hostile import check_harmless
from coach_app.data.storage import files

ZOOMS = (80, 90, 100, 115, 130, 150, 175, 200)
LOOKS = ("system", "light", "dark")
LOOK = ("look", "zoom", "less_motion", "window")  # what is as on the first day in safe mode
LOCK_MINUTES = (5, 10, 20, 30)
FOLDERS = ("last_vault", "backup_folder")


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
    backup_mark: str = ""  # what a small file in it says, so that it is known again
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
    """The settings and the TOML file they live in; every save replaces the file whole.

    ``safe``: the look of the first day, and the file stays as it is.
    """

    def __init__(self, folder: Path, *, safe: bool = False) -> None:
        self.path, self._safe = folder / "settings.toml", safe
        self.values = self._load()
        if safe:
            first = asdict(Settings())
            self.values = replace(self.values, **{name: first[name] for name in LOOK})

    def _load(self) -> Settings:
        try:
            text = self.path.read_bytes()
            check_harmless(self.path.name, text)
            raw = parse(self.path.name, text)
        except (OSError, ContentError):
            return Settings()
        known = {one.name for one in fields(Settings)}
        read = Settings(**{k: v for k, v in raw.items() if k in known}).checked()
        read.last_vault = paths.from_text(read.last_vault)
        read.backup_folder = paths.from_text(read.backup_folder)
        return read

    def save(self) -> None:
        """Write atomically. A full disk or read-only folder is not worth stopping for."""
        import tomli_w

        if self._safe:
            return
        try:
            files.make_folder(self.path.parent)
            values = asdict(self.values)
            values |= {name: paths.as_text(values[name]) for name in FOLDERS}
            files.write_atomic(self.path, tomli_w.dumps(values).encode())
        except OSError:
            pass
