"""Puts one mistake after another into the slots, and gathers what the tests say."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools.mutants.memory import Memory
from tools.mutants.operators import Mutant
from tools.mutants.reach import ReachMap
from tools.mutants.table import Judged, Outcome
from tools.mutants.work import Slot, look_for_it

Job = tuple[Judged, Mutant]


@dataclass
class Judge:
    """``anew``: ask again also what is remembered. ``until``: begin nothing after this."""

    root: Path
    slots: list[Slot]
    reach: ReachMap
    memory: Memory
    anew: bool = False
    until: float = float("inf")
    found: list[Outcome] = field(default_factory=list)

    def run(self, jobs: list[Job]) -> list[Outcome]:
        queue = iter(jobs)
        free, busy = list(self.slots), dict[int, tuple[Slot, Job]]()
        while True:
            while free and (job := self._next(queue)) is not None:
                slot = free.pop()
                self._begin(slot, job)
                busy[id(slot)] = (slot, job)
            if not busy:
                break
            time.sleep(0.01)
            for slot, job in list(busy.values()):
                if self._is_done(slot, job):
                    del busy[id(slot)]
                    free.append(slot)
                    self._tell(len(jobs))
        self.memory.write()
        return sorted(self.found, key=lambda one: (one.mutant.module, one.mutant.line))

    def _next(self, queue: Iterator[Job]) -> Job | None:
        """The next mistake that has to be tried; those already known are noted on the way."""
        while time.monotonic() < self.until:
            job = next(queue, None)
            if job is None:
                return None
            row, mutant = job
            known = None if self.anew else self.memory.known(row, mutant)
            if known is None and self.reach.of(row, mutant):
                return job
            self.found.append(Outcome(mutant, not known, known or ""))
        return None

    def _begin(self, slot: Slot, job: Job) -> None:
        row, mutant = job
        slot.put(mutant.module, mutant.source())
        slot.start(_looking(self.reach.of(row, mutant)), self.reach.limit)

    def _is_done(self, slot: Slot, job: Job) -> bool:
        answer = slot.done()
        if answer is None:
            return False
        row, mutant = job
        slot.mend(mutant.module)
        self.found.append(Outcome(mutant, answer.survived, answer.noticed_by))
        self.memory.keep(row, mutant, answer)
        return True

    def _tell(self, of: int) -> None:
        last = self.found[-1]
        if last.survived:
            where = f"{last.mutant.module}:{last.mutant.line}"
            print(f"  survived: {where}  {last.mutant.now}", flush=True)
        if len(self.found) % 50 == 0:
            print(f"{len(self.found)} of {of}", flush=True)
            self.memory.write()


def _looking(tests: set[str]) -> Callable[[], dict[str, Any]]:
    files = {test.partition("::")[0] for test in tests}
    return lambda: look_for_it(tests, files)
