"""What went well, in the client's own words; in a group also who was there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach_app.data.views import ParticipantLine
from coach_app.ui.boxes import vbox
from coach_app.ui.unsaved import FIELD
from coach_app.ui.widgets import Hairline, Segmented, TextArea, text_label
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.section import Section


class PersonRow(QWidget):
    """One participant: present or absent, and one sentence of their own."""

    present = Signal(str, bool)

    def __init__(self, line: ParticipantLine, group: bool) -> None:
        super().__init__()
        self.line = line
        self.name = text_label(line.name, "body_bold")
        self.there = Segmented(
            [(True, self.tr("Present")), (False, self.tr("Absent"))],
            line.present,
            self.tr("Present or absent, {name}").format(name=line.name),
        )
        for part in self.there.parts:
            part.setAccessibleName(f"{part.text()}: {line.name}")
        hint = self.tr("One sentence, as it was said")
        self.sentence = TextArea("", hint, style="quote", lines=2)
        self.sentence.setProperty("participant", line.participant_id)
        self.sentence.setProperty(FIELD, "sentence")
        self.sentence.setAccessibleName(self.tr("What went well, {name}").format(name=line.name))
        self._head = QWidget()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._head)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.addWidget(self.name, 1)
        self._top.addWidget(self.there)
        show_if(self._head, group)
        column = vbox(self, gap=4)
        column.addWidget(self._head)
        column.addWidget(self.sentence)
        self.there.changed.connect(self._tell)
        self._follow(line.present)

    @Slot(object)
    def _tell(self, value: object) -> None:
        self._follow(bool(value))
        self.present.emit(self.line.participant_id, bool(value))

    def _follow(self, present: bool | None) -> None:
        """Who was not there said nothing; what was written before stays in sight."""
        self.sentence.setVisible(present is not False or bool(self.sentence.text()))

    def fill(self, line: ParticipantLine) -> None:
        self.there.set_value(line.present)
        self.sentence.set_text(line.sentence)
        self._follow(line.present)

    def follow(self, line: ParticipantLine) -> None:
        """What is kept now; what is being typed is left alone."""
        self.sentence.follow(line.sentence)
        self._follow(line.present)

    def set_locked(self, locked: bool) -> None:
        self.sentence.setReadOnly(locked)
        self.there.setEnabled(not locked)

    def set_narrow(self, narrow: bool) -> None:
        way = QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if narrow else way.LeftToRight)


class PeopleCard(Section):
    """Signals carry the participant's id."""

    present = Signal(str, bool)

    def __init__(self, lines: Sequence[ParticipantLine]) -> None:
        super().__init__("")
        group = len(lines) > 1
        self.set_title(self.tr("What went well"))
        self.rows: dict[str, PersonRow] = {}
        self.help = text_label("", "second", "ink2")
        self.help.setText(
            self.tr("One sentence of each participant. It may appear in their own story.")
            if group
            else self.tr("One sentence of the client. It may appear in the client’s story.")
        )
        self.body.addWidget(self.help)
        for index, line in enumerate(lines):
            if index:
                self.body.addWidget(Hairline())
            row = PersonRow(line, group)
            row.present.connect(self.present)
            self.rows[line.participant_id] = row
            self.body.addWidget(row)

    def areas(self) -> dict[str, TextArea]:
        return {key: row.sentence for key, row in self.rows.items()}

    def fill(self, lines: Sequence[ParticipantLine]) -> None:
        for line in lines:
            if line.participant_id in self.rows:
                self.rows[line.participant_id].fill(line)

    def follow(self, lines: Sequence[ParticipantLine]) -> None:
        for line in lines:
            if line.participant_id in self.rows:
                self.rows[line.participant_id].follow(line)

    def set_locked(self, locked: bool) -> None:
        for row in self.rows.values():
            row.set_locked(locked)

    def set_narrow(self, narrow: bool) -> None:
        for row in self.rows.values():
            row.set_narrow(narrow)
