"""No control and no text is cut on the pages around an exercise and with the coach's strip."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication

from coach_app.course.client_sees import QuestionView
from coach_app.exercises import load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.closing import TypePage
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.leave_page import LeavePage
from coach_app.ui.client_view.pages.moments import ClosingPage, LeadInPage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.pages.volume_page import VolumePage
from coach_app.ui.client_view.player.strip import CoachStrip
from coach_app.ui.client_view.window import ClientWindow
from tests.ui.player.fits import cut, shown, told
from tests.ui.player.longer import longer_language
from tests.ui.player.stage import Stage
from tests.ui.player.test_layout import SIZES, ZOOMS

PEOPLE = ["Anneke", "Marie-Louise", "Bartholomeus", "Sjoerd-Jan", "Willemijn", "Geertruida"]


def whose_turn(texts):
    entries = [(name, name, "plain") for name in PEOPLE]
    return ChoicePage(texts, texts("circle_back_who"), "", entries)


def ground(texts, key):
    entries = [("ground", texts("ground"), "main"), ("no", texts("ground_no"), "plain")]
    return ChoicePage(texts, texts(key), texts(f"{key}_more"), entries)


def tension(texts):
    ends = (texts("volume_low"), "", texts("volume_high"))
    return QuestionPage(texts, QuestionView(texts("close_heard"), ends), 1, 2, None)


def answers(texts):
    options = tuple((code, texts(f"close_heard_{code}")) for code in (1, 2, 3))
    return QuestionPage(texts, QuestionView(texts("close_pace"), options=options), 1, 2, None)


def sound(texts):
    more = f"{texts('sound_without')} {load_exercises()['R14'].silent.text('nl')}"
    entries = [("on", texts("sound_on"), "main"), ("off", texts("sound_off"), "plain")]
    return ChoicePage(texts, texts("sound_ask"), more, entries)


PAGES = {
    "the end": ClosingPage,
    "how loud": lambda texts: VolumePage(texts, 8),
    "sound or not": sound,
    "tension": tension,
    "answers": answers,
    "stopped": lambda texts: ground(texts, "stopped"),
    "higher": lambda texts: ground(texts, "higher"),
    "whose turn": whose_turn,
    "a look away": LeavePage,
    "own words": lambda texts: TypePage(texts, texts("close_wish"), "", True),
}


@pytest.fixture
def zoomed(look):
    """Sets the zoom for the test."""
    app = QApplication.instance()
    yield lambda zoom: theme.apply(app, "light", zoom, True)
    theme.apply(app, "light", 100, False)


def faults(pages, sizes=SIZES):
    window, found = ClientWindow(), []
    window.resize(*sizes[0])
    window.show()
    for name, page in pages:
        window.set_page(page)
        for size in sizes:
            window.resize(*size)
            for _ in range(2):
                QCoreApplication.sendPostedEvents()
                QCoreApplication.processEvents()
            found += [f"{name} {size}: {fault}" for fault in cut(window)]
    window.close_for_good()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("language", ["nl", "en", "longer"])
def test_nothing_is_cut_before_and_after(zoomed, zoom, language):
    zoomed(zoom)
    if language == "longer":
        with longer_language():
            texts = ClientTexts("nl")
            found = faults((name, make(texts)) for name, make in PAGES.items())
    else:
        texts = ClientTexts(language)
        found = faults((name, make(texts)) for name, make in PAGES.items())
    assert not found, "\n".join(found)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_nothing_is_cut_while_the_stones_warm(zoomed, zoom):
    zoomed(zoom)
    with longer_language():
        texts = ClientTexts("nl")
        sizes = SIZES if zoom in (100, 200) else SIZES[:1]
        found = faults(
            ((key, LeadInPage(texts, one)) for key, one in load_exercises().items()), sizes
        )
    assert not found, "\n".join(found[:40])


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("key", ["R01", "R08", "C02", "C10", "S01", "S04"])
def test_nothing_is_cut_above_the_strip(zoomed, zoom, key):
    zoomed(zoom)
    found = []
    with longer_language():
        stage = Stage(None, key, "nl", SIZES[0])
        stage.window.lay_strip(CoachStrip(stage.session, "nl", stage.window))
        for size in SIZES:
            stage.window.resize(*size)
            stage.turn()
            stage.turn()
            found += [f"{size}: {fault}" for fault in cut(stage.window)]
        stage.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_lies_under_the_strip(look, name):
    stage = Stage(None, "R01", "nl", (1366, 768))
    window = stage.window
    strip = CoachStrip(stage.session, "nl", window)
    window.lay_strip(strip)
    page = PAGES[name](ClientTexts("nl"))
    window.set_page(page)
    stage.turn()
    stage.turn()
    top = strip.geometry().top()
    parts = [one for one in shown(page) if not one.visibleRegion().isEmpty()]
    low = [told(one) for one in parts if one.mapTo(window, QPoint(0, one.height())).y() > top]
    window.lift_strip()
    stage.turn()
    assert page.below == 0
    stage.close()
    assert parts
    assert not low
