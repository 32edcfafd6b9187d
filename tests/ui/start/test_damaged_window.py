"""A damaged vault in a real window: told, read only, and the rest goes on; safe mode as well."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QLineEdit

from coach_app import devices
from coach_app.data.practice import Practice
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import Vault, generation_of
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.settings import SettingsFile
from coach_app.ui.commands import PAGES
from coach_app.ui.start.session import Session
from coach_app.ui.trouble.dialog import TroubleDialog
from coach_app.ui.widgets import QuestionDialog, TextArea
from tests.data import flips, world
from tests.data.test_damage import Damaged

QUIET = "Een rustig gesprek. " * 400


class Desk:
    """A session over the vault of ``damaged``, and what it asked for at the end."""

    def __init__(self, folder, key: bytes, settings: SettingsFile, qtbot, **how) -> None:
        self.qtbot, self.ended = qtbot, []
        self.practice = Practice(Vault.open(folder, DataKey(key), **how))
        self.session = Session(
            self.practice,
            settings,
            demo=False,
            restart=lambda: self.ended.append("restart"),
            leave=lambda: self.ended.append("leave"),
            release=lambda: None,
        )
        self.window = self.session.window
        self.window.resize(1024, 600)
        self.session.show()
        qtbot.addWidget(self.window)
        qtbot.waitExposed(self.window)

    def told(self) -> list[str]:
        return [
            dialog.accessibleName()
            for dialog in self.window.findChildren(QuestionDialog)
            if dialog.isVisible()
        ]

    def read(self) -> None:
        for dialog in self.window.findChildren(QuestionDialog):
            dialog.reject()

    def meet_damage(self, meeting: str) -> None:
        """Go to a page that cannot be read, and wait until what can be read is gathered."""
        self.window.go("meeting", meeting_id=meeting)
        self.wait_for_rest()

    def wait_for_rest(self) -> None:
        condition = self.practice.vault.condition
        self.qtbot.waitUntil(lambda: condition.gathered is not None, timeout=20_000)
        self.qtbot.waitUntil(lambda: self.window.vault_banner.damage is not None)

    def drop(self) -> None:
        """The end of a test in which words were typed that no vault takes."""
        self.session.idle.stop()
        self.session.copies.stop()
        self.window.shut()
        self.practice.close()
        self.window.hide()

    def lock(self) -> None:
        self.window.lock("button")
        self.qtbot.waitUntil(lambda: self.ended == ["restart"], timeout=20_000)


@pytest.fixture
def settings(home, look) -> SettingsFile:
    made = SettingsFile(home / "config")
    made.values.look, made.values.less_motion, made.values.zoom = "light", True, 100
    return made


@pytest.fixture
def damaged(vault) -> Damaged:
    practice = Practice(vault)
    other = world.course(practice, world.client(practice, "Bram Testman"))
    world.hold(practice, other, 1, 2, 3, 4, 5, 6, note=QUIET)  # on other pages of the file
    Backups(vault).make(flips.NOW)
    found = Damaged(vault)
    found.other = other
    return found


@pytest.fixture
def desk(damaged, settings, qtbot) -> Desk:
    made = Desk(damaged.folder, bytes(damaged.key), settings, qtbot)
    yield made
    if not made.ended:
        made.drop()


def test_a_meeting_on_a_damaged_page_is_told_and_the_vault_is_read_only(desk, damaged, qtbot):
    window = desk.window
    assert not window.vault_banner.isVisible()
    desk.meet_damage(damaged.first)
    assert window.vault_banner.isVisible()
    text = window.vault_banner.damage.text()
    assert "beschadigd" in text
    assert "10 maart" in text  # the backup that there is, and what would be missing
    assert len(desk.told()) == 1
    desk.read()
    window.go("meeting", meeting_id=damaged.first)
    assert window.page.shared.area.toPlainText().startswith("Deze notitie staat op")
    assert window.page.shared.area.isReadOnly()
    window.go("meeting", meeting_id=damaged.second)
    assert window.page.shared.area.toPlainText() == damaged.text
    assert not any("veilig" in words for words in (*desk.told(), text))
    assert window.findChildren(TroubleDialog) == []


def test_everything_else_is_readable_and_printable_and_nothing_is_written(
    desk, damaged, qtbot, tmp_path
):
    window, practice = desk.window, desk.practice
    desk.meet_damage(damaged.first)
    before = damaged.database.read_bytes()
    window.go("meeting", meeting_id=damaged.other.week(1))
    assert window.page.shared.area.toPlainText() == QUIET
    areas = window.page.findChildren(TextArea)
    assert areas
    assert all(area.isReadOnly() for area in areas)
    window.go("report", course_id=damaged.other.id, client_id=damaged.other.clients[0])
    path = tmp_path / "report.pdf"
    window.page.outlet.write(str(path))
    document = QPdfDocument()
    document.load(str(path))
    assert "Bram Testman" in document.getAllText(0).text()
    document.close()
    with pytest.raises(UserError):
        practice.clients.create(ClientFields(name="Nobody"))
    assert damaged.database.read_bytes() == before


def test_what_was_typed_when_damage_is_found_stays_on_the_screen(desk, damaged, qtbot):
    window = desk.window
    window.go("meeting", meeting_id=damaged.other.week(1))
    area = window.page.shared.area
    desk.practice.vault.condition.found_damage()
    area.setPlainText("Dit typte ik net")
    qtbot.waitUntil(lambda: window.vault_banner.damage is not None)
    area.flush()
    assert area.toPlainText() == "Dit typte ik net"
    assert area.is_dirty()
    assert area.isReadOnly()
    window.lock("button")  # covered, and the words stay in memory
    qtbot.waitUntil(lambda: desk.session.held_page is not None)
    assert desk.ended == []
    assert area.toPlainText() == "Dit typte ik net"


def test_a_lock_works_and_opened_anew_it_says_so_again(desk, damaged, settings, qtbot):
    desk.meet_damage(damaged.first)
    desk.lock()
    again = Desk(damaged.folder, bytes(damaged.key), settings, qtbot)
    again.wait_for_rest()
    again.window.go("meeting", meeting_id=damaged.other.week(1))
    assert again.window.page.shared.area.isReadOnly()
    again.lock()


def test_restoring_is_offered_from_the_banner(desk, damaged, qtbot):
    from coach_app.ui.start.secrets.restore_dialog import RestoreDialog

    window = desk.window
    desk.meet_damage(damaged.first)
    window.vault_banner.damage.button.click()
    qtbot.waitUntil(lambda: len(window.findChildren(RestoreDialog)) == 1)
    (dialog,) = window.findChildren(RestoreDialog)
    assert dialog.choice.chosen() is not None
    dialog.reject()


def test_a_first_page_that_cannot_be_read_leaves_a_window_to_go_on_in(
    damaged, settings, qtbot, monkeypatch
):
    from coach_app.data import faults

    def broken(*_args):
        raise faults.damaged()

    monkeypatch.setattr("coach_app.ui.window.make_page", broken)
    desk = Desk(damaged.folder, bytes(damaged.key), settings, qtbot)
    assert type(desk.window.page).__name__ == "UnreadablePage"
    monkeypatch.undo()
    desk.window.go("clients")
    desk.wait_for_rest()
    desk.window.go("clients")
    assert type(desk.window.page).__name__ == "ClientsPage"
    desk.lock()


def test_news_that_cannot_be_read_is_told_and_is_no_bug(desk, damaged, qtbot, monkeypatch):
    from coach_app.data import faults

    window = desk.window
    window.go("clients")

    def broken(_topics):
        raise faults.damaged()

    monkeypatch.setattr(window.page, "refresh", broken)
    desk.practice.changed.publish(frozenset({"clients"}))
    qtbot.waitUntil(lambda: len(desk.told()) == 1)


# -- what was found at the start


def test_a_log_that_was_set_aside_is_told_in_the_window_until_it_is_read(
    vault, settings, qtbot, tmp_path
):
    practice = Practice(vault)
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    folder, key = vault.folder, bytes(vault.key())
    log = generation_of(folder) / "notes.db-wal"
    older = log.read_bytes()
    practice.clients.create(ClientFields(name="Bram Testman"))
    practice.close()
    log.write_bytes(older)
    desk = Desk(folder, key, settings, qtbot)
    (banner,) = [one for one in desk.window.vault_banner.children() if one.isWidgetType()]
    assert "apart gelegd" in banner.text()
    banner.button.click()
    assert not desk.window.vault_banner.isVisible()
    desk.lock()


# -- safe mode


@pytest.fixture
def safe(demo_template, settings, qtbot, tmp_path, monkeypatch) -> Desk:
    source, key = demo_template
    folder = tmp_path / "safe"
    shutil.copytree(source, folder)
    monkeypatch.setattr(devices, "_allowed", False)
    made = Desk(folder, key, settings, qtbot, safe=True)
    yield made
    if not made.ended:
        made.drop()


def test_safe_mode_is_said_in_the_window_and_leads_out(safe, qtbot):
    banner = safe.window.vault_banner
    assert banner.isVisible()
    assert "Veilige modus" in banner.safe.text()
    with qtbot.waitSignal(safe.window.as_usual):
        banner.safe.button.click()


def test_in_safe_mode_every_page_opens_and_tells_of_nothing(safe):
    """A page that writes as it is opened would be refused here."""
    window, practice = safe.window, safe.practice
    client = practice.clients.rows()[0].id
    course = practice.courses.of_client(client)[0].id
    meeting = practice.meetings.of_course(course)[0].id
    known = {"client_id": client, "course_id": course, "meeting_id": meeting}
    opened = 0
    for name in PAGES:
        for args in arguments(name, known):
            window.go(name, **args)
            if name in ("runner", "erase"):  # is writing: refused with a sentence
                assert len(safe.told()) == 1
                safe.read()
            else:
                assert safe.told() == [], name
            opened += 1
    assert opened >= 12
    assert all(dialog.isHidden() for dialog in window.findChildren(TroubleDialog)), (
        "a page that does not open without a write is a bug"
    )


def arguments(name: str, known: dict[str, str]):
    """The arguments out of ``known`` with which a page of this name can be made, if any."""
    from coach_app.ui.page_maker import fits

    for keys in (
        (),
        ("client_id",),
        ("course_id",),
        ("meeting_id",),
        ("course_id", "client_id"),
        ("meeting_id", "client_id"),
    ):
        args = {key: known[key] for key in keys}
        if fits(name, args):
            yield args
            return


def test_in_safe_mode_no_device_is_opened(safe):
    from coach_app.ui.sound.box import SoundBox
    from coach_app.ui.sound.file_check import make_player
    from coach_app.ui.sound.recorder import Microphone
    from coach_app.ui.sound.voice import Voice

    assert not SoundBox({"cue": 1.0, "ambience": 1.0, "voice": 1.0}).open()
    assert Microphone().open(lambda _raw: None, lambda: None) == "device"
    assert not Voice("nl", 1.0).ready
    assert make_player(safe.window) is None


def test_in_safe_mode_a_form_that_is_sent_is_refused_with_a_sentence(safe, qtbot):
    window = safe.window
    window.go("client", client_id=safe.practice.clients.rows()[0].id, tab="profile")
    field = window.page.findChildren(QLineEdit)[0]
    field.setText("Iets anders")
    field.editingFinished.emit()
    window.go("today")
    assert safe.practice.vault.database.stat().st_size > 0
    assert all("veilige modus" in words.lower() or "niet" in words for words in safe.told())


def test_the_settings_of_safe_mode_are_those_of_the_first_day_and_are_not_kept(home):
    kept = SettingsFile(home / "config")
    kept.values.zoom, kept.values.look, kept.values.language = 150, "dark", "en"
    kept.save()
    safe = SettingsFile(home / "config", safe=True)
    assert (safe.values.zoom, safe.values.look, safe.values.language) == (100, "system", "en")
    safe.values.language = "nl"
    safe.save()
    again = SettingsFile(home / "config").values
    assert (again.zoom, again.look, again.language) == (150, "dark", "en")
