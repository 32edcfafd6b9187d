"""The real window over the demo practice of today, once for all places of a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from coach_app.data.views import ClientFields
from tests.ui.keyboard.places import People, own_exercise, places


class Windows(QObject):
    """Hears of every window that shows itself."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not watched.windowFlags() & watched.windowFlags().Popup.ToolTip
        ):
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName()!r}")
        return False


@pytest.fixture(scope="module")
def desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """``window``, ``practice`` and ``places``; the demo stands around the day of today."""
    from coach_app.demo.practice import make_demo
    from coach_app.settings import SettingsFile
    from coach_app.ui import language, theme
    from coach_app.ui.window import MainWindow

    home = tmp_path_factory.mktemp("keyboard")
    language.install("nl")
    theme.apply(qapp, "light", 100, True)
    _, practice = make_demo(home / "vault", "nl", dt.date.today())
    settings = SettingsFile(home / "config")
    settings.values.look, settings.values.less_motion = "light", True
    settings.values.language = "nl"
    window = MainWindow(practice, settings, demo=True)
    window.resize(1280, 800)
    window.show()
    window.setUpdatesEnabled(False)  # painting is most of the time, and not what is looked at
    practice.clients.create(ClientFields(name="Nora Nieuw"))
    own, who = own_exercise(window.ctx), People(practice)
    yield SimpleNamespace(
        window=window, practice=practice, own=own, who=who, places=places(who, own), home=home
    )
    window.client_screen.close()
    window.close()
    window.deleteLater()
    practice.close()
    language.install("en")
