"""The guided meeting (runner): rail, part at hand, notes; it writes the note as it goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from coach_app.data.programme_views import Guided
from coach_app.errors import UserError
from coach_app.programme import PARTS
from coach_app.programme.clock import behind, left, ran
from coach_app.programme.note_writer import NoteWriter, put_into
from coach_app.ui import formats, theme
from coach_app.ui.context import Context
from coach_app.ui.course_plan import minutes_of
from coach_app.ui.page import Page
from coach_app.ui.pages.meeting_notes import MinePane, SharedPane
from coach_app.ui.pages.note_saver import NoteSaver
from coach_app.ui.pages.section import label
from coach_app.ui.pages.today_words import meeting_number
from coach_app.ui.runner.choice import WeekChoice
from coach_app.ui.runner.close_view import CloseView
from coach_app.ui.runner.facts import facts_of
from coach_app.ui.runner.guide import Guide
from coach_app.ui.runner.part_view import PartView
from coach_app.ui.runner.played import PlayedView
from coach_app.ui.runner.quiet_timer import QuietTimer
from coach_app.ui.runner.rail import SLIM, WIDE, PartsRail, RailPart
from coach_app.ui.runner.views import (
    ArriveView,
    CheckView,
    HomeView,
    KnowView,
    StepsView,
    TogetherView,
)
from coach_app.ui.runner.words import PartWords
from coach_app.ui.start.errors_text import one_line
from coach_app.ui.widgets import (
    Banner,
    ClientButton,
    ComboField,
    PrimaryButton,
    SecondaryButton,
    TextArea,
    TextButton,
)

TICK = 5_000  # ms; the clock shows minutes
ALIVE = 20  # seconds between two signs of life in the vault
TOLERANCE = 2  # minutes that still are "on schedule"
NARROW = 820
VIEWS: dict[str, type[PartView]] = {
    "arrive": ArriveView, "steps": StepsView, "check": CheckView, "relax": PlayedView,
    "make": PlayedView, "know": KnowView, "together": TogetherView, "home": HomeView,
    "close": CloseView,
}  # fmt: skip


def wall_clock() -> dt.datetime:
    return dt.datetime.now().astimezone()


class RunnerPage(Page):
    """``meeting_id`` names the meeting. ``clock`` may be replaced by tests."""

    full_height: ClassVar[bool] = True
    own_rail: ClassVar[bool] = True
    topics: ClassVar[frozenset[str]] = frozenset(
        {"meetings", "notes", "steps", "scores", "courses", "clients", "preferences", "runs",
         "closings", "prompts", "makings"}
    )  # fmt: skip
    clock: ClassVar[Callable[[], dt.datetime]] = staticmethod(wall_clock)

    def __init__(self, ctx: Context, meeting_id: str) -> None:
        super().__init__(ctx, meeting_id=meeting_id)
        self.meeting_id = meeting_id
        self.words = PartWords(self)
        practice = ctx.practice
        try:
            meeting = practice.meetings.get(meeting_id)
            course = practice.courses.get(meeting.course_id)
            note = practice.notes.get(meeting_id)
            self.guided: Guided = practice.guided.begin(meeting_id, PARTS[0], self._now())
        except UserError as error:
            raise LookupError(error.code) from error
        choice = WeekChoice(practice, meeting, [line.client_id for line in note.lines])
        self.guide = Guide(ctx, meeting, course, note, choice)
        self.minutes = minutes_of(practice, meeting)
        self.view: PartView | None = None
        self._make()
        self._lay_out()
        self._connect()
        self._open(self.guided.part)

    def _now(self) -> dt.datetime:
        return type(self).clock()

    # -- make

    def _make(self) -> None:
        guide, note = self.guide, self.guide.note
        self.header.set_back(True)
        self.header.back.set_icon("x")
        self.header.back.setAccessibleName(self.tr("Leave the guide; everything is kept"))
        self.header.back.setToolTip(self.tr("Leave the guide; everything is kept"))
        title = guide.course.title or ", ".join(line.name for line in note.lines)
        theme_words = guide.meeting.theme or guide.choice.plan.theme.text(guide.language)
        self.header.set_title(title, f"{meeting_number(guide.meeting)} · {theme_words}")
        self.time = label("", "body", "ink2", wrap=False)
        self.client_button = ClientButton(self.tr("To client screen"), soft=False)
        self.rail = PartsRail()
        self.pick = ComboField([(part, self._name(part)) for part in PARTS], self.guided.part)
        self.pick.setAccessibleName(self.tr("Part of the meeting"))
        self.saver = NoteSaver(self)
        self.banner = Banner("error", "", self.tr("Try again"))
        self.banner.hide()
        who = self.tr("The group may read along") if guide.group else self.tr(
            "{name} may read along"
        ).format(name=guide.name)  # fmt: skip
        self.shared = SharedPane(who)
        self.mine = MinePane(note.lines, self._one_display)
        self.shared.area.set_text(note.shared)
        self.mine.fill(note.private, note.lines)
        self.saved = label("", "second", "ink2")
        self.before = SecondaryButton("", "arrow-left")
        self.timer = QuietTimer(self)
        self.skip = TextButton(self.tr("Skip"), small=False)
        self.next = PrimaryButton("", "arrow-right", trailing=True)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)

    def _name(self, part: str) -> str:
        return self.words.name(part, self.guide.week == 0)

    def _one_display(self) -> bool:
        covers = getattr(self.ctx.client_screen, "covers_coach", None)
        return bool(covers()) if callable(covers) else True

    # -- lay out

    def _lay_out(self) -> None:
        self.header.add(self.time)
        self.header.add_after(self.client_button)
        self.place_part = QVBoxLayout()
        self.inside = QWidget()
        self.inside.setObjectName("page")
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        column.setSpacing(theme.px(14))
        column.addLayout(self.place_part)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        self.scroll_part = QScrollArea()
        self.scroll_part.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_part.setWidgetResizable(True)
        self.scroll_part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_part.setWidget(self.inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.before)
        buttons.addWidget(self.timer)
        buttons.addStretch(1)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.next)
        middle = QVBoxLayout()
        middle.setSpacing(theme.px(10))
        middle.addWidget(self.banner)
        middle.addWidget(self.pick)
        middle.addWidget(self.scroll_part, 1)
        middle.addLayout(buttons)
        self.notes = QWidget()
        notes = QVBoxLayout(self.notes)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(theme.px(12))
        notes.addWidget(self.shared, 3)
        notes.addWidget(self.mine, 2)
        notes.addWidget(self.saved)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(20))
        self._row.addWidget(self.rail)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.notes)
        self.body.addLayout(self._row, 1)
        self.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def _set_margins(self) -> None:
        super()._set_margins()
        left = 0 if not self.is_slim() else self.margin()
        self.body.setContentsMargins(left, theme.px(12), self.margin(), theme.px(16))

    def minimumSizeHint(self) -> QSize:
        """Smaller than its three columns: below that they stand under each other."""
        return QSize(theme.px(320), theme.px(260))

    def is_slim(self) -> bool:
        return self.design_width() < NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, slim = self.design_width(), self.is_slim()
        self.rail.setVisible(not slim)
        self.pick.setVisible(slim)
        self.rail.setFixedWidth(theme.px(WIDE if width >= 1180 else SLIM))
        inside = self._below.indexOf(self.notes) >= 0
        if slim != inside:
            (self._below if slim else self._row).addWidget(self.notes)
        if slim:
            self.notes.setMinimumWidth(0)
            self.notes.setMaximumWidth(16_777_215)
        else:
            wide = 460 if width >= 1700 else (328 if width >= 1180 else 300)
            self.notes.setFixedWidth(theme.px(wide))
        self.client_button.setText("" if slim else self.tr("To client screen"))
        self.client_button.setAccessibleName(self.tr("To client screen"))
        self.skip.setVisible(self.guided.part != "close" and width >= 560)

    # -- connect

    def _connect(self) -> None:
        notes, here = self.ctx.practice.notes, self.meeting_id
        self.saver.bind(self.shared.area, lambda text: notes.save(here, shared=text))
        self.saver.bind(self.mine.area, lambda text: notes.save(here, private=text))
        for participant, area in self.mine.lines.items():
            self.saver.bind(area, self._private_of(participant))
        self.saver.kept.connect(self._kept)
        self.saver.failed.connect(self._failed)
        self.banner.clicked.connect(self.saver.retry)
        self.rail.chosen.connect(self.go_to)
        self.pick.chosen.connect(self.go_to)
        self.before.clicked.connect(self._previous)
        self.next.clicked.connect(self._next)
        self.skip.clicked.connect(self._skip)
        self.client_button.clicked.connect(self.client_view)
        self._tick.timeout.connect(self._follow_clock)
        changed = getattr(self.ctx.client_screen, "changed", None)
        if changed is not None:
            changed.connect(self._follow_screen)

    def _private_of(self, participant: str) -> Callable[[str], None]:
        notes = self.ctx.practice.notes
        return lambda text: notes.save_line(self.meeting_id, participant, private=text)

    # -- the part at hand

    def _open(self, part: str) -> None:
        old = self.view
        title = self._name(part)
        self.view = view = VIEWS[part](self.guide, part, title)
        if isinstance(view, CloseView):
            self._bind_close(view)
        if old is not None:
            self.place_part.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.place_part.addWidget(view)
        self.scroll_part.verticalScrollBar().setValue(0)
        self._show_buttons(part)
        self._follow_clock()

    def _bind_close(self, view: CloseView) -> None:
        notes, here = self.ctx.practice.notes, self.meeting_id
        self.saver.bind(view.did, lambda text: notes.save(here, did=text))
        for participant, area in view.people.areas().items():
            self.saver.bind(
                area,
                lambda text, key=participant: notes.save_line(here, key, sentence=text),
            )
        view.decide.connect(self._decide)

    def _show_buttons(self, part: str) -> None:
        at = PARTS.index(part)
        self.before.setVisible(at > 0)
        if at:
            self.before.setText(self._name(PARTS[at - 1]))
        last = part == PARTS[-1]
        following = "" if last else self._name(PARTS[at + 1])
        self.next.setText(
            self.tr("Finish meeting") if last else self.tr("Next: {part}").format(part=following)
        )
        self.next.set_icon("check" if last else "arrow-right")
        self.skip.setVisible(not last)
        self.pick.set_value(part)
        self.timer.set_minutes(self.minutes[part])

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
        if not self._try(lambda: self._go(part, to, state)):
            return
        self._reread()
        self._open(to)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, part: str, to: str, state: str) -> None:
        self._write(part, state)
        self.ctx.practice.guided.go(self.meeting_id, to, state, self._now())

    def _anything(self, part: str) -> bool:
        """Something was played in this part, so it was not skipped."""
        kinds = {"relax": "relax", "make": "make", "together": "relate"}
        known = self.guide.choice.known
        return part in kinds and any(
            run.exercise_id in known and known[run.exercise_id].kind == kinds[part]
            for run in self.ctx.practice.runs.of_meeting(self.meeting_id)
        )

    def _write(self, part: str, state: str) -> None:
        """The sentences of the part into the note; never over what the coach typed."""
        practice, writer = self.ctx.practice, NoteWriter(self.guide.language, self._facts())
        new = writer.part(part, state)
        old = self.guided.of(part).wrote
        note = practice.notes.get(self.meeting_id)
        if note.locked_at is not None or (not new and not old):
            return
        text, stands = put_into(note.did, old, new)
        if text != note.did:
            practice.notes.save(self.meeting_id, did=text)
        if stands and new != old:
            practice.guided.wrote(self.meeting_id, part, new)

    def _facts(self):
        self.guide.note = self.ctx.practice.notes.get(self.meeting_id)
        return facts_of(self.guide)

    def _reread(self) -> None:
        found = self.ctx.practice.guided.get(self.meeting_id)
        if found is not None:
            self.guided = found

    # -- the end

    def _finish(self) -> None:
        self.flush()
        if not self.saver.ok:
            return
        if self._try(self._end):
            self.ctx.go("meeting", meeting_id=self.meeting_id)
            self.ctx.toast(self.tr("The meeting is closed. The note is ready to read."))

    def _end(self) -> None:
        practice = self.ctx.practice
        self._write("close", "done")
        practice.guided.finish(self.meeting_id, self._now())
        self._reread()
        seconds = sum(part.seconds for part in self.guided.parts.values())
        sentence = NoteWriter(self.guide.language).lasted(round(seconds / 60))
        note = practice.notes.get(self.meeting_id)
        if note.locked_at is None and sentence:
            old = self.guided.of("end").wrote
            text, stands = put_into(note.did, old, sentence)
            practice.notes.save(self.meeting_id, did=text)
            if stands:
                practice.guided.wrote(self.meeting_id, "end", sentence)
        if self.guide.meeting.status == "planned":
            practice.meetings.start(self.meeting_id)

    @Slot()
    def _decide(self) -> None:
        self.flush()
        self.ctx.go("decision", meeting_id=self.meeting_id, client_id=self.guide.client_id)

    # -- clock

    def _spent(self, now: dt.datetime) -> dict[str, int]:
        spent = {part: self.guided.of(part).seconds for part in PARTS}
        spent[self.guided.part] += ran(self.guided.since, self.guided.seen_at, now)
        return spent

    @Slot()
    def _follow_clock(self) -> None:
        now = self._now()
        if (now - self.guided.seen_at).total_seconds() >= ALIVE:
            self.ctx.practice.guided.seen(self.meeting_id, now)
            self._reread()
        spent, here = self._spent(now), self.guided.part
        self.time.setText(formats.time(now))
        rows = []
        for part in PARTS:
            planned = self.minutes[part]
            share = spent[part] / (planned * 60) if planned else 0.0
            rows.append(
                RailPart(
                    part, self._name(part), self.words.minutes(planned),
                    self.guided.of(part).state, part == here, share,
                    self.words.busy(spent[part], planned),
                )
            )  # fmt: skip
        end = now + dt.timedelta(minutes=left(self.minutes, spent, here))
        late = behind(self.minutes, spent, here)
        self.rail.fill(
            rows, self.tr("%n minutes in all", "", sum(self.minutes.values())),
            self.words.schedule(formats.time(end), late, TOLERANCE),
        )  # fmt: skip

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QEvent) -> None:
        """With one display the client view covers this page: the clock goes on."""
        self.flush()
        super().hideEvent(event)

    # -- keeping

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except (UserError, OSError) as error:
            self._failed(error)
            return False
        return True

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
        if self.saver.saving:
            return
        try:
            self.guide.note = note = self.ctx.practice.notes.get(self.meeting_id)
        except UserError:
            self.ctx.go("today")
            return
        areas: list[tuple[TextArea, str]] = [
            (self.shared.area, note.shared), (self.mine.area, note.private),
        ]  # fmt: skip
        for area, text in areas:
            if not area.is_dirty() and area.text() != text:
                area.set_text(text)
        if self.view is not None:
            self.view.fill()

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
