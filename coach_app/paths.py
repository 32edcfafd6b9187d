"""Where things lie: the only module that knows folders of the system and of the program."""

import functools
import os
import sys
from pathlib import Path

import platformdirs

_APP = "coach-app"


_BYTES = "bytes:"


def as_text(path: str) -> str:
    """A path as a text file holds it. Old sticks have names that are no text: those in hex."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return _BYTES + os.fsencode(path).hex()
    return path


def from_text(text: str) -> str:
    """The path that ``as_text`` wrote down; "" where it is damaged."""
    if not text.startswith(_BYTES):
        return text
    try:
        return os.fsdecode(bytes.fromhex(text.removeprefix(_BYTES)))
    except ValueError:
        return ""


def resources() -> Path:
    """Folder of shipped content, in a source tree, an installed package or a frozen app."""
    return _resources(getattr(sys, "_MEIPASS", None))  # set by the packager alone


@functools.cache  # asked for with every word that the app says
def _resources(frozen: str | None) -> Path:
    if frozen:
        return Path(frozen) / "resources"
    installed = Path(__file__).parent / "resources"
    if installed.is_dir():
        return installed
    return Path(__file__).parent.parent / "resources"


def config_folder() -> Path:
    """Preferences of this computer. COACH_APP_HOME moves it (tests, USB stick)."""
    home = os.environ.get("COACH_APP_HOME")
    return Path(home) / "config" if home else platformdirs.user_config_path(_APP, False)


def default_vault() -> Path:
    """Where a new vault is made unless the coach names a folder."""
    home = os.environ.get("COACH_APP_HOME")
    base = Path(home) / "data" if home else platformdirs.user_data_path(_APP, False)
    return base / "vault"


def log_folder() -> Path:
    home = os.environ.get("COACH_APP_HOME")
    return Path(home) / "log" if home else platformdirs.user_log_path(_APP, False)
