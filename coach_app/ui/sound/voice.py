"""The system's own voice, where one is ready in the language. Off until asked for.

The first start of the engine blocks for seconds on some systems, so nothing is made before
the coach switches the voice on. The engine "mock" is no voice.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from coach_app import devices
from coach_app.content import languages

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

log = logging.getLogger(__name__)


class Voice(QObject):
    """``ready`` tells whether anything can be heard in this language."""

    def __init__(self, language: str, loud: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech: QTextToSpeech | None = None
        self._start(language, loud)

    @property
    def ready(self) -> bool:
        return self._speech is not None

    def _start(self, language: str, loud: float) -> None:
        if not devices.allowed():
            return
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError:
            log.info("voice: no library")
            return
        engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
        if not engines:
            return
        speech = QTextToSpeech(engines[0], self)
        wanted = QLocale(languages.get(language).locale)
        has = any(local.language() == wanted.language() for local in speech.availableLocales())
        if speech.state() != QTextToSpeech.State.Ready or not has:
            log.info("voice: none ready")
            speech.deleteLater()
            return
        speech.setLocale(wanted)
        speech.setRate(-0.25)  # unhurried
        speech.setVolume(loud)
        self._speech = speech

    def say(self, text: str) -> None:
        if self._speech is not None and text:
            self._speech.stop()
            self._speech.say(text)

    def set_volume(self, loud: float) -> None:
        if self._speech is not None:
            self._speech.setVolume(loud)

    def stop(self) -> None:
        if self._speech is not None:
            self._speech.stop()
