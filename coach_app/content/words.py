"""Words that the code says itself: sections of resources/texts/*.toml."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

from coach_app import paths

from .reader import Reader, read
from .text import Text


class Words(Mapping[str, Text]):
    """One section by key, in the order of the file; ``a.b`` where there are sections within.

    Read when the first word is asked for, not when the program starts.
    """

    def __init__(self, file: str, section: str) -> None:
        self._file, self._section = file, section

    def _texts(self) -> dict[str, Text]:
        return _read(paths.resources(), self._file)[self._section]

    def __getitem__(self, key: str) -> Text:
        return self._texts()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts())

    def __len__(self) -> int:
        return len(self._texts())


@functools.cache  # by folder, so that other resources have words of their own
def _read(folder: Path, file: str) -> dict[str, dict[str, Text]]:
    whole = read(folder / "texts" / f"{file}.toml")
    found = {section: dict(_flat(whole.table(section))) for section in whole}
    whole.done()
    return found


def _flat(table: Reader, before: str = "") -> Iterator[tuple[str, Text]]:
    for key in table:
        inner = table.table(key)
        if inner.is_text:
            yield f"{before}{key}", inner.as_text()
        else:
            yield from _flat(inner, f"{before}{key}.")
