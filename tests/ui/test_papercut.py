"""The paper-cut pictures: all are there, seen on every ground, and named in both languages."""

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from coach_app.content.cut import read_cut
from coach_app.exercises import load_exercises
from coach_app.programme.cards import cards
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.scenery.papercut import flat, motifs
from coach_app.ui.widgets.pictures.card_picture import draw_picture
from coach_app.ui.widgets.pictures.motifs import FOR_ICONS, NAMES, ROWS, draw_motif

OLD = (  # kept dice know their faces by these numbers, kept collages by these names
    *("sun", "moon", "cloud", "rain", "tree", "flower", "leaf", "hill", "house", "door"),
    *("window", "key", "lamp", "chair", "cup", "bread", "apple", "fish", "bird", "cat"),
    *("snail", "butterfly", "boat", "bicycle", "bridge", "path", "letter", "book", "ball"),
    *("hat", "shoe", "clock", "bell", "balloon", "kite", "ladder"),
)


def drawn(name: str, ground: str, side: int = 96, ink: QColor | None = None) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    draw_motif(painter, QRectF(image.rect()), name, ink)
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> float:
    """The part of the pixels that are clearly not the same."""
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            count += max(abs(a.red() - b.red()), abs(a.blue() - b.blue())) > 24
    return count / (one.width() * one.height())


def blank(ground: str, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    return image


def test_there_are_many_and_the_old_ones_keep_their_places():
    assert len(NAMES) >= 60
    assert NAMES[:36] == OLD
    assert len(set(NAMES)) == len(NAMES)
    assert sorted(name for row in ROWS.values() for name in row) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_motif_is_seen_on_light_and_dark_and_has_a_name(qapp, name):
    for ground in ("#FDFCF9", "#171914"):
        assert differing(drawn(name, ground, 48), blank(ground, 48)) > 0.1, ground
    for code in ("nl", "en"):
        assert ClientTexts(code)(f"motif_{name}")


def test_a_colour_makes_it_of_that_paper_and_grey_leaves_it(qapp):
    plain = drawn("house", "#FDFCF9")
    assert differing(drawn("house", "#FDFCF9", ink=QColor("#2B3A33")), plain) == 0
    blue = drawn("house", "#FDFCF9", ink=QColor("#4F8099"))
    assert differing(blue, plain) > 0.15
    roof = blue.pixelColor(48, 20)
    assert roof.blue() > roof.red()


def test_every_card_finds_its_motifs(qapp):
    for card in cards().values():
        for page in card.pages:
            assert list(flat(page.picture))
            image = blank("#F0EFE6", 200)
            painter = QPainter(image)
            draw_picture(painter, QRectF(0, 0, 200, 120), page.picture)
            painter.end()
            assert differing(image, blank("#F0EFE6", 200)) > 0.05, card.id


def test_all_that_is_written_can_be_painted(qapp):
    for name, pieces in motifs().items():
        assert list(flat(pieces)), name


@pytest.mark.parametrize(
    "line",
    ["mos M0 0L1 1", "moss", "moss A1 1", "moss o 1", "moss b 1 2 3 4", "@sun 1", "moss*x o 1 2 3"],
)
def test_a_line_that_cannot_be_read_is_named(line):
    with pytest.raises(ValueError, match=re.escape(line.split()[-1])):
        read_cut(f"moss o 0 0 4\n{line}")


def test_what_stands_for_an_icon_is_there():
    """Cards of the client show no icon of an app where a picture of ours can stand."""
    assert set(FOR_ICONS.values()) <= set(motifs())
    shown = {
        item.icon
        for exercise in load_exercises().values()
        for step in exercise.steps
        for item in step.items
        if item.icon
    }
    assert shown <= set(FOR_ICONS) | set(motifs()), "an icon in its place, or a motif itself"


def test_four_who_answer_good_news_are_four_people(qapp):
    """The same in both steps, and told apart without reading a word."""
    styles = ("warm", "quiet", "but", "away")
    looks = {style: drawn(f"news_{style}", "#FDFCF9") for style in styles}
    for style in styles:
        assert all(differing(looks[style], looks[o]) > 0.05 for o in styles if o != style)
    for step in load_exercises()["S05"].steps[:2]:
        assert [item.icon for item in step.items] == [f"news_{style}" for style in styles]
