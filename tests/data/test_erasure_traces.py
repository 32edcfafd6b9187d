"""Erasing leaves no trace: not of a person, a making or a score, wherever words can stay."""

import datetime as dt

import pytest

from coach_app.data.people import erasure
from coach_app.data.practice import Practice
from coach_app.data.storage.log_binding import empty_log
from coach_app.data.store import Store
from tests.data import world
from tests.data.test_erasure import SECRET, WORD, fill, pages, raw_index, reopened

DAY = dt.date(2026, 3, 10)


def purge(practice: Practice) -> int:
    return erasure.purge(Store(practice.vault.engine, practice.changed), practice.vault.ledger)


def rows(practice: Practice, sql: str) -> list[tuple]:
    with practice.vault.engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(sql).fetchall()]


def trigrams(word: str) -> set[str]:
    low = word.lower()
    return {low[at : at + 3] for at in range(len(low) - 2)}


def log_size(practice: Practice) -> int:
    log = practice.vault.database.with_name("notes.db-wal")
    return log.stat().st_size if log.exists() else 0


def ids_of(practice: Practice, made: world.Course) -> dict[str, str]:
    """An id of every kind that a draft can be kept under."""
    client = made.clients[0]
    line = practice.notes.get(made.week(1)).lines[0]
    return {
        "client": client,
        "course": made.id,
        "meeting": made.week(3),
        "participant": line.participant_id,
        "score": practice.scores.add(client, "weekly", [4, 4, 4, 4], meeting_id=made.week(2)).id,
        "goal": practice.clients.add_goal(client, "doel"),
        "run": practice.runs.add(client, "S01", 1, "nl"),
        "making": practice.makings.add(client, "text", title="iets"),
        "map": rows(practice, f"SELECT id FROM circle_map WHERE client_id='{client}'")[0][0],
        "person": rows(practice, f"SELECT id FROM circle_person WHERE client_id='{client}'")[0][0],
    }


KINDS = (
    "client",
    "course",
    "meeting",
    "participant",
    "score",
    "goal",
    "run",
    "making",
    "map",
    "person",
)


def test_drafts_about_somebody_who_went_are_gone_and_those_of_others_stay(practice):
    goes, stays = fill(practice, "Anna", SECRET), fill(practice, "Bram", WORD)
    theirs, others = ids_of(practice, goes), ids_of(practice, stays)
    assert set(theirs) == set(KINDS)
    for kind in KINDS:
        practice.drafts.put("named", theirs[kind], {"text": "x"})
        practice.drafts.put("named", others[kind], {"text": "y"})
        practice.drafts.put("inside", kind, {"about": [theirs[kind]], "text": "x"})
        practice.drafts.put("inside", f"other {kind}", {"about": others[kind], "text": "y"})
    practice.clients.remove(goes.clients[0])
    assert purge(practice) == 1
    for kind in KINDS:
        assert practice.drafts.get("named", theirs[kind]) is None, kind
        assert practice.drafts.get("inside", kind) is None, kind
        assert practice.drafts.get("named", others[kind]) == {"text": "y"}, kind
        assert practice.drafts.get("inside", f"other {kind}") is not None, kind


@pytest.mark.parametrize("kind", ["client", "meeting", "making"])
def test_the_last_place_is_forgotten_when_it_was_about_them_and_else_kept(practice, kind):
    goes, stays = fill(practice, "Anna", SECRET), fill(practice, "Bram", WORD)
    theirs, others = ids_of(practice, goes), ids_of(practice, stays)
    third = world.client(practice, "Cor Testman")
    practice.preferences.set("place", {"page": "x", "id": others[kind]})
    practice.clients.remove(third)
    purge(practice)
    assert practice.preferences.get("place") == {"page": "x", "id": others[kind]}
    practice.preferences.set("place", {"page": "x", "id": theirs[kind]})
    practice.clients.remove(goes.clients[0])
    purge(practice)
    assert practice.preferences.get("place") is None


def test_a_making_that_was_erased_leaves_no_word_in_index_file_log_or_statistics(practice):
    client = world.client(practice)
    key = practice.makings.add(
        client,
        "text",
        title=f"{SECRET} 1",
        sentence=SECRET,
        text=f"{SECRET}!",
        payload={"words": [SECRET]},
        picture=SECRET.encode() * 2000,
        thumb=SECRET.encode(),
    )
    practice.makings.add(client, "text", title=WORD)
    with practice.vault.engine.begin() as connection:
        connection.exec_driver_sql("ANALYZE")
    assert trigrams(SECRET) <= set(raw_index(practice.vault))
    practice.makings.remove(key)
    assert practice.search(SECRET) == []
    assert purge(practice) == 0  # nobody went
    assert not {"zev", "eve", "enb", "bla"} & set(raw_index(practice.vault))
    assert log_size(practice) == 0
    content = pages(practice.vault)
    assert SECRET.encode() not in content
    assert WORD.encode() in content
    assert practice.search(WORD)


ODD = "qqqwxq"  # no other word begins like this: its trigram stands whole in a segment


def in_segments(practice: Practice) -> bool:
    """Whether the word stands in the index as it lies on the disk, deleted or not."""
    blocks = rows(practice, "SELECT block FROM search_text_data")
    return any(b"qqq" in bytes(block) for (block,) in blocks)


@pytest.mark.parametrize("kind", ["making", "client", "replayed"])
def test_no_word_stays_in_the_segments_of_the_search_index(practice, kind):
    """A deleted word is only marked as deleted in them, until they are written anew."""
    client = world.client(practice, f"Anna {ODD}" if kind != "making" else "Anna")
    key = practice.makings.add(client, "text", title=ODD)
    practice.makings.add(world.client(practice, "Bram"), "text", title=WORD)
    assert in_segments(practice)
    if kind == "replayed":
        erasure.replay(practice.vault.engine, [(client, "2026-03-10T10:00:00+01:00")])
    else:
        if kind == "making":
            practice.makings.remove(key)
        else:
            practice.clients.remove(client)
        purge(practice)
    assert not in_segments(practice)
    assert practice.search(WORD)


def test_no_sample_of_an_erased_making_stays_in_the_statistics(practice):
    """ANALYZE keeps whole values of indexed columns as samples."""
    client = world.client(practice, f"Anna {SECRET}")
    with practice.vault.engine.begin() as connection:
        connection.exec_driver_sql("CREATE INDEX by_name ON client (name)")
        connection.exec_driver_sql("ANALYZE")
    assert SECRET in str(rows(practice, "SELECT * FROM sqlite_stat4"))
    practice.clients.remove(client)
    purge(practice)
    assert SECRET not in str(rows(practice, "SELECT * FROM sqlite_stat4"))


def test_a_score_that_was_erased_is_gone_and_the_others_stay(practice):
    made = world.course(practice)
    client = made.clients[0]
    gone = practice.scores.add(client, "weekly", [1, 1, 1, 1], meeting_id=made.week(1)).id
    kept = practice.scores.add(client, "weekly", [9, 9, 9, 9], meeting_id=made.week(2)).id
    practice.scores.delete(gone)
    assert rows(practice, "SELECT count(*) FROM score") == [(2,)]
    assert purge(practice) == 0
    assert rows(practice, "SELECT id FROM score") == [(kept,)]


def test_nothing_marked_is_nothing_done(practice):
    fill(practice, "Anna", SECRET)
    heard = []
    practice.changed.subscribe(heard.append)
    practice.vault.mark_backed_up("now.ccb")
    assert purge(practice) == 0
    assert heard == []
    assert practice.vault.backed_up_as() != ""
    assert len(practice.clients.rows(DAY)) == 1


def test_two_who_went_are_counted_and_entered_once(practice):
    gone = [fill(practice, name, SECRET).clients[0] for name in ("Anna", "Bea")]
    fill(practice, "Bram", WORD)
    heard = []
    for key in gone:
        practice.clients.remove(key)
    practice.changed.subscribe(heard.append)
    assert purge(practice) == 2
    assert heard == [frozenset({"clients"})]
    assert {row[0] for row in rows(practice, "SELECT client_id FROM erasure_ledger")} == set(gone)
    acts = rows(practice, "SELECT ref FROM audit_entry WHERE act='client-erased'")
    assert {ref for (ref,) in acts} == set(gone)
    for (table,) in rows(practice, "SELECT name FROM sqlite_master WHERE type = 'table'"):
        assert SECRET not in str(rows(practice, f'SELECT * FROM "{table}"')), table
    assert len(rows(practice, "SELECT id FROM course")) == 1
    again = reopened(practice)
    assert purge(again) == 0
    assert len(rows(again, "SELECT client_id FROM erasure_ledger")) == 2
    again.close()


def test_the_ledger_is_entered_once_at_the_moment_that_is_given(practice):
    made = fill(practice, "Anna", SECRET)
    at = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
    with practice.vault.engine.begin() as connection:
        erasure.erase_clients(connection, [], at)
    assert rows(practice, "SELECT * FROM erasure_ledger") == []
    for day in (0, 1):
        with practice.vault.engine.begin() as connection:
            erasure.erase_clients(connection, made.clients, at + dt.timedelta(days=day))
    ((key, erased_at),) = rows(practice, "SELECT client_id, erased_at FROM erasure_ledger")
    assert key == made.clients[0]
    assert str(erased_at).startswith("2026-03-01")
    assert rows(practice, "SELECT count(*) FROM audit_entry WHERE act='client-erased'") == [(2,)]
    assert rows(practice, "SELECT count(*) FROM client") == [(0,)]


def test_after_a_replay_no_word_is_left_and_those_who_stay_do(practice):
    made, stays = fill(practice, "Anna", SECRET), fill(practice, "Bram", WORD)
    with practice.vault.engine.begin() as connection:
        connection.exec_driver_sql("ANALYZE")
    erasure.replay(practice.vault.engine, [])
    assert len(practice.clients.rows(DAY)) == 2
    erasure.replay(practice.vault.engine, [(made.clients[0], "2026-03-10T10:00:00+01:00")])
    assert [row.id for row in practice.clients.rows(DAY)] == stays.clients
    assert SECRET.encode() not in pages(practice.vault)
    assert not {"zev", "eve", "enb"} & set(raw_index(practice.vault))
    assert log_size(practice) == 0


def test_of_somebody_who_was_never_here_only_the_ledger_speaks(practice):
    fill(practice, "Bram", WORD)
    before = log_size(practice)
    erasure.replay(practice.vault.engine, [("f" * 32, "2026-03-10T10:00:00+01:00")])
    assert rows(practice, "SELECT client_id FROM erasure_ledger") == [("f" * 32,)]
    assert rows(practice, "SELECT * FROM audit_entry WHERE act='client-erased'") == []
    assert log_size(practice) >= before > 0  # there was nothing to forget


def test_a_removal_counts_what_goes_and_nothing_that_went_before(practice):
    made = fill(practice, "Anna", SECRET)
    fill(practice, "Bram", WORD)
    client = made.clients[0]
    deleted = practice.scores.add(client, "weekly", [1, 1, 1, 1], meeting_id=made.week(2)).id
    practice.scores.delete(deleted)
    practice.makings.remove(practice.makings.add(client, "text", title="weg"))
    practice.steps.add(made.week(2), "een stap van allebei")
    practice.notes.save(made.week(4), shared=" ")
    practice.runs.add(client, "S01", 1, "nl")
    practice.clients.add_goal(client, "nog een")
    removal = practice.clients.removal(client)
    assert (removal.client_id, removal.name) == (client, f"Anna {SECRET}")
    assert (removal.courses, removal.meetings, removal.notes) == (1, 10, 2)
    assert (removal.scores, removal.steps) == (1, 3)
    assert removal.others == {
        "goals": 2,
        "consents": 1,
        "events": 1,
        "sentences": 2,
        "groups": 0,
        "makings": 1,
        "runs": 2,
        "circles": 1,
    }


def test_of_a_group_only_the_own_part_is_counted(practice):
    other = world.client(practice, "Bram Testman")
    made = world.course(practice, world.client(practice, "Anna Voorbeeld"), other)
    anna = made.clients[0]
    world.course(practice, other)
    practice.steps.add(made.week(1), "van de groep")
    practice.steps.add(made.week(1), "van Anna", anna)
    practice.notes.save(made.week(1), shared="samen")
    mine = next(line for line in practice.notes.get(made.week(1)).lines if line.client_id == anna)
    practice.notes.save_line(made.week(1), mine.participant_id, present=True)
    removal = practice.clients.removal(anna)
    assert (removal.courses, removal.meetings, removal.notes, removal.steps) == (0, 0, 0, 1)
    assert removal.others["groups"] == 1
    assert removal.others["sentences"] == 0


def test_a_group_of_which_all_went_goes_too(practice):
    people = [world.client(practice, name) for name in ("Anna Voorbeeld", "Bram Testman")]
    made = world.course(practice, *people)
    practice.notes.save(made.week(1), shared=SECRET)
    for key in people:
        practice.clients.remove(key)
    assert purge(practice) == 2
    assert rows(practice, "SELECT count(*) FROM course") == [(0,)]
    assert SECRET.encode() not in pages(practice.vault)


def test_the_log_is_emptied_unless_somebody_still_reads_it(practice):
    practice.clients.add_goal(world.client(practice), SECRET)
    assert log_size(practice) > 0
    reader = practice.vault.connect()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM client").fetchone()
    practice.clients.add_goal(world.client(practice, "Bram"), WORD)
    with practice.vault.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=0")
    assert empty_log(practice.vault.engine, wait=True) is False
    reader.execute("COMMIT")
    reader.close()
    assert empty_log(practice.vault.engine, wait=True) is True
    assert log_size(practice) == 0
