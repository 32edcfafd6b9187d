"""Who must agree besides the client, and what is kept beyond a consent."""

import datetime as dt

import pytest

from coach_app.data.views import COVERS, Consent
from coach_app.rights.consent import beyond, in_force, is_under_sixteen, kept_kinds
from tests.data import world

TODAY = dt.date(2026, 3, 10)


@pytest.mark.parametrize(
    ("year", "young"),
    [(2011, True), (2020, True), (2010, None), (2009, False), (1961, False), (None, None)],
)
def test_a_year_of_birth_tells_only_what_it_can(year, young):
    assert is_under_sixteen(year, TODAY) is young


def consent(**more) -> Consent:
    return Consent("c", "1", "Ja", TODAY, "spoken", **more)


def test_the_newest_consent_that_was_not_withdrawn_counts():
    old, gone = consent(), consent(withdrawn_on=TODAY)
    assert in_force([gone, old]) is old
    assert in_force([gone]) is None


def test_what_is_kept_without_being_covered_is_told(practice):
    client = world.client(practice)
    made = world.course(practice, client)
    world.hold(practice, made, 0)
    for kind in ("drawing", "picture", "sound"):
        practice.makings.add(client, kind)
    kinds = kept_kinds(practice.dossiers.of(client))
    assert kinds == {"notes", "makings", "photos", "recordings"}
    assert beyond(consent(covers=("notes", "makings")), kinds) == ("photos", "recordings")
    assert beyond(consent(covers=COVERS), kinds) == ()
    assert beyond(consent(), kinds) == ()  # an old text that names no parts
    assert beyond(None, kinds) == ("notes", "makings", "photos", "recordings")
