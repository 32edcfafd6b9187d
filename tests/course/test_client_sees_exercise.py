"""What an exercise brings back of a client, and what is heard in it; nothing of anybody else."""

import dataclasses
import datetime as dt
from types import SimpleNamespace

import pytest

from coach_app.course import client_sees
from coach_app.course.client_sees import SoundsView, SpotView, StoryWeekView
from coach_app.data.exercises.views import CircleMap, CirclePlace, ExerciseRun, Recording
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.exercises import load_exercises
from coach_app.exercises.filters import softened

NOW = dt.datetime(2026, 1, 6, 12, tzinfo=dt.UTC)
LADDER = next(one.key for one in load_exercises()["S04"].steps if one.option("board") == "ladder")


def a_run(answers, exercise: str = "S04") -> ExerciseRun:
    return ExerciseRun(
        "r", "anna", None, None, exercise, 1, "nl", NOW, 60, 60, False, answers=answers
    )


def a_practice(*, body=(), maps=(), runs=(), voice=None, own=None):
    """As much of a practice as an exercise asks for; each answer belongs to Anna."""
    fields = ClientFields(name="Anna Voorbeeld", language="nl", body=tuple(body))
    sounds = {key: f"{key} heard".encode() for key in ("v1", "v3")}
    return SimpleNamespace(
        clients=SimpleNamespace(get=lambda key: SimpleNamespace(fields=fields, frozen_at=None)),
        circles=SimpleNamespace(maps=lambda key: list(maps) if key == "anna" else []),
        runs=SimpleNamespace(of_client=lambda key: list(runs) if key == "anna" else []),
        wordings=SimpleNamespace(get=lambda measure, language: None),
        recordings=SimpleNamespace(
            get=lambda key, language: dict(voice or {}) if language == "nl" else {},
            data=lambda key: sounds[key],
        ),
        own_exercises=SimpleNamespace(audio=lambda key: own),
    )


# -- whether and how it is done ----------------------------------------------------------


def test_an_exercise_that_does_not_suit_is_not_opened():
    trauma = a_practice(body=("trauma",))
    with pytest.raises(UserError) as refused:
        client_sees.exercise_for(trauma, load_exercises()["R11"], "anna")
    assert refused.value.code == "exercise-unsuited"
    plain = load_exercises()["S01"]
    assert client_sees.exercise_for(trauma, plain, "anna") == plain
    assert client_sees.exercise_for(trauma, load_exercises()["R11"], None).id == "R11"


def test_an_exercise_goes_at_the_pace_that_suits():
    played = load_exercises()["R01"]
    found = client_sees.exercise_for(a_practice(body=("lungs",)), played, "anna")
    assert found == softened(played, ("lungs",)) != played


# -- what comes back ---------------------------------------------------------------------


def test_an_exercise_asks_for_tension_before_and_after():
    view = client_sees.exercise(a_practice(), load_exercises()["R01"], "nl", "anna")
    assert view.tension == client_sees.questions(a_practice(), "anna", "tension").questions
    assert (view.circle, view.ladder, view.sounds) == (None, (), SoundsView())


def test_the_last_map_comes_back_whole():
    old = CirclePlace("p0", "buur", "neighbour", 3, 10, 0.9)
    zus = CirclePlace("p1", "zus", "family", 1, 30.5, 0.25, "warm", "both", "weekly")
    day = NOW.date()
    maps = (
        CircleMap("m1", "anna", None, 1, day, (old,)),
        CircleMap("m2", "anna", None, 4, day, (zus, old)),
    )
    view = client_sees.exercise(a_practice(maps=maps), load_exercises()["S01"], "nl", "anna")
    assert view.circle.places == (
        SpotView("p1", "zus", "family", 1, 30.5, 0.25, "warm", "both", "weekly"),
        SpotView("p0", "buur", "neighbour", 3, 10, 0.9, "", "", ""),
    )
    fresh = client_sees.exercise(a_practice(), load_exercises()["S01"], "nl", "anna")
    assert fresh.circle.places == ()


def test_one_board_of_circles_is_enough():
    played = load_exercises()["S01"]
    one = next(step for step in played.steps if step.option("board") == "circles")
    plain = next(step for step in played.steps if step.option("board") != "circles")
    played = dataclasses.replace(played, steps=(plain, one))
    assert client_sees.exercise(a_practice(), played, "nl", "anna").circle is not None


@pytest.mark.parametrize(
    ("answers", "lit"),
    [
        ([{LADDER: {"done": ["nod", 2]}}], ("nod", "2")),
        ([{LADDER: {"done": None}}], ()),
        ([{LADDER: {}}], ()),
        ([{LADDER: "a word"}], ()),
        ([{"other": {"done": ["x"]}}, {LADDER: {"done": ["nod"]}}], ("nod",)),
        ([], ()),
    ],
)
def test_rungs_stay_lit(answers, lit):
    practice = a_practice(runs=[a_run(one) for one in answers])
    assert client_sees.exercise(practice, load_exercises()["S04"], "nl", "anna").ladder == lit


def test_rungs_of_another_exercise_stay_there():
    practice = a_practice(runs=[a_run({LADDER: {"done": ["nod"]}}, "S05")])
    assert client_sees.exercise(practice, load_exercises()["S04"], "nl", "anna").ladder == ()


def test_an_exercise_without_a_ladder_has_no_rungs():
    played = load_exercises()["R01"]
    practice = a_practice(runs=[a_run({played.steps[0].key: {"done": ["nod"]}}, "R01")])
    assert client_sees.exercise(practice, played, "nl", "anna").ladder == ()


# -- what is heard -----------------------------------------------------------------------

VOICE = {
    1: Recording("v1", "R01", "nl", 1, 3.0, 16_000),
    3: Recording("v3", "R01", "nl", 3, 4.0, 44_100),
}


@pytest.mark.parametrize("client", ["anna", None])
def test_the_coachs_voice_is_heard_where_it_is_asked_for(client):
    practice = a_practice(voice=VOICE, own=(b"sea", ".mp3"))
    played = load_exercises()["R01"]

    def heard(language="nl", **asked):
        return client_sees.exercise(practice, played, language, client, **asked).sounds

    assert heard() == heard(own_voice=True) == heard(sound=True) == SoundsView()
    assert heard(sound=True, own_voice=True) == SoundsView(
        ((1, b"v1 heard", 16_000), (3, b"v3 heard", 44_100))
    )
    assert heard("en", sound=True, own_voice=True) == SoundsView()


def test_the_sound_of_an_own_exercise_is_heard_with_it():
    practice = a_practice(own=(b"sea", ".mp3"))
    own = dataclasses.replace(load_exercises()["R01"], own=True)
    view = client_sees.exercise(practice, own, "nl", None, sound=True)
    assert view.sounds == SoundsView((), (b"sea", ".mp3"))
    assert client_sees.exercise(practice, own, "nl", None).sounds == SoundsView()


# -- the values themselves ---------------------------------------------------------------


def test_what_is_not_known_of_a_value_is_empty():
    assert SpotView("", "zus", "family", 1, 30, 0.5) == SpotView(
        "", "zus", "family", 1, 30, 0.5, "", "", ""
    )
    assert client_sees.AnswersView(()) == client_sees.AnswersView((), (), 0)
    assert client_sees.ExerciseView() == client_sees.ExerciseView((), None, (), SoundsView())
    assert SoundsView() == SoundsView((), None)
    assert StoryWeekView(1, None, "") == StoryWeekView(1, None, "", b"")


@pytest.mark.parametrize("kind", list(client_sees.ALLOWED))
def test_no_value_can_be_changed_once_it_is_shown(kind):
    assert kind.__dataclass_params__.frozen


def test_the_allowed_fields_are_these_and_no_others():
    """Written out once more: a new field is seen by whoever reads this list."""
    allowed = {kind.__name__: set(names) for kind, names in client_sees.ALLOWED.items()}
    assert allowed == {
        "QuestionView": {"text", "ends", "options", "low", "high"},
        "QuestionsView": {"language", "questions", "between"},
        "StoryWeekView": {"week", "value", "sentence", "picture"},
        "StoryView": {"language", "mode", "weeks"},
        "MakingView": {"language", "title", "sentence", "text", "picture"},
        "CardView": {"language", "title", "pages"},
        "ClosingView": {"language", "heard", "pace", "wish", "sentence", "note"},
        "GroupView": {"language", "own", "band"},
        "TurnView": {"language", "name"},
        "WelcomeView": {"language"},
        "AnswersView": {"answers", "skipped", "at"},
        "SpotView": {
            "person_id",
            "label",
            "kind",
            "ring",
            "angle",
            "distance",
            "quality",
            "gives",
            "contact",
        },
        "CircleView": {"places"},
        "SoundsView": {"voice", "own"},
        "ExerciseView": {"tension", "circle", "ladder", "sounds"},
        "KeptPartView": {"title", "heads", "lines", "pictures"},
        "KeptView": {"language", "title", "lead", "parts"},
    }


def test_a_class_or_a_value_with_a_field_less_is_not_allowed():
    assert client_sees.is_allowed(client_sees.WelcomeView) is False
    assert client_sees.is_allowed(None) is False
    assert client_sees.is_allowed(client_sees.ExerciseView())
    assert client_sees.is_allowed(client_sees.SpotView("", "zus", "family", 1, 30, 0.5))


def test_words_of_the_coach_with_a_blank_in_them_count_too():
    assert {"off track", "reliable change"} <= set(client_sees.COACH_WORDS)
    assert len(client_sees.COACH_WORDS) == len(set(client_sees.COACH_WORDS))


def test_the_words_of_the_coach_are_these():
    dutch = (
        "ernstig matig score afwijking afwijkend categorie diagnose uitslag grenswaarde foutmarge "
        "trendlijn betrouwbaar privé patiënt cliënt"
    )
    english = (
        "severe severely moderate moderately category deviation diagnosis cut-off private patient "
        "client"
    )
    assert set(client_sees.COACH_WORDS) == {
        *dutch.split(),
        *english.split(),
        "off track",
        "reliable change",
    }
    assert client_sees.CHART_MODES == ("line", "words", "nothing")


def test_an_answer_is_told_in_its_words():
    slider = client_sees.QuestionView("Hoe gaat het?")
    assert (slider.ends, slider.options, slider.low, slider.high) == ((), (), 0, 10)
    assert (slider.is_slider, slider.answer_text(7), slider.answer_text(None)) == (True, "7", "")
    choice = client_sees.QuestionView("Hoe gaat het?", options=((0, "goed"), (1, "niet goed")))
    assert (choice.is_slider, choice.answer_text(0), choice.answer_text(1)) == (
        False,
        "goed",
        "niet goed",
    )
    assert (choice.answer_text(2), choice.answer_text(None)) == ("", "")
    assert client_sees.QuestionsView("nl", (slider,)).between is False
