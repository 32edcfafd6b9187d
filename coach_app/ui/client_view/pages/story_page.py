"""The client's own weeks: a title, the story chart, and "Klaar"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.course.client_sees import StoryView
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.charts.story.chart import StoryChart
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.widgets.plain import PlainLabel


class StoryPage(ScreenPage):
    """Up is a nicer week; in words only, the stones lie in one row. ``done``: Klaar."""

    done = Signal()
    about: tuple[str, str] | None = None  # course and client; ids, never shown

    def __init__(self, data: StoryView) -> None:
        super().__init__(ClientTexts(data.language))
        self._title = ClientLabel("client_title", 38)
        self._title.set_words(self.texts("story_title"))
        self._arrow = PlainLabel()
        self._hint = ClientLabel("client_hint", 22, "cInk2")
        self._hint.setWordWrap(False)
        self.chart = StoryChart(data)
        self.chart.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._done = RoundButton(self.texts("done"), "plain")
        self._lay_out()
        self._done.clicked.connect(self.done)

    def _lay_out(self) -> None:
        direction = QHBoxLayout()
        direction.addWidget(self._arrow)
        direction.addWidget(self._hint)
        direction.addStretch(1)
        words = vbox(gap=0)
        words.addWidget(self._title)
        words.addLayout(direction)
        words.addStretch(1)
        self._head = QHBoxLayout()
        self._head.addLayout(words, 1)
        self._head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        self._box = vbox(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self.chart, 1)
        self._show_direction()
        QWidget.setTabOrder(self._done, self.chart)

    def set_data(self, data: StoryView) -> None:
        """Other weeks, or another form, while the page is shown."""
        if data != self.chart.data:
            self.chart.set_data(data)
            self._show_direction()

    def _show_direction(self) -> None:
        """In words only there is no up or down to explain; without weeks, what will come."""
        data = self.chart.data
        empty = not any(week.sentence or week.value is not None for week in data.weeks)
        self._hint.set_words(self.texts("story_none" if empty else "story_up"))
        self._hint.setVisible(empty or data.mode == "line")
        self._arrow.setVisible(not empty and data.mode == "line")

    def arrange(self) -> None:
        room = self.room
        side = room.px(64 if not room.narrow else 24, 20)
        self._head.setContentsMargins(side, room.px(32, 10), side - 8, 0)
        self._box.setSpacing(room.px(8, 0))
        self._title.set_room(room)
        self._hint.set_room(room)
        size = max(19, round(22 * room.part))
        self._arrow.setPixmap(theme.pixmap("arrow-up", "cInk2", size))
        self._arrow.setFixedWidth(theme.px(size + 8))

    def first_focus(self) -> QWidget:
        return self._done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self.chart.hasFocus():
            self.chart.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
