"""Reads so many bent inputs and tells what happened, in a process of its own.

    python -m tests.proof.fuzzing.run READER FIRST COUNT

The number of an input is its seed: a crash is had again with ``READER NUMBER 1``. The number that
is being read stands on the standard error, so that it is known after a crash of a library.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
import time
import traceback
from random import Random

from tests.proof.fuzzing.readers import READERS, SCRATCH, Reader

SLOW = 2.0  # seconds


def seconds_of(reader: Reader, raw: bytes) -> float:
    begun = time.perf_counter()
    with contextlib.suppress(*reader.says):
        reader.read(raw)
    return time.perf_counter() - begun


def fuzz(name: str, first: int, count: int) -> dict[str, object]:
    reader = READERS[name]()
    crashes: list[str] = []
    slow: list[int] = []
    worst = 0.0
    for good in reader.corpus:
        reader.read(good) if not reader.says else seconds_of(reader, good)
    for number in range(first, first + count):
        os.pwrite(2, f"{number:>12}".encode(), 0) if number % 64 == 0 else None
        raw = reader.input(Random(number))
        try:
            took = seconds_of(reader, raw)
            if took > SLOW:  # the machine may have been busy: only what is slow twice is
                took = min(took, seconds_of(reader, raw))
        except Exception:
            crashes.append(f"{name} {number}: {traceback.format_exc()[-600:]}")
            continue
        worst = max(worst, took)
        if took > SLOW:
            slow.append(number)
    return {"tries": count, "crashes": crashes[:20], "slow": slow[:20], "worst": worst}


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_LOGGING_RULES"] = "*=false"
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    try:
        name, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
        print(json.dumps(fuzz(name, first, count)), flush=True)
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
    app.quit()


if __name__ == "__main__":
    main()
