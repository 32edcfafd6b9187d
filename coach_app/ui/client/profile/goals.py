"""Own goals of a client: first person, in the client's words, rated 0 to 10 over time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.data.views import Goal
from coach_app.ui.client.profile.goal_row import GoalRow
from coach_app.ui.context import Context
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import Field, LineEdit, QuestionDialog, SecondaryButton, TextButton
from coach_app.ui.widgets.layout.section import Section, focus_soon


class GoalsSection(Section):
    """The open goals, one line to add another, and the closed ones folded."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self._clients = ctx.practice.clients
        self._open_closed = False
        self.rows: list[GoalRow] = []
        self._focus = ""  # the goal that was acted on: the keyboard stays with it
        self._make()
        self._lay_out()
        self._connect()
        self.fill()

    def _make(self) -> None:
        self.set_title(self.tr("Own goals"))
        self.list = QVBoxLayout()
        self.edit = LineEdit()
        self.edit.setPlaceholderText(self.tr("I call my sister once a week"))
        self.field = Field(
            self.tr("New goal"), self.edit, self.tr("In the client’s own words, starting with ‘I’.")
        )
        self.add_button = SecondaryButton(self.tr("Add goal"), "plus")
        self.closed_button = TextButton("")

    def _lay_out(self) -> None:
        self.body.addLayout(self.list)
        self.body.addWidget(self.field)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        row.addWidget(self.closed_button)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.edit.returnPressed.connect(self._add)
        self.closed_button.clicked.connect(self._fold_closed)

    def fill(self) -> None:
        """Show the goals as they are kept now."""
        goals = self._clients.get(self.client_id).goals
        closed = [goal for goal in goals if goal.closed]
        shown = [goal for goal in goals if not goal.closed]
        known = {row.goal.id: row for row in self.rows if row.writing()}  # not taken away
        self.rows = [
            known.pop(goal.id) if goal.id in known else self._row(goal)
            for goal in shown + (closed if self._open_closed else [])
        ]
        for at in reversed(range(self.list.count())):
            item = self.list.itemAt(at)
            old = None if item is None else item.widget()
            if old is not None and old not in self.rows:
                self.list.removeWidget(old)
                old.hide()
                old.deleteLater()
        for place, row in enumerate(self.rows):
            self.list.insertWidget(place, row)
            if row.goal.id == self._focus and not any(one.writing() for one in self.rows):
                focus_soon(row.rate_button)
        self._focus = ""
        self.closed_button.setVisible(bool(closed))
        if self._open_closed:
            self.closed_button.setText(self.tr("Hide closed goals"))
        else:
            self.closed_button.setText(self.tr("%n closed goals", "", len(closed)))

    def _row(self, goal: Goal) -> GoalRow:
        row = GoalRow(goal)
        row.rated.connect(partial(self._rate, goal.id))
        row.edited.connect(partial(self._edit, goal.id))
        row.close_asked.connect(partial(self._close, goal))
        row.reopen_asked.connect(partial(self._reopen, goal))
        row.delete_asked.connect(partial(self._ask_delete, goal))
        return row

    def _add(self) -> None:
        wording = self.edit.text().strip()
        if not wording:
            self.field.set_error(self.tr("Write the goal first."))
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.set_error("")
        if attempt(self.ctx, partial(self._clients.add_goal, self.client_id, wording)):
            self.edit.clear()

    def _rate(self, goal_id: str, value: int) -> None:
        self._focus = goal_id
        attempt(self.ctx, partial(self._clients.rate_goal, goal_id, value))

    def _edit(self, goal_id: str, wording: str) -> None:
        self._focus = goal_id
        attempt(self.ctx, partial(self._clients.edit_goal, goal_id, wording))

    def _close(self, goal: Goal) -> None:
        if attempt(self.ctx, partial(self._clients.close_goal, goal.id)):
            back = partial(self._clients.close_goal, goal.id, False)
            self.ctx.toast(self.tr("Goal closed"), partial(attempt, self.ctx, back))

    def _reopen(self, goal: Goal) -> None:
        attempt(self.ctx, partial(self._clients.close_goal, goal.id, False))

    def _fold_closed(self) -> None:
        self._open_closed = not self._open_closed
        self.fill()

    def _ask_delete(self, goal: Goal) -> None:
        if goal.ratings:
            what = self.tr("Its %n ratings go too.", "", len(goal.ratings))
        else:
            what = self.tr("It has no ratings yet.")
        delete = partial(self._clients.delete_goal, goal.id)
        QuestionDialog.ask(
            self.window(),
            self.tr("Delete this goal?"),
            what,
            self.tr("Delete"),
            self.tr("Keep"),
            danger=True,
            on_yes=partial(attempt, self.ctx, delete),
        )
