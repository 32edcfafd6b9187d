"""The house: rooms (packages), their sizes, and the arrows (imports) between them.

    python tools/house.py            # fails when a rule is broken; part of `make lint`
    python tools/house.py --counts   # prints figures to follow over time

A room is a package without packages inside; its files count together. A file that lies on the
landing between rooms (coach_app/ui/window.py, say) counts by itself. Imports inside functions and
under TYPE_CHECKING are arrows like any other.
"""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_FILES = 20  # in one room, its __init__ not counted
# What draws a value as markup where Qt is left to guess, or is asked to; and who may ask it.
GUESSED = {
    *("QLabel", "QTextEdit", "QTextBrowser", "QStaticText", "QGraphicsTextItem"),
    *("QMessageBox", "QInputDialog", "QErrorMessage", "QProgressDialog"),
    *("setToolTip", "setWhatsThis", "setStatusTip", "setTextFormat", "showText"),
    *("setHtml", "insertHtml", "appendHtml", "setMarkdown"),
}
ASKS = {
    ("coach_app.ui.widgets.plain", "QLabel"),
    ("coach_app.ui.widgets.plain", "setToolTip"),
    ("coach_app.ui.widgets.plain", "setTextFormat"),
    ("coach_app.reports.progress", "setHtml"),  # of values that it has escaped
    ("coach_app.reports.kept_paper", "setHtml"),  # the same
    ("coach_app.reports.plain_paper", "setHtml"),  # the same
}
FROZEN = "coach_app.data.migrations"  # versions of the schema: written once, never touched again


def modules() -> dict[str, Path]:
    """Every module of the app by its dotted name; a package stands for its __init__."""
    found = {}
    for path in sorted((ROOT / "coach_app").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if not name.startswith(FROZEN + "."):
            found[name] = path
    return found


class House:
    def __init__(self) -> None:
        self.modules = modules()
        self.packages = {name for name, path in self.modules.items() if path.stem == "__init__"}
        self.halls = {name.rpartition(".")[0] for name in self.packages} - {""}
        self.trees = {name: ast.parse(path.read_text()) for name, path in self.modules.items()}

    def room(self, module: str) -> str:
        if module in self.packages:
            return module
        package = module.rpartition(".")[0]
        return module if package in self.halls else package

    def files(self) -> dict[str, int]:
        counts: dict[str, int] = defaultdict(int)
        for name in self.modules:
            if name not in self.packages:
                counts[name.rpartition(".")[0]] += 1
        return counts

    def imports(self, module: str) -> Iterator[str]:
        """The modules of ours that a module imports, wherever in the file."""
        for node in ast.walk(self.trees[module]):
            if isinstance(node, ast.Import):
                yield from (name.name for name in node.names if name.name in self.modules)
            elif isinstance(node, ast.ImportFrom):
                source = self._source(module, node)
                for name in node.names:
                    full = f"{source}.{name.name}"
                    if full in self.modules or source in self.modules:
                        yield full if full in self.modules else source

    def _source(self, module: str, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = module.split(".")
        up = node.level - (module in self.packages)
        base = parts[: len(parts) - up]
        return ".".join([*base, node.module] if node.module else base)

    def arrows(self) -> dict[str, dict[str, str]]:
        """Room → room → one import that makes the arrow, for the message."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for module in self.modules:
            here = self.room(module)
            for target in self.imports(module):
                there = self.room(target)
                # A face (an __init__) may show what is in its own room or below it.
                if there != here and not target.startswith(f"{module}."):
                    found[here].setdefault(there, f"{module} imports {target}")
        return found

    def circles(self) -> list[list[str]]:
        """Rooms that reach each other, directly or by way of others (Tarjan's algorithm)."""
        arrows = self.arrows()
        index: dict[str, int] = {}
        low: dict[str, int] = {}
        stack: list[str] = []
        found: list[list[str]] = []

        def visit(room: str) -> None:
            index[room] = low[room] = len(index)
            stack.append(room)
            for other in arrows.get(room, {}):
                if other not in index:
                    visit(other)
                    low[room] = min(low[room], low[other])
                elif other in stack:
                    low[room] = min(low[room], index[other])
            if low[room] == index[room]:
                at = stack.index(room)
                circle, stack[at:] = stack[at:], []
                if len(circle) > 1:
                    found.append(sorted(circle))

        sys.setrecursionlimit(10_000)
        for room in sorted({self.room(name) for name in self.modules}):
            if room not in index:
                visit(room)
        return found


def faults(house: House) -> list[str]:
    found = [
        f"{room}: {count} files, at most {MOST_FILES}; give it a second room."
        for room, count in sorted(house.files().items())
        if count > MOST_FILES
    ]
    arrows = house.arrows()
    for circle in house.circles():
        found.append("These rooms import each other, so some arrow points upward:")
        found += [
            f"    {arrows[here][there]}"
            for here in circle
            for there in sorted(arrows.get(here, {}))
            if there in circle
        ]
    for package in sorted(house.packages):
        if package.startswith(FROZEN):
            continue
        words = ast.get_docstring(house.trees[package])
        if not words:
            found.append(f"{package}: its __init__ does not say what lives there.")
    for module, tree in house.trees.items():
        for said in guessed(tree):
            if (module, said) not in ASKS:
                found.append(
                    f"{module}: {said} may draw a value as markup; see ui/widgets/plain.py."
                )
    return found


def guessed(tree: ast.Module) -> Iterator[str]:
    """Every call and every base of a class that leaves it to Qt what a text is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            names: list[ast.expr] = list(node.bases)
        else:
            names = [node.func] if isinstance(node, ast.Call) else []
        for name in names:
            said = name.id if isinstance(name, ast.Name) else ""
            said = name.attr if isinstance(name, ast.Attribute) else said
            if said in GUESSED:
                yield said


def lazy_imports(tree: ast.Module) -> int:
    """Imports of ours that wait inside a function; those for types alone do not count."""
    inside = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.ImportFrom)
    }
    return sum((node.module or "").startswith("coach_app") for node in inside)


def counts(house: House) -> dict[str, int]:
    """Figures to follow over time."""
    texts = [path.read_text() for path in house.modules.values()]
    tests = [path.read_text() for path in (ROOT / "tests").rglob("*.py")]
    arrows = house.arrows()
    pairs = sum(a < b for a, others in arrows.items() for b in others if a in arrows.get(b, {}))

    def times(pattern: str, sources: list[str] = texts) -> int:
        return sum(len(re.findall(pattern, text, re.MULTILINE)) for text in sources)

    return {
        "files in the largest room": max(house.files().values()),
        "two-way pairs of rooms": pairs,
        "circles of rooms": len(house.circles()),
        "lines of coach_app": sum(text.count("\n") for text in texts),
        "Any": times(r"\bAny\b"),
        "getattr and hasattr": times(r"\b(?:getattr|hasattr)\("),
        "imports inside functions": sum(map(lazy_imports, house.trees.values())),
        "layouts set by hand": times(r"\.(?:setContentsMargins|setSpacing)\("),
        "fmt: skip": times(r"# fmt: skip"),
        "private members reached from tests": times(r"(?<!self)(?<!cls)\._[a-z]\w*", tests),
    }


def main() -> int:
    house = House()
    if "--counts" in sys.argv:
        for what, figure in counts(house).items():
            print(f"{figure:>7}  {what}")
        return 0
    found = faults(house)
    for line in found:
        print(line)
    print(f"{len(found)} faults in {len(house.packages)} rooms." if found else "The house stands.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
