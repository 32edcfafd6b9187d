"""What a step of an exercise can be: one entry for each kind, for reader, writer and outcome.

How a kind looks, what the form of an own exercise asks of it and what it is called stands in
coach_app.ui.step_kinds, again one entry for each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from coach_app.exercises import answers
from coach_app.exercises.model import ExerciseStep


class Time(Enum):
    """What says how long a step takes."""

    SECONDS = "seconds"
    BREATH = "breath"  # its breath, so many cycles
    TURNS = "turns"  # its turns together


@dataclass(frozen=True)
class StepOption:
    """A value that a step may set beside its texts. ``among``: only these mean something."""

    kind: type
    among: tuple[str, ...] = ()
    low: int = 0
    high: int = 0  # a file can ask for a million circles


@dataclass(frozen=True)
class StepKind:
    """``drawn_by``: the option that says how the client sees it; without one, the picture does.

    ``waits``: it ends when the client or the coach says so; the others end with their time.
    ``answered``: the client leaves something, which is kept under the key of the step.
    ``lines``: what that is in plain lines. ``makes_picture``: a drawing with a title of its own.
    """

    options: Mapping[str, StepOption] = field(default_factory=dict)
    pictures: tuple[str, ...] = ("words",)  # the first is meant where a file names none
    time: Time = Time.SECONDS
    waits: bool = False
    answered: bool = False
    lines: Callable[[ExerciseStep, object, str], list[str]] = answers.nothing
    makes_picture: bool = False
    drawn_by: str = ""

    def drawn(self, step: ExerciseStep) -> str:
        """The form in which the client sees this step."""
        if not self.drawn_by:
            return step.picture
        return str(step.option(self.drawn_by, self.options[self.drawn_by].among[0]))


def _text(*among: str) -> StepOption:
    return StepOption(str, among)


def _whole(high: int, low: int = 0) -> StepOption:
    return StepOption(int, low=low, high=high)


def _number(high: int) -> StepOption:
    return StepOption(float, high=high)


_FLAG = StepOption(bool)
_MODE = _text("tense", "light", "warm", "heavy", "cool")

#: In every list of names, the first is meant where a file says none.
STEP_KINDS: dict[str, StepKind] = {
    "breath": StepKind(
        {"shape": _text("circle", "wave", "square", "ring", "belly")},
        time=Time.BREATH,
        drawn_by="shape",
    ),
    "timed": StepKind(
        {
            "part": _text(),
            "mode": _MODE,
            "pose": _text("sit", "lie"),
            "tense": _number(120),
            "number": _whole(24),
        },
        (
            "words",
            "body",
            "wings",
            "bell",
            "ripples",
            "scene",
            "waves",
            "figure",
            "belly",
            "hug",
            "arm",
            "hearth",
        ),
    ),
    "free": StepKind(
        {"part": _text(), "mode": _MODE, "pose": _text("sit", "lie"), "number": _whole(24)},
        ("words", "body", "scene", "waves", "figure", "ripples", "envelope"),
        waits=True,
    ),
    "choice": StepKind(
        {
            "look": _text(
                *("cards", "thoughts", "scenes", "colours", "objects", "pieces", "wheel", "ladder")
            ),
            "at_least": _whole(60),
            "at_most": _whole(60),
            "own": _FLAG,
            "from": _text(),
        },
        waits=True,
        answered=True,
        lines=answers.chosen,
        drawn_by="look",
    ),
    "draw": StepKind(
        {
            "start": _text("blank", "squiggle", "circles", "grid", "fading", "plate", "two"),
            "blind": _FLAG,
            "symmetry": _whole(16),
            "turns": _whole(60),
            "turn_seconds": _whole(600, low=1),
            "brush": _whole(2),
            "fields": _whole(12),
        },
        waits=True,
        answered=True,
        makes_picture=True,
    ),
    "write": StepKind(
        {
            "form": _text(
                "lines",
                "elfje",
                "slots",
                "letter",
                "cards",
                "page",
                "list",
                "blocks",
                "stones",
                "bubbles",
                "boat",
                "lights",
                "plan",
                "title",
                "pick",
                "sheet",
                "card",
                "underline",
                "museum",
            ),
            "card": _text("postcard", "folded"),  # how the card looks
            "from": _text(),  # see earlier.py, also for "begins"
            "begins": _text(),
            # "aside": of somebody else; kept, and not hung on the wall
            "becomes": _text("", "title", "sentence", "step", "aside"),
        },
        waits=True,
        answered=True,
        lines=answers.written,
        drawn_by="form",
    ),
    "photo": StepKind(
        {"at_most": _whole(60)},
        waits=True,
        answered=True,
        lines=answers.seen,
        makes_picture=True,
    ),
    "place": StepKind(
        {"board": _text("circles", "collage", "sort", "ladder"), "most": _whole(60)},
        waits=True,
        answered=True,
        lines=answers.placed,
        drawn_by="board",
    ),
    "listen": StepKind({"part": _text("low", "free"), "piece": _text()}, ("bell", "waves")),
    "move": StepKind(
        {
            "part": _text("hands", "arms", "legs", "all", "still", "walk", "ear"),
            "beat": _number(240),
            "beat_end": _number(240),
        },
        ("figure", "outside"),
    ),
    "talk": StepKind(
        {"from": _text(), "motif": _text(), "layer": _text("light", "personal", "matters")},
        pictures=("hourglass", "question"),
        time=Time.TURNS,
    ),
    "cards": StepKind(
        {
            "look": _text("slow", "flip", "senses", "deck", "faces"),
            "keep": _whole(60),
            "show": _whole(60),
            "sense": _text("any", "see", "feel", "hear", "smell", "taste"),
        },
        waits=True,
        answered=True,
        lines=answers.kept,
        drawn_by="look",
    ),
    "play": StepKind(
        {"game": _text("dice", "weave", "spinner"), "who": _text("client", "coach", "both")},
        waits=True,
        answered=True,
        lines=answers.kept,
        drawn_by="game",
    ),
    "rate": StepKind(waits=True, answered=True),
}


def default_key(do: str, number: int) -> str:
    """The name of what is made in a step that has none of its own; "" where nothing is left."""
    return f"{do}{number}" if STEP_KINDS[do].answered else ""
