"""One part in the middle: what can be said, what to mind, and what there is to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.measures import Text
from coach_app.programme.prompts import lines_of
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.runner.guide import Guide
from coach_app.ui.runner.questions import QuestionCard
from coach_app.ui.widgets import Card, text_label
from coach_app.ui.widgets.plain import PlainLabel


class CoachHint(QWidget):
    """One line for the coach with a picture before it."""

    def __init__(self, text: str, icon: str = "compass") -> None:
        super().__init__()
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap(icon, "ink2", 20))
        row = hbox(self, gap=10)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text_label(text, "second", "ink2"), 1)


class PartView(QWidget):
    """Subclasses put their own cards below ``self.card``; ``fill`` follows the practice."""

    def __init__(self, guide: Guide, part: str, title: str) -> None:
        super().__init__()
        self.guide, self.part = guide, part
        self.card = Card(padding=24, gap=10)
        self.title = text_label(title, "name")
        self.card.body.addWidget(self.title)
        self.script = vbox(gap=8)
        self.inside = QVBoxLayout()  # what the part itself puts on the card
        self.inside.setSpacing(theme.px(10))
        self.card.body.addLayout(self.script)
        self.card.body.addLayout(self.inside)
        self.column = vbox(self, gap=14)
        self.column.addWidget(self.card)
        self.questions = QuestionCard(guide, part)
        self.say(self._lines("say"), self._lines("ask"))
        self.make()
        self.column.addWidget(self.questions)
        self.column.addStretch(1)

    def _lines(self, kind: str) -> list[Text]:
        return lines_of(self.part, self.guide.week, self.guide.group, kind)

    def say(self, lines: Sequence[Text], ask: Sequence[Text]) -> None:
        """Lines to say aloud in the voice for people, the question after it, what to mind."""
        clear_layout(self.script)
        language = self.guide.language
        if lines:
            self.script.addWidget(text_label(self.tr("You could say"), "second", "ink2"))
            for line in lines:
                self.script.addWidget(text_label(line.text(language), "script"))
        for line in ask:
            self.script.addWidget(text_label(self.tr("Ask afterwards"), "second", "ink2"))
            self.script.addWidget(text_label(line.text(language), "script"))
        for line in self._lines("mind"):
            self.script.addWidget(CoachHint(line.text(language)))

    def make(self) -> None:
        """Put what this part needs on the card or below it."""

    def fill(self) -> None:
        """Show what the practice holds now."""

    def flush(self) -> None:
        """Keep what was typed."""
