"""Forks a child for each kill, so that everything is imported once.

    LD_PRELOAD=shim.so python -m tests.proof.killing.server

A line of JSON in: {"op", "folder", "key", "at", "torn", "after"}; a line out: {"told", "killed",
"count", "seconds"}. ``at``: the call to die at, below 0 for none. ``after``: seconds after which
the child is killed from outside, None for never.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import signal
import sys
import time
import traceback
from pathlib import Path

from tests.proof.killing.operations import OPERATIONS

for name in ("alembic.config", "alembic.runtime.environment", "alembic.script"):
    importlib.import_module(name)  # needed by an upgrade

SHIM = ctypes.CDLL(None)
SHIM.proof_arm.argtypes = (ctypes.c_long, ctypes.c_int)
SHIM.proof_count.restype = ctypes.c_long


def child(order: dict, out: int) -> None:
    """Never comes back."""

    def tell(text: str) -> None:
        os.write(1, f"{text}\n".encode())

    os.dup2(out, 1)
    code = 1
    try:
        during = OPERATIONS[order["op"]](Path(order["folder"]), bytes.fromhex(order["key"]))
        tell("armed")
        begun = time.monotonic()
        SHIM.proof_arm(order["at"], order["torn"])
        during(tell)
        count = SHIM.proof_count()
        tell(f"done {count} {time.monotonic() - begun}")
        code = 0
    except BaseException:
        tell("error " + traceback.format_exc().replace("\n", " | "))
    finally:
        os._exit(code)


def serve(order: dict) -> dict:
    source, target = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(source)
        child(order, target)
    os.close(target)
    with os.fdopen(source) as lines:
        first = lines.readline()
        if first.strip() == "armed" and order.get("after") is not None:
            time.sleep(order["after"])
            os.kill(pid, signal.SIGKILL)
        told = [first, *lines]
    _, status = os.waitpid(pid, 0)
    told = [line.strip() for line in told]
    done = next((line.split() for line in told if line.startswith("done ")), None)
    return {
        "told": told,
        "killed": os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL,
        "count": int(done[1]) if done else 0,
        "seconds": float(done[2]) if done else 0.0,
    }


def main() -> None:
    for line in sys.stdin:
        print(json.dumps(serve(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
