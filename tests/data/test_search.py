"""Search: pieces of words, hostile queries, nothing private where it must not be."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach_app.data.meetings.excerpts import END, START, excerpt, fold, terms_of
from coach_app.data.views import ClientFields
from tests.data import world


@pytest.fixture
def filled(practice):
    key = world.client(practice, "Zoë van den Berg", alias="Zee", private="geheimpje")
    made = world.course(practice, key)
    first = made.week(1)
    practice.notes.save(first, did="wandelen", shared="Zelftwijfel en het koor", private="broer")
    line = practice.notes.get(first).lines[0].participant_id
    practice.notes.save_line(first, line, sentence="Eén merel zong.", private="oogcontact")
    practice.notes.add_addendum(first, "nagekomen appeltaart", False)
    practice.notes.add_addendum(first, "nagekomen zorgen", True)
    practice.steps.add(first, "foto’s maken", key)
    practice.clients.add_goal(key, "weer zingen met anderen")
    practice.events.add(made.id, key, dt.date(2026, 2, 3), "verhuizing")
    return made


def found(practice, query, **more):
    return [(hit.kind, hit.private) for hit in practice.search(query, **more)]


@pytest.mark.parametrize(
    ("query", "kind", "private"),
    [
        ("twijfel", "note", False),
        ("TWIJFEL", "note", False),
        ("wandel", "note", False),
        ("broer", "note", True),
        ("oogcon", "note", True),
        ("merel zong", "sentence", False),
        ("een merel", "sentence", False),
        ("appeltaart", "addendum", False),
        ("zorgen", "addendum", True),
        ("foto’s", "step", False),
        ("zingen", "goal", False),
        ("verhuiz", "event", False),
        ("zoe berg", "client", False),
        ("Zee", "client", False),
        ("geheimpje", "client", True),
        ("ko", "note", False),
        ("koor he", "note", False),
    ],
)
def test_every_kind_is_found_by_a_piece_of_a_word(practice, filled, query, kind, private):
    assert (kind, private) in found(practice, query)
    without = practice.search(query, private=False)
    assert not any(hit.private for hit in without)
    assert bool(without) != private


def test_hits_say_whose_and_where(practice, filled):
    (hit,) = practice.search("twijfel")
    assert (hit.client_id, hit.name, hit.ref) == (
        filled.clients[0],
        "Zoë van den Berg",
        filled.week(1),
    )
    assert hit.excerpt == f"Zelf{START}twijfel{END} en het koor"
    assert hit.at == practice.meetings.get(filled.week(1)).planned_at


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '""',
        "AND",
        "OR",
        "NOT",
        "-rust",
        "*",
        "(",
        ")",
        "NEAR(",
        "NEAR(a b, 3)",
        "^koor",
        "koor*",
        "open_text:koor",
        "{open_text}",
        "a:b",
        "'",
        "; DROP TABLE note; --",
        "%",
        "_",
        "\\",
        "%%%",
        "\x00",
        "\ud800",
        "+",
        "koor AND",
        "👩‍👩‍👧",
        "\u202e",
        " ",
        "",
        "a" * 5000,
        "woord " * 3000,
    ],
)
def test_hostile_queries_find_words_and_raise_nothing(practice, filled, query):
    for private in (True, False):
        practice.search(query, private=private)
    assert practice.search("koor")


@given(st.text(alphabet=st.characters(), max_size=30))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_query_raises(practice, query):
    practice.search(query)
    practice.search(query, private=False)


def test_wildcards_are_plain_characters(practice):
    made = world.course(practice)
    practice.notes.save(made.week(1), shared="alleen letters")
    assert practice.search("%") == []
    assert practice.search("l_t") == []
    practice.notes.save(made.week(1), shared="100% en l_t")
    assert len(practice.search("%")) == 1
    assert len(practice.search("l_t")) == 1


def test_an_edited_text_is_found_as_it_is_now(practice, filled):
    practice.notes.save(filled.week(1), shared="vergeten")
    assert practice.search("twijfel") == []
    assert found(practice, "vergeten") == [("note", False)]
    practice.notes.save(filled.week(1), shared="")
    assert practice.search("vergeten") == []
    practice.clients.save(filled.clients[0], ClientFields(name="Iemand"))
    assert practice.search("geheimpje") == []
    assert found(practice, "iemand") == [("client", False)]


def test_newest_first_and_no_more_than_asked(practice):
    made = world.course(practice)
    for week in range(9):
        practice.notes.save(made.week(week), shared=f"gedachte {week}")
    hits = practice.search("gedachte", limit=4)
    assert [hit.excerpt.split()[-1] for hit in hits] == ["8", "7", "6", "5"]


def test_a_group_note_names_the_group(practice):
    people = [world.client(practice, name) for name in ("Els", "Hans")]
    made = world.course(practice, *people, title="Ochtendgroep")
    practice.notes.save(made.week(1), shared="samen geschilderd")
    (hit,) = practice.search("schilder")
    assert (hit.client_id, hit.name) == (None, "Ochtendgroep")


def test_the_index_agrees_with_what_is_kept(practice, filled):
    with practice.vault.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO search_text(search_text, rank) VALUES ('integrity-check', 1)"
        )
        entries = connection.exec_driver_sql("SELECT count(*) FROM search_entry").scalar()
        rows = connection.exec_driver_sql("SELECT count(*) FROM search_text").scalar()
    assert entries == rows > 10


def test_excerpts_stay_short_and_mark_every_finding():
    text = "woord " * 60 + "zelftwijfel en Twijfel " + "nog iets " * 60
    cut = excerpt(text, ["twijfel"])
    assert len(cut) < 180
    assert cut.count(START) == cut.count(END) == 2
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert excerpt("e\u0301én", ["een"]) == f"{START}e\u0301én{END}"
    assert excerpt("a\x02b\x03c", ["zz"]) == "abc"


@given(st.text(max_size=80), st.text(min_size=1, max_size=5))
def test_excerpts_lose_no_marks(text, query):
    terms = terms_of(query)
    cut = excerpt(text, terms)
    assert cut.count(START) == cut.count(END)
    assert fold(query) is not None
