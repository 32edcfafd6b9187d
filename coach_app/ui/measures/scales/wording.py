"""Load, look at and remove the official wording of one scale."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QWidget,
)

from coach_app.content import languages
from coach_app.data.views import Wording
from coach_app.measures import Measure
from coach_app.measures.wording import Reading, decode, read
from coach_app.ui import formats, language
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.widgets import (
    AppDialog,
    Field,
    LineEdit,
    PrimaryButton,
    SecondaryButton,
    TextArea,
    TextButton,
)
from coach_app.ui.widgets.layout.scroll import fitted_scroll
from coach_app.ui.widgets.surfaces import text_label


class WordingPanel(QWidget):
    """What is loaded in each language."""

    def __init__(self, ctx: Context, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self.measure = ctx, measure
        self.list = vbox(self, gap=8)
        self.fill()

    def fill(self) -> None:
        clear_layout(self.list)
        self.list.addWidget(text_label(self.tr("Wording for the client screen"), "body_bold"))
        if self.measure.wording_shipped:
            self.list.addWidget(text_label(self.tr("The wording is our own and is in the app.")))
            return
        for lang in languages.codes():
            self._add_line(lang, self.ctx.practice.wordings.get(self.measure.id, lang))

    def _name(self, lang: str) -> str:
        return languages.known()[lang].name

    def _add_line(self, lang: str, wording: Wording | None) -> None:
        name = self._name(lang)
        flow = hbox(gap=8)
        if wording is None:
            flow.addWidget(text_label(self.tr("{language}: not loaded").format(language=name)), 1)
            load = SecondaryButton(self.tr("Load wording"))
        else:
            text = self.tr("{language}: {count} items, loaded on {day}").format(
                language=name, count=len(wording.items), day=formats.short_day(wording.loaded_at)
            )
            flow.addWidget(text_label(text), 1)
            load = SecondaryButton(self.tr("View or replace"))
            remove = TextButton(self.tr("Remove"))
            remove.setAccessibleName(f"{name}: {remove.text()}")
            remove.clicked.connect(partial(self._remove, wording))
        load.setAccessibleName(f"{name}: {load.text()}")
        load.clicked.connect(partial(self._load, lang, wording))
        flow.addWidget(load)
        if wording is not None:
            flow.addWidget(remove)
        self.list.addLayout(flow)

    def _load(self, lang: str, wording: Wording | None, checked: bool = False) -> None:
        dialog = WordingDialog(self.measure, self._name(lang), wording, self.window())
        dialog.kept.connect(partial(self._keep, lang))
        dialog.open()

    def _keep(self, lang: str, items: tuple[str, ...], source: str) -> None:
        self.ctx.practice.wordings.save(self.measure.id, lang, items, source)
        self.ctx.toast(self.tr("Wording loaded"))
        self.fill()

    def _remove(self, wording: Wording, checked: bool = False) -> None:
        self.ctx.practice.wordings.delete(wording.measure_id, wording.language)
        self.ctx.toast(self.tr("Wording removed"), partial(self._bring_back, wording))
        self.fill()

    def _bring_back(self, wording: Wording) -> None:
        self.ctx.practice.wordings.save(
            wording.measure_id, wording.language, wording.items, wording.source
        )
        if shiboken6.isValid(self):  # undo also works after the page was left
            self.fill()


class WordingDialog(AppDialog):
    """Paste a list or choose a text file; a preview shows what is read from it."""

    kept = Signal(tuple, str)
    WIDTH = 680

    def __init__(
        self, measure: Measure, lang_name: str, wording: Wording | None, parent: QWidget
    ) -> None:
        short = measure.short.text(language.current())
        title = self.tr("Load the wording of {scale}?").format(scale=f"{short}, {lang_name}")
        super().__init__(parent, title)
        self.measure = measure
        self._make(wording)
        self._lay_out()
        self._connect()
        self._show()

    def _make(self, wording: Wording | None) -> None:
        self.help = text_label(
            self.tr("Paste the official items, one on each line. Numbers may stay."),
            "second",
            "ink2",
        )
        self.text = TextArea("\n".join(wording.items) if wording else "", lines=6)
        self.text.setAccessibleName(self.tr("Items"))
        self.file = SecondaryButton(self.tr("Choose a text file"))
        self.source = LineEdit(wording.source if wording else "")
        self.source_field = Field(
            self.tr("Where it comes from"), self.source, self.tr("Name and year of the edition.")
        )
        self.check = text_label("", "body")
        self.preview = vbox(gap=4)
        self.no = SecondaryButton(self.tr("Cancel"))
        self.yes = PrimaryButton(self.tr("Use this wording"))

    def _lay_out(self) -> None:
        inner = QWidget()
        rows = vbox(inner, gap=10, edge=(0, 0, 8, 0))
        for part in (self.help, self.text):
            rows.addWidget(part)
        rows.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.source_field)
        rows.addLayout(self.preview)
        rows.addStretch(1)
        self.body.addWidget(fitted_scroll(inner, self.parentWidget().window(), 480))
        self.body.addWidget(self.check)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._show)
        self.file.clicked.connect(self._choose)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._accept)

    # -- reading -----------------------------------------------------------------------

    def reading(self) -> Reading:
        return read(self.text.toPlainText(), len(self.measure.items))

    def _show(self) -> None:
        reading = self.reading()
        self.check.setText(self._verdict(reading))
        self.yes.setEnabled(not reading.problem)
        self.yes.setAccessibleDescription(self.check.text())
        clear_layout(self.preview)
        lang = language.current()
        for number, item in enumerate(reading.items[: len(self.measure.items)], start=1):
            cue = self.measure.item(number).cue.text(lang)
            self.preview.addWidget(text_label(f"{number}  {item}", "body"))
            self.preview.addWidget(text_label(cue, "second", "ink2"))

    def _verdict(self, reading: Reading) -> str:
        if reading.problem == "empty":
            return self.tr("Nothing to read yet. %n items are needed.", "", reading.needed)
        if reading.problem == "count":
            return self.tr("%n items found, {needed} are needed.", "", reading.found).format(
                needed=reading.needed
            )
        if reading.problem == "long":
            return self.tr("Item {number} is too long. Look for a missing line break.").format(
                number=reading.at
            )
        if reading.problem == "twice":
            return self.tr("Item {number} stands there twice.").format(number=reading.at)
        return self.tr("%n items found. Check the order above.", "", reading.found)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a text file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Text files (*.txt *.csv *.md)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.load_file)
        dialog.open()

    def load_file(self, path: str) -> None:
        """Read a chosen file into the text field, or say why not."""
        try:
            text = decode(Path(path).read_bytes())
        except (OSError, ValueError):
            self.check.setText(self.tr("This file is not readable text. Choose another."))
            return
        self.text.set_text(text)  # undo brings back what stood here
        self._show()

    def _accept(self) -> None:
        reading = self.reading()
        if reading.problem:
            return
        self.kept.emit(reading.items, self.source.text().strip())
        self.accept()
