"""Plays exercises with sound and voice on, and decodes a sound file; its windows are off screen.

    python -m tests.proof.sound_child VAULT PASSPHRASE CLIENT

Says which voices there were.
"""

import io
import sys
import time
import wave
from pathlib import Path

from PySide6.QtWidgets import QApplication

from coach_app.data.practice import Practice
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.exercises import load_exercises
from coach_app.ui import language, theme
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.request import PlayRequest
from coach_app.ui.sound.file_check import LengthCheck
from coach_app.ui.window import MainWindow

app = QApplication([])
language.install("nl")
theme.apply(app, "light", 100, True)
folder, passphrase, client = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, passphrase)))


def settle(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()


from coach_app.settings import SettingsFile  # noqa: E402

window = MainWindow(practice, SettingsFile(folder.parent / "config"))
window.show()
on = PlayerOptions(sound=True, voice=True, bells="all", tension=False, ambience="rain")
for key in ("R01", "R12"):
    window.client_screen.show_exercise(PlayRequest(load_exercises()[key], "nl", on, client))
    settle(0.5)
    session = window.client_screen.play.session
    while session is not None and not session.over:
        settle(0.7)
        session.next()
    settle(0.5)
    window.client_screen.stop()

raw = io.BytesIO()
with wave.open(raw, "wb") as file:
    file.setnchannels(1)
    file.setsampwidth(2)
    file.setframerate(8000)
    file.writeframes(bytes(8000))
ended: list[object] = []
check = LengthCheck()
check.done.connect(ended.append)
check.refused.connect(ended.append)
check.start(raw.getvalue(), "wav")
until = time.monotonic() + 8
while not ended and time.monotonic() < until:
    app.processEvents()

try:
    from PySide6.QtTextToSpeech import QTextToSpeech

    print("voices:", *QTextToSpeech.availableEngines(), flush=True)
except ImportError:
    print("voices:", flush=True)
window.client_screen.close()
window.close()
practice.close()
