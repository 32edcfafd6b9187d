"""What makes the program lock by itself on this computer, in a line: told, not promised."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coach_app.ui.boxes import vbox
from coach_app.ui.shell.watch import Works, ways_here
from coach_app.ui.shell.watch.ways import IDLE, LID, SUSPEND, SYSTEM_LOCK
from coach_app.ui.widgets import text_label


class LockWays(QWidget):
    """One sentence for each kind of answer that there is."""

    def __init__(self, ways: dict[str, Works] | None = None) -> None:
        super().__init__()
        found = ways_here() if ways is None else ways
        names = {
            IDLE: self.tr("after rest"),
            SUSPEND: self.tr("when it goes to sleep"),
            LID: self.tr("when the lid closes"),
            SYSTEM_LOCK: self.tr("when its screen is locked"),
        }
        self.words = ""
        column = vbox(self, gap=2)
        for works, sentence, token in (
            (Works.YES, self.tr("Locks by itself here: {ways}."), "ink2"),
            (Works.LATE, self.tr("Noticed only afterwards: {ways}."), "ink2"),
            (Works.NO, self.tr("Not noticed here: {ways}. Lock by hand then."), "honingInk"),
        ):
            named = [names[way] for way, answer in found.items() if answer == works]
            if named:
                words = sentence.format(ways=", ".join(named))
                column.addWidget(text_label(words, "second", token))
                self.words = f"{self.words} {words}".strip()
