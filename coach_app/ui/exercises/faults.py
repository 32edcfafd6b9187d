"""What is wrong with an exercise, in a sentence: which field, and what to do."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from coach_app.exercises import ExerciseFileError, NewerExerciseFile

_STEP = re.compile(r"step\.(\d+)\.?(.*)")
_RANGE = re.compile(r"is not from (-?[\d.]+) to (-?[\d.]+)$")
_LIMIT = re.compile(r"longer than (\d+) characters")


class FaultWords(QObject):
    """``sentence`` names the field; ``beside`` is for next to the field itself."""

    def sentence(self, error: ExerciseFileError) -> str:
        """For a file: where it goes wrong and what to do."""
        whole = self._whole(error)
        if whole:
            return whole
        return self.tr("{field}: {what}").format(
            field=self.field(error.key), what=self.beside(error)
        )

    def beside(self, error: ExerciseFileError) -> str:
        """What to do with the field where this stands."""
        whole = self._whole(error)
        if whole:
            return whole
        reason = error.reason
        if reason in ("missing", "is empty"):
            return self.tr("this is empty. Fill it in.")
        if limit := _LIMIT.match(reason):
            words = self.tr("this is too long. Use at most {number} characters.")
            return words.format(number=limit[1])
        if span := _RANGE.search(reason):
            words = self.tr("choose a number from {low} to {high}.")
            return words.format(low=_number(span[1]), high=_number(span[2]))
        if "multiple of 0.25" in reason:
            return self.tr("choose a whole, half or quarter number.")
        if "control character" in reason:
            return self.tr("it holds a sign that cannot be kept. Type it again.")
        if reason == "unknown key":
            return self.tr("this app does not know it. Ask for the file again.")
        return self.tr("this app cannot use it. Ask for the file again.")

    def _whole(self, error: ExerciseFileError) -> str:
        """Faults that belong to no single field."""
        if isinstance(error, NewerExerciseFile):
            return self.tr("This file was made with a newer app. Update the app to open it.")
        if error.key == "file" and error.reason.startswith("larger"):
            return self.tr("This file is larger than 256 KB. An exercise is much smaller.")
        if error.key in ("file", "format"):
            return self.tr("This is not an exercise of this app. Choose another file.")
        if error.key == "step" and "hour" in error.reason:
            return self.tr("The steps take more than an hour. Make one of them shorter.")
        if error.key == "step" and "1 to 60" in error.reason:
            return self.tr("An exercise has 1 to 60 steps. Add one, or take some away.")
        return ""

    # -- the name of a field

    def field(self, key: str) -> str:
        """As in: Step 3, line for the screen."""
        step = _STEP.match(key)
        if step:
            number = self.tr("Step {number}").format(number=step[1])
            part = self._part(step[2])
            return f"{number}, {part}" if part else number
        if key.startswith("caution"):
            return self.tr("Body list")
        names = {
            "name": self.tr("Name"),
            "purpose": self.tr("What it is for"),
            "how": self.tr("How it is done"),
            "home": self.tr("Card for at home"),
            "origin": self.tr("Where it comes from"),
            "kind": self.tr("Kind"),
            "week": self.tr("From week"),
            "step": self.tr("Steps"),
        }
        return names.get(key.split(".")[0], self.tr("The part ‘{key}’").format(key=key[:40]))

    def _part(self, key: str) -> str:
        head = key.split(".")[0]
        parts = {
            "screen": self.tr("line for the screen"),
            "say": self.tr("line to say"),
            "coach": self.tr("line for you"),
            "seconds": self.tr("time"),
            "inhale": self.tr("breathe in"),
            "hold_in": self.tr("hold"),
            "exhale": self.tr("breathe out"),
            "hold_out": self.tr("hold after that"),
            "cycles": self.tr("number of breaths"),
            "item": self.tr("cards or questions"),
            "turn": self.tr("turns"),
            "do": self.tr("kind of step"),
            "cue": self.tr("sound"),
        }
        return parts.get(head, f"‘{head[:30]}’" if head else "")


def _number(text: str) -> str:
    from coach_app.ui import formats

    value = float(text)
    return formats.number(value, 0 if value == int(value) else 2)
