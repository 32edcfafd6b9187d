"""The steps of an exercise in a row: what the client sees and what the coach says."""

from __future__ import annotations

from coach_app.exercises import Exercise, ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import grid_box
from coach_app.ui.widgets import text_label
from coach_app.ui.widgets.layout.section import Section


class Outline(Section):
    """Readable from top to bottom before the client comes."""

    def __init__(self, exercise: Exercise, language: str) -> None:
        super().__init__()
        self.set_title(self.tr("What happens"))
        self._language = language
        grid = grid_box(gap=(14, 4))
        grid.setColumnStretch(1, 1)
        row = 0
        for step in exercise.steps:
            grid.addWidget(text_label(self._time(step), "second", "ink2", wrap=False), row, 0)
            screen = step.screen.text(language) or self._turns(step)
            grid.addWidget(text_label(screen, "body_bold"), row, 1)
            row += 1
            said = self._said(step)
            if said:
                grid.addWidget(text_label(said, "script"), row, 1)
                row += 1
            mind = step.coach.text(language)
            if mind:
                grid.addWidget(text_label(mind, "second", "heiInk"), row, 1)
                row += 1
            grid.setRowMinimumHeight(row, theme.px(10))
            row += 1
        self.body.addLayout(grid)

    def _said(self, step: ExerciseStep) -> str:
        """All of its lines, with the silences between them."""
        lines = [
            f"‘{line.text.text(self._language)}’" if line.text else "…" for line in step.spoken
        ]
        return "\n".join(lines)

    def _time(self, step: ExerciseStep) -> str:
        minutes, seconds = divmod(round(step.seconds), 60)
        return f"{minutes}:{seconds:02d}"

    def _turns(self, step: ExerciseStep) -> str:
        return " · ".join(turn.text.text(self._language) for turn in step.turns[:3])
