"""Folders: clouds are noticed, leftovers are removed, folders in use are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach_app.ui.start import places


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/home/a/OneDrive/kluis", "OneDrive"),
        ("/home/a/OneDrive - Praktijk/kluis", "OneDrive"),
        ("/home/a/Dropbox (Werk)/kluis", "Dropbox"),
        ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/kluis", "iCloud"),
        ("/home/a/Google Drive/kluis", "Google Drive"),
        ("/home/a/Documenten/kluis", ""),
        ("/media/usb/kluis", ""),
    ],
)
def test_cloud_folders(folder: str, name: str):
    assert places.cloud_name(Path(folder)) == name


def test_sweep_removes_leftovers_only(tmp_path: Path):
    data = tmp_path / "data"
    for name in ("vault", f"{places.DEMO}aa", f"{places.STAGING}bb", "other"):
        (data / name / "vault" / "gen-0001").mkdir(parents=True)
    places.sweep(data, (places.DEMO, places.STAGING))
    assert sorted(p.name for p in data.iterdir()) == ["other", "vault"]


def test_sweep_leaves_what_is_held(tmp_path: Path):
    held, kept = places.Scratch(tmp_path, places.DEMO), tmp_path / f"{places.DEMO}bb"
    held.hold()
    kept.mkdir()
    places.sweep(tmp_path, (places.DEMO,), keep=kept)
    assert held.folder.is_dir()
    assert kept.is_dir()
    held.remove()
    assert not held.folder.exists()


def test_sweep_without_a_folder(tmp_path: Path):
    places.sweep(tmp_path / "nothing", (places.DEMO,))
