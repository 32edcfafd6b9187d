"""The album: what a client made, by week, large, in the story, on paper, and gone again."""

import datetime as dt
import subprocess

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton

from coach_app.data.views import ClientFields
from coach_app.ui.client.works.making_dialog import MakingDialog
from coach_app.ui.client_view.player.png import png_of


def picture():
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#6B8450"))
    return png_of(image)


@pytest.fixture
def person(practice):
    key = practice.clients.create(ClientFields(name="Carla Fictief", alias="C."))
    course = practice.courses.start(
        [key], start_on=dt.date(2026, 3, 3), weekday=1, time=dt.time(11), minutes=60
    )
    meetings = {m.week: m.id for m in practice.meetings.of_course(course)}
    full, thumb = picture()
    for week, title in ((2, "Eend"), (4, "Huis")):
        practice.makings.add(
            key,
            "drawing",
            exercise_id="C02",
            meeting_id=meetings[week],
            title=title,
            sentence=f"zin {week}",
            picture=full,
            thumb=thumb,
        )
    practice.makings.add(
        key, "text", exercise_id="C01", meeting_id=meetings[3], title="Moos", text="kat\nslaapt"
    )
    return key


@pytest.fixture
def tab(qtbot, ctx, person, look):
    from coach_app.ui.client.works.makings_tab import MakingsTab

    made = MakingsTab(ctx, person)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitUntil(lambda: len(made.cards) == 3)
    return made


def opened(tab):
    return tab.window().findChild(MakingDialog)


def test_the_album_goes_by_week(tab):
    told = [card.accessibleDescription().split(".")[0] for card in tab.cards.values()]
    assert told == ["Week 2", "Week 3", "Week 4"]
    drawn = next(one for one in tab.makings if one.title == "Huis")
    card = tab.cards[drawn.id]
    seen = card.grab().toImage()
    middle = seen.pixelColor(seen.width() // 2, card.picture_box().center().toPoint().y())
    assert middle == QColor("#6B8450")


def test_one_can_be_named_and_taken_into_the_story(tab, practice, person, qtbot):
    newest = next(one for one in tab.makings if one.title == "Huis")
    tab.open(newest.id)
    dialog = opened(tab)
    dialog.name.setText("Ons huis")
    dialog.story.switch.click()
    dialog.close_button.click()
    course = practice.courses.current(person)
    assert practice.makings.story_pictures(course.id, person) == {4: newest.id}
    assert practice.makings.get(newest.id).title == "Ons huis"


def test_left_goes_to_the_one_before_and_keeps_what_was_typed(tab, practice, qtbot):
    newest = next(one for one in tab.makings if one.title == "Huis")
    tab.open(newest.id)
    dialog = opened(tab)
    dialog.sentence.setText("er was soep")
    qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert dialog.title.text() == "Moos"
    assert practice.makings.get(newest.id).sentence == "er was soep"
    dialog.accept()


def test_removing_can_be_undone(tab, practice, person, ctx):
    newest = next(one for one in tab.makings if one.title == "Huis")
    tab.open(newest.id)
    opened(tab).remove.click()
    assert newest.id not in [one.id for one in practice.makings.of_client(person)]
    ctx.window.undos[-1]()
    assert newest.id in [one.id for one in practice.makings.of_client(person)]


def test_an_empty_album_says_where_to_begin(qtbot, ctx, practice, look):
    from coach_app.ui.client.works.makings_tab import MakingsTab

    key = practice.clients.create(ClientFields(name="Bram Denkbeeld"))
    made = MakingsTab(ctx, key)
    qtbot.addWidget(made)
    made.show()
    assert made.empty.isVisible()
    made.empty.clicked.emit()
    assert ctx.window.went[-1] == ("exercises", {"client_id": key})


def test_the_picture_of_the_week_stands_in_the_story(practice, person):
    from coach_app.course.client_sees import story

    course = practice.courses.current(person)
    drawn = next(one for one in practice.makings.of_client(person) if one.week == 2)
    practice.makings.set_in_story(drawn.id, True)
    weeks = story(practice, course.id, person).weeks
    assert [week.week for week in weeks if week.picture] == [2]


def test_the_album_holds_everything_and_no_other_client(tab, ctx, practice, person, tmp_path):
    from coach_app.ui.papers.album_dialog import AlbumDialog

    other = practice.clients.create(ClientFields(name="Dirk Bestaatniet"))
    practice.makings.add(other, "text", title="Geheim", text="van een ander")
    dialog = AlbumDialog(tab.window(), ctx, person, {})
    path = tmp_path / "album.pdf"
    dialog.outlet.write(str(path))
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True).stdout
    # Made up to week 4: not eight weeks, which it always said.
    for word in ("Eend", "Moos", "slaapt", "zin 4", "Samen gemaakt, in vier weken."):
        assert word in text
    for word in ("Geheim", "ander", "Carla", "Fictief"):
        assert word not in text
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True).stdout
    assert all(line.split()[-5] == "yes" for line in fonts.splitlines()[2:])


def test_the_client_sees_only_this_one(practice, person):
    from coach_app.course import client_sees

    drawn = next(one for one in practice.makings.of_client(person) if one.title == "Huis")
    data = client_sees.making(practice, drawn.id)
    assert client_sees.is_allowed(data)
    assert (data.title, data.sentence) == ("Huis", "zin 4")


def text_of(dialog, path):
    dialog.outlet.write(str(path))
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True).stdout


def test_the_album_counts_the_weeks_there_were(tab, ctx, practice, person, tmp_path):
    from coach_app.ui.papers.album_dialog import AlbumDialog

    course = practice.courses.current(person)
    for meeting in practice.meetings.of_course(course.id):
        if meeting.week in range(1, 6):
            practice.meetings.start(meeting.id)
    dialog = AlbumDialog(tab.window(), ctx, person, {})
    assert "Samen gemaakt, in vijf weken." in text_of(dialog, tmp_path / "album.pdf")


def test_what_is_private_comes_along_only_where_it_is_chosen(tab, ctx, practice, person, tmp_path):
    from coach_app.ui.papers.album_dialog import AlbumDialog

    practice.makings.add(person, "text", exercise_id="S06", title="Grens", text="dank je, nee")
    dialog = AlbumDialog(tab.window(), ctx, person, {})
    assert dialog.private.isVisibleTo(dialog)
    assert "dank je" not in text_of(dialog, tmp_path / "album.pdf")
    again = AlbumDialog(tab.window(), ctx, person, {})
    again.private.switch.click()
    text = text_of(again, tmp_path / "whole.pdf")
    assert "dank je" in text
    assert "Moos" in text


def test_without_anything_private_nothing_is_asked(tab, ctx, person):
    from coach_app.ui.papers.album_dialog import AlbumDialog

    dialog = AlbumDialog(tab.window(), ctx, person, {})
    assert not dialog.private.isVisibleTo(dialog)
    dialog.reject()


@pytest.mark.parametrize("size", [(1920, 1050), (1366, 768), (1024, 600)])
def test_a_long_letter_leaves_its_buttons_in_reach(tab, ctx, practice, person, size):
    """The dialog grew with the letter, and its buttons below every screen."""
    text = "Lieve zelf, het is nu de achtste week en ik wil je dit nog zeggen. " * 40
    key = practice.makings.add(person, "text", title="Brief", text=text)
    window = tab.window()
    window.resize(*size)
    dialog = MakingDialog(window, ctx, key, [key], {})
    dialog.open()
    inside = window.rect()
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisibleTo(dialog) and not dialog.content.isAncestorOf(button):
            middle = button.mapTo(window, button.rect().center())
            assert inside.contains(middle), button.accessibleName() or button.text()
    for name in (dialog.close_button, dialog.client, dialog.remove, dialog.left, dialog.right):
        assert not dialog.content.isAncestorOf(name)
    assert dialog.middle.verticalScrollBar().maximum() > 0
    dialog.accept()
