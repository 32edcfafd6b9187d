"""The second place for backups as the settings of this computer know it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach_app.data.storage.shelf.second_place import SecondPlace, Standing
    from coach_app.settings import Settings, SettingsFile


def second_place(values: Settings) -> SecondPlace | None:
    """None where none was chosen."""
    from coach_app.data.storage.shelf.second_place import SecondPlace

    if not values.backup_folder:
        return None
    return SecondPlace(Path(values.backup_folder), values.backup_apart, values.backup_mark)


def learn(settings: SettingsFile, standing: Standing | None) -> None:
    """A place that was once seen on another disk is taken for a stick from then on, and one that
    has a mark is known by it."""
    values = settings.values
    if standing is None or str(standing.folder) != values.backup_folder:
        return
    apart, mark = values.backup_apart or standing.apart, values.backup_mark or standing.mark
    if (apart, mark) != (values.backup_apart, values.backup_mark):
        values.backup_apart, values.backup_mark = apart, mark
        settings.save()


def choose(settings: SettingsFile, folder: str, vault: Path, mark: str = "") -> None:
    """Another second place, or none with "". Copies that lie in the earlier one stay there.

    ``mark``: as ``put_mark`` says, where it has been put already.
    """
    from coach_app.data.storage.shelf.second_place import is_apart

    settings.values.backup_folder, settings.values.backup_mark = folder, mark
    settings.values.backup_apart = bool(folder) and is_apart(Path(folder), vault)
    settings.save()
