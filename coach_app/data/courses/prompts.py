"""Which questions were asked and which knowledge cards were shown, by client."""

from __future__ import annotations

from sqlalchemy import Select, delete, select

from coach_app.data import records as r
from coach_app.data import records_programme as p
from coach_app.data.store import Repository, found
from coach_app.data.types import clean_line, new_id
from coach_app.moments import local_now


class Prompts(Repository):
    def mark(self, client_id: str, kind: str, prompt: str, meeting_id: str | None = None) -> None:
        """Used now. The same one in the same meeting counts once."""
        if kind not in ("question", "card"):
            raise ValueError(f"no such prompt: {kind}")
        with self._write("prompts") as session:
            found(session, r.Client, client_id)
            known = session.scalars(_same(client_id, kind, prompt, meeting_id)).first()
            if known is None:
                row = p.PromptUse(
                    id=new_id(),
                    client_id=client_id,
                    meeting_id=meeting_id,
                    kind=kind,
                    prompt=clean_line(prompt),
                    used_at=local_now(),
                )
                session.add(row)

    def unmark(self, client_id: str, kind: str, prompt: str, meeting_id: str | None = None) -> None:
        with self._write("prompts") as session:
            keys = session.scalars(_same(client_id, kind, prompt, meeting_id)).all()
            session.execute(delete(p.PromptUse).where(p.PromptUse.id.in_(keys)))


def _same(client_id: str, kind: str, prompt: str, meeting_id: str | None) -> Select[tuple[str]]:
    return select(p.PromptUse.id).where(
        p.PromptUse.client_id == client_id,
        p.PromptUse.kind == kind,
        p.PromptUse.prompt == prompt,
        p.PromptUse.meeting_id.is_not_distinct_from(meeting_id),
    )
