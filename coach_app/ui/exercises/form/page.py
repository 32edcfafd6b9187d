"""Write an exercise of one's own: the form left, right what the client will see."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

import shiboken6
from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from coach_app.errors import UserError
from coach_app.exercises import ExerciseFileError
from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.exercise_shelf import shelf
from coach_app.ui.exercises.faults import FaultWords
from coach_app.ui.exercises.form.audio import AudioSection
from coach_app.ui.exercises.form.keeper import FormKeeper
from coach_app.ui.exercises.form.list import StepList
from coach_app.ui.exercises.form.parts import AboutSection, CautionSection
from coach_app.ui.exercises.form.preview import ExercisePreview
from coach_app.ui.exercises.form.words import StepWords, seconds_of
from coach_app.ui.page import Page
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import PrimaryButton, SecondaryButton, TextButton, text_label
from coach_app.ui.widgets.text.rhythm import SaveTimer

PREVIEW_MS = 400
NARROW = 860  # design pixels below which the preview stands under the steps


class ExerciseFormPage(Page):
    """``exercise_id`` of an own exercise; ``step`` is the one that is open."""

    topics: ClassVar[frozenset[str]] = frozenset()
    full_height = True
    passing = False  # set when it is deleted: Back then skips this page

    def __init__(self, ctx: Context, exercise_id: str, step: int = 0, **args: Any) -> None:
        super().__init__(ctx, **args)
        self.exercise_id = exercise_id
        self._language = ctx.settings.values.language
        self.keeper = FormKeeper(ctx.practice, exercise_id, self._language)
        self.sheet = self.keeper.sheet
        self._narrow: bool | None = None
        self._unkept = False
        self._make(step)
        self._lay_out()
        self._connect()
        self._show_total()
        self._look()

    # -- make ----------------------------------------------------------------------------

    def _make(self, step: int) -> None:
        self.header.set_back(True)
        self._words, self._faults = StepWords(self), FaultWords(self)
        self.voice = SecondaryButton(self.tr("Own voice…"), "microphone", small=True)
        self.done = PrimaryButton(self.tr("Done"), small=True)
        self.about = AboutSection(self.sheet)
        self.list = StepList(self.sheet, step)
        self.cautions = CautionSection(self.sheet, shelf(self.ctx.practice))
        self.audio = AudioSection(self.ctx, self.exercise_id)
        self.drop = TextButton(self.tr("Remove this exercise"), "trash", small=True)
        self.preview = ExercisePreview()
        self.total = text_label("", "body_bold")
        self.state = text_label("", "second", "ink2")
        self.state.setAccessibleName(self.tr("Is it kept?"))
        self._typing = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._saving = SaveTimer(self._keep, self)
        self._show_title()

    def _lay_out(self) -> None:
        self.header.add_after(self.voice)
        self.header.add_after(self.done)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for widget in (self.about, self.list, self.cautions, self.audio):
            self._left.addWidget(widget)
        self._left.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeft)
        self._left.addStretch(1)
        self._left.setSpacing(theme.px(16))
        self.side = QWidget()
        side = vbox(self.side, gap=8)
        side.addWidget(text_label(self.tr("The client sees"), "card"))
        side.addWidget(self.preview)
        side.addWidget(self.total)
        side.addWidget(self.state)
        inner = QWidget()
        inner.setObjectName("page")
        inner.setLayout(self._left)
        self._left.setContentsMargins(0, 0, theme.px(8), theme.px(24))
        self.form = QScrollArea()
        self.form.setFrameShape(QFrame.Shape.NoFrame)
        self.form.setWidgetResizable(True)
        self.form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.setWidget(inner)
        self._row = hbox(gap=20)
        self._row.addWidget(self.form, 3)
        self._row.addLayout(self._right, 2)
        self.body.addLayout(self._row, 1)
        self._right.addStretch(1)
        self._turn()

    def _connect(self) -> None:
        for part in (self.about, self.list, self.cautions):
            part.changed.connect(self._changed)
        self.list.chosen.connect(self._step_chosen)
        self.list.removed.connect(self._step_removed)
        self._typing.timeout.connect(self._look)
        self.done.clicked.connect(self._finish)
        self.voice.clicked.connect(self._record)
        self.drop.clicked.connect(self._delete)

    # -- room ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.design_width() < NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._left.removeWidget(self.side)
        self._right.removeWidget(self.side)
        if narrow:
            self._left.insertWidget(2, self.side)
        else:
            self._right.insertWidget(0, self.side)
        self._row.setStretch(1, 0 if narrow else 2)
        self._row.setSpacing(0 if narrow else theme.px(20))
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        self.voice.setText("" if narrow else self.tr("Own voice…"))
        self.voice.setAccessibleName(self.tr("Own voice…"))
        self.side.show()

    # -- what changes --------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        self._unkept = True
        self._show_total()
        self._typing.start()
        self._saving.touch()

    @Slot()
    def _look(self) -> None:
        """Show the step, and what is not right yet."""
        faults = self.sheet.faults()
        self._show_title()
        self._show_faults(faults)
        index = self.list.index
        try:
            if faults:
                self.preview.show_step(self.sheet.only(index), 0, self._language)
            else:
                self.preview.show_step(self.sheet.check(), index, self._language)
        except ExerciseFileError:  # what was shown before stays
            return

    @Slot(int)
    def _step_chosen(self, _index: int) -> None:
        self._look()

    def _show_title(self) -> None:
        name = self.sheet.text(self.sheet.table, "name").strip()
        self.header.set_title(name or self.tr("Own exercise"))

    def _show_total(self) -> None:
        seconds = sum(map(seconds_of, self.sheet.steps))
        words = self.tr("{time} in all").format(time=self._words.time(seconds))
        self.total.setText(words)

    def _show_faults(self, faults: list[ExerciseFileError]) -> None:
        """The first one in words below the preview, and each beside its field."""
        self.about.clear_errors()
        editor = self.list.editor
        if editor is not None:
            editor.clear_errors()
        steps = {_step_of(error) for error in faults} - {None}
        self.list.show_wrong({step for step in steps if step is not None})
        if not faults:
            self.state.setText(self.tr("What you type is kept by itself."))
            self.state.setStyleSheet(f"color: {theme.color('ink2').name()};")
            return
        words = self.tr("Not in use yet. {why}").format(why=self._faults.sentence(faults[0]))
        self.state.setText(words)
        self.state.setStyleSheet(f"color: {theme.color('kleiInk').name()};")
        for error in faults:
            beside = self._faults.beside(error)
            beside = beside[:1].upper() + beside[1:]
            step = _step_of(error)
            if step is None:
                self.about.show_error(error.key.split(".")[0], beside)
            elif step == self.list.index and editor is not None:
                editor.show_error(error.key.split(".")[2], beside)

    # -- keep ----------------------------------------------------------------------------

    @Slot()
    def _keep(self) -> bool:
        self._saving.stop()
        kept = attempt(self.ctx, self.keeper.keep)
        self._unkept = not kept  # refused: the next occasion tries again
        return kept

    def flush(self) -> None:
        if self._unkept:
            self._keep()

    def place(self) -> dict[str, Any]:
        return {"exercise_id": self.exercise_id, "step": self.list.index}

    # -- acts ----------------------------------------------------------------------------

    @Slot()
    def _finish(self) -> None:
        self.flush()
        faults = self.sheet.faults()
        if faults:
            self._go_to(faults[0])
            return
        self.passing = True
        self.ctx.go("exercise", exercise_id=self.exercise_id)

    def _go_to(self, error: ExerciseFileError) -> None:
        """Open the step where it is not right, and give the keyboard to the field."""
        step, parts = _step_of(error), error.key.split(".")
        if step is not None:
            self.list.choose(step)
        self._look()
        if step is None:
            field = self.about.fields.get(parts[0])
        else:
            field = self.list.editor.fields.get(parts[2]) if self.list.editor else None
        if field is not None:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.ensureWidgetVisible(field)

    @Slot(int, object, int)
    def _step_removed(self, index: int, step: dict[str, Any], mark: int) -> None:
        undo = partial(self._step_back, index, step, mark)
        self.ctx.toast(self.tr("Step taken away"), undo)

    def _step_back(self, index: int, step: dict[str, Any], mark: int) -> None:
        """Undo, also after the page was left."""
        at = self.sheet.insert(index, step, mark)
        if shiboken6.isValid(self):
            self.list.show_again(at)
        else:
            self.keeper.keep()

    @Slot()
    def _record(self) -> None:
        from coach_app.ui.exercises.form.voice_dialog import VoiceDialog

        self.flush()
        VoiceDialog.open_for(self.ctx, self.window(), self.keeper.kept, self._language)

    @Slot()
    def _delete(self) -> None:
        self._typing.stop()
        self._saving.stop()
        self._unkept = False
        try:
            source = self.keeper.delete()
        except (UserError, OSError):
            self.keeper.gone = False
            attempt(self.ctx, self.keeper.delete)
            return
        self.passing = True
        name = self.keeper.kept.name.text(self._language)
        undo = partial(self.keeper.undo_delete, source)
        self.ctx.go("exercises")
        self.ctx.toast(self.tr("{name} is removed").format(name=name), undo)


def _step_of(error: ExerciseFileError) -> int | None:
    """Place of the step that a fault belongs to, counted from 0."""
    parts = error.key.split(".")
    return int(parts[1]) - 1 if parts[0] == "step" and len(parts) > 2 else None
