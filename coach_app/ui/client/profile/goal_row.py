"""One own goal: the words, the last figure with its small history, and a row to rate now."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from coach_app.data.views import Goal
from coach_app.ui import formats
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets import IconButton, LineEdit, Menu, SecondaryButton, Sparkline, text_label
from coach_app.ui.widgets.layout.section import focus_soon
from coach_app.ui.widgets.rating import RatingRow

MANY = 8  # ratings in the small line


class GoalRow(QFrame):
    """Reads as one thing; ``rated``, ``edited`` and the others tell what the coach asks."""

    rated = Signal(int)
    edited = Signal(str)
    close_asked = Signal()
    reopen_asked = Signal()
    delete_asked = Signal()

    def __init__(self, goal: Goal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = goal
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        goal = self.goal
        last = goal.ratings[-1][1] if goal.ratings else None
        self.setAccessibleName(goal.wording)
        self.words = text_label("‘" + goal.wording + "’", "quote")
        self.history = text_label(self._history(), "second", "ink2")
        self.line = Sparkline([float(value) for _, value in goal.ratings[-MANY:]])
        if len(goal.ratings) < 2:
            self.line.hide()
        self.rate_button = SecondaryButton(self.tr("Rate now"), small=True)
        self.rate_button.setAccessibleName(self.tr("Rate now: {goal}").format(goal=goal.wording))
        if goal.closed:
            self.rate_button.hide()
        self.more = IconButton(
            "dots-three", self.tr("More for: {goal}").format(goal=goal.wording), framed=True
        )
        self.rating = RatingRow(self.tr("How far is this now?"), last)
        self.rating.hide()
        self.edit = LineEdit()
        self.edit.setAccessibleName(self.tr("Words of the goal"))
        self.edit.hide()

    def _history(self) -> str:
        if self.goal.closed:
            return self.tr("closed")
        if not self.goal.ratings:
            return self.tr("not rated yet")
        at, value = self.goal.ratings[-1]
        when = formats.near(at.date(), dt.datetime.now().astimezone())
        now = self.tr("{value} of 10, {when}").format(value=value, when=when)
        if len(self.goal.ratings) == 1:
            return now
        first = self.goal.ratings[0][1]
        return self.tr("{now}; first {first}").format(now=now, first=first)

    def _lay_out(self) -> None:
        top = hbox(gap=12)
        top.addWidget(self.words, 1)
        top.addWidget(self.line, 0, Qt.AlignmentFlag.AlignTop)
        row = hbox(gap=4)
        row.addWidget(self.history, 1)
        row.addWidget(self.rate_button)
        row.addWidget(self.more)
        column = vbox(self, gap=4, edge=(0, 0, 0, 8))
        column.addLayout(top)
        column.addWidget(self.edit)
        column.addLayout(row)
        column.addWidget(self.rating)

    def _connect(self) -> None:
        self.rate_button.clicked.connect(self._unfold)
        self.rating.rated.connect(self.rated)
        self.more.clicked.connect(self._open_menu)
        self.edit.editingFinished.connect(self._edited)

    def _unfold(self) -> None:
        self.rating.setVisible(self.rating.isHidden())
        if not self.rating.isHidden():
            focus_soon(self.rating)

    def _open_menu(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self.goal.closed:
            menu.addAction(self.tr("Change the words")).triggered.connect(self._start_edit)
            menu.addAction(self.tr("Close this goal")).triggered.connect(self.close_asked)
        else:
            menu.addAction(self.tr("Open again")).triggered.connect(self.reopen_asked)
        menu.addAction(self.tr("Delete…")).triggered.connect(self.delete_asked)
        self.menu = menu
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def writing(self) -> bool:
        """Somebody is changing the words: this row is not to be replaced."""
        return not self.edit.isHidden()

    def _start_edit(self) -> None:
        self.edit.setText(self.goal.wording)
        self.words.hide()
        self.edit.show()
        focus_soon(self.edit)

    def _edited(self) -> None:
        text = self.edit.text().strip()
        self.edit.hide()
        self.words.show()
        if text and text != self.goal.wording:
            self.edited.emit(text)
