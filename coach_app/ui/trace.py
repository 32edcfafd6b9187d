"""Time stamps of the start, for the benchmark: COACH_APP_TRACE_START=1.

Each line on stderr is ``start <name> <seconds since the epoch>``; the benchmark
knows when it spawned the program and subtracts.
"""

import os
import sys
import time

_on = bool(os.environ.get("COACH_APP_TRACE_START"))
_seen: set[str] = set()


def stamp(name: str) -> None:
    """Print a time stamp once per name; nothing unless the variable is set."""
    if not _on or name in _seen:
        return
    _seen.add(name)
    print(f"start {name} {time.time():.6f}", file=sys.stderr, flush=True)
