"""``python -m tools.mutants``: a mistake at a time, and a table of what was noticed.

Everything: no words. Some modules: ``--only scoring gates``. What survived last time:
``--survivors``. For CI: ``--minutes 3`` takes a random sample (``--seed`` repeats one) of the
rows that were tried wholly before: there every survivor is explained, so a new one is a fault.
Needs fork, so Linux or macOS.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from tools.mutants.judge import Job, Judge
from tools.mutants.memory import Memory
from tools.mutants.operators import mutants_of
from tools.mutants.reach import ReachMap
from tools.mutants.table import excused, explained, judged, tell
from tools.mutants.work import Slot, load_libraries

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    asked = _arguments()
    began = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # and the slots with us
    rows = [
        row
        for row in judged(ROOT)
        if not asked.only or any(word in row.module for word in asked.only)
    ]
    if asked.minutes:
        rows = [row for row in rows if row.sampled]
    load_libraries()
    with tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
        slots = [Slot(Path(scratch) / str(number), ROOT) for number in range(asked.processes)]
        try:
            memory = Memory(ROOT, rows)
            judge = Judge(ROOT, slots, ReachMap(ROOT, rows, slots), memory, asked.survivors)
            jobs = [(row, one) for row in rows for one in mutants_of(row.module, ROOT)]
            if asked.minutes:
                judge.until = began + asked.minutes * 60
            found = judge.run(_chosen(jobs, asked, memory))
        finally:
            for slot in slots:
                slot.stop()
    whole = not (asked.survivors or asked.minutes)
    reasons = explained(ROOT)
    good = tell(rows, found, reasons, whole)
    if over := excused(jobs, reasons):
        good = False
        print(f"\nMore is explained away than may survive: {', '.join(over)}")
    print(f"\n{len(found)} mistakes in {time.monotonic() - began:.0f} s.")
    return 0 if good else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.mutants", description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="words in the names of modules")
    parser.add_argument("--survivors", action="store_true", help="what survived last time")
    parser.add_argument("--minutes", type=float, default=0, help="a sample, as long as this")
    parser.add_argument("--seed", default="", help="of the sample; without one it is the day's")
    parser.add_argument("--processes", type=int, default=2)
    return parser.parse_args()


def _chosen(jobs: list[Job], asked: argparse.Namespace, memory: Memory) -> list[Job]:
    if asked.survivors:
        return [(row, one) for row, one in jobs if memory.survived(one)]
    if asked.minutes:
        seed = asked.seed or time.strftime("%Y-%m-%d")
        print(f"A sample; again with --seed {seed}", flush=True)
        random.Random(seed).shuffle(jobs)
    return jobs


if __name__ == "__main__":
    sys.exit(main())
