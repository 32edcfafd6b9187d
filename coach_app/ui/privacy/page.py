"""Privacy of the practice: the period of keeping, who is to be looked through, papers, account."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.privacy.account import AccountCard
from coach_app.ui.privacy.cards import PapersCard, PracticeCard, TakeInCard
from coach_app.ui.privacy.review import ReviewCard
from coach_app.ui.widgets.layout.two_columns import TwoColumns


class PrivacyPage(Page):
    topics: ClassVar[frozenset[str]] = frozenset({"clients", "meetings", "preferences", "audit"})

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.header.set_back(True)
        self.header.set_title(self.tr("Privacy of the practice"))
        self.review = ReviewCard(ctx)
        self.practice = PracticeCard(ctx)
        self.papers = PapersCard(ctx)
        self.take_in = TakeInCard(ctx)
        self.account = AccountCard(ctx)
        self.columns = TwoColumns()
        left: tuple[QWidget, ...] = (self.review, self.account)
        right: tuple[QWidget, ...] = (self.practice, self.papers, self.take_in)
        for column, cards in ((self.columns.left, left), (self.columns.right, right)):
            for card in cards:
                column.addWidget(card)
        self.body.addWidget(self.columns)
        self.body.addStretch(1)
        self.practice.period_changed.connect(self._period)
        self._fill()

    def _fill(self) -> None:
        self.review.fill()
        self.account.fill()

    @Slot()
    def _period(self) -> None:
        self.review.fill()

    def refresh(self, topics: frozenset[str]) -> None:
        self._fill()

    def flush(self) -> None:
        self.practice.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit(self.design_width() < 860)
