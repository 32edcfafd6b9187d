"""What the figures of the running course say, in sentences. For the coach."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coach_app.course.figures import Basis, WeeklyCheck, figures_of
from coach_app.data.course_file_views import ClientFile
from coach_app.measures import Signal
from coach_app.ui import formats, language
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.context import Context
from coach_app.ui.formats import figure
from coach_app.ui.measures.paper.totals import ScoreRemark
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.surfaces import text_label


class FiguresSection(Section):
    """Signal, change since the first score, chance, direction of the sliders."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self.set_title(self.tr("What the figures say"))
        self.list = vbox(gap=8)
        self.body.addLayout(self.list)

    def fill(self, now: ClientFile) -> None:
        self.lang = language.current()
        file = now.running
        found = None if file is None else figures_of(file, self.client_id)
        self.setVisible(found is not None)
        clear_layout(self.list)
        if found is None:
            return
        self._signal(found.signal)
        if found.basis is not None:
            self._change(found.basis)
        if found.feels is not None and found.alone is not None:
            self._fields(found.feels, found.alone)
        if found.weekly is not None:
            self._sliders(found.weekly)

    def _say(self, text: str) -> None:
        self.list.addWidget(text_label(text, "body", "ink2"))

    def _signal(self, signal: Signal) -> None:
        icon = {"off_track": "hand-palm", "watch": "hand-palm"}.get(signal.level, "compass")
        words = f"{signal.level_text(self.lang).capitalize()}. {signal.text(self.lang)}"
        self.list.addWidget(ScoreRemark(icon, words, icon == "hand-palm"))
        for key, text in zip(signal.alerts, signal.alert_texts(self.lang), strict=True):
            if key != signal.reason:
                self.list.addWidget(ScoreRemark("hand-palm", text, True))

    # -- the loneliness scale ----------------------------------------------------------

    def _change(self, basis: Basis) -> None:
        change = basis.change
        if change is not None:
            self._say(
                self.tr(
                    "{scale} went from {first} to {last}: {label}. "
                    "Reliable from {points} points, index {index}."
                ).format(
                    scale=basis.measure.short.text(self.lang),
                    first=figure(basis.first),
                    last=figure(basis.last),
                    label=change.text(self.lang),
                    points=change.reliable_points,
                    index=formats.number(change.index or 0, 2),
                )
            )
        if basis.expected is not None:
            text = self.tr("Without any help about {value} is to be expected a second time.")
            self._say(text.format(value=formats.number(basis.expected, 1)))
        if basis.floor is not None:
            self._say(basis.floor.text(self.lang))

    def _fields(self, feels: bool, alone: bool) -> None:
        """Loneliness and isolation are two things: one of four fields, in words."""
        if feels and alone:
            text = self.tr("Lonely and few people around: feeling and situation both ask for care.")
        elif feels:
            text = self.tr("Lonely, with people around: it is about the feeling, not the number.")
        elif alone:
            text = self.tr("Few people around and not lonely: respect that. There is no goal here.")
        else:
            text = self.tr("Not lonely, and people around.")
        self._say(text)

    # -- the weekly check --------------------------------------------------------------

    def _sliders(self, weekly: WeeklyCheck) -> None:
        trend = weekly.trend
        if trend is None:
            self._say(self.tr("Weekly check: too early to see a direction."))
        else:
            text = self.tr(
                "Weekly check: {slope} a week (90% band {low} to {high}, p {p}). "
                "Never a verdict on its own."
            )
            self._say(
                text.format(
                    slope=_signed(trend.slope),
                    low=_signed(trend.low),
                    high=_signed(trend.high),
                    p=formats.number(trend.p, 2),
                )
            )
        if weekly.overlap is not None:
            text = self.tr("{share} of 100 pairs of before and after improved (50 is chance).")
            self._say(text.format(share=round(weekly.overlap.nap * 100)))


def _signed(value: float) -> str:
    text = formats.number(abs(value), 1)
    return f"−{text}" if value < 0 and round(value, 1) else f"+{text}"
