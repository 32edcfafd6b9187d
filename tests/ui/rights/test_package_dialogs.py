"""A package goes out under a passphrase of its own, and comes in as a new client."""

import os

import pytest

from coach_app.data.storage.keys import FAST_KDF
from coach_app.rights import package
from coach_app.rights.package import seal
from coach_app.ui.rights import package_dialogs
from coach_app.ui.rights.package_dialogs import PackageDialog, TakeInDialog
from coach_app.ui.rights.page import RightsPage

PHRASE = "regen zand boom fiets lamp vogel"


@pytest.fixture(autouse=True)
def fast(monkeypatch):
    monkeypatch.setattr(
        package_dialogs, "seal", lambda dossier, phrase: seal(dossier, phrase, FAST_KDF)
    )


@pytest.fixture
def page(ctx, people, show):
    """Somewhere for the dialogs to lie on."""
    return show(RightsPage(ctx, people.anna))


def test_it_goes_out_sealed_and_is_entered(page, ctx, people, tmp_path, qtbot, monkeypatch):
    path = tmp_path / "a.ccp"
    monkeypatch.setattr(
        package_dialogs, "choose_file", lambda _on, _title, _name, then: then(str(path))
    )
    told = []
    dialog = PackageDialog(ctx, people.anna, told.append)
    dialog.open()
    assert dialog.accept_button.reason  # no passphrase yet
    dialog.chooser.set_passphrase(PHRASE)
    dialog.submit()
    qtbot.waitUntil(path.exists, timeout=15_000)
    assert ctx.practice.requests.audit_log()[0].act == "package-made"
    assert b"Anna" not in path.read_bytes()
    assert told == [""]


def test_it_comes_in_as_a_new_client_once_the_passphrase_fits(page, ctx, people, tmp_path, qtbot):
    path = tmp_path / "a.ccp"
    path.write_bytes(seal(ctx.practice.dossiers.of(people.anna), PHRASE, FAST_KDF))
    taking = TakeInDialog(ctx, str(path))
    taking.open()
    taking.phrase.setText("niet deze")
    taking.submit()
    qtbot.waitUntil(lambda: bool(taking.wrong.text()), timeout=15_000)
    assert len(ctx.practice.clients.rows()) == 3
    taking.phrase.setText(PHRASE)
    taking.submit()
    qtbot.waitUntil(lambda: len(ctx.practice.clients.rows()) == 4, timeout=15_000)
    went, args = ctx.window.went[-1]
    assert went == "client"
    assert ctx.practice.clients.get(args["client_id"]).name == "Anna Voorbeeld"


@pytest.mark.parametrize("name", ["x.ccp", "not there.ccp", "", "pipe.ccp"])
def test_a_file_that_is_none_is_told_and_nothing_comes_in(page, ctx, tmp_path, qtbot, name):
    (tmp_path / "x.ccp").write_bytes(b"iets anders")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.ccp")
    taking = TakeInDialog(ctx, str(tmp_path / name))
    taking.open()
    taking.phrase.setText(PHRASE)
    taking.submit()
    qtbot.waitUntil(lambda: bool(taking.error.text()), timeout=15_000)
    assert len(ctx.practice.clients.rows()) == 3


def test_a_weak_passphrase_is_not_taken(page, ctx, people):
    dialog = PackageDialog(ctx, people.anna, print)
    dialog.open()
    dialog.chooser.set_passphrase("abc")
    dialog.submit()
    assert dialog.accept_button.reason
    assert dialog._task is None
    assert package.SUFFIX == "ccp"
    dialog.reject()
