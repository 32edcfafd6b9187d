"""Relax, make and practise together: one exercise at hand, others within reach."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.choice import KINDS
from coach_app.exercises import Exercise, advice
from coach_app.measures import Text
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, hbox
from coach_app.ui.client_view.player import options as kept
from coach_app.ui.exercises.body_words import body_words, reasons
from coach_app.ui.exercises.words import ExerciseWords
from coach_app.ui.runner.part_view import PartView
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import ClientButton, SecondaryButton, Tag, TextButton, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.plain import PlainLabel

MOST_LINES = 3  # of an exercise's own words
TILES = {
    "relax": ("dekLucht", "luchtInk"),
    "make": ("dekKlei", "kleiInk"),
    "relate": ("dekMos", "mosInk"),
}


class Blob(QWidget):
    """The picture of an exercise on its soft stone."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._kind = "wind", "relax"
        self.setFixedSize(theme.px(100), theme.px(106))

    def set_exercise(self, exercise: Exercise) -> None:
        self._icon, self._kind = exercise.icon, exercise.kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile, ink = TILES[self._kind]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(tile))
        painter.drawRoundedRect(QRectF(self.rect()), theme.px(44), theme.px(48))
        size = theme.px(46)
        icon = theme.pixmap(self._icon, ink, 46)
        painter.drawPixmap(
            round((self.width() - size) / 2), round((self.height() - size) / 2), icon
        )
        painter.end()


class PlayedView(PartView):
    """``exercise`` is at hand; a start plays it on the client screen at once."""

    def make(self) -> None:
        choice = self.guide.choice
        self._words = ExerciseWords(self)
        self._done = self.guide.done_now()
        self.keys = [*choice.keys(self.part), *choice.others(self.part)]
        self.exercise: Exercise | None = None
        self.skill = text_label("", "body")
        self.blob = Blob()
        self.tags = FlowLayout(gap=theme.px(8))
        self.mind = text_label("", "body", "honingInk")
        self.start = ClientButton(self.tr("Start on the client screen"))
        self.look = SecondaryButton(self.tr("Look at it first"), "info")
        self.more = TextButton(self.tr("All exercises"), "arrow-right")
        self.instead = text_label(self.tr("Rather something else?"), "second", "ink2")
        self.others = FlowLayout(gap=theme.px(8))
        self.not_these = text_label("", "second", "ink2")
        self._lay_out()
        self.start.clicked.connect(self._start)
        self.look.clicked.connect(self._look)
        self.more.clicked.connect(self._library)
        fresh = [key for key in self.keys if key not in self._done]
        self._choose((fresh or self.keys or [""])[0])

    def _lay_out(self) -> None:
        body = self.card.body
        head = QHBoxLayout()
        words = QVBoxLayout()
        body.removeWidget(self.title)
        words.addWidget(self.title)
        words.addLayout(self.tags)
        words.addStretch(1)
        head.addLayout(words, 1)
        head.addWidget(self.blob, 0, Qt.AlignmentFlag.AlignTop)
        body.insertLayout(0, head)
        self.mind_row = QWidget()
        row = hbox(self.mind_row, edge=(14, 10))
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap("hand-palm", "honingInk", 20))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.mind, 1)
        self.mind_row.setStyleSheet(
            f"background: {theme.color('honingSoft').name()}; border-radius: {theme.px(10)}px;"
        )
        acts = FlowLayout(gap=theme.px(8))
        for button in (self.start, self.look, self.more):
            acts.addWidget(button)
        if self.part == "together" and self.guide.choice.plan.skill:
            self.skill.setText(self.guide.choice.plan.skill.text(self.guide.language))
            self.inside.addWidget(self.skill)
        self.inside.addWidget(self.mind_row)
        self.inside.addLayout(acts)
        self.inside.addWidget(self.instead)
        self.inside.addLayout(self.others)
        self.inside.addWidget(self.not_these)
        lines = [
            self.tr("Not {name}: {reasons}.").format(
                name=self.guide.choice.known[key].name.text(self.guide.language),
                reasons=reasons(codes),
            )
            for key, codes in self.guide.choice.left_out(self.part)
        ]
        self.not_these.setText(" ".join(lines))
        self.not_these.setVisible(bool(lines))

    # -- which one

    def _choose(self, key: str) -> None:
        self.exercise = one = self.guide.choice.known.get(key)
        for widget in (self.start, self.look, self.blob):
            widget.setVisible(one is not None)
        clear_layout(self.tags)
        self.mind_row.hide()
        if one is not None:
            self.title.setText(one.name.text(self.guide.language))
            self.blob.set_exercise(one)
            self._show_tags(one)
            self._show_mind(one)
            self.say(self._own_words(one) or self._lines("say"), self._lines("ask"))
        clear_layout(self.others)
        rest = [other for other in self.keys if other != key]
        for other in rest:
            self.others.addWidget(self._other(self.guide.choice.known[other]))
        self.instead.setVisible(bool(rest))

    def _own_words(self, one: Exercise) -> list[Text]:
        """How it begins, in the exercise's own words."""
        texts = [step.say or step.screen for step in one.steps]
        return [text for text in texts if text][:MOST_LINES]

    def _show_tags(self, one: Exercise) -> None:
        minutes = self.tr("{minutes} min").format(minutes=one.minutes)
        self.tags.addWidget(Tag(minutes, "quiet", "timer"))
        self.tags.addWidget(Tag(self._words.posture(one.posture), "quiet"))
        if one.id in self._done:
            self.tags.addWidget(Tag(self.tr("done today"), "ok", "check"))
        elif self.guide.choice.favourite() == [one.id]:
            self.tags.addWidget(
                Tag(self.tr("suits {name}").format(name=self.guide.name), "ok", "check")
            )

    def _show_mind(self, one: Exercise) -> None:
        found = advice(one, self.guide.choice.body)
        language = self.guide.language
        lines = [
            caution.mind.text(language)
            for caution in one.cautions
            if caution.when in self.guide.choice.body and caution.mind
        ]
        lines += [body_words(caution.when)[1] for caution in found.hidden]
        text = " ".join(dict.fromkeys(line for line in lines if line))
        self.mind.setText(text)
        self.mind_row.setVisible(bool(text))

    def _other(self, one: Exercise) -> SecondaryButton:
        name = one.name.text(self.guide.language)
        minutes = self.tr("{minutes} min").format(minutes=one.minutes)
        done = one.id in self._done
        button = SecondaryButton(f"{name} · {minutes}", "check" if done else one.icon, small=True)
        if done:
            button.setAccessibleName(self.tr("{name}, done today").format(name=name))
        button.setProperty("key", one.id)
        button.clicked.connect(self._chosen)
        return button

    @Slot()
    def _chosen(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._choose(str(sender.property("key")))
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self) -> None:
        done = self.guide.done_now()
        if done != self._done:
            self._done = done
            self._choose(self.exercise.id if self.exercise is not None else "")

    # -- acts

    @Slot()
    def _start(self) -> None:
        from coach_app.ui.client_view.player.request import PlayRequest

        if self.exercise is None:
            return
        ctx = self.guide.ctx
        request = PlayRequest(
            self.exercise,
            self.guide.client_language(),
            kept.load(ctx.practice.preferences),
            self.guide.client_id or None,
            self.guide.meeting.id,
            [],
            "",
            None,
        )
        attempt(ctx, lambda: ctx.client_screen.show_exercise(request))

    @Slot()
    def _look(self) -> None:
        if self.exercise is not None:
            self.guide.ctx.go(
                "exercise",
                exercise_id=self.exercise.id,
                client_id=self.guide.client_id,
                meeting_id=self.guide.meeting.id,
            )

    @Slot()
    def _library(self) -> None:
        self.guide.ctx.go(
            "exercises",
            client_id=self.guide.client_id,
            meeting_id=self.guide.meeting.id,
            kinds=[KINDS[self.part]],
        )
