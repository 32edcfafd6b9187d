"""Odd texts go through the whole vault and come back as they were: kept, found, backed up."""

from __future__ import annotations

import datetime as dt

import pytest

from coach_app.data.practice import Practice
from coach_app.data.restore import restore
from coach_app.data.storage.backup import Backups
from coach_app.data.vault import Vault
from coach_app.data.views import ClientFields
from tests.data import world

ODD = {
    "one word 3 000 times": "merel " * 3_000,
    "right-to-left override": "links \u202erechts\u202c merel",
    "joined emoji": "👩‍👩‍👧‍👦 en 🧑🏽‍🌾 merel",
    "names that are commands": "'; DROP TABLE client; -- <b>{{}}</b> %1 merel",
    "decomposed": "e\u0301e\u0301n merel",
    "formula": "=CMD|' /C calc'!A0 merel",
    "full-width formula": "＝1+1 merel",
    "controls": "a\x01b\x07c\x1b[31m merel",
    "line ends": "een\r\ntwee\u2028drie\u0085vier merel",
    "brackets": "[" * 5_000 + " merel",
}


def fill(practice: Practice, text: str) -> str:
    """The text in every field that takes whole texts; answers the client."""
    person = practice.clients.create(
        ClientFields(name="Anna Voorbeeld", strengths=text, private=text, safety=text)
    )
    course = world.course(practice, person)
    meeting = course.week(1)
    practice.meetings.start(meeting)
    practice.notes.save(meeting, did=text, shared=text, private=text)
    practice.makings.add(person, "text", text=text)
    return person


def read(practice: Practice, person: str) -> list[str]:
    fields = practice.clients.get(person).fields
    course = practice.courses.current(person)
    meeting = next(m.id for m in practice.meetings.of_course(course.id) if m.week == 1)
    note = practice.notes.get(meeting)
    (making,) = practice.makings.of_client(person)
    return [
        *(fields.strengths, fields.private, fields.safety),
        *(note.did, note.shared, note.private, practice.makings.get(making.id).text),
    ]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_text_stays_as_it_is_through_lock_backup_and_restore(practice, text):
    person = fill(practice, text)
    wanted = read(practice, person)
    assert set(wanted) == {text}
    assert {hit.kind for hit in practice.search("merel")} >= {"note", "making"}
    made = Backups(practice.vault).make(dt.datetime.now(dt.UTC))
    key, folder = practice.vault.key(), practice.vault.folder
    practice.close()
    restore(folder, made.path, key)
    again = Practice(Vault.open(folder, key))
    assert read(again, person) == wanted
    again.close()


@pytest.mark.parametrize("minutes", [-60, 0, 601])
def test_a_meeting_that_ends_before_it_starts_is_refused(practice, minutes):
    with pytest.raises(ValueError, match="5 to 600 minutes"):
        world.course(practice, minutes=minutes)
    assert practice.courses.current(practice.clients.rows()[0].id) is None


def test_a_course_that_begins_on_the_29th_of_february(practice):
    made = world.course(practice, start=dt.date(2028, 2, 29))
    assert made.meetings[0].planned_at.date() == dt.date(2028, 2, 29)
    assert len({one.planned_at.date() for one in made.meetings}) == len(made.meetings)
