"""The first run: five quiet steps, or a look around in the demo practice."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QWidget,
)

from coach_app.errors import UserError
from coach_app.ui import tasks, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.start import first_run_state as staged
from coach_app.ui.start import places
from coach_app.ui.start.first_run_state import FirstRunState
from coach_app.ui.start.secrets.parts import ErrorText, GatedButton, WaitBar
from coach_app.ui.start.steps.backup import BackupStep, place_words
from coach_app.ui.start.steps.done import DoneStep
from coach_app.ui.start.steps.passphrase import PassphraseStep
from coach_app.ui.start.steps.rail import StepRail
from coach_app.ui.start.steps.sheet import SheetStep
from coach_app.ui.start.steps.step import SetupStep
from coach_app.ui.start.steps.welcome import WelcomeStep
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.buttons import SecondaryButton
from coach_app.ui.widgets.paint import RING_SPACE
from coach_app.ui.widgets.surfaces import Hairline, text_label

if TYPE_CHECKING:
    from coach_app.data.keyring.draft import Draft
    from coach_app.data.storage.keys import DataKey, Kdf

Made = TypeVar("Made")

WELCOME, PASSPHRASE, SHEET, BACKUP, DONE = range(5)
STEPS = (WelcomeStep, PassphraseStep, SheetStep, BackupStep, DoneStep)
NARROW, TINY = 1180, 820  # window widths


class FirstRun(QWidget):
    """Rail, one step at a time, and the bar with back and on."""

    opened = Signal(object, object)  # DataKey, FirstRunState: the vault is in its place
    next_wanted = Signal(str)  # "client_form" or "today": what the last step chose
    demo_wanted = Signal()
    existing_wanted = Signal()  # "I already have a vault or a backup"
    language_wanted = Signal(str)

    def __init__(
        self,
        state: FirstRunState,
        *,
        kdf: Kdf | None = None,
        at: int = WELCOME,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.state, self._kdf = state, kdf
        self._at = at
        self._task: tasks.Task | None = None
        self._make()
        self._lay_out()
        self._connect()
        self.go(at)

    def _make(self) -> None:
        self.rail = StepRail(
            [
                self.tr("Welcome"),
                self.tr("Passphrase"),
                self.tr("Recovery sheet"),
                self.tr("Backup"),
                self.tr("Done"),
            ]
        )
        self.back = SecondaryButton(self.tr("Back"))
        self.next = GatedButton(self.tr("Continue"))
        self.reason = text_label("", "second", "ink2", wrap=False)
        self.error = ErrorText()
        self.wait = WaitBar()
        self.step: SetupStep | None = None
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = QWidget()

    def _lay_out(self) -> None:
        bar = QHBoxLayout(self._bar)
        bar.setSpacing(theme.px(12))
        bar.addWidget(self.back)
        bar.addWidget(self.error, 4)
        bar.addWidget(self.wait, 1)
        bar.addStretch(1)
        bar.addWidget(self.reason)
        bar.addWidget(self.next)
        self._bar_row = bar
        right = vbox(gap=0)
        right.addWidget(self._scroll, 1)
        right.addWidget(Hairline())
        right.addWidget(self._bar)
        self._outer = hbox(self, gap=0)
        self._outer.addWidget(self.rail)
        self._outer.addLayout(right, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)

    # --- walking

    @property
    def at(self) -> int:
        """The step that is shown, see WELCOME to DONE."""
        return self._at

    def go(self, index: int) -> None:
        """Show a step; what was typed lives in the state."""
        self._at = index
        step = STEPS[index](self.state)
        step.changed.connect(self._judge)
        step.submitted.connect(self.go_on)
        if isinstance(step, WelcomeStep):
            step.demo_wanted.connect(self.demo_wanted)
            step.existing_wanted.connect(self.existing_wanted)
            step.language_wanted.connect(self.language_wanted)
        if isinstance(step, DoneStep):
            step.chosen.connect(self.next_wanted)
        self.step = step
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()  # not at once: a key press in one of its fields may be under way
        self._scroll.setWidget(step)
        self.rail.set_step(index)
        self.error.set_text("")
        self.back.setVisible(PASSPHRASE <= index < DONE)
        self._bar.setVisible(index < DONE)
        self._fit()
        self._judge()
        step.first_field().setFocus()

    @Slot()
    def go_back(self) -> None:
        if self._task is None and self._at > WELCOME and self.step is not None:
            self.step.keep()
            self.go(self._at - 1)

    @Slot()
    def go_on(self) -> None:
        """Keep what was typed and take the next step, or say why not yet."""
        if self._task is not None or self.step is None:
            return
        self.step.keep()
        reason = self.step.reason()
        if reason:
            self._judge()
            self.step.first_open_field().setFocus()
            return
        if self._at == PASSPHRASE and self.state.needs_vault():
            folder, words = self.state.vault_folder, self.state.passphrase
            self._wait_for(lambda: staged.stage(folder, words, self._kdf), self._staged)
        elif self._at == BACKUP:
            self._wait_for(lambda: staged.settle(self.state), self._settled)
        else:
            self.go(self._at + 1)

    @Slot()
    def _judge(self) -> None:
        """The button on is open when nothing is missing; else the reason stands beside it."""
        if self.step is None:
            return
        reason = self.step.reason() if self._task is None else ""
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.next.shut(reason)
        self.next.setEnabled(self._task is None)

    # --- the vault

    def _wait_for(self, work: Callable[[], Made], done: Callable[[Made], object]) -> None:
        self.error.set_text("")
        self.wait.start()
        self._task = tasks.run(work, on_done=done, on_error=self._failed, parent=self)
        self.back.setEnabled(False)
        self.setCursor(Qt.CursorShape.BusyCursor)
        self._judge()

    def _rest(self) -> None:
        self._task = None
        self.wait.stop()
        self.back.setEnabled(True)
        self.unsetCursor()

    def _staged(self, made: tuple[Draft, str]) -> None:
        self._rest()
        self.state.keep(made)
        self.go(SHEET)

    def _settled(self, key: DataKey) -> None:
        self._rest()
        self.opened.emit(key, self.state)
        if self.state.settled:  # else it did not open there after all, and was taken back
            self.state.discard()
            self.go(DONE)

    @Slot(object)
    def refuse(self, error: BaseException) -> None:
        """The vault in its place does not open: it goes, and another place can be chosen."""
        self.state.take_back()
        self._failed(error)

    def _failed(self, error: BaseException) -> None:
        self._rest()
        self._judge()
        if not isinstance(error, UserError | OSError):
            raise error
        kind = places.kind_of(error)
        if kind == "write":  # the database says the same of a disk with nothing left on it
            kind = places.obstacle(self.state.vault_folder) or kind
        self.error.set_text(place_words(kind) or one_line(error))
        if kind and isinstance(self.step, BackupStep):
            self.step.elsewhere()

    def abandon(self) -> None:
        """The window closes before the end: leave no half vault behind."""
        if self._task is not None:
            self._task.wait(10)
        if self._at < DONE:
            self.state.take_back()
            self.state.discard()

    def rebuild(self) -> FirstRun:
        """A fresh copy of this page in the language of now, on the same step."""
        if self.step is not None:
            self.step.keep()
        with QSignalBlocker(self):
            return FirstRun(self.state, kdf=self._kdf, at=self._at)

    # --- shape

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width()
        tiny = width < theme.px(TINY)
        narrow = width < theme.px(NARROW)
        self.rail.set_compact(tiny, 200 if narrow else 248)
        self._outer.setDirection(
            QHBoxLayout.Direction.TopToBottom if tiny else QHBoxLayout.Direction.LeftToRight
        )
        side = theme.px(20 if tiny else 32 if narrow else 48)
        edge = side - theme.px(RING_SPACE)
        self._bar_row.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        if self.step is not None:
            self.step.fit(side, tiny, 32 if narrow else 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("canvas"))
