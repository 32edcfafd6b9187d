"""What every page is given: the open practice, the preferences, and the window's verbs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from coach_app.data.practice import Practice
    from coach_app.settings import SettingsFile


class Navigator(Protocol):
    """The verbs of the window that pages may use."""

    client_screen: Any

    def go(self, page: str, **args: Any) -> None: ...
    def back(self) -> None: ...
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
    def client_screen(self) -> Any:
        return self.window.client_screen

    def go(self, page: str, **args: Any) -> None:
        """Open a page by its name, see coach_app.ui.commands."""
        self.window.go(page, **args)

    def back(self) -> None:
        self.window.back()

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """A short message at the bottom left; never for errors."""
        self.window.toast(text, undo)

    def lock(self) -> None:
        self.window.lock()
