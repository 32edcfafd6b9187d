"""What the coach hears when the screen is back: kept, advice, what did not work."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coach_app.ui.client_view.player.flow import PlayReport
from coach_app.ui.context import Context
from coach_app.ui.widgets import QuestionDialog


class _Words(QObject):
    def kept(self, name: str) -> str:
        return self.tr("{name} kept").format(name=name)

    def advice(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Tension was high afterwards"),
            self.tr(
                "Stop relaxing for today. Do the senses together, eyes open. "
                "Next time choose something with movement or making."
            ),
            self.tr("Do the senses now"),
            self.tr("Later"),
        )

    def failed(self, name: str) -> tuple[str, str, str]:
        return (
            self.tr("Not everything of {name} was kept").format(name=name),
            self.tr("The vault could not be written. Check the disk, then note it by hand."),
            self.tr("Close"),
        )

    def steps(self, steps: str) -> str:
        return self.tr("There was no room for this step: {steps}").format(steps=steps)


def tell_report(ctx: Context, window: QWidget, report: PlayReport) -> None:
    words = _Words()
    name = report.exercise.name.text(ctx.settings.values.language)
    if report.failed is not None:
        title, text, close = words.failed(name)
        QuestionDialog.ask(window, title, text, close, "")
        return
    if report.run_id is not None:
        ctx.toast(words.kept(name))
    if report.steps_left:
        ctx.toast(words.steps(report.steps_left[0]))
    if report.advise:
        title, text, now, later = words.advice()

        def ground() -> None:
            from coach_app.exercises import RESCUE

            ctx.go("exercise", exercise_id=RESCUE)

        QuestionDialog.ask(window, title, text, now, later, on_yes=ground)
