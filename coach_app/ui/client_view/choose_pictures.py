"""The coach picks pictures from disk; they are checked and made smaller off the UI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.errors import UserError
from coach_app.ui import tasks
from coach_app.ui.context import Context
from coach_app.ui.pictures import FILTER, load_picture

MOST = 12


def choose_pictures(ctx: Context, parent: QWidget, take: Callable[[list[bytes]], None]) -> None:
    """Ask for files and hand over what could be read; a sentence for what could not."""
    title = QCoreApplication.translate("Pictures", "Choose pictures")
    names = QCoreApplication.translate("Pictures", "Pictures") + f" ({FILTER})"
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    dialog = QFileDialog(parent, title, folder, names)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: read_pictures(ctx, parent, paths, take))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def read_pictures(
    ctx: Context, parent: QWidget, paths: list[str], take: Callable[[list[bytes]], None]
) -> None:
    def work() -> tuple[list[bytes], list[UserError]]:
        found: list[bytes] = []
        refused: list[UserError] = []
        for path in paths[:MOST]:
            try:
                found.append(load_picture(path))
            except UserError as error:
                refused.append(error)
        return found, refused

    def done(result: tuple[list[bytes], list[UserError]]) -> None:
        found, refused = result
        if found:
            take(found)
        if refused:
            from coach_app.ui.trouble.errors_text import sentences

            ctx.toast(" ".join(sentences(refused[0])))

    tasks.run(work, on_done=done, parent=parent)
