"""Names and pictures of the parts of a meeting."""

from __future__ import annotations

from PySide6.QtCore import QObject

ICONS = {
    "arrive": "hand-waving",
    "steps": "arrow-u-up-left",
    "check": "chats-circle",
    "relax": "wind",
    "make": "paint-brush",
    "know": "lightbulb",
    "together": "handshake",
    "home": "house-line",
    "close": "flag",
}


class PartWords(QObject):
    def name(self, part: str, intake: bool = False) -> str:
        if intake and part == "steps":
            return self.tr("Acknowledge")
        return {
            "arrive": self.tr("Arrive"),
            "steps": self.tr("Last steps"),
            "check": self.tr("Check-in"),
            "relax": self.tr("Relax"),
            "make": self.tr("Make"),
            "know": self.tr("Know"),
            "together": self.tr("Together"),
            "home": self.tr("Step at home"),
            "close": self.tr("Close"),
        }[part]

    def minutes(self, minutes: int) -> str:
        return self.tr("{minutes} min").format(minutes=minutes)

    def busy(self, seconds: int, planned: int) -> str:
        """ "4 min busy", "2 min longer": said in words, never in colour."""
        over = seconds // 60 - planned
        if planned and over >= 1:
            return self.tr("{minutes} min longer").format(minutes=over)
        if seconds < 60:
            return self.tr("just begun")
        return self.tr("{minutes} min busy").format(minutes=seconds // 60)

    def schedule(self, end: str, behind: int, tolerance: int) -> str:
        if behind > tolerance:
            how = self.tr("%n minutes later than planned", "", behind)
        elif behind < -tolerance:
            how = self.tr("%n minutes to spare", "", -behind)
        else:
            how = self.tr("on schedule")
        return self.tr("Done at {time}, {how}").format(time=end, how=how)
