"""One knowledge card for the coach: its first drawing, how sure it is, showing and printing."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.programme.cards import KnowledgeCard
from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets import ClientButton, TextButton, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.pictures.card_picture import CardPicture


class CardRow(QWidget):
    """``wanted(id)``: show it on the client screen. ``on_paper``: the language of the print."""

    wanted = Signal(str)

    def __init__(self, card: KnowledgeCard, language: str, on_paper: str, note: str = "") -> None:
        super().__init__()
        self.knowledge, self._on_paper = card, on_paper
        title = card.title.text(language)
        picture = CardPicture(card.pages[0].picture, 130)
        picture.setFixedSize(picture.sizeHint())
        self.show_it = ClientButton(self.tr("Show it"), small=True)
        self.print = TextButton(self.tr("Print"), "printer", small=True)
        for button in (self.show_it, self.print):
            button.setAccessibleName(f"{button.text()}: {title}")
        words = vbox(gap=4)
        words.addWidget(text_label(title, "body_bold"))
        if note:
            words.addWidget(text_label(note, "second", "ink2"))
        words.addWidget(text_label(card.source.text(language), "second", "ink2"))
        acts = FlowLayout(gap=theme.px(8))
        acts.addWidget(self.show_it)
        acts.addWidget(self.print)
        words.addLayout(acts)
        row = hbox(self, gap=16)
        row.addWidget(picture)
        row.addLayout(words, 1)
        self.show_it.clicked.connect(self._show)
        self.print.clicked.connect(self._print)

    @Slot()
    def _show(self) -> None:
        self.wanted.emit(self.knowledge.id)

    @Slot()
    def _print(self) -> None:
        from coach_app.ui.papers.print_card import print_card

        print_card(self, self.knowledge, self._on_paper)
