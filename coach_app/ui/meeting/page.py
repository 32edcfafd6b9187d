"""Log a meeting: what we did, what went well, two notes, steps, the next date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QWidget

from coach_app.course.meetings import neighbours, steps_agreed, steps_to_review
from coach_app.errors import PlaceGone, must_exist
from coach_app.ui import formats
from coach_app.ui.context import Context
from coach_app.ui.meeting.frame import MeetingFrame
from coach_app.ui.meeting.loaded_lines import LoadedLines
from coach_app.ui.meeting.note_acts import NoteActs
from coach_app.ui.planning.today_words import meeting_number
from coach_app.ui.trouble.attempt import attempt_or, with_reserve
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.unsaved import mark
from coach_app.ui.widgets import QuestionDialog, TextArea
from coach_app.ui.widgets.text.rhythm import SaveTimer

if TYPE_CHECKING:
    from coach_app.ui.client_view.player.flow import PlayReport

ADDENDUM = "addendum"  # kind of the draft


class MeetingPage(MeetingFrame):
    """Everything saves itself. ``meeting_id`` names the meeting."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {"meetings", "notes", "steps", "scores", "courses", "clients", "preferences", "runs"}
    )

    def __init__(self, ctx: Context, meeting_id: str) -> None:
        super().__init__(ctx, meeting_id=meeting_id)
        self.meeting_id = meeting_id
        self._read()
        self._last_area: TextArea | None = None
        self._make()
        self._lay_out()
        self._connect()
        self._bind()
        self._fill()

    def _read(self) -> None:
        """PlaceGone for a meeting that is gone: the window then opens Today instead."""
        with must_exist():
            self.now = self.ctx.practice.course_files.of_meeting(self.meeting_id)
        self.meeting, self.course = self.now.meeting, self.now.file.course
        self.note = self.now.note

    # --- connect

    def _connect(self) -> None:
        self.status.wanted.connect(self._set_status)
        self.status.started.connect(self._start)
        self.status.to.connect(self._go_to)
        self.theme_field.editingFinished.connect(self._keep_theme)
        self._theme_timer = SaveTimer(self._keep_theme, self)
        self.theme_field.textEdited.connect(self._theme_timer.touch)
        self.load_last.clicked.connect(self._load_last)
        self.people.present.connect(self._set_present)
        self.mine.fold.clicked.connect(self._fill_addenda)
        self.lock.clicked.connect(self._ask_lock)
        self.addenda.wanted.connect(self._add)
        self.banner.clicked.connect(self.saver.retry)
        self.saver.kept.connect(self._kept)
        self.saver.failed.connect(self._failed)
        self.saver.merged.connect(self.tell_merged)
        self.client_button.clicked.connect(self.client_view)
        self.goodbye.clicked.connect(self._open_goodbye)
        self.decide.clicked.connect(partial(self._open_about, "decision"))
        self.intake.clicked.connect(partial(self._open_about, "intake"))
        self.guide.clicked.connect(self._open_guide)
        self.chart.clicked.connect(self._open_group)
        self.ctx.client_screen.changed.connect(self._follow_screen)
        self.ctx.client_screen.exercise_done.connect(self._take_over_run)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def _bind(self) -> None:
        """Which text is kept by which act."""
        acts = NoteActs(self.ctx.practice.notes, self.meeting_id)
        self.saver.bind(self.did, acts.did)
        self.saver.bind(self.shared.area, acts.shared)
        self.saver.bind(self.mine.area, acts.private)
        self.saver.bind(self.addenda.area, self._save_addendum_draft)
        for participant, area in self.people.areas().items():
            self.saver.bind(area, acts.sentence_of(participant))
        for participant, area in self.mine.lines.items():
            self.saver.bind(area, acts.private_of(participant))

        for area in self.findChildren(TextArea):
            area.cursorPositionChanged.connect(self._cursor_moved)

    def _save_addendum_draft(self, text: str, _base: str) -> None:
        drafts = self.ctx.practice.drafts
        if text.strip():
            drafts.put(ADDENDUM, self.meeting_id, {"text": text})
        else:
            drafts.drop(ADDENDUM, self.meeting_id)

    # --- fill

    @property
    def locked(self) -> bool:
        return self.note.locked_at is not None

    def _fill(self) -> None:
        note = self.note
        self.did.set_text(note.did)
        self.shared.area.set_text(note.shared)
        self.mine.fill(note.private, note.lines)
        self.people.fill(note.lines)
        self.addenda.load(self.now.file.draft(ADDENDUM, self.meeting_id))
        if note.saved_at is not None:
            self._kept(note.saved_at)
        self._fill_frame()
        self._fill_mind()
        self._fill_review()
        self.measures.fill(self.now)

    def _fill_mind(self) -> None:
        file = self.now.file
        self.mind.fill([file.client(line.client_id) for line in self.note.lines])

    def _fill_review(self) -> None:
        self.review.fill(steps_to_review(self.now))

    def _fill_frame(self) -> None:
        """All that depends on the state of the meeting and of its note."""
        meetings = self.now.file.meetings
        self.status.fill(self.meeting, *neighbours(self.meeting, meetings))
        self.next.fill(self.course, self.meeting, meetings)
        self.agreed.fill(steps_agreed(self.now), self.locked)
        self.week.fill(self.now, self.locked)
        self.theme_field.follow(self.meeting.theme)
        self.header.set_title(self._name(), meeting_number(self.meeting))
        self._fit_header()
        self._fill_lock()
        self._fill_ways()

    def _fill_ways(self) -> None:
        """Intake, halfway talk, decision and guide: each where it belongs."""
        kind, week = self.meeting.kind, self.meeting.week
        held = self.meeting.status == "held"
        self.guide.setVisible(held and not self.locked)
        self.intake.setVisible(kind == "intake" and not self.group)
        self.decide.setVisible(kind in ("week", "extra") and week in (4, 8) and not self.group)
        self.decide.setText(self.tr("Halfway talk") if week == 4 else self.tr("Decision"))

    def _name(self) -> str:
        if self.course.title:
            return self.course.title
        return ", ".join(line.name for line in self.note.lines)

    def _fill_lock(self) -> None:
        locked, held = self.locked, self.meeting.status == "held"
        for area in (self.did, self.shared.area, *self.mine.areas()):
            area.setReadOnly(locked)
        self.people.set_locked(locked)
        self.theme_field.setReadOnly(locked)
        self.load_last.setVisible(not locked)
        self.snippets.setVisible(not locked)
        self.lock.setVisible(not locked)
        self.lock.setEnabled(held)
        if self.note.locked_at is not None:
            when = formats.day_time(self.note.locked_at.astimezone())
            self.lock_help.setText(self.tr("Finished on {when}.").format(when=when))
        elif held:
            self.lock_help.setText(self.tr("After that you can only add with a date."))
        else:
            self.lock_help.setText(self.tr("First mark the meeting as held."))
        self.addenda.setVisible(locked)
        self._fill_addenda()

    @Slot()
    def _fill_addenda(self) -> None:
        self.addenda.fill(self.note.addenda, not self.mine.folded)

    def refresh(self, topics: frozenset[str]) -> None:
        """Follow changes made elsewhere; texts under the cursor are left alone."""
        try:
            self._read()
        except PlaceGone:
            self.ctx.go("today")
            return
        self._fill_frame()
        if topics & {"notes"}:
            self._follow_texts()
        if topics & {"clients"}:
            self._fill_mind()
        if topics & {"steps"}:
            self._fill_review()
        if topics & {"scores", "courses", "preferences"}:
            self.measures.fill(self.now)

    def _follow_texts(self) -> None:
        """What the client screen or an exercise wrote; what is being typed is left alone."""
        note = self.note
        self.did.follow(note.did)
        self.shared.area.follow(note.shared)
        self.mine.follow(note.private, note.lines)
        self.people.follow(note.lines)

    # --- acts

    @Slot(object)
    def _take_over_run(self, report: PlayReport) -> None:
        """An exercise of this meeting wrote its line into the note: show it here too, or the
        next keeping of this text would take it away again."""
        if report.run_id is None or self.locked:
            return
        if self.ctx.practice.runs.get(report.run_id).meeting_id != self.meeting_id:
            return
        from coach_app.ui.client_view.player.note_line import NoteLine

        line = NoteLine().text(report, self.ctx.settings.values.language)
        if line not in self.did.text():
            self.did.append_line(line)
            self.did.flush()

    @Slot(str)
    def _set_status(self, status: str) -> None:
        self.flush()
        self.meeting_acts.set_status(self.meeting, status)
        self.refresh(frozenset({"meetings"}))

    @Slot()
    def _start(self) -> None:
        """Held now and led step by step; one of an earlier day is only marked as held."""
        meetings = self.ctx.practice.meetings
        if self.meeting.planned_at.date() >= dt.date.today():
            meetings.start(self.meeting_id)
            self._open_guide()
            return
        meetings.set_status(self.meeting_id, "held")
        self.refresh(frozenset({"meetings"}))
        self.did.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _go_to(self, meeting_id: str) -> None:
        if meeting_id:
            self.ctx.go("meeting", meeting_id=meeting_id)

    @Slot()
    def _open_goodbye(self) -> None:
        """One page to take home, with what stands here now."""
        self.flush()
        client = self.note.lines[0].client_id
        self.ctx.go("goodbye", meeting_id=self.meeting_id, client_id=client)

    def _open_about(self, page: str, _checked: bool = False) -> None:
        self.flush()
        client = self.note.lines[0].client_id
        self.ctx.go(page, meeting_id=self.meeting_id, client_id=client)

    @Slot()
    def _open_group(self) -> None:
        self.flush()
        self.ctx.go("group", course_id=self.course.id)

    @Slot()
    def _open_guide(self) -> None:
        self.flush()
        self.ctx.go("runner", meeting_id=self.meeting_id)

    @Slot()
    def _keep_theme(self) -> None:
        self._theme_timer.stop()
        text = self.theme_field.text().strip()
        self.theme_field.setModified(False)
        if text == self.meeting.theme or self.locked:
            return
        kept = self._attempt(partial(self.ctx.practice.meetings.set_theme, self.meeting_id, text))
        mark(self.theme_field, kept)
        if kept:
            self.refresh(frozenset({"meetings"}))

    @Slot(str, bool)
    def _set_present(self, participant_id: str, present: bool) -> None:
        self._attempt(
            lambda: self.ctx.practice.notes.save_line(
                self.meeting_id, participant_id, present=present
            )
        )

    @Slot()
    def _load_last(self) -> None:
        """Put what was written last time under what stands here."""
        before = self.ctx.practice.notes.previous(self.meeting_id)
        if before is None or not (before.did.strip() or before.shared.strip()):
            self.ctx.toast(self.tr("There is no earlier note."))
            return
        loaded = LoadedLines(
            self.ctx.practice,
            self.meeting_id,
            (self.did, "did", before.did),
            (self.shared.area, "shared", before.shared),
        )
        self.flush()
        told = partial(self.ctx.toast, self.tr("Lines that you changed have stayed."))
        self.ctx.toast(self.tr("Last note loaded"), lambda: loaded.take_back() or told())

    @Slot()
    def _ask_lock(self) -> None:
        self.flush()
        if not self.saver.ok:
            return
        QuestionDialog.ask(
            self,
            self.tr("Finish this note?"),
            self.tr("It can no longer be changed. You can add to it, with a date."),
            self.tr("Finish note"),
            self.tr("Not yet"),
            on_yes=self._lock,
        )

    def _lock(self) -> None:
        if self._attempt(lambda: self.ctx.practice.notes.lock(self.meeting_id)):
            self.refresh(frozenset({"notes"}))
            self.ctx.toast(self.tr("Note finished"))

    @Slot(str, bool)
    def _add(self, text: str, private: bool) -> None:
        add = self.ctx.practice.notes.add_addendum
        if self._attempt(lambda: with_reserve(lambda: add(self.meeting_id, text, private))):
            if private:
                self.mine.set_folded(False)
            self.addenda.emptied()
            self.ctx.practice.drafts.drop(ADDENDUM, self.meeting_id)
            self.refresh(frozenset({"notes"}))

    def _attempt(self, act: Callable[[], object]) -> bool:
        if not attempt_or(act, self._failed):
            return False
        self._kept(dt.datetime.now().astimezone())
        return True

    # --- keeping

    @Slot(object)
    def _kept(self, when: dt.datetime) -> None:
        self.saved.setText(self.tr("Kept at {time}").format(time=formats.time(when.astimezone())))
        self._check.setVisible(self.saver.ok)
        if self.saver.ok:
            self.banner.hide()

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        """The text is still on the screen; say so, and what can be done."""
        stays = self.tr("Your text is still here.")
        self.banner.set_text(f"{one_line(error)} {stays}")
        self.banner.show()
        self.saved.setText(self.tr("Not kept"))
        self._check.hide()

    def flush(self) -> None:
        self.saver.flush()
        self._keep_theme()
        self.agreed.flush()

    # --- the client screen

    def client_view(self) -> None:
        self.mine.fold_if_watched()
        self.ctx.client_screen.toggle()

    @Slot()
    def _follow_screen(self) -> None:
        on = bool(self.ctx.client_screen.label())
        self.client_button.setVisible(not on)
        if on:
            self.mine.fold_if_watched()
            self._fill_addenda()

    @Slot()
    def _cursor_moved(self) -> None:
        area = self.sender()
        if isinstance(area, TextArea):
            self._last_area = area

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, TextArea) and self.isAncestorOf(new):
            self._last_area = new

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)
