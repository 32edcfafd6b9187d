"""What a client made: an album by week, with pictures that are read when they come in sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from coach_app.data.exercises.views import Making
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, grid_box, vbox
from coach_app.ui.client.works.making_card import MakingCard
from coach_app.ui.context import Context
from coach_app.ui.exercise_shelf import shelf
from coach_app.ui.page import Tab
from coach_app.ui.widgets import EmptyState, SecondaryButton, text_label

if TYPE_CHECKING:
    from coach_app.ui.client.works.making_dialog import MakingDialog

MORE = 12  # cards made per turn, so that a long album never holds up the page


class MakingsTab(Tab):
    def __init__(self, ctx: Context, client_id: str) -> None:
        super().__init__()
        self.ctx, self.client_id = ctx, client_id
        self.cards: dict[str, MakingCard] = {}
        self._dialog: MakingDialog | None = None
        self._columns = 0  # of the album, as it stands now
        self.empty = EmptyState(self.tr("There are no makings yet."), self.tr("Choose an exercise"))
        self.album = SecondaryButton(self.tr("Album…"), "printer")
        self.count = text_label("", "second", "ink2", wrap=False)
        self._weeks = vbox(gap=18)
        head = QHBoxLayout()
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.album)
        box = vbox(self)
        box.addLayout(head)
        box.addWidget(self.empty)
        box.addLayout(self._weeks)
        box.addStretch(1)
        self.empty.clicked.connect(self._choose)
        self.album.clicked.connect(self._album)
        self._order: list[str] = []
        self._waiting: list[tuple[QGridLayout, int, str, Making]] = []
        self._filler = QTimer(self)
        self._filler.setInterval(0)
        self._filler.timeout.connect(self._fill)
        self.refresh(frozenset({"makings"}))

    def flush(self) -> None:
        if self._dialog is not None:
            self._dialog.keep()

    def refresh(self, topics: frozenset[str]) -> None:
        if "makings" not in topics or (self._dialog is not None and self._dialog.isVisible()):
            return
        self.makings = self.ctx.practice.makings.of_client(self.client_id)
        self._names = {
            key: one.name.text(self.ctx.settings.values.language)
            for key, one in shelf(self.ctx.practice).items()
        }
        self._show()

    def columns(self) -> int:
        return max(1, min(4, self.width() // theme.px(236)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.columns() != self._columns:
            QTimer.singleShot(0, self, self._show)

    @Slot()
    def _show(self) -> None:
        self._columns = self.columns()
        self._filler.stop()
        clear_layout(self._weeks)
        self.cards = {}
        self._waiting = []
        has = bool(self.makings)
        self.empty.setVisible(not has)
        self.album.setVisible(has)
        self.count.setText(self.tr("%n makings", "", len(self.makings)) if has else "")
        if not has:
            return
        holder = QWidget()
        grid = grid_box(holder, gap=16)
        for column in range(self._columns):
            grid.setColumnStretch(column, 1)
        self._weeks.addWidget(holder)
        self._waiting = [
            (grid, number, heading, one) for number, (heading, one) in enumerate(self._in_order())
        ]
        if self._waiting:
            self._fill()
            self._filler.start()

    @Slot()
    def _fill(self) -> None:
        now, self._waiting = self._waiting[:MORE], self._waiting[MORE:]
        for grid, number, heading, one in now:
            name = self._names.get(one.exercise_id, "")
            thumb = partial(self.ctx.practice.makings.thumb, one.id)
            card = MakingCard(one, name, thumb, heading)
            card.clicked.connect(partial(self.open, one.id))
            grid.addWidget(card, number // self._columns, number % self._columns)
            self.cards[one.id] = card
        if not self._waiting:
            self._filler.stop()

    def _in_order(self) -> list[tuple[str, Making]]:
        """From first to last; the week stands above the first making of it."""
        found, before = [], None
        order = list(dict.fromkeys(one.course_id for one in reversed(self.makings)))
        by_week = sorted(
            self.makings,
            key=lambda one: (order.index(one.course_id), 99 if one.week is None else one.week),
        )
        self._order = [one.id for one in by_week]
        for one in by_week:
            place = (one.course_id, one.week)
            found.append((self._heading(-1 if one.week is None else one.week), one))
            if place == before:
                found[-1] = ("", one)
            before = place
        return found

    def _heading(self, week: int) -> str:
        if week < 0:
            return self.tr("Without a week")
        if week == 0:
            return self.tr("Intake")
        return self.tr("Week {week}").format(week=week) if week < 20 else self.tr("Follow-up")

    # -- acts

    def open(self, making_id: str) -> None:
        from coach_app.ui.client.works.making_dialog import MakingDialog

        self._dialog = MakingDialog(self.window(), self.ctx, making_id, self._order, self._names)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    @Slot()
    def _closed(self) -> None:
        self._dialog = None
        self.refresh(frozenset({"makings"}))

    @Slot()
    def _choose(self) -> None:
        self.ctx.go("exercises", client_id=self.client_id)

    @Slot()
    def _album(self) -> None:
        from coach_app.ui.papers.album_dialog import AlbumDialog

        self._files = AlbumDialog(self.window(), self.ctx, self.client_id, self._names)
        self._files.open()
