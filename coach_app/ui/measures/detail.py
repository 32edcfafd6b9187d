"""What one score is made of: parts, warnings, answers, source and older values."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach_app.course.score_list import KeptScore, rescored
from coach_app.data.views import StoredScore
from coach_app.measures import Measure
from coach_app.ui import formats, language, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.context import Context
from coach_app.ui.formats import figure
from coach_app.ui.measures.paper.totals import note_line
from coach_app.ui.measures.words import category, how_name
from coach_app.ui.widgets import SecondaryButton, TextButton
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.surfaces import text_label


class ScoreDetail(QWidget):
    """Built when a row is unfolded for the first time."""

    def __init__(
        self, ctx: Context, entry: KeptScore, measure: Measure, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ctx, self.entry, self.measure = ctx, entry, measure
        self.lang = language.current()
        self.correct = SecondaryButton(self.tr("Correct"), "note-pencil")
        self.delete = TextButton(self.tr("Delete"), "trash")
        self._lay_out()

    def _lay_out(self) -> None:
        column = vbox(self, gap=8, edge=(14, 4, 14, 14))
        score = rescored(self.measure, self.entry.kept)
        for note in score.notes if score else ():
            column.addWidget(note_line(note))
        for text in (self._parts(), self._change(), self._answers(), self._source()):
            if text:
                column.addWidget(text_label(text, "second", "ink2"))
        for old in self._history():
            column.addWidget(text_label(old, "second", "ink2"))
        buttons = QWidget()
        line = FlowLayout(buttons, theme.px(12))
        line.addWidget(self.correct)
        line.addWidget(self.delete)
        column.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop)

    def _parts(self) -> str:
        found = []
        for part in self.measure.subscales:
            value = self.entry.kept.subscales.get(part.key)
            found.append(
                self.tr("{name}: {value} of {high}").format(
                    name=part.name.text(self.lang), value=figure(value), high=part.high
                )
            )
        return " · ".join(found)

    def _change(self) -> str:
        change = self.entry.change
        if change is None or change.index is None:
            return ""
        return self.tr(
            "First {before}, now {after}: {label}. Reliable from {points} points."
        ).format(
            before=figure(change.before),
            after=figure(change.after),
            label=change.text(self.lang),
            points=change.reliable_points,
        )

    def _answers(self) -> str:
        words = []
        for item, code in zip(self.measure.items, self.entry.kept.answers, strict=False):
            option = self.measure.option(code) if code is not None else None
            shown = option.label.text(self.lang) if option else "–"
            if self.measure.wording_shipped:
                words.append(f"{item.cue.text(self.lang)} {shown}")
            else:
                words.append(f"{item.number} {shown}")
        return self.tr("Answers: {answers}").format(answers=", ".join(words))

    def _source(self) -> str:
        kept = self.entry.kept
        text = self.tr("Filled in {how} on {day}, version {version} of the scale.")
        return text.format(
            how=how_name(kept.how),
            day=formats.day(kept.taken_at),
            version=kept.measure_version,
        )

    def _history(self) -> list[str]:
        """Older values of this score, newest first."""
        if not self.entry.kept.corrected:
            return []
        older = self.ctx.practice.scores.history(self.entry.kept.id)[:-1]  # the last is now
        return [self._older(old) for old in reversed(older)]

    def _older(self, old: StoredScore) -> str:
        words = category(self.measure, old)
        text = self.tr("Corrected; before: {total}").format(total=figure(old.total))
        return f"{text} ({words})" if words else text
