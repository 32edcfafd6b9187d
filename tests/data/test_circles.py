"""Circles: people once, their places on every map."""

import datetime as dt
from dataclasses import replace

import pytest

from coach_app.data.exercises.views import CirclePerson, CirclePlace
from coach_app.data.people.circles import MOST
from coach_app.errors import UserError
from tests.data import world

DAY = dt.date(2026, 2, 3)


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def at(label: str, ring: int = 1, person_id: str = "", **more) -> CirclePlace:
    return CirclePlace(person_id, label, more.pop("kind", ""), ring, 45.0, 0.5, **more)


@pytest.fixture
def anna(practice) -> str:
    return world.client(practice)


def person(practice, client: str, label: str, kind: str = "") -> str:
    """Somebody on a map of their own; answers the person's id."""
    key = practice.circles.save_map(client, [at(label, kind=kind)])
    found = next(one for one in practice.circles.maps(client) if one.id == key)
    return found.places[0].person_id


def test_people_in_the_order_in_which_they_came(practice, anna):
    zus = person(practice, anna, " mijn\nzus ", "family")
    buur = person(practice, anna, "buurman")
    assert practice.circles.people(anna) == [
        CirclePerson(zus, "mijn zus", "family"),
        CirclePerson(buur, "buurman", ""),
    ]
    assert code_of(lambda: person(practice, anna, " ")) == "text-empty"
    assert code_of(lambda: person(practice, "0" * 32, "x")) == "gone"


def test_a_map_keeps_its_places_and_makes_new_people(practice, anna):
    zus = person(practice, anna, "zus", "family")
    places = [
        at("iets anders", 1, zus, quality="warm", gives="rust", contact="elke week\nbellen"),
        at("koor", 3, kind="group", quality="wish"),
    ]
    course = world.course(practice, anna)
    key = practice.circles.save_map(anna, places, course_id=course.id, week=3, made_on=DAY)
    kept = next(one for one in practice.circles.maps(anna) if one.id == key)
    assert (kept.id, kept.client_id, kept.course_id, kept.week, kept.made_on) == (
        key,
        anna,
        course.id,
        3,
        DAY,
    )
    koor = practice.circles.people(anna)[1]
    assert (koor.label, koor.kind) == ("koor", "group")
    assert kept.places == (
        replace(places[0], label="zus", kind="family"),  # the person's own name stays
        replace(places[1], person_id=koor.id),
    )


def test_saving_a_map_again_replaces_its_places_only(practice, anna):
    first = practice.circles.save_map(anna, [at("zus"), at("buur", 2)], week=1, made_on=DAY)
    before = practice.circles.maps(anna)[0]
    later = practice.circles.save_map(
        anna, before.places, week=8, made_on=DAY + dt.timedelta(weeks=7)
    )
    moved = [replace(before.places[1], ring=1, angle=-30.0, distance=1.2)]
    assert practice.circles.save_map(anna, moved, map_id=first) == first
    maps = practice.circles.maps(anna)
    assert [(m.id, m.week) for m in maps] == [(first, 1), (later, 8)]
    assert [(p.label, p.ring, p.angle, p.distance) for p in maps[0].places] == [
        ("buur", 1, 330.0, 1.0)
    ]
    assert maps[1].places == before.places
    assert len(practice.circles.people(anna)) == 2
    practice.circles.remove_map(first)
    assert [m.id for m in practice.circles.maps(anna)] == [later]
    assert len(practice.circles.people(anna)) == 2


def test_a_place_of_somebody_who_is_not_kept_any_more_brings_them_back(practice, anna):
    practice.circles.save_map(anna, [at("zus", 1, "f" * 32)])
    assert practice.circles.people(anna) == [CirclePerson("f" * 32, "zus", "")]


def test_sixty_people_and_no_more(practice, anna):
    places = [at(f"nummer {number}") for number in range(MOST)]
    practice.circles.save_map(anna, places)
    more = [*practice.circles.maps(anna)[0].places, at("nog een")]
    assert code_of(lambda: practice.circles.save_map(anna, more)) == "too-many-people"
    assert len(practice.circles.maps(anna)) == 1
    person(practice, world.client(practice, "Bram Testman"), "zus")


@pytest.mark.parametrize(
    "place",
    [
        at("x", 0),
        at("x", 4),
        at("x", quality="cold"),
        replace(at("x"), angle=float("nan")),
        replace(at("x"), distance=float("inf")),
    ],
)
def test_places_that_are_nowhere_are_refused(practice, anna, place):
    with pytest.raises(ValueError, match=r"ring|nowhere"):
        practice.circles.save_map(anna, [place])
    assert practice.circles.people(anna) == []


def test_nobody_stands_twice_and_nobody_on_another_clients_map(practice, anna):
    bram = world.client(practice, "Bram Testman")
    zus = person(practice, anna, "zus")
    with pytest.raises(ValueError, match="twice"):
        practice.circles.save_map(anna, [at("zus", 1, zus), at("zus", 2, zus)])
    key = practice.circles.save_map(anna, [at("zus", 1, zus)])
    assert code_of(lambda: practice.circles.save_map(bram, [at("zus", 1, zus)])) == "gone"
    assert code_of(lambda: practice.circles.save_map(bram, [], map_id=key)) == "gone"
    assert practice.circles.maps(bram) == practice.circles.people(bram) == []


def test_writes_are_told(practice, anna):
    heard = []
    practice.changed.subscribe(heard.append)
    made = practice.circles.save_map(anna, [])
    practice.circles.remove_map(made)
    assert heard == [{"circles"}] * 2
