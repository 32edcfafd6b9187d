"""Makings: pictures apart, one in the story of a week, found by their words, really gone."""

import datetime as dt

import pytest
from sqlalchemy import event

from coach_app.data.exercises import makings
from coach_app.errors import UserError
from tests.data import world
from tests.data.test_erasure import pages, raw_index, reopened

AT = dt.datetime(2026, 2, 3, 10, 20, tzinfo=dt.timezone(dt.timedelta(hours=1)))
STROKES = {"strokes": [[[0.1, 0.2], [0.3, 0.4]]], "background": "leaf"}


@pytest.fixture
def made(practice):
    return world.course(practice)


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_a_making_keeps_everything_and_lists_leave_the_payload(practice, made):
    run = practice.runs.add(made.clients[0], "S05", 1, "nl", meeting_id=made.week(2))
    key = practice.makings.add(
        made.clients[0],
        "drawing",
        exercise_id="S05",
        run_id=run,
        meeting_id=made.week(2),
        title="Mijn\nboom",
        sentence="Hij staat er nog.",
        text="boom, wortels",
        payload=STROKES,
        picture=b"png",
        thumb=b"small",
        made_at=AT,
    )
    making = practice.makings.get(key)
    assert (making.client_id, making.course_id, making.week) == (made.clients[0], made.id, 2)
    assert (making.kind, making.exercise_id, making.run_id) == ("drawing", "S05", run)
    assert (making.title, making.sentence, making.text) == (
        "Mijn boom",
        "Hij staat er nog.",
        "boom, wortels",
    )
    assert (making.payload, making.made_at, making.has_picture) == (STROKES, AT, True)
    (listed,) = practice.makings.of_client(made.clients[0])
    assert listed.payload == {}
    assert (practice.makings.picture(key), practice.makings.thumb(key)) == (b"png", b"small")


def test_added_by_hand_without_anything(practice):
    client = world.client(practice)
    key = practice.makings.add(client, "picture")
    making = practice.makings.get(key)
    assert (making.exercise_id, making.course_id, making.week, making.payload) == (
        "",
        None,
        None,
        {},
    )
    assert making.has_picture is False
    assert practice.makings.picture(key) is practice.makings.thumb(key) is None


def test_only_what_is_given_is_saved(practice, made):
    key = practice.makings.add(made.clients[0], "drawing", week=3, title="a", payload=STROKES)
    practice.makings.save(key, sentence="b", thumb=b"small")
    making = practice.makings.get(key)
    assert (making.title, making.sentence, making.payload, making.week) == ("a", "b", STROKES, 3)
    assert (making.has_picture, practice.makings.thumb(key)) == (False, b"small")
    practice.makings.save(key, picture=b"png", payload={}, week=None)
    making = practice.makings.get(key)
    assert (making.has_picture, making.payload, making.week) == (True, {}, None)
    assert (practice.makings.picture(key), practice.makings.thumb(key)) == (b"png", b"small")
    practice.makings.save(key, picture=b"")
    assert practice.makings.get(key).has_picture is False
    assert practice.makings.picture(key) is None


def test_a_list_and_a_saved_stroke_read_no_picture_and_no_payload(practice, made):
    key = practice.makings.add(made.clients[0], "drawing", payload=STROKES, picture=b"png")
    asked = []

    def remember(connection, cursor, statement, values, context, many):
        asked.append(statement)

    event.listen(practice.vault.engine, "before_cursor_execute", remember)
    practice.makings.of_client(made.clients[0])
    practice.makings.save(key, payload={"strokes": []}, picture=b"new")
    event.remove(practice.vault.engine, "before_cursor_execute", remember)
    read = [statement for statement in asked if statement.startswith("SELECT")]
    assert read
    assert not [sql for sql in read if "payload" in sql or ".picture" in sql or ".thumb" in sql]
    assert practice.makings.picture(key) == b"new"


def test_a_picture_of_more_than_twelve_megabytes_is_refused(practice, made, monkeypatch):
    assert makings.MOST_BYTES == 12 * 1024 * 1024
    monkeypatch.setattr(makings, "MOST_BYTES", 1000)
    large = b"x" * 1001
    add, save = practice.makings.add, practice.makings.save
    assert code_of(lambda: add(made.clients[0], "picture", picture=large)) == "picture-too-large"
    assert practice.makings.of_client(made.clients[0]) == []
    key = add(made.clients[0], "picture", picture=large[:1000])
    assert code_of(lambda: save(key, title="x", picture=large)) == "picture-too-large"
    assert code_of(lambda: save(key, thumb=large)) == "picture-too-large"
    assert practice.makings.get(key).title == ""
    assert practice.makings.picture(key) == large[:1000]


def test_a_kind_that_is_none_is_refused(practice, made):
    with pytest.raises(ValueError, match="sculpture"):
        practice.makings.add(made.clients[0], "sculpture")
    assert code_of(lambda: practice.makings.add("0" * 32, "text")) == "gone"
    assert code_of(lambda: practice.makings.save("0" * 32, title="x")) == "gone"


def test_newest_first(practice, made):
    days = (2, 1, 3)
    keys = {
        day: practice.makings.add(made.clients[0], "text", made_at=AT + dt.timedelta(days=day))
        for day in days
    }
    assert [m.id for m in practice.makings.of_client(made.clients[0])] == [
        keys[3],
        keys[2],
        keys[1],
    ]


def test_one_picture_a_week_stands_in_the_story(practice):
    people = [world.client(practice, name) for name in ("Els", "Hans")]
    made = world.course(practice, *people)

    def add(person: int, week: int, **more) -> str:
        values = {"meeting_id": made.week(week), "picture": b"png"} | more
        key = practice.makings.add(people[person], "drawing", **values)
        practice.makings.set_in_story(key, True)
        return key

    first, other = add(0, 1), add(1, 1)
    third = add(0, 3)
    story = practice.makings.story_pictures
    assert story(made.id, people[0]) == {1: first, 3: third}
    second = add(0, 1)
    assert story(made.id, people[0]) == {1: second, 3: third}
    assert story(made.id, people[1]) == {1: other}
    assert practice.makings.get(first).in_story is False
    practice.makings.save(third, week=1)  # moved to a week that has one
    assert story(made.id, people[0]) == {1: third}
    practice.makings.set_in_story(third, False)
    assert story(made.id, people[0]) == {}
    add(0, 2, picture=None)
    assert story(made.id, people[0]) == {}


def test_a_removed_making_is_out_of_sight_and_comes_back(practice, made):
    first = practice.makings.add(
        made.clients[0], "drawing", meeting_id=made.week(1), picture=b"1", text="kwikstaart"
    )
    practice.makings.set_in_story(first, True)
    practice.makings.remove(first)
    assert practice.makings.of_client(made.clients[0]) == []
    assert practice.search("kwikstaart") == practice.search("kw") == []
    assert practice.makings.story_pictures(made.id, made.clients[0]) == {}
    assert practice.clients.removal(made.clients[0]).others["makings"] == 0
    practice.makings.undo_remove(first)
    assert practice.makings.story_pictures(made.id, made.clients[0]) == {1: first}
    assert len(practice.search("kwikstaart")) == 1
    practice.makings.remove(first)
    second = practice.makings.add(made.clients[0], "drawing", meeting_id=made.week(1), picture=b"2")
    practice.makings.set_in_story(second, True)
    practice.makings.undo_remove(first)
    assert practice.makings.story_pictures(made.id, made.clients[0]) == {1: second}


def test_after_closing_a_removed_making_is_really_gone(vault):
    from coach_app.data.practice import Practice

    practice = Practice(vault)
    made = world.course(practice)
    goes = practice.makings.add(
        made.clients[0],
        "drawing",
        text="Zevenblad",
        payload={"a": "Zevenblad"},
        picture=b"ZevenbladPNG",
        thumb=b"ZevenbladSmall",
    )
    stays = practice.makings.add(made.clients[0], "drawing", text="Ganzebloem", picture=b"png")
    assert b"Zevenblad" in pages(vault)
    practice.makings.remove(goes)
    practice = reopened(practice)
    assert b"Zevenblad" not in pages(practice.vault)
    assert not {"zev", "eve", "enb"} & set(raw_index(practice.vault))
    assert [m.id for m in practice.makings.of_client(made.clients[0])] == [stays]
    assert code_of(lambda: practice.makings.get(goes)) == "gone"
    practice.close()


@pytest.mark.parametrize("part", ["title", "sentence", "text"])
def test_makings_are_found_by_their_words(practice, made, part):
    key = practice.makings.add(
        made.clients[0], "text", meeting_id=made.week(1), made_at=AT, **{part: "De Kwikstaart"}
    )
    (hit,) = practice.search("wikst", private=False)
    assert (hit.kind, hit.client_id, hit.name, hit.ref, hit.private, hit.at) == (
        "making",
        made.clients[0],
        "Anna Voorbeeld",
        key,
        False,
        AT,
    )
    practice.makings.save(key, **{part: "iets anders"})
    assert practice.search("wikst") == []
    assert [hit.ref for hit in practice.search("anders")] == [key]
    practice.clients.remove(made.clients[0])
    assert practice.search("anders") == []


def test_a_making_that_says_it_three_times_is_found_once(practice, made):
    words = dict.fromkeys(("title", "sentence", "text"), "kwikstaart")
    keys = [practice.makings.add(made.clients[0], "text", **words) for _ in range(2)]
    assert [hit.ref for hit in practice.search("kwikstaart")] == keys[::-1]


def test_the_index_holds_no_payload_and_no_picture(practice, made):
    practice.makings.add(
        made.clients[0], "drawing", title="a", payload={"a": "kwikstaart"}, picture=b"kwikstaart"
    )
    assert practice.search("kwikstaart") == []


def test_a_course_or_meeting_that_goes_leaves_the_others_makings(vault):
    from coach_app.data.practice import Practice

    practice = Practice(vault)
    people = [world.client(practice, name) for name in ("Els", "Hans")]
    made = world.course(practice, *people)
    keys = [
        practice.makings.add(person, "drawing", meeting_id=made.week(1), picture=b"png")
        for person in people
    ]
    practice.clients.remove(people[0])
    practice = reopened(practice)
    assert code_of(lambda: practice.makings.get(keys[0])) == "gone"
    assert practice.makings.picture(keys[0]) is None
    assert practice.makings.get(keys[1]).meeting_id == made.week(1)
    assert practice.makings.picture(keys[1]) == b"png"
    practice.close()


def test_writes_are_told(practice, made):
    heard = []
    practice.changed.subscribe(heard.append)
    key = practice.makings.add(made.clients[0], "text")
    practice.makings.save(key, title="x")
    practice.makings.set_in_story(key, True)
    practice.makings.remove(key)
    practice.makings.undo_remove(key)
    assert heard == [{"makings"}] * 5
