"""Which tests ran which lines, asked once of the program without mistakes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.mutants.operators import Mutant
from tools.mutants.table import Judged
from tools.mutants.work import Slot, measure_reach

SHORTEST = 8.0  # seconds of computing before a test run counts as stuck


class ReachMap:
    """Asked at the beginning, with the test files shared out over the slots."""

    def __init__(self, root: Path, rows: list[Judged], slots: list[Slot]) -> None:
        self._root = root
        self._lines: dict[str, set[tuple[str, int]]] = {}
        self.limit = SHORTEST
        files = sorted({test for row in rows for test in row.tests})
        parts = [(slot, files[number :: len(slots)]) for number, slot in enumerate(slots)]
        parts = [(slot, part) for slot, part in parts if part]
        for slot, part in parts:
            modules = {str(slot.folder / row.module): row.module for row in rows}
            slot.start(_asking(part, modules), 600)
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
        if mutant.loading or self._remembers(row.module):
            return mine
        lines = {(mutant.module, line) for line in range(mutant.line, mutant.last_line + 1)}
        return {test for test in mine if lines & self._lines[test]}

    def _remembers(self, module: str) -> bool:
        """Whether a module keeps answers: then only the first test to ask seems to reach it."""
        return "cache" in (self._root / module).read_text("utf-8")


def _asking(part: list[str], modules: dict[str, str]) -> Callable[[], dict[str, Any]]:
    return lambda: measure_reach(part, modules)
