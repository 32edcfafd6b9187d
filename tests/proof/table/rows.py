"""Rows: what was tried, how often, what happened, and what was lost."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

PROMISES = Path(__file__).with_name("promises.toml")


@dataclass(frozen=True)
class Promise:
    """``tests``: "file::test" of those that carry it; all of their cases do."""

    number: str
    what: str
    happened: str
    tests: tuple[str, ...] = ()
    only_long: bool = False


@dataclass
class Row:
    """``happened``: what the tests say themselves, newest last."""

    tries: int = 0
    lost: int = 0
    happened: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    ran: list[str] = field(default_factory=list)

    def add(self, other: Row) -> None:
        self.tries += other.tries
        self.lost += other.lost
        self.happened += [said for said in other.happened if said not in self.happened]
        self.failed += other.failed
        self.ran += [name for name in other.ran if name not in self.ran]


@cache
def promises() -> list[Promise]:
    raw = tomllib.loads(PROMISES.read_text("utf-8"))
    return [
        Promise(
            one["number"],
            one["what"],
            one["happened"],
            tuple(one.get("tests", ())),
            one.get("only_long", False),
        )
        for one in raw["row"]
    ]


def write(rows: dict[str, Row], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({name: asdict(row) for name, row in rows.items()}))


def read(paths: list[Path]) -> dict[str, Row]:
    joined: dict[str, Row] = {}
    for path in paths:
        for name, raw in json.loads(path.read_text()).items():
            joined.setdefault(name, Row()).add(Row(**raw))
    return joined


def faults(listed: list[Promise], rows: dict[str, Row], long: bool) -> list[str]:
    """Why the table is not green: a row that nobody carried, a test that failed, a row lost."""
    found = []
    for one in listed:
        row = rows.get(one.number, Row())
        if one.only_long and not long:
            continue
        if row.failed:
            found.append(f"{one.number}: failed: {', '.join(row.failed)}")
        if row.lost:
            found.append(f"{one.number}: {row.lost} rows lost")
        if not row.tries:
            found.append(f"{one.number}: no test has tried it")
        missing = [test for test in one.tests if test not in row.ran]
        if missing:
            found.append(f"{one.number}: did not run: {', '.join(missing)}")
    known = {one.number for one in listed}
    found += [
        f"{name}: a row that promises.toml does not name" for name in rows if name not in known
    ]
    return found


def table(listed: list[Promise], rows: dict[str, Row], long: bool) -> str:
    lines = [("", "fault or input", "tries", "what happened", "rows lost")]
    for one in listed:
        if one.only_long and not long:
            continue
        row = rows.get(one.number, Row())
        bad = bool(row.failed or row.lost or not row.tries)
        said = "; ".join([one.happened, *row.happened])
        if not row.tries:
            said = "NOT TRIED"
        elif row.failed:
            said = f"FAILED: {len(row.failed)} of these tests"
        mark = "✗" if bad else "✓"
        lines.append((mark, f"{one.number} {one.what}", str(row.tries), said, str(row.lost)))
    wide = [min(max(len(line[at]) for line in lines), 62) for at in range(5)]
    return "\n".join(_line(line, wide) for line in lines)


def _line(cells: tuple[str, ...], wide: list[int]) -> str:
    """One row; what is too long for its column goes on below."""
    parts = [_wrapped(cell, width) for cell, width in zip(cells, wide, strict=True)]
    high = max(len(part) for part in parts)
    lines = [
        "  ".join(
            (part[at] if at < len(part) else "").ljust(width)
            for part, width in zip(parts, wide, strict=True)
        )
        for at in range(high)
    ]
    return "\n".join(line.rstrip() for line in lines)


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
