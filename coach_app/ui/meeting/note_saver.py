"""Writing notes: says when it was kept; a failure leaves the text where it is."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from coach_app.errors import UserError
from coach_app.ui.widgets import TextArea

log = logging.getLogger(__name__)


class NoteSaver(QObject):
    """Binds text areas to named acts of the practice.

    ``kept(moment)`` after each success; ``failed(error)`` when the vault could not be
    written: the area stays dirty, and ``retry`` tries all of them again.
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts: dict[TextArea, Callable[[str], Any]] = {}
        self._unsaved: set[TextArea] = set()
        self.saving = False  # true while we write: our own change is no news to the page

    def bind(self, area: TextArea, act: Callable[[str], Any]) -> None:
        self._acts[area] = act
        area.saved.connect(self._save)

    @property
    def ok(self) -> bool:
        return not self._unsaved

    @Slot(str)
    def _save(self, text: str) -> None:
        area = self.sender()
        if isinstance(area, TextArea) and area in self._acts:
            self._write(area, text)

    def _write(self, area: TextArea, text: str) -> None:
        self.saving = True
        try:
            self._acts[area](text)
        except Exception as error:
            # Whatever it was, the text must not be lost: it stays and can be kept later.
            area.mark_dirty()
            self._unsaved.add(area)
            if not isinstance(error, UserError | OSError):
                log.exception("a note could not be written")
            self.failed.emit(error)
        else:
            self._unsaved.discard(area)
            self.kept.emit(dt.datetime.now().astimezone())
        finally:
            self.saving = False

    @Slot()
    def retry(self) -> None:
        for area in list(self._unsaved):
            self._write(area, area.text())

    def flush(self) -> None:
        for area in self._acts:
            area.flush()
