"""Removing a client: hidden, undone, and after closing really gone."""

import datetime as dt

import pytest

from coach_app.data.exercises.views import CirclePlace
from coach_app.data.people.erasure import replay
from coach_app.data.practice import Practice
from coach_app.data.storage.engine import connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import Vault
from coach_app.errors import UserError
from tests.data import world

SECRET = "Zevenblad"  # stands in every text of the client who goes
WORD = "Ganzebloem"  # stands in the texts of who stays


def fill(practice, name: str, word: str, *others: str) -> world.Course:
    key = world.client(practice, f"{name} {word}", private=f"{word} privé", alias=word)
    made = world.course(practice, key, *others, title=f"Groep {word}" if others else "")
    for week in (0, 1):
        world.hold(practice, made, week, note=f"samen {word} geplukt")
        line = next(n for n in practice.notes.get(made.week(week)).lines if n.client_id == key)
        practice.notes.save_line(made.week(week), line.participant_id, sentence=f"{word}!")
        practice.steps.add(made.week(week), f"{word} planten", key)
    practice.notes.add_addendum(made.week(0), f"later {word}", True)
    practice.clients.add_goal(key, f"meer {word}")
    practice.clients.add_consent(key, "1", word, dt.date(2026, 1, 1), "written")
    practice.events.add(made.id, key, dt.date(2026, 2, 1), word)
    practice.scores.add(key, "weekly", [5, 5, 5, 5], meeting_id=made.week(1))
    run = practice.runs.add(key, "S01", 1, "nl", meeting_id=made.week(1))
    practice.runs.save(run, answers={"word": word})
    practice.makings.add(
        key,
        "text",
        run_id=run,
        title=f"{word} 1",
        sentence=word,
        text=f"{word}!",
        payload={"words": [word]},
        picture=word.encode() * 3000,
        thumb=word.encode(),
    )
    practice.circles.save_map(key, [CirclePlace("", word, word, 1, 10, 0.5, "warm", word, word)])
    practice.drafts.put("score", f"{key}:djg-11", {"text": word})
    practice.drafts.put("run", run, {"text": word})
    practice.preferences.set("place", {"page": "client", "client_id": key})
    return made


def reopened(practice) -> Practice:
    folder, key = practice.vault.folder, bytes(practice.vault.key())
    practice.close()
    return Practice(Vault.open(folder, DataKey(key)))


def pages(vault) -> bytes:
    """Everything that the database file holds, decrypted: a plain copy, page by page."""
    import sqlcipher3.dbapi2 as sqlcipher

    source = connect(vault.database, vault.key(), vault.header.db_salt)
    plain = vault.folder / "plain.db"
    try:
        source.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
        source.execute("SELECT sqlcipher_export('plain')")
        source.execute("DETACH DATABASE plain")
    finally:
        source.close()
    assert sqlcipher.connect(str(plain)).execute("SELECT count(*) FROM client").fetchone()
    content = plain.read_bytes()
    plain.unlink()
    return content


def raw_index(vault) -> list[str]:
    """Every trigram that the full text still knows."""
    source = connect(vault.database, vault.key(), vault.header.db_salt)
    try:
        source.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search_text, row)")
        return [row[0] for row in source.execute("SELECT term FROM temp.terms")]
    finally:
        source.close()


def test_a_removal_is_counted_before_it_is_done(practice):
    made = fill(practice, "Anna", SECRET)
    removal = practice.clients.removal(made.clients[0])
    assert (removal.courses, removal.meetings, removal.notes) == (1, 10, 2)
    assert (removal.scores, removal.steps) == (1, 2)
    assert removal.others == {
        "goals": 1,
        "consents": 1,
        "events": 1,
        "sentences": 2,
        "groups": 0,
        "makings": 1,
        "runs": 1,
        "circles": 1,
    }
    assert practice.clients.get(made.clients[0]).removed is False


def test_a_removed_client_is_nowhere_and_comes_back_whole(practice):
    made = fill(practice, "Anna", SECRET)
    stays = fill(practice, "Bram", WORD)
    key, day = made.clients[0], made.meetings[2].planned_at.date()
    before = practice.clients.rows(day), practice.search(SECRET), practice.attention(day)
    practice.clients.remove(key)
    assert [row.id for row in practice.clients.rows(day)] == stays.clients
    assert practice.search(SECRET) == []
    assert practice.search("vb") == []
    assert len(practice.meetings.on(day)) == 1
    assert practice.clients.get(key).removed
    assert practice.search(WORD)
    practice.clients.undo_remove(key)
    after = practice.clients.rows(day), practice.search(SECRET), practice.attention(day)
    assert before == after


@pytest.mark.parametrize("crashed", [False, True])
def test_after_closing_a_removed_client_is_really_gone(vault, crashed):
    practice = Practice(vault)
    made = fill(practice, "Anna", SECRET)
    fill(practice, "Bram", WORD)
    assert SECRET.encode() in pages(vault)
    practice.clients.remove(made.clients[0])
    if crashed:  # nothing was closed; opening does what closing could not
        vault.close()
        practice = Practice(Vault.open(vault.folder, DataKey(bytes(vault.key()))))
    else:
        practice = reopened(practice)
    content = pages(practice.vault)
    assert SECRET.encode() not in content
    assert WORD.encode() in content
    assert not {"zev", "eve", "enb"} & set(raw_index(practice.vault))
    wal = practice.vault.database.with_name("notes.db-wal")
    assert wal.stat().st_size <= 32 + 24 + 4096  # this opening's mark, and nothing of before
    with pytest.raises(UserError):
        practice.clients.get(made.clients[0])
    assert practice.drafts.get("score", f"{made.clients[0]}:djg-11") is None
    with practice.vault.engine.begin() as connection:
        ledger = connection.exec_driver_sql("SELECT client_id FROM erasure_ledger").scalars().all()
        samples = connection.exec_driver_sql("SELECT * FROM sqlite_stat4").fetchall()
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    assert ledger == made.clients
    assert SECRET not in str(samples)
    assert orphans == []
    practice.close()


def test_the_others_of_a_group_keep_their_course(vault):
    practice = Practice(vault)
    stays = world.client(practice, "Bram Blijft")
    made = fill(practice, "Anna", SECRET, stays)
    line = next(n for n in practice.notes.get(made.week(1)).lines if n.client_id == stays)
    practice.notes.save_line(made.week(1), line.participant_id, sentence="Ik bleef.")
    practice.scores.add(stays, "weekly", [6, 6, 6, 6], meeting_id=made.week(1))
    goes = made.clients[0]
    removal = practice.clients.removal(goes)
    assert (removal.courses, removal.meetings, removal.others["groups"]) == (0, 0, 1)
    practice.clients.remove(goes)
    assert [p.client_id for p in practice.courses.get(made.id).participants] == [stays]
    practice = reopened(practice)
    course = practice.courses.get(made.id)
    assert [p.client_id for p in course.participants] == [stays]
    note = practice.notes.get(made.week(1))
    assert note.shared == f"samen {SECRET} geplukt"  # the group's note is everybody's
    assert [(n.name, n.sentence) for n in note.lines] == [("Bram Blijft", "Ik bleef.")]
    assert [s.client_id for s in practice.course_files.of_meeting(made.week(1)).file.scores] == [
        stays
    ]
    practice.close()


def test_the_ledger_is_replayed_after_a_restore(practice):
    made = fill(practice, "Anna", SECRET)
    stays = fill(practice, "Bram", WORD)
    rows = [(made.clients[0], "2026-03-10T10:00:00.000000Z+01:00"), ("f" * 32, "2026-01-01")]
    replay(practice.vault.engine, rows)
    assert [row.id for row in practice.clients.rows(world.START)] == stays.clients
    with practice.vault.engine.begin() as connection:
        kept = connection.exec_driver_sql(
            "SELECT client_id, erased_at FROM erasure_ledger ORDER BY client_id"
        ).fetchall()
    assert sorted(map(tuple, kept)) == sorted(rows)


def test_acts_are_noted_without_content(practice):
    made = fill(practice, "Anna", SECRET)
    practice.clients.archive(made.clients[0])
    practice.notes.lock(made.week(0))
    with practice.vault.engine.begin() as connection:
        acts = connection.exec_driver_sql("SELECT act, ref FROM audit_entry ORDER BY id").fetchall()
    assert ("client-archived", made.clients[0]) in acts
    assert ("note-locked", made.week(0)) in acts
    assert all(len(ref) == 32 and SECRET not in act for act, ref in acts)
