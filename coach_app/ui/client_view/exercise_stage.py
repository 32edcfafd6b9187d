"""The client screen's part that plays exercises, with the coach's strip over them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coach_app.course import client_sees
from coach_app.ui.context import Context

if TYPE_CHECKING:
    from coach_app.ui.client_view.exercise_play import ExercisePlay
    from coach_app.ui.client_view.hand_over import HandOver
    from coach_app.ui.client_view.kit.parts import ScreenPage
    from coach_app.ui.client_view.player.flow import PlayReport
    from coach_app.ui.client_view.player.request import PlayRequest
    from coach_app.ui.client_view.player.session import PlaySession
    from coach_app.ui.client_view.player.strip import CoachStrip
    from coach_app.ui.client_view.window import ClientWindow


class ExerciseStage(QObject):
    """The client screen puts pages on; here is what an exercise needs on top of that."""

    played = Signal()  # an exercise began or ended
    exercise_done = Signal(object)  # its PlayReport

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._window: ClientWindow | None = None
        self._hand_over: HandOver | None = None
        self._report: list[Callable[[], object]] = []  # what the coach hears after returning
        self.play: ExercisePlay | None = None  # the exercise that is on
        self._said_silent = False
        self._strip: CoachStrip | None = None  # the coach's strip over the client's page

    # -- what the client screen gives

    if TYPE_CHECKING:

        @property
        def on(self) -> bool: ...
        def _show(self, language: str, label: str, make: Callable[[], ScreenPage]) -> None: ...
        def _show_page(self, page: ScreenPage) -> None: ...
        def _thank(self) -> None: ...
        def _coach_window(self) -> QWidget | None: ...

    # -- playing

    @property
    def session(self) -> PlaySession | None:
        """The exercise that plays now."""
        return self.play.session if self.play is not None else None

    def show_exercise(self, request: PlayRequest) -> None:
        """Play an exercise. UserError where the client's body list forbids it."""
        from coach_app.ui.client_view.exercise_play import ExercisePlay

        request.exercise = client_sees.exercise_for(
            self._ctx.practice, request.exercise, request.client_id
        )
        if request.client_id is None and request.meeting_id is not None:
            request.group = client_sees.group_here(self._ctx.practice, request.meeting_id)
        self._end_play()
        self._hand_over = None
        play = ExercisePlay(self._ctx, request, self)
        play.page.connect(self._show_page)
        play.finished.connect(self._played_out)
        play.played.connect(self._play_changed)
        play.told.connect(self._hear_report)
        play.silent.connect(self._say_silent)
        self.play = play
        play.open_sound()
        first = play.flow.first_page()
        pages = [first]

        def make() -> ScreenPage:
            return pages.pop() if pages else play.flow.current_page()

        self._show(request.language, play.label, make)

    @property
    def in_use(self) -> bool:
        """Whether a client is busy at the screen: an exercise plays, or there is an answer to
        give. A paused exercise and a page that is only looked at do not count."""
        return self._hand_over is not None or (self.play is not None and self.play.in_use)

    @Slot()
    def _play_changed(self) -> None:
        if self._strip is not None and self.session is not self._strip.session:
            self._hide_strip()  # over, or another exercise has begun
        self.played.emit()

    @Slot()
    def _played_out(self) -> None:
        self._hide_strip()
        self._thank()
        self.played.emit()

    @Slot(object)
    def _hear_report(self, report: PlayReport) -> None:
        from coach_app.ui.client_view.exercise_report import tell_report

        self.exercise_done.emit(report)

        def tell() -> None:
            if (window := self._coach_window()) is not None:
                tell_report(self._ctx, window, report)

        self._report.append(tell)

    @Slot()
    def _say_silent(self) -> None:
        if self._said_silent:  # sound is on by default: not again with each exercise
            return
        self._said_silent = True
        self._ctx.toast(self.tr("There is no sound on this laptop. The words go on."))

    def refusal(self) -> BaseException | None:
        """Why something that the client made is in memory alone; None where all is kept."""
        keeper = self.play.flow.keeper if self.play is not None else None
        return keeper.refusal() if keeper is not None else None

    def _end_play(self) -> None:
        play, self.play = self.play, None
        if play is not None:
            self._hide_strip()
            play.close()
            play.deleteLater()
            self.played.emit()

    @Slot()
    def toggle_strip(self) -> None:
        """F2: the coach's strip over the lowest part of the client's page."""
        from coach_app.ui.client_view.player.page import PlayPage

        if self._strip is not None:
            self._hide_strip()
        elif (
            self._window is not None
            and isinstance(self._window.page, PlayPage)  # and not what lies over it
            and (session := self.session) is not None
        ):
            from coach_app.ui.client_view.player.strip import CoachStrip

            language = self._ctx.settings.values.language
            strip = CoachStrip(session, language, self._window)
            strip.stop_wanted.connect(self.stop_exercise)
            strip.pictures_wanted.connect(self.choose_pictures)
            self._strip = strip
            self._window.lay_strip(strip)

    def _hide_strip(self) -> None:
        strip, self._strip = self._strip, None
        if strip is not None and isValid(strip):
            if self._window is not None:
                self._window.lift_strip()
            strip.hide()
            strip.deleteLater()

    @Slot()
    def stop_exercise(self) -> None:
        if self.play is not None:
            self.play.stop()

    @Slot()
    def choose_pictures(self) -> None:
        """The coach picks pictures from disk for the step that is on."""
        from coach_app.ui.client_view.choose_pictures import choose_pictures
        from coach_app.ui.client_view.player.page import PlayPage

        window = self._window
        page = window.page if window is not None else None
        if window is None or not isinstance(page, PlayPage) or page.surface is None:
            return
        if page.surface.takes_pictures:
            choose_pictures(self._ctx, window, page.surface.add_pictures)
