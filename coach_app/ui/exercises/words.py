"""Words about exercises that several pages say the same way."""

from __future__ import annotations

from PySide6.QtCore import QObject

from coach_app.exercises import Exercise

TILES = {"relax": "dekLucht", "make": "dekKlei", "relate": "dekMos"}
INKS = {"relax": "luchtInk", "make": "kleiInk", "relate": "mosInk"}


class ExerciseWords(QObject):
    def kind(self, kind: str) -> str:
        return {
            "relax": self.tr("Relaxing"),
            "make": self.tr("Making"),
            "relate": self.tr("Together"),
        }[kind]

    def minutes(self, exercise: Exercise) -> str:
        return self.tr("{number} min").format(number=exercise.minutes)

    def line(self, exercise: Exercise) -> str:
        """As in: 5 min · Relaxing."""
        return f"{self.minutes(exercise)} · {self.kind(exercise.kind)}"

    def evidence(self, code: str) -> str:
        return {
            "good": self.tr("well studied"),
            "some": self.tr("some research"),
            "little": self.tr("little research"),
            "own": self.tr("our own form"),
        }[code]

    def posture(self, code: str) -> str:
        return {
            "sit": self.tr("sitting"),
            "stand": self.tr("standing"),
            "lie": self.tr("lying or sitting"),
            "walk": self.tr("walking"),
            "any": self.tr("any posture"),
        }[code]

    def eyes(self, code: str) -> str:
        return {
            "open": self.tr("eyes open"),
            "either": self.tr("eyes open or closed"),
            "closed": self.tr("eyes may close"),
        }[code]

    def need(self, code: str) -> str:
        return {
            "paper": self.tr("paper"),
            "pens": self.tr("pens"),
            "standing": self.tr("room to stand"),
            "sound": self.tr("sound"),
            "photos": self.tr("photos"),
            "food": self.tr("something to taste"),
            "outside": self.tr("a place outside"),
            "table": self.tr("a table"),
        }[code]

    def ambience(self, code: str) -> str:
        return {
            "none": self.tr("no background"),
            "drone": self.tr("low tone"),
            "two-note": self.tr("two tones"),
            "sea": self.tr("sea"),
            "wind": self.tr("wind"),
            "rain": self.tr("rain"),
            "wood": self.tr("birds in a wood"),
            "garden": self.tr("garden"),
            "fire": self.tr("hearth"),
            "piece1": self.tr("music: cup of tea"),
            "piece2": self.tr("music: evening on the doorstep"),
            "piece3": self.tr("music: rowing boat"),
            "piece4": self.tr("music: mist over grass"),
            "piece5": self.tr("music: lamp by the window"),
        }[code]
