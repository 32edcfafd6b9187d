"""The circle maps of a client: weeks laid over each other, and what changed in words."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from coach_app.data.exercises.views import CircleMap, CirclePlace
from coach_app.exercises.circle_change import Moved, moves
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.page import Tab
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    Card,
    Chip,
    ClientButton,
    EmptyState,
    Hairline,
    LineEdit,
    QuestionDialog,
    SecondaryButton,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.pictures.circle_map import CircleMapView, Layer, Spot

MARKS = ("open", "half", "full")
SIZE = 560


class CirclesTab(Tab):
    def __init__(self, ctx: Context, client_id: str) -> None:
        super().__init__()
        self.ctx, self.client_id = ctx, client_id
        self._off: set[str] = set()  # maps that are not shown
        self._make()
        self._lay_out()
        self._connect()
        self.refresh(frozenset({"circles"}))

    def _make(self) -> None:
        self.empty = EmptyState(
            self.tr("There is no circle map yet."), self.tr("Make one together")
        )
        self.rings = [self.tr("close"), self.tr("familiar"), self.tr("known")]
        self.map = CircleMapView(self.rings, self.tr("me"))
        self.map.setAccessibleName(self.tr("Circle map"))
        self.card = Card(padding=8)
        self.weeks = Section(self.tr("Show week"))
        self.changes = Section(self.tr("What has changed"))
        self.list = Section(self.tr("Who stands where"))
        self.show_client = ClientButton(self.tr("To the client screen"))
        self.place = SecondaryButton(self.tr("Place people"), "pencil-simple")
        self.remove = TextButton(self.tr("Remove the newest map"))
        self.step = LineEdit("", self.tr("Who moves one ring closer? A small step"))
        self.step.setAccessibleName(self.tr("Who moves one ring closer? A small step"))
        self.add_step = SecondaryButton(self.tr("Add as a step"), "plus", small=True)
        self.told = text_label("", "second", "ink2")

    def _lay_out(self) -> None:
        self.map.setMinimumSize(theme.px(280), theme.px(280))
        self.card.body.addWidget(self.map)
        self._week_row = QHBoxLayout()
        self.weeks.body.addLayout(self._week_row)
        self._change_grid = QGridLayout()
        self._change_grid.setColumnStretch(1, 1)
        self.changes.body.addLayout(self._change_grid)
        self._list_grid = QGridLayout()
        self._list_grid.setColumnStretch(2, 1)
        self.list.body.addLayout(self._list_grid)
        closer = Section()
        closer.body.addWidget(self.step)
        closer.body.addWidget(self.add_step, 0, Qt.AlignmentFlag.AlignLeft)
        closer.body.addWidget(self.told)
        self.told.hide()
        side = vbox(gap=12)
        for widget in (self.weeks, self.changes, self.show_client, self.place, closer, self.remove):
            side.addWidget(widget)
        side.addStretch(1)
        self._row = hbox(gap=20)
        self._row.addWidget(self.card, 3)
        self._row.addLayout(side, 2)
        self.whole = QWidget()
        column = vbox(self.whole)
        column.addLayout(self._row)
        column.addWidget(self.list)
        box = vbox(self)
        box.addWidget(self.empty)
        box.addWidget(self.whole)
        box.addStretch(1)

    def _connect(self) -> None:
        self.empty.clicked.connect(self._play)
        self.show_client.clicked.connect(self._play)
        self.place.clicked.connect(self._play)
        self.remove.clicked.connect(self._ask_remove)
        self.add_step.clicked.connect(self._add_step)
        self.step.returnPressed.connect(self._add_step)

    def flush(self) -> None:
        """Nothing is typed here that waits."""

    def refresh(self, topics: frozenset[str]) -> None:
        if not topics & {"circles", "clients"}:
            return
        self._maps = self.ctx.practice.circles.maps(self.client_id)
        self.empty.setVisible(not self._maps)
        self.whole.setVisible(bool(self._maps))
        self._show_weeks()
        self._show_map()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() < theme.px(760)
        self._row.setDirection(
            QHBoxLayout.Direction.TopToBottom if tight else QHBoxLayout.Direction.LeftToRight
        )
        self.card.setMinimumHeight(min(theme.px(SIZE), max(theme.px(300), self.width())))

    # -- what is shown

    def _name(self, one: CircleMap) -> str:
        if one.week is None:
            return f"{one.made_on.day}-{one.made_on.month}"
        return self.tr("intake") if one.week == 0 else str(one.week)

    def _show_weeks(self) -> None:
        clear_layout(self._week_row)
        signs = dict(zip((one.id for one in self._shown()), self._signs(), strict=False))
        for one in self._maps[-6:]:
            name = f"{signs.get(one.id, '')} {self._name(one)}".strip()
            chip = Chip(name, checked=one.id not in self._off)
            chip.toggled.connect(partial(self._toggle, one.id))
            self._week_row.addWidget(chip)
        self._week_row.addStretch(1)

    def _signs(self) -> tuple[str, ...]:
        """How each shown week is marked on the map: open, half, full."""
        return {1: ("●",), 2: ("○", "●"), 3: ("○", "◐", "●")}.get(len(self._shown()), ())

    def _toggle(self, key: str, on: bool) -> None:
        self._off = self._off - {key} if on else self._off | {key}
        QTimer.singleShot(0, self, self._show_weeks)  # not while its chip is clicked
        self._show_map()

    def _shown(self) -> list[CircleMap]:
        return [one for one in self._maps if one.id not in self._off][-3:]

    def _show_map(self) -> None:
        shown = self._shown()
        marks = {1: MARKS[2:], 2: (MARKS[0], MARKS[2]), 3: MARKS}.get(len(shown), ())
        layers = [
            Layer(tuple(spot_of(place) for place in one.places), mark)
            for one, mark in zip(shown, marks, strict=False)
        ]
        self.map.set_layers(layers)
        self._show_changes(shown)
        self._show_list()

    def _show_changes(self, shown: list[CircleMap]) -> None:
        clear_layout(self._change_grid)
        if len(shown) < 2:
            self._change_grid.addWidget(
                text_label(self.tr("With a second map you see what moved."), "body", "ink2"),
                0,
                0,
                1,
                2,
            )
            return
        names = {p.person_id: p.label for one in shown for p in one.places}
        before = {p.person_id: p.ring for p in shown[0].places}
        now = {p.person_id: p.ring for p in shown[-1].places}
        row, same = 0, 0
        for move in moves(before, now):
            if move.kind == "same":
                same += 1
                continue
            self._change_grid.addWidget(text_label(names[move.key], "body_bold"), row, 0)
            self._change_grid.addWidget(text_label(self._words(move)), row, 1)
            self._change_grid.addWidget(Hairline(), row + 1, 0, 1, 2)
            row += 2
        if same:
            self._change_grid.addWidget(
                text_label(self.tr("%n stayed the same", "", same), "body", "ink2"), row, 0, 1, 2
            )

    def _words(self, move: Moved) -> str:
        ring = self.rings[move.now - 1] if move.now else ""
        old = self.rings[move.before - 1] if move.before else ""
        return {
            "new": self.tr("new, now {ring}").format(ring=ring),
            "gone": self.tr("no longer on the map"),
            "closer": self.tr("{old}, now {ring}").format(old=old, ring=ring),
            "further": self.tr("{old}, now {ring}").format(old=old, ring=ring),
        }[move.kind]

    def _show_list(self) -> None:
        """The newest map as a list: the same for a screen reader."""
        clear_layout(self._list_grid)
        newest = self._maps[-1] if self._maps else None
        for row, place in enumerate(newest.places if newest is not None else ()):
            quality = {
                "warm": self.tr("warm"),
                "wish": self.tr("may be warmer"),
                "": "",
            }[place.quality]
            parts = [part for part in (quality, place.gives, place.contact) if part]
            self._list_grid.addWidget(text_label(place.label, "body_bold", wrap=False), row, 0)
            self._list_grid.addWidget(text_label(self.rings[place.ring - 1], wrap=False), row, 1)
            self._list_grid.addWidget(text_label(" · ".join(parts), "body", "ink2"), row, 2)

    # -- acts

    @Slot()
    def _play(self) -> None:
        self.ctx.go("exercise", exercise_id="S01", client_id=self.client_id)

    @Slot()
    def _ask_remove(self) -> None:
        QuestionDialog.ask(
            self.window(),
            self.tr("Remove the newest map?"),
            self.tr("The people stay on the other maps."),
            self.tr("Remove"),
            self.tr("Keep"),
            danger=True,
            on_yes=self._remove_newest,
        )

    def _remove_newest(self) -> None:
        newest = self._maps[-1]

        def undo() -> None:
            self.ctx.practice.circles.save_map(
                self.client_id,
                newest.places,
                course_id=newest.course_id,
                week=newest.week,
                made_on=newest.made_on,
            )

        if attempt(self.ctx, lambda: self.ctx.practice.circles.remove_map(newest.id)):
            self.ctx.toast(self.tr("Map removed"), undo)
            self.refresh(frozenset({"circles"}))

    @Slot()
    def _add_step(self) -> None:
        text = " ".join(self.step.text().split())
        if not text:
            return
        meeting = self._meeting()
        if meeting is None:
            self.told.setText(self.tr("There is no meeting to agree it in. Plan one first."))
            self.told.show()
            return
        if attempt(
            self.ctx,
            lambda: self.ctx.practice.steps.add(meeting, text, client_id=self.client_id),
        ):
            self.step.clear()
            self.told.hide()
            self.ctx.toast(self.tr("Step added"))

    def _meeting(self) -> str | None:
        """Today's meeting, else the last that was held."""
        course = self.ctx.practice.courses.current(self.client_id)
        if course is None:
            return None
        today = dt.datetime.now().astimezone().date()
        found = None
        for meeting in self.ctx.practice.meetings.of_course(course.id):
            if meeting.status == "held" or meeting.planned_at.date() == today:
                found = meeting.id
        return found


def spot_of(place: CirclePlace) -> Spot:
    return Spot(
        place.person_id, place.label, place.ring, place.angle, place.distance, place.quality
    )
