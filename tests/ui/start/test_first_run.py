"""The five steps, walked with real widgets and a real vault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coach_app.data.vault import FAST_KDF, Vault, unlock_with_passphrase, unlock_with_recovery
from coach_app.ui.start import first_run as steps
from coach_app.ui.start.first_run import FirstRun
from coach_app.ui.start.first_run_state import FirstRunState
from coach_app.ui.start.secrets.recovery_sheet import write_pdf

PHRASE = "zeven brede wegen langs de oude molen"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kluis #1 é%"


@pytest.fixture
def run(qtbot, look, target: Path):
    made = FirstRun(FirstRunState(target), kdf=FAST_KDF)
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.abandon()


def at(run: FirstRun) -> int:
    return run.at


def to_passphrase(run: FirstRun) -> None:
    QTest.keyClicks(run.step.practice, "Praktijk Voorbeeld")
    run.next.click()
    assert at(run) == steps.PASSPHRASE


def to_sheet(run: FirstRun, qtbot, phrase: str = PHRASE) -> None:
    QTest.keyClicks(run.step.chooser.first, phrase)
    QTest.keyClicks(run.step.chooser.second, phrase)
    run.next.click()
    qtbot.waitUntil(lambda: at(run) == steps.SHEET, timeout=10000)


def type_groups(run: FirstRun) -> None:
    groups = run.state.sheet().groups
    for index, edit in zip(run.state.asked, run.step.check.groups, strict=True):
        edit.clear()
        QTest.keyClicks(edit, groups[index].lower())


def test_from_nothing_to_a_vault(run, qtbot, target, tmp_path):
    opened: list[tuple] = []
    chosen: list[str] = []
    run.opened.connect(lambda key, state: opened.append((key, state)))
    run.next_wanted.connect(chosen.append)
    to_passphrase(run)
    to_sheet(run, qtbot)
    assert not target.exists()
    code = run.state.code
    type_groups(run)
    run.next.click()
    assert at(run) == steps.BACKUP
    run.step.set_second(str(tmp_path))
    run.next.click()
    qtbot.waitUntil(lambda: at(run) == steps.DONE, timeout=10000)
    key, state = opened[0]
    assert state.second_folder == str(tmp_path)
    Vault.open(target, key).close()
    unlock_with_passphrase(target, PHRASE)
    unlock_with_recovery(target, code)
    assert sorted(p.name for p in target.parent.iterdir()) == [target.name]
    run.step.client.click()
    assert chosen == ["client_form"]


def test_each_step_says_what_is_missing(run, qtbot):
    assert run.next.reason
    run.next.click()
    assert at(run) == steps.WELCOME
    to_passphrase(run)
    chooser = run.step.chooser
    reasons = [run.next.reason]
    QTest.keyClicks(chooser.first, "welkom01")
    qtbot.waitUntil(lambda: run.next.reason != reasons[-1], timeout=3000)
    reasons.append(run.next.reason)
    chooser.first.clear()
    QTest.keyClicks(chooser.first, PHRASE)
    qtbot.waitUntil(lambda: run.next.reason != reasons[-1], timeout=3000)
    reasons.append(run.next.reason)
    QTest.keyClicks(chooser.second, "iets anders")
    qtbot.waitUntil(lambda: run.next.reason != reasons[-1], timeout=3000)
    reasons.append(run.next.reason)
    assert len(set(reasons)) == 4
    assert run.next.isEnabled()  # it stays in the tab order, so that the reason can be read
    assert run.next.accessibleDescription() == run.next.reason


def test_the_reason_names_the_group(run, qtbot):
    to_passphrase(run)
    to_sheet(run, qtbot)
    first, second = run.state.asked
    assert str(first + 1) in run.next.reason
    QTest.keyClicks(run.step.check.groups[0], run.state.sheet().groups[first])
    assert str(second + 1) in run.next.reason
    QTest.keyClicks(run.step.check.groups[1], "????")
    assert run.step.check.group_error.text()
    assert run.next.reason


def test_back_and_forth_loses_nothing(run, qtbot):
    to_passphrase(run)
    to_sheet(run, qtbot)
    code = run.state.code
    type_groups(run)
    run.back.click()
    run.back.click()
    assert run.step.practice.text() == "Praktijk Voorbeeld"
    run.next.click()
    assert run.step.chooser.passphrase() == PHRASE
    run.next.click()
    assert at(run) == steps.SHEET
    assert run.state.code == code  # the printed sheet still fits
    assert run.next.reason == ""  # the groups are still there


def test_another_passphrase_makes_another_vault(run, qtbot, target):
    to_passphrase(run)
    to_sheet(run, qtbot)
    code = run.state.code
    run.back.click()
    other = "groene fietsen dansen op het dak"
    run.step.chooser.first.clear()
    run.step.chooser.second.clear()
    QTest.keyClicks(run.step.chooser.first, other)
    QTest.keyClicks(run.step.chooser.second, other)
    run.next.click()
    qtbot.waitUntil(lambda: at(run) == steps.SHEET, timeout=10000)
    assert run.state.code != code
    assert not target.parent.exists()  # nothing is written before the place is known


@pytest.mark.parametrize("far", [steps.SHEET, steps.BACKUP])
def test_stopping_early_leaves_nothing(run, qtbot, target, far):
    to_passphrase(run)
    to_sheet(run, qtbot)
    if far == steps.BACKUP:
        type_groups(run)
        run.next.click()
    run.abandon()
    assert not target.parent.exists()


def test_a_folder_that_is_not_empty_is_not_taken(run, qtbot, target):
    to_passphrase(run)
    to_sheet(run, qtbot)
    type_groups(run)
    run.next.click()
    target.mkdir(parents=True)
    (target / "brief.txt").write_text("van mij")
    run.next.click()
    qtbot.waitUntil(lambda: bool(run.error.text()), timeout=10000)
    assert at(run) == steps.BACKUP
    assert [p.name for p in target.iterdir()] == ["brief.txt"]


def test_the_suggestion_must_be_typed_once(run):
    to_passphrase(run)
    chooser = run.step.chooser
    chooser.suggest.click()
    phrase = chooser.phrase.text()
    assert len(phrase.split()) == 6
    chooser.take.click()
    assert chooser.first.text() == phrase
    assert chooser.second.text() == ""


def test_clouds_are_warned_of(run, qtbot, tmp_path):
    to_passphrase(run)
    to_sheet(run, qtbot)
    type_groups(run)
    run.next.click()
    run.step.set_second(str(tmp_path / "Dropbox" / "kopie"))
    assert "Dropbox" in run.step.second_warning.text()
    run.step.set_vault_parent(str(tmp_path / "OneDrive"))
    assert "OneDrive" in run.step.vault_warning.text()


def test_keyboard_alone(run, qtbot):
    QTest.keyClicks(run.step.practice, "Praktijk")
    QTest.keyClick(run.step.practice, Qt.Key.Key_Return)
    assert at(run) == steps.PASSPHRASE
    QTest.keyClicks(run.step.chooser.first, PHRASE)
    QTest.keyClick(run.step.chooser.first, Qt.Key.Key_Return)
    QTest.keyClicks(run.step.chooser.second, PHRASE)
    QTest.keyClick(run.step.chooser.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: at(run) == steps.SHEET, timeout=10000)


def test_language_is_switched_on_the_way(run, qtbot, look):
    QTest.keyClicks(run.step.practice, "Praktijk")
    with qtbot.waitSignal(run.language_wanted) as asked:
        run.step.languages.parts[1].click()
    assert asked.args == ["en"]
    again = run.rebuild()
    qtbot.addWidget(again)
    assert again.step.practice.text() == "Praktijk"
    assert again.state.language == "en"


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1100, 700), (640, 400)])
def test_every_step_fits_its_window(run, qtbot, size):
    run.resize(*size)
    to_passphrase(run)
    to_sheet(run, qtbot)
    QApplication.processEvents()
    assert run.step.width() <= run.width()
    assert run.next.isVisible()


def test_the_pdf_holds_the_code(run, qtbot, tmp_path):
    to_passphrase(run)
    to_sheet(run, qtbot)
    path = tmp_path / "blad.pdf"
    run.step.check.save_pdf(str(path))
    assert path.read_bytes().startswith(b"%PDF")
    run.step.check.save_pdf(str(tmp_path / "nothing" / "blad.pdf"))
    assert run.step.check.error.text()
    with pytest.raises(FileNotFoundError):
        write_pdf(run.state.sheet(), tmp_path / "nothing" / "blad.pdf")


def test_the_code_is_hidden_until_asked(run, qtbot):
    to_passphrase(run)
    to_sheet(run, qtbot)
    check = run.step.check
    assert run.state.code not in check.preview.accessibleDescription()
    check.reveal.click()
    assert check.preview.accessibleDescription() == run.state.code
    check.reveal.click()
    assert check.preview.accessibleDescription() == ""
