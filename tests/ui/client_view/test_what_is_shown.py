"""What a client is shown, value by value: no group note, nobody else's words, no held-back week."""

import dataclasses
import datetime as dt
from types import SimpleNamespace

import pytest

from coach_app.course import client_sees
from coach_app.course.client_writes import keep_closing
from coach_app.data.views import ClientFields
from coach_app.measures import load_measures
from coach_app.programme.cards import cards

START = dt.date(2026, 1, 13)  # a Tuesday


def person(practice, name: str, language: str = "nl") -> str:
    return practice.clients.create(ClientFields(name=name, language=language))


def course_of(practice, *people: str) -> SimpleNamespace:
    key = practice.courses.start(
        list(people), start_on=START, weekday=1, time=dt.time(10), minutes=60
    )
    meetings = {one.week: one.id for one in practice.meetings.of_course(key)}
    return SimpleNamespace(id=key, week=meetings)


@pytest.fixture
def anna(practice) -> SimpleNamespace:
    """Anna with a course for two."""
    client = person(practice, "Anna Maria Voorbeeld")
    made = course_of(practice, client)
    return SimpleNamespace(client=client, course=made.id, week=made.week)


@pytest.fixture
def group(practice) -> SimpleNamespace:
    """Five people in one course, with a note and a sentence of each."""
    people = [person(practice, f"{name} Testman") for name in ("Bea", "Cor", "Dik", "Els", "Fen")]
    made = course_of(practice, *people)
    practice.notes.save(made.week[1], did="gedaan", shared="Cor huilde.", private="geheim")
    for line in practice.notes.get(made.week[1]).lines:
        practice.notes.save_line(made.week[1], line.participant_id, sentence=f"Van {line.name}")
    practice.meetings.set_status(made.week[1], "held")
    return SimpleNamespace(people=people, course=made.id, week=made.week)


def check(practice, client: str, meeting: str, total: float, **more):
    """A weekly check whose three required answers have this mean."""
    answers = [total, total, total, None]
    return practice.scores.add(client, "weekly", answers, meeting_id=meeting, **more).id


def heights(view) -> dict[int, float]:
    return {one.week: one.value for one in view.weeks if one.value is not None}


# -- the end of a meeting ------------------------------------------------------------------------


def test_the_shared_note_is_read_by_the_one_it_is_about(practice, anna):
    practice.notes.save(anna.week[1], did="gedaan", shared="Samen thee.", private="geheim")
    line = practice.notes.get(anna.week[1]).lines[0].participant_id
    practice.notes.save_line(anna.week[1], line, sentence="Fijn.", private="moe")
    practice.closings.save(anna.week[1], anna.client, heard=1, pace=3, wish="buiten")
    view = client_sees.closing(practice, anna.week[1], anna.client)
    assert view == client_sees.ClosingView("nl", 1, 3, "buiten", "Fijn.", "Samen thee.")


def test_a_group_note_is_shown_to_nobody_and_a_sentence_to_its_own(practice, group):
    practice.closings.save(group.week[1], group.people[0], heard=2, wish="zingen")
    first, second = (client_sees.closing(practice, group.week[1], key) for key in group.people[:2])
    assert (first.note, first.sentence, first.heard, first.wish) == (
        "",
        "Van Bea Testman",
        2,
        "zingen",
    )
    assert (second.note, second.sentence, second.heard, second.wish) == (
        "",
        "Van Cor Testman",
        None,
        "",
    )


def test_a_pair_is_a_group_too(practice):
    people = [person(practice, name) for name in ("Bea Testman", "Cor Testman")]
    made = course_of(practice, *people)
    practice.notes.save(made.week[1], shared="Cor huilde.")
    assert client_sees.closing(practice, made.week[1], people[0]).note == ""
    keep_closing(practice, made.week[1], people[0], "note", "Van Bea")
    note = practice.notes.get(made.week[1])
    assert note.shared == "Cor huilde."
    assert client_sees.is_for_two(practice, note, people[0]) is False
    assert client_sees.is_of_group(practice, made.week[1]) is True


def test_of_a_meeting_of_somebody_else_there_is_nothing(practice, anna):
    practice.notes.save(anna.week[1], shared="Samen thee.")
    line = practice.notes.get(anna.week[1]).lines[0].participant_id
    practice.notes.save_line(anna.week[1], line, sentence="Fijn.")
    view = client_sees.closing(practice, anna.week[1], person(practice, "Bea Testman"))
    assert view == client_sees.ClosingView("nl", None, None, "", "", "")
    assert client_sees.is_of_group(practice, anna.week[1]) is False


def test_what_a_client_writes_at_the_close_lands_with_that_client_only(practice, group):
    bea, cor = group.people[:2]
    keep_closing(practice, group.week[1], cor, "sentence", "Ik ook.", "Van Cor Testman")
    keep_closing(practice, group.week[1], cor, "heard", 3)
    keep_closing(practice, group.week[1], cor, "pace", 1)
    keep_closing(practice, group.week[1], cor, "wish", "rust")
    keep_closing(practice, group.week[1], cor, "note", "Ik schrijf in het verslag.")
    note = practice.notes.get(group.week[1])
    assert note.shared == "Cor huilde."
    lines = {line.client_id: line.sentence for line in note.lines}
    assert (lines[cor], lines[bea]) == ("Ik ook.", "Van Bea Testman")
    kept = practice.closings.get(group.week[1], cor)
    assert (kept.heard, kept.pace, kept.wish) == (3, 1, "rust")
    assert practice.closings.get(group.week[1], bea).heard is None


def test_of_two_the_client_may_change_the_shared_note(practice, anna):
    practice.notes.save(anna.week[1], did="gedaan", shared="oud", private="geheim")
    keep_closing(practice, anna.week[1], anna.client, "note", "nieuw", "oud")
    keep_closing(practice, anna.week[1], anna.client, "sentence", "Fijn.")
    note = practice.notes.get(anna.week[1])
    assert (note.did, note.shared, note.private) == ("gedaan", "nieuw", "geheim")
    assert note.lines[0].sentence == "Fijn."


def test_without_a_line_there_is_no_sentence(practice, anna):
    view = client_sees.closing(practice, anna.week[2], anna.client)
    assert view == client_sees.ClosingView("nl", None, None, "", "", "")


# -- the story -----------------------------------------------------------------------------------


def test_the_story_is_the_own_weeks_with_their_sentences_and_pictures(practice, anna):
    for week, total in ((1, 4), (2, 5), (8, 7)):
        check(practice, anna.client, anna.week[week], total)
        practice.meetings.set_status(anna.week[week], "held")
    line = practice.notes.get(anna.week[2]).lines[0].participant_id
    practice.notes.save_line(anna.week[2], line, sentence="  Het regende. ")
    making = practice.makings.add(
        anna.client, "drawing", course_id=anna.course, week=8, picture=b"large", thumb=b"small"
    )
    practice.makings.set_in_story(making, True)
    view = client_sees.story(practice, anna.course, anna.client)
    assert (view.language, view.mode) == ("nl", "line")
    assert [one.week for one in view.weeks] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert heights(view) == {1: 4, 2: 5, 8: 7}
    assert {one.week: one.sentence for one in view.weeks if one.sentence} == {2: "Het regende."}
    assert {one.week: one.picture for one in view.weeks if one.picture} == {8: b"small"}


def test_a_picture_without_a_small_one_is_no_picture_in_the_story(practice, anna):
    making = practice.makings.add(
        anna.client, "drawing", course_id=anna.course, week=8, picture=b"large"
    )
    practice.makings.set_in_story(making, True)
    view = client_sees.story(practice, anna.course, anna.client)
    assert [one.picture for one in view.weeks] == [b""] * 8


def test_the_coach_decides_how_much_of_the_story_is_seen(practice, anna):
    check(practice, anna.client, anna.week[1], 4)
    practice.meetings.set_status(anna.week[1], "held")
    line = practice.notes.get(anna.week[1]).lines[0].participant_id
    practice.notes.save_line(anna.week[1], line, sentence="Fijn.")
    practice.courses.set_client_chart(anna.course, "words")
    words = client_sees.story(practice, anna.course, anna.client)
    assert (words.mode, heights(words), words.weeks[0].sentence) == ("words", {}, "Fijn.")
    assert client_sees.group(practice, anna.course, anna.client).own == (None,) * 8
    practice.courses.set_client_chart(anna.course, "nothing")
    nothing = client_sees.story(practice, anna.course, anna.client)
    assert nothing == client_sees.StoryView("nl", "nothing", ())


def test_a_sentence_of_a_meeting_that_was_not_held_or_is_no_week_is_not_told(practice, anna):
    for week in (0, 1, 2):
        line = practice.notes.get(anna.week[week]).lines[0].participant_id
        practice.notes.save_line(anna.week[week], line, sentence=f"zin {week}")
    practice.meetings.set_status(anna.week[0], "held")
    practice.meetings.set_status(anna.week[1], "missed")
    practice.meetings.set_status(anna.week[2], "held")
    weeks = client_sees.story(practice, anna.course, anna.client).weeks
    assert {one.week: one.sentence for one in weeks if one.sentence} == {2: "zin 2"}


def test_only_valid_weekly_checks_of_a_week_have_a_height(practice, anna):
    check(practice, anna.client, anna.week[1], 4)
    practice.scores.add(anna.client, "tension", [8, 5], meeting_id=anna.week[2])
    practice.scores.add(anna.client, "weekly", [5, None, None, 5], meeting_id=anna.week[3])
    practice.scores.add(anna.client, "weekly", [5, None, None, 5], meeting_id=anna.week[1])
    practice.scores.add(anna.client, "weekly", [9, 9, 9, 9], course_id=anna.course)
    view = client_sees.story(practice, anna.course, anna.client)
    assert heights(view) == {1: 4}


@pytest.mark.parametrize("state", ["later", "words"])
def test_a_week_that_the_coach_holds_back_has_no_height_nor_has_an_earlier_check_of_it(
    practice, anna, state
):
    check(practice, anna.client, anna.week[1], 4)
    check(practice, anna.client, anna.week[2], 6)
    last = check(practice, anna.client, anna.week[2], 5)
    practice.scores.set_shown(last, state)
    assert heights(client_sees.story(practice, anna.course, anna.client)) == {1: 4}
    practice.scores.set_shown(last, "shown")
    assert heights(client_sees.story(practice, anna.course, anna.client)) == {1: 4, 2: 5}


def test_a_clearly_worse_week_waits_until_the_coach_has_chosen(practice, anna):
    check(practice, anna.client, anna.week[1], 6)
    last = check(practice, anna.client, anna.week[2], 4)
    assert heights(client_sees.story(practice, anna.course, anna.client)) == {1: 6}
    assert client_sees.group(practice, anna.course, anna.client).own[:3] == (6, None, None)
    practice.scores.set_shown(last, "shown")
    assert heights(client_sees.story(practice, anna.course, anna.client)) == {1: 6, 2: 4}


# -- the group -----------------------------------------------------------------------------------


def test_a_group_shows_the_own_weeks_and_a_band_of_at_least_four(practice, group):
    for number, key in enumerate(group.people):
        check(practice, key, group.week[1], 2 + number)
    for key in group.people[:3]:
        check(practice, key, group.week[2], 9)
    practice.scores.add(group.people[3], "tension", [9, 9], meeting_id=group.week[2])
    view = client_sees.group(practice, group.course, group.people[0])
    assert view.language == "nl"
    assert view.own == (2, 9, None, None, None, None, None, None)
    assert view.band == ((3, 5), None, None, None, None, None, None, None)
    story = client_sees.story(practice, group.course, group.people[1])
    assert heights(story) == {1: 3, 2: 9}
    assert [one.sentence for one in story.weeks if one.sentence] == ["Van Cor Testman"]


def test_no_check_of_a_week_counts_without_a_week_or_a_total(practice, group):
    for key in group.people:
        practice.scores.add(key, "weekly", [9, 9, 9, 9], course_id=group.course)
        practice.scores.add(key, "weekly", [9, None, None, 9], meeting_id=group.week[3])
    view = client_sees.group(practice, group.course, group.people[0])
    assert view.band == (None,) * 8


# -- questions -----------------------------------------------------------------------------------


def test_sliders_have_their_ends_and_scales_their_answers(practice, anna):
    view = client_sees.questions(practice, anna.client, "weekly")
    weekly = load_measures()["weekly"]
    assert view.language == "nl"
    assert [one.text for one in view.questions] == [item.wording["nl"] for item in weekly.items]
    first = view.questions[0]
    assert first.ends == tuple(end["nl"] for end in weekly.items[0].ends)
    assert (first.options, first.low, first.high, first.is_slider) == ((), 0, 10, True)
    assert (first.answer_text(7), first.answer_text(None)) == ("7", "")
    assert view.between is False
    assert client_sees.questions(practice, anna.client, "tension").between is True


def test_a_scale_needs_words_in_the_language_of_the_client(practice, anna):
    djg = load_measures()["djg-11"]
    english = person(practice, "Elly English", "en")
    assert not client_sees.can_show(practice, anna.client, "djg-11")
    assert client_sees.can_show(practice, anna.client, "weekly")
    with pytest.raises(LookupError, match="djg-11"):
        client_sees.questions(practice, anna.client, "djg-11")
    words = [f"Uitspraak {number}" for number in range(1, 12)]
    practice.wordings.save("djg-11", "nl", words, "bron")
    assert client_sees.can_show(practice, anna.client, "djg-11")
    assert not client_sees.can_show(practice, english, "djg-11")
    with pytest.raises(LookupError, match="en"):
        client_sees.questions(practice, english, "djg-11")
    view = client_sees.questions(practice, anna.client, "djg-11")
    assert [one.text for one in view.questions] == words
    one = view.questions[3]
    assert one.options == tuple((option.code, option.label["nl"]) for option in djg.options)
    assert (one.is_slider, one.low, one.high) == (False, djg.codes[0], djg.codes[-1])
    assert one.answer_text(djg.options[1].code) == djg.options[1].label["nl"]
    assert (one.answer_text(99), one.answer_text(None)) == ("", "")


def test_a_wording_with_a_question_less_is_not_shown(practice, anna, monkeypatch):
    short = SimpleNamespace(items=("een", "twee"))
    monkeypatch.setattr(practice.wordings, "get", lambda measure, language: short)
    with pytest.raises(LookupError, match="djg-11"):
        client_sees.questions(practice, anna.client, "djg-11")


def test_a_bare_question_is_a_slider_from_nought_to_ten():
    bare = client_sees.QuestionView("Hoe gaat het?")
    assert (bare.ends, bare.options, bare.low, bare.high) == ((), (), 0, 10)
    assert client_sees.QuestionsView("nl", (bare,)).between is False
    assert client_sees.StoryWeekView(1, None, "").picture == b""


# -- makings, cards, turns, languages ------------------------------------------------------------


def test_a_making_is_its_picture_or_its_words(practice, anna):
    drawn = practice.makings.add(
        anna.client, "drawing", title="Boom", sentence="Groot.", text="stam", picture=b"png"
    )
    written = practice.makings.add(anna.client, "text", title="Brief", text="Lieve jij")
    assert client_sees.making(practice, drawn) == client_sees.MakingView(
        "nl", "Boom", "Groot.", "", b"png"
    )
    assert client_sees.making(practice, written) == client_sees.MakingView(
        "nl", "Brief", "", "Lieve jij", b""
    )


def test_a_card_is_the_same_for_everybody_in_their_language(practice, anna):
    name, found = next(iter(cards().items()))
    english = person(practice, "Elly English", "en")
    view = client_sees.card(practice, name, anna.client)
    assert (view.language, view.title) == ("nl", found.title["nl"])
    assert [text for text, _ in view.pages] == [page.text["nl"] for page in found.pages]
    assert [picture for _, picture in view.pages] == [page.picture for page in found.pages]
    assert client_sees.card(practice, name, english).title == found.title["en"]
    assert client_sees.card(practice, name, None).language == "nl"
    with pytest.raises(KeyError):
        client_sees.card(practice, "none", anna.client)


def test_a_turn_tells_the_first_name_only(practice, anna):
    assert client_sees.turn(practice, anna.client) == client_sees.TurnView("nl", "Anna")


def test_without_a_client_the_language_is_that_of_the_practice(practice):
    english = person(practice, "Elly English", "en")
    assert client_sees.language_of(practice, None) == "nl"
    practice.preferences.set("language", "en")
    assert client_sees.language_of(practice, None) == "en"
    assert client_sees.welcome(practice).language == "en"
    practice.preferences.set("language", "")
    assert client_sees.language_of(practice, None) == "nl"
    assert client_sees.welcome(practice, english) == client_sees.WelcomeView("en")


# -- the list itself -----------------------------------------------------------------------------


def test_every_kind_is_listed_field_by_field_and_nothing_else_is_allowed():
    for kind, allowed in client_sees.ALLOWED.items():
        assert {field.name for field in dataclasses.fields(kind)} == allowed
    assert client_sees.is_allowed(client_sees.WelcomeView("nl"))
    assert client_sees.is_allowed(client_sees.QuestionView("Hoe gaat het?"))
    assert not client_sees.is_allowed("tekst")
    assert not client_sees.is_allowed(ClientFields(name="Anna"))

    @dataclasses.dataclass(frozen=True)
    class Wider(client_sees.WelcomeView):
        name: str = "Anna"

    assert not client_sees.is_allowed(Wider("nl"))


def test_the_words_of_the_coach_are_known_in_both_languages():
    assert set(client_sees.COACH_WORDS) >= {
        "ernstig",
        "matig",
        "score",
        "afwijking",
        "afwijkend",
        "categorie",
        "diagnose",
        "uitslag",
        "grenswaarde",
        "foutmarge",
        "trendlijn",
        "betrouwbaar",
        "privé",
        "patiënt",
        "cliënt",
        "severe",
        "severely",
        "moderate",
        "moderately",
        "category",
        "deviation",
        "diagnosis",
        "cut-off",
        "private",
        "patient",
        "client",
    }
    assert client_sees.CHART_MODES == ("line", "words", "nothing")
