"""The guided meeting (runner): rail, part at hand, notes; it writes the note as it goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent

from coach_app.course.plans import minutes_of
from coach_app.data.courses.views import Guided
from coach_app.errors import must_exist
from coach_app.moments import local_now
from coach_app.programme import PARTS
from coach_app.programme.clock import behind, left, ran
from coach_app.ui import formats
from coach_app.ui.context import Context
from coach_app.ui.meeting.note_acts import NoteActs
from coach_app.ui.meeting.part_words import PartWords
from coach_app.ui.runner.close_view import CloseView
from coach_app.ui.runner.frame import RunnerFrame
from coach_app.ui.runner.guide import Guide
from coach_app.ui.runner.note_keeper import write_end, write_part
from coach_app.ui.runner.part_view import PartView
from coach_app.ui.runner.played import PlayedView
from coach_app.ui.runner.rail import RailPart
from coach_app.ui.runner.views import (
    ArriveView,
    CheckView,
    HomeView,
    KnowView,
    StepsView,
    TogetherView,
)
from coach_app.ui.trouble.attempt import attempt_or
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.unsaved import Unsaved, field_for, put_back, waiting_in
from coach_app.ui.widgets.keyboard import tab_through

ALIVE = 20  # seconds between two signs of life in the vault
TOLERANCE = 2  # minutes that still are "on schedule"
VIEWS: dict[str, type[PartView]] = {
    "arrive": ArriveView,
    "steps": StepsView,
    "check": CheckView,
    "relax": PlayedView,
    "make": PlayedView,
    "know": KnowView,
    "together": TogetherView,
    "home": HomeView,
    "close": CloseView,
}


class RunnerPage(RunnerFrame):
    """``meeting_id`` names the meeting. ``clock`` may be replaced by tests."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {
            "meetings",
            "notes",
            "steps",
            "scores",
            "courses",
            "clients",
            "preferences",
            "runs",
            "closings",
            "prompts",
            "makings",
        }
    )
    clock: ClassVar[Callable[[], dt.datetime]] = staticmethod(local_now)

    def __init__(self, ctx: Context, meeting_id: str) -> None:
        super().__init__(ctx, meeting_id=meeting_id)
        self.meeting_id = meeting_id
        self.words = PartWords(self)
        practice = ctx.practice
        with must_exist():
            self.guided: Guided = practice.guided.begin(meeting_id, PARTS[0], self._now())
            now = practice.course_files.of_meeting(meeting_id)
        self.guide = Guide(ctx, now)
        self.minutes = minutes_of(self.guide.choice.plan, now.meeting)
        self.acts = NoteActs(practice.notes, meeting_id)
        self.view: PartView | None = None
        self.left: list[Unsaved] = []
        self._make()
        self._lay_out()
        self._connect()
        self._open(self.guided.part)

    def _now(self) -> dt.datetime:
        return type(self).clock()

    # -- connect

    def _connect(self) -> None:
        self.saver.bind(self.shared.area, self.acts.shared)
        self.saver.bind(self.mine.area, self.acts.private)
        for participant, area in self.mine.lines.items():
            self.saver.bind(area, self.acts.private_of(participant))
        self.saver.kept.connect(self._kept)
        self.saver.merged.connect(self.tell_merged)
        self.saver.failed.connect(self._failed)
        self.banner.clicked.connect(self.saver.retry)
        self.rail.chosen.connect(self.go_to)
        self.pick.chosen.connect(self.go_to)
        self.before.clicked.connect(self._previous)
        self.next.clicked.connect(self._next)
        self.skip.clicked.connect(self._skip)
        self.client_button.clicked.connect(self.client_view)
        self._tick.timeout.connect(self.follow_clock)
        self.ctx.client_screen.changed.connect(self._follow_screen)

    # -- the part at hand

    def _open(self, part: str) -> None:
        old = self.view
        if old is not None:
            self.saver.release(old)  # its fields go: nothing may reach for them later
            self.left += waiting_in(old)
        title = self._name(part)
        self.view = view = VIEWS[part](self.guide, part, title)
        if isinstance(view, CloseView):
            self._bind_close(view)
        self._put_back_left(view)
        if old is not None:
            self.place_part.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.place_part.addWidget(view)
        tab_through(self.header, view)
        self.scroll_part.verticalScrollBar().setValue(0)
        self._show_buttons(part)
        self.follow_clock()

    def _put_back_left(self, view: PartView) -> None:
        """What was typed in this part before and could not be kept then."""
        for text in self.unsaved():
            field = field_for(view, text)
            if field is None:
                continue
            if text in self.left:
                self.left.remove(text)
            self.saver.hand_back(text)
            put_back(field, text.text)

    def _bind_close(self, view: CloseView) -> None:
        self.saver.bind(view.did, self.acts.did)
        for participant, area in view.people.areas().items():
            self.saver.bind(area, self.acts.sentence_of(participant))
        view.decide.connect(self._decide)

    def _show_buttons(self, part: str) -> None:
        at = PARTS.index(part)
        self.before.setVisible(at > 0)
        last = part == PARTS[-1]
        self.next.set_icon("check" if last else "arrow-right")
        self.skip.setVisible(not last)
        self.pick.set_value(part)
        self.timer.set_minutes(self.minutes[part])
        following = self.tr("Finish meeting") if last else self._name(PARTS[at + 1])
        whole = following if last else self.tr("Next: {part}").format(part=following)
        self.foot.say(self._name(PARTS[at - 1]) if at else "", whole, following)

    @Slot(object)
    def go_to(self, part: object) -> None:
        """By the rail: the part that is left keeps its state."""
        if part != self.guided.part:
            state = self.guided.of(self.guided.part).state
            self._leave(str(part), state)

    @Slot()
    def _previous(self) -> None:
        at = PARTS.index(self.guided.part)
        if at:
            self._leave(PARTS[at - 1], self.guided.of(self.guided.part).state)

    @Slot()
    def _next(self) -> None:
        at = PARTS.index(self.guided.part)
        if at == len(PARTS) - 1:
            self._finish()
        else:
            self._leave(PARTS[at + 1], "done")

    @Slot()
    def _skip(self) -> None:
        at = PARTS.index(self.guided.part)
        self._leave(PARTS[min(at + 1, len(PARTS) - 1)], "skipped")

    def _leave(self, to: str, state: str) -> None:
        """Write what was done, keep the time, open the other part."""
        self.flush()
        part = self.guided.part
        if state == "skipped" and self._anything(part):
            state = "done"
        if not self._attempt(lambda: self._go(part, to, state)):
            return
        self._reread()
        self._open(to)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, part: str, to: str, state: str) -> None:
        write_part(self.guide, self.guided, part, state)
        self.ctx.practice.guided.go(self.meeting_id, to, state, self._now())

    def _anything(self, part: str) -> bool:
        """Something was played in this part, so it was not skipped."""
        kinds = {"relax": "relax", "make": "make", "together": "relate"}
        known = self.guide.choice.known
        return part in kinds and any(
            run.exercise_id in known and known[run.exercise_id].kind == kinds[part]
            for run in self.ctx.practice.runs.of_meeting(self.meeting_id)
        )

    def _reread(self) -> None:
        found = self.ctx.practice.guided.get(self.meeting_id)
        if found is not None:
            self.guided = found

    # -- the end

    def _finish(self) -> None:
        self.flush()
        if not self.saver.ok:
            return
        if self._attempt(self._end):
            self.ctx.go("meeting", meeting_id=self.meeting_id)
            self.ctx.toast(self.tr("The meeting is closed. The note is ready to read."))

    def _end(self) -> None:
        practice = self.ctx.practice
        write_part(self.guide, self.guided, "close", "done")
        practice.guided.finish(self.meeting_id, self._now())
        self._reread()
        write_end(self.guide, self.guided)
        if self.guide.meeting.status == "planned":
            practice.meetings.start(self.meeting_id)

    @Slot(str)
    def _decide(self, client_id: str) -> None:
        self.flush()
        self.ctx.go("decision", meeting_id=self.meeting_id, client_id=client_id)

    # -- clock

    def _spent(self, now: dt.datetime) -> dict[str, int]:
        spent = {part: self.guided.of(part).seconds for part in PARTS}
        spent[self.guided.part] += ran(self.guided.since, self.guided.seen_at, now)
        return spent

    @Slot()
    def follow_clock(self) -> None:
        """Show the time and what each part took by now."""
        now = self._now()
        quiet = (now - self.guided.seen_at).total_seconds()
        if quiet >= ALIVE and self._attempt(
            lambda: self.ctx.practice.guided.seen(self.meeting_id, now)
        ):
            self._reread()
        spent, here = self._spent(now), self.guided.part
        self.time.setText(formats.time(now))
        rows = []
        for part in PARTS:
            planned = self.minutes[part]
            share = spent[part] / (planned * 60) if planned else 0.0
            rows.append(
                RailPart(
                    part,
                    self._name(part),
                    self.words.minutes(planned),
                    self.guided.of(part).state,
                    part == here,
                    share,
                    self.words.busy(spent[part], planned),
                )
            )
        end = now + dt.timedelta(minutes=left(self.minutes, spent, here))
        late = behind(self.minutes, spent, here)
        schedule = self.words.schedule(formats.time(end), late, TOLERANCE)
        self.rail.fill(rows, self.tr("%n minutes in all", "", sum(self.minutes.values())), schedule)
        self.until.setText(schedule)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """With one display the client view covers this page: the clock goes on."""
        self.flush()
        super().hideEvent(event)

    # -- keeping

    def _attempt(self, act: Callable[[], object]) -> bool:
        return attempt_or(act, self._failed)

    @Slot(object)
    def _kept(self, when: dt.datetime) -> None:
        time = formats.time(when.astimezone())
        self.saved.setText(self.tr("Kept at {time}").format(time=time))
        if self.saver.ok:
            self.banner.hide()

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        stays = self.tr("Your text is still here.")
        self.banner.set_text(f"{one_line(error)} {stays}")
        self.banner.show()

    def flush(self) -> None:
        self.saver.flush()
        if self.view is not None:
            self.view.flush()

    def refresh(self, topics: frozenset[str]) -> None:
        """Follow what the client screen or another page kept; typing is left alone."""
        with must_exist():  # a meeting that is gone: the window goes to Today
            self.guide.read()
        note = self.guide.note
        self.shared.area.follow(note.shared)
        self.mine.area.follow(note.private)
        if self.view is not None:
            self.view.fill()
            tab_through(self.header, self.view)  # rows may be new

    # -- the client screen

    def client_view(self) -> None:
        self.mine.fold_if_watched()
        self.ctx.client_screen.toggle()

    @Slot()
    def _follow_screen(self) -> None:
        on = bool(self.ctx.client_screen.label())
        self.client_button.setVisible(not on)
        if on:
            self.mine.fold_if_watched()
