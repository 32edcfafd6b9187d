"""What "load last note" put into a note, so that undo takes back just that."""

from __future__ import annotations

import shiboken6

from coach_app.data.practice import Practice
from coach_app.ui.widgets import TextArea

GAP = "\n\n"  # an empty line before what was loaded


class LoadedLines:
    """``texts``: the area, its name in the note, and the text to put below."""

    def __init__(
        self, practice: Practice, meeting_id: str, *texts: tuple[TextArea, str, str]
    ) -> None:
        self._practice, self._meeting_id = practice, meeting_id
        self._lines = [
            (area, field, area.append_line(text.strip(), GAP))
            for area, field, text in texts
            if text.strip()
        ]

    def take_back(self) -> bool:
        """Whatever was typed meanwhile stays. False where a loaded line was changed: it stays."""
        taken = True
        for area, field, lines in self._lines:
            if shiboken6.isValid(area):
                taken = area.take_back(lines) and taken
                area.flush()
            else:  # the page was left
                taken = self._from_vault(field, lines.text) and taken
        return taken

    def _from_vault(self, field: str, lines: str) -> bool:
        note = self._practice.notes.get(self._meeting_id)
        text = {"did": note.did, "shared": note.shared}[field]
        if note.locked_at is not None or text.count(lines) != 1:
            return False
        rest = text.replace(lines, "")
        if field == "did":
            self._practice.notes.save(self._meeting_id, did=rest, base=text)
        else:
            self._practice.notes.save(self._meeting_id, shared=rest, base=text)
        return True
