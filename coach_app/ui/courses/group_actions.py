"""Joining and leaving a running group; each with a way back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coach_app.data.views import Course, Participant
from coach_app.ui.context import Context
from coach_app.ui.courses.group_dialogs import JoinDialog, LeaveDialog
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import Menu


class GroupActions(QObject):
    """The menu of a group's people, and what it does."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.place = parent
        self.dialog: JoinDialog | LeaveDialog | None = None  # the newest
        self._courses = ctx.practice.courses

    def menu(self, course: Course) -> Menu:
        """Add somebody; then everybody by name: who is there leaves, who left comes back."""
        menu = Menu(self.place)
        menu.addAction(self.tr("Add someone…")).triggered.connect(partial(self.ask_join, course))
        menu.addSeparator()
        here = [each for each in course.participants if each.left_on is None]
        for person in course.participants:
            if person.left_on is not None:
                text = self.tr("{name} comes back").format(name=person.name)
                action = menu.addAction(text)
                action.triggered.connect(partial(self.come_back, course, person))
            elif len(here) > 1:  # the last one does not leave: then the course is finished
                text = self.tr("{name} leaves…").format(name=person.name)
                action = menu.addAction(text)
                action.triggered.connect(partial(self.ask_leave, course, person))
        return menu

    def ask_join(self, course: Course, *_: object) -> None:
        self.dialog = dialog = JoinDialog(self.ctx, course, self.place.window())
        dialog.chosen.connect(partial(self.join, course))
        dialog.open()

    def join(self, course: Course, client_ids: Sequence[str]) -> None:
        left = {each.client_id: each.left_on for each in course.participants}

        def act() -> None:
            for client_id in client_ids:
                self._courses.add_participant(course.id, client_id)

        courses = self._courses

        def back() -> None:
            for client_id in client_ids:
                if left.get(client_id) is not None:
                    courses.leave(course.id, client_id, left[client_id])
                else:
                    courses.drop_participant(course.id, client_id)

        if attempt(self.ctx, act):
            self.ctx.toast(self._joined(course, client_ids), partial(attempt, self.ctx, back))

    def _joined(self, course: Course, client_ids: Sequence[str]) -> str:
        if len(client_ids) > 1:
            return self.tr("%n people join the group", "", len(client_ids))
        people = self._courses.get(course.id).participants
        name = next((p.name for p in people if p.client_id == client_ids[0]), "")
        return self.tr("{name} joins the group").format(name=name)

    def ask_leave(self, course: Course, person: Participant, *_: object) -> None:
        self.dialog = dialog = LeaveDialog(course, person, self.place.window())
        dialog.chosen.connect(partial(self.leave, course, person))
        dialog.open()

    def leave(self, course: Course, person: Participant, on: dt.date) -> None:
        if attempt(self.ctx, partial(self._courses.leave, course.id, person.client_id, on)):
            back = partial(self._courses.add_participant, course.id, person.client_id)
            text = self.tr("{name} left the group").format(name=person.name)
            self.ctx.toast(text, partial(attempt, self.ctx, back))

    def come_back(self, course: Course, person: Participant, *_: object) -> None:
        self.join(course, [person.client_id])
