"""The table of `make proof` is complete, red when it has to be, and names tests that there are."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.proof.table import run
from tests.proof.table.rows import Promise, Row, faults, promises, table

ROOT = Path(__file__).parents[2]
FAULTS, INPUTS, POINTS = 29, 16, 14


def test_every_fault_every_bad_input_and_every_point_has_its_row():
    numbers = [one.number for one in promises()]
    wanted = [f"fault {n}" for n in range(1, FAULTS + 1)]
    wanted += [f"input {n}" for n in range(1, INPUTS + 1)]
    wanted += [f"point {n}" for n in range(1, POINTS + 1)]
    assert [name for name in numbers if not name.startswith("proof")] == wanted
    assert len(numbers) == len(set(numbers))


def test_every_test_that_carries_a_row_is_there():
    """Renamed or moved? Then promises.toml has to know."""
    missing = []
    for one in promises():
        for test in one.tests:
            file, _, name = test.partition("::")
            path = ROOT / file
            if not path.exists() or f"def {name}(" not in path.read_text("utf-8"):
                missing.append(f"{one.number}: {test}")
    assert not missing, "\n".join(missing)


LISTED = [Promise("fault 1", "kill", "kept", ("a.py::test_a",)), Promise("fault 2", "full", "told")]
GOOD = {"fault 1": Row(3, 0, [], [], ["a.py::test_a"]), "fault 2": Row(5)}


def test_a_table_in_which_all_holds_has_no_fault():
    assert faults(LISTED, GOOD, long=False) == []
    lines = table(LISTED, GOOD, long=False).splitlines()
    assert [line[0] for line in lines[1:]] == ["✓", "✓"]


def test_a_row_that_failed_was_not_tried_lost_something_or_is_unknown_is_a_fault():
    for wrong in (
        {"fault 1": Row(3, 0, [], ["a.py::test_a"], ["a.py::test_a"])},
        {"fault 1": Row(3, 1, [], [], ["a.py::test_a"])},
        {"fault 1": Row(3)},  # its test did not run
        {"fault 2": Row()},
        {"fault 3": Row(1)},
    ):
        assert faults(LISTED, GOOD | wrong, long=False), wrong
    assert faults(LISTED, {}, long=False)
    failed = GOOD | {"fault 1": Row(3, 0, [], ["a.py::test_a"], ["a.py::test_a"])}
    line = table(LISTED, failed, long=False).splitlines()[1]
    assert line.startswith("✗")
    assert "FAILED" in line
    assert "kept" not in line


def test_what_make_test_ran_counts_for_the_same_commit_only(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "TESTED", tmp_path)
    monkeypatch.setattr(run, "commit", lambda: "abc")
    (tmp_path / "quiet.json").write_text("{}")
    assert run.tested() == []  # it broke off, or was red
    (tmp_path / "commit").write_text("abc\n")
    assert run.tested() == [tmp_path / "quiet.json"]
    for other in ("abd", ""):  # another commit; a tree with changes
        monkeypatch.setattr(run, "commit", lambda other=other: other)
        assert run.tested() == []


def test_a_tree_with_changes_is_no_commit(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "ROOT", tmp_path)

    def git(*words):
        name = ("-c", "user.name=Proef", "-c", "user.email=proef@example.invalid")
        subprocess.run(["git", *name, *words], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    (tmp_path / "one.py").write_text("1\n")
    git("add", "one.py")
    git("commit", "-m", "one")
    assert len(run.commit()) == 40
    (tmp_path / "one.py").write_text("2\n")
    assert run.commit() == ""
