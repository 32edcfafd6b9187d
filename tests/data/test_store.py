"""Faults at a write: a sentence for the coach, nothing half, and a way on."""

import pytest

from coach_app.data.records import Snippet
from coach_app.data.storage.engine import connect
from coach_app.data.store import Store
from coach_app.errors import UserError
from coach_app.moments import local_now
from tests.data import world


@pytest.fixture
def limited(practice):
    """A practice on a disk that is nearly full."""

    def limit(pages: int) -> None:
        raw = practice.vault.engine.raw_connection()
        raw.driver_connection.execute(f"PRAGMA max_page_count = {pages}")
        raw.close()

    yield limit
    limit(1_000_000)


def test_a_full_disk_is_told_and_the_reserve_is_given_back(practice, limited):
    made = world.course(practice)
    practice.notes.save(made.week(1), shared="kort")
    limited(1)
    with pytest.raises(UserError) as caught:
        practice.notes.save(made.week(1), shared="lang " * 20_000)
    assert caught.value.code == "disk-full"
    assert not practice.vault.free_ballast()  # it was given back already
    limited(1_000_000)
    assert practice.notes.get(made.week(1)).shared == "kort"
    practice.notes.save(made.week(1), shared="lang " * 20_000)


def test_another_writer_is_told(practice):
    raw = practice.vault.engine.raw_connection()
    raw.driver_connection.execute("PRAGMA busy_timeout = 50")
    raw.close()
    other = connect(practice.vault.database, practice.vault.key(), practice.vault.header.db_salt)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(UserError) as caught:
            world.client(practice)
        assert caught.value.code == "busy"
        assert len(practice.clients.rows()) == 0  # reading goes on
    finally:
        other.execute("ROLLBACK")
        other.close()
    world.client(practice)


def test_a_bug_stays_a_bug_and_leaves_nothing_behind(practice):
    def fail() -> None:
        row = Snippet(id="1", title="a", text="b", created_at=local_now())
        with Store(practice.vault.engine, practice.changed).write("notes") as session:
            session.add(row)
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert practice.snippets.all() == []
