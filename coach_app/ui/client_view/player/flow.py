"""An exercise from the first question to "Dank je wel": before, play, stop, after, helpful.

Like the flow of a questionnaire it hands one page after another to the client screen. What
the client must not see (a failure, a score, advice) goes to the coach afterwards.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from coach_app.course import client_writes
from coach_app.course.client_sees import ExerciseView
from coach_app.exercises import RESCUE, Exercise, fitted
from coach_app.exercises.follow import at_pace
from coach_app.exercises.sentences import step_of
from coach_app.ui.client_view.kit.parts import ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.keeper import RunKeeper
from coach_app.ui.client_view.player.kit import CircleStart, Kit
from coach_app.ui.client_view.player.page import PlayPage
from coach_app.ui.client_view.player.request import PlayRequest
from coach_app.ui.client_view.player.session import PlaySession, for_client
from coach_app.ui.client_view.player.sound_check import SoundCheck
from coach_app.ui.shell.awake import Awake

if TYPE_CHECKING:
    from coach_app.ui.client_view.pages.wall_page import Wall
    from coach_app.ui.sound.box import SoundBox
    from coach_app.ui.sound.voice import Voice

NOTHING = ExerciseView()  # nobody plays: the exercise's own words

RISE, HIGH = 2, 8  # tension: a rise of 2, or 8 afterwards, brings the advice (facts.md 1.8)


def no_sound() -> None:
    """Where nothing can be turned on."""


@dataclass(frozen=True)
class PlayReport:
    """How it went, for the coach."""

    exercise: Exercise
    run_id: str | None
    seconds: float
    stopped: bool
    before: int | None
    after: int | None
    helpful: int | None
    advise: bool
    failed: BaseException | None
    steps_left: tuple[str, ...]
    in_group: bool = False  # the meeting is of several people


class ExerciseFlow(QObject):
    """``page``: show this page. ``finished``: the thank-you page. ``played``: a session
    began or ended. ``reported``: what the coach should hear."""

    page = Signal(object)
    finished = Signal()
    played = Signal()
    reported = Signal(object)

    def __init__(
        self,
        practice: client_writes.Target,
        request: PlayRequest,
        rescue: Exercise | None = None,
        *,
        sound: SoundBox | None = None,
        voice: Voice | None = None,
        turn_on: Callable[[], SoundBox | None] = no_sound,
        view: ExerciseView = NOTHING,
        circle: CircleStart | None = None,
        clock: Callable[[], float] = time.monotonic,
        speed: float = 1.0,
    ) -> None:
        super().__init__()
        self._practice, self.request, self._rescue = practice, request, rescue
        self.sound, self._voice, self._questions = sound, voice, view.tension
        self._recorded = {step: (data, rate) for step, data, rate in view.sounds.voice}
        self._own_sound, self._circle, self._ladder = view.sounds.own, circle, view.ladder
        self._clock, self._speed = clock, speed
        self.texts = ClientTexts(request.language)
        self.session: PlaySession | None = None
        self.keeper: RunKeeper | None = None
        self._marks: dict[str, int | None] = {"before": None, "after": None, "helpful": None}
        self._stopped = self._rescued = False
        self._wish = ""  # after a stop: "ground" to look around together
        self._wall: Wall | None = None
        self.over = False  # nothing more is asked or played
        self._seconds = 0.0
        self._awake = Awake()
        self._make: Callable[[], ScreenPage] = self._lead_in_page
        self._check = SoundCheck(practice, request, self.texts, turn_on, self)
        self._check.settled.connect(self._sound_settled)

    # -- which page is on

    def current_page(self) -> ScreenPage:
        """The page where the client is, made anew (after the cover or the code)."""
        return self._make()

    @property
    def asks_to_stop(self) -> bool:
        """All stands still until they say whether it is over."""
        return not self.over and self._make == self._stopped_page

    def _show(self, make: Callable[[], ScreenPage]) -> None:
        self._make = make
        self.page.emit(make())

    def first_page(self) -> ScreenPage:
        self._make = self._opening()
        return self._make()

    def _opening(self) -> Callable[[], ScreenPage]:
        """Sound is settled first: a question about tension is not torn from its exercise."""
        after = self._before_page if self._asks() else self._lead_in_page
        return self._check.page(self.sound) or after

    @Slot(object)
    def _sound_settled(self, sound: SoundBox | None) -> None:
        self.sound = sound
        if self._voice is not None:
            self._voice.set_volume(self.request.options.volumes["voice"])
        self._show(self._opening())

    def _asks(self) -> bool:
        """Whether tension is asked before and after: with a client, and only to relax."""
        relaxes = self.request.exercise.kind == "relax"
        return self.request.options.tension and bool(self._questions) and relaxes

    # -- before

    def _question(
        self, number: int, go: Callable[[], None], answered: Callable[[int], None]
    ) -> ScreenPage:
        from coach_app.ui.client_view.pages.question_page import QuestionPage

        mark = ("before", "after")[number]
        page = QuestionPage(self.texts, self._questions[number], 1, 1, self._marks[mark])
        page.answered.connect(answered)
        page.next.connect(go)
        page.skipped.connect(go)
        page.back.connect(go)
        return page

    def _before_page(self) -> ScreenPage:
        return self._question(0, self._begin, self._set_before)

    @Slot(int)
    def _set_before(self, value: int) -> None:
        self._marks["before"] = value

    @Slot()
    def _begin(self) -> None:
        self._show(self._lead_in_page)

    def _lead_in_page(self) -> ScreenPage:
        """Nobody is thrown into an exercise: its name, its first line, three stones."""
        from coach_app.ui.client_view.pages.moments import LeadInPage

        fits = fitted(self.request.exercise, self.request.holds(self.sound is None))
        page = LeadInPage(self.texts, for_client(fits))
        page.done.connect(self._play)
        page.stop_wanted.connect(self.stop)
        return page

    @Slot()
    def _play(self) -> None:
        if not self.over and self.session is None:
            self._show(self._play_page)

    # -- playing

    def _play_page(self) -> ScreenPage:
        session, keeper = self.session, self.keeper
        if session is None or keeper is None or session.over:
            session, keeper = self._start_session(self.request.exercise)
        page = PlayPage(session, keeper)
        page.stop_wanted.connect(self.stop)
        QTimer.singleShot(0, page, page.begin)
        return page

    def _start_session(self, exercise: Exercise) -> tuple[PlaySession, RunKeeper]:
        request = self.request
        asked, exercise = exercise, fitted(exercise, request.holds(self.sound is None))
        recorded = self._recorded if asked is request.exercise else {}
        pairs = zip(asked.steps, exercise.steps, strict=True)
        unchanged = [at for at, (one, other) in enumerate(pairs) if one == other]
        kit = Kit(
            texts=self.texts,
            exercise=for_client(exercise),
            numbers=request.options.numbers,
            pictures=list(request.pictures),
            circle=self._circle,
            music=request.music,
        )
        if self.sound is not None:
            kit.sounds = self.sound
        self.keeper = keeper = RunKeeper(
            self._practice,
            exercise,
            request.language,
            client_id=request.client_id,
            meeting_id=request.meeting_id,
            group=request.group,
            parent=self,
        )
        if self._ladder:
            keeper.answers["ladder_before"] = {"done": list(self._ladder)}
        keeper.begin()
        kit.answers = keeper.answers
        self.session = session = PlaySession(
            exercise,
            kit,
            request.options,
            sound=self.sound,
            voice=self._voice,
            recorded={at: one for at, one in recorded.items() if step_of(at) in unchanged},
            clock=self._clock,
            speed=self._speed,
            parent=self,
        )
        session.ended.connect(self._ended)
        if request.pace is not None:
            session.take(at_pace(session.exercise, request.pace))
        if self.sound is not None:
            session.begin_background()
            if self._own_sound is not None and asked is request.exercise:
                self.sound.file(*self._own_sound)
        self._awake.hold()
        self.played.emit()
        return session, keeper

    @Slot()
    def stop(self) -> None:
        """Esc, the large button, or the coach's strip: everything stands still and is silent.

        It is over once they say so: a stop by mistake takes nothing that was made.
        """
        if self.session is not None and not self.session.over:
            if self._offers_senses():
                self.session.pause()
                self._show(self._stopped_page)
            else:
                self.session.stop()
        elif self.session is None and not self.over:  # before the first part: nothing was done
            self._stopped = True
            self._after_playing()

    @Slot(bool)
    def _ended(self, stopped: bool) -> None:
        self._awake.release()
        self._stopped = stopped
        if self.session is not None:
            self._seconds = self.session.playback.active
        # The page has not put its surface away yet: let every listener hear it first.
        QTimer.singleShot(0, self, self._after_playing)

    @Slot()
    def _after_playing(self) -> None:
        self.played.emit()
        if self._stopped and self.session is None and self._offers_senses():
            self._show(self._stopped_page)
        elif self._stopped:
            self._after_stop(self._wish)
        else:
            self._show_made()

    def _offers_senses(self) -> bool:
        """Whether who stops is asked to look around; not in the exercise that does just that."""
        rescue = self.request.exercise.id == RESCUE or self._rescued
        return not rescue and self._rescue is not None

    def _show_made(self) -> None:
        """What was made hangs on the wall before anything is asked; the others end on the bench."""
        from coach_app.ui.client_view.player.made.works import wall_of

        self._wall = None
        if self.session is not None and self.keeper is not None:
            self._wall = wall_of(self.session.kit, self.keeper)
        self._show(self._wall_page if self._wall is not None else self._closing_page)

    def _closing_page(self) -> ScreenPage:
        """A done exercise ends on the bench."""
        from coach_app.ui.client_view.pages.moments import ClosingPage

        page = ClosingPage(self.texts, self.request.exercise.id)
        page.done.connect(self._ask_after)
        return page

    def _wall_page(self) -> ScreenPage:
        from coach_app.ui.client_view.pages.wall_page import Wall, WallPage

        page = WallPage(self.texts, self._wall or Wall([], ""))
        page.done.connect(self._ask_after)
        return page

    def _stopped_page(self) -> ScreenPage:
        from coach_app.ui.client_view.pages.end_pages import ChoicePage

        entries = [
            ("ground", self.texts("ground"), "main"),
            ("no", self.texts("ground_no"), "plain"),
        ]
        if self.session is not None:
            entries.append(("on", self.texts("stopped_on"), "quiet"))
        page = ChoicePage(self.texts, self.texts("stopped"), self.texts("stopped_more"), entries)
        page.chosen.connect(self._stop_chosen)
        return page

    @Slot(str)
    def _stop_chosen(self, key: str) -> None:
        if key == "on":
            self._show(self._play_page)
        elif self.session is not None and not self.session.over:
            self._wish = key
            self.session.stop()
        else:
            self._after_stop(key)

    def _after_stop(self, key: str) -> None:
        if key == "ground":
            self._save()
            self._ground()
        else:
            self._ask_after()

    def _ground(self) -> None:
        """The rescue exercise, at once; it is a run of its own."""
        self._rescued, self._wish = True, ""
        self._ladder = ()
        self.session = None
        if self._rescue is not None:
            self._start_session(self._rescue)
        self._show(self._play_page)

    # -- after

    @Slot()
    def _ask_after(self) -> None:
        if self.session is None:  # stopped before it began: there is nothing to ask about
            self._end()
        elif self._asks() and not self._rescued:
            self._show(self._after_page)
        elif self.request.client_id is not None and not self._rescued and not self._stopped:
            self._show(self._helpful_page)
        else:
            self._end()

    def _after_page(self) -> ScreenPage:
        return self._question(1, self._rated, self._set_after)

    @Slot(int)
    def _set_after(self, value: int) -> None:
        self._marks["after"] = value

    @Slot()
    def _rated(self) -> None:
        if self.advises() and self._rescue is not None and self.request.exercise.id != RESCUE:
            self._show(self._higher_page)
        elif self._stopped or self.request.client_id is None:
            self._end()
        else:
            self._show(self._helpful_page)

    def advises(self) -> bool:
        """A rise of two or more, or eight and over: stop and come back to the room."""
        before, after = self._marks["before"], self._marks["after"]
        if after is None:
            return False
        return after >= HIGH or (before is not None and after - before >= RISE)

    def _higher_page(self) -> ScreenPage:
        from coach_app.ui.client_view.pages.end_pages import ChoicePage

        page = ChoicePage(
            self.texts,
            self.texts("higher"),
            self.texts("higher_more"),
            [("ground", self.texts("ground"), "main"), ("no", self.texts("ground_no"), "plain")],
        )
        page.chosen.connect(self._after_high)
        return page

    @Slot(str)
    def _after_high(self, key: str) -> None:
        if key == "ground":
            self._save()
            self._ground()
        else:
            self._end()

    def _helpful_page(self) -> ScreenPage:
        from coach_app.ui.client_view.pages.end_pages import ChoicePage

        page = ChoicePage(
            self.texts,
            self.texts("helpful"),
            "",
            [
                ("3", self.texts("helpful_yes"), "plain"),
                ("2", self.texts("helpful_bit"), "plain"),
                ("1", self.texts("helpful_no"), "plain"),
                ("", self.texts("skip"), "quiet"),
            ],
        )
        page.chosen.connect(self._set_helpful)
        return page

    @Slot(str)
    def _set_helpful(self, key: str) -> None:
        self._marks["helpful"] = int(key) if key else None
        self._end()

    # -- the end

    _saved = False
    _first: PlayReport | None = None

    def _save(self) -> None:
        """Keep the run that was played first; the rescue exercise keeps its own."""
        if self._saved or self.keeper is None:
            return
        self._saved = True
        self.keeper.finish(self._seconds, self._stopped, dict(self._marks))
        self._first = PlayReport(
            self.request.exercise,
            self.keeper.run_id,
            self._seconds,
            self._stopped,
            self._marks["before"],
            self._marks["after"],
            self._marks["helpful"],
            self.advises(),
            self.keeper.failed,
            self.keeper.steps_left,
        )

    def _end(self) -> None:
        self.over = True
        if self._rescued and self.keeper is not None:
            self.keeper.finish(self._seconds, self._stopped, {})
        else:
            self._save()
        if self._voice is not None:
            self._voice.stop()
        if self._first is not None:
            self.reported.emit(self._first)
        self.finished.emit()

    def abandon(self) -> None:
        """The coach took the screen back, or the vault locks: keep what there is."""
        self.over = True
        self._awake.release()
        if self.session is not None and not self.session.over:
            self.session.ended.disconnect(self._ended)
            self.session.stop()
            self._stopped, self._seconds = True, self.session.playback.active
        if self.keeper is not None and not (self._saved and not self._rescued):
            if self._rescued:
                self.keeper.finish(self._seconds, True, {})
            else:
                self._save()
            if self._first is not None:
                self.reported.emit(self._first)
        if self._voice is not None:
            self._voice.stop()
