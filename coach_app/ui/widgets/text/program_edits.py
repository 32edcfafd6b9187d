"""What the program itself changes in a text that somebody may be writing in.

The writer keeps the cursor, the selection, the place on the screen and the way back
(undo). Letters that are still being composed (accents, Japanese) are waited for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from coach_app.ui.widgets.text.text_changes import (
    TextChange,
    changes_between,
    plain,
    read_back,
    units,
)


class Insertion:
    """A text that the program put in; it can be taken back as long as nobody changed it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._cursor: QTextCursor | None = None

    def lies(self, cursor: QTextCursor) -> None:
        """``cursor`` spans the text. What is typed before or behind it stays outside."""
        cursor.setKeepPositionOnInsert(True)
        self._cursor = cursor

    def whole(self) -> QTextCursor | None:
        """The place of the text, None where it was changed or never came in."""
        if self._cursor is None or plain(self._cursor.selectedText()) != self.text:
            return None
        return self._cursor


class ProgramEdits:
    """Edits of one text editor; none of them tells ``textChanged``."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self._waiting: list[Callable[[], None]] = []

    # -- composing

    def composing(self) -> bool:
        layout = self._editor.textCursor().block().layout()
        return layout is not None and bool(layout.preeditAreaText())

    def waits(self) -> bool:
        """Something stands here only when the letter is there."""
        return bool(self._waiting)

    def settle(self, at_once: bool = False) -> bool:
        """Do what waited for the end of a composition. True where something was done."""
        if not self._waiting or (self.composing() and not at_once):
            return False
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
        return True

    def _soon(self, act: Callable[[], None]) -> None:
        if self.composing():
            self._waiting.append(act)
        else:
            self.settle()
            act()

    # -- the edits

    def load(self, text: str) -> None:
        """Another text altogether: nothing of the old one comes back with undo."""
        self._waiting.clear()
        blocked = self._editor.blockSignals(True)
        self._editor.setPlainText(text)
        self._editor.blockSignals(blocked)

    def replace(self, text: str) -> None:
        """The text becomes ``text``; only what differs is touched."""
        self._waiting.clear()
        now = self._editor.toPlainText()
        if read_back(text) == now:
            return
        document = self._editor.document()
        if not now and not document.isUndoAvailable() and not self.composing():
            self.load(text)
            return
        changes = changes_between(now, read_back(text))
        if self.composing():
            places = [(self._span(change.start, change.end), change) for change in changes]
            self._waiting.append(lambda: self._change(_where_now(places)))
        else:
            self._change(changes)

    def append(self, text: str, gap: str = "\n") -> Insertion:
        """``text`` on lines of its own below all that stands here, ``gap`` before it."""
        insertion = Insertion("")
        self._soon(lambda: self._append(insertion, plain(text), gap))
        return insertion

    def take_back(self, insertion: Insertion) -> bool:
        """Take away what the program put in; False where somebody has changed it since."""
        if insertion.whole() is None and not self._waiting:
            return False
        self._soon(lambda: self._remove(insertion))
        return True

    # -- doing it

    def _append(self, insertion: Insertion, text: str, gap: str) -> None:
        now = self._editor.toPlainText()
        end = units(now)
        lead = gap[: max(0, len(gap) - (len(now) - len(now.rstrip("\n"))))] if now else ""
        writing = self._editor.hasFocus() and self._editor.textCursor().position() == end
        if writing and not lead:
            lead = "\n"  # the line with the cursor stays the writer's
        insertion.text = lead + text
        self._change([TextChange(end, "", insertion.text)])
        insertion.lies(self._span(end, end + units(insertion.text)))

    def _remove(self, insertion: Insertion) -> None:
        cursor = insertion.whole()
        if cursor is not None:
            start = cursor.selectionStart()
            self._change([TextChange(start, insertion.text, "")])

    def _change(self, changes: Sequence[TextChange]) -> None:
        if not changes:
            return
        edit = QTextCursor(self._editor.document())
        with self._place_kept():
            edit.beginEditBlock()
            for change in reversed(changes):
                # First the new, then the old away: a cursor behind the old stays behind.
                edit.setPosition(change.start)
                edit.insertText(change.added)
                come = units(change.added)
                edit.setPosition(change.end + come)
                edit.setPosition(change.start + come, QTextCursor.MoveMode.KeepAnchor)
                edit.removeSelectedText()
            edit.endEditBlock()

    def _span(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @contextmanager
    def _place_kept(self) -> Iterator[None]:
        """Cursor, selection and the lines on the screen stay where they are in the text."""
        editor = self._editor
        own = editor.textCursor()
        ends = [self._span(place, place) for place in (own.anchor(), own.position())]
        top = editor.firstVisibleBlock()
        first = self._span(top.position(), top.position())
        upright, across = editor.verticalScrollBar(), editor.horizontalScrollBar()
        below, aside = upright.value() - top.firstLineNumber(), across.value()
        for cursor in ends:
            cursor.setKeepPositionOnInsert(True)
        blocked = editor.blockSignals(True)
        try:
            yield
            anchor, position = (cursor.position() for cursor in ends)
            now = editor.textCursor()
            if (now.anchor(), now.position()) != (anchor, position):
                now.setPosition(anchor)
                now.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
                editor.setTextCursor(now)
            upright.setValue(first.block().firstLineNumber() + below)
            across.setValue(aside)
        finally:
            editor.blockSignals(blocked)


def _where_now(places: Sequence[tuple[QTextCursor, TextChange]]) -> list[TextChange]:
    """Changes that waited, where their places are now. What was changed meanwhile stays."""
    found = []
    for cursor, change in places:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if read_back(cursor.selectedText()) == change.removed:
            found.append(TextChange(start, change.removed, change.added))
        else:
            found.append(TextChange(end, "", change.added))
    return found
