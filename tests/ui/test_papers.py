"""Every paper can be shown, made into a PDF and drawn on a device; faults are told in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QWidget

from coach_app.programme.cards import cards
from coach_app.reports import paper
from coach_app.reports.album import Album, AlbumPage, AlbumPaper
from coach_app.ui.papers.outlet import Outlet, card_style
from coach_app.ui.papers.print_card import KnowledgePaper
from coach_app.ui.widgets import PrimaryButton, SecondaryButton


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", sorted(cards()))
def test_every_knowledge_card_goes_on_paper(look, key, language):
    card = KnowledgePaper(cards()[key], language)
    assert paper.pdf(card).startswith(b"%PDF")
    shown = paper.picture(card, 0, 300)
    white = shown.pixelColor(0, 0)
    assert any(
        shown.pixelColor(x, y) != white
        for x in range(0, shown.width(), 3)
        for y in range(0, shown.height(), 3)
    )


def album(pages: int) -> AlbumPaper:
    made = tuple(AlbumPage(f"week {n}", "Een titel", "", "Een tekst") for n in range(1, pages + 1))
    return AlbumPaper(Album("Mijn album", "", "Samen gemaakt.", made), card_style())


def test_short_makings_share_a_page_between_the_first_and_the_last(look):
    """It was a page each, half of it empty."""
    assert album(3).pages == 3
    assert paper.pdf(album(3)).count(b"/Type /Page\n") == 3


@pytest.fixture
def outlet(qtbot, ctx):
    on = QWidget()
    qtbot.addWidget(on)
    made = Outlet(on, ctx, lambda: album(1), PrimaryButton(""), SecondaryButton(""))
    made.name("Bewaar", "album", "Bewaard")
    return made


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(outlet, ctx, tmp_path):
    outlet.put_on(QPdfWriter(str(tmp_path / "no" / "such" / "place.pdf")))
    assert "printer" in outlet.fault.text()
    assert not outlet.fault.isHidden()
    assert not ctx.window.toasts


def test_what_is_printed_is_said_and_an_old_fault_goes(outlet, ctx):
    outlet.tell("Iets ging mis.")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    outlet.put_on(QPdfWriter(buffer))
    assert ctx.window.toasts
    assert outlet.fault.isHidden()


def test_a_saved_paper_is_whole_and_said(outlet, ctx, tmp_path):
    outlet.write(str(tmp_path / "album.pdf"))
    assert (tmp_path / "album.pdf").read_bytes().startswith(b"%PDF")
    assert ctx.window.toasts == ["Bewaard"]
