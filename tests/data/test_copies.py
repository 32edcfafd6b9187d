"""Copies in two places: what reaches them, how they stand, and what must not happen to others."""

import datetime as dt
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from coach_app.data.copies import Copier
from coach_app.data.practice import Practice
from coach_app.data.storage import backup as backups
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.shelf import second_place
from coach_app.data.storage.shelf.backup_file import look_in
from coach_app.data.storage.shelf.second_place import SecondPlace
from coach_app.data.vault import FAST_KDF, Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.errors import UserError

WORDS = "een twee drie vier vijf zes"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def add(practice, name: str) -> None:
    practice.clients.create(ClientFields(name=name))


@pytest.fixture
def stick(tmp_path) -> SecondPlace:
    folder = tmp_path / "stick"
    folder.mkdir()
    return SecondPlace(folder)


@pytest.fixture
def copier(practice) -> Copier:
    add(practice, "Anna Voorbeeld")
    return practice.copies


def again(vault: Vault) -> Practice:
    return Practice(Vault.open(vault.folder, unlock_with_passphrase(vault.folder, WORDS)))


# -- the newest state is what reaches the second place -------------------------------------------


@pytest.mark.parametrize("wrong", [DAY * 365, -DAY * 365, DAY * 3, -dt.timedelta(minutes=1)])
def test_the_newest_state_reaches_the_stick_whatever_the_clock_showed(
    practice, copier, stick, wrong
):
    for turn in range(4):
        add(practice, f"Vroeger {turn}")
        copier.make(stick, now=NOW + wrong + turn * DAY)
    add(practice, "Nu Net")
    found = copier.make(stick, now=NOW)
    assert found.in_order
    assert found.last.clients == 6
    assert found.second.newest.clients == 6
    newest = backups.list_backups(stick.folder)[0]
    assert (newest.clients, newest.made_at) == (6, NOW)
    assert Backups(practice.vault).last().clients == 6


def test_numbers_rise_when_the_folder_was_emptied_and_after_going_back(practice, copier, stick):
    first = [copier.make(stick, now=NOW + turn * DAY).last.number for turn in range(3)]
    for path in copier.backups.folder.iterdir():
        path.unlink()
    later = copier.make(None, now=NOW + 4 * DAY).last.number
    assert [*first, later] == sorted({*first, later})


def test_a_stick_with_higher_numbers_of_another_laptop_gets_a_higher_one(
    practice, copier, stick, tmp_path
):
    twin_folder = tmp_path / "other-laptop"
    shutil.copytree(practice.vault.folder, twin_folder)
    other = again(type("V", (), {"folder": twin_folder}))
    for turn in range(5):
        other.copies.make(stick, now=NOW + turn * DAY)
    other.close()
    add(practice, "Hier Gezien")
    found = copier.make(stick, now=NOW + 9 * DAY)
    assert found.second.newest.clients == 2
    assert found.in_order


def test_backups_of_another_vault_in_the_folder_are_not_ours(practice, copier, tmp_path):
    other, _ = Vault.create(tmp_path / "ander", WORDS, FAST_KDF)
    made = Backups(other).make(NOW + 300 * DAY)
    other.close()
    mine = copier.make(None, now=NOW).last
    shutil.copy(made.path, copier.backups.folder)
    assert copier.backups.last() == mine
    assert not copier.due()
    for turn in range(1, 12):
        copier.make(None, now=NOW + turn * DAY)
    assert (copier.backups.folder / made.path.name).exists()


# -- what is not in a copy yet -------------------------------------------------------------------


def test_what_is_written_during_a_backup_is_still_due(practice, copier):
    written: list[float] = []

    def write(share: float) -> None:
        if share > 0.2 and not written:
            written.append(share)
            add(practice, "Tussendoor Getypt")

    copier.make(None, tell=write)
    assert written
    assert copier.due()
    assert not copier.look().all_in
    assert copier.make(None).last.clients == 2
    assert not copier.due()


def test_a_change_on_a_full_disk_is_not_forgotten(practice, copier, monkeypatch):
    """No file can be made any more, so none may be needed to note it."""
    copier.make(None)
    vault = practice.vault

    def full(*_args, **_how):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "touch", full)
        patch.setattr("coach_app.data.storage.header.write_atomic", full)
        add(practice, "Bram Testman")
        practice.close()
    opened = again(vault)
    assert opened.copies.due()
    assert not opened.copies.look().all_in
    opened.close()


def test_a_newest_backup_that_somebody_took_away_is_due_again(practice, copier):
    copier.make(None, now=NOW)
    last = copier.make(None, now=NOW + DAY).last
    assert not copier.due()
    last.path.unlink()
    assert copier.due()


def test_a_restored_vault_is_in_no_backup_yet(practice, copier):
    from coach_app.data.restore import restore

    old = copier.make(None).last
    folder, key = practice.vault.folder, practice.vault.key()
    practice.close()
    restore(folder, old.path, key)
    opened = Practice(Vault.open(folder, key))
    assert opened.copies.due()
    opened.close()


def test_a_mark_of_an_earlier_version_makes_a_backup_due(practice, copier):
    copier.make(None)
    (practice.vault.folder / "backed-up").unlink()
    (practice.vault.folder / "changed").touch()
    assert copier.due()
    copier.make(None)
    assert not (practice.vault.folder / "changed").exists()


# -- how the second place stands -----------------------------------------------------------------


def trouble_of(copier, place) -> str:
    second = copier.look(place).second
    assert not second.in_order
    assert not copier.look(place).in_order
    return second.trouble.code if second.trouble else ""


def test_a_stick_that_is_not_there_is_not_in_order(copier, stick):
    copier.make(stick)
    assert copier.look(stick).in_order
    shutil.rmtree(stick.folder)
    assert trouble_of(copier, stick) == "second-gone"
    made = copier.make(stick)  # the copy here is made all the same
    assert made.last.number == 2
    assert made.second.trouble.code == "second-gone"
    assert not stick.folder.exists()  # no folder is made in the place of a stick


def test_an_older_copy_is_not_in_order_until_the_newest_is_there(practice, copier, stick):
    copier.make(stick)
    add(practice, "Bram Testman")
    copier.make(None)
    assert trouble_of(copier, stick) == ""
    assert not copier.due()
    assert copier.make_what_is_due(stick).in_order
    assert len(copier.backups.list()) == 2  # nothing was made again


def test_a_damaged_copy_in_the_second_place_is_not_in_order(copier, stick):
    made = copier.make(stick)
    path = made.second.newest.path
    path.write_bytes(path.read_bytes()[:-4000])
    assert trouble_of(copier, stick) == ""
    assert copier.bring(stick).in_order


def test_an_empty_folder_that_a_pulled_stick_left_is_no_second_place(copier, stick):
    """Chosen on another disk; what lies there now is a folder of the vault's own disk."""
    place = SecondPlace(stick.folder, apart=True)
    found = copier.make(place)
    assert found.second.trouble.code == "second-gone"
    assert list(stick.folder.iterdir()) == []
    assert not copier.look(place).in_order


def test_a_stick_with_its_lock_on(copier, stick, monkeypatch):
    monkeypatch.setattr(second_place, "_is_read_only", lambda folder: True)
    copier.make(None)
    assert trouble_of(copier, stick) == "second-read-only"


on_root = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0, reason="mounts a small disk"
)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 3 MB, read-only or not."""
    folder = tmp_path / "small"
    folder.mkdir()

    def mount(*options: str) -> Path:
        how = ",".join(["size=3m", *options])
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", how, "none", str(folder)], check=False)
        if done.returncode:
            pytest.skip("nothing can be mounted here")
        return folder

    yield mount
    subprocess.run(["umount", "-l", str(folder)], check=False, stderr=subprocess.DEVNULL)


@on_root
def test_a_full_stick_is_told_and_keeps_what_it_has(practice, copier, small_disk):
    place = SecondPlace(small_disk(), apart=True)
    first = copier.make(place)
    kept = first.second.newest.path
    before = kept.read_bytes()
    filler = place.folder / "fotos.bin"
    filler.write_bytes(b"x" * (3 * 1024 * 1024 - len(before) - 200_000))
    add(practice, "Bram Testman")
    found = copier.make(place)
    assert found.second.trouble.code == "second-full"
    assert not found.in_order
    assert trouble_of(copier, place) == "second-full"
    assert kept.read_bytes() == before
    assert filler.exists()
    assert not list(place.folder.glob("*.part"))


@on_root
def test_a_read_only_stick_is_told(practice, copier, small_disk):
    place = SecondPlace(small_disk("ro"), apart=True)
    found = copier.make(place)
    assert found.second.trouble.code == "second-read-only"
    assert trouble_of(copier, place) == "second-read-only"


# -- a full disk ---------------------------------------------------------------------------------


@on_root
def test_a_full_disk_makes_no_backup_keeps_the_old_ones_and_leaves_room_for_words(
    vault_template, small_disk
):
    import coach_app.data.vault as vaults

    folder = small_disk() / "vault"
    subprocess.run(["mount", "-o", "remount,size=12m", str(folder.parent)], check=True)
    shutil.copytree(vault_template, folder, ignore=shutil.ignore_patterns("reserve.bin"))
    practice = Practice(vaults.Vault.open(folder, unlock_with_passphrase(folder, WORDS)))
    add(practice, "Anna Voorbeeld")
    old = practice.copies.make(None).last
    free = shutil.disk_usage(folder).free
    (folder.parent / "films.bin").write_bytes(b"x" * (free - 1_500_000))
    add(practice, "Bram Testman")
    with pytest.raises(UserError, match="backup-full"):
        practice.copies.make(None)
    found = practice.copies.look()
    assert found.trouble.code == "backup-full"
    assert not found.in_order
    assert [info.path for info in found.kept] == [old.path]
    assert not list((folder / "backups").glob("*.part"))
    add(practice, "Nog Iemand")  # the backup did not take the last room
    practice.close()
    opened = again(type("V", (), {"folder": folder}))
    assert opened.copies.due()  # told again at the next start, though nothing could be noted
    opened.close()


def test_a_disk_that_fills_up_half_way_is_a_sentence(copier, monkeypatch):
    import sqlcipher3.dbapi2 as sqlcipher

    def full(*_args):
        raise sqlcipher.OperationalError("database or disk is full")

    good = copier.make(None).last
    monkeypatch.setattr(Backups, "_copy", full)
    with pytest.raises(UserError, match="backup-full"):
        copier.make(None)
    assert [info.path for info in copier.backups.list()] == [good.path]


# -- other files in the folders ------------------------------------------------------------------


def odd_files(folder: Path) -> list[Path]:
    """What may lie there by chance or by malice, under a name of ours."""
    made = [folder / f"{year}0310T170500Z.ccb" for year in range(2011, 2017)]
    made[0].write_bytes(b"")
    made[1].write_text("boodschappen")
    made[2].mkdir()
    os.mkfifo(made[3])
    made[4].symlink_to("/dev/zero")
    made[5].symlink_to(folder / "nowhere")
    with zipfile.ZipFile(folder / "foto.ccb", "w") as archive:
        archive.writestr("foto.png", b"x")
    return [*made, folder / "foto.ccb"]


def test_odd_files_are_listed_quietly_and_stay(practice, copier, stick):
    copier.backups.folder.mkdir(exist_ok=True)
    here, there = odd_files(copier.backups.folder), odd_files(stick.folder)
    for turn in range(12):
        found = copier.make(stick, now=NOW + turn * DAY)
    assert found.in_order
    assert sorted(found.unusable) == sorted(here)
    assert all(os.path.lexists(path) for path in (*here, *there))
    assert copier.rehearse(stick).clients == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_is_no_crash(copier):
    copier.make(None)
    copier.backups.folder.chmod(0)
    try:
        assert copier.look().last is None
    finally:
        copier.backups.folder.chmod(0o700)


def test_a_folder_that_cannot_be_listed_is_no_crash(copier, monkeypatch):
    def refuse(*_args):
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "glob", refuse)
    assert look_in(copier.backups.folder) == ([], [])


def test_a_backup_that_somebody_gave_a_name_is_never_deleted(practice, copier, stick):
    made = copier.make(stick, now=NOW - 200 * DAY)
    own = [
        path.rename(path.with_name("voor de verhuizing.ccb"))
        for path in (made.last.path, made.second.newest.path)
    ]
    for turn in range(12):
        copier.make(stick, now=NOW + turn * DAY)
    assert all(path.exists() for path in own)


def test_a_file_of_the_same_name_on_the_stick_is_not_replaced(copier, stick):
    mine = copier.make(None, now=NOW).last
    other = stick.folder / mine.path.name
    other.write_text("van iemand anders")
    copier.bring(stick)
    assert other.read_text() == "van iemand anders"
    assert copier.look(stick).in_order


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_a_crash_left_in_this_same_second_blocks_nothing(copier, stick, tmp_path, kind):
    target = tmp_path / "elders.txt"
    target.write_text("niet aankomen")
    copier.backups.folder.mkdir(exist_ok=True)
    for end in (".db.part", ".ccb.part"):
        for folder in (copier.backups.folder, stick.folder):
            left = folder / f"20260310T170500Z{end}"
            if kind == "file":
                left.write_bytes(b"half")
            elif kind == "folder":
                left.mkdir()
            else:
                left.symlink_to(target)
    found = copier.make(stick, now=NOW)
    assert found.in_order
    assert target.read_text() == "niet aankomen"


def test_parts_of_our_own_on_the_stick_go_and_others_stay(copier, stick):
    ours = stick.folder / "20260101T101010Z.ccb.part"
    ours.write_bytes(b"x" * 1000)
    others = stick.folder / "vakantie.ccb.part"
    others.write_bytes(b"y")
    copier.make(stick)
    assert not ours.exists()
    assert others.exists()


# -- rehearsing ----------------------------------------------------------------------------------


def flip(path: Path, place: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[place] ^= 0xFF
    path.write_bytes(raw)


def test_a_rehearsal_opens_the_newest_copies_and_counts(practice, copier, stick):
    made = copier.make(stick)
    told: list[float] = []
    done = copier.rehearse(stick, told.append)
    assert (done.name, done.clients, done.meetings, done.second) == (
        made.last.path.name,
        1,
        0,
        True,
    )
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert not copier.rehearse(None).second
    assert not list(copier.backups.folder.glob("*.part*"))


@pytest.mark.parametrize("where", ["here", "there"])
def test_a_rehearsal_finds_what_a_look_does_not(copier, stick, where):
    made = copier.make(stick)
    flip((made.last if where == "here" else made.second.newest).path, -300_000)
    assert copier.look(stick).last is not None  # the list sees nothing
    with pytest.raises(UserError, match="backup-damaged"):
        copier.rehearse(stick)
    assert not list(copier.backups.folder.glob("*.part*"))


def test_a_rehearsal_that_counts_otherwise_than_the_manifest_fails(copier, monkeypatch):
    import json

    made = copier.make(None).last
    with zipfile.ZipFile(made.path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    told = json.loads(parts["manifest.json"]) | {"clients": 7}
    with zipfile.ZipFile(made.path, "w") as archive:
        for name, content in {**parts, "manifest.json": json.dumps(told).encode()}.items():
            archive.writestr(name, content)
    with pytest.raises(UserError, match="backup-damaged"):
        copier.rehearse(None)


def test_without_a_copy_there_is_nothing_to_rehearse(copier):
    with pytest.raises(UserError, match="backup-damaged"):
        copier.rehearse(None)


# -- one at a time, and stopping -----------------------------------------------------------------


@pytest.mark.parametrize("behind", [0.1, 0.5, 0.65])
def test_a_stop_leaves_nothing_and_is_no_trouble(copier, stick, behind):
    copier.make(stick, now=NOW)
    told: list[float] = []
    with pytest.raises(UserError, match="cancelled"):
        copier.make(stick, tell=told.append, stop=lambda: told[-1:] > [behind], now=NOW + DAY)
    assert not list(copier.backups.folder.glob("*.part*"))
    assert not list(stick.folder.glob("*.part*"))
    assert copier.trouble is None
    assert copier.look(stick).second.newest is not None


def test_the_days_with_a_copy_are_remembered_after_thinning(practice, copier):
    for turn in range(13, -1, -1):
        if turn not in (3, 4):
            copier.make(None, now=NOW - turn * DAY)
    last = copier.look().last
    assert len(last.days) == 12
    assert len(copier.backups.list()) < 12


def test_any_damage_of_a_zip_is_told_for_what_it_is(tmp_path, vault):
    """Cut, lengthened, and each number of its table of contents wrong: never "check the disk"."""
    import random

    from coach_app.data.storage.backup import Backups
    from coach_app.data.storage.shelf.backup_file import read_header, read_info, unpack_database
    from coach_app.errors import UserError

    whole = Backups(vault).make(dt.datetime(2026, 3, 10, tzinfo=dt.UTC)).path.read_bytes()
    damaged, out = tmp_path / "x.ccb", tmp_path / "out.db"
    chance = random.Random(11)
    told = set()
    count = 0
    for turn in range(600):
        raw = bytearray(whole)
        if turn % 3 == 0:
            for _ in range(chance.randint(1, 4)):
                raw[len(raw) - 1 - chance.randrange(400)] = chance.randrange(256)
        elif turn % 3 == 1:
            raw = raw[: chance.randrange(len(raw))]
        else:
            at = chance.randrange(len(raw))
            raw[at:at] = chance.randbytes(chance.randint(1, 40))
        damaged.write_bytes(raw)
        for read in (read_info, read_header, lambda path: unpack_database(path, out)):
            out.unlink(missing_ok=True)
            try:
                read(damaged)
            except UserError as error:
                told.add(error.code)
                count += 1
    assert told <= {"backup-damaged", "backup-newer", "header-damaged"}
    assert count > 1000


@pytest.mark.parametrize("number", [2**29, 2**29 - 1])
def test_a_forged_number_stops_no_later_backup(practice, copier, stick, number):
    import json

    made = copier.make(stick).second.newest.path
    with zipfile.ZipFile(made) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    told = json.loads(parts["manifest.json"]) | {"number": number}
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in {**parts, "manifest.json": json.dumps(told).encode()}.items():
            archive.writestr(name, content)
    for turn in range(3):
        add(practice, f"Later {turn}")
        found = copier.make(stick, now=dt.datetime.now(dt.UTC) + (turn + 1) * DAY)
        assert found.in_order
        assert found.second.newest.clients == turn + 2


def test_going_back_offers_the_newest_first_whatever_the_clock_showed(practice, copier, stick):
    from coach_app.data.back.ways_back import fewer, ways_back

    copier.make(stick, now=NOW + 200 * DAY)
    add(practice, "Bram Testman")
    copier.make(stick, now=NOW)
    folder = practice.vault.folder
    ways = ways_back(folder, [stick.folder])
    assert [way.clients for way in ways] == [2, 2, 1, 1]
    assert [way.place for way in ways[:2]] == [copier.backups.folder, stick.folder]
    lost = fewer(ways[2], ways, folder)
    assert (lost.clients, lost.written_since) == (1, True)
    assert fewer(ways[1], ways, folder).written_since is False


def test_a_place_seen_on_another_disk_is_a_stick_from_then_on(practice, copier, stick, home):
    from coach_app.settings import SettingsFile
    from coach_app.ui.copies.second_place import learn, second_place

    settings = SettingsFile(home / "config")
    settings.values.backup_folder = str(stick.folder)
    copier.make(second_place(settings.values))
    learn(settings, copier.look(second_place(settings.values)).second)
    assert not settings.values.backup_apart
    standing = copier.look(second_place(settings.values)).second
    learn(settings, type(standing)(standing.folder, standing.newest, True, apart=True))
    assert SettingsFile(home / "config").values.backup_apart
    assert copier.look(second_place(settings.values)).second.trouble.code == "second-gone"
