"""A name that would stay after an erasure is found wherever it stands, and can be rewritten."""

import datetime as dt

import pytest

from coach_app.data.rights.mentions import names_in, names_of
from coach_app.errors import UserError
from tests.data import world
from tests.data.test_erasure import fill


@pytest.mark.parametrize(
    ("name", "alias", "known"),
    [
        ("Anna de Vries", "", ("Anna", "Vries")),
        ("mevr. J.P. van den Berg-Smit", "Roos", ("Berg-Smit", "Roos")),
        ("Bo", "AV", ("Bo",)),
        ("  ", "", ()),
    ],
)
def test_the_words_somebody_is_known_by(name, alias, known):
    assert names_of(name, alias) == known


@pytest.mark.parametrize(
    ("text", "names", "hits"),
    [
        ("Toen zei anna iets", ("Anna",), ("Anna",)),
        ("Anna's moeder, Annas hond", ("Anna",), ("Anna",)),
        ("Annabel en Hanna waren er", ("Anna",), ()),
        ("Zoe\u0308 lachte", ("Zoë",), ("Zoë",)),
        ("ZOE LACHTE", ("Zoë",), ("Zoë",)),
        ("ik wil dit", ("Wil",), ()),  # a word, not the name
        ("met Wil erbij", ("Wil",), ("Wil",)),
        ("De Vries belde", ("Anna", "Vries"), ("Vries",)),
        ("", ("Anna",), ()),
    ],
)
def test_a_name_is_found_as_a_word(text, names, hits):
    assert names_in(text, names) == hits


@pytest.fixture
def group(practice):
    """Anna in a group with Bram; and a text about her in every place that stays."""
    bram = world.client(practice, "Bram Twee", private="Kent Zevenblad van vroeger")
    made = fill(practice, "Anna", "Zevenblad", bram)
    week = made.week(1)
    lines = {line.client_id: line.participant_id for line in practice.notes.get(week).lines}
    practice.notes.save_line(week, lines[bram], sentence="Zevenblad hielp mij", private="zevenblad")
    practice.notes.save(week, did="Zevenblad begon", private="Zevenblad was stil")
    practice.steps.add(week, "Zevenblad bellen", bram)
    practice.steps.add(week, "allemaal naar zevenblad")
    practice.makings.add(bram, "text", title="Voor Zevenblad", payload={"a": ["lief, Zevenblad"]})
    practice.drafts.put("note", "los", {"text": "nog over Zevenblad"})
    practice.preferences.set("iets", {"lijst": ["Zevenblad"]})
    practice.snippets.add("Zevenblad", "tekst")
    return made, bram


def test_every_place_that_stays_is_found_and_none_that_goes(practice, group):
    made, _bram = group
    found = practice.mentions.of(made.clients[0])
    places = {(one.table, one.column) for one in found}
    assert places == {
        ("client", "private"),
        ("course", "title"),
        ("note", "did"),
        ("note", "shared"),
        ("note", "private"),
        ("participant_line", "sentence"),
        ("participant_line", "private"),
        ("addendum", "text"),
        ("step", "text"),
        ("making", "title"),
        ("making", "payload"),
        ("draft", "payload"),
        ("preference", "value"),
        ("snippet", "title"),
    }
    assert practice.clients.get(made.clients[0]).name == "Anna Zevenblad"  # only a trial
    assert practice.search("Zevenblad")


def test_rewritten_one_by_one_nothing_is_left_in_the_whole_database(practice, group):
    from tests.data.test_erasure import SECRET, pages, raw_index

    assert SECRET == "Zevenblad"
    made, _bram = group
    practice.notes.lock(made.week(0))
    while found := practice.mentions.of(made.clients[0]):
        text = found[0].text
        for name in ("Zevenblad", "zevenblad", "Anna"):
            text = text.replace(name, "iemand")
        practice.mentions.rewrite(found[0], text)
    practice.clients.remove(made.clients[0])
    practice.purge()
    whole = pages(practice.vault).lower()
    assert b"zevenblad" not in whole
    assert b"anna" not in whole
    assert not {"zev", "eve", "enb"} & set(raw_index(practice.vault))


def test_a_text_that_changed_meanwhile_is_not_written_over(practice, group):
    made, _bram = group
    found = next(one for one in practice.mentions.of(made.clients[0]) if one.column == "did")
    practice.notes.save(made.week(1), did="Heel anders, met Zevenblad")
    with pytest.raises(UserError, match="text-moved"):
        practice.mentions.rewrite(found, "iemand begon")
    inside = next(one for one in practice.mentions.of(made.clients[0]) if one.table == "draft")
    practice.drafts.put("note", "los", {"anders": 1})
    with pytest.raises(UserError, match="text-moved"):
        practice.mentions.rewrite(inside, "x")
    practice.drafts.drop("note", "los")
    with pytest.raises(UserError, match="gone"):
        practice.mentions.rewrite(inside, "x")


def test_a_frozen_client_of_whom_something_is_told_elsewhere_is_found_too(practice, group):
    made, _bram = group
    practice.clients.freeze(made.clients[0])
    assert practice.mentions.of(made.clients[0])
    assert practice.clients.get(made.clients[0]).frozen_at is not None


def test_with_only_initials_nothing_is_looked_for(practice):
    client = world.client(practice, "A. B.")
    world.course(practice, client, start=dt.date(2026, 1, 6))
    assert practice.mentions.of(client) == []
