"""One participant's weeks within the group's band, on the client screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_sees import GroupView
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.widgets.pictures.group_chart import GroupChart


class GroupStoryPage(ScreenPage):
    """``done``: Klaar."""

    done = Signal()

    def __init__(self, data: GroupView) -> None:
        super().__init__(ClientTexts(data.language))
        self._title = ClientLabel("client_title", 38)
        self._title.set_words(self.texts("group_title"))
        self._hint = ClientLabel("client_hint", 22, "cInk2")
        self._hint.set_words(self.texts("group_hint"))
        self._chart = GroupChart(client=True)
        week = self.texts("story_week", week="").strip()
        self._chart.set_data(data.own, data.band, week)
        self._done = RoundButton(self.texts("done"), "plain")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout(self)
        self._box.addLayout(head)
        self._box.addWidget(self._hint)
        self._box.addWidget(self._chart, 1)
        self._done.clicked.connect(self.done)

    def arrange(self) -> None:
        room, side = self.room, self.room.margin
        self._box.setContentsMargins(side, room.px(36, 12), side, room.px(36, 12))
        self._box.setSpacing(room.px(12, 6))
        self._title.set_room(room)
        self._hint.set_room(room)
        self._chart.set_font(room.font("client_hint", 22))

    def first_focus(self) -> QWidget:
        return self._done
