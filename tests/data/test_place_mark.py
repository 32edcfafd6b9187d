"""The second place is known by what lies in it, not by the name of its folder."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from coach_app.data.back.old_copies import old_copies
from coach_app.data.keyring import old_keys
from coach_app.data.keyring.old_keys import OldKeys
from coach_app.data.practice import Practice
from coach_app.data.storage.shelf.second_place import SecondPlace, put_mark
from coach_app.data.views import ClientFields
from coach_app.settings import SettingsFile
from coach_app.ui.copies.second_place import choose, learn, second_place
from coach_app.ui.copies.state import second_tag, second_words

NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


class Desk:
    def __init__(self, practice: Practice, stick: Path, home: Path) -> None:
        self.practice, self.stick, self.config = practice, stick, home / "config"
        practice.clients.create(ClientFields(name="Anna Voorbeeld"))

    @property
    def settings(self) -> SettingsFile:
        return SettingsFile(self.config)

    def choose(self) -> None:
        mark = put_mark(self.stick)
        choose(self.settings, str(self.stick), self.practice.vault.folder, mark)

    @property
    def place(self) -> SecondPlace:
        found = second_place(self.settings.values)
        assert found is not None
        return found

    def make(self, days: int = 0):
        return self.practice.copies.make(self.place, now=NOW + days * DAY)

    def pull_out(self) -> Path:
        """What is left is an empty folder, on whatever disk."""
        drawer = self.stick.rename(self.stick.with_name("drawer"))
        self.stick.mkdir()
        return drawer


@pytest.fixture
def desk(practice, tmp_path, home) -> Desk:
    stick = tmp_path / "stick"
    stick.mkdir()
    return Desk(practice, stick, home)


def test_nothing_is_written_into_the_empty_folder_of_a_stick_that_was_pulled_out(desk):
    desk.choose()
    assert desk.make().in_order
    drawer = desk.pull_out()
    desk.practice.clients.create(ClientFields(name="Bram Later"))
    found = desk.make(1)
    assert list(desk.stick.iterdir()) == []
    assert not found.in_order
    assert second_tag(found.second)[0] == "Not here"
    assert "choose" in second_words(found.second, NOW)
    assert not desk.practice.copies.follow(desk.place)
    assert not desk.practice.copies.make_what_is_due(desk.place).in_order
    assert list(desk.stick.iterdir()) == []
    desk.stick.rmdir()
    drawer.rename(desk.stick)
    assert desk.make(2).in_order


def test_another_stick_under_the_same_name_is_not_the_place_until_it_is_chosen(desk):
    desk.choose()
    desk.make()
    shutil.rmtree(desk.pull_out())
    put_mark(desk.stick)
    assert not desk.make(1).in_order
    desk.choose()
    assert desk.make(2).in_order


def test_choosing_again_heals_a_lost_mark_and_keeps_one_that_is_there(desk):
    desk.choose()
    desk.make()
    kept = desk.place.mark
    desk.choose()
    assert desk.place.mark == kept
    next(path for path in desk.stick.iterdir() if path.suffix != ".ccb").unlink()
    assert not desk.make(1).in_order
    desk.choose()
    assert desk.make(2).in_order


def test_a_place_of_before_the_marks_is_known_at_the_first_look_where_copies_lie(desk):
    settings = desk.settings
    choose(settings, str(desk.stick), desk.practice.vault.folder)
    found = desk.practice.copies.look(desk.place)
    learn(settings, found.second)
    assert desk.place.mark == ""  # nothing of ours lies there yet
    assert list(desk.stick.iterdir()) == []
    learn(settings, desk.make().second)
    assert desk.place.mark
    desk.pull_out()
    assert not desk.make(1).in_order
    assert list(desk.stick.iterdir()) == []


def test_a_place_that_takes_no_mark_works_as_before(desk, monkeypatch):
    from coach_app.data.storage import files

    write = files.write_atomic

    def shut(path, *more, **how):
        if path.parent == desk.stick:
            raise OSError(30, "read only")
        write(path, *more, **how)

    with monkeypatch.context() as patch:
        patch.setattr(files, "write_atomic", shut)
        desk.choose()
    assert desk.place.mark == ""
    assert desk.make().in_order


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"x" * 5000, b"../../etc"])
def test_a_mark_that_is_no_mark_counts_as_none(desk, content):
    desk.choose()
    mark = next(desk.stick.iterdir())
    mark.write_bytes(content)
    assert not desk.make().in_order
    desk.choose()
    assert desk.make(1).in_order


def test_an_empty_folder_is_not_told_to_hold_no_old_copies(desk):
    desk.choose()
    desk.make()
    desk.practice.vault.know_places([desk.stick])
    assert old_copies(desk.practice.vault).out_of_reach == ()
    desk.pull_out()
    assert old_copies(desk.practice.vault).out_of_reach == (desk.stick,)


def test_nor_are_copies_under_the_old_key_called_gone_there(desk):
    desk.choose()
    vault = desk.practice.vault
    made = desk.make()
    desk.pull_out()
    waits = OldKeys(True, made.last.path.name, (str(desk.stick),))
    old_keys.write(vault.generation, waits)
    assert old_keys.clear(vault, vault.generation, NOW) == waits
    assert old_keys.of(vault.generation) == waits
