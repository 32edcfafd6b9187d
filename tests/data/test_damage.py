"""Damage met while the vault is open: told, read-only from then on, and the rest is readable."""

import shutil
from pathlib import Path

import pytest

from coach_app.data.back.old_copies import purge_old_copies
from coach_app.data.moves.laptop import make_moving_file
from coach_app.data.practice import Practice
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.engine import connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import FAST_KDF, Vault, generation_of, unlock_with_recovery
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.data import flips, world

PAGE = 4096


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def page_of(database: Path, key: DataKey, salt: bytes, sql: str) -> int:
    """The page that ``sql`` alone needs: without it the schema and other rows can be read."""
    whole = database.read_bytes()
    copy = database.with_name("probe.db")
    for page in range(len(whole) // PAGE - 1, 1, -1):
        raw = bytearray(whole)
        raw[page * PAGE + 100] ^= 1
        copy.write_bytes(raw)
        try:
            link = connect(copy, key, salt, pragmas=())
        except Exception:
            continue
        try:
            link.execute(sql).fetchall()
        except Exception:
            return page
        finally:
            link.close()
            copy.unlink()
    raise AssertionError(sql)


class Damaged:
    """A closed vault of two meetings with long notes; the first note's page is damaged."""

    def __init__(self, vault: Vault) -> None:
        practice = Practice(vault)
        made = world.course(practice)
        world.hold(practice, made, 1, 2, note="Wandelen langs het water. " * 400)
        self.first, self.second = made.week(1), made.week(2)
        self.client = made.clients[0]
        self.text = practice.notes.get(self.second).shared
        self.key, self.folder = DataKey(bytes(vault.key())), vault.folder
        salt = vault.header.db_salt
        practice.close()
        self.database = generation_of(self.folder) / "notes.db"
        self.whole = self.database.read_bytes()
        sql = f"SELECT length(shared), shared FROM note WHERE meeting_id = '{self.first}'"
        self.page = page_of(self.database, self.key, salt, sql)
        self.flip()

    def flip(self) -> None:
        raw = bytearray(self.whole)
        raw[self.page * PAGE + 100] ^= 1
        self.database.write_bytes(raw)

    def open(self, **how) -> Practice:
        return Practice(Vault.open(self.folder, DataKey(bytes(self.key)), **how))


@pytest.fixture
def damaged(vault) -> Damaged:
    return Damaged(vault)


def test_a_damaged_page_is_told_and_the_rest_stays_readable_but_nothing_is_written(damaged):
    practice = damaged.open()
    told = []
    practice.vault.condition.subscribe(lambda: told.append("damage"))
    assert not practice.vault.condition.read_only
    assert code_of(lambda: practice.notes.get(damaged.first)) == "database-damaged"
    assert told == ["damage"]
    assert practice.notes.get(damaged.second).shared == damaged.text
    assert practice.clients.get(damaged.client).name == "Anna Voorbeeld"
    before = damaged.database.read_bytes()
    save = {"shared": "nieuw", "base": damaged.text}
    assert code_of(lambda: practice.notes.save(damaged.second, **save)) == "vault-damaged"
    assert code_of(lambda: practice.clients.create(ClientFields(name="Bram"))) == "vault-damaged"
    assert code_of(lambda: practice.notes.get(damaged.first)) == "database-damaged"
    assert told == ["damage"]
    practice.close()
    assert damaged.database.read_bytes() == before


def test_opened_anew_it_says_so_again_until_the_file_is_whole(damaged):
    practice = damaged.open()
    code_of(lambda: practice.notes.get(damaged.first))
    practice.close()
    practice = damaged.open()
    assert practice.vault.condition.damaged
    assert practice.notes.get(damaged.second).shared == damaged.text
    practice.close()
    damaged.database.write_bytes(damaged.whole)
    practice = damaged.open()
    assert not practice.vault.condition.damaged
    practice.clients.create(ClientFields(name="Bram Testman"))
    practice.close()
    assert not (damaged.database.parent / "damaged").exists()


def test_damage_that_a_backup_finds_makes_the_vault_read_only(damaged):
    practice = damaged.open()
    assert code_of(lambda: Backups(practice.vault).make(flips.NOW)) == "database-damaged"
    assert code_of(lambda: practice.clients.create(ClientFields(name="Bram"))) == "vault-damaged"
    practice.close()


def test_damage_that_a_write_meets_is_told_and_nothing_half_stays(damaged):
    practice = damaged.open()
    words = {"shared": "kort", "base": damaged.text}
    assert code_of(lambda: practice.notes.save(damaged.first, **words)) == "database-damaged"
    assert practice.vault.condition.damaged
    practice.close()


def test_a_look_at_every_page_finds_what_no_page_has_read(damaged):
    practice = damaged.open()
    assert not practice.vault.is_whole()
    assert practice.vault.condition.damaged
    practice.close()


def test_a_whole_vault_is_whole(practice):
    world.course(practice)
    assert practice.vault.is_whole()
    assert not practice.vault.condition.read_only


@pytest.mark.parametrize("missing", [1, 100, PAGE - 1])
def test_a_database_some_bytes_short_is_told_and_opened_to_read_only(damaged, missing):
    damaged.database.write_bytes(damaged.whole[:-missing])
    practice = damaged.open()
    assert practice.vault.condition.damaged
    assert practice.clients.get(damaged.client).name == "Anna Voorbeeld"
    practice.close()


def test_a_search_that_reads_a_damaged_page_is_told_and_does_not_just_find_less(demo):
    """FTS5 takes such a page for an empty one."""
    wanted = demo.search("wandelen")
    key, salt = DataKey(bytes(demo.vault.key())), demo.vault.header.db_salt
    folder, database = demo.vault.folder, demo.vault.database
    demo.close()
    whole = database.read_bytes()
    pages = search_pages(database, key, salt)
    assert len(pages) > 5
    found = []
    for page in pages:
        raw = bytearray(whole)
        raw[page * PAGE + 100] ^= 1
        database.write_bytes(raw)
        practice = Practice(Vault.open(folder, DataKey(bytes(key))))
        try:
            assert practice.search("wandelen") == wanted
        except UserError as error:
            found.append(error.code)
            assert practice.vault.condition.damaged
        practice.close()
        (database.parent / "damaged").unlink(missing_ok=True)
    assert set(found) == {"database-damaged"}


def search_pages(database: Path, key: DataKey, salt: bytes) -> list[int]:
    """Pages of which a search for "wandelen" is known to make an empty finding."""
    whole, found = database.read_bytes(), []
    copy = database.with_name("probe.db")
    sql = "SELECT rowid FROM search_text WHERE search_text MATCH '\"wandelen\"'"
    for page in range(100, len(whole) // PAGE):
        raw = bytearray(whole)
        raw[page * PAGE + 100] ^= 1
        copy.write_bytes(raw)
        try:
            link = connect(copy, key, salt, pragmas=())
        except Exception:
            continue  # a page of the schema: the vault does not open
        try:
            link.execute(sql).fetchall()
            broken = link.execute("PRAGMA cipher_status").fetchall() != [("1",)]
        except Exception:
            broken = True
        link.close()
        copy.unlink()
        if broken:
            found.append(page)
    return found


# -- safe mode


def test_safe_mode_reads_and_touches_nothing(vault):
    practice = Practice(vault)
    made = world.course(practice)
    world.hold(practice, made, 1)
    folder, key = vault.folder, DataKey(bytes(vault.key()))
    copy = folder.with_name("crashed")
    shutil.copytree(folder, copy)  # with its log
    practice.close()
    for path in copy.rglob("*-shm"):
        path.unlink()
    before = files(copy)
    safe = Practice(Vault.open(copy, key, safe=True))
    assert safe.vault.condition.read_only
    assert safe.notes.get(made.week(1)).shared == "Rustig gesprek"
    assert code_of(lambda: safe.clients.create(ClientFields(name="Bram"))) == "safe-mode"
    assert code_of(safe.vault.new_recovery_code) == "safe-mode"
    assert code_of(lambda: safe.vault.set_passphrase("een andere lange zin")) == "safe-mode"
    safe.close()
    assert files(copy) == before


def test_safe_mode_refuses_whatever_makes_a_file_beside_the_database(practice, tmp_path):
    made = world.course(practice)
    Backups(practice.vault).make(flips.NOW)
    practice.clients.create(ClientFields(name="Bram Testman"))
    folder, key = practice.vault.folder, DataKey(bytes(practice.vault.key()))
    practice.close()
    before = files(folder)
    safe = Practice(Vault.open(folder, key, safe=True))
    vault = safe.vault
    for act in (
        lambda: Backups(vault).make(flips.NOW),
        lambda: safe.copies.make(None),
        lambda: safe.copies.rehearse(None),
        lambda: purge_old_copies(vault, flips.NOW),
        lambda: make_moving_file(vault, tmp_path / "mee.ccb", flips.NOW),
        lambda: safe.erase(made.clients[0]),
    ):
        assert code_of(act) == "safe-mode"
    assert vault.spread_ledger() == []
    safe.close()
    assert files(folder) == before


def test_the_ledger_names_nobody_who_could_not_be_erased(practice, monkeypatch):
    """Put there and not taken out again, it would erase them at the next opening."""
    made = world.course(practice)
    practice.vault.condition.found_damage()
    before = files(practice.vault.folder)
    monkeypatch.setattr(practice.vault.ledger, "put", lambda erased: pytest.fail("was written"))
    assert code_of(lambda: practice.erase(made.clients[0])) == "vault-damaged"
    assert files(practice.vault.folder) == before


def test_safe_mode_leaves_a_damaged_vault_as_it_is(damaged):
    practice = damaged.open()
    code_of(lambda: practice.notes.get(damaged.first))
    practice.close()
    for mark in damaged.folder.rglob("damaged"):
        mark.unlink()
    damaged.flip()
    with damaged.database.open("ab") as file:
        file.write(b"half a page")  # told at once: damage is known when it is opened
    before = files(damaged.folder)
    safe = damaged.open(safe=True)
    assert safe.vault.condition.damaged
    assert not safe.vault.gather(UNREADABLE)
    assert safe.notes.get(damaged.second).shared == damaged.text
    safe.close()
    assert files(damaged.folder) == before


def test_the_sheet_opens_safe_mode_and_nothing_is_written(tmp_path):
    vault, code = Vault.create(tmp_path / "vault", "een twee drie", FAST_KDF)
    vault.close()
    before = files(vault.folder)
    key = unlock_with_recovery(vault.folder, code, safe=True)
    Vault.open(vault.folder, key, safe=True).close()
    assert files(vault.folder) == before


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }


# -- the full text


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE search_text_data SET block = x'00' WHERE id > 10",
        "UPDATE search_text_data SET block = x'ffffffffff' WHERE id = 10",
        "DELETE FROM search_text_data WHERE id > 10",
        "DELETE FROM search_text_content WHERE id = (SELECT max(id) FROM search_text_content)",
        "DELETE FROM search_text_content",
        "DELETE FROM search_text_data",
    ],
)
def test_a_damaged_index_is_made_anew_and_finds_again(practice, harm):
    made = world.course(practice)
    world.hold(practice, made, 1, 2, note="Een merel zong bij het raam")
    wanted = practice.search("merel")
    assert len(wanted) == 2
    link = practice.vault.connect()
    link.execute(harm)
    link.close()
    assert practice.search("merel") == wanted
    assert not practice.vault.condition.read_only
    link = practice.vault.connect()
    link.execute("INSERT INTO search_text(search_text) VALUES('integrity-check')")
    link.close()


def test_a_write_that_meets_a_damaged_index_is_kept_at_the_second_try(practice):
    made = world.course(practice)
    world.hold(practice, made, 1, note="Een merel zong")
    link = practice.vault.connect()
    link.execute("UPDATE search_text_data SET block = x'00'")
    link.close()
    save = {"shared": "Een lijster zong", "base": "Een merel zong"}
    assert code_of(lambda: practice.notes.save(made.week(1), **save)) == "search-mended"
    assert practice.notes.get(made.week(1)).shared == "Een merel zong"
    practice.notes.save(made.week(1), **save)
    assert [hit.ref for hit in practice.search("lijster")] == [made.week(1)]
    assert practice.search("merel") == []


# -- what can be read, row by row

UNREADABLE = "Deze notitie is niet te lezen."


def test_gathered_all_can_be_read_but_the_rows_on_the_broken_page(damaged):
    practice = damaged.open()
    code_of(lambda: practice.notes.get(damaged.first))
    assert practice.vault.gather(UNREADABLE)
    assert practice.notes.get(damaged.second).shared == damaged.text
    assert practice.clients.get(damaged.client).name == "Anna Voorbeeld"
    assert practice.notes.get(damaged.first).shared == UNREADABLE
    assert practice.clients.rows()[0].id == damaged.client
    assert [hit.ref for hit in practice.search("wandelen")] == [damaged.second]
    assert code_of(lambda: practice.clients.create(ClientFields(name="Bram"))) == "vault-damaged"
    practice.close()
    assert not list(damaged.database.parent.glob("readable*"))


@pytest.mark.parametrize("seed", [0, 1, 3])
def test_gathered_of_a_whole_practice_nothing_is_made_up(demo, seed):
    """With any page broken: what is read is as it was, or it is missing; nothing raises."""
    import random

    ids, key, folder = flips.ids_of(demo), bytes(demo.vault.key()), demo.vault.folder
    wanted = {name: repr(read()) for name, read in flips.reads(demo, ids)}
    database = demo.vault.database
    demo.close()
    raw = bytearray(database.read_bytes())
    chance = random.Random(seed)
    raw[chance.randrange(60, len(raw) // PAGE) * PAGE + 100] ^= 1
    database.write_bytes(raw)
    practice = Practice(Vault.open(folder, DataKey(key)))
    practice.vault.condition.found_damage()
    practice.vault.gather(UNREADABLE)
    same, refusals = 0, set()
    for name, read in flips.reads(practice, ids):
        try:
            same += repr(read()) == wanted[name]
        except UserError as error:
            refusals.add(error.code)
    assert refusals <= {"gone"}
    assert same > len(wanted) * 0.6, (same, len(wanted))
    practice.close()


def test_a_full_text_that_cannot_be_mended_keeps_no_vault_shut(vault, monkeypatch):
    """Found by a flipped bit: opening met it while it looked for what waits to be erased."""
    from coach_app.data import practice as practices
    from coach_app.data import search_index

    def meets_it(*given):
        raise search_index.damaged()

    monkeypatch.setattr(practices, "purge", meets_it)
    opened = Practice(vault)
    assert opened.clients.rows() == []
    opened.close()
