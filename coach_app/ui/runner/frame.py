"""The room of the guided meeting: rail, part at hand, notes; one column where there is little."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from coach_app.data.courses.views import Guided
from coach_app.programme import PARTS
from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.meeting.note_saver import NoteSaver
from coach_app.ui.meeting.notes import MinePane, SharedPane
from coach_app.ui.meeting.part_words import PartWords
from coach_app.ui.page import Page
from coach_app.ui.planning.today_words import meeting_number
from coach_app.ui.runner.foot import FootRow
from coach_app.ui.runner.guide import Guide
from coach_app.ui.runner.quiet_timer import QuietTimer
from coach_app.ui.runner.rail import WIDE, PartsRail
from coach_app.ui.unsaved import Unsaved
from coach_app.ui.widgets import (
    Banner,
    ClientButton,
    ComboField,
    PrimaryButton,
    SecondaryButton,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.plain import set_tip

TICK = 5_000  # ms; the clock shows minutes
NARROW = 820  # design px of the page below which its parts stand under each other
RAIL_FROM = 1180


class RunnerFrame(Page):
    """Makes and places everything; `RunnerPage` fills it and acts."""

    full_height: ClassVar[bool] = True
    own_rail: ClassVar[bool] = True
    by_the_clock: ClassVar[bool] = True
    guide: Guide
    guided: Guided
    words: PartWords

    # -- make

    def _make(self) -> None:
        guide, note = self.guide, self.guide.note
        self.header.set_back(True)
        self.header.back.set_icon("x")
        self.header.back.setAccessibleName(self.tr("Leave the guide; everything is kept"))
        set_tip(self.header.back, self.tr("Leave the guide; everything is kept"))
        title = guide.course.title or ", ".join(line.name for line in note.lines)
        theme_words = guide.meeting.theme or guide.choice.plan.theme.text(guide.language)
        self.header.set_title(title, f"{meeting_number(guide.meeting)} · {theme_words}")
        self.time = text_label("", "body", "ink2", wrap=False)
        self.client_button = ClientButton(self.tr("To client screen"), soft=False)
        self.rail = PartsRail()
        self.pick = ComboField([(part, self._name(part)) for part in PARTS], self.guided.part)
        self.pick.setAccessibleName(self.tr("Part of the meeting"))
        self.until = text_label("", "second", "ink2")  # beside the list, as at the foot of the rail
        self.saver = NoteSaver(self)
        self.banner = Banner("error", "", self.tr("Try again"))
        self.banner.hide()
        who = (
            self.tr("The group may read along")
            if guide.group
            else self.tr("{name} may read along").format(name=guide.name)
        )
        self.shared = SharedPane(who)
        self.mine = MinePane(note.lines, self._one_display)
        self.shared.area.set_text(note.shared)
        self.mine.fill(note.private, note.lines)
        self.saved = text_label("", "second", "ink2")
        self.before = SecondaryButton("", "arrow-left")
        self.timer = QuietTimer(self)
        self.skip = TextButton(self.tr("Skip"), small=False)
        self.next = PrimaryButton("", "arrow-right", trailing=True)
        self.foot = FootRow(self.before, self.timer, self.skip, self.next)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)

    left: list[Unsaved]  # of parts that were left, and could not be kept

    def unsaved(self) -> list[Unsaved]:
        return [*self.saver.unsaved(), *self.left]

    def is_writing(self) -> bool:
        return self.saver.saving

    def tell_merged(self) -> None:
        self.ctx.toast(self.tr("Two places wrote in this text at once. What both wrote is here."))

    def _name(self, part: str) -> str:
        return self.words.name(part, self.guide.week == 0)

    def _one_display(self) -> bool:
        return self.ctx.client_screen.covers_coach()

    # -- lay out

    def _lay_out(self) -> None:
        self.header.add(self.time)
        self.header.add_after(self.client_button)
        self.place_part = QVBoxLayout()
        self.inside = QWidget()
        self.inside.setObjectName("page")
        column = vbox(self.inside, gap=14, edge=(0, 0, 8, 8))
        column.addLayout(self.place_part)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        self.scroll_part = QScrollArea()
        self.scroll_part.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_part.setWidgetResizable(True)
        self.scroll_part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_part.setWidget(self.inside)
        middle = vbox(gap=10)
        middle.addWidget(self.banner)
        picking = hbox(gap=14)
        picking.addWidget(self.pick)
        picking.addWidget(self.until, 1)
        middle.addLayout(picking)
        middle.addWidget(self.scroll_part, 1)
        middle.addWidget(self.foot)
        self.notes = QWidget()
        notes = vbox(self.notes, gap=12)
        notes.addWidget(self.shared, 3)
        notes.addWidget(self.mine, 2)
        notes.addWidget(self.saved)
        self._row = hbox(gap=20)
        self._row.addWidget(self.rail)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.notes)
        self.body.addLayout(self._row, 1)
        whole = self.layout()
        assert whole is not None  # made with the page
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def _set_margins(self) -> None:
        super()._set_margins()
        left = 0 if self.has_rail() else self.margin()
        self.body.setContentsMargins(left, theme.px(12), self.margin(), theme.px(16))

    def minimumSizeHint(self) -> QSize:
        """Smaller than its three columns: below that they stand under each other."""
        return QSize(theme.px(320), theme.px(260))

    def is_slim(self) -> bool:
        return self.design_width() < NARROW

    def has_rail(self) -> bool:
        """Beside both columns; with less room a list of the parts says the same."""
        return self.design_width() >= RAIL_FROM

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, slim = self.design_width(), self.is_slim()
        self.rail.setVisible(self.has_rail())
        self.rail.setFixedWidth(theme.px(WIDE))
        for words in (self.pick, self.until):
            words.setVisible(not self.has_rail())
        inside = self._below.indexOf(self.notes) >= 0
        if slim != inside:
            (self._below if slim else self._row).addWidget(self.notes)
        if slim:
            self.notes.setMinimumWidth(0)
            self.notes.setMaximumWidth(16_777_215)
        else:
            wide = 460 if width >= 1700 else (328 if width >= RAIL_FROM else 300)
            self.notes.setFixedWidth(theme.px(wide))
        self.client_button.setText("" if slim else self.tr("To client screen"))
        self.client_button.setAccessibleName(self.tr("To client screen"))
        self.skip.setVisible(self.guided.part != "close" and width >= 560)
