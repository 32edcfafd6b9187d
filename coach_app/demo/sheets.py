"""Answer sheets that add up to a wanted total, different for each person."""

from __future__ import annotations

import zlib


def sheet(measure_id: str, total: int, person: str) -> list[int | None]:
    """Answers whose score is ``total``. ValueError where no sheet gives it."""
    from coach_app.measures import load_measures

    measure = load_measures()[measure_id]
    seed = zlib.crc32(person.encode())
    left = total // measure.factor
    answers: list[int | None] = [None] * len(measure.items)
    # Beginning elsewhere for everybody; each item takes its even share of what is left.
    order = [(seed + place) % len(answers) for place in range(len(answers))]
    for done, place in enumerate(order):
        item = measure.items[place]
        points: dict[int, list[int]] = {}
        for option in measure.options:
            value = option.positive if item.positive else option.negative
            points.setdefault(value, []).append(option.code)
        share = left / (len(order) - done)
        value = min(points, key=lambda each: (abs(each - share), -each))
        codes = points[value]
        answers[place] = codes[(seed + place) % len(codes)]
        left -= value
    result = measure.score(answers)
    if result.total != total:
        raise ValueError(f"{measure_id}: no sheet gives {total}")
    return answers
