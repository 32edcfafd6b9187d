"""Moments that the coach marks on the chart: flu, a sister who called."""

from __future__ import annotations

import datetime as dt

from coach_app.data import records as r
from coach_app.data.store import Repository, found
from coach_app.data.types import clean_line, new_id


class Events(Repository):
    def add(self, course_id: str, client_id: str, on: dt.date, text: str) -> str:
        key = new_id()
        with self._write("events") as session:
            found(session, r.Course, course_id)
            found(session, r.Client, client_id)
            session.add(
                r.ChartEvent(
                    id=key,
                    course_id=course_id,
                    client_id=client_id,
                    on_day=on,
                    text=clean_line(text),
                )
            )
        return key

    def edit(self, event_id: str, on: dt.date, text: str) -> None:
        with self._write("events") as session:
            row = found(session, r.ChartEvent, event_id)
            row.on_day, row.text = on, clean_line(text)

    def delete(self, event_id: str) -> None:
        with self._write("events") as session:
            session.delete(found(session, r.ChartEvent, event_id))
