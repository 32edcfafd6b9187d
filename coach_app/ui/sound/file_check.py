"""A sound file of the coach: read, and its length looked at, before it is kept.

Nothing is written: the player reads it from memory.
"""

from __future__ import annotations

import stat
import struct
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDataStream, QObject, QTimer, QUrl, Signal, Slot

from coach_app import devices
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError
from coach_app.ui.sound.offline import offline

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

SUFFIXES = ("mp3", "wav", "ogg", "m4a", "flac")
MOST_BYTES = 25 * 1024 * 1024
MOST_SECONDS = 30 * 60
PATIENCE_MS = 5000


def read_sound(path: Path) -> bytes:
    """The file's bytes. UserError where it is too large, or no sound."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or path.suffix.lower().lstrip(".") not in SUFFIXES:
            raise unreadable()
        if found.st_size > MOST_BYTES:
            raise _too_large()
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise unreadable() from error
    check_sound(data)  # also its size: it may have grown meanwhile
    return data


def check_sound(data: bytes) -> None:
    """Before anything plays it. UserError where it is too large, too long, or no sound."""
    if len(data) > MOST_BYTES:
        raise _too_large()
    if not is_sound(data):
        raise unreadable()
    if declared_seconds(data) > MOST_SECONDS:
        raise too_long()


def is_sound(data: bytes) -> bool:
    """By its first bytes, whatever it is called: a text may be a list of addresses."""
    head = data.lstrip(b"\0")[:4] if data[:1] == b"\0" else data[:4]
    named = head in (b"OggS", b"fLaC") or head[:3] == b"ID3" or data[4:8] == b"ftyp"
    wave = head == b"RIFF" and data[8:12] == b"WAVE"
    bare_mp3 = len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0
    return named or wave or bare_mp3


def declared_seconds(data: bytes) -> float:
    """How long a WAV says that it is; 0 for anything else, and where it says nothing."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return 0.0
    at, per_second = 12, 0
    while at + 8 <= len(data):
        name, size = data[at : at + 4], struct.unpack_from("<I", data, at + 4)[0]
        if name == b"fmt " and at + 20 <= len(data):
            per_second = struct.unpack_from("<I", data, at + 16)[0]
        if name == b"data":
            streamed = size in (0, 0xFFFFFFFF)  # written without knowing its end
            return size / per_second if per_second and not streamed else 0.0
        at += 8 + size + size % 2
    return 0.0


class LengthCheck(QObject):
    """Asks the player how long a sound is. ``done(seconds)`` or ``refused(UserError)``, once."""

    done = Signal(float)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(patience_ms)
        self._timer.timeout.connect(self._give_up)

    def start(self, data: bytes, suffix: str) -> None:
        player = make_player(self)
        if player is None:
            self._end(
                UserError(
                    "sound-no-library",
                    QT_TRANSLATE_NOOP("Errors", "This computer cannot play sound files."),
                    QT_TRANSLATE_NOOP("Errors", "Install the system’s sound library first."),
                )
            )
            return
        self._player = player
        player.durationChanged.connect(self._look)
        player.mediaStatusChanged.connect(self._look)
        player.errorOccurred.connect(self._give_up)
        self._timer.start()
        give(player, data, suffix)

    def cancel(self) -> None:
        self._over = True
        self._clean()

    @Slot()
    def _look(self, *_: object) -> None:
        if self._over or self._player is None:
            return
        status = self._player.mediaStatus().name
        if status == "InvalidMedia":
            self._end(unreadable())
        elif status in ("LoadedMedia", "BufferedMedia") and self._player.duration() > 0:
            seconds = self._player.duration() / 1000
            if not self._player.hasAudio():
                self._end(unreadable())
            elif seconds > MOST_SECONDS:
                self._end(too_long())
            else:
                self._end(seconds)

    @Slot()
    def _give_up(self, *_: object) -> None:
        self._end(unreadable())

    def _end(self, outcome: float | UserError) -> None:
        if self._over:
            return
        self._over = True
        self._timer.stop()
        # Not from within the player's own signal: it would be gone before it returns.
        QTimer.singleShot(0, self, self._clean)
        if isinstance(outcome, UserError):
            self.refused.emit(outcome)
        else:
            self.done.emit(outcome)

    @Slot()
    def _clean(self) -> None:
        self._timer.stop()
        if self._player is not None:
            let_go(self._player)
            self._player = None


def give(player: QMediaPlayer, data: bytes, suffix: str) -> None:
    """Let the player read from memory, on its own thread.

    The stream's device is a buffer of Qt's own. One that is made here would call into
    Python for every read, and this thread may be waiting for the player at that moment.
    """
    stream = QDataStream(QByteArray(data))
    player.destroyed.connect(partial(_done_with, stream))  # lives as long as the player
    player.setSourceDevice(stream.device(), QUrl(f"sound.{suffix}"))


def _done_with(_stream: QDataStream) -> None:
    pass


def let_go(player: QMediaPlayer) -> None:
    """Not by setSourceDevice(None): that keeps Python's lock while it waits for threads."""
    player.setSource(QUrl())
    player.deleteLater()


def make_player(parent: QObject) -> QMediaPlayer | None:
    """A player, or None where the system has no sound library, and in safe mode."""
    if not devices.allowed():
        return None
    offline()
    try:
        from PySide6.QtMultimedia import QMediaPlayer
    except ImportError:
        return None
    return QMediaPlayer(parent)


class SoundFilePlayer(QObject):
    """Plays a kept sound file from memory. ``stopped`` at its end or where it cannot."""

    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None

    @property
    def playing(self) -> bool:
        return self._player is not None

    def play(self, data: bytes, suffix: str, loud: float = 0.8) -> bool:
        """``loud``: 0-1. False where the system has no sound library."""
        self.stop()
        player = make_player(self)
        if player is None:
            return False
        from PySide6.QtMultimedia import QAudioOutput

        output = QAudioOutput(player)
        output.setVolume(loud)
        player.setAudioOutput(output)
        player.mediaStatusChanged.connect(self._look)
        give(player, data, suffix)
        player.play()
        self._player = player
        return True

    def pause(self) -> None:
        if self._player is not None:
            self._player.pause()

    def go_on(self) -> None:
        if self._player is not None:
            self._player.play()

    def set_volume(self, loud: float) -> None:
        if self._player is not None:
            self._player.audioOutput().setVolume(loud)

    @Slot()
    def _look(self, *_: object) -> None:
        if self._player is None:
            return
        if self._player.mediaStatus().name in ("EndOfMedia", "InvalidMedia"):
            QTimer.singleShot(0, self, self._ended)

    @Slot()
    def _ended(self) -> None:
        if self._player is not None:
            self.stop()
            self.stopped.emit()

    def stop(self) -> None:
        """Silent at once."""
        player, self._player = self._player, None
        if player is not None:
            player.stop()
            let_go(player)


def unreadable() -> UserError:
    return UserError(
        "sound-unreadable",
        QT_TRANSLATE_NOOP("Errors", "This file is not a sound that the app can read."),
        QT_TRANSLATE_NOOP("Errors", "Choose an mp3, wav, ogg, m4a or flac file."),
    )


def too_long() -> UserError:
    return UserError(
        "sound-long",
        QT_TRANSLATE_NOOP("Errors", "This sound is longer than 30 minutes."),
        QT_TRANSLATE_NOOP("Errors", "Choose a shorter one. Nothing was changed."),
    )


def _too_large() -> UserError:
    return UserError(
        "sound-large",
        QT_TRANSLATE_NOOP("Errors", "This sound is larger than 25 MB."),
        QT_TRANSLATE_NOOP("Errors", "Choose a smaller one. Nothing was changed."),
    )
