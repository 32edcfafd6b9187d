"""The hands and eyes of the walk: mouse, keyboard, screen, and a way to wait for a sight."""

from __future__ import annotations

import json
import os
import select
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 30  # seconds: the machine may be busy


class Desk:
    """One real app in a real window, used with synthetic mouse and keyboard."""

    def __init__(self, home: Path, pictures: Path, *arguments: str) -> None:
        self.socket = home / "agent"
        self.pictures = pictures
        self.clicks = 0  # of the mouse, for counting how far a way is
        pictures.mkdir(parents=True, exist_ok=True)
        environment = {**os.environ, "COACH_APP_HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
        self.log = (home / "output.txt").open("w")
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.walk.agent", str(self.socket), *arguments],
            cwd=ROOT,
            env=environment,
            stdout=self.log,
            stderr=self.log,
        )

    def ask(self, **question: object) -> object:
        """Ask the agent; None while the program is (re)starting."""
        try:
            with socket.socket(socket.AF_UNIX) as link:
                link.settimeout(PATIENCE)
                link.connect(str(self.socket))
                with link.makefile("rwb") as stream:
                    stream.write(json.dumps(question).encode() + b"\n")
                    stream.flush()
                    return json.loads(stream.readline() or b"null")
        except (OSError, ValueError):
            return None

    def until(self, look, what: str):
        """Look again and again until there is something to see."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            seen = look()
            if seen:
                return seen
            if self.program.poll() is not None:
                raise AssertionError(f"the app ended while waiting for: {what}")
            select.select([], [], [], 0.1)
        raise AssertionError(f"never saw: {what}\nvisible: {self.ask(texts=True)}")

    def see(self, text: str, kind: str = "", part: bool = False) -> dict:
        found = self.until(lambda: self.ask(find=text, kind=kind, part=part), text)
        return found[0]

    def gone(self, text: str) -> None:
        self.until(lambda: self.ask(find=text) == [], f"no more {text}")

    def click(self, text: str, kind: str = "", part: bool = False) -> None:
        """Click the control of this name, once it can be clicked and stands still."""

        def ready():
            found = self.ask(find=text, kind=kind, part=part)
            if not found or not found[0]["enabled"]:
                return None
            again = self.ask(find=text, kind=kind, part=part)
            return found[0] if again and again[0] == found[0] else None

        place = self.until(ready, f"{text} to click")
        self.click_at(place["x"], place["y"])

    def wheel(self, turns: int, at=(560, 560)) -> None:
        """Turn the wheel over the page: down, or up where ``turns`` is negative."""
        button = "5" if turns > 0 else "4"
        xdotool("mousemove", str(at[0]), str(at[1]), "click", "--repeat", str(abs(turns)), button)

    def scroll_to(self, text: str, kind: str = "", part: bool = False, at=(560, 560)) -> None:
        """Turn the wheel over the page until the control can be seen."""

        def look():
            found = self.ask(find=text, kind=kind, part=part)
            if found and found[0]["h"] >= 14:
                return True
            self.wheel(1, at)
            return False

        self.until(look, f"{text} further down")

    def click_at(self, x: int, y: int) -> None:
        self.clicks += 1
        xdotool("mousemove", "--sync", str(x), str(y), "click", "1")

    def hold(self, text: str, seconds: float) -> None:
        place = self.see(text)
        xdotool(
            "mousemove",
            str(place["x"]),
            str(place["y"]),
            "mousedown",
            "1",
            "sleep",
            str(seconds),
            "mouseup",
            "1",
        )

    def hold_key(self, name: str, seconds: float) -> None:
        xdotool("keydown", name, "sleep", str(seconds), "keyup", name)

    def type(self, text: str) -> None:
        xdotool("type", "--delay", "12", text)

    def fill(self, field: str, text: str, kind: str = "") -> None:
        """Click a field, replace what stands in it."""
        self.click(field, kind)
        xdotool("key", "ctrl+a")
        self.type(text)

    def key(self, *names: str) -> None:
        xdotool("key", "--delay", "40", *names)

    def shot(self, name: str) -> None:
        self.ask(grab=str(self.pictures / f"{name}.png"))

    def kill(self) -> None:
        self.program.kill()
        self.program.wait()
        self.log.close()


def xdotool(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=True, stdout=subprocess.DEVNULL)
