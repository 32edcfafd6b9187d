"""The start: first paint and usable, as ratios to a bare PySide6 window in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import fill
from benchmarks.timing import line, median

ROOT = Path(__file__).parent.parent
RUNS = 9


def spawn(command: list[str], home: Path) -> tuple[dict[str, float], float]:
    """Run once: milliseconds from spawning to each stamp, and peak memory in MB."""
    environment = {**os.environ, "COACH_APP_HOME": str(home), "COACH_APP_TRACE_START": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users start compiled modules
    begun = time.time()
    child = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    assert child.stderr is not None
    stamps, peak = {}, 0.0
    for text in child.stderr:
        parts = text.split()
        if len(parts) == 3 and parts[0] == "peak":
            peak = float(parts[2]) / 1024
        if len(parts) == 3 and parts[0] == "start":
            stamps[parts[1]] = (float(parts[2]) - begun) * 1000
    child.wait()
    return stamps, peak


def run() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        practice = fill.make_vault(home / "vault")
        fill.one_client(practice, "Anna Voorbeeld")
        practice.close()
        bare_command = [sys.executable, "-m", "benchmarks.bare_window"]
        app_command = [
            sys.executable,
            "-m",
            "benchmarks.opened_app",
            str(home / "vault"),
            fill.PASSPHRASE,
        ]
        bare, app = [], []
        for number in range(RUNS + 1):  # in turn, so that a slow moment hits both
            results = spawn(bare_command, home), spawn(app_command, home)
            if number:  # the first run warms the disk cache
                bare.append(results[0])
                app.append(results[1])
    first = median([stamps["painted"] for stamps, _ in bare])
    line("bare PySide6 window, first paint", f"{first:.0f} ms")
    paint = median([stamps["painted"] for stamps, _ in app])
    line("app, first paint ÷ bare", f"{paint / first:.2f} ({paint:.0f} ms)", "≤ 1.2")
    usable = median([s["painted"] + s["usable"] - s["key"] for s, _ in app])
    ready = median([max(s["ready"], s["painted"]) + s["usable"] - s["key"] for s, _ in app])
    line(
        "usable after unlock, without key derivation ÷ bare",
        f"{ready / first:.2f} ({ready:.0f} ms)",
        "≤ 3.5",
    )
    line("  of which from the key to usable", f"{usable - paint:.0f} ms")
    memory = median([peak for _, peak in app]) / median([peak for _, peak in bare])
    line("peak memory ÷ bare", f"{memory:.2f}")
