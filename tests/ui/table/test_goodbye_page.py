"""The goodbye sheet: what stands on it, what never does, large print, saved as one A4."""

import datetime as dt

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from coach_app.errors import PlaceGone
from coach_app.reports import goodbye
from coach_app.ui.help.signs_page import NUMBERS
from coach_app.ui.meeting.page import MeetingPage
from coach_app.ui.papers.goodbye_page import GoodbyePage
from coach_app.ui.papers.outlet import card_style


@pytest.fixture
def told(practice, anna):
    """A meeting with steps, a private note, a score and a relaxation that helped."""
    meeting = anna.weeks[2]
    practice.steps.add(meeting, "Zwaai naar de buurman", anna.ids[0])
    practice.notes.save(meeting, private="Zonderlinghof", shared="Samen")
    practice.scores.add(anna.ids[0], "weekly", [3, 4, 5, None], meeting_id=meeting)
    run = practice.runs.add(
        anna.ids[0],
        "R01",
        1,
        "nl",
        meeting_id=meeting,
        planned=280,
        started_at=dt.datetime.now(dt.UTC),
    )
    practice.runs.save(run, seconds=280, stopped=False, before=6, after=4)
    return meeting


@pytest.fixture
def page(qtbot, ctx, anna, told):
    page = GoodbyePage(ctx, meeting_id=told, client_id=anna.ids[0])
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.show()
    return page


def text_of(path):
    document = QPdfDocument()
    document.load(str(path))
    assert document.pageCount() == 1
    size = document.pagePointSize(0)
    text = " ".join(document.getAllText(0).text().split())
    document.close()
    return text, (round(size.width() / 72 * 25.4), round(size.height() / 72 * 25.4))


def test_the_pdf_is_one_a4_with_step_rest_date_and_whom_to_call(page, tmp_path):
    page.outlet.write(str(tmp_path / "blad.pdf"))
    text, size = text_of(tmp_path / "blad.pdf")
    assert size == (210, 297)
    for words in (
        "Dag Anna",
        "Zwaai naar de buurman",
        "Langer uit dan in",
        "Mijn adem",
        "dinsdag 17 maart",
        "088 0767 000",
    ):
        assert words in text


def test_no_score_and_nothing_private_stands_on_it(page, tmp_path):
    page.outlet.write(str(tmp_path / "blad.pdf"))
    text, _ = text_of(tmp_path / "blad.pdf")
    for word in ("Zonderlinghof", "Voorbeeld", "Weekcheck", "eenzaam", "score", "spanning"):
        assert word.casefold() not in text.casefold()
    assert b"Anna" not in (tmp_path / "blad.pdf").read_bytes()[:2000], "not in its title either"


def test_what_is_switched_off_is_not_on_it(page):
    page.rows["step"].setChecked(False)
    page.rows["help"].setChecked(False)
    sheet = page.sheet_now()
    assert "step" not in dict(sheet.parts)
    assert sheet.help == []
    assert "Zwaai" not in page.sheets.shown[0].accessibleName()


def test_what_there_is_nothing_of_cannot_be_chosen(page):
    assert not page.rows["people"].isEnabled()
    assert not page.rows["people"].isChecked()


def test_the_coach_s_own_number_of_the_gp_stands_on_it(qtbot, ctx, anna, told, practice):
    practice.preferences.set(NUMBERS, {"gp": {"number": "010 000 0000", "checked": ""}})
    page = GoodbyePage(ctx, meeting_id=told, client_id=anna.ids[0])
    qtbot.addWidget(page)
    assert "010 000 0000" in page.sheets.shown[0].accessibleName()


def test_in_the_client_s_language(qtbot, ctx, anna, told, practice):
    import dataclasses

    fields = practice.clients.get(anna.ids[0]).fields
    practice.clients.save(anna.ids[0], dataclasses.replace(fields, language="en"))
    page = GoodbyePage(ctx, meeting_id=told, client_id=anna.ids[0])
    qtbot.addWidget(page)
    assert "Goodbye Anna" in page.sheets.shown[0].accessibleName()
    assert "My next step" in page.sheets.shown[0].accessibleName()


@pytest.mark.parametrize("size", goodbye.SIZES)
def test_however_much_there_is_it_stays_above_whom_to_call(look, size):
    sheet = goodbye.GoodbyeSheet(
        "Dag Wilhelmina-Maria",
        "Dit neem je mee.",
        "nl",
        [
            ("rest", ["Een heel lange regel over rust en ademen " * 2] * 3),
            ("people", ["Jan, Piet, Klaas, Marie, de buurvrouw van nummer twaalf, het koor"]),
            ("step", ["Iets kleins doen dat toch nog best veel woorden nodig heeft " * 2] * 3),
            ("date", ["dinsdag 17 maart, 11:00"]),
        ],
        help=["Bel je huisarts."],
        size=size,
    )
    image = QImage(goodbye.WIDTH, goodbye.HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    end = goodbye.paint_sheet(painter, sheet, card_style())
    painter.end()
    assert end <= goodbye.HEIGHT - goodbye.FOOT


def test_a_refused_file_says_so(page, tmp_path):
    page.outlet.write(str(tmp_path / "no" / "blad.pdf"))
    assert not page.outlet.fault.isHidden()


def test_the_meeting_s_page_leads_to_it(qtbot, ctx, screen, anna, told):
    page = MeetingPage(ctx, meeting_id=told)
    qtbot.addWidget(page)
    page.goodbye.click()
    name, args = ctx.window.went[-1]
    assert (name, args) == ("goodbye", {"meeting_id": told, "client_id": anna.ids[0]})


def test_a_meeting_that_is_gone_is_no_place(ctx, anna):
    with pytest.raises(PlaceGone):
        GoodbyePage(ctx, meeting_id="gone", client_id=anna.ids[0])
