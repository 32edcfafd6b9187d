"""Who takes part in a group: somebody joins, somebody leaves."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from coach_app.data.views import Course, Participant
from coach_app.ui import theme
from coach_app.ui.clients.picker import ClientPicker
from coach_app.ui.context import Context
from coach_app.ui.widgets import (
    AppDialog,
    DateField,
    Field,
    PrimaryButton,
    SecondaryButton,
    text_label,
)


class JoinDialog(AppDialog):
    """``chosen(client_ids)`` after Add."""

    chosen = Signal(object)

    def __init__(self, ctx: Context, course: Course, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Who joins the group?"))
        here = {each.client_id for each in course.participants if each.left_on is None}
        self.picker = ClientPicker(ctx, [], without=here)
        self.area = _PickerArea(self.picker)
        self.help = text_label(
            self.tr("They take part from the next meeting. What was before stays as it is."),
            "second",
            "ink2",
        )
        self.no = SecondaryButton(self.tr("Cancel"))
        self.yes = PrimaryButton(self.tr("Add to group"))
        self.yes.setEnabled(False)
        self.body.addWidget(self.area)
        self.body.addWidget(self.help)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        self.picker.changed.connect(self._chosen)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self.picker.search.setFocus()

    def _chosen(self) -> None:
        self.yes.setEnabled(bool(self.picker.chosen()))

    def _tell(self) -> None:
        self.chosen.emit(self.picker.chosen())


class _PickerArea(QScrollArea):
    """As high as six names and the search where the window has the room."""

    def __init__(self, picker: ClientPicker) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Room for the focus ring, and for the scroll bar.
        ring = theme.px(4)
        picker.setContentsMargins(ring, ring, theme.px(12), ring)
        self.setWidget(picker)
        for widget in (self.viewport(), picker):
            widget.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        dialog = self.window()
        behind = dialog.parentWidget() or dialog
        room = behind.height() - theme.px(290)
        return QSize(theme.px(400), max(theme.px(96), min(theme.px(380), room)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.sizeHint().height())


class LeaveDialog(AppDialog):
    """``chosen(day)`` after Leave; a day between the start of the course and today."""

    chosen = Signal(object)

    def __init__(self, course: Course, person: Participant, parent: QWidget) -> None:
        title = self.tr("When does {name} leave the group?").format(name=person.name)
        super().__init__(parent, title)
        self.day = DateField(dt.date.today())
        start = min(course.started_on, dt.date.today())
        self.day.setMinimumDate(QDate(start.year, start.month, start.day))
        self.day.setMaximumDate(QDate.currentDate())
        self.help = text_label(
            self.tr("Notes and measurements so far stay. The group goes on without {name}.").format(
                name=person.name
            ),
            "body",
            "ink2",
        )
        self.no = SecondaryButton(self.tr("Cancel"))
        self.yes = PrimaryButton(self.tr("Leave group"))
        self.body.addWidget(self.help)
        self.body.addWidget(Field(self.tr("Last day"), self.day))
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self.day.setFocus()

    def _tell(self) -> None:
        self.chosen.emit(self.day.day())
