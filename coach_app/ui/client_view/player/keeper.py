"""Keeps what happens in an exercise: the run, what was made, the note. Draws nothing.

Everything is written within a second, so that a crash or a lock costs at most that. The
client never sees a failure: it is told to the coach afterwards.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from coach_app.course import client_writes
from coach_app.course.client_writes import Json
from coach_app.errors import UserError
from coach_app.exercises import Exercise, outcome
from coach_app.exercises.outcome import RunOutcome
from coach_app.ui.widgets.text.rhythm import SaveTimer

KEEP_MS = 400  # after the first change; with the writing itself well within the second


class RunKeeper(QObject):
    """Without a client (``client_id`` None) everything is played and nothing is kept, except
    for a ``group``: each of them has done it. What was said or drawn together is nobody's own
    and is not kept with them."""

    def __init__(
        self,
        practice: client_writes.Target,
        exercise: Exercise,
        language: str,
        *,
        client_id: str | None,
        meeting_id: str | None = None,
        group: tuple[str, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice, self.exercise, self.language = practice, exercise, language
        self.client_id, self.meeting_id = client_id, meeting_id
        self.run_id: str | None = None
        self._group, self._group_runs = group, dict[str, str]()  # client -> run
        self.answers: dict[str, Json] = {}
        self.makings: dict[str, str] = {}  # step key -> making id
        self.made: dict[str, Json] = {}  # drawings by step key, for going back
        self._waiting: dict[str, tuple[str, Json]] = {}  # drawings to be written
        self._dirty = False
        self.failed: BaseException | None = None
        self.steps_left: tuple[str, ...] = ()  # steps for which there was no room
        self._timer = SaveTimer(self.flush, self, KEEP_MS)

    @property
    def keeps(self) -> bool:
        return self.client_id is not None

    def begin(self) -> None:
        if self.keeps:
            self._safely(self._add_run)
        else:
            self._safely(self._add_group_runs)

    def _add_group_runs(self) -> None:
        for one in self._group:
            if one not in self._group_runs:
                self._group_runs[one] = client_writes.begin_run(
                    self._practice, one, self.exercise, self.language, self.meeting_id
                )

    def _add_run(self) -> None:
        if self.client_id is not None:
            self.run_id = client_writes.begin_run(
                self._practice, self.client_id, self.exercise, self.language, self.meeting_id
            )

    # -- while it runs

    def put(self, key: str, answer: Json) -> None:
        """An answer changed; None takes it away."""
        if answer is None:
            self.answers.pop(key, None)
        else:
            self.answers[key] = answer
        self._soon()

    def put_making(self, key: str, kind: str, payload: Json) -> None:
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
        self._dirty = not self._safely(self._write)  # what the vault did not take waits on

    def _write(self) -> None:
        if self.run_id is None:
            self._add_run()  # there was no room at the beginning
        waiting, self._waiting = self._waiting, {}
        try:
            for key, (kind, payload) in list(waiting.items()):
                self._write_making(key, kind, payload)
                waiting.pop(key)
        finally:
            self._waiting = {**waiting, **self._waiting}
        if self.run_id is not None:
            client_writes.keep_run(self._practice, self.run_id, self.answers)

    def _write_making(self, key: str, kind: str, payload: Json) -> None:
        if key in self.makings:
            client_writes.keep_drawing(self._practice, self.makings[key], payload)
        elif self.client_id is not None:
            self.makings[key] = client_writes.add_making(
                self._practice,
                self.client_id,
                kind,
                self.exercise.id,
                self.run_id,
                self.meeting_id,
                payload=payload,
            )

    def drop_making(self, key: str) -> None:
        """Everything was wiped again."""
        self.made.pop(key, None)
        self._waiting.pop(key, None)
        making = self.makings.pop(key, None)
        if making is not None:
            self._safely(lambda: client_writes.drop_making(self._practice, making))

    def put_picture(self, key: str, kind: str, payload: Json, png: bytes, thumb: bytes) -> None:
        """The finished drawing, full size and small."""
        if not self.keeps:
            return

        def write() -> None:
            self._waiting.pop(key, None)
            self._write_making(key, kind, payload)
            client_writes.keep_picture(self._practice, self.makings[key], png, thumb)

        self._safely(write)

    # -- the end

    def finish(self, seconds: float, stopped: bool, marks: dict[str, int | None]) -> None:
        """``marks``: before, after and helpful, as far as given."""
        self.flush()
        run_id = self.run_id
        if run_id is not None:
            self._safely(lambda: self._finish(run_id, round(seconds), stopped, marks))
        elif self._group:
            self._safely(lambda: self._finish_group(round(seconds), stopped))

    def _finish_group(self, seconds: int, stopped: bool) -> None:
        self._add_group_runs()  # there was no room at the beginning
        for run_id in self._group_runs.values():
            client_writes.end_run(self._practice, run_id, seconds, stopped, {}, {})

    def outcome(self) -> RunOutcome:
        """What the answers come to."""
        return outcome(self.exercise, self.answers, self.language)

    def _finish(
        self, run_id: str, seconds: int, stopped: bool, marks: dict[str, int | None]
    ) -> None:
        client_writes.end_run(self._practice, run_id, seconds, stopped, self.answers, marks)
        found = self.outcome()
        for key in found.drop:
            if key in self.makings and len(self.makings) > 1:
                client_writes.drop_making(self._practice, self.makings.pop(key))
        if self.makings:
            for key, making in self.makings.items():
                client_writes.name_making(
                    self._practice,
                    making,
                    title=found.title_of(key),
                    sentence=found.sentence,
                    text=found.text,
                )
        elif self.client_id is not None and (
            (found and self.exercise.kind != "relax") or found.sentence
        ):
            client_writes.add_making(
                self._practice,
                self.client_id,
                "text",
                self.exercise.id,
                run_id,
                self.meeting_id,
                title=found.title,
                sentence=found.sentence,
                text=found.text,
            )
        self._agree(found.steps)

    def _agree(self, steps: tuple[str, ...]) -> None:
        """Steps for this week belong to the meeting; there are at most three."""
        left = list(steps)
        while left and self.meeting_id is not None:
            try:
                client_writes.agree_step(self._practice, self.meeting_id, self.client_id, left[0])
            except UserError:
                break
            left.pop(0)
        self.steps_left = tuple(left)

    def refusal(self) -> BaseException | None:
        """Why something of the client still waits, after one more try; None where nothing does."""
        self.flush()
        return self.failed if self._dirty else None

    def _safely(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except Exception as error:  # told to the coach afterwards, never to the client
            self.failed = error
            return False
        return True
