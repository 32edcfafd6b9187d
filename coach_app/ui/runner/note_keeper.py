"""The app's own sentences in the note of a guided meeting."""

from __future__ import annotations

from coach_app.course.note_facts import facts_of
from coach_app.data.courses.views import Guided
from coach_app.data.views import Note
from coach_app.programme.note_writer import NoteWriter, put_into
from coach_app.ui.runner.guide import Guide

END = "end"  # under which the sentence about the length is remembered


def write_part(guide: Guide, guided: Guided, part: str, state: str) -> None:
    """The sentences of a part that is left; never over what the coach typed."""
    guide.read()
    facts = facts_of(guide.now, guide.language, guide.choice.known)
    new = NoteWriter(guide.language, facts).part(part, state)
    _put(guide, guide.note, part, guided.of(part).wrote, new)
    guide.read()


def write_end(guide: Guide, guided: Guided) -> None:
    """How long it took, as the last sentence."""
    seconds = sum(part.seconds for part in guided.parts.values())
    new = NoteWriter(guide.language).lasted(round(seconds / 60))
    note = guide.ctx.practice.notes.get(guide.meeting.id)
    _put(guide, note, END, guided.of(END).wrote, new)


def _put(guide: Guide, note: Note, part: str, old: str, new: str) -> None:
    if note.locked_at is not None or not (new or old):
        return
    practice = guide.ctx.practice
    text, stands = put_into(note.did, old, new)
    if text != note.did:
        practice.notes.save(guide.meeting.id, did=text, base=note.did)
    if stands and new != old:
        practice.guided.wrote(guide.meeting.id, part, new)
