"""Who sits at the table of a meeting, from the lines of its note."""

from __future__ import annotations

from coach_app.data.views import Note


def is_group(note: Note) -> bool:
    return len(note.lines) > 1


def here(note: Note) -> list[str]:
    """Clients that are not marked as absent."""
    return [line.client_id for line in note.lines if line.present is not False]


def only_client(note: Note) -> str:
    """The one client, "" in a group."""
    return "" if is_group(note) or not note.lines else note.lines[0].client_id
