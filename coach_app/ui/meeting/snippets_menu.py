"""The coach's own snippets: put in at the cursor of the text that was worked in last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu, QWidget

from coach_app.ui.context import Context
from coach_app.ui.widgets import Menu, TextArea, TextButton

LONGEST_TITLE = 40


class SnippetsButton(TextButton):
    """``area`` answers in which text area a snippet goes."""

    def __init__(self, ctx: Context, area: Callable[[], TextArea], parent: QWidget | None = None):
        super().__init__("", "quotes", parent, small=True)
        self.setText(self.tr("Snippet"))
        self.ctx, self._area = ctx, area
        self.clicked.connect(self.open_menu)

    @Slot()
    def open_menu(self) -> None:
        self.menu = self.make_menu()
        self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def make_menu(self) -> QMenu:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        snippets = self.ctx.practice.snippets.all()
        for snippet in snippets:
            title = snippet.title.replace("&", "&&")
            menu.addAction(title).triggered.connect(partial(self.insert, snippet.text))
        if not snippets:
            menu.addAction(self.tr("No snippets yet")).setEnabled(False)
        menu.addSeparator()
        chosen = self._area().textCursor().selectedText().replace("\u2029", "\n").strip()
        keep = menu.addAction(self.tr("Make a snippet of the selected text"))
        keep.setEnabled(bool(chosen))
        keep.triggered.connect(partial(self.keep, chosen))
        menu.addAction(self.tr("Edit snippets")).triggered.connect(self._to_settings)
        return menu

    def insert(self, text: str, _checked: bool = False) -> None:
        area = self._area()
        area.insert_program_text(text)
        area.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self, text: str, _checked: bool = False) -> None:
        title = text.splitlines()[0][:LONGEST_TITLE]
        snippet_id = self.ctx.practice.snippets.add(title, text)
        self.ctx.toast(
            self.tr("Snippet kept"), partial(self.ctx.practice.snippets.delete, snippet_id)
        )

    @Slot()
    def _to_settings(self) -> None:
        self.ctx.go("settings", tab="practice")
