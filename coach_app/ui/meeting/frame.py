"""The room of a meeting's page: its cards, the notes beside them, one column below that."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from coach_app.data.course_file_views import MeetingFile
from coach_app.data.views import Course, Meeting, Note
from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.meeting.actions import MeetingActions
from coach_app.ui.meeting.addenda import AddendaCard
from coach_app.ui.meeting.measures import MeasuresCard
from coach_app.ui.meeting.mind import MindLine
from coach_app.ui.meeting.next_date import NextCard
from coach_app.ui.meeting.note_saver import NoteSaver
from coach_app.ui.meeting.notes import MinePane, SharedPane
from coach_app.ui.meeting.people import PeopleCard
from coach_app.ui.meeting.snippets_menu import SnippetsButton
from coach_app.ui.meeting.status import StatusBar
from coach_app.ui.meeting.steps import AgreedCard, ReviewCard
from coach_app.ui.meeting.week import WeekCard
from coach_app.ui.page import Page
from coach_app.ui.unsaved import FIELD, Unsaved
from coach_app.ui.widgets import (
    Banner,
    ClientButton,
    LineEdit,
    PrimaryButton,
    SecondaryButton,
    TextArea,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.edge import WORDS, EdgedFlow
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.plain import PlainLabel

TIGHT_HEADER = 960  # design px of the page below which the header holds the name alone
TWO_COLUMNS = 820  # design px of the page from which the notes stand beside the rest


class MeetingFrame(Page):
    """Makes and places everything; `MeetingPage` fills it and acts."""

    full_height: ClassVar[bool] = True
    meeting_id: str
    meeting: Meeting
    course: Course
    note: Note
    now: MeetingFile
    _last_area: TextArea | None

    # --- make

    def _make(self) -> None:
        lines = self.note.lines
        self.group = self.course.is_group
        self.meeting_acts = MeetingActions(self.ctx, self)
        self.saver = NoteSaver(self)
        self.status = StatusBar()
        self.banner = Banner("error", "", self.tr("Try again"))
        self.banner.hide()
        self.theme_field = LineEdit("", self.tr("Theme of this meeting"))
        self.theme_field.setAccessibleName(self.tr("Theme of this meeting"))
        names = {line.client_id: line.name for line in lines} if self.group else {}
        self.mind = MindLine()
        self.review = ReviewCard(self.ctx, self.meeting_id, names)
        self.week = WeekCard(self.ctx, [line.client_id for line in lines])
        self.did_card, self.did = self._make_did()
        self.people = PeopleCard(lines)
        self.agreed = AgreedCard(self.ctx, self.now)
        self.measures = MeasuresCard(self.ctx, self.now)
        self.next = NextCard(self.meeting_acts)
        self.goodbye = SecondaryButton(self.tr("Goodbye sheet"), "printer", small=True)
        show_if(self.goodbye, not self.group)
        self.decide = SecondaryButton("", "compass", small=True)
        self.intake = SecondaryButton(self.tr("Intake"), "clipboard-text", small=True)
        self.guide = SecondaryButton(self.tr("Go on step by step"), "play", small=True)
        self.chart = SecondaryButton(self.tr("Group chart"), "chart-line-up", small=True)
        show_if(self.chart, self.group)
        ways = (self.guide, self.intake, self.decide, self.goodbye, self.chart)
        self.next.body.addLayout(EdgedFlow(*ways))
        self.shared = SharedPane(self._who_reads())
        self.mine = MinePane(lines, self._one_display)
        self.saved = text_label("", "second", "ink2")
        self.addenda = AddendaCard()
        self.lock = PrimaryButton(self.tr("Finish note"), "lock-simple")
        self.lock_help = text_label("", "second", "ink2")
        self.client_button = ClientButton(self.tr("To client screen"), soft=False)

    def _make_did(self) -> tuple[Section, TextArea]:
        card = Section(self.tr("What we did"))
        area = TextArea("", self.tr("In a few words"), lines=4)
        area.setAccessibleName(self.tr("What we did"))
        area.setProperty(FIELD, "did")
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

    def unsaved(self) -> list[Unsaved]:
        return self.saver.unsaved()

    def is_writing(self) -> bool:
        return self.saver.saving

    def tell_merged(self) -> None:
        self.ctx.toast(self.tr("Two places wrote in this text at once. What both wrote is here."))

    def _one_display(self) -> bool:
        return self.ctx.client_screen.covers_coach()

    # --- lay out

    def _lay_out(self) -> None:
        """The left column scrolls; the notes stay in sight beside it."""
        self.header.set_back(True)
        self.header.add_after(self.client_button)
        self._left = self._column(
            self.mind,
            self.review,
            self.week,
            self.did_card,
            self.people,
            self.agreed,
            self.measures,
            self.next,
            self.addenda,
        )
        self._finish = QWidget()
        finish = hbox(self._finish, gap=8)
        finish.addWidget(self.lock)
        finish.addWidget(self.lock_help, 1)
        self._right = QWidget()
        notes = vbox(self._right, gap=12)
        notes.addWidget(self.shared, 3)
        notes.addWidget(self.mine, 2)
        notes.addWidget(self._saved_row())
        self._inside = QWidget()
        self._inside.setObjectName("page")
        self._stack = vbox(self._inside, gap=16, edge=(0, 0, 0, 16))
        self._stack.addWidget(self._left)
        self._stack.addWidget(self._finish)
        self._stack.addStretch(1)
        self.scroller = self._scroll_area(self._inside)
        self._columns = hbox(gap=12)
        self._columns.addWidget(self.scroller, 1)
        self._columns.addWidget(self._right)
        self.body.addWidget(self.status)
        self.body.addWidget(self.banner)
        self.body.addLayout(self._columns, 1)
        self._order()

    def _saved_row(self) -> QWidget:
        self._check = PlainLabel()
        self._check.setPixmap(theme.pixmap("check", "ink2", 17))
        host = QWidget()
        row = hbox(host, gap=8, edge=(4, 0, 0, 0))
        row.addWidget(self._check)
        row.addWidget(self.saved, 1)
        self._check.hide()
        return host

    def _column(self, *parts: QWidget) -> QWidget:
        host = QWidget()
        column = vbox(host, gap=16)
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

    # --- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.design_width()
        self._place_notes(width)
        small = width < 620
        self.review.set_narrow(small)
        self._fit_header()
        self.people.set_narrow(small)
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
