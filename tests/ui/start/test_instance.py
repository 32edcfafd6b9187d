"""A second program brings the first to the front, without any socket."""

from __future__ import annotations

from pathlib import Path

from coach_app.ui.start.instance import REQUEST, FrontWatcher, ask_first


def test_asking_reaches_the_first(tmp_path: Path, qtbot):
    asked: list[bool] = []
    watcher = FrontWatcher(tmp_path)
    watcher.asked.connect(lambda: asked.append(True))
    for count in (1, 2):
        assert ask_first(tmp_path)
        qtbot.waitUntil(lambda count=count: len(asked) == count, timeout=5000)
        assert not (tmp_path / REQUEST).exists()


def test_other_changes_in_the_folder_are_no_request(tmp_path: Path, qtbot):
    asked: list[bool] = []
    watcher = FrontWatcher(tmp_path)
    watcher.asked.connect(lambda: asked.append(True))
    (tmp_path / "CURRENT").write_text("gen-0001")
    qtbot.wait(100)
    assert asked == []


def test_a_request_left_by_a_crash_is_not_answered(tmp_path: Path, qtbot):
    (tmp_path / REQUEST).write_text("old")
    asked: list[bool] = []
    watcher = FrontWatcher(tmp_path)
    watcher.asked.connect(lambda: asked.append(True))
    qtbot.wait(50)
    assert asked == []
    assert not (tmp_path / REQUEST).exists()


def test_a_folder_that_is_gone(tmp_path: Path):
    assert not ask_first(tmp_path / "nothing")
