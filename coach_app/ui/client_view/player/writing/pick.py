"""Choose from what was made before by touching it; own words are possible too."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, ExerciseStep
from coach_app.exercises.answers import found_words
from coach_app.exercises.earlier import MOST, Offer, offers, refs, taken_from
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.client_view.kit.cards import (
    CardGrid,
    Scroller,
)
from coach_app.ui.client_view.kit.fields import LineField, TextField
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.player.ideas.chosen import Thing, board_of
from coach_app.ui.client_view.player.ideas.idea_notes import IdeaCard, Pinned, columns_for
from coach_app.ui.client_view.player.ideas.made_cards import NoteCard
from coach_app.ui.client_view.player.ideas.plants import PlantCard
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.writing.sentence import Sentence
from coach_app.ui.client_view.player.writing.slip import Slip
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.widgets.plain import shown_if

COLUMNS, FEW = 4, 4  # few notes are large
_MARKS = ("flower", "star")  # beside what was chosen, in the order in which it was asked


def _asked(step: ExerciseStep) -> set[str]:
    return {key for _, key in refs(step, "from")}


class WritePick(Writing):
    """Notes with what was made, and the fields below them. A note fills the field it fits, or
    the one that was touched last, or the first that is empty; once more, and it is put back."""

    pixels = 29.0

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        self.offers: dict[str, Offer] = {
            one.text: one for one in offers(kit.exercise, step, kit.answers, kit.language)
        }
        self._touched = ""
        super().__init__(step, kit)

    def lay_out(self) -> None:
        self.notes = [self._note(number, one) for number, one in enumerate(self.offers.values())]
        ideas = any(isinstance(note, IdeaCard) for note in self.notes)
        self._thing = Thing(self.kit) if ideas else None
        columns = columns_for(len(self.notes)) if ideas else COLUMNS
        each = 150 if ideas else 300 if self._as_made() else 230
        self.grid = CardGrid(list(self.notes), columns, each)
        shown_if(self.grid, bool(self.notes))
        self._sentences = [
            Sentence(self.begins(item), self.fields[item.id], self.pixels) for item in self.items
        ]
        self.slip = Slip()
        self._lines = QGridLayout(self.slip)
        self._place(1)
        inner = QWidget()
        self._box = vbox(inner)
        self._box.addStretch(1)
        self._box.addWidget(self.grid)
        self._box.addWidget(self.slip, 0, Qt.AlignmentFlag.AlignHCenter)
        self._box.addStretch(2)
        outer = hbox(self)
        if self._thing is not None:
            outer.addWidget(self._thing, 2)
        outer.addWidget(Scroller(inner), 5)
        self._outer = outer
        for note in self.notes:
            note.clicked.connect(self._pick)
        for field in self.fields.values():
            field.installEventFilter(self)

    def _note(self, number: int, one: Offer) -> NoteCard:
        """As it looked where it was made."""
        kind = self._as_made()
        if kind == "list":
            return IdeaCard(self._pinned()[number], self.whose(one.who), number, len(self.offers))
        if kind == "cards":
            ids = [item.id for step in self._sources() for item in step.items]
            return PlantCard(one, ids.index(one.part) if one.part in ids else number)
        note = NoteCard(one.text, one.text, self.whose(one.who) if one.who else "")
        if len(self.offers) <= FEW:
            note.pixels, note.tall = 29.0, 104.0
        return note

    def _sources(self) -> tuple[ExerciseStep, ...]:
        return taken_from(self.kit.exercise, self.step)

    def _as_made(self) -> str:
        """The form whose things are chosen as they are; "" where they are plain words."""
        forms = {str(step.option("form", "")) for step in self._sources()}
        return forms.pop() if len(forms) == 1 and forms <= {"list", "cards"} else ""

    def make_field(self, item: ExerciseItem) -> LineField | TextField:
        field = super().make_field(item)
        if isinstance(field, LineField) and self._fitting(item.id):
            alone = len(self.step.items) == 1
            field.setPlaceholderText(self.texts("own_words" if alone else "own_short"))
        return field

    def _fitting(self, field: str) -> list[Offer]:
        return [one for one in self.offers.values() if one.field in ("", field)]

    def _place(self, columns: int) -> None:
        """The lines below each other, or side by side where there are a few of them."""
        for number, sentence in enumerate(self._sentences):
            self._lines.addWidget(sentence, number // columns, number % columns)

    # -- choosing

    @Slot()
    def _pick(self) -> None:
        note = self.sender()
        if isinstance(note, NoteCard):
            self.pick(note.key)

    def pick(self, text: str) -> None:
        """This note: into a field, or back out of it."""
        held = [key for key, field in self.fields.items() if field.text().strip() == text]
        for key in held:
            self.fields[key].setText("")
        if not held:
            self.fields[self._target(self.offers[text])].setText(text)
        self._show_taken()
        self.kept.emit()  # what is put into several lines says nothing itself

    def _target(self, offer: Offer) -> str:
        if offer.field in self.fields:
            return offer.field
        keys = list(self.fields)
        empty = [key for key in keys if not self.fields[key].text().strip()]
        if self._touched in empty or not empty:
            return self._touched or keys[0]
        return empty[0]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._touched = next((k for k, f in self.fields.items() if f is watched), "")
        return super().eventFilter(watched, event)

    def changed(self) -> None:
        self._show_taken()

    def _show_taken(self) -> None:
        """A note whose words stand in a field is marked, however they came there."""
        taken = {field.text().strip() for field in self.fields.values()}
        for note in self.notes:
            note.setChecked(note.key in taken)
        if self._as_made():  # it glows: nobody needs to read it once more below
            self.slip.setVisible(not any(note.isChecked() for note in self.notes))
            self._fit_notes()

    def shows(self, work: str) -> bool:
        """Words on notes are not shown a second time beside them; a picture is."""
        asked = [key for _, key in refs(self.step, "from")]
        whole = 0 < len(self.offers) < MOST and work not in self.kit.keepsakes
        if self._as_made():
            whole, asked = bool(self.offers), [*asked, *self._chosen_before()]
        thing = self._thing is not None and work == self._thing.key
        return super().shows(work) or thing or (whole and work in asked)

    def _chosen_before(self) -> list[str]:
        """Steps whose answer lies among the notes, with its mark; own words lie beside them."""
        same = [one for one in self.kit.exercise.steps if _asked(one) & _asked(self.step)]
        return [
            one.key
            for one in same
            if set(found_words(one, self.kit.answers.get(one.key))) <= set(self.offers)
        ]

    def leave(self) -> None:
        """What was chosen is marked among all that there was."""
        if self._as_made() == "list":
            self._mark()

    def _mark(self) -> None:
        key = self._sources()[0].key
        before = self.kit.keepsakes.get(key)
        image = board_of(self.kit, self._pinned(self.answer()), self.whose)
        if before is not None and image is not None:
            self.kit.keepsakes[key] = replace(before, image=image)

    def _pinned(self, now: Json = None) -> list[Pinned]:
        """The ideas, each with the mark of what it was chosen as before, and ``now``."""
        asked, marks = _asked(self.step), iter(_MARKS)
        chosen: dict[str, str] = {}
        for step in self.kit.exercise.steps:
            if step.do != "write" or not asked & _asked(step):
                continue
            here, mark = step.key == self.step.key, next(marks, "")
            for text in found_words(step, now if here else self.kit.answers.get(step.key)):
                chosen.setdefault(text, mark)
            if here:
                break
        return [Pinned(one.who, one.text, chosen.get(one.text, "")) for one in self.offers.values()]

    # -- room

    def arrange(self) -> None:
        room = self.room
        self._outer.setSpacing(room.px(32, 10))
        if self._thing is not None:
            self._thing.setVisible(bool(self._thing.name) and not room.narrow)
            self._thing.set_room(room)
        self.grid.set_room(room)
        beside = 1 < len(self.items) <= 3 and not room.narrow and not self._tall()
        columns = len(self.items) if beside else 1
        self._place(columns)
        self._lines.setHorizontalSpacing(room.px(36, 12))
        self._lines.setVerticalSpacing(room.px(14, 2))
        side, top = SHADOW + room.px(36, 8), SHADOW + room.px(18, 4)
        self._lines.setContentsMargins(side, top, side, top)
        edge = 6 if self._thing is not None else max(6, (self.width() - room.px(1180)) // 2)
        self._box.setContentsMargins(edge, room.px(10, 2), edge, 6)
        self._box.setSpacing(room.px(6, 4))
        wide = max(120, min(room.px(1180 if beside else 860), self.width() - 2 * edge - 16))
        self.slip.setFixedWidth(wide)
        gaps = (columns - 1) * self._lines.horizontalSpacing()
        for sentence in self._sentences:
            sentence.setMinimumHeight(sentence.fit(room, (wide - 2 * side - gaps) // columns))

        self._fit_notes()

    def _fit_notes(self) -> None:
        """All ideas in sight, with the slip for own words below them."""
        notes = [note for note in self.notes if isinstance(note, IdeaCard)]
        if not notes:
            return
        rows = -(-len(notes) // columns_for(len(notes)))
        slip = self._lines.sizeHint().height() if self.slip.isVisibleTo(self) else 0
        room = self.height() - slip - 2 * self._box.spacing() - self.room.px(10, 2) - 14
        for note in notes:
            note.set_most(room // rows - self.room.px(12, 8))

    def _tall(self) -> bool:
        return any(isinstance(field, TextField) for field in self.fields.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def first_focus(self) -> QWidget | None:
        return self.notes[0] if self.notes else super().first_focus()
