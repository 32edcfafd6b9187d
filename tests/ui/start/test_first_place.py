"""Where the first vault is put: full disks, empty sticks, places that nobody may write in."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from coach_app.data import vault as vaults
from coach_app.data.practice import Practice
from coach_app.data.vault import FAST_KDF, Vault, state, unlock_with_passphrase
from coach_app.errors import UserError
from coach_app.ui.start import first_run as steps
from coach_app.ui.start import places
from coach_app.ui.start.first_run import FirstRun
from coach_app.ui.start.first_run_state import FirstRunState, settle, stage

PHRASE = "zeven brede wegen langs de oude molen"
ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture
def stick(tmp_path: Path):
    """An empty disk of its own, with a size: what a USB stick is. Needs the right to mount."""
    mounted: list[Path] = []

    def plug(size: str) -> Path:
        place = tmp_path / f"STICK {size}"
        place.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(place)],
            capture_output=True,
            check=False,
        )
        if done.returncode:
            pytest.skip("may not mount here")
        mounted.append(place)
        return place

    try:
        yield plug
    finally:
        for place in mounted:
            subprocess.run(["umount", "-l", str(place)], check=True)


def ready(folder: Path) -> FirstRunState:
    """As it is at the end of step 4."""
    made = FirstRunState(folder, practice="Praktijk Voorbeeld", passphrase=PHRASE)
    made.keep(stage(folder, PHRASE, FAST_KDF))
    return made


def opens(folder: Path, code: str) -> None:
    practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, PHRASE)))
    assert practice.preferences.get("practice_name") == "Praktijk Voorbeeld"
    practice.close()
    vaults.unlock_with_recovery(folder, code)
    left = [path.name for path in folder.iterdir() if path.name.startswith(".")]
    assert left == []


def walk_to_backup(run: FirstRun, qtbot) -> None:
    run.state.practice, run.state.passphrase = "Praktijk Voorbeeld", PHRASE
    run.go(steps.PASSPHRASE)
    run.go_on()
    qtbot.waitUntil(lambda: run.at == steps.SHEET, timeout=10000)
    run.go(steps.BACKUP)


@pytest.fixture
def begin(qtbot, look):
    made: list[FirstRun] = []

    def start(folder: Path) -> FirstRun:
        run = FirstRun(FirstRunState(folder), kdf=FAST_KDF)
        qtbot.addWidget(run)
        run.resize(1280, 800)
        run.show()
        made.append(run)
        return run

    yield start
    for run in made:
        run.abandon()


def refused(run: FirstRun, qtbot) -> str:
    """Step 4 is tried and says no: the sentence."""
    run.go_on()
    qtbot.waitUntil(lambda: bool(run.error.text()), timeout=10000)
    assert run.at == steps.BACKUP
    assert run.next.isEnabled()
    return run.error.text()


def test_an_empty_stick_becomes_the_vault(stick):
    place = stick("64m")
    made = ready(place)
    settle(made)
    opens(place, made.code)


@pytest.mark.parametrize("size", ["16k", "128k", "400k", "700k"])
def test_a_disk_that_gets_full_half_way(stick, begin, qtbot, tmp_path, size):
    """A sentence, nothing left behind, and another folder that gives a whole vault."""
    run = begin(stick(size))
    walk_to_backup(run, qtbot)
    full = run.state.vault_folder
    assert "vol" in refused(run, qtbot)
    assert run.step.vault_button.hasFocus() or not run.isActiveWindow()
    assert list(full.iterdir()) == []
    run.step.set_vault_parent(str(tmp_path / "elders"))
    code = run.state.code
    run.go_on()
    qtbot.waitUntil(lambda: run.at == steps.DONE, timeout=20000)
    opens(tmp_path / "elders", code)
    assert list(full.iterdir()) == []


def test_the_same_full_disk_after_room_was_made(stick):
    place = stick("3m")
    (place / "film").write_bytes(b"x" * 2_600_000)
    home = place / "kluis"
    made = ready(home)
    with pytest.raises((UserError, OSError)):
        settle(made)
    assert [path.name for path in place.iterdir()] == ["film"]
    (place / "film").unlink()
    settle(made)
    opens(home, made.code)


def test_a_full_disk_is_seen_before_it_is_tried(stick, begin, qtbot):
    run = begin(stick("400k"))
    walk_to_backup(run, qtbot)
    assert "vol" in run.step.vault_warning.text()


def test_where_the_usual_place_cannot_be_written_another_is_offered(begin, qtbot, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    run = begin(blocked / "vault")
    walk_to_backup(run, qtbot)  # the passphrase and the sheet need no place
    assert run.step.vault_warning.text()
    refused(run, qtbot)
    run.step.set_vault_parent(str(tmp_path / "elders"))
    code = run.state.code
    assert run.step.vault_warning.text() == ""
    run.go_on()
    qtbot.waitUntil(lambda: run.at == steps.DONE, timeout=20000)
    opens(tmp_path / "elders", code)
    assert blocked.read_text() == "no folder"


ORDINARY = """
import os, sys
from pathlib import Path
from coach_app.data.vault import FAST_KDF
from coach_app.errors import UserError
from coach_app.ui.start import places
from coach_app.ui.start.first_run_state import FirstRunState, settle, stage

def first_run(folder):
    state = FirstRunState(folder, practice="P", passphrase="een twee drie vier vijf zes")
    state.keep(stage(folder, state.passphrase, FAST_KDF))
    try:
        settle(state)
    except (UserError, OSError) as error:
        return places.kind_of(error) + " " + places.obstacle(folder)
    return "made " + oct((folder / "gen-0001").stat().st_mode)

first_run(Path(sys.argv[1]) / "warm")  # everything is imported from here on
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for folder in sys.argv[2:]:
    print(first_run(Path(folder)))
"""


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_an_ordinary_user(tmp_path):
    """A home that may not be written, one that may not be entered, and an own stick."""
    # Not below the folder of pytest: other runs change its rights meanwhile.
    with tempfile.TemporaryDirectory() as made:
        top = Path(made)
        top.chmod(0o755)
        closed, shut, own = top / "closed", top / "shut", top / "media" / "STICK"
        for folder in (closed, shut, own):
            folder.mkdir(parents=True)
        if os.getuid() == 0:
            os.chown(own, 65534, 65534)
        for folder, mode in ((closed, 0o555), (shut, 0o000), (own.parent, 0o555)):
            folder.chmod(mode)
        places_asked = (closed / "vault", shut / "deep" / "vault", own)
        done = subprocess.run(
            [sys.executable, "-c", ORDINARY, str(tmp_path), *map(str, places_asked)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        for folder in (closed, shut, own.parent):
            folder.chmod(0o755)
        assert done.stdout.splitlines() == ["write write"] * 2 + ["made 0o40700"], done.stderr
        assert [*closed.iterdir(), *shut.iterdir()] == []
        assert state(own) == "ready"


def test_no_vault_inside_a_vault(vault_template, begin, qtbot):
    run = begin(vault_template)
    walk_to_backup(run, qtbot)
    before = sorted(path.name for path in vault_template.rglob("*"))
    for choice in (vault_template, vault_template / "backups", vault_template / "new" / "deeper"):
        run.step.set_vault_parent(str(choice))
        assert run.step.vault_warning.text()
        refused(run, qtbot)
    assert sorted(path.name for path in vault_template.rglob("*")) == before


def test_a_vault_that_does_not_open_in_its_place_is_taken_back(begin, qtbot, tmp_path):
    """As when the stick is pulled between making and opening: what is said, and a second try."""
    run = begin(tmp_path / "vault")
    walk_to_backup(run, qtbot)
    refuse = [OSError(5, "Input/output error")]
    run.opened.connect(lambda *_: run.refuse(refuse.pop()) if refuse else None)
    refused(run, qtbot)
    assert list((tmp_path / "vault").iterdir()) == []
    code = run.state.code
    run.go_on()
    qtbot.waitUntil(lambda: run.at == steps.DONE, timeout=20000)
    opens(tmp_path / "vault", code)


def test_what_a_kill_left_in_the_place_is_no_vault_and_does_not_stop_the_next_try(tmp_path):
    place = tmp_path / "vault"
    left = place / f"{places.STAGING}0123456789ab" / "vault" / "gen-0001"
    left.mkdir(parents=True)
    assert places.is_free(place)
    made = ready(place)
    settle(made)
    opens(place, made.code)


@pytest.mark.parametrize("name", ["brief.txt", f"{places.STAGING}brieven"])
def test_somebody_elses_things_make_a_folder_filled(tmp_path, name):
    place = tmp_path / "vault"
    (place / name).mkdir(parents=True)
    with pytest.raises(UserError) as caught:
        settle(ready(place))
    assert caught.value.code == "vault-exists"
    assert [path.name for path in place.iterdir()] == [name]


def test_by_keyboard_to_another_folder(begin, qtbot, tmp_path):
    """Refused, the key for another folder is the one that has the focus."""
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    run = begin(blocked / "vault")
    run.activateWindow()
    walk_to_backup(run, qtbot)
    refused(run, qtbot)
    assert run.focusWidget() is run.step.vault_button
    QTest.qWait(1)
