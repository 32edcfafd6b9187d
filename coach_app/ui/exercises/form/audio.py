"""A sound file of the coach's own with an exercise: choose, hear, remove."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from coach_app.errors import UserError
from coach_app.ui import formats, tasks, theme
from coach_app.ui.context import Context
from coach_app.ui.sound.file_check import SUFFIXES, LengthCheck, SoundFilePlayer, read_sound
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import Banner, SecondaryButton, TextButton, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section


class AudioSection(Section):
    """Kept in the vault at once, after its size and length were looked at."""

    def __init__(self, ctx: Context, exercise_id: str) -> None:
        super().__init__()
        self.set_title(self.tr("Own sound file"))
        self._ctx, self._exercise_id = ctx, exercise_id
        self._check: LengthCheck | None = None
        self.player = SoundFilePlayer(self)
        self.state = text_label("", "second", "ink2")
        self.choose = SecondaryButton(self.tr("Choose a sound file…"), "music-notes", small=True)
        self.listen = TextButton(self.tr("Listen"), "play", small=True)
        self.drop = TextButton(self.tr("Remove"), "trash", small=True)
        self.fault = Banner("error", "")
        self.fault.hide()
        row = FlowLayout(gap=theme.px(8))
        for button in (self.choose, self.listen, self.drop):
            row.addWidget(button)
        self.body.addWidget(self.state)
        self.body.addWidget(self.fault)
        self.body.addLayout(row)
        self.choose.clicked.connect(self._choose)
        self.listen.clicked.connect(self._listen)
        self.drop.clicked.connect(self._drop)
        self.player.stopped.connect(self._show_listen)
        self._show()

    def _show(self) -> None:
        audio = self._ctx.practice.own_exercises.audio(self._exercise_id)
        self.listen.setVisible(audio is not None)
        self.drop.setVisible(audio is not None)
        if audio is None:
            words = self.tr("At most 25 MB and 30 minutes. It stays in the vault.")
            self.state.setText(words)
            return
        data, suffix = audio
        words = self.tr("{kind}, {size}, in the vault")
        self.state.setText(words.format(kind=suffix, size=formats.size(len(data))))
        self._show_listen()

    # -- choose

    @Slot()
    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
        dialog = QFileDialog(self, self.tr("Choose a sound file"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilter(self.tr("Sound") + f" ({patterns})")
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def take(self, path: str) -> None:
        self._stop()
        self.fault.hide()
        self.choose.setEnabled(False)
        self.state.setText(self.tr("One moment: the sound is looked at."))
        suffix = Path(path).suffix.lower().lstrip(".")
        tasks.run(
            partial(read_sound, Path(path)),
            on_done=partial(self._read, suffix),
            on_error=self._refused,
            parent=self,
        )

    def _read(self, suffix: str, data: bytes) -> None:
        check = LengthCheck(self)
        check.done.connect(partial(self._keep, data, suffix))
        check.refused.connect(self._refused)
        self._check = check
        check.start(data, suffix)

    def _keep(self, data: bytes, suffix: str, _seconds: float) -> None:
        own = self._ctx.practice.own_exercises
        attempt(self._ctx, partial(own.put_audio, self._exercise_id, data, suffix))
        self._ended()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, UserError | OSError):
            raise error
        self.fault.set_text(one_line(error))
        self.fault.show()
        self._ended()

    def _ended(self) -> None:
        if self._check is not None:
            self._check.deleteLater()
            self._check = None
        self.choose.setEnabled(True)
        self._show()

    # -- hear, remove

    @Slot()
    def _listen(self) -> None:
        if self.player.playing:
            self._stop()
            return
        audio = self._ctx.practice.own_exercises.audio(self._exercise_id)
        if audio is not None and not self.player.play(*audio):
            self.fault.set_text(self.tr("This computer cannot play sound files."))
            self.fault.show()
        self._show_listen()

    @Slot()
    def _show_listen(self) -> None:
        on = self.player.playing
        self.listen.setText(self.tr("Stop") if on else self.tr("Listen"))
        self.listen.set_icon("stop" if on else "play")

    def _stop(self) -> None:
        self.player.stop()
        self._show_listen()

    @Slot()
    def _drop(self) -> None:
        self._stop()
        own = self._ctx.practice.own_exercises
        audio = own.audio(self._exercise_id)
        if audio is None or not attempt(self._ctx, partial(own.drop_audio, self._exercise_id)):
            return
        self._show()
        undo = partial(own.put_audio, self._exercise_id, *audio)
        self._ctx.toast(self.tr("Sound file removed"), partial(self._undo, undo))

    def _undo(self, undo: partial[str]) -> None:
        import shiboken6

        undo()
        if shiboken6.isValid(self):
            self._show()

    def hideEvent(self, event: object) -> None:
        self.player.stop()
        super().hideEvent(event)  # type: ignore[arg-type]
