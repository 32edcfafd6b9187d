"""Questions: a title that asks, at most two sentences, the safe choice left and on Esc."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from coach_app.ui.widgets.keyboard import TabInSight
from coach_app.ui.widgets.paint import round_window, rounded
from coach_app.ui.widgets.surfaces import text_label


class Shade(QWidget):
    """The flat layer of ink behind a dialog."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = QColor(theme.tokens("light")["ink"])
        ink.setAlphaF(0.4)
        QPainter(self).fillRect(self.rect(), ink)


class AppDialog(TabInSight, QDialog):
    """A dialog of the app: own frame, ``self.body`` column, ``self.buttons`` row at the foot;
    ``self.column`` holds them all. It lies on the window ``self.beneath``.

    Opened with ``open()``; deletes itself when closed; Esc is the safe choice.
    """

    WIDTH = 480
    keeps_words: ClassVar[bool] = True  # a lock keeps what is typed; not where secrets are typed
    note_of_lock = ""  # what the first page says after a lock that took it away: see Locker

    def __init__(self, parent: QWidget, title: str) -> None:
        window = parent.window()
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        self.setWindowTitle("Coach App")
        self.setAccessibleName(title)
        self._shade: Shade | None = None
        self.title = text_label(title, "name")
        self.body = vbox(gap=12)
        self.buttons = hbox(gap=4)
        self.buttons.addStretch(1)
        self.column = vbox(self, gap=16, edge=28)
        self.column.addWidget(self.title)
        self.column.addLayout(self.body)
        self.column.addSpacing(theme.px(8))
        self.column.addLayout(self.buttons)
        room = window.width()
        self.setFixedWidth(min(theme.px(self.WIDTH), max(room, theme.px(320))))

    @property
    def beneath(self) -> QWidget:
        # Asked of Qt every time. An attribute may be the last that holds the window: a dialog
        # that deletes itself would take it along in the middle of that, and Qt crashes.
        window = self.parentWidget()
        assert window is not None
        return window

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            theme.px(16),
            theme.color("surface"),
            theme.color("line"),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        round_window(self, theme.px(16))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shade = Shade(self.beneath)
        self.fit()

    def fit(self) -> None:
        """As high as what it says, in the middle of the window."""
        self.column.activate()
        # Not adjustSize: that stops at two thirds of the screen, and squeezes what is inside.
        self.resize(self.width(), self.column.totalHeightForWidth(self.width()))
        window = self.beneath
        centre = window.mapToGlobal(window.rect().center())
        # What is higher than the window starts at its top: the title is never out of sight.
        top = max(centre.y() - self.height() // 2, window.mapToGlobal(window.rect().topLeft()).y())
        self.move(centre.x() - self.width() // 2, top)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._shade is not None:
            self._shade.hide()
            self._shade.deleteLater()
            self._shade = None
        super().hideEvent(event)


class QuestionDialog(AppDialog):
    """Ask before something happens. ``QuestionDialog.ask`` makes and opens one."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        primary: str,
        secondary: str = "",
        *,
        danger: bool = False,
    ) -> None:
        super().__init__(parent, title)
        self.yes = DangerButton(primary) if danger else PrimaryButton(primary)
        self.no = SecondaryButton(secondary)
        if not secondary:
            self.no.hide()
        if text:
            self.body.addWidget(text_label(text, "body", "ink2"))
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        (self.no if secondary and danger else self.yes).setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        title: str,
        text: str,
        primary: str,
        secondary: str = "",
        *,
        danger: bool = False,
        on_yes: Callable[[], object] | None = None,
        on_no: Callable[[], object] | None = None,
    ) -> QuestionDialog:
        """Open the question; ``on_yes`` or ``on_no`` runs after it has closed."""
        dialog = cls(parent, title, text, primary, secondary, danger=danger)
        if on_yes is not None:
            dialog.accepted.connect(on_yes)
        if on_no is not None:
            dialog.rejected.connect(on_no)
        dialog.open()
        return dialog
