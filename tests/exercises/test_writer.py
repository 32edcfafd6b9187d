"""What is written reads back the same."""

import dataclasses

import pytest

from coach_app import paths
from coach_app.exercises import (
    Breath,
    Caution,
    Exercise,
    ExerciseItem,
    ExerciseStep,
    Line,
    Turn,
    load_bytes,
)
from coach_app.exercises.model import Variant
from coach_app.exercises.writer import duplicate, new_id, to_toml
from coach_app.measures import Text

SHIPPED = sorted((paths.resources() / "exercises").glob("*.toml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_exercise_reads_back_the_same(path):
    exercise = load_bytes(path.name, path.read_bytes())
    again = load_bytes("own.toml", to_toml(exercise).encode(), own=True)
    assert dataclasses.replace(again, own=False) == exercise


def everything():
    """One exercise with each kind of detail."""
    both = Text("een", "one")
    steps = (
        ExerciseStep(
            "breath",
            44.0,
            both,
            both,
            both,
            "bell",
            breath=Breath(4, 1.25, 0.25, 5, 0.5, 4),
            options={"shape": "wave"},
            words={"in": both, "out": Text()},
        ),
        ExerciseStep(
            "timed",
            20.25,
            Text("a\nb", 'c "d" \\ \'\'\' """'),
            Text(),
            Text(),
            picture="body",
            options={"part": "hands"},
            eyes_closed=True,
            waits=True,
        ),
        ExerciseStep(
            "choice",
            30.0,
            both,
            both,
            Text(),
            key="",
            waits=True,
            items=(ExerciseItem("a", both, both, 3, 2, "leaf"), ExerciseItem("b", Text())),
        ),
        ExerciseStep(
            "write", 30.0, both, both, Text(), key="poem", waits=False, options={"form": "lines"}
        ),
        ExerciseStep(
            "talk",
            90.0,
            Text(),
            both,
            Text(),
            picture="hourglass",
            turns=(
                Turn("client", 60.0, both, Text(nl="als klant", en="as customer"), {"a": both}),
                Turn("both", 30.0, Text()),
            ),
            lines=(Line(12.5, both), Line(40.0)),
            variants={
                "group": Variant(both, both, both, (Line(3.0, both),), (both, Text()), "pairs"),
                "silent": Variant(say=both),
                "no_photo": Variant(screen=both),
            },
        ),
    )
    cautions = (
        Caution("lungs", "R01"),
        Caution("pain", "", both, (4.0, 5.25)),
    )
    return Exercise(
        "own-12345678",
        3,
        "relate",
        1,
        4,
        "leaf",
        "lie",
        "closed",
        "some",
        ("paper", "table"),
        "sea",
        Text("Naam ’ é 😀", "Name"),
        both,
        Text("o", "p"),
        Text("1\n2", "1\n2\n3"),
        Text(),
        cautions,
        steps,
        own=True,
    )


def test_every_kind_of_detail_reads_back_the_same():
    exercise = everything()
    text = to_toml(exercise)
    steps = [
        dataclasses.replace(s, seconds=s.breath.seconds) if s.breath else s for s in exercise.steps
    ]
    assert load_bytes("own.toml", text.encode(), own=True) == dataclasses.replace(
        exercise, steps=tuple(steps)
    )


def test_a_copy_is_own_and_its_name_fits():
    exercise = dataclasses.replace(everything(), own=False, name=Text("n" * 60, "e"))
    copy = duplicate(exercise, "own-87654321", Text(" (eigen)", " (own)"))
    assert copy.own
    assert (copy.version, copy.id) == (1, "own-87654321")
    assert copy.evidence == "own"
    assert copy.name == Text("n" * 52 + " (eigen)", "e (own)")
    assert copy.steps == exercise.steps
    load_bytes("own.toml", to_toml(copy).encode(), own=True)


def test_new_ids_are_own_and_differ():
    ids = {new_id() for _ in range(50)}
    assert len(ids) == 50
    assert all(len(key) == 12 and key.startswith("own-") for key in ids)
