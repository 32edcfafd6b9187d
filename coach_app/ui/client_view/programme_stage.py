"""The client screen's part of the programme: cards, the close, the laptop going round."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from coach_app.course import client_sees, client_writes
from coach_app.errors import UserError
from coach_app.ui.client_view.exercise_stage import ExerciseStage
from coach_app.ui.context import Context
from coach_app.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from coach_app.ui.client_view.kit.parts import ScreenPage
    from coach_app.ui.client_view.pages.closing import ClosingTurn


class ProgrammeStage(ExerciseStage):
    """``closed``: meeting and client whose closing questions were gone through."""

    closed = Signal(str, str)

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(ctx, parent)
        self._closing: ClosingTurn | None = None  # stays: what is typed last is kept through it
        self._closes = False  # a client is at the close now
        self._waiting: list[Unsaved] = []  # words of this close that wait for the coach
        self._round: list[tuple[str, str, str]] = []  # client, measure, meeting: still to come

    # -- what the client screen gives

    if TYPE_CHECKING:

        def hand_over(
            self,
            client_id: str,
            measure_id: str,
            meeting_id: str | None = None,
            look_along: bool = False,
        ) -> None: ...
        def _flush_coach(self) -> None: ...

    @property
    def in_use(self) -> bool:
        return super().in_use or self._closes or bool(self._round)

    def _end_play(self) -> None:
        """Something else comes on the screen: the close is over as well."""
        super()._end_play()
        self._closes = False

    # -- cards

    def show_card(self, card_id: str, client_id: str | None = None) -> None:
        """A knowledge card, page by page."""
        from coach_app.ui.client_view.pages.card_page import CardPageView

        data = client_sees.card(self._ctx.practice, card_id, client_id)
        self._end_play()
        self._hand_over = None

        def make() -> ScreenPage:
            page = CardPageView(data)
            page.done.connect(self._thank)
            return page

        self._show(data.language, data.title, make)

    # -- the group

    def show_group(self, course_id: str, client_id: str) -> None:
        """One participant's weeks within the band of the group."""
        from coach_app.ui.client_view.pages.group_page import GroupStoryPage

        data = client_sees.group(self._ctx.practice, course_id, client_id)
        self._end_play()
        self._hand_over = None

        def make() -> ScreenPage:
            page = GroupStoryPage(data)
            page.done.connect(self._thank)
            return page

        self._show(data.language, self.tr("Group"), make)

    # -- what is kept

    def show_kept(self, client_id: str) -> None:
        """Everything that is kept about this client. UserError("frozen")."""
        from coach_app.ui.client_view.pages.kept_page import KeptPageView

        data = client_sees.kept(self._ctx.practice, client_id)
        self._end_play()
        self._hand_over = None

        def make() -> ScreenPage:
            page = KeptPageView(data)
            page.done.connect(self._thank)
            return page

        self._show(data.language, data.title, make)

    # -- the close

    def show_closing(self, meeting_id: str, client_id: str, note_only: bool = False) -> None:
        """Three short questions, the sentence of the week, and the note for two."""
        from coach_app.ui.client_view.kit.texts import ClientTexts
        from coach_app.ui.client_view.pages.closing import ClosingTurn

        self._flush_coach()  # what was just typed into the note is read as well
        self._keep_close()
        data = client_sees.closing(self._ctx.practice, meeting_id, client_id)
        self._end_play()
        self._hand_over = None
        apart = f"— {ClientTexts(data.language)('close_apart')}"
        write = partial(
            client_writes.keep_closing, self._ctx.practice, meeting_id, client_id, apart=apart
        )
        run = ClosingTurn(data, write, note_only)
        run.page.connect(self._show_page)
        run.finished.connect(self._closing_done)
        run.failed.connect(self._closing_failed)
        run.waits.connect(self._keep_waiting)
        self._closing, self._closes = run, True
        self._about, self._waiting = (meeting_id, client_id), []
        self._show(data.language, self.tr("Closing"), run.current_page)

    def _keep_close(self) -> None:
        """The same of a client who is at the close now: another one takes its place."""
        from coach_app.ui.client_view.pages.closing import TypePage

        page = self._window.page if self._window is not None else None
        if isinstance(page, TypePage):
            page.keep()

    @Slot()
    def _closing_done(self) -> None:
        self._closes = False
        self._thank()
        self.closed.emit(*self._about)

    @Slot(list)
    def _keep_waiting(self, texts: list[str]) -> None:
        """The coach finds the client's words at the meeting."""
        from coach_app.ui.shell.keeper import keep_words

        meeting_id, client_id = self._about
        label = self.tr("Written by the client at the close")
        before, self._waiting = (
            self._waiting,
            [Unsaved(label, one, about=client_id) for one in texts],
        )
        keep_words(self._ctx.practice, f"meeting_id={meeting_id}", self._waiting, before)

    @Slot(object)
    def _closing_failed(self, error: UserError | OSError) -> None:
        from coach_app.ui.trouble.attempt import attempt

        def fail() -> None:
            raise error

        self._report.append(lambda: attempt(self._ctx, fail))

    # -- the laptop goes round

    def pass_round(self, turns: Sequence[tuple[str, str]], meeting_id: str) -> None:
        """Each fills in alone; between two, the screen names the next person only.

        ``turns``: client and measure. Raises UserError where a wording is missing.
        """
        self._round = [(client_id, measure, meeting_id) for client_id, measure in turns]
        if self._round:
            self._next_turn()

    def _next_turn(self) -> None:
        from coach_app.ui.client_view.pages.quiet_pages import TurnPage

        data = client_sees.turn(self._ctx.practice, self._round[0][0])

        def make() -> ScreenPage:
            page = TurnPage(data)
            page.next.connect(self._take_turn)
            return page

        self._end_play()
        self._hand_over = None
        self._show(data.language, self.tr("Passing round"), make)

    @Slot()
    def _take_turn(self) -> None:
        if self._round:
            client_id, measure, meeting_id = self._round.pop(0)
            self.hand_over(client_id, measure, meeting_id)

    def end_round(self) -> None:
        self._round = []
