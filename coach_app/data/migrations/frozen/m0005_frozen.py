"""Triggers of the fifth schema, frozen: nothing about a frozen client is written.

A course is frozen when everybody in it is. What a client's own rights need stays free: consents,
corrections and what is left out. Whoever erases a client lifts first.
"""

REFUSAL = "coach-app frozen client"

_CLIENT = "EXISTS (SELECT 1 FROM client WHERE id = {key} AND frozen_at IS NOT NULL)"
_COURSE = (
    "EXISTS (SELECT 1 FROM participant p JOIN client c ON c.id = p.client_id"
    " WHERE p.course_id = {key} AND c.frozen_at IS NOT NULL)"
    " AND NOT EXISTS (SELECT 1 FROM participant p JOIN client c ON c.id = p.client_id"
    " WHERE p.course_id = {key} AND c.frozen_at IS NULL)"
)
_OF_MEETING = "(SELECT course_id FROM meeting WHERE id = {row}.meeting_id)"

#: Table and the expression of its client; {row} is OLD or NEW.
_BY_CLIENT = (
    ("goal", "{row}.client_id"),
    ("goal_rating", "(SELECT client_id FROM goal WHERE id = {row}.goal_id)"),
    ("participant", "{row}.client_id"),
    (
        "participant_line",
        "(SELECT client_id FROM participant WHERE id = {row}.participant_id)",
    ),
    ("step", "{row}.client_id"),
    ("score", "{row}.client_id"),
    ("score_history", "(SELECT client_id FROM score WHERE id = {row}.score_id)"),
    ("chart_event", "{row}.client_id"),
    ("exercise_run", "{row}.client_id"),
    ("making", "{row}.client_id"),
    ("making_picture", "(SELECT client_id FROM making WHERE id = {row}.making_id)"),
    ("circle_person", "{row}.client_id"),
    ("circle_map", "{row}.client_id"),
    ("circle_place", "(SELECT client_id FROM circle_map WHERE id = {row}.map_id)"),
    ("closing", "{row}.client_id"),
    ("intake", "{row}.client_id"),
    ("decision", "{row}.client_id"),
    ("prompt_use", "{row}.client_id"),
)
_BY_COURSE = (
    ("course", "{row}.id"),
    ("course_plan", "{row}.course_id"),
    ("meeting", "{row}.course_id"),
    ("decision", "{row}.course_id"),
    ("note", _OF_MEETING),
    ("addendum", _OF_MEETING),
    ("step", _OF_MEETING),
    ("guided", _OF_MEETING),
    ("guided_part", _OF_MEETING),
)
_ACTS = (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))

_TRIGGER = """
CREATE TRIGGER frozen_{what}_{table}_{act} BEFORE {verb} ON {table}
WHEN {condition}
BEGIN
    SELECT RAISE(ABORT, '{refusal}');
END
"""


def _triggers() -> list[str]:
    made = []
    for what, rule, tables in (("client", _CLIENT, _BY_CLIENT), ("course", _COURSE, _BY_COURSE)):
        for table, key in tables:
            for verb, row in _ACTS:
                if (table, verb) == ("course", "INSERT"):
                    continue  # nobody takes part in it yet
                made.append(
                    _TRIGGER.format(
                        what=what,
                        table=table,
                        act=verb.lower(),
                        verb=verb,
                        condition=rule.format(key=key.format(row=row)),
                        refusal=REFUSAL,
                    ).strip()
                )
    # Lifting is the one change of a frozen client; deleting comes after it.
    made.append(
        _TRIGGER.format(
            what="client",
            table="client",
            act="update",
            verb="UPDATE",
            condition="OLD.frozen_at IS NOT NULL AND NEW.frozen_at IS NOT NULL",
            refusal=REFUSAL,
        ).strip()
    )
    made.append(
        _TRIGGER.format(
            what="client",
            table="client",
            act="delete",
            verb="DELETE",
            condition="OLD.frozen_at IS NOT NULL",
            refusal=REFUSAL,
        ).strip()
    )
    return made


TRIGGERS: tuple[str, ...] = tuple(_triggers())
