"""Looking through: which texts the client reads whole, cut, or not at all, one after another."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Slot

from coach_app.data.rights.views import Disclosure
from coach_app.errors import must_exist
from coach_app.rights.telling import Markable, digest, markables, needs_look
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.rights.look_card import LookCard
from coach_app.ui.rights.place_words import PlaceWords
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import SecondaryButton, Segmented, text_label

AT_ONCE = 20
WAITS, LEFT, ALL = "waits", "left", "all"


class LookPage(Page):
    """``client_id``: whose texts. A choice keeps itself; the card stays until the next visit."""

    topics: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, ctx: Context, client_id: str) -> None:
        super().__init__(ctx, client_id=client_id)
        self.client_id = client_id
        with must_exist():
            self.client = ctx.practice.clients.get(client_id)
        self.words = PlaceWords(self)
        self.cards: list[LookCard] = []
        self._most = AT_ONCE
        self._make()
        self._lay_out()
        self._connect()
        self._fill()

    def _make(self) -> None:
        self.header.set_back(True)
        self.header.set_title(self.tr("What is left out"), self.client.name)
        self.intro = text_label(
            self.tr(
                "The client may read what is kept. Leave out what is about somebody else, and "
                "loose working notes of your own. The page says that something is left out, and "
                "why."
            ),
            "body",
            "ink2",
        )
        kinds = [
            (WAITS, self.tr("To look through")),
            (LEFT, self.tr("Left out")),
            (ALL, self.tr("All texts")),
        ]
        self.kind = Segmented(kinds, WAITS, self.tr("Which texts?"))
        self.none = text_label("", "body", "ink2")
        self.list = vbox(gap=14)
        self.more = SecondaryButton(self.tr("Show more"), small=True)

    def _lay_out(self) -> None:
        for widget in (self.intro, self.kind, self.none):
            self.body.addWidget(widget)
        self.body.addLayout(self.list)
        self.body.addWidget(self.more)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.kind.changed.connect(self.again)
        self.more.clicked.connect(self._show_more)

    @Slot()
    def again(self, *_: object) -> None:
        self._most = AT_ONCE
        self._fill()

    @Slot()
    def _show_more(self) -> None:
        self._most += AT_ONCE
        self._fill()

    def _fill(self) -> None:
        dossier = self.ctx.practice.dossiers.of(self.client_id)
        kind = str(self.kind.value() or WAITS)
        found = [
            one for one in markables(dossier) if _belongs(kind, one, dossier.choices.get(one.place))
        ]
        clear_layout(self.list)
        self.cards = []
        for one in found[: self._most]:
            card = LookCard(one, self.words.of(dossier, one), dossier.choices.get(one.place))
            card.chosen.connect(self._choose)
            self.cards.append(card)
            self.list.addWidget(card)
        self.none.setText(
            {
                WAITS: self.tr("You have looked through everything."),
                LEFT: self.tr("Nothing is left out."),
                ALL: self.tr("There are no texts yet."),
            }[kind]
        )
        self.none.setVisible(not found)
        self.more.setVisible(len(found) > self._most)

    @Slot(object)
    def _choose(self, choice: Disclosure) -> None:
        requests = self.ctx.practice.requests
        card = self.sender()
        if attempt(self.ctx, lambda: requests.choose(self.client_id, choice)) and isinstance(
            card, LookCard
        ):
            card.show_choice(choice)


def _belongs(kind: str, one: Markable, choice: Disclosure | None) -> bool:
    if kind == WAITS:
        return needs_look(one, choice)
    if kind == LEFT:
        fresh = choice is not None and choice.digest == digest(one.text)
        return fresh and choice is not None and (not choice.shown or bool(choice.cuts))
    return True
