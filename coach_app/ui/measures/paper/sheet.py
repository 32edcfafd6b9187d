"""The sheet that the coach copies from paper: answers so far and what they add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach_app.measures import Measure, Score
from coach_app.measures.scoring import points_of


@dataclass(frozen=True)
class Running:
    """A sum that is still under way: points so far and how many items are filled."""

    value: float | None
    high: float
    filled: int
    items: int


class AnswerSheet:
    """Answers by item, option codes or None. Knows no widgets."""

    def __init__(self, measure: Measure, answers: Sequence[int | None] = ()) -> None:
        self.measure = measure
        known = set(measure.codes)
        kept = [code if code in known else None for code in answers]
        count = len(measure.items)
        self.answers: list[int | None] = (kept + [None] * count)[:count]

    def set(self, number: int, code: int | None) -> None:
        self.answers[number - 1] = code

    def get(self, number: int) -> int | None:
        return self.answers[number - 1]

    def points(self, number: int) -> int | None:
        """What one answer adds, None while it is open."""
        return points_of(self.measure, number, self.get(number))

    @property
    def empty(self) -> bool:
        return all(answer is None for answer in self.answers)

    @property
    def open_items(self) -> list[int]:
        """Numbers of required items without an answer."""
        return [item.number for item in self.measure.required if self.get(item.number) is None]

    @property
    def needed(self) -> int:
        """How many more answers make the score valid."""
        return max(0, len(self.open_items) - self.measure.missing_allowed)

    @property
    def first_open(self) -> int:
        """The first item without an answer, else the first."""
        numbers = range(1, len(self.answers) + 1)
        return next((number for number in numbers if self.get(number) is None), 1)

    def score(self) -> Score:
        return self.measure.score(self.answers)

    def running(self) -> Running:
        """The total so far: a sum, a mean of what is known, or a difference."""
        required = [item.number for item in self.measure.required]
        known = [points for number in required if (points := self.points(number)) is not None]
        value: float | None = None
        if self.measure.method == "difference":
            value = self.score().total
        elif known and self.measure.method == "mean":
            value = sum(known) / len(known)
        elif known or self.measure.method == "sum":
            value = sum(known) * self.measure.factor
        return Running(value, self.measure.high, len(known), len(required))

    def running_part(self, key: str) -> Running:
        part = self.measure.subscale(key)
        known = [points for number in part.items if (points := self.points(number)) is not None]
        value = sum(known) if known or not self.measure.slider else None
        return Running(value, part.high, len(known), len(part.items))
