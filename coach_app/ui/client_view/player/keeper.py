"""Keeps what happens in an exercise: the run, what was made, the note. Draws nothing.

Everything is written within a second, so that a crash or a lock costs at most that. The
client never sees a failure: it is told to the coach afterwards.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QObject, Slot

from coach_app.exercises import Exercise, outcome
from coach_app.ui.widgets.text.rhythm import SaveTimer

KEEP_MS = 400  # after the first change; with the writing itself well within the second


class RunKeeper(QObject):
    """Without a client (``client_id`` None) everything is played and nothing is kept."""

    def __init__(
        self,
        practice: Any,
        exercise: Exercise,
        language: str,
        *,
        client_id: str | None,
        meeting_id: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice, self.exercise, self.language = practice, exercise, language
        self.client_id, self.meeting_id = client_id, meeting_id
        self.run_id: str | None = None
        self.answers: dict[str, Any] = {}
        self.makings: dict[str, str] = {}  # step key -> making id
        self.made: dict[str, Any] = {}  # drawings by step key, for going back
        self._waiting: dict[str, tuple[str, Any]] = {}  # drawings to be written
        self._dirty = False
        self.failed: BaseException | None = None
        self.steps_left: tuple[str, ...] = ()  # steps for which there was no room
        self._timer = SaveTimer(self.flush, self, KEEP_MS)

    @property
    def keeps(self) -> bool:
        return self.client_id is not None

    def begin(self) -> None:
        if not self.keeps:
            return
        self._safely(self._add_run)

    def _add_run(self) -> None:
        self.run_id = self._practice.runs.add(
            self.client_id,
            self.exercise.id,
            self.exercise.version,
            self.language,
            meeting_id=self.meeting_id,
            planned=round(self.exercise.seconds),
            started_at=dt.datetime.now().astimezone(),
        )

    # -- while it runs

    def put(self, key: str, answer: Any) -> None:
        """An answer changed; None takes it away."""
        if answer is None:
            self.answers.pop(key, None)
        else:
            self.answers[key] = answer
        self._soon()

    def put_making(self, key: str, kind: str, payload: Any) -> None:
        """A drawing changed; it is written as a whole within the second."""
        self.made[key] = payload
        self._waiting[key] = (kind, payload)
        self._soon()

    def _soon(self) -> None:
        self._dirty = True
        if self.keeps:
            self._timer.touch()

    @Slot()
    def flush(self) -> None:
        """Write what waits."""
        self._timer.stop()
        if not self._dirty or not self.keeps:
            return
        self._dirty = False
        self._safely(self._write)

    def _write(self) -> None:
        waiting, self._waiting = self._waiting, {}
        try:
            for key, (kind, payload) in list(waiting.items()):
                self._write_making(key, kind, payload)
                waiting.pop(key)
        finally:
            self._waiting = {**waiting, **self._waiting}
        if self.run_id is not None:
            self._practice.runs.save(self.run_id, answers=dict(self.answers))

    def _write_making(self, key: str, kind: str, payload: Any) -> None:
        if key in self.makings:
            self._practice.makings.save(self.makings[key], payload=payload)
            return
        self.makings[key] = self._practice.makings.add(
            self.client_id,
            kind,
            exercise_id=self.exercise.id,
            run_id=self.run_id,
            meeting_id=self.meeting_id,
            payload=payload,
        )

    def drop_making(self, key: str) -> None:
        """Everything was wiped again."""
        self.made.pop(key, None)
        self._waiting.pop(key, None)
        making = self.makings.pop(key, None)
        if making is not None:
            self._safely(lambda: self._practice.makings.remove(making))

    def put_picture(self, key: str, kind: str, payload: Any, png: bytes, thumb: bytes) -> None:
        """The finished drawing, full size and small."""
        if not self.keeps:
            return

        def write() -> None:
            self._waiting.pop(key, None)
            self._write_making(key, kind, payload)
            self._practice.makings.save(self.makings[key], picture=png, thumb=thumb)

        self._safely(write)

    # -- the end

    def finish(self, seconds: float, stopped: bool, marks: dict[str, int | None]) -> None:
        """``marks``: before, after and helpful, as far as given."""
        self.flush()
        if self.run_id is None:
            return
        self._safely(lambda: self._finish(round(seconds), stopped, marks))

    def _finish(self, seconds: int, stopped: bool, marks: dict[str, int | None]) -> None:
        self._practice.runs.save(
            self.run_id, seconds=seconds, stopped=stopped, answers=dict(self.answers), **marks
        )
        found = outcome(self.exercise, self.answers, self.language)
        for key in found.drop:
            if key in self.makings and len(self.makings) > 1:
                self._practice.makings.remove(self.makings.pop(key))
        if self.makings:
            for key, making in self.makings.items():
                self._practice.makings.save(
                    making,
                    title=found.titles.get(key, found.title),
                    sentence=found.sentence,
                    text=found.text,
                )
        elif (found and self.exercise.kind != "relax") or found.sentence:
            self._practice.makings.add(
                self.client_id,
                "text",
                exercise_id=self.exercise.id,
                run_id=self.run_id,
                meeting_id=self.meeting_id,
                title=found.title,
                sentence=found.sentence,
                text=found.text,
            )
        self._agree(found.steps)

    def _agree(self, steps: tuple[str, ...]) -> None:
        """Steps for this week belong to the meeting; there are at most three."""
        left = list(steps)
        if self.meeting_id is not None:
            from coach_app.errors import UserError

            while left:
                try:
                    self._practice.steps.add(self.meeting_id, left[0], client_id=self._for_step())
                except UserError:
                    break
                left.pop(0)
        self.steps_left = tuple(left)

    def _for_step(self) -> str | None:
        meeting = self._practice.meetings.get(self.meeting_id)
        course = self._practice.courses.get(meeting.course_id)
        return self.client_id if course.is_group or self.client_id else None

    def _safely(self, act: Any) -> None:
        try:
            act()
        except Exception as error:  # told to the coach afterwards, never to the client
            self.failed = error
