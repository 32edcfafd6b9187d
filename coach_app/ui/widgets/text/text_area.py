"""Text of several lines that saves itself, and that the program may add to meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from coach_app.limits import MAX_TEXT
from coach_app.ui import theme
from coach_app.ui.widgets.text.length import LengthLimit
from coach_app.ui.widgets.text.program_edits import Insertion, ProgramEdits
from coach_app.ui.widgets.text.rhythm import SaveTimer
from coach_app.ui.widgets.text.text_changes import read_back


class TextArea(QPlainTextEdit):
    """Text of several lines that saves itself.

    ``saved(text)`` is emitted within a second of a change, also while somebody types on, on
    leaving the field, and by ``flush``; never for text that came by ``load``, ``set_text``
    or ``follow``. Tab moves to the next control.

    A text that is too long stays as it is and is told of; it is not saved by itself.
    """

    saved = Signal(str)

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        style: str = "body",
        bare: bool = False,
        lines: int = 3,
    ) -> None:
        super().__init__(parent)
        self._edits = ProgramEdits(self)
        self._timer = SaveTimer(self._rest, self)
        self._dirty = False
        self.kept = text  # what is kept elsewhere, as far as told here: typing began with it
        self._lines = lines
        self.limit = LengthLimit(self, size=MAX_TEXT, words=self._too_long)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setProperty("bare", bare)
        self.setFont(theme.font(style))
        self.load(text)
        self.textChanged.connect(self._changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        return self.toPlainText()

    # -- text of the program

    def load(self, text: str) -> None:
        """Another text altogether, without saving: undo does not bring the old one back."""
        self._edits.load(text)
        self._settled(text)

    def set_text(self, text: str) -> None:
        """Make the text ``text`` without saving. Only what differs is touched.

        The writer keeps cursor, selection, place on the screen and undo.
        """
        self._edits.replace(text)
        self._settled(text)

    def setText(self, text: str) -> None:
        self.set_text(text)

    def follow(self, kept: str) -> None:
        """Show what is kept now, unless something typed here is still to be saved.

        Space at the ends may have been left off in the keeping; the writer's own stays.
        """
        if self._dirty:
            return
        self.kept = kept
        if read_back(kept).strip() != self.text().strip():
            self.set_text(kept)

    def append_line(self, text: str, gap: str = "\n") -> Insertion:
        """Put ``text`` below all that stands here, and save it like typed text.

        The answer goes to ``take_back``.
        """
        insertion = self._edits.append(text, gap)
        self._changed()
        return insertion

    def insert_program_text(self, text: str) -> None:
        """Put ``text`` at the cursor, as if it were pasted: the person asked for it there."""
        self.insertPlainText(text)

    def take_back(self, insertion: Insertion) -> bool:
        """Take away what ``append_line`` put in; whatever was typed meanwhile stays.

        False, and nothing is done, where somebody has changed that very text.
        """
        taken = self._edits.take_back(insertion)
        if taken:
            self._changed()
        return taken

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if self._edits.settle():
            self._changed()

    # -- saving

    def is_dirty(self) -> bool:
        return self._dirty

    def mark_dirty(self) -> None:
        """The last save failed: keep the text and try again at the next occasion."""
        self._dirty = True

    def _settled(self, text: str) -> None:
        self._dirty, self.kept = False, text
        self._timer.stop()
        self._check_length()

    def _changed(self) -> None:
        self._dirty = True
        self._timer.touch()
        self._check_length()

    def _check_length(self) -> None:
        # The whole text is only fetched where it might be too long: at most 3 bytes a unit.
        if self.limit.over or self.document().characterCount() * 3 > MAX_TEXT:
            self.limit.check(self.text())

    def _too_long(self, over: int) -> str:
        return self.tr(
            "%n characters too long to keep. Shorten it, or spread it over more notes.", "", over
        )

    def _rest(self) -> None:
        if self._edits.waits():
            self._timer.touch()  # till the letter is there that they wait for
        elif not self.limit.over:  # told beside the field; not asked again at every key
            self.flush()

    def flush(self) -> None:
        """Save now what was typed and is not saved yet."""
        if self._edits.settle(at_once=True):  # without them it would seem that they were deleted
            self._changed()
        self._timer.stop()
        if self._dirty:
            self._dirty = bool(self.limit.over)  # nobody can keep that: it waits here
            self.saved.emit(self.toPlainText())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    # -- size

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), self.fontMetrics().lineSpacing() * self._lines + theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.fontMetrics().lineSpacing() * 2 + theme.px(30))
