"""From a record to the frozen value that a repository hands out: by the names of its fields."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import inspect

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from coach_app.data.records import Base

    View = TypeVar("View", bound=DataclassInstance)


def view_of(view: type[View], *rows: Base, **more: object) -> View:
    """``more`` first; each other field from the first record that has a column of its name.

    A field that is nowhere raises, also where the view has a default: a forgotten column
    would else be a value that nobody kept. Columns that are not named are not read.
    """
    values = {
        name: more[name] if name in more else _kept(view, name, rows) for name in _fields(view)
    }
    if extra := more.keys() - values.keys():
        raise TypeError(f"{view.__name__} has no {', '.join(sorted(extra))}")
    return view(**values)


def _kept(view: type[DataclassInstance], name: str, rows: tuple[Base, ...]) -> object:
    for row in rows:
        if name in _columns(type(row)):
            return _frozen(getattr(row, name))
    raise TypeError(f"no record has a column for {view.__name__}.{name}")


def _frozen(value: object) -> object:
    """Json in the vault knows lists; a view holds tuples, and dictionaries of its own."""
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return dict(value) if isinstance(value, dict) else value


@cache
def _fields(view: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(view))


@cache
def _columns(record: type[Base]) -> frozenset[str]:
    mapper: Any = inspect(record)
    return frozenset(mapper.column_attrs.keys())
