"""Everything about one scale: conditions, sources, SD and reliability, wording."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.measures import Claim, Measure, Sourced, load_measures, with_inputs
from coach_app.ui import formats, language, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.context import Context
from coach_app.ui.measures.scales.use import licence_words
from coach_app.ui.measures.scales.wording import WordingPanel
from coach_app.ui.measures.words import measures_of
from coach_app.ui.widgets import Field, Hairline, LineEdit, SecondaryButton, TextButton
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.surfaces import text_label

INPUTS = "measure_inputs"


class InputsPanel(QWidget):
    """SD and reliability, from which the error of one score follows."""

    def __init__(self, ctx: Context, measure_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self.measure_id = ctx, measure_id
        self.shipped = load_measures()[measure_id]
        self._make()
        self._lay_out()
        self._connect()
        self.fill()

    @property
    def measure(self) -> Measure:
        return measures_of(self.ctx)[self.measure_id]

    def _make(self) -> None:
        self.sd = LineEdit()
        self.sd_field = Field(self.tr("Spread (SD)"), self.sd)
        self.reliability = LineEdit()
        self.reliability_field = Field(self.tr("Reliability (0 to 0.99)"), self.reliability)
        for edit in (self.sd, self.reliability):
            edit.setMaximumWidth(theme.px(140))
        self.result = text_label("", "body")
        self.keep = SecondaryButton(self.tr("Use these figures"))
        self.reset = TextButton(self.tr("Back to the app’s figures"))
        self.presets = []
        for preset in self.shipped.presets:
            button = TextButton(preset.name.text(language.current()))
            button.clicked.connect(partial(self._use, preset.sd, preset.reliability))
            self.presets.append(button)

    def _lay_out(self) -> None:
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("Error of one score"), "body_bold"))
        for part in (self.sd_field, self.reliability_field, self.result):
            column.addWidget(part)
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.px(8))
        for button in (self.keep, *self.presets, self.reset):
            flow.addWidget(button)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.keep.clicked.connect(self._keep)
        self.reset.clicked.connect(self._reset)
        for edit in (self.sd, self.reliability):
            edit.returnPressed.connect(self._keep)

    def fill(self) -> None:
        """Show the figures in use, where they come from and what follows."""
        measure = self.measure
        for edit, field, given in (
            (self.sd, self.sd_field, measure.sd_input),
            (self.reliability, self.reliability_field, measure.reliability_input),
        ):
            edit.setText(_written(given.value))
            field.set_help(_origin(given))
        self.result.setText(self._result(measure))
        self.reset.setVisible(measure.edited)

    def _result(self, measure: Measure) -> str:
        if measure.sem is None:
            return self.tr("Without both figures change is not judged.")
        text = self.tr(
            "Error of one score {sem}. Reliable from {reliable} points, possible from {possible}."
        )
        return text.format(
            sem=formats.number(measure.sem, 1),
            reliable=measure.reliable_points,
            possible=measure.possibly_points,
        )

    def _use(self, sd: float, reliability: float, checked: bool = False) -> None:
        self.sd.setText(_written(sd))
        self.reliability.setText(_written(reliability))
        self._keep()

    def _keep(self) -> None:
        values: dict[str, float] = {}
        for key, edit, field, shipped in (
            ("sd", self.sd, self.sd_field, self.shipped.sd),
            ("reliability", self.reliability, self.reliability_field, self.shipped.reliability),
        ):
            text = edit.text().strip()
            field.set_error("")
            if not text:
                continue
            value = _number(text)
            try:
                with_inputs(self.shipped, **{key: -1.0 if value is None else value})
            except ValueError:
                field.set_error(self._wrong(key))
                edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            if value is not None and value != shipped:
                values[key] = value
        self._store(values)

    def _wrong(self, key: str) -> str:
        if key == "sd":
            return self.tr("Give a number above 0, within the range of the scale.")
        return self.tr("Give a number from 0 to 0.99.")

    def _reset(self) -> None:
        self._store({})

    def _store(self, values: dict[str, float]) -> None:
        preferences = self.ctx.practice.preferences
        inputs = dict(preferences.get(INPUTS) or {})
        inputs.pop(self.measure_id, None)
        if values:
            inputs[self.measure_id] = values
        preferences.set(INPUTS, inputs)
        self.fill()


class MeasureDetail(QWidget):
    """Unfolds below a scale in the settings."""

    def __init__(self, ctx: Context, measure_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.measure = load_measures()[measure_id]
        self.lang = language.current()
        self.wording = WordingPanel(ctx, self.measure)
        self.inputs = InputsPanel(ctx, measure_id)
        self.inputs.setVisible(not self.measure.slider and len(self.measure.items) > 1)
        column = vbox(self, gap=10, edge=(0, 8, 0, 0))
        self._add_conditions(column)
        self._add_claims(column)
        column.addWidget(Hairline())
        column.addWidget(self.inputs)
        column.addWidget(self.wording)

    def flush(self) -> None:
        """Figures are kept with a button; nothing saves itself here."""

    def _add_conditions(self, column: QVBoxLayout) -> None:
        column.addWidget(text_label(self.tr("Conditions of use"), "body_bold"))
        column.addWidget(text_label(self.measure.conditions.text(self.lang)))
        column.addWidget(text_label(licence_words(self.measure), "second", "ink2"))

    def _add_claims(self, column: QVBoxLayout) -> None:
        column.addWidget(text_label(self.tr("What this rests on"), "body_bold"))
        for claim in self.measure.claims:
            column.addWidget(text_label(claim.says.text(self.lang)))
            column.addWidget(text_label(self._source(claim), "second", "ink2"))

    def _source(self, claim: Claim) -> str:
        return self.tr("Source: {source} ({sureness})").format(
            source=claim.source.text(self.lang), sureness=claim.sureness_text(self.lang)
        )


def _origin(given: Sourced) -> str:
    lang = language.current()
    if given.value is None:
        return given.source.text(lang)
    return f"{given.source.text(lang)} ({given.sureness_text(lang)})"


def _written(value: float | None) -> str:
    """A figure for a field, without needless noughts."""
    if value is None:
        return ""
    decimals = next((d for d in (0, 1) if round(value, d) == round(value, 2)), 2)
    return formats.number(value, decimals)


def _number(text: str) -> float | None:
    """A number as the coach writes it, with comma or point."""
    value, ok = QLocale().toDouble(text)
    if not ok:
        try:
            return float(text.replace(",", "."))
        except ValueError:
            return None
    return value
