"""The system goes dark in the middle of locking: nothing comes back on the screen."""

from coach_app.data.views import ClientFields
from coach_app.settings import SettingsFile
from coach_app.ui.shell.lock import NoBackups
from coach_app.ui.start.session import Session


def test_nothing_is_drawn_anew_once_the_vault_closes(qtbot, practice, home, look):
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
    window = session.window
    qtbot.addWidget(window)
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    session.show()
    window.go("client", client_id=client)
    page = window.page
    session.locker.lock("key")
    on_top = window.childAt(window.rect().center())
    window.rebuild()
    assert window.page is page
    assert window.childAt(window.rect().center()) is on_top
    qtbot.waitUntil(lambda: bool(done))
    window.client_screen.close()
