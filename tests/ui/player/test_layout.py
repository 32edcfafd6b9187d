"""No control and no text is cut on any player surface: four sizes, four zooms, three languages.

The long language has all sizes and zooms; Dutch and English, which are shorter, the tightest.
"""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QScrollArea

from coach_app.exercises import load_exercises
from coach_app.ui import theme
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.frame import Work
from coach_app.ui.client_view.pages.wall_page import Wall, WallPage
from coach_app.ui.client_view.player import png
from coach_app.ui.client_view.player.surfaces import entry
from coach_app.ui.client_view.window import ClientWindow
from tests.ui.player.fits import cut
from tests.ui.player.longer import longer_language
from tests.ui.player.stage import Stage

SIZES = ((1024, 600), (1280, 720), (1366, 768), (1920, 1080))
ZOOMS = (100, 125, 150, 200)
TIGHT = ((1024, 600),)


def worth_seeing() -> dict[str, set[int]]:
    """The steps of each exercise; of relaxing, each kind of surface once."""
    seen, found = set(), {}
    for key, exercise in load_exercises().items():
        for number, step in enumerate(exercise.steps):
            kind = entry(step)
            if exercise.kind == "relax" and not step.key and kind in seen:
                continue
            seen.add(kind)
            found.setdefault(key, set()).add(number)
    return found


STEPS = worth_seeing()


@pytest.fixture(scope="module")
def made():
    """What was made in each exercise, so that it lies on the table of every later step."""
    kept = {}

    def of(key):
        if key not in kept:
            stage = Stage(None, key)
            while True:
                stage.make("een paar woorden")
                if not stage.on():
                    break
            stage.page.put_away()
            kit = stage.session.kit
            kept[key] = dict(stage.keeper.answers), dict(stage.keeper.made), dict(kit.keepsakes)
            stage.close()
        return kept[key]

    return of


@pytest.fixture
def zoomed(look, monkeypatch):
    """Sets the zoom for the test; pictures are not written, which takes the most time."""
    monkeypatch.setattr(png, "png_of", lambda image: (b"", b""))
    app = QApplication.instance()
    yield lambda zoom: theme.apply(app, "light", zoom, True)
    theme.apply(app, "light", 100, False)


def steps_of(made, key, language, sizes, look_at):
    stage = Stage(None, key, language, sizes[0])
    answers, drawings, keepsakes = made(key)
    stage.keeper.answers.update(answers)
    stage.keeper.made.update(drawings)
    stage.session.kit.keepsakes.update(keepsakes)
    order = list(sizes)
    while True:
        # A step first stands at the size of the step before: not everything is resized.
        for size in order if stage.session.index in STEPS[key] else ():
            stage.window.resize(*size)
            stage.turn()
            stage.turn()
            look_at(stage, size)
        order.reverse()
        if not stage.on():
            break
    stage.close()


def faults(made, zoom, language, sizes):
    found = []

    def look_at(stage, size):
        where = f"{stage.exercise.id}.{stage.session.index} {size[0]}x{size[1]} {zoom} %"
        found.extend(f"{where}: {fault}" for fault in cut(stage.window))

    for key in STEPS:
        steps_of(made, key, language, sizes, look_at)
    return found


@pytest.mark.parametrize("zoom", ZOOMS)
def test_nothing_is_cut_in_a_language_that_is_longer(made, zoomed, zoom):
    for key in STEPS:
        made(key)
    zoomed(zoom)
    with longer_language():
        found = faults(made, zoom, "nl", SIZES)
    assert not found, "\n".join(found[:40])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_cut_in_our_own_languages(made, zoomed, language):
    zoomed(200)
    found = faults(made, 200, language, TIGHT)
    assert not found, "\n".join(found[:40])


# -- the pages after it

DRAWN = QImage(1200, 500, QImage.Format.Format_RGB32)
LETTER = "Lieve zelf, het is nu een jaar later en ik wil je dit nog zeggen. " * 30


def page_of(kind, texts):
    DRAWN.fill(QColor("#FBF6EA"))
    if kind == "asked":
        entries = [("3", texts("helpful_yes"), "plain"), ("2", texts("helpful_bit"), "plain")]
        entries += [("1", texts("helpful_no"), "plain"), ("", texts("skip"), "quiet")]
        return ChoicePage(texts, texts("helpful"), "", entries)
    works = {
        "drawing": [Work(DRAWN)],
        "two": [Work(DRAWN, title="De eend in het riet"), Work(DRAWN, title="Mijn linkerhand")],
        "letter": [Work(words=LETTER)],
        "poem": [Work(words="Heide\nhet paarse\nruikt naar honing\nik loop er graag\nthuis")],
    }[kind]
    sentence = "Hij weet nog niet waarheen, en dat geeft helemaal niets. " * 3
    return WallPage(
        texts, Wall(works, "Een zwaan onderweg naar huis", sentence, texts("kept_album"))
    )


@pytest.mark.parametrize("kind", ["drawing", "two", "letter", "poem", "asked"])
def test_nothing_is_cut_on_the_wall(zoomed, kind):
    found = []
    for zoom in ZOOMS:
        zoomed(zoom)
        with longer_language():
            window = ClientWindow()
            window.set_page(page_of(kind, ClientTexts("nl")))
            window.show()
            for size in SIZES:
                window.resize(*size)
                QCoreApplication.processEvents()
                QCoreApplication.processEvents()
                found += [f"{size} {zoom} %: {fault}" for fault in cut(window)]
            window.close_for_good()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not found, "\n".join(found)


# -- what is meant to be seen at once

LONG = {"C10", "S01", "S03", "S11", "S13", "S14", "S09"}  # many cards, people or questions


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768)])
def test_the_usual_laptop_shows_a_step_without_scrolling(made, zoomed, size):
    zoomed(100)
    found = []

    def look_at(stage, _size):
        for area in stage.surface.findChildren(QScrollArea):
            hidden = area.verticalScrollBar().maximum() if area.isVisibleTo(stage.window) else 0
            if hidden > 4:
                found.append(f"{stage.exercise.id}.{stage.session.index}: {hidden} px below")

    for key in STEPS:
        if key not in LONG:
            steps_of(made, key, "nl", (size,), look_at)
    assert not found, "\n".join(found)
