"""A whole course through the real window: intake to follow-up, one week repeated, one missed.

Every meeting is led from Today, part by part; the client fills in and plays on the client
screen. Between two meetings a week passes: all that is kept becomes seven days older. The same
for a group of six. Pictures of each week land in build/walk/weeks.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from coach_app.data import records as r
from coach_app.data import records_exercises as x
from coach_app.data import records_programme as p
from coach_app.data.store import Store
from coach_app.data.views import ClientFields
from coach_app.programme import PARTS
from coach_app.settings import SettingsFile
from coach_app.ui import language, theme
from coach_app.ui.client_view.pages.card_page import CardPageView
from coach_app.ui.client_view.pages.check_page import CheckPage
from coach_app.ui.client_view.pages.closing import TypePage
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.moments import ClosingPage, LeadInPage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.pages.quiet_pages import ThanksPage, TurnPage
from coach_app.ui.client_view.pages.volume_page import VolumePage
from coach_app.ui.client_view.pages.wall_page import WallPage
from coach_app.ui.widgets import Button
from coach_app.ui.widgets.drawing.canvas import DrawingCanvas
from coach_app.ui.window import MainWindow
from tests.ui.hands import client_button

pytestmark = pytest.mark.proof
PICTURES = Path(__file__).parent.parent.parent / "build" / "walk" / "weeks"
MOMENTS = (
    (r.Meeting, ("planned_at", "held_at")),
    (r.Score, ("taken_at", "saved_at")),
    (x.Run, ("started_at", "finished_at")),
    (x.Making, ("made_at",)),
    (x.CircleMap, ("created_at",)),
    (p.Decision, ("made_at",)),
)
DJG = {0: "31131133113", 8: "13313311331"}  # keys of the answers


@pytest.fixture
def window(qtbot, practice, home, qapp):
    language.install("nl")
    theme.apply(qapp, "light", 100, True)
    window = MainWindow(practice, SettingsFile(home / "config"))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    PICTURES.mkdir(parents=True, exist_ok=True)
    yield window
    window.client_screen.close()
    language.install("en")


def settle(ms=60):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(20)


def press(window, text, part=False):
    """Click the button with this text, in the page that is open, as soon as it is there."""
    for _ in range(200):  # what was just laid out is shown a turn later
        for button in window.page.findChildren(Button):
            words = button.text() or button.accessibleName()
            if button.isVisible() and (words == text or (part and words.startswith(text))):
                click(button)
                return
        settle(50)
    raise AssertionError(f"no button {text}")


def shot(window, name):
    settle()
    window.grab().save(str(PICTURES / f"{name}.png"))


def week_passes(practice, days=7):
    with Store(practice.vault.engine, practice.changed).write("meetings") as session:
        for record, fields in MOMENTS:
            for row in session.query(record):
                for field in fields:
                    old = getattr(row, field, None)
                    if old is not None:
                        setattr(row, field, old - dt.timedelta(days=days))


def client_side(screen, marks=("6", "4"), sentence="Het was fijn om te maken."):
    """What the client does until the quiet page: answers, plays, reads, types."""
    marks = list(marks)
    for _ in range(400):
        settle(5)
        page = screen.window.page
        if isinstance(page, ThanksPage):
            break
        if isinstance(page, TurnPage):
            click(client_button(page, "next"))
        elif isinstance(page, QuestionPage):
            key = marks.pop(0) if len(marks) > 1 else marks[0]
            QTest.keyClick(page.first_focus(), key)
            QTest.keyClick(page.first_focus(), Qt.Key.Key_Return)
        elif isinstance(page, CheckPage | ClosingPage):
            click(client_button(page, "done"))
        elif isinstance(page, LeadInPage | WallPage):
            page.done.emit()  # its three seconds are not waited for
        elif isinstance(page, VolumePage):
            click(page.good)
        elif isinstance(page, ChoicePage):
            click(next(iter(page.buttons.values())))
        elif isinstance(page, TypePage):
            if not page.field.toPlainText():
                QTest.keyClicks(page.field, sentence)
            click(page.on)
        elif isinstance(page, CardPageView):
            click(page.next)
        elif screen.play is not None and screen.play.session is not None:
            make_something(page)
            screen.play.session.next()
    assert isinstance(screen.window.page, ThanksPage), type(screen.window.page)
    screen.stop()
    settle()


def make_something(page):
    """One line where there is paper, one word where there is room for words."""
    for canvas in page.findChildren(DrawingCanvas):
        if canvas.isVisible():
            middle = canvas.rect().center()
            QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
            for step in range(1, 9):
                QTest.mouseMove(canvas, middle + QPoint(14 * step, 5 * step), 4)
            QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(112, 40))
    for field in page.findChildren(QPlainTextEdit):
        if field.isVisible() and not field.toPlainText():
            QTest.keyClicks(field, "zacht")


def lead(window, name, weekly="5", group=False, story=True):
    """From Today to the end of one meeting, with everything in it."""
    screen = window.client_screen
    window.go("today")
    settle(150)
    press(window, "Start bijeenkomst", part=True)
    page = window.page
    for part in PARTS:
        assert window.page is page
        assert page.guided.part == part
        if part == "arrive" and group:
            for control in list(page.view.there.values())[: 5 if "3" in name else 6]:
                click(control.parts[0])
            if "3" in name:
                click(list(page.view.there.values())[5].parts[1])
        if part == "steps":
            for row in page.view.review.rows:
                click(row.state.parts[0])
        if part == "check":
            check_in(window, weekly, group)
        if part == "relax":
            click(page.view.start)
            client_side(screen)
        if part == "make" and story:
            click(page.view.start)
            client_side(screen)
        if part == "know":
            click(next(iter(page.view.rows.values())).show_it)
            client_side(screen)
        if part == "together" and group:
            click(page.view.draw)
        if part == "home":
            if page.view.agree.isVisible():
                click(page.view.agree)
            shot(window, f"{name}-thuis")
        if part == "close":
            for button in page.view.ask.values():
                click(button)
                client_side(screen, sentence=f"Dit bewaar ik van {name}.")
            shot(window, f"{name}-afronden")
        click(page.next)
    settle(100)
    shot(window, name)


def check_in(window, weekly, group):
    page, screen = window.page, window.client_screen
    if group:
        if page.view.round.isVisible():
            click(page.view.round)
            client_side(screen, marks=(weekly,))
        return
    for button in page.view.measures.findChildren(Button):
        if button.isVisible() and button.text() == "Laat cliënt invullen":
            click(button)
            client_side(screen, marks=(weekly,))
            break


def scale(window, meeting, client, week):
    """The loneliness scale from paper, by keys."""
    window.go("score_entry", client_id=client, measure_id="djg-11", meeting_id=meeting)
    settle(100)
    for button in window.page.findChildren(Button):
        if button.isVisible() and button.text().startswith("Ik houd me hieraan"):
            click(button)
            break
    settle(50)
    for row, key in zip(window.page.grid.rows, DJG[week], strict=True):
        QTest.keyClick(row, key)
    press(window, "Bewaar meting")
    scores = window.practice.course_files.of_client(client).scores
    assert [s.measure_id for s in scores if s.week == week and s.valid] == ["djg-11"]


def text_of(path):
    document = QPdfDocument()
    document.load(str(path))
    text = " ".join(document.getAllText(at).text() for at in range(document.pageCount()))
    document.close()
    return " ".join(text.split())


def intake(window, meeting, client):
    window.go("intake", meeting_id=meeting, client_id=client)
    for control in window.page.admission.values():
        click(control.parts[0])
    QTest.keyClicks(window.page.wish, "een bankje in de zon")
    click(window.page.cards["start"])
    click(window.page.keep)
    shot(window, "00-intake")


def test_eight_weeks_one_to_one(window, practice, tmp_path):
    client = practice.clients.create(ClientFields(name="Wilma Bedacht"))
    now = dt.datetime.now().astimezone()
    course = practice.courses.start(
        [client], start_on=now.date(), weekday=now.weekday(), time=dt.time(23, 30), minutes=60
    )
    weeks = {m.week: m.id for m in practice.meetings.of_course(course)}
    today(practice, weeks[0])
    scale(window, weeks[0], client, 0)
    intake(window, weeks[0], client)
    lead(window, "00")
    for week in range(1, 9):
        week_passes(practice)
        if week == 3:  # the client does not come; a week later it is made up for
            practice.meetings.set_status(weeks[3], "missed")
            week_passes(practice)
            again(practice, course, "03-in te halen")
            lead(window, "03-ingehaald", weekly="4")
            continue
        today(practice, weeks[week])
        if week == 8:
            scale(window, weeks[8], client, 8)
        lead(window, f"{week:02}", weekly=str(min(9, 3 + week)))
        if week == 4:
            window.go("decision", meeting_id=weeks[4], client_id=client)
            click(window.page.cards["repeat"])
            click(window.page.keep)
            shot(window, "04-halverwege")
            week_passes(practice)
            again(practice, course, "04 nog eens")
            lead(window, "04-herhaald")
    decide(window, practice, weeks[8], course, client, tmp_path)
    week_passes(practice, 84)
    today(practice, weeks[20])
    lead(window, "20")
    check(practice, course, client, weeks)


def today(practice, meeting):
    practice.meetings.move(meeting, dt.datetime.now().astimezone().replace(second=0))


def again(practice, course, theme_words):
    """An extra meeting today: the week before it once more."""
    key = practice.meetings.add_extra(course, dt.datetime.now().astimezone(), 60)
    practice.meetings.set_theme(key, theme_words)


def decide(window, practice, meeting, course, client, folder):
    window.go("decision", meeting_id=meeting, client_id=client)
    click(window.page.says.parts[0])
    assert window.page.suggested == "finish"
    click(window.page.cards["finish"])
    QTest.keyClicks(window.page.reason, "Het gaat beter, en ze wil het zelf proberen.")
    click(window.page.keep)
    shot(window, "08-besluit")
    click(window.page.story)
    settle(200)
    window.client_screen.window.grab().save(str(PICTURES / "08-verhaal.png"))
    window.client_screen.stop()
    window.go("report", course_id=course, client_id=client)
    window.page.outlet.write(str(folder / "verslag.pdf"))
    text = text_of(folder / "verslag.pdf")
    assert "Dit verslag is van jou." in text
    assert "Dit bewaar ik van 07." in text
    shot(window, "08-verslag")
    window.go("client", client_id=client, tab="makings")
    settle(150)
    shot(window, "08-album")
    window.go("client", client_id=client)
    settle(250)
    shot(window, "08-verloop")


def check(practice, course, client, weeks):
    meetings = practice.meetings.of_course(course)
    held = [m for m in meetings if m.status == "held"]
    assert len(held) == 11  # intake, seven weeks, two extra, follow-up
    assert practice.meetings.get(weeks[3]).status == "missed"
    assert practice.decisions.last(course, "end", client).chosen == "finish"
    assert practice.makings.of_client(client)
    for meeting in held:
        did = practice.notes.get(meeting.id).did
        print(f"--- week {meeting.week} {meeting.kind}\n{did}")  # to be read, with -s
        assert "We bekeken" in did
    assert practice.guided.unfinished() == []


def test_a_group_of_six(window, practice):
    names = ["Aaf Een", "Bea Twee", "Cor Drie", "Dik Vier", "Eef Vijf", "Fem Zes"]
    ids = [practice.clients.create(ClientFields(name=name)) for name in names]
    now = dt.datetime.now().astimezone()
    course = practice.courses.start(
        ids,
        title="Groep Noord",
        start_on=now.date(),
        weekday=now.weekday(),
        time=dt.time(23, 30),
        minutes=90,
    )
    weeks = {m.week: m.id for m in practice.meetings.of_course(course)}
    today(practice, weeks[0])
    lead(window, "groep-0", group=True)
    for week in range(1, 9):
        week_passes(practice)
        if week == 5:
            practice.meetings.set_status(weeks[5], "missed")
            week_passes(practice)
            again(practice, course, "Anders kijken")
            lead(window, "groep-5-ingehaald", group=True, story=False)
            continue
        today(practice, weeks[week])
        lead(window, f"groep-{week}", weekly=str(min(9, 2 + week)), group=True, story=False)
        if week == 6:
            week_passes(practice)
            again(practice, course, "Geven en vragen")
            lead(window, "groep-6-herhaald", group=True, story=False)
    week_passes(practice, 84)
    today(practice, weeks[20])
    lead(window, "groep-20", group=True, story=False)
    held = [m for m in practice.meetings.of_course(course) if m.status == "held"]
    assert len(held) == 11
    guided = practice.course_files.of_meeting(weeks[1]).file.guided.values()
    assert sum(len(one.pairs) for one in guided) >= 3 * 8
    note = practice.notes.get(weeks[3]).did
    print(note)
    assert "Fem was er niet." in note
    for client in ids[:5]:
        assert sum(s.measure_id == "weekly" for s in practice.scores.of_course(course, client)) >= 7
        assert practice.course_files.whole(course, client).closings
