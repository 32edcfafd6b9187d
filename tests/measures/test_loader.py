"""Measure files: complete, sourced, and broken ones named precisely."""

from pathlib import Path

import pytest

from coach_app import paths
from coach_app.measures import IDS, SURENESS, MeasureFileError, due, headlines, load_measures
from coach_app.measures.loader import load_file, load_folder

FOLDER = paths.resources() / "measures"
MEASURES = load_measures()


def test_all_scales_are_there_and_no_other() -> None:
    assert set(MEASURES) == set(IDS)
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(IDS)
    orders = [measure.order for measure in MEASURES.values()]
    assert orders == sorted(orders)
    assert len(set(orders)) == len(orders)


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda m: m.id)
def test_every_scale_says_what_it_is(measure) -> None:
    for lang in ("nl", "en"):
        for text in (measure.name, measure.short, measure.about, measure.conditions):
            assert text.text(lang)
        for item in measure.items:
            assert 0 < len(item.cue.text(lang)) <= 26
    assert measure.wording_shipped == (measure.id in ("weekly", "tension"))
    for item in measure.items:
        assert bool(item.wording) == measure.wording_shipped


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda m: m.id)
def test_every_value_says_where_it_comes_from(measure) -> None:
    keys = {claim.key for claim in measure.claims}
    assert "scoring" in keys
    if measure.bands and measure.id not in ("direct", "tension"):
        assert "cutoffs" in keys
    for part in (*measure.claims, measure.sd_input, measure.reliability_input):
        assert part.sureness in SURENESS
        assert part.sureness_text("nl")
        assert part.sureness_text("en")
        assert part.source["nl"]
        assert part.source["en"]


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda m: m.id)
def test_keys_of_options_are_different(measure) -> None:
    keys = [option.key for option in measure.options]
    assert len(set(keys)) == len(keys)


def test_sliders_have_words_at_both_ends_and_the_middle() -> None:
    for key in ("weekly", "tension"):
        for item in MEASURES[key].items:
            assert len(item.ends) == 3


def test_cut_off_lines_lie_between_the_bands() -> None:
    assert [line.at for line in MEASURES["djg-11"].cutoffs] == [2.5, 8.5, 10.5]
    assert [line.at for line in MEASURES["djg-6"].cutoffs] == [1.5, 4.5]
    assert MEASURES["uls-8"].cutoffs == ()


def test_the_paper_order_of_the_loneliness_scale() -> None:
    assert [option.label["nl"] for option in MEASURES["djg-11"].options] == [
        "ja",
        "min of meer",
        "nee",
    ]


def broken(tmp_path: Path, old: str, new: str, source: str = "djg-6.toml") -> MeasureFileError:
    text = (FOLDER / source).read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / source
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(MeasureFileError) as caught:
        load_file(path)
    assert source in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ("version = 1", "", "version", "missing"),
        ("version = 1", 'version = "1"', "version", "wrong kind"),
        ("version = 1", "version = 1\nsurprise = 2", "surprise", "unknown key"),
        ('better = "lower"', 'better = "left"', "better", "left"),
        ("high = 6", "high = 7", "bands", "cover"),
        ("low = 2, high = 4", "low = 3, high = 4", "bands", "gap"),
        ("hedge_code = 2", "hedge_code = 9", "hedge_code", "options"),
        ("items = [1, 4, 6]", "items = [1, 4, 7]", "subscales.emotional", "does not exist"),
        ('nl = "hol gevoel"', 'nl = ""', "items[1].cue.nl", "no text"),
        ("positive = true", "positive = 1", "items[2].positive", "wrong kind"),
        ("positive = 0, negative = 1", "positive = 0, negative = 3", "low, high", "give"),
        ("value = 0.73", "value = 1.3", "inputs.reliability.value", "outside"),
        ('sureness = "derived"', 'sureness = "guess"', "inputs.sd.sureness", "guess"),
        ('id = "djg-6"', 'id = "selsa-s"', "id", "not one"),
        ('id = "djg-6"', 'id = "djg-6', "file", "line"),
        ("headline = 2", 'headline = "second"', "headline", "wrong kind"),
        ('what = "loneliness"', 'what = "isolation"', "headline", "only a scale of loneliness"),
    ],
)
def test_a_broken_file_names_the_key_and_the_reason(tmp_path, old, new, key, reason) -> None:
    error = broken(tmp_path, old, new)
    assert error.key == key
    assert reason in error.reason


def test_two_files_with_one_id(tmp_path: Path) -> None:
    text = (FOLDER / "djg-6.toml").read_text(encoding="utf-8")
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(MeasureFileError, match=r"b\.toml: id"):
        load_folder(tmp_path)


def test_two_files_that_both_want_to_be_the_best_headline(tmp_path: Path) -> None:
    for name in ("djg-11.toml", "djg-6.toml"):
        text = (FOLDER / name).read_text(encoding="utf-8").replace("headline = 2", "headline = 1")
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(MeasureFileError, match=r"djg-6\.toml: headline"):
        load_folder(tmp_path)


def test_the_files_say_what_may_carry_the_loneliness_score() -> None:
    """Stored courses keep these ids; the first is what a new course gets."""
    assert headlines() == (
        "djg-11",
        "djg-6",
        "ucla-3",
        "direct",
        "ucla-20",
        "uls-8",
        "uls-6",
        "ucla-4",
        "cbs-6",
        "cel",
    )
    assert due(0) == due(0, "djg-11")


def test_each_call_gives_a_dict_of_its_own() -> None:
    load_measures().clear()
    assert load_measures()
