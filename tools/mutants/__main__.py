"""``python -m tools.mutants``: a mistake at a time, and a table of what was noticed.

Everything: no words. Some modules: ``--only scoring gates``. What survived last time:
``--survivors``. For CI: ``--minutes 3`` takes a random sample (``--seed`` repeats one).
Needs fork, so Linux or macOS.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import tempfile
import time
from pathlib import Path

from tools.mutants.operators import Mutant, mutants_of
from tools.mutants.table import Judged, Outcome, explained, judged, tell
from tools.mutants.work import Answer, Slot, load_libraries, look_for_it, measure_reach

ROOT = Path(__file__).resolve().parents[2]
MEMORY = ROOT / "build" / "mutants.json"
SHORTEST = 20.0  # seconds of computing before a test run counts as stuck


def main() -> int:
    asked = _arguments()
    began = time.monotonic()
    rows = [
        row
        for row in judged(ROOT)
        if not asked.only or any(word in row.module for word in asked.only)
    ]
    load_libraries()
    with tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
        slots = [Slot(Path(scratch) / str(number), ROOT) for number in range(asked.processes)]
        try:
            found = _judge(rows, slots, asked, began)
        finally:
            for slot in slots:
                slot.stop()
    part = asked.survivors or asked.minutes
    good = tell(found, explained(ROOT), whole=not part)
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


def _judge(
    rows: list[Judged], slots: list[Slot], asked: argparse.Namespace, began: float
) -> list[Outcome]:
    reach = _Reach(rows, slots)
    memory = _Memory(rows)
    todo = [(row, one) for row in rows for one in mutants_of(row.module, ROOT / row.module)]
    if asked.survivors:
        todo = [(row, one) for row, one in todo if memory.survived(one)]
    if asked.minutes:
        seed = asked.seed or time.strftime("%Y-%m-%d")
        print(f"A sample; again with --seed {seed}", flush=True)
        random.Random(seed).shuffle(todo)
    until = began + asked.minutes * 60 if asked.minutes else float("inf")
    found: list[Outcome] = []
    queue = iter(todo)
    busy: dict[int, tuple[Slot, Judged, Mutant]] = {}
    free = list(slots)
    while True:
        while free and time.monotonic() < until:
            job = next(queue, None)
            if job is None:
                break
            row, mutant = job
            known = None if asked.survivors else memory.known(row, mutant)
            tests = reach.of(row, mutant)
            if known is not None or not tests:
                found.append(Outcome(mutant, not known, known or ""))
                continue
            slot = free.pop()
            slot.put(mutant.module, mutant.source())
            files = {test.partition("::")[0] for test in tests}
            slot.start(lambda t=tests, f=files: look_for_it(t, f), reach.limit)  # type: ignore[misc]
            busy[id(slot)] = (slot, row, mutant)
        if not busy:
            break
        time.sleep(0.01)
        for slot, row, mutant in list(busy.values()):
            answer = slot.done()
            if answer is None:
                continue
            del busy[id(slot)]
            slot.mend(mutant.module)
            free.append(slot)
            found.append(Outcome(mutant, answer.survived, answer.noticed_by))
            memory.keep(row, mutant, answer)
            _show(len(found), len(todo), answer, mutant)
            if len(found) % 50 == 0:
                memory.write()
    memory.write()
    return sorted(found, key=lambda one: (one.mutant.module, one.mutant.line))


def _show(number: int, of: int, answer: Answer, mutant: Mutant) -> None:
    if answer.survived:
        print(f"  survived: {mutant.module}:{mutant.line}  {mutant.now}", flush=True)
    if number % 50 == 0:
        print(f"{number} of {of}", flush=True)


class _Reach:
    """Which tests ran which lines, asked once of the program without mistakes."""

    def __init__(self, rows: list[Judged], slots: list[Slot]) -> None:
        files = sorted({test for row in rows for test in row.tests})
        self._lines: dict[str, set[tuple[str, int]]] = {}
        self.limit = SHORTEST
        parts = [(slot, files[number :: len(slots)]) for number, slot in enumerate(slots)]
        parts = [(slot, part) for slot, part in parts if part]
        for slot, part in parts:
            modules = {str(slot.folder / row.module): row.module for row in rows}
            slot.start(lambda p=part, m=modules: measure_reach(p, m), 600)  # type: ignore[misc]
        for slot, part in parts:
            self._take(slot, part)

    def _take(self, slot: Slot, files: list[str]) -> None:
        while (answer := slot.done()) is None:
            time.sleep(0.05)
        if answer.code != 0:
            said = (slot.folder / "said.txt").read_text("utf-8", "replace")
            raise SystemExit(f"{said[-3000:]}\nThe tests fail before any mistake: {files}")
        for test, lines in answer.told["reached"].items():
            self._lines[test] = {(module, line) for module, line in lines}
        self.limit = max(self.limit, 4 * answer.told["seconds"] / len(files) + SHORTEST)

    def of(self, row: Judged, mutant: Mutant) -> set[str]:
        """The tests that can notice: all of them for what runs while loading."""
        mine = {test for test in self._lines if test.partition("::")[0] in row.tests}
        if mutant.loading or _remembers(row.module):
            return mine
        lines = {(mutant.module, line) for line in range(mutant.line, mutant.last_line + 1)}
        return {test for test in mine if lines & self._lines[test]}


def _remembers(module: str) -> bool:
    """Whether a module keeps answers: then only the first test to ask seems to reach it."""
    return "cache" in (ROOT / module).read_text("utf-8")


class _Memory:
    """Noticed mistakes, by the text of all that took part; nothing is told that is not so."""

    def __init__(self, rows: list[Judged]) -> None:
        self._kept: dict[str, str] = {}
        if MEMORY.exists():
            self._kept = json.loads(MEMORY.read_text("utf-8"))
        program = [path.read_bytes() for path in sorted((ROOT / "coach_app").rglob("*.py"))]
        world = [ROOT / "tests/conftest.py", *sorted((ROOT / "tests/data").glob("[!t]*.py"))]
        self._program = _sum(*program, *(path.read_bytes() for path in world))
        self._tests = {
            row.module: _sum(*((ROOT / test).read_bytes() for test in row.tests)) for row in rows
        }

    def _key(self, row: Judged, mutant: Mutant) -> str:
        return _sum(
            self._program.encode(), self._tests[row.module].encode(), mutant.source().encode()
        )

    def known(self, row: Judged, mutant: Mutant) -> str | None:
        """The test that noticed it; "" for one that survived; None for one not tried yet."""
        return self._kept.get(self._key(row, mutant))

    def survived(self, mutant: Mutant) -> bool:
        return self._kept.get(" ".join(mutant.key), "") == "survived"

    def keep(self, row: Judged, mutant: Mutant, answer: Answer) -> None:
        noticed = answer.noticed_by or "(does not load)"
        self._kept[self._key(row, mutant)] = "" if answer.survived else noticed
        self._kept[" ".join(mutant.key)] = "survived" if answer.survived else noticed

    def write(self) -> None:
        MEMORY.parent.mkdir(exist_ok=True)
        MEMORY.write_text(json.dumps(self._kept), "utf-8")


def _sum(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
