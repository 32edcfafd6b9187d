"""Every kind of step has one entry on either side, and the two fit."""

from __future__ import annotations

import importlib

import pytest

from coach_app.content import Text
from coach_app.exercises.loader import load_bytes
from coach_app.exercises.model import ExerciseItem, ExerciseStep
from coach_app.exercises.sheet import ExerciseDraft
from coach_app.exercises.step_kinds import STEP_KINDS, Time, default_key
from coach_app.exercises.writer import text_of
from coach_app.ui.client_view.player.kit import Surface
from coach_app.ui.exercises.form.step import StepEditor
from coach_app.ui.step_kinds import ADDABLE, STEP_FACES, first_step
from coach_app.ui.theme import icon

FORMS = [
    (do, form)
    for do, kind in STEP_KINDS.items()
    for form in (kind.options[kind.drawn_by].among if kind.drawn_by else kind.pictures)
]


def whole(step: dict) -> ExerciseStep:
    table = {"format": 1, "id": "x", "version": 1, "kind": "relax", "name": {"nl": "-"}}
    return load_bytes("own", text_of(table | {"step": [step]}).encode(), own=True).steps[0]


def test_every_kind_has_a_face_and_every_face_a_kind():
    assert set(STEP_FACES) == set(STEP_KINDS)


@pytest.mark.parametrize(("do", "form"), FORMS)
def test_every_form_that_a_file_may_name_is_drawn(do, form):
    module, name = STEP_FACES[do].surface(form)
    found = getattr(importlib.import_module(f"coach_app.ui.client_view.player.{module}"), name)
    assert issubclass(found, Surface)


@pytest.mark.parametrize("do", STEP_FACES)
def test_every_surface_is_for_a_form_that_a_file_may_name(do):
    forms = {form for kind, form in FORMS if kind == do}
    assert set(STEP_FACES[do].surfaces) - {"*"} <= forms


@pytest.mark.parametrize("do", STEP_FACES)
def test_it_has_a_dutch_name_and_a_picture(look, do):
    assert STEP_FACES[do].text() != STEP_FACES[do].name
    assert not icon(STEP_FACES[do].icon).isNull()


@pytest.mark.parametrize("do", ADDABLE)
def test_a_new_step_is_valid_at_once_and_opens_in_the_form(look, qtbot, do):
    step = first_step(do)
    made = whole(dict(step))
    assert made.do == do
    assert made.seconds > 0
    table = {"format": 1, "id": "x", "version": 1, "kind": "relax", "name": {"nl": "-"}}
    editor = StepEditor(ExerciseDraft(table | {"step": [step]}, "nl"), 0)
    qtbot.addWidget(editor)
    assert editor.time.text()
    assert ("turn" in editor.fields) == (STEP_KINDS[do].time is Time.TURNS)
    assert ("seconds" in editor.fields) == (STEP_KINDS[do].time is Time.SECONDS)


def test_what_cannot_be_added_has_no_first_step():
    with pytest.raises(KeyError):
        first_step("move")


@pytest.mark.parametrize("do", STEP_KINDS)
def test_what_the_client_leaves_has_a_key(do):
    asked = {"breath": {"inhale": 4, "exhale": 4, "cycles": 2}}.get(do, {"seconds": 30})
    if STEP_KINDS[do].time is Time.TURNS:
        asked = {"turn": [{"who": "client", "seconds": 30, "nl": "Jij."}]}
    read = whole({"do": do, "screen": {"nl": "-"}} | asked)
    assert read.key == default_key(do, 1)
    assert bool(read.key) == STEP_KINDS[do].answered
    assert read.waits == STEP_KINDS[do].waits


@pytest.mark.parametrize(
    ("do", "options", "given", "lines"),
    [
        ("choice", {}, ["a", "own:een jas"], ["zee, een jas"]),
        ("write", {}, {"a": "schelp"}, ["zee: schelp"]),
        ("write", {"form": "slots"}, {"a": "schelp", "b": "zand"}, ["schelp zand"]),
        ("cards", {}, {"seen": ["a"], "kept": ["b"]}, ["bos"]),
        ("place", {"board": "sort"}, {"a": "b"}, ["bos: zee"]),
        ("place", {"board": "ladder"}, {"done": ["b"], "plan": "a"}, ["bos"]),
        ("rate", {}, 7, []),
        ("draw", {}, {"strokes": 3}, []),
    ],
)
def test_what_it_leaves_in_words(do, options, given, lines):
    none = Text()
    items = (ExerciseItem("a", Text.same("zee")), ExerciseItem("b", Text.same("bos")))
    step = ExerciseStep(do, 30, none, none, none, items=items, options=options)
    assert STEP_KINDS[do].lines(step, given, "nl") == lines
    for odd in (None, 3, "x", [], {}, [[1]], {"kept": 3}):
        assert isinstance(STEP_KINDS[do].lines(step, odd, "nl"), list)
