"""The card "What is kept": shown on the client screen, printed, saved; what waits for a look."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.course.shelf import shelf_of
from coach_app.data.rights.views import Dossier
from coach_app.data.views import Client
from coach_app.reports.kept_paper import KeptPaper
from coach_app.rights.kept import kept_page
from coach_app.rights.telling import waiting
from coach_app.ui import theme
from coach_app.ui.context import Context
from coach_app.ui.papers.frozen import shut_if_frozen
from coach_app.ui.papers.outlet import Outlet, card_style
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import Banner, ClientButton, SecondaryButton, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section


class Kept(QObject):
    """The page of one client as a paper, read anew each time."""

    def __init__(self, ctx: Context, client_id: str) -> None:
        super().__init__()
        self._ctx, self._client_id = ctx, client_id

    def paper(self) -> KeptPaper:
        practice = self._ctx.practice
        known = shelf_of(practice.own_exercises.all())
        page = kept_page(practice.dossiers.of(self._client_id), known)
        name = str(practice.preferences.get("practice_name") or "")
        return KeptPaper(page, name, card_style())


class KeptCard(Section):
    told = Signal()

    def __init__(
        self,
        ctx: Context,
        client_id: str,
        tell: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self._kept = Kept(ctx, client_id)
        self._make()
        self._lay_out()
        self._connect(tell)

    def _make(self) -> None:
        self.set_title(self.tr("What is kept about this client"))
        self.words = text_label(
            self.tr(
                "One plain page with everything, in the client’s language. Go through it "
                "together, or give it along. A request is answered within a month."
            ),
            "body",
            "ink2",
        )
        self.waits = Banner("attention", "", self.tr("Look through"))
        self.show_button = ClientButton(self.tr("Show to the client"), "monitor")
        self.look = SecondaryButton(self.tr("What is left out"), "eye-slash")
        self.outlet = Outlet(
            self,
            self.ctx,
            self._kept.paper,
            SecondaryButton("", "floppy-disk"),
            SecondaryButton("", "printer"),
        )
        # The name of the file is the coach's to choose; ours names nobody.
        name = self.tr("what-is-kept")
        self.outlet.name(self.tr("Save what is kept"), name, self.tr("Page saved"))

    def _lay_out(self) -> None:
        self.body.addWidget(self.words)
        self.body.addWidget(self.waits)
        row = FlowLayout(gap=theme.px(8))
        for button in (self.show_button, self.outlet.print, self.outlet.save, self.look):
            row.addWidget(button)
        self.body.addLayout(row)

    def _connect(self, tell: Callable[[str], object]) -> None:
        self.show_button.clicked.connect(self._show)
        self.waits.clicked.connect(self._look)
        self.look.clicked.connect(self._look)
        self.outlet.told.connect(partial(self._tell, tell))
        self.outlet.saved.connect(self._saved)
        self.outlet.printed.connect(self._saved)

    def _tell(self, tell: Callable[[str], object]) -> None:
        tell(self.outlet.fault.text())

    def show_dossier(self, dossier: Dossier, client: Client) -> None:
        number = len(waiting(dossier))
        words = self.tr("%n texts are left out until you have looked through them.", "", number)
        self.waits.set_text(words)
        self.waits.setVisible(number > 0)
        out = (self.show_button, self.outlet.print, self.outlet.save)
        shut_if_frozen(client.frozen_at, *out)

    @Slot()
    def _look(self) -> None:
        self.ctx.go("look_through", client_id=self.client_id)

    @Slot()
    def _show(self) -> None:
        if attempt(self.ctx, partial(self.ctx.client_screen.show_kept, self.client_id)):
            self.ctx.practice.requests.note_act("kept-shown", self.client_id)

    @Slot()
    def _saved(self) -> None:
        self.ctx.practice.requests.note_act("kept-printed", self.client_id)
