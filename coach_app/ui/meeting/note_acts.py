"""The acts that keep the texts of a note: each knows its place and takes the text it began as."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coach_app.data.meetings.notes import Notes
from coach_app.data.views import Saved
from coach_app.ui.meeting.note_saver import Act


class NoteActs:
    """Of one meeting."""

    def __init__(self, notes: Notes, meeting_id: str) -> None:
        self._notes, self._here = notes, meeting_id

    @property
    def _apart(self) -> str:
        """Stands between two texts that were written at the same time."""
        words = QCoreApplication.translate("NoteActs", "Written at the same time:")
        return f"— {words}"

    def did(self, text: str, base: str) -> Saved:
        return self._notes.save(self._here, did=text, base=base, apart=self._apart)

    def shared(self, text: str, base: str) -> Saved:
        return self._notes.save(self._here, shared=text, base=base, apart=self._apart)

    def private(self, text: str, base: str) -> Saved:
        return self._notes.save(self._here, private=text, base=base, apart=self._apart)

    def sentence_of(self, participant: str) -> Act:
        def act(text: str, base: str) -> Saved:
            return self._notes.save_line(
                self._here, participant, sentence=text, base=base, apart=self._apart
            )

        return act

    def private_of(self, participant: str) -> Act:
        def act(text: str, base: str) -> Saved:
            return self._notes.save_line(
                self._here, participant, private=text, base=base, apart=self._apart
            )

        return act
