"""Official wordings that the coach loaded; the app ships none."""

from __future__ import annotations

from collections.abc import Sequence

from coach_app.data import records as r
from coach_app.data.store import Repository
from coach_app.data.types import clean, clean_line
from coach_app.data.view_of import view_of
from coach_app.data.views import Wording
from coach_app.moments import local_now


class Wordings(Repository):
    def get(self, measure_id: str, language: str) -> Wording | None:
        with self._read() as session:
            row = session.get(r.Wording, (measure_id, language))
            return None if row is None else view_of(Wording, row)

    def save(self, measure_id: str, language: str, items: Sequence[str], source: str) -> None:
        lines = [clean_line(item) for item in items]
        with self._write("scores") as session:
            session.merge(
                r.Wording(
                    measure_id=measure_id,
                    language=language,
                    items=lines,
                    source=clean(source),
                    loaded_at=local_now(),
                )
            )

    def delete(self, measure_id: str, language: str) -> None:
        with self._write("scores") as session:
            row = session.get(r.Wording, (measure_id, language))
            if row is not None:
                session.delete(row)
