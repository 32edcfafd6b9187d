"""What was made before comes back to choose from, or to go on with: pure, for any answer."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.exercises import load_bytes, load_exercises
from coach_app.exercises.earlier import MOST, begun, gathered, offers, refs, second_of, wrong_ref
from coach_app.exercises.loader import ExerciseFileError
from coach_app.exercises.writer import to_toml

SHIPPED = load_exercises()
WORDS = st.text(max_size=30)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
TAKING = [
    (exercise, step)
    for exercise in SHIPPED.values()
    for step in exercise.steps
    if refs(step, "from") or refs(step, "begins")
]


def step_of(exercise_id, key):
    exercise = SHIPPED[exercise_id]
    return exercise, next(step for step in exercise.steps if step.key == key)


def test_there_are_many():
    assert len(TAKING) >= 12


@given(st.lists(st.tuples(st.sampled_from(["client", "coach"]), WORDS), max_size=40))
def test_ideas_are_offered_as_they_came_and_once(ideas):
    exercise, step = step_of("C04", "kindest")
    found = offers(exercise, step, {"ideas": {"ideas": [list(one) for one in ideas]}}, "nl")
    said = [" ".join(text.split()) for _who, text in ideas]
    words = [one.text for one in found]
    assert all(words), "an empty note"
    assert len({word.casefold() for word in words}) == len(words) <= MOST
    assert [word for word in said if word in words][: len(words)] or not words
    for one in found:
        assert (one.who, one.text) in {(who, " ".join(text.split())) for who, text in ideas}, (
            "by whom it was said"
        )


@given(st.data())
def test_an_answer_of_another_shape_offers_nothing_wrong(data):
    exercise, step = data.draw(st.sampled_from(TAKING))
    answers = {one.key: data.draw(ANY) for one in exercise.steps if one.key}
    for one in offers(exercise, step, answers, "nl"):
        assert one.text
        assert one.field in {"", *(item.id for item in step.items)}
    ids = {item.id for item in step.items}
    assert all(
        key in ids and text for key, text in begun(exercise, step, answers, "nl", "en").items()
    )


@given(st.dictionaries(st.sampled_from([f"w{n}" for n in range(1, 7)]), WORDS))
def test_the_second_version_begins_with_the_first(words):
    exercise, step = step_of("C05", "lighter")
    wanted = {key: " ".join(text.split()) for key, text in words.items()}
    assert begun(exercise, step, {"story": words}, "nl", "en") == {
        k: t for k, t in wanted.items() if t
    }
    assert second_of(step) == "story"


def test_sentences_of_a_page_can_be_chosen_one_by_one():
    exercise, step = step_of("C12", "reach")
    page = {"text": "Ik wandel met Jo. We lachen!\nDaarna soep… En ‘dag’ tegen de buur."}
    assert [one.text for one in offers(exercise, step, {"page": page}, "nl")] == [
        "Ik wandel met Jo.",
        "We lachen!",
        "Daarna soep…",
        "En ‘dag’ tegen de buur.",
    ]


def test_what_was_put_aside_is_not_offered_again():
    exercise, step = step_of("S13", "top")
    given = {"touch": "bin_notnow", "nature": "bin_some", "laugh": "bin_much"}
    found = [one.text for one in offers(exercise, step, {"sorted": given}, "nl")]
    assert found == ["samen lachen", "samen buiten zijn"]


def test_a_plan_gathers_what_was_written_field_by_field():
    exercise, step = step_of("S09", "plan")
    answers = {"who": {"who": "Jo"}, "what": {"what": "thee", "when": "dinsdag"}}
    assert begun(exercise, step, answers, "nl", "en") == {
        "who": "Jo",
        "what": "thee",
        "when": "dinsdag",
    }
    assert gathered(exercise, answers) == set(), "not yet"
    assert gathered(exercise, {**answers, "plan": {"who": "Jo"}}) == {
        *("who", "what", "turn", "reward")
    }


def test_what_was_chosen_stands_in_its_field():
    exercise, step = step_of("S14", "when")
    assert begun(exercise, step, {"ideas": ["plant", "own:zwaaien"]}, "nl", "en") == {
        "what": "een plant water geven en zwaaien"
    }


@pytest.mark.parametrize("option", ["from", "begins"])
def test_a_name_that_was_made_nowhere_is_refused(option):
    exercise, step = step_of("C04", "silliest")
    wrong = replace(step, options={**step.options, option: "sketch"})
    broken = replace(exercise, steps=tuple(wrong if one is step else one for one in exercise.steps))
    assert wrong_ref(broken) == "sketch", "it comes later"
    with pytest.raises(ExerciseFileError):
        load_bytes("C04.toml", to_toml(broken).encode())
    assert load_bytes("own.toml", to_toml(broken).encode(), own=True), "an own one offers nothing"
