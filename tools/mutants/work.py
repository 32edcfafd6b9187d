"""Copies of the tree in which mistakes are made, and the processes that run the tests there.

A process that has the libraries loaded is forked for each mistake (as mistakes are many and
PySide6 is large); each one finds the project itself in its own copy of the tree.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TREE = (
    "coach_app",
    "tests",
    "resources",
    "pyproject.toml",
    "tools",
    "benchmarks",
    "docs",
    "requirements",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "CONTRIBUTING.md",
    "build_installer.spec",
    ".ci",
)
LIBRARIES = (
    "PySide6.QtWidgets",
    "PySide6.QtTest",
    "pytestqt.plugin",
    "hypothesis",
    "sqlalchemy.orm",
    "sqlcipher3.dbapi2",
    "alembic.command",
    "cryptography.hazmat.primitives.ciphers.aead",
    "argon2",
    "numpy",
    "zxcvbn",
    "platformdirs",
    "tomli_w",
)
# Plugins are named, not looked for in every installed package, and none tidies up at the end.
QUICK = (
    "-p",
    "pytestqt.plugin",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:unraisableexception",
    "-p",
    "no:threadexception",
)
GIB = 1024**3


@dataclass
class Answer:
    """``code``: pytest's exit code, or None for a process that was stopped or died."""

    code: int | None
    noticed_by: str
    seconds: float
    told: dict[str, Any]

    @property
    def survived(self) -> bool:
        return self.code == 0


class Slot:
    """One copy of the tree, in which one process works at a time."""

    def __init__(self, folder: Path, root: Path) -> None:
        self.folder = folder
        self._root = root
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in TREE:
            source = root / name
            if source.is_dir():
                shutil.copytree(source, folder / name)
            elif source.exists():
                shutil.copy2(source, folder / name)
        self._child = 0
        self._began = 0.0
        self._limit = 0.0

    # -- the tree

    def put(self, module: str, source: str) -> None:
        """A module with a mistake in it. Its compiled form goes: it would be taken for fresh."""
        path = self.folder / module
        for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
            compiled.unlink()
        path.write_text(source, "utf-8")

    def mend(self, module: str) -> None:
        shutil.copy2(self._root / module, self.folder / module)

    # -- the process

    def start(self, work: Callable[[], dict[str, Any]], limit: float) -> None:
        """Fork and work; ``limit``: seconds of computing after which it is stuck."""
        (self.folder / "answer.json").unlink(missing_ok=True)
        self._began, self._limit = time.monotonic(), limit
        sys.stdout.flush()
        self._child = os.fork()
        if self._child == 0:
            try:
                self._settle_in(limit)
                answer = work()
                (self.folder / "answer.json").write_text(json.dumps(answer))
            finally:
                os._exit(0)

    def _settle_in(self, limit: float) -> None:
        os.setsid()
        computing = int(limit) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (computing, computing + 5))
        resource.setrlimit(resource.RLIMIT_AS, (6 * GIB, 6 * GIB))
        resource.setrlimit(resource.RLIMIT_FSIZE, (GIB, GIB))
        os.chdir(self.folder)
        sys.path.insert(0, str(self.folder))
        os.environ["PYTHONPATH"] = str(self.folder)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.pop("DISPLAY", None)
        said = os.open(self.folder / "said.txt", os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)

    def done(self) -> Answer | None:
        """The answer of the process; None while it still works."""
        pid, _ = os.waitpid(self._child, os.WNOHANG)
        gone = time.monotonic() - self._began
        if pid == 0 and gone < 60 + 4 * self._limit:
            return None
        if pid == 0:
            os.killpg(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
        self._child = 0
        try:
            told = json.loads((self.folder / "answer.json").read_text())
        except (OSError, ValueError):
            return Answer(None, "(stuck)", gone, {})
        return Answer(told["code"], told.get("noticed_by", ""), gone, told)

    def stop(self) -> None:
        if self._child:
            os.killpg(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = 0


def load_libraries() -> None:
    """What every test needs, loaded once; nothing of the project itself."""
    import importlib

    for name in LIBRARIES:
        importlib.import_module(name)
    mine = [name for name in sys.modules if name.partition(".")[0] in ("coach_app", "tests")]
    assert not mine, mine
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    gc.collect()
    gc.freeze()


def _pytest(files: Collection[str], plugin: object, *more: str) -> int:
    import hypothesis
    import pytest

    hypothesis.settings.register_profile(
        "mutants",
        derandomize=True,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
    )
    hypothesis.settings.load_profile("mutants")
    base = f"--basetemp={os.getcwd()}/temporary"
    asked = [*sorted(files), "-q", "--tb=line", base, *QUICK, *more]
    return int(pytest.main(asked, plugins=[plugin]))


def measure_reach(files: Collection[str], modules: Mapping[str, str]) -> dict[str, Any]:
    """Runs whole test files on the program as it is. In the child."""
    from tools.mutants.plugin import Reach

    began = time.process_time()
    with Reach(modules) as reach:
        code = _pytest(files, reach)
    seconds = time.process_time() - began
    return {
        "code": code,
        "failed": reach.failed,
        "reached": reach.reached(),
        "seconds": seconds,
        "loading": sorted(reach.loading),
    }


def look_for_it(tests: Collection[str] | None, files: Collection[str]) -> dict[str, Any]:
    """Runs the chosen tests on a program with a mistake in it. In the child."""
    from tools.mutants.plugin import Chosen

    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    chosen = Chosen(tests)
    code = _pytest(files, chosen, "-x")
    return {"code": code, "noticed_by": chosen.noticed_by}
