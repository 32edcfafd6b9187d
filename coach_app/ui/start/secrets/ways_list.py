"""What there is to go back to, newest first, and what each of it would cost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.errors import UserError
from coach_app.ui import formats, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import align
from coach_app.ui.widgets.buttons import TextButton
from coach_app.ui.widgets.controls import ChoiceCard
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.data.back.ways_back import WayBack
    from coach_app.data.views import Since

MOST_SHOWN = 4  # the others behind a button


class WaysList(Aligned, QWidget):
    """``since`` counts what was written after a moment, where the vault is open."""

    changed = Signal()

    def __init__(
        self,
        folder: Path,
        places: list[Path],
        since: Callable[[WayBack], Since] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._places, self._since = folder, places, since
        self._ways: list[WayBack] = []
        self._picked: list[WayBack] = []
        self._bad: set[tuple[bool, Path]] = set()
        self._most = MOST_SHOWN
        self.cards: list[ChoiceCard] = []
        self.none = text_label(self.tr("There is no backup in this place."), "body", "ink2")
        self.more = TextButton(self.tr("Show older ones"))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        column = vbox(self, gap=8)
        column.addLayout(self._list)
        column.addWidget(self.none)
        column.addWidget(self.more)
        align(column)
        self.more.clicked.connect(self._show_more)

    def load(self) -> None:
        """Read the folders anew: a USB stick may have been plugged in."""
        from coach_app.data.back.ways_back import ways_back

        lying = ways_back(self._folder, self._places)
        lying = [way for way in lying if _file(way) not in map(_file, self._picked)]
        found = [self._judged(way) for way in (*self._picked, *lying)]
        # Of one that lies in two places the sound one, the vault's own first.
        best = sorted(found, key=lambda way: (way.damaged, way.newer))
        named = {_name(way): way for way in reversed(best)}
        self._show([way for way in found if named[_name(way)] is way])

    def _judged(self, way: WayBack) -> WayBack:
        return replace(way, damaged=True) if _file(way) in self._bad else way

    def add(self, way: WayBack) -> None:
        """One that was picked by hand stands first."""
        self._picked = [way, *(one for one in self._picked if one != way)]
        self.load()

    def mark_damaged(self, way: WayBack) -> None:
        """It turned out to be damaged: the copy of it in another place comes forward, else it
        stays where it is, and the next one is chosen."""
        at = next((i for i, one in enumerate(self._ways) if one == way), 0)
        self._bad.add(_file(way))
        self.load()
        both = list(zip(self._ways, self.cards, strict=False))
        for one, card in (*both[at:], *both):
            if one.usable:
                card.setChecked(True)
                break
        self.changed.emit()

    def chosen(self) -> WayBack | None:
        both = zip(self._ways, self.cards, strict=False)
        return next((way for way, card in both if card.isChecked()), None)

    # --- what is shown

    def _show(self, ways: list[WayBack]) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self._ways, self.cards = ways, []
        sound = next((i for i, way in enumerate(ways) if way.usable), 0)
        self._most = max(self._most, sound + 1)
        for way in ways[: self._most]:
            title, holds = self._words(way)
            card = ChoiceCard(title, f"{holds}\n{self._cost(way)}")
            card.setEnabled(way.usable)
            card.clicked.connect(self.changed)
            self._list.addWidget(card)
            self.cards.append(card)
        if any(way.usable for way in ways):
            self.cards[sound].setChecked(True)
        self.none.setVisible(not ways)
        self.more.setVisible(len(ways) > self._most)
        self.changed.emit()

    @Slot()
    def _show_more(self) -> None:
        first = len(self.cards)
        chosen = next((i for i, card in enumerate(self.cards) if card.isChecked()), 0)
        self._most = len(self._ways)
        self._show(self._ways)
        self.cards[chosen].setChecked(True)
        self.cards[first].setFocus()
        self.changed.emit()

    def _words(self, way: WayBack) -> tuple[str, str]:
        when = formats.day_time(way.at.astimezone())
        if way.kind == "present":
            words = self.tr("Last written {when}. Opens with the passphrase of the newest backup.")
            return self.tr("Your notes as they are now"), words.format(when=when)
        if way.kind == "backup" and way.clients is None:
            return when, self._place(way)
        if way.clients is None or way.meetings is None:
            title = self.tr("An older version of the vault")
            if way.kind == "undo":
                title = self.tr("Back to how it was before the restore")
            return title, self.tr("Last written {when}").format(when=when)
        holds = self.tr("{clients}, {meetings} · {place}").format(
            clients=self.tr("%n clients", "", way.clients),
            meetings=self.tr("%n meetings", "", way.meetings),
            place=self._place(way),
        )
        if way.kind == "undo":
            return self.tr("Back to how it was before the restore"), f"{when} · {holds}"
        return when, holds

    def _place(self, way: WayBack) -> str:
        if way.place.absolute() == (self._folder / "backups").absolute():
            return self.tr("this laptop")
        return way.place.name or str(way.place)

    def _cost(self, way: WayBack) -> str:
        """What would be missing after going back to it."""
        if way.damaged:
            return self.tr("Damaged: this one cannot be put back.")
        if way.newer:
            return self.tr("Made by a newer Coach App. Install that one to put this back.")
        if way.kind == "present":
            return self.tr("Nothing would be missing.")
        if self._since is not None and not self._clock_was_wrong(way):
            try:
                return self._cost_since(self._since(way))
            except UserError:
                pass  # a damaged vault: what the backups say has to do
        return self._cost_told(way)

    def _clock_was_wrong(self, way: WayBack) -> bool:
        """Then nobody can count what was written after the moment that it shows."""
        later = [one for one in self._ways if one.number > way.number and one.at <= way.at]
        return bool(later) or way.at > dt.datetime.now(dt.UTC)

    def _cost_since(self, since: Since) -> str:
        counted = [
            (since.clients, self.tr("%n new clients", "", since.clients)),
            (since.notes, self.tr("%n notes", "", since.notes)),
            (since.scores, self.tr("%n measurements", "", since.scores)),
        ]
        parts = [words for number, words in counted if number]
        if not parts:
            return self.tr("No note, client or measurement was added since.")
        return self.tr("Missing then, among other things: {list}.").format(list=", ".join(parts))

    def _cost_told(self, way: WayBack) -> str:
        from coach_app.data.back.ways_back import fewer

        told = fewer(way, self._ways, self._folder)
        if told is None:
            return self.tr("What was written after that would be missing.")
        parts = []
        if told.clients:
            parts.append(self.tr("%n clients", "", told.clients))
        if told.meetings:
            parts.append(self.tr("%n meetings", "", told.meetings))
        if parts:
            return self.tr("Missing then, among other things: {list}.").format(
                list=", ".join(parts)
            )
        if told.written_since is None:
            return self.tr("If anything was written after that, it would be missing.")
        if told.written_since:
            return self.tr("What was written after that would be missing.")
        return self.tr("Nothing was written after this backup.")


def _name(way: WayBack) -> tuple[bool, str]:
    """The notes of now open with the header of a backup, and are not that backup."""
    return way.kind == "present", way.path.name


def _file(way: WayBack) -> tuple[bool, Path]:
    return way.kind == "present", way.path
