"""The command line, and a computer without a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach_app import __version__
from coach_app.ui.start.options import StartOptions, has_screen, parse


def test_nothing_asked():
    assert parse([]) == StartOptions()


def test_everything_asked_and_asked_again():
    found = parse(["--vault", "/a b/kluis #1", "--demo", "--language", "en", "--safe"])
    assert found == StartOptions(Path("/a b/kluis #1"), True, "en", True)
    assert parse(found.arguments()) == found


def test_start_anew_names_the_vault_of_now():
    again = StartOptions(language="nl").arguments(Path("/x/y"))
    assert parse(again) == StartOptions(Path("/x/y"), False, "nl")


def test_a_folder_of_the_home_and_a_relative_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert parse(["--vault", "~/kluis"]).vault == tmp_path / "kluis"
    monkeypatch.chdir(tmp_path)
    assert parse(["--vault", "kluis"]).vault == tmp_path / "kluis"


def test_version(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        parse(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"Coach App {__version__}"


@pytest.mark.parametrize("wrong", [["--language", "de"], ["--nonsense"], ["--vault"]])
def test_mistakes_end_with_a_message(wrong: list[str], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        parse(wrong)
    assert ended.value.code == 2
    assert "coach-app" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "platform", "screen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_screen(environment: dict[str, str], platform: str, screen: bool):
    assert has_screen(environment, platform) is screen
