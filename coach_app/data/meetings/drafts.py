"""Half-filled forms: they outlive a lock and a crash."""

from __future__ import annotations

from typing import Any

from coach_app.data.records import Draft
from coach_app.data.store import Repository
from coach_app.data.types import clean_json, local_now


class Drafts(Repository):
    """One JSON object per form (``kind``) and thing (``ref``). Nobody is told of a change."""

    def get(self, kind: str, ref: str) -> dict[str, Any] | None:
        with self._read() as session:
            row = session.get(Draft, (kind, ref))
            return None if row is None else dict(row.payload)

    def put(self, kind: str, ref: str, payload: dict[str, Any]) -> None:
        kept = clean_json(payload)
        with self._write() as session:
            row = session.get(Draft, (kind, ref))
            if row is None:
                session.add(Draft(kind=kind, ref=ref, payload=kept, saved_at=local_now()))
            elif row.payload != kept:
                row.payload, row.saved_at = kept, local_now()

    def drop(self, kind: str, ref: str) -> None:
        with self._write() as session:
            row = session.get(Draft, (kind, ref))
            if row is not None:
                session.delete(row)
