"""The base of every page: a header that always shows who sees what, and a scrolling body."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.client_state import ClientState
from coach_app.ui.commands import command
from coach_app.ui.context import Context
from coach_app.ui.unsaved import Unsaved
from coach_app.ui.widgets.buttons import IconButton, SecondaryButton
from coach_app.ui.widgets.paint import RING_SPACE
from coach_app.ui.widgets.plain import PlainLabel, set_tip
from coach_app.ui.widgets.surfaces import Hairline
from coach_app.ui.widgets.tabs import TabBar

NARROW = 1180  # design pixels of the window below which margins and side bar shrink
TINY = 760  # below it one column, icons instead of words


class Title(PlainLabel):
    """The page's title: gives way with an ellipsis before anything beside it does."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setFont(theme.font("page"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 2, theme.px(42))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme.px(90), self.sizeHint().width()), theme.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.color("ink"))
        text = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)


class SubTitle(PlainLabel):
    """What stands beside the title; cut with an ellipsis where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme.font("body"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.color("ink2"))
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, cut)


class PageHeader(QWidget):
    """Back, title, what the page adds, then the client screen's state and "Cover"."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.back = IconButton("arrow-left", self.tr("Back"))
        self.title = Title()
        self.sub = SubTitle()
        self.beside = QHBoxLayout()
        self.before_state = QHBoxLayout()
        self.state = ClientState(ctx.client_screen)
        self.cover = SecondaryButton(self.tr("Cover screen"), "eye-slash", small=True)
        set_tip(self.cover, command("cover").with_key(self.tr("Hide everything at once")))
        self.after = QHBoxLayout()
        self._lay_out()
        self.back.clicked.connect(ctx.back)
        self.cover.clicked.connect(ctx.window.cover)

    def _lay_out(self) -> None:
        self.back.hide()
        self.sub.hide()
        row = hbox(self, gap=4, edge=(0, 14, 0, 0))
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addSpacing(theme.px(8))
        row.addLayout(self.beside)
        row.addWidget(self.sub, 1)
        row.addStretch(0)
        for part in (self.before_state, self.after, self.beside):
            part.setSpacing(theme.px(8))
        row.addLayout(self.before_state)
        row.addWidget(self.state)
        row.addWidget(self.cover)
        row.addLayout(self.after)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_title(self, text: str, sub: str = "") -> None:
        self.title.set_text(text)
        self.sub.setText(sub)
        set_tip(self.sub, sub)
        self.sub.setVisible(bool(sub))

    def set_back(self, on: bool) -> None:
        self.back.setVisible(on)
        if isinstance(page := self.parentWidget(), Page):
            page._set_margins()

    def add(self, widget: QWidget) -> None:
        """Before the client screen's state."""
        self.before_state.addWidget(widget)

    def add_after(self, widget: QWidget) -> None:
        """At the far right, after "Cover": the page's primary button, or "more"."""
        self.after.addWidget(widget)

    def add_beside_title(self, widget: QWidget) -> None:
        self.beside.addWidget(widget)


class Page(QWidget):
    """One page of the window. Holds ids; asks repositories; writes what is typed in ``flush``.

    Subclasses fill ``self.body`` (a column). With ``full_height`` the body does not scroll
    and gets all the room. ``topics`` are those of Practice.changed that ``refresh`` wants.
    """

    full_height: ClassVar[bool] = False
    own_rail: ClassVar[bool] = False  # takes the place of the side bar
    by_the_clock: ClassVar[bool] = False  # time passes here without a key being pressed
    topics: ClassVar[frozenset[str]] = frozenset()
    passing = False  # a form that is done: no place to come back to

    def __init__(self, ctx: Context, **args: object) -> None:
        super().__init__()
        self.ctx = ctx
        self.args = args
        self.header = PageHeader(ctx)
        self.under_header = QVBoxLayout()  # tabs, across the whole width
        self.notices = QVBoxLayout()  # of the window, above the body
        self.scroller: QScrollArea | None = None
        self._inner = QWidget()
        self._inner.setObjectName("page")
        self.body = QVBoxLayout(self._inner)
        self._build_frame()

    def _build_frame(self) -> None:
        self._top = QVBoxLayout()
        self._top.addWidget(self.header)
        column = vbox(self, gap=0)
        column.addLayout(self._top)
        column.addLayout(self.under_header)
        column.addLayout(self.notices)
        self.body.setSpacing(theme.px(16))
        if self.full_height:
            column.addWidget(self._inner, 1)
        else:
            self.scroller = QScrollArea()
            self.scroller.setFrameShape(QFrame.Shape.NoFrame)
            self.scroller.setWidgetResizable(True)
            self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.scroller.setWidget(self._inner)
            column.addWidget(self.scroller, 1)
        self._set_margins()

    def design_width(self) -> int:
        """Width of this page in design pixels: what breakpoints are compared with."""
        return round(self.width() * 100 / max(theme.zoom(), 1))

    def is_narrow(self) -> bool:
        """True where two columns do not fit."""
        return self.design_width() < TINY

    def margin(self) -> int:
        width = self.design_width()
        return theme.px(32 if width >= NARROW - 208 else (24 if width >= 560 else 14))

    def room(self) -> int:
        """Logical pixels between the margins."""
        return self.width() - 2 * self.margin()

    def set_tabs(self, tabs: TabBar) -> None:
        """Tabs under the header; the line below them runs across the whole page."""
        self.under_header.addWidget(tabs)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.under_header) + 1, Hairline())

    def _set_margins(self) -> None:
        # Painted controls keep room for their focus ring: the shape itself stands on the margin.
        side, ring = self.margin(), theme.px(RING_SPACE)
        back = theme.px(12) if self.header.back.isVisibleTo(self.header) else 0
        self._top.setContentsMargins(side - back - (ring if back else 0), 0, side - ring, 0)
        self.under_header.setContentsMargins(side - ring, 0, side - ring, 0)
        above = theme.px(12) if self.notices.count() else 0
        self.notices.setContentsMargins(side, above, side, 0)
        self.body.setContentsMargins(side, theme.px(16), side, theme.px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_margins()
        tiny = self.design_width() < TINY
        self.header.cover.setText("" if tiny else self.tr("Cover screen"))
        self.header.cover.setAccessibleName(self.tr("Cover screen"))
        self.header.state.set_short(self.design_width() < 860)
        super().resizeEvent(event)

    # -- what subclasses answer

    def place(self) -> dict[str, object]:
        """The arguments that bring the coach back here."""
        return dict(self.args)

    def flush(self) -> None:
        """Write unsaved typing into the vault now."""

    def unsaved(self) -> list[Unsaved]:
        """Texts that could not be saved and whose field is gone; others are found by it."""
        return []

    def is_writing(self) -> bool:
        """While it saves a text of its own: that is no news to it."""
        return False

    def add_notice(self, notice: QWidget) -> None:
        """Something the window says, between the header and the page itself."""
        self.notices.addWidget(notice)
        self._set_margins()

    def refresh(self, topics: frozenset[str]) -> None:
        """Something of ``topics`` has changed in the practice."""

    def client_view(self) -> None:
        """F5: show what belongs to this page on the client screen."""
        self.ctx.client_screen.show_welcome()


class Tab(QWidget):
    """What stands behind one tab of a page; the page passes on what it is told itself."""

    def flush(self) -> None:
        """Write unsaved typing into the vault now. Nothing to do where nothing is typed."""

    def refresh(self, topics: frozenset[str]) -> None:
        """Something of ``topics`` has changed in the practice."""
