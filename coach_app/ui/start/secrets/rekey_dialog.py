"""Somebody knows the passphrase: everything gets a new key, a new passphrase and a new sheet.

Nothing in the vault changes before the last button: the key is made in memory, and its sheet is
printed and typed back first.
"""

from __future__ import annotations

import datetime as dt
import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from coach_app.errors import UserError
from coach_app.ui import tasks, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.shell.closed_work import NO_NEW_KEY
from coach_app.ui.start.secrets.form_dialog import FormDialog, window_of
from coach_app.ui.start.secrets.parts import (
    AlignedBox,
    ErrorText,
    PassphraseEdit,
    Ringed,
    align,
)
from coach_app.ui.start.secrets.passphrase_chooser import PassphraseChooser
from coach_app.ui.start.secrets.recovery_sheet import RecoverySheet
from coach_app.ui.start.secrets.sheet_check import SheetCheck
from coach_app.ui.start.secrets.slow_down import SlowDown
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.controls import ChoiceCard
from coach_app.ui.widgets.layout.aligned import Aligned
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.data.moves.rekey import NewKey
    from coach_app.ui.context import Context


class RekeyDialog(FormDialog):
    """``open()`` shows it; three stages in one dialog, and the last one locks the vault."""

    WIDTH = 920

    def __init__(self, ctx: Context) -> None:
        super().__init__(window_of(ctx), "")
        self._ctx = ctx
        self._task: tasks.Task | None = None
        self._new: NewKey | None = None
        self.check: SheetCheck | None = None
        self.copies: CopiesChoice | None = None
        self.title.setText(self.tr("Somebody knows my passphrase"))
        self.setAccessibleName(self.title.text())
        self.intro = text_label("", "body", "ink2")
        self.form.addWidget(self.intro)
        self.form.addSpacing(theme.px(6))
        self._make_secrets()
        self.accept_button.setText(self.tr("Continue"))
        self._judge()

    # --- the passphrases

    def _make_secrets(self) -> None:
        self.intro.setText(
            self.tr(
                "A new passphrase alone is not enough: an old copy of your vault gives away its "
                "key, and that key still fits. Here everything is encrypted anew."
            )
        )
        self.secrets = AlignedBox()
        self.secrets.setMaximumWidth(theme.px(480))
        column = vbox(self.secrets, gap=8)
        self.old = PassphraseEdit()
        self.old.setAccessibleName(self.tr("Your passphrase of now"))
        self.old_error = ErrorText()
        self.slow = SlowDown(self.old_error, self)
        self.chooser = PassphraseChooser(self._ctx.settings.values.language)
        column.addWidget(text_label(self.tr("Your passphrase of now"), "body_bold"))
        column.addWidget(Ringed(self.old))
        column.addWidget(self.old_error)
        column.addSpacing(theme.px(8))
        column.addWidget(text_label(self.tr("Your new passphrase"), "card"))
        column.addWidget(self.chooser)
        align(column)
        self.form.addWidget(self.secrets)
        self.old.textChanged.connect(self._typed)
        self.old.returnPressed.connect(self.chooser.first.setFocus)
        self.slow.changed.connect(self._judge)
        self.chooser.changed.connect(self._judge)
        self.chooser.submitted.connect(self.submit)

    @Slot()
    def _typed(self) -> None:
        if not self.slow.left:
            self.old_error.set_text("")
        self._judge()

    @Slot()
    def _judge(self) -> None:
        if self.copies is not None:
            self.block("")
        elif self.check is not None:
            self.block(self.check.reason())
        elif self.slow.left:
            self.block(self.slow.reason())
        elif not self.old.text():
            self.block(self.tr("Type your passphrase of now first"))
        elif self.old.text() == self.chooser.passphrase():
            self.block(self.tr("Choose another passphrase than that of now"))
        else:
            self.block(self.chooser.reason())

    @Slot()
    def submit(self) -> None:
        self._judge()
        if self._task is not None or self.accept_button.reason:
            return
        if self.copies is not None:
            self._start()
        elif self.check is not None:
            self._ask_copies()
        else:
            self._make_key()

    def _make_key(self) -> None:
        header = self._ctx.practice.vault.header
        old, new = self.old.text(), self.chooser.passphrase()

        def make() -> NewKey:
            from coach_app.data.moves.rekey import new_key
            from coach_app.data.vault import key_from_header

            key_from_header(header, passphrase=old).wipe()
            return new_key(header, new)

        self.busy(True)
        self._task = tasks.run(make, on_done=self._show_sheet, on_error=self._failed, parent=self)

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self.busy(False)
        if isinstance(error, UserError) and self.slow.tell(error):
            self.old.selectAll()
            self.old.setFocus()
        elif isinstance(error, UserError | OSError):
            self.error.set_text(one_line(error))
        else:
            raise error

    # --- the sheet

    def _show_sheet(self, new: NewKey) -> None:
        self._task, self._new = None, new
        self.note_of_lock = NO_NEW_KEY
        self.busy(False)
        self.old.wipe()
        self.chooser.wipe()
        self.secrets.hide()
        self.intro.setText(
            self.tr("This sheet belongs to the new key. It works from the last step on.")
        )
        groups = len(new.code.split("-"))
        first, second = sorted(secrets.SystemRandom().sample(range(groups), 2))
        practice = self._ctx.practice.preferences.get("practice_name") or ""
        self.check = SheetCheck(RecoverySheet(practice, dt.date.today(), new.code), (first, second))
        self.check.changed.connect(self._judge)
        self.check.submitted.connect(self.submit)
        self.form.addWidget(self.check)
        self.check.fit(self.width() < theme.px(820), 24)
        self._show(self.check, self.check.print_button)

    def _show(self, part: QWidget, first: QWidget) -> None:
        self._judge()
        part.show()
        QTimer.singleShot(0, self.fit)
        first.setFocus()

    # --- old copies

    def _ask_copies(self) -> None:
        assert self.check is not None  # asked behind the sheet
        self.check.hide()
        self.intro.setText(
            self.tr(
                "The vault closes now and is encrypted anew. Until that is done, everything stays "
                "as it is. Then you open it with your new passphrase."
            )
        )
        self.copies = CopiesChoice(self._ctx.settings.values.backup_folder)
        self.form.addWidget(self.copies)
        self.accept_button.setText(self.tr("Make the new key"))
        self._show(self.copies, self.copies.purge)

    def _start(self) -> None:
        new, copies, locker = self._new, self.copies, self._ctx.window.locker
        assert new is not None  # both are made by now
        assert copies is not None
        if locker is None or locker.rekey(new, purge=copies.purge.isChecked()):
            self.accept()


class CopiesChoice(Aligned, QWidget):
    """What happens with all that the old key still opens."""

    def __init__(self, second: str) -> None:
        super().__init__()
        self.purge = ChoiceCard(
            self.tr("Remove the old copies"),
            self.tr("All backups of before, here and in your second place. A new one comes first."),
        )
        self.keep = ChoiceCard(
            self.tr("Keep the old copies"),
            self.tr("They still open with the old passphrase. They go after 90 days at most."),
        )
        self.purge.setChecked(True)
        elsewhere = self.tr(
            "Copies that somebody made already cannot be called back: "
            "what was in them by then can be read with the old passphrase."
        )
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("And the copies of before?"), "body_bold"))
        cards = vbox(gap=2)  # they keep room for their own ring
        cards.addWidget(self.purge)
        cards.addWidget(self.keep)
        column.addLayout(cards)
        if second:
            place = self.tr("Second place: {folder}").format(folder=second)
            column.addWidget(text_label(place, "second", "ink2"))
        column.addWidget(text_label(elsewhere, "second", "ink2"))
        align(column)
