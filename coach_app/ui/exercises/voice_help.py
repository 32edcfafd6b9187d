"""How to get a voice that speaks the client's language, on this kind of computer."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

from coach_app.content import languages


class VoiceHelp(QObject):
    def sentence(self, language: str) -> str:
        name = languages.get(language).name
        if sys.platform == "win32":
            words = self.tr(
                "This computer has no voice for {language} yet. Windows: Settings, Time & "
                "language, Speech, Add voices. Then start Coach App again."
            )
        elif sys.platform == "darwin":
            words = self.tr(
                "This computer has no voice for {language} yet. Mac: System Settings, "
                "Accessibility, Spoken Content, System voice, Manage Voices."
            )
        else:
            words = self.tr(
                "This computer has no voice for {language} yet. Linux: install the package "
                "espeak-ng. Your own recording sounds far better."
            )
        return words.format(language=name)
