"""Papers filled in from the practice, the clock of 72 hours, and who is to be looked through."""

import datetime as dt

import pytest

from coach_app.rights.papers import NAMES, Facts, deadline, filled_in, key_of, parts_of, title
from coach_app.rights.retention import add_months, due, ends_on, months_for
from tests.data import world

FACTS = Facts("Praktijk De Heide", "Jo Demo", "Heidepad 1", 18, 10, 7, "USB", dt.date(2026, 3, 10))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_known_stands_in_it_and_what_is_not_is_a_line_to_write_on(name, language):
    text = filled_in(name, FACTS, language)
    assert "Praktijk De Heide" in text
    assert "Jo Demo" in text
    assert "{" not in text
    assert title(name, language)
    empty = filled_in(name, Facts(), language)
    assert "………" in empty
    assert "{" not in empty


def test_the_register_tells_period_lock_and_how_many():
    text = filled_in("register", FACTS, "nl")
    for words in ("18 maanden", "na 10 minuten", "7 op dit moment", "10 maart 2026", "USB"):
        assert words in text


def test_braces_in_a_name_are_only_braces():
    assert "{x} & {0}" in filled_in("statement", Facts(practice="{x} & {0}"), "nl")


def test_headings_part_the_text():
    assert parts_of("vooraf\n# Een\na\n\nb\n#geen kop\n# Twee") == [
        ("", ("vooraf",)),
        ("Een", ("a", "b", "#geen kop")),
        ("Twee", ()),
    ]


def test_only_the_three_papers_have_a_place():
    assert key_of("laptop") == "paper:laptop"
    with pytest.raises(KeyError):
        key_of("anything")


def test_the_clock_runs_seventy_two_hours_also_across_a_change_of_clocks(monkeypatch):
    noticed = dt.datetime(2026, 3, 27, 12, tzinfo=dt.UTC)
    assert deadline(noticed) - noticed == dt.timedelta(hours=72)


# -- how long somebody is kept


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        ((2026, 1, 31), 1, (2026, 2, 28)),
        ((2024, 2, 29), 24, (2026, 2, 28)),
        ((2026, 11, 5), 2, (2027, 1, 5)),
        ((2026, 3, 10), 0, (2026, 3, 10)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day, months, end):
    assert add_months(dt.date(*day), months) == dt.date(*end)


def held(practice, name, day, **consent):
    client = world.client(practice, name)
    made = world.course(practice, client, start=day)
    for meeting in made.meetings:
        practice.meetings.set_status(meeting.id, "held")
    if consent:
        practice.clients.add_consent(client, "1", "ja", day, "spoken", **consent)
    return client


def test_whose_period_has_passed_is_listed_and_nobody_else(practice):
    long_ago = held(practice, "Anna", dt.date(2022, 1, 4))
    shorter = held(practice, "Bram", dt.date(2025, 9, 2), keep_months=1)
    held(practice, "Cor", dt.date(2025, 9, 2))
    planned = world.client(practice, "Dik")
    world.course(practice, planned, start=dt.date(2022, 1, 4))
    world.client(practice, "Els")  # never met
    today = dt.date(2026, 3, 10)
    listed = due(practice.requests.last_seen(), None, today)
    assert [one.client_id for one in listed] == [long_ago, shorter]
    practice.clients.keep_until(long_ago, dt.date(2027, 1, 1))
    assert [one.name for one in due(practice.requests.last_seen(), None, today)] == ["Bram"]
    assert [one.name for one in due(practice.requests.last_seen(), 1, today)] == ["Bram", "Cor"]
    practice.clients.freeze(shorter)
    assert due(practice.requests.last_seen(), None, today)[0].frozen_at


def test_one_client_and_the_list_say_the_same(practice):
    client = held(practice, "Anna", dt.date(2024, 1, 2), keep_months=24)
    view = practice.clients.get(client)
    end = ends_on(practice.dossiers.of(client), view, months_for(view.consents, None))
    listed = due(practice.requests.last_seen(), None, end)
    assert [one.end for one in listed] == [end]
    assert due(practice.requests.last_seen(), None, end - dt.timedelta(days=1)) == []


@pytest.mark.parametrize("odd", [True, -3, "24", None, [1]])
def test_an_odd_period_of_the_practice_is_the_usual_one(odd):
    assert months_for((), odd) == 24
