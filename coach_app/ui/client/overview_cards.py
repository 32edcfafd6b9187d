"""The smaller cards of the overview: own words, next steps, meetings, own goals."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coach_app.course import overview
from coach_app.course.evidence import told
from coach_app.data.course_file_views import CourseFile
from coach_app.data.views import FOLLOW_UP_WEEK, Goal, Meeting, Step
from coach_app.measures import load_measures
from coach_app.ui import formats, language, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.planning.meeting_words import STATE_ICONS, meeting_name, state_words
from coach_app.ui.widgets import Card, PrimaryButton, TextButton, text_label
from coach_app.ui.widgets.paint import draw_focus_ring, rounded
from coach_app.ui.widgets.plain import PlainButton, set_tip


class OwnWords(Card):
    """The client's newest sentence, in the voice of people."""

    def __init__(self) -> None:
        super().__init__(padding=18, gap=8)
        self.title = text_label(self.tr("In own words"), "card")
        self.week = text_label("", "second", "ink2", wrap=False)
        self.quote = text_label("", "quote")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.week)
        self.body.addLayout(head)
        self.body.addWidget(self.quote)

    def fill(self, file: CourseFile, client_id: str) -> None:
        said = told(file, client_id)
        self.setVisible(bool(said))
        if said:
            last, sentence = said[-1]
            self.week.setText(meeting_name(last).lower())
            self.quote.setText(f"‘{sentence}’")


class LineRow(PlainButton):
    """An icon in a disc, a line, a second line below; the whole row opens something."""

    def __init__(
        self,
        icon: str,
        title: str,
        sub: str,
        *,
        tint: str = "inset",
        ink: str = "ink2",
        strike: bool = False,
        last: bool = True,
    ) -> None:
        super().__init__()
        self._icon, self._sub, self._tint, self._ink = icon, sub, tint, ink
        self._quiet, self._last = strike, last
        self.setText(title)
        self.setAccessibleName(f"{title}, {sub}" if sub else title)
        set_tip(self, f"{title}\n{sub}" if sub else title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(54 if self._sub else 40))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        if self.underMouse() and self.isEnabled():
            rounded(painter, box, theme.px(8), theme.color("inset"), None)
        disc = QRectF(0, theme.px(4), theme.px(28), theme.px(28))
        if not self._last:
            painter.setPen(QPen(theme.color("line"), 2))
            x = disc.center().x()
            painter.drawLine(int(x), int(disc.bottom() + 3), int(x), self.height())
        rounded(painter, disc, disc.height() / 2, theme.color(self._tint), None)
        size = theme.px(17)
        painter.drawPixmap(
            round(disc.center().x() - size / 2),
            round(disc.center().y() - size / 2),
            theme.pixmap(self._icon, self._ink, 17),
        )
        left = disc.right() + theme.px(12)
        token = "ink2" if self._quiet else "ink"
        self._line(painter, "body" if self._quiet else "body_bold", token, self.text(), left, 5)
        self._line(painter, "second", "ink2", self._sub, left, 28)
        if self.hasFocus():
            draw_focus_ring(painter, box.adjusted(3, 3, -3, -3), theme.px(8))

    def _line(
        self, painter: QPainter, style: str, token: str, text: str, left: float, top: float
    ) -> None:
        font = theme.font(style)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.color(token))
        room = self.width() - left - theme.px(4)
        box = QRectF(left, theme.px(top), room, metrics.height())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class NextSteps(Card):
    """What is due: measurements, agreed steps, week 8; and the button to the next meeting."""

    def __init__(self, ctx: Context, client_id: str) -> None:
        super().__init__(padding=18, gap=6)
        self.ctx, self.client_id = ctx, client_id
        self.title = text_label(self.tr("Next steps"), "card")
        self.rows = vbox(gap=2)
        self.nothing = text_label(self.tr("Nothing waits."), "body", "ink2")
        self.start = PrimaryButton("", "play")
        self._meeting_id = ""
        for part in (self.title, self.nothing):
            self.body.addWidget(part)
        self.body.addLayout(self.rows)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(self.start)
        self.start.clicked.connect(self._open_next)

    def fill(self, file: CourseFile, today: dt.date) -> None:
        clear_layout(self.rows)
        following = overview.coming(file)
        for row in overview.measure_rows(file, self.client_id, today):
            self._measures(row, today)
        for step in overview.last_steps(file, self.client_id):
            self._step(step)
        if following is not None and overview.looks_back_next(file):
            self._row(
                "compass",
                self.tr("Look back together"),
                self.tr("Week 8: finish, go on or refer"),
                following.id,
            )
        self.nothing.setVisible(self.rows.count() == 0)
        self._next(following)

    def _measures(self, row: overview.MeasureRow, today: dt.date) -> None:
        name, meeting_id = self._name(row.meeting.week), row.meeting.id
        if row.state == overview.DONE and row.day is not None:
            day = formats.day(row.day, weekday=False)
            self._row(
                "check", name, self.tr("filled in on {day}").format(day=day), meeting_id, done=True
            )
        elif row.state == overview.WAITS:
            known = load_measures()
            names = [known[key].short.text(language.current()) for key in row.open_ids]
            self._row(
                "clipboard-text",
                name,
                ", ".join(names),
                meeting_id,
                measure_id=row.open_ids[0],
                honey=True,
            )
        else:
            day = formats.near(row.meeting.planned_at.date(), today)
            text = self.tr("{count} to fill in, {day}").format(count=len(row.open_ids), day=day)
            self._row("clipboard-text", name, text, meeting_id, measure_id=row.open_ids[0])

    def _name(self, week: int) -> str:
        if week == 0:
            return self.tr("Measurement at intake")
        if week == FOLLOW_UP_WEEK:
            return self.tr("Measurement after three months")
        return self.tr("Measurement week {week}").format(week=week)

    def _step(self, step: Step) -> None:
        states = {
            "done": self.tr("done"),
            "partly": self.tr("partly"),
            "not_yet": self.tr("not yet"),
        }
        sub = states.get(step.state, self.tr("agreed step"))
        done = step.state == "done"
        self._row("check" if done else "arrow-right", step.text, sub, step.meeting_id, done=done)

    def _row(
        self,
        icon: str,
        title: str,
        sub: str,
        meeting_id: str,
        *,
        measure_id: str = "",
        done: bool = False,
        honey: bool = False,
    ) -> None:
        tint = "mosSoft" if done else "honingSoft" if honey else "inset"
        ink = "mosInk" if done else "honingInk" if honey else "ink2"
        row = LineRow(icon, title, sub, tint=tint, ink=ink, strike=done)
        row.clicked.connect(partial(self._open, meeting_id, measure_id))
        self.rows.addWidget(row)

    def _open(self, meeting_id: str, measure_id: str, _checked: bool = False) -> None:
        if measure_id:
            self.ctx.go(
                "score_entry",
                client_id=self.client_id,
                measure_id=measure_id,
                meeting_id=meeting_id,
            )
        else:
            self.ctx.go("meeting", meeting_id=meeting_id)

    def _next(self, meeting: Meeting | None) -> None:
        self.start.setVisible(meeting is not None)
        if meeting is None:
            return
        self._meeting_id = meeting.id
        if meeting.kind == "week":
            self.start.setText(self.tr("Start meeting {week}").format(week=meeting.week))
        elif meeting.kind == "intake":
            self.start.setText(self.tr("Start intake"))
        else:
            self.start.setText(self.tr("Start meeting"))

    def _open_next(self) -> None:
        self.ctx.go("meeting", meeting_id=self._meeting_id)


class MeetingsCard(Card):
    """The coming meeting and the last ones; "All" opens the tab."""

    all_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__(padding=18, gap=6)
        self.ctx = ctx
        self.title = text_label(self.tr("Meetings"), "card")
        self.all = TextButton("", small=True)
        self.body.setContentsMargins(*[theme.px(side) for side in (18, 8, 12, 14)])
        self.rows = vbox(gap=0)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.all)
        self.body.addLayout(head)
        self.body.addLayout(self.rows)
        self.all.clicked.connect(self.all_wanted)

    def fill(self, file: CourseFile, now: dt.datetime) -> None:
        clear_layout(self.rows)
        self.all.setText(self.tr("All {count}").format(count=len(file.meetings)))
        shown = overview.shown_meetings(file, now.date())
        for index, meeting in enumerate(shown):
            self.rows.addWidget(self._row(meeting, now, index == len(shown) - 1))

    def _row(self, meeting: Meeting, now: dt.datetime, last: bool) -> QWidget:
        day = meeting.planned_at
        near = abs((day.date() - now.date()).days) <= 1
        said = formats.near(day, now) if near else formats.short_day(day)
        if meeting.status in ("missed", "cancelled"):
            said = f"{said}, {state_words(meeting.status)}"
        title = meeting_name(meeting)
        if meeting.theme:
            number = str(meeting.week) if meeting.kind == "week" else title
            title = f"{number} · {meeting.theme}"
        planned = meeting.status == "planned"
        row = LineRow(
            STATE_ICONS[meeting.status],
            title,
            said,
            tint="mosSoft" if planned else "inset",
            ink="mosInk" if planned else "ink2",
            last=last,
        )
        row.clicked.connect(partial(self._open, meeting.id))
        return row

    def _open(self, meeting_id: str, _checked: bool = False) -> None:
        self.ctx.go("meeting", meeting_id=meeting_id)


class GoalsCard(Card):
    """Own goals, small: the words and the last figure."""

    def __init__(self) -> None:
        super().__init__(padding=18, gap=6)
        self.body.addWidget(text_label(self.tr("Own goals"), "card"))
        self.rows = vbox(gap=8)
        self.body.addLayout(self.rows)

    def fill(self, goals: tuple[Goal, ...]) -> None:
        clear_layout(self.rows)
        shown = [goal for goal in goals if not goal.closed]
        self.setVisible(bool(shown))
        for goal in shown:
            row = hbox(gap=10)
            row.addWidget(text_label(f"‘{goal.wording}’", "quote"), 1)
            if goal.ratings:
                figure = goal.ratings[-1][1]
                text = self.tr("{figure} of 10").format(figure=figure)
                row.addWidget(
                    text_label(text, "second", "ink2", wrap=False), 0, Qt.AlignmentFlag.AlignTop
                )
            self.rows.addLayout(row)
