"""Scores and changes agree with the published cases, value for value."""

import json
from pathlib import Path

import pytest

from coach_app.measures import load_measures, reliable_change

CASES = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))


def _got(case: dict) -> dict:
    measure_id, answers = case["measure"], case["answers"]
    if measure_id.startswith("change:"):
        change = reliable_change(measure_id.removeprefix("change:"), *answers)
        return {
            "drop": change.points,
            "rci": change.index,
            "label": change.label,
            "floor_note": change.floor,
        }
    score = load_measures()[measure_id].score(answers)
    return {
        "total": score.total,
        "category": score.category,
        "missing": score.missing,
        **score.subscales,
        **score.facts,
    }


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{case['measure']} {case['answers']}" for case in CASES]
)
def test_published_case(case: dict) -> None:
    got = _got(case)
    assert {key: got[key] for key in case["expected"]} == case["expected"]
