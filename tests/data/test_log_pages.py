"""What a log holds, as far as its sums can tell: against logs built by the SQLite file format
(section 4), and against one that SQLite wrote."""

import shutil
import sqlite3
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.data.storage.wal import InLog, drop_empty, in_log
from tests.data.log_sums import log_sums

PAGE, HEAD, FRAME = 4096, 32, 24 + 4096
OLD, NEW = b"\x01\x02\x03\x04\x05\x06\x07\x08", b"\x02\x02\x03\x04\x11\x12\x13\x14"
Frame = tuple[int, int]  # page number, size of the database after a commit (0: none yet)


class Log:
    """A log as SQLite writes it, frame by frame."""

    def __init__(self, order: str = "<", salts: bytes = NEW) -> None:
        self.order, self.salts = order, salts
        magic = 0x377F0683 if order == ">" else 0x377F0682
        head = struct.pack(">IIII", magic, 3007000, PAGE, 0) + salts
        self.sums = log_sums(order, head)
        self.raw = bytearray(head + struct.pack(">II", *self.sums))

    def frames(self, *frames: Frame) -> "Log":
        for place, (number, size) in enumerate(frames):
            start, page = struct.pack(">II", number, size), bytes([place + 1, number]) * (PAGE // 2)
            self.sums = log_sums(self.order, start + page, self.sums)
            self.raw += start + self.salts + struct.pack(">II", *self.sums) + page
        return self


def held(tmp_path: Path, raw: bytes | None) -> InLog:
    if raw is not None:
        (tmp_path / "notes.db-wal").write_bytes(raw)
    return in_log(tmp_path / "notes.db")


THREE = ((1, 0), (4, 4), (7, 0), (4, 7), (9, 0))  # two commits, and a page that waits for one


@pytest.mark.parametrize("order", ["<", ">"])
def test_pages_of_whole_commits_are_held_in_either_byte_order(tmp_path, order):
    assert held(tmp_path, Log(order).frames(*THREE).raw) == InLog(frozenset({1, 4, 7}))
    one = Log(order).frames((3, 3)).raw
    assert held(tmp_path, one) == InLog(frozenset({3}))
    assert held(tmp_path, Log(order).frames((3, 0)).raw) == InLog()


def test_no_log_and_one_without_a_whole_frame_hold_nothing(tmp_path):
    assert held(tmp_path, None) == InLog()
    raw = Log().frames((1, 1)).raw
    for size in (0, 10, HEAD, HEAD + FRAME - 1):
        assert held(tmp_path, raw[:size]) == InLog(), size
    assert held(tmp_path, raw[: HEAD + FRAME]) == InLog(frozenset({1}))


def test_a_frame_that_is_cut_off_ends_the_log_and_breaks_nothing(tmp_path):
    """The computer went off while it was written: SQLite would never have called it kept."""
    raw = Log().frames((1, 1), (2, 2)).raw
    assert held(tmp_path, raw[:-1]) == InLog(frozenset({1}))


@pytest.mark.parametrize("place", [24, 28, 31])
def test_a_head_with_a_wrong_sum_breaks_the_log(tmp_path, place):
    raw = Log().frames((1, 1)).raw
    raw[place] ^= 1
    assert held(tmp_path, raw) == InLog(broken=True)


# Of a frame: page number, size after the commit, both sums, first and last byte of the page.
@pytest.mark.parametrize("place", [0, 3, 4, 7, 16, 19, 20, 23, 24, FRAME - 1])
@pytest.mark.parametrize("order", ["<", ">"])
def test_a_log_that_goes_on_behind_a_changed_byte_is_broken(tmp_path, place, order):
    raw = Log(order).frames((1, 1), (2, 2), (3, 3)).raw
    raw[HEAD + FRAME + place] ^= 1
    assert held(tmp_path, raw) == InLog(frozenset({1}), broken=True)


@pytest.mark.parametrize("place", [8, 11, 12, 15])
def test_changed_salts_of_one_frame_break_the_log_only_if_it_goes_on(tmp_path, place):
    raw = Log().frames((1, 1), (2, 2), (3, 3)).raw
    raw[HEAD + FRAME + place] ^= 1
    assert held(tmp_path, raw) == InLog(frozenset({1}), broken=True)
    assert held(tmp_path, raw[: HEAD + 2 * FRAME]) == InLog(frozenset({1}))


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 2)), min_size=1, max_size=4))
def test_frames_of_an_earlier_round_behind_the_end_are_no_damage(tmp_path_factory, older):
    """SQLite writes a log over from its start; what stands behind carries the salts of before."""
    rest = bytes(Log(salts=OLD).frames(*older).raw[HEAD:])
    raw = bytes(Log().frames((1, 0), (2, 2)).raw) + rest
    assert held(tmp_path_factory.mktemp("log"), raw) == InLog(frozenset({1, 2}))


def test_a_log_that_sqlite_wrote_is_read_as_sqlite_reads_it(tmp_path):
    link = sqlite3.connect(tmp_path / "notes.db", isolation_level=None)
    link.execute("PRAGMA journal_mode = WAL")
    link.execute("CREATE TABLE words (text)")
    link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = (tmp_path / "notes.db").read_bytes()
    for number in range(40):
        link.execute("INSERT INTO words VALUES (?)", (str(number) * 900,))
    found = in_log(tmp_path / "notes.db")
    assert not found.broken
    (tmp_path / "copy").mkdir()
    shutil.copy(tmp_path / "notes.db", tmp_path / "copy")
    shutil.copy(tmp_path / "notes.db-wal", tmp_path / "copy")
    link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    after = (tmp_path / "notes.db").read_bytes()
    link.close()
    changed = {
        at // PAGE + 1
        for at in range(0, len(after), PAGE)
        if after[at : at + PAGE] != before[at : at + PAGE]
    }
    assert changed <= found.pages <= set(range(1, len(after) // PAGE + 1))
    assert in_log(tmp_path / "copy" / "notes.db") == found


@pytest.mark.parametrize("index", [True, False])
def test_an_empty_log_goes_with_its_index_and_one_with_something_in_it_stays(tmp_path, index):
    log, shm = tmp_path / "notes.db-wal", tmp_path / "notes.db-shm"
    drop_empty(tmp_path / "notes.db")  # neither is there: nothing to do
    for raw in (b"", b"x"):
        log.write_bytes(raw)
        if index:
            shm.write_bytes(b"index")
        drop_empty(tmp_path / "notes.db")
        assert (log.exists(), shm.exists()) == (bool(raw), bool(raw) and index)
