"""Notes, lines, steps, snippets, events, drafts and preferences."""

import datetime as dt

import pytest

from coach_app.course.meetings import steps_to_review
from coach_app.errors import UserError
from tests.data import world


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_a_meeting_without_a_note_has_a_line_for_everybody(practice):
    made = world.course(practice)
    note = practice.notes.get(made.week(1))
    assert (note.did, note.shared, note.private, note.saved_at) == ("", "", "", None)
    assert [line.name for line in note.lines] == ["Anna Voorbeeld"]
    assert practice.meetings.get(made.week(1)).note_state == "none"


def test_saving_one_pane_leaves_the_others(practice):
    made = world.course(practice)
    practice.notes.save(made.week(1), did="thee", shared="samen")
    practice.notes.save(made.week(1), private="alleen ik\x00")
    note = practice.notes.get(made.week(1))
    assert (note.did, note.shared, note.private) == ("thee", "samen", "alleen ik")
    assert practice.meetings.get(made.week(1)).note_state == "open"
    practice.notes.save(made.week(1), did="", shared=" ", private="")
    assert practice.meetings.get(made.week(1)).note_state == "none"


def test_ten_megabytes_are_refused_and_nothing_is_lost(practice):
    made = world.course(practice)
    practice.notes.save(made.week(1), shared="kort")
    save = practice.notes.save
    assert code_of(lambda: save(made.week(1), shared="x" * 10_000_000)) == "text-too-long"
    assert practice.notes.get(made.week(1)).shared == "kort"
    practice.notes.save(made.week(1), shared="zin " * 3000)


def test_a_finished_note_takes_addenda_only(practice):
    made = world.course(practice)
    participant = practice.notes.get(made.week(1)).lines[0].participant_id
    practice.notes.save(made.week(1), shared="klaar")
    practice.notes.lock(made.week(1))
    assert practice.meetings.get(made.week(1)).note_state == "locked"
    assert code_of(lambda: practice.notes.save(made.week(1), shared="x")) == "note-locked"
    line = practice.notes.save_line
    assert code_of(lambda: line(made.week(1), participant, sentence="x")) == "note-locked"
    assert code_of(lambda: practice.notes.add_addendum(made.week(1), " ", False)) == "text-empty"
    practice.notes.add_addendum(made.week(1), "later bedacht", True)
    note = practice.notes.get(made.week(1))
    assert note.shared == "klaar"
    assert [(a.text, a.private) for a in note.addenda] == [("later bedacht", True)]


def test_previous_is_the_note_of_the_last_held_meeting(practice):
    made = world.course(practice)
    assert practice.notes.previous(made.week(3)) is None
    world.hold(practice, made, 0, note="intake")
    world.hold(practice, made, 1, note="week een")
    practice.meetings.set_status(made.week(2), "missed")
    assert practice.notes.previous(made.week(3)).shared == "week een"
    assert practice.notes.previous(made.week(1)).shared == "intake"


def test_lines_of_a_group_belong_to_each(practice):
    people = [world.client(practice, name) for name in ("Els", "Hans")]
    made = world.course(practice, *people)
    els, hans = practice.notes.get(made.week(1)).lines
    practice.notes.save_line(made.week(1), els.participant_id, present=True, sentence="Blauw.")
    practice.notes.save_line(made.week(1), hans.participant_id, present=False, private="ziek")
    els, hans = practice.notes.get(made.week(1)).lines
    assert (els.present, els.sentence, hans.present, hans.private) == (
        True,
        "Blauw.",
        False,
        "ziek",
    )
    assert practice.notes.sentences(made.id, people[0]) == {made.week(1): "Blauw."}
    other = world.course(practice, people[0])
    stranger = practice.notes.get(other.week(1)).lines[0].participant_id
    assert code_of(lambda: practice.notes.save_line(made.week(1), stranger, present=True)) == "gone"


def test_three_steps_and_no_more(practice):
    made = world.course(practice)
    key = made.clients[0]
    for number in range(3):
        practice.steps.add(made.week(1), f"stap {number}", key)
    assert code_of(lambda: practice.steps.add(made.week(1), "vier", key)) == "three-steps"
    practice.steps.add(made.week(1), "van de groep")  # the group's own count
    assert code_of(lambda: practice.steps.add(made.week(1), " \n")) == "text-empty"
    assert len(practice.steps.agreed_in(made.week(1))) == 4


def to_review(practice, made):
    return steps_to_review(practice.course_files.of_meeting(made.week(2)))


def test_the_next_meeting_opens_on_the_steps(practice):
    made = world.course(practice)
    world.hold(practice, made, 0, 1)
    practice.steps.add(made.week(0), "oud")
    step = practice.steps.add(made.week(1), "foto")
    assert [s.text for s in to_review(practice, made)] == ["foto"]
    practice.steps.review(step, "partly", made.week(2))
    assert to_review(practice, made)[0].state == "partly"
    practice.steps.edit(step, "twee foto’s")
    assert practice.steps.agreed_in(made.week(1))[0].text == "twee foto’s"
    with pytest.raises(ValueError, match="state"):
        practice.steps.review(step, "great", made.week(2))
    practice.steps.delete(step)
    assert to_review(practice, made) == ()


def test_events_by_date(practice):
    made = world.course(practice)
    key = made.clients[0]
    late = practice.events.add(made.id, key, dt.date(2026, 3, 1), "koor")
    practice.events.add(made.id, key, dt.date(2026, 2, 1), "griep\nen koorts")
    file = practice.course_files.whole(made.id, key)
    assert [e.text for e in file.events] == ["griep en koorts", "koor"]
    practice.events.edit(late, dt.date(2024, 2, 29), "schrikkeldag")
    assert practice.course_files.whole(made.id, key).events[0].on == dt.date(2024, 2, 29)
    practice.events.delete(late)
    assert len(practice.course_files.whole(made.id, key).events) == 1


def test_snippets(practice):
    key = practice.snippets.add("Aankomen", "Thee.\nLanden.")
    practice.snippets.edit(key, "Begin", "Thee.")
    assert [(s.title, s.text) for s in practice.snippets.all()] == [("Begin", "Thee.")]
    practice.snippets.delete(key)
    assert practice.snippets.all() == []


def test_drafts_outlive_a_restart_and_preferences_too(vault):
    from coach_app.data.practice import Practice
    from coach_app.data.vault import Vault

    practice = Practice(vault)
    practice.drafts.put("score", "ref", {"answers": [1, None], "text": "a\x00\ud800"})
    practice.preferences.set("place", {"page": "today"})
    practice.preferences.set("measures_on", ["djg-11"])
    key = bytes(vault.key())
    practice.close()
    from coach_app.data.storage.keys import DataKey

    again = Practice(Vault.open(vault.folder, DataKey(key)))
    assert again.drafts.get("score", "ref") == {"answers": [1, None], "text": "a"}
    assert again.preferences.get("place") == {"page": "today"}
    again.preferences.set("measures_on", None)
    assert again.preferences.get("measures_on", "standard") == "standard"
    again.drafts.drop("score", "ref")
    assert again.drafts.get("score", "ref") is None
    again.close()


def test_a_write_makes_a_backup_due_but_the_place_does_not(practice):
    practice.vault.mark_backed_up("now.ccb")
    practice.preferences.set("place", {"page": "today"})
    practice.drafts.put("x", "y", {})
    assert practice.vault.backed_up_as() != ""
    practice.snippets.add("a", "b")
    assert practice.vault.backed_up_as() == ""
