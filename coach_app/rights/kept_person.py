"""Of the page: who the client is, what was agreed and wished, and what was done with it all."""

from __future__ import annotations

from coach_app.content import languages
from coach_app.data.rights.views import Row
from coach_app.rights.kept_words import KeptPart, Lines, Sayer, by_time


def who(say: Sayer) -> KeptPart:
    client, lines = say.rows("client")[0], Lines()
    lines.add(say.line("who", "name", client["name"]))
    if client["is_alias"]:
        lines.add(say.words("who", "alias_name"))
    lines.add(say.line("who", "alias", client["alias"]))
    lines.add(say.line("who", "year", client["birth_year"]))
    lines.add(say.line("who", "reach", client["reach"]))
    tongue = languages.known().get(str(client["language"]))
    lines.add(say.line("who", "language", tongue.name if tongue else client["language"]))
    if client["loudness"] is not None:
        key = "loudness" if client["loudness"] else "no_sound"
        lines.add(say.words("who", key, number=client["loudness"]))
    lines.add(say.words("who", "since", day=say.day(client["created_at"])))
    for course in by_time(say.rows("course"), "started_on"):
        _course(say, course, lines)
    for key, column in (("archived", "archived_at"), ("frozen", "frozen_at")):
        if client[column] is not None:
            lines.add(say.words("who", key, day=say.day(client[column])))
    if client["keep_until"] is not None:
        lines.add(say.words("who", "until", day=say.day(client["keep_until"])))
    return lines.part()


def _course(say: Sayer, course: Row, lines: Lines) -> None:
    day = say.day(course["started_on"])
    if course["title"]:
        lines.add(say.line("who", "course_group", course["title"], day=day))
    else:
        lines.add(say.words("who", "course", day=day))
    for row in say.of("participant", "course_id", course["id"]):
        if row["left_on"] is not None:
            lines.add(say.words("who", "course_left", day=say.day(row["left_on"])))


def agreed(say: Sayer) -> KeptPart:
    lines = Lines()
    for row in reversed(by_time(say.rows("consent"), "given_on")):
        how = say.code("agreed", row["how"])
        day = say.day(row["given_on"])
        lines.head(say.words("agreed", "given", day=day, how=how, version=row["version"]))
        lines.add(str(row["text"]).strip())
        covers = row["covers"]
        if isinstance(covers, list) and covers:
            named = ", ".join(say.code("covers", code) for code in covers)
            lines.add(say.line("agreed", "covers", named))
        if row["keep_months"] is not None:
            lines.add(say.words("agreed", "months", number=row["keep_months"]))
        lines.add(say.line("agreed", "parents", row["parents"]))
        if row["withdrawn_on"] is not None:
            lines.add(say.words("agreed", "withdrawn", day=say.day(row["withdrawn_on"])))
    return lines.part()


def wanted(say: Sayer) -> KeptPart:
    lines = Lines()
    for goal in by_time(say.rows("goal"), "created_at"):
        lines.head(f"‘{goal['wording']}’")
        for rating in by_time(say.of("goal_rating", "goal_id", goal["id"]), "rated_at"):
            day = say.day(rating["rated_at"])
            lines.add(say.words("wanted", "rated", day=day, number=rating["value"]))
        if goal["closed_at"] is not None:
            lines.add(say.words("wanted", "closed"))
    return lines.part()


def good(say: Sayer) -> KeptPart:
    client, lines = say.rows("client")[0], Lines()
    lines.add(str(client["strengths"]).strip())
    lines.add(str(client["joys"]).strip())
    return lines.part()


def care(say: Sayer) -> KeptPart:
    client, lines = say.rows("client")[0], Lines()
    lines.add(say.line("care", "safety", client["safety"]))
    lines.add(say.line("care", "emergency", client["emergency"]))
    body = client["body"]
    if isinstance(body, list) and body:
        lines.add(say.line("care", "body", ", ".join(say.code("body", code) for code in body)))
    return lines.part()


def right(say: Sayer) -> KeptPart:
    lines = Lines()
    for row in by_time(say.rows("correction"), "asked_on"):
        lines.head(say.words("right", "asked", day=say.day(row["asked_on"]), text=row["what"]))
        day = say.day(row["answered_on"])
        text = say.words("right", str(row["state"]), day=day, text=row["answer"])
        lines.add(text.strip())
    return lines.part()


def handled(say: Sayer) -> KeptPart:
    lines = Lines()
    for row in by_time(say.rows("audit_entry"), "at"):
        text = say.code("handled", row["act"])
        lines.add(say.words("handled", "line", day=say.day(row["at"]), text=text))
    return lines.part()
