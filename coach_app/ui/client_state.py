"""Who sees what, top right on every page: off, or "Client sees: …" with Stop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.client_screen import ClientScreen
from coach_app.ui.widgets.buttons import TextButton
from coach_app.ui.widgets.paint import rounded
from coach_app.ui.widgets.plain import PlainLabel, set_tip
from coach_app.ui.widgets.surfaces import text_label


class ClientState(QWidget):
    """Follows the client screen; ``short`` leaves the icon with its name."""

    def __init__(self, screen: ClientScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screen, self._short, self._on = screen, False, False
        self.icon = PlainLabel()
        self.words = text_label("", "second", "ink2", wrap=False)
        self.stop = TextButton(self.tr("Stop"), small=True)
        row = hbox(self, gap=8, edge=(10, 0, 4, 0))
        row.addWidget(self.icon)
        row.addWidget(self.words)
        row.addWidget(self.stop)
        screen.changed.connect(self.look)
        self.stop.clicked.connect(screen.stop)
        self.look()

    @Slot()
    def look(self) -> None:
        label = self._screen.label()
        self._on = bool(label)
        text = (
            self.tr("Client sees: {what}").format(what=label)
            if label
            else self.tr("Client screen is off")
        )
        ink = "luchtInk" if self._on else "ink2"
        self.icon.setPixmap(theme.pixmap("monitor-play" if self._on else "monitor", ink, 20))
        self.words.setText(text)
        self.words.setStyleSheet(f"color: {theme.color(ink).name()};")
        self.words.setVisible(not self._short or self._on)
        self.stop.setVisible(self._on)
        self.setAccessibleName(text)
        set_tip(self, text if self._short else "")
        self.update()

    def set_short(self, short: bool) -> None:
        if short != self._short:
            self._short = short
            self.look()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._on:
            rounded(
                QPainter(self),
                QRectF(self.rect()),
                self.height() / 2,
                theme.color("luchtSoft"),
                theme.color("lucht"),
            )
