"""A view of a record has what the record has, and nothing is forgotten."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from coach_app.data import records as r
from coach_app.data import records_exercises as x
from coach_app.data import views
from coach_app.data.exercises.views import CirclePlace
from coach_app.data.view_of import view_of


def test_a_view_takes_what_its_record_keeps_and_lists_become_tuples():
    row = r.Wording(measure_id="weekly", language="nl", items=["een", "twee"], source="boek")
    row.loaded_at = None
    assert view_of(views.Wording, row) == views.Wording(
        "weekly", "nl", ("een", "twee"), "boek", None
    )


def test_the_first_record_that_has_a_field_gives_it_and_what_is_said_goes_first():
    place = x.CirclePlace(
        id="1", person_id="p", ring=1, angle=2.0, distance=0.5, quality="warm", gives="", contact=""
    )
    person = x.CirclePerson(id="p", label="Bert", kind="buur")
    assert view_of(CirclePlace, place, person, contact="zondag") == CirclePlace(
        "p", "Bert", "buur", 1, 2.0, 0.5, "warm", "", "zondag"
    )


def test_a_dictionary_of_a_view_is_its_own():
    row = x.Making(payload={"a": 1})

    @dataclass(frozen=True)
    class Payload:
        payload: dict

    view_of(Payload, row).payload["b"] = 2
    assert row.payload == {"a": 1}


def test_a_field_without_a_column_is_told_also_where_it_has_a_default():
    @dataclass(frozen=True)
    class More(views.Snippet):
        colour: str = "green"

    with pytest.raises(TypeError, match="colour"):
        view_of(More, r.Snippet(id="1", title="", text=""))


def test_a_value_that_the_view_does_not_have_is_told():
    with pytest.raises(TypeError, match="colour"):
        view_of(views.Snippet, r.Snippet(id="1", title="", text=""), colour="green")
