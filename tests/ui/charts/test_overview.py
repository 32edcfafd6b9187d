"""The overview of a client over a real practice."""

from __future__ import annotations

import datetime as dt

import pytest

from coach_app.data.views import ClientFields
from coach_app.ui.charts.event_dialog import EventDialog
from coach_app.ui.client.overview_tab import OverviewTab
from tests.course.fake import sheet
from tests.ui.charts.carla import SENTENCES, carla
from tests.ui.hands import press


@pytest.fixture
def tab(qtbot, ctx):
    client_id, course_id = carla(ctx.practice)
    widget = OverviewTab(ctx, client_id)
    widget.course_id = course_id
    qtbot.addWidget(widget)
    widget.resize(1000, 900)
    widget.show()
    ctx.practice.changed.subscribe(widget.refresh)
    yield widget
    ctx.practice.changed.unsubscribe(widget.refresh)


def went(ctx, page):
    return [args for name, args in ctx.window.went if name == page]


def stories(ctx):
    return [args for act, args in ctx.client_screen.asked if act == "story"]


def test_it_shows_chart_words_steps_meetings_and_goals(tab):
    assert tab.chart_card.drawn.isVisible()
    assert tab.words.quote.text() == f"‘{SENTENCES[6]}’"
    assert tab.words.week.text().endswith("7")
    assert "8" in tab.steps.start.text()
    titles = [
        tab.meetings.rows.itemAt(row).widget().text() for row in range(tab.meetings.rows.count())
    ]
    assert titles[0] == "8 · Terugkijken"
    assert len(titles) == 4
    assert tab.goals.isVisible()


def test_steps_lead_where_they_are_solved(tab, ctx):
    rows = [tab.steps.rows.itemAt(i).widget() for i in range(tab.steps.rows.count())]
    names = [row.text() for row in rows]
    assert "Vrijdag naar het koor" in names
    due = next(row for row in rows if row.text().endswith("8"))
    due.click()
    assert went(ctx, "score_entry")[0]["client_id"] == tab.client_id
    tab.steps.start.click()
    assert went(ctx, "meeting")


def test_no_course_yet_offers_to_start_one(qtbot, ctx):
    client_id = ctx.practice.clients.create(ClientFields(name="Els Verzonnen"))
    widget = OverviewTab(ctx, client_id)
    qtbot.addWidget(widget)
    widget.resize(1000, 700)
    widget.show()
    assert widget.nothing.isVisible()
    assert not widget.content.isVisible()
    widget.nothing.button.click()
    assert went(ctx, "course_form") == [{"client_ids": [client_id]}]


def test_no_scores_yet_offers_to_enter_one(qtbot, ctx):
    client_id = ctx.practice.clients.create(ClientFields(name="Els Verzonnen"))
    today = dt.date.today()
    ctx.practice.courses.start(
        [client_id], start_on=today, weekday=today.weekday(), time=dt.time(10), minutes=60
    )
    widget = OverviewTab(ctx, client_id)
    qtbot.addWidget(widget)
    widget.resize(1000, 700)
    widget.show()
    assert widget.chart_card.nothing.isVisible()
    assert not widget.private.isVisible()
    widget.chart_card.nothing.button.click()
    assert went(ctx, "score_entry")[0]["measure_id"] == "djg-11"


def test_chart_and_table_change_places(tab):
    card = tab.chart_card
    card.view.parts[1].click()
    assert card.table.isVisible()
    assert not card.drawn.isVisible()
    card.view.parts[0].click()
    assert card.drawn.isVisible()


def moment_dialog(card) -> EventDialog:
    return next(one for one in card.window().findChildren(EventDialog) if one.isVisible())


def write_moment(card, words):
    dialog = moment_dialog(card)
    dialog.text.setText(words)
    dialog.keep.click()


def choose(menu, words):
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_a_moment_is_added_changed_and_removed_with_undo(tab, ctx, qtbot):
    card = tab.chart_card

    def kept():
        return ctx.practice.course_files.whole(tab.course_id, tab.client_id).events

    assert len(kept()) == 3
    press(card, "Voeg moment toe")
    write_moment(card, "nieuw werk")
    assert len(kept()) == 4
    press(card, "nieuw werk")
    write_moment(card, "ander werk")
    assert card.chart.events[-1].text == "ander werk"
    press(card, "ander werk")
    moment_dialog(card).remove.click()
    assert len(kept()) == 3
    ctx.window.undos[-1]()
    assert len(kept()) == 4


def test_a_moment_needs_words(qtbot, tab):
    dialog = EventDialog(tab, dt.date.today())
    heard = []
    dialog.kept.connect(lambda day, text: heard.append((day, text)))
    dialog.open()
    dialog.keep.click()
    assert dialog.isVisible()
    assert dialog.text_field.error()
    dialog.text.setText("  griep  thuis ")
    dialog.keep.click()
    assert heard == [(dt.date.today(), "griep thuis")]


def test_the_signal_says_level_and_why(tab, ctx):
    assert tab.private.level.text()
    assert "9" in tab.private.sentence.text()
    assert tab.private.sign.accessibleName()
    tab.private.help.click()
    assert went(ctx, "help") == [{"topic": "offtrack"}]


def test_the_signal_is_grey_until_two_scores(qtbot, ctx):
    client_id = ctx.practice.clients.create(ClientFields(name="Els Verzonnen"))
    today = dt.date.today()
    course_id = ctx.practice.courses.start(
        [client_id], start_on=today, weekday=today.weekday(), time=dt.time(10), minutes=60
    )
    ctx.practice.scores.add(client_id, "djg-11", sheet("djg-11", 8), course_id=course_id, week=0)
    widget = OverviewTab(ctx, client_id)
    qtbot.addWidget(widget)
    assert widget.chart_card.chart.signal.level == "grey"


def test_comparing_is_remembered(tab, ctx):
    card = tab.chart_card
    menu = card.compare_menu()
    parts = next(a for a in menu.actions() if a.text() == "Delen van de schaal")
    parts.setChecked(True)
    assert card.drawn.options.subscales
    who = next(a for a in menu.actions() if a.text() == "WHO-5")
    who.setChecked(True)
    assert card.drawn.options.others == ("who-5",)
    again = OverviewTab(ctx, tab.client_id)
    assert again.chart_card.drawn.options.others == ("who-5",)
    again.deleteLater()


def test_another_headline_can_be_looked_at_and_chosen(tab, ctx):
    card = tab.chart_card
    meeting = ctx.practice.meetings.of_course(tab.course_id)[4]
    ctx.practice.scores.add(tab.client_id, "ucla-3", sheet("ucla-3", 7), meeting_id=meeting.id)
    choose(card.measures_menu(), "UCLA 3")
    assert card.chart.headline.measure_id == "ucla-3"
    assert ctx.practice.courses.get(tab.course_id).headline == "djg-11"
    choose(card.measures_menu(), "Maak dit de hoofdmeting van het traject")
    assert ctx.practice.courses.get(tab.course_id).headline == "ucla-3"
    every = next(one.menu() for one in card.measures_menu().actions() if one.menu())
    choose(every, "Elke week")
    assert ctx.practice.courses.get(tab.course_id).headline_every == "week"


def test_the_story_opens_at_once_or_after_the_pause(tab, ctx):
    tab.chart_card.story.click()
    assert len(stories(ctx)) == 1
    meeting = ctx.practice.meetings.of_course(tab.course_id)[8]
    ctx.practice.scores.add(
        tab.client_id,
        "weekly",
        sheet("weekly", 1),
        meeting_id=meeting.id,
        taken_at=dt.datetime.now().astimezone(),
    )
    tab.chart_card.story.click()
    assert len(stories(ctx)) == 1  # the coach sees it first
    from coach_app.ui.charts.bad_week import BadWeekDialog

    dialog = tab.findChild(BadWeekDialog) or tab.window().findChild(BadWeekDialog)
    dialog.go_on.click()
    assert len(stories(ctx)) == 2


@pytest.mark.parametrize(("width", "zoom"), [(420, 100), (700, 100), (1000, 100), (1280, 200)])
def test_it_never_needs_more_width_than_it_has(qapp, qtbot, ctx, look, width, zoom):
    look.apply(qapp, "light", zoom, True)
    client_id, _ = carla(ctx.practice)
    widget = OverviewTab(ctx, client_id)
    qtbot.addWidget(widget)
    widget.resize(width, 900)
    widget.show()
    qapp.processEvents()
    assert widget.minimumSizeHint().width() <= width
    look.apply(qapp, "light", 100, True)


def test_the_coach_chooses_what_the_client_sees(tab, ctx):
    card = tab.chart_card
    for action, mode in zip(card.sees_menu().actions(), ("line", "words", "nothing"), strict=True):
        action.trigger()
        assert ctx.practice.courses.get(tab.course_id).client_chart == mode
    assert not card.story.isVisible()
    assert card.unseen.isVisible()
    card.sees_menu().actions()[0].trigger()
    assert card.story.isVisible()


def test_a_week_kept_for_later_can_be_chosen_again(tab, ctx):
    meeting = ctx.practice.meetings.of_course(tab.course_id)[8]
    score = ctx.practice.scores.add(
        tab.client_id,
        "weekly",
        sheet("weekly", 1),
        meeting_id=meeting.id,
        taken_at=dt.datetime.now().astimezone(),
    )
    assert len(tab.chart_card.sees_menu().actions()) == 3
    ctx.practice.scores.set_shown(score.id, "later")
    actions = tab.chart_card.sees_menu().actions()
    assert "week 8" in actions[-1].text()
