"""The log beside a database: one that belongs there, and every other one."""

import shutil
import struct
from pathlib import Path

import pytest

from coach_app.data.storage import header as headers
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.wal import check_log, has_frames
from coach_app.data.vault import Vault, generation_of, unlock_with_passphrase
from coach_app.errors import UserError
from tests.data.log_sums import log_sums

WORDS = "een twee drie vier vijf zes"
WHOLE = 32 + 24 + 4096  # head, frame head and page: the first frame
FIRST_PAGE = "PRAGMA user_version = 7"  # changes the first page of the database only


class Crashed:
    """A database with the log of a commit beside it, and what they are sealed with."""

    def __init__(self, folder: Path, first_page: bool) -> None:
        key = unlock_with_passphrase(folder, WORDS)
        vault = Vault.open(folder, key)
        link = vault.connect()
        link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if first_page:
            link.execute(FIRST_PAGE)
        else:
            link.execute("PRAGMA foreign_keys = OFF")
            link.execute("CREATE TABLE more (text)")
            link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            link.execute("BEGIN")
            link.execute("INSERT INTO more VALUES ('x')")
            link.execute("COMMIT")
        copy = folder.with_name("crashed")
        shutil.copytree(folder, copy)
        link.close()
        vault.close()
        self.database = generation_of(copy) / "notes.db"
        self.log = self.database.with_name("notes.db-wal")
        self.key, self.salt = key, headers.read(self.database.with_name("vault.json")).db_salt
        self.raw = self.log.read_bytes()

    @property
    def page(self) -> int:
        return struct.unpack_from(">I", self.raw, 32)[0]

    def told(self, raw: bytes | None = None, *, key=None, salt: bytes = b"") -> str:
        """What is said of a log: "" where nothing is wrong."""
        if raw is not None:
            self.log.write_bytes(raw)
        try:
            check_log(self.database, key or self.key, salt or self.salt)
        except UserError as error:
            return error.code
        return ""


@pytest.fixture(params=[True, False], ids=["first page", "another page"])
def crashed(request, vault_template, tmp_path) -> Crashed:
    folder = tmp_path / "vault"
    shutil.copytree(vault_template, folder)
    found = Crashed(folder, request.param)
    assert (found.page == 1) == request.param
    assert len(found.raw) >= WHOLE
    return found


def test_the_own_log_is_right_and_the_log_of_another_key_or_salt_is_not(crashed):
    assert crashed.told() == ""
    assert crashed.told(key=DataKey.random()) == "log-foreign"
    assert crashed.told(salt=b"another salt 16b") == "log-foreign"


def test_no_log_and_one_without_a_whole_frame_are_no_fault(crashed):
    other = {"key": DataKey.random()}
    assert crashed.told(crashed.raw[:WHOLE], **other) == "log-foreign"
    assert crashed.told(crashed.raw[: WHOLE - 1], **other) == ""
    assert crashed.told(b"", **other) == ""
    crashed.log.unlink()
    assert crashed.told(**other) == ""


# Each byte takes part: salts of the head and of the frame, both sums, page number and page.
PARTS = (0, 5, 12, 16, 20, 23, 32, 36, 40, 44, 47, 48, 52, 55, 56, 60, 1000, 4087, WHOLE - 1)


@pytest.mark.parametrize("place", PARTS)
def test_a_foreign_log_that_sqlite_would_not_believe_is_left_to_sqlite(crashed, place):
    raw = bytearray(crashed.raw)
    raw[place] ^= 0x40
    assert crashed.told(bytes(raw), key=DataKey.random()) == ""


def test_what_the_sums_do_not_cover_does_not_make_a_foreign_log_right(crashed):
    raw = bytearray(crashed.raw)
    raw[24:32] = bytes(8)  # the sum of the head: only the frame's is looked at
    raw[WHOLE:] = b""
    assert crashed.told(bytes(raw), key=DataKey.random()) == "log-foreign"


@pytest.mark.parametrize("place", [56 + 20, 56 + 2000, WHOLE - 70])
def test_a_changed_page_with_the_sums_made_right_is_foreign(crashed, place):
    raw = bytearray(crashed.raw[:WHOLE])
    raw[place] ^= 1
    assert crashed.told(summed(raw, "<", 0x377F0682)) == "log-foreign"
    whole = summed(bytearray(crashed.raw[:WHOLE]), "<", 0x377F0682)
    assert crashed.told(whole) == ""


@pytest.mark.parametrize(("order", "magic"), [("<", 0x377F0682), (">", 0x377F0683)])
def test_a_log_of_either_byte_order_is_understood(crashed, order, magic):
    """A stick may come from a computer that counts the other way round."""
    raw = summed(bytearray(crashed.raw[:WHOLE]), order, magic)
    assert crashed.told(raw) == ""
    assert crashed.told(raw, key=DataKey.random()) == "log-foreign"


def test_a_log_whose_sums_are_of_the_other_order_is_not_believed(crashed):
    raw = bytearray(summed(bytearray(crashed.raw[:WHOLE]), "<", 0x377F0682))
    raw[:4] = struct.pack(">I", 0x377F0683)
    assert crashed.told(bytes(raw), key=DataKey.random()) == ""


@pytest.mark.parametrize(
    ("size", "may"), [(None, False), (0, False), (WHOLE - 1, False), (WHOLE, True)]
)
def test_a_log_of_less_than_a_page_holds_no_commit(tmp_path, size, may):
    if size is not None:
        (tmp_path / "notes.db-wal").write_bytes(bytes(size))
    assert has_frames(tmp_path / "notes.db") is may


def summed(raw: bytearray, order: str, magic: int) -> bytes:
    """A log of one frame with the sum that the SQLite file format asks for (section 4.2)."""
    raw[:4] = struct.pack(">I", magic)
    raw[48:56] = struct.pack(">II", *log_sums(order, bytes(raw[:24] + raw[32:40] + raw[56:])))
    return bytes(raw)
