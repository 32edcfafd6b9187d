"""A copy counts as checked when it was read: damage in it is found, told, and made good."""

import datetime as dt
import os
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.storage.backup import list_backups
from coach_app.data.storage.shelf.second_place import SecondPlace
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.settings import SettingsFile
from coach_app.ui.copies.rhythm import CopyRhythm
from coach_app.ui.copies.state import here_tag, second_tag, whole_tag
from coach_app.ui.shell.backup_rules import BackupRules
from tests.conftest import PASSPHRASE

NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


class Job:
    cancelled = False

    def progress(self, part: float, text: str = "") -> None:
        pass


class Office:
    """A vault with three copies here and on a stick, closed and opened again."""

    def __init__(self, practice: Practice, stick: Path) -> None:
        self.folder, self.stick, self.place = practice.vault.folder, stick, SecondPlace(stick)
        for turn in range(3):
            practice.clients.create(ClientFields(name=f"Anna {turn}"))
            practice.copies.make(self.place, now=NOW + turn * DAY)
        practice.close()

    def open(self) -> Practice:
        key = unlock_with_passphrase(self.folder, PASSPHRASE)
        return Practice(Vault.open(self.folder, key, places=[self.stick]))

    @property
    def copies(self) -> list[Path]:
        return sorted([*(self.folder / "backups").glob("*.ccb"), *self.stick.glob("*.ccb")])

    def flip(self, *paths: Path, quietly: bool = False) -> None:
        for path in paths:
            about = path.stat()
            raw = bytearray(path.read_bytes())
            raw[300_000] ^= 0xFF
            path.write_bytes(raw)
            if quietly:
                os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))

    def newest(self, folder: Path) -> Path:
        return list_backups(folder)[0].path

    def lock(self, practice: Practice) -> None:
        """As the way out does."""
        rules = BackupRules()
        if rules.due(practice, self.place):
            rules.make(practice, self.place, Job())
        practice.close()


@pytest.fixture
def office(practice, tmp_path) -> Office:
    stick = tmp_path / "stick"
    stick.mkdir()
    return Office(practice, stick)


def now() -> dt.datetime:
    return dt.datetime.now().astimezone()


def kinds(practice: Practice, place: SecondPlace) -> list[str]:
    found = practice.copies.look(place)
    return [tag[1] for tag in (here_tag(found, now()), second_tag(found.second))]


def test_nobody_calls_checked_what_changed_since_it_was_read(office):
    office.flip(*office.copies)
    practice = office.open()
    found = practice.copies.look(office.place)
    assert not found.read
    assert not found.second.read
    assert kinds(practice, office.place) == ["quiet", "quiet"]
    practice.close()


def test_what_was_read_when_it_was_made_counts_at_the_next_opening(office):
    practice = office.open()
    found = practice.copies.look(office.place)
    assert found.read
    assert found.second.read
    assert kinds(practice, office.place) == ["ok", "ok"]
    practice.close()


def test_damage_everywhere_is_told_after_the_opening_and_made_good_at_the_lock(office):
    office.flip(*office.copies)
    practice = office.open()
    practice.copies.read_again(office.place)
    found = practice.copies.look(office.place)
    assert found.unreadable
    assert found.second.unreadable
    assert not found.in_order
    assert kinds(practice, office.place) == ["attention", "attention"]
    assert practice.copies.due()
    office.lock(practice)
    again = office.open()
    found = again.copies.look(office.place)
    assert found.in_order
    assert found.read
    assert found.second.read
    for folder in (office.folder / "backups", office.stick):
        again.copies.open_copy(list_backups(folder)[0])
    again.close()


def test_what_is_bad_stays_bad_over_a_restart(office):
    office.flip(*office.copies)
    practice = office.open()
    practice.copies.read_again(office.place)
    practice.close()
    again = office.open()
    assert kinds(again, office.place) == ["attention", "attention"]
    assert again.copies.due()
    again.close()


@pytest.mark.parametrize("where", ["here", "there"])
def test_a_lock_makes_good_what_nobody_has_read_yet(office, where):
    folder = office.folder / "backups" if where == "here" else office.stick
    office.flip(office.newest(folder))
    practice = office.open()
    office.lock(practice)
    again = office.open()
    again.copies.open_copy(list_backups(folder)[0])
    assert again.copies.look(office.place).in_order
    again.close()


def test_a_flip_that_leaves_size_and_time_is_found_by_the_lock(office):
    office.flip(office.newest(office.folder / "backups"), quietly=True)
    practice = office.open()
    office.lock(practice)
    again = office.open()
    again.copies.open_copy(list_backups(office.folder / "backups")[0])
    again.close()


def test_and_on_the_stick_after_some_days_or_by_the_rehearsal(office):
    office.flip(office.newest(office.stick), quietly=True)
    practice = office.open()
    practice.copies.read_again(office.place)
    assert not practice.copies.look(office.place).second.unreadable  # read when it was made
    practice.copies.read_again(office.place, now=dt.datetime.now(dt.UTC) + 4 * DAY)
    assert practice.copies.look(office.place).second.unreadable
    practice.copies.make(office.place)
    office.flip(office.newest(office.stick), quietly=True)
    with pytest.raises(UserError, match="backup-damaged"):
        practice.copies.rehearse(office.place)
    assert practice.copies.look(office.place).second.unreadable
    practice.close()


def test_a_try_looks_at_both_places_and_what_it_says_stays(office):
    office.flip(*office.copies, quietly=True)
    practice = office.open()
    with pytest.raises(UserError, match="backup-damaged"):
        practice.copies.rehearse(office.place)
    assert kinds(practice, office.place) == ["attention", "attention"]
    practice.copies.read_again(office.place)
    practice.close()
    again = office.open()
    assert kinds(again, office.place) == ["attention", "attention"]
    office.lock(again)
    last = office.open()
    assert kinds(last, office.place) == ["ok", "ok"]
    last.copies.rehearse(office.place)
    last.close()


def test_a_try_that_finds_one_bad_still_opens_the_other(office):
    office.flip(office.newest(office.folder / "backups"))
    practice = office.open()
    with pytest.raises(UserError, match="backup-damaged"):
        practice.copies.rehearse(office.place)
    found = practice.copies.look(office.place)
    assert (found.unreadable, found.second.unreadable, found.second.read) == (True, False, True)
    practice.close()


def test_a_copy_whose_list_of_erased_clients_grew_was_read_then(office):
    practice = office.open()
    practice.erase(practice.clients.rows()[0].id)
    found = practice.copies.look(office.place)
    assert found.read
    assert found.second.read
    practice.close()


def test_a_table_of_readings_that_is_lost_or_forged_only_means_reading_again(office):
    table = office.folder / "read.json"
    for text in ("", "[]", '{"a": 1}', '{"a": {"size": "1", "mtime": 2, "at": "", "whole": 1}}'):
        table.write_text(text)
        practice = office.open()
        assert kinds(practice, office.place) == ["quiet", "quiet"]
        practice.copies.read_again(office.place)
        assert kinds(practice, office.place) == ["ok", "ok"]
        practice.close()


def test_a_reading_that_is_stopped_says_nothing(office):
    office.flip(*office.copies)
    practice = office.open()
    with pytest.raises(UserError, match="cancelled"):
        practice.copies.read_again(office.place, lambda: True)
    assert kinds(practice, office.place) == ["quiet", "quiet"]
    practice.close()


def test_the_window_reads_them_by_itself(qtbot, qapp, office, home):
    office.flip(*office.copies)
    practice, settings = office.open(), SettingsFile(home / "config")
    settings.values.backup_folder = str(office.stick)
    rhythm = CopyRhythm(practice, settings, qapp)
    rhythm.start()
    qtbot.waitUntil(lambda: kinds(practice, office.place) == ["attention"] * 2, timeout=20_000)
    assert whole_tag(practice.copies.look(office.place), now())[1] == "attention"
    rhythm.stop()
    practice.close()
