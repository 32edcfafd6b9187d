"""What every page is given: the open practice, the preferences, and the window's verbs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from coach_app.data.moves.rekey import NewKey
    from coach_app.data.practice import Practice
    from coach_app.data.storage.keys import DataKey
    from coach_app.settings import SettingsFile
    from coach_app.ui.client_screen import ClientScreen


class Restorer(Protocol):
    """Puts a backup in the place of the open vault, or a new key, see ``shell/lock.py``."""

    def restore(self, path: Path, key: DataKey) -> None: ...
    def rekey(self, new: NewKey, *, purge: bool) -> bool:
        """Encrypt the vault anew, under a key that is made and whose sheet is typed back.

        False where that does not begin, as words would be lost: the coach is asked."""


class Navigator(Protocol):
    """The window as pages and the client screen know it. ``MainWindow`` is the real one."""

    @property
    def client_screen(self) -> ClientScreen: ...

    @property
    def locker(self) -> Restorer | None:
        """What locks and restores; None where nothing watches, as in tests and the tour."""

    @property
    def practice_changed(self) -> SignalInstance:
        """``(frozenset of topics)``: something was kept; always in the window's thread."""

    def go(self, page: str, **args: object) -> None: ...
    def back(self) -> None: ...
    def place(self) -> dict[str, object]:
        """Where the coach is: {"page": name, "args": {...}}; {} before the first page."""

    def flush(self) -> None:
        """Write what was typed on the page into the vault."""

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None: ...
    def lock(self) -> None: ...
    def cover(self) -> None: ...
    def signs(self) -> None: ...
    def search(self) -> None: ...
    def toggle_client_screen(self) -> None: ...
    def rebuild(self) -> None: ...


@dataclass
class Context:
    practice: Practice
    settings: SettingsFile
    window: Navigator

    @property
    def client_screen(self) -> ClientScreen:
        return self.window.client_screen

    def go(self, page: str, **args: object) -> None:
        """Open a page by its name, see coach_app.ui.commands."""
        self.window.go(page, **args)

    def back(self) -> None:
        self.window.back()

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """A short message at the bottom left; never for errors."""
        self.window.toast(text, undo)

    def lock(self) -> None:
        self.window.lock()
