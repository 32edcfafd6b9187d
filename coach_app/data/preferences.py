"""Choices that belong to the practice and travel with the vault."""

from __future__ import annotations

from coach_app.data.records import Preference
from coach_app.data.store import Repository
from coach_app.data.types import clean_json
from coach_app.json_values import JsonValue

# Where the coach was, when a copy was opened: nothing to tell, and no reason for a backup.
QUIET = frozenset({"place", "rehearsal"})


class Preferences(Repository):
    """JSON values by key; None removes a key."""

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        with self._read() as session:
            row = session.get(Preference, key)
            return default if row is None else row.value

    def set(self, key: str, value: JsonValue) -> None:
        topics = () if key in QUIET else ("preferences",)
        with self._write(*topics) as session:
            row = session.get(Preference, key)
            if value is None:
                if row is not None:
                    session.delete(row)
            elif row is None:
                session.add(Preference(key=key, value=clean_json(value)))
            else:
                row.value = clean_json(value)
