"""How much was written since a moment: what would be missing after going back to it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import func, select

from coach_app.data import records as r
from coach_app.data.store import Store
from coach_app.data.views import Since


def written_since(store: Store, moment: dt.datetime) -> Since:
    """Clients who came, meetings with a note, and scores, written after ``moment``."""
    with store.read() as session:
        clients = select(func.count()).where(
            r.Client.created_at > moment, r.Client.removed_at.is_(None)
        )
        notes = select(func.count()).where(r.Note.saved_at > moment, r.Note.filled)
        scores = select(func.count()).where(r.Score.taken_at > moment, r.Score.deleted_at.is_(None))
        counted = [session.scalar(query) or 0 for query in (clients, notes, scores)]
    return Since(*counted)
