"""Folders: clouds are noticed, leftovers are removed, folders in use are not."""

from __future__ import annotations

import os
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
        ("/home/a/OneDrive - Bedrijf/kluis", "OneDrive"),
        ("/home/a/Dropbox (Persoonlijk)/kluis", "Dropbox"),
        ("/home/a/iCloud Drive/kluis", "iCloud"),
        ("/home/a/iCloudDrive/kluis", "iCloud"),
        ("G:/Mijn Drive/Praktijk", "Google Drive"),
        ("/home/a/My Drive (a@voorbeeld.nl)/kluis", "Google Drive"),
        ("/Users/a/Library/CloudStorage/GoogleDrive-a@b.nl/Mijn Drive/k", "Google Drive"),
        ("/Users/a/Library/CloudStorage/OneDrive-Persoonlijk/kluis", "OneDrive"),
        ("/Users/a/Library/CloudStorage/Onbekend-X/kluis", "Onbekend"),
        ("/home/a/Gedeelde drives/kluis", "Google Drive"),
        ("/home/a/STACK/kluis", "STACK"),
        ("/home/a/stack/kluis", "STACK"),
        ("/home/a/TransIP Stack/kluis", "STACK"),
        ("/home/a/Proton Drive/kluis", "Proton Drive"),
        ("/home/a/ProtonDrive/kluis", "Proton Drive"),
        ("/home/a/MEGA/kluis", "MEGA"),
        ("/home/a/MEGAsync/kluis", "MEGA"),
        ("/home/a/pCloudDrive/kluis", "pCloud"),
        ("/home/a/pCloud Drive/kluis", "pCloud"),
        ("/home/a/Nextcloud2/kluis", "Nextcloud"),
        ("/home/a/ownCloud/kluis", "ownCloud"),
        ("/home/a/Box Sync/kluis", "Box"),
        ("/home/a/SynologyDrive/kluis", "Synology Drive"),
        ("/home/a/SURFdrive/kluis", "SURFdrive"),
        ("/home/a/Documenten/kluis", ""),
        ("/home/a/Stapel/Megafoon/kluis", ""),
        ("/home/a/Stackelberg/Boxmeer/kluis", ""),
        ("/home/a/mijn driewieler/kluis", ""),
        ("/media/usb/kluis", ""),
    ],
)
def test_cloud_folders(folder: str, name: str):
    assert places.cloud_name(Path(folder)) == name


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_into_a_cloud_folder_is_one(tmp_path: Path):
    (tmp_path / "Dropbox" / "kluis").mkdir(parents=True)
    (tmp_path / "kluis").symlink_to(tmp_path / "Dropbox" / "kluis")
    assert places.cloud_name(tmp_path / "kluis") == "Dropbox"


def test_where_windows_says_that_it_is(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Stichting Voorbeeld"))
    assert places.cloud_name(tmp_path / "Stichting Voorbeeld" / "kluis") == "OneDrive"
    assert places.cloud_name(tmp_path / "kluis") == ""


def test_sweep_removes_leftovers_only(tmp_path: Path):
    data, theirs = tmp_path / "data", f"{places.DEMO}brieven"
    for name in ("vault", f"{places.DEMO}aa", f"{places.STAGING}bb", "other", theirs):
        (data / name / "vault" / "gen-0001").mkdir(parents=True)
    places.sweep(data, (places.DEMO, places.STAGING))
    assert sorted(p.name for p in data.iterdir()) == [theirs, "other", "vault"]


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
