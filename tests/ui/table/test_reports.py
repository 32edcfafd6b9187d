"""Reports and the practice page: what may stand on them, over the whole demo practice."""

import datetime as dt

import pytest
from PySide6.QtPdf import QPdfDocument

from coach_app.course.client_sees import COACH_WORDS
from coach_app.ui.papers.report_page import ReportPage
from coach_app.ui.practice.page import PracticePage
from tests.ui.hands import pick

LONELY = [1, 3, 3, 1, 3, 3, 1, 1, 3, 3, 1]
FINE = [3, 1, 1, 3, 1, 1, 3, 3, 1, 1, 3]


def text_of(path):
    document = QPdfDocument()
    document.load(str(path))
    text = " ".join(
        " ".join(document.getAllText(at).text().split()) for at in range(document.pageCount())
    )
    size = document.pagePointSize(0)
    document.close()
    return text, (round(size.width() / 72 * 25.4), round(size.height() / 72 * 25.4))


def private_texts(practice):
    found = set()
    for row in practice.clients.rows(dt.date.today()):
        fields = practice.clients.get(row.id).fields
        found |= {fields.private, fields.safety, fields.reach, fields.emergency}
        for course in practice.courses.of_client(row.id):
            for meeting in practice.meetings.of_course(course.id):
                note = practice.notes.get(meeting.id)
                found |= {note.private, *(line.private for line in note.lines)}
                found |= {one.text for one in note.addenda if one.private}
    return {" ".join(text.split()) for text in found if len(text.strip()) > 3}


def test_no_report_holds_a_private_note_or_another_client(demo_ctx, qtbot, tmp_path):
    practice = demo_ctx.practice
    secrets = private_texts(practice)
    assert len(secrets) > 5, "the demo has private notes to look for"
    rows = practice.clients.rows(dt.date.today())
    names = {row.id: row.name for row in rows}
    seen = 0
    for row in rows:
        for course in practice.courses.of_client(row.id)[:1]:
            page = ReportPage(demo_ctx, course_id=course.id, client_id=row.id)
            qtbot.addWidget(page)
            for reader in ("client", "referrer", "own"):
                pick(page.reader, reader)
                path = tmp_path / f"{seen}.pdf"
                page.outlet.write(str(path))
                text, size = text_of(path)
                seen += 1
                assert size == (210, 297)
                for secret in secrets:
                    assert secret not in text
                for other, name in names.items():
                    assert other == row.id or name not in text
                last = page.report_now().last
                assert " ".join(last.split()) in text, "the last line is there"
            page.deleteLater()
    assert seen > 20


def test_the_clients_own_report_has_no_word_of_the_coach(demo_ctx, qtbot, tmp_path):
    practice = demo_ctx.practice
    for row in practice.clients.rows(dt.date.today()):
        for course in practice.courses.of_client(row.id)[:1]:
            page = ReportPage(demo_ctx, course_id=course.id, client_id=row.id)
            qtbot.addWidget(page)
            page.outlet.write(str(tmp_path / "c.pdf"))
            text = text_of(tmp_path / "c.pdf")[0].casefold()
            for word in COACH_WORDS:
                assert word not in text, (row.name, word)
            page.deleteLater()


def test_the_alias_takes_the_place_of_the_name(demo_ctx, qtbot, tmp_path):
    practice = demo_ctx.practice
    row = next(r for r in practice.clients.rows(dt.date.today()) if r.course_id)
    page = ReportPage(demo_ctx, course_id=row.course_id, client_id=row.id)
    qtbot.addWidget(page)
    pick(page.reader, "referrer")
    pick(page.name, "alias")
    page.outlet.write(str(tmp_path / "a.pdf"))
    assert row.name not in text_of(tmp_path / "a.pdf")[0]


def test_what_is_switched_off_is_not_in_it(demo_ctx, qtbot):
    row = next(r for r in demo_ctx.practice.clients.rows(dt.date.today()) if r.course_id)
    page = ReportPage(demo_ctx, course_id=row.course_id, client_id=row.id)
    qtbot.addWidget(page)
    before = len(page.report_now().parts)
    next(iter(page.rows.values())).setChecked(False)
    assert len(page.report_now().parts) == before - 1


def test_a_folder_that_cannot_be_written_is_said(demo_ctx, qtbot, tmp_path):
    row = next(r for r in demo_ctx.practice.clients.rows(dt.date.today()) if r.course_id)
    page = ReportPage(demo_ctx, course_id=row.course_id, client_id=row.id)
    qtbot.addWidget(page)
    page.show()
    page.outlet.write(str(tmp_path / "weg" / "a.pdf"))
    assert page.outlet.fault.isVisible()


# -- the practice


@pytest.fixture
def finished(practice):
    """Six finished courses, each measured before and after."""
    from coach_app.data.views import ClientFields

    for number in range(6):
        client = practice.clients.create(ClientFields(name=f"Vera Verzonnen {number}"))
        course = practice.courses.start(
            [client], start_on=dt.date(2026, 1, 6), weekday=1, time=dt.time(10), minutes=60
        )
        weeks = {m.week: m.id for m in practice.meetings.of_course(course)}
        for week in range(9):
            practice.meetings.set_status(weeks[week], "held")
        after = LONELY[: number + 2] + FINE[number + 2 :]
        for week, answers in ((0, LONELY), (8, after)):
            practice.scores.add(
                client,
                "djg-11",
                answers,
                meeting_id=weeks[week],
                course_id=course,
                week=week,
                how="paper",
            )
        practice.courses.finish(course)


@pytest.fixture
def overview(ctx, qtbot, look):
    def make():
        page = PracticePage(ctx)
        qtbot.addWidget(page)
        page.resize(1072, 800)
        page.show()
        return page

    return make


def test_an_empty_practice_says_so(overview):
    page = overview()
    assert page.load.text() == "Nobody is in a course now."
    assert not page.csv.isVisible()
    assert not page.ics.isEnabled()


def test_figures_hold_no_names_and_say_that_they_flatter(overview, finished, tmp_path):
    page = overview()
    assert "6 of 6" in page.done.text()
    assert "control group" in page.flatter.text()
    page.write("csv", str(tmp_path / "p.csv"))
    page.outlet.write(str(tmp_path / "p.pdf"))
    text, size = text_of(tmp_path / "p.pdf")
    assert size == (210, 297)
    assert "No names stand in this overview." in text
    both = text + (tmp_path / "p.csv").read_text("utf-8-sig")
    assert "Vera" not in both
    assert "De Jong Gierveld" in both
    assert "control group" in text


def test_four_courses_are_too_few(overview, finished, practice):
    for row in practice.clients.rows(dt.date.today())[:2]:
        practice.clients.remove(row.id)
    page = overview()
    assert not page.figures.shown
    assert not page.outlet.save.isVisible()


def test_the_agenda_names_nobody_unless_chosen(overview, practice, anna, tmp_path, monkeypatch):
    class Today(dt.date):
        @classmethod
        def today(cls):
            return cls(2026, 3, 1)

    monkeypatch.setattr("coach_app.ui.practice.page.dt.date", Today)
    page = overview()
    page.write("ics", str(tmp_path / "a.ics"))
    text = (tmp_path / "a.ics").read_text("utf-8")
    assert "BEGIN:VEVENT" in text
    assert "Anna" not in text
    page.names.set_value("name")
    page.write("ics", str(tmp_path / "a.ics"))
    assert "Anna Voorbeeld" in (tmp_path / "a.ics").read_text("utf-8")


def test_the_figures_are_a_table_where_there_is_room_and_sentences_where_not(overview, finished):
    page = overview()
    assert page.table.itemAtPosition(0, 6) is not None
    page.resize(560, 700)
    assert page.table.itemAtPosition(0, 6) is None
    assert "De Jong Gierveld 11. n: 6" in page.table.itemAtPosition(0, 0).widget().text()
    page.resize(1072, 700)
    assert page.table.itemAtPosition(0, 6) is not None


def test_no_sheet_is_cut_with_large_letters(qapp, qtbot, ctx, look, anna):
    look.apply(qapp, "light", 150, True)
    try:
        page = ReportPage(ctx, course_id=anna.course, client_id=anna.ids[0])
        qtbot.addWidget(page)
        page.resize(1150, 750)
        page.show()
        qtbot.waitExposed(page)
        sheet = page.sheets.shown[0]
        right = sheet.mapTo(page, sheet.rect().topRight()).x()
        assert right <= page.width() - page.margin()
    finally:
        look.apply(qapp, "light", 100, True)
