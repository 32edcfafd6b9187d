"""One plain sentence about an exercise for the meeting's note, in the coach's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from coach_app.ui.client_view.player.flow import PlayReport


class NoteLine(QObject):
    """``text(report, language)``: name, minutes, stopped or not, before and after."""

    def text(self, report: PlayReport, language: str) -> str:
        name = report.exercise.name.text(language)
        minutes = self.tr("%n minutes", "", max(1, round(report.seconds / 60)))
        line = (
            self.tr("We did ‘{name}’ and stopped after {minutes}.")
            if report.stopped
            else self.tr("We did ‘{name}’ for {minutes}.")
        ).format(name=name, minutes=minutes)
        # The note of a group is about all of them: how one felt stays with that one's run.
        if report.before is not None and report.after is not None and not report.in_group:
            change = self.tr("Tension went from {before} to {after}.").format(
                before=report.before, after=report.after
            )
            return f"{line} {change}"
        return line
