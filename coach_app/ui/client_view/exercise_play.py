"""Playing an exercise: brings practice, sound and the flow of pages together.

The client screen shows the pages; this object knows what the exercise needs and hands the
coach what happened: the line in the note, advice, what could not be kept.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from coach_app.course import client_sees, client_writes
from coach_app.errors import UserError
from coach_app.exercises import RESCUE, load_exercises
from coach_app.ui.context import Context

if TYPE_CHECKING:
    from coach_app.course.client_sees import ExerciseView, SpotView
    from coach_app.ui.client_view.player.flow import ExerciseFlow, PlayReport
    from coach_app.ui.client_view.player.kit import CircleStart
    from coach_app.ui.client_view.player.request import PlayRequest
    from coach_app.ui.client_view.player.session import PlaySession
    from coach_app.ui.sound.box import SoundBox
    from coach_app.ui.sound.voice import Voice

log = logging.getLogger(__name__)


class ExercisePlay(QObject):
    """``page``: show this. ``finished``: thank-you page. ``played``: a session began or
    ended. ``told``: a Report for the coach."""

    page = Signal(object)
    finished = Signal()
    played = Signal()
    told = Signal(object)
    silent = Signal()

    def __init__(self, ctx: Context, request: PlayRequest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx, self.request = ctx, request
        self._map_id: str | None = None
        self.sound = self.make_sound()
        self.voice = self._make_voice()
        self.flow = self._make_flow()
        self.flow.page.connect(self.page)
        self.flow.finished.connect(self.finished)
        self.flow.played.connect(self.played)
        self.flow.reported.connect(self._report)

    @property
    def label(self) -> str:
        return self.request.exercise.name.text(self._ctx.settings.values.language)

    @property
    def session(self) -> PlaySession | None:
        """What plays now; None before, between and after."""
        session = self.flow.session
        return session if session is not None and not session.over else None

    @property
    def in_use(self) -> bool:
        """It plays, or asks something before or after. A pause does not count."""
        if self.flow.over:
            return False
        session = self.session
        if session is None or self.flow.asks_to_stop:
            return True
        return session.playback.running or session.listener is not None

    # -- what it needs

    def make_sound(self) -> SoundBox | None:
        loudness = client_sees.loudness(self._ctx.practice, self.request.client_id)
        silent = loudness == 0 and not self.request.ask_volume
        return self._new_box() if self.request.options.sound and not silent else None

    def _new_box(self) -> SoundBox:
        from coach_app.ui.sound.box import SoundBox

        box = SoundBox(self.request.options.volumes, self)
        box.silent.connect(self.silent)
        return box

    def open_sound(self) -> None:
        """Once somebody listens to ``silent``."""
        if self.sound is None:
            return
        if not self.sound.open():
            self.flow.sound = self.sound = None

    def _turn_on(self) -> SoundBox | None:
        """The client said yes to sound where it was off."""
        self.sound = self._new_box()
        self.open_sound()
        return self.sound

    def _make_voice(self) -> Voice | None:
        if not self.request.options.voice or self.sound is None:
            return None
        from coach_app.ui.sound.voice import Voice

        voice = Voice(self.request.language, self.request.options.volumes["voice"], self)
        return voice if voice.ready else None

    def _make_flow(self) -> ExerciseFlow:
        from coach_app.ui.client_view.player.flow import ExerciseFlow

        request, options = self.request, self.request.options
        view = client_sees.exercise(
            self._ctx.practice,
            request.exercise,
            request.language,
            request.client_id,
            sound=options.sound or request.exercise.lives_by_sound,
            own_voice=options.own_voice,
        )
        return ExerciseFlow(
            self._ctx.practice,
            request,
            load_exercises().get(RESCUE),
            sound=self.sound,
            voice=self.voice,
            turn_on=self._turn_on,
            view=view,
            circle=self._circle(view),
        )

    def _circle(self, view: ExerciseView) -> CircleStart:
        from coach_app.ui.client_view.player.kit import CircleStart

        return CircleStart(view.circle.places if view.circle is not None else (), self._save_map)

    def _save_map(self, places: Sequence[SpotView]) -> list[str]:
        """With nobody chosen it is kept nowhere, and yet stays in sight until the end."""
        if self.request.client_id is None:
            return [place.person_id or uuid4().hex for place in places]
        self._map_id, people = client_writes.keep_circle(
            self._ctx.practice,
            self.request.client_id,
            self.request.meeting_id,
            places,
            self._map_id,
        )
        return people

    # -- what is left

    @Slot(object)
    def _report(self, report: PlayReport) -> None:
        if (meeting := self.request.meeting_id) is not None:
            try:
                in_group = client_sees.is_of_group(self._ctx.practice, meeting)
                report = replace(report, in_group=in_group)
                self._tell_note(meeting, report)
            except UserError:  # the note is finished: the run itself is kept
                log.info("note is locked")
            except Exception as error:
                sys.excepthook(type(error), error, error.__traceback__)
        self.told.emit(report)

    def _tell_note(self, meeting: str, report: PlayReport) -> None:
        """What was done, where it was kept as a run or done by the whole group."""
        from coach_app.ui.client_view.player.note_line import NoteLine

        if report.run_id is not None or self.request.client_id is None:
            line = NoteLine().text(report, self._ctx.settings.values.language)
            client_writes.keep_played(self._ctx.practice, meeting, line)

    @Slot()
    def stop(self) -> None:
        self.flow.stop()

    def close(self) -> None:
        """The screen goes back to the coach: keep everything, silence at once."""
        self.flow.abandon()
        if self.sound is not None:
            self.sound.close()
            self.sound = None
