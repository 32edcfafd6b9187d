"""A lock in the middle of an exercise: what was done is kept before the vault closes."""

from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.exercises import load_exercises
from coach_app.settings import SettingsFile
from coach_app.ui.client_view.player.flow import PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.shell.lock import NoBackups
from coach_app.ui.start.session import Session
from tests.conftest import PASSPHRASE


def test_the_exercise_ends_before_the_vault_closes(qtbot, practice, vault, home, look):
    from coach_app.data.practice import Practice

    done = []
    session = Session(
        practice,
        SettingsFile(home / "config"),
        demo=False,
        restart=lambda: done.append("restart"),
        leave=lambda: None,
        release=lambda: None,
        backups=NoBackups(),
    )
    qtbot.addWidget(session.window)
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    session.show()
    screen = session.window.client_screen
    screen.show_exercise(
        PlayRequest(
            load_exercises()["R07"], "nl", PlayerOptions(sound=False, tension=False), client
        )
    )
    screen.window.page.done.emit()  # past the three stones
    screen.window.page.begin()
    playback = screen.play.session.playback
    session.locker.lock("key")
    qtbot.waitUntil(lambda: bool(done))
    assert not screen.on  # its clocks would ask a vault that is closed
    assert not playback.running
    again = Practice(Vault.open(vault.folder, unlock_with_passphrase(vault.folder, PASSPHRASE)))
    (run,) = again.runs.of_client(client)
    again.close()
    assert run.stopped
