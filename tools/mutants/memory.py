"""What was found before, by the text of all that took part: nothing is told that is not so."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from tools.mutants.operators import Mutant
from tools.mutants.table import Judged
from tools.mutants.work import Answer


class Memory:
    def __init__(self, root: Path, rows: list[Judged]) -> None:
        self._path = root / "build" / "mutants.json"
        self._kept = self._read()
        self._new: dict[str, str] = {}
        program = [path.read_bytes() for path in sorted((root / "coach_app").rglob("*.py"))]
        world = [root / "tests/conftest.py", *sorted((root / "tests/data").glob("[!t]*.py"))]
        self._program = _sum(*program, *(path.read_bytes() for path in world))
        self._tests = {
            row.module: _sum(*((root / test).read_bytes() for test in row.tests)) for row in rows
        }

    def _read(self) -> dict[str, str]:
        if not self._path.exists():
            return {}
        return {str(key): str(value) for key, value in json.loads(self._path.read_text()).items()}

    def _key(self, row: Judged, mutant: Mutant) -> str:
        parts = self._program, self._tests[row.module], mutant.source()
        return _sum(*(part.encode() for part in parts))

    def known(self, row: Judged, mutant: Mutant) -> str | None:
        """The test that noticed it; "" for one that survived; None for one not tried yet."""
        return self._kept.get(self._key(row, mutant))

    def survived(self, mutant: Mutant) -> bool:
        """Whether it did when it was tried last, whatever has changed since."""
        return self._kept.get(_name(mutant), "") == "survived"

    def keep(self, row: Judged, mutant: Mutant, answer: Answer) -> None:
        noticed = answer.noticed_by or "(does not load)"
        self._new[self._key(row, mutant)] = "" if answer.survived else noticed
        self._new[_name(mutant)] = "survived" if answer.survived else noticed

    def write(self) -> None:
        """Only what is new here: another run may have written the rest anew meanwhile."""
        self._path.parent.mkdir(exist_ok=True)
        self._path.write_text(json.dumps(self._read() | self._new), "utf-8")


def _name(mutant: Mutant) -> str:
    return " ".join(mutant.key)


def _sum(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
