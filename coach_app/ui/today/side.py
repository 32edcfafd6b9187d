"""The right column of Today: what waits, and where the last backup lies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from coach_app.data.views import AttentionItem
from coach_app.ui import formats, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.planning import today_words
from coach_app.ui.widgets import Card, Hairline, SecondaryButton, Tag, TextButton, text_label
from coach_app.ui.widgets.layout.edge import WORDS, EdgedFlow
from coach_app.ui.widgets.paint import draw_focus_ring, rounded
from coach_app.ui.widgets.plain import PlainButton, PlainLabel, set_tip

if TYPE_CHECKING:
    from coach_app.data.storage.backup import BackupInfo

SHOWN = 5  # more fold away behind one button


class AttentionRow(PlainButton):
    """One thing that waits; the whole row opens what solves it."""

    chosen = Signal(object)

    def __init__(self, item: AttentionItem, today: dt.date) -> None:
        super().__init__()
        self.item = item
        self._title = today_words.attention_title(item)
        self._line = today_words.attention_line(item, today)
        self.setText(self._title)
        self.setAccessibleName(f"{self._title}: {self._line}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self.item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(62))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 4, 0, -4)
        if self.underMouse() or self.hasFocus():
            rounded(painter, box, theme.px(8), theme.color("inset"), None)
        left = theme.px(1)
        icon = today_words.ATTENTION_ICONS[self.item.kind]
        painter.drawPixmap(left, theme.px(11), theme.pixmap(icon, "honingInk", 22))
        left += theme.px(33)
        caret = theme.px(20)
        painter.drawPixmap(
            self.width() - caret,
            (self.height() - caret) // 2,
            theme.pixmap("caret-right", "ink2", 20),
        )
        room = self.width() - left - caret - theme.px(8)
        self._words(painter, "body_bold", "ink", self._title, left, 9, room)
        self._words(painter, "second", "ink2", self._line, left, 32, room)
        if self.hasFocus():
            inner = box.adjusted(3, 3, -3, -3)
            draw_focus_ring(painter, inner, theme.px(8))

    def _words(
        self, painter: QPainter, style: str, token: str, text: str, left: int, top: int, room: int
    ) -> None:
        font = theme.font(style)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.color(token))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, theme.px(top) + metrics.ascent(), shown)


class AttentionCard(Card):
    """What needs attention, each one click from being solved."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(padding=18, gap=4)
        self._all: Sequence[AttentionItem] = ()
        self._today = dt.date.today()
        self._open = False
        self.title = text_label(self.tr("Needs attention"), "card")
        self.list = vbox(gap=0)
        self.more = TextButton("")
        self.body.addWidget(self.title)
        self.body.addLayout(self.list)
        self.body.addLayout(EdgedFlow(self.more, shift=WORDS))
        self.more.hide()
        self.more.clicked.connect(self._show_all)

    def fill(self, items: Sequence[AttentionItem], today: dt.date) -> None:
        self._all, self._today = items, today
        clear_layout(self.list)
        shown = items if self._open else items[:SHOWN]
        for index, item in enumerate(shown):
            if index:
                self.list.addWidget(Hairline())
            row = AttentionRow(item, today)
            row.chosen.connect(self.chosen)
            self.list.addWidget(row)
        if not items:
            self.list.addWidget(text_label(self.tr("Nothing waits."), "body", "ink2"))
        rest = len(items) - len(shown)
        self.more.setVisible(rest > 0)
        if rest > 0:
            self.more.setText(self.tr("Show %n more", "", rest))

    @Slot()
    def _show_all(self) -> None:
        self._open = True
        self.fill(self._all, self._today)
        top = self.list.itemAt(0)
        first = None if top is None else top.widget()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


class BackupReminder(Card):
    """Where the last backup lies and how old it is. ``make`` asks for one now."""

    make = Signal()

    def __init__(self) -> None:
        super().__init__(padding=18, gap=10)
        self.title = text_label(self.tr("Backup"), "card", wrap=False)
        self.state = Tag("", "ok", "check")
        self.lines = vbox(gap=10)
        self.button = SecondaryButton(self.tr("Back up now"))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        self.body.addLayout(head)
        self.body.addLayout(self.lines)
        self.body.addWidget(self.button)
        self.state.hide()
        self.button.clicked.connect(self.make)

    def fill(
        self, last: BackupInfo | None, due: bool, failed: str, second: str, now: dt.datetime
    ) -> None:
        """``failed``: what the last try said, or ""."""
        clear_layout(self.lines)
        self.state.show()
        if failed:
            self.state.set_text(self.tr("Not made"), "attention", "warning-circle")
        elif last is None:
            self.state.set_text(self.tr("Not yet"), "attention", "info")
        elif due and (now - last.made_at).days >= 2:
            self.state.set_text(self.tr("Old"), "attention", "info")
        else:
            self.state.set_text(self.tr("In order"), "ok", "check")
        if last is None:
            self._line("hard-drives", self.tr("This computer"), self.tr("No backup yet"))
        else:
            when = formats.near(last.made_at.astimezone(), now)
            words = self.tr("{when} · checked").format(when=when) if last.verified else when
            self._line("hard-drives", self.tr("This computer"), words)
            set_tip(self, str(last.path))
        if second:
            self._line("floppy-disk", self.tr("Second place"), second)
        if failed:
            self.lines.addWidget(text_label(failed, "second", "honingInk"))

    def set_busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)
        self.button.setText(self.tr("One moment") if busy else self.tr("Back up now"))

    def _line(self, icon: str, title: str, words: str) -> None:
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap(icon, "ink2", 20))
        text = vbox(gap=0)
        text.addWidget(text_label(title))
        text.addWidget(text_label(words, "second", "ink2"))
        row = hbox(gap=14)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self.lines.addLayout(row)
