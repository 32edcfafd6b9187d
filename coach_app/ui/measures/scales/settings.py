"""Settings, tab Metingen: which scales are in use, what they rest on, their wording."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from coach_app.measures import Measure
from coach_app.ui import language
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.measures.scales.detail import MeasureDetail
from coach_app.ui.measures.scales.use import ConditionsCard, is_on, switch
from coach_app.ui.measures.words import measures_of
from coach_app.ui.widgets import Card, Tag, TextButton
from coach_app.ui.widgets.controls import SwitchRow
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.two_columns import SettingsTab
from coach_app.ui.widgets.surfaces import text_label

LIGHTS = {"green": "ok", "amber": "attention", "red": "attention"}


class MeasureRow(Card):
    """One scale: its switch, and below it the conditions or everything about it."""

    def __init__(self, ctx: Context, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=6)
        self.ctx, self.measure = ctx, measure
        self.conditions: ConditionsCard | None = None
        self.detail: MeasureDetail | None = None
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        lang, measure = language.current(), self.measure
        name = measure.name.text(lang)
        self.switch = SwitchRow(name, measure.about.text(lang), is_on(self.ctx, measure.id))
        # Ours are always on. Only the switch is off duty: the row's words stay as dark.
        show_if(self.switch.switch, not measure.wording_shipped)
        self.switch.switch.setEnabled(not measure.wording_shipped)
        self.tag = Tag(self._light(), LIGHTS[measure.licence])
        self.wording = Tag(self.tr("our own wording, always on"), "ok")
        show_if(self.wording, measure.wording_shipped)
        self.more = TextButton(self.tr("More about this scale"), small=True)
        self.more.setAccessibleName(f"{name}: {self.more.text()}")

    def _light(self) -> str:
        if self.measure.licence == "green":
            return self.tr("free to use")
        if self.measure.licence == "amber":
            return self.tr("with conditions")
        return self.tr("ask the authors")

    def _lay_out(self) -> None:
        self.body.addWidget(self.switch)
        line = hbox(gap=8)
        for part in (self.tag, self.wording, self.more):
            line.addWidget(part)
        line.addStretch(1)
        self.body.addLayout(line)

    def _connect(self) -> None:
        self.switch.toggled.connect(self._toggled)
        self.more.clicked.connect(self._unfold)

    # -- on and off --------------------------------------------------------------------

    def _toggled(self, on: bool) -> None:
        if not on:
            self._close_conditions()
            switch(self.ctx, self.measure.id, False)
            return
        if is_on(self.ctx, self.measure.id):
            return
        self._show(False)  # off until the conditions were read
        if self.conditions is None:
            self.conditions = ConditionsCard(self.measure, named=False)
            self.conditions.agreed.connect(self._agree)
            self.conditions.declined.connect(self._close_conditions)
            self.body.insertWidget(1, self.conditions)
        self.conditions.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        self._close_conditions()
        switch(self.ctx, self.measure.id, True)
        self._show(True)
        self.switch.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_conditions(self) -> None:
        if self.conditions is not None:
            self.conditions.hide()
            self.conditions.deleteLater()
            self.conditions = None

    def _show(self, on: bool) -> None:
        with QSignalBlocker(self.switch.switch):
            self.switch.setChecked(on)
        self.switch.switch.update()

    # -- more --------------------------------------------------------------------------

    def _unfold(self) -> None:
        if self.detail is None:
            self.detail = MeasureDetail(self.ctx, self.measure.id)
            self.detail.hide()
            self.body.addWidget(self.detail)
        unfold = self.detail.isHidden()
        self.detail.setVisible(unfold)
        self.more.setText(self.tr("Less") if unfold else self.tr("More about this scale"))


class MeasureSettings(SettingsTab):
    """The tab: one card per scale."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.intro = text_label(
            self.tr(
                "The questions of a published scale are not in this app. "
                "Copy the answers from paper, or load the official wording once."
            ),
            "body",
            "ink2",
        )
        self.rows = {key: MeasureRow(ctx, measure) for key, measure in measures_of(ctx).items()}
        column = vbox(self, gap=14)
        column.addWidget(self.intro)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)

    def flush(self) -> None:
        for row in self.rows.values():
            if row.detail is not None:
                row.detail.flush()

    def refresh(self, topics: frozenset[str]) -> None:
        """Everything here is changed here; nothing else changes it."""
