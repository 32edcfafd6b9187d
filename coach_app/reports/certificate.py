"""The certificate of an erasure: that it was done, how much, and nothing of what it was."""

from __future__ import annotations

from coach_app.content import Words
from coach_app.data.rights.views import ErasedClient
from coach_app.reports.plain_paper import PlainPart, PlainText
from coach_app.rights.kept_words import day_words

WORDS = Words("rights", "certificate")
EXPIRE, PURGED, SOME_LEFT = "expire", "purged", "some_left"  # what was chosen for old copies


def certificate(
    done: ErasedClient, copies: str, left: int, language: str, practice: str, coach: str
) -> PlainText:
    """``copies``: what became of old copies; ``left``: how many could not be reached."""

    def say(key: str, **values: object) -> str:
        return WORDS[key].text(language).format(**values)

    removal = done.removal
    counts = {
        "meetings": removal.meetings,
        "notes": removal.notes,
        "scores": removal.scores,
        "steps": removal.steps,
        **{key: removal.others.get(key, 0) for key in ("makings", "runs", "circles")},
    }
    gone = [say("profile"), *(say(key, number=n) for key, n in counts.items() if n)]
    at = done.at.astimezone()
    lines = (
        say("done", day=day_words(at, language), time=f"{at:%H:%M}"),
        say("number", number=removal.client_id[:8]),
    )
    return PlainText(
        say("title"),
        (
            PlainPart("", lines),
            PlainPart(say("what"), tuple(f"– {line}" for line in gone)),
            PlainPart(say("copies"), (say(copies, number=left),)),
            PlainPart(say("honest"), (say("paper"), say("disk"), say("only"))),
        ),
        above=practice,
        last=say("sign", coach=coach) if coach else "",
    )
