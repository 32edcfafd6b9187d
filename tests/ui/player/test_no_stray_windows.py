"""Nothing shows itself before it has its place on the page: it would be a window of its own."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from coach_app.exercises import load_exercises
from coach_app.ui.client_view.window import ClientWindow
from tests.ui.player.stage import Stage


class Watch(QObject):
    """Notes every window that is shown, were it for a moment."""

    def __init__(self):
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched, event):
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.isWindow() and not isinstance(watched, ClientWindow):
            self.seen.append(f"{type(watched).__name__} “{watched.accessibleName()}”")
        return False


@pytest.mark.parametrize("key", load_exercises())
def test_no_part_of_a_step_is_a_window_for_a_moment(qtbot, look, key):
    watch, app = Watch(), QApplication.instance()
    app.installEventFilter(watch)
    try:
        stage = Stage(qtbot, key)
        while True:
            stage.make()
            if not stage.on():
                break
    finally:
        app.removeEventFilter(watch)
    assert watch.seen == []
