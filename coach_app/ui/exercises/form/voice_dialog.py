"""The coach's own voice: read each line aloud and keep it, in the vault alone."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from coach_app.content import languages
from coach_app.exercises import Exercise
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.context import Context
from coach_app.ui.exercises.form.words import StepWords
from coach_app.ui.sound.recorder import MOST_SECONDS, Recorder, Source, silent
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    AppDialog,
    Banner,
    Hairline,
    PrimaryButton,
    SecondaryButton,
    TextButton,
    ThinBar,
    text_label,
)
from coach_app.ui.widgets.layout.flow import FlowLayout

TICK_MS = 200
SHORTEST = 0.3  # seconds: a click on the button by accident


class VoiceRow(QWidget):
    """One line to read. ``before``: what was there until it was removed or replaced."""

    def __init__(self, step: int, line: str, words: StepWords) -> None:
        super().__init__()
        self.step, self._words = step, words
        self.before: tuple[bytes, int] | None = None
        self.record = SecondaryButton("", "microphone", small=True)
        self.listen = TextButton(self.tr("Listen"), "play", small=True)
        self.drop = TextButton(self.tr("Remove"), "trash", small=True)
        self.undo = TextButton(self.tr("Put back"), "arrow-u-up-left", small=True)
        self.state = text_label("", "second", "ink2")
        self.bar = ThinBar()
        self.bar.setAccessibleName(self.tr("How loud it is"))
        column = vbox(self, gap=4)
        column.addWidget(text_label(line, "script"))
        column.addWidget(self.state)
        column.addWidget(self.bar)
        row = FlowLayout(gap=theme.px(4))
        for button in (self.record, self.listen, self.drop, self.undo):
            row.addWidget(button)
            button.setAccessibleDescription(line)
        column.addLayout(row)
        self.show_kept(None)

    def show_kept(self, seconds: float | None) -> None:
        kept = seconds is not None
        self.bar.hide()
        self.record.setText(self.tr("Record again") if kept else self.tr("Record"))
        self.record.set_icon("microphone")
        self.listen.setVisible(kept)
        self.drop.setVisible(kept)
        self.undo.setVisible(self.before is not None)
        if seconds is None:
            self.state.setText(self.tr("Not recorded yet"))
        else:
            self.state.setText(self.tr("Recorded: {time}").format(time=self._time(seconds)))

    def show_recording(self, seconds: float) -> None:
        for button in (self.listen, self.drop, self.undo):
            button.hide()
        self.bar.show()
        self.record.setText(self.tr("Stop"))
        self.record.set_icon("stop")
        self.state.setText(self.tr("Listening: {time}").format(time=self._time(seconds)))

    def show_playing(self, on: bool) -> None:
        self.listen.setText(self.tr("Stop") if on else self.tr("Listen"))
        self.listen.set_icon("stop" if on else "play")

    def _time(self, seconds: float) -> str:
        return self._words.time(max(1, seconds))


class VoiceDialog(AppDialog):
    """One language at a time. What is recorded is kept at once."""

    WIDTH = 660

    @classmethod
    def open_for(
        cls, ctx: Context, parent: QWidget, exercise: Exercise, language: str
    ) -> VoiceDialog:
        dialog = cls(ctx, parent, exercise, language)
        dialog.open()
        return dialog

    def __init__(
        self,
        ctx: Context,
        parent: QWidget,
        exercise: Exercise,
        language: str,
        source: Source | None = None,
    ) -> None:
        super().__init__(parent, "")
        self._ctx, self._exercise = ctx, exercise
        self._language = languages.code_of(language)
        self.recorder = Recorder(source, self)
        self._active: VoiceRow | None = None
        self._playing: VoiceRow | None = None
        self._box: Any = None
        self._make()
        self._lay_out(parent)
        self._connect()
        self._show_kept()

    def _make(self) -> None:
        name = self._exercise.name.text(self._language)
        self.title.setText(self.tr("Own voice: {name}").format(name=name))
        self.setAccessibleName(self.title.text())
        words = StepWords(self)
        self.rows = [
            VoiceRow(number, step.say.text(self._language), words)
            for number, step in enumerate(self._exercise.steps)
            if step.say
        ]
        self.fault = Banner("attention", "")
        self.fault.hide()
        self.done_button = PrimaryButton(self.tr("Done"))
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._ending = QTimer(self)
        self._ending.setSingleShot(True)

    def _lay_out(self, parent: QWidget) -> None:
        about = self.tr("Read each line aloud. The recordings stay in the vault.")
        if not self.rows:
            about = self.tr("No step has a line to say yet. Write one first.")
        elif self._language != languages.first():
            about = self.tr("Read each line aloud ({language}). It all stays in the vault.")
            about = about.format(language=languages.known()[self._language].name)
        self.body.addWidget(text_label(about, "body", "ink2"))
        self.body.addWidget(self.fault)
        inner = QWidget()
        inner.setObjectName("page")  # lets the dialog’s own surface through
        column = vbox(inner, gap=12, edge=(0, 0, 10, 0))
        for row in self.rows:
            if row is not self.rows[0]:
                column.addWidget(Hairline())
            column.addWidget(row)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        room = parent.window().height() - theme.px(270)
        high = min(theme.px(440), inner.sizeHint().height() + theme.px(60), room)
        scroll.setFixedHeight(max(theme.px(130), high))
        scroll.setVisible(bool(self.rows))
        self.body.addWidget(scroll)
        self.buttons.addWidget(self.done_button)

    def _connect(self) -> None:
        for row in self.rows:
            row.record.clicked.connect(partial(self.toggle, row))
            row.listen.clicked.connect(partial(self._listen, row))
            row.drop.clicked.connect(partial(self._drop, row))
            row.undo.clicked.connect(partial(self._undo, row))
        self.recorder.level.connect(self._show_level)
        self.recorder.full.connect(self._full)
        self.recorder.lost.connect(self._lost)
        self._tick.timeout.connect(self._show_time)
        self._ending.timeout.connect(self._stop_playing)
        self.done_button.clicked.connect(self.accept)

    # -- what is kept

    def _kept(self) -> dict[int, Any]:
        found = self._ctx.practice.recordings.get(self._exercise.id, self._language)
        return dict(found)

    def _show_kept(self) -> None:
        kept = self._kept()
        for row in self.rows:
            if row is not self._active:
                one = kept.get(row.step)
                row.show_kept(None if one is None else one.seconds)

    def _sound(self, row: VoiceRow) -> tuple[bytes, int] | None:
        one = self._kept().get(row.step)
        return None if one is None else (self._ctx.practice.recordings.data(one.id), one.rate)

    def _put(self, row: VoiceRow, data: bytes, rate: int) -> bool:
        put = self._ctx.practice.recordings.put
        act = partial(put, self._exercise.id, self._language, row.step, data, rate)
        return attempt(self._ctx, act)

    def _tell(self, text: str) -> None:
        self.fault.set_text(text)
        self.fault.setVisible(bool(text))
        self.fit()

    # -- record

    def toggle(self, row: VoiceRow, *_: object) -> None:
        """Start, or stop and keep. Another line that is under way is kept first."""
        self._stop_playing()
        here = self._active is row
        if self._active is not None:
            self._finish()
        if here:
            return
        self._tell("")
        if not self.recorder.start():
            self._tell(self._why_not(self.recorder.fault))
            return
        self._active = row
        row.show_recording(0)
        self._tick.start()

    def _why_not(self, fault: str) -> str:
        if fault == "library":
            return self.tr("This computer lacks the system’s sound library. Install it first.")
        return self.tr("No microphone was found. Plug one in, then try again.")

    def _finish(self) -> None:
        """Stop and keep; what was there before can be put back."""
        row, self._active = self._active, None
        self._tick.stop()
        data, rate = self.recorder.stop(), self.recorder.rate
        if row is None:
            return
        if len(data) / 2 / rate < SHORTEST:
            self._tell(self.tr("That was too short. Press Record and read the line."))
        elif silent(data):
            self._tell(self.tr("Nothing was heard. Check that the microphone is on."))
        else:
            before = self._sound(row)
            if self._put(row, data, rate):
                row.before = before
        self._show_kept()
        row.record.setFocus()

    @Slot()
    def _full(self) -> None:
        self._finish()
        minutes = round(MOST_SECONDS / 60)
        words = self.tr("Recording stops after {number} minutes. It is kept.")
        self._tell(words.format(number=minutes))

    @Slot()
    def _lost(self) -> None:
        self._finish()
        self._tell(self.tr("The microphone is gone. What was heard until then is kept."))

    @Slot(float)
    def _show_level(self, level: float) -> None:
        if self._active is not None:
            self._active.bar.set_share(level)

    @Slot()
    def _show_time(self) -> None:
        if self._active is not None:
            self._active.show_recording(self.recorder.seconds)

    # -- hear, remove, put back

    def _listen(self, row: VoiceRow, *_: object) -> None:
        here = self._playing is row
        self._stop_playing()
        sound = self._sound(row)
        if here or sound is None:
            return
        if not self._open_box():
            self._tell(self.tr("No speaker was found. Plug one in, then try again."))
            return
        from coach_app.ui.sound.recorded import to_samples

        self._box.voice(to_samples(*sound))
        self._playing = row
        row.show_playing(True)
        self._ending.start(round(len(sound[0]) / 2 / sound[1] * 1000) + 400)

    def _open_box(self) -> bool:
        if self._box is None:
            from coach_app.ui.client_view.player.options import PlayerOptions
            from coach_app.ui.sound.box import SoundBox

            self._box = SoundBox(PlayerOptions().volumes, self)
        return bool(self._box.open())

    @Slot()
    def _stop_playing(self) -> None:
        self._ending.stop()
        row, self._playing = self._playing, None
        if row is not None:
            row.show_playing(False)
            self._box.fade_out(0.1, "voice")

    def _drop(self, row: VoiceRow, *_: object) -> None:
        self._stop_playing()
        one, sound = self._kept().get(row.step), self._sound(row)
        if one is None:
            return
        if attempt(self._ctx, partial(self._ctx.practice.recordings.delete, one.id)):
            row.before = sound
            self._show_kept()
            row.undo.setFocus()

    def _undo(self, row: VoiceRow, *_: object) -> None:
        """The one of now and the one before change places."""
        if row.before is None:
            return
        now, before = self._sound(row), row.before
        if self._put(row, *before):
            row.before = now
            self._show_kept()
            row.record.setFocus()

    # -- leave

    def done(self, result: int) -> None:
        if self._active is not None:
            self._finish()
        super().done(result)

    def hideEvent(self, event: QHideEvent) -> None:
        """Also when the app locks: the microphone is off, nothing sounds."""
        self._tick.stop()
        self._active = None
        self.recorder.stop()
        self._stop_playing()
        if self._box is not None:
            self._box.close()
            self._box = None
        super().hideEvent(event)
