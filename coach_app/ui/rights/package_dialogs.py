"""The encrypted package: making one under a passphrase of its own, and taking one in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.content import Words
from coach_app.data.rights.faults import wrong_package
from coach_app.errors import UserError
from coach_app.json_values import JsonTable
from coach_app.rights.package import MOST_FILE, SUFFIX, open_sealed, seal
from coach_app.ui import tasks
from coach_app.ui.context import Context
from coach_app.ui.papers.outlet import choose_file, write_file
from coach_app.ui.start.secrets.form_dialog import FormDialog, window_of
from coach_app.ui.start.secrets.parts import ErrorText, PassphraseEdit, Ringed
from coach_app.ui.start.secrets.passphrase_chooser import PassphraseChooser
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets import text_label

COPY = Words("rights", "copy")


class PackageDialog(FormDialog):
    """A passphrase of its own, told to the other coach by another way."""

    def __init__(self, ctx: Context, client_id: str, tell: Callable[[str], None]) -> None:
        super().__init__(window_of(ctx), "")
        self._ctx, self._client_id, self._tell = ctx, client_id, tell
        self._task: tasks.Task | None = None
        self._made = b""
        self.title.setText(self.tr("Encrypted package"))
        self.setAccessibleName(self.title.text())
        self.chooser = PassphraseChooser(ctx.settings.values.language)
        self.accept_button.setText(self.tr("Save the package…"))
        self.form.addWidget(
            text_label(
                self.tr(
                    "Another Coach App can take it in. Choose a passphrase for this package only, "
                    "not your own. Tell it by phone, never in the same mail."
                ),
                "body",
                "ink2",
            )
        )
        self.form.addWidget(self.chooser)
        self.chooser.changed.connect(self._judge)
        self.chooser.submitted.connect(self.submit)
        self._judge()

    @Slot()
    def _judge(self) -> None:
        self.block(self.chooser.reason())

    @Slot()
    def submit(self) -> None:
        self._judge()
        if self._task is not None or self.accept_button.reason:
            return
        dossier = self._ctx.practice.dossiers.of(self._client_id)
        phrase = self.chooser.passphrase()
        self.busy(True)
        self._task = tasks.run(
            lambda: seal(dossier, phrase), on_done=self._sealed, on_error=self._failed, parent=self
        )

    def _sealed(self, made: bytes) -> None:
        self._task = None
        self.busy(False)
        self._made = made
        language = self._ctx.settings.values.language
        name = f"{COPY['file_name'].text(language)}.{SUFFIX}"
        choose_file(self, self.tr("Save the package"), name, self.write)

    def write(self, path: str) -> None:
        made = self._made
        if write_file(path, lambda: made, self._fault):
            self._ctx.practice.requests.note_act("package-made", self._client_id)
            self.chooser.wipe()
            self._ctx.toast(self.tr("Package saved, encrypted"))
            self.accept()

    def _fault(self, fault: str) -> None:
        self.error.set_text(fault)
        self._tell(fault)

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self.busy(False)
        if not isinstance(error, UserError | OSError):
            raise error
        self.error.set_text(one_line(error))


def ask_package(on: QWidget, ctx: Context) -> QFileDialog:
    """Choose a file; then its passphrase is asked."""
    dialog = QFileDialog(on, on.tr("Choose a package"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"Coach App (*.{SUFFIX})")
    dialog.fileSelected.connect(lambda path: TakeInDialog(ctx, path).open())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class TakeInDialog(FormDialog):
    """The passphrase of a package; what is in it becomes a new client."""

    def __init__(self, ctx: Context, path: str) -> None:
        super().__init__(window_of(ctx), "")
        self._ctx, self._path = ctx, path
        self._task: tasks.Task | None = None
        self.title.setText(self.tr("Take in a package"))
        self.setAccessibleName(self.title.text())
        self.phrase = PassphraseEdit()
        self.phrase.setAccessibleName(self.tr("Passphrase of the package"))
        self.wrong = ErrorText()
        self.accept_button.setText(self.tr("Take in"))
        self.form.addWidget(
            text_label(
                self.tr(
                    "What is in it becomes a new client. Ask this client’s own consent before you "
                    "use it."
                ),
                "body",
                "ink2",
            )
        )
        self.form.addWidget(text_label(self.tr("Passphrase of the package"), "body_bold"))
        self.form.addWidget(Ringed(self.phrase))
        self.form.addWidget(self.wrong)
        self.phrase.textChanged.connect(self._judge)
        self.phrase.returnPressed.connect(self.submit)
        self._judge()

    @Slot()
    def _judge(self) -> None:
        self.wrong.set_text("")
        self.block("" if self.phrase.text() else self.tr("Type the passphrase first"))

    @Slot()
    def submit(self) -> None:
        self._judge()
        if self._task is not None or self.accept_button.reason:
            return
        path, phrase = Path(self._path), self.phrase.text()

        def read() -> JsonTable:
            if not path.is_file():  # a pipe would be waited for
                raise wrong_package()
            with path.open("rb") as file:
                return open_sealed(file.read(MOST_FILE + 1), phrase)

        self.busy(True)
        self._task = tasks.run(read, on_done=self._opened, on_error=self._failed, parent=self)

    def _opened(self, whole: JsonTable) -> None:
        self._task = None
        self.busy(False)
        try:
            key = self._ctx.practice.packages.take_in(whole)
        except (UserError, OSError) as error:
            self.error.set_text(one_line(error))
            return
        self.phrase.wipe()
        self._ctx.toast(self.tr("Taken in as a new client"))
        self.accept()
        self._ctx.go("client", client_id=key)

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self.busy(False)
        if isinstance(error, UserError) and error.code == "package-passphrase":
            self.wrong.set_text(one_line(error))
            self.phrase.selectAll()
            self.phrase.setFocus()
        elif isinstance(error, UserError | OSError):
            self.error.set_text(one_line(error))
        else:
            raise error
