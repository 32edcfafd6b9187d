"""The only place that knows everybody: arguments, folders, settings, language, unlock, window.

The window is painted, flat, before anything else is imported; then the first page comes,
and after that the database, the cipher and the key derivation, one module a turn, so
that typing a passphrase is never held up for long.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coach_app import no_dumps, paths
from coach_app.errors import UserError
from coach_app.ui import trace
from coach_app.ui.start.options import NO_SCREEN, StartOptions, has_screen, parse

if TYPE_CHECKING:
    from coach_app.data.storage.lockfile import VaultLock
    from coach_app.program import Program
    from coach_app.ui.start.start_window import StartWindow


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    no_dumps.forbid()
    trace.stamp("python")
    gc.disable()  # nothing becomes garbage while modules load; see Desk.ready
    options = parse(sys.argv[1:] if argv is None else argv)
    if not has_screen():
        print("Coach App needs a screen: no display was found.", file=sys.stderr)
        return NO_SCREEN
    from PySide6.QtWidgets import QApplication

    from coach_app.ui.start.start_window import StartWindow, peek

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Coach App")
    app.setDesktopFileName("coach-app")
    hints = peek(paths.config_folder() / "settings.toml")
    last = paths.from_text(hints.get("last_vault", ""))
    vault = options.vault or (Path(last) if last else None)
    held, free = _hold(vault or paths.default_vault())
    if not free:
        print("Coach App is already open with this vault.", file=sys.stderr)
        return 0
    window = StartWindow(hints)
    desk = Desk(options, window, held)
    window.painted.connect(desk.set_up)
    window.show()
    code = app.exec()
    desk.tidy()
    return code


def _hold(folder: Path) -> tuple[VaultLock | None, bool]:
    """Hold the vault, before a window shows; else bring the program that has it to the front."""
    if not folder.is_dir():
        return None, True
    from coach_app.data.storage.lockfile import VaultLock

    held = VaultLock(folder)
    try:
        if held.acquire():
            return held, True
    except (UserError, OSError):
        return None, True  # a read-only folder, for one: told on the page
    from coach_app.ui.start.instance import ask_first

    return None, not ask_first(folder)


class Desk:
    """Sets everything up behind the flat window."""

    def __init__(self, options: StartOptions, window: StartWindow, held: VaultLock | None) -> None:
        self.options, self.window, self.held = options, window, held
        self.program: Program | None = None

    def set_up(self) -> None:
        """Settings, language, look, then the first page."""
        from PySide6.QtGui import QIcon
        from PySide6.QtWidgets import QApplication

        from coach_app import devices
        from coach_app.settings import SettingsFile
        from coach_app.ui import language, theme
        from coach_app.ui.trouble.trouble import Log, Trouble

        self.trouble = Trouble(Log(paths.log_folder()))
        self.trouble.install()
        if self.options.safe:
            devices.forbid()
        settings = SettingsFile(paths.config_folder(), safe=self.options.safe)
        values = settings.values
        if self.options.language:
            values.language = self.options.language
        language.install(values.language)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, values.look, values.zoom, values.less_motion)
        app.setWindowIcon(QIcon(str(paths.resources() / "theme" / "icon.png")))
        from coach_app.program import Program

        self.program = Program(
            settings, self.options, window=self.window, held=self.held, ready=self.ready
        )
        self.program.start()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._leave)

    def ready(self) -> None:
        """All is loaded and stays for good: the collector need never look at it again."""
        gc.freeze()
        gc.enable()

    def _leave(self, _number: int, _frame: object) -> None:
        """SIGTERM and SIGINT close the vault like closing the window does."""
        if self.program is not None:
            self.program.close_soon()

    def tidy(self) -> None:
        from coach_app.ui import tasks

        tasks.wait_all(5)
