"""Archive, bring back and remove a client: the same from the list and from the client's page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coach_app.data.views import Removal
from coach_app.errors import UserError
from coach_app.ui.context import Context
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import QuestionDialog, SecondaryButton


class ClientActions(QObject):
    """Acts on one client, says so in a toast, and offers the way back."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.place = parent
        self._clients = ctx.practice.clients

    def archive(self, client_id: str) -> None:
        name = self._clients.get(client_id).name
        if attempt(self.ctx, partial(self._clients.archive, client_id)):
            text = self.tr("{name} is in the archive").format(name=name)
            self.ctx.toast(text, self._later(self._clients.unarchive, client_id))

    def bring_back(self, client_id: str) -> None:
        name = self._clients.get(client_id).name
        if attempt(self.ctx, partial(self._clients.unarchive, client_id)):
            text = self.tr("{name} is back from the archive").format(name=name)
            self.ctx.toast(text, self._later(self._clients.archive, client_id))

    def ask_remove(self, client_id: str, after: Callable[[], object] | None = None) -> None:
        """Say what goes, and where else the name would stay; remove on yes. ``after`` runs once
        the client is gone."""
        removal = self._clients.removal(client_id)
        words = self.tr("{what} You can undo this until you lock the vault.").format(
            what=self.what_goes(removal)
        )
        elsewhere = self._elsewhere(client_id)
        if elsewhere:
            more = self.tr("%n texts that stay say this name too.", "", elsewhere)
            words = f"{words} {more}"
        dialog = QuestionDialog.ask(
            self.place,
            self.tr("Remove {name}?").format(name=removal.name),
            words,
            self.tr("Remove"),
            self.tr("Keep"),
            danger=True,
            on_yes=partial(self._remove, client_id, removal.name, after),
        )
        if elsewhere:
            look = SecondaryButton(self.tr("Look at them first"))
            look.clicked.connect(dialog.reject)
            look.clicked.connect(partial(self.ctx.go, "erase", client_id=client_id))
            dialog.buttons.insertWidget(dialog.buttons.count() - 1, look)

    def _elsewhere(self, client_id: str) -> int:
        """How many texts that stay say the name. Where the vault takes no trial, it takes no
        removal either, and the yes is answered with the reason."""
        try:
            return len(self.ctx.practice.mentions.of(client_id))
        except UserError:
            return 0

    def _remove(self, client_id: str, name: str, after: Callable[[], object] | None) -> None:
        if not attempt(self.ctx, partial(self._clients.remove, client_id)):
            return
        if after is not None:
            after()
        text = self.tr("{name} is removed").format(name=name)
        self.ctx.toast(text, self._later(self._clients.undo_remove, client_id))

    def undo_remove(self, client_id: str) -> None:
        attempt(self.ctx, partial(self._clients.undo_remove, client_id))

    def _later(self, act: Callable[[str], object], client_id: str) -> Callable[[], object]:
        """The way back, for a toast: it may outlive this page, so it holds no widget."""
        return partial(attempt, self.ctx, partial(act, client_id))

    def what_goes(self, removal: Removal) -> str:
        """One sentence with the numbers: "The profile goes, with 2 meetings and 1 note." """
        meetings, notes = removal.meetings, removal.notes
        scores, steps = removal.scores, removal.steps
        makings, runs, circles = (
            removal.others.get(name, 0) for name in ("makings", "runs", "circles")
        )
        counted = [
            (meetings, self.tr("%n meetings", "", meetings)),
            (notes, self.tr("%n notes", "", notes)),
            (scores, self.tr("%n measurements", "", scores)),
            (steps, self.tr("%n agreed steps", "", steps)),
            (makings, self.tr("%n makings", "", makings)),
            (runs, self.tr("%n exercises done", "", runs)),
            (circles, self.tr("%n circle maps", "", circles)),
        ]
        parts = [words for number, words in counted if number]
        if not parts:
            return self.tr("Everything on the profile goes.")
        listed = parts[0]
        if len(parts) > 1:
            first, last = ", ".join(parts[:-1]), parts[-1]
            listed = self.tr("{first} and {last}").format(first=first, last=last)
        return self.tr("The profile goes, with {list}.").format(list=listed)
