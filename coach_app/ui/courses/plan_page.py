"""The programme as the coach wants it: swap, reorder, lengthen, repeat; for one course or all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from coach_app.course.choice import KINDS
from coach_app.data.views import Course
from coach_app.errors import must_exist
from coach_app.programme import PARTS, PLAYED, MeetingPlan
from coach_app.programme.changes import MOST_WEEKS, changed_plan, may_repeat, too_early, week_key
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.exercise_shelf import shelf
from coach_app.ui.meeting.actions import MeetingActions
from coach_app.ui.meeting.part_words import PartWords
from coach_app.ui.page import Page
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.widgets import (
    ComboField,
    IconButton,
    SecondaryButton,
    SpinField,
    TextArea,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section

if TYPE_CHECKING:
    from coach_app.data.courses.plans import CoursePlans

WEEKS: tuple[int | None, ...] = (0, 1, 2, 3, 4, 5, 6, 7, 8, None)


class PlanPage(Page):
    """``course_id``: of which course; "" for the whole practice. Everything keeps itself."""

    topics: ClassVar[frozenset[str]] = frozenset({"plans", "meetings"})

    def __init__(self, ctx: Context, course_id: str = "", week: int = 1) -> None:
        super().__init__(ctx, course_id=course_id, week=week)
        self.course_id, self.week = course_id, WEEKS[week] if week in range(10) else 1
        self.words = PartWords(self)
        self._language = ctx.settings.values.language
        self._known = shelf(ctx.practice)
        self.course: Course | None = None
        if course_id:
            with must_exist():
                self.course = ctx.practice.courses.get(course_id)
        self._make()
        self._lay_out()
        self._connect()
        self._fill()

    def _make(self) -> None:
        about = self.tr("For all courses")
        if self.course is not None:
            about = self.course.title or ", ".join(p.name for p in self.course.participants)
        self.header.set_title(self.tr("Programme"), about)
        self.header.set_back(True)
        names = [self._week_name(week) for week in WEEKS]
        self.pick = ComboField(list(enumerate(names)), WEEKS.index(self.week))
        self.pick.setAccessibleName(self.tr("Week"))
        self.theme = text_label("", "card")
        self.aim = text_label("", "body", "ink2")
        self.source = ComboField(self._sources(), 0)
        self.source.setAccessibleName(self.tr("Content of"))
        self.parts = vbox(gap=14)
        self.minutes: dict[str, SpinField] = {}
        self.total = text_label("", "second", "ink2")
        self.home = TextArea("", "", lines=2)
        self.home.setAccessibleName(self.tr("Task for at home"))
        self.why = TextArea("", self.tr("For later, when you look back"), lines=2)
        self.why.setAccessibleName(self.tr("Why this change?"))
        self.back = TextButton(self.tr("Put this week back as it was"), "arrow-u-up-left")
        self.repeat = SecondaryButton(self.tr("Repeat this week"), "calendar-plus", small=True)
        self.repeat_words = text_label("", "second", "ink2")

    def _week_name(self, week: int | None) -> str:
        if week is None:
            return self.tr("Follow-up")
        return self.tr("Intake") if week == 0 else self.tr("Week {week}").format(week=week)

    def _sources(self) -> list[tuple[object, str]]:
        return [
            (0, self.tr("its own week")),
            *((week, self._week_name(week)) for week in range(1, 9)),
        ]

    def _lay_out(self) -> None:
        top = Section()
        row = FlowLayout(gap=theme.px(10))
        row.addWidget(self.pick)
        row.addWidget(self.back)
        top.body.addLayout(row)
        top.body.addWidget(self.theme)
        top.body.addWidget(self.aim)
        self.source_row = QWidget()
        inside = hbox(self.source_row)
        inside.addWidget(text_label(self.tr("Content of"), "body_bold", wrap=False))
        inside.addWidget(self.source)
        inside.addStretch(1)
        top.body.addWidget(self.source_row)
        played = Section(self.tr("Exercises"))
        played.body.addLayout(self.parts)
        time = Section(self.tr("Minutes"))
        grid = FlowLayout(gap=theme.px(14))
        for part in PARTS:
            field = self.minutes[part] = SpinField(0, 180)
            field.setAccessibleName(self.words.name(part))
            field.valueChanged.connect(partial(self._set_minutes, part))
            pair = QWidget()
            column = vbox(pair, gap=2)
            column.addWidget(text_label(self.words.name(part), "second", "ink2", wrap=False))
            column.addWidget(field)
            grid.addWidget(pair)
        time.body.addLayout(grid)
        time.body.addWidget(self.total)
        home = Section(self.tr("Task for at home"))
        home.body.addWidget(self.home)
        why = Section(self.tr("Why this change?"))
        why.body.addWidget(self.why)
        self.again = Section(self.tr("Repeat"))
        self.again.body.addWidget(self.repeat_words)
        row = FlowLayout(gap=theme.px(8))
        row.addWidget(self.repeat)
        self.again.body.addLayout(row)
        for card in (top, played, time, home, why, self.again):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.again.setVisible(self.course is not None)

    def _connect(self) -> None:
        self.pick.chosen.connect(self._choose_week)
        self.source.chosen.connect(self._set_source)
        self.back.clicked.connect(self._put_back)
        save_by(self.ctx, self.home, self._set_home)
        save_by(self.ctx, self.why, self._set_why)
        self.repeat.clicked.connect(self._repeat)

    # -- fill

    @property
    def _plans(self) -> CoursePlans:
        return self.ctx.practice.course_plans

    @property
    def plan(self) -> MeetingPlan:
        layers = self.ctx.practice.course_plans.layers(self.course_id)
        return changed_plan(self.week, self._known, *layers)

    def _change(self) -> dict[str, object]:
        found = self._plans.get(self.course_id).get(week_key(self.week))
        return dict(found) if isinstance(found, dict) else {}

    def _fill(self) -> None:
        plan, change = self.plan, self._change()
        self.theme.setText(plan.theme.text(self._language))
        self.aim.setText(plan.aim.text(self._language))
        self.source_row.setVisible(self.week not in (None, 0))
        self.source.set_value(change.get("from", 0))
        self.back.setVisible(bool(change))
        self._fill_parts(plan)
        for part, field in self.minutes.items():
            blocked = field.blockSignals(True)
            field.setValue(plan.minutes[part])
            field.blockSignals(blocked)
        self.total.setText(self.tr("%n minutes in all", "", plan.total))
        if self.home.text().strip() or not self.home.hasFocus():  # emptied to write another
            self.home.follow(plan.home.text(self._language))
        self.why.follow(str(change.get("why", "")))
        self._fill_repeat()

    def _fill_parts(self, plan: MeetingPlan) -> None:
        clear_layout(self.parts)
        weeks = {key: one.week for key, one in self._known.items()}
        for part in PLAYED:
            keys = [key for key in plan.parts[part].suggested if key in self._known]
            self.parts.addWidget(text_label(self.words.name(part), "body_bold"))
            for at in range(len(keys)):
                self.parts.addWidget(self._row(part, keys, at))
            early = too_early(keys, weeks, self.week)
            if early:
                names = ", ".join(self._known[key].name.text(self._language) for key in early)
                self.parts.addWidget(
                    text_label(
                        self.tr("Meant for a later week: {names}.").format(names=names),
                        "second",
                        "honingInk",
                    )
                )
            self.parts.addWidget(self._adder(part, keys))

    def _row(self, part: str, keys: list[str], at: int) -> QWidget:
        host = QWidget()
        row = hbox(host)
        one = self._known[keys[at]]
        name = one.name.text(self._language)
        row.addWidget(text_label(f"{name} · {self.words.minutes(one.minutes)}", "body"), 1)
        up = IconButton("arrow-up", self.tr("Earlier: {name}").format(name=name))
        up.setEnabled(at > 0)
        up.clicked.connect(partial(self._move, part, keys, at))
        away = IconButton("x", self.tr("Take away: {name}").format(name=name))
        away.clicked.connect(partial(self._take, part, keys, at))
        row.addWidget(up)
        row.addWidget(away)
        return host

    def _adder(self, part: str, keys: list[str]) -> ComboField:
        kind = KINDS[part]
        rest = [one for one in self._known.values() if one.kind == kind and one.id not in keys]
        rest.sort(key=lambda one: (one.week, one.name.text(self._language).casefold()))
        choices: list[tuple[object, str]] = [("", self.tr("Add an exercise…"))]
        for one in rest:
            week = self._week_name(one.week)
            choices.append((one.id, f"{one.name.text(self._language)} · {week}"))
        field = ComboField(choices, "")
        field.setAccessibleName(
            self.tr("Add an exercise: {part}").format(part=self.words.name(part))
        )
        field.chosen.connect(partial(self._add, part, keys))
        return field

    def _fill_repeat(self) -> None:
        if self.course is None:
            return
        count = self._meetings()
        self.repeat.setVisible(may_repeat(count))
        words = self.tr(
            "{count} of at most {most} weekly meetings. More does not help: if nothing has moved "
            "after two months, something else is going on."
        )
        self.repeat_words.setText(words.format(count=count, most=MOST_WEEKS))

    def _meetings(self) -> int:
        meetings = self.ctx.practice.meetings.of_course(self.course_id)
        return sum(
            one.kind in ("week", "extra") and one.status in ("planned", "held") for one in meetings
        )

    # -- changes

    def _keep(self, **values: object) -> bool:
        key, changes = week_key(self.week), self._plans.get(self.course_id)
        change = self._change() | values
        change = {name: value for name, value in change.items() if value not in (None, "", 0)}
        if change:
            changes[key] = change
        else:
            changes.pop(key, None)
        return attempt(self.ctx, lambda: self._plans.save(self.course_id, changes))

    @Slot(object)
    def _choose_week(self, at: object) -> None:
        self.flush()
        self.week = WEEKS[int(str(at))]
        self.args["week"] = int(str(at))
        for area in (self.home, self.why):
            area.load("")  # undo does not bring the words of one week into another
        self._fill()

    @Slot(object)
    def _set_source(self, week: object) -> None:
        self._keep(**{"from": int(str(week)) or None})
        self._fill()

    def _set_part(self, part: str, keys: list[str]) -> None:
        self._keep(**{part: keys})
        self._fill()

    def _move(self, part: str, keys: list[str], at: int, _checked: bool = False) -> None:
        if at:
            order = [*keys]
            order[at - 1], order[at] = order[at], order[at - 1]
            self._set_part(part, order)

    def _take(self, part: str, keys: list[str], at: int, _checked: bool = False) -> None:
        self._set_part(part, [key for key in keys if key != keys[at]])

    def _add(self, part: str, keys: list[str], key: object) -> None:
        if key:
            self._set_part(part, [*keys, str(key)])

    def _set_minutes(self, part: str, value: int) -> None:
        so_far = self._change().get("minutes")
        minutes = so_far if isinstance(so_far, dict) else {}
        self._keep(minutes=minutes | {part: value})
        self.total.setText(self.tr("%n minutes in all", "", self.plan.total))
        self.back.show()

    def _set_home(self, text: str) -> bool:
        return self._keep(home=text.strip())

    def _set_why(self, text: str) -> bool:
        return self._keep(why=text.strip())

    @Slot()
    def _put_back(self) -> None:
        plans, key = self._plans, week_key(self.week)
        old = plans.get(self.course_id)
        rest = {name: value for name, value in old.items() if name != key}
        for area in (self.home, self.why):
            area.flush()
        if attempt(self.ctx, lambda: plans.save(self.course_id, rest)):
            self._fill()
            course = self.course_id
            self.ctx.toast(
                self.tr("The week is as it was"),
                lambda: _bring_back(plans, course, key, old.get(key)),
            )

    @Slot()
    def _repeat(self) -> None:
        if self.course is not None:
            self._actions = MeetingActions(self.ctx, self)
            self._actions.ask_extra(self.course)

    def flush(self) -> None:
        self.home.flush()
        self.why.flush()

    def refresh(self, topics: frozenset[str]) -> None:
        self._fill()


def _bring_back(plans: CoursePlans, course_id: str, key: str, old: object) -> None:
    """Undo of "as it was": the old changes of this week, under what was changed since."""
    if not isinstance(old, dict):
        return
    changes = plans.get(course_id)
    since = changes.get(key)
    changes[key] = old | (since if isinstance(since, dict) else {})
    plans.save(course_id, changes)
