"""The right column of Today: what waits, and how the copies stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from coach_app.data.views import AttentionItem
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.copies import state as copy_state
from coach_app.ui.planning import today_words
from coach_app.ui.widgets import (
    Card,
    Hairline,
    SecondaryButton,
    Tag,
    TextButton,
    ThinBar,
    text_label,
)
from coach_app.ui.widgets.layout.edge import WORDS, EdgedFlow
from coach_app.ui.widgets.paint import draw_focus_ring, rounded
from coach_app.ui.widgets.plain import PlainButton, PlainLabel, set_tip

if TYPE_CHECKING:
    from coach_app.data.copies import Copies

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
    """How the copies stand in both places. ``make`` asks for one now, ``stop`` not to go on."""

    make = Signal()
    stop = Signal()

    def __init__(self) -> None:
        super().__init__(padding=18, gap=10)
        self.title = text_label(self.tr("Backup"), "card", wrap=False)
        self.state = Tag("", "ok", "check")
        self.lines = vbox(gap=10)
        self.bar = ThinBar()
        self.button = SecondaryButton(self.tr("Back up now"))
        self.stop_button = TextButton(self.tr("Stop"), small=True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        self.body.addLayout(head)
        self.body.addLayout(self.lines)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.button)
        self.body.addWidget(self.stop_button)
        for widget in (self.state, self.bar, self.stop_button):
            widget.hide()
        self.button.clicked.connect(self.make)
        self.stop_button.clicked.connect(self.stop)

    def fill(self, copies: Copies, chosen: bool, now: dt.datetime) -> None:
        """``chosen``: there is a second place, which may not have been looked at yet."""
        clear_layout(self.lines)
        looking = chosen and copies.second is None
        tag = copy_state.whole_tag(copies, now)
        if looking and tag[1] == "ok":
            tag = (self.tr("One moment"), "quiet", "clock")  # nobody knows yet
        self.state.show()
        self.state.set_text(*tag)
        if copies.last is None:
            self._line("hard-drives", self.tr("This computer"), self.tr("No backup yet"))
        else:
            words = copy_state.near(copies.last, now)
            if copies.read:
                words = self.tr("{when} · checked").format(when=words)
            self._line("hard-drives", self.tr("This computer"), words)
            set_tip(self, str(copies.last.path))
        second, title = copies.second, self.tr("Second place")
        if second is not None:
            words = copy_state.second_words(second, now)
            self._line("floppy-disk", title, words, "ink2" if second.in_order else "honingInk")
        else:
            waits = self.tr("One moment") if chosen else self.tr("None chosen yet")
            self._line("floppy-disk", title, waits)
        why = copy_state.why_not(copies)
        if why:
            self.lines.addWidget(text_label(why, "second", "honingInk"))

    def set_busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)
        self.button.setText(self.tr("One moment") if busy else self.tr("Back up now"))
        self.bar.set_share(None)
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy)

    def _line(self, icon: str, title: str, words: str, token: str = "ink2") -> None:
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap(icon, "ink2", 20))
        text = vbox(gap=0)
        text.addWidget(text_label(title))
        text.addWidget(text_label(words, "second", token))
        row = hbox(gap=14)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self.lines.addLayout(row)
