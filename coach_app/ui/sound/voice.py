"""A voice of this computer, where one is ready in the language. Off until asked for.

What it says comes back as samples, levelled as everything that speaks; who asked plays them.

On Windows and macOS it is the system's own, within this program. On Linux it is not: the
system's voice there is a service that starts programs, tries the network and lives on after
us. There a small program speaks (espeak-ng), one sentence at a time, into a pipe; we play it,
and without us it has nobody to speak to and ends.

The first start of an engine blocks for seconds on some systems, so nothing is made before
the coach switches the voice on. The engine "mock" is no voice.
"""

from __future__ import annotations

import logging
import shutil
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QObject, QProcess, QProcessEnvironment, Signal, Slot

from coach_app import devices
from coach_app.content import languages
from coach_app.ui import tasks

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

    from coach_app.exercises.sound import Samples

log = logging.getLogger(__name__)

PROGRAMS = ("espeak-ng", "espeak")
PACE = 130  # words a minute: unhurried
PATIENCE_MS = 2000
CEILING = 0.25  # −12 dBFS, as in exercises.sound
SIGNS_A_SECOND = 12.0  # of an unhurried voice; a guess on the slow side


class Engine(Protocol):
    def say(self, text: str) -> None: ...
    def set_volume(self, loud: float) -> None: ...
    def stop(self) -> None: ...


Made = Callable[["Samples"], None]


class Voice(QObject):
    """``ready`` tells whether anything can be heard in this language. ``made(Samples)``: to be
    played now, in the place of voices. Where the system plays its voice by itself these are
    silent, and as long as the words: what lies under them gives way all the same."""

    made = Signal(object)

    def __init__(self, language: str, loud: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: Engine | None = None
        if not devices.allowed():
            return
        if sys.platform in ("win32", "darwin"):
            self._engine = SystemVoice.made(language, loud, self.made.emit, self)
        else:
            self._engine = ProgramVoice.made(language, self.made.emit, self)

    @property
    def ready(self) -> bool:
        return self._engine is not None

    def say(self, text: str) -> None:
        if self._engine is not None and text:
            self._engine.say(text)

    def set_volume(self, loud: float) -> None:
        if self._engine is not None:
            self._engine.set_volume(loud)

    def stop(self) -> None:
        if self._engine is not None:
            self._engine.stop()


class SystemVoice:
    """Plays by itself. Its peaks are at full scale: here they are as high as all others."""

    def __init__(self, speech: QTextToSpeech, loud: float, made: Made) -> None:
        self._speech, self._made = speech, made
        self.set_volume(loud)
        self.stop = speech.stop

    @classmethod
    def made(cls, language: str, loud: float, made: Made, parent: QObject) -> SystemVoice | None:
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError:
            log.info("voice: no library")
            return None
        engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
        if not engines:
            return None
        speech = QTextToSpeech(engines[0], parent)
        wanted = QLocale(languages.get(language).locale)
        has = any(local.language() == wanted.language() for local in speech.availableLocales())
        if speech.state() != QTextToSpeech.State.Ready or not has:
            log.info("voice: none ready")
            speech.deleteLater()
            return None
        speech.setLocale(wanted)
        speech.setRate(-0.25)  # unhurried
        return cls(speech, loud, made)

    def say(self, text: str) -> None:
        import numpy as np

        from coach_app.exercises.sound import RATE

        self._speech.stop()
        self._speech.say(text)
        seconds = 1 + len(text) / SIGNS_A_SECOND
        self._made(np.zeros(round(seconds * RATE), dtype=np.float32))

    def set_volume(self, loud: float) -> None:
        self._speech.setVolume(loud * CEILING)


class ProgramVoice(QObject):
    """Speaks through a program that writes sound into a pipe; the words go in by another one,
    as what stands on a command line can be read by everybody on this computer."""

    def __init__(self, program: str, code: str, made: Made, parent: QObject) -> None:
        super().__init__(parent)
        self._made = made
        self._said = 0  # what is levelled too late is not played
        self._process = QProcess(self)
        self._process.setProgram(program)
        self._process.setArguments(["--stdout", "--stdin", "-v", code, "-s", str(PACE)])
        self._process.setProcessEnvironment(_alone())
        self._process.finished.connect(self._spoken)

    @classmethod
    def made(cls, language: str, made: Made, parent: QObject) -> ProgramVoice | None:
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        code = languages.get(language).locale.partition("_")[0].lower()
        if program is None or not _speaks(program, code):
            log.info("voice: none ready")
            return None
        return cls(program, code, made, parent)

    def say(self, text: str) -> None:
        self.stop()
        self._process.start()
        self._process.write(text.encode("utf-8", "replace"))
        self._process.closeWriteChannel()

    def set_volume(self, loud: float) -> None:
        """Whoever plays the samples sees to it."""

    def stop(self) -> None:
        self._said += 1
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(PATIENCE_MS)

    @Slot(int, QProcess.ExitStatus)
    def _spoken(self, code: int, status: QProcess.ExitStatus) -> None:
        raw = bytes(self._process.readAllStandardOutput().data())
        if code == 0 and status == QProcess.ExitStatus.NormalExit:
            from coach_app.ui.sound.recorded import of_wave, to_samples

            if (sound := of_wave(raw)) is not None:
                done = partial(self._levelled, self._said)
                tasks.run(partial(to_samples, *sound), on_done=done, parent=self)

    def _levelled(self, said: int, samples: Samples) -> None:
        if said == self._said:
            self._made(samples)


def _alone() -> QProcessEnvironment:
    """Nothing of ours goes along, and no sound server is asked: the sound comes back to us."""
    made = QProcessEnvironment()
    made.insert("LC_ALL", "C.UTF-8")
    made.insert("PULSE_SERVER", "unix:/nonexistent")
    return made


def _speaks(program: str, code: str) -> bool:
    asked = QProcess()
    asked.setProcessEnvironment(_alone())
    asked.start(program, [f"--voices={code}"])
    if not asked.waitForFinished(PATIENCE_MS):
        asked.kill()
        asked.waitForFinished(PATIENCE_MS)
        return False
    lines = bytes(asked.readAllStandardOutput().data()).decode("utf-8", "replace").splitlines()
    return any(code in line.split() for line in lines[1:])
