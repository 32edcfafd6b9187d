"""The programme file: whole, in the order of the weeks, and true to the two tracks."""

import tomllib

import pytest

from coach_app import paths
from coach_app.exercises import load_exercises
from coach_app.programme import (
    PARTS,
    PLAYED,
    ProgrammeFileError,
    eight_weeks,
    load_programme,
    plan_for,
)

RAW = (paths.resources() / "programme" / "eight_weeks.toml").read_bytes()
KNOWN = {key: one.week for key, one in load_exercises().items()}
# Weight of the two tracks (facts of the field, 3.3).
FIRST = {1: 75, 2: 75, 3: 60, 4: 60, 5: 45, 6: 45, 7: 30, 8: 30}


def test_intake_eight_weeks_and_follow_up():
    assert [one.week for one in eight_weeks()] == [0, 1, 2, 3, 4, 5, 6, 7, 8, None]
    assert plan_for(None).theme["nl"] == "Hoe is het nu"
    with pytest.raises(KeyError):
        plan_for(9)


@pytest.mark.parametrize("week", FIRST)
def test_the_minutes_follow_the_weight_of_the_tracks(week):
    plan = plan_for(week)
    assert plan.tracks[0] == FIRST[week]
    assert plan.share == FIRST[week]
    assert 75 <= plan.total <= 90
    assert set(plan.minutes) == set(PARTS)


def test_no_exercise_comes_before_its_week():
    for plan in eight_weeks():
        latest = 9 if plan.week is None else max(1, plan.week)
        for part in PLAYED:
            choice = plan.parts[part]
            for key in (*choice.suggested, *choice.otherwise):
                assert KNOWN[key] <= latest


@pytest.mark.parametrize(("part", "kind"), [("relax", "R"), ("make", "C"), ("together", "S")])
def test_each_part_holds_its_own_kind(part, kind):
    for plan in eight_weeks():
        choice = plan.parts[part]
        assert {key[0] for key in (*choice.suggested, *choice.otherwise)} <= {kind}


def test_every_week_has_something_to_do_in_each_part():
    for plan in eight_weeks():
        assert plan.parts["relax"].suggested or plan.favourite
        assert plan.parts["make"].suggested
        assert plan.parts["together"].suggested or plan.skill
        assert plan.know
        assert plan.home or plan.week is None


def broken(old, new):
    text = RAW.decode().replace(old, new, 1)
    assert text != RAW.decode()
    return text.encode()


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("format = 1", "format = 2", "format"),
        ("format = 1", "format = ", "file"),
        ("tracks = [75, 25]", "tracks = [75, 35]", "tracks"),
        ("week = 3\n", "week = 12\n", "week"),
        ("week = 3\n", "week = 4\n", "meeting"),
        ('relax = ["R14"]', 'relax = ["R99"]', "relax"),
        ('relax = ["R14"]', 'relax = ["R03"]', "relax"),
        ("arrive = 3", "arrive = -3", "minutes.arrive"),
        ("arrive = 3, ", "", "minutes"),
        ('nl = "Landen"', 'nl = ""', "theme"),
        ('know = ["alarm"]', 'know = ["clock"]', "know"),
        ("favourite = true", "favorite = true", "favorite"),
    ],
)
def test_a_broken_file_names_the_key(old, new, key):
    with pytest.raises(ProgrammeFileError) as found:
        load_programme("eight_weeks.toml", broken(old, new), KNOWN)
    assert key in found.value.key
    assert found.value.file == "eight_weeks.toml"
    assert found.value.reason


def test_texts_are_short_and_plain():
    for plan in tomllib.loads(RAW.decode())["meeting"]:
        for key in ("aim", "home", "skill"):
            for sentence in plan.get(key, {}).get("nl", "").split(". "):
                assert len(sentence.split()) <= 16, sentence
