"""From an answer sheet to a score: the same three methods for all scales."""

from __future__ import annotations

from collections.abc import Sequence

from .facts import facts_of
from .model import Answer, Measure, Number, Score, Subscale
from .notes import notes_of


def score(measure: Measure, answers: Sequence[Answer], *, prorate: bool = False) -> Score:
    """See `Measure.score`."""
    sheet = checked(measure, answers)
    missing = sum(1 for item in measure.required if sheet[item.number - 1] is None)
    filled = 0
    if measure.method == "difference":
        total = _difference(sheet)
    elif measure.method == "mean":
        total = _mean(measure, sheet)
    else:
        filled = missing if prorate and missing <= measure.prorate_up_to else 0
        total = _sum(measure, sheet, missing, filled)
    subscales = {part.key: part_score(measure, part, sheet) for part in measure.subscales}
    category = category_of(measure, total)
    facts = facts_of(measure, sheet, total, subscales)
    return Score(
        measure_id=measure.id,
        version=measure.version,
        answers=sheet,
        total=total,
        subscales=subscales,
        category=category,
        missing=missing,
        valid=total is not None,
        notes=notes_of(measure, sheet, total, subscales, facts, filled),
        facts=facts,
    )


def checked(measure: Measure, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The sheet as a tuple; ValueError names the item with a code outside the scale."""
    sheet = tuple(answers)
    if len(sheet) != len(measure.items):
        raise ValueError(f"{measure.id}: {len(sheet)} answers for {len(measure.items)} items")
    codes = set(measure.codes)
    for item, answer in zip(measure.items, sheet, strict=True):
        if answer is None:
            continue
        if isinstance(answer, bool) or not isinstance(answer, int) or answer not in codes:
            allowed = ", ".join(str(code) for code in sorted(codes))
            raise ValueError(
                f"{measure.id}, item {item.number}: {answer!r} is not an answer ({allowed})"
            )
    return sheet


def points_of(measure: Measure, number: int, answer: Answer) -> int | None:
    """Points that one answer gives, before the factor. None where it was skipped."""
    if answer is None:
        return None
    option = measure.option(answer)
    assert option is not None  # the sheet was checked
    return option.positive if measure.item(number).positive else option.negative


def category_of(measure: Measure, total: Number | None) -> str | None:
    """Key of the highest band that the total reaches (prorated totals may not be whole)."""
    if total is None:
        return None
    return next((band.key for band in reversed(measure.bands) if total >= band.low), None)


def part_score(measure: Measure, part: Subscale, sheet: Sequence[Answer]) -> Number | None:
    """A subscale needs all its items; None where one is missing."""
    points = [points_of(measure, number, sheet[number - 1]) for number in part.items]
    known = [point for point in points if point is not None]
    return sum(known) if len(known) == len(points) else None


def _sum(measure: Measure, sheet: Sequence[Answer], missing: int, filled: int) -> Number | None:
    """Sum of points times the factor. A missing answer the scale allows just adds 0."""
    if missing > max(measure.missing_allowed, filled):
        return None
    points = [points_of(measure, item.number, sheet[item.number - 1]) for item in measure.items]
    known = [point for point in points if point is not None]
    if not known:
        return None
    total: Number = sum(known) * measure.factor
    if filled:
        total = round(total * len(points) / len(known), 2)
    return total


def _mean(measure: Measure, sheet: Sequence[Answer]) -> Number | None:
    """Mean of the required items, when at most ``missing_allowed`` of them are open."""
    values = [sheet[item.number - 1] for item in measure.required]
    known = [value for value in values if value is not None]
    if len(known) < len(values) - measure.missing_allowed:
        return None
    return sum(known) / len(known)


def _difference(sheet: Sequence[Answer]) -> Number | None:
    """After minus before; both are needed."""
    before, after = sheet
    return None if before is None or after is None else after - before
