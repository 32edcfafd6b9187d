"""The client screen behind ``ctx.client_screen``; ``ui/client_screen.py`` says what it offers.

With one display the client view covers the coach's screen and the coach's window is
hidden, so that nothing of it can be reached. With two it lives on the other one while the
coach works on. Displays that mirror each other act as one.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coach_app.course import client_sees
from coach_app.errors import UserError
from coach_app.ui.client_view import displays
from coach_app.ui.client_view.programme_stage import ProgrammeStage
from coach_app.ui.context import Context

# The pages come in when they are first shown: the window is made with this object.
if TYPE_CHECKING:
    from coach_app.ui.client_view.hand_over import HandOver
    from coach_app.ui.client_view.kit.parts import ScreenPage
    from coach_app.ui.client_view.kit.texts import ClientTexts
    from coach_app.ui.client_view.pages.code_page import Guard
    from coach_app.ui.client_view.pages.story_page import StoryPage
    from coach_app.ui.client_view.window import ClientWindow


class ScreenController(ProgrammeStage):
    """The real ``ClientScreen``.

    ``changed``: on, off or another label. ``handed_in``: client, measure, score id.
    """

    changed = Signal()
    uncovered = Signal()  # by the client, who looks at the only display
    handed_in = Signal(str, str, str)

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(ctx, parent)
        self._window: ClientWindow | None = None
        self._place: displays.ScreenPlace | None = None
        self._screen: QScreen | None = None
        self._label = ""
        self._language = ""
        self._remake: Callable[[], ScreenPage] | None = None  # the page behind cover and code
        self._hand_over: HandOver | None = None
        self._story: StoryPage | None = None  # the last one that was made
        self._look_along = False
        self._guard: Guard | None = None
        self._coach_focus: QWidget | None = None  # where the coach was typing
        ctx.window.practice_changed.connect(self._follow)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._screen_gone)

    # --- state

    @property
    def on(self) -> bool:
        return self._window is not None and self._place is not None

    def is_on(self) -> bool:
        return self.on

    def label(self) -> str:
        """What the client sees, in the coach's language; "" while the screen is off."""
        return self._label if self.on else ""

    def covers_coach(self) -> bool:
        """Whether the next client view will take the coach's own display."""
        return displays.place_for(self._coach_window())[1].covers_coach

    def _covers(self) -> bool:
        """Whether the client view that is on took the coach's own display."""
        return self._place is not None and self._place.covers_coach

    def mirrored(self) -> bool:
        return displays.place_for(self._coach_window())[1].mirrored

    @property
    def window(self) -> ClientWindow | None:
        """The client window while it is on, for tests and pictures."""
        return self._window if self.on else None

    # --- showing

    @Slot()
    def toggle(self) -> None:
        """F5 and the blue button: on for the page that is open, or off."""
        if self.on:
            self.stop()
        else:
            self.show_current()

    def show_current(self) -> None:
        """The client view of the coach's page: the story of its client, or a welcome."""
        scene = self._scene()
        if scene is None:
            self.show_welcome()
        else:
            self.show_story(*scene)

    def show_story(self, course_id: str, client_id: str) -> None:
        """The story chart in the form that the coach chose for this course."""

        data = client_sees.story(self._ctx.practice, course_id, client_id)
        if data.mode == "nothing":
            self.show_welcome(client_id)
            return
        self._end_play()
        self._hand_over = None
        self._show(data.language, self.tr("Story"), lambda: self._story_page(course_id, client_id))

    def show_making(self, making_id: str) -> None:
        """What a client made, large; only this one thing."""
        from coach_app.ui.client_view.pages.making_page import MakingPage

        data = client_sees.making(self._ctx.practice, making_id)
        self._end_play()
        self._hand_over = None

        def make() -> ScreenPage:
            page = MakingPage(data)
            page.done.connect(self._thank)
            return page

        self._show(data.language, self.tr("Making"), make)

    def show_welcome(self, client_id: str | None = None) -> None:
        from coach_app.ui.client_view.pages.quiet_pages import WelcomePage

        data = client_sees.welcome(self._ctx.practice, client_id)
        self._end_play()
        self._hand_over = None
        self._show(data.language, self.tr("Welcome"), lambda: WelcomePage(data))

    def hand_over(
        self,
        client_id: str,
        measure_id: str,
        meeting_id: str | None = None,
        look_along: bool = False,
    ) -> None:
        """Give the screen to a client who fills in a scale alone.

        Raises UserError("no-wording") where the official wording was never loaded.
        """
        from coach_app.ui.client_view.hand_over import HandOver

        try:
            view = client_sees.questions(self._ctx.practice, client_id, measure_id)
        except client_sees.NoWording as error:
            raise UserError(
                "no-wording",
                self.tr("The questions of this scale are not in the app yet."),
                self.tr("Load the official wording in Settings, or use the paper form."),
            ) from error
        run = HandOver(self._ctx.practice, client_id, measure_id, meeting_id, view, dt.date.today())
        run.page.connect(self._show_page)
        run.finished.connect(self._finish)
        self._end_play()
        self._hand_over, self._look_along = run, look_along
        self._show(view.language, self._measure_name(measure_id), run.current_page)

    def _show(self, language: str, label: str, make: Callable[[], ScreenPage]) -> None:
        coach = self._coach_window()
        self._flush_coach()
        screen, place = self._screen, self._place
        if screen is None or place is None or not self.on:
            screen, place = displays.place_for(coach)
        window = self._make_window()
        self._language, self._label, self._remake = language, label, make
        self._screen, self._place = screen, place
        if not window.isVisible():
            window.setGeometry(screen.geometry())
            window.set_page(make())
            window.show_on(screen, self._texts())
        else:
            window.set_page(make())
        if place.covers_coach and coach is not None and coach.isVisible():
            self._coach_focus = coach.focusWidget()
            coach.hide()
            QTimer.singleShot(0, window, window.take_keys)
        if place.mirrored:
            self._report.append(self._say_mirrored)
        self.changed.emit()

    def _make_window(self) -> ClientWindow:
        if self._window is None:
            from coach_app.ui.client_view.window import ClientWindow

            self._window = ClientWindow()
            self._window.leave_wanted.connect(self.ask_to_leave)
            self._window.strip_wanted.connect(self.toggle_strip)
            self._window.close_wanted.connect(self.ask_before_closing)
        return self._window

    def _texts(self) -> ClientTexts:
        from coach_app.ui.client_view.kit.texts import ClientTexts

        return ClientTexts(self._language)

    @Slot(object)
    def _show_page(self, page: ScreenPage) -> None:
        """The client goes on. Behind the cover only ``_remake`` knows; it is shown later."""
        if self._window is None:
            return
        if self._covered():
            page.deleteLater()
        else:
            self._window.set_page(page)

    def _story_page(self, course_id: str, client_id: str) -> ScreenPage:
        from coach_app.ui.client_view.pages.story_page import StoryPage  # draws with the charts

        page = StoryPage(client_sees.story(self._ctx.practice, course_id, client_id))
        page.done.connect(self._thank)
        page.about = (course_id, client_id)
        self._story = page
        return page

    @Slot(object)
    def _follow(self, topics: frozenset[str]) -> None:
        """With two displays both are live: what the coach keeps changes the story at once."""
        story = self._story
        if self._window is None or not self.on or story is None or self._window.page is not story:
            return
        if story.about is None or not topics & {"notes", "scores", "courses", "meetings"}:
            return

        data = client_sees.story(self._ctx.practice, *story.about)
        if data.mode == "nothing":
            self.show_welcome(story.about[1])
        else:
            story.set_data(data)

    # --- the end of a questionnaire

    @Slot()
    def _finish(self) -> None:
        """Keep the answers. Whatever happens, the client sees a quiet page."""
        run = self._hand_over
        if run is None:
            return
        kept = self._keep_score(run)
        story = self._story_of(run) if kept and self._look_along else None
        self._hand_over = None
        if self._round:
            self._next_turn()
        elif story:
            self.show_story(*story)
        else:
            self._thank()

    def _keep_score(self, run: HandOver) -> bool:
        try:
            score_id = run.keep_score()
        except Exception as error:
            if not isinstance(error, UserError | OSError):
                sys.excepthook(type(error), error, error.__traceback__)
            self._report.append(lambda: self._tell_failed(run))
            return False
        self._report.append(lambda: self._tell_kept(run, score_id))
        return True

    def _story_of(self, run: HandOver) -> tuple[str, str] | None:

        return client_sees.story_after(self._ctx.practice, run.client_id, run.measure_id)

    @Slot()
    def _thank(self) -> None:
        from coach_app.ui.client_view.pages.quiet_pages import ThanksPage

        turn = self._covers()
        self._remake = lambda: ThanksPage(self._texts(), turn)
        self._show_page(self._remake())
        self._label = self.tr("Thank you")
        if not turn:
            self._tell_all()
        self.changed.emit()

    # --- leaving

    @Slot()
    def ask_before_closing(self) -> None:
        """Alt+F4 or the close box: as with Esc, something must be held, or the code be known."""
        from coach_app.ui.client_view.pages.leave_page import LeavePage

        window = self.window
        if window is None or self._covered() or isinstance(window.page, LeavePage):
            return
        if client_sees.code_hash(self._ctx.practice):
            self.ask_to_leave()
            return
        page = LeavePage(self._texts())
        page.left.connect(self._show_again)
        self._put_over(page)

    @Slot()
    def ask_to_leave(self) -> None:
        """Esc or the button was held, or the window was to close: the code, then out."""
        from coach_app.ui.client_view.pages.code_page import CodePage

        window = self.window
        if window is None or self._covered() or isinstance(window.page, CodePage):
            return
        if not client_sees.code_hash(self._ctx.practice):
            self.stop()
            return
        self._put_over(self._code_page(self.stop))

    def ask_to_lock(self) -> bool:
        """Whether the code is asked before Ctrl+L locks: the vault closes once it is right."""
        if not self.on or not client_sees.code_hash(self._ctx.practice):
            return False
        if self._covered():
            self._lift()
        self._put_over(self._code_page(self._lock))
        return True

    @Slot()
    def _lock(self) -> None:
        self._ctx.lock()

    def _code_page(self, then: Callable[[], None]) -> ScreenPage:
        from coach_app.ui.client_view.pages.code_page import CodePage, Guard

        self._guard = self._guard or Guard(self._code_fits)
        page = CodePage(self._texts(), self._guard)
        page.opened.connect(then)
        page.left.connect(self._show_again)
        return page

    def _put_over(self, page: ScreenPage) -> None:
        """For a while, over what the client does: that waits."""
        if (session := self.session) is not None:
            session.pause()
        self._hide_strip()
        if (window := self.window) is not None:
            window.set_page(page)

    def _code_fits(self, code: str) -> bool:
        from coach_app.ui.client_view.kit.code import verify

        return verify(code, client_sees.code_hash(self._ctx.practice))

    @Slot()
    def _show_again(self) -> None:
        """Back from the cover or the code page to what the client saw."""
        if self._remake is not None and (window := self.window) is not None:
            window.set_page(self._remake())  # over the cover as well: it is lifted

    @Slot()
    def stop(self) -> None:
        """Back to the coach at once. Only the coach can get here."""
        window, covered = self.window, self._covers()
        if window is None:
            return
        self._end_play()
        self.end_round()
        self._place = self._screen = self._remake = self._hand_over = None
        coach = self._coach_window()
        if covered and coach is not None:
            coach.show()
            coach.activateWindow()
            if self._coach_focus is not None and isValid(self._coach_focus):
                self._coach_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        window.put_away()
        self.changed.emit()
        self._tell_all()

    @Slot()
    def cover(self) -> None:
        """F8: the heath without words, on the client screen as well."""
        if not self.on or self._covered():
            return
        from coach_app.ui.client_view.pages.quiet_pages import CoverPage

        page = CoverPage(self._texts())
        page.uncovered.connect(self._lift)
        self._put_over(page)

    @Slot()
    def _lift(self) -> None:
        """The client's own display comes back. It is the coach's too where there is but one."""
        alone = self._place is not None and self._place.covers_coach
        self._show_again()
        if alone:
            self.uncovered.emit()

    @Slot()
    def uncover(self) -> None:
        if self.on and self._covered():
            self._show_again()

    def _covered(self) -> bool:
        from coach_app.ui.client_view.pages.quiet_pages import CoverPage

        return self._window is not None and isinstance(self._window.page, CoverPage)

    def close(self) -> None:
        """At the end of the program: nothing stays on the other display."""
        self._end_play()
        if self._window is not None:
            self._place = None
            self._window.put_away()
            self._window.close_for_good()
            self._window.deleteLater()
            self._window = None

    @Slot(QScreen)
    def _screen_gone(self, screen: QScreen) -> None:
        """The client's display was unplugged: never throw its page over the coach's work."""
        if self.on and not self._covers() and screen is self._screen:
            self.stop()

    # --- the coach's side

    def _coach_window(self) -> QWidget | None:
        window = self._ctx.window
        return window if isinstance(window, QWidget) else None

    def _flush_coach(self) -> None:
        self._ctx.window.flush()

    def _scene(self) -> tuple[str, str] | None:
        """Course and client of the page that is open; None for a group or no client."""

        args = self._ctx.window.place().get("args")
        if not isinstance(args, dict):
            args = {}
        return client_sees.story_of_page(
            self._ctx.practice, args.get("client_id"), args.get("meeting_id")
        )

    def _measure_name(self, measure_id: str) -> str:
        """In the coach's language: for the header and messages."""
        from coach_app.measures import load_measures

        return load_measures()[measure_id].short.text(self._ctx.settings.values.language)

    def _tell_all(self) -> None:
        waiting, self._report = self._report, []
        for tell in waiting:
            tell()

    def _tell_kept(self, run: HandOver, score_id: str) -> None:
        name = self._measure_name(run.measure_id)
        self._ctx.toast(self.tr("{measure} kept").format(measure=name))
        self.handed_in.emit(run.client_id, run.measure_id, score_id)

    def _tell_failed(self, run: HandOver) -> None:
        from coach_app.ui.client_view.failed_dialog import ask_again

        if (window := self._coach_window()) is not None:
            ask_again(window, lambda: self._try_again(run))

    def _try_again(self, run: HandOver) -> None:
        self._keep_score(run)
        self._tell_all()

    def _say_mirrored(self) -> None:
        self._ctx.toast(self.tr("The displays show the same. The app acts as with one."))
