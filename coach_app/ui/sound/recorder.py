"""Records the coach's voice into memory: 16-bit mono, nothing is written to a file."""

from __future__ import annotations

import logging
import math
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from coach_app import devices
from coach_app.ui.sound.offline import offline

RATE = 16_000
MOST_SECONDS = 180.0
QUIETEST_DB = -55.0  # of the level that is shown
FULL, MOST_FULL = 32_700, 40  # of 32768, and how many such samples are no harm yet
SILENT_PEAK = 250  # of 32768: below it nobody was heard

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource

log = logging.getLogger(__name__)


class SoundSource(Protocol):
    """A microphone. ``open`` answers the rate, or a word for why not: see Recorder.fault."""

    def open(self, heard: Callable[[bytes], None], lost: Callable[[], None]) -> int | str: ...
    def close(self) -> None: ...


class Recorder(QObject):
    """``level(0-1)`` while it records; ``full`` after three minutes; ``lost``: unplugged.

    ``fault`` after a start that failed: "library" (no system sound library) or "device".
    """

    level = Signal(float)
    full = Signal()
    lost = Signal()

    def __init__(self, source: SoundSource | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: SoundSource = source if source is not None else Microphone(self)
        self._heard = bytearray()
        self.rate = RATE
        self.recording = False
        self.fault = ""

    @property
    def seconds(self) -> float:
        return len(self._heard) / 2 / self.rate

    def start(self) -> bool:
        """Forget what was recorded and listen. False, and ``fault``, where that fails."""
        if self.recording:
            return True
        self._heard.clear()
        self.fault = ""
        opened = self._source.open(self._take, self._lost)
        if isinstance(opened, str):
            self.fault = opened
            return False
        self.rate = opened
        self.recording = True
        return True

    def stop(self) -> bytes:
        """What was heard, as 16-bit mono at ``rate``."""
        if self.recording:
            self.recording = False
            self._source.close()
            self.level.emit(0.0)
        return bytes(self._heard[: len(self._heard) // 2 * 2])

    def _take(self, pcm: bytes) -> None:
        if not self.recording:
            return
        room = round(MOST_SECONDS * self.rate) * 2 - len(self._heard)
        self._heard += pcm[:room]
        self.level.emit(level_of(pcm))
        if len(pcm) >= room:
            self.stop()
            self.full.emit()

    def _lost(self) -> None:
        if self.recording:
            self.stop()
            self.lost.emit()


def level_of(pcm: bytes) -> float:
    """How loud, 0-1: decibels, so that soft speech shows."""
    samples = array("h", pcm[: len(pcm) // 2 * 2])
    if not samples:
        return 0.0
    power = math.sqrt(sum(value * value for value in samples) / len(samples)) / 32768
    if power <= 0:
        return 0.0
    return min(1.0, max(0.0, 1 - 20 * math.log10(power) / QUIETEST_DB))


def silent(pcm: bytes) -> bool:
    """Nobody was heard: the microphone is off or turned away."""
    samples = array("h", pcm[: len(pcm) // 2 * 2])
    return not samples or max(max(samples), -min(samples)) < SILENT_PEAK


def clipped(pcm: bytes) -> bool:
    """It was louder than the microphone can take: the words are torn."""
    samples = array("h", pcm[: len(pcm) // 2 * 2])
    return sum(abs(value) >= FULL for value in samples) > MOST_FULL


class Microphone(QObject):
    """The system's default input. All imports of sound are late: they can fail."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._audio: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._form: QAudioFormat | None = None
        self._rest = b""
        self._heard: Callable[[bytes], None] | None = None
        self._gone: Callable[[], None] | None = None

    def open(self, heard: Callable[[bytes], None], lost: Callable[[], None]) -> int | str:
        if not devices.allowed():
            return "device"
        offline()
        try:
            from PySide6.QtMultimedia import QAudioSource, QMediaDevices
        except ImportError:  # without the system's sound library the import fails
            log.info("recording: no library")
            return "library"
        device = QMediaDevices.defaultAudioInput()
        if device.isNull():
            log.info("recording: no device")
            return "device"
        form = _format(device)
        self._form = form
        self._heard, self._gone, self._rest = heard, lost, b""
        self._audio = QAudioSource(device, form, self)
        self._stream = self._audio.start()
        if self._stream is None or self._audio.error().name != "NoError":
            self.close()
            return "device"
        self._audio.stateChanged.connect(self._state)
        self._stream.readyRead.connect(self._read)
        return form.sampleRate()

    def close(self) -> None:
        self._heard = self._gone = None
        if self._audio is not None:
            self._audio.stop()
            self._audio.deleteLater()
            self._audio = self._stream = None

    @Slot()
    def _read(self) -> None:
        form = self._form
        if self._stream is None or self._heard is None or form is None:
            return
        raw = self._rest + bytes(self._stream.readAll().data())
        frame = form.bytesPerFrame()
        whole = len(raw) // frame * frame
        raw, self._rest = raw[:whole], raw[whole:]
        if raw:
            self._heard(to_mono(raw, form.sampleFormat().name, form.channelCount()))

    @Slot(object)
    def _state(self, _state: object) -> None:
        if self._audio is None or self._gone is None:
            return
        if self._audio.error().name not in ("NoError", "UnderrunError"):
            self._gone()


def _format(device: QAudioDevice) -> QAudioFormat:
    """16-bit mono at RATE; where a device cannot, at its own rate or in its own form."""
    from PySide6.QtMultimedia import QAudioFormat

    own = device.preferredFormat()
    for rate in (RATE, own.sampleRate()):
        form = QAudioFormat()
        form.setSampleRate(rate)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isFormatSupported(form):
            return form
    return own


def to_mono(raw: bytes, form: str, channels: int) -> bytes:
    """Samples of any form of the sound system as 16-bit mono."""
    if form == "Int16" and channels == 1:
        return raw
    import numpy as np

    kinds = {
        "UInt8": ("u1", 128, 128),
        "Int16": ("<i2", 0, 32768),
        "Int32": ("<i4", 0, 2**31),
        "Float": ("<f4", 0, 1),
    }
    kind, middle, whole = kinds.get(form, kinds["Int16"])
    samples = (np.frombuffer(raw, kind).astype(np.float64) - middle) / whole
    mono = samples.reshape(-1, channels).mean(axis=1)
    return bytes((np.clip(mono, -1, 1) * 32767).astype("<i2").tobytes())
