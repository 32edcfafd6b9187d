"""What can be told of a vault's folder without a key, over folders of bare files."""

from __future__ import annotations

import json
import secrets
from pathlib import Path

import pytest

from coach_app.data.storage import header as headers
from coach_app.data.storage import layout
from coach_app.data.storage.header import Header, Slot
from coach_app.data.storage.keys import FAST_KDF
from coach_app.data.storage.layout import (
    generation_number,
    generation_of,
    generations,
    header_of,
    is_sound,
    is_vault,
    next_generation,
    settle,
    state,
)
from coach_app.errors import UserError
from tests.data.files import sealed

SLOT = Slot("passphrase", bytes(16), bytes(12), bytes(48), FAST_KDF)


def header(salt: bytes, vault_id: str = "v") -> Header:
    return Header(vault_id, salt, (SLOT,))


def make(folder: Path, number: int, *, pages: int = 2) -> Header:
    """A generation with a header and a file that begins with its salt."""
    salt = secrets.token_bytes(16)
    path = folder / f"gen-{number:04d}"
    path.mkdir(parents=True)
    headers.write(path / "vault.json", header(salt))
    (path / "notes.db").write_bytes(salt + bytes(4096 * pages - 16))
    return header(salt)


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    assert caught.value.do.endswith(".")
    return caught.value.code


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("gen-0007", 7),
        ("gen-12345", 12345),
        ("gen-0000", 0),
        ("gen-7", 0),
        ("gen-007", 0),
        ("gen-0007.part", 0),
        ("gen-0007 (2)", 0),
        ("Gen-0007", 0),
        ("gen--007", 0),
        ("gen-00 7", 0),
        ("gen-1234567890", 0),
        ("xgen-0007", 0),
    ],
)
def test_the_number_of_a_generation(name, number):
    assert generation_number(Path(name)) == number


def test_generations_are_folders_newest_first(tmp_path):
    for number in (2, 10, 1):
        make(tmp_path, number)
    (tmp_path / "gen-0011").write_text("a file")
    (tmp_path / "gen-0012.part").mkdir()
    (tmp_path / "gen-0013").symlink_to(tmp_path / "gen-0001")
    assert [path.name for path in generations(tmp_path)] == ["gen-0010", "gen-0002", "gen-0001"]


def test_the_ten_thousandth_is_above_the_one_before(tmp_path):
    for number in (9999, 10000):
        make(tmp_path, number)
    assert generation_of(tmp_path).name == "gen-10000"


def test_a_line_end_in_current_is_no_other_name(tmp_path):
    make(tmp_path, 1)
    (tmp_path / "CURRENT").write_text("gen-0002\n")
    assert code_of(lambda: generation_of(tmp_path)) == "newest-missing"


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xff\xfe", b"gen-0002.part"])
def test_where_current_says_nothing_the_copy_tells_of_a_missing_one(tmp_path, content):
    make(tmp_path, 1)
    headers.write(tmp_path / "vault.json", header(bytes(range(16))))
    (tmp_path / "CURRENT").write_bytes(content)
    assert code_of(lambda: generation_of(tmp_path)) == "newest-missing"


def test_the_next_one_is_above_all_that_are_or_were(tmp_path):
    assert next_generation(tmp_path).name == "gen-0001"
    make(tmp_path, 3)
    assert next_generation(tmp_path).name == "gen-0004"
    (tmp_path / "CURRENT").write_text("gen-0007")
    assert next_generation(tmp_path).name == "gen-0008"
    (tmp_path / "gen-0009").write_text("a file in the way")
    assert next_generation(tmp_path).name == "gen-0010"


def test_an_older_one_is_the_newest_only_where_nothing_says_that_there_was_another(tmp_path):
    old = make(tmp_path, 1)
    assert generation_of(tmp_path).name == "gen-0001"
    (tmp_path / "CURRENT").write_text("gen-0002")
    assert code_of(lambda: generation_of(tmp_path)) == "newest-missing"
    headers.write(tmp_path / "vault.json", header(bytes(range(16))))
    assert code_of(lambda: generation_of(tmp_path)) == "newest-missing"
    (tmp_path / "CURRENT").unlink()
    assert code_of(lambda: generation_of(tmp_path)) == "newest-missing"
    headers.write(tmp_path / "vault.json", old)
    assert generation_of(tmp_path).name == "gen-0001"
    (tmp_path / "CURRENT").write_text("gen-0002")  # damaged: the copy is of just this one
    assert generation_of(tmp_path).name == "gen-0001"


def test_a_copy_of_the_generation_before_tells_of_no_missing_one(tmp_path):
    """A program was killed between giving the new one its name and writing the copy."""
    headers.write(tmp_path / "vault.json", make(tmp_path, 1))
    make(tmp_path, 2)
    assert generation_of(tmp_path).name == "gen-0002"
    (tmp_path / "CURRENT").write_text("gen-0001")
    assert generation_of(tmp_path).name == "gen-0002"


def test_nothing_at_all_is_no_vault(tmp_path):
    assert code_of(lambda: generation_of(tmp_path)) == "vault-missing"
    assert not is_vault(tmp_path)
    assert not is_vault(tmp_path / "not there")
    assert state(tmp_path) == "absent"
    (tmp_path / "letter.txt").write_text("x")
    assert state(tmp_path) == "absent"


@pytest.mark.parametrize("name", ["CURRENT", "backups", "vault.json", "erased.json", "gen-0003"])
def test_what_is_left_of_a_vault_is_not_taken_for_an_empty_folder(tmp_path, name):
    (tmp_path / name).mkdir()
    assert is_vault(tmp_path)
    with pytest.raises(UserError):
        state(tmp_path)


def test_a_lost_header_is_read_from_its_copy_and_a_readable_one_never(tmp_path):
    own = make(tmp_path, 1)
    path = tmp_path / "gen-0001"
    headers.write(tmp_path / "vault.json", header(own.db_salt, "copy"))
    assert header_of(path).vault_id == "v"
    (path / "vault.json").unlink()
    assert header_of(path).vault_id == "copy"
    (path / "vault.json").write_bytes(b"{")
    assert header_of(path).vault_id == "copy"


def test_a_copy_of_another_generation_is_not_taken(tmp_path):
    older = make(tmp_path, 1)
    make(tmp_path, 2)
    make(tmp_path, 3)
    headers.write(tmp_path / "vault.json", older)
    (tmp_path / "gen-0003" / "vault.json").unlink()
    assert code_of(lambda: header_of(tmp_path / "gen-0003")) == "header-missing"
    (tmp_path / "gen-0001" / "vault.json").unlink()
    assert header_of(tmp_path / "gen-0001") == older


def test_where_the_first_bytes_are_gone_the_copy_is_of_the_newest(tmp_path):
    make(tmp_path, 1)
    newest = make(tmp_path, 2)
    headers.write(tmp_path / "vault.json", newest)
    for number in (1, 2):
        path = tmp_path / f"gen-000{number}"
        (path / "vault.json").unlink()
        (path / "notes.db").write_bytes(bytes(8192))
    assert header_of(tmp_path / "gen-0002") == newest
    assert code_of(lambda: header_of(tmp_path / "gen-0001")) == "header-missing"


def test_a_header_of_a_newer_program_is_not_passed_over(tmp_path):
    headers.write(tmp_path / "vault.json", make(tmp_path, 1))
    path = tmp_path / "gen-0001" / "vault.json"
    path.write_bytes(sealed(json.loads(path.read_bytes())["h"] | {"min_reader": 99}))
    assert code_of(lambda: header_of(tmp_path / "gen-0001")) == "vault-newer"


@pytest.mark.parametrize(
    ("content", "sound"),
    [
        (bytes(4096), True),
        (bytes(8192), True),
        (bytes(4095), False),
        (bytes(8191), False),
        (bytes(8193), False),
        (b"", False),
        (b"SQLite format 3\0" + bytes(4080), False),
    ],
)
def test_what_is_sound(tmp_path, content, sound):
    make(tmp_path, 1)
    (tmp_path / "gen-0001" / "notes.db").write_bytes(content)
    assert is_sound(tmp_path / "gen-0001") is sound


def test_without_header_or_database_nothing_is_sound(tmp_path):
    for number, name in ((1, "vault.json"), (2, "notes.db")):
        make(tmp_path, number)
        (tmp_path / f"gen-000{number}" / name).unlink()
        assert not is_sound(tmp_path / f"gen-000{number}")


def test_the_names_are_those_of_the_document():
    """They lie on the disks of coaches: no version may look for others."""
    assert (layout.CURRENT, layout.HEADER, layout.DATABASE) == ("CURRENT", "vault.json", "notes.db")
    assert (layout.BALLAST, layout.BACKUPS, layout.ERASED) == (
        "reserve.bin",
        "backups",
        "erased.json",
    )
    assert (layout.SAVED, layout.DAMAGED) == ("backed-up", "damaged")
    assert layout.BALLAST_BYTES == 16 * 1024 * 1024


def test_hints_are_made_right_and_only_where_they_are_not(tmp_path):
    own = make(tmp_path, 1)
    (tmp_path / "gen-0001" / "vault.json").unlink()
    settle(tmp_path / "gen-0001", own)
    assert headers.read(tmp_path / "vault.json") == own
    assert headers.read(tmp_path / "gen-0001" / "vault.json") == own
    assert (tmp_path / "CURRENT").read_text() == "gen-0001"
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    settle(tmp_path / "gen-0001", own)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_hints_that_cannot_be_written_wait(tmp_path, monkeypatch):
    own = make(tmp_path, 1)

    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(layout.headers, "write", full)
    settle(tmp_path / "gen-0001", own)
    assert not (tmp_path / "vault.json").exists()
