"""A picture of each sound: pitch over time (40 Hz to 12 kHz, an octave a line), loudness below.

python -m tests.spectrograms build/tour [NAME …]
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from coach_app.exercises.sound import BACKGROUNDS, PIECES, ambience, piece
from coach_app.exercises.sound.tones import RATE, to_float
from tests.exercises.sounds import ALL, ROLES

WIDE, HIGH, FOOT, EDGE = 1300, 380, 90, 40
LOW, TOP = 40.0, 12_000.0
RANGE = 66.0  # dB from black to white
LONGEST = 66.0  # seconds that are drawn


def draw_all(out: Path, wanted: tuple[str, ...] = ()) -> int:
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for role, name in ALL:
        if not wanted or name in wanted:
            picture(name, samples(role, name)).save(
                str(out / f"sound-{role}-{name.replace(' ', '-')}.png")
            )
            count += 1
    return count


def samples(role: str, name: str) -> np.ndarray:
    """All of a short sound, the beginning of a long one."""
    if name not in (*BACKGROUNDS, *PIECES) or role in ("cue", "breath"):
        return to_float(ROLES[role][name]())
    loop, parts, got = ambience(name) if role == "background" else piece(name), [], 0
    for part in loop.parts():
        parts.append(part)
        got += len(part)
        if got >= LONGEST * RATE:
            break
    return np.concatenate(parts)[: round(LONGEST * RATE)]


def picture(name: str, sound: np.ndarray) -> QImage:
    grey = np.concatenate([heights(sound), np.zeros((2, WIDE)), loudness(sound)])
    pixels = np.ascontiguousarray((grey * 255).astype(np.uint8))
    plot = QImage(pixels.data, WIDE, len(pixels), WIDE, QImage.Format.Format_Grayscale8)
    whole = QImage(WIDE + EDGE, plot.height() + EDGE, QImage.Format.Format_RGB32)
    whole.fill(QColor("#101418"))
    painter = QPainter(whole)
    painter.drawImage(EDGE, 20, plot)
    painter.setPen(QColor("#c8d0d8"))
    painter.drawText(EDGE, 14, f"{name}, {len(sound) / RATE:.1f} s")
    hertz = 62.5
    while hertz < TOP:
        y = 20 + HIGH * (1 - np.log(hertz / LOW) / np.log(TOP / LOW))
        painter.drawText(
            QRectF(0, y - 8, EDGE - 4, 16), Qt.AlignmentFlag.AlignRight, f"{hertz:.0f}"
        )
        hertz *= 2
    step = 5 if len(sound) > 20 * RATE else 1 if len(sound) > 2 * RATE else 0.25
    for number in range(int(len(sound) / RATE / step) + 1):
        x = EDGE + number * step * RATE / len(sound) * WIDE
        painter.drawText(
            QRectF(x - 20, whole.height() - 18, 40, 16),
            Qt.AlignmentFlag.AlignHCenter,
            f"{number * step:g}",
        )
    painter.end()
    return whole


def heights(sound: np.ndarray) -> np.ndarray:
    """(HIGH, WIDE), 0 to 1: how loud each pitch is, the highest above."""
    mono, window = sound.mean(axis=1), 4096
    padded = np.pad(mono, window // 2).astype(np.float32)
    rows = np.geomspace(LOW, TOP, HIGH)
    hertz = np.fft.rfftfreq(window, 1 / RATE)
    shape = np.hanning(window).astype(np.float32)
    begins = np.linspace(0, len(mono) - 1, WIDE).astype(int)
    columns = [
        np.interp(rows, hertz, np.abs(np.fft.rfft(padded[at : at + window] * shape)))
        for at in begins
    ]
    loud = 20 * np.log10(np.asarray(columns).T[::-1] + 1e-9)
    return np.clip((loud - np.percentile(loud, 99.9) + RANGE) / RANGE, 0, 1)


def loudness(sound: np.ndarray) -> np.ndarray:
    """(FOOT, WIDE): a hill, from −70 to −10 dBFS."""
    edges = np.linspace(0, len(sound), WIDE + 1).astype(int)
    power = np.add.reduceat(np.square(sound).mean(axis=1), edges[:-1]) / np.maximum(
        np.diff(edges), 1
    )
    height = np.clip((10 * np.log10(power + 1e-12) + 70) / 60, 0, 1) * FOOT
    return (np.arange(FOOT)[::-1, None] < height[None]) * 0.75


if __name__ == "__main__":
    app = QGuiApplication.instance() or QGuiApplication([])
    print(draw_all(Path(sys.argv[1]), tuple(sys.argv[2:])), "pictures")
