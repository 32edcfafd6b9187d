"""Words and first values for the form of an own exercise."""

from __future__ import annotations

from PySide6.QtCore import QObject

from coach_app.content import Text
from coach_app.exercises.sheet import Table
from coach_app.ui import formats

#: Kinds of steps that can be added; others stay as they came with a copy.
ADDABLE = ("breath", "timed", "free", "write", "draw", "choice", "talk", "listen", "rate")
ICONS = {
    "breath": "wind",
    "timed": "timer",
    "free": "hand-waving",
    "write": "pencil-line",
    "draw": "paint-brush",
    "choice": "cards",
    "talk": "chats",
    "listen": "ear",
    "rate": "gauge",
    "photo": "image",
    "place": "map-trifold",
    "move": "person-simple-walk",
    "cards": "cards",
    "play": "dice-five",
}


class StepWords(QObject):
    def kind(self, do: str) -> str:
        return {
            "breath": self.tr("Breathing"),
            "timed": self.tr("A while, by the clock"),
            "free": self.tr("As long as you like"),
            "write": self.tr("Writing"),
            "draw": self.tr("Drawing"),
            "choice": self.tr("Choosing a card"),
            "talk": self.tr("Talking in turns"),
            "listen": self.tr("Listening"),
            "rate": self.tr("How is it now"),
            "photo": self.tr("Pictures"),
            "place": self.tr("Putting in place"),
            "move": self.tr("Moving"),
            "cards": self.tr("Cards"),
            "play": self.tr("Playing"),
        }[do]

    def cue(self, cue: str) -> str:
        return {
            "none": self.tr("no sound"),
            "bell": self.tr("bell"),
            "low": self.tr("low bell"),
            "wood": self.tr("wood"),
            "chime": self.tr("chime"),
            "gong": self.tr("gong"),
            "chord": self.tr("chord"),
            "hum": self.tr("hum"),
        }[cue]

    def shape(self, shape: str) -> str:
        return {
            "circle": self.tr("circle"),
            "wave": self.tr("wave"),
            "square": self.tr("square"),
            "ring": self.tr("ring"),
            "belly": self.tr("belly"),
        }[shape]

    def time(self, seconds: float) -> str:
        """As in: 1 min 30 s."""
        minutes, rest = divmod(round(seconds), 60)
        if not minutes:
            return self.tr("{seconds} s").format(seconds=rest)
        if not rest:
            return self.tr("{minutes} min").format(minutes=minutes)
        return self.tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)

    def breath(self, cycle: float, cycles: int) -> str:
        """As in: 6 breaths a minute, 5 min."""
        rate = 60 / cycle if cycle else 0.0
        shown = formats.number(rate, 0 if abs(rate - round(rate)) < 0.05 else 1)
        words = self.tr("{rate} breaths a minute, {time} in all")
        return words.format(rate=shown, time=self.time(cycle * cycles))

    # -- a step to begin with: valid at once, so that nothing is in the way of keeping it

    def first(self, do: str) -> Table:
        line = {
            "breath": self.tr("Breathe along at ease."),
            "timed": self.tr("Sit quietly for a while."),
            "free": self.tr("Take your time."),
            "write": self.tr("Write what you like."),
            "draw": self.tr("Draw what you like."),
            "choice": self.tr("Choose a card."),
            "talk": self.tr("Tell each other."),
            "listen": self.tr("Listen until you hear nothing."),
            "rate": self.tr("How is it now?"),
        }[do]
        return {"do": do, "screen": _both(line)} | self._details(do)

    def _details(self, do: str) -> Table:
        if do == "breath":
            return {"inhale": 4, "exhale": 6, "cycles": 12, "shape": "circle"}
        if do == "talk":
            turns = [("client", self.tr("You tell.")), ("coach", self.tr("The coach tells."))]
            return {"turn": [{"who": who, "seconds": 60} | _both(text) for who, text in turns]}
        seconds = {"timed": 60, "listen": 30, "rate": 20, "write": 240, "draw": 300}.get(do, 60)
        found: Table = {"seconds": seconds}
        if do == "choice":
            cards = [
                self.tr("something you see"),
                self.tr("something you hear"),
                self.tr("something you feel"),
            ]
            found |= {"look": "cards", "at_least": 1, "at_most": 1}
            found["item"] = [{"id": f"i{n}"} | _both(text) for n, text in enumerate(cards, 1)]
        if do == "write":
            found["form"] = "page"
        if do == "draw":
            found["start"] = "blank"
        if do == "listen":
            found["cue"] = "bell"
        return found


def _both(text: str) -> dict[str, str]:
    return dict(Text.same(text))


def seconds_of(step: Table) -> float:
    """How long a step of a sheet takes."""
    if step["do"] == "breath":
        return cycle_of(step) * int(step.get("cycles", 0))
    if step["do"] == "talk":
        return float(sum(turn.get("seconds", 0) for turn in step.get("turn", [])))
    return float(step.get("seconds", 0))


def cycle_of(step: Table) -> float:
    phases = ("inhale", "topup", "hold_in", "exhale", "hold_out")
    return float(sum(step.get(key, 0) for key in phases))
