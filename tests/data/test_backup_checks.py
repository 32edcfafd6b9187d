"""What a backup is checked for: before it is made, after, and when it is read."""

import datetime as dt
import hashlib
import json
import shutil
import struct
import zipfile
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from coach_app import __version__
from coach_app.data.practice import Practice
from coach_app.data.storage import backup as backups
from coach_app.data.storage import header as headers
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.engine import connect
from coach_app.data.storage.shelf import backup_check, second_place
from coach_app.data.vault import Vault
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.data.files import disk_events

NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
CET = dt.timezone(dt.timedelta(hours=1))


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    assert caught.value.what.endswith(".")
    return caught.value.code


@pytest.fixture
def shelf(practice) -> Backups:
    practice.clients.create(ClientFields(name="Anna Voorbeeld", private="stil " * 20_000))
    return Backups(practice.vault)


def left(shelf: Backups) -> list[str]:
    return sorted(path.name for path in shelf.folder.iterdir())


def flip(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place, 2 if place < 0 else 0)
        byte = file.read(1)[0]
        file.seek(place, 2 if place < 0 else 0)
        file.write(bytes([byte ^ 0xFF]))


# -- before --------------------------------------------------------------------------------------


def test_damage_that_only_the_cipher_can_see_is_seen(practice, shelf):
    """A page that nobody uses any more: SQLite's own check passes it by."""
    vault = practice.vault
    link = vault.connect()
    link.execute("CREATE TABLE long (text)")
    link.execute("INSERT INTO long VALUES (?)", ("x" * 100_000,))
    link.execute("DROP TABLE long")
    link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert link.execute("PRAGMA freelist_count").fetchone()[0] > 5
    backups.check_database(link)
    link.close()
    flip(vault.database, -6000)
    link = vault.connect()
    assert link.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert code_of(lambda: backups.check_database(link)) == "database-damaged"
    link.close()
    assert code_of(lambda: shelf.make(NOW)) == "database-damaged"
    assert left(shelf) == []


def test_a_page_that_a_power_cut_tore_is_no_damage_while_the_log_holds_it(practice, tmp_path):
    """In the middle of a checkpoint: the file holds half a page, the log the whole one."""
    vault = practice.vault
    for number in range(20):
        practice.clients.create(ClientFields(name=f"Anna {number}", private="stil " * 400))
    crashed = tmp_path / "crashed"
    shutil.copytree(vault.folder, crashed)
    (crashed / "gen-0001" / "notes.db-shm").unlink()
    raw = (crashed / "gen-0001" / "notes.db-wal").read_bytes()
    frames = range(32, len(raw) - 4119, 4120)
    changed = {struct.unpack_from(">I", raw, at)[0] for at in frames}
    with (crashed / "gen-0001" / "notes.db").open("r+b") as file:
        pages = file.seek(0, 2) // 4096
        for page in sorted(changed)[:5]:
            if page <= pages:
                file.seek((page - 1) * 4096 + 2048)
                file.write(b"\xa5" * 2048)
    again = Practice(Vault.open(crashed, vault.key()))
    Backups(again.vault).make(NOW)
    assert len(again.clients.rows()) == 20
    again.close()


def test_damage_that_is_more_than_a_search_index_is_not_mended(practice, shelf):
    link = practice.vault.connect()
    link.execute("PRAGMA foreign_keys = OFF")
    link.execute("PRAGMA writable_schema = ON")
    link.execute("CREATE TABLE pair (one, two)")
    link.execute("INSERT INTO pair VALUES (1, 2), (3, 4)")
    link.execute("CREATE INDEX pair_one ON pair (one)")
    link.execute(
        "UPDATE sqlite_master SET sql = 'CREATE INDEX pair_one ON pair (two)' "
        "WHERE name = 'pair_one'"
    )
    link.close()
    practice.vault.engine.dispose()
    link = practice.vault.connect()
    assert code_of(lambda: backups.check_database(link, mend_index=True)) == "database-damaged"
    link.execute("DELETE FROM search_text_data WHERE id > 10")  # and a search index as well
    assert code_of(lambda: backups.check_database(link, mend_index=True)) == "database-damaged"
    link.close()


def test_an_index_out_of_step_is_damage_until_it_may_be_mended(practice, shelf):
    link = practice.vault.connect()
    link.execute("DELETE FROM search_text_data WHERE id > 10")
    assert code_of(lambda: backups.check_database(link)) == "database-damaged"
    backups.check_database(link, mend_index=True)
    backups.check_database(link)
    link.close()


def test_a_disk_that_does_not_answer_for_a_moment_is_no_damage(practice, shelf, monkeypatch):
    """Told as what it is; the vault goes on, and the next backup is made."""
    real = backups.connect

    class Failing:
        def __init__(self, *given, **how):
            self._link = real(*given, **how)

        def __getattr__(self, name):
            return getattr(self._link, name)

        def execute(self, sql, *values):
            if sql == "PRAGMA integrity_check":
                raise sqlcipher.OperationalError("disk I/O error")
            return self._link.execute(sql, *values)

    with monkeypatch.context() as patch:
        patch.setattr(backups, "connect", Failing)
        assert code_of(lambda: shelf.make(NOW)) == "disk-trouble"
    assert not practice.vault.condition.damaged
    practice.clients.create(ClientFields(name="Bram Testman"))
    assert shelf.make(NOW).clients == 2


def test_a_search_index_that_somebody_else_holds_is_no_damage(practice):
    link, other = practice.vault.connect(), practice.vault.connect()
    link.execute("PRAGMA busy_timeout = 0")
    other.execute("BEGIN IMMEDIATE")
    for act in (backup_check.indexes_fit, backup_check.make_indexes_anew):
        with pytest.raises(sqlcipher.OperationalError, match="locked"):
            act(link)
    other.execute("ROLLBACK")
    assert backup_check.indexes_fit(link)
    other.close()
    link.close()


# -- after ---------------------------------------------------------------------------------------


def test_a_copy_that_was_damaged_on_its_way_is_refused_and_pushes_none_out(practice, shelf):
    """The stick or the disk fails while the copy is written: only reading it anew tells."""
    good = shelf.make(NOW)

    def damage(share: float) -> None:
        if 0.5 < share < 0.7:
            (part,) = shelf.folder.glob("*.db.part")
            flip(part, -6000)

    refused = lambda: shelf.make(NOW + dt.timedelta(days=1), on_progress=damage)  # noqa: E731
    assert code_of(refused) == "database-damaged"
    assert left(shelf) == [good.path.name]
    assert practice.vault.backed_up_as() != ""
    assert shelf.list() == [good]


def test_a_backup_that_failed_is_still_due(shelf):
    def damage(share: float) -> None:
        if 0.5 < share < 0.7:
            (part,) = shelf.folder.glob("*.db.part")
            flip(part, -6000)

    assert shelf.due()
    assert code_of(lambda: shelf.make(NOW, on_progress=damage)) == "database-damaged"
    assert shelf.due()
    shelf.make(NOW)
    assert not shelf.due()


def test_a_second_copy_that_differs_is_refused_and_the_earlier_one_stays(
    practice, shelf, tmp_path, monkeypatch
):
    stick = tmp_path / "stick"
    stick.mkdir()
    shelf.make(NOW)
    kept = shelf.copy_to(stick)
    before = kept.read_bytes()
    real = second_place.copy_file

    def bad_stick(source, target, *how):
        real(source, target, *how)
        flip(target, -2000)

    monkeypatch.setattr(second_place, "copy_file", bad_stick)
    practice.clients.create(ClientFields(name="Bram Testman"))
    shelf.make(NOW)
    assert code_of(lambda: shelf.copy_to(stick)) == "backup-damaged"
    assert [path.name for path in stick.iterdir()] == [kept.name]
    assert kept.read_bytes() == before


def test_without_a_backup_there_is_none_to_copy(shelf, tmp_path):
    assert code_of(lambda: shelf.copy_to(tmp_path)) == "backup-damaged"
    assert list(tmp_path.glob("*.ccb*")) == []


def test_a_backup_asks_at_every_step_whether_it_goes_on(shelf):
    asked = []

    def stop() -> bool:
        asked.append(1)
        return True

    assert code_of(lambda: shelf.make(NOW, is_cancelled=stop)) == "cancelled"
    assert asked
    assert left(shelf) == []


def test_progress_rises_to_the_end(shelf):
    told: list[float] = []
    shelf.make(NOW, on_progress=told.append)
    assert told == sorted(told)
    assert told == pytest.approx([0.2, 0.6, 0.8, 1.0])


def test_a_long_backup_tells_how_far_it_is_and_can_be_stopped_on_its_way(practice, shelf):
    link = practice.vault.connect()
    link.execute("CREATE TABLE long (blob)")
    link.execute("INSERT INTO long VALUES (zeroblob(24000000))")  # three steps of copying
    link.close()
    told: list[float] = []
    shelf.make(NOW, on_progress=told.append)
    copying = told[1:-2]
    assert len(copying) >= 3
    assert copying == sorted(set(copying))
    assert 0.2 < copying[0] < 0.4
    assert copying[-1] == pytest.approx(0.6)
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) == 2

    assert code_of(lambda: shelf.make(NOW, is_cancelled=stop)) == "cancelled"
    assert len(left(shelf)) == 1


on_linux = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks /proc")


NOTED_AS_READ = [("sync", "read.json.new"), ("name", "read.json"), ("sync", "vault")]


def but_for_the_note(events: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """That a copy was read is noted, once, when it has its name."""
    at = events.index(NOTED_AS_READ[0])
    assert events[at : at + 3] == NOTED_AS_READ
    assert ("name", "read.json") not in events[at + 3 :]
    return events[:at] + events[at + 3 :]


@on_linux
def test_a_backup_is_on_the_disk_before_it_has_its_name_and_so_is_its_copy(
    shelf, tmp_path, monkeypatch
):
    stick = tmp_path / "stick"
    stick.mkdir()
    events = disk_events(monkeypatch)
    name = shelf.make(NOW).path.name
    part = name.replace(".ccb", ".ccb.part")
    events[:] = but_for_the_note(events)
    assert events[-6:-3] == [("sync", part), ("name", name), ("sync", "backups")]
    assert events[-2:] == [("name", "backed-up"), ("sync", "vault")]  # noted last of all
    events.clear()
    shelf.copy_to(stick)
    assert [one for one in events if one not in NOTED_AS_READ] == [
        ("sync", f"{name}.part"),
        ("name", name),
        ("sync", "stick"),
    ]
    events.clear()
    backups.unpack_database(shelf.folder / name, tmp_path / "unpacked.db")
    assert events == [("sync", "unpacked.db")]


@on_linux
def test_a_backup_leaves_no_file_open(shelf):
    def opened() -> list[str]:
        found = [handle.resolve() for handle in Path("/proc/self/fd").iterdir()]
        return [str(path) for path in found if shelf.folder in path.parents]

    shelf.make(NOW)
    assert opened() == []
    assert code_of(lambda: shelf.make(NOW, is_cancelled=lambda: True)) == "cancelled"
    assert opened() == []


# -- what it holds -------------------------------------------------------------------------------


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        assert all(info.compress_type == zipfile.ZIP_STORED for info in archive.infolist())
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_backup_is_what_the_format_says(practice, shelf):
    made = shelf.make(dt.datetime(2026, 3, 10, 18, 5, tzinfo=CET), kind="safety")
    with practice.vault.engine.connect() as connection:
        writes = connection.exec_driver_sql("SELECT writes FROM log_mark").scalar()
    parts = parts_of(made.path)
    assert list(parts) == ["manifest.json", "vault.json", "notes.db"]
    manifest = json.loads(parts["manifest.json"])
    sums = {name: hashlib.sha256(parts[name]).hexdigest() for name in ("vault.json", "notes.db")}
    assert manifest == {
        "format": 1,
        "app": __version__,
        "vault_id": practice.vault.vault_id,
        "kind": "safety",
        "number": 1,
        "days": [NOW.astimezone().date().isoformat()],
        "made_at": "2026-03-10T17:05:00+00:00",
        "sha256": sums,
        "clients": 1,
        "meetings": 0,
        "schema": manifest["schema"],
        "erased": [],
        "writes": writes,
    }
    assert manifest["schema"].isdigit()
    assert parts["vault.json"] == headers.to_json(practice.vault.header)
    assert (made.size, made.kind, made.schema) == (
        made.path.stat().st_size,
        "safety",
        manifest["schema"],
    )
    assert (made.path.name, made.made_at) == ("20260310T170500Z.ccb", NOW)
    assert backups.read_header(made.path) == practice.vault.header
    assert backups.read_info(made.path) == made


def test_the_database_of_a_backup_is_written_once_and_whole(practice, shelf, tmp_path):
    made = shelf.make(NOW)
    target = tmp_path / "unpacked.db"
    backups.unpack_database(made.path, target)
    assert target.read_bytes() == parts_of(made.path)["notes.db"]
    vault = practice.vault
    link = connect(target, vault.key(), vault.header.db_salt, pragmas=())
    assert link.execute("PRAGMA journal_mode").fetchone() == ("delete",)  # one file is all
    link.close()
    with pytest.raises(FileExistsError):
        backups.unpack_database(made.path, target)


def test_names_of_one_second_count_up(shelf):
    assert [shelf.make(NOW).path.name for _ in range(3)] == [
        "20260310T170500Z.ccb",
        "20260310T170500Z-2.ccb",
        "20260310T170500Z-3.ccb",
    ]
    assert [info.path.name for info in shelf.list()] == [
        "20260310T170500Z-3.ccb",
        "20260310T170500Z-2.ccb",
        "20260310T170500Z.ccb",
    ]


@pytest.mark.parametrize("left", ["20260310T170500Z.ccb.part", "20260310T170500Z.db.part"])
def test_what_a_kill_left_in_this_second_does_not_keep_a_backup_from_being_made(shelf, left):
    shelf.folder.mkdir(exist_ok=True)
    (shelf.folder / left).write_bytes(b"half of one")
    made = shelf.make(NOW)
    assert made.path.name == "20260310T170500Z-2.ccb"
    assert (shelf.folder / left).read_bytes() == b"half of one"  # the next start clears it


def test_the_list_is_newest_first_and_leaves_out_what_is_no_backup(shelf, tmp_path):
    assert backups.list_backups(tmp_path / "nowhere") == []
    assert shelf.last() is None
    shutil.rmtree(shelf.folder)
    early, late = shelf.make(NOW - dt.timedelta(days=1)), shelf.make(NOW)
    for year in range(2020, 2040):
        (shelf.folder / f"{year}0310T170501Z.ccb").write_bytes(b"none")
    (shelf.folder / "note.txt").write_text("van mij")
    shutil.copy(late.path, shelf.folder / "other.zip")
    assert shelf.list() == [late, early]
    assert shelf.last() == late


def test_safety_backups_stay_ninety_days(shelf):
    ages = (91, 90, 89)
    made = {days: shelf.make(NOW - dt.timedelta(days=days), kind="safety").path for days in ages}
    assert all(path.exists() for path in made.values())
    for days in (60, 30, 0):
        shelf.make(NOW - dt.timedelta(days=days))
    assert [days for days in ages if made[days].exists()] == [90, 89]


def test_safety_backups_and_the_others_push_each_other_out_never(shelf):
    days = [NOW + dt.timedelta(days=day) for day in range(10)]  # a Tuesday, and nine more
    safety = [shelf.make(day + dt.timedelta(hours=1), kind="safety").path for day in days[:3]]
    plain = [shelf.make(day).path for day in days]
    assert all(path.exists() for path in safety)
    # Seven days, and the Sunday before as the last of its week.
    assert [path.exists() for path in plain] == [False] * 3 + [True] * 7
    shelf.make(days[-1] + dt.timedelta(hours=2), kind="safety")
    shelf.make(days[-1] + dt.timedelta(hours=3))
    assert [path.exists() for path in plain] == [False] * 3 + [True] * 7  # another of that day
    assert all(path.exists() for path in safety)


def test_a_backup_of_exactly_now_counts_among_the_seven(shelf):
    for day in range(7, 0, -1):
        shelf.make(NOW - dt.timedelta(days=day))
    shelf.make(NOW)
    assert len(shelf.list()) == 7
    assert shelf.list()[-1].made_at == NOW - dt.timedelta(days=6)


def test_a_backup_is_due_when_there_is_none_and_after_each_change(practice):
    shelf = Backups(practice.vault)
    practice.vault.mark_backed_up("now.ccb")
    assert shelf.due()
    shelf.make(NOW)
    assert not shelf.due()


# -- reading any file ----------------------------------------------------------------------------


class Forged:
    """A backup taken apart, to be put together otherwise."""

    def __init__(self, good: Path, target: Path) -> None:
        self.parts = parts_of(good)
        self.manifest = json.loads(self.parts["manifest.json"])
        self.target = target

    def write(self, *, packed: str = "", twice: str = "", **manifest: object) -> Path:
        told = json.dumps(self.manifest | manifest).encode()
        parts = self.parts | ({} if "raw" in self.__dict__ else {"manifest.json": told})
        with zipfile.ZipFile(self.target, "w") as archive:
            for name, content in parts.items():
                way = zipfile.ZIP_DEFLATED if name == packed else zipfile.ZIP_STORED
                archive.writestr(name, content, way)
                if name == twice:
                    with pytest.warns(UserWarning, match="Duplicate"):
                        archive.writestr(name, content, way)
        return self.target


@pytest.fixture
def forged(shelf, tmp_path) -> Forged:
    return Forged(shelf.make(NOW).path, tmp_path / "forged.ccb")


def refused_everywhere(path: Path, code: str) -> None:
    assert code_of(lambda: backups.read_info(path)) == code
    assert code_of(lambda: backups.read_header(path)) == code
    assert code_of(lambda: backups.unpack_database(path, path.with_suffix(".db"))) == code


def test_a_forged_but_right_backup_is_read(forged):
    path = forged.write()
    assert backups.read_info(path).clients == 1
    assert backups.read_header(path).vault_id == forged.manifest["vault_id"]


@pytest.mark.parametrize("name", ["manifest.json", "vault.json", "notes.db"])
def test_a_packed_a_doubled_or_a_missing_part_is_refused(forged, name):
    refused_everywhere(forged.write(packed=name), "backup-damaged")
    refused_everywhere(forged.write(twice=name), "backup-damaged")
    forged.raw = True
    del forged.parts[name]
    refused_everywhere(forged.write(), "backup-damaged")


def test_a_list_of_contents_that_points_before_the_file_is_damage_and_no_fault_of_the_disk(forged):
    path = forged.write()
    raw = path.read_bytes()
    at = raw.rindex(b"PK\x05\x06")  # the end of the list says that it begins elsewhere
    path.write_bytes(raw[: at + 16] + struct.pack("<I", len(raw) * 2) + raw[at + 20 :])
    refused_everywhere(path, "backup-damaged")


def test_a_newer_backup_is_told_from_a_damaged_one(forged):
    refused_everywhere(forged.write(format=2), "backup-newer")
    assert backups.read_info(forged.write(format=1)).kind == "auto"


@pytest.mark.parametrize("name", ["vault.json", "notes.db"])
def test_a_sum_that_is_no_text_or_not_there_is_refused(forged, name):
    sums = forged.manifest["sha256"]
    refused_everywhere(forged.write(sha256=sums | {name: None}), "backup-damaged")
    others = {key: value for key, value in sums.items() if key != name}
    refused_everywhere(forged.write(sha256=others), "backup-damaged")


def test_a_header_or_database_that_is_not_the_one_of_the_sum_is_refused(forged):
    sums = forged.manifest["sha256"]
    wrong = forged.write(sha256=sums | {"vault.json": "0" * 64})
    assert code_of(lambda: backups.read_header(wrong)) == "backup-damaged"
    wrong = forged.write(sha256=sums | {"notes.db": "0" * 64})
    target = wrong.with_suffix(".db")
    assert code_of(lambda: backups.unpack_database(wrong, target)) == "backup-damaged"


@pytest.mark.parametrize(("name", "most"), [("manifest.json", 2_000_000), ("vault.json", 100_000)])
def test_a_part_of_senseless_size_is_refused(forged, name, most):
    forged.raw = True
    forged.parts[name] = forged.parts[name].ljust(most - 1)
    if name == "manifest.json":
        assert backups.read_info(forged.write()).clients == 1
    forged.parts[name] = forged.parts[name].ljust(most)
    refused_everywhere(forged.write(), "backup-damaged")


@pytest.mark.parametrize(
    "manifest",
    [
        {"made_at": "2026-03-10T17:05:00"},
        {"made_at": "gisteren"},
        {"made_at": 5},
        {"made_at": "9999-12-31T23:59:59-23:59"},
        {"made_at": "0001-01-01T00:00:00+23:59"},
        {"made_at": "0001-01-01T00:00:00+00:00"},
        {"made_at": "1969-12-31T23:59:59+00:00"},
        {"made_at": "9000-01-01T00:00:00+00:00"},
        {"made_at": "2026-03-10T17:05:00+23:59"},
        {"made_at": "2026-03-10T17:05:00-15:01"},
        {"clients": -1},
        {"clients": 2**29 + 1},
        {"clients": 1.5},
        {"clients": True},
        {"meetings": -3},
        {"meetings": 10**30},
        {"clients": "veel"},
        {"meetings": None},
        {"format": "x"},
    ],
)
def test_a_manifest_with_odd_values_is_refused(forged, manifest):
    assert code_of(lambda: backups.read_info(forged.write(**manifest))) == "backup-damaged"


@pytest.mark.parametrize("moment", ["1970-01-01T00:00:00+00:00", "8999-12-31T23:59:59+00:00"])
def test_a_clock_that_was_far_off_costs_no_backup(forged, moment):
    assert backups.read_info(forged.write(made_at=moment)).made_at.isoformat() == moment
