"""The library: find an exercise, see what suits a client, and what does not and why."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from coach_app.exercises import Exercise, Use, advice, rank, replacement, suggest
from coach_app.ui import theme
from coach_app.ui.client.works.what_works import WorksCard
from coach_app.ui.context import Context
from coach_app.ui.exercise_shelf import favourites, set_favourite, shelf
from coach_app.ui.exercises.body_words import body_words
from coach_app.ui.exercises.card import ExerciseCard
from coach_app.ui.exercises.grid import ExerciseGrid
from coach_app.ui.exercises.words import ExerciseWords
from coach_app.ui.page import Page
from coach_app.ui.widgets import (
    Chip,
    ComboField,
    EmptyState,
    Menu,
    SearchField,
    SecondaryButton,
    Segmented,
    Switch,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.plain import set_tip

KINDS = ("relax", "make", "relate")


class ExercisesPage(Page):
    """``client_id``: only what suits this client. ``meeting_id``: where a run will land."""

    topics: ClassVar[frozenset[str]] = frozenset({"exercises", "clients", "runs", "preferences"})

    def __init__(
        self,
        ctx: Context,
        client_id: str = "",
        meeting_id: str = "",
        query: str = "",
        kinds: list[str] | None = None,
        **args: object,
    ) -> None:
        super().__init__(ctx, **args)
        self._language = ctx.settings.values.language
        self.client_id, self.meeting_id = client_id, meeting_id
        self._words = ExerciseWords(self)
        self._make(query, kinds or [])
        self._lay_out()
        self._connect()
        self._fill_clients()
        self.refresh(self.topics)

    def _make(self, query: str, kinds: list[str]) -> None:
        self.header.set_title(self.tr("Exercises"))
        self.cards = SecondaryButton(self.tr("Knowledge cards"), "lightbulb", small=True)
        self.load = SecondaryButton(self.tr("Own exercises"), "plus", small=True)
        self.search = SearchField(self.tr("Find an exercise"))
        self.search.setText(query)
        self.chips = {kind: Chip(self._words.kind(kind), checked=kind in kinds) for kind in KINDS}
        self.starred = Chip(self.tr("Favourites"))
        self.own = Chip(self.tr("My own"))
        times = [(5, self.tr("up to 5 min")), (15, self.tr("up to 15 min")), (0, self.tr("all"))]
        self.length = Segmented(times, 0, self.tr("Length"))
        weeks = [(8, self.tr("all weeks"))]
        weeks += [(week, self.tr("up to week {week}").format(week=week)) for week in range(1, 8)]
        self.week = ComboField(weeks, 8)
        self.week.setAccessibleName(self.tr("Week"))
        self.only = Switch(self.tr("Only what suits this client"), bool(self.client_id))
        self.only_words = text_label(self.tr("Only what suits"), "body", "ink", wrap=False)
        self.only_words.setFixedHeight(theme.px(46))
        self.client = ComboField([])
        self.client.setAccessibleName(self.tr("Client"))
        self.hidden = TextButton("", "hand-palm")
        self.works = WorksCard(self.ctx)
        self.grid = ExerciseGrid()
        self.nothing = EmptyState(
            self.tr("No exercise fits this search."), self.tr("Show everything")
        )
        self.count = text_label("", "second", "ink2")

    def _lay_out(self) -> None:
        self.header.add_after(self.cards)
        self.header.add_after(self.load)
        first = FlowLayout(gap=theme.px(8))
        self.search.setFixedWidth(theme.px(188))
        for widget in (
            self.search,
            *self.chips.values(),
            self.starred,
            self.own,
            self.length,
            self.week,
        ):
            first.addWidget(widget)
        second = FlowLayout(gap=theme.px(10))
        for widget in (self.only, self.only_words, self.client, self.hidden):
            second.addWidget(widget)
        self.body.setSpacing(theme.px(12))
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.body.addWidget(self.works)
        self.body.addWidget(self.grid)
        self.body.addWidget(self.nothing)
        row = QHBoxLayout()
        row.addWidget(self.count)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.search.changed.connect(self._show)
        for chip in (*self.chips.values(), self.starred, self.own):
            chip.toggled.connect(self._show)
        self.length.changed.connect(self._show)
        self.week.chosen.connect(self._show)
        self.only.toggled.connect(self._switch)
        self.client.chosen.connect(self._choose_client)
        self.hidden.clicked.connect(self._tell_hidden)
        self.nothing.clicked.connect(self._clear)
        self.load.clicked.connect(self._own_menu)
        self.cards.clicked.connect(self._open_cards)
        self.works.opened.connect(self.open)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def place(self) -> dict[str, object]:
        return {
            "client_id": self.client_id,
            "meeting_id": self.meeting_id,
            "query": self.search.text(),
            "kinds": [kind for kind, chip in self.chips.items() if chip.isChecked()],
        }

    # -- the client

    def _fill_clients(self) -> None:
        import datetime as dt

        rows = self.ctx.practice.clients.rows(dt.date.today())
        people = [(row.id, row.name) for row in rows if row.status != "archived"]
        if self.client_id and self.client_id not in dict(people):
            name = self.ctx.practice.clients.get(self.client_id).name
            people.append((self.client_id, name))
        people.sort(key=lambda pair: pair[1].casefold())
        self.client.blockSignals(True)
        self.client.clear()
        for key, name in [("", self.tr("choose a client")), *people]:
            self.client.addItem(name, key)
        self.client.set_value(self.client_id)
        self.client.blockSignals(False)

    @Slot(object)
    def _choose_client(self, key: object) -> None:
        self.client_id = str(key or "")
        self.only.blockSignals(True)
        self.only.setChecked(bool(self.client_id))
        self.only.blockSignals(False)
        self.only.update()
        self._show()

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        if on and not self.client_id:
            self.client.setFocus(Qt.FocusReason.OtherFocusReason)
            self.client.showPopup()
        self._show()

    def _body(self) -> tuple[str, ...]:
        if not self.client_id:
            return ()
        return tuple(self.ctx.practice.clients.get(self.client_id).fields.body)

    # -- what is shown

    def refresh(self, topics: frozenset[str]) -> None:
        self._known = shelf(self.ctx.practice)
        self._stars = favourites(self.ctx.practice)
        self._show()

    def _matching(self) -> list[Exercise]:
        """By search, kind, length and week; the body list comes after."""
        query = self.search.text().casefold().split()
        kinds = {kind for kind, chip in self.chips.items() if chip.isChecked()}
        most = self.length.value()
        found = []
        for one in self._known.values():
            text = f"{one.name.text(self._language)} {one.purpose.text(self._language)}".casefold()
            if query and not all(word in text for word in query):
                continue
            if kinds and one.kind not in kinds:
                continue
            if most and one.minutes > most:
                continue
            if one.week > int(self.week.value() or 8):  # type: ignore[call-overload]
                continue
            if self.starred.isChecked() and one.id not in self._stars:
                continue
            if self.own.isChecked() and not one.own:
                continue
            found.append(one)
        return sorted(found, key=lambda one: (KINDS.index(one.kind), one.week, one.id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without room in the header its buttons show their picture alone."""
        super().resizeEvent(event)
        roomy = self.design_width() >= 860
        for button, words in (
            (self.cards, self.tr("Knowledge cards")),
            (self.load, self.tr("Own exercises")),
        ):
            button.setText(words if roomy else "")
            button.setAccessibleName(words)
            set_tip(button, "" if roomy else words)

    @Slot()
    def _open_cards(self) -> None:
        self.ctx.go("cards")

    @Slot()
    def _show(self, *_: object) -> None:
        body = self._body() if self.only.isChecked() else ()
        matching = self._matching()
        suiting = [one for one in matching if advice(one, body).allowed]
        self._hidden = [one for one in matching if not advice(one, body).allowed]
        cards = []
        for one in suiting:
            card = ExerciseCard(one, self._language, one.id in self._stars)
            card.clicked.connect(self._clicked)
            card.starred.connect(self._star)
            cards.append(card)
        self.grid.set_cards(cards)
        self.grid.setVisible(bool(cards))
        self.nothing.setVisible(not cards)
        words = self.tr("{shown} of {all} exercises")
        self.count.setText(words.format(shown=len(cards), all=len(self._known)))
        self._show_hidden(body)
        self._show_works(body)

    def _show_hidden(self, body: tuple[str, ...]) -> None:
        count = len(self._hidden)
        self.hidden.setVisible(count > 0)
        if not count:
            return
        why = {c.when for one in self._hidden for c in advice(one, body).hidden}
        reasons = ", ".join(body_words(code)[0].lower() for code in body if code in why)
        hidden = self.tr("%n exercises hidden", "", count)
        self.hidden.setText(f"{hidden}: {reasons}")

    def _show_works(self, body: tuple[str, ...]) -> None:
        self.works.setVisible(bool(self.client_id))
        if not self.client_id:
            return
        runs = self.ctx.practice.runs.of_client(self.client_id)
        uses = [
            Use(r.exercise_id, r.started_at.date(), r.before, r.after, r.helpful, r.stopped)
            for r in runs
        ]
        course = self.ctx.practice.courses.current(self.client_id)
        week = 8 if course is None else self._week_of(course.id)
        offer, why = suggest(self._known, uses, body, week)
        self.works.show_for(self._known, rank(uses), offer, why, len(uses))

    def _week_of(self, course_id: str) -> int:
        held = [
            m.week
            for m in self.ctx.practice.meetings.of_course(course_id)
            if m.kind == "week" and m.status == "held"
        ]
        return min(8, max(held, default=0) + 1)

    # -- acts

    @Slot()
    def _clicked(self) -> None:
        card = self.sender()
        if isinstance(card, ExerciseCard):
            self.open(card.exercise.id)

    @Slot(str)
    def open(self, exercise_id: str) -> None:
        self.ctx.go(
            "exercise",
            exercise_id=exercise_id,
            client_id=self.client_id,
            meeting_id=self.meeting_id,
        )

    @Slot(str, bool)
    def _star(self, exercise_id: str, on: bool) -> None:
        set_favourite(self.ctx.practice, exercise_id, on)

    @Slot()
    def _clear(self) -> None:
        self.search.clear()
        for chip in (*self.chips.values(), self.starred, self.own):
            chip.setChecked(False)
        self.length.set_value(0)
        self.week.set_value(8)
        self._show()

    @Slot()
    def _tell_hidden(self) -> None:
        """What is hidden, why, and what to do instead; a choice opens that."""
        body = self._body()
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._hidden:
            why = ", ".join(body_words(c.when)[0].lower() for c in advice(one, body).hidden)
            instead = replacement(one, body, self._known)
            name = one.name.text(self._language)
            if instead is None:
                continue
            action = menu.addAction(
                self.tr("{name} ({why}): do {other}").format(
                    name=name, why=why, other=instead.name.text(self._language)
                )
            )
            action.setData(instead.id)
        menu.triggered.connect(self._open_instead)
        self.menu = menu
        menu.popup(self.hidden.mapToGlobal(self.hidden.rect().bottomLeft()))

    @Slot(object)
    def _open_instead(self, action: QAction) -> None:
        self.open(str(action.data()))

    @Slot()
    def _own_menu(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        new = menu.addAction(self.tr("Make a new one"))
        new.triggered.connect(self._new_own)
        load = menu.addAction(self.tr("Load one from a colleague…"))
        load.triggered.connect(self._load_own)
        self.menu = menu
        menu.popup(self.load.mapToGlobal(self.load.rect().bottomLeft()))

    @Slot()
    def _new_own(self) -> None:
        from coach_app.ui.exercises.own import new_from

        key = new_from(self.ctx, self._known["R01"], blank=True)
        self.ctx.go("exercise_form", exercise_id=key)

    @Slot()
    def _load_own(self) -> None:
        from coach_app.ui.exercises.share import load_file

        load_file(self.ctx, self.window(), self.open)
