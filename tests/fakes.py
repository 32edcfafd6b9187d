"""Stand-ins for the window and the client screen that mypy holds against their Protocols.

Pages under test get these: they remember what was asked of them and do nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coach_app.ui.client_screen import ClientScreen
from coach_app.ui.context import Navigator

if TYPE_CHECKING:
    from coach_app.ui.client_view.player.request import PlayRequest
    from coach_app.ui.client_view.player.session import PlaySession
    from coach_app.ui.context import Restorer

Asked = tuple[str, tuple[object, ...]]


class FakeClientScreen(QObject):
    """``asked``: what pages wanted, in order. A test sets ``shown`` and ``one_display``."""

    changed = Signal()
    handed_in = Signal(str, str, str)
    closed = Signal(str, str)
    played = Signal()
    exercise_done = Signal(object)
    uncovered = Signal()

    def __init__(self, one_display: bool = True) -> None:
        super().__init__()
        self.asked: list[Asked] = []
        self.shown = ""
        self.one_display = one_display
        self.session: PlaySession | None = None

    @property
    def on(self) -> bool:
        return bool(self.shown)

    @property
    def window(self) -> QWidget | None:
        return None

    @property
    def in_use(self) -> bool:
        return False

    def ask_to_lock(self) -> bool:
        return False

    def refusal(self) -> BaseException | None:
        return None

    def label(self) -> str:
        return self.shown

    def covers_coach(self) -> bool:
        return self.one_display

    def _ask(self, act: str, *args: object) -> None:
        self.asked.append((act, args))

    def toggle(self) -> None:
        self._ask("toggle")

    def show_welcome(self, client_id: str | None = None) -> None:
        self._ask("welcome", client_id)

    def show_story(self, course_id: str, client_id: str) -> None:
        self._ask("story", course_id, client_id)

    def show_group(self, course_id: str, client_id: str) -> None:
        self._ask("group", course_id, client_id)

    def show_card(self, card_id: str, client_id: str | None = None) -> None:
        self._ask("card", card_id, client_id)

    def show_making(self, making_id: str) -> None:
        self._ask("making", making_id)

    def show_kept(self, client_id: str) -> None:
        self._ask("kept", client_id)

    def show_closing(self, meeting_id: str, client_id: str, note_only: bool = False) -> None:
        self._ask("closing", meeting_id, client_id, note_only)

    def show_exercise(self, request: PlayRequest) -> None:
        self._ask("exercise", request)

    def hand_over(
        self,
        client_id: str,
        measure_id: str,
        meeting_id: str | None = None,
        look_along: bool = False,
    ) -> None:
        self._ask("hand_over", client_id, measure_id, meeting_id, look_along)

    def pass_round(self, turns: Sequence[tuple[str, str]], meeting_id: str) -> None:
        self._ask("round", list(turns), meeting_id)

    def stop_exercise(self) -> None:
        self._ask("stop_exercise")

    def choose_pictures(self) -> None:
        self._ask("pictures")

    def stop(self) -> None:
        self._ask("stop")

    def cover(self) -> None:
        self._ask("cover")

    def uncover(self) -> None:
        self._ask("uncover")

    def close(self) -> None:
        self._ask("close")


class FakeWindow(QObject):
    """``went``: pages and their arguments; ``toasts`` and their ``undos``; ``backs``, ``locks``."""

    practice_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.went: list[tuple[str, dict[str, Any]]] = []
        self.toasts: list[str] = []
        self.undos: list[Callable[[], object] | None] = []
        self.backs = self.locks = self.covers = self.flushes = self.rebuilds = 0
        self.here: dict[str, Any] = {}
        self.client_screen = FakeClientScreen()
        self.locker: Restorer | None = None

    def go(self, page: str, **args: Any) -> None:
        self.went.append((page, args))

    def back(self) -> None:
        self.backs += 1

    def place(self) -> dict[str, Any]:
        return self.here

    def flush(self) -> None:
        self.flushes += 1

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.toasts.append(text)
        self.undos.append(undo)

    def lock(self) -> None:
        self.locks += 1

    def cover(self) -> None:
        self.covers += 1

    def search(self) -> None:
        pass

    def toggle_client_screen(self) -> None:
        pass

    def signs(self) -> None:
        self.go("signs")

    def rebuild(self) -> None:
        self.rebuilds += 1


if TYPE_CHECKING:  # mypy says where a fake falls short of what pages may ask
    _screen: ClientScreen = FakeClientScreen()
    _window: Navigator = FakeWindow()
