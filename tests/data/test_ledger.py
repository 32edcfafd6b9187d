"""The ledger beside the database: what it says, and what is said where it cannot be read."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from coach_app.data.storage import ledger
from coach_app.data.storage.ledger import UNKNOWN, Ledger, LedgerFile, from_rows, known, union
from coach_app.errors import UserError

EARLY, LATE = "2026-03-10T09:00:00.000000Z+01:00", "2026-04-10T09:00:00.000000Z+02:00"


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    assert caught.value.what.endswith(".")
    assert caught.value.do.endswith(".")
    return caught.value.code


def read_or_code(folder: Path) -> Ledger | str | None:
    try:
        return ledger.read(folder)
    except UserError as error:
        return error.code


def test_what_was_written_is_read(tmp_path):
    kept = Ledger("v", {"b": LATE, "a": EARLY})
    ledger.write(tmp_path, kept)
    assert ledger.read(tmp_path) == kept
    raw = json.loads((tmp_path / "erased.json").read_bytes())
    assert raw["erased"] == [{"id": "a", "at": EARLY}, {"id": "b", "at": LATE}]
    assert [path.name for path in tmp_path.glob("erased*")] == ["erased.json"]


def test_the_format_is_the_one_of_the_document(tmp_path):
    """Other versions read it: the sum is over this text, and over no other."""
    rows = f'[{{"at":"{EARLY}","id":"a"}},{{"at":"{LATE}","id":"b"}}]'
    seal = hashlib.sha256(f'["v",{rows}]'.encode()).hexdigest()
    ledger.write(tmp_path, Ledger("v", {"b": LATE, "a": EARLY}))
    assert json.loads((tmp_path / "erased.json").read_bytes())["sha256"] == seal
    whole = {"vault_id": "v", "erased": json.loads(rows), "sha256": seal}
    (tmp_path / "erased.json").write_text(json.dumps(whole))
    assert ledger.read(tmp_path) == Ledger("v", {"b": LATE, "a": EARLY})
    assert UNKNOWN == "1970-01-01T00:00:00.000000Z+00:00"
    assert Ledger("v") == Ledger("v", {})


def test_a_wrong_name_of_the_vault_is_damage(tmp_path):
    rows = "[]"
    seal = hashlib.sha256(f"[7,{rows}]".encode()).hexdigest()
    (tmp_path / "erased.json").write_text(json.dumps({"vault_id": 7, "erased": [], "sha256": seal}))
    assert code_of(lambda: ledger.read(tmp_path)) == "ledger-damaged"


def test_none_is_told_from_one_that_cannot_be_read(tmp_path):
    assert ledger.read(tmp_path) is None
    (tmp_path / "erased.json").mkdir()
    assert code_of(lambda: ledger.read(tmp_path)) == "ledger-damaged"


@pytest.mark.parametrize("name", ["vault_id", "erased", "sha256"])
def test_a_part_that_is_missing_or_of_another_kind_is_damage(tmp_path, name):
    ledger.write(tmp_path, Ledger("v", {"a": EARLY}))
    path = tmp_path / "erased.json"
    whole = json.loads(path.read_bytes())
    for wrong in (None, 7, [], {}, "x"):
        path.write_text(json.dumps(whole | {name: wrong}))
        assert code_of(lambda: ledger.read(tmp_path)) == "ledger-damaged"
    del whole[name]
    path.write_text(json.dumps(whole))
    assert code_of(lambda: ledger.read(tmp_path)) == "ledger-damaged"


def test_every_flipped_bit_is_noticed_or_means_nothing(tmp_path):
    kept = Ledger("v", {"a" * 32: EARLY})
    ledger.write(tmp_path, kept)
    path = tmp_path / "erased.json"
    good = path.read_bytes()
    for place in range(len(good)):
        raw = bytearray(good)
        raw[place] ^= 0x10
        path.write_bytes(raw)
        assert read_or_code(tmp_path) in (kept, "ledger-damaged")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b"null", b"{}", b"7"])
def test_nonsense_is_damage(tmp_path, content):
    (tmp_path / "erased.json").write_bytes(content)
    assert code_of(lambda: ledger.read(tmp_path)) == "ledger-damaged"


def test_what_is_known_is_of_this_vault_alone(tmp_path):
    assert known(tmp_path, "v") == {}
    ledger.write(tmp_path, Ledger("v", {"a": EARLY}))
    assert known(tmp_path, "v") == {"a": EARLY}
    assert known(tmp_path, "w") == {}
    (tmp_path / "erased.json").write_bytes(b"?")
    assert known(tmp_path, "v") == {}


def test_together_they_name_everybody_and_the_first_moment():
    assert union({"a": LATE, "b": LATE}, {}, {"a": EARLY, "c": EARLY}) == {
        "a": EARLY,
        "b": LATE,
        "c": EARLY,
    }
    assert union({"a": EARLY}, {"a": LATE}) == {"a": EARLY}
    assert union() == {}


def test_an_id_counts_also_where_its_moment_cannot_be_read():
    for at in ("gisteren", "", None, 7, "2026-03-10", EARLY[:-1], "2026-03-10T09:00:00+01:00"):
        assert from_rows([{"id": "a", "at": at}]) == {"a": UNKNOWN}
    assert from_rows([{"id": "a", "at": EARLY}]) == {"a": EARLY}


@pytest.mark.parametrize("rows", [None, {}, "a", [{"id": "", "at": EARLY}], [{"id": 7, "at": ""}]])
def test_what_is_no_list_of_ids_is_refused(rows):
    with pytest.raises(ValueError, match="no "):
        from_rows(rows)


def test_an_id_has_at_most_64_signs():
    assert from_rows([{"id": "a" * 64, "at": EARLY}])
    with pytest.raises(ValueError, match="no id"):
        from_rows([{"id": "a" * 65, "at": EARLY}])


def test_it_is_written_only_where_it_says_something_else(tmp_path, monkeypatch):
    written: list[Path] = []
    real = ledger.write

    def write(folder: Path, kept: Ledger) -> None:
        written.append(folder)
        real(folder, kept)

    monkeypatch.setattr(ledger, "write", write)
    file = LedgerFile(tmp_path, "v")
    file.keep({})
    assert len(written) == 1  # an empty one says that nobody was erased
    file.keep({})
    assert len(written) == 1
    file.keep({"a": EARLY})
    assert len(written) == 2
    assert file.read() == {"a": EARLY}
    (tmp_path / "erased.json").write_bytes(b"?")
    file.keep({"a": EARLY})
    assert file.read() == {"a": EARLY}
    real(tmp_path, Ledger("w", {"b": LATE}))
    file.keep({"a": EARLY})
    assert ledger.read(tmp_path) == Ledger("v", {"a": EARLY})


def test_what_has_no_room_leaves_the_one_of_before(tmp_path, monkeypatch):
    import os

    file = LedgerFile(tmp_path, "v")
    file.put({"a": EARLY})

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            file.put({"a": EARLY, "b": LATE})
    assert file.read() == {"a": EARLY}
