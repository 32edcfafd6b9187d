"""The plugin that collects rows: ``pytest -p tests.proof.table.plugin --rows FILE``.

Only what carries a row runs then: the tests that promises.toml names, and those marked "proof".
With ``--rows-besides FILE`` everything runs as ever, and the rows are collected on the way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.proof.table.rows import Row, promises, write

ROWS: dict[str, Row] = {}
TOLD: set[tuple[str, str]] = set()  # tests that gave the figures of a row themselves

Teller = Callable[..., None]


def carried(nodeid: str) -> list[str]:
    """The rows that this test carries by its name."""
    name = nodeid.partition("[")[0]
    return [one.number for one in promises() if name in one.tests]


@pytest.fixture
def proof_row(request: pytest.FixtureRequest) -> Teller:
    """``proof_row("fault 7", tries=20, lost=0, happened="…")``: what this test tried and saw.

    Told before it asserts: a row with something lost is a row as well.
    """

    def tell(number: str, *, tries: int, lost: int = 0, happened: str = "") -> None:
        row = Row(tries, lost, [happened] if happened else [])
        ROWS.setdefault(number, Row()).add(row)
        TOLD.add((request.node.nodeid, number))

    return tell


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rows", help="collect the rows of the proof, and write them here")
    parser.addoption("--rows-besides", help="run all tests, and write the rows of some here")
    parser.addoption("--only-marked", action="store_true", help="no tests of promises.toml")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--rows"):
        return
    marked = config.getoption("--only-marked")
    kept, gone = [], []
    for item in items:
        is_proof = item.get_closest_marker("proof") is not None
        wanted = is_proof if marked else not is_proof and carried(item.nodeid)
        (kept if wanted else gone).append(item)
    items[:] = kept
    config.hook.pytest_deselected(items=gone)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    outcome = yield
    report = outcome.get_result()
    if report.when != "call" and not (report.when == "setup" and report.failed):
        return
    for number in carried(item.nodeid):
        row = ROWS.setdefault(number, Row())
        name = item.nodeid.partition("[")[0]
        if report.passed:
            row.add(Row(tries=(item.nodeid, number) not in TOLD, ran=[name]))
        elif report.failed:
            row.add(Row(tries=1, ran=[name], failed=[item.nodeid]))


def pytest_sessionfinish(session: pytest.Session) -> None:
    config = session.config
    path = config.getoption("--rows") or config.getoption("--rows-besides")
    if path:
        write(ROWS, Path(path))
