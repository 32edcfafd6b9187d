"""Today: the meetings of the day, what needs attention, and where the backup lies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach_app.data.views import AgendaItem, AttentionItem
from coach_app.errors import UserError
from coach_app.moments import local_now
from coach_app.ui import formats, tasks, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.copies.second_place import learn, second_place
from coach_app.ui.page import Page
from coach_app.ui.planning import today_words
from coach_app.ui.today.cards import MeetingCard, MeetingLine
from coach_app.ui.today.side import AttentionCard, BackupReminder
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import Banner, Card, HeathStrip, SecondaryButton, text_label
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from coach_app.data.copies import Copies

TWO_COLUMNS = 800  # design px of the page from which attention stands beside the meetings
TICK = 30_000  # ms; "in 12 minutes" follows the clock


class TodayPage(Page):
    """``clock`` may be replaced by tests. Data is read after the first paint."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {"clients", "courses", "meetings", "notes", "steps", "scores", "preferences", "copies"}
    )
    clock: ClassVar[Callable[[], dt.datetime]] = staticmethod(local_now)

    def __init__(self, ctx: Context, **args: object) -> None:
        super().__init__(ctx, **args)
        self.loaded = False  # the day is read after the first paint
        self.lines: list[MeetingLine] = []
        self._task: tasks.Task | None = None
        self._look: tasks.Task | None = None
        self._look_again = False
        self._copies: Copies | None = None  # as they stood when both places were looked at
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        now = type(self).clock()
        self.header.set_title(self.tr("Today"), formats.day(now))
        self.meetings = vbox(gap=12)
        self.sheet_used = Banner("attention", "", self.tr("To Safety"))
        self.sheet_used.hide()
        self.attention = AttentionCard()
        self.backup = BackupReminder()
        self.tomorrow = text_label("", "body", "ink2")
        self.tomorrow_icon = PlainLabel()
        self.tomorrow_icon.setPixmap(theme.pixmap("calendar-blank", "ink2", 20))
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)

    def _lay_out(self) -> None:
        self._left = QWidget()
        left = vbox(self._left, gap=14)
        left.addLayout(self.meetings)
        self._tomorrow_row = hbox(gap=10)
        self._tomorrow_row.addWidget(self.tomorrow_icon)
        self._tomorrow_row.addWidget(self.tomorrow, 1)
        left.addLayout(self._tomorrow_row)
        left.addStretch(1)
        self._right = QWidget()
        right = vbox(self._right, gap=16)
        right.addWidget(self.attention)
        right.addWidget(self.backup)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(28))
        self._columns.addWidget(self._left, 1)
        self._columns.addWidget(self._right)
        self.body.addWidget(self.sheet_used)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.strip = HeathStrip()
        column = self.layout()
        assert column is not None  # made with the page
        column.addWidget(self.strip)
        self._show_tomorrow([])

    def _connect(self) -> None:
        self.attention.chosen.connect(self._solve)
        self.sheet_used.clicked.connect(self._to_safety)
        self.backup.make.connect(self._make_backup)
        self.backup.stop.connect(self._stop_backup)
        self._tick.timeout.connect(self._follow_clock)

    # --- loading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()
        if not self.loaded:
            QTimer.singleShot(0, self, self._load)

    def hideEvent(self, event: QHideEvent) -> None:
        self._tick.stop()
        super().hideEvent(event)

    def refresh(self, topics: frozenset[str]) -> None:
        if self.loaded and topics == {"copies"}:
            self._show_backup()
        elif self.loaded:
            self._load()

    @Slot()
    def _load(self) -> None:
        self.loaded = True
        attempt(self.ctx, self._fill)

    def _fill(self) -> None:
        now = type(self).clock()
        practice = self.ctx.practice
        self.header.set_title(self.tr("Today"), formats.day(now))
        self._show_meetings(practice.meetings.on(now.date()), now)
        self._show_tomorrow(practice.meetings.on(now.date() + dt.timedelta(days=1)))
        self.attention.fill(list(practice.attention(now.date())), now.date())
        self._show_backup()
        self._show_sheet_used(now)
        self._fit()

    def _show_sheet_used(self, now: dt.datetime) -> None:
        """Stays until a new recovery sheet is made: perhaps it was somebody else."""
        used = self.ctx.practice.vault.info().recovery_used_at
        show_if(self.sheet_used, used is not None)
        if used is not None:
            day = formats.day_month(used.astimezone(), now.date())
            words = self.tr("Opened with the recovery sheet on {day}. Make a new sheet.")
            self.sheet_used.set_text(words.format(day=day))

    @Slot()
    def _to_safety(self) -> None:
        self.ctx.go("settings", tab="safety")

    @Slot()
    def _follow_clock(self) -> None:
        """Once in a while, unless someone is in the middle of the list with the keyboard."""
        focus = self.focusWidget()
        if self.loaded and not (focus is not None and focus.hasFocus()):
            self._load()

    # --- meetings

    def _show_meetings(self, items: list[AgendaItem], now: dt.datetime) -> None:
        clear_layout(self.meetings)
        self.lines = []
        if not items:
            self.meetings.addWidget(self._nothing())
            return
        following = today_words.next_item(items, now)
        under_way = set(self.ctx.practice.guided.unfinished())
        for item in items:
            card = MeetingCard(item, item is following, now, item.meeting.id in under_way)
            card.start.connect(self._start)
            card.open.connect(self._open)
            line = MeetingLine(card)
            self.lines.append(line)
            self.meetings.addWidget(line)

    def _nothing(self) -> QWidget:
        empty = Card(padding=20, gap=12)
        empty.body.addWidget(text_label(self.tr("No meetings today yet.")))
        button = SecondaryButton(self.tr("Go to clients"), "users")
        button.clicked.connect(self._to_clients)
        empty.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return empty

    def _show_tomorrow(self, items: list[AgendaItem]) -> None:
        planned = [item for item in items if item.meeting.status == "planned"]
        if planned:
            text = self.tr("Tomorrow: %n meetings, the first at {time}", "", len(planned))
            text = text.format(time=formats.time(planned[0].meeting.planned_at))
        else:
            text = self.tr("Tomorrow: no meetings")
        self.tomorrow.setText(text)

    @Slot(str)
    def _start(self, meeting_id: str) -> None:
        """Led part by part; a meeting that was interrupted goes on where it was."""
        self.ctx.practice.meetings.start(meeting_id)
        self.ctx.go("runner", meeting_id=meeting_id)

    @Slot(str)
    def _open(self, meeting_id: str) -> None:
        self.ctx.go("meeting", meeting_id=meeting_id)

    @Slot()
    def _to_clients(self) -> None:
        self.ctx.go("clients")

    # --- what waits

    @Slot(object)
    def _solve(self, item: AttentionItem) -> None:
        """Open what takes this item away."""
        go = self.ctx.go
        if item.kind == "note_missing" and item.meeting_id:
            go("meeting", meeting_id=item.meeting_id)
        elif item.kind == "score_missing" and item.measure_id:
            go(
                "score_entry",
                client_id=item.client_id,
                measure_id=item.measure_id,
                meeting_id=item.meeting_id,
            )
        elif item.kind == "no_next_date":
            self._plan(item)
        elif item.kind == "not_seen":
            go("client", client_id=item.client_id, tab="meetings")
        else:
            go("client", client_id=item.client_id, tab="overview")

    def _plan(self, item: AttentionItem) -> None:
        if item.course_id is None:
            self.ctx.go("course_form", client_ids=[item.client_id])
            return
        from coach_app.ui.meeting.actions import MeetingActions

        self._actions = MeetingActions(self.ctx, self)
        self._actions.ask_extra(self.ctx.practice.courses.get(item.course_id))

    # --- backup

    @property
    def busy(self) -> bool:
        """A copy is being made, or looked at."""
        return self._task is not None or self._look is not None

    def _show_backup(self) -> None:
        """What lies beside the vault at once; a stick may be slow to answer."""
        if self.ctx.practice.vault.condition.read_only:
            self.backup.hide()  # none is made; the banner tells what there is to go back to
            return
        copies, place = self.ctx.practice.copies, second_place(self.ctx.settings.values)
        here = copies.look()
        known = self._copies
        if known is not None and known.last == here.last:
            here = replace(here, second=known.second)  # until it was looked at again
        self.backup.fill(here, place is not None, type(self).clock())
        self._look_again = self._look is not None  # they stand otherwise since it began
        if place is not None and self._look is None:
            self._look = tasks.run(
                lambda: copies.look(place),
                on_done=self._looked,
                on_error=self._not_looked,
                parent=self,
            )

    def _looked(self, copies: Copies) -> None:
        self._look, self._copies = None, copies
        learn(self.ctx.settings, copies.second)
        self.backup.fill(copies, copies.second is not None, type(self).clock())
        if self._look_again:
            self._show_backup()

    def _not_looked(self, error: BaseException) -> None:
        self._look = None
        if not isinstance(error, UserError | OSError):
            raise error

    @Slot()
    def _make_backup(self) -> None:
        if self._task is not None:
            return
        self.backup.set_busy(True)
        copies, place = self.ctx.practice.copies, second_place(self.ctx.settings.values)

        def work(job: tasks.Job) -> Copies:
            return copies.make(place, "manual", job.progress, lambda: job.cancelled)

        self._task = tasks.run(
            work,
            on_done=self._backup_made,
            on_error=self._backup_failed,
            on_progress=self._backup_goes_on,
            parent=self,
        )

    def _backup_goes_on(self, part: float, _text: str) -> None:
        self.backup.bar.set_share(part)

    def _backup_made(self, copies: Copies) -> None:
        self._backup_over()
        self._looked(copies)
        self.ctx.toast(self.tr("Backup made"))

    def _backup_failed(self, error: BaseException) -> None:
        self._backup_over()
        if not isinstance(error, UserError | OSError):
            raise error
        self._show_backup()

    @Slot()
    def _stop_backup(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._backup_over()
            self._show_backup()

    def _backup_over(self) -> None:
        self._task = None
        had_focus = self.backup.stop_button.hasFocus()
        self.backup.set_busy(False)
        if had_focus:
            self.backup.button.setFocus()

    # --- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Two columns where they fit; one below them. Nothing is wider than 900 and 400."""
        width = self.design_width()
        way = QBoxLayout.Direction
        narrow = width < TWO_COLUMNS
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        if narrow:
            self._right.setMinimumWidth(0)
            self._right.setMaximumWidth(16_777_215)
            self._left.setMaximumWidth(16_777_215)
        else:
            side = 400 if width >= 1300 else (336 if width >= 1000 else 312)
            self._right.setFixedWidth(theme.px(side))
            self._left.setMaximumWidth(theme.px(900))
        tiny = width < 560
        for line in self.lines:
            line.set_narrow(tiny)
        left = 0 if tiny else theme.px(68)
        self._tomorrow_row.setContentsMargins(left, 0, 0, 0)
        # The heath runs from edge to edge or not at all.
        host = self.parentWidget()
        whole = host is None or self.width() >= host.width() - 2
        self.strip.setVisible(whole and self.height() > theme.px(480))
