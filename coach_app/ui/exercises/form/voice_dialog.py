"""The coach's own voice: sentence by sentence, kept in the vault alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from coach_app.content import languages
from coach_app.data.exercises.views import Recording
from coach_app.exercises import Exercise
from coach_app.exercises.sentences import Sentence, sentences
from coach_app.ui.context import Context
from coach_app.ui.exercises.form.voice_view import VoiceView
from coach_app.ui.sound.recorder import MOST_SECONDS, Recorder, SoundSource, clipped, silent
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import AppDialog, PrimaryButton, SecondaryButton, TextButton

if TYPE_CHECKING:
    from coach_app.ui.sound.box import SoundBox

TICK_MS = 200
SHORTEST = 0.3  # seconds: a click on the button by accident
Sound = tuple[bytes, int]  # 16-bit samples and their rate


class VoiceDialog(AppDialog):
    """One sentence at a time, in one language. What is recorded is kept at once.

    Keys: R records and stops, L listens, the arrows go on and back.
    """

    WIDTH = 700

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
        source: SoundSource | None = None,
    ) -> None:
        super().__init__(parent, "")
        self._ctx, self.exercise = ctx, exercise
        self._language = languages.code_of(language)
        self.sentences = sentences(exercise, self._language)
        self.recorder = Recorder(source, self)
        self._before: dict[int, Sound] = {}  # by place, until the dialog closes
        self._playing = False
        self._box: SoundBox | None = None
        self.at = self._first_open()
        self._make(parent)
        self._connect()
        self._show()

    def _make(self, parent: QWidget) -> None:
        name = self.exercise.name.text(self._language)
        self.title.setText(self.tr("Own voice: {name}").format(name=name))
        self.setAccessibleName(self.title.text())
        self.view = VoiceView(parent.window().height())
        self.view.about.setText(self._about())
        self.back = SecondaryButton(self.tr("Back"), "arrow-left")
        self.next = PrimaryButton(self.tr("Next sentence"))
        self.done_button = TextButton(self.tr("Done"))
        self.body.addWidget(self.view)
        for button in (self.done_button, self.back, self.next):
            self.buttons.addWidget(button)
        self.view.setVisible(bool(self.sentences))
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._ending = QTimer(self)
        self._ending.setSingleShot(True)

    def _about(self) -> str:
        about = self.tr("Read each sentence aloud, as you would say it. It stays in the vault.")
        if self._language != languages.first():
            about = self.tr("Read each sentence aloud ({language}). It all stays in the vault.")
            about = about.format(language=languages.known()[self._language].name)
        return about

    def _connect(self) -> None:
        view = self.view
        view.record.clicked.connect(self.toggle)
        view.listen.clicked.connect(self._listen)
        view.drop.clicked.connect(self._drop)
        view.undo.clicked.connect(self._undo)
        self.back.clicked.connect(partial(self._go, -1))
        self.next.clicked.connect(partial(self._go, 1))
        self.done_button.clicked.connect(self.accept)
        self.recorder.level.connect(view.bar.set_share)
        self.recorder.full.connect(self._full)
        self.recorder.lost.connect(self._lost)
        self._tick.timeout.connect(self._show_time)
        self._ending.timeout.connect(self._stop_playing)

    # -- where we are

    @property
    def sentence(self) -> Sentence:
        return self.sentences[self.at]

    def _first_open(self) -> int:
        """The first sentence that has no recording yet; the first of all where each has."""
        kept = self._kept()
        return next((n for n, one in enumerate(self.sentences) if one.place not in kept), 0)

    def _go(self, by: int, *_: object) -> None:
        if self.recorder.recording:
            self._finish()
        self._stop_playing()
        to = self.at + by
        if not 0 <= to < len(self.sentences):
            return
        self.at = to
        self._tell("")
        self._show()
        self.view.record.setFocus()

    def _show(self) -> None:
        if not self.sentences:
            self.view.about.setText(self.tr("No step has a line to say yet. Write one first."))
            self.view.setVisible(True)
            self.view.hide_all_but_about()
            self.back.hide()
            self.next.hide()
            return
        kept = self._kept()
        one = kept.get(self.sentence.place)
        done = sum(each.place in kept for each in self.sentences)
        self.view.show_sentence(self.sentence.text, self.at + 1, len(self.sentences), done)
        self.view.show_kept(
            None if one is None else one.seconds, self.sentence.place in self._before
        )
        self.back.setEnabled(self.at > 0)
        self.next.setEnabled(self.at + 1 < len(self.sentences))
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_R: self.toggle,
            Qt.Key.Key_L: self._listen,
            Qt.Key.Key_Right: partial(self._go, 1),
            Qt.Key.Key_PageDown: partial(self._go, 1),
            Qt.Key.Key_Left: partial(self._go, -1),
            Qt.Key.Key_PageUp: partial(self._go, -1),
        }
        act = acts.get(Qt.Key(event.key())) if self.sentences else None
        if act is None or event.isAutoRepeat():
            super().keyPressEvent(event)
        else:
            act()

    # -- what is kept

    def _kept(self) -> dict[int, Recording]:
        return self._ctx.practice.recordings.get(self.exercise.id, self._language)

    def _sound(self) -> Sound | None:
        one = self._kept().get(self.sentence.place)
        return None if one is None else (self._ctx.practice.recordings.data(one.id), one.rate)

    def _put(self, data: bytes, rate: int) -> bool:
        put = self._ctx.practice.recordings.put
        place = self.sentence.place
        return attempt(self._ctx, partial(put, self.exercise.id, self._language, place, data, rate))

    def _tell(self, text: str) -> None:
        self.view.fault.set_text(text)
        self.view.fault.setVisible(bool(text))
        self.fit()

    # -- record

    @Slot()
    def toggle(self) -> None:
        """Start, or stop and keep."""
        self._stop_playing()
        if self.recorder.recording:
            self._finish()
            return
        self._tell("")
        if not self.recorder.start():
            self._tell(self._why_not(self.recorder.fault))
            return
        self.view.show_recording(0)
        self.view.record.setFocus()
        self._tick.start()

    def _why_not(self, fault: str) -> str:
        if fault == "library":
            return self.tr("This computer lacks the system’s sound library. Install it first.")
        return self.tr("No microphone was found. Plug one in, then try again.")

    def _finish(self) -> None:
        """Stop and keep; what was there before can be put back."""
        self._tick.stop()
        data, rate = self.recorder.stop(), self.recorder.rate
        kept = False
        if len(data) / 2 / rate < SHORTEST:
            self._tell(self.tr("That was too short. Press Record and read the line."))
        elif silent(data):
            self._tell(self.tr("Nothing was heard. Check that the microphone is on."))
        else:
            before = self._sound()
            kept = self._put(data, rate)
            if kept and before is not None:
                self._before[self.sentence.place] = before
            if clipped(data):
                self._tell(
                    self.tr("That was too loud for the microphone. Sit further away, and again.")
                )
        self._show()
        to_next = kept and self.next.isEnabled() and not self.view.fault.isVisibleTo(self)
        (self.next if to_next else self.view.record).setFocus()

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

    @Slot()
    def _show_time(self) -> None:
        self.view.show_recording(self.recorder.seconds)

    # -- hear, remove, put back

    @Slot()
    def _listen(self) -> None:
        """As the client will hear it: cut and levelled."""
        here = self._playing
        self._stop_playing()
        sound = None if self.recorder.recording else self._sound()
        if here or sound is None:
            return
        box = self._open_box()
        if box is None:
            self._tell(self.tr("No speaker was found. Plug one in, then try again."))
            return
        from coach_app.exercises.sound import RATE
        from coach_app.ui.sound.recorded import to_samples

        samples = to_samples(*sound)
        box.voice(samples)
        self._playing = True
        self.view.show_playing(True)
        self._ending.start(round(len(samples) / RATE * 1000) + 400)

    def _open_box(self) -> SoundBox | None:
        """None where nothing can sound."""
        if self._box is None:
            from coach_app.ui.client_view.player.options import PlayerOptions
            from coach_app.ui.sound.box import SoundBox

            self._box = SoundBox(PlayerOptions().volumes, self)
        return self._box if self._box.open() else None

    @Slot()
    def _stop_playing(self) -> None:
        self._ending.stop()
        if self._playing:
            self._playing = False
            self.view.show_playing(False)
        if self._box is not None:
            self._box.hush()

    @Slot()
    def _drop(self) -> None:
        self._stop_playing()
        one, sound = self._kept().get(self.sentence.place), self._sound()
        if one is None or sound is None:
            return
        if attempt(self._ctx, partial(self._ctx.practice.recordings.delete, one.id)):
            self._before[self.sentence.place] = sound
            self._show()
            self.view.undo.setFocus()

    @Slot()
    def _undo(self) -> None:
        """The one of now and the one before change places."""
        place = self.sentence.place
        if place not in self._before:
            return
        now, before = self._sound(), self._before[place]
        if self._put(*before):
            if now is None:
                del self._before[place]
            else:
                self._before[place] = now
            self._show()
            self.view.record.setFocus()

    # -- leave

    def done(self, result: int) -> None:
        if self.recorder.recording:
            self._finish()
        super().done(result)

    def hideEvent(self, event: QHideEvent) -> None:
        """Also when the app locks: the microphone is off, nothing sounds."""
        self._tick.stop()
        self.recorder.stop()
        self._stop_playing()
        if self._box is not None:
            self._box.close()
            self._box = None
        super().hideEvent(event)
