"""`make proof`: everything that carries a row, side by side; then the table.

    python -m tests.proof.table.run [--long]

Three runs at once: the walks through a real window (xvfb), the slow proofs, and the faster tests
that carry rows; these are not run again where `make test` ran all of them on the same commit and
nothing has changed since. ``--long`` sets PROOF_LONG: the large counts of kills, flips and fuzzing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.proof.table.rows import faults, promises, read, table

ROOT = Path(__file__).parents[3]
BUILD = ROOT / "build" / "proof"
TESTED = ROOT / "build" / "rows"  # what `make test` wrote, and for which commit
SCREEN = ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24"]


def files() -> list[str]:
    """The files of the tests that rows name; those that are missing show in the table."""
    named = {test.partition("::")[0] for one in promises() for test in one.tests}
    return sorted(name for name in named if (ROOT / name).exists())


def commit() -> str:
    """The commit that this tree is; "" where it is not exactly one."""
    told = [
        subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
        for words in (("rev-parse", "HEAD"), ("status", "--porcelain"))
    ]
    whole = all(one.returncode == 0 for one in told) and not told[1].stdout.strip()
    return told[0].stdout.strip() if whole else ""


def tested() -> list[Path]:
    """The rows that `make test` has carried on this very commit."""
    of = TESTED / "commit"
    same = of.exists() and commit() and of.read_text().strip() == commit()
    return sorted(TESTED.glob("*.json")) if same else []


def start(
    name: str, places: list[str], *options: str, screen: bool, long: bool
) -> subprocess.Popen:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.proof.table.plugin"]
    command += ["--rows", str(BUILD / f"{name}.json"), *options, *places]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb" if screen else "offscreen"}
    if long:
        environment["PROOF_LONG"] = "1"
    with (BUILD / f"{name}.log").open("w") as log:
        return subprocess.Popen(
            [*SCREEN, *command] if screen else command,
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )


def main() -> int:
    long, begun = "--long" in sys.argv, time.monotonic()
    BUILD.mkdir(parents=True, exist_ok=True)
    for old in BUILD.iterdir():
        old.unlink()
    marked = "--only-marked"
    known = [] if long else tested()
    runs = {
        "proofs": start("proofs", ["tests/proof", "tests/data"], marked, screen=False, long=long),
        "walks": start("walks", ["tests/walk"], marked, screen=True, long=long),
    }
    if not known:
        runs["rows"] = start("rows", files(), screen=False, long=long)
    failed = [name for name, run in runs.items() if run.wait()]
    for name in runs:
        print(f"--- {name}\n{(BUILD / f'{name}.log').read_text(errors='replace')}")
    listed = promises()
    rows = read([*sorted(BUILD.glob("*.json")), *known])
    wrong = faults(listed, rows, long) + [f"the run of {name} failed" for name in failed]
    minutes, seconds = divmod(round(time.monotonic() - begun), 60)
    told = [table(listed, rows, long), "", f"{minutes} min {seconds} s"]
    told += [*wrong, f"{len(wrong)} faults."] if wrong else ["Everything holds."]
    text = "\n".join(told)
    (ROOT / "build" / "proof.txt").write_text(text + "\n", "utf-8")
    print(text)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
