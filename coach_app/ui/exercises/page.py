"""One exercise for the coach: what it is, how it is done, what to mind, and the start."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.errors import PlaceGone
from coach_app.exercises import Exercise, advice, replacement
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, hbox
from coach_app.ui.context import Context
from coach_app.ui.exercise_shelf import favourites, set_favourite, shelf
from coach_app.ui.exercises.body_words import body_words
from coach_app.ui.exercises.outline import Outline
from coach_app.ui.exercises.start import StartCard
from coach_app.ui.exercises.words import ExerciseWords
from coach_app.ui.page import Page
from coach_app.ui.widgets import Banner, IconButton, Menu, SecondaryButton, text_label
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.plain import set_tip


class ExercisePage(Page):
    """``client_id`` and ``meeting_id``: for whom it is played and where the run lands."""

    topics: ClassVar[frozenset[str]] = frozenset({"exercises", "clients", "preferences"})

    def __init__(
        self,
        ctx: Context,
        exercise_id: str,
        client_id: str = "",
        meeting_id: str = "",
        **args: object,
    ) -> None:
        super().__init__(ctx, **args)
        self.client_id, self.meeting_id = client_id, meeting_id
        known = shelf(ctx.practice)
        if exercise_id not in known:
            raise PlaceGone("exercise")
        self.exercise: Exercise = known[exercise_id]
        self._language = ctx.settings.values.language
        self._words = ExerciseWords(self)
        self._make()
        self._lay_out()
        self._connect()
        self._show_suits()
        self._show_play()

    def _make(self) -> None:
        one = self.exercise
        self.header.set_back(True)
        self.header.set_title(one.name.text(self._language), self._words.line(one))
        self._star = IconButton("star", "", framed=True)
        self._more = IconButton("dots-three", self.tr("More for this exercise"), framed=True)
        self._show_star()
        self.unsuited = Banner("attention", "", self.tr("Open that one"))
        self.start = StartCard(self.ctx, one, self.client_id, self.meeting_id)
        self.about = Section()
        self.how = Section(self.tr("How it is done"))
        self.outline = Outline(one, self._language)
        self.mind = Section(self.tr("What to mind"))
        self.strip_place = QVBoxLayout()
        self.edit = SecondaryButton(self.tr("Edit"), "pencil-simple", small=True)
        self.edit.setVisible(one.own)

    def _lay_out(self) -> None:
        one, language = self.exercise, self._language
        self.header.add_after(self.edit)
        self.header.add_after(self._star)
        self.header.add_after(self._more)
        self.about.body.addWidget(text_label(one.purpose.text(language), "script"))
        self.about.body.addWidget(text_label(self._facts(), "second", "ink2"))
        for line in one.how.text(language).splitlines():
            if line.strip():
                self.how.body.addWidget(text_label(line.strip()))
        if one.origin:
            origin = one.origin.text(language)
            how_sure = self._words.evidence(one.evidence)
            self.how.body.addWidget(text_label(f"{origin} ({how_sure})", "second", "ink2"))
        show_if(self.how, bool(one.how) or bool(one.origin))
        self._fill_mind()
        left, right = QVBoxLayout(), QVBoxLayout()
        for widget in (self.about, self.outline, self.how):
            left.addWidget(widget)
        left.addStretch(1)
        right.addLayout(self.strip_place)
        for widget in (self.start, self.mind):
            right.addWidget(widget)
        right.addStretch(1)
        for box in (left, right):
            box.setSpacing(theme.px(16))
        self._left, self._right = QWidget(), QWidget()
        self._left.setLayout(left)
        self._right.setLayout(right)
        left.setContentsMargins(0, 0, 0, 0)
        right.setContentsMargins(0, 0, 0, 0)
        self._row = hbox(gap=20)
        self._row.addWidget(self._left, 3)
        self._row.addWidget(self._right, 2)
        self.body.addWidget(self.unsuited)
        self.body.addLayout(self._row)
        self.body.addStretch(1)
        self._turn()

    def _facts(self) -> str:
        one, words = self.exercise, self._words
        parts = [
            self.tr("from week {week}").format(week=one.week),
            words.posture(one.posture),
            words.eyes(one.eyes),
            *map(words.need, one.needs),
        ]
        breath = one.breath
        if breath is not None:
            from coach_app.ui import formats

            rate = formats.number(breath.per_minute, 1)
            parts.append(self.tr("{rate} breaths a minute").format(rate=rate))
        return " · ".join(parts)

    def _fill_mind(self) -> None:
        cautions = self.exercise.cautions
        show_if(self.mind, bool(cautions))
        known = shelf(self.ctx.practice)
        for caution in cautions:
            name = body_words(caution.when)[0]
            if caution.hides:
                other = known[caution.instead].name.text(self._language)
                text = self.tr("{what}: not this one. Do {other}.").format(what=name, other=other)
            else:
                text = f"{name}: {caution.mind.text(self._language)}"
            self.mind.body.addWidget(text_label(text, "second", "ink"))

    def _connect(self) -> None:
        self._star.clicked.connect(self._toggle_star)
        self._more.clicked.connect(self._menu)
        self.edit.clicked.connect(self._edit)
        self.start.client_changed.connect(self._client_changed)
        self.unsuited.clicked.connect(self._open_instead)
        self.ctx.client_screen.played.connect(self._show_play)

    def place(self) -> dict[str, object]:
        return {
            "exercise_id": self.exercise.id,
            "client_id": self.client_id,
            "meeting_id": self.meeting_id,
        }

    def refresh(self, topics: frozenset[str]) -> None:
        if "clients" in topics:
            self._show_suits()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        tight = self.width() < theme.px(860)
        self._row.setDirection(
            QHBoxLayout.Direction.BottomToTop if tight else QHBoxLayout.Direction.LeftToRight
        )

    # -- does it suit

    @Slot(str, str)
    def _client_changed(self, client_id: str, meeting_id: str) -> None:
        self.client_id, self.meeting_id = client_id, meeting_id
        self._show_suits()

    def _show_suits(self) -> None:
        body: tuple[str, ...] = ()
        if self.client_id:
            body = self.ctx.practice.clients.get(self.client_id).fields.body
        found = advice(self.exercise, body)
        self._instead = replacement(self.exercise, body, shelf(self.ctx.practice))
        self.unsuited.setVisible(not found.allowed)
        self.start.set_allowed(found.allowed)
        if self._instead is not None:
            why = ", ".join(body_words(c.when)[0].lower() for c in found.hidden)
            text = self.tr("This does not suit this client: {why}. Do {other} instead.")
            name = self._instead.name.text(self._language)
            self.unsuited.set_text(text.format(why=why, other=name))

    @Slot()
    def _open_instead(self) -> None:
        if self._instead is not None:
            self.ctx.go(
                "exercise",
                exercise_id=self._instead.id,
                client_id=self.client_id,
                meeting_id=self.meeting_id,
            )

    # -- while it is played on the other display

    @Slot()
    def _show_play(self) -> None:
        clear_layout(self.strip_place)
        screen = self.ctx.client_screen
        session = screen.session
        self.start.setVisible(session is None)
        if session is None:
            return
        from coach_app.ui.client_view.player.panel import CoachPanel

        strip = CoachPanel(session, self._language)
        strip.stop_wanted.connect(screen.stop_exercise)
        strip.pictures_wanted.connect(screen.choose_pictures)
        self.strip_place.addWidget(strip)

    # -- acts

    def _show_star(self) -> None:
        on = self.exercise.id in favourites(self.ctx.practice)
        self._starred = on
        name = self.tr("No favourite any more") if on else self.tr("Make it a favourite")
        self._star.set_icon("star-fill" if on else "star")
        self._star.setAccessibleName(name)
        set_tip(self._star, name)

    @Slot()
    def _toggle_star(self) -> None:
        set_favourite(self.ctx.practice, self.exercise.id, not self._starred)
        self._show_star()

    @Slot()
    def _menu(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        card = menu.addAction(self.tr("Card for at home…"))
        card.triggered.connect(self._home_card)
        card.setEnabled(bool(self.exercise.home))
        voice = menu.addAction(self.tr("Record my own voice…"))
        voice.triggered.connect(self._record)
        menu.addSeparator()
        copy = menu.addAction(self.tr("Make my own version"))
        copy.triggered.connect(self._duplicate)
        share = menu.addAction(self.tr("Save as a file…"))
        share.triggered.connect(self._share)
        self.menu = menu
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot()
    def _home_card(self) -> None:
        from coach_app.ui.papers.home_card_dialog import save_home_card

        save_home_card(self.ctx, self.window(), self.exercise, self.client_id)

    @Slot()
    def _record(self) -> None:
        from coach_app.ui.exercises.form.voice_dialog import VoiceDialog

        VoiceDialog.open_for(self.ctx, self.window(), self.exercise, self.start.language())

    @Slot()
    def _duplicate(self) -> None:
        from coach_app.ui.exercises.own import new_from

        key = new_from(self.ctx, self.exercise)
        self.ctx.go("exercise_form", exercise_id=key)

    @Slot()
    def _edit(self) -> None:
        self.ctx.go("exercise_form", exercise_id=self.exercise.id)

    @Slot()
    def _share(self) -> None:
        from coach_app.ui.exercises.share import save_file

        save_file(self.ctx, self.window(), self.exercise)
