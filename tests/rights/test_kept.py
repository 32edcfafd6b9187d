"""Everything that is kept stands on the page, or the page says that it is left out, and why."""

import datetime as dt

import pytest

from coach_app.course import client_sees
from coach_app.course.client_sees import COACH_WORDS
from coach_app.data.views import BODY_LIST, COVERS, ClientFields
from coach_app.errors import UserError
from coach_app.rights.telling import CUT
from tests.data import world
from tests.ui.client_view.planted import Garden

#: Planted, and rightly not a word on the page: the app's own, or of a thing that is a picture.
NOT_TOLD = ("changed plan", "payload")


def words(view) -> str:
    return "\n".join([view.title, view.lead, *(t for p in view.parts for t in (p.title, *p.lines))])


@pytest.fixture
def garden(practice):
    return Garden(practice)


def mine(garden, name: str):
    """What was planted for this person, between the ids that the garden gave out."""
    dossier = repr(garden.practice.dossiers.of(garden.people[name].id).tables)
    return {text: word for text, word in garden.words.items() if text in dossier}


def look_through(practice, client: str) -> None:
    """The coach shows every text that waits."""
    from coach_app.data.rights.views import Disclosure
    from coach_app.rights.telling import digest, waiting

    for one in waiting(practice.dossiers.of(client)):
        practice.requests.choose(client, Disclosure(one.place, True, digest=digest(one.text)))


@pytest.mark.parametrize("name", ["Anna", "Bea"])
def test_whatever_is_kept_is_read_once_the_coach_has_looked_through_it(garden, name):
    person = garden.people[name]
    look_through(garden.practice, person.id)
    page = words(client_sees.kept(garden.practice, person.id))
    missing = [
        word.what
        for text, word in mine(garden, name).items()
        if text not in page and not word.what.startswith(NOT_TOLD)
    ]
    assert missing == []


@pytest.mark.parametrize("name", ["Anna", "Bea"])
def test_before_that_no_own_note_is_read_and_the_page_says_so(garden, name):
    page = words(client_sees.kept(garden.practice, garden.people[name].id))
    for text, word in mine(garden, name).items():
        if "private" in word.what or word.what.startswith("draft"):
            assert text not in page, word.what
    assert "nalezen" in page


@pytest.mark.parametrize("name", ["Bea", "Cor", "Dik"])
def test_nothing_of_another_client_is_on_it(garden, name):
    look_through(garden.practice, garden.people[name].id)
    page = words(client_sees.kept(garden.practice, garden.people[name].id))
    theirs = mine(garden, name)
    for text, word in garden.words.items():
        if text not in theirs:
            assert text not in page, word.what


def test_what_a_group_and_its_meetings_are_called_waits_too(practice):
    bea, cor = world.client(practice, "Bea Een"), world.client(practice, "Cor Twee")
    group = world.course(practice, bea, cor, title="Bea en Zevenblad")
    practice.meetings.set_theme(group.week(1), "Het verhaal van Zevenblad")
    assert "Zevenblad" not in words(client_sees.kept(practice, bea))
    look_through(practice, bea)
    page = words(client_sees.kept(practice, bea))
    assert "Bea en Zevenblad" in page
    assert "Het verhaal van Zevenblad" in page


def test_no_words_of_the_coach_stand_in_our_own_words(practice):
    """A client with every code there is; their own words are few and harmless."""
    client = practice.clients.create(ClientFields("Anna Voorbeeld", body=BODY_LIST))
    practice.clients.add_consent(
        client, "1", "Goed.", dt.date(2026, 1, 1), "spoken", covers=COVERS, keep_months=24
    )
    made = world.course(practice, client)
    world.hold(practice, made, 0, 1)
    for measure, count, code in (("djg-11", 11, 1), ("who-5", 5, 0), ("weekly", 4, 5)):
        practice.scores.add(client, measure, [code] * count, meeting_id=made.week(0))
    for language in ("nl", "en"):
        practice.clients.save(
            client, ClientFields("Anna Voorbeeld", body=BODY_LIST, language=language)
        )
        page = words(client_sees.kept(practice, client)).lower()
        found = set(page.replace(",", " ").replace(".", " ").split()) & set(COACH_WORDS)
        assert not found


def test_a_category_is_not_told_and_the_figure_is(practice):
    client = world.client(practice)
    practice.scores.add(client, "djg-11", [1] * 11)
    page = words(client_sees.kept(practice, client))
    score = practice.dossiers.of(client).rows("score")[0]
    assert f"Samen: {score['total']:g}" in page
    assert str(score["category"]) not in page


def test_an_empty_dossier_is_still_a_page(practice):
    view = client_sees.kept(practice, world.client(practice))
    assert view.parts[0].lines[0] == "Naam: Anna Voorbeeld"
    assert "Er is niets weggelaten." in words(view)


def test_how_loud_sound_may_be_is_told(practice):
    client = world.client(practice)
    practice.clients.set_loudness(client, 7)
    assert "Geluid bij oefeningen: 7 van 10" in words(client_sees.kept(practice, client))
    practice.clients.set_loudness(client, 0)
    assert "Oefeningen liever zonder geluid" in words(client_sees.kept(practice, client))


def test_a_marked_passage_is_cut_and_counted(practice):
    from coach_app.data.rights.views import Disclosure
    from coach_app.rights.telling import digest

    client = world.client(practice, reach="06, of via buurman Piet")
    choice = Disclosure(
        f"client:{client}:reach", True, cuts=(("buurman Piet", "others"),),
        digest=digest("06, of via buurman Piet"),
    )  # fmt: skip
    practice.requests.choose(client, choice)
    page = words(client_sees.kept(practice, client))
    assert "Piet" not in page
    assert f"06, of via {CUT}" in page
    assert "Op één plek is iets weggelaten" in page


def test_nothing_of_a_frozen_client_is_shown(practice):
    client = world.client(practice)
    made = world.course(practice, client)
    making = practice.makings.add(client, "text", title="x")
    practice.clients.freeze(client)
    for show in (
        lambda: client_sees.kept(practice, client),
        lambda: client_sees.story(practice, made.id, client),
        lambda: client_sees.group(practice, made.id, client),
        lambda: client_sees.making(practice, making),
        lambda: client_sees.closing(practice, made.week(1), client),
        lambda: client_sees.questions(practice, client, "weekly"),
        lambda: client_sees.turn(practice, client),
        lambda: client_sees.welcome(practice, client),
        lambda: client_sees.card(practice, "oxytocin", client),
    ):
        with pytest.raises(UserError, match="frozen"):
            show()
    assert client_sees.story_of_page(practice, client, None) is None
    assert client_sees.story_of_page(practice, None, made.week(1)) is None
    practice.clients.lift(client)
    assert client_sees.story(practice, made.id, client).mode == "line"


def test_a_frozen_one_is_not_in_the_groups_band(practice):
    people = [world.client(practice, f"{name} X") for name in ("Anna", "Bea", "Cor", "Dik", "Els")]
    made = world.course(practice, *people, title="Groep")
    world.hold(practice, made, 1)
    for client, value in zip(people, (0, 2, 5, 8, 9), strict=True):
        practice.scores.add(client, "weekly", [value] * 4, meeting_id=made.week(1))
    before = client_sees.group(practice, made.id, people[1]).band
    practice.clients.freeze(people[0])
    assert client_sees.group(practice, made.id, people[1]).band != before
