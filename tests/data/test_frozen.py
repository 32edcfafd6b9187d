"""A frozen client stays visible, and nothing about them is written until it is lifted."""

import datetime as dt

import pytest

from coach_app.data.exercises.views import CirclePlace
from coach_app.data.migrations.frozen.m0005_frozen import _BY_CLIENT, _BY_COURSE
from coach_app.data.people.erasure import replay
from coach_app.data.rights.dossier import rules_of
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.data import world
from tests.data.test_erasure import fill

FREE = {"consent", "correction", "disclosure", "audit_entry"}  # the client's own rights
OTHERWISE = {"client"}  # has triggers of its own


@pytest.fixture
def made(practice):
    return fill(practice, "Anna", "Zevenblad")


def writes(practice, made):
    """Every way in which pages write about a client, by name."""
    client, week = made.clients[0], made.week(1)
    line = next(n for n in practice.notes.get(week).lines if n.client_id == client)
    goal = practice.clients.get(client).goals[0].id
    score = practice.scores.of_course(made.id, client)[0]
    making = practice.makings.of_client(client)[0].id
    step = practice.steps.agreed_in(week)[0].id
    run = practice.runs.of_client(client)[0].id
    return {
        "profile": lambda: practice.clients.save(client, ClientFields(name="Anders")),
        "archive": lambda: practice.clients.archive(client),
        "remove": lambda: practice.clients.remove(client),
        "goal": lambda: practice.clients.add_goal(client, "x"),
        "goal words": lambda: practice.clients.edit_goal(goal, "x"),
        "rating": lambda: practice.clients.rate_goal(goal, 3),
        "goal gone": lambda: practice.clients.delete_goal(goal),
        "note": lambda: practice.notes.save(week, shared="anders"),
        "private note": lambda: practice.notes.save(week, private="anders"),
        "line": lambda: practice.notes.save_line(week, line.participant_id, sentence="x"),
        "addendum": lambda: practice.notes.add_addendum(week, "x", False),
        "step": lambda: practice.steps.add(week, "x", client),
        "step for all": lambda: practice.steps.add(week, "x"),
        "step gone": lambda: practice.steps.delete(step),
        "meeting": lambda: practice.meetings.set_theme(week, "x"),
        "held": lambda: practice.meetings.set_status(week, "missed"),
        "score": lambda: practice.scores.add(client, "weekly", [1, 1, 1, 1], meeting_id=week),
        "correct": lambda: practice.scores.correct(score.id, [1, 2, 3, 4]),
        "score gone": lambda: practice.scores.delete(score.id),
        "event": lambda: practice.events.add(made.id, client, dt.date(2026, 2, 2), "x"),
        "run": lambda: practice.runs.add(client, "S01", 1, "nl"),
        "run kept": lambda: practice.runs.save(run, answers={"a": "b"}),
        "making": lambda: practice.makings.add(client, "text", title="x"),
        "making gone": lambda: practice.makings.remove(making),
        "circles": lambda: practice.circles.save_map(
            client, [CirclePlace("", "x", "y", 1, 1, 0.5)]
        ),
        "closing": lambda: practice.closings.save(week, client, wish="x"),
        "intake": lambda: practice.intakes.save(made.week(0), client, {"said": "x"}),
        "decision": lambda: practice.decisions.add(made.id, "end", "finish", client_id=client),
        "new course": lambda: world.course(practice, client),
        "plan": lambda: practice.course_plans.save(made.id, {"note": "x"}),
    }


def test_nothing_about_a_frozen_client_is_written(practice, made):
    client = made.clients[0]
    acts = writes(practice, made)
    practice.clients.freeze(client)
    before = practice.dossiers.of(client).tables
    for name, act in acts.items():
        with pytest.raises(UserError) as refused:
            act()
        assert refused.value.code == "frozen", name
    after = practice.dossiers.of(client).tables
    assert before == after
    assert practice.clients.get(client).name == "Anna Zevenblad"  # still there to be seen
    assert practice.search("Zevenblad")


def test_once_lifted_everything_is_written_again(practice, made):
    client = made.clients[0]
    practice.clients.freeze(client)
    practice.clients.lift(client)
    assert practice.clients.get(client).frozen_at is None
    acts = writes(practice, made)
    for name in ("goal words", "note", "step", "score", "making", "circles", "closing", "plan"):
        acts[name]()
    acts["remove"]()


def test_in_a_group_the_others_go_on_and_the_frozen_one_stands_still(practice):
    anna, bram = world.client(practice, "Anna Een"), world.client(practice, "Bram Twee")
    made = world.course(practice, anna, bram, title="Groep")
    practice.clients.freeze(anna)
    world.hold(practice, made, 0, note="samen")
    lines = {line.client_id: line.participant_id for line in practice.notes.get(made.week(0)).lines}
    practice.notes.save_line(made.week(0), lines[bram], sentence="ik wel")
    practice.scores.add(bram, "weekly", [5, 5, 5, 5], meeting_id=made.week(0))
    practice.steps.add(made.week(0), "wandelen", bram)
    for act in (
        lambda: practice.notes.save_line(made.week(0), lines[anna], sentence="ik ook"),
        lambda: practice.scores.add(anna, "weekly", [5, 5, 5, 5], meeting_id=made.week(0)),
        lambda: practice.steps.add(made.week(0), "rusten", anna),
    ):
        with pytest.raises(UserError, match="frozen"):
            act()
    practice.clients.freeze(bram)  # now everybody in it is
    with pytest.raises(UserError, match="frozen"):
        practice.notes.save(made.week(0), shared="niet meer")


def test_the_clients_own_rights_stay_free(practice, made):
    client = made.clients[0]
    practice.clients.freeze(client)
    given = practice.clients.add_consent(client, "2", "ja", dt.date(2026, 1, 2), "spoken")
    practice.clients.withdraw_consent(given, dt.date(2026, 1, 3))
    asked = practice.requests.ask_correction(client, "mijn naam", dt.date(2026, 1, 3))
    practice.requests.answer_correction(asked, "done", "", dt.date(2026, 1, 4))
    assert practice.requests.corrections(client)[0].state == "done"


def test_what_waits_for_erasure_waits_while_frozen_and_the_vault_still_closes(practice, made):
    client = made.clients[0]
    score = practice.scores.of_course(made.id, client)[0].id
    practice.scores.delete(score)
    practice.clients.freeze(client)
    assert practice.purge() == 0  # and no refusal on the way out
    practice.clients.lift(client)
    practice.purge()
    with pytest.raises(UserError, match="gone"):
        practice.scores.undo_delete(score)


def test_an_erasure_is_replayed_though_the_backup_was_frozen(practice, made):
    client = made.clients[0]
    practice.clients.freeze(client)
    replay(practice.vault.engine, [(client, "2026-01-01T00:00:00.000000Z+00:00")])
    with pytest.raises(UserError, match="gone"):
        practice.clients.get(client)


def test_every_table_about_a_client_is_frozen_with_them():
    frozen = {table for table, _ in (*_BY_CLIENT, *_BY_COURSE)}
    assert set(rules_of("x")) - frozen == FREE | OTHERWISE
