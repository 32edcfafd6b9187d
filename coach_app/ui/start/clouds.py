"""Folders that a service copies to the internet, known by their names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

# Also as "OneDrive - Praktijk", "Dropbox (Persoonlijk)", "GoogleDrive-a@b.nl".
_SERVICES = (
    ("OneDrive", ("onedrive", "skydrive")),
    ("Dropbox", ("dropbox",)),
    ("iCloud", ("icloud", "icloud drive", "iclouddrive")),
    ("iCloud", ("mobile documents", "com~apple~clouddocs")),  # where it lies on macOS
    (
        "Google Drive",
        (
            *("google drive", "googledrive", "google drive-streaming", "drivefs"),
            *("my drive", "mijn drive", "mon drive", "meine ablage", "mi unidad", "il mio drive"),
            *("shared drives", "gedeelde drives", "team drives", "drive file stream"),
        ),
    ),
    ("Nextcloud", ("nextcloud",)),
    ("ownCloud", ("owncloud",)),
    ("STACK", ("stack", "transip stack", "stack transip", "stackdrive")),
    ("Proton Drive", ("proton drive", "protondrive")),
    ("MEGA", ("mega", "megasync", "mega sync", "megacloud", "mega drive")),
    ("pCloud", ("pcloud", "pclouddrive", "pcloud drive", "pcloudsync")),
    ("Box", ("box", "box sync", "box drive")),
    ("Tresorit", ("tresorit", "tresorit drive", "tresors")),
    ("Sync.com", ("sync.com",)),
    ("Synology Drive", ("synologydrive", "synology drive", "cloudstation", "cloud station")),
    ("HiDrive", ("hidrive",)),
    ("kDrive", ("kdrive",)),
    ("Koofr", ("koofr",)),
    ("Icedrive", ("icedrive",)),
    ("Internxt", ("internxt", "internxt drive")),
    ("Jottacloud", ("jottacloud",)),
    ("Filen", ("filen", "filen drive")),
    ("Seafile", ("seafile", "seadrive")),
    ("SURFdrive", ("surfdrive", "surf drive", "research drive", "researchdrive")),
    ("Yandex Disk", ("yandex.disk", "yandexdisk", "yandex disk")),
    ("Amazon Drive", ("amazon drive", "amazon photos")),
    ("Adobe", ("creative cloud files",)),
    ("Zoho WorkDrive", ("zoho workdrive", "workdrive", "truesync")),
)
_BY_NAME = {mark: name for name, marks in _SERVICES for mark in marks}
# What may stand behind the name of a service: an account, a number, a company.
_TAIL = re.compile(r"\s*(?:[-–—_(@\[]|\d).*$|\s+(?:files|bestanden|folder|map)$")
# macOS keeps the folders of all services in one.
_ALL_OF_THEM = "cloudstorage"
_WINDOWS = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def cloud_name(folder: Path) -> str:
    """Name of the service that copies this folder, or an empty string."""
    if any(os.environ.get(name) and _within(folder, name) for name in _WINDOWS):
        return "OneDrive"
    parts = [part.casefold().strip(" .") for part in _parts(folder)]
    for part in parts:
        for name in (part, _TAIL.sub("", part)):
            if name in _BY_NAME:
                return _BY_NAME[name]
    if _ALL_OF_THEM in parts[:-1]:
        return Path(parts[parts.index(_ALL_OF_THEM) + 1]).name.partition("-")[0].capitalize()
    return ""


def _within(folder: Path, variable: str) -> bool:
    return folder.absolute().is_relative_to(Path(os.environ[variable]))


def _parts(folder: Path) -> Iterator[str]:
    """The names on the way to a folder, as it is written and as it really lies."""
    yield from folder.expanduser().absolute().parts
    try:
        yield from folder.expanduser().resolve().parts
    except (OSError, RuntimeError):  # a link that leads to itself
        return
