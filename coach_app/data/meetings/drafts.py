"""Half-filled forms: they outlive a lock and a crash."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coach_app.data.records import Draft
from coach_app.data.store import Repository, Store
from coach_app.data.types import clean_json
from coach_app.json_values import JsonTable
from coach_app.moments import local_now

Payload = JsonTable


class Drafts(Repository):
    """One JSON object per form (``kind``) and thing (``ref``). Nobody is told of a change.

    What the vault does not take stays in memory as long as the program runs: ``get`` answers
    it, and the next write takes it along.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._waiting: dict[tuple[str, str], Payload | None] = {}  # None: to be dropped

    def get(self, kind: str, ref: str) -> Payload | None:
        if (kind, ref) in self._waiting:
            waits = self._waiting[kind, ref]
            return None if waits is None else dict(waits)
        with self._read() as session:
            row = session.get(Draft, (kind, ref))
            return None if row is None else dict(row.payload)

    def put(self, kind: str, ref: str, payload: Payload) -> None:
        self._waiting[kind, ref] = clean_json(payload)
        self._write_all()

    def drop(self, kind: str, ref: str) -> None:
        self._waiting[kind, ref] = None
        self._write_all()

    def settle(self) -> None:
        """Write what waits in memory, if the vault takes it now."""
        self.refusal()

    def refusal(self) -> Exception | None:
        """Why words still wait in memory after one more try; None where none do."""
        if not self._waiting:
            return None
        try:
            self._write_all()
        except Exception as error:  # asked on the way out: whatever it is, the words wait
            return error if any(self._waiting.values()) else None
        return None

    def _write_all(self) -> None:
        with self._write() as session:
            for (kind, ref), payload in self._waiting.items():
                _write_one(session, kind, ref, payload)
        self._waiting.clear()


def _write_one(session: Session, kind: str, ref: str, payload: Payload | None) -> None:
    row = session.get(Draft, (kind, ref))
    if payload is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(Draft(kind=kind, ref=ref, payload=payload, saved_at=local_now()))
    elif row.payload != payload:
        row.payload, row.saved_at = payload, local_now()
