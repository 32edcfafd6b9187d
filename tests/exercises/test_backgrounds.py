"""Each exercise says what is heard under it: chosen by its kind, or nothing, on purpose."""

import pytest

from coach_app.exercises import BACKGROUNDS, PIECES, PLACE_SOUNDS, load_bytes, load_exercises
from coach_app.exercises.writer import to_toml

SHIPPED = load_exercises()
LISTENS = {"R09", "R13", "R14", "R17"}  # to the room, to outside, to a bell, to music


def aloud(exercise):
    return any(step.do == "talk" for step in exercise.steps)


@pytest.mark.parametrize("exercise", SHIPPED.values(), ids=SHIPPED)
def test_the_background_fits_the_kind(exercise):
    has = exercise.ambience != "none"
    if exercise.kind == "relax":
        assert has == (exercise.id not in LISTENS)
        assert exercise.ambience not in PIECES  # a melody asks for attention
    if exercise.kind == "make":
        assert has == (exercise.id not in {"C04", "C15"})  # ideas said aloud; own music
    if exercise.kind == "relate" and aloud(exercise):
        assert not has
    if exercise.lives_by_sound:
        assert not has
        assert exercise.silent


def test_no_background_is_left_unused():
    used = {exercise.ambience for exercise in SHIPPED.values()} | set(PLACE_SOUNDS.values())
    assert used == set(BACKGROUNDS)


def test_every_place_has_its_sound():
    places = {item.id for item in SHIPPED["R10"].steps[0].items}
    assert places == set(PLACE_SOUNDS)
    assert set(PLACE_SOUNDS.values()) <= set(BACKGROUNDS)


def test_what_is_left_without_sound_goes_along_in_a_file():
    bell = SHIPPED["R14"]
    again = load_bytes("x", to_toml(bell).encode())
    assert again.silent == bell.silent
    assert {exercise.id for exercise in SHIPPED.values() if exercise.lives_by_sound} == {
        "C15",
        "R14",
        "R17",
    }
