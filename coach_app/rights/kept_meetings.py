"""Of the page: the meetings and what was written, said and chosen in them."""

from __future__ import annotations

from collections.abc import Mapping

from coach_app.data.rights.views import Row
from coach_app.programme.intake import ADMISSION, SAFETY
from coach_app.rights.kept_words import KeptPart, Lines, Sayer, by_time
from coach_app.rights.telling import leaves_of, words_of


def start(say: Sayer) -> KeptPart:
    """The intake: codes in words, and what was written."""
    lines = Lines()
    for row in by_time(say.rows("intake"), "saved_at"):
        answers = row["answers"]
        if not isinstance(answers, Mapping):
            continue
        for key, value in answers.items():
            for line in _intake_lines(say, str(key), value):
                lines.add(line)
    return lines.part()


def _intake_lines(say: Sayer, key: str, value: object) -> list[str]:
    if key in ("said", "wish", "reason"):
        return [say.line("start", key, value)]
    if key == "admission" and isinstance(value, Mapping):
        return [
            say.line("start", f"admission.{name}", say.code("start", answer))
            if name in ADMISSION
            else say.line("start", "other", answer, name=name)
            for name, answer in value.items()
        ]
    if key == "safety" and isinstance(value, list):
        known = [say.words("start", f"safety.{sign}") for sign in value if sign in SAFETY]
        return [*known, *(str(sign) for sign in value if sign not in SAFETY)]
    return [say.line("start", "other", words_of(value), name=key)]


def meetings(say: Sayer) -> KeptPart:
    lines = Lines()
    for plan in say.rows("course_plan"):
        lines.add(say.words("meeting", "plan", day=say.day(plan["saved_at"])))
    for meeting in say.meetings():
        _meeting(say, meeting, lines)
    return lines.part()


def _meeting(say: Sayer, meeting: Row, lines: Lines) -> None:
    key = meeting["id"]
    kind = say.words("meeting", str(meeting["kind"]), number=meeting["week"])
    state = f"{kind}, {say.code('meeting', meeting['status'])}"
    lines.head(say.words("meeting", "head", day=say.meeting_day(key), state=state))
    lines.add(say.line("meeting", "theme", meeting["theme"]))
    written = ""
    for note in say.of("note", "meeting_id", key):
        written = f"{note['did']}\n{note['shared']}"
        lines.add(say.line("meeting", "did", note["did"]))
        lines.add(say.line("meeting", "shared", note["shared"]))
    for part in say.of("guided_part", "meeting_id", key):
        if str(part["wrote"]).strip() not in written:
            lines.add(say.line("meeting", "wrote", part["wrote"]))
    for one in say.of("participant_line", "meeting_id", key):
        if one["present"] is False:
            lines.add(say.words("meeting", "away"))
        lines.add(say.line("meeting", "sentence", one["sentence"]))
    for added in by_time(say.of("addendum", "meeting_id", key), "written_at"):
        if not added["private"]:
            day = say.day(added["written_at"])
            lines.add(say.line("meeting", "addendum", added["text"], day=day))
    for step in by_time(say.of("step", "meeting_id", key), "created_at"):
        state = say.code("meeting", step["state"])
        lines.add(say.line("meeting", "step", step["text"], state=state))
    for closing in say.of("closing", "meeting_id", key):
        for name in ("heard", "pace"):
            if closing[name] is not None:
                lines.add(say.words("meeting", f"{name}.{closing[name]}"))
        lines.add(say.line("meeting", "wish", closing["wish"]))


def happened(say: Sayer) -> KeptPart:
    lines = Lines()
    for row in by_time(say.rows("chart_event"), "on_day"):
        lines.add(say.line("chosen", "line", row["text"], day=say.day(row["on_day"])))
    return lines.part()


def chosen(say: Sayer) -> KeptPart:
    lines = Lines()
    for row in by_time(say.rows("decision"), "made_at"):
        words = say.code("chosen", row["chosen"])
        lines.head(say.line("chosen", "line", words or "–", day=say.day(row["made_at"])))
        if row["suggested"]:
            thought = say.code("chosen", row["suggested"])
            lines.add(say.line("chosen", "suggested", thought))
        if row["says"]:
            lines.add(say.code("chosen", f"says.{row['says']}").removeprefix("says."))
        lines.add(say.line("chosen", "reason", row["reason"]))
    return lines.part()


def asked(say: Sayer) -> KeptPart:
    lines = Lines()
    for row in by_time(say.rows("prompt_use"), "used_at"):
        lines.add(say.words("asked", str(row["kind"]), day=say.day(row["used_at"])))
    return lines.part()


def own(say: Sayer) -> KeptPart:
    """The coach's own notes, as far as they are told."""
    lines = Lines()
    lines.add(say.line("own", "profile", say.rows("client")[0]["private"]))
    for meeting in say.meetings():
        key, day = meeting["id"], say.meeting_day(meeting["id"])
        texts = [note["private"] for note in say.of("note", "meeting_id", key)]
        texts += [one["private"] for one in say.of("participant_line", "meeting_id", key)]
        texts += [one["text"] for one in say.of("addendum", "meeting_id", key) if one["private"]]
        for text in texts:
            lines.add(say.line("own", "meeting", text, day=day))
    return lines.part()


def half(say: Sayer) -> KeptPart:
    """Half-filled forms."""
    lines = Lines()
    for row in say.rows("draft"):
        text = ", ".join(filter(None, leaves_of(row["payload"])))
        lines.add(say.line("half", "draft", text or "[…]", day=say.day(row["saved_at"])))
    return lines.part()
