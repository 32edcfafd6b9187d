"""Above every page: what the coach must know of the vault that is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import formats
from coach_app.ui.boxes import vbox
from coach_app.ui.trouble.errors_text import one_line, sentences
from coach_app.ui.widgets import Banner

if TYPE_CHECKING:
    from coach_app.data.vault import Vault
    from coach_app.errors import UserError


class VaultBanner(QWidget):
    """Says that the vault is damaged or in safe mode for as long as it is; a notice, until read."""

    restore = Signal()
    as_usual = Signal()  # out of safe mode

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.damage: Banner | None = None
        self.safe: Banner | None = None
        self.apart: Banner | None = None
        self._column = vbox(self, gap=8, edge=(24, 12, 24, 0))
        self.hide()

    def show_damage(self, vault: Vault, second: str) -> None:
        if self.damage is None:
            self.damage = Banner("error", self._damage(vault, second), self.tr("Restore"))
            self.damage.clicked.connect(self.restore)
            self._put(self.damage)

    def _damage(self, vault: Vault, second: str) -> str:
        """After a look at what there is to go back to."""
        from coach_app.data.back.ways_back import newest_sound, ways_back

        words = self.tr(
            "Part of this vault is damaged. The rest can be read and printed. "
            "Nothing is written any more."
        )
        found = newest_sound(ways_back(vault.folder, [Path(second)] if second else []))
        if found is None:
            more = self.tr("There is no backup here. Look for one on a stick or another disk.")
        else:
            more = self.tr("Newest backup: {when}. What you wrote after that is not in it.")
            more = more.format(when=formats.day_time(found.at.astimezone()))
        return f"{words} {more}"

    def show_apart(self, fault: UserError, saved: Path | None) -> None:
        """``saved``: the backup of what was open, once it is made."""
        self.drop_apart()
        words = sentences(fault)[0] + " " + self.tr("Nothing is written any more.")
        if saved is not None:
            more = self.tr("A backup of all that was kept before lies in “{folder}”.")
            words = f"{words} {more.format(folder=saved.parent)}"
        self.apart = Banner("error", words, self.tr("Restore"))
        self.apart.clicked.connect(self.restore)
        self._put(self.apart)

    def drop_apart(self) -> None:
        """It was put back, or there is more to tell."""
        if self.apart is not None:
            self._drop(self.apart)
            self.apart = None

    def show_safe(self) -> None:
        words = self.tr(
            "Safe mode: you can read and print, not write. "
            "Sound, microphone, voice and pen are off."
        )
        self.safe = Banner("attention", words, self.tr("Start as usual"))
        self.safe.clicked.connect(self.as_usual)
        self._put(self.safe)

    def add_notice(self, error: UserError) -> None:
        """What was found at the start; goes when it was read."""
        notice = Banner("attention", one_line(error), self.tr("Close"))
        notice.clicked.connect(lambda: self._drop(notice))
        self._put(notice)

    def _put(self, banner: Banner) -> None:
        self._column.addWidget(banner)
        self.show()

    def _drop(self, banner: Banner) -> None:
        self._column.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(self._column.count() > 0)
