"""Settings, Safety: the card that says where the backups are, how old, and whether they open."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.errors import UserError
from coach_app.ui import formats, tasks
from coach_app.ui.boxes import hbox
from coach_app.ui.context import Context
from coach_app.ui.copies import state as copy_state
from coach_app.ui.copies.days import CopyDays
from coach_app.ui.copies.rhythm import last_rehearsal, note_rehearsal
from coach_app.ui.copies.second_place import choose, learn, second_place
from coach_app.ui.start.clouds import cloud_name
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import (
    Banner,
    Hairline,
    PrimaryButton,
    SecondaryButton,
    Tag,
    TextButton,
    ThinBar,
    text_label,
)
from coach_app.ui.widgets.layout.two_columns import ActionRow, SettingsCard

if TYPE_CHECKING:
    from coach_app.data.copies import Copies, Rehearsal


class BackupCard(SettingsCard):
    """Both places and the last rehearsal; make one now, put one back, try one out."""

    def __init__(self, ctx: Context) -> None:
        super().__init__("")
        self._ctx = ctx
        self._task: tasks.Task | None = None
        self._look: tasks.Task | None = None
        self._make_parts()
        self._lay_out()
        self._connect()
        self.show_state()

    def _make_parts(self) -> None:
        self.tag = Tag("", "ok", "check")
        self.here = ActionRow(self.tr("This laptop"), icon="hard-drives", action=self.tag)
        self.second_tag = Tag("", "ok", "check")
        self.second = ActionRow(
            self.tr("A second place"), icon="floppy-disk", action=self.second_tag
        )
        self.second_button = SecondaryButton(self.tr("Choose folder"), small=True)
        self.second_button.setAccessibleName(self.tr("Choose the second place"))
        self.forget = TextButton(self.tr("No second place any more"), small=True)
        self.rehearsed_tag = Tag("", "ok", "check")
        self.rehearsed = ActionRow(
            self.tr("Trying a restore"), icon="arrow-counter-clockwise", action=self.rehearsed_tag
        )
        self.days = CopyDays()
        self.days_told = text_label("", "second", "ink2", wrap=False)
        self.unusable = text_label("", "second", "ink2")
        self.bar = ThinBar()
        self.trouble = Banner("error", "")
        self.now = PrimaryButton(self.tr("Back up now"), small=True)
        self.back = SecondaryButton(self.tr("Restore"), small=True)
        self.rehearse = SecondaryButton(self.tr("Try it"), small=True)
        self.rehearse.setAccessibleName(self.tr("Try whether the newest backup opens"))
        self.stop = TextButton(self.tr("Stop"), small=True)

    def _lay_out(self) -> None:
        self.put(text_label(self.tr("Backups"), "card", wrap=False), self.here, Hairline())
        self.put(self.second)
        self.put_buttons(self.second_button, self.forget)
        self.put(Hairline(), self.rehearsed, Hairline())
        head = QWidget()
        row = hbox(head)
        row.addWidget(text_label(self.tr("Last 14 days"), "second", "ink2", wrap=False), 1)
        row.addWidget(self.days_told)
        self.put(head, self.days, self.unusable, self.trouble, self.bar)
        self.put_buttons(self.now, self.back, self.rehearse, self.stop)
        for widget in (self.bar, self.trouble, self.stop, self.unusable):
            widget.hide()

    def _connect(self) -> None:
        self.second_button.clicked.connect(self._choose_second)
        self.forget.clicked.connect(self._forget_second)
        self.now.clicked.connect(self._make)
        self.back.clicked.connect(self._restore)
        self.rehearse.clicked.connect(self._try)
        self.stop.clicked.connect(self._stop)

    # -- what is shown

    def show_state(self) -> None:
        """What lies beside the vault at once; a stick may be slow to answer."""
        copies = self._ctx.practice.copies
        self._fill(copies.look())
        place = second_place(self._ctx.settings.values)
        self._show_chosen(place is not None)
        if place is None:
            self.second.set_help(self.tr("A USB stick, kept apart from the laptop"))
            return
        self.second.set_help(str(place.folder))
        self._look = tasks.run(lambda: copies.look(place), on_done=self._looked, parent=self)

    def follow(self) -> None:
        """A copy was made by somebody else."""
        if self._task is None:
            self.show_state()

    def _show_chosen(self, chosen: bool) -> None:
        self.forget.setVisible(chosen)
        self.second_tag.hide()
        self.second_button.setText(self.tr("Change") if chosen else self.tr("Choose folder"))

    def _looked(self, copies: Copies) -> None:
        self._look = None
        chosen = second_place(self._ctx.settings.values)
        if chosen is None or copies.second is None or copies.second.folder != chosen.folder:
            return  # a stick that answered when another place had been chosen
        learn(self._ctx.settings, copies.second)
        self._fill(copies)

    def _fill(self, copies: Copies) -> None:
        now = dt.datetime.now().astimezone()
        self.tag.set_text(*copy_state.here_tag(copies, now))
        last = copies.last
        if last is None:
            self.here.set_help(self.tr("No backup yet"))
        else:
            words = self.tr("{when} · {size}")
            if copies.read:
                words = self.tr("{when} · {size} · checked")
            when = copy_state.near(last, now)
            self.here.set_help(words.format(when=when, size=formats.size(last.size)))
        self._say(copy_state.why_not(copies))
        self.back.setEnabled(last is not None)
        self.rehearse.setEnabled(last is not None)
        self._fill_days(copies, now.date())
        self.unusable.setText(
            self.tr("%n files beside them are no usable backup.", "", len(copies.unusable))
        )
        self.unusable.setVisible(bool(copies.unusable))
        self._fill_second(copies, now)
        self._fill_rehearsal(copies, now)

    def _fill_days(self, copies: Copies, today: dt.date) -> None:
        found = {info.made_at.astimezone().date().isoformat() for info in copies.kept}
        self.days.fill(found | set(copies.last.days if copies.last else ()), today)
        full = sum(self.days.full)
        made = self.tr("%n days with a copy", "", full)
        without = self.tr("%n without", "", len(self.days.full) - full)
        self.days_told.setText(f"{made}, {without}")

    def _fill_second(self, copies: Copies, now: dt.datetime) -> None:
        second = copies.second
        if second is None:
            return
        self.second_tag.set_text(*copy_state.second_tag(second))
        self.second_tag.show()
        words = copy_state.second_words(second, now)
        token = "ink2" if second.in_order else "honingInk"
        if service := cloud_name(Path(second.folder)):
            told = self.tr("{service} copies this folder to the internet.")
            words, token = f"{words}. {told.format(service=service)}", "honingInk"
        self.second.set_help(f"{second.folder} · {words}", token)

    def _fill_rehearsal(self, copies: Copies, now: dt.datetime) -> None:
        noted = last_rehearsal(self._ctx.practice)
        self.rehearsed_tag.setVisible(noted is not None)
        if noted is None:
            self.rehearsed.set_help(self.tr("Happens by itself, once a month"))
            return
        moment, whole = noted
        day = formats.near(moment.astimezone().date(), now.date())
        if whole and not copies.unreadable:
            self.rehearsed.set_help(self.tr("{day}, all readable").format(day=day))
            self.rehearsed_tag.set_text(self.tr("In order"), "ok", "check")
        else:
            self.rehearsed.set_help(self.tr("{day}, not readable").format(day=day), "honingInk")
            self.rehearsed_tag.set_text(self.tr("Not readable"), "attention", "warning-circle")

    def _say(self, trouble: str) -> None:
        self.trouble.set_text(trouble)
        self.trouble.setVisible(bool(trouble))

    # -- the second place

    def _choose_second(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Where should the second copy go?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._second_chosen)
        dialog.open()

    def _second_chosen(self, folder: str) -> None:
        vault, places = self._ctx.practice.vault, [Path(folder)] if folder else []
        choose(self._ctx.settings, folder, vault.folder)
        self._set_choosing(False)

        def work() -> tuple[str, str]:
            from coach_app.data.storage.shelf.second_place import put_mark

            mark = put_mark(Path(folder)) if folder else ""
            vault.know_places(places)
            return folder, mark

        tasks.run(
            work,
            on_done=self._known,
            on_error=self._not_known,
            parent=self,
        )
        self.show_state()

    def _set_choosing(self, possible: bool) -> None:
        """Each copy in the place may have to be written anew, without who was erased."""
        self.second_button.setEnabled(possible)
        self.forget.setEnabled(possible)

    def _known(self, found: tuple[str, str]) -> None:
        self._set_choosing(True)
        folder, mark = found
        values = self._ctx.settings.values
        if folder == values.backup_folder and mark:
            values.backup_mark = mark
            self._ctx.settings.save()

    def _not_known(self, error: BaseException) -> None:
        self._set_choosing(True)
        self._failed(error)

    def _forget_second(self) -> None:
        """Copies that lie there stay there."""
        self._second_chosen("")

    # -- making, trying and restoring

    def _begin(self) -> bool:
        if self._task is not None:
            return False
        self._say("")
        self._set_busy(True)
        return True

    def _set_busy(self, busy: bool) -> None:
        self.bar.set_share(None)
        for widget in (self.bar, self.stop):
            widget.setVisible(busy)
        for button in (self.now, self.back, self.rehearse):
            button.setEnabled(not busy)
        if busy:
            self.stop.setFocus()

    def _make(self) -> None:
        if not self._begin():
            return
        copies, place = self._ctx.practice.copies, second_place(self._ctx.settings.values)

        def work(job: tasks.Job) -> Copies:
            return copies.make(place, "manual", job.progress, lambda: job.cancelled)

        self._task = tasks.run(
            work,
            on_done=self._made,
            on_error=self._failed,
            on_progress=self._progressed,
            parent=self,
        )

    def _made(self, copies: Copies) -> None:
        self._end()
        self._fill(copies)
        self._ctx.toast(self.tr("Backup made"))

    def _try(self) -> None:
        if not self._begin():
            return
        copies, place = self._ctx.practice.copies, second_place(self._ctx.settings.values)

        def work(job: tasks.Job) -> Rehearsal:
            return copies.rehearse(place, job.progress, lambda: job.cancelled)

        self._task = tasks.run(
            work,
            on_done=self._tried,
            on_error=self._not_opened,
            on_progress=self._progressed,
            parent=self,
        )

    def _tried(self, done: Rehearsal) -> None:
        note_rehearsal(self._ctx.practice, done)
        self._end()
        self.show_state()
        told = self.tr("The newest backup opens: %n clients.", "", done.clients)
        self._ctx.toast(told)

    def _not_opened(self, error: BaseException) -> None:
        if isinstance(error, UserError) and error.code == "backup-damaged":
            note_rehearsal(self._ctx.practice, None)
        self._failed(error)

    def _progressed(self, part: float, _text: str) -> None:
        self.bar.set_share(part)

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._end()
            self.show_state()

    def _end(self) -> None:
        self._task = None
        had_focus = self.stop.hasFocus()
        self._set_busy(False)
        if had_focus:
            self.now.setFocus()

    def _failed(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, UserError | OSError):
            raise error
        self.show_state()
        self._say(one_line(error))

    def _restore(self) -> None:
        from coach_app.ui.start.secrets.restore_dialog import RestoreDialog

        RestoreDialog(self._ctx).open()
