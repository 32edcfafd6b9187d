"""One card that grows from step to step: what was written stands on it in running sentences,
what is asked now is a line among them, and in the end it hangs in the frame as it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.exercises.answers import GAP, told
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.writing.card_paper import Page, paint_card, places
from coach_app.ui.client_view.player.writing.write import Writing

WIDE, HIGH = 1500, 1060  # px of the card as it is kept
_INK = {"postcard": 29.0, "folded": 25.0}  # px of the pictures: letters, printed or written
_BROAD, _TALL = 1140, 600  # px of the pictures: as large as it lies on the table


class WriteOnCard(Writing):
    """``card``: how it looks. An item's icon is the picture of the page on which it stands."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        self._look = str(step.option("card", "postcard"))
        self.pixels = _INK[self._look]
        super().__init__(step, kit)

    def lay_out(self) -> None:
        steps = [one for one in self.kit.exercise.steps if one.option("form") == "card"]
        self._steps = steps[: [one.key for one in steps].index(self.step.key) + 1]
        self._motifs = list(dict.fromkeys(i.icon for one in steps for i in one.items))
        own = {item.id for item in self.items}
        self.pages: list[CardPage] = []
        for motif in self._motifs:
            page = CardPage(self._look != "postcard", self.pixels)
            before = [
                sentence
                for one in self._steps[:-1]
                for sentence in self._sentences(one, motif, without=own)
            ]
            page.tell(before)
            for item in self.items:
                if item.icon == motif:
                    lead = self.words(item.back).partition(GAP)[0].strip()
                    page.ask(lead or self.label(item), self.fields[item.id])
            self.pages.append(page)
            page.setParent(self)

    def _sentences(
        self, step: ExerciseStep, motif: str, without: set[str] | None = None, given: Json = None
    ) -> list[str]:
        """What was written for this page in a step, as it stands on the card."""
        answer = given if given is not None else self.kit.answers.get(step.key)
        if not isinstance(answer, dict):
            return []
        on_page = {i.id for i in step.items if i.icon == motif} - (without or set())
        found = {key: words for key, words in answer.items() if key in on_page}
        return [words for _name, words in told(step, found, self.kit.language)]

    def answer(self) -> Json:
        """What came along from earlier steps is part of the plan, changed or not."""
        found = {key: field.text().strip() for key, field in self.fields.items()}
        return {key: words for key, words in found.items() if words} or None

    def first_focus(self) -> QWidget | None:
        empty = [field for field in self.fields.values() if not field.text().strip()]
        return (empty or list(self.fields.values()))[0]

    # -- as it is kept

    def made(self) -> bool:
        return bool(self._kept_words())

    def _kept_words(self) -> list[tuple[str, ...]]:
        """For each page what helps; what weighs stays off the card that is kept."""
        now = self.answer()
        ids = {item.id for item in self.items}
        found = []
        for motif in self._motifs:
            said: list[str] = []
            for one in self._steps:
                if one.option("becomes", "") != "aside":
                    last = one is self._steps[-1]
                    given: Json = (now or {}) if last else None
                    said += self._sentences(one, motif, None if last else ids, given)
            found.append(tuple(said))
        return found if any(found) else []

    def keepsake(self) -> QImage | None:
        kept = self._kept_words()
        if not kept:
            return None
        image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
        image.fill(theme.tokens("light")["paper"])
        painter = QPainter(image)
        pages = [
            Page(m, there=True, told=words) for m, words in zip(self._motifs, kept, strict=True)
        ]
        if self._look != "postcard":  # a page without words has nothing to say on a wall
            pages = [page for page in pages if page.told]
        paint_card(painter, QRectF(image.rect()), self._look, pages)
        painter.end()
        return image

    def keepsake_words(self) -> str:
        """For a reader of the steps that follow: all of it."""
        now = self.answer()
        return " ".join(
            words
            for one in self._steps
            for _name, words in told(
                one,
                now if one is self._steps[-1] else self.kit.answers.get(one.key),
                self.kit.language,
            )
        )

    # -- room

    def sheet(self) -> QRectF:
        wide = min(self.width() - 2 * SHADOW, self.room.px(_BROAD))
        most = self.height() - 4 - SHADOW
        high = min(most, self.room.px(_TALL))
        return QRectF((self.width() - wide) // 2, 4 + (most - high) * 4 // 10, wide, high)

    def _pictures(self) -> float:
        """How large the pictures are: the lines come first."""
        high = self.sheet().height() / self.room.zoom
        if self.room.narrow or high < 230:
            return 0.0
        return 1.0 if high >= 380 else 0.5

    def arrange(self) -> None:
        sheet = self.sheet()
        if self.room.narrow and self._look != "postcard":
            where = [sheet.adjusted(10, 6, -10, -6)] * len(self.pages)
        else:
            found = places(sheet, self._look, len(self.pages), self._pictures())
            where = [place.words for place in found]
        for page, box in zip(self.pages, where, strict=True):
            page.setGeometry(box.toRect())
            page.set_room(self.room)
            page.setVisible(not self.room.narrow or page.asks)
        asked = [page for page in self.pages if page.asks]
        if self.room.narrow and len(asked) == 1:  # no room for a card: what is asked, all over it
            asked[0].setGeometry(sheet.adjusted(10, 6, -10, -6).toRect())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.room.narrow:
            return
        painter = QPainter(self)
        reached = {item.icon for one in self._steps for item in one.items}
        pages = [Page(motif, motif in reached) for motif in self._motifs]
        whole = sum(one.option("form") == "card" for one in self.kit.exercise.steps)
        walked = (len(self._steps) - 1) / max(1, whole - 1)  # a little further with each step
        paint_card(painter, self.sheet(), self._look, pages, self._pictures(), walked)
        painter.end()


class CardPage(Scroller):
    """The words of one page: sentences, and lines that go on behind their beginning."""

    def __init__(self, centred: bool, pixels: float) -> None:
        self._pixels = pixels
        inner = QWidget()
        super().__init__(inner)
        self._box = vbox(inner)
        self._centred, self.asks = centred, False
        self._told: list[ClientLabel] = []
        self._rows: list[tuple[QBoxLayout, ClientLabel, QWidget]] = []
        if not centred:
            self._box.addStretch(1)
        self._end = vbox()
        self._box.addLayout(self._end)
        self._box.addStretch(3 if centred else 2)

    def tell(self, sentences: list[str]) -> None:
        for sentence in sentences:
            label = ClientLabel("client_text", self._pixels, "sheetInk")
            label.set_words(sentence)
            if self._centred:
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._told.append(label)
            self._end.addWidget(label)

    def ask(self, lead: str, field: QWidget) -> None:
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        head = ClientLabel("client_text", self._pixels, "sheetInk")
        head.set_words(lead)
        row.addWidget(head)
        row.addWidget(field, 1)
        self._rows.append((row, head, field))
        self._end.addLayout(row)
        self.asks = True

    def set_room(self, room: Room) -> None:
        """A short beginning stands before its line, a longer one above it."""
        self._box.setSpacing(0)
        self._end.setSpacing(room.px(12 if len(self._rows) < 4 else 3, 3))
        for row, head, field in self._rows:
            field.setFixedHeight(room.px(52, 46))  # lines of a small card
            lead = QFontMetrics(room.font("client_text", self._pixels)).horizontalAdvance(
                head.text()
            )
            before = lead < self.width() * 0.4 and not self._centred
            head.setWordWrap(not before)
            row.setSpacing(room.px(12, 6) if before else room.px(2, 0))
            row.setDirection(
                QBoxLayout.Direction.LeftToRight if before else QBoxLayout.Direction.TopToBottom
            )

    def sizeHint(self) -> QSize:
        return QSize(200, 120)
