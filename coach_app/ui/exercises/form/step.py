"""One step of an own exercise: its lines, its time and what the client does."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.exercises import CUES
from coach_app.exercises.loader import LIMITS
from coach_app.exercises.sheet import ExerciseDraft, Table
from coach_app.exercises.step_kinds import STEP_KINDS, Time
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.exercises.form.fields import QuarterField, TurnsEditor
from coach_app.ui.exercises.form.words import StepWords, cycle_of, seconds_of
from coach_app.ui.step_kinds import STEP_FACES
from coach_app.ui.widgets import (
    ComboField,
    Field,
    IconButton,
    LineEdit,
    Segmented,
    SpinField,
    SwitchRow,
    TextArea,
    text_label,
)
from coach_app.ui.widgets.layout.flow import FlowLayout

# Key in the file, least, most: what the reader takes.
PHASES = (("inhale", 1, 12), ("hold_in", 0, 10), ("exhale", 1, 14), ("hold_out", 0, 8))
LONGEST = 1800


class StepEditor(QWidget):
    """Writes into the sheet at every change and says ``changed``. ``moved(by)``, ``removed``."""

    changed = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, sheet: ExerciseDraft, index: int) -> None:
        super().__init__()
        self.sheet, self.index = sheet, index
        self.step: Table = sheet.steps[index]
        self.kind, self.face = STEP_KINDS[self.step["do"]], STEP_FACES[self.step["do"]]
        self.words = StepWords(self)
        self.fields: dict[str, Field] = {}
        self._make_head()
        self._make_texts()
        self._column = vbox(self, gap=12, edge=(14, 4, 14, 14))
        self._lay_out()
        self._connect()
        self._show_time()

    # -- make ----------------------------------------------------------------------------

    def _make_head(self) -> None:
        last = len(self.sheet.steps) - 1
        self.up = IconButton("arrow-up", self.tr("Move this step up"))
        self.down = IconButton("arrow-down", self.tr("Move this step down"))
        self.drop = IconButton("trash", self.tr("Take this step away"))
        self.up.setEnabled(self.index > 0)
        self.down.setEnabled(self.index < last)
        self.drop.setEnabled(last > 0)

    def _make_texts(self) -> None:
        self.line = LineEdit(self.sheet.text(self.step, "screen"))
        self.say = TextArea(self.sheet.text(self.step, "say"), lines=3)
        self.later = TextArea(self.sheet.later(self.step), lines=3)
        self.coach = TextArea(self.sheet.text(self.step, "coach"), lines=2)
        self.cue = ComboField([(cue, self.words.cue(cue)) for cue in CUES])
        self.cue.set_value(self.step.get("cue", "none"))
        self.time = text_label("", "second", "ink2")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(text_label(self.face.text(), "second_bold", "ink2", wrap=False))
        head.addStretch(1)
        for button in (self.up, self.down, self.drop):
            head.addWidget(button)
        self._column.addLayout(head)
        if self.kind.time is not Time.TURNS:
            self._field(
                "screen",
                self.tr("Line for the screen"),
                self.line,
                self.tr("Short and calm: the client reads this."),
            )
        self._details()
        self._field("say", self.tr("Line to say"), self.say)
        words = self.tr("One a row, the time in front: 0:20. A dash is a silence.")
        self._field("lines", self.tr("Lines later in this step"), self.later, words)
        self._field("coach", self.tr("Line for you"), self.coach, self.tr("Only you see this."))
        self.cue.setMaximumWidth(theme.px(220))
        self._field("cue", self.tr("Sound at the start of this step"), self.cue)

    def _field(self, key: str, name: str, editor: QWidget, help_text: str = "") -> Field:
        field = Field(name, editor, help_text)
        self.fields[key] = field
        self._column.addWidget(field)
        return field

    def _details(self) -> None:
        """What ``StepFace.fields`` names."""
        makers = {
            "seconds": self._make_seconds,
            "breath": self._make_breath,
            "turns": self._make_turns,
            "questions": self._make_write,
            "cards": self._make_choice,
            "sound": self._make_listen,
        }
        for name in self.face.fields:
            makers[name]()
        if self.face.begins is None:
            words = self.tr("This kind of step stays as it is. You can change its lines.")
            self._column.addWidget(text_label(words, "second", "ink2"))

    def _make_turns(self) -> None:
        self.turns = TurnsEditor(self.sheet, self.step)
        self._field("turn", self.tr("Turns"), self.turns)
        self._column.addWidget(self.time)
        self.turns.changed.connect(self._tell)

    def _make_seconds(self) -> None:
        seconds = round(self.step.get("seconds", 60))
        self.seconds = SpinField(5, LONGEST, seconds, " s")
        self.seconds.setSingleStep(5)
        self.seconds.setMaximumWidth(theme.px(140))
        self._field("seconds", self.tr("Time"), self.seconds)
        self._column.addWidget(self.time)
        self.seconds.valueChanged.connect(self._write_seconds)

    def _make_breath(self) -> None:
        names = {
            "inhale": self.tr("In"),
            "hold_in": self.tr("Hold"),
            "exhale": self.tr("Out"),
            "hold_out": self.tr("Hold after"),
        }
        flow = FlowLayout(gap=theme.px(12))
        self.phases: dict[str, QuarterField] = {}
        for key, low, high in PHASES:
            spin = QuarterField(low, high, self.step.get(key, 0))
            spin.valueChanged.connect(partial(self._write_phase, key))
            self.phases[key] = spin
            self.fields[key] = Field(names[key], spin)
            flow.addWidget(self.fields[key])
        self.cycles = SpinField(1, 200, int(self.step.get("cycles", 12)))
        self.cycles.setFixedWidth(theme.px(84))
        self.cycles.valueChanged.connect(self._write_cycles)
        self.fields["cycles"] = Field(self.tr("Times"), self.cycles)
        flow.addWidget(self.fields["cycles"])
        self._column.addLayout(flow)
        self._column.addWidget(self.time)
        shapes: list[tuple[object, str]] = [
            (shape, self.words.shape(shape)) for shape in self.kind.options["shape"].among
        ]
        self.shape = ComboField(shapes, self.step.get("shape", "circle"))
        self.shape.setMaximumWidth(theme.px(220))
        self._field("shape", self.tr("Picture"), self.shape)
        self.shape.chosen.connect(partial(self._write_option, "shape"))

    def _make_write(self) -> None:
        if self.step.get("form", "lines") not in ("lines", "page"):
            self._make_items(self.tr("Questions, one on each line"))
            return
        forms = [("page", self.tr("one page")), ("lines", self.tr("a few questions"))]
        self.form = Segmented(forms, self.step.get("form", "lines"), self.tr("Form"))
        self._field("form", self.tr("Form"), self.form)
        self.form.changed.connect(self._write_form)
        self._make_items(self.tr("Questions, one on each line"))
        self.fields["item"].setVisible(self.form.value() == "lines")

    def _make_choice(self) -> None:
        self._make_items(self.tr("Cards, one on each line"))
        count = max(1, len(self.step.get("item", [])))
        self.most = SpinField(1, 60, int(self.step.get("at_most", 1)))
        self.most.setMaximumWidth(theme.px(110))
        self.own = SwitchRow(
            self.tr("The client may add words"), "", bool(self.step.get("own", False))
        )
        if self.step.get("look", "cards") == "cards" or count > 1:
            self._field("at_most", self.tr("How many to choose at most"), self.most)
            self.most.valueChanged.connect(partial(self._write_option, "at_most"))
        if self.step.get("look", "cards") == "cards":
            self._column.addWidget(self.own)
            self.own.toggled.connect(partial(self._write_option, "own"))

    def _make_listen(self) -> None:
        kinds = [("bell", self.tr("a bell that fades")), ("waves", self.tr("a piece of music"))]
        self.picture = Segmented(kinds, self.step.get("picture", "bell"), self.tr("To what"))
        self._field("picture", self.tr("To what"), self.picture)
        self.picture.changed.connect(partial(self._write_option, "picture"))

    def _make_items(self, name: str) -> None:
        self.items = TextArea(self.sheet.lines(self.step), lines=4)
        most = LIMITS["item"]
        words = self.tr("At most {number} signs on a line.").format(number=most)
        self._field("item", name, self.items, words)
        self.items.textChanged.connect(self._write_items)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._write_texts)
        self.say.textChanged.connect(self._write_texts)
        self.later.textChanged.connect(self._write_later)
        self.coach.textChanged.connect(self._write_texts)
        self.cue.chosen.connect(partial(self._write_option, "cue"))
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.drop.clicked.connect(self.removed)

    # -- write ---------------------------------------------------------------------------

    @Slot()
    def _write_texts(self, *_: object) -> None:
        for key, text in (
            ("screen", self.line.text()),
            ("say", self.say.text()),
            ("coach", self.coach.text()),
        ):
            if key in self.fields:
                self.sheet.set_text(self.step, key, text)
        self._tell()

    @Slot()
    def _write_later(self) -> None:
        self.sheet.set_later(self.step, self.later.text())
        self._tell()

    @Slot()
    def _write_items(self) -> None:
        self.sheet.set_lines(self.step, self.items.text())
        self._tell()

    def _write_option(self, key: str, value: object) -> None:
        self.step[key] = value
        if key == "at_most" and int(self.step.get("at_least", 1)) > int(str(value)):
            self.step["at_least"] = value
        self._tell()

    def _write_form(self, form: object) -> None:
        self.fields["item"].setVisible(form == "lines")
        self._write_option("form", form)

    def _write_seconds(self, seconds: int) -> None:
        if seconds != round(self.step.get("seconds", 0)):
            self.step["seconds"] = seconds
        self._tell()

    def _write_phase(self, key: str, _quarters: int) -> None:
        seconds = self.phases[key].seconds()
        self.step[key] = int(seconds) if seconds == int(seconds) else seconds
        self._tell()

    def _write_cycles(self, cycles: int) -> None:
        self.step["cycles"] = cycles
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self._show_time()
        self.changed.emit()

    def _show_time(self) -> None:
        if self.kind.time is Time.BREATH:
            words = self.words.breath(cycle_of(self.step), int(self.step.get("cycles", 0)))
        else:
            words = self.words.time(seconds_of(self.step))
        self.time.setText(words)

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(1)

    # -- errors --------------------------------------------------------------------------

    def show_error(self, key: str, text: str) -> bool:
        """Beside the field of ``key``; False where there is no such field here."""
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

    def first(self) -> QWidget:
        if self.kind.time is Time.TURNS:
            return self.turns.rows[0].text
        return self.line
