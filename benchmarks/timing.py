"""Medians, percentiles and the peak memory of a child process."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path


def median(values: list[float]) -> float:
    return statistics.median(values)


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(act: Callable[[], object], times: int, warm: int = 1) -> list[float]:
    """Milliseconds of each run of ``act``, after some that do not count."""
    for _ in range(warm):
        act()
    result = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        result.append((time.perf_counter() - start) * 1000)
    return result


def tell_peak() -> None:
    """Print this process's own peak memory (Linux); a parent's figure would be mixed in else."""
    status = Path("/proc/self/status")
    if status.exists():
        peak = next(row for row in status.read_text().splitlines() if row.startswith("VmHWM"))
        print(f"peak memory {peak.split()[1]}", file=sys.stderr, flush=True)


def line(name: str, figure: str, aim: str = "") -> None:
    print(f"{name:<58} {figure:>22}  {('aim ' + aim) if aim else ''}".rstrip(), flush=True)
