"""Give an exercise to a colleague as a file, and take one in after a look at it.

The file holds the exercise, as plain text, and its sound file where it has one. What comes in
is data: it is read with suspicion, shown, and only then kept under a new id.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QWidget

from coach_app.errors import UserError
from coach_app.exercises import Exercise, ExerciseFileError, load_exercises
from coach_app.exercises.foreign import at_home, load_foreign
from coach_app.exercises.parcel import MOST_BYTES, Parcel, packed, unpacked
from coach_app.exercises.writer import new_id, to_toml
from coach_app.plain_text import one_line
from coach_app.ui import formats, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.context import Context
from coach_app.ui.exercises.body_words import body_words
from coach_app.ui.exercises.faults import FaultWords
from coach_app.ui.exercises.outline import Outline
from coach_app.ui.exercises.words import ExerciseWords
from coach_app.ui.sound.file_check import LengthCheck, check_sound
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.trouble.errors_text import sentences
from coach_app.ui.widgets import (
    AppDialog,
    PrimaryButton,
    QuestionDialog,
    SecondaryButton,
    text_label,
)
from coach_app.ui.widgets.pictures.motifs import motif_of

SUFFIX = "coachoefening"


def save_file(ctx: Context, parent: QWidget, exercise: Exercise) -> Saver:
    """Say what goes along, ask where, and write the file."""
    saver = Saver(ctx, parent, exercise)
    saver.ask()
    return saver


def load_file(ctx: Context, parent: QWidget, on_loaded: Callable[[str], None]) -> FileLoader:
    """Choose a file, look at it, keep it. ``on_loaded(exercise id)`` after that."""
    loader = FileLoader(ctx, parent, on_loaded)
    loader.choose()
    return loader


def file_name(exercise: Exercise, language: str) -> str:
    """The exercise's name without signs that a file system refuses."""
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", exercise.name.text(language))
    name = one_line(name).strip(". ")
    return f"{name or 'oefening'}.{SUFFIX}"


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


class Saver(QObject):
    """Lives as long as the window, or until it is done."""

    def __init__(self, ctx: Context, parent: QWidget, exercise: Exercise) -> None:
        super().__init__(parent)
        self._ctx, self._parent, self._exercise = ctx, parent, exercise
        own = ctx.practice.own_exercises
        self._sound = own.audio(exercise.id) if exercise.own else None
        self.dialog: QFileDialog | None = None

    def ask(self) -> None:
        self.question = QuestionDialog.ask(
            self._parent,
            self.tr("Save this exercise as a file?"),
            self._what(),
            self.tr("Choose a place…"),
            self.tr("Cancel"),
            on_yes=self.choose,
            on_no=self.deleteLater,
        )

    def _what(self) -> str:
        if self._sound is None:
            return self.tr("Only the exercise goes along. No recordings, no clients.")
        words = self.tr(
            "The exercise goes along with its sound file ({kind}, {size}). Your own voice and "
            "your clients do not."
        )
        return words.format(kind=self._sound[1], size=formats.size(len(self._sound[0])))

    @Slot()
    def choose(self) -> None:
        dialog = QFileDialog(self._parent, self.tr("Save the exercise"), _documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.setNameFilter(self.tr("Exercise") + f" (*.{SUFFIX})")
        dialog.selectFile(file_name(self._exercise, self._ctx.settings.values.language))
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def write(self, path: str) -> None:
        from coach_app.ui.charts.export import save

        def act() -> None:
            save(Path(path), packed(Parcel(to_toml(self._exercise).encode(), self._sound)))

        if attempt(self._ctx, act):
            self._ctx.toast(self.tr("Exercise saved as a file"))
        self.deleteLater()


class FileLoader(QObject):
    """``choose`` asks for the file; ``read`` looks at it; ``keep`` puts it into the vault."""

    def __init__(self, ctx: Context, parent: QWidget, on_loaded: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._ctx, self._parent, self._on_loaded = ctx, parent, on_loaded
        self._words = FaultWords(self)
        self._check: LengthCheck | None = None
        self.look: LookDialog | None = None
        self.refusal: QuestionDialog | None = None

    @Slot()
    def choose(self) -> None:
        dialog = QFileDialog(self._parent, self.tr("Choose an exercise"), _documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Exercise") + f" (*.{SUFFIX})")
        dialog.fileSelected.connect(self.read)
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def read(self, path: str) -> None:
        try:
            exercise, sound = read_file(Path(path))
        except ExerciseFileError as error:
            self._refuse(self.tr("This exercise cannot be loaded."), self._words.sentence(error))
            return
        except (OSError, UserError) as error:
            self._refuse(*sentences(error))
            return
        dialog = LookDialog(self._parent, exercise, self._ctx.settings.values.language, sound)
        dialog.accepted.connect(self._keep)
        dialog.rejected.connect(self.deleteLater)
        self.look = dialog
        dialog.open()

    def _refuse(self, what: str, todo: str) -> None:
        close = self.tr("Close")
        again = self.tr("Choose another")
        self.refusal = QuestionDialog.ask(
            self._parent, what, todo, again, close, on_yes=self.choose, on_no=self.deleteLater
        )

    @Slot()
    def _keep(self) -> None:
        if self.look is None:
            return
        exercise, key = self.look.exercise, new_id()

        def act() -> None:
            text = to_toml(replace(exercise, id=key, own=True))
            self._ctx.practice.own_exercises.save(key, text)

        if not attempt(self._ctx, act):
            self.deleteLater()
            return
        if self.look.sound is None:
            self._kept(key)
        else:
            self._look_at_sound(key, *self.look.sound)

    def _look_at_sound(self, key: str, data: bytes, suffix: str) -> None:
        """As with a sound file that the coach chooses: the player tells how long it is."""
        check = LengthCheck(self)
        check.done.connect(partial(self._keep_sound, key, data, suffix))
        check.refused.connect(partial(self._without_sound, key))
        self._check = check
        check.start(data, suffix)

    def _keep_sound(self, key: str, data: bytes, suffix: str, _seconds: float) -> None:
        own = self._ctx.practice.own_exercises
        attempt(self._ctx, partial(own.put_audio, key, data, suffix))
        self._kept(key)

    def _without_sound(self, key: str, error: UserError) -> None:
        self._kept(key)
        words = self.tr("Put in your exercises, without its sound. {why}")
        self._ctx.toast(words.format(why=sentences(error)[0]))

    def _kept(self, key: str) -> None:
        self._ctx.toast(self.tr("Put in your exercises"))
        self._on_loaded(key)
        self.deleteLater()


def read_exercise(path: Path) -> Exercise:
    """What a file holds, fit for this practice. ExerciseFileError, UserError or OSError."""
    return read_file(path)[0]


def read_file(path: Path) -> tuple[Exercise, tuple[bytes, str] | None]:
    """The exercise, and its sound file with the suffix, looked at but not played yet."""
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would never end
        raise ExerciseFileError(path.name, "file", "is no file")
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    parcel = unpacked(path.name, raw)
    if parcel.sound is not None:
        check_sound(parcel.sound[0])
    found = load_foreign(path.name, parcel.text, _knows_icon)
    return at_home(found, load_exercises()), parcel.sound


def _knows_icon(name: str) -> bool:
    if motif_of(name):
        return True
    try:
        theme.pixmap(name, "ink2", 16)
    except KeyError:
        return False
    return True


class LookDialog(AppDialog):
    """What the file holds, word by word, before it is kept."""

    WIDTH = 640

    def __init__(
        self,
        parent: QWidget,
        exercise: Exercise,
        language: str,
        sound: tuple[bytes, str] | None = None,
    ) -> None:
        super().__init__(parent, "")
        self.exercise, self._language, self.sound = exercise, language, sound
        self.title.setText(self.tr("Put this in your exercises?"))
        self.setAccessibleName(self.title.text())
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.keep = PrimaryButton(self.tr("Put in my exercises"))
        self._texts = QWidget()
        self._texts.setObjectName("page")  # lets the dialog’s own surface through
        self._column = vbox(self._texts, gap=10, edge=(0, 0, 10, 0))
        self._fill()
        self._lay_out(parent)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self.accept)
        self.keep.setFocus()

    def _lay_out(self, parent: QWidget) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._texts)
        scroll.setAccessibleName(self.tr("What is in the file"))
        room = parent.window().height() - theme.px(240)
        scroll.setFixedHeight(max(theme.px(140), min(theme.px(480), room)))
        self.body.addWidget(scroll)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.keep)

    def _fill(self) -> None:
        one, language, words = self.exercise, self._language, ExerciseWords(self)
        self._add(one.name.text(language), "card")
        self._add(words.line(one), "second", "ink2")
        self._add(one.purpose.text(language), "script")
        if self.sound is not None:
            data, suffix = self.sound
            told = self.tr("With a sound file: {kind}, {size}")
            self._add(told.format(kind=suffix, size=formats.size(len(data))), "second")
        self._add(one.how.text(language))
        for caution in one.cautions:
            mind = caution.mind.text(language) or self.tr("the app offers another one")
            self._add(f"{body_words(caution.when)[0]}: {mind}", "second")
        self._column.addWidget(Outline(one, language))
        self._add(one.home.text(language), "second", "ink2")
        self._add(one.origin.text(language), "second", "ink2")

    def _add(self, text: str, style: str = "body", token: str = "ink") -> None:
        if text:
            self._column.addWidget(text_label(text, style, token))
