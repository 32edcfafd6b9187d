"""Files for this user alone: their rights under any umask, and links where a file belongs."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import stat
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.restore import restore
from coach_app.data.storage import files
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.layout import generation_of
from coach_app.data.storage.lockfile import VaultLock
from coach_app.data.vault import FAST_KDF, Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.settings import SettingsFile
from coach_app.ui.charts.export import save
from coach_app.ui.start.instance import ask_first
from coach_app.ui.trouble.trouble import Log

WORDS = "een twee drie vier vijf zes"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights and links of POSIX")


@pytest.fixture(params=[0o000, 0o022, 0o277])
def umask(request):
    """From everybody may read to a mask that takes even our own right to write."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def open_to_others(*folders: Path) -> list[str]:
    """What a second user could read or list, or we ourselves could not write."""
    found = []
    for path in (one for folder in folders for one in (folder, *folder.rglob("*"))):
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode != (0o700 if path.is_dir() else 0o600):
            found.append(f"{path.name} {mode:o}")
    return found


def test_everything_that_is_written_is_for_the_coach_alone(tmp_path, umask):
    folder, second = tmp_path / "a" / "b" / "vault", tmp_path / "stick"
    second.mkdir(mode=0o700)
    second.chmod(0o700)
    vault, _ = Vault.create(folder, WORDS, kdf=FAST_KDF)
    lock = VaultLock(folder)
    lock.acquire()
    ask_first(folder)
    practice = Practice(vault)
    practice.clients.create(ClientFields(name="Bram Testman"))
    backups = Backups(vault)
    made = backups.make(NOW).path
    backups.copy_to(second)
    practice.clients.create(ClientFields(name="Carla Testman"))
    names = {path.name for path in folder.rglob("*")}
    assert names >= {"notes.db-wal", "notes.db-shm", "reserve.bin", "app.lock"}
    assert open_to_others(tmp_path / "a", second) == []
    practice.close()
    restore(folder, made, vault.key(), now=NOW)
    vault = Vault.open(folder, vault.key())
    vault.set_passphrase("zeven acht negen", FAST_KDF)
    vault.close()
    settings = SettingsFile(tmp_path / "config" / "deep")
    settings.save()
    Log(tmp_path / "log").write("bug", "x")
    assert open_to_others(tmp_path / "a", tmp_path / "config", tmp_path / "log") == []


def test_an_export_and_its_part_are_for_the_coach_alone(tmp_path, umask, monkeypatch):
    parts = []
    put = os.replace

    def look(source, target):
        parts.append(stat.S_IMODE(Path(source).stat().st_mode))
        put(source, target)

    monkeypatch.setattr(os, "replace", look)
    save(tmp_path / "verloop.csv", b"woorden")
    assert parts == [0o600]
    assert stat.S_IMODE((tmp_path / "verloop.csv").stat().st_mode) == 0o600


def test_a_vault_of_an_older_program_is_closed_to_others_when_it_opens(vault_template, tmp_path):
    folder = tmp_path / "vault"
    shutil.copytree(vault_template, folder)
    key = unlock_with_passphrase(folder, WORDS)
    vault = Vault.open(folder, key)
    Backups(vault).make(NOW)
    vault.close()
    own = folder / "docs" / "brief.txt"
    own.parent.mkdir()
    own.write_text("van mij")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    vault = Vault.open(folder, key)
    assert [name for name in open_to_others(folder) if not name.startswith(("docs", "brief"))] == []
    assert stat.S_IMODE(own.stat().st_mode) == 0o644  # not ours to change
    vault.close()


# -- links where a file of ours belongs ------------------------------------------------------------


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    path = tmp_path / "victim.txt"
    path.write_text("somebody's own")
    return path


@pytest.fixture
def closed(vault_template: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    shutil.copytree(vault_template, folder)
    return folder


def plant(place: Path, victim: Path, how: str) -> None:
    place.unlink(missing_ok=True)
    if how == "link":
        place.symlink_to(victim)
    elif how == "dangling":
        place.symlink_to(victim.with_name("not-there"))
    elif how == "hard link":
        place.hardlink_to(victim)
    else:
        os.mkfifo(place)


def untouched(victim: Path) -> bool:
    return victim.read_text() == "somebody's own" and not victim.with_name("not-there").exists()


HOW = ("link", "dangling", "hard link", "pipe")
# Written by a header, by CURRENT, by the reserve, by a second start, by a backup, by settings.
NAMES = (
    "app.lock",
    "bring-to-front",
    "reserve.bin",
    "changed",
    "CURRENT.new",
    "vault.json.new",
    "gen-0001/vault.json.new",
    "backups/20260310T170500Z.db.part",
    "backups/20260310T170500Z.ccb.part",
)


@pytest.mark.parametrize("how", HOW)
def test_what_a_link_points_at_is_never_written(closed, victim, how):
    """A whole day over a vault where a link lies under every fixed name."""
    key = unlock_with_passphrase(closed, WORDS)
    for name in NAMES:
        (closed / name).parent.mkdir(exist_ok=True)
        plant(closed / name, victim, how)
    lock = VaultLock(closed)
    if how == "hard link":
        assert lock.acquire()
    else:
        with pytest.raises(UserError) as caught:
            lock.acquire()
        assert caught.value.code == "not-a-file"
    ask_first(closed)
    vault = Vault.open(closed, key)
    practice = Practice(vault)
    practice.clients.create(ClientFields(name="Bram Testman"))
    vault.set_passphrase("zeven acht negen", FAST_KDF)
    made = Backups(vault).make(NOW)
    vault.free_ballast()
    practice.close()
    lock.release()
    restore(closed, made.path, key, now=NOW)
    Vault.open(closed, key).close()
    assert untouched(victim)
    assert unlock_with_passphrase(closed, "zeven acht negen").view() == key.view()


@pytest.mark.parametrize("how", ["link", "pipe"])
@pytest.mark.parametrize("name", ["vault.json", "notes.db"])
def test_a_link_in_the_place_of_the_vaults_own_files_is_told(closed, victim, name, how):
    key = unlock_with_passphrase(closed, WORDS)
    place = generation_of(closed) / name
    kept = place.read_bytes()
    victim.write_bytes(kept)
    plant(place, victim, how)
    with pytest.raises(UserError) as caught:
        Vault.open(closed, key)
    assert caught.value.what.endswith(".")
    assert caught.value.do.endswith(".")
    assert victim.read_bytes() == kept


@pytest.mark.parametrize("how", HOW)
def test_links_beside_settings_and_logs(tmp_path, victim, how):
    (tmp_path / "config").mkdir()
    plant(tmp_path / "config" / "settings.toml.new", victim, how)
    settings = SettingsFile(tmp_path / "config")
    settings.values.zoom = 115
    settings.save()
    assert SettingsFile(tmp_path / "config").values.zoom == 115
    (tmp_path / "log").mkdir()
    if how != "hard link":  # a log is written on at its end: ours, whoever has it too
        plant(tmp_path / "log" / "coach-app.log", victim, how)
        Log(tmp_path / "log").write("bug", "x")
    assert untouched(victim)


@pytest.mark.parametrize("how", HOW)
def test_a_link_in_the_place_of_an_exports_part(tmp_path, victim, how, monkeypatch):
    monkeypatch.setattr(files.secrets, "token_hex", lambda count: "0" * 16)
    plant(tmp_path / f".coach-app-{'0' * 16}.part", victim, how)
    save(tmp_path / "verloop.csv", b"woorden")
    assert (tmp_path / "verloop.csv").read_bytes() == b"woorden"
    assert untouched(victim)


# -- what is cleared away -------------------------------------------------------------------------


def test_only_names_that_the_program_gives_are_cleared_away(closed):
    key = unlock_with_passphrase(closed, WORDS)
    ours = (
        "CURRENT.new",
        "erased.json.new",
        "read.json.new",
        "backed-up.new",
        "new-key-begun.new",
        "gen-0001/vault.json.new",
        "gen-0001/last-write.new",
        "backups/20260310T170500Z.ccb.part",
        "backups/20260310T170500Z-2.db.part",
        "backups/20260310T170500Z.db.part-journal",
    )
    theirs = (
        "docs/letter.new",
        "letter.new",
        "docs/gen-0009/page",
        "gen-draft.part/page",
        "gen-9-letters/page",
        "gen-0001/letter.new",
        "backups/letter.part",
        "backups/my.parts.list",
    )
    for name in (*ours, *theirs):
        (closed / name).parent.mkdir(exist_ok=True, parents=True)
        (closed / name).write_text("x")
    Vault.open(closed, key).close()
    assert [name for name in ours if (closed / name).exists()] == []
    assert [name for name in theirs if not (closed / name).exists()] == []


def test_an_export_clears_the_part_that_a_crash_left_and_nothing_else(tmp_path):
    left = tmp_path / f".coach-app-{'1' * 16}.part"
    others = [tmp_path / ".letter.part", tmp_path / ".coach-app-letter.part"]
    for path in (left, *others):
        path.write_text("x")
        os.utime(path, (0, 0))
    save(tmp_path / "verloop.csv", b"woorden")
    assert not left.exists()
    assert all(path.exists() for path in others)
