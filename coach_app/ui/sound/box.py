"""Plays our sounds. Without a device it stays silent and says so once.

Samples go from the mixer straight to the device: nothing is written to a file. What is not
ready yet (``Maker``) comes as soon as it is, unless it was faded out meanwhile.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot

from coach_app import devices
from coach_app.exercises import Exercise
from coach_app.ui.sound.maker import Key, Made, Maker
from coach_app.ui.sound.offline import offline

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioSink, QMediaPlayer

    from coach_app.exercises.sound import Mixer, Samples
    from coach_app.ui.sound.file_check import SoundFilePlayer

TICK_MS = 25
AHEAD_SECONDS = 0.18  # how much lies ready at the device: enough for a busy moment

log = logging.getLogger(__name__)


class SoundBox(QObject):
    """``silent``: there is no device, or it was unplugged."""

    silent = Signal()

    def __init__(self, volumes: dict[str, float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._volumes = dict(volumes)
        self.mixer: Mixer | None = None
        self._sink: QAudioSink | None = None
        self._device: QIODevice | None = None
        self.maker = Maker(self)
        self._turn = {"ambience": 0, "cue": 0, "voice": 0}  # counts what was faded out
        self._music: QMediaPlayer | None = None
        self._file: SoundFilePlayer | None = None
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._feed)

    @property
    def available(self) -> bool:
        return self._sink is not None

    def open(self) -> bool:
        """Take the default output. False, and ``silent``, where there is none."""
        if self._sink is not None:
            return True
        if not devices.allowed():
            self.silent.emit()
            return False
        offline()
        try:
            from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

            from coach_app.exercises.sound import RATE, Mixer
        except ImportError:  # without the system's sound library the import fails
            log.info("sound: no library")
            self.silent.emit()
            return False
        device = QMediaDevices.defaultAudioOutput()
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(2)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isNull() or not device.isFormatSupported(form):
            log.info("sound: no device")
            self.silent.emit()
            return False
        self.mixer = Mixer()
        self.mixer.volumes.update(self._volumes)
        self._sink = QAudioSink(device, form, self)
        self._sink.setBufferSize(round(RATE * AHEAD_SECONDS) * 4)
        return True

    # -- what sounds

    def prepare(self, exercise: Exercise, ambience: str) -> None:
        """Synthesise beforehand, so that the first bell is there in time."""
        keys: list[Key] = []
        for step in exercise.steps:
            if step.cue != "none":
                keys.append(("cue", step.cue, None))
            if step.breath is not None:
                keys += [("phase", name, seconds) for name, seconds in step.breath.phases]
        if ambience not in ("", "none"):
            keys.append(("ambience", ambience))
        if self.mixer is not None:
            for key in dict.fromkeys(keys):
                self.maker.get(key)

    def cue(self, name: str, seconds: float | None = None) -> None:
        self._play(("cue", name, seconds), "cue")

    def phase(self, name: str, seconds: float) -> None:
        self._play(("phase", name, seconds), "cue")

    def tap(self, side: str) -> None:
        self._play(("tap", side), "cue")

    def note(self, row: int, who: str) -> None:
        self._play(("note", row, who), "cue")

    def ambience(self, name: str) -> None:
        """Under the exercise, coming up over four seconds; "none" for silence."""
        self.fade_out(2.0, "ambience")
        if name not in ("", "none"):
            self._play(("ambience", name), "ambience", loop=True, fade_in=4.0)

    def piece(self, name: str) -> None:
        self.fade_out(1.0, "ambience")
        self._play(("piece", name), "ambience", loop=True, fade_in=2.0)

    def voice(self, samples: Samples) -> None:
        """A recording of the coach, as float samples at RATE."""
        self.hush()
        if self.mixer is not None:
            self.mixer.play(samples, "voice", fade_in=0.05)
            self._go()

    def hush(self) -> None:
        """Whoever speaks stops; a sound file of the coach goes on."""
        if self.mixer is not None:
            self.mixer.fade_out(0.3, "voice")

    def music(self, path: str) -> None:
        """The client's own piece, from a file on this laptop. Not kept, not copied."""
        if not self.available:
            return
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

        self.stop_music()
        self._music = QMediaPlayer(self)
        output = QAudioOutput(self._music)
        output.setVolume(self._volumes["ambience"])
        self._music.setAudioOutput(output)
        self._music.setSource(QUrl.fromLocalFile(path))
        self._music.play()

    def stop_music(self) -> None:
        if self._music is not None:
            self._music.stop()
            self._music.deleteLater()
            self._music = None

    def file(self, data: bytes, suffix: str) -> None:
        """The coach's own sound file of an exercise, from memory."""
        if not self.available:
            return
        from coach_app.ui.sound.file_check import SoundFilePlayer

        self.stop_file()
        self._file = SoundFilePlayer(self)
        self._file.play(data, suffix, self._volumes["voice"])

    def stop_file(self) -> None:
        if self._file is not None:
            self._file.stop()
            self._file.deleteLater()
            self._file = None

    def hold(self) -> None:
        """Paused: what follows the exercise waits with it; what lies under it goes on."""
        self.fade_out(0.6, "cue")
        if self._file is not None:
            self._file.pause()

    def go_on(self) -> None:
        if self._file is not None:
            self._file.go_on()

    def set_volume(self, group: str, loud: float) -> None:
        """``group``: ambience, cue or voice; 0 to 1, at once."""
        self._volumes[group] = loud
        if self.mixer is not None:
            self.mixer.volumes[group] = loud
        if group == "ambience" and self._music is not None:
            self._music.audioOutput().setVolume(loud)
        if group == "voice" and self._file is not None:
            self._file.set_volume(loud)

    def fade_out(self, seconds: float = 1.0, group: str | None = None) -> None:
        for one in self._turn if group is None else (group,):
            self._turn[one] += 1  # what is still in the making comes too late
        if self.mixer is not None:
            self.mixer.fade_out(seconds, group)
        if group in (None, "ambience"):
            self.stop_music()
        if group in (None, "voice"):
            self.stop_file()

    def close(self) -> None:
        """Silent at once and for good."""
        self._closed = True
        self._timer.stop()
        self.stop_music()
        self.stop_file()
        if self._sink is not None:
            self._sink.stop()
            self._sink.deleteLater()
            self._sink = self._device = None
        self.maker.close()

    # -- within

    def _play(self, key: Key, group: str, *, loop: bool = False, fade_in: float = 0.0) -> None:
        turn = self._turn[group]

        def start(sound: Made) -> None:
            if self.mixer is not None and not self._closed and turn == self._turn[group]:
                self.mixer.play(sound, group, loop=loop, fade_in=fade_in)
                self._go()

        if self.mixer is not None:
            self.maker.get(key, start)

    def _go(self) -> None:
        if self._sink is None or self._timer.isActive():
            return
        if self._device is None:
            self._device = self._sink.start()
        self._timer.start()

    @Slot()
    def _feed(self) -> None:
        """Fill what the device has room for. It rests when nothing sounds."""
        if self.mixer is None or self._sink is None or self._device is None:
            return
        # A gap is no fault: the device was faster than we were.
        if self._sink.error().name not in ("NoError", "UnderrunError"):
            self._lost()
            return
        count = self._sink.bytesFree() // 4
        if count > 0:
            self._device.write(self.mixer.render(count))
        if not self.mixer.sounding:
            self._timer.stop()
            self._sink.stop()
            self._device = None

    def _lost(self) -> None:
        log.info("sound: the device is gone")
        self._timer.stop()
        if self._sink is not None:
            self._sink.deleteLater()
        self._sink = self._device = None
        self.silent.emit()
