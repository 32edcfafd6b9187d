"""Kill -9 at exact system calls, and at random moments: no committed row is ever lost.

First a clean run is counted; then a run is killed at each of the calls that were chosen, the
second half of them in the middle of a write. PROOF_LONG: a thousand kills.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coach_app.data import vault as vaults
from tests.proof.killing.judge import Template, judge, make_template, old_template
from tests.proof.killing.operations import OPERATIONS

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(shutil.which("gcc") is None or sys.platform != "linux", reason="needs gcc"),
]

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tests" / "proof" / "killing" / "shim.c"
LONG = bool(os.environ.get("PROOF_LONG"))
EACH = 500 // len(OPERATIONS) + 1 if LONG else 10
FAULT = {"write": 1, "migration": 2, "backup": 3, "header": 4, "restore": 6, "re-key": 5}


class Server:
    def __init__(self, shim: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.proof.killing.server"],
            cwd=ROOT,
            env={**os.environ, "LD_PRELOAD": str(shim)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, op: str, folder: Path, key: bytes, at=-1, torn=0, after=None) -> dict:
        order = {"op": op, "folder": str(folder), "key": key.hex()}
        order |= {"at": at, "torn": torn, "after": after}
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    shim = tmp_path_factory.mktemp("shim") / "shim.so"
    command = ["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-o", shim, SOURCE, "-ldl"]
    subprocess.run(command, check=True)
    made = Server(shim)
    yield made
    made.process.stdin.close()
    made.process.wait(30)


@pytest.fixture(scope="module")
def templates(tmp_path_factory) -> dict[str, list[Template]]:
    folder = tmp_path_factory.mktemp("templates")
    today = make_template(folder / "today")
    old = [old_template(folder / number, number) for number in ("0001", "0002")]
    return {op: old if op == "migration" else [today] for op in OPERATIONS}


def spread(count: int, most: int) -> list[int]:
    """At most so many of the calls 1 to ``count``: the first, the last, and evenly between."""
    if count <= most:
        return list(range(1, count + 1))
    return sorted({1 + round(at * (count - 1) / (most - 1)) for at in range(most)})


class Killer:
    """Copies the vault, lets the child die, judges what is left."""

    def __init__(self, server: Server, op: str, scratch: Path) -> None:
        self.server, self.op, self.scratch = server, op, scratch
        self.kills = self.lost = 0
        self.faults: list[str] = []

    def once(self, template: Template, **how) -> dict:
        folder = self.scratch / "vault"
        shutil.copytree(template.folder, folder)
        answer = self.server.ask(self.op, folder, template.key, **how)
        errors = [line for line in answer["told"] if line.startswith("error")]
        verdict = judge(self.op, template, folder, answer["told"], self.scratch)
        self.kills += answer["killed"]
        self.lost += verdict.lost
        self.faults += [f"{self.op} {how}: {fault}" for fault in verdict.faults + errors]
        shutil.rmtree(folder)
        return answer

    def tell(self, proof_row, kind: str) -> None:
        for row in ("proof: exact calls", f"fault {FAULT.get(self.op, 6)}"):
            proof_row(row, tries=self.kills, lost=self.lost + len(self.faults))
        assert not self.faults, "\n".join(self.faults[:20])
        assert self.lost == 0
        assert self.kills, kind


@pytest.fixture(autouse=True)
def _small_reserve(monkeypatch):
    monkeypatch.setattr(vaults, "BALLAST_BYTES", 4096)


@pytest.mark.parametrize("op", OPERATIONS)
def test_a_kill_at_a_system_call_loses_no_committed_row(op, server, templates, tmp_path, proof_row):
    killer = Killer(server, op, tmp_path)
    for template in templates[op]:
        clean = killer.once(template)
        assert clean["count"] > 5, clean
        places = spread(clean["count"], EACH // len(templates[op]))
        for place, torn in zip(places, itertools.cycle((0, 1)), strict=False):
            killer.once(template, at=place, torn=torn)
    killer.tell(proof_row, "no call was hit")


@pytest.mark.parametrize("op", OPERATIONS)
def test_a_kill_at_a_random_moment_loses_no_committed_row(
    op, server, templates, tmp_path, proof_row
):
    killer, chance = Killer(server, op, tmp_path), random.Random(f"{op} 2026")
    wanted = EACH if LONG else 4
    longest = max(killer.once(one)["seconds"] for one in templates[op])
    for one in itertools.islice(itertools.cycle(templates[op]), wanted * 10):
        killer.once(one, after=chance.uniform(0, longest))
        if killer.kills >= wanted:
            break
    killer.tell(proof_row, "no moment was hit")
