"""What an own exercise is called and for, and for whom it is not."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app.exercises import BACKGROUNDS, BODY, KINDS, RESCUE, Exercise
from coach_app.exercises.sheet import ExerciseDraft, Table
from coach_app.ui import theme
from coach_app.ui.boxes import grid_box
from coach_app.ui.exercises.background import BackgroundField, Choice
from coach_app.ui.exercises.body_words import body_words
from coach_app.ui.exercises.words import ExerciseWords
from coach_app.ui.widgets import ComboField, Field, LineEdit, Segmented, TextArea, text_label
from coach_app.ui.widgets.check_row import CheckRow
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.plain import set_tip

INSTEAD = (RESCUE, "R01")  # what can be offered instead; nothing ever hides the first


class AboutSection(Section):
    """Name, purpose, kind, week and how. ``changed`` after each change in the sheet."""

    changed = Signal()

    def __init__(self, sheet: ExerciseDraft) -> None:
        super().__init__()
        self.sheet = sheet
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        table, words = self.sheet.table, ExerciseWords(self)
        self.name = LineEdit(self.sheet.text(table, "name"))
        self.purpose = LineEdit(self.sheet.text(table, "purpose"))
        kinds = [(kind, words.kind(kind)) for kind in KINDS]
        self.kind = Segmented(kinds, table["kind"], self.tr("Kind"))
        weeks: list[tuple[object, str]] = [
            (week, self.tr("week {week}").format(week=week)) for week in range(1, 9)
        ]
        self.week = ComboField(weeks, table["week"])
        self.ambience = BackgroundField(
            [Choice(name, words.ambience(name), name) for name in BACKGROUNDS],
            str(table.get("ambience", "none")),
        )
        self.how = TextArea(self.sheet.text(table, "how"), lines=5)
        self.home = TextArea(self.sheet.text(table, "home"), lines=4)
        self._typed: dict[str, LineEdit | TextArea] = {
            "name": self.name,
            "purpose": self.purpose,
            "how": self.how,
            "home": self.home,
        }
        self.fields = {
            "name": Field(self.tr("Name"), self.name),
            "purpose": Field(
                self.tr("What it is for"), self.purpose, self.tr("One plain sentence.")
            ),
            "kind": Field(self.tr("Kind"), self.kind),
            "week": Field(self.tr("From"), self.week),
            "ambience": Field(self.tr("What is heard under it"), self.ambience),
            "how": Field(self.tr("How it is done"), self.how, self.tr("For you as the coach.")),
            "home": Field(
                self.tr("Card for at home"),
                self.home,
                self.tr("What the client takes home, line by line. Empty is no card."),
            ),
        }

    def _lay_out(self) -> None:
        self.week.setFixedWidth(theme.px(150))
        if self._two_languages():
            words = self.tr("What you change counts for all languages.")
            self.body.addWidget(text_label(words, "second", "ink2"))
        for key in ("name", "purpose"):
            self.body.addWidget(self.fields[key])
        row = FlowLayout(gap=theme.px(16))
        row.addWidget(self.fields["kind"])
        row.addWidget(self.fields["week"])
        self.body.addLayout(row)
        self.body.addWidget(self.fields["ambience"])
        self.body.addWidget(self.fields["how"])
        self.body.addWidget(self.fields["home"])

    def _two_languages(self) -> bool:
        return len(set(self.sheet.table.get("name", {}).values())) > 1

    def _connect(self) -> None:
        for field in self._typed.values():
            field.textChanged.connect(self._write)
        self.kind.changed.connect(self._write_kind)
        self.week.chosen.connect(self._write_week)
        self.ambience.chosen.connect(self._write_ambience)

    @Slot()
    def _write(self, *_: object) -> None:
        for key, field in self._typed.items():
            self.sheet.set_text(self.sheet.table, key, field.text())
        self.changed.emit()

    @Slot(object)
    def _write_kind(self, kind: object) -> None:
        table = self.sheet.table
        table["kind"], table["track"] = kind, 2 if kind == "relate" else 1
        self.changed.emit()

    @Slot(str)
    def _write_ambience(self, name: str) -> None:
        self.sheet.table["ambience"] = name
        self.changed.emit()

    @Slot(object)
    def _write_week(self, week: object) -> None:
        self.sheet.table["week"] = week
        self.changed.emit()

    def show_error(self, key: str, text: str) -> bool:
        self.clear_errors()
        field = self.fields.get(key)
        if field is None:
            return False
        field.set_error(text)
        return True

    def clear_errors(self) -> None:
        for field in self.fields.values():
            if field.error():
                field.set_error("")


class CautionSection(Section):
    """Who gets another exercise instead, by the body list. ``changed`` as above."""

    changed = Signal()

    def __init__(self, sheet: ExerciseDraft, known: dict[str, Exercise]) -> None:
        super().__init__()
        self.set_title(self.tr("Not for everybody"))
        self.sheet, self._known = sheet, known
        self._at_first = dict(sheet.cautions())
        self._columns = 0
        self._make()
        self._lay_out()

    def _make(self) -> None:
        there = self.sheet.cautions()
        self.boxes: dict[str, CheckRow] = {}
        for when in BODY:
            caution = there.get(when, {})
            mind = self.sheet.text(caution, "mind")
            box = CheckRow(body_words(when)[0], mind)
            set_tip(box, mind)
            box.setChecked(bool(caution.get("instead")))
            box.toggled.connect(partial(self._toggle, when))
            self.boxes[when] = box
        names = [(key, self._name(key)) for key in INSTEAD]
        chosen = {one["instead"] for one in there.values() if one.get("instead") in INSTEAD}
        self.instead = ComboField(list(names), chosen.pop() if len(chosen) == 1 else RESCUE)
        self.instead.chosen.connect(self._write_instead)
        self.field = Field(self.tr("They do this one instead"), self.instead)

    def _name(self, key: str) -> str:
        known = self._known.get(key)
        return known.name.text(self.sheet.language) if known is not None else key

    def _lay_out(self) -> None:
        words = self.tr("Tick who should not do this. The app then hides it for that client.")
        self.body.addWidget(text_label(words, "second", "ink2"))
        self._box = QWidget()
        self._grid = grid_box(self._box, gap=(12, 0))
        self.body.addWidget(self._box)
        self.body.addWidget(self.field)
        self._place(1)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self.boxes) // columns)
        for number, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, number % rows, number // rows)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(2 if self.width() > theme.px(500) else 1)
        super().resizeEvent(event)

    def _toggle(self, when: str, on: bool) -> None:
        before: Table | None = self._at_first.get(when)
        if on:
            kept = before if before is not None and before.get("instead") else None
            self.sheet.set_caution(when, kept or {"when": when, "instead": self.instead.value()})
        else:  # a caution that only says what to mind stays what it was
            minds = before is not None and not before.get("instead")
            self.sheet.set_caution(when, before if minds else None)
        self.changed.emit()

    @Slot(object)
    def _write_instead(self, key: object) -> None:
        for when, caution in self.sheet.cautions().items():
            if caution.get("instead") in INSTEAD:
                self.sheet.set_caution(when, caution | {"instead": key})
        self.changed.emit()
