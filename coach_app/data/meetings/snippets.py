"""The coach's own text snippets."""

from __future__ import annotations

from sqlalchemy import select

from coach_app.data import records as r
from coach_app.data.store import Repository, found
from coach_app.data.types import clean, clean_line, new_id
from coach_app.data.view_of import view_of
from coach_app.data.views import Snippet
from coach_app.moments import local_now


class Snippets(Repository):
    """Oldest first, as the coach made them."""

    def all(self) -> list[Snippet]:
        with self._read() as session:
            rows = session.scalars(select(r.Snippet).order_by(r.Snippet.created_at, r.Snippet.id))
            return [view_of(Snippet, row) for row in rows]

    def add(self, title: str, text: str) -> str:
        key = new_id()
        row = r.Snippet(id=key, title=clean_line(title), text=clean(text), created_at=local_now())
        with self._write("notes") as session:
            session.add(row)
        return key

    def edit(self, snippet_id: str, title: str, text: str) -> None:
        with self._write("notes") as session:
            row = found(session, r.Snippet, snippet_id)
            row.title, row.text = clean_line(title), clean(text)

    def delete(self, snippet_id: str) -> None:
        with self._write("notes") as session:
            session.delete(found(session, r.Snippet, snippet_id))
