"""The table of one step: its surface, and beside it what the client made before.

One rule for all exercises. Where a step is about looking (a name, a line to read aloud) the work
is large; where the client makes something new it is small, at the side. Short words stand on one
line above.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach_app.exercises import ExerciseStep
from coach_app.exercises.outcome import is_title
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.player.kit import Surface
from coach_app.ui.client_view.player.made.pieces import Piece
from coach_app.ui.client_view.player.made.views import KeptColours, KeptPicture, KeptWords

LINE = 70  # characters; what is shorter stands on one line above the step


@dataclass(frozen=True)
class Plan:
    """How the width is shared. ``first``: the work stands left, before what is asked."""

    work: int
    surface: int
    first: bool = True
    below: bool = False  # the work stands under the words of the step
    line: bool = False


def plan_for(step: ExerciseStep, pieces: list[Piece]) -> Plan:
    """Where the work stands in this step."""
    pictures = any(piece.image is not None for piece in pieces)
    size = sum(len(line) for piece in pieces for line in piece.lines)
    if step.do in ("free", "timed") and step.picture == "words":
        return Plan(4, 1, below=True)
    if step.option("form") == "boat":  # it lies on the sea, which has the whole page
        return Plan(0, 1, line=True)
    if step.do in ("free", "timed", "breath", "listen", "move", "rate"):
        return Plan(0, 1, line=True)
    if not pictures and size <= LINE and step.do != "talk":
        return Plan(0, 1, line=True)
    if step.do == "talk" and step.option("from"):  # what was chosen is played: it is on the sheet
        return Plan(2, 5, first=False) if pictures else Plan(0, 1, line=True)
    if step.do == "talk":
        return Plan(1, 1, first=False) if pictures else Plan(4, 5, first=False)
    if step.do in ("draw", "place", "photo", "play"):
        return Plan(1, 4, first=False)
    if step.do == "write" and pictures:
        few = is_title(step) or len(step.items) <= 3
        return Plan(3, 2) if few else Plan(1, 1)
    return Plan(2, 3) if pictures else Plan(1, 2)


def _named_first(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """What gets its name now lies beside the line for it; pictures of before stand apart."""
    drawn = [piece for piece in pieces if piece.image is not None]
    before = drawn[:-1]
    return [piece for piece in pieces if piece not in before], before


def _bare(piece: Piece) -> tuple[str, ...]:
    """On one line the words say enough, without the names of their fields."""
    return tuple(words for _name, words in piece.told) or piece.lines


def _apart(pieces: list[Piece]) -> list[Piece]:
    """Thoughts are a cloud each, and stones a stone each."""
    found: list[Piece] = []
    for piece in pieces:
        each = piece.told or tuple(("", line) for line in piece.lines)
        if not piece.shape or piece.image is not None:
            found.append(piece)
            continue
        found += [replace(piece, lines=(words,), told=((name, words),)) for name, words in each]
    return found


class StepTable(QWidget):
    """``put`` one surface at a time; ``pieces`` that it shows itself are left out before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan = Plan(0, 1)
        self._work: QWidget | None = None
        self._views: list[KeptPicture | KeptWords | KeptColours] = []
        self._surface: Surface | None = None
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def put(self, surface: Surface, pieces: list[Piece]) -> None:
        self.take_away()
        self._surface = surface
        pieces = [piece for piece in pieces if not surface.shows(piece.key)]
        if pieces:
            self._plan = plan_for(surface.step, pieces)
            self._work = self._line(pieces) if self._plan.line else self._sheet(pieces)
        self._lay_out()

    def take_away(self) -> None:
        """The step is over; the surface belongs to who made it."""
        while self._box.count():
            self._box.takeAt(0)
        if self._work is not None:
            self._work.hide()
            self._work.deleteLater()
        self._surface = self._work = None
        self._views = []

    def _lay_out(self) -> None:
        surface, work, plan = self._surface, self._work, self._plan
        if surface is None:
            return
        # What is shown over a full surface is only looked at: it keeps no click from it.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, surface.full)
        if surface.full:  # it lies behind all of this, over the whole page
            if work is not None:
                self._box.addWidget(work)
                work.show()
            self._box.addStretch(1)
            return
        if work is None:
            self._box.addWidget(surface, 1)
            return
        order = [(work, plan.work), (surface, plan.surface)]
        if plan.below or not plan.first:
            order.reverse()
        for widget, share in order:
            self._box.addWidget(widget, share)
        work.show()

    def _line(self, pieces: list[Piece]) -> QWidget:
        """Words, colours and small pictures on one line, quiet."""
        line = QWidget(self)
        row = hbox(line)
        words = [word for piece in pieces for word in _bare(piece)]
        if words:
            motif = next((piece.motif for piece in pieces if piece.motif), "")
            quiet = Piece("", "", lines=(" · ".join(words),), light=True, motif=motif)
            told = KeptWords(quiet)
            told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
            self._views.append(told)
        self._views += [KeptColours(piece) for piece in pieces if piece.colours]
        self._views += [KeptPicture(piece) for piece in pieces if piece.image is not None]
        for view in self._views:
            row.addWidget(view, 1 if isinstance(view, KeptWords) else 0)
        if not words:
            row.addStretch(1)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        return line

    def _sheet(self, pieces: list[Piece]) -> QWidget:
        newest = [piece for piece in pieces if not piece.light][-1:]
        aloud = self._surface is not None and self._surface.step.do == "talk"
        colours = [piece.colours for piece in pieces if len(piece.colours) == 1]
        band = colours[-1][0] if colours else ""
        inner = QWidget()
        column = aside = vbox()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._across.setContentsMargins(0, 0, 0, 0)
        if self._plan.below and any(piece.light for piece in pieces):
            aside = vbox()  # what it was about lies beside what came of it
            self._across.addLayout(aside, 2)
        self._across.addLayout(column, 5)
        if aside is not column:
            self._across.addStretch(2)
        pictures = any(piece.image for piece in pieces)
        pixels = 24 if pictures or self._plan.work < 1 or not self._plan.first else 29
        column.addStretch(0 if pictures else 1)
        versions = hbox()  # beside each other, to be compared
        if self._surface is not None and is_title(self._surface.step):
            pieces, others = _named_first(pieces)
        else:
            others = []
        for piece in _apart(pieces):
            view: KeptPicture | KeptWords | KeptColours
            if piece.image is not None:
                view = KeptPicture(piece)
                column.addWidget(view, 5)
            elif piece.lines:
                large = not piece.light and (self._plan.below or (aloud and piece in newest))
                size = (44 if self._plan.below else 34) if large else pixels
                view = KeptWords(piece, large, "" if piece.light else band, size)
                if self._plan.below and not piece.light:
                    view.set_alignment(Qt.AlignmentFlag.AlignCenter)
                if self._plan.below and piece.head:
                    if not versions.count():
                        column.addLayout(versions)
                    versions.addWidget(view)
                else:
                    (aside if piece.light else column).addWidget(view)
            elif band and piece.colours == (band,):
                continue  # the words have it
            else:
                view = KeptColours(piece)
                to = aside if piece.light else column
                to.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
            self._views.append(view)
        if others:  # made and named before: small, below
            row = hbox()
            for piece in others:
                view = KeptPicture(piece)
                row.addWidget(view)
                self._views.append(view)
            column.addLayout(row, 3)
        column.addStretch(0 if pictures else 1)
        if aside is not column:
            aside.addStretch(1)
        self._column: QVBoxLayout = column
        return Scroller(inner)

    def covered(self) -> list[QRect]:
        """Where something lies on it, in the page's coordinates."""
        corner, found = self.pos(), []
        for view in self._views:
            here = view.paper().toAlignedRect() if isinstance(view, KeptWords) else view.rect()
            found.append(here.translated(view.mapTo(self, QPoint()) + corner))
        if self._surface is not None and not self._surface.full:
            corner += self._surface.pos()
            found += [box.translated(corner) for box in self._surface.covered()]
        return found

    def boards(self) -> list[QRect]:
        """Large papers of the surface, in the page's coordinates."""
        if self._surface is None or self._surface.full:
            return []
        corner = self.pos() + self._surface.pos()
        return [box.translated(corner) for box in self._surface.boards()]

    # -- room

    def free(self) -> QRect:
        """Where nothing stands over a full surface, in the page's coordinates."""
        here = self.geometry()
        if self._work is not None:  # what lies on it may have got another size just now
            inner = self._work.layout()
            if inner is not None:
                inner.invalidate()
            self._work.updateGeometry()
            self._box.activate()
        if self._work is not None:
            here.setTop(here.top() + self._work.geometry().bottom() + 1)
        return here

    def set_room(self, room: Room) -> None:
        for view in self._views:
            view.set_room(room)
        upright = self.height() > self.width() * 1.1
        down = self._plan.below or self._plan.line or upright
        self._box.setDirection(
            QBoxLayout.Direction.TopToBottom
            if down and self._work is not None
            else QBoxLayout.Direction.LeftToRight
        )
        self._box.setSpacing(room.px(10 if down else 32, 6 if down else 12))
        if self._plan.line:
            for view in self._views:
                if isinstance(view, KeptPicture):
                    view.setMaximumSize(room.px(220, 140), room.px(160, 110))
        if isinstance(self._work, Scroller):
            self._column.setSpacing(room.px(14, 8))
            down = room.narrow or not self._plan.below
            self._across.setDirection(
                QBoxLayout.Direction.BottomToTop if down else QBoxLayout.Direction.LeftToRight
            )
            self._work.setMinimumSize(room.px(150, 110), room.px(70, 44))

    def sizeHint(self) -> QSize:
        return QSize(600, 400)
