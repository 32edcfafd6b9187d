"""Save the chart: under which name, as what, and how it will look. Alias by default."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QScrollArea, QWidget

from coach_app.course.chart_data import CourseChart
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.ui import language, theme
from coach_app.ui.charts import export
from coach_app.ui.charts.geometry import Show
from coach_app.ui.context import Context
from coach_app.ui.widgets import (
    Banner,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    text_label,
)
from coach_app.ui.widgets.layout.fitting_dialog import TallDialog
from coach_app.ui.widgets.plain import PlainLabel


def alias_of(fields: ClientFields) -> str:
    """The alias of the profile, else initials: an export names nobody by itself."""
    if fields.alias.strip():
        return fields.alias.strip()
    if fields.is_alias:
        return fields.name.strip()
    return "".join(f"{word[0].upper()}." for word in fields.name.split() if word[0].isalpha())


class ExportDialog(TallDialog):
    """A preview that says whose chart it is and under which name, before anything is written."""

    WIDTH = 640

    def __init__(
        self, parent: QWidget, ctx: Context, chart: CourseChart, show: Show, fields: ClientFields
    ) -> None:
        super().__init__(parent, "")
        self.title.setText(self.tr("How do you want to save the chart?"))
        self.setAccessibleName(self.title.text())
        self._ctx, self._chart, self._show_options, self._fields = ctx, chart, show, fields
        self._window = parent
        self._files: QFileDialog | None = None
        self._make()
        self._lay_out()
        self._connect()
        self._preview()
        self.fit()

    def _make(self) -> None:
        names = [("alias", alias_of(self._fields) or self.tr("Initials"))]
        if alias_of(self._fields) != self._fields.name.strip():
            names.append(("name", self._fields.name))
        names.append(("none", self.tr("No name")))
        self.names = Segmented(names, "alias", self.tr("Name above the chart"))
        kinds = [("pdf", "PDF"), ("png", "PNG"), ("svg", "SVG"), ("csv", "CSV")]
        self.kinds = Segmented(kinds, "pdf", self.tr("Kind of file"))
        self.whose = text_label("", "body", "ink")
        self.about = text_label("", "second", "ink2")
        self.picture = PlainLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.frame = QScrollArea()
        self.frame.setWidget(self.picture)
        self.frame.setWidgetResizable(True)
        self.frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.frame.setFrameShape(QScrollArea.Shape.NoFrame)
        self.fault = Banner("error", "")
        self.save = PrimaryButton(self.tr("Save…"), "floppy-disk")
        self.cancel = SecondaryButton(self.tr("Cancel"))

    def _lay_out(self) -> None:
        self.fault.hide()
        room = self._window.height() - theme.px(420)
        self.frame.setFixedHeight(max(theme.px(200), min(theme.px(360), room)))
        for label, row in (
            (self.tr("Name above the chart"), self.names),
            (self.tr("Kind of file"), self.kinds),
        ):
            self.inner.addWidget(text_label(label, "body_bold"))
            self.inner.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.whose, self.frame, self.about, self.fault):
            self.inner.addWidget(part)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save)

    def _connect(self) -> None:
        self.names.changed.connect(self._preview)
        self.kinds.changed.connect(self._preview)
        self.save.clicked.connect(self._choose_file)
        self.cancel.clicked.connect(self.reject)

    # -- what will be written ------------------------------------------------------------

    def shown_name(self) -> str:
        """The name in the heading: alias, name, or nothing."""
        return {
            "alias": alias_of(self._fields),
            "name": self._fields.name.strip(),
            "none": "",
        }[str(self.names.value())]

    def heading(self) -> str:
        return export.whose(self.shown_name(), self._chart)

    def kind(self) -> str:
        return str(self.kinds.value())

    def _preview(self) -> None:
        self.fault.hide()
        name = self.shown_name()
        if name:
            text = self.tr("This is the chart of {client}. The file says ‘{name}’.")
        else:
            text = self.tr("This is the chart of {client}. The file names nobody.")
        self.whose.setText(text.format(client=self._fields.name, name=name))
        about = {
            "pdf": self.tr("A page to print or mail, sharp at any size."),
            "png": self.tr("A picture at twice the size."),
            "svg": self.tr("A drawing to use in another document."),
            "csv": self.tr("The figures for a spreadsheet."),
        }
        self.about.setText(about[self.kind()])
        if self.kind() == "csv":
            rows = export.csv_text(self._chart, self.heading()).splitlines()
            self.picture.setPixmap(QPixmap())
            self.picture.setFont(theme.font("axis"))
            self.picture.setText("\n".join(rows[:40]))
            self.picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            return
        view = export.paper(self._chart, self._show_options, self.heading())
        ratio = self.devicePixelRatioF()
        room = QSize(self.width() - 2 * theme.px(28) - theme.px(4), self.frame.height())
        picture = export.image(view, 2.0).scaled(
            room * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(ratio)
        view.deleteLater()
        self.picture.setText("")
        self.picture.setPixmap(QPixmap.fromImage(picture))
        self.picture.setAccessibleName(f"{self.heading()}. {view.summary()}")

    # -- saving --------------------------------------------------------------------------

    def _choose_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = export.default_name(dt.date.today(), self.kind(), language.current())
        dialog = QFileDialog(self, self.tr("Save the chart"), folder or str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(self.kind())
        dialog.setNameFilter(f"{self.kind().upper()} (*.{self.kind()})")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.write)
        self._files = dialog
        dialog.open()

    def write(self, path: str) -> None:
        """Write the file and close; a failure stays here in words."""
        try:
            data = export.content(self.kind(), self._chart, self._show_options, self.heading())
            export.save(Path(path), data)
        except UserError as error:
            what = QCoreApplication.translate("Errors", error.what).format(**error.values)
            do = QCoreApplication.translate("Errors", error.do).format(**error.values)
            self.fault.set_text(f"{what} {do}".strip())
            self.fault.show()
            self.fit()
            return
        self._ctx.toast(self.tr("Chart saved"))
        self.accept()
