"""What pytest tells us from within: which tests reach which lines, and which test noticed."""

from __future__ import annotations

import sys
import threading
from collections import defaultdict
from collections.abc import Collection, Generator, Mapping
from types import FrameType
from typing import Any

import pytest


class Reach:
    """Follows the lines of the judged modules. ``files``: their path -> their name in tables."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files
        self._now: set[tuple[str, int]] = set()
        self._fixtures: dict[str, set[tuple[str, int]]] = defaultdict(set)
        self._wanted: dict[str, list[str]] = {}
        self.failed: list[str] = []
        self.loading: set[tuple[str, int]] = self._now
        self.tests: dict[str, set[tuple[str, int]]] = {}

    def __enter__(self) -> Reach:
        threading.settrace(self._enter)
        sys.settrace(self._enter)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)
        threading.settrace(None)

    def _enter(self, frame: FrameType, event: str, arg: object) -> Any:
        module = self._files.get(frame.f_code.co_filename)
        if module is None:
            return None

        def line(frame: FrameType, event: str, arg: object) -> Any:
            if event == "line":
                self._now.add((module, frame.f_lineno))
            return line

        return line

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self._now = self.tests.setdefault(item.nodeid, set())
        self._wanted[item.nodeid] = list(getattr(item, "fixturenames", ()))
        sys.settrace(self._enter)
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Generator[None, object, object]:
        """A fixture that many tests share is made once: its lines count for all of them."""
        before = self._now
        if fixturedef.scope != "function":
            self._now = self._fixtures[fixturedef.argname]
        try:
            return (yield)
        finally:
            self._now = before

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)

    def reached(self) -> dict[str, list[tuple[str, int]]]:
        """By test: the lines that it, its shared fixtures, or the loading of it ran."""
        found = {}
        for test, lines in self.tests.items():
            whole = set(lines)
            for name in self._wanted[test]:
                whole |= self._fixtures.get(name, set())
            found[test] = sorted(whole)
        return found


class Chosen:
    """Runs only the tests that can notice, and remembers the one that did."""

    def __init__(self, tests: Collection[str] | None) -> None:
        self._tests = tests
        self.noticed_by = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        if self._tests is not None:
            items[:] = [item for item in items if item.nodeid in self._tests]
        items.sort(key=_tries_many)  # one exact case notices sooner than a hundred random ones

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.noticed_by:
            self.noticed_by = report.nodeid


def _tries_many(item: pytest.Item) -> bool:
    return bool(getattr(getattr(item, "obj", None), "is_hypothesis_test", False))
