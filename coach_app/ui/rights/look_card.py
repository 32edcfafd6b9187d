"""One text to look through: read it, then show it, cut a passage, or leave it out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from coach_app.data.rights.views import Disclosure
from coach_app.rights.telling import OTHERS, OWN, Markable, digest, leaves_of, needs_look
from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.widgets import SecondaryButton, Tag, text_label
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section

LINES = (2, 9)  # least and most that are seen at once


class PassageView(QPlainTextEdit):
    """Reads only; a passage is selected with the mouse or with Shift and the arrows."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(theme.font("body"))
        self.setAccessibleName(name)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        line = QFontMetrics(theme.font("body")).lineSpacing()
        rows = sum(1 + len(part) // 70 for part in text.split("\n"))
        low, high = LINES
        self.setFixedHeight(line * max(low, min(rows, high)) + theme.px(26))

    def passage(self) -> str:
        return self.textCursor().selectedText().replace("\u2029", "\n").strip()


class LookCard(Section):
    """``chosen`` carries a Disclosure."""

    chosen = Signal(object)

    def __init__(
        self,
        one: Markable,
        title: str,
        choice: Disclosure | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.one = one
        fresh = choice is not None and choice.digest == digest(one.text)
        self._cuts: tuple[tuple[str, str], ...] = choice.cuts if choice and fresh else ()
        self.title.hide()
        self.name = text_label(title, "card")
        self.state = Tag("", "attention")
        self.view = PassageView(one.text, title)
        self.cut_words = text_label("", "second", "ink2")
        self._make_buttons(title)
        head = hbox(gap=8)
        head.addWidget(self.name, 1)
        head.addWidget(self.state)
        self.body.addLayout(head)
        self.body.addWidget(self.view)
        self.body.addWidget(self.cut_words)
        row = FlowLayout(gap=theme.px(8))
        for button in (self.show_button, self.cut, self.others, self.own):
            row.addWidget(button)
        self.body.addLayout(row)
        self.setAccessibleName(title)
        self.show_choice(choice if fresh else None)

    def _make_buttons(self, title: str) -> None:
        self.show_button = SecondaryButton(self.tr("Show it"), "check", small=True)
        self.cut = SecondaryButton(self.tr("Leave out the selection"), small=True)
        self.others = SecondaryButton(self.tr("Leave out: about others"), small=True)
        self.own = SecondaryButton(self.tr("Leave out: working note"), small=True)
        for button in (self.show_button, self.cut, self.others, self.own):
            button.setAccessibleName(f"{button.text()} · {title}")
        self.show_button.clicked.connect(partial(self._choose, True, "", ()))
        self.others.clicked.connect(partial(self._choose, False, OTHERS, ()))
        self.own.clicked.connect(partial(self._choose, False, OWN, ()))
        self.cut.clicked.connect(self._cut)
        self.view.selectionChanged.connect(self._selected)
        self._selected()

    @Slot()
    def _selected(self) -> None:
        if self.view.passage():
            self.cut.setEnabled(True)
        else:
            self.cut.off_because(self.tr("First select the passage in the text"))

    @Slot()
    def _cut(self) -> None:
        """The selected passage, line by line where it runs over several texts of a form."""
        leaves = leaves_of(self.one.row[self.one.column])
        passage = self.view.passage()
        inside = any(passage in leaf for leaf in leaves)
        parts = [passage] if inside else [line for line in passage.split("\n") if line.strip()]
        cuts = (*self._cuts, *((part, OTHERS) for part in parts))
        self._choose(True, "", tuple(dict.fromkeys(cuts)))

    def _choose(
        self, shown: bool, reason: str, cuts: tuple[tuple[str, str], ...], *_: object
    ) -> None:
        self.chosen.emit(Disclosure(self.one.place, shown, reason, cuts, digest(self.one.text)))

    def show_choice(self, choice: Disclosure | None) -> None:
        """What holds now."""
        self._cuts = choice.cuts if choice is not None else ()
        if needs_look(self.one, choice):
            words = self.tr("Waits for you")
        elif choice is not None and not choice.shown:
            words = self.tr("Working note") if choice.reason == OWN else self.tr("About others")
            words = self.tr("Left out: {why}").format(why=words.lower())
        elif self._cuts:
            words = self.tr("Shown, %n passages left out", "", len(self._cuts))
        else:
            words = self.tr("Shown")
        self.state.set_text(words)
        cut = " · ".join(f"‘{passage}’" for passage, _ in self._cuts)
        self.cut_words.setText(self.tr("Left out: {passages}").format(passages=cut))
        show_if(self.cut_words, bool(self._cuts))
