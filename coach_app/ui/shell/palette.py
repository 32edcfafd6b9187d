"""Ctrl+K: find clients, notes, pages and actions by typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coach_app.ui import formats, theme
from coach_app.ui.commands import Found, of_palette
from coach_app.ui.context import Context
from coach_app.ui.widgets import AppDialog, SearchField, text_label
from coach_app.ui.widgets.paint import rounded

LIMIT = 40
SECOND_ROLE = Qt.ItemDataRole.UserRole + 1
ICON_ROLE = Qt.ItemDataRole.UserRole + 2
ACT_ROLE = Qt.ItemDataRole.UserRole + 3
PRIVATE_ROLE = Qt.ItemDataRole.UserRole + 4
HEAD_ROLE = Qt.ItemDataRole.UserRole + 5
ICONS = {
    "client": "user",
    "note": "note-pencil",
    "sentence": "quotes",
    "step": "check-circle",
    "goal": "flag",
    "event": "map-pin",
    "addendum": "note-pencil",
    "meeting": "calendar-blank",
    "making": "paint-brush",
}

TABS = {"goal": "profile", "client": "profile", "making": "makings"}  # of the client's page


@dataclass(frozen=True)
class PaletteEntry:
    """One line of the list."""

    title: str
    second: str
    icon: str
    act: Callable[[], object]
    private: bool = False
    group: str = "commands"


class Palette(AppDialog):
    """A search field and one list; Enter opens, arrows move, Esc closes.

    Private notes are found only while the client sees nothing of this screen.
    """

    WIDTH = 640

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window, "")
        self._ctx = ctx
        self.title.hide()
        self.setAccessibleName(self.tr("Search"))
        self.field = SearchField(self.tr("Search clients, notes, pages and actions"))
        self.list = QListView()
        self.model = QStandardItemModel(self)
        self.count = text_label("", "second", "ink2")
        self._lay_out()
        self.field.changed.connect(self.look)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.field.returnPressed.connect(self._open_current)
        self.field.installEventFilter(self)
        self.look("")
        self.field.setFocus()

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(self.tr("Found"))
        room = self.parentWidget().height() - theme.px(200)  # field, count and edges
        self.list.setFixedHeight(max(theme.px(110), min(theme.px(380), room)))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.body.addWidget(self.count)

    # -- what is found

    def _commands(self) -> list[PaletteEntry]:
        kinds = {Found.ACTION: self.tr("Action")}
        return [
            PaletteEntry(
                command.text(),
                kinds.get(command.found, self.tr("Page")),
                command.icon,
                partial(command.act, self._ctx.window),
            )
            for command in of_palette()
        ]

    def _hits(self, text: str) -> list[PaletteEntry]:
        shown = bool(self._ctx.client_screen.label())
        return [
            self._entry(hit)
            for hit in self._ctx.practice.search(text, private=not shown, limit=LIMIT)
        ]

    def _entry(self, hit: Any) -> PaletteEntry:
        plain = hit.excerpt.replace("\x02", "").replace("\x03", "").replace("\n", " ")
        when = f" · {formats.short_day(hit.at)}" if hit.at is not None else ""
        if hit.kind == "client" and not hit.private and plain.strip(" …") in hit.name:
            act = partial(self._ctx.go, "client", client_id=hit.client_id)
            return PaletteEntry(hit.name, self.tr("Client"), ICONS["client"], act, group="clients")
        if hit.kind in ("note", "sentence", "step", "addendum"):
            act = partial(self._ctx.go, "meeting", meeting_id=hit.ref)
        else:
            tab = TABS.get(hit.kind, "overview")
            act = partial(self._ctx.go, "client", client_id=hit.client_id, tab=tab)
        icon = "lock-simple" if hit.private else ICONS.get(hit.kind, "note-pencil")
        return PaletteEntry(plain, hit.name + when, icon, act, hit.private, "texts")

    def look(self, text: str) -> None:
        text = text.strip()
        fits = [entry for entry in self._commands() if text.lower() in entry.title.lower()]
        entries = (self._hits(text) + fits) if text else fits
        groups = {
            "clients": self.tr("Clients"),
            "texts": self.tr("What you wrote"),
            "commands": self.tr("Pages and actions"),
        }
        self.model.clear()
        for group, title in groups.items():
            within = [entry for entry in entries if entry.group == group]
            if within:
                self._add_head(title)
            for entry in within:
                self._add(entry)
        if entries:
            self.list.setCurrentIndex(self.model.index(1, 0))
            self.list.scrollToTop()
            self.count.setText(self.tr("%n found", "", len(entries)))
        else:
            self.count.setText(self.tr("Nothing found. Try a part of the word."))

    def _add_head(self, title: str) -> None:
        head = QStandardItem(title)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setData(True, HEAD_ROLE)
        self.model.appendRow(head)

    def _add(self, entry: PaletteEntry) -> None:
        item = QStandardItem(entry.title)
        item.setData(entry.second, SECOND_ROLE)
        item.setData(entry.icon, ICON_ROLE)
        item.setData(entry.act, ACT_ROLE)
        item.setData(entry.private, PRIVATE_ROLE)
        item.setData(f"{entry.title}, {entry.second}", Qt.ItemDataRole.AccessibleTextRole)
        self.model.appendRow(item)

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.reject()  # at once, whatever has been typed
                return True
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.model.rowCount():
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        """Up or down, round the end, past the titles of groups."""
        count, row = self.model.rowCount(), self.list.currentIndex().row()
        for _ in range(count):
            row = (row + step) % count
            if not self.model.index(row, 0).data(HEAD_ROLE):
                self.list.setCurrentIndex(self.model.index(row, 0))
                return

    def _open_current(self) -> None:
        if self.field.text().strip():
            self.look(self.field.text())  # what was typed last may not have been looked up yet
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        act = index.data(ACT_ROLE)
        if act is not None:
            self.accept()
            act()


class EntryDelegate(QStyledItemDelegate):
    """Icon, title, second line; private findings carry a lock and heather ink."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, theme.px(34 if index.data(HEAD_ROLE) else 56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painter.save()
        box = option.rect.adjusted(theme.px(2), 1, -theme.px(2), -1)
        if index.data(HEAD_ROLE):
            painter.setFont(theme.font("second_bold"))
            painter.setPen(theme.color("ink2"))
            words = box.adjusted(theme.px(12), 0, 0, -theme.px(4))
            painter.drawText(
                words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, str(index.data())
            )
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            rounded(painter, box.toRectF(), theme.px(10), theme.color("mosSoft"), None)
        private = index.data(PRIVATE_ROLE)
        ink = "heiInk" if private and not chosen else ("mosInk" if chosen else "ink2")
        size = theme.px(22)
        at = (box.left() + theme.px(12), box.center().y() - size // 2)
        painter.drawPixmap(*at, theme.pixmap(index.data(ICON_ROLE), ink, 22))
        words = QRect(
            box.left() + theme.px(48),
            box.top() + theme.px(6),
            box.width() - theme.px(60),
            theme.px(23),
        )
        for text, style, token in (
            (index.data(), "body", "ink"),
            (index.data(SECOND_ROLE), "second", "ink2"),
        ):
            painter.setFont(theme.font(style))
            painter.setPen(theme.color(token))
            shown = painter.fontMetrics().elidedText(
                str(text), Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
            words.translate(0, theme.px(22))
        painter.restore()
