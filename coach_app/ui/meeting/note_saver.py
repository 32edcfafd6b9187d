"""Writing notes: says when it was kept; a failure leaves the text where it is."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coach_app.data.views import Saved
from coach_app.errors import UserError
from coach_app.ui.trouble.attempt import with_reserve
from coach_app.ui.unsaved import Unsaved, unsaved_of
from coach_app.ui.widgets import TextArea

log = logging.getLogger(__name__)

AGAIN = 20_000  # ms until what was refused is tried anew by itself

#: Keeps a text that began as the second one. None: it stands as it was given.
Act = Callable[[str, str], Saved | None]


@dataclass(eq=False)
class _Bound:
    """A text and the act that keeps it. ``area`` None: its field is gone, the text waits."""

    area: TextArea | None
    act: Act
    unsaved: Unsaved | None = None  # what the last save did not bring into the vault
    base: str = ""  # what it began as


class NoteSaver(QObject):
    """Binds text areas to named acts of the practice.

    ``kept(moment)`` after each success; ``failed(error)`` when the vault could not be
    written: the area stays dirty, and ``retry`` tries all of them again; so does a clock, and
    the next save that works. ``merged`` when somebody else had written in the same text: both
    stand there now.

    What is rebuilt is let go with `release` before its fields are gone.
    """

    kept = Signal(object)
    failed = Signal(object)
    merged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bound: list[_Bound] = []
        self.saving = False  # true while we write: our own change is no news to the page
        self.again = QTimer(self)
        self.again.setSingleShot(True)
        self.again.setInterval(AGAIN)
        self.again.timeout.connect(self.retry)

    def bind(self, area: TextArea, act: Act) -> None:
        self._bound.append(_Bound(area, act))
        area.saved.connect(self._save)

    def release(self, inside: QWidget) -> None:
        """Save and let go of all fields inside this widget: it is about to go.

        What could not be saved waits here, and goes along with the next `flush`.
        """
        for one in self._alive():
            area = one.area
            if area is None or not (area is inside or inside.isAncestorOf(area)):
                continue
            area.flush()
            area.saved.disconnect(self._save)
            one.area = None
            if area.is_dirty():
                one.unsaved = unsaved_of(area)
                area.set_text(area.text())  # they wait here now, and nowhere else
            else:
                self._bound.remove(one)

    @property
    def ok(self) -> bool:
        return all(one.unsaved is None for one in self._bound)

    def unsaved(self) -> list[Unsaved]:
        """Texts that wait without a field."""
        return [one.unsaved for one in self._alive() if one.area is None and one.unsaved]

    def hand_back(self, text: Unsaved) -> None:
        """It stands in a field again, and waits there."""
        self._bound = [
            one for one in self._bound if one.area is not None or one.unsaved is not text
        ]

    def _alive(self) -> list[_Bound]:
        """Those whose field is there, or whose text waits without one."""
        for one in list(self._bound):
            if one.area is not None and not isValid(one.area):
                one.area = None
                if one.unsaved is None:
                    self._bound.remove(one)
        return list(self._bound)

    @Slot(str)
    def _save(self, text: str) -> None:
        area = self.sender()
        for one in self._alive():
            if one.area is area:
                self._write(one, text)

    def _write(self, one: _Bound, text: str) -> None:
        self.saving = True
        if one.area is not None:
            one.base = one.area.kept
        try:
            saved = with_reserve(lambda: one.act(text, one.base))
        except Exception as error:
            # Whatever it was, the text must not be lost: it stays and can be kept later.
            if one.area is not None:
                one.area.mark_dirty()
                one.unsaved = unsaved_of(one.area)
            if not isinstance(error, UserError | OSError):
                log.exception("a note could not be written")
            else:
                self.again.start()
            self.failed.emit(error)
        else:
            self._took(one, saved or Saved(text))
            self.kept.emit(dt.datetime.now().astimezone())
            if not self.ok:  # the vault takes words again
                QTimer.singleShot(0, self, self.retry)
        finally:
            self.saving = False

    def _took(self, one: _Bound, saved: Saved) -> None:
        one.unsaved = None
        if one.area is None:
            self._bound.remove(one)
            return
        one.area.follow(saved.text)
        one.area.document().setModified(False)
        if saved.merged:
            self.merged.emit()

    @Slot()
    def retry(self) -> None:
        self.flush()

    def flush(self) -> None:
        for one in self._alive():
            if one.area is not None:
                one.area.flush()
            elif one.unsaved is not None:
                self._write(one, one.unsaved.text)
