"""Playing an exercise: brings practice, sound and the flow of pages together.

The client screen shows the pages; this object knows what the exercise needs and hands the
coach what happened: the line in the note, advice, what could not be kept.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from coach_app.errors import UserError
from coach_app.exercises import RESCUE, Exercise, advice
from coach_app.exercises.filters import softened
from coach_app.ui.client_view import allow_list
from coach_app.ui.exercise_shelf import shelf

if TYPE_CHECKING:
    from coach_app.ui.client_view.player.flow import ExerciseFlow, PlayRequest, Report

log = logging.getLogger(__name__)


@dataclass
class CircleStart:
    """The circle map of today: what stood on the last one, and where it is kept."""

    people: list[Any]
    places: list[Any]
    save: Callable[[Any], list[str]]  # answers the people's ids, in the order of the places


class ExercisePlay(QObject):
    """``page``: show this. ``finished``: thank-you page. ``played``: a session began or
    ended. ``told``: a Report for the coach."""

    page = Signal(object)
    finished = Signal()
    played = Signal()
    told = Signal(object)
    silent = Signal()

    def __init__(self, ctx: Any, request: PlayRequest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx, self.request = ctx, request
        self._practice = ctx.practice
        self._map_id: str | None = None
        self.sound = self._make_sound()
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
    def session(self) -> Any:
        session = self.flow.session
        return session if session is not None and not session.over else None

    @property
    def in_use(self) -> bool:
        """It plays, or asks something before or after. A pause does not count."""
        if self.flow.over:
            return False
        session = self.session
        return session is None or session.playback.running or session.listener is not None

    # -- what it needs

    def _make_sound(self) -> Any:
        if not self.request.options.sound:
            return None
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

    def _make_voice(self) -> Any:
        if not self.request.options.voice:
            return None
        from coach_app.ui.sound.voice import Voice

        voice = Voice(self.request.language, self.request.options.volumes["voice"], self)
        return voice if voice.ready else None

    def _make_flow(self) -> ExerciseFlow:
        from coach_app.ui.client_view.player.flow import ExerciseFlow

        request = self.request
        known = shelf(self._practice)
        return ExerciseFlow(
            self._practice,
            request,
            known.get(RESCUE),
            sound=self.sound,
            voice=self.voice,
            questions=self._questions(),
            recorded=self._recorded(),
            circle=self._circle(),
            earlier=self._earlier(),
            own_sound=self._own_sound(),
        )

    def _questions(self) -> tuple[Any, ...]:
        if self.request.client_id is None:
            return ()
        return allow_list.questions(self._practice, self.request.client_id, "tension").questions

    def _recorded(self) -> dict[int, Any]:
        """The coach's own voice by step, as bytes of 16-bit samples with their rate."""
        if not self.request.options.sound or not self.request.options.own_voice:
            return {}
        found = self._practice.recordings.get(self.request.exercise.id, self.request.language)
        return {
            step: (self._practice.recordings.data(one.id), one.rate) for step, one in found.items()
        }

    def _own_sound(self) -> tuple[bytes, str] | None:
        """The sound file that the coach put with an exercise of their own."""
        if not self.request.options.sound or not self.request.exercise.own:
            return None
        return self._practice.own_exercises.audio(self.request.exercise.id)  # type: ignore[no-any-return]

    def _earlier(self) -> dict[str, Any]:
        """Rungs of the ladder stay lit over the weeks."""
        ladder = [s for s in self.request.exercise.steps if s.option("board") == "ladder"]
        if not ladder or self.request.client_id is None:
            return {}
        for run in self._practice.runs.of_client(self.request.client_id):
            if run.exercise_id == self.request.exercise.id and ladder[0].key in run.answers:
                return {"ladder_before": run.answers[ladder[0].key]}
        return {}

    def _circle(self) -> CircleStart | None:
        if not any(step.option("board") == "circles" for step in self.request.exercise.steps):
            return None
        if self.request.client_id is None:
            return None
        people = self._practice.circles.people(self.request.client_id)
        maps = self._practice.circles.maps(self.request.client_id)
        week = self._week()
        today = [m for m in maps if m.week == week and m.week is not None]
        self._map_id = today[-1].id if today else None
        places = list(maps[-1].places) if maps else []
        return CircleStart(people, places, self._save_map)

    def _week(self) -> int | None:
        if self.request.meeting_id is None:
            return None
        return int(self._practice.meetings.get(self.request.meeting_id).week)

    def _save_map(self, places: Any) -> list[str]:
        course = None
        if self.request.meeting_id is not None:
            course = self._practice.meetings.get(self.request.meeting_id).course_id
        self._map_id = self._practice.circles.save_map(
            self.request.client_id,
            list(places),
            map_id=self._map_id,
            course_id=course,
            week=self._week(),
        )
        maps = self._practice.circles.maps(self.request.client_id)
        kept = next(one for one in maps if one.id == self._map_id)
        return [place.person_id for place in kept.places]

    # -- what is left

    @Slot(object)
    def _report(self, report: Report) -> None:
        done = report.run_id is not None or self.request.client_id is None  # or with the group
        if self.request.meeting_id is not None and done:
            from coach_app.ui.client_view.player.note_line import NoteLine

            line = NoteLine().text(report, self._ctx.settings.values.language)
            try:
                self._practice.notes.append_did(self.request.meeting_id, line)
            except UserError:  # the note is finished: the run itself is kept
                log.info("note is locked")
            except Exception as error:
                sys.excepthook(type(error), error, error.__traceback__)
        self.told.emit(report)

    @Slot()
    def stop(self) -> None:
        self.flow.stop()

    def close(self) -> None:
        """The screen goes back to the coach: keep everything, silence at once."""
        self.flow.abandon()
        if self.sound is not None:
            self.sound.close()
            self.sound = None


def exercise_for(practice: Any, exercise: Exercise, client_id: str | None) -> Exercise:
    """At the gentler pace that the client's body list asks for.

    Raises UserError where the body list forbids it.
    """
    if client_id is None:
        return exercise
    body = practice.clients.get(client_id).fields.body
    if not advice(exercise, body).allowed:
        from coach_app.data.marks import QT_TRANSLATE_NOOP

        raise UserError(
            "exercise-unsuited",
            QT_TRANSLATE_NOOP("Errors", "This exercise does not suit this client’s body list."),
            QT_TRANSLATE_NOOP("Errors", "Choose the one that is offered instead."),
        )
    return softened(exercise, body)
