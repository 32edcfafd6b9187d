"""Erasing one client now, whatever else waits for the lock."""

from __future__ import annotations

from coach_app.data import records as r
from coach_app.data.people.erasure import entered, erase_clients, forget, removal_of
from coach_app.data.rights.faults import frozen
from coach_app.data.rights.views import ErasedClient
from coach_app.data.storage.ledger import LedgerFile
from coach_app.data.store import Store, found


def erase_now(store: Store, ledger: LedgerFile, client_id: str) -> ErasedClient:
    """Rows, full text, statistics, log and drafts. UserError("frozen", "gone")."""
    with store.read() as session:
        client = found(session, r.Client, client_id)
        if client.frozen_at is not None:
            raise frozen()
        removal = removal_of(session, client)
    topics = ("clients", "courses", "meetings", "notes", "scores", "makings", "circles")
    with entered(store, ledger, [client_id]) as at, store.write(*topics) as session:
        erase_clients(session.connection(), [client_id], at)
    forget(store)
    return ErasedClient(removal, at)
