"""The demo practice: twelve invented clients, told around one day, in both languages."""

import datetime as dt
import time
import tomllib

import pytest

from coach_app import paths
from coach_app.demo.practice import make_demo
from tests.conftest import TODAY


def shape(value):
    """Keys and lengths of a text file: the same in both languages."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shape(item) for item in value]
    return bool(value) if isinstance(value, str) else value


def test_both_languages_tell_the_same():
    folder = paths.resources() / "demo"
    texts = [tomllib.loads((folder / f"{code}.toml").read_text("utf-8")) for code in ("nl", "en")]
    states = {state for text in texts for state in _states(text)}
    assert states == {"open", "done", "partly", "not_yet"}
    for text in texts:
        text["clients"] = {key: dict(sorted(c.items())) for key, c in text["clients"].items()}
    assert shape(texts[0]) == shape(texts[1])


def _states(texts) -> set[str]:
    weeks = [w for c in texts["clients"].values() for w in c.get("weeks", {}).values()]
    return {state for week in weeks for _, state in week.get("steps", ())}


def test_twelve_clients_of_very_different_courses(demo):
    rows = {row.name.split()[0]: row for row in demo.clients.rows(TODAY)}
    assert len(rows) == 12
    assert rows["Carla"].last_score == 4
    assert rows["Carla"].weekly == (3, 4, 3, 5, 6, 5, 7, 7)
    assert rows["Dirk"].status == "new"
    assert rows["Lars"].status == "finished"
    assert rows["Lars"].last_score_week == 20
    assert [dot.state for dot in rows["Farid"].dots].count("missed") == 2
    assert sum(row.in_group for row in rows.values()) == 6
    years = demo.courses.of_client(rows["Greet"].id)
    assert len(years) == 5
    assert TODAY - years[-1].started_on > dt.timedelta(days=3640)
    waits = {(item.kind, item.name.split()[0]) for item in demo.attention(TODAY)}
    assert waits == {
        ("note_missing", "Bram"),
        ("score_missing", "Els"),
        ("not_seen", "Farid"),
        ("off_track", "Hans"),
    }


def test_today_is_the_day_of_the_pictures(demo):
    agenda = demo.meetings.on(TODAY)
    assert [(i.meeting.planned_at.strftime("%H:%M"), i.title, i.meeting.week) for i in agenda] == [
        ("09:30", "Bram Testman", 2),
        ("11:00", "Anna Voorbeeld", 5),
        ("13:30", "Carla Fictief", 8),
        ("15:30", "Dirk Proefdam", 0),
    ]
    assert agenda[1].last_steps == ("Elke dag één foto van iets moois",)
    assert agenda[1].mind == ("Geen adem vasthouden",)
    assert len(demo.meetings.on(TODAY + dt.timedelta(days=1))) == 1


def test_one_score_is_not_valid_and_one_was_corrected(demo):
    rows = demo.clients.rows(TODAY)
    scores = [score for row in rows for score in demo.course_files.of_client(row.id).scores]
    assert [score.measure_id for score in scores if not score.valid] == ["who-5"]
    corrected = [score for score in scores if score.corrected]
    assert [score.total for score in demo.scores.history(corrected[0].id)] == [8, 7]
    assert all(score.taken_at.date() <= TODAY for score in scores)


@pytest.mark.parametrize("day", ["2026-03-14", "2026-03-15", "2026-04-02", "2024-02-29"])
def test_any_day_of_the_week_tells_the_same_story(tmp_path, day):
    today = dt.date.fromisoformat(day)
    _, practice = make_demo(tmp_path / "demo", "en", today)
    kinds = {(item.kind, item.name.split()[0]) for item in practice.attention(today)}
    assert kinds == {
        ("note_missing", "Bram"),
        ("score_missing", "Els"),
        ("not_seen", "Farid"),
        ("off_track", "Hans"),
    }
    assert len(practice.meetings.on(today)) == 4
    assert practice.preferences.get("is_demo") is True
    practice.close()


@pytest.mark.parametrize("hour", [0, 3, 8, 12, 16, 20, 23])
def test_one_meeting_is_soon_at_any_hour_of_work(tmp_path, hour):
    now = dt.datetime.combine(TODAY, dt.time(hour, 20)).astimezone()
    _, practice = make_demo(tmp_path / "demo", "nl", TODAY, now)
    starts = [item.meeting.planned_at for item in practice.meetings.on(TODAY)]
    assert len(starts) == 4
    assert starts == sorted(starts)
    if 3 <= hour <= 17:
        assert starts[0] < now < starts[1] < now + dt.timedelta(minutes=30)
    practice.close()


def test_the_same_day_makes_the_same_practice_quickly(tmp_path):
    begin = time.perf_counter()
    _, first = make_demo(tmp_path / "one", "nl", TODAY)
    assert time.perf_counter() - begin < 5  # 0.3 s on a quiet machine
    _, second = make_demo(tmp_path / "two", "nl", TODAY)
    assert first.clients.rows(TODAY) == second.clients.rows(TODAY)
    first.close()
    second.close()
