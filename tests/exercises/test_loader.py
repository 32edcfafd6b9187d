"""Exercise files: a broken, hostile or newer one gives file, key and reason, and loads nothing."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app import paths
from coach_app.exercises import ExerciseFileError, NewerExerciseFile, load_bytes, load_folder

GOOD = (paths.resources() / "exercises" / "R01.toml").read_text("utf-8")


def broken(old, new, count=1):
    assert old in GOOD
    return GOOD.replace(old, new, count).encode()


def test_a_good_file_loads():
    one = load_bytes("R01.toml", GOOD.encode())
    assert one.id == "R01"
    assert one.seconds == 280


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (broken("version = 2\n", ""), "version"),
        (broken('kind = "relax"', 'kind = "relaxed"'), "kind"),
        (broken('kind = "relax"', "kind = 3"), "kind"),
        (broken("week = 1\n", "week = 9\n"), "week"),
        (broken("inhale = 4", "inhale = 4.1"), "step.2.inhale"),
        (broken("inhale = 4", "inhale = 400"), "step.2.inhale"),
        (broken("inhale = 4", "inhale = true"), "step.2.inhale"),
        (broken("cycles = 24", "cycles = 1e9"), "step.2.cycles"),
        (broken('do = "breath"', 'do = "exec"'), "step.2.do"),
        (broken('shape = "circle"', 'shape = "skull"'), "step.2.shape"),
        (broken('icon = "wind"', 'icon = "../../etc"'), "icon"),
        (broken('id = "R01"', 'id = "../R01"'), "id"),
        (broken('id = "R01"\n', 'id = "R01"\nrun = "import os"\n'), "run"),
        (broken('when = "lungs"', 'when = "heart\\u0000"'), "caution.1.when"),
        (broken('when = "panic"', 'when = "lungs"'), "caution.2.when"),
        (broken('en = "Longer out than in"', ""), "name"),
        (broken("Je ademt rustig in", "x" * 400), "purpose.nl"),
        (broken("Je ademt rustig in", "bel \\u0007"), "purpose.nl"),
        (broken("{ at = 20,", "{ at = 400,"), "step.2.lines.1.at"),
        (broken("{ at = 40,", "{ at = 20,"), "step.2.lines.2.at"),
        (broken("{ at = 75, quiet = true }", "{ at = 75 }"), "step.2.lines.4"),
        (broken("{ at = 20,", "{ at = 20, quiet = true,"), "step.2.lines.1.quiet"),
        (GOOD.split("[[step]]")[0].encode(), "step"),
        (b"", "format"),
        (b"\xff\xfe\x00", "file"),
        (b"name = [[[[" * 50, "file"),
        (b"a = " + b"[" * 20_000 + b"]" * 20_000, "file"),
        (b"# " + b"x" * 300_000, "file"),
    ],
)
def test_a_broken_file_names_the_key(raw, key):
    with pytest.raises(ExerciseFileError) as told:
        load_bytes("mine.toml", raw)
    assert told.value.file == "mine.toml"
    assert told.value.key == key
    assert told.value.reason


def test_a_newer_file_is_told_apart():
    with pytest.raises(NewerExerciseFile):
        load_bytes("new.toml", broken("format = 1", "format = 2"))


def test_more_than_an_hour_is_refused():
    with pytest.raises(ExerciseFileError, match="hour"):
        load_bytes(
            "long.toml", broken("cycles = 24", "cycles = 200").replace(b"= 20\n", b"= 1800\n")
        )


@given(st.binary(max_size=400))
def test_any_bytes_give_a_sentence_and_no_crash(raw):
    with pytest.raises(ExerciseFileError):
        load_bytes("any.toml", raw)


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 40))
def test_a_torn_file_never_does_anything_else(at, length):
    raw = (GOOD[:at] + GOOD[at + length :]).encode()
    with contextlib.suppress(ExerciseFileError):
        assert load_bytes("torn.toml", raw).steps


def test_a_folder_with_one_broken_file_loads_nothing(tmp_path):
    (tmp_path / "a.toml").write_bytes(GOOD.encode())
    (tmp_path / "b.toml").write_bytes(broken('kind = "relax"', 'kind = "x"'))
    with pytest.raises(ExerciseFileError, match=r"b\.toml"):
        load_folder(tmp_path)


def test_two_files_with_one_id_are_refused(tmp_path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_bytes(GOOD.encode())
    with pytest.raises(ExerciseFileError, match="exists already"):
        load_folder(tmp_path)


def test_an_own_exercise_may_have_one_language():
    raw = broken('nl = "Langer uit dan in"\n', "")
    with pytest.raises(ExerciseFileError):
        load_bytes("own.toml", raw)
    assert load_bytes("own.toml", raw, own=True).name.text("nl") == "Longer out than in"
