"""Where else the name stands: one text after another, rewritten or left as it is."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.data.rights.mentions import Mention
from coach_app.ui import theme
from coach_app.ui.context import Context
from coach_app.ui.rights.place_words import PlaceWords
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import PrimaryButton, SecondaryButton, TextArea, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section, focus_soon

_Where = tuple[str, tuple[str, ...], str, tuple[str | int, ...]]


class MentionsCard(Section):
    """``open``: how many are still to be looked at. ``changed`` when that is another number."""

    changed = Signal()

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self._words = PlaceWords(self)
        self._fine: set[tuple[_Where, str]] = set()  # another person of the same name
        self._left: list[Mention] = []
        self._make()
        self._read()

    def _make(self) -> None:
        self.set_title(self.tr("Where else the name stands"))
        self.intro = text_label("", "body", "ink2")
        self.where = text_label("", "body_bold")
        self.found = text_label("", "second", "ink2")
        self.text = TextArea(lines=4)
        self.text.setAccessibleName(self.tr("The text, to rewrite"))
        self.keep = PrimaryButton(self.tr("Keep these words"))
        self.other = SecondaryButton(self.tr("Leave it as it is"))
        for widget in (self.intro, self.where, self.found, self.text):
            self.body.addWidget(widget)
        row = FlowLayout(gap=theme.px(8))
        row.addWidget(self.keep)
        row.addWidget(self.other)
        self.body.addLayout(row)
        self.keep.clicked.connect(self._rewrite)
        self.other.clicked.connect(self._leave)

    @property
    def open(self) -> int:
        return len(self._left)

    def _read(self) -> None:
        found = self.ctx.practice.mentions.of(self.client_id)
        self._left = [one for one in found if (_where(one), one.text) not in self._fine]
        self._show()

    def _show(self) -> None:
        number = len(self._left)
        if not number:
            self.intro.setText(
                self.tr("The name stands nowhere else.")
                if not self._fine
                else self.tr("You have looked at everything.")
            )
        else:
            self.intro.setText(
                self.tr(
                    "%n texts that stay say this name. Rewrite them one by one, or leave one as "
                    "it is when it is about somebody else.",
                    "",
                    number,
                )
            )
        for widget in (self.where, self.found, self.text, self.keep, self.other):
            widget.setVisible(bool(number))
        if number:
            one = self._left[0]
            self.where.setText(self._place(one))
            names = ", ".join(one.names)
            self.found.setText(self.tr("Found: {names}").format(names=names))
            self.text.load(one.text)
        self.changed.emit()

    def _place(self, one: Mention) -> str:
        words = self._words.column(one.table, one.column)
        if one.client_id is not None:
            name = self.ctx.practice.clients.get(one.client_id).name
            return f"{words} · {name}"
        return words

    @Slot()
    def _rewrite(self) -> None:
        one, text = self._left[0], self.text.text().strip()
        if attempt(self.ctx, lambda: self.ctx.practice.mentions.rewrite(one, text)):
            self._read()
            focus_soon(self.text)

    @Slot()
    def _leave(self) -> None:
        one = self._left[0]
        self._fine.add((_where(one), one.text))
        self._left = self._left[1:]
        self._show()
        focus_soon(self.text)

    def flush(self) -> None:
        """What is half rewritten is not kept: the text itself still says what it said."""


def _where(one: Mention) -> _Where:
    return (one.table, one.key, one.column, one.path)
