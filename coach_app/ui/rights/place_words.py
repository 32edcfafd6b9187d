"""Where a text of a dossier stands, in words: "Own note · 12 January"."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject

from coach_app.data.rights.views import Dossier, Row
from coach_app.rights.telling import Markable
from coach_app.ui import formats


class PlaceWords(QObject):
    def of(self, dossier: Dossier, one: Markable) -> str:
        when = self._when(dossier, one.row)
        words = self.column(one.table, one.column, private=one.row.get("private") is True)
        return f"{words} · {when}" if when else words

    def column(self, table: str, column: str, private: bool = False) -> str:
        """A column by its name; the name of the table where there are no words for it."""
        if table == "addendum":
            return self.tr("Own addition") if private else self.tr("Addition to the note")
        return {
            ("client", "name"): self.tr("Another client’s name"),
            ("client", "alias"): self.tr("Another client’s alias"),
            ("client", "reach"): self.tr("How to reach"),
            ("client", "strengths"): self.tr("Strengths"),
            ("client", "joys"): self.tr("Joys"),
            ("client", "safety"): self.tr("Agreements about safety"),
            ("client", "emergency"): self.tr("Emergency contact"),
            ("client", "private"): self.tr("Own note in the profile"),
            ("goal", "wording"): self.tr("Own goal"),
            ("course", "title"): self.tr("Name of the group"),
            ("meeting", "theme"): self.tr("Theme of a meeting"),
            ("note", "did"): self.tr("What we did"),
            ("note", "shared"): self.tr("Shared note"),
            ("note", "private"): self.tr("Own note"),
            ("participant_line", "sentence"): self.tr("Own sentence"),
            ("participant_line", "private"): self.tr("Own line"),
            ("guided_part", "wrote"): self.tr("Written during the meeting"),
            ("step", "text"): self.tr("Agreed step"),
            ("chart_event", "text"): self.tr("Event on the chart"),
            ("closing", "wish"): self.tr("Wish for next time"),
            ("intake", "answers"): self.tr("Intake"),
            ("decision", "reason"): self.tr("Reason of a decision"),
            ("exercise_run", "answers"): self.tr("Answers in an exercise"),
            ("making", "title"): self.tr("Title of a making"),
            ("making", "sentence"): self.tr("Sentence with a making"),
            ("making", "text"): self.tr("Words of a making"),
            ("making", "payload"): self.tr("Words in a making"),
            ("circle_person", "label"): self.tr("Name on a circle map"),
            ("circle_place", "gives"): self.tr("What somebody gives"),
            ("circle_place", "contact"): self.tr("Contact with somebody"),
            ("consent", "text"): self.tr("Text of a consent"),
            ("correction", "what"): self.tr("Request to correct"),
            ("correction", "answer"): self.tr("Answer to a request"),
            ("draft", "payload"): self.tr("Form that is half filled in"),
            ("preference", "value"): self.tr("Setting of the practice"),
            ("snippet", "title"): self.tr("Title of a snippet"),
            ("snippet", "text"): self.tr("Snippet of text"),
            ("own_exercise", "source"): self.tr("Exercise of your own"),
        }.get((table, column), self.tr("Another text"))

    def _when(self, dossier: Dossier, row: Row) -> str:
        day = self._day(dossier, row)
        return formats.day(day, dt.date.today()) if day is not None else ""

    def _day(self, dossier: Dossier, row: Row) -> dt.date | None:
        if (key := row.get("meeting_id")) is not None:
            for meeting in dossier.rows("meeting"):
                if meeting["id"] == key:
                    return _date(meeting["held_at"] or meeting["planned_at"])
        moments = (
            "held_at",
            "planned_at",
            "started_on",
            "made_at",
            "started_at",
            "on_day",
            "asked_on",
            "saved_at",
            "created_at",
        )
        return next((day for name in moments if (day := _date(row.get(name)))), None)


def _date(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.astimezone().date()
    return value if isinstance(value, dt.date) else None
