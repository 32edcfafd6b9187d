"""Files of the chart: vector where it can be, no name by itself, no formula in a cell."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import zlib

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from coach_app import csv_cells
from coach_app.course.chart_build import course_chart
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.ui.charts import export
from coach_app.ui.charts.export_dialog import ExportDialog, alias_of
from coach_app.ui.charts.geometry import Show
from tests.course.fake import CLIENT, START, TODAY, picture

TITLE = "C.F. · course from 6 January 2026"
FIELDS = ClientFields(name="Carla Fictief", alias="Wolk")


@pytest.fixture
def chart(look):
    practice = picture()
    practice.score("who-5", 0, 44)
    return course_chart(practice.file(), CLIENT, today=TODAY)


def made(kind: str, chart) -> bytes:
    return export.content(kind, chart, Show(subscales=True, others=("who-5",)), TITLE)


def pdf_streams(data: bytes) -> str:
    """All streams of a PDF, unpacked."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            found.append(zlib.decompress(packed.strip(b"\r\n")).decode("latin-1"))
        except zlib.error:
            found.append(packed.decode("latin-1"))
    return "\n".join(found)


def test_a_pdf_holds_no_bitmap(chart):
    data = made("pdf", chart)
    assert data.startswith(b"%PDF")
    assert b"/Subtype /Image" not in data
    assert b"/Subtype/Image" not in data
    assert "BI\n" not in pdf_streams(data)
    assert len(data) < 120_000


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")
def test_a_pdf_holds_its_words_as_text(chart, tmp_path):
    path = tmp_path / "x.pdf"
    path.write_bytes(made("pdf", chart))
    text = subprocess.run(
        ["pdftotext", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in ("C.F.", "griep", "eerste keer koor", "zeer ernstig", "week 0", "WHO-5"):
        assert words in text
    assert "Carla" not in text


def test_an_svg_is_drawn_with_text_and_no_image(chart):
    text = made("svg", chart).decode("utf-8")
    assert "<image" not in text
    for words in ("C.F.", "griep", "niet eenzaam", ">9<"):
        assert words in text
    for figure in ("0", "3", "6", "11", "50", "100", "week 0", "1", "2", "7", "8"):
        assert f">{figure}<" in text
    assert "Carla" not in text


def test_a_png_is_twice_the_size_and_light(chart, qapp, look):
    look.apply(qapp, "dark", 100, True)
    data = made("png", chart)
    look.apply(qapp, "light", 100, True)
    image = QImage.fromData(data)
    assert image.width() == 2 * (export.WIDTH + 2 * export.MARGIN)
    assert image.pixelColor(3, 3) == QColor(look.tokens("light")["paper"])


def test_the_drawing_is_the_same_at_any_fineness_of_the_device(chart):
    """The report draws it on a device of 300 dots an inch, in its own scale."""
    view = export.paper(chart, Show(), TITLE)
    drawn = []
    for dots_an_inch in (96, 300):
        picture = QImage(view.size(), QImage.Format.Format_RGB32)
        picture.setDotsPerMeterX(round(dots_an_inch / 0.0254))
        picture.setDotsPerMeterY(round(dots_an_inch / 0.0254))
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        view.draw(painter, QRectF(picture.rect()))
        painter.end()
        drawn.append(bytes(picture.constBits()))
    assert drawn[0] == drawn[1]


def test_the_zoom_of_the_screen_changes_no_file(chart, qapp, look):
    normal = QImage.fromData(made("png", chart)).size()
    look.apply(qapp, "light", 200, True)
    big = QImage.fromData(made("png", chart)).size()
    look.apply(qapp, "light", 100, True)
    assert normal == big


def test_csv_has_every_score_with_plain_dates(chart):
    data = made("csv", chart)
    assert data.startswith("﻿".encode())
    rows = data.decode("utf-8-sig").splitlines()
    assert rows[0] == TITLE
    assert rows[1] == "Week;Dag;Wat;Score;In woorden"
    assert any(row.startswith("4;2026-02-03;De Jong Gierveld 11;7;") for row in rows)
    assert sum(";Weekcheck;" in row for row in rows) == 8


@pytest.mark.parametrize("cell", ["=1+1", "+31 6", "-2", "@cmd", "\t=1", " =1", "|x", "\r+1"])
def test_no_cell_acts_as_a_formula(cell):
    assert csv_cells.harmless(cell).startswith("'")
    assert csv_cells.harmless("griep") == "griep"


def test_an_event_cannot_smuggle_a_formula(look):
    practice = picture()
    practice.event(START, '=HYPERLINK("x")')
    chart = course_chart(practice.file(), CLIENT, today=TODAY)
    rows = export.csv_text(chart, "=title").splitlines()
    assert rows[0].startswith("'=")
    assert all(not cell.startswith("=") for row in rows for cell in row.split(";"))
    assert "HYPERLINK" in "\n".join(rows)


def test_the_file_name_says_nothing_of_the_client():
    assert export.default_name(dt.date(2026, 11, 23), "png") == "verloop-2026-11-23.png"
    assert export.default_name(dt.date(2026, 11, 23), "pdf", "en") == "course-2026-11-23.pdf"


def test_a_failing_disk_is_told_and_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "x.pdf"
    path.write_bytes(b"old")

    def full(_fd):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UserError) as caught:
        export.save(path, b"new")
    assert caught.value.code == "chart-disk-full"
    assert caught.value.do
    assert path.read_bytes() == b"old"
    assert not list(tmp_path.glob(".*"))


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(UserError) as caught:
        export.save(tmp_path / "gone" / "x.pdf", b"new")
    assert caught.value.code == "chart-not-written"


def test_alias_then_initials():
    assert alias_of(FIELDS) == "Wolk"
    assert alias_of(ClientFields(name="Carla de Fictief")) == "C.D.F."
    assert alias_of(ClientFields(name="Wolk", is_alias=True)) == "Wolk"


@pytest.fixture
def dialog(qtbot, ctx, chart):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    window.resize(1000, 800)
    qtbot.addWidget(window)
    window.show()
    made = ExportDialog(window, ctx, chart, Show(), FIELDS)
    made.open()
    yield made
    window.close()


def test_the_preview_says_whose_chart_and_which_name(dialog):
    assert "Carla Fictief" in dialog.whose.text()
    assert "Wolk" in dialog.whose.text()
    assert dialog.heading().startswith("Wolk")
    assert not dialog.picture.pixmap().isNull()
    dialog.names.parts[1].click()
    assert dialog.heading().startswith("Carla Fictief")
    dialog.names.parts[2].click()
    assert "geen naam" in dialog.whose.text()
    assert "Wolk" not in dialog.heading()


def test_saving_writes_and_tells(dialog, tmp_path, ctx):
    dialog.kinds.parts[3].click()
    dialog.write(str(tmp_path / "out.csv"))
    assert (tmp_path / "out.csv").read_bytes().startswith("﻿Wolk".encode())
    assert ctx.window.toasts == ["Grafiek bewaard"]


def test_a_failure_stays_in_the_dialog(dialog, tmp_path, ctx):
    dialog.write(str(tmp_path / "gone" / "out.pdf"))
    assert dialog.isVisible()
    assert dialog.fault.isVisible()
    assert "opnieuw" in dialog.fault.text()
    assert ctx.window.toasts == []
