"""Clients: fields, goals, consent, archive, and the complete list."""

import datetime as dt

import pytest
from sqlalchemy import event

from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.data import world


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    assert caught.value.what.endswith(".")
    return caught.value.code


def test_a_client_comes_back_as_it_was_saved(practice):
    fields = ClientFields(
        name="Zoë de Vries",
        is_alias=True,
        alias="Z.",
        reach="niet op vrijdag",
        birth_year=1948,
        language="en",
        strengths="volhouden",
        joys="zingen",
        body=("lungs", "pain"),
        safety="Geen adem vasthouden\nbellen mag",
        emergency="zus",
        private="broer niet noemen",
    )
    key = practice.clients.create(fields)
    assert practice.clients.get(key).fields == fields
    practice.clients.save(key, ClientFields(name="Zoë"))
    assert practice.clients.get(key).fields == ClientFields(name="Zoë")


def test_bad_fields_are_refused(practice):
    create = practice.clients.create
    assert code_of(lambda: create(ClientFields(name="  \n"))) == "name-empty"
    assert code_of(lambda: create(ClientFields(name="\x00"))) == "name-empty"
    assert code_of(lambda: create(ClientFields(name="A", birth_year=12))) == "birth-year"
    assert code_of(lambda: create(ClientFields(name="A", birth_year=9999))) == "birth-year"
    long = ClientFields(name="A", private="x" * 1_000_001)
    assert code_of(lambda: create(long)) == "text-too-long"
    with pytest.raises(ValueError, match="body"):
        create(ClientFields(name="A", body=("tail",)))
    with pytest.raises(ValueError, match="language"):
        create(ClientFields(name="A", language="de"))
    assert len(practice.clients.rows()) == 0


@pytest.mark.parametrize("name", ["'; DROP TABLE client", "<b>x</b>", "{{}}", "👩‍👩‍👧", "a" * 1900])
def test_names_are_only_names(practice, name):
    key = practice.clients.create(ClientFields(name=name))
    assert practice.clients.get(key).name == name
    assert [row.name for row in practice.clients.rows(world.START)] == [name]


def test_how_loud_sound_may_be_is_kept_apart_from_the_profile(practice):
    key = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    assert practice.clients.get(key).loudness is None  # not asked yet
    practice.clients.set_loudness(key, 7)
    practice.clients.save(key, ClientFields(name="Anna Anders"))
    assert practice.clients.get(key).loudness == 7
    practice.clients.set_loudness(key, 0)
    assert practice.clients.get(key).loudness == 0
    for odd in (-1, 11):
        with pytest.raises(ValueError, match="loud"):
            practice.clients.set_loudness(key, odd)
    practice.clients.freeze(key)
    with pytest.raises(UserError):
        practice.clients.set_loudness(key, 5)
    assert practice.clients.get(key).loudness == 0


def test_two_clients_of_one_name_stay_apart(practice):
    first, second = world.client(practice), world.client(practice)
    practice.clients.save(first, ClientFields(name="Anna Voorbeeld", reach="een"))
    assert practice.clients.get(second).fields.reach == ""


def test_who_is_gone_is_told(practice):
    assert code_of(lambda: practice.clients.get("0" * 32)) == "gone"
    assert code_of(lambda: practice.clients.archive("0" * 32)) == "gone"


def test_goals_keep_every_rating(practice):
    key = world.client(practice)
    goal = practice.clients.add_goal(key, "Ik wil weer zingen")
    for value in (2, 5):
        practice.clients.rate_goal(goal, value)
    practice.clients.edit_goal(goal, "Ik wil zingen met anderen")
    practice.clients.close_goal(goal)
    kept = practice.clients.get(key).goals[0]
    assert [value for _, value in kept.ratings] == [2, 5]
    assert (kept.wording, kept.closed) == ("Ik wil zingen met anderen", True)
    with pytest.raises(ValueError, match="0-10"):
        practice.clients.rate_goal(goal, 11)
    practice.clients.delete_goal(goal)
    assert practice.clients.get(key).goals == ()


def test_consent_is_kept_word_for_word_newest_first(practice):
    key = world.client(practice)
    old = practice.clients.add_consent(key, "1", "oude tekst", dt.date(2025, 1, 1), "written")
    practice.clients.add_consent(key, "2", "nieuwe  tekst\n", dt.date(2026, 1, 1), "spoken")
    practice.clients.withdraw_consent(old, dt.date(2026, 1, 1))
    consents = practice.clients.get(key).consents
    assert [c.text for c in consents] == ["nieuwe  tekst\n", "oude tekst"]
    assert consents[1].withdrawn_on == dt.date(2026, 1, 1)
    with pytest.raises(ValueError, match="way"):
        practice.clients.add_consent(key, "3", "x", dt.date(2026, 1, 1), "telepathy")


def test_archived_clients_stay_in_the_list(practice):
    key = world.client(practice)
    practice.clients.archive(key)
    assert practice.clients.rows(world.START)[0].status == "archived"
    practice.clients.unarchive(key)
    assert practice.clients.rows(world.START)[0].status == "new"


def test_subscribers_hear_the_topics_after_the_commit(practice):
    heard = []

    def listen(topics):
        heard.append((topics, len(practice.clients.rows())))

    practice.changed.subscribe(listen)
    world.client(practice)
    assert heard == [(frozenset({"clients"}), 1)]
    with pytest.raises(UserError):
        practice.clients.archive("0" * 32)
    assert len(heard) == 1
    practice.changed.unsubscribe(listen)
    world.client(practice)
    assert len(heard) == 1


def test_a_row_tells_the_course(practice):
    made = world.course(practice)
    key = made.clients[0]
    assert practice.clients.rows(world.START)[0].status == "new"
    world.hold(practice, made, 0, 1)
    practice.meetings.set_status(made.week(2), "missed")
    practice.scores.add(key, "djg-11", [2] * 11, meeting_id=made.week(0))
    practice.scores.add(key, "weekly", [3, 3, 3, None], meeting_id=made.week(1))
    day = made.meetings[3].planned_at.date()  # of week 3
    row = practice.clients.rows(day)[0]
    assert row.status == "running"
    assert [dot.state for dot in row.dots] == ["done", "missed", "now"] + ["planned"] * 5
    assert row.weekly == (3.0,) + (None,) * 7
    assert (row.last_score, row.last_score_week, row.headline) == (11.0, 0, "djg-11")
    assert row.next_meeting_id == made.week(3)
    assert row.started_on == made.meetings[1].planned_at.date()


def test_the_list_asks_as_often_for_many_as_for_few(practice):
    def statements() -> int:
        count = []

        def counted(*_):
            count.append(1)

        event.listen(practice.vault.engine, "before_cursor_execute", counted)
        raw = practice.clients.rows(world.START)
        event.remove(practice.vault.engine, "before_cursor_execute", counted)
        assert raw
        return len(count)

    world.course(practice)
    few = statements()
    for number in range(12):
        world.course(practice, world.client(practice, f"Naam {number}"))
    assert statements() == few


def test_a_consent_keeps_what_it_covers_how_long_and_who_agreed_as_well(practice):
    client = world.client(practice)
    key = practice.clients.add_consent(
        client,
        "1",
        "ja",
        dt.date(2026, 1, 1),
        "written",
        covers=["photos", "notes"],
        keep_months=24,
        parents=" Moeder  Els ",
    )
    kept = practice.clients.get(client).consents[0]
    assert (kept.covers, kept.keep_months, kept.parents) == (("notes", "photos"), 24, "Moeder Els")
    practice.clients.withdraw_consent(key, dt.date(2026, 2, 1))
    practice.clients.withdraw_consent(key, None)
    acts = [line.act for line in practice.requests.audit_log()]
    assert acts == ["consent-withdrawal-undone", "consent-withdrawn", "consent-given"]
    assert {line.ref for line in practice.requests.audit_log()} == {client}
    for wrong in ({"covers": ["bsn"]}, {"keep_months": -1}, {"keep_months": 601}):
        with pytest.raises(ValueError, match=r"covers|months"):
            practice.clients.add_consent(client, "1", "", dt.date(2026, 1, 1), "written", **wrong)
