"""A child that plays exercises with its windows off screen.

    python -m tests.proof.player_child draw VAULT PASSPHRASE CLIENT
    python -m tests.proof.player_child write VAULT PASSPHRASE CLIENT MEETING WORD…

``draw`` draws one endless line and tells each point; ``write`` draws and types the words,
waits for a line on its input ("during"), goes on to the end, and waits again.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from coach_app.data.practice import Practice
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.exercises import load_exercises
from coach_app.ui import language, theme
from coach_app.ui.client_view.pages.moments import ClosingPage
from coach_app.ui.client_view.pages.wall_page import WallPage
from coach_app.ui.client_view.player.flow import ExerciseFlow, PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.page import PlayPage
from coach_app.ui.client_view.window import ClientWindow

app = QApplication([])
language.install("nl")
theme.apply(app, "light", 100, True)


def open_practice(folder: str, passphrase: str) -> Practice:
    return Practice(Vault.open(Path(folder), unlock_with_passphrase(Path(folder), passphrase)))


def play(practice, key: str, client: str, meeting: str | None = None):
    options = PlayerOptions(tension=False, sound=False)
    request = PlayRequest(load_exercises()[key], "nl", options, client, meeting)
    flow, window = ExerciseFlow(practice, request), ClientWindow()
    window.resize(1280, 800)
    flow.page.connect(window.set_page)
    page = flow.first_page()
    window.set_page(page)
    window.show()
    page.done.emit()  # past the three stones
    settle()
    return flow, window


def settle(seconds: float = 0.05) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()


def to_step(flow, wanted) -> None:
    while not wanted(flow.session.step):
        flow.session.next()
        settle()


def draw(folder: str, passphrase: str, client: str) -> None:
    flow, window = play(open_practice(folder, passphrase), "C02", client)
    to_step(flow, lambda step: step.do == "draw")
    canvas = window.page.surface.canvas
    canvas.begin(QPointF(100, 100))
    for number in range(1, 100_000):
        canvas.extend(QPointF(100 + number % 700, 100 + 3 * (number % 90)))
        print(number, time.monotonic(), flush=True)
        settle(0.02)


def write(folder: str, passphrase: str, client: str, meeting: str, *words: str) -> None:
    practice = open_practice(folder, passphrase)
    for key in ("C02", "C07", "C14"):
        flow, window = play(practice, key, client, meeting)
        while isinstance(window.page, PlayPage) and not flow.session.over:
            surface = window.page.surface
            canvas = getattr(surface, "canvas", None)
            if canvas is not None:
                canvas.begin(QPointF(100, 100))
                for number in range(200):
                    canvas.extend(QPointF(100 + 3 * number, 100 + 3 * (number % 90)))
                canvas.end()
            fields = surface.findChildren(QLineEdit) + surface.findChildren(QPlainTextEdit)
            for field, word in zip(fields, words, strict=False):
                if isinstance(field, QLineEdit):
                    field.setText(word)
                    field.textEdited.emit(word)
                else:
                    field.setPlainText(word)
            settle(0.3)
            flow.session.next()
            settle(0.1)
        if isinstance(window.page, ClosingPage | WallPage):
            window.page.done.emit()
            settle(0.1)
        for button in getattr(window.page, "buttons", {}).values():
            button.click()
            break
        settle(0.1)
        flow.abandon()
        window.close_for_good()
    print("done", flush=True)
    sys.stdin.readline()


{"draw": draw, "write": write}[sys.argv[1]](*sys.argv[2:])
