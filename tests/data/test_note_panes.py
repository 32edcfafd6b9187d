"""Notes: each pane, line and addendum lands where it belongs, and nowhere else."""

import datetime as dt

import pytest

from coach_app.errors import UserError
from tests.data import world


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


@pytest.fixture
def made(practice):
    return world.course(practice)


@pytest.mark.parametrize("pane", ["did", "shared", "private"])
def test_each_pane_alone_fills_a_note(practice, made, pane):
    practice.notes.save(made.week(1), **{pane: "tekst"})
    note = practice.notes.get(made.week(1))
    told = {"did": note.did, "shared": note.shared, "private": note.private}
    assert told == {"did": "", "shared": "", "private": ""} | {pane: "tekst"}
    assert practice.meetings.get(made.week(1)).note_state == "open"
    assert note.saved_at is not None
    assert note.locked_at is None
    practice.notes.save(made.week(1), **{pane: "  \n"})
    assert practice.meetings.get(made.week(1)).note_state == "none"


def test_saving_tells_those_who_show_notes_and_meetings(practice, made):
    heard = []
    practice.changed.subscribe(heard.append)
    practice.notes.save(made.week(1), shared="a")
    assert heard == [frozenset({"notes", "meetings"})]
    line = practice.notes.get(made.week(1)).lines[0].participant_id
    practice.notes.save_line(made.week(1), line, sentence="b")
    practice.notes.append_did(made.week(1), "c")
    practice.notes.add_addendum(made.week(1), "d", False)
    practice.notes.lock(made.week(1))
    assert [topics >= {"notes"} for topics in heard] == [True] * 5
    assert [("meetings" in topics) for topics in heard] == [True, False, True, False, True]


def test_a_line_is_added_below_what_is_there(practice, made):
    did = practice.notes.append_did
    did(made.week(1), "  Eerst. ")
    did(made.week(1), " \n")
    assert practice.notes.get(made.week(1)).did == "Eerst."
    assert practice.meetings.get(made.week(1)).note_state == "open"
    did(made.week(1), "Toen.\x00")
    assert practice.notes.get(made.week(1)).did == "Eerst.\nToen."
    practice.notes.save(made.week(1), did="Getypt.\n")
    did(made.week(1), "Daarna.")
    assert practice.notes.get(made.week(1)).did == "Getypt.\nDaarna."
    assert practice.notes.get(made.week(1)).saved_at is not None
    practice.notes.lock(made.week(1))
    assert code_of(lambda: did(made.week(1), "Te laat.")) == "note-locked"


def test_each_writing_is_the_newest(practice, made):
    def saved():
        return practice.notes.get(made.week(1)).saved_at

    practice.notes.save(made.week(1), shared="a")
    first = saved()
    practice.notes.append_did(made.week(1), "b")
    second = saved()
    practice.notes.save(made.week(1), shared="c")
    assert first < second < saved()


def test_nothing_is_written_for_an_empty_line(practice, made):
    heard = []
    practice.changed.subscribe(heard.append)
    practice.notes.append_did(made.week(1), "   ")
    assert heard == []
    assert practice.notes.get(made.week(1)).saved_at is None


def test_only_what_is_given_of_a_line_is_saved(practice, made):
    key = practice.notes.get(made.week(1)).lines[0].participant_id
    save = practice.notes.save_line
    fresh = practice.notes.get(made.week(1)).lines[0]
    assert (fresh.present, fresh.sentence, fresh.private) == (None, "", "")
    save(made.week(1), key, present=False)
    one = practice.notes.get(made.week(1)).lines[0]
    assert (one.present, one.sentence, one.private) == (False, "", "")
    save(made.week(1), key, sentence="Blauw.\x00", private="moe\x00")
    save(made.week(1), key, present=True)
    one = practice.notes.get(made.week(1)).lines[0]
    assert (one.present, one.sentence, one.private) == (True, "Blauw.", "moe")
    save(made.week(1), key, sentence="", private="")
    one = practice.notes.get(made.week(1)).lines[0]
    assert (one.present, one.sentence, one.private) == (True, "", "")


def test_a_line_alone_leaves_the_note_empty(practice, made):
    key = practice.notes.get(made.week(1)).lines[0].participant_id
    practice.notes.save_line(made.week(1), key, sentence="Blauw.")
    note = practice.notes.get(made.week(1))
    assert (note.did, note.shared, note.private) == ("", "", "")
    assert practice.meetings.get(made.week(1)).note_state == "none"


def test_nobody_writes_into_another_course_or_into_nothing(practice, made):
    other = world.course(practice, world.client(practice, "Bram Testman"))
    stranger = practice.notes.get(other.week(1)).lines[0].participant_id
    save = practice.notes.save_line
    assert code_of(lambda: save(made.week(1), stranger, sentence="x")) == "gone"
    assert code_of(lambda: save(made.week(1), "0" * 32, sentence="x")) == "gone"
    assert code_of(lambda: practice.notes.save("0" * 32, shared="x")) == "gone"
    assert code_of(lambda: practice.notes.get("0" * 32)) == "gone"
    assert code_of(lambda: practice.notes.previous("0" * 32)) == "gone"
    assert code_of(lambda: practice.notes.add_addendum("0" * 32, "x", False)) == "gone"
    assert practice.notes.get(other.week(1)).lines[0].sentence == ""


def test_sentences_are_those_of_one_client_in_one_course(practice):
    people = [world.client(practice, name) for name in ("Els", "Hans")]
    group, alone = world.course(practice, *people), world.course(practice, people[0])
    for made in (group, alone):
        for line in practice.notes.get(made.week(1)).lines:
            practice.notes.save_line(made.week(1), line.participant_id, sentence=f"{line.name}!")
    first = practice.notes.get(group.week(2)).lines[0].participant_id
    practice.notes.save_line(group.week(2), first, present=True)  # a line without a sentence
    assert practice.notes.sentences(group.id, people[0]) == {group.week(1): "Els!"}
    assert practice.notes.sentences(group.id, people[1]) == {group.week(1): "Hans!"}
    assert practice.notes.sentences(alone.id, people[0]) == {alone.week(1): "Els!"}
    assert practice.notes.sentences(alone.id, people[1]) == {}


def test_addenda_stand_in_the_order_in_which_they_were_written(practice, made):
    keys = [
        practice.notes.add_addendum(made.week(1), f"{number}\x00", number == 2)
        for number in (1, 2, 3)
    ]
    found = practice.notes.get(made.week(1)).addenda
    assert [(one.id, one.text, one.private) for one in found] == [
        (keys[0], "1", False),
        (keys[1], "2", True),
        (keys[2], "3", False),
    ]
    assert found[0].written_at <= found[1].written_at <= found[2].written_at
    assert practice.notes.get(made.week(2)).addenda == ()
    assert code_of(lambda: practice.notes.add_addendum(made.week(1), "\n", True)) == "text-empty"


def test_locking_is_once_and_written_down(practice, made):
    practice.notes.save(made.week(1), did="a", shared="b", private="c")
    practice.notes.lock(made.week(1))
    note = practice.notes.get(made.week(1))
    assert note.locked_at is not None
    assert (note.did, note.shared, note.private) == ("a", "b", "c")
    assert code_of(lambda: practice.notes.lock(made.week(1))) == "note-locked"
    with practice.vault.engine.connect() as connection:
        acts = connection.exec_driver_sql("SELECT act, ref FROM audit_entry").fetchall()
    assert [tuple(row) for row in acts if row[0] == "note-locked"] == [
        ("note-locked", made.week(1))
    ]


def test_a_note_can_be_finished_before_anything_was_written(practice, made):
    practice.notes.lock(made.week(1))
    note = practice.notes.get(made.week(1))
    assert (note.did, note.shared, note.private) == ("", "", "")
    assert note.locked_at is not None


def test_who_left_has_a_line_only_until_that_day_or_where_something_was_written(practice):
    people = [world.client(practice, name) for name in ("Els", "Hans")]
    made = world.course(practice, *people)
    hans = practice.notes.get(made.week(1)).lines[1].participant_id
    practice.notes.save_line(made.week(3), hans, sentence="Dag.")
    day = next(m for m in made.meetings if m.week == 2).planned_at.date()

    def names(week: int) -> list[str]:
        return [line.name for line in practice.notes.get(made.week(week)).lines]

    assert names(2) == ["Els", "Hans"]
    practice.courses.leave(made.id, people[1], day + dt.timedelta(days=1))
    assert (names(1), names(2), names(3), names(4)) == (
        ["Els", "Hans"],
        ["Els", "Hans"],
        ["Els", "Hans"],
        ["Els"],
    )
    practice.courses.leave(made.id, people[1], day)
    assert (names(1), names(2)) == (["Els", "Hans"], ["Els"])
    practice.clients.remove(people[1])
    assert (names(1), names(3)) == (["Els"], ["Els"])


def test_people_stand_in_the_order_of_their_course(practice):
    people = [world.client(practice, name) for name in ("Els", "Hans")]
    made = world.course(practice, *people)
    with practice.vault.engine.begin() as link:
        link.exec_driver_sql("UPDATE participant SET place = 5 - place")
    names = [line.name for line in practice.notes.get(made.week(1)).lines]
    assert names == ["Hans", "Els"]


def test_the_note_before_belongs_to_this_course(practice, made):
    other = world.course(practice, made.clients[0])
    world.hold(practice, other, 1, note="van de andere")
    assert practice.notes.previous(made.week(3)) is None
    world.hold(practice, made, 1, note="van deze")
    found = practice.notes.previous(made.week(3))
    assert (found.shared, [line.name for line in found.lines]) == ("van deze", ["Anna Voorbeeld"])


def test_addenda_stand_in_the_order_of_time_also_when_the_clock_was_set_back(
    practice, made, monkeypatch
):
    noon = dt.datetime(2026, 1, 20, 12, tzinfo=dt.UTC).astimezone()
    for text, hours in (("tweede", 2), ("eerste", 1), ("derde", 3)):
        moment = noon + dt.timedelta(hours=hours)
        monkeypatch.setattr("coach_app.data.meetings.notes.local_now", lambda now=moment: now)
        practice.notes.add_addendum(made.week(1), text, False)
    addenda = practice.notes.get(made.week(1)).addenda
    assert [one.text for one in addenda] == ["eerste", "tweede", "derde"]
