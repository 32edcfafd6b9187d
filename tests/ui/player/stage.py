"""One exercise on a window without a vault: go through it, and make something in every step."""

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from coach_app.exercises import fitted, load_exercises
from coach_app.exercises.step_kinds import STEP_KINDS
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.moments import LeadInPage
from coach_app.ui.client_view.player.activities.cards import FlipCards
from coach_app.ui.client_view.player.activities.choose import ChooseCards, ChooseColours
from coach_app.ui.client_view.player.activities.circles import CirclesSurface
from coach_app.ui.client_view.player.activities.deck import Decks
from coach_app.ui.client_view.player.activities.dice import Dice
from coach_app.ui.client_view.player.activities.draw import Draw
from coach_app.ui.client_view.player.activities.ladder import Ladder
from coach_app.ui.client_view.player.activities.photo import Photos
from coach_app.ui.client_view.player.activities.weave import Weave
from coach_app.ui.client_view.player.activities.wheel import ChooseByWheel
from coach_app.ui.client_view.player.collage.surface import Collage
from coach_app.ui.client_view.player.keeper import RunKeeper
from coach_app.ui.client_view.player.kit import CircleStart, Kit
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.page import PlayPage
from coach_app.ui.client_view.player.png import encode
from coach_app.ui.client_view.player.session import PlaySession, for_client
from coach_app.ui.client_view.player.sorting.surface import SortCards
from coach_app.ui.client_view.player.writing.list import WriteList
from coach_app.ui.client_view.player.writing.sheet import PointOnSheet
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.client_view.window import ClientWindow
from tests.ui.pixels import rgb

INK = "#F000F0"  # nothing of ours has this colour


@dataclass
class Made:
    """What is to be seen again: words, colours, a note of the woven tune."""

    step: int
    words: list[str] = field(default_factory=list)
    colours: list[str] = field(default_factory=list)
    note: tuple[int, int] | None = None


def photo() -> bytes:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(INK))
    return encode(image)


class Stage:
    """``long``: the client writes much, and names people at length."""

    def __init__(
        self, qtbot, exercise_id, language="nl", size=(1280, 800), *, texts=None, pictures=None
    ):
        pictures = [photo()] if pictures is None else list(pictures)
        exercise = load_exercises()[exercise_id]
        self.exercise = exercise = fitted(exercise, set() if pictures else {"no_photo"})
        self.clock = 1000.0
        self.texts = texts or ClientTexts(language)
        kit = Kit(self.texts, for_client(exercise), pictures=pictures)
        kit.circle = CircleStart([], lambda places: [f"p{n}" for n in range(len(places))])
        kit.seed = lambda: 0.3
        self.keeper = RunKeeper(None, exercise, language, client_id=None)
        kit.answers = self.keeper.answers
        self.session = PlaySession(exercise, kit, PlayerOptions(), clock=lambda: self.clock)
        self.page = PlayPage(self.session, self.keeper)
        self.window = ClientWindow()
        if qtbot is not None:
            qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.window.set_page(self.page)
        self.window.show()
        self.page.begin()
        self.turn()

    @property
    def surface(self):
        return self.page.surface

    @property
    def step(self):
        return self.exercise.steps[self.session.index]

    def turn(self):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()

    def on(self):
        """To the next step; False after the last."""
        last = self.session.index == len(self.exercise.steps) - 1
        if not last:
            self.session.next()
            self.turn()
        return not last

    def make(self, words="woord") -> Made:
        """Do what this step asks for, with words that are its own."""
        surface, step = self.surface, self.step
        number = self.session.index
        made = Made(number)
        if isinstance(surface, WriteList):
            for turn in range(2):
                surface.field.setText(f"{words} {number} {turn}")
                surface.add()
                made.words.append(f"{words} {number} {turn}")
        elif isinstance(surface, Writing):
            for at, text_field in enumerate(surface.fields.values()):
                short = step.option("form") == "slots"
                text = f"w{number}{at}" if short else f"{words} {number} {at}"
                text_field.setText(text)
                made.words.append(text)
        elif isinstance(surface, Draw):
            surface.canvas.colour, surface.canvas.brush = INK, 1
            middle = QPointF(surface.canvas.middle())
            surface.canvas.begin(middle)
            for at in range(1, 40):
                surface.canvas.extend(middle + QPointF(5 * at - 100, 60 * (at % 2) - 30))
            surface.canvas.end()
            made.colours.append(INK)
        elif isinstance(surface, PointOnSheet):
            surface.point(4)
        elif isinstance(surface, Photos):
            surface.kept.emit()
            made.colours.append(INK)
        elif isinstance(surface, Collage):
            surface.cards[0].click()
            surface.add({"k": "word", "v": "MMMM", "s": 0.4})
            surface.board.items[-1]["c"] = INK
            surface.kept.emit()
            made.colours.append(INK)
        elif isinstance(surface, CirclesSurface):
            if not surface.map.spots():
                surface.field.setText("Buurvrouw Annemarie")
                surface.add()
            made.words.append("Buurvrouw Annemarie")
        elif isinstance(surface, Weave):
            surface.toggle(1, number)
            made.note = (1, number)
        elif isinstance(surface, Dice):
            surface.throw()
            surface.deal()
            surface.kept.emit()
            made.words += [die.accessibleName() for die in surface.dice]
        elif isinstance(surface, ChooseColours):
            surface.wells[1].click()
            made.colours.append(surface.wells[1].value)
        elif isinstance(surface, Decks):
            for deck in surface.decks:
                deck.click()
            made.words += [card.text() for card in surface.table.cards]
        elif isinstance(surface, FlipCards):
            card = next(iter(surface.cards.values()))
            card.click()
            card.click()
            made.words += [card.text()] if step.whole("keep") else []
        elif isinstance(surface, SortCards):
            for at, card in enumerate(list(surface.cards.values())[:2]):
                card.click()
                surface.place(surface.bins[at].id)
                made.words.append(card.text())
        elif isinstance(surface, Ladder):
            surface.rungs[1].click()
            made.words.append(surface.rungs[1].text())
        elif isinstance(surface, ChooseCards | ChooseByWheel):
            surface.cards[0].click()
            drawn = STEP_KINDS[step.do].drawn(step)
            made.words += [surface.cards[0].text()] if drawn not in ("scenes", "pieces") else []
        self.turn()
        return made

    def close(self):
        self.window.close_for_good()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words_on(page) -> str:
    """All that can be read on the page or heard from a screen reader, of what is in sight."""
    found = []
    for one in page.findChildren(QWidget):
        if not one.isVisibleTo(page) or one.visibleRegion().isEmpty():
            continue
        found += [one.accessibleName(), one.accessibleDescription()]
        if isinstance(one, QAbstractButton):
            found.append(one.text())
        said = getattr(one, "toPlainText", getattr(one, "text", None))
        if callable(said):
            found.append(str(said()))
    return "\n".join(found)


def has_colour(page, value) -> bool:
    """Enough to be seen from a chair."""
    wanted = QColor(value)
    off = np.abs(rgb(page.grab().toImage(), steps=(2, 2)) - (wanted.getRgb()[:3]))
    return int((off.max(axis=2) < 70).sum()) > 25


def has_picture(page, name) -> bool:
    return any(
        name in one.accessibleName()
        and one.isVisibleTo(page)
        and min(one.visibleRegion().boundingRect().width(), one.height()) > 60
        for one in page.findChildren(QWidget)
    )


def past_the_stones(page, flow):
    """The page that plays, when the three stones before it are warm."""
    if not isinstance(page, LeadInPage):
        return page
    pages = []
    flow.page.connect(pages.append)
    page.done.emit()
    flow.page.disconnect(pages.append)
    page.deleteLater()
    return pages[-1]
