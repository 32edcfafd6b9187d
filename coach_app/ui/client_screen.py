"""The client screen as the rest of the app knows it: ``ctx.client_screen``.

Lives here: a description and no code. ``client_view/controller.py`` is the real one, given
to the window in ``window.py``; ``tests/fakes.py`` stands in for it. mypy holds both against
this.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from coach_app.ui.client_view.player.request import PlayRequest
    from coach_app.ui.client_view.player.session import PlaySession


class ClientScreen(Protocol):
    """What pages may ask of it, and what it tells them."""

    # -- it tells

    @property
    def changed(self) -> SignalInstance:
        """``()``: it went on, off, or shows something else."""

    @property
    def handed_in(self) -> SignalInstance:
        """``(client_id, measure_id, score_id)``: a sheet was filled in and kept."""

    @property
    def closed(self) -> SignalInstance:
        """``(meeting_id, client_id)``: the closing questions were gone through."""

    @property
    def played(self) -> SignalInstance:
        """``()``: an exercise began or ended."""

    @property
    def exercise_done(self) -> SignalInstance:
        """``(Report)``: how the exercise went."""

    @property
    def uncovered(self) -> SignalInstance:
        """``()``: the client lifted the cover of the only display."""

    # -- how it stands

    @property
    def on(self) -> bool: ...

    @property
    def window(self) -> QWidget | None:
        """The client's window while it is on."""

    @property
    def in_use(self) -> bool:
        """Whether it is the client's turn: somebody is there though no key is touched."""

    @property
    def session(self) -> PlaySession | None:
        """The exercise that plays now."""

    def ask_to_lock(self) -> bool:
        """Ctrl+L at the client's window: True where the code is asked first."""

    def refusal(self) -> BaseException | None:
        """Why something that the client made is in memory alone; None where all is kept."""

    def label(self) -> str:
        """What the client sees, in the coach's language; "" while the screen is off."""

    def covers_coach(self) -> bool:
        """Whether it takes the coach's own display: the client may then read along."""

    # -- showing

    def toggle(self) -> None:
        """F5: off where it is on, else the view that belongs to the coach's page."""

    def show_welcome(self, client_id: str | None = None) -> None: ...

    def show_story(self, course_id: str, client_id: str) -> None: ...

    def show_group(self, course_id: str, client_id: str) -> None: ...

    def show_card(self, card_id: str, client_id: str | None = None) -> None: ...

    def show_making(self, making_id: str) -> None: ...

    def show_kept(self, client_id: str) -> None:
        """Everything that is kept about this client. UserError("frozen")."""

    def show_closing(self, meeting_id: str, client_id: str, note_only: bool = False) -> None: ...

    def show_exercise(self, request: PlayRequest) -> None:
        """Play an exercise. UserError where the client's body list forbids it."""

    def hand_over(
        self,
        client_id: str,
        measure_id: str,
        meeting_id: str | None = None,
        look_along: bool = False,
    ) -> None:
        """A client fills in a scale alone. UserError("no-wording")."""

    def pass_round(self, turns: Sequence[tuple[str, str]], meeting_id: str) -> None:
        """Client and measure, one after another."""

    # -- while an exercise plays

    def stop_exercise(self) -> None: ...

    def choose_pictures(self) -> None:
        """The coach picks pictures for the step that is on."""

    # -- leaving and covering

    def stop(self) -> None:
        """Back to the coach at once."""

    def cover(self) -> None: ...

    def uncover(self) -> None: ...

    def close(self) -> None:
        """The program ends."""
