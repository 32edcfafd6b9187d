"""What the tabs of Settings are made of: cards in two columns, rows with an action."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets import Button, Card, ChoiceCard, Segmented, Switch, SwitchRow, text_label
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.paint import RING_SPACE
from coach_app.ui.widgets.plain import PlainLabel

# These keep room for their own focus ring; everything else gets it as a margin.
PAINTED = (Button, ChoiceCard, Segmented, Switch)


class SettingsTab(QWidget):
    """What the page of settings asks of the tab that is open."""

    def fit(self, narrow: bool) -> None:
        """The page is wide or narrow from now on."""

    def flush(self) -> None:
        """Write unsaved typing into the vault now."""

    def refresh(self, topics: frozenset[str]) -> None:
        """Something of ``topics`` has changed in the practice."""


class TwoColumns(SettingsTab):
    """Two equal columns; one below the other where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(20))
        for column in (self.left, self.right):
            column.setSpacing(theme.px(16))
            # Not an alignment: that would cut off texts of several lines.
            to_top = QVBoxLayout()
            to_top.addLayout(column)
            to_top.addStretch(1)
            self._row.addLayout(to_top, 1)

    def fit(self, narrow: bool) -> None:
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)


class SettingsCard(Card):
    """A card whose words, lines and controls stand on the same edges."""

    def __init__(self, title: str) -> None:
        super().__init__(title=title, padding=20 - RING_SPACE)
        ring = theme.px(RING_SPACE)
        self.head.setContentsMargins(ring, 0, ring, 0)

    def put(self, *widgets: QWidget) -> None:
        """Add below what is there."""
        ring = theme.px(RING_SPACE)
        for widget in widgets:
            if isinstance(widget, (*PAINTED, Aligned)):
                self.body.addWidget(widget)
                continue
            ends_painted = isinstance(widget, SwitchRow) or (
                isinstance(widget, ActionRow) and widget.ends_painted
            )
            row = QHBoxLayout()
            row.setContentsMargins(ring, 0, 0 if ends_painted else ring, 0)
            row.addWidget(widget)
            self.body.addLayout(row)

    def put_buttons(self, *buttons: QWidget) -> None:
        """Beside each other at the left."""
        row = QHBoxLayout()
        row.setSpacing(theme.px(10) - 2 * theme.px(RING_SPACE))
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)


class ActionRow(QWidget):
    """A line with words, a second line, and something to press at the right."""

    def __init__(
        self,
        title: str,
        help: str = "",
        action: QWidget | None = None,
        icon: str = "",
        help_token: str = "ink2",
    ) -> None:
        super().__init__()
        self.ends_painted = isinstance(action, PAINTED)
        row = hbox(self, gap=14, edge=(0, 2))
        if icon:
            mark = PlainLabel()
            mark.setPixmap(theme.pixmap(icon, "ink2", 22))
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = vbox(gap=2)
        self.title = text_label(title)
        self.help = text_label(help, "second", help_token)
        show_if(self.help, bool(help))
        words.addWidget(self.title)
        words.addWidget(self.help)
        row.addLayout(words, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_help(self, text: str, token: str = "ink2") -> None:
        self.help.setText(text)
        self.help.setStyleSheet(f"color: {theme.color(token).name()};")
        self.help.setVisible(bool(text))
