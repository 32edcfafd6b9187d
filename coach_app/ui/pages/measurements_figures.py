"""What the figures of the running course say, in sentences. For the coach."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.course.inputs import inputs_of
from coach_app.data.course_file_views import ClientFile
from coach_app.data.views import StoredScore
from coach_app.measures import (
    Measure,
    Signal,
    can_draw,
    change_of,
    floor_note,
    judge,
    nap,
    regression_to_mean,
    theil_sen,
)
from coach_app.measures.calendar import BASELINE_CHECKS
from coach_app.ui import formats, language, theme
from coach_app.ui.context import Context
from coach_app.ui.pages.measure_words import figure
from coach_app.ui.pages.score_totals import NoteLine
from coach_app.ui.pages.section import Section, clear_layout
from coach_app.ui.widgets.surfaces import text_label as label


class FiguresSection(Section):
    """Signal, change since the first score, chance, direction of the sliders."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self.set_title(self.tr("What the figures say"))
        self.list = QVBoxLayout()
        self.list.setSpacing(theme.px(8))
        self.body.addLayout(self.list)

    def fill(self, now: ClientFile, measures: dict[str, Measure]) -> None:
        self.measures, self.lang = measures, language.current()
        file = now.running
        scores = [] if file is None else list(file.scores_of(self.client_id))
        self.setVisible(bool(scores))
        clear_layout(self.list)
        if file is None or not scores:
            return
        self._signal(judge(scores, file.course.headline, inputs_of(file.preferences)))
        basis = self._basis(scores, file.course.headline)
        if basis is not None:
            self._change(basis, scores)
        self._fields(scores)
        self._sliders(scores)

    def _say(self, text: str) -> None:
        self.list.addWidget(label(text, "body", "ink2"))

    def _signal(self, signal: Signal) -> None:
        icon = {"off_track": "hand-palm", "watch": "hand-palm"}.get(signal.level, "compass")
        words = f"{signal.level_text(self.lang).capitalize()}. {signal.text(self.lang)}"
        self.list.addWidget(NoteLine(icon, words, icon == "hand-palm"))
        for key, text in zip(signal.alerts, signal.alert_texts(self.lang), strict=True):
            if key != signal.reason:
                self.list.addWidget(NoteLine("hand-palm", text, True))

    def _totals(self, scores: list[StoredScore], measure_id: str) -> list[float]:
        return [
            score.total
            for score in scores
            if score.measure_id == measure_id and score.total is not None
        ]

    def _basis(self, scores: list[StoredScore], headline: str) -> Measure | None:
        for measure_id in (headline, *self.measures):
            measure = self.measures[measure_id]
            fits = measure.what == "loneliness" and measure.judges_change
            if fits and self._totals(scores, measure_id):
                return measure
        return None

    # -- the loneliness scale ----------------------------------------------------------

    def _change(self, measure: Measure, scores: list[StoredScore]) -> None:
        totals = self._totals(scores, measure.id)
        name, first, last = measure.short.text(self.lang), totals[0], totals[-1]
        if len(totals) > 1:
            change = change_of(measure, first, last)
            self._say(
                self.tr(
                    "{scale} went from {first} to {last}: {label}. "
                    "Reliable from {points} points, index {index}."
                ).format(
                    scale=name,
                    first=figure(first),
                    last=figure(last),
                    label=change.text(self.lang),
                    points=change.reliable_points,
                    index=formats.number(change.index or 0, 2),
                )
            )
        expected = regression_to_mean(measure, first)
        if expected is not None:
            text = self.tr("Without any help about {value} is to be expected a second time.")
            self._say(text.format(value=formats.number(expected, 1)))
        floor = floor_note(measure, first)
        if floor:
            self._say(floor.text(self.lang))

    def _fields(self, scores: list[StoredScore]) -> None:
        """Loneliness and isolation are two things: one of four fields, in words."""
        lonely = self._latest(scores, "loneliness")
        network = self._latest(scores, "isolation")
        if lonely is None or network is None or network.total is None:
            return
        measure = self.measures[lonely.measure_id]
        if not measure.bands:
            return
        alone = network.total < 12
        feels = lonely.category != measure.bands[0].key
        if feels and alone:
            text = self.tr("Lonely and few people around: feeling and situation both ask for care.")
        elif feels:
            text = self.tr("Lonely, with people around: it is about the feeling, not the number.")
        elif alone:
            text = self.tr("Few people around and not lonely: respect that. There is no goal here.")
        else:
            text = self.tr("Not lonely, and people around.")
        self._say(text)

    def _latest(self, scores: list[StoredScore], what: str) -> StoredScore | None:
        fitting = [
            score
            for score in scores
            if score.total is not None
            and score.measure_id in self.measures
            and self.measures[score.measure_id].what == what
            and score.category is not None
            and score.measure_id != "direct"
        ]
        return fitting[-1] if fitting else None

    # -- the weekly check --------------------------------------------------------------

    def _sliders(self, scores: list[StoredScore]) -> None:
        weekly = [
            score for score in scores if score.measure_id == "weekly" and score.total is not None
        ]
        weeks = [float(score.week or 0) for score in weekly]
        totals = [float(score.total or 0) for score in weekly]
        if not weekly:
            return
        if not can_draw(totals) or len(set(weeks)) < 2:
            self._say(self.tr("Weekly check: too early to see a direction."))
        else:
            trend = theil_sen(weeks, totals)
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
        self._overlap(weekly)

    def _overlap(self, weekly: list[StoredScore]) -> None:
        """Only with three checks before week 1."""
        before = [score.total for score in weekly if not score.week]
        after = [score.total for score in weekly if score.week]
        if len(before) < BASELINE_CHECKS:
            return
        overlap = nap(before, after, better="higher")
        if overlap is not None:
            text = self.tr("{share} of 100 pairs of before and after improved (50 is chance).")
            self._say(text.format(share=round(overlap.nap * 100)))


def _signed(value: float) -> str:
    text = formats.number(abs(value), 1)
    return f"−{text}" if value < 0 and round(value, 1) else f"+{text}"
