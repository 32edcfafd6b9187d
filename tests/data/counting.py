"""Counts what a page asks: calls on the repositories of a practice, and SQL statements."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import event

from coach_app.data.practice import Practice
from coach_app.data.store import Repository


@dataclass
class Asked:
    """``calls``: "repository.method" from outside; a method that asks another counts once."""

    calls: list[str] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)

    @property
    def reads(self) -> list[str]:
        """Statements beside the BEGIN of each transaction."""
        return [text for text in self.statements if not text.startswith("BEGIN")]


@contextmanager
def counting(practice: Practice) -> Iterator[Asked]:
    asked, depth = Asked(), [0]

    def counted(name: str, method: Callable[..., object]) -> Callable[..., object]:
        @functools.wraps(method)
        def call(*args: object, **more: object) -> object:
            if not depth[0]:
                asked.calls.append(name)
            depth[0] += 1
            try:
                return method(*args, **more)
            finally:
                depth[0] -= 1

        return call

    wrapped: list[tuple[Repository, str]] = []
    for owner, repository in vars(practice).items():
        if not isinstance(repository, Repository):
            continue
        for name, method in inspect.getmembers(repository, inspect.ismethod):
            if not name.startswith("_"):
                setattr(repository, name, counted(f"{owner}.{name}", method))
                wrapped.append((repository, name))

    def heard(conn, cursor, statement, parameters, context, many) -> None:
        asked.statements.append(statement)

    engine = practice.vault.engine
    event.listen(engine, "before_cursor_execute", heard)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", heard)
        for repository, name in wrapped:
            delattr(repository, name)
