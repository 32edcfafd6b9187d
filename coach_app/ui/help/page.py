"""Help: a few short topics, among them the rule table for "on track"."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.measures.offtrack import Rule
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, grid_box, hbox, vbox
from coach_app.ui.commands import help_lines
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.widgets import Card, Hairline, SecondaryButton, TabBar, text_label


class HelpPage(Page):
    """``topic``: start, keys, measuring, offtrack or privacy."""

    def __init__(self, ctx: Context, topic: str = "start") -> None:
        super().__init__(ctx, topic=topic)
        self.header.set_title(self.tr("Help"))
        self.header.set_back(True)
        self._topics = {
            "start": self._start,
            "keys": self._keys,
            "measuring": self._measuring,
            "offtrack": self._offtrack,
            "privacy": self._privacy,
        }
        self.tabs = TabBar(
            [
                ("start", self.tr("A meeting")),
                ("keys", self.tr("Keys")),
                ("measuring", self.tr("Measuring")),
                ("offtrack", self.tr("On track?")),
                ("privacy", self.tr("Privacy")),
            ]
        )
        self.set_tabs(self.tabs)
        self.tabs.changed.connect(self.show_topic)
        self.show_topic(topic)

    def show_topic(self, topic: str) -> None:
        topic = topic if topic in self._topics else "start"
        self.args = {"topic": topic}
        self.tabs.set_current(topic)
        clear_layout(self.body)
        # A row around the cards: a column alone asks for their height at its own width,
        # not at theirs, and long rules are cut off.
        row, cards = QHBoxLayout(), QWidget()
        cards.setMaximumWidth(theme.px(820))
        column = vbox(cards, gap=16)
        for card in self._topics[topic]():
            column.addWidget(card)
        row.addWidget(cards, 1)
        row.addStretch(0)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _card(self, title: str, *lines: str) -> Card:
        card = Card(title=title)
        for line in lines:
            card.body.addWidget(text_label(line))
        return card

    def _start(self) -> list[Card]:
        return [
            self._card(
                self.tr("Before"),
                self.tr("Today shows what you agreed last time and what to mind."),
                self.tr("Cover the screen with F8 when somebody comes in."),
            ),
            self._card(
                self.tr("During"),
                self.tr("Start the meeting on Today. It leads you from part to part."),
                self.tr("Hand the laptop over for the weekly check. The blue button does that."),
                self.tr("What you write under Together, the client may read along."),
                self.tr("What you write under Only for me never comes on the client screen."),
            ),
            self._card(
                self.tr("After"),
                self.tr("Agree on at most three small steps and a next date."),
                self.tr("Everything saves itself. Lock the note when it is finished."),
            ),
        ]

    def _keys(self) -> list[Card]:
        card = Card(title=self.tr("Keys"))
        grid = grid_box(gap=(24, 10))
        for row, (key, words) in enumerate(help_lines()):
            grid.addWidget(text_label(key, "body_bold", wrap=False), row, 0)
            grid.addWidget(text_label(words), row, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        return [card]

    def _measuring(self) -> list[Card]:
        return [
            self._card(
                self.tr("Two things apart"),
                self.tr("Loneliness is a feeling. Isolation is a situation."),
                self.tr("The app measures them apart and never adds them up."),
            ),
            self._card(
                self.tr("The weekly check"),
                self.tr("Four sliders of our own. It is not a validated scale."),
                self.tr("It shows how weeks differ for one client. It proves nothing by itself."),
            ),
            self._card(
                self.tr("Chance and real change"),
                self.tr("The bars at a score show the measurement error."),
                self.tr("A change counts when it is larger than that error allows."),
                self.tr("People start when it is hard. Scores then fall a little by themselves."),
                self.tr("A trend line appears only from five points on."),
            ),
        ]

    def _offtrack(self) -> list[Card]:
        """The published rule table, straight from the rules themselves."""
        from coach_app.measures import offtrack

        language = self.ctx.settings.values.language
        intro = self._card(
            self.tr("Is the course on track?"),
            self.tr("Only you see this sign. It is grey until there are two scores."),
            self.tr("It never follows from sliders alone. You decide, not the sign."),
        )
        table = Card(title=self.tr("The rules, in this order"))
        for index, rule in enumerate(offtrack.RULES):
            if index:
                table.body.addWidget(Hairline())
            table.body.addWidget(self._rule(rule, offtrack.LEVELS[rule.level].text(language)))
        return [intro, table]

    def _rule(self, rule: Rule, level: str) -> QWidget:
        language = self.ctx.settings.values.language
        row = QWidget()
        name = text_label(level, "body_bold")
        name.setFixedWidth(theme.px(150))
        words = vbox(gap=2)
        words.addWidget(text_label(rule.when.text(language)))
        words.addWidget(text_label(rule.why.text(language), "second", "ink2"))
        line = hbox(row, gap=20)
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return row

    def _privacy(self) -> list[Card]:
        gone = self._card(
            self.tr("Is your laptop gone?"),
            self.tr("Act within 72 hours. The card says what to do and whom to tell."),
        )
        self.laptop = SecondaryButton(self.tr("Laptop gone"), small=True)
        self.laptop.clicked.connect(partial(self.ctx.go, "privacy_paper", name="laptop"))
        gone.body.addWidget(self.laptop, 0, Qt.AlignmentFlag.AlignLeft)
        return [
            gone,
            self._card(
                self.tr("Where everything is"),
                self.tr("All data lies in the vault on this laptop, encrypted."),
                self.tr("The app makes no connection to the internet."),
                self.tr(
                    "Your passphrase opens the vault. Nobody else knows it, and neither do we."
                ),
            ),
            self._card(
                self.tr("What you do yourself"),
                self.tr("Keep the recovery sheet apart from the laptop."),
                self.tr("Put a second backup on a USB stick."),
                self.tr("Turn on disk encryption in your system as well."),
                self.tr("Do not write down citizen service numbers; there is no field for them."),
            ),
        ]
