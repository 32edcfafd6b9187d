"""The album: which makings, with which name, saved as a PDF or printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from coach_app.content import Words
from coach_app.data.exercises.views import Making
from coach_app.reports import album as report
from coach_app.ui.context import Context
from coach_app.ui.papers.frozen import shut_if_frozen
from coach_app.ui.papers.outlet import Outlet, card_style
from coach_app.ui.widgets import (
    AppDialog,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    text_label,
)


class AlbumDialog(AppDialog):
    WIDTH = 560

    def __init__(
        self, parent: QWidget, ctx: Context, client_id: str, names: dict[str, str]
    ) -> None:
        super().__init__(parent, "")
        self.title.setText(self.tr("Make the album"))
        self.setAccessibleName(self.title.text())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ctx, self._client_id, self._names = ctx, client_id, names
        client = ctx.practice.clients.get(client_id)
        self._fields = client.fields
        self.which = Segmented(
            [("all", self.tr("Everything")), ("story", self.tr("Only the story’s"))],
            "all",
            self.tr("Which makings"),
        )
        first = self._fields.name.split()[0] if self._fields.name.split() else ""
        self.whose = Segmented(
            [("", self.tr("No name")), (first, first)], "", self.tr("Name on the album")
        )
        self.pages = text_label("", "second", "ink2")
        self.cancel = SecondaryButton(self.tr("Close"))
        self.outlet = Outlet(
            self, ctx, self.paper, PrimaryButton("", "floppy-disk"), SecondaryButton("", "printer")
        )
        self.outlet.name(self.tr("Save the album"), "album", self.tr("Album saved"))
        shut_if_frozen(client.frozen_at, self.outlet.save, self.outlet.print)
        for name, row in (
            (self.tr("Which makings"), self.which),
            (self.tr("Name on the album"), self.whose),
        ):
            self.body.addWidget(text_label(name, "body_bold"))
            self.body.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.pages)
        self.body.addWidget(self.outlet.fault)
        for button in (self.cancel, self.outlet.print, self.outlet.save):
            self.buttons.addWidget(button)
        self.which.changed.connect(self._count)
        self.cancel.clicked.connect(self.reject)
        self.outlet.saved.connect(self.accept)
        self.outlet.told.connect(self.fit)
        self._count()
        self.fit()

    def _chosen(self) -> list[Making]:
        makings = list(reversed(self._ctx.practice.makings.of_client(self._client_id)))
        if self.which.value() == "story":
            makings = [one for one in makings if one.in_story]
        return makings

    @Slot()
    def _count(self, *_: object) -> None:
        count = len(self._chosen())
        self.pages.setText(self.tr("%n makings, a page each", "", count))
        for button in (self.outlet.save, self.outlet.print):
            if count:
                button.setEnabled(True)
            else:
                button.off_because(self.tr("There is nothing to put in it"))

    def album(self) -> report.Album:
        """In the client's language."""
        language, words = str(self._fields.language), Words("papers", "album")
        week = words["week"].text(language)
        pages = []
        for one in self._chosen():
            number = one.week
            pages.append(
                report.AlbumPage(
                    week.format(week=number) if number in range(1, 9) else "",
                    one.title or self._names.get(one.exercise_id, ""),
                    one.sentence,
                    "" if one.has_picture else one.text,
                    (self._ctx.practice.makings.picture(one.id) or b"") if one.has_picture else b"",
                )
            )
        title, last = (words[key].text(language) for key in ("title", "last"))
        return report.Album(title, str(self.whose.value()), last, tuple(pages))

    def paper(self) -> report.AlbumPaper:
        return report.AlbumPaper(self.album(), card_style())
