"""Erasing on request: the name looked for first, then really gone, with a certificate."""

import datetime as dt

import pytest

from coach_app.data.storage.backup import Backups, list_backups
from coach_app.errors import UserError
from coach_app.ui.rights.erase_page import ErasePage
from coach_app.ui.widgets import QuestionDialog


def erased(page):
    page.erase.click()
    page.findChildren(QuestionDialog)[-1].yes.click()


def gone(practice, client):
    with pytest.raises(UserError, match="gone"):
        practice.clients.get(client)
    return True


def test_first_where_else_the_name_stands_then_it_can_be_erased(ctx, people, show):
    page = show(ErasePage(ctx, people.bea))
    assert page.mentions.open == 1
    assert not page.erase.isEnabled()
    assert "Bea vertelde over Cor" in page.mentions.text.text()
    page.mentions.text.set_text("Iemand vertelde over Cor")
    page.mentions.keep.click()
    assert page.mentions.open == 0
    assert page.erase.isEnabled()
    note = ctx.practice.notes.get(people.group.week(0))
    assert note.shared == "Iemand vertelde over Cor"
    erased(page)
    assert gone(ctx.practice, people.bea)
    assert ctx.practice.clients.get(people.cor).name == "Cor Twee"


def test_rewritten_words_that_still_say_the_name_stay_open(ctx, people, show):
    page = show(ErasePage(ctx, people.bea))
    page.mentions.text.set_text("Nog steeds Bea")
    page.mentions.keep.click()
    assert page.mentions.open == 1
    page.mentions.other.click()  # another Bea
    assert page.erase.isEnabled()


def test_the_certificate_says_that_and_how_much_and_nothing_of_what(ctx, people, show):
    ctx.practice.preferences.set("practice_name", "Praktijk De Heide")
    page = show(ErasePage(ctx, people.anna))
    erased(page)
    spoken = page.paper().spoken()
    assert "Praktijk De Heide" in spoken
    assert people.anna[:8] in spoken
    assert "verslagen: 2" in spoken
    assert "binnen 90 dagen" in spoken
    for word in ("Anna", "Voorbeeld", "Els", "06-0000", "gewandeld"):
        assert word not in spoken
    page.outlet.put_on  # noqa: B018  it can be printed


def test_nothing_goes_without_a_yes(ctx, people, show):
    page = show(ErasePage(ctx, people.anna))
    page.erase.click()
    page.findChildren(QuestionDialog)[-1].no.click()
    assert ctx.practice.clients.get(people.anna)


def test_old_backups_go_too_when_that_is_chosen(ctx, people, show, qtbot):
    backups = Backups(ctx.practice.vault)
    old = backups.make(dt.datetime.now().astimezone() - dt.timedelta(days=2))
    page = show(ErasePage(ctx, people.anna))
    page.choice.set_value("purged")
    erased(page)
    qtbot.waitUntil(lambda: hasattr(page, "outlet"), timeout=20_000)
    left = list_backups(backups.folder)
    assert len(left) == 1
    assert left[0].path != old.path
    assert "van de kluis zijn ook gewist" in page.paper().spoken()


def test_what_could_not_be_deleted_is_told_on_the_certificate(ctx, people, show, qtbot, tmp_path):
    ctx.practice.vault.places = (tmp_path / "stick that is not here",)
    page = show(ErasePage(ctx, people.anna))
    page.choice.set_value("purged")
    erased(page)
    qtbot.waitUntil(lambda: hasattr(page, "outlet"), timeout=20_000)
    assert "niet bereikbaar was (1)" in page.paper().spoken()


def test_when_no_new_backup_can_be_made_the_client_is_gone_and_the_old_ones_are_told_to_stay(
    ctx, people, show, qtbot, monkeypatch
):
    def full(*_args, **_more):
        raise OSError(28, "full")

    monkeypatch.setattr(Backups, "make", full)
    page = show(ErasePage(ctx, people.anna))
    page.choice.set_value("purged")
    erased(page)
    qtbot.waitUntil(lambda: hasattr(page, "outlet"), timeout=20_000)
    assert gone(ctx.practice, people.anna)
    assert "verlopen binnen 90 dagen" in page.paper().spoken()


def test_a_frozen_client_is_refused(ctx, people, show):
    page = show(ErasePage(ctx, people.anna))
    ctx.practice.clients.freeze(people.anna)
    erased(page)
    assert ctx.practice.clients.get(people.anna).name == "Anna Voorbeeld"
