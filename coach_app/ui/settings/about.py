"""Settings, About: version, where data lies, what the app does not do, whose work it stands on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coach_app import __version__, paths
from coach_app.ui.boxes import grid_box
from coach_app.ui.context import Context
from coach_app.ui.widgets import Hairline, TextButton, text_label
from coach_app.ui.widgets.layout.two_columns import ActionRow, SettingsCard, TwoColumns

CREDITS = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("SQLCipher", "BSD-3-Clause, © Zetetic LLC"),
    ("SQLAlchemy, Alembic", "MIT"),
    ("cryptography", "Apache-2.0 / BSD-3-Clause"),
    ("argon2-cffi", "MIT"),
    ("PyQtGraph", "MIT"),
    ("NumPy", "BSD-3-Clause"),
    ("zxcvbn, platformdirs, tomli-w", "MIT"),
    ("Source Sans, Source Serif", "SIL OFL 1.1, © Adobe"),
    ("Phosphor Icons", "MIT"),
)


class AboutTab(TwoColumns):
    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.help = TextButton(self.tr("Open the help"), "question")
        self.help.clicked.connect(self._open_help)
        self.left.addWidget(self._app())
        self.left.addWidget(self._places())
        self.right.addWidget(self._limits())
        self.right.addWidget(self._credits())

    def _app(self) -> SettingsCard:
        card = SettingsCard("Coach App")
        card.put(text_label(self.tr("Version {number}").format(number=__version__)))
        words = self.tr(
            "Inspired by a Dutch approach to chronic loneliness. All texts are our own."
        )
        card.put(text_label(words, "second", "ink2"))
        card.put_buttons(self.help)
        return card

    def _places(self) -> SettingsCard:
        card = SettingsCard(self.tr("Where your data lies"))
        places = [
            (self.tr("Vault and backups"), str(self._ctx.practice.vault.folder)),
            (self.tr("Settings of this computer"), str(paths.config_folder())),
            (self.tr("Log without names or texts"), str(paths.log_folder())),
        ]
        for index, (name, place) in enumerate(places):
            if index:
                card.put(Hairline())
            card.put(ActionRow(name, place))
        return card

    def _limits(self) -> SettingsCard:
        card = SettingsCard(self.tr("What the app does not do"))
        for line in (
            self.tr("It makes no connection to the internet. There is no account and no cloud."),
            self.tr("It makes no diagnosis and promises no cure."),
            self.tr("It contains no official wording of scales. You load that yourself."),
            self.tr("It cannot stop somebody who watches your screen. Cover it with F8."),
        ):
            card.put(text_label(line))
        return card

    def _credits(self) -> SettingsCard:
        card = SettingsCard(self.tr("Built with"))
        table = QWidget()
        grid = grid_box(table, gap=(16, 8))
        grid.setColumnStretch(1, 1)
        for row, (name, licence) in enumerate(CREDITS):
            grid.addWidget(text_label(name, "second"), row, 0)
            grid.addWidget(text_label(licence, "second", "ink2"), row, 1)
        card.put(table)
        return card

    def _open_help(self) -> None:
        self._ctx.go("help")
