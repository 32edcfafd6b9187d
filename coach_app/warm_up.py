"""What is imported after the first page is on the screen, one module a turn."""

from __future__ import annotations

import builtins
import contextlib
import importlib
from collections.abc import Iterator

MAPPERS = "(mappers)"  # not a module: ties the records together, else the first query does
# Imported after the first paint, one a turn of the event loop.
MODULES = (
    "sqlalchemy",
    "sqlcipher3.dbapi2",
    "coach_app.data.vault",
    "sqlalchemy.orm",
    "coach_app.data.practice",
    "coach_app.ui.start.session",
    "coach_app.ui.today.page",
    MAPPERS,
)


def step(name: str) -> None:
    """Import one module."""
    if name == MAPPERS:
        importlib.import_module("sqlalchemy.orm").configure_mappers()
        return
    with plain_imports():
        importlib.import_module(name)


@contextlib.contextmanager
def plain_imports() -> Iterator[None]:
    """Python's own import instead of PySide's wrapper, which is a third slower.

    The wrapper only serves ``from __feature__ import …``, which none of these modules use.
    """
    # Only PySide's wrapper leaves the plain one under this name.
    wrapper, plain = builtins.__import__, getattr(builtins, "__orig_import__", None)
    if plain is None:
        yield
        return
    builtins.__import__ = plain
    try:
        yield
    finally:
        builtins.__import__ = wrapper
