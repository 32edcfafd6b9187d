"""The table of modules, the list of explained survivors, and what is told at the end."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tools.mutants.operators import Mutant

ENOUGH = 90  # per cent of a module's mistakes
FEW = 20  # of fewer mistakes a percentage says nothing
Key = tuple[str, str, str]


@dataclass(frozen=True)
class Judged:
    """``name``: what the list of explained survivors calls it, wherever the file lies.

    ``sampled``: tried wholly before, so that a sample of it says something.
    """

    name: str
    module: str
    tests: tuple[str, ...]
    sampled: bool = True


def judged(root: Path) -> list[Judged]:
    """The modules, patterns written out. Exits where a file is not there."""
    rows = tomllib.loads((root / "tools/mutants/modules.toml").read_text("utf-8"))["judged"]
    found, lost = [], []
    for row in rows:
        modules = sorted(root.glob(row["module"]))
        tests = sorted(path for name in row["tests"] for path in root.glob(name))
        if not modules or not tests:
            lost.append(row["module"])
        lost += [name for name in row["tests"] if not list(root.glob(name))]
        names = tuple(str(path.relative_to(root)) for path in tests)
        found += [
            Judged(row["name"], str(path.relative_to(root)), names, row.get("sampled", True))
            for path in modules
            if path.name != "__init__.py"
        ]
    if lost:
        raise SystemExit(f"tools/mutants/modules.toml names what is not there: {', '.join(lost)}")
    return found


def explained(root: Path) -> dict[Key, str]:
    """Survivors with a reason why nobody could notice, by name of the module and code."""
    path = root / "tests/mutants_explained.toml"
    rows = tomllib.loads(path.read_text("utf-8")).get("explained", [])
    return {(row["module"], row["was"], row["now"]): row["why"] for row in rows}


def excused(jobs: Iterable[tuple[Judged, Mutant]], reasons: dict[Key, str]) -> list[str]:
    """Rows of which more is explained away than may survive. Counted over all their mistakes,
    so that a sample, which sees a few of them, never fails by chance."""
    made: Counter[str] = Counter()
    away: Counter[str] = Counter()
    for row, mutant in jobs:
        made[row.name] += 1
        away[row.name] += (row.name, mutant.was, mutant.now) in reasons
    return [
        name
        for name, count in made.items()
        if count >= FEW and 100 * away[name] > (100 - ENOUGH) * count
    ]


@dataclass
class Outcome:
    mutant: Mutant
    survived: bool
    noticed_by: str


def tell(
    rows: Iterable[Judged], outcomes: Iterable[Outcome], reasons: dict[Key, str], whole: bool
) -> bool:
    """Print the survivors and the table; True when the tests bite."""
    names = {row.module: row.name for row in rows}
    made: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    known: Counter[str] = Counter()
    lost, used = [], set()
    for one in outcomes:
        module = one.mutant.module
        made[module] += 1
        noticed[module] += not one.survived
        key = (names[module], one.mutant.was, one.mutant.now)
        if one.survived and key in reasons:
            known[module] += 1
            used.add(key)
        elif one.survived:
            lost.append(one.mutant)
    for mutant in lost:
        print(f"\n{mutant.module}:{mutant.line}")
        print(f"  - {mutant.was}")
        print(f"  + {mutant.now}")
    print(f"\n{'module':44}{'mutants':>8}{'noticed':>8}{'%':>6}{'explained':>11}{'not':>5}")
    good = not lost
    for module in made:
        share = 100 * noticed[module] / made[module]
        if whole and share < ENOUGH:
            good = False
        left = made[module] - noticed[module] - known[module]
        print(
            f"{module:44}{made[module]:8}{noticed[module]:8}{share:6.1f}{known[module]:11}{left:5}"
        )
    total, all_noticed = made.total(), noticed.total()
    print(
        f"{'all':44}{total:8}{all_noticed:8}{100 * all_noticed / max(1, total):6.1f}"
        f"{known.total():11}{len(lost):5}"
    )
    judged_names = {names[module] for module in made}
    stale = [key for key in reasons if key[0] in judged_names and key not in used]
    if whole and stale:
        good = False
        print("\nExplained, but noticed or gone; take them out of tests/mutants_explained.toml:")
        for module, was, now in stale:
            print(f"  {module}: {was}  ->  {now}")
    return good
