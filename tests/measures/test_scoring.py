"""Properties that every scale keeps, whatever the answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.measures import load_measures, scoring

MEASURES = load_measures()
SUMS = [measure for measure in MEASURES.values() if measure.method == "sum"]
ALL = list(MEASURES.values())


def sheets(measure, skips: bool = True):
    answer = st.sampled_from(measure.codes)
    if skips:
        answer = st.one_of(st.none(), answer)
    return st.lists(answer, min_size=len(measure.items), max_size=len(measure.items))


any_sheet = st.sampled_from(ALL).flatmap(lambda m: st.tuples(st.just(m), sheets(m)))
full_sheet = st.sampled_from(ALL).flatmap(lambda m: st.tuples(st.just(m), sheets(m, False)))
sum_sheet = st.sampled_from(SUMS).flatmap(lambda m: st.tuples(st.just(m), sheets(m, False)))


@given(any_sheet)
def test_totals_stay_in_range(pair) -> None:
    measure, answers = pair
    score = measure.score(answers)
    assert score.valid == (score.total is not None)
    if score.total is not None:
        assert measure.low <= score.total <= measure.high
    else:
        assert score.category is None
    for part in measure.subscales:
        value = score.subscales[part.key]
        assert value is None or part.low <= value <= part.high


@given(full_sheet)
def test_full_sheets_are_valid_and_named(pair) -> None:
    measure, answers = pair
    score = measure.score(answers)
    assert score.valid
    assert score.missing == 0
    assert (score.category is not None) == bool(measure.bands)
    assert all(value is not None for value in score.subscales.values())


@given(any_sheet)
def test_missing_answers_follow_the_rule(pair) -> None:
    measure, answers = pair
    score = measure.score(answers)
    required = [item.number for item in measure.items if not item.optional]
    missing = sum(1 for number in required if answers[number - 1] is None)
    assert score.missing == missing
    assert score.valid == (missing <= measure.missing_allowed)
    for part in measure.subscales:
        open_items = any(answers[number - 1] is None for number in part.items)
        assert (score.subscales[part.key] is None) == open_items


@given(sum_sheet, st.data())
def test_one_answer_moves_the_total_one_way(pair, data) -> None:
    """More points on an item never lower the total: monotone in each item."""
    measure, answers = pair
    item = data.draw(st.sampled_from(measure.items))
    ranked = sorted(measure.options, key=lambda o: o.positive if item.positive else o.negative)
    totals = []
    for option in ranked:
        sheet = list(answers)
        sheet[item.number - 1] = option.code
        totals.append(measure.score(sheet).total)
    assert totals == sorted(totals)


@given(sum_sheet)
def test_total_is_the_sum_of_the_parts(pair) -> None:
    measure, answers = pair
    score = measure.score(answers)
    if sum(len(part.items) for part in measure.subscales) == len(measure.items):
        assert score.total == sum(score.subscales.values())


@pytest.mark.parametrize("measure", ALL, ids=lambda m: m.id)
def test_a_code_outside_the_scale_names_the_item(measure) -> None:
    answers = [measure.codes[0]] * len(measure.items)
    just_as_a_float = float(measure.codes[-1])
    for wrong in (measure.codes[-1] + 1, measure.codes[0] - 1, 1.5, just_as_a_float, "1", True):
        sheet = [*answers[:-1], wrong]
        with pytest.raises(ValueError, match=f"item {len(measure.items)}"):
            measure.score(sheet)
    with pytest.raises(ValueError, match=measure.id):
        measure.score([*answers, measure.codes[0]])


def test_the_weekly_check_needs_two_of_the_first_three() -> None:
    weekly = MEASURES["weekly"]
    assert weekly.score([6, 7, 8, 2]).total == 7
    assert weekly.score([6, None, 8, None]).total == 7
    assert weekly.score([6, None, None, 9]).total is None
    assert weekly.score([6, 7, 8, 2]).subscales == {"lonely": 2}
    assert weekly.score([6, 7, 8, None]).missing == 0
    assert weekly.better == "higher"


def test_a_missing_answer_of_the_loneliness_scale_adds_nothing() -> None:
    djg = MEASURES["djg-11"]
    full = [2] * 11
    assert djg.score(full).total == 11
    assert djg.score([None, *full[1:]]).total == 10
    assert djg.score([None, None, *full[2:]]).total is None
    assert djg.score([None, None, *full[2:]]).subscales == {"emotional": None, "social": None}


def test_ucla_20_fills_in_two_answers_only_on_demand_and_says_so() -> None:
    ucla = MEASURES["ucla-20"]
    sheet = [None, None] + [4, 1] * 9
    assert ucla.score(sheet).total is None
    filled = ucla.score(sheet, prorate=True)
    assert filled.total is not None
    assert "prorated" in [note.key for note in filled.notes]
    assert ucla.score([None, *sheet[:2], *sheet[3:]], prorate=True).total is None


def test_a_wrong_code_is_found_behind_a_skipped_question() -> None:
    with pytest.raises(ValueError, match="item 2"):
        MEASURES["djg-11"].score([None, 7, *[2] * 9])


def test_filling_in_takes_the_mean_of_the_answers_that_are_there() -> None:
    """18 answers make 48 points: 20 would make 48 * 20 / 18 = 53.33, in two decimals."""
    ucla = MEASURES["ucla-20"]
    sheet = [None, None, 2, *[4, 1] * 8, 2]
    assert ucla.score(sheet, prorate=True).total == 53.33
    assert scoring.score(ucla, sheet).total is None  # never without being asked


@pytest.mark.parametrize(
    ("measure_id", "total", "category"),
    [
        ("djg-11", None, None),
        ("djg-11", 0, "not lonely"),
        ("djg-11", 2, "not lonely"),
        ("djg-11", 3, "moderately"),
        ("djg-11", 8, "moderately"),
        ("djg-11", 9, "severely"),
        ("djg-11", 10, "severely"),
        ("djg-11", 11, "very severely"),
        ("djg-6", 1, "not lonely"),
        ("djg-6", 2, "moderately"),
        ("djg-6", 4, "moderately"),
        ("djg-6", 5, "severely"),
        ("lsns-6", 11, "isolated"),
        ("lsns-6", 12, "not isolated"),
        ("tension", -2, "calmer"),
        ("tension", -1, "about the same"),
        ("tension", 1, "about the same"),
        ("tension", 2, "more tense"),
        ("weekly", 5, None),
    ],
)
def test_a_category_begins_exactly_at_its_first_total(measure_id, total, category) -> None:
    assert scoring.category_of(MEASURES[measure_id], total) == category


def test_tension_needs_both_sides() -> None:
    tension = MEASURES["tension"]
    assert tension.score([8, 5]).total == -3
    assert tension.score([None, 5]).total is None
    assert tension.score([8, None]).total is None


def keys(measure_id: str, answers) -> list[str]:
    return [note.key for note in MEASURES[measure_id].score(answers).notes]


def test_warnings() -> None:
    assert keys("djg-11", [2] * 11) == ["hedged", "straight"]
    assert keys("djg-11", [3] * 11) == ["straight"]
    assert keys("djg-11", [3, 1, 1, 3, 1, 1, 3, 3, 1, 1, 3]) == []
    assert MEASURES["djg-11"].score([2] * 5 + [1] * 6).facts["hedged"] == 5
    assert keys("djg-6", [1, 3, 2, 1, 3, 1]) == ["subscale_lonely"]
    assert keys("djg-6", [None, None, 2, 1, 3, 1]) == ["open"]
    assert keys("djg-6", [None, 3, 3, 1, 3, 1]) == ["open_allowed"]
    assert keys("who-5", [1, 1, 1, 2, 1]) == ["who5_very_low"]
    assert keys("who-5", [2, 3, 2, 2, 3]) == ["who5_low"]
    assert keys("tension", [3, 8]) == ["tension_alarm"]
    assert keys("lsns-6", [1] * 6) == ["isolated"]
    assert keys("weekly", [5, 5, 5, 5]) == []


def test_notes_speak_both_languages() -> None:
    (note, _) = MEASURES["djg-11"].score([2] * 11).notes
    assert "11 van 11" in note.text("nl")
    assert "11 times out of 11" in note.text("en")
