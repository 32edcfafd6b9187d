"""Files of the vault are replaced, renamed or deleted under the running app.

Nothing that goes nowhere is called kept, what was kept before is saved elsewhere, and no backup
that holds more than what is left goes. The kinds: by another file of the same name or over the
same file; database, log, generation or whole folder; and when it is noticed: at a save, a backup,
a lock.
"""

import datetime as dt
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.storage.backup import list_backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.shelf.second_place import SecondPlace
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.errors import UserError

WORDS = "een twee drie vier vijf zes"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
ALL = ["Client 1", "Client 2", "Client 3", "Client 4"]


@dataclass
class Desk:
    """Three backups here and there; the newest holds three clients, the fourth is written after.

    ``older`` is the generation as it was at two clients.
    """

    folder: Path
    stick: Path
    older: Path
    raw: bytes

    def open(self) -> Practice:
        return Practice(Vault.open(self.folder, DataKey(self.raw), places=[self.stick]))

    def used(self) -> Practice:
        """Open, with a client in the log alone."""
        practice = self.open()
        add(practice, ALL[3])
        return practice

    @property
    def generation(self) -> Path:
        return self.folder / "gen-0001"


def add(practice: Practice, name: str) -> None:
    practice.clients.create(ClientFields(name=name))


def names(practice: Practice) -> list[str]:
    return sorted(row.name for row in practice.clients.rows())


def code_of(act: Callable[[], object]) -> str:
    try:
        act()
    except UserError as error:
        return error.code
    return "kept"


@pytest.fixture(scope="module", params=["closed", "killed"])
def made(vault_template, tmp_path_factory, request) -> Desk:
    """Made once: backups cost time."""
    home = tmp_path_factory.mktemp(request.param)
    folder, stick, older = home / "vault", home / "stick", home / "older"
    shutil.copytree(vault_template, folder)
    stick.mkdir()
    made = Desk(folder, stick, older, bytes(unlock_with_passphrase(folder, WORDS)))
    practice = made.open()
    for turn, name in enumerate(ALL[:3]):
        add(practice, name)
        practice.copies.make(SecondPlace(stick), now=NOW + turn * HOUR)
        if turn == 1 and request.param == "killed":
            shutil.copytree(made.generation, older)
        if turn == 1 and request.param == "closed":
            practice.close()
            shutil.copytree(made.generation, older)
            practice = made.open()
    practice.close()
    return made


@pytest.fixture
def desk(made, tmp_path) -> Desk:
    home = tmp_path / "desk"
    shutil.copytree(made.folder.parent, home)
    return Desk(home / "vault", home / "stick", home / "older", made.raw)


# -- what may happen to the files


def over_the_same(desk: Desk) -> None:
    """As a copy by hand does: the same files get other content."""
    for source in desk.older.glob("notes.db*"):
        (desk.generation / source.name).write_bytes(source.read_bytes())


def database_over_the_same(desk: Desk) -> None:
    (desk.generation / "notes.db").write_bytes((desk.older / "notes.db").read_bytes())


def by_rename(desk: Desk) -> None:
    """As a sync tool does: files beside, then the names change."""
    for name in ("notes.db", "notes.db-wal", "notes.db-shm"):
        if (desk.older / name).exists():
            shutil.copy(desk.older / name, desk.generation / f".{name}.tmp")
            os.replace(desk.generation / f".{name}.tmp", desk.generation / name)
        else:
            (desk.generation / name).unlink()


def database_alone(desk: Desk) -> None:
    shutil.copy(desk.older / "notes.db", desk.generation / "other")
    os.replace(desk.generation / "other", desk.generation / "notes.db")


def database_deleted(desk: Desk) -> None:
    (desk.generation / "notes.db").unlink()


def log_deleted(desk: Desk) -> None:
    (desk.generation / "notes.db-wal").unlink()


def log_emptied(desk: Desk) -> None:
    (desk.generation / "notes.db-wal").write_bytes(b"")


def log_over_the_same(desk: Desk) -> None:
    log = desk.older / "notes.db-wal"
    (desk.generation / "notes.db-wal").write_bytes(log.read_bytes() if log.exists() else b"x" * 99)


def generation_swapped(desk: Desk) -> None:
    shutil.rmtree(desk.generation)
    shutil.copytree(desk.older, desk.generation)


def generation_deleted(desk: Desk) -> None:
    shutil.rmtree(desk.generation)


def generation_renamed(desk: Desk) -> None:
    desk.generation.rename(desk.folder / "gen-0001 (1)")


def folder_renamed(desk: Desk) -> None:
    desk.folder.rename(desk.folder.with_name("vault oud"))


def folder_deleted(desk: Desk) -> None:
    shutil.rmtree(desk.folder)


KINDS = [
    over_the_same,
    database_over_the_same,
    by_rename,
    database_alone,
    database_deleted,
    log_deleted,
    log_emptied,
    log_over_the_same,
    generation_swapped,
    generation_deleted,
    generation_renamed,
    folder_renamed,
    folder_deleted,
]
IN_PLACE = [over_the_same, database_over_the_same, log_emptied, log_over_the_same]
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def best(*folders: Path) -> int:
    """The most clients that a backup in one of these folders holds."""
    return max((info.clients for one in folders for info in list_backups(one)), default=0)


def homes(desk: Desk) -> list[Path]:
    return [path / "backups" for path in desk.folder.parent.glob("vault*")] + [desk.stick]


@every_kind
def test_a_save_is_refused_and_says_so_from_then_on(desk, kind):
    practice = desk.used()
    kind(desk)
    for _ in range(2):
        code = code_of(lambda: add(practice, "Client 5"))
        assert code in ("vault-apart", "vault-overwritten", "database-damaged", "vault-damaged")
    assert practice.vault.condition.read_only
    practice.close()


@every_kind
@pytest.mark.parametrize("moment", ["save", "backup", "lock"])
def test_what_was_kept_before_is_in_a_backup_or_in_the_files_and_nothing_is_thinned(
    desk, kind, moment
):
    practice = desk.used()
    kind(desk)
    if moment == "save":
        assert code_of(lambda: add(practice, "Client 5")) != "kept"
    if moment == "backup":
        assert code_of(lambda: practice.copies.make(SecondPlace(desk.stick))) != "kept"
    practice.close()
    assert best(*homes(desk)) == (3 if kind in IN_PLACE else 4)
    assert best(desk.stick) >= 3


@every_kind
def test_days_later_the_backup_that_holds_more_is_still_there(desk, kind):
    """With the file that was put there, opened and used again and again."""
    practice = desk.used()
    kind(desk)
    code_of(lambda: add(practice, "Client 5"))
    code_of(lambda: practice.copies.make(SecondPlace(desk.stick), now=NOW + 9 * HOUR))
    practice.close()
    most = best(*homes(desk))
    told = []
    for turn in range(8):
        try:
            practice = desk.open()
        except UserError:
            break
        told.append({notice.code for notice in practice.vault.notices})
        if not turn and set(ALL[:most]) <= set(names(practice)):
            practice.close()  # nothing is missing
            return
        add(practice, f"Nieuw {turn}")
        if turn % 2:
            found = practice.copies.make(SecondPlace(desk.stick), now=NOW + turn * 30 * HOUR)
            assert not found.in_order
        practice.close()
    assert best(*homes(desk)) >= most
    assert all("behind-backup" in codes for codes in told)


def test_a_folder_that_comes_back_takes_writes_again(desk):
    practice = desk.used()
    desk.folder.rename(desk.folder.with_name("elsewhere"))
    assert code_of(lambda: add(practice, "Client 5")) == "vault-apart"
    if desk.folder.exists():
        shutil.rmtree(desk.folder)
    desk.folder.with_name("elsewhere").rename(desk.folder)
    add(practice, "Client 5")
    practice.close()
    practice = desk.open()
    assert names(practice) == [*ALL, "Client 5"]
    practice.close()


def test_files_that_are_touched_or_copied_over_themselves_are_no_such_thing(desk):
    practice = desk.used()
    database = desk.generation / "notes.db"
    os.utime(database)
    add(practice, "Client 5")
    database.write_bytes(database.read_bytes())
    add(practice, "Client 6")
    practice.copies.make(SecondPlace(desk.stick))
    practice.close()
    practice = desk.open()
    assert practice.vault.notices == ()
    assert len(names(practice)) == 6
    practice.close()


def test_a_header_that_was_taken_away_is_written_again(desk):
    practice = desk.used()
    before = (desk.generation / "vault.json").read_bytes()
    (desk.generation / "vault.json").unlink()
    (desk.folder / "vault.json").unlink()
    add(practice, "Client 5")
    assert (desk.generation / "vault.json").read_bytes() == before
    assert (desk.folder / "vault.json").read_bytes() == before
    practice.close()


@every_kind
def test_nothing_of_it_is_called_in_order(desk, kind):
    practice = desk.used()
    practice.copies.make(SecondPlace(desk.stick))
    kind(desk)
    assert code_of(lambda: add(practice, "Client 5")) != "kept"
    if not practice.vault.condition.damaged:
        assert not practice.copies.look(SecondPlace(desk.stick)).in_order
    practice.close()


def test_a_backup_begun_before_and_a_swap_in_its_middle_thins_nothing(desk):
    practice = desk.used()
    done: list[float] = []

    def swap(share: float) -> None:
        if share > 0.2 and not done:
            done.append(share)
            by_rename(desk)

    before = {path.name for path in desk.stick.iterdir()}
    assert code_of(lambda: practice.copies.make(SecondPlace(desk.stick), tell=swap)) != "kept"
    practice.close()
    assert done
    assert best(desk.folder / "backups") == 4
    assert before <= {path.name for path in desk.stick.iterdir()}
