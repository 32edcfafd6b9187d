"""The album leaves nothing out, keeps together what belongs together, and fills its pages."""

import re
import subprocess

import pytest
from PySide6.QtGui import QColor, QImage

from coach_app.reports.album import Album, AlbumPage, AlbumPaper
from coach_app.reports.album_flow import Bit, Thing, flow
from coach_app.reports.paper import pdf, picture
from coach_app.ui.client_view.player.png import encode
from coach_app.ui.papers.outlet import card_style


def drawing(wide=1200, high=500):
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#6B8450"))
    return encode(image)


def album(*pages):
    return AlbumPaper(Album("Mijn album", "", "Samen gemaakt.", pages), card_style())


def words_of(paper, tmp_path):
    path = tmp_path / "album.pdf"
    path.write_bytes(pdf(paper))
    found = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True)
    return found.stdout


def test_a_letter_of_any_length_is_printed_whole(look, tmp_path):
    letter = "\n".join(f"Lieve zelf, dit is woord{n} van een lange brief." for n in range(400))
    text = words_of(album(AlbumPage("week 8", "Brief", "dag", letter)), tmp_path)
    assert re.findall(r"woord\d+", text) == [f"woord{n}" for n in range(400)]
    assert "dag" in text


def test_a_word_longer_than_the_line_is_not_lost(look, tmp_path):
    text = words_of(album(AlbumPage("", "", "", "a" * 500)), tmp_path)
    assert text.count("a") >= 500


def test_a_picture_and_its_words_are_both_there(look, tmp_path):
    made = album(AlbumPage("week 4", "Later", "Zo is het", "Op die dag: soep", drawing()))
    text = words_of(made, tmp_path)
    assert "soep" in text
    assert "Zo is het" in text
    assert green(made, 1) > 0.1


def green(paper, page):
    """The part of a page that pictures take."""
    image = picture(paper, page, 200)
    spots = [image.pixelColor(x, y) for x in range(0, 200, 2) for y in range(0, image.height(), 2)]
    return sum(abs(spot.green() - 0x84) < 12 and spot.red() < 140 for spot in spots) / len(spots)


def test_drawings_fill_the_pages(look):
    """It was a drawing a page, and the lower half empty."""
    made = album(*(AlbumPage(f"week {n}", f"Krabbel {n}", "", "", drawing()) for n in range(1, 7)))
    assert made.pages == 3 + 2
    for page in (1, 2, 3):
        assert green(made, page) > 0.35


def lines(thing, count, tied=False):
    for _ in range(count):
        thing.bits.append(Bit(10, lambda painter, y: None, tied))
    return thing


def test_a_title_never_stands_alone_at_the_foot(qapp):
    first, second = lines(Thing(), 85), lines(Thing(), 3, tied=True)
    lines(second, 60)
    pages = flow([first, second], 1000, 100)
    assert [len(page) for page in pages] == [85, 63]


@pytest.mark.parametrize("count", [1, 3, 99, 100, 101, 250])
def test_the_flow_loses_no_line_and_no_page_is_too_full(qapp, count):
    things = [lines(Thing(), count) for _ in range(3)]
    pages = flow(things, 1000, 40)
    assert sum(len(page) for page in pages) == 3 * count
    assert all(placed.y + placed.bit.high <= 1000.5 for page in pages for placed in page)
