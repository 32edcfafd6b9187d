"""The album: which makings, with which name, saved as a PDF or printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from coach_app.content import Words
from coach_app.data.exercises.views import Making
from coach_app.reports import album as report
from coach_app.ui.context import Context
from coach_app.ui.exercise_shelf import shelf
from coach_app.ui.papers.frozen import shut_if_frozen
from coach_app.ui.papers.outlet import Outlet, card_style
from coach_app.ui.widgets import (
    AppDialog,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    SwitchRow,
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
        known = shelf(ctx.practice)
        self._private = {key for key, one in known.items() if one.private}
        self.private = SwitchRow(
            self.tr("Also what is private"), self.tr("Such as the circle map and “My line”.")
        )
        self.private.setVisible(any(map(self._is_private, self._all())))
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
        self.body.addWidget(self.private)
        self.body.addWidget(self.pages)
        self.body.addWidget(self.outlet.fault)
        for button in (self.cancel, self.outlet.print, self.outlet.save):
            self.buttons.addWidget(button)
        self.which.changed.connect(self._count)
        self.private.toggled.connect(self._count)
        self.cancel.clicked.connect(self.reject)
        self.outlet.saved.connect(self.accept)
        self.outlet.told.connect(self.fit)
        self._count()
        self.fit()

    def _all(self) -> list[Making]:
        return list(reversed(self._ctx.practice.makings.of_client(self._client_id)))

    def _is_private(self, making: Making) -> bool:
        return making.exercise_id in self._private

    def _chosen(self) -> list[Making]:
        """What is private comes along only where that was chosen."""
        makings = self._all()
        if self.which.value() == "story":
            makings = [one for one in makings if one.in_story]
        if not self.private.switch.isChecked():
            makings = [one for one in makings if not self._is_private(one)]
        return makings

    @Slot()
    def _count(self, *_: object) -> None:
        count = len(self._chosen())
        self.pages.setText(self.tr("%n makings", "", count))
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
                    one.sentence if one.sentence not in one.text else "",
                    one.text,
                    (self._ctx.practice.makings.picture(one.id) or b"") if one.has_picture else b"",
                )
            )
        title = words["title"].text(language)
        return report.Album(title, str(self.whose.value()), self._last(), tuple(pages))

    def _last(self) -> str:
        """How many weeks it took so far, in words; without a number where nobody can say."""
        words, language = Words("papers", "album"), str(self._fields.language)
        weeks = [one.week for one in self._chosen() if one.week in range(1, 9)]
        course = self._ctx.practice.courses.current(self._client_id)
        if course is not None:
            held = self._ctx.practice.meetings.of_course(course.id)
            weeks += [m.week for m in held if m.status == "held" and m.week in range(1, 9)]
        many = max((week for week in weeks if week), default=0)
        if not many:
            return words["last"].text(language)
        return (
            words["last_weeks"].text(language).format(weeks=words[f"weeks_{many}"].text(language))
        )

    def paper(self) -> report.AlbumPaper:
        return report.AlbumPaper(self.album(), card_style())
