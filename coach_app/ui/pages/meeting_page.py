"""Log a meeting: what we did, what went well, two notes, steps, the next date."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from coach_app.data.views import Note
from coach_app.errors import UserError
from coach_app.ui import formats, theme
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.pages.meeting_actions import MeetingActions
from coach_app.ui.pages.meeting_addenda import AddendaCard
from coach_app.ui.pages.meeting_edge import WORDS, EdgedFlow
from coach_app.ui.pages.meeting_measures import MeasuresCard
from coach_app.ui.pages.meeting_next import NextCard
from coach_app.ui.pages.meeting_notes import MinePane, SharedPane
from coach_app.ui.pages.meeting_people import PeopleCard
from coach_app.ui.pages.meeting_status import StatusBar
from coach_app.ui.pages.meeting_steps import AgreedCard, ReviewCard
from coach_app.ui.pages.note_saver import NoteSaver
from coach_app.ui.pages.section import Section, label
from coach_app.ui.pages.snippets_menu import SnippetsButton
from coach_app.ui.pages.today_words import meeting_number
from coach_app.ui.start.errors_text import one_line
from coach_app.ui.widgets import (
    Banner,
    ClientButton,
    LineEdit,
    PrimaryButton,
    QuestionDialog,
    TextArea,
    TextButton,
)

ADDENDUM = "addendum"  # kind of the draft
TIGHT_HEADER = 960  # design px of the page below which the header holds the name alone
TWO_COLUMNS = 820  # design px of the page from which the notes stand beside the rest


class MeetingPage(Page):
    """Everything saves itself. ``meeting_id`` names the meeting."""

    full_height: ClassVar[bool] = True
    topics: ClassVar[frozenset[str]] = frozenset(
        {"meetings", "notes", "steps", "scores", "courses", "clients", "preferences"}
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
        """LookupError for a meeting that is gone: the window then opens Today instead."""
        practice = self.ctx.practice
        try:
            self.meeting = practice.meetings.get(self.meeting_id)
            self.course = practice.courses.get(self.meeting.course_id)
            self.note: Note = practice.notes.get(self.meeting_id)
        except UserError as error:
            raise LookupError(error.code) from error

    # --- make

    def _make(self) -> None:
        lines = self.note.lines
        self.group = self.course.is_group
        self.actions = MeetingActions(self.ctx, self)
        self.saver = NoteSaver(self)
        self.status = StatusBar()
        self.banner = Banner("error", "", self.tr("Try again"))
        self.banner.hide()
        self.theme_field = LineEdit("", self.tr("Theme of this meeting"))
        self.theme_field.setAccessibleName(self.tr("Theme of this meeting"))
        names = {line.client_id: line.name for line in lines} if self.group else {}
        self.review = ReviewCard(self.ctx, self.meeting_id, names)
        self.did_card, self.did = self._make_did()
        self.people = PeopleCard(lines)
        self.agreed = AgreedCard(self.ctx, self.meeting_id, lines)
        self.measures = MeasuresCard(self.ctx, self.meeting, lines)
        self.next = NextCard(self.actions)
        self.shared = SharedPane(self._who_reads())
        self.mine = MinePane(lines, self._one_display)
        self.saved = label("", "second", "ink2")
        self.addenda = AddendaCard()
        self.lock = PrimaryButton(self.tr("Finish note"), "lock-simple")
        self.lock_help = label("", "second", "ink2")
        self.client_button = ClientButton(self.tr("To client screen"), soft=False)

    def _make_did(self) -> tuple[Section, TextArea]:
        card = Section(self.tr("What we did"))
        area = TextArea("", self.tr("In a few words"), lines=4)
        area.setAccessibleName(self.tr("What we did"))
        self._last_area = area
        self.load_last = TextButton(self.tr("Load last note"), "clock", small=True)
        self.snippets = SnippetsButton(self.ctx, self._target)
        card.body.addWidget(self.theme_field)
        card.body.addWidget(area)
        card.body.addLayout(EdgedFlow(self.load_last, self.snippets, shift=WORDS))
        return card, area

    def _who_reads(self) -> str:
        if self.group or not self.note.lines:
            return self.tr("The group may read along")
        first = self.note.lines[0].name.split()[0]
        return self.tr("{name} may read along").format(name=first)

    def _target(self) -> TextArea:
        """Where a snippet goes: the text that had the cursor last."""
        if self._last_area is None or self._last_area.isReadOnly():
            return self.did
        return self._last_area

    def _one_display(self) -> bool:
        covers = getattr(self.ctx.client_screen, "covers_coach", None)
        return bool(covers()) if callable(covers) else True

    # --- lay out

    def _lay_out(self) -> None:
        """The left column scrolls; the notes stay in sight beside it."""
        self.header.set_back(True)
        self.header.add_after(self.client_button)
        self._left = self._column(
            self.review, self.did_card, self.people, self.agreed, self.measures, self.next,
            self.addenda,
        )  # fmt: skip
        self._finish = QWidget()
        finish = QHBoxLayout(self._finish)
        finish.setContentsMargins(0, 0, 0, 0)
        finish.setSpacing(theme.px(8))
        finish.addWidget(self.lock)
        finish.addWidget(self.lock_help, 1)
        self._right = self._column(self.shared, self.mine, self._saved_row())
        self._right.layout().setSpacing(theme.px(12))
        self._right.layout().setStretch(0, 3)
        self._right.layout().setStretch(1, 2)
        self._inside = QWidget()
        self._inside.setObjectName("page")
        self._stack = QVBoxLayout(self._inside)
        self._stack.setContentsMargins(0, 0, 0, theme.px(16))
        self._stack.setSpacing(theme.px(16))
        self._stack.addWidget(self._left)
        self._stack.addWidget(self._finish)
        self._stack.addStretch(1)
        self.scroll = self._scroll_area(self._inside)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.px(12))
        self._columns.addWidget(self.scroll, 1)
        self._columns.addWidget(self._right)
        self.body.addWidget(self.status)
        self.body.addWidget(self.banner)
        self.body.addLayout(self._columns, 1)
        self._order()

    def _saved_row(self) -> QWidget:
        self._check = QLabel()
        self._check.setPixmap(theme.pixmap("check", "ink2", 17))
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(theme.px(4), 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._check)
        row.addWidget(self.saved, 1)
        self._check.hide()
        return host

    def _column(self, *parts: QWidget) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        for part in parts:
            column.addWidget(part)
        return host

    def _scroll_area(self, inside: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _order(self) -> None:
        """Tab goes through the left column first, then the notes, then the end."""
        QWidget.setTabOrder(self.next.plan, self.shared.area)
        QWidget.setTabOrder(self.shared.area, self.mine.fold)
        QWidget.setTabOrder(self.mine.fold, self.mine.area)
        QWidget.setTabOrder(self.mine.areas()[-1], self.lock)

    # --- connect

    def _connect(self) -> None:
        self.status.wanted.connect(self._set_status)
        self.status.started.connect(self._start)
        self.status.to.connect(self._go_to)
        self.theme_field.editingFinished.connect(self._keep_theme)
        self.load_last.clicked.connect(self._load_last)
        self.people.present.connect(self._set_present)
        self.mine.fold.clicked.connect(self._fill_addenda)
        self.lock.clicked.connect(self._ask_lock)
        self.addenda.wanted.connect(self._add)
        self.banner.clicked.connect(self.saver.retry)
        self.saver.kept.connect(self._kept)
        self.saver.failed.connect(self._failed)
        self.client_button.clicked.connect(self.client_view)
        screen_changed = getattr(self.ctx.client_screen, "changed", None)
        if screen_changed is not None:
            screen_changed.connect(self._follow_screen)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def _bind(self) -> None:
        """Which text is kept by which act."""
        notes, here = self.ctx.practice.notes, self.meeting_id
        self.saver.bind(self.did, lambda text: notes.save(here, did=text))
        self.saver.bind(self.shared.area, lambda text: notes.save(here, shared=text))
        self.saver.bind(self.mine.area, lambda text: notes.save(here, private=text))
        self.saver.bind(self.addenda.area, self._save_addendum_draft)
        for participant, area in self.people.areas().items():
            self.saver.bind(area, partial(self._save_sentence, participant))
        for participant, area in self.mine.lines.items():
            self.saver.bind(area, partial(self._save_private, participant))

    def _save_sentence(self, participant_id: str, text: str) -> None:
        self.ctx.practice.notes.save_line(self.meeting_id, participant_id, sentence=text)

    def _save_private(self, participant_id: str, text: str) -> None:
        self.ctx.practice.notes.save_line(self.meeting_id, participant_id, private=text)

    def _save_addendum_draft(self, text: str) -> None:
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
        self.addenda.load(self.ctx.practice.drafts.get(ADDENDUM, self.meeting_id))
        if note.saved_at is not None:
            self._kept(note.saved_at)
        self._fill_frame()
        self.review.fill()
        self.measures.fill(self.meeting)

    def _fill_frame(self) -> None:
        """All that depends on the state of the meeting and of its note."""
        meetings = self.ctx.practice.meetings.of_course(self.course.id)
        ids = [meeting.id for meeting in meetings]
        at = ids.index(self.meeting_id) if self.meeting_id in ids else 0
        before = ids[at - 1] if at else ""
        after = ids[at + 1] if at + 1 < len(ids) else ""
        self.status.fill(self.meeting, before, after)
        self.next.fill(self.course, self.meeting, meetings)
        self.agreed.fill(self.locked)
        self.theme_field.setText(self.meeting.theme)
        self.header.set_title(self._name(), meeting_number(self.meeting))
        self._fit_header()
        self._fill_lock()

    def _name(self) -> str:
        if self.course.title:
            return self.course.title
        return ", ".join(line.name for line in self.note.lines)

    def _fill_lock(self) -> None:
        locked, held = self.locked, self.meeting.status == "held"
        for area in (self.did, self.shared.area, *self.mine.areas()):
            area.setReadOnly(locked)
        self.people.each("set_locked", locked)
        self.theme_field.setReadOnly(locked)
        self.load_last.setVisible(not locked)
        self.snippets.setVisible(not locked)
        self.lock.setVisible(not locked)
        self.lock.setEnabled(held)
        if locked:
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
        except LookupError:
            self.ctx.go("today")
            return
        self._fill_frame()
        if topics & {"steps"}:
            self.review.fill()
        if topics & {"scores", "courses", "preferences", "meetings"}:
            self.measures.fill(self.meeting)

    # --- acts

    @Slot(str)
    def _set_status(self, status: str) -> None:
        self.flush()
        self.actions.set_status(self.meeting, status)
        self.refresh(frozenset({"meetings"}))

    @Slot()
    def _start(self) -> None:
        """Held now; a meeting of an earlier day is only marked, and keeps its date."""
        meetings = self.ctx.practice.meetings
        if self.meeting.planned_at.date() < dt.date.today():
            meetings.set_status(self.meeting_id, "held")
        else:
            meetings.start(self.meeting_id)
        self.refresh(frozenset({"meetings"}))
        self.did.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _go_to(self, meeting_id: str) -> None:
        if meeting_id:
            self.ctx.go("meeting", meeting_id=meeting_id)

    @Slot()
    def _keep_theme(self) -> None:
        text = self.theme_field.text().strip()
        if text != self.meeting.theme and not self.locked:
            self.ctx.practice.meetings.set_theme(self.meeting_id, text)
            self.refresh(frozenset({"meetings"}))

    @Slot(str, bool)
    def _set_present(self, participant_id: str, present: bool) -> None:
        self._try(
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
        old = self.did.text(), self.shared.area.text()
        self._append(self.did, before.did)
        self._append(self.shared.area, before.shared)
        self.ctx.toast(self.tr("Last note loaded"), lambda: self._put_texts(*old))

    def _append(self, area: TextArea, text: str) -> None:
        if text.strip():
            parts = [area.text().rstrip(), text.strip()]
            area.setPlainText("\n\n".join(part for part in parts if part))
            area.flush()

    def _put_texts(self, did: str, shared: str) -> None:
        for area, text in ((self.did, did), (self.shared.area, shared)):
            area.setPlainText(text)
            area.flush()

    @Slot()
    def _ask_lock(self) -> None:
        self.flush()
        if not self.saver.ok:
            return
        QuestionDialog.ask(
            self, self.tr("Finish this note?"),
            self.tr("It can no longer be changed. You can add to it, with a date."),
            self.tr("Finish note"), self.tr("Not yet"), on_yes=self._lock,
        )  # fmt: skip

    def _lock(self) -> None:
        if self._try(lambda: self.ctx.practice.notes.lock(self.meeting_id)):
            self.refresh(frozenset({"notes"}))
            self.ctx.toast(self.tr("Note finished"))

    @Slot(str, bool)
    def _add(self, text: str, private: bool) -> None:
        add = self.ctx.practice.notes.add_addendum
        if self._try(lambda: add(self.meeting_id, text, private)):
            if private:
                self.mine.set_folded(False)
            self.addenda.emptied()
            self.ctx.practice.drafts.drop(ADDENDUM, self.meeting_id)
            self.refresh(frozenset({"notes"}))

    def _try(self, act) -> bool:
        try:
            act()
        except (UserError, OSError) as error:
            self._failed(error)
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

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, TextArea) and self.isAncestorOf(new):
            self._last_area = new

    # --- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.design_width()
        self._place_notes(width)
        small = width < 620
        self.review.set_narrow(small)
        self._fit_header()
        self.people.each("set_narrow", small)
        self.client_button.setText("" if small else self.tr("To client screen"))
        self.client_button.setAccessibleName(self.tr("To client screen"))

    def _fit_header(self) -> None:
        """Without room in the header, what meeting this is stands below it."""
        tight = self.design_width() < TIGHT_HEADER
        self.header.sub.setVisible(not tight)
        self.status.set_small(tight)

    def _place_notes(self, width: int) -> None:
        """Beside the rest, or below it where there is one column."""
        narrow = width < TWO_COLUMNS
        room = 16_777_215
        self._left.setMaximumWidth(room if narrow else theme.px(760))
        inside = self._stack.indexOf(self._right) >= 0  # until now
        if narrow != inside:
            focus = self.focusWidget()
            if narrow:
                self._stack.insertWidget(1, self._right)
                self._stack.insertWidget(0, self.banner)
                self._stack.insertWidget(0, self.status)
            else:
                self._columns.addWidget(self._right)
                self.body.insertWidget(0, self.banner)
                self.body.insertWidget(0, self.status)
            self._right.show()
            if focus is not None and self._right.isAncestorOf(focus):
                focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if narrow:
            self._right.setMinimumWidth(0)
            self._right.setMaximumWidth(room)
        else:
            self._right.setFixedWidth(
                theme.px(460 if width >= 1300 else (328 if width >= 1000 else 300))
            )

    def hideEvent(self, event: QEvent) -> None:
        self.flush()
        super().hideEvent(event)
