"""Does the packaged app start, unlock and draw a chart? Seen from outside, on a screen.

    python tools/check_package.py dist/coach-app

Makes a vault with the demo's clients, starts the packaged app on it, types the
passphrase, opens the first client and looks for the colours of the chart.
"""

from __future__ import annotations

import datetime as dt
import os
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PASSPHRASE = "een twee drie vier vijf zes"
PATIENCE = 60  # seconds


def make_vault(folder: Path) -> None:
    from coach_app.data.vault import FAST_KDF
    from coach_app.demo.practice import make_demo

    vault, practice = make_demo(folder, "nl", dt.date.today())
    vault.set_passphrase(PASSPHRASE, FAST_KDF)
    practice.close()


def colours() -> dict[str, int]:
    """How many pixels of the screen have each colour we look for."""
    from coach_app.ui.tokens import LIGHT

    picture = screen().grabWindow(0).toImage()
    counts: dict[str, int] = {}
    for y in range(0, picture.height(), 2):
        for x in range(0, picture.width(), 2):
            name = picture.pixelColor(x, y).name()
            counts[name] = counts.get(name, 0) + 1
    return {token: counts.get(LIGHT[token].lower(), 0) for token in ("rail", "djg", "mos", "bandC")}


def screen():
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    app.processEvents()
    return QGuiApplication.primaryScreen()


def until(test, what: str, program: subprocess.Popen) -> dict[str, int]:
    end = time.monotonic() + PATIENCE
    seen: dict[str, int] = {}
    while time.monotonic() < end:
        if program.poll() is not None:
            sys.exit(f"The packaged app ended by itself while waiting for: {what}")
        seen = colours()
        if test(seen):
            print(f"ok: {what}")
            return seen
        select.select([], [], [], 0.3)
    save_picture("missing")
    sys.exit(f"Never saw: {what}. Colours on the screen: {seen}")


def save_picture(name: str) -> None:
    folder = ROOT / "build" / "package"
    folder.mkdir(parents=True, exist_ok=True)
    screen().grabWindow(0).save(str(folder / f"{name}.png"))


def press(*keys: str) -> None:
    subprocess.run(["xdotool", "key", "--delay", "80", *keys], check=True)


def main() -> None:
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        make_vault(home / "vault")
        (home / "config").mkdir()
        (home / "config" / "settings.toml").write_text('look = "light"\nless_motion = true\n')
        started = time.monotonic()
        program = subprocess.Popen(
            [folder / "coach-app", "--vault", home / "vault"],
            env={**os.environ, "COACH_APP_HOME": str(home), "QT_QPA_PLATFORM": "xcb"},
        )
        try:
            until(lambda seen: seen["mos"] > 1000, "the unlock page", program)
            print(f"    after {time.monotonic() - started:.1f} s")
            subprocess.run(["xdotool", "type", "--delay", "20", PASSPHRASE], check=True)
            press("Return")
            until(lambda seen: seen["rail"] > 5000, "the window after unlocking", program)
            press("ctrl+2", "Down", "Return")
            until(lambda seen: seen["djg"] > 50 and seen["bandC"] > 100, "the chart", program)
            save_picture("chart")
        finally:
            program.terminate()
            program.wait(20)
    size = sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )
    print(f"ok: {size / 1e6:.0f} MB in {folder}")


if __name__ == "__main__":
    main()
